// SPDX-License-Identifier: Apache-2.0
// What a column that changes drags along.
#include "plan/items.h"

#include "plan/bridge.h"
#include "plan/keptrows.h"
#include "sql/ddl/address.h"
#include "sql/ddl/expression.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

bool descendsFrom(const Directory &directory, const QualifiedName &name, const QualifiedName &ancestor)
{
    const Table *table = directory.table(name);
    if (!table)
        return false;
    return std::ranges::any_of(parentsOf(*table),
        [&](const QualifiedName &parent) { return parent == ancestor || descendsFrom(directory, parent, ancestor); });
}

Sql::Sentence dropNotNull(const ObjectRef &column)
{
    return {Sql::AlterHead{column.name}, u"ALTER COLUMN "_s + Sql::identifier(column.member) + u" DROP NOT NULL"_s,
        Sql::Does::DropNotNull};
}

/// Types of one number can be compared with each other by what a foreign key uses; 0: nobody knows.
int comparedAs(const QString &type)
{
    static const QHash<QString, int> families{{u"smallint"_s, 1}, {u"integer"_s, 1}, {u"bigint"_s, 1}, {u"text"_s, 2},
        {u"character varying"_s, 2}, {u"real"_s, 3}, {u"double precision"_s, 3}, {u"numeric"_s, 4}};
    return families.value(type.section(u'(', 0, 0), 0);
}

} // namespace

/// Whether a parent that the table has before and after has the column as well: what changes there changes here.
bool Items::hasFromKeptParent(const ObjectRef &column) const
{
    const Table *was = m_context.fromDirectory.table(column.name), *is = m_context.toDirectory.table(column.name);
    if (!was || !is)
        return false;
    const auto has = [&](const QualifiedName &parent) {
        return m_context.fromDirectory.column(columnRef(parent, column.member))
            && !isGone({ObjectKind::Table, parent, {}});
    };
    if (was->partition)
        return was->partition == is->partition && has(was->partition->parent);
    return std::any_of(is->inherits.begin(), is->inherits.end(), [&](const QualifiedName &parent) {
        return std::find(was->inherits.begin(), was->inherits.end(), parent) != was->inherits.end() && has(parent);
    });
}

/// A table becomes one OF a type when its columns stand in the type's order: those that do not are made again, behind.
bool Items::orderTypedTables()
{
    bool moved = false;
    for (const Table &is : m_context.to.tables) {
        const Table *was = is.ofType.isEmpty() ? nullptr : m_context.fromDirectory.table(is.name);
        const PlanItem *item = was ? find({ObjectKind::Table, is.name, {}}) : nullptr;
        if (item && item->action == Action::Alter && (item->isReattached || !(was->ofType == is.ofType)))
            moved = moveBehind(*was, is) || moved;
    }
    return moved;
}

bool Items::moveBehind(const Table &was, const Table &is)
{
    const auto isPartition = [&](const Table &table) { return table.partition && table.partition->parent == is.name; };
    if (std::ranges::any_of(m_context.to.tables, isPartition)
        || std::ranges::any_of(m_context.from.tables, isPartition))
        return false;
    size_t inPlace = 0;
    bool moved = false;
    for (const Column &column : was.columns) {
        const ObjectRef ref = columnRef(is.name, column.name);
        if (!m_context.toDirectory.column(ref) || isGone(ref))
            continue;
        if (inPlace < is.columns.size() && is.columns[inPlace].name == column.name) {
            ++inPlace;
            continue;
        }
        const int at = m_index.value(ref, -1);
        PlanItem &item = at < 0 ? add(ref, *find({ObjectKind::Table, is.name, {}})) : m_items[size_t(at)];
        item.action = Action::Replace;
        push(item);
        moved = true;
    }
    return moved;
}

/// SET and DROP NOT NULL reach a table's children; before PostgreSQL 18, which counts who said it, even those that are
/// to stay as they are.
void Items::restoreNotNull()
{
    QHash<QualifiedName, std::vector<const Table *>> children;
    for (const Table &table : m_context.to.tables) {
        for (const QualifiedName &parent : table.inherits)
            children[parent].push_back(&table);
        if (table.partition)
            children[table.partition->parent].push_back(&table);
    }
    if (m_context.to.serverVersion >= 180000) {
        for (size_t i = 0; i < m_items.size() && !children.isEmpty(); ++i)
            loosenAlone(m_items[i], children);
        return;
    }
    for (size_t i = 0; i < m_items.size() && !children.isEmpty(); ++i) {
        const PlanItem item = m_items[i];
        if (item.ref.kind != ObjectKind::Column || item.action != Action::Alter
            || (!item.alteration.has(Sql::Does::DropNotNull) && !item.alteration.has(Sql::Does::SetNotNull)
                && !item.restored))
            continue;
        const bool notNull = std::get<TableColumn>(*item.after).column.notNull;
        Sql::Sentence *tightens = m_items[i].alteration.that(Sql::Does::SetNotNull),
                      *loosens = m_items[i].alteration.that(Sql::Does::DropNotNull);
        Sql::Sentence *alone = tightens && isNullableBelow(item.ref, children) ? tightens
            : loosens && isNotNullBelow(item.ref, children)                    ? loosens
                                                                               : nullptr;
        if (alone) {
            *alone = alone->ofTableOnly();
            if (!item.restored)
                continue;
        }
        for (const Table *child : children.value(item.ref.name)) {
            const ObjectRef ref = columnRef(child->name, item.ref.member);
            const Column *was = m_context.fromDirectory.column(ref), *is = m_context.toDirectory.column(ref);
            if (!was || !is || isNew({ObjectKind::Table, child->name, {}}) || was->notNull != is->notNull)
                continue;
            const int at = m_index.value(ref, -1);
            PlanItem &below = at < 0 ? add(ref, item) : m_items[size_t(at)];
            below.restored = true;
            if (below.action == Action::Alter && is->notNull != notNull)
                below.alteration.statements.push_back(
                    (is->notNull ? Sql::setNotNull(child->name, *is) : dropNotNull(ref)).unmarked());
        }
    }
}

/// PostgreSQL 18: where a child is to keep NOT NULL that it has from the parent alone, the parent's goes alone, and
/// that of each other child by itself.
void Items::loosenAlone(PlanItem &item, const QHash<QualifiedName, std::vector<const Table *>> &children)
{
    if (item.ref.kind != ObjectKind::Column || item.action != Action::Alter
        || !item.alteration.has(Sql::Does::DropNotNull))
        return;
    std::vector<PlanItem *> others;
    bool isKept = false;
    for (const Table *child : children.value(item.ref.name)) {
        const ObjectRef ref = columnRef(child->name, item.ref.member);
        const Column *was = m_context.fromDirectory.column(ref), *is = m_context.toDirectory.column(ref);
        if (!was || !is || !was->inherited || !was->notNull || was->notNullLocal)
            continue;
        const int at = m_index.value(ref, -1);
        if (is->notNull)
            isKept = true;
        else if (at >= 0 && m_items[size_t(at)].action == Action::Alter
            && !m_items[size_t(at)].alteration.has(Sql::Does::DropNotNull))
            others.push_back(&m_items[size_t(at)]);
    }
    if (!isKept) {
        // A key that is added there makes it the child's own as well.
        std::erase_if(others, [this](const PlanItem *other) {
            return std::ranges::none_of(m_context.from.constraints, [&](const Constraint &c) {
                return c.kind == ConstraintKind::PrimaryKey && c.relation == other->ref.name
                    && std::ranges::contains(c.columns, other->ref.member);
            });
        });
        for (PlanItem *other : others)
            other->alteration.statements.push_back(dropNotNull(other->ref).unmarked());
        return;
    }
    Sql::Sentence &loosens = *item.alteration.that(Sql::Does::DropNotNull);
    loosens = loosens.ofTableOnly();
    for (PlanItem *other : others) {
        other->alteration.statements.push_back(dropNotNull(other->ref));
        loosenAlone(*other, children);
    }
}

/// Whether an inheritance child, near or far, lets the column be NULL.
bool Items::isNullableBelow(
    const ObjectRef &column, const QHash<QualifiedName, std::vector<const Table *>> &children) const
{
    return std::ranges::any_of(children.value(column.name), [&](const Table *child) {
        const Column *is
            = child->partition ? nullptr : m_context.toDirectory.column(columnRef(child->name, column.member));
        return is && (!is->notNull || isNullableBelow(columnRef(child->name, column.member), children));
    });
}

/// Whether an inheritance child, near or far, goes on being NOT NULL, which its key may insist on.
bool Items::isNotNullBelow(
    const ObjectRef &column, const QHash<QualifiedName, std::vector<const Table *>> &children) const
{
    return std::ranges::any_of(children.value(column.name), [&](const Table *child) {
        const ObjectRef ref = columnRef(child->name, column.member);
        const Column *was = child->partition ? nullptr : m_context.fromDirectory.column(ref),
                     *is = m_context.toDirectory.column(ref);
        return was && is && ((was->notNull && is->notNull) || isNotNullBelow(ref, children));
    });
}

/// A change of type makes the checks that read the column again, and those that children have from a parent become as
/// the parent's is, not valid; as they do when the parent's itself is made again.
void Items::validateAgain()
{
    const auto validate = [](const Constraint &c) {
        return Sql::Sentence(Sql::AlterHead{c.relation}, u"VALIDATE CONSTRAINT "_s + Sql::identifier(c.name));
    };
    const auto reads = [](const Constraint &c, const QString &column) {
        return c.kind == ConstraintKind::Check && std::ranges::find(c.columns, column) != c.columns.end();
    };
    const auto becomesInvalid = [this](const Constraint &c, const Constraint &above) {
        const bool isBelow
            = c.name == above.name && c.kind == ConstraintKind::Check && c.validated && c.inherited && !c.local;
        const Constraint *was = isBelow ? m_context.fromDirectory.constraint(refOf(c)) : nullptr;
        return was && was->validated && !find(refOf(c))
            && descendsFrom(m_context.toDirectory, c.relation, above.relation);
    };
    const size_t count = m_items.size();
    for (size_t i = 0; i < count; ++i) {
        const auto *check
            = m_items[i].before && m_items[i].after ? std::get_if<Constraint>(&*m_items[i].after) : nullptr;
        if (check && m_items[i].action != Action::Alter && !check->validated) {
            const PlanItem item = m_items[i]; // there may be more of them
            for (const Constraint &c : m_context.to.constraints)
                if (becomesInvalid(c, std::get<Constraint>(*item.after)))
                    add(refOf(c), item).alteration.statements.push_back(validate(c));
        } else if (PlanItem &item = m_items[i];
            item.ref.kind == ObjectKind::Column && item.alteration.has(Sql::Does::Retype)) {
            for (const Constraint &above : m_context.to.constraints)
                if (above.relation == item.ref.name && !above.validated && reads(above, item.ref.member))
                    for (const Constraint &c : m_context.to.constraints)
                        if (reads(c, item.ref.member) && becomesInvalid(c, above))
                            item.alteration.statements.push_back(validate(c));
        }
    }
}

/// PostgreSQL 17 and 18 give identity to a partition that is attached, but not to its own partitions, and then cannot
/// detach it: those leave it first and come back last.
bool Items::letSubpartitionsGo()
{
    if (m_context.to.serverVersion < 170000)
        return false;
    const auto hasIdentity = [](const Table *table) {
        return table && std::ranges::any_of(table->columns, [](const Column &c) { return c.identity != Identity::No; });
    };
    bool more = false;
    for (const Table &is : m_context.to.tables) {
        const Table *was = is.partition ? m_context.fromDirectory.table(is.name) : nullptr;
        if (!was || was->partition != is.partition)
            continue;
        const QualifiedName &parent = is.partition->parent;
        const Table *had = m_context.fromDirectory.table(parent), *has = m_context.toDirectory.table(parent);
        const bool moves = had && has && (isLetGo(parent) || had->partition != has->partition);
        if (!moves || isGone({ObjectKind::Table, parent, {}}) || (!hasIdentity(had) && !hasIdentity(has)))
            continue;
        more = letGo(is.name, PlanItem(*find({ObjectKind::Table, parent, {}}))) || more;
    }
    return more;
}

/// Up to PostgreSQL 16 a partition may have an identity of its own, and then DROP NOT NULL, which reaches every
/// partition, is refused: it leaves for the while.
bool Items::letIdentitiesGo()
{
    const auto loosenedAbove = [this](const Table &table) -> const PlanItem * {
        for (const Table *above = &table; above && above->partition;) {
            above = m_context.toDirectory.table(above->partition->parent);
            for (const Column &column : table.columns)
                if (const PlanItem *item
                    = above && column.identity != Identity::No ? find(columnRef(above->name, column.name)) : nullptr;
                    item && item->action == Action::Alter && item->alteration.has(Sql::Does::DropNotNull))
                    return item;
        }
        return nullptr;
    };
    bool more = false;
    for (const Table &is : m_context.to.tables) {
        const Table *was
            = is.partition && m_context.to.serverVersion < 170000 ? m_context.fromDirectory.table(is.name) : nullptr;
        if (!was || was->partition != is.partition || isLetGo(is.name))
            continue;
        if (const PlanItem *cause = loosenedAbove(is))
            more = letGo(is.name, PlanItem(*cause)) || more;
    }
    return more;
}

/// An index whose parts are a partition's own key cannot go, nor can the key: the partition leaves for the while.
bool Items::letKeyPartsGo()
{
    bool more = false;
    if (std::ranges::none_of(
            m_items, [this](const PlanItem &item) { return item.ref.kind == ObjectKind::Index && isGone(item.ref); }))
        return false;
    for (const Constraint &key : m_context.from.constraints) {
        const PlanItem *whole = key.parentIndex.isEmpty() ? nullptr : find({ObjectKind::Index, key.parentIndex, {}});
        const Table *was = whole && isGone(whole->ref) ? m_context.fromDirectory.table(key.relation) : nullptr,
                    *is = was ? m_context.toDirectory.table(key.relation) : nullptr;
        if (!is || was->partition != is->partition || !letGo(key.relation, PlanItem(*whole)))
            continue;
        more = true;
        if (const int at = m_index.value(refOf(key), -1); at >= 0)
            decide(m_items[size_t(at)]);
    }
    return more;
}

/// The partition leaves its parent and comes back; false when it does so anyway.
bool Items::letGo(const QualifiedName &partition, const PlanItem &cause)
{
    const ObjectRef ref{ObjectKind::Table, partition, {}};
    const int at = m_index.value(ref, -1);
    PlanItem &item = at < 0 ? add(ref, cause) : m_items[size_t(at)];
    if (item.action != Action::Alter || item.isReattached)
        return false;
    reattach(item);
    return true;
}

/// What a bridge holds for a child is inherited for the while, so it changes its type there and the child follows.
void Items::retypeOverBridges()
{
    for (PlanItem &item : m_items) {
        Sql::Sentence *retype = item.ref.kind == ObjectKind::Column && item.action == Action::Alter
            ? item.alteration.that(Sql::Does::Retype)
            : nullptr;
        if (!retype)
            continue;
        const QString bridge = bridgeUnder(m_context, *this, item.ref);
        if (bridge.isEmpty())
            continue;
        *retype = Sql::Sentence(u"ALTER TABLE "_s + bridge + u' ' + retype->action, Sql::Does::Retype);
    }
}

bool Items::readsRows(const PlanItem &column) const
{
    if (column.action == Action::Drop || !column.after)
        return false;
    const Column &is = std::get<TableColumn>(*column.after).column;
    if (column.action == Action::Create || column.action == Action::Replace)
        return is.expression || is.identity != Identity::No
            || is.type.contains(u'.'); // a domain may have a default or check
    return column.alteration.has(Sql::Does::Retype) || is.generated != Generated::No
        || std::get<TableColumn>(*column.before).column.type != is.type;
}

/// A table is not rewritten while its rows are kept whole elsewhere: a materialized view that does so is made again.
void Items::followRowType(const QualifiedName &relation, const PlanItem &cause)
{
    for (const View &view : m_context.from.views)
        if (keepsRowsOf(view, relation))
            disturb(refOf(view), cause);
}

/// Nor is a domain checked then that the table's columns have.
void Items::followScannedRows()
{
    for (size_t i = 0, count = m_items.size(); i < count; ++i) {
        const PlanItem item = m_items[i]; // there may be more of them
        if (scansRows(item))
            for (const ObjectRef &user : m_context.fromDependencies.dependantsOf(item.ref))
                if (user.kind == ObjectKind::Column)
                    followRowType(user.name, item);
    }
}

/// Whether the column is made of this type or collation.
bool Items::columnHasType(const ObjectRef &column, const ObjectRef &type) const
{
    const Column *found = m_context.fromDirectory.column(column);
    if (type.kind == ObjectKind::Collation)
        return found && found->collation == type.name;
    const auto fits = [found](const QualifiedName &of) {
        const QString name = Sql::identifier(of);
        return found->type == name || found->type.startsWith(name + QLatin1Char('['))
            || found->type.startsWith(name + QLatin1Char('('));
    };
    const std::optional<Object> object
        = type.kind == ObjectKind::RangeType ? m_context.fromDirectory.find(type) : std::nullopt;
    return found && (fits(type.name) || (object && fits(std::get<RangeType>(*object).multirange)));
}

/// Whether PostgreSQL would write a check or index otherwise that it makes again for a column's new type: it does so
/// from its own text, which it reads as something else where a varchar is compared with a list.
bool Items::comesBackOtherwise(const ObjectRef &dependant, const PlanItem &cause) const
{
    if (cause.ref.kind != ObjectKind::Column || cause.action != Action::Alter || cause.typeIsSwapped || !retypes(cause))
        return false;
    const Table *table = m_context.toDirectory.table(cause.ref.name);
    if (!table || table->kind != TableKind::Ordinary || table->partition || !table->inherits.empty()
        || std::ranges::any_of(m_context.to.tables,
            [table](const Table &heir) { return std::ranges::contains(heir.inherits, table->name); }))
        return false;
    QStringList texts;
    const std::optional<Object> was = m_context.fromDirectory.find(dependant),
                                is = m_context.toDirectory.find(dependant);
    if (!was || !is)
        return false;
    if (const auto *check = std::get_if<Constraint>(&*is); check && check->kind == ConstraintKind::Check) {
        texts.append(check->expression);
    } else if (const auto *index = std::get_if<Index>(&*is)) {
        texts.append(index->predicate);
        for (const IndexKey &key : index->keys)
            texts.append(key.expression);
    }
    return std::ranges::any_of(texts, [](const QString &text) { return Sql::reparsable(text) != text; });
}

/// Whether both ends of a foreign key change their types to what the other end does not fit in the meantime.
bool Items::retypesBothSides(const ObjectRef &key, const PlanItem &cause) const
{
    if (key.kind != ObjectKind::Constraint || cause.ref.kind != ObjectKind::Column || !retypes(cause)
        || !m_context.toDirectory.contains(key))
        return false;
    const std::optional<Object> object = m_context.fromDirectory.find(key);
    const Constraint *foreign = object ? std::get_if<Constraint>(&*object) : nullptr;
    if (!foreign || foreign->kind != ConstraintKind::ForeignKey)
        return false;
    // In between one end has its new type and the other its old one: PostgreSQL must be able to compare them.
    const auto ends = [this](const ObjectRef &column) -> std::optional<std::pair<int, int>> {
        const PlanItem *item = find(column);
        if (!item || !retypes(*item))
            return std::nullopt;
        if (item->typeIsSwapped)
            return std::pair(0, 0);
        return std::pair(comparedAs(std::get<TableColumn>(*item->before).column.type),
            comparedAs(std::get<TableColumn>(*item->after).column.type));
    };
    for (size_t i = 0; i < foreign->columns.size() && i < foreign->referencedColumns.size(); ++i) {
        const auto one = ends(columnRef(foreign->relation, foreign->columns[i])),
                   other = ends(columnRef(foreign->referenced, foreign->referencedColumns[i]));
        if (one && other
            && (one->first == 0 || one->first != one->second || other->first != other->second
                || one->first != other->first))
            return true;
    }
    return false;
}

/// Whether a view is to read a new table or column that cannot be there before the old one is gone: their sequences
/// have one name.
bool Items::needsSuccessor(const PlanItem &view, const PlanItem &cause) const
{
    QSet<QualifiedName> names;
    if (const Table *gone = std::get_if<Table>(&*cause.before)) {
        for (const Column &column : gone->columns)
            if (column.identitySequence)
                names.insert(*column.identitySequence);
    } else if (const auto *column = std::get_if<TableColumn>(&*cause.before);
        column && column->column.identitySequence) {
        names.insert(*column->column.identitySequence);
    }
    for (const Dependency *d : m_context.toDependencies.of(view.ref)) {
        if (const Column *made = names.isEmpty() || d->to.kind != ObjectKind::Column || !isNew(d->to)
                ? nullptr
                : m_context.toDirectory.column(d->to))
            if (made->identitySequence && names.contains(*made->identitySequence))
                return true;
        if (const Table *made = names.isEmpty() ? nullptr : m_context.toDirectory.table(d->to.name);
            made && isNew({ObjectKind::Table, made->name, {}}))
            for (const Column &column : made->columns)
                if (column.identitySequence && names.contains(*column.identitySequence))
                    return true;
    }
    return false;
}

} // namespace Howdah
