// SPDX-License-Identifier: Apache-2.0
#include "plan/guard.h"

#include "base/words.h"
#include "plan/alter.h"
#include "plan/loss.h"
#include "plan/typechange.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;

namespace {

/// As SQL literals.
QStringList removedLabels(const EnumType &was, const std::optional<Object> &found)
{
    QStringList removed;
    if (!found)
        return removed;
    const EnumType &is = std::get<EnumType>(*found);
    for (const QString &value : was.values)
        if (std::find(is.values.begin(), is.values.end(), value) == is.values.end())
            removed.append(Sql::literal(value));
    return removed;
}

QString joined(const std::vector<QString> &parts, QStringView separator)
{
    return QStringList(parts.begin(), parts.end()).join(separator);
}

} // namespace

QualifiedName Guards::original(const QualifiedName &relation) const
{
    return m_context.formerNames.isEmpty() ? relation
                                           : m_context.formerNames.followed({ObjectKind::Table, relation, {}}).name;
}

/// What stands after FROM: the relation, or, where it or a column of it was called otherwise, a query that calls it so.
QString Guards::asked(const QualifiedName &relation) const
{
    const Table *table = m_there || m_context.formerNames.isEmpty() ? nullptr : m_context.fromDirectory.table(relation);
    if (!table)
        return identifier(relation);
    QStringList columns;
    bool differs = false;
    for (const Column &column : table->columns) {
        const QString was = m_context.formerNames.followed(columnRef(relation, column.name)).member;
        differs = differs || was != column.name;
        columns.append(identifier(was) + (was == column.name ? QString() : u" AS "_s + identifier(column.name)));
    }
    const QualifiedName was = original(relation);
    if (!differs && was == relation)
        return identifier(relation);
    return u"(SELECT "_s + columns.join(u", "_s) + u" FROM "_s + identifier(was) + u") AS "_s
        + identifier(relation.name);
}

QString Guards::countWhere(const QualifiedName &relation, const QString &condition) const
{
    return u"SELECT count(*) FROM "_s + asked(relation) + (condition.isEmpty() ? QString() : u" WHERE "_s + condition);
}

bool Guards::stands(const QualifiedName &relation) const
{
    const Table *table = m_context.fromDirectory.table(relation);
    return table && table->kind != TableKind::Foreign;
}

bool Guards::columnsStand(const QualifiedName &relation, const std::vector<QString> &columns) const
{
    return stands(relation) && std::all_of(columns.begin(), columns.end(), [&](const QString &column) {
        return m_context.fromDirectory.column(columnRef(relation, column)) != nullptr;
    });
}

std::optional<Guard> Guards::creation(const PlanItem &item) const
{
    if (!item.after)
        return std::nullopt;
    if (const auto *o = std::get_if<Constraint>(&*item.after))
        return constraint(*o);
    if (const auto *o = std::get_if<Index>(&*item.after); o && o->unique && !o->onPartitioned) {
        std::vector<QString> keys;
        for (const IndexKey &key : o->keys) {
            if (!key.column.isEmpty() && !columnsStand(o->relation, {key.column}))
                return std::nullopt;
            // What an expression calls may come with the plan; that shows when it is asked.
            const QString value
                = key.column.isEmpty() ? u'(' + key.expression + u')' : collated(o->relation, key.column);
            keys.push_back(key.collation.isEmpty() ? value : value + u" COLLATE "_s + identifier(key.collation));
        }
        return duplicates(o->relation, keys, o->predicate, o->nullsNotDistinct);
    }
    const auto *o = std::get_if<TableColumn>(&*item.after);
    if (!o || !stands(o->relation))
        return std::nullopt;
    const Column &c = o->column;
    if (m_context.wayBack || !c.notNull || c.expression || c.identity != Identity::No || c.generated != Generated::No
        || c.inherited)
        return std::nullopt;
    return Guard{countWhere(o->relation, {}), GuardEffect::Fails, tr("rows would have no value in a NOT NULL column"),
        original(o->relation)};
}

std::optional<Guard> Guards::constraint(const Constraint &c) const
{
    if (!c.validated || !c.enforced || !columnsStand(c.relation, c.columns))
        return std::nullopt;
    std::vector<QString> columns;
    for (const QString &column : c.columns)
        columns.push_back(c.kind == ConstraintKind::ForeignKey ? identifier(column) : collated(c.relation, column));
    switch (c.kind) {
    case ConstraintKind::Check:
        // A check may call what the plan makes first; columns aside, that shows only when it runs.
        return Guard{countWhere(c.relation, u"NOT ("_s + c.expression + u')'), GuardEffect::Fails,
            tr("rows break the check"), original(c.relation)};
    case ConstraintKind::PrimaryKey:
    case ConstraintKind::Unique:
        return c.withoutOverlaps
            ? std::nullopt
            : duplicates(c.relation, columns, {}, c.nullsNotDistinct || c.kind == ConstraintKind::PrimaryKey);
    case ConstraintKind::ForeignKey:
        break;
    case ConstraintKind::Exclude:
        return std::nullopt;
    }
    if (c.withoutOverlaps || c.columns.size() != c.referencedColumns.size())
        return std::nullopt;
    if (!m_context.fromDirectory.table(c.referenced)) {
        // It leads to a table that comes with the plan and has no rows by then.
        QStringList full;
        for (const QString &column : columns)
            full.append(column + u" IS NOT NULL"_s);
        return Guard{countWhere(c.relation, full.join(u" AND "_s)), GuardEffect::Fails,
            tr("rows refer to a table that is made here, without rows"), original(c.relation)};
    }
    if (!columnsStand(c.referenced, c.referencedColumns))
        return std::nullopt;
    QStringList known, equal;
    for (size_t i = 0; i < c.columns.size(); ++i) {
        known.append(u"a."_s + columns[i] + u" IS NOT NULL"_s);
        equal.append(u"b."_s + identifier(c.referencedColumns[i]) + u" = a."_s + columns[i]);
    }
    return Guard{u"SELECT count(*) FROM (SELECT * FROM "_s + asked(c.relation) + u") a WHERE "_s
            + known.join(u" AND "_s) + u" AND NOT EXISTS (SELECT FROM (SELECT * FROM "_s + asked(c.referenced)
            + u") b WHERE "_s + equal.join(u" AND "_s) + u')',
        GuardEffect::Fails, tr("rows refer to nothing"), original(c.relation)};
}

std::optional<Guard> Guards::duplicates(const QualifiedName &relation, const std::vector<QString> &keys,
    const QString &predicate, bool nullsNotDistinct) const
{
    if (!stands(relation) || keys.empty())
        return std::nullopt;
    QStringList conditions;
    if (!nullsNotDistinct)
        for (const QString &key : keys)
            conditions.append(key + u" IS NOT NULL"_s);
    if (!predicate.isEmpty())
        conditions.append(predicate);
    return Guard{u"SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM "_s + asked(relation)
            + (conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s)) + u" GROUP BY "_s
            + joined(keys, u", ") + u" HAVING count(*) > 1) d"_s,
        GuardEffect::Fails, tr("rows share a key that is to be unique"), original(relation)};
}

std::optional<Guard> Guards::loss(const PlanItem &item) const
{
    if (item.loss == DataLoss::None || !item.before)
        return std::nullopt;
    if (const auto *o = std::get_if<Table>(&*item.before))
        return Guard{countWhere(o->name, {}), GuardEffect::Loses, tr("rows go with the table"), original(o->name)};
    if (const auto *o = std::get_if<TableColumn>(&*item.before); o && stands(o->relation))
        return Guard{countWhere(o->relation, identifier(o->column.name) + u" IS NOT NULL"_s), GuardEffect::Loses,
            tr("rows have a value that goes with the column"), original(o->relation)};
    return std::nullopt;
}

std::optional<Guard> Guards::notNull(const PlanItem &item) const
{
    if (!stands(item.ref.name))
        return std::nullopt;
    return Guard{countWhere(item.ref.name, identifier(item.ref.member) + u" IS NULL"_s), GuardEffect::Fails,
        tr("rows have no value there"), original(item.ref.name)};
}

std::optional<Guard> Guards::retype(const PlanItem &item) const
{
    const auto &before = std::get<TableColumn>(*item.before), &after = std::get<TableColumn>(*item.after);
    if (!stands(before.relation))
        return std::nullopt;
    if (item.typeIsSwapped)
        return removedValues(before);
    const QString condition = typeChange(before.column.type, after.column.type, m_context.from.serverVersion,
        goesThroughText(before.column.type, after.column.type))
                                  .refuses(identifier(before.column.name));
    if (condition.isEmpty())
        return std::nullopt;
    return Guard{countWhere(before.relation, condition), GuardEffect::Fails,
        tr("rows hold a value that %1 cannot hold").arg(after.column.type), original(before.relation)};
}

std::optional<Guard> Guards::rounding(const PlanItem &item) const
{
    const auto &before = std::get<TableColumn>(*item.before), &after = std::get<TableColumn>(*item.after);
    if (!stands(before.relation) || lossOfRetype(item, m_context.to.serverVersion) == DataLoss::None)
        return std::nullopt;
    const QString &was = before.column.type, &is = after.column.type, name = identifier(after.column.name);
    const auto cast = [](const QString &value, const QString &from, const QString &to) {
        return (goesThroughText(from, to) ? value + u"::text::"_s : value + u"::"_s) + to;
    };
    const QString refused = typeChange(was, is, m_context.from.serverVersion, goesThroughText(was, is)).refuses(name);
    const QString differs = u"(("_s + cast(name, was, is) + u")::"_s
        + (goesThroughText(is, was) ? u"text::"_s : QString()) + was + u")::text IS DISTINCT FROM "_s + name
        + u"::text"_s;
    const QString condition
        = refused.isEmpty() ? differs : u"CASE WHEN "_s + refused + u" THEN false ELSE "_s + differs + u" END"_s;
    return Guard{countWhere(before.relation, condition), GuardEffect::Loses,
        tr("rows hold a value that would come back from %1 as another").arg(is), original(before.relation)};
}

std::optional<Guard> Guards::domain(const PlanItem &item) const
{
    const Domain *was = item.before ? std::get_if<Domain>(&*item.before) : nullptr,
                 *is = item.after ? std::get_if<Domain>(&*item.after) : nullptr;
    if (!was || !is)
        return std::nullopt;
    QStringList broken;
    for (const DomainConstraint &check : is->constraints) {
        const auto same = std::ranges::find(was->constraints, check.expression, &DomainConstraint::expression);
        if (check.validated && (same == was->constraints.end() || !same->validated))
            broken.append(u"NOT ("_s + check.expression + u')');
    }
    if (is->notNull && !was->notNull)
        broken.append(u"VALUE IS NULL"_s);
    QStringList counts;
    const QString type = identifier(was->name);
    QualifiedName relation;
    for (const Table &table : m_context.from.tables)
        for (const Column &column : table.columns)
            if (column.type == type && stands(table.name) && !table.partition) {
                // VALUE is no reserved word: here it is a column's name.
                counts.append(u"(SELECT count(*) FROM (SELECT "_s + identifier(column.name) + u" AS value FROM "_s
                    + asked(table.name) + u") v WHERE "_s + broken.join(u" OR "_s) + u')');
                relation = relation.isEmpty() ? original(table.name) : relation;
            }
    if (broken.isEmpty() || counts.isEmpty())
        return std::nullopt;
    return Guard{u"SELECT "_s + counts.join(u" + "_s), GuardEffect::Fails,
        tr("rows break what the domain is to ask for"), relation};
}

/// What PostgreSQL asks of a partition's rows, over its parent's key as plain columns; empty when it is not as plain.
QString Guards::bound(const Table &partition) const
{
    const Table *parent = m_context.toDirectory.table(partition.partition->parent);
    const auto inside = [](const QString &text) {
        return text.mid(text.indexOf(u'(') + 1, text.lastIndexOf(u')') - text.indexOf(u'(') - 1);
    };
    const QString key = parent ? inside(parent->partitionKey) : QString(), &text = partition.partition->bound;
    if (key.isEmpty() || key.contains(u',') || key.contains(u'('))
        return {};
    const QString column = key.section(u' ', 0, 0);
    if (text.startsWith(u"FOR VALUES IN ")) {
        const QString values = inside(text);
        return values.contains(u"NULL") ? QString() : column + u" IN ("_s + values + u')';
    }
    const qsizetype to = text.indexOf(u") TO ("_s);
    if (!text.startsWith(u"FOR VALUES FROM (") || to < 0)
        return {};
    const QString least = text.mid(17, to - 17), most = text.mid(to + 6).chopped(1);
    QStringList parts{column + u" IS NOT NULL"_s};
    if (least != u"MINVALUE")
        parts.append(column + u" >= "_s + least);
    if (most != u"MAXVALUE")
        parts.append(column + u" < "_s + most);
    return parts.join(u" AND "_s);
}

std::optional<Guard> Guards::attach(const PlanItem &item) const
{
    const Table *is = item.after ? std::get_if<Table>(&*item.after) : nullptr,
                *was = item.before ? std::get_if<Table>(&*item.before) : nullptr;
    const QString inside = is && is->partition ? bound(*is) : QString();
    if (inside.isEmpty())
        return std::nullopt;
    if (was && stands(was->name) && !(was->partition && was->partition == is->partition))
        return Guard{countWhere(was->name, u"("_s + inside + u") IS NOT TRUE"_s), GuardEffect::Fails,
            tr("rows lie outside of the partition's bound"), original(was->name)};
    if (was)
        return std::nullopt;
    for (const Table &other : m_context.from.tables)
        if (other.partition && other.partition->parent == is->partition->parent && other.partition->bound == u"DEFAULT"
            && stands(other.name))
            return Guard{countWhere(other.name, inside), GuardEffect::Fails,
                tr("rows of the default partition belong into the new one"), original(other.name)};
    return std::nullopt;
}

/// The column as a key compares it: by the collation that it is to have.
QString Guards::collated(const QualifiedName &relation, const QString &column) const
{
    const ObjectRef ref = columnRef(relation, column);
    const Column *was = m_context.fromDirectory.column(ref), *is = m_context.toDirectory.column(ref);
    const bool other
        = was && is && was->type == is->type && !(was->collation == is->collation) && !is->collation.isEmpty();
    return other ? identifier(column) + u" COLLATE "_s + identifier(is->collation) : identifier(column);
}

/// SQL that is true where a value of this type uses a label which its enum is to lose; empty when there is none.
/// Arrays, domains and composite types are looked into.
QString Guards::usesRemoved(const QString &expression, const QString &type, int depth) const
{
    constexpr int deepest = 8;
    if (depth > deepest)
        return {};
    if (type.endsWith(u"[]")) {
        QString element = type;
        while (element.endsWith(u"[]"))
            element.chop(2);
        const QString each = u"e"_s + QString::number(depth), inside = usesRemoved(each, element, depth + 1);
        return inside.isEmpty()
            ? QString()
            : u"EXISTS (SELECT FROM unnest("_s + expression + u") AS "_s + each + u" WHERE "_s + inside + u')';
    }
    for (const Domain &domain : m_context.from.domains)
        if (identifier(domain.name) == type)
            return usesRemoved(expression, domain.type, depth + 1);
    for (const CompositeType &composite : m_context.from.composites)
        if (identifier(composite.name) == type) {
            QStringList any;
            for (const Attribute &attribute : composite.attributes)
                if (const QString one
                    = usesRemoved(u'(' + expression + u")."_s + identifier(attribute.name), attribute.type, depth + 1);
                    !one.isEmpty())
                    any.append(one);
            return any.isEmpty() ? QString() : u'(' + any.join(u" OR "_s) + u')';
        }
    for (const EnumType &was : m_context.from.enums)
        if (identifier(was.name) == type) {
            const QStringList labels = removedLabels(was, m_context.toDirectory.find(refOf(was)));
            return labels.isEmpty() ? QString() : u'(' + expression + u")::text IN ("_s + labels.join(u", "_s) + u')';
        }
    return {};
}

/// Rows that use a value which their enum is to lose.
std::optional<Guard> Guards::removedValues(const TableColumn &before) const
{
    const QString uses = usesRemoved(identifier(before.column.name), before.column.type, 0);
    if (uses.isEmpty())
        return std::nullopt;
    return Guard{countWhere(before.relation, uses), GuardEffect::Fails,
        tr("rows use a value that %1 is to lose").arg(before.column.type), original(before.relation)};
}

} // namespace Howdah
