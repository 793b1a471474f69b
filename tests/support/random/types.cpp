// SPDX-License-Identifier: Apache-2.0
#include "sql/quoting.h"
#include "support/random/world.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

QString label(Dice &dice)
{
    static const QStringList labels{
        u"'a'"_s, u"'b'"_s, u"'c'"_s, u"'d'"_s, u"'it''s'"_s, u"'two words'"_s, u"'é'"_s, u"''"_s};
    return dice.of(labels);
}

QString enumBody(Dice &dice)
{
    QStringList labels;
    for (int i = 1 + dice.below(4); i > 0; --i)
        if (const QString one = label(dice); !labels.contains(one))
            labels.append(one);
    return u" AS ENUM ("_s + labels.join(u", "_s) + u')';
}

QString attribute(const World &w)
{
    const QString type = w.type();
    return w.plainName() + u' ' + type + (type == u"text" && w.dice.chance(20) ? u" COLLATE \"C\""_s : QString());
}

QString check(const World &w, const QString &type)
{
    const QString value = w.constant(type);
    return w.dice.chance(50) || value == u"NULL" ? u"CHECK (VALUE IS NOT NULL)"_s
                                                 : u"CHECK (VALUE <> "_s + value + u')';
}

QStringList changeEnum(const World &w)
{
    const EnumType *e = w.dice.of(w.db.enums);
    if (!e)
        return {};
    const QString name = identifier(e->name), head = u"ALTER TYPE "_s + name;
    const QString at = e->values.empty() ? QString() : literal(*w.dice.of(e->values));
    switch (w.dice.below(5)) {
    case 0:
        return {head + u" ADD VALUE "_s + label(w.dice)};
    case 1:
        return {head + u" ADD VALUE "_s + label(w.dice) + (w.dice.chance(50) ? u" BEFORE "_s : u" AFTER "_s) + at};
    case 2:
        return {head + u" RENAME VALUE "_s + at + u" TO "_s + label(w.dice)};
    default: {
        // A value that goes, or another order: PostgreSQL has no statement for it, so the type is made anew where it is
        // used.
        const QString aside = identifier(QualifiedName{e->name.schema, u"aside"_s});
        QStringList sql{head + u" RENAME TO aside"_s, u"CREATE TYPE "_s + name + enumBody(w.dice)};
        for (const Table &t : w.db.tables)
            for (const Column &c : t.columns)
                if (c.type == name || c.type == name + u"[]") {
                    const QString column
                        = u"ALTER TABLE "_s + identifier(t.name) + u" ALTER COLUMN "_s + identifier(c.name);
                    sql.append(column + u" DROP DEFAULT"_s);
                    sql.append(column + u" TYPE "_s + c.type + u" USING NULL"_s);
                }
        sql.append(u"DROP TYPE "_s + aside + u" CASCADE"_s);
        return sql;
    }
    }
}

QStringList changeDomain(const World &w)
{
    const Domain *d = w.dice.of(w.db.domains);
    if (!d)
        return {};
    const QString head = u"ALTER DOMAIN "_s + identifier(d->name);
    switch (w.dice.below(7)) {
    case 0:
        return {head + u" SET DEFAULT "_s + w.constant(d->type)};
    case 1:
        return {head + u" DROP DEFAULT"_s};
    case 2:
        return {head + u" SET NOT NULL"_s};
    case 3:
        return {head + u" DROP NOT NULL"_s};
    case 4:
        return {head + u" ADD CONSTRAINT "_s + w.plainName() + u' ' + check(w, d->type)
            + (w.dice.chance(30) ? u" NOT VALID"_s : QString())};
    case 5:
        return d->constraints.empty()
            ? QStringList()
            : QStringList{head + u" DROP CONSTRAINT "_s + identifier(w.dice.of(d->constraints)->name)};
    default:
        return d->constraints.empty()
            ? QStringList()
            : QStringList{head + u" VALIDATE CONSTRAINT "_s + identifier(w.dice.of(d->constraints)->name)};
    }
}

QStringList changeComposite(const World &w)
{
    const CompositeType *c = w.dice.of(w.db.composites);
    if (!c || c->attributes.empty())
        return {};
    const QString head = u"ALTER TYPE "_s + identifier(c->name), name = identifier(w.dice.of(c->attributes)->name);
    const QString tail = w.dice.chance(30) ? u" CASCADE"_s : QString();
    switch (w.dice.below(4)) {
    case 0:
        return {head + u" ADD ATTRIBUTE "_s + attribute(w) + tail};
    case 1:
        return {head + u" DROP ATTRIBUTE "_s + name + tail};
    case 2:
        return {head + u" RENAME ATTRIBUTE "_s + name + u" TO "_s + w.plainName() + tail};
    default:
        return {head + u" ALTER ATTRIBUTE "_s + name + u" TYPE "_s + w.type() + tail};
    }
}

} // namespace

QStringList makeType(const World &w)
{
    const QString name = w.newName();
    switch (w.dice.below(10)) {
    case 0:
    case 1:
    case 2:
        return {u"CREATE TYPE "_s + name + enumBody(w.dice)};
    case 3:
    case 4:
    case 5: {
        const QString type = w.type();
        QString sql = u"CREATE DOMAIN "_s + name + u" AS "_s + type;
        if (type == u"text" && w.dice.chance(30))
            sql += u" COLLATE \"C\""_s;
        if (w.dice.chance(40))
            sql += u" DEFAULT "_s + w.constant(type);
        if (w.dice.chance(20))
            sql += u" NOT NULL"_s;
        if (w.dice.chance(50))
            sql += u" CONSTRAINT "_s + w.plainName() + u' ' + check(w, type);
        if (w.dice.chance(20))
            sql += u' ' + check(w, type);
        return {sql};
    }
    case 6:
    case 7: {
        QStringList attributes;
        for (int i = 1 + w.dice.below(3); i > 0; --i)
            attributes.append(attribute(w));
        return {u"CREATE TYPE "_s + name + u" AS ("_s + attributes.join(u", "_s) + u')'};
    }
    case 8: {
        static const QStringList subtypes{
            u"integer"_s, u"text"_s, u"date"_s, u"numeric"_s, u"uuid"_s, u"double precision"_s};
        const QString subtype = w.dice.of(subtypes);
        QString sql = u"CREATE TYPE "_s + name + u" AS RANGE (SUBTYPE = "_s + subtype;
        if (subtype == u"text" && w.dice.chance(50))
            sql += u", COLLATION = \"C\""_s;
        if (subtype == u"double precision" && w.dice.chance(50))
            sql += u", SUBTYPE_DIFF = float8mi"_s;
        if (w.dice.chance(30))
            sql += u", MULTIRANGE_TYPE_NAME = "_s + w.newName();
        return {sql + u')'};
    }
    default: {
        static const QStringList kinds{u"(provider = libc, locale = 'C')"_s, u"(provider = icu, locale = 'de-DE')"_s,
            u"(provider = icu, locale = 'und', deterministic = false)"_s, u"FROM \"C\""_s,
            u"(provider = libc, locale = 'POSIX')"_s,
            u"(provider = icu, locale = 'und-u-ks-level2', deterministic = false)"_s};
        return {u"CREATE COLLATION "_s + name + u' ' + w.dice.of(kinds)};
    }
    }
}

QStringList changeType(const World &w)
{
    switch (w.dice.below(5)) {
    case 0:
    case 1:
        return changeEnum(w);
    case 2:
    case 3:
        return changeDomain(w);
    default:
        return changeComposite(w);
    }
}

} // namespace Howdah::Random
