// SPDX-License-Identifier: Apache-2.0
#include "plan/items.h"

#include "diff/inheritedchecks.h"
#include "plan/notnull.h"
#include "plan/typetext.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

bool isType(ObjectKind kind)
{
    return kind == ObjectKind::EnumType || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain
        || kind == ObjectKind::RangeType;
}

/// Columns and types take them over one by one: the old one steps aside until none has it.
bool isSwapped(ObjectKind kind)
{
    return isType(kind) || kind == ObjectKind::Collation;
}

QString because(const PlanItem &item)
{
    return QCoreApplication::translate("Plan", "Made again because %1 %2 changes.")
        .arg(kindWord(item.ref.kind), display(item.ref));
}

bool hasAttributeChange(const Alteration &alteration)
{
    return alteration.has(Sql::Does::AddAttribute) || alteration.has(Sql::Does::DropAttribute)
        || alteration.has(Sql::Does::RetypeAttribute);
}

QualifiedName relationOf(const Object &part)
{
    const auto *index = std::get_if<Index>(&part);
    return index ? index->relation : std::get<Constraint>(part).relation;
}

/// Whether an index or key of a partition is a part of that index or key of the parent.
bool isPartOf(const Object &part, const ObjectRef &whole)
{
    const auto *index = std::get_if<Index>(&part);
    const QualifiedName parent = index ? index->parentIndex : std::get<Constraint>(part).parentIndex;
    return !parent.isEmpty()
        && parent == (whole.kind == ObjectKind::Index ? whole.name : QualifiedName{whole.name.schema, whole.member});
}

} // namespace

bool scansRows(const PlanItem &item)
{
    return item.action == Action::Alter && item.alteration.has(Sql::Does::CheckDomain);
}

bool isOwnAndInherited(const PlanItem &item, const PlanContext &context)
{
    const auto *column = item.action == Action::Create && item.after ? std::get_if<TableColumn>(&*item.after) : nullptr;
    const Table *table = column ? context.toDirectory.table(column->relation) : nullptr;
    return table && !table->partition && column->column.local && column->column.inherited;
}

PlanContext::PlanContext(const Database &source, const Database &target, const PlanOptions &options)
    : from(source)
    , to(target)
    , fromDirectory(source)
    , toDirectory(target)
    , fromDependencies(source, fromDirectory)
    , toDependencies(target, toDirectory)
    , creator(options.creator.isEmpty() ? source.role : options.creator)
    , timeZone(options.timeZone)
    , online(options.online)
    , stash(options.stash)
    , unstash(options.unstash)
    , wayBack(options.wayBack)
    , notNullNames(Howdah::notNullNames(source, target))
{ }

Items::Items(const PlanContext &context, const std::vector<Change> &changes)
    : m_context(context)
{
    m_items.reserve(changes.size() * 2);
    for (size_t i = 0; i < changes.size(); ++i)
        addChange(changes[i], int(i));
    findSuccessors();
    remakeInheritedChecks();
    inheritInsteadOfPartition();
    rejoinParents();
    followScannedRows();
    do
        propagate();
    while (orderTypedTables() || letSubpartitionsGo() || letIdentitiesGo() || letKeyPartsGo() || remakeKeysOverOthers()
        || letHeirsGo());
    restoreNotNull();
    validateAgain();
    retypeOverBridges();
    switchPartsAgain();
    takeIndexesOver();
    swapRoutines();
    if (context.online) {
        preferSwaps();
        moveKeys();
    }
    findLosses();
}

const PlanItem *Items::find(const ObjectRef &ref) const
{
    const int at = m_index.value(ref, -1);
    return at < 0 ? nullptr : &m_items[size_t(at)];
}

bool Items::isGone(const ObjectRef &ref) const
{
    const PlanItem *item = find(ref);
    return item && (item->action == Action::Drop || item->action == Action::Replace);
}

bool Items::isNew(const ObjectRef &ref) const
{
    const PlanItem *item = find(ref);
    return item && (item->action == Action::Create || item->action == Action::Replace);
}

void Items::addChange(const Change &change, int index)
{
    PlanItem item;
    item.ref = refOf(change.after ? *change.after : *change.before);
    item.before = change.before;
    item.after = change.after;
    item.change = index;
    if (auto *column = item.after ? std::get_if<TableColumn>(&*item.after) : nullptr)
        nameNotNull(column->column, column->relation, m_context.notNullNames);
    decide(item);
    m_index.insert(item.ref, int(m_items.size()));
    m_items.push_back(std::move(item));
    push(m_items.back());
}

/// Sets the action from what is possible in place.
void Items::decide(PlanItem &item)
{
    if (!item.before || !item.after) {
        item.action = item.after ? Action::Create : Action::Drop;
        return;
    }
    AlterContext context;
    context.serverVersion = m_context.to.serverVersion;
    context.typeIsSwapped = item.typeIsSwapped;
    context.dependsAreReplaced = item.dependsAreReplaced;
    context.again = item.again;
    context.timeZone = m_context.timeZone;
    if (const auto *column = std::get_if<TableColumn>(&*item.after)) {
        context.table = m_context.toDirectory.table(column->relation);
        if (column->column.identitySequence)
            context.identityAfter = m_context.toDirectory.sequence(*column->column.identitySequence);
        const PlanItem *table = find({ObjectKind::Table, column->relation, {}});
        if (context.table && column->column.inherited && !(table && table->isReattached) && hasFromKeptParent(item.ref))
            context.inheritedType = true;
        if (typeThatChanges(column->relation))
            context.inheritedType = true;
        const Table *was = m_context.fromDirectory.table(column->relation);
        context.baseAfter = baseType(m_context.to, column->column.type);
        if (const QString &type = std::get<TableColumn>(*item.before).column.type;
            item.typeIsSwapped || type != column->column.type)
            context.baseBefore = baseType(m_context.from, type);
        context.staysAttached = was && context.table && context.table->partition
            && was->partition == context.table->partition && !(table && table->isReattached);
    }
    if (item.ref.kind == ObjectKind::Column && becomesInherited(item)) {
        item.action = Action::Replace;
        return;
    }
    if (const auto *check = std::get_if<Constraint>(&*item.after); check
        && (becomesInherited(std::get<Constraint>(*item.before), *check)
            || outlivesParents(m_context.from, m_context.to, std::get<Constraint>(*item.before), *check))) {
        item.action = Action::Replace;
        return;
    }
    std::optional<Object> before = item.before;
    // A partition that is let go keeps its part of a key or index as its own.
    if (auto *index = std::get_if<Index>(&*before); index && isLetGo(index->relation))
        index->parentIndex = {};
    if (auto *key = std::get_if<Constraint>(&*before); key && isLetGo(key->relation))
        key->parentIndex = {};
    // A table that goes leaves its publications by itself.
    if (auto *publication = std::get_if<Publication>(&*before))
        std::erase_if(publication->tables, [this](const PublicationTable &table) {
            const PlanItem *gone = find({ObjectKind::Table, table.relation, {}});
            return gone && gone->action == Action::Drop;
        });
    item.alteration = alteration(*before, *item.after, context);
    if (item.ref.kind == ObjectKind::CompositeType && hasTypedTable(item.ref.name))
        for (Sql::Sentence &sql : item.alteration.statements)
            if (sql.does == Sql::Does::AddAttribute || sql.does == Sql::Does::DropAttribute
                || sql.does == Sql::Does::RetypeAttribute)
                sql += QLatin1String(" CASCADE"); // the tables of the type follow
    if (item.alteration.has(Sql::Does::RetypeAttribute) && isUsedByColumns(item.ref))
        item.alteration.possible = false;
    if (const auto *domain = std::get_if<Domain>(&*item.after);
        domain && item.alteration.possible && scansRows(item) && isNested(item.ref, domain->name))
        item.alteration.possible = false; // PostgreSQL looks for the rows no deeper than that
    item.action = item.alteration.possible ? Action::Alter : isSwapped(item.ref.kind) ? Action::Swap : Action::Replace;
}

bool Items::hasTypedTable(const QualifiedName &type) const
{
    return std::any_of(m_context.to.tables.begin(), m_context.to.tables.end(), [&](const Table &table) {
        const Table *was = table.ofType == type ? m_context.fromDirectory.table(table.name) : nullptr;
        return was && was->ofType == type;
    });
}

const PlanItem *Items::typeThatChanges(const QualifiedName &relation) const
{
    const Table *was = m_context.fromDirectory.table(relation), *is = m_context.toDirectory.table(relation);
    if (!was || !is || was->ofType.isEmpty() || !(was->ofType == is->ofType))
        return nullptr;
    const PlanItem *type = find({ObjectKind::CompositeType, was->ofType, {}});
    return type && type->action == Action::Alter && hasAttributeChange(type->alteration) ? type : nullptr;
}

/// Whether a table's column, or another type, has this type.
bool Items::isUsedByColumns(const ObjectRef &type) const
{
    const std::vector<ObjectRef> users = m_context.fromDependencies.dependantsOf(type);
    return std::any_of(users.begin(), users.end(),
        [](const ObjectRef &user) { return user.kind == ObjectKind::Column || isType(user.kind); });
}

/// Whether a column holds a domain inside of something else: an array, a composite type, a table's row type.
bool Items::isNested(const ObjectRef &type, const QualifiedName &domain) const
{
    for (const ObjectRef &user : m_context.fromDependencies.dependantsOf(type)) {
        if (user.kind == ObjectKind::Column) {
            const Column *column = m_context.fromDirectory.column(user);
            const std::vector<ObjectRef> others
                = m_context.fromDependencies.dependantsOf({ObjectKind::Table, user.name, {}});
            if ((column && column->type != Sql::identifier(domain))
                || std::any_of(others.begin(), others.end(), [&](const ObjectRef &other) {
                       return other.kind == ObjectKind::Column && !(other.name == user.name);
                   }))
                return true;
        } else if (user.kind == ObjectKind::Domain
            && std::get<Domain>(*m_context.fromDirectory.find(user)).type != Sql::identifier(type.name)) {
            return true; // a domain over its array
        } else if (user.kind == ObjectKind::Routine && !domain.isEmpty()) {
            if (std::get<Routine>(*m_context.fromDirectory.find(user))
                    .definition.contains(Sql::identifier(domain) + QLatin1String("[]")))
                return true;
        } else if (isType(user.kind) && isNested(user, user.kind == ObjectKind::Domain ? user.name : QualifiedName())) {
            return true;
        }
    }
    return false;
}

/// Whether a partition leaves its parent, for good or to come back.
bool Items::isLetGo(const QualifiedName &name) const
{
    const Table *was = m_context.fromDirectory.table(name), *is = m_context.toDirectory.table(name);
    if (!was || !is || !was->partition)
        return false;
    const PlanItem *item = find({ObjectKind::Table, name, {}});
    return !is->partition || !(*was->partition == *is->partition) || (item && item->isReattached);
}

bool Items::retypes(const PlanItem &item) const
{
    if (item.ref.kind != ObjectKind::Column || !item.before || !item.after)
        return false;
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    return item.typeIsSwapped || was.type != is.type || !(was.collation == is.collation);
}

void Items::push(PlanItem &item)
{
    const bool fillsRows = item.ref.kind == ObjectKind::Column && item.action == Action::Create && readsRows(item);
    if (item.action == Action::Drop || item.action == Action::Replace || item.action == Action::Swap || retypes(item)
        || fillsRows)
        m_queue.push_back(m_index.value(item.ref));
    if (item.ref.kind == ObjectKind::CompositeType && item.action == Action::Alter
        && hasAttributeChange(item.alteration))
        m_queue.push_back(m_index.value(item.ref));
    if (retypes(item))
        makeKeyAgain(PlanItem(item));
}

/// PostgreSQL changes no type of a column in a partition key: the parent, which has no rows, is made again.
void Items::makeKeyAgain(const PlanItem &column)
{
    const ObjectRef ref{ObjectKind::Table, column.ref.name, {}};
    const Table *was = m_context.fromDirectory.table(ref.name), *is = m_context.toDirectory.table(ref.name);
    static const QRegularExpression boundary(QStringLiteral("[A-Za-z0-9_$]"));
    if (!was || !is || was->kind != TableKind::Partitioned)
        return;
    const QString name = Sql::identifier(column.ref.member), &key = was->partitionKey;
    bool found = false;
    for (qsizetype at = key.indexOf(name); at >= 0 && !found; at = key.indexOf(name, at + 1)) {
        const QString around = key.mid(at - 1, 1) + key.mid(at + name.size(), 1);
        found = !around.contains(boundary);
    }
    if (!found)
        return;
    const int at = m_index.value(ref, -1);
    PlanItem &table = at < 0 ? add(ref, column) : m_items[size_t(at)];
    if (table.action != Action::Alter)
        return;
    table.action = Action::Replace;
    push(table);
}

/// Its parent comes again under the same name: the table is let go before and comes back after.
void Items::reattach(PlanItem &item)
{
    if (item.isReattached)
        return;
    item.isReattached = true;
    const QualifiedName name = item.ref.name;
    for (PlanItem &other : m_items)
        if (other.ref.kind == ObjectKind::Column && other.ref.name == name && other.before && other.after
            && other.action == Action::Alter)
            decide(other);
}

/// Sequences that a table or column made again owns are dropped with it unless they are let go.
void Items::reattachSequences(const PlanItem &because)
{
    for (const Sequence &sequence : m_context.from.sequences) {
        if (!sequence.ownedBy || !(sequence.ownedBy->relation == because.ref.name))
            continue;
        if (because.ref.kind == ObjectKind::Column && sequence.ownedBy->column != because.ref.member)
            continue;
        const ObjectRef ref = refOf(sequence);
        const Sequence *after = m_context.toDirectory.sequence(sequence.name);
        if (!after)
            continue;
        const int at = m_index.value(ref, -1);
        PlanItem &item = at < 0 ? add(ref, because) : m_items[size_t(at)];
        if (sequence.identity || after->identity)
            item.action = Action::Replace;
        else if (item.action == Action::Alter)
            item.isReattached = true;
    }
}

void Items::propagate()
{
    for (; m_next < m_queue.size(); ++m_next) {
        const PlanItem item = m_items[size_t(m_queue[m_next])];
        follow(item.ref, item);
        if (item.ref.kind == ObjectKind::Column && readsRows(item))
            followRowType(item.ref.name, item);
        if (item.action == Action::Replace
            && (item.ref.kind == ObjectKind::Table || item.ref.kind == ObjectKind::Column))
            reattachSequences(item);
        // A table that goes takes what hangs on its columns along.
        if (item.before && (item.action == Action::Replace || item.action == Action::Drop))
            if (const auto *table = std::get_if<Table>(&*item.before))
                for (const Column &column : table->columns)
                    follow(columnRef(table->name, column.name), item);
    }
}

void Items::follow(const ObjectRef &gone, const PlanItem &cause)
{
    for (const ObjectRef &dependant : m_context.fromDependencies.dependantsOf(gone))
        if (!(dependant == cause.ref))
            disturb(dependant, cause);
}

PlanItem &Items::add(const ObjectRef &ref, const PlanItem &cause)
{
    PlanItem item;
    item.ref = ref;
    item.before = m_context.fromDirectory.find(ref);
    item.after = m_context.toDirectory.find(ref);
    item.cause = because(cause);
    item.change = cause.change;
    m_index.insert(ref, int(m_items.size()));
    m_items.push_back(std::move(item));
    return m_items.back();
}

void Items::disturb(const ObjectRef &dependant, const PlanItem &cause)
{
    if (dependant.kind == ObjectKind::Column && isGone({ObjectKind::Table, dependant.name, {}}))
        return;
    if (cause.ref.kind == ObjectKind::CompositeType && cause.action == Action::Alter
        && dependant.kind != ObjectKind::Table && dependant.kind != ObjectKind::View)
        return; // an attribute more or less is no matter to the rest
    const int at = m_index.value(dependant, -1);
    if (retypesBothSides(dependant, cause) || comesBackOtherwise(dependant, cause)) {
        PlanItem &item = at < 0 ? add(dependant, cause) : m_items[size_t(at)];
        if (item.action == Action::Alter) {
            item.action = Action::Replace;
            push(item);
        }
        return;
    }
    if (at >= 0) {
        reconsider(m_items[size_t(at)], cause);
        return;
    }
    const bool both = m_context.fromDirectory.contains(dependant) && m_context.toDirectory.contains(dependant);
    // PostgreSQL itself rebuilds indexes, constraints and statistics on a column that changes its type.
    const bool rebuilt = dependant.kind == ObjectKind::Index || dependant.kind == ObjectKind::Constraint
        || dependant.kind == ObjectKind::StatisticsObject;
    if (!both || (rebuilt && cause.action == Action::Alter) || dependant.kind == ObjectKind::Schema
        || dependant.kind == ObjectKind::Extension)
        return;
    reconsider(add(dependant, cause), cause);
}

void Items::reconsider(PlanItem &item, const PlanItem &cause)
{
    if (!item.before || !item.after || item.action == Action::Replace || item.action == Action::Swap)
        return;
    if (item.ref.kind == ObjectKind::Extension && cause.ref.kind == ObjectKind::Schema)
        return; // it moves out first
    const bool isPart = item.ref.kind == ObjectKind::Index || item.ref.kind == ObjectKind::Constraint;
    if (item.ref.kind == ObjectKind::Table && cause.ref.kind == ObjectKind::Table && cause.action == Action::Replace) {
        reattach(item);
        return;
    }
    if (item.ref.kind == ObjectKind::Table && cause.ref.kind == ObjectKind::CompositeType) {
        item.isReattached = cause.action != Action::Alter;
        return;
    }
    if (isPart && cause.ref.kind == item.ref.kind && cause.action == Action::Replace
        && isPartOf(*item.before, cause.ref) && isPartOf(*item.after, cause.ref)) {
        const PlanItem *table = find({ObjectKind::Table, relationOf(*item.before), {}});
        if (table && table->isReattached) {
            item.isReattached = true;
            decide(item);
            return;
        }
    }
    const bool fresh
        = item.alteration.statements.empty() && item.alteration.release.empty() && item.alteration.alone.empty();
    if (item.ref.kind == ObjectKind::Column) {
        const bool generated = std::get<TableColumn>(*item.before).column.generated != Generated::No;
        if (cause.ref.kind == ObjectKind::Column || (generated && !columnHasType(item.ref, cause.ref))) {
            item.action = generated ? Action::Replace : item.action;
        } else {
            const bool swapped = item.typeIsSwapped, depends = item.dependsAreReplaced;
            (columnHasType(item.ref, cause.ref) ? item.typeIsSwapped : item.dependsAreReplaced) = true;
            if (swapped == item.typeIsSwapped && depends == item.dependsAreReplaced)
                return;
            decide(item);
        }
    } else if (item.ref.kind == ObjectKind::CompositeType && cause.action == Action::Drop && item.alteration.possible
        && !fresh && !m_context.toDependencies.needs(item.ref, cause.ref)) {
        return; // its attribute goes
    } else if (isSwapped(item.ref.kind)) {
        item.action = Action::Swap;
    } else if (item.ref.kind == ObjectKind::View && !fresh && cause.action == Action::Drop
        && !m_context.toDependencies.needs(item.ref, cause.ref) && !needsSuccessor(item, cause)) {
        return; // CREATE OR REPLACE VIEW lets go of it
    } else if (cause.action == Action::Alter
        && (item.ref.kind == ObjectKind::Index || item.ref.kind == ObjectKind::Constraint
            || item.ref.kind == ObjectKind::StatisticsObject)) {
        return;
    } else if (item.ref.kind == ObjectKind::Sequence && !std::get<Sequence>(*item.after).ownedBy) {
        return;
    } else if (item.ref.kind == ObjectKind::Table && cause.action == Action::Drop) {
        return; // its parent goes; it is detached
    } else if (item.ref.kind == ObjectKind::Publication
        && (cause.ref.kind == ObjectKind::Table || cause.ref.kind == ObjectKind::Column)) {
        if (cause.action != Action::Drop) {
            item.again.insert(cause.ref.name);
            decide(item);
        }
        return;
    } else {
        item.action = Action::Replace;
    }
    push(item);
}

} // namespace Howdah
