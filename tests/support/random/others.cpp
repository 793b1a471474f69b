// SPDX-License-Identifier: Apache-2.0
#include "change/object.h"
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"
#include "support/random/columns.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

QStringList makeSequence(const World &w)
{
    static const QStringList options{QString(), u" AS integer"_s, u" AS smallint CYCLE"_s, u" INCREMENT BY -1"_s,
        u" MINVALUE 5 START WITH 9 CACHE 3"_s, u" MAXVALUE 1000"_s};
    return {u"CREATE SEQUENCE "_s + w.newName() + w.dice.of(options)};
}

QStringList changeSequence(const World &w)
{
    const Sequence *s = w.dice.of(w.db.sequences);
    if (!s)
        return {};
    const QString head = u"ALTER SEQUENCE "_s + identifier(s->name);
    switch (w.dice.below(6)) {
    case 0:
        return {head + u" INCREMENT BY "_s + QString::number(w.dice.below(5) - 2)};
    case 1:
        return {head + u" MAXVALUE "_s + QString::number(20000 + w.dice.below(3))};
    case 2:
        return {head + u" NO MAXVALUE"_s + (w.dice.chance(50) ? u" CYCLE"_s : u" NO CYCLE"_s)};
    case 3:
        if (s->identity) // its type is the column's; a dump knows no other
            return {};
        return {head + (w.dice.chance(50) ? u" AS integer"_s : u" AS bigint"_s)};
    case 4:
        return {head + u" OWNED BY NONE"_s};
    default:
        if (const Table *t = w.table())
            return {head + u" OWNED BY "_s + identifier(t->name) + u'.' + w.columnName(*t)};
        return {};
    }
}

QStringList makeForeign(const World &w)
{
    const ForeignServer *server = w.dice.of(w.db.servers);
    switch (w.dice.below(6)) {
    case 0:
        return {u"CREATE FOREIGN DATA WRAPPER "_s + w.globalName()
            + (w.dice.chance(50) ? u" OPTIONS (debug 'true')"_s : QString())};
    case 1: {
        const ForeignDataWrapper *wrapper = w.dice.of(w.db.wrappers);
        return {u"CREATE SERVER "_s + w.globalName() + (w.dice.chance(30) ? u" TYPE 'x' VERSION '1'"_s : QString())
            + u" FOREIGN DATA WRAPPER "_s + (wrapper ? identifier(wrapper->name) : u"none"_s)
            + (w.dice.chance(50) ? u" OPTIONS (host 'it''s', port '1')"_s : QString())};
    }
    case 2:
        return server ? QStringList{u"CREATE USER MAPPING FOR "_s + (w.dice.chance(30) ? u"PUBLIC"_s : w.role())
                            + u" SERVER "_s + identifier(server->name) + u" OPTIONS (a 'b')"_s}
                      : QStringList();
    case 3:
        return server ? QStringList{u"ALTER SERVER "_s + identifier(server->name)
                            + (w.dice.chance(50) ? u" OPTIONS (SET host 'other')"_s : u" VERSION '2'"_s)}
                      : QStringList();
    default: {
        if (!server)
            return {};
        QStringList columns;
        for (int i = w.dice.below(4); i > 0; --i)
            columns.append(w.plainName() + u' ' + w.type() + (w.dice.chance(30) ? u" OPTIONS (name 'x')"_s : QString())
                + (w.dice.chance(30) ? u" NOT NULL"_s : QString()));
        return {u"CREATE FOREIGN TABLE "_s + w.newName() + u" ("_s + columns.join(u", "_s) + u") SERVER "_s
            + identifier(server->name) + (w.dice.chance(50) ? u" OPTIONS (tab 'x')"_s : QString())};
    }
    }
}

QStringList makePublication(const World &w)
{
    const QString head = u"CREATE PUBLICATION "_s + w.globalName();
    const Table *t = w.table();
    const QString with = w.dice.chance(30) ? u" WITH (publish = 'insert, update')"_s
        : w.dice.chance(20)                ? u" WITH (publish_via_partition_root = true)"_s
                                           : QString();
    if (w.isAlone() && w.dice.chance(10))
        return {head + u" FOR ALL TABLES"_s + with};
    if (!t || w.dice.chance(10))
        return {head + with};
    if (w.db.serverVersion < 150000)
        return {head + u" FOR TABLE "_s + identifier(t->name) + with};
    if (w.dice.chance(20))
        return {head + u" FOR TABLES IN SCHEMA "_s + identifier(w.schema()) + with};
    return {head + u" FOR TABLE "_s + identifier(t->name)
        + (w.dice.chance(40) ? u" ("_s + w.columnNames(*t, 3).join(u", "_s) + u')' : QString())
        + (w.dice.chance(40) ? u" WHERE ("_s + w.columnName(*t) + u" IS NOT NULL)"_s : QString())
        + u" WITH (publish = 'insert')"_s};
}

QStringList changePublication(const World &w)
{
    const Publication *p = w.dice.of(w.db.publications);
    const Table *t = w.table();
    if (!p || !t)
        return {};
    const QString head = u"ALTER PUBLICATION "_s + identifier(p->name);
    switch (w.dice.below(5)) {
    case 0:
        return {head + u" ADD TABLE "_s + identifier(t->name)};
    case 1:
        return p->tables.empty() ? QStringList()
                                 : QStringList{head + u" DROP TABLE "_s + identifier(w.dice.of(p->tables)->relation)};
    case 2:
        return {head + u" SET TABLE "_s + identifier(t->name) + u" WHERE ("_s + w.columnName(*t) + u" IS NOT NULL)"_s};
    case 3:
        return {head + u" SET (publish = 'delete, truncate')"_s};
    default:
        return {u"DROP PUBLICATION "_s + identifier(p->name)};
    }
}

QStringList makeTextSearch(const World &w)
{
    const QString name = w.newName();
    switch (w.dice.below(4)) {
    case 0:
        return {u"CREATE TEXT SEARCH DICTIONARY "_s + name + u" (TEMPLATE = simple, STOPWORDS = english)"_s};
    case 1:
        return {u"CREATE TEXT SEARCH CONFIGURATION "_s + name + u" (COPY = english)"_s};
    case 2: {
        const QString dictionary = w.newName();
        return {u"CREATE TEXT SEARCH DICTIONARY "_s + dictionary + u" (TEMPLATE = snowball, LANGUAGE = german)"_s,
            u"CREATE TEXT SEARCH CONFIGURATION "_s + name + u" (PARSER = pg_catalog.\"default\")"_s,
            u"ALTER TEXT SEARCH CONFIGURATION "_s + name + u" ADD MAPPING FOR asciiword, word WITH "_s + dictionary
                + u", simple"_s};
    }
    default:
        for (const OpaqueObject &o : w.db.opaque)
            if (o.kind == u"TEXT SEARCH CONFIGURATION" && w.dice.chance(50))
                return {
                    u"ALTER TEXT SEARCH CONFIGURATION "_s + o.identity + u" ALTER MAPPING FOR asciiword WITH simple"_s};
        return {};
    }
}

QStringList dropSomething(const World &w)
{
    const std::vector<Object> objects = objectsOf(w.db);
    const Object *o = w.dice.of(objects);
    if (!o || std::holds_alternative<Extension>(*o) || (std::holds_alternative<Schema>(*o) && w.dice.chance(80)))
        return {};
    return {QString(dropStatement(*o)) + (w.dice.chance(50) ? u" CASCADE"_s : QString())};
}

QStringList renameSomething(const World &w)
{
    const std::vector<Object> objects = objectsOf(w.db);
    const Object *o = w.dice.of(objects);
    if (!o || std::holds_alternative<Extension>(*o) || std::holds_alternative<Constraint>(*o)
        || std::holds_alternative<Sequence>(*o))
        return {};
    const Address a = address(*o);
    return {u"ALTER "_s + a.keyword + u' ' + a.name + u" RENAME TO "_s
        + (refOf(*o).name.schema.isEmpty() ? w.globalName() : w.plainName())};
}

QStringList moveSomething(const World &w)
{
    if (w.dice.chance(25))
        return {u"CREATE SCHEMA "_s + w.globalName()};
    const std::vector<Object> objects = objectsOf(w.db);
    const Object *o = w.dice.of(objects);
    if (!o || std::holds_alternative<Sequence>(*o)) // whose type's name would stay behind
        return {};
    const Address a = address(*o);
    return {u"ALTER "_s + a.keyword + u' ' + a.name + u" SET SCHEMA "_s + identifier(w.schema())};
}

} // namespace Howdah::Random
