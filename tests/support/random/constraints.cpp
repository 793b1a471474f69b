// SPDX-License-Identifier: Apache-2.0
#include "sql/quoting.h"
#include "support/random/world.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

QString deferrable(Dice &dice)
{
    return !dice.chance(20) ? QString() : dice.chance(50) ? u" DEFERRABLE"_s : u" DEFERRABLE INITIALLY DEFERRED"_s;
}

} // namespace

QStringList makeConstraint(const World &w)
{
    const Table *t = w.table();
    if (!t || t->columns.empty())
        return {};
    const QString head = u"ALTER TABLE "_s + identifier(t->name) + u" ADD CONSTRAINT "_s + w.plainName() + u' ';
    const QString columns = w.columnNames(*t, 2).join(u", "_s);
    switch (w.dice.below(10)) {
    case 0:
    case 1:
        return {head + u"PRIMARY KEY ("_s + columns + u')' + deferrable(w.dice)};
    case 2:
    case 3: {
        QString sql = head + u"UNIQUE"_s
            + (w.db.serverVersion >= 150000 && w.dice.chance(20) ? u" NULLS NOT DISTINCT"_s : QString()) + u" ("_s
            + columns + u')';
        if (w.dice.chance(20))
            sql += u" INCLUDE ("_s + w.columnName(*t) + u')';
        if (w.dice.chance(10))
            sql += u" WITH (fillfactor=80)"_s;
        return {sql + deferrable(w.dice)};
    }
    case 4:
        return {head + u"EXCLUDE USING "_s
            + (w.dice.chance(50) ? u"gist ("_s + w.columnName(*t) + u" WITH &&)"_s
                                 : u"btree ("_s + w.columnName(*t) + u" WITH =)"_s)
            + (w.dice.chance(30) ? u" WHERE ("_s + w.condition(*t) + u')' : QString()) + deferrable(w.dice)};
    case 5:
        if (w.db.serverVersion >= 180000)
            return {u"ALTER TABLE "_s + identifier(t->name) + u" ADD CONSTRAINT "_s + w.plainName() + u" NOT NULL "_s
                + w.columnName(*t)
                + (w.dice.chance(30)        ? u" NOT VALID"_s
                        : w.dice.chance(30) ? u" NO INHERIT"_s
                                            : QString())};
        [[fallthrough]];
    default: {
        QString sql = head + u"CHECK ("_s + w.condition(*t) + u')';
        if (w.dice.chance(12))
            sql += u" NO INHERIT"_s;
        if (w.db.serverVersion >= 180000 && w.dice.chance(10))
            sql += u" NOT ENFORCED"_s;
        else if (w.dice.chance(20))
            sql += u" NOT VALID"_s;
        return {sql};
    }
    }
}

QStringList makeForeignKey(const World &w)
{
    std::vector<const Constraint *> keys;
    for (const Constraint &c : w.db.constraints)
        if (c.kind == ConstraintKind::PrimaryKey || c.kind == ConstraintKind::Unique)
            keys.push_back(&c);
    const Table *t = w.dice.chance(90) ? w.table() : nullptr;
    if (keys.empty() || !t)
        return {};
    const Constraint *key = keys[size_t(w.dice.below(int(keys.size())))];
    const Table *target = w.tableOf(key->relation);
    QStringList sql, from;
    for (const QString &name : key->columns) {
        QString type = u"integer"_s;
        if (target)
            for (const Column &c : target->columns)
                if (c.name == name)
                    type = c.type;
        QString column;
        for (const Column &c : t->columns)
            if (c.type == type && !from.contains(identifier(c.name)) && w.dice.chance(60))
                column = identifier(c.name);
        if (column.isEmpty()) {
            column = w.plainName();
            sql.append(u"ALTER TABLE "_s + identifier(t->name) + u" ADD COLUMN "_s + column + u' ' + type);
        }
        from.append(column);
    }
    static const QStringList actions{u"CASCADE"_s, u"SET NULL"_s, u"SET DEFAULT"_s, u"RESTRICT"_s, u"NO ACTION"_s};
    QString fk = u"ALTER TABLE "_s + identifier(t->name) + u" ADD CONSTRAINT "_s + w.plainName() + u" FOREIGN KEY ("_s
        + from.join(u", "_s) + u") REFERENCES "_s + identifier(key->relation) + u" ("_s + identifiers(key->columns)
        + u')';
    if (w.dice.chance(10))
        fk += u" MATCH FULL"_s;
    if (w.dice.chance(30))
        fk += u" ON UPDATE "_s + w.dice.of(actions);
    if (w.db.serverVersion >= 150000 && w.dice.chance(10))
        fk += u" ON DELETE SET NULL ("_s + from.first() + u')';
    else if (w.dice.chance(40))
        fk += u" ON DELETE "_s + w.dice.of(actions);
    fk += deferrable(w.dice);
    if (w.dice.chance(20))
        fk += u" NOT VALID"_s;
    sql.append(fk);
    return sql;
}

QStringList changeConstraint(const World &w)
{
    const Constraint *c = w.dice.of(w.db.constraints);
    if (!c)
        return {};
    const QString head = u"ALTER TABLE "_s + identifier(c->relation), name = identifier(c->name);
    switch (w.dice.below(5)) {
    case 0:
        return c->inherited ? QStringList() : QStringList{head + u" VALIDATE CONSTRAINT "_s + name};
    case 1:
        return {head + u" ALTER CONSTRAINT "_s + name
            + (c->deferrable ? u" NOT DEFERRABLE"_s : u" DEFERRABLE INITIALLY DEFERRED"_s)};
    case 2:
        return {head + u" RENAME CONSTRAINT "_s + name + u" TO "_s + w.plainName()};
    case 3: {
        QStringList sql{head + u" DROP CONSTRAINT "_s + name};
        if (const Table *t = w.tableOf(c->relation); t && c->kind == ConstraintKind::Check)
            sql.append(head + u" ADD CONSTRAINT "_s + name + u" CHECK ("_s + w.condition(*t) + u')');
        return sql;
    }
    default:
        return {head + u" DROP CONSTRAINT "_s + name + (w.dice.chance(50) ? u" CASCADE"_s : QString())};
    }
}

QStringList makeIndex(const World &w)
{
    QString relation, column, expression, condition;
    if (!w.db.views.empty() && w.dice.chance(20)) {
        const View *v = w.dice.of(w.db.views);
        if (v->columns.empty())
            return {};
        relation = identifier(v->name);
        column = identifier(w.dice.of(v->columns)->name);
        expression = column;
        condition = column + u" IS NOT NULL"_s;
    } else if (const Table *t = w.table()) {
        relation = identifier(t->name);
        column = w.columnName(*t);
        expression = u"("_s + w.expression(*t) + u')';
        condition = w.condition(*t);
    }
    static const QStringList classes{u" text_pattern_ops"_s, u" varchar_pattern_ops"_s, u" COLLATE \"C\""_s, u" DESC"_s,
        u" DESC NULLS LAST"_s, u" NULLS FIRST"_s};
    static const QStringList methods{u"hash"_s, u"gin"_s, u"gist"_s, u"brin"_s, u"spgist"_s};
    QString key = w.dice.chance(25) ? expression : column;
    QString sql = w.dice.chance(25) ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    sql += w.plainName() + u" ON "_s + relation;
    if (w.dice.chance(20)) {
        const QString method = w.dice.of(methods);
        return {sql + u" USING "_s + method + u" ("_s + key + u')'
            + (method == u"brin" && w.dice.chance(50) ? u" WITH (pages_per_range=16)"_s : QString())};
    }
    if (w.dice.chance(25))
        key += w.dice.of(classes);
    if (w.dice.chance(30) && key != column)
        key += u", "_s + column;
    sql += u" ("_s + key + u')';
    if (w.dice.chance(15))
        sql += u" INCLUDE ("_s + column + u')';
    if (w.db.serverVersion >= 150000 && w.dice.chance(8))
        sql += u" NULLS NOT DISTINCT"_s;
    if (w.dice.chance(12))
        sql += u" WITH (fillfactor=75)"_s;
    if (w.dice.chance(20))
        sql += u" WHERE "_s + condition;
    return {sql};
}

QStringList changeIndex(const World &w)
{
    const Index *i = w.dice.of(w.db.indexes);
    if (!i)
        return {};
    const QString head = u"ALTER INDEX "_s + identifier(i->name);
    switch (w.dice.below(5)) {
    case 0:
        return {head + u" SET (fillfactor = "_s + QString::number(50 + w.dice.below(5) * 10) + u')'};
    case 1:
        return {head + u" RESET (fillfactor)"_s};
    case 2:
        return {head + u" ALTER COLUMN 1 SET STATISTICS "_s + QString::number(w.dice.below(3) * 100 - 1)};
    case 3:
        return {head + u" RENAME TO "_s + w.plainName()};
    default: {
        if (const Index *parent = w.dice.of(w.db.indexes); parent && w.dice.chance(30))
            return {u"ALTER INDEX "_s + identifier(parent->name) + u" ATTACH PARTITION "_s + identifier(i->name)};
        return {u"DROP INDEX "_s + identifier(i->name)};
    }
    }
}

QStringList makeStatistics(const World &w)
{
    if (!w.db.statistics.empty() && w.dice.chance(30))
        return {u"ALTER STATISTICS "_s + identifier(w.dice.of(w.db.statistics)->name) + u" SET STATISTICS "_s
            + QString::number(w.dice.below(3) * 100 - 1)};
    const Table *t = w.table();
    if (!t)
        return {};
    static const QStringList kinds{QString(), u" (ndistinct)"_s, u" (dependencies, mcv)"_s, u" (mcv)"_s};
    QStringList columns = w.columnNames(*t, 3);
    QString kind = w.dice.of(kinds);
    if (w.dice.chance(40))
        columns.append(u"("_s + w.expression(*t) + u')');
    if (columns.size() == 1)
        kind.clear();
    return {u"CREATE STATISTICS "_s + w.newName() + kind + u" ON "_s + columns.join(u", "_s) + u" FROM "_s
        + identifier(t->name)};
}

} // namespace Howdah::Random
