// SPDX-License-Identifier: Apache-2.0
#include "diff/compared.h"

#include "change/lists.h"

#include <map>

namespace Howdah {

namespace {

ObjectRef relationRef(const QualifiedName &name, const Database &database)
{
    const auto at = std::lower_bound(database.views.begin(), database.views.end(), name,
        [](const View &view, const QualifiedName &n) { return view.name < n; });
    const bool isView = at != database.views.end() && at->name == name;
    return {isView ? ObjectKind::View : ObjectKind::Table, name, {}};
}

template <typename T>
ObjectRef ownerOfOne(const T &object, const Database &database)
{
    if constexpr (requires { object.relation; })
        return relationRef(object.relation, database);
    else if constexpr (std::is_same_v<T, Sequence>)
        return object.ownedBy ? relationRef(object.ownedBy->relation, database) : refOf(object);
    else
        return refOf(object);
}

} // namespace

DifferenceState stateOf(const Change &change)
{
    return !change.before ? DifferenceState::Added
        : !change.after   ? DifferenceState::Removed
                          : DifferenceState::Changed;
}

ObjectRef ownerOf(const Object &object, const Database &database)
{
    return std::visit(
        [&database](const auto &one) { return ownerOfOne(one, database); }, static_cast<const ObjectVariant &>(object));
}

std::vector<ComparedObject> comparedObjects(
    const Database &from, const Database &to, const std::vector<Change> &changes)
{
    std::map<ObjectRef, ComparedObject> all;
    for (const Database *side : {&from, &to})
        forEachList(*side, [&](const auto &list) {
            for (const auto &object : list)
                if (const ObjectRef ref = refOf(object); ownerOfOne(object, *side) == ref)
                    all.try_emplace(ref, ComparedObject{ref, DifferenceState::Same, {}});
        });
    for (int i = 0; i < int(changes.size()); ++i) {
        const Change &change = changes[size_t(i)];
        const Object &object = change.after ? *change.after : *change.before;
        const ObjectRef ref = refOf(object), owner = ownerOf(object, change.after ? to : from);
        ComparedObject &compared
            = all.try_emplace(owner, ComparedObject{owner, DifferenceState::Same, {}}).first->second;
        const bool isOwn = ref == owner;
        compared.changes.insert(isOwn ? compared.changes.begin() : compared.changes.end(), i);
        if (isOwn)
            compared.state = stateOf(change);
        else if (compared.state == DifferenceState::Same)
            compared.state = DifferenceState::Changed;
    }
    std::vector<ComparedObject> list;
    list.reserve(all.size());
    for (auto &[ref, compared] : all)
        list.push_back(std::move(compared));
    return list;
}

} // namespace Howdah
