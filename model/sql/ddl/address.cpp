// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/address.h"

#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

QString on(const QString &name, const QualifiedName &relation)
{
    return identifier(name) + u" ON "_s + identifier(relation);
}

Address of(const Role &o)
{
    return {u"ROLE"_s, identifier(o.name), {}};
}
Address of(const Membership &)
{
    return {};
}
Address of(const Schema &o)
{
    return {u"SCHEMA"_s, identifier(o.name), u"SCHEMA"_s};
}
Address of(const Extension &o)
{
    return {u"EXTENSION"_s, identifier(o.name), {}};
}
Address of(const Collation &o)
{
    return {u"COLLATION"_s, identifier(o.name), {}};
}
Address of(const EnumType &o)
{
    return {u"TYPE"_s, identifier(o.name), u"TYPE"_s};
}
Address of(const CompositeType &o)
{
    return {u"TYPE"_s, identifier(o.name), u"TYPE"_s};
}
Address of(const Domain &o)
{
    return {u"DOMAIN"_s, identifier(o.name), u"TYPE"_s};
}
Address of(const RangeType &o)
{
    return {u"TYPE"_s, identifier(o.name), u"TYPE"_s};
}
Address of(const Sequence &o)
{
    return {u"SEQUENCE"_s, identifier(o.name), u"SEQUENCE"_s};
}

Address of(const Routine &o)
{
    const bool star = o.arguments.isEmpty() && o.kind == RoutineKind::Aggregate;
    const QString name = identifier(o.name) + u'(' + (star ? u"*"_s : o.arguments) + u')';
    switch (o.kind) {
    case RoutineKind::Procedure:
        return {u"PROCEDURE"_s, name, u"PROCEDURE"_s};
    case RoutineKind::Aggregate:
        return {u"AGGREGATE"_s, name, u"FUNCTION"_s};
    default:
        return {u"FUNCTION"_s, name, u"FUNCTION"_s};
    }
}

Address of(const Table &o)
{
    return {tableKeyword(o), identifier(o.name), u"TABLE"_s};
}

Address of(const TableColumn &o)
{
    return {u"COLUMN"_s, identifier(o.relation) + u'.' + identifier(o.column.name), {}};
}

Address of(const View &o)
{
    return {o.materialized ? u"MATERIALIZED VIEW"_s : u"VIEW"_s, identifier(o.name), u"TABLE"_s};
}

Address of(const Constraint &o)
{
    return {u"CONSTRAINT"_s, on(o.name, o.relation), {}};
}
Address of(const Index &o)
{
    return {u"INDEX"_s, identifier(o.name), {}};
}
Address of(const Trigger &o)
{
    return {u"TRIGGER"_s, on(o.name, o.relation), {}};
}
Address of(const Rule &o)
{
    return {u"RULE"_s, on(o.name, o.relation), {}};
}
Address of(const Policy &o)
{
    return {u"POLICY"_s, on(o.name, o.relation), {}};
}
Address of(const StatisticsObject &o)
{
    return {u"STATISTICS"_s, identifier(o.name), {}};
}
Address of(const EventTrigger &o)
{
    return {u"EVENT TRIGGER"_s, identifier(o.name), {}};
}
Address of(const Publication &o)
{
    return {u"PUBLICATION"_s, identifier(o.name), {}};
}

Address of(const ForeignDataWrapper &o)
{
    return {u"FOREIGN DATA WRAPPER"_s, identifier(o.name), u"FOREIGN DATA WRAPPER"_s};
}

Address of(const ForeignServer &o)
{
    return {u"SERVER"_s, identifier(o.name), u"FOREIGN SERVER"_s};
}

Address of(const UserMapping &o)
{
    return {u"USER MAPPING"_s, u"FOR "_s + role(o.role) + u" SERVER "_s + identifier(o.server), {}};
}

Address of(const DefaultPrivileges &)
{
    return {};
}
Address of(const OpaqueObject &o)
{
    return {o.kind, o.identity, o.kind == u"LANGUAGE" ? u"LANGUAGE"_s : QString()};
}

} // namespace

Address address(const Object &object)
{
    return std::visit([](const auto &o) { return of(o); }, object);
}

QString ownerOf(const Object &object)
{
    return std::visit(
        [](const auto &o) -> QString {
            if constexpr (requires { o.owner; })
                return o.owner;
            else
                return {};
        },
        object);
}

const Grants *grantsOf(const Object &object)
{
    return std::visit(
        [](const auto &o) -> const Grants * {
            using T = std::decay_t<decltype(o)>;
            if constexpr (requires { o.grants; } && !std::is_same_v<T, DefaultPrivileges>)
                return &o.grants;
            else
                return nullptr;
        },
        object);
}

QString commentOf(const Object &object)
{
    return std::visit(
        [](const auto &o) -> QString {
            if constexpr (requires { o.comment; })
                return o.comment;
            else if constexpr (requires { o.column.comment; })
                return o.column.comment;
            else
                return {};
        },
        object);
}

QString tableKeyword(const Table &table)
{
    return table.kind == TableKind::Foreign ? u"FOREIGN TABLE"_s : u"TABLE"_s;
}

QString AlterHead::text() const
{
    return (foreign ? u"ALTER FOREIGN TABLE "_s : u"ALTER TABLE "_s) + (only ? u"ONLY "_s : QString())
        + identifier(table);
}

AlterHead alterHead(const Table &table, bool only)
{
    return {table.name, only, table.kind == TableKind::Foreign};
}

QString alterTable(const Table &table, bool only)
{
    return alterHead(table, only).text();
}

} // namespace Howdah::Sql
