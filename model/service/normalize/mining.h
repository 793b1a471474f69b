// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/analysis.h"
#include "service/source/source.h"

namespace Howdah {

/// How tables of a server are mined: a table that is small is read whole, of a larger one rows of scattered blocks, and
/// what looks like a rule there is counted on the server, in one pass per left side. All in one REPEATABLE READ, READ
/// ONLY transaction, with timeouts.
struct MiningOptions {
    Normalize::AnalysisOptions analysis;
    Normalize::Nulls nulls = Normalize::Nulls::Equal;
    qint64 wholeUpTo = qint64(64) << 20; ///< bytes of a table that is read whole
    qint64 sampleRows = 200'000; ///< of a larger one, about
    qint64 confirmUpTo
        = qint64(4) << 30; ///< bytes of a table that is scanned to confirm; a larger one is not, and it is said
    int statementSeconds = 300;
    bool ownSnapshot = true; ///< false: the session is in a transaction, which goes on afterwards whatever happens
    Normalize::Marks marks; ///< what a person said, of any table
    /// Asked by mineTables for each table, with its columns, before it is mined: gives the words to go by. May be
    /// empty.
    std::function<Result<Normalize::Marks>(const QualifiedName &table, const QStringList &columns)> beforeMining;
};

/// Mines tables, views and materialized views named as people name them: "table", "schema.table", quoted when needed;
/// none: every table. Blocks; a stop cancels on the server too. A table that is not there is a Usage error.
Result<std::vector<Normalize::Analysis>> mineTables(const Source &source, const QStringList &tables,
    const MiningOptions &options, const Progress &progress = {}, std::stop_token stop = {});

/// The same on an opened session and a schema that was read.
Result<Normalize::Analysis> mineTable(Session &session, std::shared_ptr<const Database> database,
    const QualifiedName &table, const MiningOptions &options, const Progress &progress = {}, std::stop_token stop = {});

/// The one table or view that people mean by "table", "schema.table", quoted when needed; a Usage error otherwise.
Result<QualifiedName> relationNamed(const Database &database, const QString &text);

} // namespace Howdah
