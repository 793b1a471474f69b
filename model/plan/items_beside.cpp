// SPDX-License-Identifier: Apache-2.0
// What stands beside its successor for a while, or becomes it.
#include "plan/items.h"

#include <algorithm>

namespace Howdah {

namespace {

bool isOfTypes(ObjectKind kind)
{
    return kind == ObjectKind::EnumType || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain
        || kind == ObjectKind::RangeType;
}

/// Whether the index is just what the key's own would be.
bool becomesKey(const Index &index, const Constraint &key)
{
    if (key.kind != ConstraintKind::PrimaryKey && key.kind != ConstraintKind::Unique)
        return false;
    Index wanted = index;
    wanted.method = QStringLiteral("btree");
    wanted.unique = wanted.valid = true;
    wanted.nullsNotDistinct = key.nullsNotDistinct;
    wanted.include = key.include;
    wanted.predicate.clear();
    wanted.options = key.options;
    wanted.tablespace = key.tablespace;
    wanted.onPartitioned = wanted.clustered = wanted.replicaIdentity = false;
    wanted.parentIndex = key.parentIndex;
    wanted.keys.clear();
    for (const QString &column : key.columns)
        wanted.keys.push_back({column, {}, {}, {}, {}, false, false, std::nullopt});
    return key.parentIndex.isEmpty() && !key.withoutOverlaps && index.relation == key.relation
        && index.comment == key.indexComment && wanted == index;
}

} // namespace

/// An index or constraint that is made again can stand beside its successor for a while.
void Items::preferSwaps()
{
    QSet<QualifiedName> parents;
    for (const Database *side : {&m_context.from, &m_context.to})
        for (const Table &table : side->tables) {
            parents.unite(QSet<QualifiedName>(table.inherits.begin(), table.inherits.end()));
            if (table.partition)
                parents.insert(table.partition->parent);
        }
    for (PlanItem &item : m_items)
        if (item.action == Action::Replace && canStandBeside(item, parents)) {
            item.standsBeside = true;
            // Of keys the index alone is built beside: the new key takes it over when the old one goes.
            const auto *constraint = std::get_if<Constraint>(&*item.after);
            if (!constraint || constraint->kind == ConstraintKind::Check
                || constraint->kind == ConstraintKind::ForeignKey)
                item.action = Action::Swap;
        }
    buildUnderOtherNames();
}

/// ADD CONSTRAINT … USING INDEX makes a key of a unique index that stands: nothing is dropped, nothing built.
void Items::takeIndexesOver()
{
    std::vector<const Index *> going;
    for (const PlanItem &item : m_items)
        if (const auto *index = item.action == Action::Drop ? std::get_if<Index>(&*item.before) : nullptr)
            going.push_back(index);
    for (PlanItem &item : m_items) {
        const auto *key = item.action == Action::Create ? std::get_if<Constraint>(&*item.after) : nullptr;
        const Table *table = key ? m_context.toDirectory.table(key->relation) : nullptr;
        if (!table || table->kind != TableKind::Ordinary || isGone(refOf(*table)) || isNew(refOf(*table)))
            continue;
        const auto found
            = std::ranges::find_if(going, [&](const Index *index) { return index && becomesKey(*index, *key); });
        if (found == going.end())
            continue;
        item.takesOver = (*found)->name;
        *found = nullptr; // it becomes one key, not two
    }
}

/// An enum becomes a domain, a range a composite type, of one name: for the columns it is another type under it.
void Items::findSuccessors()
{
    static constexpr ObjectKind kinds[]{
        ObjectKind::EnumType, ObjectKind::CompositeType, ObjectKind::Domain, ObjectKind::RangeType};
    for (PlanItem &item : m_items)
        if (item.action == Action::Drop && isOfTypes(item.ref.kind))
            for (const ObjectKind kind : kinds)
                if (const ObjectRef other{kind, item.ref.name, {}}; kind != item.ref.kind && isNew(other))
                    item.successor = other;
}

/// Checks, policies and indexes hold a routine by what it is and not by its name: under a name of ours the old one
/// serves them until each has gone over to the new one, table by table.
void Items::swapRoutines()
{
    QHash<QualifiedName, ObjectRef> coming;
    for (const PlanItem &item : m_items)
        if (item.ref.kind == ObjectKind::Routine && isNew(item.ref))
            coming.insert(item.ref.name, item.ref);
    for (PlanItem &item : m_items) {
        if (item.ref.kind != ObjectKind::Routine || !isGone(item.ref) || !canStepAside(item)
            || !mustStepAside(item.ref))
            continue;
        if (item.action == Action::Replace)
            item.action = Action::Swap;
        else if (const auto other = coming.constFind(item.ref.name); other != coming.cend())
            item.successor = *other;
    }
}

/// Tables of which something is made again because of the routine; heirs and partitions count as what they belong to.
QSet<QualifiedName> Items::tablesBehind(const ObjectRef &routine) const
{
    QSet<QualifiedName> tables;
    QSet<ObjectRef> seen{routine};
    std::vector<ObjectRef> open{routine};
    while (!open.empty()) {
        const ObjectRef ref = open.back();
        open.pop_back();
        for (const ObjectRef &user : m_context.fromDependencies.dependantsOf(ref)) {
            const PlanItem *item = find(user);
            if (!item || !item->before || !item->after || seen.contains(user))
                continue;
            seen.insert(user);
            if (user.kind == ObjectKind::Routine || user.kind == ObjectKind::View) {
                open.push_back(user);
                continue;
            }
            const auto *index = std::get_if<Index>(&*item->before);
            QualifiedName name = index ? index->relation : user.name;
            for (const Table *table = m_context.fromDirectory.table(name); table && !parentsOf(*table).empty();
                table = m_context.fromDirectory.table(name))
                name = parentsOf(*table).front();
            tables.insert(name);
        }
    }
    return tables;
}

/// Whether a unique index is made again because of the routine.
bool Items::holdsUniqueIndex(const ObjectRef &routine) const
{
    return std::ranges::any_of(m_context.fromDependencies.dependantsOf(routine), [this](const ObjectRef &user) {
        const PlanItem *item = find(user);
        const auto *index = item && item->before ? std::get_if<Index>(&*item->before) : nullptr;
        return index && index->unique && !index->onPartitioned && item->action == Action::Replace;
    });
}

bool Items::canStepAside(const PlanItem &routine) const
{
    const auto isAggregate = [](const std::optional<Object> &object) {
        return object && std::get<Routine>(*object).kind == RoutineKind::Aggregate;
    };
    if (isAggregate(routine.before) || isAggregate(routine.after))
        return false;
    // It could not be named by types that step aside themselves.
    for (const Dependency *d : m_context.fromDependencies.of(routine.ref))
        if (const PlanItem *used = find(d->to);
            used && d->to.kind != ObjectKind::Routine && used->action != Action::Alter)
            return false;
    return true;
}

/// What is made again of one table goes and comes back in one transaction anyway; but a unique index would be built
/// there, under the locks that all the rest takes. A domain steps aside itself, and keeps its check until no column has
/// it: by then the routine's successor is there.
bool Items::mustStepAside(const ObjectRef &routine) const
{
    const bool holdsDomain
        = std::ranges::any_of(m_context.fromDependencies.dependantsOf(routine), [this](const ObjectRef &user) {
              const PlanItem *item = find(user);
              return user.kind == ObjectKind::Domain && item && item->action == Action::Swap;
          });
    return holdsDomain || (m_context.online && (tablesBehind(routine).size() > 1 || holdsUniqueIndex(routine)));
}

/// A foreign key leads to a unique index, and PostgreSQL chooses it when the key is made: the oldest of those that fit.
void Items::moveKeys()
{
    for (PlanItem &item : m_items) {
        if (item.action != Action::Replace || !canMoveOver(item))
            continue;
        const auto isKey = [](const Dependency *d) {
            return d->to.kind == ObjectKind::Constraint || d->to.kind == ObjectKind::Index;
        };
        std::optional<ObjectRef> old, next;
        for (const Dependency *d : m_context.fromDependencies.of(item.ref))
            if (isKey(d) && isGone(d->to))
                old = d->to;
        for (const Dependency *d : m_context.toDependencies.of(item.ref))
            if (isKey(d) && old && !(d->to == *old))
                next = d->to;
        if (next)
            item.leaves = old;
    }
}

/// Whether nothing else about the foreign key changes, neither its tables nor the types of its columns.
bool Items::canMoveOver(const PlanItem &item) const
{
    const auto *key = item.before && item.after ? std::get_if<Constraint>(&*item.before) : nullptr;
    if (!key || key->kind != ConstraintKind::ForeignKey || !key->validated || !key->enforced
        || key->relation == key->referenced || !(*item.before == *item.after) || m_context.atOnce.contains(item.ref))
        return false;
    const auto isPlain = [this](const QualifiedName &name) {
        const ObjectRef ref{ObjectKind::Table, name, {}};
        const Table *was = m_context.fromDirectory.table(name), *is = m_context.toDirectory.table(name);
        return was && is && was->kind == TableKind::Ordinary && is->kind == TableKind::Ordinary && !was->partition
            && !is->partition && was->inherits.empty() && is->inherits.empty() && !isGone(ref) && !isNew(ref);
    };
    const auto isStill = [this](const QualifiedName &relation, const QString &column) {
        const PlanItem *changes = find(columnRef(relation, column));
        return !changes || (changes->action == Action::Alter && !retypes(*changes));
    };
    return isPlain(key->relation) && isPlain(key->referenced)
        && std::ranges::all_of(key->columns, [&](const QString &column) { return isStill(key->relation, column); })
        && std::ranges::all_of(
            key->referencedColumns, [&](const QString &column) { return isStill(key->referenced, column); });
}

/// An index or key that is new bears the name of another that goes: it is built before that goes.
void Items::buildUnderOtherNames()
{
    QSet<QualifiedName> going;
    for (const PlanItem &item : m_items)
        if (item.before && isGone(item.ref)) {
            if (item.ref.kind == ObjectKind::Index)
                going.insert(item.ref.name);
            else if (item.ref.kind == ObjectKind::Constraint)
                going.insert({item.ref.name.schema, item.ref.member});
        }
    for (PlanItem &item : m_items) {
        if (item.action != Action::Create || !item.takesOver.isEmpty() || m_context.atOnce.contains(item.ref))
            continue;
        if (const auto *index = std::get_if<Index>(&*item.after))
            item.standsBeside = !index->onPartitioned && going.contains(index->name);
        else if (const auto *key = std::get_if<Constraint>(&*item.after))
            item.standsBeside = (key->kind == ConstraintKind::PrimaryKey || key->kind == ConstraintKind::Unique)
                && going.contains({key->relation.schema, key->name});
    }
}

bool Items::canStandBeside(const PlanItem &item, const QSet<QualifiedName> &parents) const
{
    if (m_context.atOnce.contains(item.ref))
        return false;
    if (const auto *index = std::get_if<Index>(&*item.before)) {
        const Index &next = std::get<Index>(*item.after);
        if (index->onPartitioned || next.onPartitioned || !index->parentIndex.isEmpty() || !next.parentIndex.isEmpty()
            || !(index->relation == next.relation))
            return false;
        for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View})
            if (const ObjectRef relation{kind, next.relation, {}}; isGone(relation) || isNew(relation))
                return false;
    } else if (const auto *constraint = std::get_if<Constraint>(&*item.before)) {
        const Constraint &next = std::get<Constraint>(*item.after);
        const Table *table = m_context.toDirectory.table(next.relation);
        const Table *was = m_context.fromDirectory.table(next.relation);
        const bool lone = table && table->kind == TableKind::Ordinary && !table->partition && table->inherits.empty()
            && table->ofType.isEmpty() && !parents.contains(next.relation) && was && !was->partition
            && was->inherits.empty() && !isGone(refOf(*table)) && !isNew(refOf(*table));
        if (!lone || constraint->inherited || next.inherited || constraint->kind != next.kind
            || constraint->kind == ConstraintKind::Exclude || !next.validated || !next.enforced)
            return false;
    } else {
        return false;
    }
    // A foreign key that is made again would take the old index of two that fit.
    const std::vector<ObjectRef> users = m_context.fromDependencies.dependantsOf(item.ref);
    if (item.ref.kind == ObjectKind::Index
        && std::ranges::any_of(users, [](const ObjectRef &user) { return user.kind == ObjectKind::Constraint; }))
        return false;
    const auto isStill = [this](const std::vector<const Dependency *> &needs) {
        return std::all_of(needs.begin(), needs.end(), [this](const Dependency *d) {
            const PlanItem *used = find(d->to);
            const bool stepsAside
                = used && used->ref.kind == ObjectKind::Routine && (used->action == Action::Swap || used->successor);
            return !used || stepsAside
                || (used->action != Action::Drop && used->action != Action::Replace && used->action != Action::Swap
                    && !retypes(*used));
        });
    };
    return isStill(m_context.fromDependencies.of(item.ref)) && isStill(m_context.toDependencies.of(item.ref));
}

} // namespace Howdah
