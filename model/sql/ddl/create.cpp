// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/ddl/expression.h"
#include "sql/ddl/outputnames.h"
#include "sql/ddl/role.h"
#include "sql/ddl/types.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

QString optionList(const Options &list)
{
    return list.empty() ? QString() : u" OPTIONS ("_s + foreignOptions(list) + u')';
}

template <typename T>
Statements withState(const QString &definition, const T &object)
{
    Statements sql{definition};
    if (object.enabled != u'O')
        sql.push_back(enabledState(Object(object)));
    return sql;
}

Statements create(const Role &o)
{
    return createRole(o);
}
Statements create(const Membership &o)
{
    return {grantMembership(o)};
}
Statements create(const Schema &o)
{
    return {u"CREATE SCHEMA "_s + identifier(o.name)};
}

Statements create(const Extension &o)
{
    const bool placed = !o.schema.isEmpty() && o.schema != u"pg_catalog";
    return {u"CREATE EXTENSION IF NOT EXISTS "_s + identifier(o.name)
        + (placed ? u" WITH SCHEMA "_s + identifier(o.schema) : QString())};
}

Statements create(const Collation &o)
{
    return {createCollation(o)};
}
Statements create(const EnumType &o)
{
    return {createEnum(o)};
}
Statements create(const CompositeType &o)
{
    return {createComposite(o)};
}
Statements create(const RangeType &o)
{
    return {createRange(o)};
}
Statements create(const Sequence &o)
{
    return {createSequence(o)};
}
/// A body that PostgreSQL reads at once cannot call a function that is not there yet: one that calls itself is declared
/// first.
Statements create(const Routine &o)
{
    const qsizetype body = std::max(o.definition.indexOf(u"\nBEGIN ATOMIC"), o.definition.indexOf(u"\nRETURN "));
    if (o.kind == RoutineKind::Aggregate || body < 0 || o.definition.indexOf(identifier(o.name) + u'(', body) < 0)
        return {withOutputNames(o.definition)};
    return {o.definition.left(body) + u"\nAS ''", withOutputNames(o.definition)};
}
Statements create(const Table &o)
{
    return createTable(o, {}, {}, 0);
}
Statements create(const Constraint &o)
{
    return {addConstraint(o, false, !o.validated)};
}
Statements create(const Index &o)
{
    return {createIndex(o, false)};
}
Statements create(const Trigger &o)
{
    Statements sql = withState(reparsable(o.definition), o);
    for (const Sentence &state : partStates(o))
        sql.push_back(state);
    return sql;
}
Statements create(const Rule &o)
{
    return withState(reparsable(o.definition), o);
}
Statements create(const Policy &o)
{
    return {createPolicy(o)};
}
Statements create(const Publication &o)
{
    return {createPublication(o)};
}
Statements create(const DefaultPrivileges &)
{
    return {};
}
Statements create(const OpaqueObject &o)
{
    return {o.definition};
}

Statements create(const Domain &o)
{
    Statements sql{createDomain(o)};
    for (const DomainConstraint &constraint : o.constraints) {
        if (!constraint.validated)
            sql.push_back(u"ALTER DOMAIN "_s + identifier(o.name) + u" ADD "_s + domainConstraint(constraint));
        if (!constraint.comment.isEmpty())
            sql.push_back(u"COMMENT ON CONSTRAINT "_s + identifier(constraint.name) + u" ON DOMAIN "_s
                + identifier(o.name) + u" IS "_s + literal(constraint.comment));
    }
    return sql;
}

Statements create(const TableColumn &o)
{
    return {u"ALTER TABLE "_s + identifier(o.relation) + u" ADD COLUMN "_s + columnDefinition(o.column, nullptr, true)};
}

Statements create(const View &o)
{
    Statements sql{createView(o, false)};
    for (const Sentence &statement : viewColumnSettings(o))
        sql.push_back(statement);
    return sql;
}

Statements create(const StatisticsObject &o)
{
    Statements sql{o.definition};
    if (o.target)
        sql.push_back(u"ALTER STATISTICS "_s + identifier(o.name) + u" SET STATISTICS "_s + QString::number(*o.target));
    return sql;
}

Statements create(const EventTrigger &o)
{
    QString sql = u"CREATE EVENT TRIGGER "_s + identifier(o.name) + u" ON "_s + o.event;
    QStringList tags;
    for (const QString &tag : o.tags)
        tags.append(literal(tag));
    if (!tags.isEmpty())
        sql += u"\n    WHEN TAG IN ("_s + tags.join(u", "_s) + u')';
    return withState(sql + u"\n    EXECUTE FUNCTION "_s + identifier(o.function) + u"()"_s, o);
}

Statements create(const ForeignDataWrapper &o)
{
    return {u"CREATE FOREIGN DATA WRAPPER "_s + identifier(o.name)
        + (o.handler.isEmpty() ? QString() : u" HANDLER "_s + identifier(o.handler))
        + (o.validator.isEmpty() ? QString() : u" VALIDATOR "_s + identifier(o.validator)) + optionList(o.options)};
}

Statements create(const ForeignServer &o)
{
    return {u"CREATE SERVER "_s + identifier(o.name) + (o.type.isEmpty() ? QString() : u" TYPE "_s + literal(o.type))
        + (o.version.isEmpty() ? QString() : u" VERSION "_s + literal(o.version)) + u" FOREIGN DATA WRAPPER "_s
        + identifier(o.wrapper) + optionList(o.options)};
}

Statements create(const UserMapping &o)
{
    return {u"CREATE USER MAPPING "_s + address(Object(o)).name + optionList(o.options)};
}

} // namespace

Statements createStatements(const Object &object)
{
    return std::visit([](const auto &o) { return create(o); }, object);
}

Sentence dropStatement(const Object &object)
{
    const Address a = address(object);
    if (const auto *constraint = std::get_if<Constraint>(&object))
        return {AlterHead{constraint->relation}, u"DROP CONSTRAINT "_s + identifier(constraint->name)};
    if (const auto *column = std::get_if<TableColumn>(&object))
        return {AlterHead{column->relation}, u"DROP COLUMN "_s + identifier(column->column.name)};
    if (const auto *membership = std::get_if<Membership>(&object))
        return revokeMembership(*membership);
    return u"DROP "_s + a.keyword + u' ' + a.name;
}

} // namespace Howdah::Sql
