// SPDX-License-Identifier: Apache-2.0
#include "plan/sequencevalue.h"

#include "sql/quoting.h"

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
        if (sequence.ownedBy && sequence.ownedBy->relation == column.relation && sequence.ownedBy->column == column.column.name)
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
    if (!was || !is || !items.isGone({ObjectKind::Sequence, was->name, {}}) || !items.isNew({ObjectKind::Sequence, is->name, {}}))
        return std::nullopt;
    const QString setting = literal(u"howdah.kept_"_s + QString::number(qHash(item.ref) & 0xffffffff, 16));
    const QString kept = u"pg_catalog.split_part(pg_catalog.current_setting("_s + setting + u"), ' ', "_s;
    SequenceValue value;
    value.keep = u"SELECT pg_catalog.set_config("_s + setting + u", last_value || ' ' || is_called, false) FROM "_s + identifier(was->name);
    value.restore = u"SELECT pg_catalog.setval("_s + literal(identifier(is->name)) + u", LEAST(GREATEST("_s + kept + u"1)::bigint, "_s
        + QString::number(is->minimum) + u"), "_s + QString::number(is->maximum) + u"), "_s + kept + u"2)::boolean)"_s;
    return value;
}

} // namespace Howdah
