// SPDX-License-Identifier: Apache-2.0
// Names that Howdah derived from a table's or a column's name, and that follow it as long as no database has them.
#include "ui/document/edits.h"
#include "ui/document/objectnames.h"

#include <algorithm>

namespace Howdah {

namespace {

/// One object whose name was derived, before and after the rename it follows.
struct Follower {
    Object object;
    ObjectNames::Parts was, is;
    QString name;
};

/// The parts of an object's name, were its relation and its columns called as before the rename.
template <typename T>
ObjectNames::Parts partsBefore(T object, const ObjectRef &from, const ObjectRef &to)
{
    const auto back = [&](QString &column) {
        if (to.kind == ObjectKind::Column && column == to.member)
            column = from.member;
    };
    if constexpr (std::is_same_v<T, Sequence>) {
        object.ownedBy->relation = from.name;
        back(object.ownedBy->column);
    } else {
        object.relation = from.name;
    }
    if constexpr (std::is_same_v<T, Constraint>)
        for (QString &column : object.columns)
            back(column);
    if constexpr (std::is_same_v<T, Index>) {
        for (IndexKey &key : object.keys)
            back(key.column);
        for (QString &column : object.include)
            back(column);
    }
    return ObjectNames::partsOf(object);
}

template <typename T>
void collect(
    std::vector<Follower> &found, const T &object, const QString &name, const ObjectRef &from, const ObjectRef &to)
{
    const ObjectNames::Parts was = partsBefore(object, from, to), is = ObjectNames::partsOf(object);
    // Cut to what the server keeps, another name may make no difference.
    if (!(was == is) && ObjectNames::isMade(name, was) && !ObjectNames::isMade(name, is))
        found.push_back({object, was, is, name});
}

std::vector<Follower> followersOf(const Database &d, const ObjectRef &from, const ObjectRef &to)
{
    std::vector<Follower> found;
    for (const Sequence &sequence : d.sequences)
        if (sequence.ownedBy && sequence.ownedBy->relation == to.name)
            collect(found, sequence, sequence.name.name, from, to);
    for (const Constraint &constraint : d.constraints)
        if (constraint.relation == to.name)
            collect(found, constraint, constraint.name, from, to);
    for (const Index &index : d.indexes)
        if (index.relation == to.name)
            collect(found, index, index.name.name, from, to);
    return found;
}

Object withName(Object object, const Database &d, const ObjectNames::Parts &parts)
{
    if (auto *sequence = std::get_if<Sequence>(&object)) {
        sequence->name.name = ObjectNames::freeRelation(d, sequence->name.schema, parts);
    } else if (auto *index = std::get_if<Index>(&object)) {
        index->name.name = ObjectNames::freeRelation(d, index->name.schema, parts);
    } else {
        auto &constraint = std::get<Constraint>(object);
        const bool hasIndex = constraint.kind != ConstraintKind::ForeignKey && constraint.kind != ConstraintKind::Check;
        constraint.name = hasIndex ? ObjectNames::freeRelation(d, constraint.relation.schema, parts)
                                   : ObjectNames::freeConstraint(d, constraint.relation.schema, parts);
    }
    return object;
}

/// What an object is called in the base, were it there: its relation may have been renamed since.
ObjectRef inBase(ObjectRef ref, const std::vector<Rename> &renames)
{
    for (const Rename &rename : renames)
        if (rename.to == ref)
            return rename.from;
    for (const Rename &rename : renames)
        if (rename.to.kind == ObjectKind::Table && !ref.member.isEmpty() && rename.to.name == ref.name)
            ref.name = rename.from.name;
    return ref;
}

bool isRename(const Change &change)
{
    if (!change.before || !change.after)
        return false;
    const ObjectRef from = refOf(*change.before), to = refOf(*change.after);
    return !(from == to) && (to.kind == ObjectKind::Table || to.kind == ObjectKind::Column);
}

} // namespace

Edit Edits::withFollowingNames(
    const Database &database, const Database &base, const std::vector<Rename> &renames, Edit edit)
{
    if (std::ranges::none_of(edit.changes, isRename))
        return edit;
    Database now = database;
    const std::vector<Change> made = edit.changes;
    for (const Change &change : made)
        if (!apply(change, now))
            return edit; // push() says why
    for (const Change &change : made) {
        if (!isRename(change))
            continue;
        const ObjectRef from = refOf(*change.before), to = refOf(*change.after);
        for (const Follower &follower : followersOf(now, from, to)) {
            ObjectRef before = refOf(follower.object);
            // Constraints go by their table's name, which is new already.
            if (!before.member.isEmpty() && before.name == to.name)
                before.name = from.name;
            if (objectOf(base, inBase(before, renames)))
                continue;
            const auto current = objectOf(now, refOf(follower.object));
            if (!current)
                continue;
            const Change follow{current, withName(*current, now, follower.is)};
            if (*follow.before == *follow.after || !apply(follow, now))
                continue;
            edit.changes.push_back(follow);
        }
    }
    return edit;
}

} // namespace Howdah
