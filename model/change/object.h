// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <variant>

namespace Howdah {

/// A column with its table, so that a column can be added, dropped, altered and renamed by itself.
struct TableColumn {
    QualifiedName relation;
    Column column;
    int position = -1; ///< index in Table::columns to insert at; -1 or too large: at the end. Not part of its identity.

    bool operator==(const TableColumn &o) const { return relation == o.relation && column == o.column; }
};

using ObjectVariant = std::variant<Role, Membership, Schema, Extension, Collation, EnumType, CompositeType, Domain,
    RangeType, Sequence, Routine, Table, TableColumn, View, Constraint, Index, Trigger, Rule, Policy, StatisticsObject,
    EventTrigger, Publication, ForeignDataWrapper, ForeignServer, UserMapping, DefaultPrivileges, OpaqueObject>;

/// Any one object: std::get_if, std::holds_alternative and std::visit work on it. Columns of a table that is created or
/// dropped travel inside it. A class of its own so that copying, destroying and comparing two dozen alternatives is
/// compiled once and not in every file that mentions a change.
class Object : public ObjectVariant
{
public:
    Object();
    Object(const Object &);
    Object(Object &&) noexcept;
    Object &operator=(const Object &);
    Object &operator=(Object &&) noexcept;
    ~Object();

    template <typename T>
        requires(
            !std::is_base_of_v<ObjectVariant, std::remove_cvref_t<T>> && std::is_constructible_v<ObjectVariant, T &&>)
    Object(T &&object) noexcept
        : ObjectVariant(std::in_place_type<std::remove_cvref_t<T>>, std::forward<T>(object))
    { }

    bool operator==(const Object &other) const;
};

ObjectRef refOf(const Role &);
ObjectRef refOf(const Membership &);
ObjectRef refOf(const Schema &);
ObjectRef refOf(const Extension &);
ObjectRef refOf(const Collation &);
ObjectRef refOf(const EnumType &);
ObjectRef refOf(const CompositeType &);
ObjectRef refOf(const Domain &);
ObjectRef refOf(const RangeType &);
ObjectRef refOf(const Sequence &);
ObjectRef refOf(const Routine &);
ObjectRef refOf(const Table &);
ObjectRef refOf(const TableColumn &);
ObjectRef refOf(const View &);
ObjectRef refOf(const Constraint &);
ObjectRef refOf(const Index &);
ObjectRef refOf(const Trigger &);
ObjectRef refOf(const Rule &);
ObjectRef refOf(const Policy &);
ObjectRef refOf(const StatisticsObject &);
ObjectRef refOf(const EventTrigger &);
ObjectRef refOf(const Publication &);
ObjectRef refOf(const ForeignDataWrapper &);
ObjectRef refOf(const ForeignServer &);
ObjectRef refOf(const UserMapping &);
ObjectRef refOf(const DefaultPrivileges &);
ObjectRef refOf(const OpaqueObject &);
ObjectRef refOf(const Object &object);
ObjectRef columnRef(const QualifiedName &relation, const QString &column);

/// Every object of a database, in ObjectKind order; columns inside their tables.
std::vector<Object> objectsOf(const Database &database);

} // namespace Howdah
