// SPDX-License-Identifier: Apache-2.0
#include "service/revision/revise.h"

#include "base/words.h"
#include "history/formats/sqlnames.h"
#include "history/versiontable.h"
#include "plan/passes.h"
#include "project/project.h"
#include "service/revision/historyservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString lossOf(DataLoss loss)
{
    switch (loss) {
    case DataLoss::None:
        break;
    case DataLoss::Column:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "Loses the column's values."));
    case DataLoss::Table:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "Loses the table's rows."));
    case DataLoss::Values:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "May cut or refuse values."));
    }
    return {};
}

/// A setting holds for the rest of the session, and other revisions run in it: what is set is reset at the end.
class SessionSettings
{
public:
    explicit SessionSettings(std::vector<RevisionStatement> &script)
        : m_script(script)
    { }

    void set(const QString &name, const QString &value, bool transactional)
    {
        m_script.push_back({u"SET "_s + name + u" = "_s + value, transactional});
        if (!m_names.contains(name))
            m_names.append(name);
    }

    void reset(bool transactional)
    {
        for (const QString &name : std::as_const(m_names))
            m_script.push_back({u"RESET "_s + name, transactional});
    }

private:
    std::vector<RevisionStatement> &m_script;
    QStringList m_names;
};

std::vector<RevisionStatement> scriptOf(const Plan &plan)
{
    std::vector<RevisionStatement> script;
    if (plan.statements.empty())
        return script;
    SessionSettings settings(script);
    // A body may name what a later statement makes.
    if (std::ranges::any_of(plan.statements, [](const Statement &s) { return s.object.kind == ObjectKind::Routine; }))
        settings.set(u"check_function_bodies"_s, u"false"_s, plan.statements.front().transactional);
    int timeout = 0;
    QString cause;
    for (const Run &run : runs(plan)) {
        const Statement &first = plan.statements[run.first];
        if (first.lockTimeout != timeout)
            settings.set(u"lock_timeout"_s, QString::number(first.lockTimeout), first.transactional);
        timeout = first.lockTimeout;
        QStringList notes;
        for (size_t i = run.first; i < run.end; ++i)
            for (const QString &note : notesOf(plan.statements[i]))
                if (note != cause && !notes.contains(note))
                    notes.append(note);
        cause = plan.statements[run.end - 1].cause;
        script.push_back({run.sql, first.transactional, notes});
    }
    settings.reset(plan.statements.back().transactional);
    const QStringList notes(plan.notes.begin(), plan.notes.end());
    script.front().notes = notes + script.front().notes;
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

QStringList notesOf(const Statement &statement)
{
    QStringList notes;
    if (!statement.cause.isEmpty())
        notes << statement.cause;
    const bool kept = statement.reversal.grade == Reversibility::ExactWithStash;
    for (const std::optional<Guard> *guard : {&statement.guard, &statement.lossGuard}) {
        if (!*guard)
            continue;
        const QString &query = (*guard)->there.isEmpty() ? (*guard)->query : (*guard)->there;
        const QString words = (*guard)->stops()
            ? QCoreApplication::translate("Plan", "Fails if this counts any (%1): %2")
            : kept ? QCoreApplication::translate("Plan", "Goes, and is kept in the stash, if this counts any (%1): %2")
                   : QCoreApplication::translate("Plan", "Lost for good if this counts any (%1): %2");
        notes << words.arg((*guard)->words, query);
    }
    if (const QString loss = lossOf(statement.dataLoss); !loss.isEmpty() && !kept)
        notes << loss;
    return notes;
}

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
    removeVersionTables(schema.get(), (*history)->versionTable);
    return schema;
}

Result<PlanRequest> revisionSides(const QString &project, const QString &from, const Progress &progress,
    const std::stop_token &stop, const PythonOptions &python)
{
    PlanRequest sides;
    const auto design = load(project, progress, stop);
    if (!design)
        return std::unexpected(design.error());
    const auto base
        = from.isEmpty() ? migratedSchema(project, progress, stop, python) : load(from, progress, stop, python);
    if (!base)
        return std::unexpected(base.error());
    sides.fromLive = isLive(from);
    // A schema.sql dumped from a migrated database holds the tool's table, too.
    const auto place = historyPlace(project);
    const auto history = place && QFileInfo::exists(place->path) ? readHistory(place->path) : std::unexpected(Error{});
    for (const auto &[side, database] : {std::pair(&sides.from, *base), std::pair(&sides.to, *design)}) {
        auto without = std::make_shared<Database>(*database);
        removeVersionTables(without.get(), history ? history->versionTable : QString());
        *side = std::move(without);
    }
    return sides;
}

} // namespace Howdah
