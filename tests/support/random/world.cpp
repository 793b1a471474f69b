// SPDX-License-Identifier: Apache-2.0
#include "support/random/world.h"

#include "sql/quoting.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

QString World::schema() const
{
    QStringList names;
    for (const Schema &s : db.schemas)
        names.append(s.name);
    return names.isEmpty() ? u"public"_s : dice.of(names);
}

QString World::rawName() const
{
    static const QStringList hostile{u"select"_s, u"Upper Case"_s, u"quo\"te"_s, u"it's"_s, u"Größe"_s, u"new\nline"_s,
        u"per%cent"_s, u"back\\slash"_s, u"dol$lar"_s,
        u"a_name_that_is_quite_long_and_goes_up_to_the_limit_of_63_bytes__"_s, u"user"_s, u"dot.ted"_s, u" "_s};
    if (dice.chance(12))
        return dice.of(hostile);
    return QString(QChar(u'a' + dice.below(10))) + QString::number(dice.below(3));
}

QString World::plainName() const
{
    return identifier(rawName());
}

QString World::globalName() const
{
    return identifier(m_prefix + rawName());
}

QString World::newName() const
{
    return identifier(schema()) + u'.' + plainName();
}

const Table *World::table(const std::function<bool(const Table &)> &fits) const
{
    std::vector<const Table *> found;
    for (const Table &t : db.tables)
        if (!fits || fits(t))
            found.push_back(&t);
    return found.empty() ? nullptr : found[size_t(dice.below(int(found.size())))];
}

const Table *World::tableOf(const QualifiedName &name) const
{
    for (const Table &t : db.tables)
        if (t.name == name)
            return &t;
    return nullptr;
}

const Column *World::column(const Table &table) const
{
    return dice.of(table.columns);
}

QString World::columnName(const Table &table) const
{
    const Column *found = column(table);
    return found ? identifier(found->name) : u"none"_s;
}

QStringList World::columnNames(const Table &table, int most) const
{
    QStringList names;
    const int wanted = 1 + dice.below(most);
    for (int i = 0; i < wanted; ++i)
        if (const QString name = columnName(table); !names.contains(name))
            names.append(name);
    return names;
}

QString World::plainType() const
{
    static const QStringList types{u"integer"_s, u"integer"_s, u"integer"_s, u"bigint"_s, u"bigint"_s, u"smallint"_s,
        u"text"_s, u"text"_s, u"text"_s, u"character varying(20)"_s, u"character varying(40)"_s, u"character(3)"_s,
        u"numeric(10,2)"_s, u"numeric"_s, u"boolean"_s, u"date"_s, u"timestamp without time zone"_s,
        u"timestamp with time zone"_s, u"uuid"_s, u"jsonb"_s, u"int4range"_s, u"text[]"_s, u"integer[]"_s, u"inet"_s,
        u"double precision"_s, u"bytea"_s, u"tsvector"_s, u"interval"_s, u"bit(3)"_s, u"tstzrange"_s};
    return dice.of(types);
}

QString World::type() const
{
    if (!dice.chance(35))
        return plainType();
    QStringList own;
    for (const EnumType &e : db.enums) {
        own.append(identifier(e.name));
        own.append(identifier(e.name));
    }
    for (const Domain &d : db.domains)
        own.append(identifier(d.name));
    for (const CompositeType &c : db.composites)
        own.append(identifier(c.name));
    for (const RangeType &r : db.ranges)
        own.append(identifier(dice.chance(30) ? r.multirange : r.name));
    if (own.isEmpty())
        return plainType();
    return dice.of(own) + (dice.chance(20) ? u"[]"_s : QString());
}

QString World::constant(const QString &type) const
{
    const QString n = QString::number(dice.below(9) + 1);
    if (type.endsWith(u"[]"))
        return u"'{}'::"_s + type;
    for (const EnumType &e : db.enums)
        if (identifier(e.name) == type)
            return e.values.empty() ? u"NULL"_s : literal(*dice.of(e.values)) + u"::"_s + type;
    for (const Domain &d : db.domains)
        if (identifier(d.name) == type)
            return constant(d.type) + u"::"_s + type;
    if (type == u"integer" || type == u"bigint" || type == u"smallint" || type == u"double precision"
        || type.startsWith(u"numeric"))
        return n;
    if (type == u"boolean")
        return dice.chance(50) ? u"true"_s : u"false"_s;
    if (type == u"text" || type.startsWith(u"character"))
        return dice.chance(50) ? u"'x"_s + n + u'\'' : text().left(4).contains(u'\'') ? u"'y'"_s : u"'z'"_s;
    if (type == u"date")
        return u"'2024-01-0"_s + n + u"'::date"_s;
    if (type.startsWith(u"timestamp"))
        return dice.chance(50) ? u"now()"_s : u"'2024-01-0"_s + n + u"'::"_s + type;
    if (type == u"uuid")
        return u"gen_random_uuid()"_s;
    if (type == u"jsonb")
        return u"'{\"a\": "_s + n + u"}'::jsonb"_s;
    if (type == u"interval")
        return u"'"_s + n + u" days'::interval"_s;
    if (type == u"inet")
        return u"'10.0.0."_s + n + u"'::inet"_s;
    if (type == u"bit(3)")
        return u"B'101'"_s;
    if (type == u"bytea")
        return u"'\\x0"_s + n + u"'::bytea"_s;
    if (type == u"tsvector")
        return u"'word'::tsvector"_s;
    if (type.endsWith(u"range"))
        return u"'empty'::"_s + type;
    return u"NULL"_s;
}

QString World::condition(const Table &table) const
{
    const Column *c = column(table);
    if (!c)
        return u"true"_s;
    const QString name = identifier(c->name), value = constant(c->type);
    switch (dice.below(5)) {
    case 0:
        return name + u" IS NOT NULL"_s;
    case 1:
        return name + (value == u"NULL" ? u" IS NULL"_s : QString(u" <> "_s + value));
    case 2:
        return value == u"NULL" ? u"true"_s : QString(name + u" IN ("_s + value + u", "_s + constant(c->type) + u")"_s);
    case 3: {
        for (const Routine &r : db.routines)
            if (r.result == u"boolean" && r.inputTypes == c->type && r.kind == RoutineKind::Function && dice.chance(50))
                return identifier(r.name) + u'(' + name + u')';
        return u"length("_s + name + u"::text) < 100"_s;
    }
    default:
        return name + u" IS NOT NULL OR "_s + condition(table);
    }
}

QString World::expression(const Table &table) const
{
    const Column *c = column(table);
    if (!c)
        return u"1"_s;
    const QString name = identifier(c->name);
    for (const Routine &r : db.routines)
        if (r.inputTypes == c->type && r.volatility == u'i' && r.kind == RoutineKind::Function && dice.chance(40))
            return identifier(r.name) + u'(' + name + u')';
    if (c->type == u"integer" || c->type == u"bigint" || c->type == u"smallint" || c->type.startsWith(u"numeric"))
        return name + u" * 2"_s;
    if (c->type == u"text" || c->type.startsWith(u"character varying"))
        return dice.chance(50) ? QString(u"lower("_s + name + u')') : QString(name + u" || 'x'"_s);
    if (c->type == u"jsonb")
        return name + u" ->> 'a'"_s;
    return u"COALESCE("_s + name + u", "_s + name + u')';
}

QString World::role() const
{
    static const QStringList roles{u"r1"_s, u"r2"_s, u"\"Role 3\""_s, u"postgres"_s};
    return dice.of(roles);
}

QString World::text() const
{
    static const QStringList texts{u"a comment"_s, u"it's \"quoted\""_s, u"two\nlines"_s, u"100% ; -- no"_s,
        u"Grüße 漢字"_s, u"back\\slash"_s, u"$$ body $$"_s};
    return literal(dice.of(texts));
}

std::pair<QString, QString> World::relation() const
{
    if (!db.views.empty() && dice.chance(30)) {
        const View *v = dice.of(db.views);
        return {v->materialized ? u"MATERIALIZED VIEW"_s : u"VIEW"_s, identifier(v->name)};
    }
    const Table *t = table();
    return t ? std::pair(t->kind == TableKind::Foreign ? u"FOREIGN TABLE"_s : u"TABLE"_s, identifier(t->name))
             : std::pair(u"TABLE"_s, u"none"_s);
}

} // namespace Howdah::Random
