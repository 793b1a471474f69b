// SPDX-License-Identifier: Apache-2.0
#include "history/migrationpath.h"

#include "history/historytext.h"
#include "history/symbols.h"

#include <QStringList>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;
using Edges = RevisionGraph::Edges;
using Indices = RevisionGraph::Indices;

/// The revisions a downgrade has to begin with: the children of the target, or all bases.
Result<Indices> downgradeRoots(const RevisionGraph &graph, const Symbols &symbols, const Symbols::Downgrade &downgrade)
{
    const Indices roots = downgrade.target ? graph.children(*downgrade.target, Edges::Parents) : graph.baseIndices();
    if (downgrade.branch.isEmpty() || roots.size() < 2)
        return roots;
    const auto branch = symbols.branch(downgrade.branch);
    if (!branch)
        return std::unexpected(branch.error());
    const auto below = graph.ancestors({*branch}, Edges::Parents);
    Indices kept;
    std::ranges::copy_if(roots, std::back_inserter(kept), [&below](int root) { return below[size_t(root)]; });
    if (kept.empty())
        return failure(
            ErrorKind::Usage, HistoryText::tr("Not a valid downgrade target from current heads"), downgrade.branch);
    return kept;
}

/// Alembic goes on only from revisions that lie side by side: of two where one comes after the other, by whatever edge,
/// it does not know what was run.
Result<void> checkSideBySide(const RevisionGraph &graph, const Indices &current)
{
    for (const int index : current) {
        const auto below = graph.ancestors({index}, Edges::ParentsAndDependencies);
        QStringList overlaps;
        for (const int other : current) {
            if (other != index && below[size_t(other)])
                overlaps << graph.at(other).id;
        }
        if (!overlaps.isEmpty())
            return failure(ErrorKind::Usage,
                HistoryText::tr("Requested revision %1 overlaps with other requested revisions %2")
                    .arg(graph.at(index).id, overlaps.join(u", ")));
    }
    return {};
}

} // namespace

Result<MigrationPath> upgradePath(
    const RevisionGraph &graph, const std::vector<QString> &current, const QString &target)
{
    const Symbols symbols(graph);
    const auto targets = symbols.upgradeTargets(current, target);
    if (!targets)
        return std::unexpected(targets.error());
    const auto now = symbols.revisionsOf(current);
    if (!now)
        return std::unexpected(now.error());
    if (const auto apart = checkSideBySide(graph, *now); !apart)
        return std::unexpected(apart.error());
    std::vector<bool> needed = graph.ancestors(*targets, Edges::ParentsAndDependencies);
    const auto applied = graph.ancestors(*now, Edges::ParentsAndDependencies);
    for (size_t i = 0; i < needed.size(); ++i)
        needed[i] = needed[i] && !applied[i];
    auto order = graph.ids(graph.sorted(needed, *targets));
    std::ranges::reverse(order);
    return MigrationPath{Direction::Upgrade, graph.ids(*now), target, std::move(order)};
}

Result<MigrationPath> downgradePath(
    const RevisionGraph &graph, const std::vector<QString> &current, const QString &target)
{
    const Symbols symbols(graph);
    const auto downgrade = symbols.downgradeTarget(current, target);
    if (!downgrade)
        return std::unexpected(downgrade.error());
    const auto roots = downgradeRoots(graph, symbols, *downgrade);
    if (!roots)
        return std::unexpected(roots.error());
    const auto now = symbols.revisionsOf(current);
    if (!now)
        return std::unexpected(now.error());
    std::vector<bool> undone = graph.descendants(*roots, Edges::ParentsAndDependencies);
    const auto applied = graph.ancestors(*now, Edges::ParentsAndDependencies);
    bool any = false;
    for (size_t i = 0; i < undone.size(); ++i) {
        undone[i] = undone[i] && applied[i];
        any = any || undone[i];
    }
    if (!any && downgrade->target && std::ranges::find(*now, *downgrade->target) == now->end())
        return failure(ErrorKind::Usage,
            HistoryText::tr("Nothing to drop: revision %1 is not applied.").arg(graph.at(*downgrade->target).id),
            target);
    return MigrationPath{Direction::Downgrade, graph.ids(*now), target, graph.ids(graph.sorted(undone, *now))};
}

Result<MigrationPath> rangePath(const RevisionGraph &graph, const QString &range)
{
    const auto colon = range.indexOf(u':');
    if (colon < 0 || range.indexOf(u':', colon + 1) >= 0)
        return failure(ErrorKind::Usage, HistoryText::tr("A range is written FROM:TO, not '%1'.").arg(range), range);
    const QStringList from = range.left(colon).split(u',', Qt::SkipEmptyParts);
    const QString to = colon + 1 < range.size() ? range.mid(colon + 1) : u"heads"_s;
    const std::vector<QString> current(from.begin(), from.end());
    const Symbols symbols(graph);
    const auto now = symbols.revisionsOf(current);
    if (!now)
        return std::unexpected(now.error());
    auto up = upgradePath(graph, current, to);
    if (up && !up->revisions.empty())
        return up;
    const auto targets = symbols.revisions(to);
    if (up && targets && *targets == *now)
        return up;
    auto down = downgradePath(graph, graph.ids(*now), to);
    return down || up ? down : up; // neither works: what the upgrade said is about the range as written
}

} // namespace Howdah
