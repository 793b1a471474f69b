// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/ddl.h"

#include "sql/ddl/expression.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

QString action(QChar letter)
{
    switch (letter.unicode()) {
    case u'r':
        return u"RESTRICT"_s;
    case u'c':
        return u"CASCADE"_s;
    case u'n':
        return u"SET NULL"_s;
    case u'd':
        return u"SET DEFAULT"_s;
    default:
        return u"NO ACTION"_s;
    }
}

QString keyBody(const Constraint &c)
{
    QString sql = c.kind == ConstraintKind::PrimaryKey ? u"PRIMARY KEY"_s : u"UNIQUE"_s;
    if (c.nullsNotDistinct)
        sql += u" NULLS NOT DISTINCT"_s;
    sql += u" ("_s + identifiers(c.columns) + (c.withoutOverlaps ? u" WITHOUT OVERLAPS)"_s : u")"_s);
    if (!c.include.empty())
        sql += u" INCLUDE ("_s + identifiers(c.include) + u')';
    if (!c.options.empty())
        sql += u" WITH ("_s + storageOptions(c.options) + u')';
    if (!c.tablespace.isEmpty())
        sql += u" USING INDEX TABLESPACE "_s + identifier(c.tablespace);
    return sql;
}

/// The column list of a foreign key; the last one is a PERIOD in a temporal key.
QString referencing(const std::vector<QString> &columns, bool period)
{
    if (!period || columns.empty())
        return identifiers(columns);
    const std::vector<QString> plain(columns.begin(), columns.end() - 1);
    return (plain.empty() ? QString() : identifiers(plain) + u", "_s) + u"PERIOD "_s + identifier(columns.back());
}

QString foreignKeyBody(const Constraint &c)
{
    QString sql = u"FOREIGN KEY ("_s + referencing(c.columns, c.withoutOverlaps) + u") REFERENCES "_s
        + identifier(c.referenced);
    if (!c.referencedColumns.empty())
        sql += u" ("_s + referencing(c.referencedColumns, c.withoutOverlaps) + u')';
    if (c.match == u'f')
        sql += u" MATCH FULL"_s;
    if (c.onUpdate != u'a')
        sql += u" ON UPDATE "_s + action(c.onUpdate);
    if (c.onDelete != u'a')
        sql += u" ON DELETE "_s + action(c.onDelete);
    if (!c.onDeleteColumns.empty())
        sql += u" ("_s + identifiers(c.onDeleteColumns) + u')';
    return sql;
}

QString body(const Constraint &c)
{
    switch (c.kind) {
    case ConstraintKind::PrimaryKey:
    case ConstraintKind::Unique:
        return keyBody(c);
    case ConstraintKind::ForeignKey:
        return foreignKeyBody(c);
    case ConstraintKind::Check:
        return u"CHECK ("_s + reparsable(c.expression) + (c.noInherit ? u") NO INHERIT"_s : u")"_s);
    case ConstraintKind::Exclude:
        return reparsable(c.definition);
    }
    return {};
}

} // namespace

Sentence addConstraint(const Constraint &c, bool onlyParent, bool notValid)
{
    QString sql = u"ADD CONSTRAINT "_s + identifier(c.name) + u' ' + body(c);
    if (c.kind != ConstraintKind::Exclude && c.deferrable)
        sql += c.initiallyDeferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
    if (!c.enforced)
        sql += u" NOT ENFORCED"_s;
    else if (notValid)
        sql += u" NOT VALID"_s;
    const AlterHead head{c.relation, onlyParent};
    return c.kind == ConstraintKind::Check ? Sentence(head, sql) : Sentence(head, sql).alone();
}

Statements constraintSettings(const Constraint &c)
{
    Statements sql;
    if (c.clustered)
        sql.push_back(u"ALTER TABLE "_s + identifier(c.relation) + u" CLUSTER ON "_s + identifier(c.name));
    if (c.replicaIdentity)
        sql.push_back(
            u"ALTER TABLE ONLY "_s + identifier(c.relation) + u" REPLICA IDENTITY USING INDEX "_s + identifier(c.name));
    return sql;
}

} // namespace Howdah::Sql
