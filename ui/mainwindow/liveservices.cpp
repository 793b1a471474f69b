// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/liveservices.h"

#include "plan/script.h"
#include "project/project.h"
#include "service/comparison/clusterroles.h"
#include "service/comparison/renamereplay.h"
#include "service/comparison/renamesample.h"
#include "service/connections.h"
#include "service/jobs.h"
#include "service/proof/proof.h"
#include "service/revision/historyservice.h"
#include "service/revision/revise.h"
#include "service/source/source.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QMutex>
#include <QTemporaryDir>

namespace Howdah {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Services", text);
}

QStringList warningsOf(const Statement &statement)
{
    QStringList list;
    switch (statement.dataLoss) {
    case DataLoss::None:
        break;
    case DataLoss::Column:
        list << say("The column's values are lost.");
        break;
    case DataLoss::Table:
        list << say("The table's rows are lost.");
        break;
    case DataLoss::Values:
        list << say("Values may be cut or refused.");
        break;
    }
    if (!statement.transactional)
        list << say("Runs outside a transaction.");
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

PlanPreview previewOf(RoundTrip trip)
{
    PlanPreview preview;
    if (!trip.up.isEmpty() || !trip.down.isEmpty()) {
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
        if (!rows) {
            if (rows.error().kind == ErrorKind::Connection)
                m_source.reset();
            return std::unexpected(rows.error());
        }
        return pageOf(*rows, limit);
    }

private:
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

QString ddlOf(const Database &database)
{
    return toScript(planBetween(emptyDatabase(database), database), ScriptOptions{{}, false});
}

void sample(std::vector<RenameCandidate> &candidates, const QString &fromSource, const Database &from,
    const QString &toSource, const Database &to)
{
    const auto open = [](const Source &source) { return openSource(source); };
    const auto first = parsedSource(fromSource).and_then(open), second = parsedSource(toSource).and_then(open);
    if (first && second)
        addSampledEvidence(candidates, first->session(), from, second->session(), to);
}

/// A side that is as it was read is asked again; one that was edited is built from its DDL.
Result<OpenedSource> openedSide(
    const ProofRequest::Side &side, const QString &path, const Progress &progress, std::stop_token stop)
{
    if (side.source.isEmpty())
        if (const auto written = writeText(path, ddlOf(*side.database)); !written)
            return std::unexpected(written.error());
    return parsedSource(side.source.isEmpty() ? path : side.source).and_then([&](const Source &source) {
        return openSource(source, progress, stop);
    });
}

Result<Proof> proved(const ProofRequest &request, const Progress &progress, std::stop_token stop)
{
    const QTemporaryDir folder;
    const auto from = openedSide(request.from, folder.filePath(QStringLiteral("from.sql")), progress, stop);
    if (!from)
        return std::unexpected(from.error());
    const auto to = openedSide(request.to, folder.filePath(QStringLiteral("to.sql")), progress, stop);
    if (!to)
        return std::unexpected(to.error());
    return Howdah::prove(*from, *to, request.up, request.down, request.open, progress, stop, &request.plans);
}

Result<SecondLook> looked(const ProofRequest &request, const QString &rows, std::stop_token stop)
{
    SecondLook look;
    const bool isEmpty = request.plans.up.isEmpty();
    const auto source = parsedSource(isEmpty ? request.from.source : rows);
    if (!source || (!isEmpty && source->kind != SourceKind::Live) || (isEmpty && request.to.source.isEmpty()))
        return look;
    const auto from = openSource(*source, {}, stop);
    if (!from)
        return std::unexpected(from.error());
    if (!isEmpty) {
        auto counts = countGuards(from->session(), request.plans.up, guardPatience, stop);
        if (!counts)
            return std::unexpected(counts.error());
        look.guards = std::move(*counts);
        look.missingRoles
            = missingRoles(from->session(), *request.to.database, request.plans.up).value_or(QStringList());
        return look;
    }
    const auto to
        = parsedSource(request.to.source).and_then([&](const Source &other) { return openSource(other, {}, stop); });
    if (!to)
        return std::unexpected(to.error());
    look.verdict = dumpVerdict(
        *from, request.from.database->serverVersion, *to, request.to.database->serverVersion, request.open, stop);
    return look;
}

} // namespace

Services liveServices()
{
    Services services;
    services.load = startLoading;
    services.plan
        = [](std::shared_ptr<const Database> from, std::shared_ptr<const Database> to, const PlanOptions &options) {
              return startJob([from, to, options](std::stop_token) -> Result<PlanPreview> {
                  return previewOf(roundTrip(*from, *to, options));
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
    services.migrated = [](const QString &project) {
        return startJob([project](std::stop_token stop) { return migratedSchema(project, {}, stop); });
    };
    services.positions = [](const QString &spelling, const QString &name) {
        return startJob([spelling, name](std::stop_token stop) -> Result<std::vector<DatabasePosition>> {
            const auto source = parsedSource(spelling);
            if (!source)
                return std::unexpected(source.error());
            const auto opened = openSource(*source, {}, stop);
            if (!opened)
                return std::unexpected(opened.error());
            return databasePositions(opened->session(), name, QStringLiteral("alembic_version"));
        });
    };
    services.ddl = [](const Database &database) -> Result<QString> { return ddlOf(database); };
    return services;
}

} // namespace Howdah
