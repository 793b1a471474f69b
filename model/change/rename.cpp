// SPDX-License-Identifier: Apache-2.0
#include "change/rename.h"

#include "change/lists.h"

#include <algorithm>

namespace Howdah {

namespace {

void sortAll(Database &d)
{
    forEachList(d, [](auto &list) {
        std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return refOf(a) < refOf(b); });
    });
    std::sort(d.dependencies.begin(), d.dependencies.end(), [](const Dependency &a, const Dependency &b) {
        return a.from < b.from || (a.from == b.from && a.to < b.to);
    });
}

/// Kinds whose ref names a relation and a member of it.
bool belongsToRelation(ObjectKind kind)
{
    return kind == ObjectKind::Column || kind == ObjectKind::Constraint || kind == ObjectKind::Trigger
        || kind == ObjectKind::Rule || kind == ObjectKind::Policy;
}

void renameRelation(Database &d, const QualifiedName &from, const QualifiedName &to)
{
    const auto follow = [&](QualifiedName &name) {
        if (name == from)
            name = to;
    };
    for (Constraint &c : d.constraints) {
        follow(c.relation);
        follow(c.referenced);
    }
    for (Index &i : d.indexes) {
        if (i.relation == from)
            i.name.schema = to.schema;
        follow(i.relation);
    }
    for (Trigger &t : d.triggers)
        follow(t.relation);
    for (Rule &r : d.rules)
        follow(r.relation);
    for (Policy &p : d.policies)
        follow(p.relation);
    for (StatisticsObject &s : d.statistics)
        follow(s.relation);
    for (Sequence &s : d.sequences)
        if (s.ownedBy)
            follow(s.ownedBy->relation);
    for (Publication &p : d.publications)
        for (PublicationTable &t : p.tables)
            follow(t.relation);
    for (Table &t : d.tables) {
        if (t.partition)
            follow(t.partition->parent);
        for (QualifiedName &parent : t.inherits)
            follow(parent);
    }
}

void renameIndex(Database &d, const QualifiedName &from, const QualifiedName &to)
{
    for (Index &i : d.indexes)
        if (i.parentIndex == from)
            i.parentIndex = to;
    for (Constraint &c : d.constraints)
        if (c.parentIndex == from)
            c.parentIndex = to;
}

} // namespace

void renameReferences(Database &d, const ObjectRef &from, const ObjectRef &to)
{
    if (from.kind == ObjectKind::Table || from.kind == ObjectKind::View)
        renameRelation(d, from.name, to.name);
    if (from.kind == ObjectKind::Index)
        renameIndex(d, from.name, to.name);
    if (from.kind == ObjectKind::Constraint)
        renameIndex(d, {from.name.schema, from.member}, {to.name.schema, to.member});
    if (from.kind == ObjectKind::Sequence)
        for (Table &t : d.tables)
            for (Column &c : t.columns)
                if (c.identitySequence == from.name)
                    c.identitySequence = to.name;
    if (from.kind == ObjectKind::Routine) {
        for (Trigger &t : d.triggers)
            if (t.function == from.name)
                t.function = to.name;
        for (EventTrigger &t : d.eventTriggers)
            if (t.function == from.name)
                t.function = to.name;
    }
    const bool relation = from.kind == ObjectKind::Table || from.kind == ObjectKind::View;
    for (Dependency &dependency : d.dependencies)
        for (ObjectRef *ref : {&dependency.from, &dependency.to}) {
            if (*ref == from)
                *ref = to;
            else if (relation && belongsToRelation(ref->kind) && ref->name == from.name)
                ref->name = to.name;
        }
    sortAll(d);
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
    sortAll(d);
}

} // namespace Howdah
