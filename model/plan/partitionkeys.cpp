// SPDX-License-Identifier: Apache-2.0
#include "plan/partitionkeys.h"

#include "diff/comparable.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// What makes a foreign key what it is, but for its name and table.
Constraint nature(Constraint key)
{
    key = comparable(key);
    key.relation = {};
    key.name.clear();
    key.comment.clear();
    return key;
}

std::vector<const Constraint *> foreignKeysOf(const Database &database, const QualifiedName &table)
{
    std::vector<const Constraint *> keys;
    for (const Constraint &key : database.constraints)
        if (key.kind == ConstraintKind::ForeignKey && key.relation == table)
            keys.push_back(&key);
    return keys;
}

/// Those that a partition has from its parents.
std::vector<const Constraint *> handedDown(
    const Database &database, const Directory &directory, const QualifiedName &partition)
{
    std::vector<const Constraint *> keys;
    for (const Table *table = directory.table(partition); table && table->partition;
        table = directory.table(table->partition->parent))
        for (const Constraint *key : foreignKeysOf(database, table->partition->parent))
            keys.push_back(key);
    return keys;
}

bool isAmong(const std::vector<const Constraint *> &keys, const Constraint &key)
{
    const Constraint wanted = nature(key);
    return std::any_of(keys.begin(), keys.end(), [&wanted](const Constraint *each) { return nature(*each) == wanted; });
}

bool moves(const PlanContext &context, const QualifiedName &name)
{
    const Table *was = context.fromDirectory.table(name), *is = context.toDirectory.table(name);
    return was && is && was->partition != is->partition;
}

/// The key of the target that one which was handed down becomes.
const Constraint *successor(const PlanContext &context, const Constraint &key, const QualifiedName &partition)
{
    const std::vector<const Constraint *> own = foreignKeysOf(context.to, partition);
    const Constraint wanted = nature(key);
    const auto alike = [&](const Constraint *each) {
        return nature(*each) == wanted && !context.fromDirectory.contains(refOf(*each));
    };
    const auto named = std::find_if(
        own.begin(), own.end(), [&](const Constraint *each) { return alike(each) && each->name == key.name; });
    const auto found = named != own.end() ? named : std::find_if(own.begin(), own.end(), alike);
    return found == own.end() ? nullptr : *found;
}

/// Whether what a foreign key leans on goes, if only to come again.
bool losesHold(const PlanContext &context, const Items &items, const Constraint &key)
{
    const std::vector<const Dependency *> needs = context.fromDependencies.of(refOf(key));
    return std::any_of(needs.begin(), needs.end(),
        [&](const Dependency *d) { return !(d->to.name == key.relation) && items.isGone(d->to); });
}

} // namespace

Statements keptForeignKeys(const PlanContext &context, const Items &items, const QualifiedName &partition)
{
    const std::vector<const Constraint *> next = handedDown(context.to, context.toDirectory, partition);
    const QString head = u"ALTER TABLE "_s + identifier(partition);
    Statements sql;
    for (const Constraint *key : handedDown(context.from, context.fromDirectory, partition)) {
        // One that stays has the name it is wanted by: a partition may call it otherwise than its parent does.
        if (losesHold(context, items, *key) || (!successor(context, *key, partition) && !isAmong(next, *key)))
            sql.push_back(head + u" DROP CONSTRAINT "_s + identifier(key->name));
    }
    return sql;
}

std::vector<ObjectRef> foreignKeysFromParents(const PlanContext &context, const QualifiedName &partition)
{
    std::vector<ObjectRef> refs;
    for (const Constraint *key : handedDown(context.from, context.fromDirectory, partition))
        refs.push_back(refOf(*key));
    return refs;
}

bool comesByDetaching(const PlanContext &context, const Items &items, const Constraint &made)
{
    if (made.kind != ConstraintKind::ForeignKey || !moves(context, made.relation))
        return false;
    const std::vector<const Constraint *> had = handedDown(context.from, context.fromDirectory, made.relation);
    return std::any_of(had.begin(), had.end(), [&](const Constraint *key) {
        const Constraint *own = successor(context, *key, made.relation);
        return own && own->name == made.name && !losesHold(context, items, *key);
    });
}

bool goesByAttaching(const PlanContext &context, const Constraint &gone)
{
    return gone.kind == ConstraintKind::ForeignKey && gone.validated && moves(context, gone.relation)
        && isAmong(handedDown(context.to, context.toDirectory, gone.relation), gone);
}

} // namespace Howdah
