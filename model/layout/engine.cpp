// SPDX-License-Identifier: Apache-2.0
#include "layout/engine.h"
#include "layout/layering.h"
#include "layout/lines.h"
#include "layout/metrics.h"
#include "layout/ordering.h"
#include "layout/packing.h"
#include "layout/placement.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Howdah {

using namespace Layered;

namespace {

constexpr double channelGuess = 130; ///< width of a typical channel, for choosing how many layers

/// A component laid out by itself: its boxes' positions and its edges' routes, in the component's order.
struct Part {
    const Component *component = nullptr;
    std::vector<QPointF> positions;
    std::vector<Polyline> routes;
    QRectF bounds;
};

class Engine
{
public:
    Engine(const LayoutGraph &graph, const LayoutOptions &options, std::stop_token stop, const LayoutProgress &progress)
        : m_graph(graph)
        , m_options(options)
        , m_stop(std::move(stop))
        , m_progress(progress)
    { }
    bool run(Layout &layout);

private:
    double areaOf(const Component &component) const;
    Part layOut(const Component &component);
    Part attempt(const Component &component, double capacity);
    double badness(const Part &part, double aspect) const;
    void assemble(std::vector<Part> &parts, std::vector<int> &single, Layout &layout) const;

    const LayoutGraph &m_graph;
    const LayoutOptions &m_options;
    std::stop_token m_stop;
    const LayoutProgress &m_progress;
    double m_totalArea = 0;
};

double Engine::areaOf(const Component &component) const
{
    const double beside = component.edges.empty() ? m_options.tableGap : channelGuess;
    double area = 0;
    for (int box : component.boxes)
        area += (m_graph.boxes[size_t(box)].width + beside) * (m_graph.boxes[size_t(box)].height + m_options.tableGap);
    return area;
}

Part Engine::attempt(const Component &component, double capacity)
{
    LayerGraph graph = makeLayerGraph(m_graph, component);
    assignLayers(graph, capacity, m_options.tableGap, m_stop);
    addPassages(graph);
    const size_t size = graph.links.size();
    orderLayers(graph, size < 4000 ? 24 : size < 20000 ? 10 : 6, m_stop);
    placeNodes(graph, m_options, m_stop);
    Part part;
    if (m_stop.stop_requested())
        return part;
    Layout layout{std::vector<QPointF>(m_graph.boxes.size()), std::vector<Polyline>(m_graph.edges.size())};
    drawLines(graph, m_options, layout);
    part.component = &component;
    QRectF &bounds = part.bounds;
    for (int box : component.boxes) {
        part.positions.push_back(layout.positions[size_t(box)]);
        bounds |= rectOf(m_graph, layout, size_t(box));
    }
    for (int edge : component.edges) {
        for (const QPointF &point : layout.routes[size_t(edge)])
            bounds |= QRectF(point, QSizeF(0.5, 0.5));
        part.routes.push_back(std::move(layout.routes[size_t(edge)]));
    }
    return part;
}

/// One number to choose between attempts: crossings weigh most, then bends and length, then the framed area.
double Engine::badness(const Part &part, double aspect) const
{
    LayoutGraph graph;
    Layout layout{part.positions, part.routes};
    std::vector<int> local(m_graph.boxes.size(), 0);
    for (size_t i = 0; i < part.component->boxes.size(); ++i) {
        local[size_t(part.component->boxes[i])] = int(i);
        graph.boxes.push_back(m_graph.boxes[size_t(part.component->boxes[i])]);
    }
    for (int index : part.component->edges) {
        LayoutEdge edge = m_graph.edges[size_t(index)];
        edge.from = local[size_t(edge.from)];
        edge.to = local[size_t(edge.to)];
        graph.edges.push_back(edge);
    }
    const LayoutMetrics metrics = measure(graph, layout);
    const double edges = double(graph.edges.size());
    const double framed
        = std::max(metrics.width, metrics.height * aspect) * std::max(metrics.height, metrics.width / aspect);
    return 5 * double(metrics.crossings) / edges + 2 * metrics.bendsPerEdge + 2 * metrics.length / edges / 400
        + 2 * framed / areaOf(*part.component);
}

Part Engine::layOut(const Component &component)
{
    const double area = areaOf(component);
    const double width
        = area > 0.4 * m_totalArea ? std::sqrt(m_totalArea * m_options.aspect) : std::sqrt(area * m_options.aspect);
    double widths = 0, heights = 0;
    for (int box : component.boxes) {
        widths += m_graph.boxes[size_t(box)].width + channelGuess;
        heights += m_graph.boxes[size_t(box)].height + m_options.tableGap;
    }
    const double capacity = heights * (widths / double(component.boxes.size())) / width;
    const std::vector<double> factors = component.boxes.size() > 3000 ? std::vector<double>{0.8}
        : component.boxes.size() > 200                                ? std::vector<double>{1, 0.8, 0.65}
        : component.boxes.size() > 4                                  ? std::vector<double>{1, 0.7, 1.4, 2, 100}
                                                                      : std::vector<double>{1, 100};
    Part best;
    double bestBadness = std::numeric_limits<double>::infinity();
    for (double factor : factors) {
        Part part = attempt(component, capacity * factor);
        if (m_stop.stop_requested())
            return {};
        const double value = factors.size() > 1 ? badness(part, width * width / area) : 0;
        if (value < bestBadness) {
            bestBadness = value;
            best = std::move(part);
        }
    }
    return best;
}

void Engine::assemble(std::vector<Part> &parts, std::vector<int> &single, Layout &layout) const
{
    std::vector<QSizeF> sizes;
    for (const Part &part : parts)
        sizes.push_back(part.bounds.size());
    const std::vector<QPointF> places = packed(sizes, m_options.aspect, m_options.packGap);
    double right = 0, bottom = -m_options.packGap;
    for (size_t i = 0; i < parts.size(); ++i) {
        Part &part = parts[i];
        const QPointF shift(
            std::round(places[i].x() - part.bounds.left()), std::round(places[i].y() - part.bounds.top()));
        for (size_t n = 0; n < part.positions.size(); ++n)
            layout.positions[size_t(part.component->boxes[n])] = part.positions[n] + shift;
        for (size_t n = 0; n < part.routes.size(); ++n) {
            for (QPointF &point : part.routes[n])
                point += shift;
            layout.routes[size_t(part.component->edges[n])] = std::move(part.routes[n]);
        }
        right = std::max(right, places[i].x() + part.bounds.width());
        bottom = std::max(bottom, places[i].y() + part.bounds.height());
    }
    std::ranges::stable_sort(single, {}, [this](int box) { return m_graph.boxes[size_t(box)].group; });
    std::vector<QSizeF> boxes;
    for (int box : single)
        boxes.emplace_back(m_graph.boxes[size_t(box)].width, m_graph.boxes[size_t(box)].height);
    const std::vector<QPointF> grid
        = columns(boxes, std::max(right, std::sqrt(m_totalArea * m_options.aspect)), m_options.tableGap);
    for (size_t i = 0; i < single.size(); ++i)
        layout.positions[size_t(single[i])] = grid[i] + QPointF(0, std::round(bottom + m_options.packGap));
}

bool Engine::run(Layout &layout)
{
    layout.positions.assign(m_graph.boxes.size(), {});
    layout.routes.assign(m_graph.edges.size(), {});
    const std::vector<Component> all = components(m_graph);
    for (const Component &component : all)
        m_totalArea += areaOf(component);
    std::vector<Part> parts;
    std::vector<int> single;
    size_t done = 0;
    for (const Component &component : all) {
        done += component.boxes.size();
        if (component.edges.empty()) {
            single.push_back(component.boxes.front());
            continue;
        }
        parts.push_back(layOut(component));
        if (m_stop.stop_requested())
            return false;
        if (m_progress)
            m_progress(double(done) / double(m_graph.boxes.size()));
    }
    assemble(parts, single, layout);
    return true;
}

} // namespace

Result<Layout> layeredLayout(
    const LayoutGraph &graph, const LayoutOptions &options, std::stop_token stop, const LayoutProgress &progress)
{
    Layout layout;
    if (!Engine(graph, options, std::move(stop), progress).run(layout))
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Layout", "The layout was cancelled."));
    return layout;
}

} // namespace Howdah
