// SPDX-License-Identifier: Apache-2.0
#include "service/normalize/miningrun.h"

#include "service/jobs.h"

#include <QCoreApplication>

namespace Howdah {

namespace {

using Mined = Result<MinedTable>;

std::vector<QualifiedName> designedTables(const Database &database)
{
    std::vector<QualifiedName> names;
    for (const Table &table : database.tables)
        if (!table.partition)
            names.push_back(table.name);
    return names;
}

/// One table after the other, until an error that ends all.
void mineEach(QPromise<Mined> &promise, const QString &spelling, std::vector<QualifiedName> tables,
    const MiningOptions &options, std::stop_token stop)
{
    int done = 0;
    const auto tell = [&](const QString &what) { promise.setProgressValueAndText(done, what); };
    const Result<Source> source = parsedSource(spelling);
    Result<OpenedSource> opened = source ? openSource(*source, tell, stop) : std::unexpected(source.error());
    if (!opened)
        return void(promise.addResult(Mined(std::unexpected(opened.error()))));
    const std::stop_callback cancel(stop, [&] { opened->session().cancel(); });
    const Result<std::shared_ptr<const Database>> database = introspect(*opened, stop);
    if (!database)
        return void(promise.addResult(Mined(std::unexpected(database.error()))));
    if (tables.empty())
        tables = designedTables(**database);
    promise.setProgressRange(0, int(tables.size()));
    for (const QualifiedName &table : tables) {
        Result<Normalize::Analysis> analysis = mineTable(opened->session(), *database, table, options, tell, stop);
        if (stop.stop_requested())
            return;
        if (!analysis && analysis.error().kind == ErrorKind::Connection)
            return void(promise.addResult(Mined(std::unexpected(analysis.error()))));
        MinedTable mined{table, *database, {}, {}};
        if (analysis)
            mined.analysis = std::move(*analysis);
        else
            mined.unread = analysis.error().message;
        promise.addResult(Mined(std::move(mined)));
        promise.setProgressValue(++done);
    }
}

} // namespace

QFuture<Result<MinedTable>> startMining(
    const QString &source, const std::vector<QualifiedName> &tables, const MiningOptions &options)
{
    auto promise = std::make_shared<QPromise<Mined>>();
    promise->start();
    promise->setProgressRange(0, 0);
    const QFuture<Mined> future = promise->future();
    std::stop_source stop;
    stopWhenCancelled(QFuture<void>(future), stop);
    jobPool().start([promise, stop, source, tables, options]() mutable {
        const std::stop_callback ending(endOfJobs(), [&stop] { stop.request_stop(); });
        mineEach(*promise, source, tables, options, stop.get_token());
        promise->finish();
    });
    return future;
}

QFuture<Result<MinedTable>> startRemarking(const MinedTable &table, const Normalize::TableMarks &marks)
{
    return startJob([table, marks](std::stop_token) -> Mined {
        MinedTable again = table;
        if (again.analysis)
            again.analysis
                = Normalize::remarked(std::move(*again.analysis), marks, Lookup(table.database), table.table);
        return again;
    });
}

Result<SplitPlan> planOfSplit(const MinedTable &table, SplitStep step, const Progress &progress, std::stop_token stop)
{
    if (!table.analysis || !table.analysis->split)
        return failure(ErrorKind::Refused,
            QCoreApplication::translate("Normalize", "There is nothing to split in %1.").arg(display(table.table)));
    return splitPlan(table.database, *table.analysis->split, step, progress, stop);
}

} // namespace Howdah
