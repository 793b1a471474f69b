// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "normalize/marks.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <vector>

namespace Howdah {

enum class SplitStep;
struct Database;
struct DatabasePosition;
struct DesignReading;
struct DesignStep;
struct MinedTable;
struct MiningOptions;
struct PlanPreview;
struct PlanRequest;
struct Proof;
struct ProofRequest;
struct QualifiedName;
struct Rename;
struct RenameCandidate;
struct SecondLook;
struct SplitPreview;
struct TablePage;

/// What the window asks of the rest of the program. Whoever calls one of these includes what it takes and gives; to
/// hand them on nothing is needed. All of it returns at once and works elsewhere; wired in
/// app/main.cpp, replaced in tests. An unset function means "this build cannot", and its action is disabled.
struct Services {
    std::function<QFuture<Result<std::shared_ptr<const Database>>>(const QString &source)> load;
    std::function<QFuture<Result<PlanPreview>>(const PlanRequest &request)> plan;
    /// What a server makes of edits of a design, one after the other; see DesignTrial.
    std::function<QFuture<Result<DesignReading>>(
        std::shared_ptr<const Database> settled, const std::vector<DesignStep> &steps)>
        trial;
    /// A schema after renames as a server shows it; see RenameReplay. Unlike the rest it blocks: call it on a worker.
    std::function<Result<std::shared_ptr<const Database>>(std::shared_ptr<const Database> database,
        const std::vector<Rename> &renames, std::shared_ptr<const Database> target)>
        renamed;
    /// Adds what the rows of two live sources say to the evidence of candidates, which go by the names of the two.
    /// Blocks, too.
    std::function<void(std::vector<RenameCandidate> &candidates, const QString &fromSource, const Database &from,
        const QString &toSource, const Database &to)>
        sampled;
    /// Runs a plan there and back in scratch databases.
    std::function<QFuture<Result<Proof>>(const ProofRequest &request)> prove;
    /// Counts rows that statements would fail on or lose; where there are no statements, has pg_dump compare.
    /// Rows are counted at `rows`, the spelling of the database that the plan starts from; empty counts none.
    std::function<QFuture<Result<SecondLook>>(const ProofRequest &request, const QString &rows)> look;
    std::function<QFuture<Result<TablePage>>(
        const QString &source, const QualifiedName &table, qint64 offset, int limit)>
        rows;
    /// Looks for dependencies in the rows of tables, all when none are named; a result for each as soon as it is there.
    std::function<QFuture<Result<MinedTable>>(
        const QString &source, const std::vector<QualifiedName> &tables, const MiningOptions &options)>
        mine;
    /// What follows from other words of a person.
    std::function<QFuture<Result<MinedTable>>(const MinedTable &table, const Normalize::TableMarks &marks)> remark;
    std::function<QFuture<Result<SplitPreview>>(const MinedTable &table, SplitStep step)> split;
    /// What a project's migrations build; runs the team's own code, so only after saying so.
    std::function<QFuture<Result<std::shared_ptr<const Database>>>(const QString &project)> migrated;
    /// Where a source's database stands in the history of `project`, called `name`.
    std::function<QFuture<Result<std::vector<DatabasePosition>>>(
        const QString &source, const QString &name, const QString &project)>
        positions;
    /// The design as deterministic DDL, for schema.sql.
    std::function<Result<QString>(const Database &database)> ddl;
};

} // namespace Howdah
