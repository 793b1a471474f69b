// SPDX-License-Identifier: Apache-2.0
#include "plan/guard.h"

#include "plan/typechange.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Plan", text);
}

QString countWhere(const QualifiedName &relation, const QString &condition)
{
    return u"SELECT count(*) FROM "_s + identifier(relation) + (condition.isEmpty() ? QString() : u" WHERE "_s + condition);
}

QString joined(const std::vector<QString> &parts, QStringView separator)
{
    return QStringList(parts.begin(), parts.end()).join(separator);
}

} // namespace

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
            if (key.column.isEmpty() || !columnsStand(o->relation, {key.column}))
                return std::nullopt;
            keys.push_back(identifier(key.column));
        }
        return duplicates(o->relation, keys, o->predicate, o->nullsNotDistinct);
    }
    const auto *o = std::get_if<TableColumn>(&*item.after);
    if (!o || !stands(o->relation))
        return std::nullopt;
    const Column &c = o->column;
    if (!c.notNull || c.expression || c.identity != Identity::No || c.generated != Generated::No || c.inherited)
        return std::nullopt;
    return Guard{countWhere(o->relation, {}), GuardEffect::Fails, tr("rows would have no value in a NOT NULL column"), o->relation};
}

std::optional<Guard> Guards::constraint(const Constraint &c) const
{
    if (!c.validated || !c.enforced || !columnsStand(c.relation, c.columns))
        return std::nullopt;
    std::vector<QString> columns;
    for (const QString &column : c.columns)
        columns.push_back(identifier(column));
    switch (c.kind) {
    case ConstraintKind::Check:
        // A check may call what the plan makes first; columns aside, that shows only when it runs.
        return Guard{countWhere(c.relation, u"NOT ("_s + c.expression + u')'), GuardEffect::Fails, tr("rows break the check"), c.relation};
    case ConstraintKind::PrimaryKey:
    case ConstraintKind::Unique:
        return c.withoutOverlaps ? std::nullopt : duplicates(c.relation, columns, {}, c.nullsNotDistinct || c.kind == ConstraintKind::PrimaryKey);
    case ConstraintKind::ForeignKey: break;
    case ConstraintKind::Exclude: return std::nullopt;
    }
    if (c.withoutOverlaps || !columnsStand(c.referenced, c.referencedColumns) || c.columns.size() != c.referencedColumns.size())
        return std::nullopt;
    QStringList known, equal;
    for (size_t i = 0; i < c.columns.size(); ++i) {
        known.append(u"a."_s + columns[i] + u" IS NOT NULL"_s);
        equal.append(u"b."_s + identifier(c.referencedColumns[i]) + u" = a."_s + columns[i]);
    }
    return Guard{u"SELECT count(*) FROM "_s + identifier(c.relation) + u" a WHERE "_s + known.join(u" AND "_s) + u" AND NOT EXISTS (SELECT FROM "_s
            + identifier(c.referenced) + u" b WHERE "_s + equal.join(u" AND "_s) + u')',
        GuardEffect::Fails, tr("rows refer to nothing"), c.relation};
}

std::optional<Guard> Guards::duplicates(const QualifiedName &relation, const std::vector<QString> &keys, const QString &predicate, bool nullsNotDistinct) const
{
    if (!stands(relation) || keys.empty())
        return std::nullopt;
    QStringList conditions;
    if (!nullsNotDistinct)
        for (const QString &key : keys)
            conditions.append(key + u" IS NOT NULL"_s);
    if (!predicate.isEmpty())
        conditions.append(predicate);
    return Guard{u"SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM "_s + identifier(relation)
            + (conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s)) + u" GROUP BY "_s + joined(keys, u", ") + u" HAVING count(*) > 1) d"_s,
        GuardEffect::Fails, tr("rows share a key that is to be unique"), relation};
}

std::optional<Guard> Guards::loss(const PlanItem &item) const
{
    if (item.action != Action::Drop || !item.before)
        return std::nullopt;
    if (const auto *o = std::get_if<Table>(&*item.before); o && o->kind != TableKind::Foreign)
        return Guard{countWhere(o->name, {}), GuardEffect::Loses, tr("rows go with the table"), o->name};
    if (const auto *o = std::get_if<TableColumn>(&*item.before); o && o->column.generated == Generated::No && stands(o->relation))
        return Guard{countWhere(o->relation, identifier(o->column.name) + u" IS NOT NULL"_s), GuardEffect::Loses, tr("rows have a value that goes with the column"), o->relation};
    return std::nullopt;
}

std::optional<Guard> Guards::notNull(const PlanItem &item) const
{
    if (!stands(item.ref.name))
        return std::nullopt;
    return Guard{countWhere(item.ref.name, identifier(item.ref.member) + u" IS NULL"_s), GuardEffect::Fails, tr("rows have no value there"), item.ref.name};
}

std::optional<Guard> Guards::retype(const PlanItem &item) const
{
    const auto &before = std::get<TableColumn>(*item.before), &after = std::get<TableColumn>(*item.after);
    if (!stands(before.relation))
        return std::nullopt;
    if (item.typeIsSwapped)
        return removedValues(before);
    const TypeChange change = typeChange(before.column.type, after.column.type, m_context.from.serverVersion);
    const QString condition = change.refuses(identifier(before.column.name));
    if (condition.isEmpty())
        return std::nullopt;
    return Guard{countWhere(before.relation, condition), change.cuts ? GuardEffect::Loses : GuardEffect::Fails,
        tr("rows hold a value that %1 cannot hold").arg(after.column.type), before.relation};
}

/// Rows that use a value which their enum is to lose.
std::optional<Guard> Guards::removedValues(const TableColumn &before) const
{
    QString type = before.column.type;
    const bool array = type.endsWith(u"[]");
    while (type.endsWith(u"[]"))
        type.chop(2);
    for (const EnumType &was : m_context.from.enums) {
        if (identifier(was.name) != type)
            continue;
        const std::optional<Object> found = m_context.toDirectory.find(refOf(was));
        if (!found)
            return std::nullopt;
        const EnumType &is = std::get<EnumType>(*found);
        QStringList removed;
        for (const QString &value : was.values)
            if (std::find(is.values.begin(), is.values.end(), value) == is.values.end())
                removed.append(Sql::literal(value));
        if (removed.isEmpty())
            return std::nullopt;
        const QString column = identifier(before.column.name), list = removed.join(u", "_s);
        return Guard{countWhere(before.relation, array ? QString(column + u"::text[] && ARRAY["_s + list + u"]::text[]"_s) : QString(column + u"::text IN ("_s + list + u')')),
            GuardEffect::Fails, tr("rows use a value that %1 is to lose").arg(display(refOf(was))), before.relation};
    }
    return std::nullopt;
}

} // namespace Howdah
