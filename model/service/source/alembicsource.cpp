// SPDX-License-Identifier: Apache-2.0
#include "service/source/alembicsource.h"

#include "base/words.h"
#include "history/formats/alembicconfig.h"
#include "history/formats/format.h"
#include "history/migrationpath.h"
#include "server/libpq/conninfo.h"
#include "server/libpq/opensession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// The folder that holds all of a project's code: its repository's, when that is near and no home; else its own.
QString projectTop(const QString &folder)
{
    QDir dir(folder);
    for (int level = 0; level < 6 && dir.absolutePath() != QDir::homePath(); ++level) {
        if (dir.exists(u".git"_s) || dir.exists(u".hg"_s))
            return dir.absolutePath();
        if (!dir.cdUp() || dir.isRoot())
            break;
    }
    return folder;
}

/// A version table that a run wrote, and what must stand in it.
struct Arrival {
    QString schema, table; ///< the schema may be empty
    QString database; ///< empty: not known which
    QStringList rows;
};

/// The role that the server said is missing; empty when it said something else.
QString roleInQuestion(const QString &sqlState, const QString &sentence)
{
    static const QRegularExpression pattern(u"role \"(.*)\" does not exist$"_s);
    return sqlState == "42704"_L1 || sqlState == "22023"_L1 ? pattern.match(sentence).captured(1) : QString();
}

QString listed(QStringList rows)
{
    rows.sort();
    return rows.isEmpty() ? u"-"_s : rows.join(u", ");
}

/// The rows of each table of this name that has a version_num; the key is "schema.table".
Result<QMap<QString, QStringList>> versionRows(const ConnectionSpec &spec, const Arrival &arrival)
{
    const auto session = openSession(spec);
    if (!session)
        return std::unexpected(session.error());
    const auto tables = (*session)->query(
        {u"SELECT n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c "
         "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_attribute a ON a.attrelid = "
         "c.oid AND a.attname = 'version_num' WHERE c.relkind IN ('r', 'p') AND c.relname = $1 AND ($2 = '' OR "
         "n.nspname = $2)"_s,
            {arrival.table, arrival.schema}});
    if (!tables)
        return std::unexpected(tables.error());
    QMap<QString, QStringList> found;
    for (int row = 0; row < tables->count(); ++row) {
        const auto rows = (*session)->query(u"SELECT version_num FROM "_s + tables->text(row, 2) + u" ORDER BY 1"_s);
        if (!rows)
            return std::unexpected(rows.error());
        QStringList &list = found[tables->text(row, 0) + u'.' + tables->text(row, 1)];
        for (int line = 0; line < rows->count(); ++line)
            list << rows->text(line, 0);
    }
    return found;
}

/// One run of a project's alembic, in scratch databases of its own.
class Builder
{
public:
    Builder(
        EmbeddedServer &server, const AlembicTarget &target, const PythonOptions &options, const std::stop_token &stop)
        : m_server(server)
        , m_target(target)
        , m_options(options)
        , m_stop(stop)
    { }

    /// Not to build it, but to take it apart.
    void takeApart(StepsWanted wanted, const LookAt &look)
    {
        m_steps = wanted == StepsWanted::Sql ? u"sql"_s : u"verify"_s;
        m_look = look;
    }

    /// Its SQL as one text.
    void write(const AlembicRange &range)
    {
        m_steps = u"sql"_s;
        m_range = {{u"from"_s, QJsonArray::fromStringList(range.from)}, {u"to"_s, range.to},
            {u"downgrade"_s, range.isDowngrade}};
    }
    QByteArray written() const
    {
        return m_outcome.result.value(u"contexts").toArray().first()[u"sql"].toString().toUtf8();
    }

    /// What revisions raise may hold the words that whatWentWrong() hides.
    AlembicSteps steps() const
    {
        AlembicSteps steps{{}, m_outcome.refused};
        for (const QJsonValue &value : m_outcome.result.value(u"contexts").toArray()) {
            QJsonObject revision = value.toObject();
            for (const QString &name : {u"upError"_s, u"downError"_s, u"againError"_s})
                if (QJsonObject error = revision.value(name).toObject(); !error.isEmpty()) {
                    error.insert(u"sentence"_s, withoutPasswords(error.value(u"sentence").toString()));
                    revision.insert(name, error);
                }
            steps.revisions.append(revision);
        }
        return steps;
    }

    Result<void> find()
    {
        const auto config = findAlembicConfig(m_target.path);
        if (!config)
            return std::unexpected(config.error());
        if (config->file.isEmpty())
            return failure(ErrorKind::File,
                tr(QT_TRANSLATE_NOOP("Source", "No alembic.ini or pyproject.toml points to this folder.")),
                m_target.path);
        m_config = *config;
        const QString beside = QFileInfo(m_config.file).absolutePath();
        m_folder = m_config.isFlask ? QFileInfo(beside).absolutePath() : beside;
        auto python = findPython(m_folder);
        if (!python)
            return std::unexpected(python.error());
        m_python = std::move(*python);
        return {};
    }

    /// True: built. False: roles were missing, and are there now; everything begins anew.
    Result<bool> run()
    {
        m_databases.clear();
        auto first = m_server.scratch();
        if (!first)
            return std::unexpected(first.error());
        m_first = std::move(*first);
        const auto task = taskOf();
        if (!task)
            return std::unexpected(task.error());
        auto outcome = runPython(m_python, *task, m_options, m_stop);
        if (!outcome)
            return std::unexpected(outcome.error());
        m_outcome = std::move(*outcome);
        // Constant: [] would put what is missing into one that is not.
        const QJsonObject &result = m_outcome.result;
        QString role = roleInQuestion(result[u"state"].toString(), result[u"sentence"].toString());
        for (const QJsonValue &step : m_steps.isEmpty() ? QJsonArray() : result[u"contexts"].toArray())
            if (const QJsonValue error = step[u"upError"]; role.isEmpty() && error.isObject())
                role = roleInQuestion(error[u"state"].toString(), error[u"sentence"].toString());
        if (result[u"ok"].toBool() && (role.isEmpty() || m_roles.contains(role)))
            return true;
        if (!role.isEmpty() && !m_roles.contains(role)) {
            m_roles << role;
            if (const auto made = m_server.ensureRoles({role}); !made)
                return std::unexpected(made.error());
            return false;
        }
        return std::unexpected(whatWentWrong());
    }

    Result<AlembicBuild> result()
    {
        if (const auto arrived = checkArrived(); !arrived)
            return std::unexpected(arrived.error());
        AlembicBuild build;
        build.refused = m_outcome.refused;
        const QString wanted = m_target.database;
        QString chosen;
        for (const Arrival &arrival : m_arrivals) {
            const QString name = nameOf(arrival.database);
            if (chosen.isEmpty() && (wanted.isEmpty() || name == wanted))
                chosen = arrival.database;
            if (arrival.database != chosen && !build.others.contains(name))
                build.others << name;
        }
        if (chosen.isEmpty() && !wanted.isEmpty())
            return failure(ErrorKind::Usage,
                tr(QT_TRANSLATE_NOOP("Source", "env.py drives no database '%1'; it drives: %2"))
                    .arg(wanted, build.others.join(u", ")),
                m_config.file);
        for (const Arrival &arrival : m_arrivals) {
            if (arrival.database == chosen)
                build.versionTables << (arrival.schema.isEmpty() ? arrival.table
                                                                 : arrival.schema + u'.' + arrival.table);
        }
        build.database = taken(chosen);
        return build;
    }

private:
    Result<PythonTask> taskOf()
    {
        const auto values = parsedConninfo(m_first->spec().conninfo);
        if (!values)
            return std::unexpected(values.error());
        PythonTask task;
        task.script = u"run_alembic.py"_s;
        task.folder = m_folder;
        task.sees = QStringList{projectTop(m_folder), m_config.scriptLocation} + m_config.importPaths;
        for (const QString &location : m_config.locations)
            task.sees << location;
        task.host = values->value(u"host"_s);
        task.port = values->value(u"port"_s);
        task.user = values->value(u"user"_s);
        task.password = m_first->spec().password.value_or(QString());
        task.database = m_first->name();
        task.settings = {{u"revision"_s, m_target.revision.isEmpty() ? u"heads"_s : m_target.revision},
            {u"ini"_s, m_config.iniFile}, {u"toml"_s, m_config.tomlFile}, {u"scripts"_s, m_config.scriptLocation},
            {u"project"_s, projectTop(m_folder)}, {u"flask"_s, m_config.isFlask},
            {u"x"_s, QJsonArray::fromStringList(m_options.x)}, {u"models"_s, m_target.models}, {u"steps"_s, m_steps},
            {u"range"_s, m_range}};
        task.databaseFor = [this](const QString &key) { return databaseFor(key); };
        return task;
    }

    /// The first that is asked for is the one that programs find in PG* and DATABASE_URL, too.
    Result<QString> databaseFor(const QString &key)
    {
        if (!m_steps.isEmpty() && key.startsWith("look:"_L1)) {
            const QString name = key.section(u':', 2);
            return m_look(
                key.section(u':', 1, 1).toInt(), m_server.administratorSpec(name.isEmpty() ? m_first->name() : name));
        }
        const bool isAnew = !m_steps.isEmpty() && key.startsWith("anew:"_L1);
        if (!isAnew && (key.isEmpty() || m_databases.empty())) {
            if (std::ranges::find(m_databases, m_first->name(), &Known::database) == m_databases.end()
                || !key.isEmpty())
                m_databases.push_back({key, m_first->name(), nullptr});
            return m_first->name();
        }
        auto made = m_server.scratch();
        if (!made)
            return std::unexpected(made.error());
        m_databases.push_back({key, (*made)->name(), std::move(*made)});
        return m_databases.back().database;
    }

    Error whatWentWrong() const
    {
        const QJsonObject &result = m_outcome.result;
        if (result.isEmpty())
            return {ErrorKind::Query,
                tr(QT_TRANSLATE_NOOP("Source", "The project's Python ended unexpectedly (exit code %1): %2"))
                    .arg(m_outcome.exitCode)
                    .arg(withoutPasswords(m_outcome.output.section(u'\n', -1))),
                {}, {}, m_config.file, {}};
        QString sentence = withoutPasswords(result[u"sentence"].toString());
        if (result[u"missing"].toBool())
            sentence += u' ' + tr(QT_TRANSLATE_NOOP("Source", "(looked for by %1)")).arg(m_python.interpreter);
        if (needsSuperuser(result[u"state"].toString(), sentence))
            sentence += u' '
                + tr(QT_TRANSLATE_NOOP(
                    "Source", "(it needs a superuser, and what a history runs is none in the scratch database)"));
        const bool refusedOnly = !result[u"refused"].toBool() && !m_outcome.refused.isEmpty();
        QString detail;
        if (refusedOnly)
            detail = tr(QT_TRANSLATE_NOOP("Source", "Refused on the way: %1")).arg(m_outcome.refused.join(u", "));
        const QString where = result[u"where"].toString();
        return {result[u"refused"].toBool() ? ErrorKind::Refused : ErrorKind::Query,
            (m_target.models ? tr(QT_TRANSLATE_NOOP("Source", "The models could not be made: %1"))
                             : tr(QT_TRANSLATE_NOOP("Source", "alembic could not build this history: %1")))
                .arg(sentence),
            withoutPasswords(detail), result[u"state"].toString(), where.isEmpty() ? m_config.file : where, {}};
    }

    /// Some privileges PostgreSQL gives to superusers alone (event triggers, publications for all tables, untrusted
    /// extensions); it says so in different words, and of the first the reason stands in the hint.
    static bool needsSuperuser(const QString &state, const QString &sentence)
    {
        return state == u"42501"
            && (sentence.contains(u"superuser"_s) || sentence.contains(u"to create event trigger"_s)
                || sentence.contains(u"to create extension"_s) || sentence.contains(u"for language c"_s));
    }

    static QString withoutPasswords(QString words)
    {
        static const QRegularExpression inUrl(u"(://[^:/@\\s]*:)[^@\\s]+@"_s);
        static const QRegularExpression named(
            u"(password\\s*[=:]\\s*['\"]?)[^\\s'\",)]+"_s, QRegularExpression::CaseInsensitiveOption);
        return words.replace(inUrl, u"\\1***@"_s).replace(named, u"\\1***"_s);
    }

    Result<void> checkArrived()
    {
        m_arrivals.clear();
        for (const QJsonValue &value : m_outcome.result.value(u"contexts").toArray()) {
            Arrival arrival{value[u"schema"].toString(), value[u"table"].toString(), value[u"database"].toString(), {}};
            for (const QJsonValue &row : value[u"rows"].toArray())
                arrival.rows << row.toString();
            if (const auto there = checkArrived(&arrival); !there)
                return there;
            m_arrivals.push_back(std::move(arrival));
        }
        if (m_arrivals.empty())
            return failure(ErrorKind::Query,
                tr(QT_TRANSLATE_NOOP("Source",
                    "alembic ended without running a migration: env.py never came to context.run_migrations().")),
                m_config.file);
        return checkComplete();
    }

    /// The version table holds what the run should have left there.
    Result<void> checkArrived(Arrival *arrival)
    {
        QStringList seen;
        for (const QString &database : arrival->database.isEmpty() ? scratchNames() : QStringList{arrival->database}) {
            const auto found = versionRows(m_server.spec(database), *arrival);
            if (!found)
                return std::unexpected(found.error());
            for (const auto &[table, rows] : found->asKeyValueRange()) {
                seen << listed(rows);
                if (listed(rows) == listed(arrival->rows)) {
                    arrival->database = database;
                    arrival->schema = table.section(u'.', 0, -2);
                    return {};
                }
            }
        }
        if (arrival->rows.isEmpty() && seen.isEmpty()) { // nothing to run makes no table
            if (arrival->database.isEmpty())
                arrival->database = m_first->name();
            return {};
        }
        return failure(ErrorKind::Query,
            seen.isEmpty()
                ? tr(QT_TRANSLATE_NOOP("Source",
                         "alembic ran, but the scratch database has no version table '%1' afterwards: env.py does "
                         "not commit what it ran, or ran it elsewhere."))
                      .arg(arrival->table)
                : tr(QT_TRANSLATE_NOOP("Source",
                         "alembic ran, but the version table '%1' of the scratch database holds %2 and not %3."))
                      .arg(arrival->table, seen.join(u"; "), listed(arrival->rows)),
            m_config.file);
    }

    /// The project's alembic must have seen the revisions that are there: an older one does not know every setting, and
    /// then runs nothing at all.
    Result<void> checkComplete() const
    {
        if (m_target.models)
            return {};
        const bool ranAny
            = std::ranges::any_of(m_arrivals, [](const Arrival &arrival) { return !arrival.rows.isEmpty(); });
        if (ranAny)
            return {};
        const auto history = readHistory(m_config.file);
        if (!history || history->graph.isEmpty())
            return {};
        const auto path = upgradePath(history->graph, {}, m_target.revision.isEmpty() ? u"heads"_s : m_target.revision);
        if (path && path->revisions.empty())
            return {};
        return failure(ErrorKind::Query,
            QCoreApplication::translate("Source",
                "alembic %1 ran none of the %n revision(s) that are there: it does not find them with these settings.",
                nullptr, history->graph.count())
                .arg(m_outcome.result[u"alembic"].toString()),
            m_config.file);
    }

    QStringList scratchNames() const
    {
        QStringList names{m_first->name()};
        for (const Known &known : m_databases) {
            if (!names.contains(known.database))
                names << known.database;
        }
        return names;
    }

    /// What env.py calls a scratch database.
    QString nameOf(const QString &database) const
    {
        const auto found = std::ranges::find_if(
            m_databases, [&](const Known &known) { return known.database == database && !known.key.isEmpty(); });
        return found == m_databases.end() ? database : found->key.section(u'/', -1);
    }

    std::unique_ptr<ScratchDatabase> taken(const QString &database)
    {
        for (Known &known : m_databases) {
            if (known.database == database && known.scratch)
                return std::move(known.scratch);
        }
        return std::move(m_first);
    }

    struct Known {
        QString key, database;
        std::unique_ptr<ScratchDatabase> scratch; ///< null for the first
    };

    EmbeddedServer &m_server;
    const AlembicTarget &m_target;
    const PythonOptions &m_options;
    const std::stop_token m_stop;
    QString m_steps; ///< empty: it is built
    QJsonObject m_range; ///< empty: revision by revision
    LookAt m_look;
    AlembicConfig m_config;
    QString m_folder;
    PythonPlace m_python;
    std::unique_ptr<ScratchDatabase> m_first;
    std::vector<Known> m_databases;
    PythonOutcome m_outcome;
    std::vector<Arrival> m_arrivals;
    QStringList m_roles;
};

} // namespace

Result<AlembicBuild> buildWithAlembic(EmbeddedServer &server, const AlembicTarget &target, const PythonOptions &options,
    const std::function<void(const QString &)> &progress, std::stop_token stop)
{
    Builder builder(server, target, options, stop);
    if (const auto found = builder.find(); !found)
        return std::unexpected(found.error());
    if (progress)
        progress(target.models ? tr(QT_TRANSLATE_NOOP("Source", "Making the project's models…"))
                               : tr(QT_TRANSLATE_NOOP("Source", "Running the project's alembic…")));
    for (;;) {
        const auto built = builder.run();
        if (!built)
            return std::unexpected(built.error());
        if (*built)
            return builder.result();
    }
}

Result<AlembicSteps> alembicSteps(EmbeddedServer &server, const AlembicTarget &target, StepsWanted wanted,
    const PythonOptions &options, const LookAt &look, const std::function<void(const QString &)> &progress,
    std::stop_token stop)
{
    Builder builder(server, target, options, stop);
    builder.takeApart(wanted, look);
    if (const auto found = builder.find(); !found)
        return std::unexpected(found.error());
    if (progress)
        progress(tr(QT_TRANSLATE_NOOP("Source", "Running the project's alembic…")));
    for (;;) {
        const auto ran = builder.run();
        if (!ran)
            return std::unexpected(ran.error());
        if (*ran)
            return builder.steps();
    }
}

Result<QByteArray> alembicSql(EmbeddedServer &server, const AlembicTarget &target, const AlembicRange &range,
    const PythonOptions &options, const std::function<void(const QString &)> &progress, std::stop_token stop)
{
    Builder builder(server, target, options, stop);
    builder.write(range);
    if (const auto found = builder.find(); !found)
        return std::unexpected(found.error());
    if (progress)
        progress(tr(QT_TRANSLATE_NOOP("Source", "Running the project's alembic…")));
    const auto ran = builder.run();
    return ran ? Result<QByteArray>(builder.written()) : std::unexpected(ran.error());
}

} // namespace Howdah
