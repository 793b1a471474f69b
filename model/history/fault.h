// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace Howdah {

/// What is wrong with a history. Faults are shown beside the graph; none of them hides it.
enum class FaultKind {
    MissingParent, ///< a down revision that no file declares
    MissingDependency, ///< a dependency that no file or label declares
    AmbiguousDependency, ///< a partial dependency that several revisions match
    SelfLoop, ///< a revision that is its own parent
    DependencySelfLoop,
    Cycle, ///< revisions that are each other's ancestors by down revision
    DependencyCycle, ///< the same through a dependency
    DuplicateId, ///< two files with one id: the later one counts, as in Alembic
    DuplicateLabel, ///< a branch label that another revision or label already has
    IllegalId, ///< an id with one of @ - + : or too long for version_num
    UnreadableFile, ///< cannot be opened, not text, or not Python as far as that is looked at
    NoRevisionId, ///< a .py file in the folder that declares no revision
    NonLiteral, ///< a value that only running the file would give
    BadValue, ///< a literal of the wrong type
    Configuration, ///< a setting that cannot be followed
};

struct Fault {
    FaultKind kind = FaultKind::BadValue;
    QString message; ///< one sentence for a person
    std::vector<QString> revisions = {}; ///< ids concerned, the one that shows it first
    QString file = {}; ///< relative as in Revision::file; may be empty
    QString path = {}; ///< absolute; may be empty
    int line = 0;

    bool operator==(const Fault &) const = default;
};

/// The kind's name in JSON: "missing_parent", "cycle", …
QString faultName(FaultKind kind);

} // namespace Howdah
