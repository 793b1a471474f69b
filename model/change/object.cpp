// SPDX-License-Identifier: Apache-2.0
#include "change/object.h"

namespace Howdah {

namespace {

QualifiedName plain(const QString &name)
{
    return {{}, name};
}

} // namespace

Object::Object() = default;
Object::Object(const Object &) = default;
Object::Object(Object &&) noexcept = default;
Object &Object::operator=(const Object &) = default;
Object &Object::operator=(Object &&) noexcept = default;
Object::~Object() = default;

bool Object::operator==(const Object &other) const
{
    return static_cast<const ObjectVariant &>(*this) == static_cast<const ObjectVariant &>(other);
}

ObjectRef refOf(const Role &o)
{
    return {ObjectKind::Role, plain(o.name), {}};
}
ObjectRef refOf(const Membership &o)
{
    return {ObjectKind::Membership, {o.grantor, o.role}, o.member};
}
ObjectRef refOf(const Schema &o)
{
    return {ObjectKind::Schema, plain(o.name), {}};
}
ObjectRef refOf(const Extension &o)
{
    return {ObjectKind::Extension, plain(o.name), {}};
}
ObjectRef refOf(const Collation &o)
{
    return {ObjectKind::Collation, o.name, {}};
}
ObjectRef refOf(const EnumType &o)
{
    return {ObjectKind::EnumType, o.name, {}};
}
ObjectRef refOf(const CompositeType &o)
{
    return {ObjectKind::CompositeType, o.name, {}};
}
ObjectRef refOf(const Domain &o)
{
    return {ObjectKind::Domain, o.name, {}};
}
ObjectRef refOf(const RangeType &o)
{
    return {ObjectKind::RangeType, o.name, {}};
}
ObjectRef refOf(const Sequence &o)
{
    return {ObjectKind::Sequence, o.name, {}};
}
ObjectRef refOf(const Routine &o)
{
    return {ObjectKind::Routine, o.name, o.inputTypes};
}
ObjectRef refOf(const Table &o)
{
    return {ObjectKind::Table, o.name, {}};
}
ObjectRef refOf(const TableColumn &o)
{
    return {ObjectKind::Column, o.relation, o.column.name};
}
ObjectRef refOf(const View &o)
{
    return {ObjectKind::View, o.name, {}};
}
ObjectRef refOf(const Constraint &o)
{
    return {ObjectKind::Constraint, o.relation, o.name};
}
ObjectRef refOf(const Index &o)
{
    return {ObjectKind::Index, o.name, {}};
}
ObjectRef refOf(const Trigger &o)
{
    return {ObjectKind::Trigger, o.relation, o.name};
}
ObjectRef refOf(const Rule &o)
{
    return {ObjectKind::Rule, o.relation, o.name};
}
ObjectRef refOf(const Policy &o)
{
    return {ObjectKind::Policy, o.relation, o.name};
}
ObjectRef refOf(const StatisticsObject &o)
{
    return {ObjectKind::StatisticsObject, o.name, {}};
}
ObjectRef refOf(const EventTrigger &o)
{
    return {ObjectKind::EventTrigger, plain(o.name), {}};
}
ObjectRef refOf(const Publication &o)
{
    return {ObjectKind::Publication, plain(o.name), {}};
}
ObjectRef refOf(const ForeignDataWrapper &o)
{
    return {ObjectKind::ForeignDataWrapper, plain(o.name), {}};
}
ObjectRef refOf(const ForeignServer &o)
{
    return {ObjectKind::ForeignServer, plain(o.name), {}};
}
ObjectRef refOf(const UserMapping &o)
{
    return {ObjectKind::UserMapping, plain(o.server), o.role};
}
ObjectRef refOf(const DefaultPrivileges &o)
{
    return {ObjectKind::DefaultPrivileges, {o.schema, o.role}, o.objectType};
}
ObjectRef refOf(const OpaqueObject &o)
{
    return {ObjectKind::Opaque, plain(o.identity), o.kind};
}

ObjectRef refOf(const Object &object)
{
    return std::visit([](const auto &o) { return refOf(o); }, object);
}

ObjectRef columnRef(const QualifiedName &relation, const QString &column)
{
    return {ObjectKind::Column, relation, column};
}

std::vector<Object> objectsOf(const Database &d)
{
    std::vector<Object> all;
    const auto add = [&all](const auto &list) { all.insert(all.end(), list.begin(), list.end()); };
    add(d.roles);
    add(d.memberships);
    add(d.schemas);
    add(d.extensions);
    add(d.collations);
    add(d.enums);
    add(d.composites);
    add(d.domains);
    add(d.ranges);
    add(d.sequences);
    add(d.routines);
    add(d.tables);
    add(d.views);
    add(d.constraints);
    add(d.indexes);
    add(d.triggers);
    add(d.rules);
    add(d.policies);
    add(d.statistics);
    add(d.eventTriggers);
    add(d.publications);
    add(d.wrappers);
    add(d.servers);
    add(d.userMappings);
    add(d.defaultPrivileges);
    add(d.opaque);
    return all;
}

} // namespace Howdah
