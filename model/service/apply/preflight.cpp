// SPDX-License-Identifier: Apache-2.0
#include "service/apply/preflight.h"

#include "base/words.h"
#include "plan/planlocks.h"
#include "service/apply/indoubt.h"
#include "sql/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <map>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Seconds: a transaction that is older may go on for long.
constexpr int oldTransaction = 5;

/// The same road as a plan's: the statements, met by the search path that the role begins with.
Result<std::vector<Locks::LockFacts>> locksOf(
    const OpenedSource &opened, const Database &schema, const ApplyScript &script)
{
    const auto path = opened.session().query(
        u"SELECT reset_val FROM pg_catalog.pg_settings WHERE name OPERATOR(pg_catalog.=) 'search_path'"_s);
    if (!path)
        return std::unexpected(path.error());
    Plan plan;
    plan.statements.emplace_back();
    plan.statements.back().sql = u"SET search_path = "_s + (path->text(0, 0).isEmpty() ? u"''"_s : path->text(0, 0));
    for (const ApplyStatement &statement : script.statements) {
        plan.statements.emplace_back();
        plan.statements.back().sql = QString::fromUtf8(statement.source.sql);
    }
    findLocks(plan, schema, false);
    std::vector<Locks::LockFacts> all;
    for (size_t i = 1; i < plan.statements.size(); ++i) {
        all.push_back(std::move(plan.statements[i].locks));
        std::erase_if(all.back().relations, [](const Locks::RelationFact &fact) { return !isOfOthers(fact); });
    }
    return all;
}

bool needsOwner(const ApplyStatement &statement)
{
    return statement.kind == "AlterTableStmt"_L1 || statement.kind == "IndexStmt"_L1 || statement.kind == "DropStmt"_L1;
}

QString jsonOf(const QStringList &names)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

class Asker
{
public:
    Asker(Session &session, const ApplyScript &script, size_t from, Preflight &result)
        : m_session(session)
        , m_script(script)
        , m_from(from)
        , m_result(result)
    { }

    Result<void> owners()
    {
        // Whose rights those will be is the script's affair.
        if (m_script.setsRole)
            return {};
        QStringList names;
        for (size_t i = m_from; i < m_script.statements.size(); ++i)
            for (const Locks::RelationFact &fact : m_result.locks[i].relations)
                if (needsOwner(m_script.statements[i]) && fact.part == Locks::Part::Table)
                    names << Sql::identifier(fact.stood);
        names.removeDuplicates();
        const auto rows
            = m_session.query({u"SELECT t.name, pg_catalog.pg_get_userbyid(c.relowner), current_user "
                               "FROM pg_catalog.jsonb_array_elements_text($1::pg_catalog.jsonb) AS t (name) "
                               "JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(t.name) "
                               "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                               "WHERE NOT pg_catalog.pg_has_role(c.relowner, 'USAGE') "
                               "AND NOT pg_catalog.pg_has_role(n.nspowner, 'USAGE') ORDER BY 1"_s,
                {jsonOf(names)}});
        if (!rows)
            return std::unexpected(rows.error());
        for (int row = 0; row < rows->count(); ++row)
            m_result.refusals << tr("%1 belongs to %2, and %3 is no member of that role: it may not be changed.")
                                     .arg(rows->text(row, 0), rows->text(row, 1), rows->text(row, 2));
        return {};
    }

    /// Who holds now what conflicts with what a statement will ask for.
    Result<void> holders()
    {
        std::map<QString, Locks::Mode> wanted;
        for (size_t i = m_from; i < m_script.statements.size(); ++i)
            for (const Locks::RelationFact &fact : m_result.locks[i].relations) {
                Locks::Mode &mode = wanted[Sql::identifier(fact.stood)];
                mode = std::max(mode, fact.mode);
            }
        QStringList names;
        for (const auto &[name, mode] : wanted)
            names << name;
        const auto rows = m_session.query(
            {u"SELECT t.name, l.mode, l.pid, coalesce(a.usename, '?'), coalesce(nullif(a.application_name, ''), '?'), "
             "coalesce(a.state, '?'), "
             "coalesce(extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::bigint, 0) "
             "FROM pg_catalog.jsonb_array_elements_text($1::pg_catalog.jsonb) AS t (name) "
             "JOIN pg_catalog.pg_locks l ON l.relation = pg_catalog.to_regclass(t.name) AND l.granted "
             "AND l.locktype = 'relation' AND l.pid <> pg_catalog.pg_backend_pid() AND l.database = (SELECT oid FROM "
             "pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) "
             "LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid ORDER BY 1, 3, 2"_s,
                {jsonOf(names)}});
        if (!rows)
            return std::unexpected(rows.error());
        for (int row = 0; row < rows->count(); ++row) {
            const Locks::Mode has = Locks::modeOf(rows->text(row, 1));
            if (Locks::conflict(has, wanted[rows->text(row, 0)]))
                m_result.remarks << tr("%1 is held in %2 by session %3 (role %4, %5, %6) for %7 s: a statement will "
                                       "wait for it.")
                                        .arg(rows->text(row, 0), Locks::word(has), rows->text(row, 2),
                                            rows->text(row, 3), rows->text(row, 4), rows->text(row, 5),
                                            rows->text(row, 6));
        }
        return {};
    }

    /// What works concurrently waits for every transaction that could still see what was before.
    Result<void> oldOnes()
    {
        const auto first = m_script.statements.begin() + qsizetype(m_from);
        if (std::none_of(first, m_script.statements.end(), waitsForNobody))
            return {};
        const auto rows = m_session.query(
            u"SELECT pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), '?'), "
            "extract(epoch FROM pg_catalog.clock_timestamp() - xact_start)::bigint FROM pg_catalog.pg_stat_activity "
            "WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid() "
            "AND xact_start < pg_catalog.clock_timestamp() - interval '%1 s' ORDER BY xact_start"_s.arg(
                oldTransaction));
        if (!rows)
            return std::unexpected(rows.error());
        for (int row = 0; row < rows->count(); ++row)
            m_result.remarks << tr("Session %1 (role %2, %3) has had a transaction open for %4 s: what works "
                                   "concurrently waits for its end.")
                                    .arg(
                                        rows->text(row, 0), rows->text(row, 1), rows->text(row, 2), rows->text(row, 3));
        return {};
    }

private:
    Session &m_session;
    const ApplyScript &m_script;
    const size_t m_from;
    Preflight &m_result;
};

} // namespace

Result<Preflight> preflight(const OpenedSource &opened, const ApplyScript &script, size_t from, std::stop_token stop)
{
    Preflight result;
    const auto schema = introspect(opened, stop);
    if (!schema)
        return std::unexpected(schema.error());
    result.schema = *schema;
    auto locks = locksOf(opened, *result.schema, script);
    if (!locks)
        return std::unexpected(locks.error());
    result.locks = std::move(*locks);
    Asker asker(opened.session(), script, from, result);
    for (const auto ask : {&Asker::owners, &Asker::holders, &Asker::oldOnes})
        if (auto asked = (asker.*ask)(); !asked)
            return std::unexpected(asked.error());
    return result;
}

} // namespace Howdah
