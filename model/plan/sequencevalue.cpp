// SPDX-License-Identifier: Apache-2.0
#include "plan/sequencevalue.h"

#include "plan/strategies/online.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// The sequence the column takes its values from and owns.
const Sequence *sequenceOf(const Database &database, const Directory &directory, const TableColumn &column)
{
    if (column.column.identitySequence)
        return directory.sequence(*column.column.identitySequence);
    if (!column.column.expression || !column.column.expression->contains(u"nextval("))
        return nullptr;
    for (const Sequence &sequence : database.sequences)
        if (sequence.ownedBy && sequence.ownedBy->relation == column.relation
            && sequence.ownedBy->column == column.column.name)
            return &sequence;
    return nullptr;
}

} // namespace

std::optional<SequenceValue> sequenceValue(const PlanContext &context, const Items &items, const PlanItem &item)
{
    if (item.ref.kind != ObjectKind::Column || !item.before || !item.after)
        return std::nullopt;
    const Sequence *was = sequenceOf(context.from, context.fromDirectory, std::get<TableColumn>(*item.before));
    const Sequence *is = sequenceOf(context.to, context.toDirectory, std::get<TableColumn>(*item.after));
    if (!was || !is || !items.isGone({ObjectKind::Sequence, was->name, {}})
        || !items.isNew({ObjectKind::Sequence, is->name, {}}))
        return std::nullopt;
    const QString setting = literal(u"howdah."_s + nameAside(u"kept"_s, item.ref));
    const QString kept = u"pg_catalog.split_part(pg_catalog.current_setting("_s + setting + u"), ' ', "_s;
    SequenceValue value;
    value.keep = u"SELECT pg_catalog.set_config("_s + setting + u", last_value || ' ' || is_called, false) FROM "_s
        + identifier(was->name);
    value.restore = u"SELECT pg_catalog.setval("_s + literal(identifier(is->name)) + u", LEAST(GREATEST("_s + kept
        + u"1)::bigint, "_s + QString::number(is->minimum) + u"), "_s + QString::number(is->maximum) + u"), "_s + kept
        + u"2)::boolean)"_s;
    return value;
}

Statements countOn(const PlanContext &context, const PlanItem &item)
{
    const auto *was = item.before ? std::get_if<TableColumn>(&*item.before) : nullptr,
               *is = item.after ? std::get_if<TableColumn>(&*item.after) : nullptr;
    if (!was || !is || was->column.identity != Identity::No || is->column.identity == Identity::No
        || !is->column.identitySequence)
        return {};
    const Sequence *sequence = context.toDirectory.sequence(*is->column.identitySequence);
    if (!sequence)
        return {};
    const QString column = identifier(is->column.name), start = QString::number(sequence->start);
    const bool up = sequence->increment > 0;
    const QString furthest = (up ? u"max("_s : u"min("_s) + column + u')';
    return {u"SELECT pg_catalog.setval("_s + literal(identifier(sequence->name)) + u", "_s + furthest
        + u"::bigint) FROM "_s + identifier(is->relation) + u" HAVING "_s + furthest + (up ? u" >= "_s : u" <= "_s)
        + start + u" AND "_s + furthest + u" BETWEEN "_s + QString::number(sequence->minimum) + u" AND "_s
        + QString::number(sequence->maximum)};
}

Statements identityOverHeirs(
    const PlanContext &context, const QualifiedName &relation, const Column &column, const Sequence &sequence)
{
    const auto isHeir = [&](const Table &table) {
        return std::ranges::contains(table.inherits, relation)
            || (table.partition && table.partition->parent == relation && context.to.serverVersion < 170000);
    };
    if (std::ranges::none_of(context.from.tables, isHeir) && std::ranges::none_of(context.to.tables, isHeir))
        return {};
    Sequence counting = sequence;
    counting.name = {relation.schema, nameAside(u"howdah_count"_s, refOf(TableColumn{relation, column, -1}))};
    counting.ownedBy.reset();
    counting.identity = false;
    Column plain = column;
    plain.identity = Identity::No;
    plain.expression = u"pg_catalog.nextval("_s + literal(identifier(counting.name)) + u"::pg_catalog.regclass)"_s;
    const QString head = u"ALTER TABLE "_s + identifier(relation),
                  alter = head + u" ALTER COLUMN "_s + identifier(column.name);
    return {createSequence(counting), head + u" ADD COLUMN "_s + columnDefinition(plain, nullptr, true),
        alter + u" DROP DEFAULT"_s, alter + u" ADD "_s + identityClause(column, &sequence),
        u"SELECT pg_catalog.setval("_s + literal(identifier(sequence.name)) + u", last_value) FROM "_s
            + identifier(counting.name) + u" WHERE is_called"_s,
        u"DROP SEQUENCE "_s + identifier(counting.name)};
}

} // namespace Howdah
