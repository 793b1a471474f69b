// SPDX-License-Identifier: Apache-2.0
#include "sql/quoting.h"
#include "support/random/world.h"

#include <algorithm>

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

QString signature(const Routine &r)
{
    return identifier(r.name) + u'('
        + (r.kind == RoutineKind::Aggregate && r.arguments.isEmpty() ? u"*"_s : r.arguments) + u')';
}

QString keyword(const Routine &r)
{
    return r.kind == RoutineKind::Procedure ? u"PROCEDURE "_s
        : r.kind == RoutineKind::Aggregate  ? u"AGGREGATE "_s
                                            : u"FUNCTION "_s;
}

QString settings(Dice &dice)
{
    static const QStringList all{u" STRICT"_s, u" SECURITY DEFINER"_s, u" PARALLEL SAFE"_s, u" COST 7"_s,
        u" SET search_path = public, pg_temp"_s, u" SET work_mem = '8MB'"_s, u" LEAKPROOF"_s, u" STABLE"_s};
    QString sql;
    if (dice.chance(60))
        sql += u" IMMUTABLE"_s;
    if (dice.chance(40))
        sql += dice.of(all);
    return sql;
}

/// A body that reads a table or calls another routine, in one of three ways to write it.
QString function(const World &w, const QString &name, bool replace)
{
    const QString create = replace ? u"CREATE OR REPLACE FUNCTION "_s : u"CREATE FUNCTION "_s;
    const Table *t = w.table();
    switch (w.dice.below(9)) {
    case 0:
        return create + name + u"() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NEW; /* "_s
            + QString::number(w.dice.below(3)) + u" */ END $f$"_s;
    case 1:
        return create + name + u"() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE DEBUG 'seen'; END $f$"_s;
    case 2: {
        const QString type = w.type();
        return create + name + u"("_s + w.plainName() + u' ' + type
            + (w.dice.chance(30) ? u" DEFAULT "_s + w.constant(type) : QString()) + u") RETURNS boolean LANGUAGE sql"_s
            + settings(w.dice) + u" AS $f$ SELECT $1 IS NOT NULL $f$"_s;
    }
    case 3: {
        const QString type = w.plainType();
        return create + name + u"("_s + type + u") RETURNS "_s + type + u" LANGUAGE sql"_s + settings(w.dice)
            + u" AS 'SELECT $1'"_s;
    }
    case 4: {
        const QString type = w.type();
        return create + name + u"() RETURNS "_s + type + u" LANGUAGE sql"_s
            + (w.dice.chance(50) ? QString(u" BEGIN ATOMIC SELECT "_s + w.constant(type) + u"::"_s + type + u"; END"_s)
                                 : QString(u" AS $f$ SELECT NULL::"_s + type + u" $f$"_s));
    }
    case 5:
        if (t)
            return create + name + u"() RETURNS SETOF "_s + identifier(t->name) + u" LANGUAGE sql STABLE ROWS 10 "_s
                + (w.dice.chance(50) ? u"BEGIN ATOMIC SELECT * FROM "_s + identifier(t->name) + u"; END"_s
                                     : u"AS $f$ SELECT * FROM "_s + identifier(t->name) + u" $f$"_s);
        [[fallthrough]];
    case 6:
        return create + name + u"(VARIADIC a integer[] DEFAULT '{}') RETURNS integer LANGUAGE sql AS 'SELECT 1'"_s;
    case 7:
        if (t)
            return create + name
                + u"(OUT n bigint, INOUT m integer DEFAULT 3) LANGUAGE plpgsql AS $f$ BEGIN SELECT count(*) INTO n FROM "_s
                + identifier(t->name) + u"; END $f$"_s;
        [[fallthrough]];
    default: {
        QString body = u"SELECT 1"_s;
        for (const Routine &r : w.db.routines)
            if (r.inputTypes.isEmpty() && r.result == u"bigint" && w.dice.chance(40))
                body = u"SELECT "_s + identifier(r.name) + u"()"_s;
        if (t && w.dice.chance(50))
            body = u"SELECT count(*) FROM "_s + identifier(t->name) + u" WHERE "_s + w.columnName(*t)
                + u" IS NOT NULL"_s;
        return create + name + u"() RETURNS bigint LANGUAGE sql"_s
            + (w.dice.chance(50) ? u" BEGIN ATOMIC "_s + body + u"; END"_s : u" AS $f$ "_s + body + u" $f$"_s);
    }
    }
}

QString state(Dice &dice)
{
    static const QStringList states{u" DISABLE"_s, u" ENABLE"_s, u" ENABLE ALWAYS"_s, u" ENABLE REPLICA"_s};
    return dice.of(states);
}

const Routine *returning(const World &w, const QString &result)
{
    std::vector<const Routine *> found;
    for (const Routine &r : w.db.routines)
        if (r.result == result)
            found.push_back(&r);
    return found.empty() ? nullptr : found[size_t(w.dice.below(int(found.size())))];
}

} // namespace

QStringList makeRoutine(const World &w)
{
    const QString name = w.newName();
    if (w.dice.chance(12)) {
        const Table *t = w.table();
        const QString body = t ? u"DELETE FROM "_s + identifier(t->name) : u"SELECT 1"_s;
        return {u"CREATE PROCEDURE "_s + name + u"(IN a "_s + w.type() + u", b text DEFAULT 'x') LANGUAGE sql "_s
            + (w.dice.chance(50) ? u"BEGIN ATOMIC "_s + body + u"; END"_s : u"AS $p$ "_s + body + u" $p$"_s)};
    }
    if (w.dice.chance(15)) {
        const QString type = w.plainType(), helper = w.newName();
        return {u"CREATE FUNCTION "_s + helper + u"("_s + type + u", "_s + type + u") RETURNS "_s + type
                + u" LANGUAGE sql IMMUTABLE AS 'SELECT coalesce($1, $2)'"_s,
            u"CREATE AGGREGATE "_s + name + u"("_s + type + u") (SFUNC = "_s + helper + u", STYPE = "_s + type
                + (w.dice.chance(40) ? u", PARALLEL = SAFE"_s : QString()) + u')'};
    }
    const QString sql = function(w, name, false);
    // Two of a name that a call without arguments fits, and no such call can be read again.
    const bool isNamesake = std::any_of(w.db.routines.begin(), w.db.routines.end(), [&](const Routine &r) {
        return identifier(r.name) == name && (sql.contains(u" DEFAULT ") || r.definition.contains(u" DEFAULT "));
    });
    return isNamesake ? QStringList() : QStringList{sql};
}

QStringList changeRoutine(const World &w)
{
    const Routine *r = w.dice.of(w.db.routines);
    if (!r)
        return {};
    static const QStringList words{u" COST 9"_s, u" STRICT"_s, u" STABLE"_s, u" SECURITY DEFINER"_s,
        u" PARALLEL RESTRICTED"_s, u" SET work_mem = '9MB'"_s, u" RESET ALL"_s};
    const QString alter = u"ALTER "_s + keyword(*r) + signature(*r), drop = u"DROP "_s + keyword(*r) + signature(*r);
    switch (w.dice.below(6)) {
    case 0:
        return {alter + w.dice.of(words)};
    case 1:
        return {drop};
    case 2:
        return {drop + u" CASCADE"_s};
    case 3:
        return {drop, function(w, identifier(r->name), false)};
    case 4:
        return {u"DROP "_s + keyword(*r) + signature(*r) + u" CASCADE"_s, function(w, identifier(r->name), false)};
    default:
        return {function(w, identifier(r->name), true)};
    }
}

QStringList makeTrigger(const World &w)
{
    if (w.dice.chance(12))
        if (const Routine *r = returning(w, u"event_trigger"_s)) {
            static const QStringList events{
                u"ddl_command_end"_s, u"ddl_command_start WHEN TAG IN ('CREATE TABLE', 'DROP TABLE')"_s, u"sql_drop"_s};
            return {u"CREATE EVENT TRIGGER "_s + w.globalName() + u" ON "_s + w.dice.of(events)
                + u" EXECUTE FUNCTION "_s + identifier(r->name) + u"()"_s};
        }
    const Routine *r = returning(w, u"trigger"_s);
    const auto [kind, relation] = w.relation();
    if (!r)
        return {};
    const QString call = u" EXECUTE FUNCTION "_s + identifier(r->name) + u"()"_s, name = w.plainName();
    if (kind == u"VIEW")
        return {
            u"CREATE TRIGGER "_s + name + u" INSTEAD OF INSERT OR UPDATE ON "_s + relation + u" FOR EACH ROW"_s + call};
    const Table *t = w.table();
    const QString table = t ? identifier(t->name) : relation;
    switch (w.dice.below(5)) {
    case 0:
        return {u"CREATE CONSTRAINT TRIGGER "_s + name + u" AFTER INSERT OR UPDATE ON "_s + table
            + u" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"_s + call};
    case 1:
        return {u"CREATE TRIGGER "_s + name + u" AFTER UPDATE ON "_s + table
            + u" REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT"_s + call};
    case 2:
        return {u"CREATE TRIGGER "_s + name + u" AFTER UPDATE OF "_s + (t ? w.columnName(*t) : u"a"_s) + u" ON "_s
            + table + u" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)"_s + call};
    case 3:
        return {u"CREATE TRIGGER "_s + name + u" BEFORE INSERT ON "_s + table + u" FOR EACH ROW WHEN (NEW."_s
            + (t ? w.columnName(*t) : u"a"_s) + u" IS NOT NULL)"_s + call.chopped(1) + u"'an argument', '2')"_s};
    default:
        return {u"CREATE TRIGGER "_s + name + u" BEFORE DELETE ON "_s + table + u" FOR EACH ROW"_s + call};
    }
}

QStringList changeTrigger(const World &w)
{
    if (!w.db.eventTriggers.empty() && w.dice.chance(20)) {
        const QString name = identifier(w.dice.of(w.db.eventTriggers)->name);
        return {w.dice.chance(60) ? QString(u"ALTER EVENT TRIGGER "_s + name + state(w.dice))
                                  : QString(u"DROP EVENT TRIGGER "_s + name)};
    }
    const Trigger *t = w.dice.of(w.db.triggers);
    if (!t)
        return {};
    if (w.dice.chance(70))
        return {u"ALTER TABLE "_s + identifier(t->relation) + state(w.dice) + u" TRIGGER "_s + identifier(t->name)};
    return {u"DROP TRIGGER "_s + identifier(t->name) + u" ON "_s + identifier(t->relation)};
}

QStringList makeOperator(const World &w)
{
    const QString function = w.newName(), schema = identifier(w.schema());
    static const QStringList symbols{u"==="_s, u"@@@"_s, u"~~>"_s, u"|=|"_s};
    const QString type = w.type(), symbol = schema + u'.' + w.dice.of(symbols);
    QStringList sql{u"CREATE FUNCTION "_s + function + u"("_s + type + u", "_s + type
        + u") RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT NULL AND $2 IS NOT NULL'"_s};
    switch (w.dice.below(4)) {
    case 0:
        sql.append(u"CREATE OPERATOR "_s + symbol + u" (FUNCTION = "_s + function + u", LEFTARG = "_s + type
            + u", RIGHTARG = "_s + type
            + (w.dice.chance(40) ? u", COMMUTATOR = OPERATOR("_s + symbol + u')' : QString()) + u')');
        return sql;
    case 1: {
        const QString cast = w.newName(), target = w.plainType();
        if (w.db.composites.empty())
            return {};
        const QString source = identifier(w.dice.of(w.db.composites)->name);
        return {u"CREATE FUNCTION "_s + cast + u"("_s + source + u") RETURNS "_s + target
                + u" LANGUAGE sql AS 'SELECT NULL::"_s + target + u'\'',
            u"CREATE CAST ("_s + source + u" AS "_s + target + u") WITH FUNCTION "_s + cast + u"("_s + source + u")"_s
                + (w.dice.chance(50) ? u" AS ASSIGNMENT"_s : QString())};
    }
    case 2:
        return {u"CREATE OPERATOR FAMILY "_s + w.newName() + u" USING btree"_s};
    default: {
        const QString compare = w.newName();
        return {u"CREATE FUNCTION "_s + compare
                + u"(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 - $1'"_s,
            u"CREATE OPERATOR CLASS "_s + w.newName()
                + u" FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 "_s
                + compare + u"(integer, integer)"_s};
    }
    }
}

} // namespace Howdah::Random
