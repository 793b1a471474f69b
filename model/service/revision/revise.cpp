// SPDX-License-Identifier: Apache-2.0
#include "service/revision/revise.h"

#include "history/formats/sqlnames.h"
#include "history/versiontable.h"
#include "project/project.h"
#include "service/revision/historyservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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
    const QString &spelling, const Progress &progress, const std::stop_token &stop, const PythonOptions &python = {})
{
    auto source = parsedSource(spelling);
    if (!source)
        return std::unexpected(source.error());
    source->python = python;
    return loadSource(*source, progress, stop);
}

/// The upgrades of an SQL history, oldest first, each called by its own file.
Result<std::vector<SqlText>> upgradeScripts(const History &history)
{
    std::vector<SqlText> scripts;
    auto order = history.graph.walk();
    std::ranges::reverse(order);
    for (const QString &id : order) {
        const QString path = history.graph.find(id)->path;
        auto text = readSqlFile(path);
        if (!text)
            return std::unexpected(text.error());
        if (const auto sections = sqlSections(QString::fromUtf8(text->content)))
            text->content = sections->up.toUtf8();
        scripts.push_back(std::move(*text));
    }
    return scripts;
}

/// A history without revisions is an empty database; files that nobody could read are not.
Result<void> checkEmpty(const History &history, const QString &folder)
{
    for (const Fault &fault : history.faults()) {
        if (fault.kind != FaultKind::Configuration)
            return failure(ErrorKind::Parse, fault.message, fault.path);
    }
    const QStringList files = QDir(folder).entryList({u"*.sql"_s}, QDir::Files);
    if (!files.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("HistoryService",
                "%n .sql file(s) of the migration folder have no number, so their order is not known.", nullptr,
                int(files.size())),
            QDir(folder).filePath(files.front()));
    return {};
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
    const QString &project, const Progress &progress, const std::stop_token &stop, const PythonOptions &python)
{
    const auto place = historyPlace(project);
    if (!place)
        return std::unexpected(place.error());
    if (!QFileInfo::exists(place->path))
        return load(u"empty:"_s, progress, stop);
    const auto history = loadHistoryNow(place->path);
    if (!history)
        return std::unexpected(history.error());
    if ((*history)->graph.isEmpty()) {
        if (const auto empty = checkEmpty(**history, place->path); !empty)
            return std::unexpected(empty.error());
        return load(u"empty:"_s, progress, stop);
    }
    if ((*history)->format == "sql"_L1) {
        const auto scripts = upgradeScripts(**history);
        return scripts ? loadScripts(*scripts, progress, stop) : std::unexpected(scripts.error());
    }
    if ((*history)->configFile.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("HistoryService", "No alembic.ini or pyproject.toml points to this folder."),
            place->path);
    const auto built = load(u"alembic:" + (*history)->configFile, progress, stop, python);
    if (!built)
        return built;
    auto schema = std::make_shared<Database>(**built);
    removeVersionTable(schema.get(), (*history)->versionTable);
    return schema;
}

Result<RoundTrip> unwrittenChanges(const QString &project, const PlanOptions &options, const Progress &progress,
    const std::stop_token &stop, const PythonOptions &python)
{
    const auto design = load(project, progress, stop);
    if (!design)
        return std::unexpected(design.error());
    const auto migrated = migratedSchema(project, progress, stop, python);
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
