// SPDX-License-Identifier: Apache-2.0
#include "ui/review/compute.h"

#include "base/words.h"
#include "diff/differ.h"
#include "history/versiontable.h"
#include "plan/rename.h"
#include "plan/renametrail.h"
#include "service/comparison/changeplan.h"
#include "service/jobs.h"

namespace Howdah {

namespace {

/// A file says nothing of owners and privileges at times; against a live server that is no difference. Nor are the
/// tables of migration tools.
void takeSides(const ComparisonRequest &request, Compared &result)
{
    result.from = withoutVersionTables(request.from.database);
    result.to = withoutVersionTables(request.to.database);
    result.open = fillIn(result.from, request.from.live, result.to, request.to.live);
}

void nameUnmodelled(const ComparisonSide &side, QStringList &notes)
{
    for (const Unmodelled &each : side.database->unmodelled)
        notes << tr("%1: not compared: %2 %3").arg(side.title, each.kind, each.name);
}

/// A candidate whose object is in a decided rename is decided, too: kept, or another one was chosen.
bool isDecided(const RenameCandidate &candidate, const std::vector<Rename> &renames)
{
    return std::any_of(renames.begin(), renames.end(),
        [&](const Rename &rename) { return rename.from == candidate.from || rename.to == candidate.to; });
}

std::shared_ptr<const Database> unionOf(const Compared &compared)
{
    auto both = std::make_shared<Database>(*compared.to);
    const auto add = [&](const auto &gone, auto &list) {
        const auto at = std::lower_bound(
            list.begin(), list.end(), gone, [](const auto &a, const auto &b) { return refOf(a) < refOf(b); });
        list.insert(at, gone);
    };
    for (const Change &change : compared.changes) {
        if (change.after)
            continue;
        if (const auto *table = std::get_if<Table>(&*change.before))
            add(*table, both->tables);
        else if (const auto *constraint = std::get_if<Constraint>(&*change.before))
            add(*constraint, both->constraints);
    }
    return both;
}

/// Asks a server how the sides look after the renames. Where none answers, the values alone have to do.
void show(const ComparisonRequest &request, Compared &result)
{
    result.shownFrom = result.shownTo = nullptr;
    if (result.renames.empty() || !request.shown)
        return;
    std::vector<Rename> back;
    for (const Rename &rename : result.renames)
        back.push_back({rename.to, rename.from});
    const auto from = request.shown(result.from, result.renames, result.to),
               to = request.shown(result.to, back, result.from);
    if (!from || !to)
        return;
    result.shownFrom = *from;
    result.shownTo = *to;
}

void sample(const ComparisonRequest &request, Compared &result)
{
    const bool live
        = request.from.live && request.to.live && !request.from.source.isEmpty() && !request.to.source.isEmpty();
    if (!request.sampled || !live || result.candidates.empty())
        return;
    std::vector<RenameCandidate> asked = result.candidates;
    const RenameTrail former = RenameTrail::back(result.renamed);
    for (RenameCandidate &candidate : asked)
        candidate.from = former.followed(candidate.from);
    request.sampled(asked, request.from.source, *result.from, request.to.source, *result.to);
    for (size_t i = 0; i < asked.size(); ++i)
        result.candidates[i].evidence = std::move(asked[i].evidence);
}

void compare(const ComparisonRequest &request, Compared &result)
{
    show(request, result);
    result.source = result.from;
    result.notes.clear();
    result.renamed.clear();
    if (!result.renames.empty()) {
        Database renamed = *result.from;
        Plan plan;
        applyRenames(result.renames, renamed, plan, result.to.get());
        result.notes = QStringList(plan.notes.begin(), plan.notes.end());
        result.renamed = plan.changes;
        result.source = result.shownFrom ? result.shownFrom : std::make_shared<const Database>(std::move(renamed));
    }
    result.changes = difference(*result.source, *result.to);
    result.candidates.clear();
    for (const RenameCandidate &candidate : renameCandidates(result.changes, request.refused))
        if (!isDecided(candidate, result.renames))
            result.candidates.push_back(candidate);
    sample(request, result);
}

/// Parts of tables that were said to be the same one.
std::vector<Rename> partsThatFollow(const Compared &compared)
{
    std::vector<QualifiedName> tables;
    for (const Rename &rename : compared.renames)
        if (rename.to.kind == ObjectKind::Table)
            tables.push_back(rename.to.name);
    const RenameTrail former = RenameTrail::back(compared.renamed);
    std::vector<Rename> found;
    for (const RenameCandidate &candidate : followers(compared.candidates, compared.changes, tables))
        found.push_back({former.followed(candidate.from), candidate.to});
    return found;
}

} // namespace

Compared compared(const ComparisonRequest &request)
{
    Compared result;
    takeSides(request, result);
    result.renames = request.renames;
    compare(request, result);
    if (const std::vector<Rename> parts = partsThatFollow(result); !parts.empty()) {
        result.renames.insert(result.renames.end(), parts.begin(), parts.end());
        compare(request, result);
    }
    result.objects = comparedObjects(*result.source, *result.to, result.changes);
    result.inFrom = std::make_shared<const Lookup>(result.from);
    result.inTo = std::make_shared<const Lookup>(result.to);
    nameUnmodelled(request.from, result.notes);
    nameUnmodelled(request.to, result.notes);
    result.both = unionOf(result);
    return result;
}

QFuture<Result<Compared>> startComparing(const ComparisonRequest &request)
{
    return startJob([request](std::stop_token) -> Result<Compared> { return compared(request); });
}

} // namespace Howdah
