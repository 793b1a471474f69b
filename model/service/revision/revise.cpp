// SPDX-License-Identifier: Apache-2.0
#include "service/revision/revise.h"

#include "history/versiontable.h"
#include "project/project.h"
#include "service/revision/historyservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

std::vector<RevisionStatement> scriptOf(const Plan &plan)
{
    std::vector<RevisionStatement> script;
    for (const Statement &statement : plan.statements)
        script.push_back({statement.sql, statement.transactional});
    return script;
}

Result<std::shared_ptr<const Database>> load(
    const QString &spelling, const Progress &progress, const std::stop_token &stop)
{
    const auto source = parsedSource(spelling);
    if (!source)
        return std::unexpected(source.error());
    return loadSource(*source, progress, stop);
}

/// The upgrades of an SQL history as one script, oldest first, in a file of its own.
Result<QString> upgradeScript(const History &history, const QTemporaryDir &folder)
{
    QString script;
    auto order = history.graph.walk();
    std::ranges::reverse(order);
    for (const QString &id : order) {
        const auto text = readText(history.graph.find(id)->path);
        if (!text)
            return std::unexpected(text.error());
        script += *text + u'\n';
    }
    const QString file = folder.filePath(u"history.sql"_s);
    if (const auto written = writeText(file, script); !written)
        return std::unexpected(written.error());
    return file;
}

} // namespace

NewRevision newRevision(const RoundTrip &trip, const QString &message)
{
    NewRevision revision;
    revision.message = message;
    revision.up = scriptOf(trip.up);
    revision.down = scriptOf(trip.down);
    return revision;
}

Result<std::shared_ptr<const Database>> migratedSchema(
    const QString &project, const Progress &progress, const std::stop_token &stop)
{
    const auto place = historyPlace(project);
    if (!place)
        return std::unexpected(place.error());
    if (!QFileInfo::exists(place->path))
        return load(u"empty:"_s, progress, stop);
    const auto history = loadHistoryNow(place->path);
    if (!history)
        return std::unexpected(history.error());
    if ((*history)->graph.isEmpty())
        return load(u"empty:"_s, progress, stop);
    if ((*history)->format == "sql"_L1) {
        const QTemporaryDir folder;
        const auto script = upgradeScript(**history, folder);
        return script ? load(*script, progress, stop) : std::unexpected(script.error());
    }
    if ((*history)->configFile.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("HistoryService", "No alembic.ini or pyproject.toml points to this folder."),
            place->path);
    const auto built = load(u"alembic:" + (*history)->configFile, progress, stop);
    if (!built)
        return built;
    auto schema = std::make_shared<Database>(**built);
    removeVersionTable(schema.get(), (*history)->versionTable);
    return schema;
}

Result<RoundTrip> unwrittenChanges(
    const QString &project, const PlanOptions &options, const Progress &progress, const std::stop_token &stop)
{
    const auto design = load(project, progress, stop);
    if (!design)
        return std::unexpected(design.error());
    const auto migrated = migratedSchema(project, progress, stop);
    if (!migrated)
        return std::unexpected(migrated.error());
    // A schema.sql dumped from a migrated database holds the tool's table, too.
    const auto place = historyPlace(project);
    const auto history = place ? readHistory(place->path) : std::unexpected(place.error());
    Database wanted = **design;
    removeVersionTable(&wanted, history ? history->versionTable : u"alembic_version"_s);
    return roundTrip(**migrated, wanted, options);
}

} // namespace Howdah
