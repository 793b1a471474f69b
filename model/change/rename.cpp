// SPDX-License-Identifier: Apache-2.0
#include "change/rename.h"

#include "change/lists.h"
#include "change/names.h"

#include <algorithm>

namespace Howdah {

void sortLists(Database &d)
{
    forEachList(d, [](auto &list) {
        std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return refOf(a) < refOf(b); });
    });
    std::sort(d.dependencies.begin(), d.dependencies.end(),
        [](const Dependency &a, const Dependency &b) { return a.from < b.from || (a.from == b.from && a.to < b.to); });
}

namespace {

void follow(Database &d, NameRole role, const QualifiedName &from, const QualifiedName &to)
{
    forEachName(d, [&](QualifiedName &name, NameRole is) {
        if (is == role && name == from)
            name = to;
    });
}

/// A relation takes its indexes and the sequences its columns own along into another schema.
void moveParts(Database &d, const QualifiedName &relation, const QString &schema)
{
    std::vector<std::pair<NameRole, QualifiedName>> parts;
    for (const Index &index : d.indexes)
        if (index.relation == relation)
            parts.push_back({NameRole::Index, index.name});
    for (const Constraint &key : d.constraints)
        if (key.relation == relation && isKey(key))
            parts.push_back({NameRole::Index, {relation.schema, key.name}});
    for (const Sequence &sequence : d.sequences)
        if (sequence.ownedBy && sequence.ownedBy->relation == relation)
            parts.push_back({NameRole::Sequence, sequence.name});
    for (const auto &[role, name] : parts)
        follow(d, role, name, {schema, name.name});
}

} // namespace

bool isMember(ObjectKind kind)
{
    return kind == ObjectKind::Column || kind == ObjectKind::Constraint || kind == ObjectKind::Trigger
        || kind == ObjectKind::Rule || kind == ObjectKind::Policy || kind == ObjectKind::EnumValue;
}

bool hasMembers(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::View || kind == ObjectKind::EnumType
        || kind == ObjectKind::CompositeType;
}

bool isKey(const Constraint &constraint)
{
    return constraint.kind == ConstraintKind::PrimaryKey || constraint.kind == ConstraintKind::Unique
        || constraint.kind == ConstraintKind::Exclude;
}

std::optional<NameRole> roleOf(const ObjectRef &ref)
{
    switch (ref.kind) {
    case ObjectKind::Table:
    case ObjectKind::View:
        return NameRole::Relation;
    case ObjectKind::EnumType:
    case ObjectKind::CompositeType:
    case ObjectKind::Domain:
    case ObjectKind::RangeType:
        return NameRole::Type;
    case ObjectKind::Collation:
        return NameRole::Collation;
    case ObjectKind::Routine:
        return ref.member.isEmpty() ? NameRole::TriggerFunction : NameRole::Function;
    case ObjectKind::Sequence:
        return NameRole::Sequence;
    case ObjectKind::Index:
        return NameRole::Index;
    default:
        return std::nullopt;
    }
}

void renameInSchema(Database &d, const QString &from, const QString &to)
{
    const auto move = [&](QString &schema) {
        if (schema == from)
            schema = to;
    };
    forEachName(d, [&](QualifiedName &name, NameRole) { move(name.schema); });
    for (Extension &extension : d.extensions)
        move(extension.schema);
    for (Publication &publication : d.publications)
        for (QString &schema : publication.schemas)
            move(schema);
    for (DefaultPrivileges &privileges : d.defaultPrivileges)
        move(privileges.schema);
    for (OpaqueObject &object : d.opaque)
        move(object.schema);
}

ObjectRef renamed(ObjectRef ref, const ObjectRef &from, const ObjectRef &to)
{
    if (ref == from)
        return to;
    if (from.kind == ObjectKind::Schema && !from.name.name.isEmpty() && ref.name.schema == from.name.name)
        ref.name.schema = to.name.name;
    else if (isMember(ref.kind) && ref.name == from.name && hasMembers(from.kind))
        ref.name = to.name;
    return ref;
}

void renameReferences(Database &d, const ObjectRef &from, const ObjectRef &to)
{
    if (from.kind == ObjectKind::Schema)
        renameInSchema(d, from.name.name, to.name.name);
    if (from.kind == ObjectKind::Table || from.kind == ObjectKind::View)
        if (from.name.schema != to.name.schema)
            moveParts(d, from.name, to.name.schema);
    const auto isKeyNow = [&to](const Constraint &c) { return isKey(c) && refOf(c) == to; };
    if (const auto role = roleOf(from))
        follow(d, *role, from.name, to.name);
    else if (from.kind == ObjectKind::Constraint && std::ranges::any_of(d.constraints, isKeyNow))
        follow(d, NameRole::Index, {from.name.schema, from.member}, {to.name.schema, to.member});
    // Most are not about it, and are not copied.
    for (Dependency &dependency : d.dependencies)
        for (ObjectRef *ref : {&dependency.from, &dependency.to})
            if (ref->name == from.name || ref->name.schema == from.name.name)
                *ref = renamed(*ref, from, to);
}

void renameColumn(Database &d, const QualifiedName &relation, const QString &from, const QString &to)
{
    const auto follow = [&](std::vector<QString> &names) { std::replace(names.begin(), names.end(), from, to); };
    for (Constraint &c : d.constraints) {
        if (c.relation == relation) {
            follow(c.columns);
            follow(c.include);
            follow(c.onDeleteColumns);
        }
        if (c.referenced == relation)
            follow(c.referencedColumns);
    }
    for (Index &i : d.indexes)
        if (i.relation == relation) {
            follow(i.include);
            for (IndexKey &key : i.keys)
                if (key.column == from)
                    key.column = to;
        }
    for (Sequence &s : d.sequences)
        if (s.ownedBy && s.ownedBy->relation == relation && s.ownedBy->column == from)
            s.ownedBy->column = to;
    for (Publication &p : d.publications)
        for (PublicationTable &t : p.tables)
            if (t.relation == relation)
                follow(t.columns);
    const ObjectRef old{ObjectKind::Column, relation, from};
    for (Dependency &dependency : d.dependencies)
        for (ObjectRef *ref : {&dependency.from, &dependency.to})
            if (*ref == old)
                ref->member = to;
}

} // namespace Howdah
