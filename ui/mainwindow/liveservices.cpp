// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/liveservices.h"

#include "base/words.h"
#include "plan/script.h"
#include "project/project.h"
#include "service/comparison/changeplan.h"
#include "service/comparison/designtrial.h"
#include "service/comparison/renamereplay.h"
#include "service/comparison/renamesample.h"
#include "service/connections.h"
#include "service/jobs.h"
#include "service/normalize/miningrun.h"
#include "service/normalize/splitproposal.h"
#include "service/proof/planproof.h"
#include "service/revision/historyservice.h"
#include "service/revision/revise.h"
#include "service/source/source.h"
#include "sql/quoting.h"
#include "ui/services/planpreview.h"
#include "ui/services/splitpreview.h"
#include "ui/services/tablepage.h"

#include <QMutex>

namespace Howdah {

namespace {

QStringList warningsOf(const Statement &statement)
{
    QStringList list;
    switch (statement.dataLoss) {
    case DataLoss::None:
        break;
    case DataLoss::Column:
        list << tr("The column's values are lost.");
        break;
    case DataLoss::Table:
        list << tr("The table's rows are lost.");
        break;
    case DataLoss::Values:
        list << tr("Values may be cut or refused.");
        break;
    }
    if (!statement.transactional)
        list << tr("Runs outside a transaction.");
    return list;
}

void addStatements(PlanPreview &preview, const Plan &plan, bool down)
{
    for (const Statement &statement : plan.statements) {
        QString cause = statement.cause;
        if (cause.isEmpty() && statement.change >= 0)
            cause = describe(plan.changes[size_t(statement.change)]);
        preview.statements.push_back({statement.sql, cause, warningsOf(statement), statement.dataLoss != DataLoss::None,
            down, statement.object});
    }
    for (const QString &note : plan.notes)
        if (!preview.notes.contains(note))
            preview.notes << note;
}

/// `up` and `down` are its scripts, where these are written otherwise than toScript() does.
PlanPreview previewOf(RoundTrip trip, const QString &up = {}, const QString &down = {})
{
    PlanPreview preview;
    preview.up = up;
    preview.down = down;
    if (up.isEmpty() && (!trip.up.isEmpty() || !trip.down.isEmpty())) {
        preview.up = toScript(trip.up);
        preview.down = toScript(trip.down);
    }
    addStatements(preview, trip.up, false);
    addStatements(preview, trip.down, true);
    preview.trip = std::move(trip);
    return preview;
}

/// The database that rows are read from stays open between pages: a scratch database is not made again for each.
class RowReader
{
public:
    Result<TablePage> page(
        const QString &spelling, const QualifiedName &table, qint64 offset, int limit, std::stop_token stop)
    {
        const QMutexLocker lock(&m_mutex);
        const bool wasOpen = m_source && spelling == m_spelling;
        auto page = read(spelling, table, offset, limit, stop);
        // The server may have been restarted since the last page: that is nothing to be told while it answers anew.
        if (!page && page.error().kind == ErrorKind::Connection && wasOpen && !stop.stop_requested())
            page = read(spelling, table, offset, limit, stop);
        return page;
    }

private:
    Result<TablePage> read(
        const QString &spelling, const QualifiedName &table, qint64 offset, int limit, const std::stop_token &stop)
    {
        if (spelling != m_spelling || !m_source) {
            m_source.reset();
            const auto source = parsedSource(spelling);
            if (!source)
                return std::unexpected(source.error());
            auto opened = openSource(*source, {}, stop);
            if (!opened)
                return std::unexpected(opened.error());
            m_source = std::make_unique<OpenedSource>(std::move(*opened));
            m_spelling = spelling;
        }
        Session &session = m_source->session();
        const std::stop_callback cancel(stop, [&session] { session.cancel(); });
        const auto rows = session.query(QStringLiteral("SELECT * FROM %1 LIMIT %2 OFFSET %3")
                .arg(Sql::identifier(table))
                .arg(limit + 1)
                .arg(offset));
        if (rows)
            return pageOf(*rows, limit);
        const Error error = rows.error();
        if (error.kind == ErrorKind::Connection)
            m_source.reset();
        return std::unexpected(error);
    }

    static TablePage pageOf(const Rows &rows, int limit)
    {
        TablePage page;
        for (int column = 0; column < rows.columnCount(); ++column)
            page.columns << QString::fromUtf8(rows.columnName(column));
        page.more = rows.count() > limit;
        for (int row = 0; row < qMin(limit, rows.count()); ++row) {
            std::vector<std::optional<QString>> values;
            for (int column = 0; column < rows.columnCount(); ++column)
                values.push_back(rows.isNull(row, column) ? std::nullopt : std::optional(rows.text(row, column)));
            page.rows.push_back(std::move(values));
        }
        return page;
    }

    QMutex m_mutex;
    QString m_spelling;
    std::unique_ptr<OpenedSource> m_source;
};

void sample(std::vector<RenameCandidate> &candidates, const QString &fromSource, const Database &from,
    const QString &toSource, const Database &to)
{
    const auto open = [](const Source &source) { return openSource(source); };
    const auto first = parsedSource(fromSource).and_then(open), second = parsedSource(toSource).and_then(open);
    if (first && second)
        addSampledEvidence(candidates, first->session(), from, second->session(), to);
}

} // namespace

Services liveServices()
{
    Services services;
    // A migration tool's own tables are of no design.
    services.load = startLoading;
    services.plan = [](const PlanRequest &request) {
        return startJob([request](std::stop_token stop, const Progress &progress) -> Result<PlanPreview> {
            ChangePlan plan = changePlan(request, progress, stop);
            return previewOf(std::move(plan.trip));
        });
    };
    auto trial = std::make_shared<DesignTrial>();
    auto turn = std::make_shared<QMutex>();
    services.trial = [trial, turn](std::shared_ptr<const Database> settled, const std::vector<DesignStep> &steps) {
        return startJob([=](std::stop_token stop, const Progress &progress) {
            const QMutexLocker lock(turn.get());
            return trial->read(settled, steps, progress, stop);
        });
    };
    services.renamed = [](std::shared_ptr<const Database> database, const std::vector<Rename> &renames,
                           std::shared_ptr<const Database> target) {
        return RenameReplay(std::move(database), nullptr).after(renames, *target);
    };
    services.sampled = sample;
    services.prove = [](const ProofRequest &request) {
        return startJob(
            [request](std::stop_token stop, const Progress &progress) { return proved(request, progress, stop); });
    };
    services.look = [](const ProofRequest &request, const QString &rows) {
        return startJob([request, rows](std::stop_token stop) { return looked(request, rows, stop); });
    };
    auto reader = std::make_shared<RowReader>();
    services.rows = [reader](const QString &source, const QualifiedName &table, qint64 offset, int limit) {
        return startJob([=](std::stop_token stop) { return reader->page(source, table, offset, limit, stop); });
    };
    services.mine = startMining;
    services.remark = startRemarking;
    services.split = [](const MinedTable &table, SplitStep step) {
        return startJob([table, step](std::stop_token stop, const Progress &progress) -> Result<SplitPreview> {
            Result<SplitPlan> plan = planOfSplit(table, step, progress, stop);
            if (!plan)
                return std::unexpected(plan.error());
            return SplitPreview{plan->from, plan->to, previewOf(std::move(plan->trip), plan->up, plan->down)};
        });
    };
    services.migrated = [](const QString &project) {
        return startJob([project](std::stop_token stop) { return migratedSchema(project, {}, stop); });
    };
    services.positions = [](const QString &spelling, const QString &name, const QString &project) {
        return startJob([spelling, name, project](std::stop_token stop) -> Result<std::vector<DatabasePosition>> {
            const auto source = parsedSource(spelling);
            if (!source)
                return std::unexpected(source.error());
            const auto opened = openSource(*source, {}, stop);
            if (!opened)
                return std::unexpected(opened.error());
            const auto history = loadHistoryNow(project);
            return databasePositions(opened->session(), name, history ? (*history)->versionTable : QString());
        });
    };
    services.ddl = [](const Database &database) -> Result<QString> { return ddlOf(database); };
    return services;
}

} // namespace Howdah
