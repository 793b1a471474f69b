// SPDX-License-Identifier: Apache-2.0
// What becomes of rows and values, found once, when every item knows what is done to it: mark, guard, grade, stash,
// text, HTML, proof and window derive from it, and none of them asks again whether something is dropped.
#include "plan/loss.h"

#include "plan/bridge.h"
#include "plan/rowmove.h"
#include "plan/typechange.h"

namespace Howdah {

void Items::findLosses()
{
    for (PlanItem &item : m_items)
        item.movesRows = Howdah::movesRows(m_context, *this, item);
    for (PlanItem &item : m_items)
        item.loss = lossOf(item);
}

/// "Change" is dropping and making again at times: a plain column that becomes generated, a table that becomes a
/// foreign one.
DataLoss Items::lossOf(const PlanItem &item) const
{
    const bool goes = item.action == Action::Drop || item.action == Action::Replace;
    if (!goes || !item.before)
        return DataLoss::None;
    if (const auto *table = std::get_if<Table>(&*item.before)) {
        for (const Table *at = table; at;
            at = at->partition ? m_context.fromDirectory.table(at->partition->parent) : nullptr)
            if (const PlanItem *above = find(refOf(*at)); above && above->movesRows)
                return DataLoss::None;
        // A foreign table's rows are elsewhere. Those of a partitioned table are its partitions': they go along with it
        // when it goes for good; when it is made again, they have left it before.
        const bool holdsNone = table->kind == TableKind::Foreign
            || (table->kind == TableKind::Partitioned && item.action != Action::Drop);
        return holdsNone ? DataLoss::None : DataLoss::Table;
    }
    const auto *column = std::get_if<TableColumn>(&*item.before);
    if (!column || keepsValues(item))
        return DataLoss::None;
    const Table *of = m_context.fromDirectory.table(column->relation);
    const bool computed = column->column.generated != Generated::No;
    const bool staysComputed = !item.after || std::get<TableColumn>(*item.after).column.generated != Generated::No;
    return (of && of->kind == TableKind::Foreign) || (computed && staysComputed) ? DataLoss::None : DataLoss::Column;
}

DataLoss lossOfRetype(const PlanItem &item, int serverVersion)
{
    if (item.typeIsSwapped)
        return DataLoss::None;
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    return typeChange(was.type, is.type, serverVersion).cuts ? DataLoss::Values : DataLoss::None;
}

} // namespace Howdah
