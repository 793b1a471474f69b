// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/references.h"
#include "service/source/source.h"

namespace Howdah {

/// Looks for foreign keys that are not declared: columns whose every value is a key of another table. Three steps, each
/// for fewer candidates: types, names and statistics; a thousand values tried; all rows counted. With `type` columns
/// beside ids, each type is counted against the table it names. Read-only, in one snapshot, with timeouts; blocks.
struct ReferenceOptions {
    int orphans = 10; ///< listed per candidate
    double mostOrphans = 0.05; ///< share of the rows, above which it is no reference
    int statementSeconds = 120;
};
Result<std::vector<Normalize::Reference>> missingReferences(Session &session, const Database &database,
    const std::vector<QualifiedName> &tables, const ReferenceOptions &options, const Progress &progress = {},
    std::stop_token stop = {});

/// The same on a source that is opened for it; tables as people name them, none: all.
Result<std::vector<Normalize::Reference>> missingReferences(
    const Source &source, const QStringList &tables, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
