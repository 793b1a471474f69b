// SPDX-License-Identifier: Apache-2.0
#include "plan/bridge.h"

#include "plan/alter.h"
#include "plan/strategies/online.h"
#include "plan/typetext.h"
#include "sql/ddl/address.h"
#include "sql/ddl/expression.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

class Builder
{
public:
    Builder(const PlanContext &context, const Items &items, const Table &was, const Table &is)
        : m_context(context)
        , m_items(items)
        , m_was(was)
        , m_is(is)
    { }

    bool stays(const QualifiedName &parent) const
    {
        const auto in = [&](const std::vector<QualifiedName> &list) {
            return std::find(list.begin(), list.end(), parent) != list.end();
        };
        return in(m_was.inherits) && in(m_is.inherits) && !m_items.isGone({ObjectKind::Table, parent, {}})
            && !rejoins(m_context, m_items, m_is.name, parent);
    }

    /// Whether a parent that is left alone hands the column down by itself, now or in this plan.
    bool hasFromKeptParent(const QString &column) const
    {
        return std::any_of(m_is.inherits.begin(), m_is.inherits.end(), [&](const QualifiedName &parent) {
            return stays(parent) && m_context.toDirectory.column(columnRef(parent, column));
        });
    }

    bool isOnlyInherited(const Column &column) const
    {
        return !column.local && column.inherited && !hasFromKeptParent(column.name);
    }

    bool comesBack(const Column &column) const
    {
        const PlanItem *item = m_items.find(columnRef(m_is.name, column.name));
        return item && keepsValues(*item);
    }

    bool isNew(const Column &column) const
    {
        const ObjectRef ref = columnRef(m_is.name, column.name);
        return comesBack(column)
            || (isOnlyInherited(column) && (!m_context.fromDirectory.column(ref) || m_items.isNew(ref)));
    }

    bool isHeld(const Column &column) const
    {
        const ObjectRef ref = columnRef(m_is.name, column.name);
        const Column *old = m_context.fromDirectory.column(ref);
        const PlanItem *item = m_items.find(ref);
        return isOnlyInherited(column) && old && !old->local && !m_was.partition && old->generated == column.generated
            && (!item || item->action == Action::Alter);
    }

    /// Whether the column is the bridge's as well from the start: its type changes there then.
    bool isUnderway(const Column &column) const
    {
        return isHeld(column) || (!isNew(column) && isRead(m_heldChecks, column));
    }

    /// PostgreSQL 18 counts who says NOT NULL: what is to be the parents' word alone must not be the child's when they
    /// come.
    bool isTold(const Column &column) const
    {
        const ObjectRef ref = columnRef(m_is.name, column.name);
        const Column *old = m_context.fromDirectory.column(ref);
        const bool isWanted
            = m_context.to.serverVersion >= 180000 && column.notNull && !column.notNullLocal && column.inherited;
        if (!isWanted || !old || isNew(column) || old->identity != Identity::No
            || (isHeld(column) && old->notNull && !old->notNullLocal))
            return false;
        const bool isSaidAbove = std::ranges::any_of(m_is.inherits, [&](const QualifiedName &parent) {
            const Column *above
                = stays(parent) ? m_context.toDirectory.column(columnRef(parent, column.name)) : nullptr;
            return above && above->notNull && !above->notNullNoInherit;
        });
        const bool isKey
            = std::ranges::any_of(m_context.to.constraints, [&](const Constraint &c) { // which does not let go of it
                  return c.kind == ConstraintKind::PrimaryKey && c.relation == m_is.name
                      && std::ranges::contains(c.columns, column.name);
              });
        return !isSaidAbove && !isKey;
    }

    const QString &name() const { return m_name; }

    /// Checks that the table is to have from its parents alone, and from none that stays; what stays is held as it is
    /// today.
    void collectChecks()
    {
        for (const Constraint &c : m_context.to.constraints) {
            if (!(c.relation == m_is.name) || c.kind != ConstraintKind::Check || c.local || !c.inherited)
                continue;
            const bool fromKept
                = std::any_of(m_is.inherits.begin(), m_is.inherits.end(), [&](const QualifiedName &parent) {
                      return stays(parent) && m_context.toDirectory.contains({ObjectKind::Constraint, parent, c.name});
                  });
            const PlanItem *item = m_items.find(refOf(c));
            if (fromKept)
                continue;
            if (item && item->action != Action::Alter)
                m_handedChecks.push_back(&c);
            else if (const Constraint *old = m_context.fromDirectory.constraint(refOf(c)))
                m_heldChecks.push_back(old);
        }
    }

    std::optional<Bridge> bridge()
    {
        collectChecks();
        std::vector<const Column *> made; // after what they are made of
        for (const Column &column : m_is.columns) {
            if (isNew(column) && column.generated != Generated::No)
                made.push_back(&column);
            else if (isNew(column))
                handDown(column);
            else if (isUnderway(column))
                hold(column);
            else if (isRead(m_handedChecks, column) || isReadByHanded(column) || isTold(column))
                m_bridge.hand.push_back(u"ALTER TABLE "_s + m_name + u" ADD COLUMN "_s
                    + columnDefinition(onBridge(column, false), nullptr, false));
        }
        for (const Column *column : made)
            handDown(*column);
        for (const Column &column : m_is.columns)
            if (isTold(column))
                tellNotNull(column);
        for (const Constraint *c : m_handedChecks)
            m_bridge.hand.push_back(u"ALTER TABLE "_s + m_name + u" ADD "_s + checkDefinition(*c));
        Statements later; // what is not valid cannot be so in CREATE TABLE
        Statements own; // would stay its own
        for (const Constraint *c : m_heldChecks) {
            const QString add = u"ALTER TABLE "_s + m_name + u" ADD "_s + checkDefinition(*c);
            if (c->local)
                own.insert(own.end(), {alterTable(m_is) + u" DROP CONSTRAINT "_s + identifier(c->name), add});
            else if (c->validated)
                m_held.append(checkDefinition(*c));
            else
                later.push_back(add);
        }
        Statements &settled = m_held.isEmpty() ? m_bridge.hand : m_bridge.settle;
        settled.insert(settled.end(), own.begin(), own.end());
        if (m_held.isEmpty() && m_bridge.hand.empty())
            return std::nullopt;
        const QString head = alterTable(m_is);
        Statements start{u"CREATE TABLE "_s + m_name + u" ("_s + m_held.join(u", "_s) + u')'};
        start.insert(start.end(), later.begin(), later.end());
        start.push_back(head + u" INHERIT "_s + m_name);
        Statements &first = m_held.isEmpty() ? m_bridge.hand : m_bridge.hold;
        first.insert(first.begin(), start.begin(), start.end());
        m_bridge.end = {head + u" NO INHERIT "_s + m_name, u"DROP TABLE "_s + m_name};
        m_bridge.end.insert(m_bridge.end.end(), m_left.begin(), m_left.end());
        return m_bridge;
    }

private:
    bool hasOwnNotNull(const Column &column) const
    {
        return column.notNullLocal && m_context.to.serverVersion >= 180000;
    }

    static Column onBridge(Column column, bool notNull)
    {
        column.identity = Identity::No;
        column.notNull = notNull;
        if (column.generated != Generated::No)
            column.expression
                = u"NULL::"_s + column.type; // what it is made of may be missing there; only that it is made counts
        return column;
    }

    /// What a type is called when its successor is there.
    QString todaysType(QString type) const
    {
        for (const PlanItem &item : m_items.all()) {
            if (item.action != Action::Swap || item.ref.kind == ObjectKind::Index
                || item.ref.kind == ObjectKind::Constraint)
                continue;
            const auto renamed = [&](const QualifiedName &name, const QString &prefix) {
                return withTypeRenamed(
                    type, identifier(name), identifier(QualifiedName{name.schema, nameAside(prefix, item.ref)}));
            };
            type = renamed(item.ref.name, u"howdah_old"_s);
            if (const auto *range = std::get_if<RangeType>(&*item.before))
                type = renamed(range->multirange, u"howdah_multirange"_s);
        }
        return type;
    }

    /// Values that wait under another name are taken over by a change of type: unlike UPDATE it meets no trigger, rule,
    /// policy or publication.
    void handDown(const Column &column)
    {
        const ObjectRef ref = columnRef(m_is.name, column.name);
        const bool back = comesBack(column);
        const QString add = u"ALTER TABLE "_s + m_name + u" ADD COLUMN "_s, name = identifier(column.name);
        Column waiting;
        if (back) {
            const Column *old = m_context.fromDirectory.column(ref);
            waiting.name = nameAside(u"howdah_kept"_s, ref);
            waiting.type = todaysType(old->type);
            waiting.collation = old->collation;
            m_bridge.hand.push_back(add + columnDefinition(waiting, nullptr, false));
        }
        Column given = onBridge(column, column.notNull && !back && !hasOwnNotNull(column));
        given.expression = column.expression;
        m_bridge.hand.push_back(add + columnDefinition(given, nullptr, !back));
        if (back) {
            const QString aside = identifier(waiting.name);
            Column there = column;
            there.name = waiting.name;
            const Column *old = m_context.fromDirectory.column(ref);
            const QString value = usingExpression(*old, there, waiting.type != old->type);
            m_bridge.hand.push_back(u"ALTER TABLE "_s + m_name + u" ALTER COLUMN "_s + name + u" TYPE "_s + column.type
                + (column.collation.isEmpty() ? QString() : u" COLLATE "_s + identifier(column.collation))
                + u" USING "_s + (value.isEmpty() ? aside : value));
            if (column.expression)
                m_bridge.hand.push_back(
                    alterTable(m_is, true) + u" ALTER COLUMN "_s + name + u" SET DEFAULT "_s + *column.expression);
            m_left.push_back(alterTable(m_is) + u" DROP COLUMN "_s + aside);
        }
        if (column.notNull && (back || hasOwnNotNull(column))) {
            Column named = column;
            if (m_context.to.serverVersion >= 180000)
                named.notNullName = notNullName(m_is.name, column);
            m_bridge.hand.push_back(setNotNull(hasOwnNotNull(column) ? m_is.name : m_aside, named));
        }
        addSettings(column, m_bridge.hand);
    }

    void tellNotNull(const Column &column)
    {
        if (m_context.fromDirectory.column(columnRef(m_is.name, column.name))->notNull)
            m_bridge.hand.push_back(
                alterTable(m_is) + u" ALTER COLUMN "_s + identifier(column.name) + u" DROP NOT NULL"_s);
        Column named = column;
        named.notNullName = notNullName(m_is.name, column);
        m_bridge.hand.push_back(setNotNull(m_aside, named));
    }

    /// The child keeps it while parents come and go: as it is today, but for the name of its type.
    void hold(const Column &column)
    {
        const Column *old = m_context.fromDirectory.column(columnRef(m_is.name, column.name));
        Column held = onBridge(*old,
            column.notNull && old->notNull && isOnlyInherited(column) && !hasOwnNotNull(column) && !isTold(column));
        held.notNullName = column.notNullName;
        m_held.append(columnDefinition(held, nullptr, false));
    }

    /// A check that comes from a parent may read columns that are the child's own as well.
    static bool isRead(const std::vector<const Constraint *> &checks, const Column &column)
    {
        return std::ranges::any_of(checks,
            [&](const Constraint *c) { return std::ranges::find(c->columns, column.name) != c->columns.end(); });
    }

    /// Whether a generated column that is handed down is made of it.
    bool isReadByHanded(const Column &column) const
    {
        return std::ranges::any_of(m_is.columns, [&](const Column &made) {
            return made.generated != Generated::No && isNew(made)
                && std::ranges::any_of(m_context.toDependencies.of(columnRef(m_is.name, made.name)),
                    [&](const Dependency *d) { return d->to == columnRef(m_is.name, column.name); });
        });
    }

    static QString checkDefinition(const Constraint &c)
    {
        return u"CONSTRAINT "_s + identifier(c.name) + u" CHECK ("_s + reparsable(c.expression) + u')'
            + (c.validated ? QString() : u" NOT VALID"_s);
    }

    void addSettings(const Column &column, Statements &sql) const
    {
        for (const Sentence &statement : columnSettings(m_is, nullptr, column))
            sql.push_back(statement);
        for (const Sentence &statement : columnAttachments(m_is.name, column))
            sql.push_back(statement);
    }

    const PlanContext &m_context;
    const Items &m_items;
    const Table &m_was;
    const Table &m_is;
    const QualifiedName m_aside{m_is.name.schema, nameAside(u"howdah_parent"_s, refOf(m_is))};
    const QString m_name = identifier(m_aside);
    QStringList m_held; ///< columns and checks the bridge begins with
    std::vector<const Constraint *> m_heldChecks; ///< of the source
    std::vector<const Constraint *> m_handedChecks; ///< of the target
    Statements m_left; ///< what is left to drop at the end
    Bridge m_bridge;
};

} // namespace

namespace {

/// Because a column becomes the child's own, or ceases to be.
bool rejoinsForColumns(const PlanContext &context, const Table *is, const QualifiedName &parent)
{
    const QualifiedName &child = is->name;
    return std::any_of(is->columns.begin(), is->columns.end(), [&](const Column &column) {
        const Column *old = context.fromDirectory.column(columnRef(child, column.name));
        const ObjectRef above = columnRef(parent, column.name);
        const bool isToldAnew = context.to.serverVersion >= 180000 && old && old->notNull && column.notNull
            && old->notNullLocal != column.notNullLocal;
        return old && old->inherited && column.inherited && (old->local != column.local || isToldAnew)
            && context.fromDirectory.column(above) && context.toDirectory.column(above);
    });
}

/// Because a check becomes the child's own, or ceases to be, while its parent's stays as it is.
bool rejoinsForChecks(const PlanContext &context, const Items &items, const Table *is, const QualifiedName &parent)
{
    return std::ranges::any_of(items.all(), [&](const PlanItem &item) {
        if (item.ref.kind != ObjectKind::Constraint || !(item.ref.name == is->name) || !item.before || !item.after)
            return false;
        const Constraint &was = std::get<Constraint>(*item.before), &now = std::get<Constraint>(*item.after);
        const ObjectRef above{ObjectKind::Constraint, parent, now.name};
        return now.kind == ConstraintKind::Check && was.inherited && now.inherited && was.local != now.local
            && context.fromDirectory.contains(above) && context.toDirectory.contains(above) && !items.isNew(above);
    });
}

/// Because a parent's column steps aside and comes back, over a bridge of the parent's own or behind others of a type:
/// the child's would go with it.
bool rejoinsForColumnsAbove(
    const PlanContext &context, const Items &items, const Table *is, const QualifiedName &parent)
{
    return std::ranges::any_of(is->columns, [&](const Column &column) {
        const ObjectRef ref = columnRef(parent, column.name);
        const PlanItem *above = column.inherited ? items.find(ref) : nullptr;
        const Column *theirs = above && keepsValues(*above) ? context.toDirectory.column(ref) : nullptr;
        const bool isOfType = theirs && !context.toDirectory.table(parent)->ofType.isEmpty();
        return theirs && context.fromDirectory.column(columnRef(is->name, column.name))
            && (isOfType || comesOverBridge(context, items, parent, *theirs));
    });
}

/// For a reason between the two alone.
bool rejoinsForItself(const PlanContext &context, const Items &items, const Table *is, const QualifiedName &parent)
{
    return rejoinsForColumns(context, is, parent) || rejoinsForChecks(context, items, is, parent)
        || rejoinsForColumnsAbove(context, items, is, parent);
}

/// Because parents come in an order, and a new one comes last.
bool rejoinsForOrder(const PlanContext &context, const Items &items, const Table *is, const QualifiedName &parent)
{
    const Table *was = context.fromDirectory.table(is->name);
    if (!was || (was->inherits == is->inherits && is->inherits.size() < 2))
        return false;
    std::vector<QualifiedName> kept;
    for (const QualifiedName &each : was->inherits)
        if (std::find(is->inherits.begin(), is->inherits.end(), each) != is->inherits.end()
            && !items.isGone({ObjectKind::Table, each, {}}) && !rejoinsForItself(context, items, is, each))
            kept.push_back(each);
    for (size_t i = 0; i < is->inherits.size() && i < kept.size() && is->inherits[i] == kept[i]; ++i)
        if (kept[i] == parent)
            return false;
    return std::find(kept.begin(), kept.end(), parent) != kept.end();
}

} // namespace

bool rejoins(const PlanContext &context, const Items &items, const QualifiedName &child, const QualifiedName &parent)
{
    const Table *is = context.toDirectory.table(child);
    if (!is || items.isGone({ObjectKind::Table, parent, {}}))
        return false;
    return rejoinsForItself(context, items, is, parent) || rejoinsForOrder(context, items, is, parent);
}

bool keepsValues(const PlanItem &item)
{
    if (item.ref.kind != ObjectKind::Column || item.action != Action::Replace)
        return false;
    return std::get<TableColumn>(*item.before).column.generated == Generated::No
        && std::get<TableColumn>(*item.after).column.generated == Generated::No;
}

bool comesOverBridge(
    const PlanContext &context, const Items &items, const QualifiedName &relation, const Column &column)
{
    const Table *was = context.fromDirectory.table(relation), *is = context.toDirectory.table(relation);
    if (!was || !is || is->inherits.empty() || items.isGone({ObjectKind::Table, relation, {}}))
        return false;
    return Builder(context, items, *was, *is).isNew(column);
}

QString bridgeUnder(const PlanContext &context, const Items &items, const ObjectRef &ref)
{
    const Table *was = context.fromDirectory.table(ref.name), *is = context.toDirectory.table(ref.name);
    const Column *column = context.fromDirectory.column(ref) ? context.toDirectory.column(ref) : nullptr;
    if (!was || !is || !column || is->inherits.empty() || items.isGone({ObjectKind::Table, ref.name, {}}))
        return {};
    Builder builder(context, items, *was, *is);
    builder.collectChecks();
    return builder.isUnderway(*column) ? builder.name() : QString();
}

std::optional<Bridge> bridgeTo(const PlanContext &context, const Items &items, const PlanItem &table)
{
    const Table *was = context.fromDirectory.table(table.ref.name), *is = context.toDirectory.table(table.ref.name);
    if (!was || !is || is->inherits.empty() || table.action != Action::Alter)
        return std::nullopt;
    return Builder(context, items, *was, *is).bridge();
}

} // namespace Howdah
