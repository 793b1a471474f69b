// SPDX-License-Identifier: Apache-2.0
#include "history/databaseposition.h"

#include "history/historytext.h"
#include "history/migrationpath.h"

#include <algorithm>

namespace Howdah {

PositionReport positionReport(const RevisionGraph &graph, const DatabasePosition &position)
{
    using Edges = RevisionGraph::Edges;
    PositionReport report;
    RevisionGraph::Indices current;
    for (const QString &row : position.rows) {
        const int index = graph.indexOf(row); // the database holds whole ids: a prefix of one is another project's
        if (index < 0) {
            report.unknown.push_back(row);
        } else {
            report.current.push_back(row);
            current.push_back(index);
        }
    }
    for (const int index : current) {
        const bool isBelow = std::ranges::any_of(current, [&](int other) {
            return other != index && graph.ancestors({other}, Edges::ParentsAndDependencies)[size_t(index)];
        });
        if (isBelow)
            report.redundant.push_back(graph.at(index).id);
    }
    report.applied = graph.ancestors(current, Edges::ParentsAndDependencies);
    const auto path = upgradePath(graph, report.current, QStringLiteral("heads"));
    if (!report.unknown.empty())
        report.unknownBecause = HistoryText::tr("Can't locate revision identified by '%1'").arg(report.unknown.front());
    else if (!path)
        report.unknownBecause = path.error().message;
    else
        report.pending = path->revisions;
    return report;
}

} // namespace Howdah
