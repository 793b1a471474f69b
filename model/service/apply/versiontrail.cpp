// SPDX-License-Identifier: Apache-2.0
#include "service/apply/versiontrail.h"

#include "base/words.h"
#include "service/revision/historyservice.h"
#include "sql/parse/tree.h"
#include "sql/quoting.h"

#include <algorithm>
#include <map>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// alembic/ddl/impl.py, version_table_impl: the one column's name is fixed, the table's is not.
constexpr QLatin1StringView versionColumn("version_num");

QString constantIn(const Node &node)
{
    const Node cast = node.as("TypeCast"_L1);
    return (cast ? cast["arg"_L1] : node).as("A_Const"_L1)["sval"_L1]["sval"_L1].text();
}

/// Of `version_num = 'REVISION'`.
QString revisionAsked(const Node &where)
{
    const Node comparison = where.as("A_Expr"_L1);
    const QStringList column = strings(comparison["lexpr"_L1].as("ColumnRef"_L1)["fields"_L1]);
    return strings(comparison["name"_L1]) == QStringList{u"="_s} && !column.isEmpty() && column.last() == versionColumn
        ? constantIn(comparison["rexpr"_L1])
        : QString();
}

struct Move {
    QString table, taken, put;
};

/// alembic/runtime/migration.py, HeadMaintainer: _insert_version, _delete_version, _update_version.
std::optional<Move> moveOf(const ApplyStatement &statement)
{
    if (statement.kind != "InsertStmt"_L1 && statement.kind != "UpdateStmt"_L1 && statement.kind != "DeleteStmt"_L1)
        return std::nullopt;
    const Parsed parsed = parsedStatements(statement.source.sql);
    if (parsed.statements.size() != 1)
        return std::nullopt;
    const Node node = parsed.statements.front().tree.body();
    Move move{Sql::identifier(relationName(node["relation"_L1])), {}, {}};
    const auto isColumn = [](const std::vector<Node> &targets) {
        return targets.size() == 1 && targets.front().as("ResTarget"_L1)["name"_L1].text() == versionColumn;
    };
    if (statement.kind == "DeleteStmt"_L1) {
        move.taken = revisionAsked(node["whereClause"_L1]);
    } else if (statement.kind == "UpdateStmt"_L1) {
        const auto targets = node["targetList"_L1].items();
        if (isColumn(targets)) {
            move.taken = revisionAsked(node["whereClause"_L1]);
            move.put = constantIn(targets.front().as("ResTarget"_L1)["val"_L1]);
        }
    } else if (isColumn(node["cols"_L1].items())) {
        const auto rows = node["selectStmt"_L1].as("SelectStmt"_L1)["valuesLists"_L1].items();
        const auto values = rows.size() == 1 ? rows.front().items() : std::vector<Node>();
        move.put = values.size() == 1 ? constantIn(values.front()) : QString();
    }
    return move.taken.isEmpty() && move.put.isEmpty() ? std::nullopt : std::optional(move);
}

Result<QStringList> rowsOf(Session &session, const QString &table)
{
    const auto isThere = session.query({u"SELECT pg_catalog.to_regclass($1) IS NOT NULL"_s, {table}});
    if (!isThere || !isThere->boolean(0, 0))
        return isThere ? Result<QStringList>() : std::unexpected(isThere.error());
    const auto rows = session.query(u"SELECT version_num FROM %1 ORDER BY 1"_s.arg(table));
    if (!rows)
        return std::unexpected(rows.error());
    QStringList all;
    for (int row = 0; row < rows->count(); ++row)
        all << rows->text(row, 0);
    return all;
}

QString revisionWords(const QStringList &revisions)
{
    return revisions.isEmpty() ? tr("no revision") : tr("revision %1").arg(revisions.join(u", "_s));
}

/// The last statement before that one that sets the search path; null: none.
const ApplyStatement *pathBefore(const ApplyScript &script, size_t statement)
{
    for (size_t i = statement; i-- > 0;)
        if (script.statements[i].setting == "search_path"_L1)
            return &script.statements[i];
    return nullptr;
}

Result<QString> fullName(Session &session, const ApplyScript &script, const VersionTrail &trail)
{
    std::vector<Query> queries{{u"BEGIN READ ONLY"_s, {}},
        {u"SELECT pg_catalog.set_config('search_path', reset_val, true) FROM pg_catalog.pg_settings "
         "WHERE name OPERATOR(pg_catalog.=) 'search_path'"_s,
            {}}};
    if (const ApplyStatement *path = pathBefore(script, trail.steps.front().statement))
        queries.push_back({QString::fromUtf8(path->source.sql), {}});
    queries.push_back({u"SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN "
                       "pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
                       "WHERE c.oid OPERATOR(pg_catalog.=) pg_catalog.to_regclass($1)"_s,
        {trail.table}});
    const auto ran = session.pipeline(queries);
    const auto back = session.execute(u"ROLLBACK"_s);
    if (!ran || !back)
        return std::unexpected(ran ? back.error() : ran.error());
    return ran->back().count() == 1 ? ran->back().text(0, 0) : trail.table;
}

bool holds(const VersionState &state, const QStringList &rows)
{
    const auto isRow = [&rows](const QString &revision) { return rows.contains(revision); };
    return std::ranges::all_of(state.present, isRow) && std::ranges::none_of(state.absent, isRow);
}

} // namespace

VersionState VersionTrail::before(size_t statement) const
{
    std::map<QString, bool> stands;
    for (const Step &step : steps) { // as it must be at the beginning
        stands.try_emplace(step.taken, true);
        stands.try_emplace(step.put, false);
    }
    for (const Step &step : steps)
        if (step.statement < statement) {
            stands[step.taken] = false;
            stands[step.put] = true;
        }
    stands.erase(QString());
    VersionState state;
    for (const auto &[revision, isThere] : stands)
        (isThere ? state.present : state.absent) << revision;
    return state;
}

std::vector<VersionTrail> versionTrails(const ApplyScript &script)
{
    std::vector<VersionTrail> trails;
    for (const ApplySegment &segment : script.segments)
        for (size_t i = segment.first; i < segment.end && !segment.isUndone; ++i) {
            const auto move = moveOf(script.statements[i]);
            if (!move)
                continue;
            auto trail = std::ranges::find(trails, move->table, &VersionTrail::table);
            if (trail == trails.end())
                trail = trails.insert(trails.end(), {move->table, {}});
            trail->steps.push_back({i, move->taken, move->put});
        }
    return trails;
}

Result<std::vector<VersionTrail>> foundTrails(Session &session, const ApplyScript &script)
{
    std::vector<VersionTrail> trails = versionTrails(script);
    for (VersionTrail &trail : trails) {
        const auto name = fullName(session, script, trail);
        if (!name)
            return std::unexpected(name.error());
        trail.table = *name;
    }
    return trails;
}

Result<QString> versionConflict(
    Session &session, const std::vector<VersionTrail> &trails, size_t statement, size_t statements)
{
    for (const VersionTrail &trail : trails) {
        const auto rows = rowsOf(session, trail.table);
        if (!rows)
            return std::unexpected(rows.error());
        const VersionState here = trail.before(statement), end = trail.before(statements);
        if (holds(here, *rows))
            continue;
        if (holds(end, *rows))
            return tr("The database is at %1 already, where the script ends (%2).")
                .arg(revisionWords(*rows), trail.table);
        return tr("The script goes on from %1, and the database is at %2 (%3).")
            .arg(revisionWords(here.present), revisionWords(*rows), trail.table);
    }
    return QString();
}

Result<QString> takenVersion(Session &session, const std::vector<VersionTrail> &trails, size_t statement)
{
    for (const VersionTrail &trail : trails) {
        const auto step = std::ranges::find(trail.steps, statement, &VersionTrail::Step::statement);
        if (step == trail.steps.end() || step->taken.isEmpty())
            continue;
        const auto row = session.query(
            {u"SELECT 1 FROM %1 WHERE version_num OPERATOR(pg_catalog.=) $1 FOR UPDATE"_s.arg(trail.table),
                {step->taken}});
        if (!row)
            return std::unexpected(row.error());
        if (row->count() != 1)
            return tr("Revision %1 is not in %2 any more: somebody else has moved the database meanwhile.")
                .arg(step->taken, trail.table);
    }
    return QString();
}

QStringList versionLines(Session &session, const std::vector<VersionTrail> &trails)
{
    QStringList lines;
    for (const VersionTrail &trail : trails)
        if (const auto rows = rowsOf(session, trail.table))
            lines << u"%1: %2"_s.arg(trail.table, revisionWords(*rows));
    if (!trails.empty())
        return lines;
    const auto positions = databasePositions(session, QString(), QString());
    for (size_t i = 0; positions && i < positions->size(); ++i)
        if (const DatabasePosition &position = (*positions)[i]; !position.table.isEmpty())
            lines << u"%1: %2"_s.arg(
                position.table, revisionWords(QStringList(position.rows.begin(), position.rows.end())));
    return lines;
}

} // namespace Howdah
