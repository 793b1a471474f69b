// SPDX-License-Identifier: Apache-2.0
#include "sql/quoting.h"
#include "support/random/columns.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

bool isPartitioned(const Table &t)
{
    return t.kind == TableKind::Partitioned;
}

bool isOrdinary(const Table &t)
{
    return t.kind == TableKind::Ordinary;
}

QString bound(const World &w, const Table &parent)
{
    if (w.dice.chance(12))
        return u"DEFAULT"_s;
    const QString &key = parent.partitionKey;
    if (key.startsWith(u"HASH"))
        return u"FOR VALUES WITH (MODULUS 4, REMAINDER %1)"_s.arg(w.dice.below(4));
    if (key.startsWith(u"LIST")) {
        for (const Column &c : parent.columns)
            if (key == u"LIST ("_s + identifier(c.name) + u')') {
                const QString one = w.constant(c.type), two = w.constant(c.type);
                return u"FOR VALUES IN ("_s + one + (w.dice.chance(40) ? u", "_s + two : QString())
                    + (w.dice.chance(10) ? u", NULL)"_s : u")"_s);
            }
        return u"FOR VALUES IN (1)"_s;
    }
    const int from = w.dice.below(9) * 10, to = from + 10 * (1 + w.dice.below(2));
    if (w.dice.chance(10))
        return u"FOR VALUES FROM (MINVALUE) TO (0)"_s;
    return u"FOR VALUES FROM (%1) TO (%2)"_s.arg(from).arg(to);
}

QString partitionKey(const World &w, const QString &column)
{
    static const QStringList ways{u"RANGE"_s, u"RANGE"_s, u"LIST"_s, u"HASH"_s};
    return u" PARTITION BY "_s + w.dice.of(ways) + u" ("_s + column + u')';
}

QString options(Dice &dice)
{
    static const QStringList all{u"fillfactor=70"_s, u"autovacuum_enabled=false"_s, u"toast.autovacuum_enabled=false"_s,
        u"autovacuum_vacuum_scale_factor=0.02"_s, u"parallel_workers=3"_s, u"toast_tuple_target=256"_s};
    return dice.of(all);
}

/// A table with a column that partitions can be told apart by, and its first partitions.
QStringList makePartitioned(const World &w)
{
    const QString name = w.newName(), key = w.plainName();
    QStringList columns;
    const bool byEnum = !w.db.enums.empty() && w.dice.chance(30);
    const EnumType *e = byEnum ? w.dice.of(w.db.enums) : nullptr;
    columns.append(
        key + u' ' + (e ? identifier(e->name) : u"integer"_s) + (w.dice.chance(50) ? u" NOT NULL"_s : QString()));
    for (int i = w.dice.below(4); i > 0; --i)
        columns.append(columnText(w, nullptr));
    QStringList sql;
    if (e) {
        sql.append(
            u"CREATE TABLE "_s + name + u" ("_s + columns.join(u", "_s) + u") PARTITION BY LIST ("_s + key + u')');
        for (const QString &value : e->values)
            if (w.dice.chance(60))
                sql.append(u"CREATE TABLE "_s + w.newName() + u" PARTITION OF "_s + name + u" FOR VALUES IN ("_s
                    + literal(value) + u')');
        return sql;
    }
    Table parent;
    parent.partitionKey = partitionKey(w, key).mid(14);
    Column column;
    column.name = u"x"_s;
    column.type = u"integer"_s;
    sql.append(
        u"CREATE TABLE "_s + name + u" ("_s + columns.join(u", "_s) + u") PARTITION BY "_s + parent.partitionKey);
    for (int i = w.dice.below(4); i > 0; --i) {
        const QString below = w.dice.chance(15) ? partitionKey(w, key) : QString();
        const QString place
            = parent.partitionKey.startsWith(u"LIST") ? u"FOR VALUES IN (%1)"_s.arg(w.dice.below(9)) : bound(w, parent);
        sql.append(u"CREATE TABLE "_s + w.newName() + u" PARTITION OF "_s + name + u' ' + place + below);
    }
    return sql;
}

} // namespace

QStringList makeTable(const World &w)
{
    const int kind = w.dice.below(100);
    if (kind < 20)
        return makePartitioned(w);
    const QString name = w.newName();
    if (kind < 30)
        if (const Table *parent = w.table(isPartitioned)) {
            const QString key = w.dice.chance(20) ? partitionKey(w, w.columnName(*parent)) : QString();
            return {u"CREATE TABLE "_s + name + u" PARTITION OF "_s + identifier(parent->name) + u' '
                + bound(w, *parent) + key};
        }
    if (kind < 34 && !w.db.composites.empty())
        return {u"CREATE TABLE "_s + name + u" OF "_s + identifier(w.dice.of(w.db.composites)->name)};
    QStringList columns;
    Table made;
    for (int i = w.dice.below(6); i > 0; --i) {
        columns.append(columnText(w, &made));
        Column plain;
        plain.name = u"q"_s + QString::number(i);
        plain.type = w.plainType();
        columns.append(identifier(plain.name) + u' ' + plain.type);
        made.columns.push_back(plain);
    }
    QString sql = u"CREATE "_s + (w.dice.chance(8) ? u"UNLOGGED "_s : QString()) + u"TABLE "_s + name + u" ("_s
        + columns.join(u", "_s) + u')';
    if (kind > 85)
        if (const Table *parent = w.table(isOrdinary)) {
            const Table *second = w.dice.chance(40) ? w.table(isOrdinary) : nullptr;
            sql += u" INHERITS ("_s + identifier(parent->name)
                + (second ? u", "_s + identifier(second->name) : QString()) + u')';
        }
    if (w.dice.chance(15))
        sql += u" WITH ("_s + options(w.dice) + u')';
    return {sql};
}

QStringList changeTable(const World &w)
{
    const Table *t = w.table();
    if (!t)
        return {};
    const QString head = u"ALTER TABLE "_s + identifier(t->name);
    switch (w.dice.below(7)) {
    case 0:
        return {head + (t->unlogged ? u" SET LOGGED"_s : u" SET UNLOGGED"_s)};
    case 1:
        return {head + u" SET ("_s + options(w.dice) + u')'};
    case 2:
        return {head + u" RESET ("_s + options(w.dice).section(u'=', 0, 0) + u')'};
    case 3:
        return {head + (t->rowSecurity ? u" DISABLE"_s : u" ENABLE"_s) + u" ROW LEVEL SECURITY"_s};
    case 4:
        return {head + (t->forceRowSecurity ? u" NO FORCE"_s : u" FORCE"_s) + u" ROW LEVEL SECURITY"_s};
    case 5: {
        static const QStringList words{u"FULL"_s, u"NOTHING"_s, u"DEFAULT"_s};
        if (w.dice.chance(40))
            for (const Index &i : w.db.indexes)
                if (i.relation == t->name && i.unique)
                    return {head + u" REPLICA IDENTITY USING INDEX "_s + identifier(i.name.name)};
        return {head + u" REPLICA IDENTITY "_s + w.dice.of(words)};
    }
    default:
        for (const Index &i : w.db.indexes)
            if (i.relation == t->name && w.dice.chance(60))
                return {head + u" CLUSTER ON "_s + identifier(i.name.name)};
        for (const Constraint &c : w.db.constraints)
            if (c.relation == t->name && c.kind != ConstraintKind::Check && c.kind != ConstraintKind::ForeignKey
                && w.dice.chance(60))
                return {head + u" CLUSTER ON "_s + identifier(c.name)};
        return {head + u" SET WITHOUT CLUSTER"_s};
    }
}

QStringList changePartition(const World &w)
{
    const Table *child = w.table([](const Table &t) { return t.partition.has_value(); });
    if (!child || w.dice.chance(20)) {
        // A table of the parent's shape is attached.
        const Table *parent = w.table(isPartitioned);
        if (!parent)
            return {};
        const QString name = w.newName();
        return {u"CREATE TABLE "_s + name + u" (LIKE "_s + identifier(parent->name)
                + (w.dice.chance(50) ? u" INCLUDING ALL)"_s : u")"_s),
            u"ALTER TABLE "_s + identifier(parent->name) + u" ATTACH PARTITION "_s + name + u' ' + bound(w, *parent)};
    }
    const Table *parent = w.tableOf(child->partition->parent);
    const QString detach
        = u"ALTER TABLE "_s + identifier(child->partition->parent) + u" DETACH PARTITION "_s + identifier(child->name);
    if (w.dice.chance(40) || !parent)
        return {detach};
    return {detach,
        u"ALTER TABLE "_s + identifier(parent->name) + u" ATTACH PARTITION "_s + identifier(child->name) + u' '
            + bound(w, *parent)};
}

QStringList changeInheritance(const World &w)
{
    const Table *child = w.table([](const Table &t) { return !t.inherits.empty(); });
    if (child && w.dice.chance(40))
        return {
            u"ALTER TABLE "_s + identifier(child->name) + u" NO INHERIT "_s + identifier(*w.dice.of(child->inherits))};
    const Table *parent = w.table(isOrdinary);
    child = w.table(isOrdinary);
    if (!child || !parent)
        return {};
    QStringList sql;
    for (const Column &c : parent->columns)
        if (c.generated == Generated::No)
            sql.append(u"ALTER TABLE "_s + identifier(child->name) + u" ADD COLUMN IF NOT EXISTS "_s
                + identifier(c.name) + u' ' + c.type + (c.notNull ? u" NOT NULL"_s : QString()));
    sql.append(u"ALTER TABLE "_s + identifier(child->name) + u" INHERIT "_s + identifier(parent->name));
    return sql;
}

} // namespace Howdah::Random
