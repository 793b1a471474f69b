// SPDX-License-Identifier: Apache-2.0
#include "support/randomschema.h"

#include "catalog/introspector.h"
#include "sql/quoting.h"
#include "support/random/world.h"


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
    {makeType, 12, 3}, {changeType, 1, 8}, {makeTable, 16, 4}, {changeTable, 3, 4}, {changePartition, 3, 5}, {changeInheritance, 1, 4},
    {makeColumn, 6, 6}, {changeColumn, 2, 16}, {makeConstraint, 9, 6}, {makeForeignKey, 6, 4}, {changeConstraint, 1, 6}, {makeIndex, 9, 5},
    {changeIndex, 2, 5}, {makeStatistics, 2, 2}, {makeView, 9, 4}, {changeView, 1, 7}, {makeRule, 2, 2}, {makeRoutine, 10, 4}, {changeRoutine, 1, 6},
    {makeTrigger, 4, 3}, {changeTrigger, 1, 3}, {makeOperator, 2, 2}, {makeTextSearch, 2, 1}, {makePolicy, 2, 3}, {changeAccess, 6, 7},
    {changeComment, 5, 5}, {changeDefaultPrivileges, 1, 1}, {makeSequence, 2, 1}, {changeSequence, 1, 3}, {makeForeign, 4, 2},
    {makePublication, 2, 1}, {changePublication, 1, 2}, {dropSomething, 0, 5}, {renameSomething, 0, 3}, {moveSomething, 2, 4},
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
    return sql.contains(u"DROP SCHEMA public"_s) || sql.contains(u"ALTER SCHEMA public"_s) || sql.contains(u"SCHEMA pg_"_s);
}

QStringList write(Session &session, Dice &dice, int count, bool building)
{
    QStringList done;
    std::shared_ptr<const Database> state;
    int sinceRead = 0;
    for (int attempts = 0; done.size() < count && attempts < count * 20; ++attempts) {
        if (!state || sinceRead >= (building ? 8 : 2)) {
            const auto read = introspect(session);
            if (!read)
                return {u"-- "_s + read.error().message + u' ' + read.error().detail};
            state = *read;
            sinceRead = 0;
        }
        for (const QString &sql : writer(dice, building)(World(*state, dice)))
            if (!isOutOfScope(sql) && session.query(sql)) {
                done.append(sql);
                ++sinceRead;
            }
    }
    return done;
}

} // namespace

QStringList buildSchema(Session &session, Dice &dice, int size)
{
    QStringList done;
    for (const QString &name : {u"s1"_s, u"\"Schema 2\""_s})
        if (session.query(u"CREATE SCHEMA "_s + name))
            done.append(u"CREATE SCHEMA "_s + name);
    return done + write(session, dice, size, true);
}

QStringList mutateSchema(Session &session, Dice &dice, int count)
{
    return write(session, dice, count, false);
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
                if (c.generated == Generated::No && c.identity != Identity::Always && (!c.expression || dice.chance(30))) {
                    names.append(identifier(c.name));
                    values.append(c.notNull || dice.chance(70) ? world.constant(c.type) : u"NULL"_s);
                }
            const QString sql = names.isEmpty() ? u" DEFAULT VALUES"_s : u" ("_s + names.join(u", "_s) + u") VALUES ("_s + values.join(u", "_s) + u')';
            any = session.query(u"INSERT INTO "_s + identifier(table.name) + sql).has_value() || any;
        }
        filled += any;
    }
    return filled;
}

QString rolesScript()
{
    return u"CREATE ROLE r1; CREATE ROLE r2; CREATE ROLE \"Role 3\";"_s;
}

} // namespace Howdah::Random
