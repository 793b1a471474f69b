// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/changeplan.h"

#include "history/versiontable.h"
#include "plan/script.h"
#include "service/comparison/renamereplay.h"

#include <algorithm>

namespace Howdah {

namespace {

/// Renames of version tables are nobody's, and of what is not there on both sides.
void dropForeign(std::vector<Rename> &renames, const Database &from)
{
    std::erase_if(renames, [&from](const Rename &rename) {
        return rename.from.kind == ObjectKind::Table
            && std::ranges::none_of(from.tables, [&](const Table &table) { return table.name == rename.from.name; });
    });
}

} // namespace

Unspecified fillIn(
    std::shared_ptr<const Database> &from, bool fromLive, std::shared_ptr<const Database> &to, bool toLive)
{
    if (fromLive == toLive)
        return {};
    auto &described = fromLive ? to : from;
    const auto &live = fromLive ? from : to;
    const Unspecified open = unspecifiedIn(*described);
    described = std::make_shared<const Database>(filledFrom(*described, *live, open));
    return open;
}

ChangePlan changePlan(const PlanRequest &request, const Progress &progress, std::stop_token stop)
{
    ChangePlan plan;
    plan.from = withoutVersionTables(request.from);
    plan.to = withoutVersionTables(request.to);
    plan.open = fillIn(plan.from, request.fromLive, plan.to, request.toLive);
    plan.options = request.options;
    plan.options.renamedFrom = withoutVersionTables(request.options.renamedFrom);
    plan.options.renamedTo = withoutVersionTables(request.options.renamedTo);
    dropForeign(plan.options.renames, *plan.from);
    if (!plan.options.renames.empty() && !plan.options.renamedFrom) {
        std::vector<Rename> back;
        for (const Rename &rename : plan.options.renames)
            back.push_back({rename.to, rename.from});
        const auto there = RenameReplay(plan.from, nullptr, progress, stop).after(plan.options.renames, *plan.to);
        const auto home = there ? RenameReplay(plan.to, nullptr, progress, stop).after(back, *plan.from) : there;
        // Where no server answers, the values alone have to do: right, but more than a rename.
        if (there && home) {
            plan.options.renamedFrom = *there;
            plan.options.renamedTo = *home;
        }
    }
    plan.trip = roundTrip(*plan.from, *plan.to, plan.options);
    return plan;
}

QString ddlOf(const Database &database)
{
    return toScript(planBetween(emptyDatabase(database), database), ScriptOptions{{}, false});
}

} // namespace Howdah
