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

/// The version table that a statement makes, as SQL; empty: none.
QString tableMade(const ApplyStatement &statement)
{
    if (statement.kind != "CreateStmt"_L1)
        return {};
    const Parsed parsed = parsedStatements(statement.source.sql);
    if (parsed.statements.size() != 1)
        return {};
    const Node node = parsed.statements.front().tree.body();
    const auto parts = node["tableElts"_L1].items();
    const bool isOne = std::ranges::any_of(
        parts, [](const Node &part) { return part.as("ColumnDef"_L1)["colname"_L1].text() == versionColumn; });
    return isOne ? Sql::identifier(relationName(node["relation"_L1])) : QString();
}

Result<QStringList> rowsOf(Session &session, const VersionTrail &trail)
{
    const QString &table = trail.table;
    if (trail.isMissing)
        return QStringList();
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

/// The statement that sets the search path which holds at that one: what another transaction sets for itself alone, or
/// takes back, is gone by then. Null: none.
const ApplyStatement *pathBefore(const ApplyScript &script, size_t statement)
{
    const auto holdingIt = [&script](size_t index) {
        return std::ranges::find_if(script.segments,
            [index](const ApplySegment &segment) { return segment.first <= index && index < segment.end; });
    };
    const auto own = holdingIt(statement);
    for (size_t i = statement; i-- > 0;) {
        const ApplyStatement &earlier = script.statements[i];
        if (earlier.setting != "search_path"_L1)
            continue;
        const auto segment = holdingIt(i);
        const bool lasts = segment != script.segments.end() && !segment->isUndone && !earlier.isLocal;
        if (segment == own || lasts)
            return &earlier;
    }
    return nullptr;
}

QByteArray pathTextBefore(const ApplyScript &script, size_t statement)
{
    const ApplyStatement *path = pathBefore(script, statement);
    return path ? path->source.sql : QByteArray();
}

/// Fills in the table's full name.
Result<void> find(Session &session, const ApplyScript &script, VersionTrail &trail)
{
    std::vector<Query> queries{{u"BEGIN READ ONLY"_s, {}},
        {u"SELECT pg_catalog.set_config('search_path', reset_val, true) FROM pg_catalog.pg_settings "
         "WHERE name OPERATOR(pg_catalog.=) 'search_path'"_s,
            {}}};
    if (const ApplyStatement *path = pathBefore(script, trail.steps.front().statement))
        queries.push_back({QString::fromUtf8(path->source.sql), {}});
    queries.push_back(
        {u"SELECT (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c JOIN "
         "pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
         "WHERE c.oid OPERATOR(pg_catalog.=) pg_catalog.to_regclass($1)), pg_catalog.current_schema()"_s,
            {trail.table}});
    const auto ran = session.pipeline(queries);
    const auto back = session.execute(u"ROLLBACK"_s);
    if (!back)
        return std::unexpected(back.error());
    if (!ran)
        return isOfAnotherRole(ran.error(), script) ? Result<void>() : std::unexpected(ran.error());
    const QString name = ran->back().text(0, 0);
    trail.isMissing = name.isEmpty();
    trail.home = trail.isMissing ? ran->back().text(0, 1) : QString();
    if (!trail.isMissing)
        trail.table = name;
    return {};
}

bool holds(const VersionState &state, const QStringList &rows)
{
    const auto isRow = [&rows](const QString &revision) { return rows.contains(revision); };
    return std::ranges::all_of(state.present, isRow) && std::ranges::none_of(state.absent, isRow)
        && (!state.isEmpty || rows.isEmpty());
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
    state.isEmpty = isMade && !steps.empty() && statement <= steps.front().statement;
    return state;
}

std::vector<VersionTrail> versionTrails(const ApplyScript &script)
{
    using Key = std::pair<QString, QByteArray>; // table, search path
    std::vector<std::pair<Key, VersionTrail>> trails;
    std::vector<Key> made;
    for (const ApplySegment &segment : script.segments)
        for (size_t i = segment.first; i < segment.end && !segment.isUndone; ++i) {
            if (const QString table = tableMade(script.statements[i]); !table.isEmpty())
                made.push_back({table, pathTextBefore(script, i)});
            const auto move = moveOf(script.statements[i]);
            if (!move)
                continue;
            const Key key{move->table, pathTextBefore(script, i)};
            auto trail = std::ranges::find(trails, key, &std::pair<Key, VersionTrail>::first);
            if (trail == trails.end())
                trail = trails.insert(
                    trails.end(), {key, {move->table, {}, std::ranges::find(made, key) != made.end(), false, {}}});
            trail->second.steps.push_back({i, move->taken, move->put});
        }
    std::vector<VersionTrail> all;
    for (auto &[key, trail] : trails)
        all.push_back(std::move(trail));
    return all;
}

Result<std::vector<VersionTrail>> foundTrails(Session &session, const ApplyScript &script)
{
    std::vector<VersionTrail> trails;
    for (VersionTrail &trail : versionTrails(script)) {
        if (auto found = find(session, script, trail); !found)
            return std::unexpected(found.error());
        // Two search paths that lead to one table.
        const auto same = std::ranges::find_if(trails, [&trail](const VersionTrail &earlier) {
            return earlier.table == trail.table && earlier.isMissing == trail.isMissing && earlier.home == trail.home
                && !(trail.isMissing && trail.home.isEmpty());
        });
        if (same == trails.end()) {
            trails.push_back(std::move(trail));
            continue;
        }
        same->steps.insert(same->steps.end(), trail.steps.begin(), trail.steps.end());
        std::ranges::sort(same->steps, {}, &VersionTrail::Step::statement);
    }
    return trails;
}

bool isOfAnotherRole(const Error &error, const ApplyScript &script)
{
    return script.setsRole && error.sqlState == "42501"_L1;
}

Result<QString> versionConflict(
    Session &session, const std::vector<VersionTrail> &trails, size_t statement, size_t statements)
{
    for (const VersionTrail &trail : trails) {
        const auto rows = rowsOf(session, trail);
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
        if (const auto rows = rowsOf(session, trail))
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
