// SPDX-License-Identifier: Apache-2.0
#include "service/apply/applyjournal.h"

#include "base/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Advisory locks are known by two numbers, in each database its own: these are "Howd" and one of ours.
constexpr int lockClass = 0x486F7764, lockObject = 1;

const QString makeSchema = u"CREATE SCHEMA howdah_journal"_s;

const QString makeTables = u"CREATE TABLE howdah_journal.run ("
                           "run pg_catalog.uuid PRIMARY KEY, script pg_catalog.text NOT NULL, "
                           "checksum pg_catalog.text NOT NULL, segments pg_catalog.int4 NOT NULL, "
                           "state pg_catalog.text NOT NULL, started pg_catalog.timestamptz NOT NULL, "
                           "ended pg_catalog.timestamptz, who pg_catalog.text NOT NULL, "
                           "undoes pg_catalog.uuid REFERENCES howdah_journal.run, backup pg_catalog.text);"
                           "CREATE TABLE howdah_journal.applied ("
                           "run pg_catalog.uuid NOT NULL REFERENCES howdah_journal.run, "
                           "checksum pg_catalog.text NOT NULL, segment pg_catalog.int4 NOT NULL, "
                           "first_statement pg_catalog.int4 NOT NULL, last_statement pg_catalog.int4 NOT NULL, "
                           "first_line pg_catalog.int4 NOT NULL, last_line pg_catalog.int4 NOT NULL, "
                           "state pg_catalog.text NOT NULL, started pg_catalog.timestamptz NOT NULL, "
                           "ended pg_catalog.timestamptz, who pg_catalog.text NOT NULL, "
                           "settings pg_catalog.jsonb NOT NULL, before pg_catalog.jsonb NOT NULL, "
                           "PRIMARY KEY (run, segment))"_s;

const QString insertMark
    = u"INSERT INTO howdah_journal.applied (run, checksum, segment, first_statement, last_statement, first_line, "
      "last_line, state, started, ended, who, settings, before) VALUES ($1::pg_catalog.uuid, $2, "
      "$3::pg_catalog.int4, $4::pg_catalog.int4, $5::pg_catalog.int4, $6::pg_catalog.int4, $7::pg_catalog.int4, "
      "$8::pg_catalog.text, "
      "CASE WHEN $8::pg_catalog.text OPERATOR(pg_catalog.=) 'done' THEN pg_catalog.transaction_timestamp() "
      "ELSE pg_catalog.clock_timestamp() END, "
      "CASE WHEN $8::pg_catalog.text OPERATOR(pg_catalog.=) 'done' THEN pg_catalog.clock_timestamp() END, "
      "session_user, $9::pg_catalog.jsonb, $10::pg_catalog.jsonb)"_s;

Query markQuery(const QString &run, const ApplyScript &script, const ApplySegment &segment, const QString &state,
    const QString &settings, const QString &before)
{
    return {insertMark,
        {run, script.checksum, QString::number(segment.number), QString::number(segment.first + 1),
            QString::number(segment.end), QString::number(script.firstLine(segment)),
            QString::number(script.lastLine(segment)), state, settings, before.isEmpty() ? u"{}"_s : before}};
}

Query endQuery(const QString &run, const QString &state)
{
    return {u"UPDATE howdah_journal.run SET state = $2, ended = pg_catalog.clock_timestamp() "
            "WHERE run OPERATOR(pg_catalog.=) $1::pg_catalog.uuid"_s,
        {run, state}};
}

/// What a script runs as is its own affair; the journal is written as who began it.
const Query asOurselves{u"SELECT pg_catalog.set_config('role', 'none', true)"_s, {}};

} // namespace

std::optional<QString> settingIn(const QString &settings, const QString &name)
{
    const QJsonValue value = QJsonDocument::fromJson(settings.toUtf8()).object().value(name);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

Result<QString> ApplyJournal::lock()
{
    const QString numbers = u"(%1, %2)"_s.arg(lockClass).arg(lockObject);
    const auto got = m_session.query(u"SELECT pg_catalog.pg_try_advisory_lock"_s + numbers);
    if (!got)
        return std::unexpected(got.error());
    if (got->boolean(0, 0))
        return QString();
    const auto holder = m_session.query(
        u"SELECT l.pid, coalesce(a.usename, '?'), "
        u"coalesce(pg_catalog.date_trunc('second', a.backend_start)::pg_catalog.text, '?') "
        "FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid OPERATOR(pg_catalog.=) l.pid "
        "WHERE l.locktype OPERATOR(pg_catalog.=) 'advisory' AND l.granted "
        "AND l.classid OPERATOR(pg_catalog.=) %1::pg_catalog.oid "
        "AND l.objid OPERATOR(pg_catalog.=) %2::pg_catalog.oid AND l.objsubid OPERATOR(pg_catalog.=) "
        "2::pg_catalog.int2 "
        "AND l.database OPERATOR(pg_catalog.=) (SELECT oid FROM pg_catalog.pg_database "
        "WHERE datname OPERATOR(pg_catalog.=) pg_catalog.current_database()) LIMIT 1"_s.arg(lockClass)
            .arg(lockObject));
    if (!holder || holder->count() == 0)
        return tr("Somebody else applies a script to this database now; try again when that is done.");
    return tr("Somebody else applies a script to this database now (session %1, role %2, since %3); try again when "
              "that is done.")
        .arg(holder->text(0, 0), holder->text(0, 1), holder->text(0, 2));
}

/// Whoever owns a table may hang a trigger on it, which runs as whoever writes a row: another's tables of our names are
/// a trap, and a view of them is one already for who reads it.
Result<void> ApplyJournal::isNobodyElses()
{
    const auto owners = m_session.query(
        u"SELECT DISTINCT pg_catalog.pg_get_userbyid(o.owner) FROM (SELECT nspowner, oid FROM pg_catalog.pg_namespace "
        "WHERE nspname OPERATOR(pg_catalog.=) 'howdah_journal') AS n (owner, oid) CROSS JOIN LATERAL (SELECT n.owner "
        "UNION SELECT c.relowner FROM pg_catalog.pg_class c WHERE c.relnamespace OPERATOR(pg_catalog.=) n.oid) "
        "AS o (owner) JOIN pg_catalog.pg_roles r ON r.oid OPERATOR(pg_catalog.=) o.owner WHERE NOT r.rolsuper "
        "AND r.rolname OPERATOR(pg_catalog.<>) session_user AND o.owner OPERATOR(pg_catalog.<>) (SELECT datdba "
        "FROM pg_catalog.pg_database WHERE datname OPERATOR(pg_catalog.=) pg_catalog.current_database()) "
        "ORDER BY 1"_s);
    if (!owners)
        return std::unexpected(owners.error());
    if (owners->count() == 0)
        return {};
    return failure(ErrorKind::Refused,
        tr("The journal in howdah_journal belongs to %1, who is neither this role nor the database's owner nor a "
           "superuser: what %1 made run there would run as you. Give the schema and its tables to the database's "
           "owner first.")
            .arg(owners->text(0, 0)),
        {});
}

Result<bool> ApplyJournal::exists()
{
    if (const auto ours = isNobodyElses(); !ours)
        return std::unexpected(ours.error());
    const auto found = m_session.query(u"SELECT pg_catalog.to_regclass('howdah_journal.applied') IS NOT NULL"_s);
    return found ? Result<bool>(found->boolean(0, 0)) : std::unexpected(found.error());
}

Result<void> ApplyJournal::make()
{
    const auto there = exists();
    if (!there || *there)
        return there ? Result<void>() : std::unexpected(there.error());
    const auto schema = m_session.query(u"SELECT pg_catalog.to_regnamespace('howdah_journal') IS NOT NULL"_s);
    if (!schema)
        return std::unexpected(schema.error());
    std::vector<Query> queries;
    if (!schema->boolean(0, 0))
        queries.push_back({makeSchema, {}});
    for (const QString &table : makeTables.split(u';'))
        queries.push_back({table, {}});
    auto made = inTransaction(std::move(queries));
    if (!made && made.error().sqlState == "42501"_L1)
        made.error().message = tr("The journal cannot be made: this role may not create a schema in this database. "
                                  "Have its owner GRANT CREATE ON DATABASE to it (%1).")
                                   .arg(made.error().message);
    return made;
}

Result<void> ApplyJournal::inTransaction(std::vector<Query> queries)
{
    queries.insert(queries.begin(), {{u"BEGIN READ WRITE"_s, {}}, asOurselves});
    queries.push_back({u"COMMIT"_s, {}});
    const auto ran = m_session.pipeline(queries);
    if (ran)
        return {};
    (void)m_session.execute(u"ROLLBACK"_s);
    return std::unexpected(ran.error());
}

Result<std::optional<ApplyRun>> ApplyJournal::oneRun(const QString &condition, const QString &value)
{
    const auto rows
        = m_session.query({u"SELECT run, script, checksum, state, "
                           "pg_catalog.date_trunc('second', started)::pg_catalog.text, who, segments, undoes, backup "
                           "FROM "
                           "howdah_journal.run WHERE "_s
                + condition + u" ORDER BY started DESC LIMIT 1"_s,
            {value}});
    if (!rows)
        return std::unexpected(rows.error());
    if (rows->count() == 0)
        return std::nullopt;
    return ApplyRun{rows->text(0, 0), rows->text(0, 1), rows->text(0, 2), rows->text(0, 3), rows->text(0, 4),
        rows->text(0, 5), int(rows->integer(0, 6)), rows->text(0, 7), rows->text(0, 8)};
}

Result<std::optional<ApplyRun>> ApplyJournal::halfRun()
{
    return oneRun(u"state OPERATOR(pg_catalog.=) $1"_s, u"running"_s);
}

Result<std::optional<ApplyRun>> ApplyJournal::finishedRun(const QString &checksum)
{
    return oneRun(u"state OPERATOR(pg_catalog.=) 'finished' AND checksum OPERATOR(pg_catalog.=) $1"_s, checksum);
}

Result<std::optional<ApplyRun>> ApplyJournal::lastRun()
{
    return oneRun(u"state OPERATOR(pg_catalog.=) $1"_s, u"finished"_s);
}

Result<std::vector<ApplyMark>> ApplyJournal::marks(const QString &run)
{
    const auto rows
        = m_session.query({u"SELECT segment, last_statement, state OPERATOR(pg_catalog.=) 'done', settings, "
                           "before FROM howdah_journal.applied "
                           "WHERE run OPERATOR(pg_catalog.=) $1::pg_catalog.uuid ORDER BY 1"_s,
            {run}});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<ApplyMark> all;
    for (int row = 0; row < rows->count(); ++row)
        all.push_back({int(rows->integer(row, 0)), int(rows->integer(row, 1)), rows->boolean(row, 2),
            rows->text(row, 3), rows->text(row, 4)});
    return all;
}

Result<void> ApplyJournal::begin(const QString &run, const ApplyScript &script, const QString &undoes)
{
    return inTransaction(
        {{u"INSERT INTO howdah_journal.run (run, script, checksum, segments, state, started, who, undoes) "
          "VALUES ($1::pg_catalog.uuid, $2, $3, $4::pg_catalog.int4, 'running', "
          "pg_catalog.clock_timestamp(), session_user, $5::pg_catalog.uuid)"_s,
            {run, script.name, script.checksum, QString::number(script.count),
                undoes.isEmpty() ? std::nullopt : std::optional(undoes)}}});
}

Result<void> ApplyJournal::noteBackup(const QString &run, const QString &file)
{
    return inTransaction({{u"UPDATE howdah_journal.run SET backup = coalesce(backup, $2) "
                           "WHERE run OPERATOR(pg_catalog.=) $1::pg_catalog.uuid"_s,
        {run, file}}});
}

Result<void> ApplyJournal::end(const QString &run, const QString &state)
{
    return inTransaction({endQuery(run, state)});
}

Result<void> ApplyJournal::endRollback(const QString &run, const QString &undone)
{
    return inTransaction({endQuery(run, u"rollback"_s), endQuery(undone, u"rolled back"_s)});
}

Result<void> ApplyJournal::markInside(const QString &run, const ApplyScript &script, const ApplySegment &segment,
    const QStringList &locals, const QString &before)
{
    const auto may = m_session.query(u"SELECT pg_catalog.current_setting('transaction_read_only')"_s);
    if (!may || may->text(0, 0) == "on"_L1)
        return may ? Result<void>() : std::unexpected(may.error());
    auto now = settings(script);
    if (!now)
        return std::unexpected(now.error());
    if (!locals.isEmpty()) {
        QJsonObject kept = QJsonDocument::fromJson(now->toUtf8()).object();
        for (const QString &name : locals) {
            kept.remove(name);
            if (const auto value = settingIn(before, name))
                kept.insert(name, *value);
        }
        *now = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    }
    const auto written = m_session.pipeline({asOurselves, markQuery(run, script, segment, u"done"_s, *now, {})});
    return written ? Result<void>() : std::unexpected(written.error());
}

Result<void> ApplyJournal::markStarted(const QString &run, const ApplyScript &script, const ApplySegment &segment,
    const QString &settings, const QString &before)
{
    return inTransaction({markQuery(run, script, segment, u"started"_s, settings, before)});
}

Result<void> ApplyJournal::markDone(const QString &run, const ApplySegment &segment)
{
    return inTransaction({{u"UPDATE howdah_journal.applied SET state = 'done', ended = pg_catalog.clock_timestamp() "
                           "WHERE run OPERATOR(pg_catalog.=) $1::pg_catalog.uuid "
                           "AND segment OPERATOR(pg_catalog.=) $2::pg_catalog.int4"_s,
        {run, QString::number(segment.number)}}});
}

/// pg_settings lists neither names with a point nor the role.
Result<QString> ApplyJournal::settings(const ApplyScript &script)
{
    QStringList own = script.ownSettings;
    own << u"role"_s << u"howdah.step"_s;
    own.removeDuplicates();
    QJsonArray names = QJsonArray::fromStringList(own);
    const auto rows = m_session.query(
        {u"SELECT coalesce(pg_catalog.jsonb_object_agg(name, value), '{}') FROM ("
         "SELECT s.name, s.setting AS value FROM pg_catalog.pg_settings s "
         "WHERE s.source OPERATOR(pg_catalog.=) 'session' AND s.name OPERATOR(pg_catalog.<>) ALL (ARRAY["
         "'transaction_isolation', 'transaction_read_only', 'transaction_deferrable', 'role', "
         "'session_authorization']) "
         "UNION SELECT n, pg_catalog.current_setting(n, true) FROM "
         "pg_catalog.jsonb_array_elements_text($1::pg_catalog.jsonb) AS own (n) "
         "WHERE pg_catalog.current_setting(n, true) IS NOT NULL) AS every"_s,
            {QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact))}});
    return rows ? Result<QString>(rows->text(0, 0)) : std::unexpected(rows.error());
}

Result<void> ApplyJournal::restore(const QString &settings)
{
    const QJsonObject all = QJsonDocument::fromJson(settings.toUtf8()).object();
    std::vector<Query> queries;
    const auto set = [&](const QString &name) {
        queries.push_back({u"SELECT pg_catalog.set_config($1, $2, false)"_s, {name, all.value(name).toString()}});
    };
    for (const QString &name : all.keys())
        if (name != "role"_L1)
            set(name);
    if (all.contains(u"role"_s))
        set(u"role"_s); // last: it may not be allowed to set the others
    const auto done = m_session.pipeline(queries);
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace Howdah
