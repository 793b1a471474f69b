// SPDX-License-Identifier: Apache-2.0
#include "plan/reversibility.h"

#include "base/words.h"
#include "plan/loss.h"
#include "plan/typechange.h"

namespace Howdah {

namespace {

Reversal values(bool stash, const QString &lost)
{
    return stash ? Reversal{Reversibility::ExactWithStash, tr("The way back takes them from the stash.")}
                 : Reversal{Reversibility::StructureOnly, lost};
}

Reversal ofDrop(const PlanItem &item, bool stash)
{
    const Object &object = *item.before;
    if (item.loss == DataLoss::Table)
        return values(stash, tr("The way back makes the table again, without its rows."));
    if (item.loss == DataLoss::Column)
        return values(stash, tr("The way back adds the column again, without its values."));
    if (item.action != Action::Drop)
        return {};
    if (std::holds_alternative<Constraint>(object))
        return {Reversibility::MayFail, tr("Rows written meanwhile may break the constraint.")};
    if (const auto *o = std::get_if<Index>(&object); o && o->unique)
        return {Reversibility::MayFail, tr("Rows written meanwhile may share a key.")};
    if (const auto *o = std::get_if<Sequence>(&object); o && !o->identity)
        return values(stash, tr("The way back starts the sequence anew."));
    if (std::holds_alternative<Role>(object))
        return {Reversibility::StructureOnly, tr("The way back makes the role again, without its password.")};
    if (std::holds_alternative<Extension>(object))
        return {Reversibility::StructureOnly, tr("What the extension held in tables of its own goes.")};
    return {};
}

} // namespace

Reversal reversalOf(Phase phase, const PlanItem &item, bool stash)
{
    if (phase == Phase::Drop && item.movesRows && std::get<Table>(*item.before).kind == TableKind::Partitioned)
        return {Reversibility::MayFail, tr("Rows written meanwhile may fit none of the partitions.")};
    if (phase == Phase::Drop && (item.action == Action::Drop || item.loss != DataLoss::None))
        return ofDrop(item, stash);
    if (phase == Phase::Alone && item.ref.kind == ObjectKind::EnumType)
        return {Reversibility::MayFail, tr("Rows may use the new value by then; going back replaces the type.")};
    if (phase == Phase::Alter && item.ref.kind == ObjectKind::Extension)
        return {Reversibility::Impossible,
            tr("PostgreSQL takes no extension back to an older version unless the extension says how.")};
    if (phase == Phase::Release && item.ref.kind == ObjectKind::Table)
        return {Reversibility::MayFail, tr("Rows written meanwhile may not fit where the table is put back.")};
    return {};
}

Reversal reversalOfRetype(const PlanItem &item, int serverVersion)
{
    if (item.typeIsSwapped)
        return {};
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    if (lossOfRetype(item, serverVersion) == DataLoss::Values)
        return {Reversibility::StructureOnly,
            tr("Values are cut to fit %1; the way back cannot know what they were.").arg(is.type)};
    if (typeChange(is.type, was.type, serverVersion).keeps)
        return {};
    return {Reversibility::MayFail, tr("Values written meanwhile may not fit %1.").arg(was.type)};
}

Reversal reversalOfDropNotNull()
{
    return {Reversibility::MayFail, tr("Rows written meanwhile may have no value there.")};
}

} // namespace Howdah
