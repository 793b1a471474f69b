// SPDX-License-Identifier: Apache-2.0
#include "diff/inheritedchecks.h"

#include "diff/comparable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Howdah {

namespace {

const Table *tableOf(const Database &database, const QualifiedName &name)
{
    const auto found = std::find_if(
        database.tables.begin(), database.tables.end(), [&name](const Table &table) { return table.name == name; });
    return found == database.tables.end() ? nullptr : &*found;
}

bool hasCheck(const Database &database, const QualifiedName &relation, const QString &name)
{
    return std::any_of(database.constraints.begin(), database.constraints.end(), [&](const Constraint &c) {
        return c.kind == ConstraintKind::Check && c.name == name && c.relation == relation;
    });
}

} // namespace

bool outlivesParents(const Database &from, const Database &to, const Constraint &was, const Constraint &is)
{
    if (was.kind != ConstraintKind::Check || !was.inherited || was.local || is.inherited)
        return false;
    const Table *before = tableOf(from, was.relation), *after = tableOf(to, is.relation);
    if (!before || !after)
        return false;
    const std::vector<QualifiedName> kept = parentsOf(*after);
    return std::ranges::any_of(parentsOf(*before), [&](const QualifiedName &parent) {
        return std::ranges::contains(kept, parent) && hasCheck(from, parent, was.name)
            && !hasCheck(to, parent, was.name);
    });
}

void compareInheritedChecks(const Database &from, const Database &to, std::vector<Change> &changes)
{
    const auto isHandedDown = [](const Constraint &c) { return c.kind == ConstraintKind::Check && !c.local; };
    if (std::ranges::none_of(from.constraints, isHandedDown) && std::ranges::none_of(to.constraints, isHandedDown))
        return;
    QHash<ObjectRef, const Constraint *> before;
    for (const Constraint &c : from.constraints)
        if (c.kind == ConstraintKind::Check)
            before.insert(refOf(c), &c);
    QSet<QualifiedName> children;
    for (const Table &table : to.tables)
        if (!table.inherits.empty())
            children.insert(table.name);
    for (const Constraint &c : to.constraints) {
        const Constraint *old = c.kind == ConstraintKind::Check ? before.value(refOf(c)) : nullptr;
        if (!old || old->local == c.local || !(comparable(*old) == comparable(c)))
            continue;
        if ((c.inherited && children.contains(c.relation)) || outlivesParents(from, to, *old, c))
            changes.push_back({Object(*old), Object(c)});
    }
}

} // namespace Howdah
