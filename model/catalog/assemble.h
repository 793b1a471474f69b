// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/catalogrows.h"
#include "schema/database.h"

namespace Howdah {

/// Catalog rows → one database value, sorted as Database says; name and server version are the caller's. Pure.
/// Rows that belong to something which is not listed (a check of an extension's domain, …) are left out.
/// Error: Internal, when a result lacks a column.
Result<Database> assemble(CatalogRows &rows);

/// The parts, one per noun: each fills its lists of `database` from its queries' rows, whose names have been read.
Result<void> assembleSchemas(const CatalogRows &rows, Database &database);
Result<void> assembleExtensions(const CatalogRows &rows, Database &database);
Result<void> assembleCollations(const CatalogRows &rows, Database &database);
Result<void> assembleEnums(const CatalogRows &rows, Database &database);
Result<void> assembleComposites(const CatalogRows &rows, Database &database);
Result<void> assembleDomains(const CatalogRows &rows, Database &database);
Result<void> assembleRanges(const CatalogRows &rows, Database &database);
Result<void> assembleSequences(const CatalogRows &rows, Database &database);
Result<void> assembleRoutines(const CatalogRows &rows, Database &database);
Result<void> assembleTables(const CatalogRows &rows, Database &database);
/// Called by assembleTables once the tables stand.
Result<void> assembleColumns(const CatalogRows &rows, Database &database);
Result<void> assembleViews(const CatalogRows &rows, Database &database);
Result<void> assembleConstraints(const CatalogRows &rows, Database &database);
Result<void> assembleIndexes(const CatalogRows &rows, Database &database);
Result<void> assembleTriggers(const CatalogRows &rows, Database &database);
Result<void> assembleRules(const CatalogRows &rows, Database &database);
Result<void> assemblePolicies(const CatalogRows &rows, Database &database);
Result<void> assembleStatistics(const CatalogRows &rows, Database &database);
Result<void> assembleEventTriggers(const CatalogRows &rows, Database &database);
Result<void> assemblePublications(const CatalogRows &rows, Database &database);
Result<void> assembleWrappers(const CatalogRows &rows, Database &database);
Result<void> assembleServers(const CatalogRows &rows, Database &database); ///< and user mappings
Result<void> assembleDefaultPrivileges(const CatalogRows &rows, Database &database);
Result<void> assembleOpaque(const CatalogRows &rows, Database &database);
Result<void> assembleUnmodelled(const CatalogRows &rows, Database &database);
/// The queries whose rows are opaque objects; they have the same columns.
std::span<const QLatin1StringView> opaqueQueries();
/// Needs every other list, but for the unmodelled: edges are between listed objects.
Result<void> assembleDependencies(const CatalogRows &rows, Database &database);

} // namespace Howdah
