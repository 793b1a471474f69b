// SPDX-License-Identifier: Apache-2.0
#include "service/revision/historyservice.h"

#include "base/words.h"
#include "project/project.h"
#include "server/session.h"
#include "service/jobs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

struct VersionTable {
    QString schema, name, qualified;
    bool readable = false;
};

Result<std::vector<VersionTable>> versionTables(Session &session)
{
    QFile file(u":/howdah/sql/history/version_tables.sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, tr(QT_TRANSLATE_NOOP("HistoryService", "A built-in query is missing.")),
            file.fileName());
    const auto rows = session.query(QString::fromUtf8(file.readAll()));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<VersionTable> tables;
    for (int row = 0; row < rows->count(); ++row)
        tables.push_back({rows->text(row, 0), rows->text(row, 1), rows->text(row, 2), rows->boolean(row, 3)});
    return tables;
}

/// Those that the settings name, or all when they name none of them.
std::vector<VersionTable> namedTables(const std::vector<VersionTable> &tables, const QString &wanted)
{
    std::vector<VersionTable> named;
    for (const VersionTable &table : tables) {
        if (wanted == table.name || wanted == QString(table.schema + u'.' + table.name))
            named.push_back(table);
    }
    return named.empty() ? tables : named;
}

} // namespace

Result<HistoryPlace> historyPlace(const QString &path)
{
    if (!isProject(path))
        return HistoryPlace{path, {}, {}};
    const auto project = readProject(path);
    if (!project)
        return std::unexpected(project.error());
    if (project->migrationFolder.isEmpty())
        return failure(ErrorKind::File,
            tr(QT_TRANSLATE_NOOP("HistoryService", "This project has no migration folder yet.")), path);
    HistoryPlace place{QDir(project->folder).absoluteFilePath(project->migrationFolder), project->migrationFormat, {}};
    for (const auto &[name, value] : project->migrationNames)
        place.options.names.insert(name, value);
    return place;
}

Result<std::shared_ptr<const History>> loadHistoryNow(const QString &path, const HistoryOptions &options)
{
    const auto place = historyPlace(path);
    if (!place)
        return std::unexpected(place.error());
    HistoryOptions merged = place->options;
    merged.names.insert(options.names);
    auto history = readHistory(place->path, merged);
    if (!history)
        return std::unexpected(history.error());
    return std::make_shared<const History>(std::move(*history));
}

QFuture<Result<std::shared_ptr<const History>>> loadHistory(const QString &path, const HistoryOptions &options)
{
    return startJob([path, options](const std::stop_token &) { return loadHistoryNow(path, options); });
}

Result<std::vector<DatabasePosition>> databasePositions(
    Session &session, const QString &name, const QString &versionTable)
{
    const auto all = versionTables(session);
    if (!all)
        return std::unexpected(all.error());
    const auto tables = namedTables(*all, versionTable);
    if (tables.empty())
        return std::vector{DatabasePosition{name, {}, {}}};
    std::vector<DatabasePosition> positions;
    for (const VersionTable &table : tables) {
        if (!table.readable)
            return failure(ErrorKind::Query,
                tr(QT_TRANSLATE_NOOP("HistoryService", "The role may not read the version table.")), table.qualified);
        const auto rows = session.query(u"select version_num from "_s + table.qualified + u" order by 1");
        if (!rows)
            return std::unexpected(rows.error());
        const auto inSchema = std::ranges::count(tables, table.schema, &VersionTable::schema);
        const QString label = inSchema > 1 ? QString(table.schema + u'.' + table.name) : table.schema;
        DatabasePosition position{tables.size() == 1 ? name : QString(name + u" · " + label), table.qualified, {}};
        for (int row = 0; row < rows->count(); ++row)
            position.rows.push_back(rows->text(row, 0));
        positions.push_back(std::move(position));
    }
    return positions;
}

Result<WrittenRevision> writeRevision(const QString &path, const QString &format, const NewRevision &revision)
{
    const auto place = historyPlace(path);
    if (!place)
        return std::unexpected(place.error());
    QString wanted = format.isEmpty() ? place->format : format;
    for (const HistoryFormat *known : historyFormats()) {
        if (wanted.isEmpty() && QFileInfo::exists(place->path) && known->recognizes(place->path))
            wanted = known->id();
    }
    const HistoryFormat *found = historyFormat(wanted);
    if (!found)
        return failure(ErrorKind::Usage,
            tr(QT_TRANSLATE_NOOP("HistoryService", "There is no migration format '%1'.")).arg(wanted), path);
    return found->write(place->path, revision);
}

} // namespace Howdah
