// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"
#include "support/random/world.h"

namespace Howdah::Random {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// What GRANT and OWNER TO may name: keyword for each, name and a privilege.
struct Target {
    QString keyword, grantWord, name, privilege;
};

Target target(const World &w)
{
    static const QStringList tablePrivileges{
        u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"ALL"_s, u"TRUNCATE, DELETE"_s, u"REFERENCES"_s};
    switch (w.dice.below(10)) {
    case 0: {
        const QString name = identifier(w.schema());
        return {u"SCHEMA"_s, u"SCHEMA"_s, name, w.dice.chance(50) ? u"USAGE"_s : u"CREATE"_s};
    }
    case 1:
        if (const Sequence *s = w.dice.of(w.db.sequences))
            return {u"SEQUENCE"_s, u"SEQUENCE"_s, identifier(s->name), w.dice.chance(50) ? u"USAGE"_s : u"SELECT"_s};
        break;
    case 2:
        if (const Routine *r = w.dice.of(w.db.routines)) {
            const QString name = identifier(r->name) + u'(' + r->arguments + u')';
            const QString word = r->kind == RoutineKind::Procedure ? u"PROCEDURE"_s
                : r->kind == RoutineKind::Aggregate                ? u"AGGREGATE"_s
                                                                   : u"FUNCTION"_s;
            return {word, r->kind == RoutineKind::Procedure ? word : u"FUNCTION"_s, name, u"EXECUTE"_s};
        }
        break;
    case 3:
        if (const EnumType *e = w.dice.of(w.db.enums))
            return {u"TYPE"_s, u"TYPE"_s, identifier(e->name), u"USAGE"_s};
        break;
    case 4:
        if (const Domain *d = w.dice.of(w.db.domains))
            return {u"DOMAIN"_s, u"TYPE"_s, identifier(d->name), u"USAGE"_s};
        break;
    case 5:
        if (const CompositeType *c = w.dice.of(w.db.composites))
            return {u"TYPE"_s, u"TYPE"_s, identifier(c->name), u"USAGE"_s};
        break;
    case 6:
        if (const ForeignServer *s = w.dice.of(w.db.servers))
            return {u"SERVER"_s, u"FOREIGN SERVER"_s, identifier(s->name), u"USAGE"_s};
        break;
    default:
        break;
    }
    const auto [keyword, name] = w.relation();
    return {keyword, u"TABLE"_s, name, w.dice.of(tablePrivileges)};
}

QString grantee(const World &w)
{
    return w.dice.chance(20) ? u"PUBLIC"_s : w.role();
}

} // namespace

QStringList changeAccess(const World &w)
{
    if (w.dice.chance(20))
        if (const Table *t = w.table()) {
            const QString what = (w.dice.chance(50) ? u"SELECT ("_s : u"UPDATE ("_s) + w.columnName(*t) + u')';
            const bool grants = w.dice.chance(70);
            return {(grants ? u"GRANT "_s : u"REVOKE "_s) + what + u" ON "_s + identifier(t->name)
                + (grants ? u" TO "_s : u" FROM "_s) + grantee(w)};
        }
    const Target t = target(w);
    switch (w.dice.below(5)) {
    case 0:
    case 1:
        return {u"GRANT "_s + t.privilege + u" ON "_s + t.grantWord + u' ' + t.name + u" TO "_s + grantee(w)
            + (w.dice.chance(20) ? u" WITH GRANT OPTION"_s : QString())};
    case 2:
        return {u"REVOKE "_s + t.privilege + u" ON "_s + t.grantWord + u' ' + t.name + u" FROM "_s + grantee(w)};
    case 3:
        return {u"REVOKE ALL ON "_s + t.grantWord + u' ' + t.name + u" FROM "_s + grantee(w)};
    default:
        return {u"ALTER "_s + t.keyword + u' ' + t.name + u" OWNER TO "_s + w.role()};
    }
}

QStringList changeDefaultPrivileges(const World &w)
{
    static const QStringList kinds{u"SELECT ON TABLES"_s, u"ALL ON TABLES"_s, u"USAGE ON SEQUENCES"_s,
        u"EXECUTE ON FUNCTIONS"_s, u"USAGE ON TYPES"_s, u"USAGE ON SCHEMAS"_s};
    const QString head = u"ALTER DEFAULT PRIVILEGES"_s + (w.dice.chance(60) ? u" FOR ROLE "_s + w.role() : QString())
        + (!w.isAlone() || w.dice.chance(50) ? u" IN SCHEMA "_s + identifier(w.schema()) : QString());
    const QString what = w.dice.of(kinds);
    return {
        head + (w.dice.chance(60) ? u" GRANT "_s + what + u" TO "_s : u" REVOKE "_s + what + u" FROM "_s) + grantee(w)};
}

QStringList makePolicy(const World &w)
{
    const Policy *old = w.dice.of(w.db.policies);
    if (old && w.dice.chance(40)) {
        const QString tail = identifier(old->name) + u" ON "_s + identifier(old->relation);
        const Table *t = w.tableOf(old->relation);
        if (w.dice.chance(40))
            return {u"DROP POLICY "_s + tail};
        return {u"ALTER POLICY "_s + tail
            + (w.dice.chance(50) || !t ? QString(u" TO "_s + w.role())
                                       : QString(u" USING ("_s + w.condition(*t) + u')'))};
    }
    const Table *t = w.table();
    if (!t)
        return {};
    static const QStringList commands{
        QString(), u" FOR SELECT"_s, u" FOR INSERT"_s, u" FOR UPDATE"_s, u" FOR DELETE"_s};
    const QString command = w.dice.of(commands);
    QString sql = u"CREATE POLICY "_s + w.plainName() + u" ON "_s + identifier(t->name)
        + (w.dice.chance(25) ? u" AS RESTRICTIVE"_s : QString()) + command
        + (w.dice.chance(40) ? u" TO "_s + w.role() : QString());
    if (command != u" FOR INSERT")
        sql += u" USING ("_s + w.condition(*t) + u')';
    if (command == u" FOR INSERT" || (command != u" FOR SELECT" && command != u" FOR DELETE" && w.dice.chance(40)))
        sql += u" WITH CHECK ("_s + w.condition(*t) + u')';
    return {sql};
}

QStringList changeComment(const World &w)
{
    const QString text = u" IS "_s + (w.dice.chance(25) ? u"NULL"_s : w.text());
    switch (w.dice.below(9)) {
    case 0: {
        const Target t = target(w);
        return {u"COMMENT ON "_s + t.keyword + u' ' + t.name + text};
    }
    case 1:
    case 2:
        if (const Table *t = w.table())
            return {u"COMMENT ON COLUMN "_s + identifier(t->name) + u'.' + w.columnName(*t) + text};
        return {};
    case 3:
        if (const Table *t = w.db.serverVersion >= 180000 && w.dice.chance(40) ? w.table() : nullptr)
            if (const Column *c = w.dice.of(t->columns); c && c->notNull)
                return {u"COMMENT ON CONSTRAINT "_s + identifier(notNullName(t->name, *c)) + u" ON "_s
                    + identifier(t->name) + text};
        if (const Constraint *c = w.dice.of(w.db.constraints)) {
            if (c->kind != ConstraintKind::Check && c->kind != ConstraintKind::ForeignKey && w.dice.chance(30))
                return {u"COMMENT ON INDEX "_s + identifier(QualifiedName{c->relation.schema, c->name}) + text};
            return {u"COMMENT ON CONSTRAINT "_s + identifier(c->name) + u" ON "_s + identifier(c->relation) + text};
        }
        return {};
    case 4:
        if (const Index *i = w.dice.of(w.db.indexes))
            return {u"COMMENT ON INDEX "_s + identifier(i->name) + text};
        return {};
    case 5:
        if (const Trigger *t = w.dice.of(w.db.triggers))
            return {u"COMMENT ON TRIGGER "_s + identifier(t->name) + u" ON "_s + identifier(t->relation) + text};
        return {};
    case 6:
        if (const Policy *p = w.dice.of(w.db.policies))
            return {u"COMMENT ON POLICY "_s + identifier(p->name) + u" ON "_s + identifier(p->relation) + text};
        return {};
    case 7:
        if (const View *v = w.dice.of(w.db.views); v && !v->columns.empty())
            return {
                u"COMMENT ON COLUMN "_s + identifier(v->name) + u'.' + identifier(w.dice.of(v->columns)->name) + text};
        return {};
    default:
        if (const OpaqueObject *o = w.dice.of(w.db.opaque))
            return {u"COMMENT ON "_s + o->kind + u' ' + o->identity + text};
        if (const StatisticsObject *s = w.dice.of(w.db.statistics))
            return {u"COMMENT ON STATISTICS "_s + identifier(s->name) + text};
        return {};
    }
}

} // namespace Howdah::Random
