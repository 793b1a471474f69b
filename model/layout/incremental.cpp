// SPDX-License-Identifier: Apache-2.0
#include "layout/incremental.h"
#include "layout/packing.h"

#include <algorithm>

namespace Howdah {

namespace {

class Completion
{
public:
    Completion(const LayoutGraph &graph, const std::vector<std::optional<QPointF>> &known, const LayoutOptions &options)
        : m_graph(graph)
        , m_places(known)
        , m_options(options)
        , m_linked(graph.boxes.size())
    {
        for (const LayoutEdge &edge : graph.edges) {
            m_linked[size_t(edge.from)].push_back(edge.to);
            m_linked[size_t(edge.to)].push_back(edge.from);
        }
        for (size_t box = 0; box < known.size(); ++box)
            if (known[box])
                m_taken.push_back(rectOf(box));
    }

    std::vector<QPointF> run()
    {
        for (bool placed = true; placed;) {
            placed = false;
            for (size_t box = 0; box < m_places.size(); ++box)
                if (!m_places[box])
                    placed = placeBeside(box) || placed;
        }
        placeRest();
        std::vector<QPointF> result;
        for (const std::optional<QPointF> &place : m_places)
            result.push_back(*place);
        return result;
    }

private:
    QRectF rectOf(size_t box) const
    {
        return {*m_places[box], QSizeF(m_graph.boxes[box].width, m_graph.boxes[box].height)};
    }

    /// To the right of a linked box, moved down past whatever is there.
    bool placeBeside(size_t box)
    {
        const auto anchor
            = std::ranges::find_if(m_linked[box], [this](int other) { return m_places[size_t(other)].has_value(); });
        if (anchor == m_linked[box].end())
            return false;
        const QRectF beside = rectOf(size_t(*anchor));
        const double gap = m_options.tableGap;
        QRectF wanted(
            beside.right() + 3 * m_options.stub, beside.top(), m_graph.boxes[box].width, m_graph.boxes[box].height);
        for (bool moved = true; moved;) {
            moved = false;
            for (const QRectF &taken : m_taken)
                if (taken.adjusted(-gap, -gap, gap, gap).intersects(wanted)) {
                    wanted.moveTop(taken.bottom() + gap + 1);
                    moved = true;
                }
        }
        m_places[box] = wanted.topLeft();
        m_taken.push_back(wanted);
        return true;
    }

    void placeRest()
    {
        QRectF all;
        for (const QRectF &taken : m_taken)
            all |= taken;
        std::vector<QSizeF> sizes;
        for (size_t box = 0; box < m_places.size(); ++box)
            if (!m_places[box])
                sizes.emplace_back(m_graph.boxes[box].width, m_graph.boxes[box].height);
        const std::vector<QPointF> places = columns(sizes, std::max(1200.0, all.width()), m_options.tableGap);
        size_t next = 0;
        for (std::optional<QPointF> &place : m_places)
            if (!place)
                place = QPointF(all.left(), all.bottom() + m_options.packGap) + places[next++];
    }

    const LayoutGraph &m_graph;
    std::vector<std::optional<QPointF>> m_places;
    const LayoutOptions &m_options;
    std::vector<std::vector<int>> m_linked;
    std::vector<QRectF> m_taken;
};

} // namespace

std::vector<QPointF> completedPositions(
    const LayoutGraph &graph, const std::vector<std::optional<QPointF>> &known, const LayoutOptions &options)
{
    return Completion(graph, known, options).run();
}

} // namespace Howdah
