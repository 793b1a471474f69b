// SPDX-License-Identifier: Apache-2.0
#include "check/requery.h"

#include "change/object.h"
#include "schema/lookup.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah::Check {

using namespace Qt::StringLiterals;

namespace {

/// 's.t'::regclass
QString asRelation(const QualifiedName &name)
{
    return Sql::literal(Sql::identifier(name)) + u"::pg_catalog.regclass"_s;
}

QString columnsOf(const QualifiedName &table, const QString &column)
{
    return u"select a.attname as column, pg_catalog.format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "
           u"not_null, "
           "pg_catalog.pg_get_expr(d.adbin, d.adrelid) as default_value from pg_catalog.pg_attribute a "
           "left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = "_s
        + asRelation(table) + u" and a.attnum > 0 and not a.attisdropped"_s
        + (column.isEmpty() ? QString() : u" and a.attname = "_s + Sql::literal(column)) + u" order by a.attnum"_s;
}

/// A table's keys, constraints, indexes and privileges in one list.
QString tableQuery(const QualifiedName &name)
{
    const QString relation = asRelation(name);
    return u"select c.relkind::text as kind, c.relname::text as name, coalesce(c.relacl::text, '') as definition, "
           "c.relrowsecurity as row_security from pg_catalog.pg_class c where c.oid = "_s
        + relation
        + u" union all select 'constraint', k.conname, pg_catalog.pg_get_constraintdef(k.oid), null from "
          "pg_catalog.pg_constraint k where k.conrelid = "_s
        + relation
        + u" union all select 'index', i.indexrelid::pg_catalog.regclass::text, "
          "pg_catalog.pg_get_indexdef(i.indexrelid), null from pg_catalog.pg_index i where i.indrelid = "_s
        + relation
        + u" union all select 'column', a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), null from "
          "pg_catalog.pg_attribute a where a.attnum > 0 and not a.attisdropped and a.attrelid = "_s
        + relation;
}

/// A constraint, and the indexes that serve it or do not.
QString constraintQuery(const ObjectRef &object)
{
    const QString relation = asRelation(object.name);
    return u"select k.conname::text as name, pg_catalog.pg_get_constraintdef(k.oid) as definition, k.convalidated as "
           "validated from pg_catalog.pg_constraint k where k.conrelid = "_s
        + relation + u" and k.conname = "_s + Sql::literal(object.member)
        + u" union all select i.indexrelid::pg_catalog.regclass::text, pg_catalog.pg_get_indexdef(i.indexrelid), "
          "i.indisvalid from pg_catalog.pg_index i where i.indrelid = "_s
        + relation;
}

/// An index among those of its table.
QString indexQuery(const QualifiedName &name)
{
    return u"select i.indexrelid::pg_catalog.regclass::text as name, pg_catalog.pg_get_indexdef(i.indexrelid) as "
           "definition, i.indisvalid as valid, pg_catalog.pg_size_pretty(pg_catalog.pg_relation_size(i.indexrelid)) as "
           "size from pg_catalog.pg_index i where i.indrelid = (select x.indrelid from pg_catalog.pg_index x where "
           "x.indexrelid = "_s
        + asRelation(name) + u") order by i.indexrelid <> "_s + asRelation(name) + u", 1"_s;
}

QString routineQuery(const ObjectRef &object, const Lookup &lookup)
{
    const auto &routines = lookup.database().routines;
    const auto found = std::ranges::find_if(routines, [&](const Routine &routine) { return refOf(routine) == object; });
    if (found == routines.end())
        return {};
    return u"select p.oid::pg_catalog.regprocedure::text as routine, p.prosecdef as security_definer, "
           u"p.proconfig::text "
           "as settings, p.proacl::text as privileges from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on "
           "n.oid "
           "= p.pronamespace where n.nspname = "_s
        + Sql::literal(object.name.schema) + u" and p.proname = "_s + Sql::literal(object.name.name);
}

} // namespace

QString requery(const ObjectRef &object, const Lookup &lookup)
{
    switch (object.kind) {
    case ObjectKind::Table:
    case ObjectKind::View:
        return tableQuery(object.name);
    case ObjectKind::Column:
        return columnsOf(object.name, object.member);
    case ObjectKind::Constraint:
        return constraintQuery(object);
    case ObjectKind::Index:
        return indexQuery(object.name);
    case ObjectKind::Policy:
        return u"select p.polname as name, pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_expression, "
               "pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_expression, c.relrowsecurity as "
               "row_security "
               "from pg_catalog.pg_policy p join pg_catalog.pg_class c on c.oid = p.polrelid where p.polrelid = "_s
            + asRelation(object.name);
    case ObjectKind::Routine:
        return routineQuery(object, lookup);
    case ObjectKind::Sequence:
        return u"select * from pg_catalog.pg_sequences where schemaname = "_s + Sql::literal(object.name.schema)
            + u" and sequencename = "_s + Sql::literal(object.name.name);
    case ObjectKind::Schema:
        return u"select n.nspname as schema, n.nspacl::text as privileges from pg_catalog.pg_namespace n where "
               "n.nspname = "_s
            + Sql::literal(object.name.name);
    default:
        return {};
    }
}

} // namespace Howdah::Check
