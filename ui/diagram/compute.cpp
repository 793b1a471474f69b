// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/compute.h"
#include "layout/engine.h"
#include "layout/incremental.h"
#include "layout/reroute.h"
#include "render/fonts.h"
#include "schema/database.h"

namespace Howdah {

namespace {

/// Lines as they are shown now, else as the layout made them: the router keeps those that fit.
std::vector<Polyline> earlierLines(const Diagram &diagram, const Diagram *shown, std::vector<Polyline> otherwise)
{
    if (!shown)
        return otherwise;
    QHash<QString, const Polyline *> known;
    for (const DiagramEdge &edge : shown->edges)
        known.insert(shown->nameOf(edge), &edge.points);
    for (size_t i = 0; i < diagram.edges.size(); ++i)
        if (const Polyline *line = known.value(diagram.nameOf(diagram.edges[i])))
            otherwise[i] = *line;
    return otherwise;
}

} // namespace

Result<Diagram> computedDiagram(const DiagramRequest &request, std::stop_token stop)
{
    Diagram diagram = makeDiagram(*request.database, request.options, FontTextMetrics());
    const LayoutGraph graph = layoutGraph(diagram);
    std::vector<std::optional<QPointF>> known;
    size_t count = 0;
    for (const DiagramTable &table : diagram.tables) {
        const auto found = request.places.find(table.name);
        known.push_back(found == request.places.end() || request.arrange ? std::nullopt : std::optional(found->second));
        count += known.back().has_value();
    }
    Result<Layout> layout = layeredLayout(graph, {}, stop);
    if (!layout)
        return std::unexpected(layout.error());
    if (count * 2 > diagram.tables.size()) {
        const std::vector<Polyline> lines = earlierLines(diagram, request.shown.get(), std::move(layout->routes));
        layout = keptLayout(graph, completedPositions(graph, known), lines, {}, stop);
        if (!layout)
            return std::unexpected(layout.error());
    }
    place(diagram, *layout);
    return diagram;
}

} // namespace Howdah
