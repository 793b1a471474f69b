// SPDX-License-Identifier: Apache-2.0
#include "ui/review/compute.h"

#include "diff/differ.h"
#include "plan/rename.h"
#include "service/jobs.h"

#include <QCoreApplication>

namespace Howdah {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Comparison", text); }

/// A file says nothing of owners and privileges at times; against a live server that is no difference.
void fillIn(const ComparisonRequest &request, Compared &result)
{
    result.from = request.from.database;
    result.to = request.to.database;
    if (request.from.live == request.to.live)
        return;
    auto &described = request.from.live ? result.to : result.from;
    const auto &live = request.from.live ? result.from : result.to;
    result.open = unspecifiedIn(*described);
    described = std::make_shared<const Database>(filledFrom(*described, *live, result.open));
}

void nameUnmodelled(const ComparisonSide &side, QStringList &notes)
{
    for (const Unmodelled &each : side.database->unmodelled)
        notes << tr("%1: not compared: %2 %3").arg(side.title, each.kind, each.name);
}

/// A candidate whose object is in a decided rename is decided, too: kept, or another one was chosen.
bool isDecided(const RenameCandidate &candidate, const std::vector<Rename> &renames)
{
    return std::any_of(renames.begin(), renames.end(), [&](const Rename &rename) { return rename.from == candidate.from || rename.to == candidate.to; });
}

std::shared_ptr<const Database> unionOf(const Compared &compared)
{
    auto both = std::make_shared<Database>(*compared.to);
    const auto add = [&](const auto &gone, auto &list) {
        const auto at = std::lower_bound(list.begin(), list.end(), gone, [](const auto &a, const auto &b) { return refOf(a) < refOf(b); });
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

void compare(Compared &result)
{
    result.source = result.from;
    result.notes.clear();
    result.renamed.clear();
    if (!result.renames.empty()) {
        Database renamed = *result.from;
        Plan plan;
        applyRenames(result.renames, renamed, plan);
        result.notes = QStringList(plan.notes.begin(), plan.notes.end());
        result.renamed = plan.changes;
        result.source = std::make_shared<const Database>(std::move(renamed));
    }
    result.changes = difference(*result.source, *result.to);
    result.candidates.clear();
    for (const RenameCandidate &candidate : renameCandidates(result.changes))
        if (!isDecided(candidate, result.renames))
            result.candidates.push_back(candidate);
}

QualifiedName relationOf(const ObjectRef &ref, const Database &database)
{
    if (ref.kind != ObjectKind::Index)
        return ref.name;
    const auto at = std::find_if(database.indexes.begin(), database.indexes.end(), [&ref](const Index &index) { return index.name == ref.name; });
    return at == database.indexes.end() ? QualifiedName() : at->relation;
}

/// Nothing is lost by them, and the table they belong to was said to be the same one.
std::vector<Rename> followers(const Compared &compared)
{
    std::vector<Rename> found;
    for (const RenameCandidate &candidate : compared.candidates) {
        if (!candidate.unambiguous || (candidate.to.kind != ObjectKind::Constraint && candidate.to.kind != ObjectKind::Index))
            continue;
        const QualifiedName relation = relationOf(candidate.to, *compared.to);
        if (std::any_of(compared.renames.begin(), compared.renames.end(), [&](const Rename &r) { return r.to.kind == ObjectKind::Table && r.to.name == relation; }))
            found.push_back({candidate.from, candidate.to});
    }
    return found;
}

} // namespace

Compared compared(const ComparisonRequest &request)
{
    Compared result;
    fillIn(request, result);
    result.renames = request.renames;
    compare(result);
    if (const std::vector<Rename> parts = followers(result); !parts.empty()) {
        result.renames.insert(result.renames.end(), parts.begin(), parts.end());
        compare(result);
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
