// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace Howdah {

/// One step of a migration history as its file declares it, plus what RevisionGraph computes from all of them.
/// Words are Alembic's: a parent is a *down revision*; a child by parent is in `nextrev`; one by parent or dependency
/// in `allNextrev`.
struct Revision {
    QString id;
    std::vector<QString> downRevisions; ///< as declared, in order; may name revisions that do not exist
    std::vector<QString> dependsOn; ///< as declared: ids, partial ids or branch labels
    std::vector<QString> declaredLabels; ///< branch labels this file declares itself
    QString message; ///< first paragraph of the docstring, or the title a format has instead
    QString description; ///< the whole docstring
    QString created; ///< "Create Date" as written; empty when absent
    QString path; ///< absolute path of the file (of the upgrade file when there are two)
    QString file; ///< path relative to the folder of revisions, with '/'
    int line = 0; ///< where the id is assigned; 0 when it comes from the file's name

    // Computed by RevisionGraph; empty before.
    std::vector<QString> resolvedDependsOn; ///< real ids of those dependencies that exist
    std::vector<QString> normalizedDependsOn; ///< without those an ancestor already depends on
    std::vector<QString> labels; ///< declared here or spread from a relative; sorted
    std::vector<QString> nextrev; ///< children by down revision, in load order
    std::vector<QString> allNextrev; ///< children by down revision or dependency, in load order

    bool isBase() const { return downRevisions.empty(); }
    bool isRealBase() const { return downRevisions.empty() && dependsOn.empty(); }
    bool isHead() const { return nextrev.empty(); }
    bool isRealHead() const { return allNextrev.empty(); }
    bool isMergePoint() const { return downRevisions.size() > 1; }
    bool isBranchPoint() const { return nextrev.size() > 1; }
    bool isRealBranchPoint() const { return allNextrev.size() > 1; }

    bool operator==(const Revision &) const = default;
};

} // namespace Howdah
