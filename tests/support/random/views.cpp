// SPDX-License-Identifier: Apache-2.0
#include "sql/quoting.h"
#include "support/random/world.h"

#include <algorithm>

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

struct From {
    QString name;
    QStringList columns;
};

From source(const World &w)
{
    From from;
    if (!w.db.views.empty() && w.dice.chance(35)) {
        const View *v = w.dice.of(w.db.views);
        from.name = identifier(v->name);
        for (const ViewColumn &c : v->columns)
            from.columns.append(identifier(c.name));
    } else if (const Table *t = w.table()) {
        from.name = identifier(t->name);
        for (const Column &c : t->columns)
            from.columns.append(identifier(c.name));
    }
    return from;
}

QString selection(const World &w)
{
    const From a = source(w);
    if (a.columns.isEmpty())
        return u"SELECT 1 AS a0"_s;
    QStringList list;
    for (const QString &c : a.columns)
        if (w.dice.chance(60))
            list.append(u"x."_s + c);
    if (w.dice.chance(30))
        for (const Routine &r : w.db.routines)
            if (r.inputTypes.isEmpty() && r.kind == RoutineKind::Function && !r.result.contains(u"SETOF")
                && !r.result.contains(u"TABLE") && w.dice.chance(40))
                list.append(identifier(r.name) + u"() AS f"_s + QString::number(list.size()));
    if (w.dice.chance(20))
        list.append(u"x AS whole"_s);
    if (list.isEmpty())
        list.append(u"count(*) AS n"_s);
    QString sql = u"SELECT "_s + list.join(u", "_s) + u" FROM "_s + a.name + u" x"_s;
    if (w.dice.chance(20)) {
        if (const From b = source(w); !b.columns.isEmpty())
            sql = u"SELECT x."_s + a.columns.first() + u", y."_s + b.columns.last() + u" AS other FROM "_s + a.name
                + u" x LEFT JOIN "_s + b.name + u" y ON x."_s + w.dice.of(a.columns) + u"::text = y."_s
                + w.dice.of(b.columns) + u"::text"_s;
    } else if (w.dice.chance(30)) {
        sql += u" WHERE x."_s + w.dice.of(a.columns) + u" IS NOT NULL"_s;
    }
    return sql;
}

} // namespace

QStringList makeView(const World &w)
{
    if (w.dice.chance(30))
        return {u"CREATE MATERIALIZED VIEW "_s + w.newName()
            + (w.dice.chance(20) ? u" WITH (fillfactor=60)"_s : QString()) + u" AS "_s + selection(w)
            + (w.dice.chance(50) ? u" WITH NO DATA"_s : QString())};
    static const QStringList options{
        u"security_invoker=true"_s, u"security_barrier=true"_s, u"check_option=local"_s, u"check_option=cascaded"_s};
    return {u"CREATE VIEW "_s + w.newName() + (w.dice.chance(25) ? u" WITH ("_s + w.dice.of(options) + u')' : QString())
        + u" AS "_s + selection(w)};
}

QStringList changeView(const World &w)
{
    const View *v = w.dice.of(w.db.views);
    if (!v)
        return {};
    const QString keyword = v->materialized ? u"MATERIALIZED VIEW "_s : u"VIEW "_s, name = identifier(v->name),
                  head = u"ALTER "_s + keyword + name;
    const QString column = v->columns.empty() ? u"none"_s : identifier(w.dice.of(v->columns)->name);
    switch (w.dice.below(7)) {
    case 0: {
        // From tables only: a view that reads itself in the end cannot be made in one go.
        const QString sql = selection(w);
        if (std::any_of(w.db.views.begin(), w.db.views.end(),
                [&sql](const View &other) { return sql.contains(identifier(other.name) + u' '); }))
            return {};
        return {u"CREATE OR REPLACE VIEW "_s + name + u" AS "_s + sql};
    }
    case 1:
        return {u"CREATE OR REPLACE VIEW "_s + name + u" AS SELECT old.*, 7 AS added FROM ("_s + v->definition
            + u") old"_s};
    case 2:
        return {u"DROP "_s + keyword + name, u"CREATE "_s + keyword + name + u" AS "_s + selection(w)};
    case 3:
        return {head
            + (v->materialized          ? u" SET (fillfactor=50)"_s
                    : w.dice.chance(50) ? u" SET (security_barrier=true)"_s
                                        : u" RESET (security_barrier)"_s)};
    case 4:
        return {head + u" ALTER COLUMN "_s + column
            + (v->materialized          ? u" SET STATISTICS 50"_s
                    : w.dice.chance(70) ? u" SET DEFAULT NULL"_s
                                        : u" DROP DEFAULT"_s)};
    case 5:
        return {head + u" RENAME COLUMN "_s + column + u" TO "_s + w.plainName()};
    default:
        return {u"DROP "_s + keyword + name + (w.dice.chance(40) ? u" CASCADE"_s : QString())};
    }
}

QStringList makeRule(const World &w)
{
    if (!w.db.rules.empty() && w.dice.chance(40)) {
        const Rule *r = w.dice.of(w.db.rules);
        static const QStringList states{
            u" DISABLE RULE "_s, u" ENABLE RULE "_s, u" ENABLE ALWAYS RULE "_s, u" ENABLE REPLICA RULE "_s};
        if (w.dice.chance(70))
            return {u"ALTER TABLE "_s + identifier(r->relation) + w.dice.of(states) + identifier(r->name)};
        return {u"DROP RULE "_s + identifier(r->name) + u" ON "_s + identifier(r->relation)};
    }
    const auto [keyword, name] = w.relation();
    static const QStringList events{u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s};
    const Table *other = w.table();
    QString action = u"NOTHING"_s;
    if (other && w.dice.chance(40))
        action = u"DELETE FROM "_s + identifier(other->name) + u" WHERE "_s + w.columnName(*other) + u" IS NULL"_s;
    return {u"CREATE RULE "_s + w.plainName() + u" AS ON "_s + w.dice.of(events) + u" TO "_s + name + u" DO "_s
        + (w.dice.chance(50) ? u"INSTEAD "_s : u"ALSO "_s) + action};
}

} // namespace Howdah::Random
