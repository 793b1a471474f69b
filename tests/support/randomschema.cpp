// SPDX-License-Identifier: Apache-2.0
#include "support/randomschema.h"

#include "catalog/introspector.h"
#include "sql/quoting.h"
#include "support/random/world.h"
#include "support/randomvalues.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// A writer and how often it is called when a schema is built and when it is changed.
struct Row {
    Writer writer;
    int building;
    int changing;
};

constexpr Row s_writers[] = {
    {makeType, 12, 3},
    {changeType, 1, 8},
    {makeTable, 16, 4},
    {changeTable, 3, 4},
    {changePartition, 3, 5},
    {changeInheritance, 1, 4},
    {makeColumn, 6, 6},
    {changeColumn, 2, 16},
    {makeConstraint, 9, 6},
    {makeForeignKey, 6, 4},
    {changeConstraint, 1, 6},
    {makeIndex, 9, 5},
    {changeIndex, 2, 5},
    {makeStatistics, 2, 2},
    {makeView, 9, 4},
    {changeView, 1, 7},
    {makeRule, 2, 2},
    {makeRoutine, 10, 4},
    {changeRoutine, 1, 6},
    {makeTrigger, 4, 3},
    {changeTrigger, 1, 3},
    {makeOperator, 2, 2},
    {makeTextSearch, 2, 1},
    {makePolicy, 2, 3},
    {changeAccess, 6, 7},
    {changeComment, 5, 5},
    {changeDefaultPrivileges, 1, 1},
    {makeSequence, 2, 1},
    {changeSequence, 1, 3},
    {makeForeign, 4, 2},
    {makePublication, 2, 1},
    {changePublication, 1, 2},
    {dropSomething, 0, 5},
    {renameSomething, 0, 3},
    {moveSomething, 2, 4},
};

Writer writer(Dice &dice, bool building)
{
    int sum = 0;
    for (const Row &row : s_writers)
        sum += building ? row.building : row.changing;
    int at = dice.below(sum);
    for (const Row &row : s_writers)
        if (at -= building ? row.building : row.changing; at < 0)
            return row.writer;
    return makeTable;
}

/// Statements that leave what a dump cannot tell, or what no plan may be asked to mend.
bool isOutOfScope(const QString &sql)
{
    return sql.contains(u"DROP SCHEMA public"_s) || sql.contains(u"ALTER SCHEMA public"_s)
        || sql.contains(u"SCHEMA pg_"_s);
}

/// A few statements for one of them; whether it is done.
bool advance(Session &session, Cell &cell, const Database &all, int wanted, int &attempts, bool building)
{
    const Database state = cell.prefix.isEmpty() ? all : restricted(all, cell.prefix);
    for (int ran = 0; ran < (building ? 8 : 2) && cell.statements.size() < wanted && attempts < wanted * 20; ++attempts)
        for (const QString &sql : writer(cell.dice, building)(World(state, cell.dice, cell.prefix)))
            if (!isOutOfScope(sql) && session.query(sql)) {
                cell.statements.append(sql);
                ++ran;
            }
    return cell.statements.size() >= wanted || attempts >= wanted * 20;
}

void write(Session &session, std::vector<Cell> &cells, const std::vector<int> &counts, bool building)
{
    std::vector<int> attempts(cells.size(), 0);
    for (bool done = false; !done;) {
        const auto state = introspect(session);
        if (!state) {
            for (Cell &cell : cells)
                cell.statements = {u"-- "_s + state.error().message + u' ' + state.error().detail};
            return;
        }
        done = true;
        for (size_t i = 0; i < cells.size(); ++i)
            done = advance(session, cells[i], **state, counts[i], attempts[i], building) && done;
    }
}

} // namespace

void buildSchemas(Session &session, std::vector<Cell> &cells, int size)
{
    for (Cell &cell : cells) {
        cell.statements.clear();
        for (const QString &name : {u"s1"_s, u"Schema 2"_s, u"p"_s}) {
            const QString sql = u"CREATE SCHEMA "_s + identifier(cell.prefix + name);
            if ((name != u"p" || !cell.prefix.isEmpty()) && session.query(sql))
                cell.statements.append(sql);
        }
    }
    write(session, cells, std::vector<int>(cells.size(), size), true);
}

void mutateSchemas(Session &session, std::vector<Cell> &cells, const std::vector<int> &counts)
{
    for (Cell &cell : cells)
        cell.statements.clear();
    write(session, cells, counts, false);
}

QStringList buildSchema(Session &session, Dice &dice, int size)
{
    std::vector<Cell> cells{{{}, dice, {}}};
    buildSchemas(session, cells, size);
    dice = cells.front().dice;
    return cells.front().statements;
}

QStringList mutateSchema(Session &session, Dice &dice, int count)
{
    std::vector<Cell> cells{{{}, dice, {}}};
    mutateSchemas(session, cells, {count});
    dice = cells.front().dice;
    return cells.front().statements;
}

int fillWithRows(Session &session, const Database &database, Dice &dice)
{
    int filled = 0;
    for (const Table &table : database.tables) {
        if (table.kind == TableKind::Foreign || table.columns.empty())
            continue;
        const World world(database, dice);
        bool any = false;
        for (int i = 0; i < 3; ++i) {
            QStringList names, values;
            for (const Column &c : table.columns)
                if (c.generated == Generated::No && c.identity != Identity::Always
                    && (!c.expression || dice.chance(30))) {
                    names.append(identifier(c.name));
                    values.append(c.notNull || dice.chance(70) ? world.constant(c.type) : u"NULL"_s);
                }
            const QString sql = names.isEmpty()
                ? u" DEFAULT VALUES"_s
                : u" ("_s + names.join(u", "_s) + u") VALUES ("_s + values.join(u", "_s) + u')';
            any = session.query(u"INSERT INTO "_s + identifier(table.name) + sql).has_value() || any;
        }
        filled += any;
    }
    return filled;
}

QString rolesScript()
{
    QString script;
    for (const QString &name : {u"r1"_s, u"r2"_s, u"\"Role 3\""_s})
        script += u"DO $$ BEGIN CREATE ROLE %1; EXCEPTION WHEN duplicate_object THEN NULL; END $$;\n"_s.arg(name);
    return script;
}

} // namespace Howdah::Random
