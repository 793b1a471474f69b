// SPDX-License-Identifier: Apache-2.0
#include "layout/reroute.h"
#include "layout/boxgrid.h"
#include "layout/occupancy.h"
#include "layout/pathfinder.h"
#include "layout/polyline.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Howdah {

namespace {

constexpr double facingRoom = 40; ///< boxes further apart than this are connected on the sides that face each other
constexpr double leastRoom = 16;  ///< between boxes side by side, for lines to get out
constexpr double leastGap = 10;   ///< between boxes below each other, for a line to get through
constexpr double touching = 0.75; ///< lines of different keys never come this close side by side

class Router
{
public:
    Router(const LayoutGraph &graph, Layout &layout, const LayoutOptions &options);
    bool run(const std::vector<Polyline> &kept, std::stop_token stop);

private:
    void separateBoxes();
    bool isSound(size_t edge, const Polyline &line) const;
    bool isEnd(QPointF end, QPointF next, int box, int row, int other) const;
    std::vector<PortExit> exits(int box, int row, int other) const;
    double room(int box, double y, int direction) const;
    Polyline found(size_t edge, bool avoidLines) const;
    bool hasConflict(const Polyline &line, int key, double distance) const;
    int conflicts(const Polyline &line, size_t piece, int key, double distance) const;
    bool isFree(QPointF a, QPointF b) const { return m_boxes.touching(QRectF(a, b).normalized(), 0.25).empty(); }
    void nudge(size_t edge, Polyline &line) const;
    bool nudgePiece(size_t edge, Polyline &line, size_t piece, double distance) const;
    std::pair<double, double> rowRange(size_t edge, bool isSource) const;

    const LayoutGraph &m_graph;
    Layout &m_layout;
    const LayoutOptions &m_options;
    BoxGrid m_boxes;
    Occupancy m_taken;
};

Router::Router(const LayoutGraph &graph, Layout &layout, const LayoutOptions &options)
    : m_graph(graph)
    , m_layout(layout)
    , m_options(options)
{
    separateBoxes();
    std::vector<QRectF> rects;
    for (size_t box = 0; box < graph.boxes.size(); ++box)
        rects.push_back(rectOf(graph, layout, box));
    m_boxes = BoxGrid(std::move(rects));
}

/// From top to bottom, each box that stands on an earlier one, or closes the gap below it, moves down; one that leaves
/// no room beside an earlier one for lines to their rows moves aside a little. So no pocket between boxes is without a
/// way out.
void Router::separateBoxes()
{
    std::vector<size_t> order(m_graph.boxes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(
        order, {}, [this](size_t box) { return std::pair(m_layout.positions[box].y(), m_layout.positions[box].x()); });
    std::vector<QRectF> placed;
    for (const size_t box : order) {
        QRectF rect = rectOf(m_graph, m_layout, box);
        int steps = 0; // aside: between two neighbours it could go on for ever
        for (bool moved = true; moved;) {
            moved = false;
            for (const QRectF &other : placed) {
                if (!rect.adjusted(-leastRoom, -leastGap, leastRoom, leastGap).intersects(other))
                    continue;
                const bool isBelow = rect.left() < other.right() && rect.right() > other.left();
                if (isBelow || ++steps > 8)
                    rect.moveTop(other.bottom() + m_options.tableGap);
                else if (rect.left() < other.left())
                    rect.moveRight(other.left() - leastRoom);
                else
                    rect.moveLeft(other.right() + leastRoom);
                moved = true;
            }
        }
        m_layout.positions[box] = rect.topLeft();
        placed.push_back(rect);
    }
}

bool Router::isEnd(QPointF end, QPointF next, int box, int row, int other) const
{
    for (const PortExit &exit : exits(box, row, other)) {
        const RowSpan span = spanOf(m_graph.boxes[size_t(box)], row);
        const double top = m_boxes.rect(box).top();
        if (end.x() == exit.at.x() && end.y() >= top + span.top && end.y() <= top + span.bottom && next.y() == end.y()
            && (next.x() - end.x()) * exit.direction > 0)
            return true;
    }
    return false;
}

bool Router::isSound(size_t index, const Polyline &line) const
{
    const LayoutEdge &edge = m_graph.edges[index];
    if (line.size() < 2 || !isEnd(line.front(), line[1], edge.from, edge.fromRow, edge.to)
        || !isEnd(line.back(), line[line.size() - 2], edge.to, edge.toRow, edge.from))
        return false;
    for (size_t i = 1; i < line.size(); ++i)
        if (!isFree(line[i - 1], line[i]))
            return false;
    return true;
}

/// How far one can go from the box's side before the next box, at most twice the stub.
double Router::room(int box, double y, int direction) const
{
    const QRectF own = m_boxes.rect(box);
    const double most = 2 * m_options.stub;
    const QRectF ahead
        = direction > 0 ? QRectF(own.right(), y - 2, most, 4) : QRectF(own.left() - most, y - 2, most, 4);
    double free = most;
    for (const int other : m_boxes.touching(ahead))
        if (other != box)
            free = std::min(free,
                direction > 0 ? m_boxes.rect(other).left() - own.right() : own.left() - m_boxes.rect(other).right());
    return free;
}

std::vector<PortExit> Router::exits(int box, int row, int other) const
{
    const QRectF own = m_boxes.rect(box), there = m_boxes.rect(other);
    const RowSpan span = spanOf(m_graph.boxes[size_t(box)], row);
    const double y = own.top() + (span.top + span.bottom) / 2;
    std::vector<PortExit> result;
    if (there.left() <= own.right() + facingRoom)
        result.push_back({QPointF(own.left(), y), -1, std::min(m_options.stub, room(box, y, -1) / 2)});
    if (there.right() >= own.left() - facingRoom)
        result.push_back({QPointF(own.right(), y), 1, std::min(m_options.stub, room(box, y, 1) / 2)});
    return result;
}

Polyline Router::found(size_t index, bool avoidLines) const
{
    const LayoutEdge &edge = m_graph.edges[index];
    std::vector<PortExit> from = exits(edge.from, edge.fromRow, edge.to), to = exits(edge.to, edge.toRow, edge.from);
    if (edge.from == edge.to && edge.fromRow == edge.toRow)
        for (PortExit &exit : to)
            exit.at.ry() += (spanOf(m_graph.boxes[size_t(edge.to)], edge.toRow).bottom
                                - spanOf(m_graph.boxes[size_t(edge.to)], edge.toRow).top)
                / 3;
    Polyline line = cheapestPath(m_boxes, from, to, avoidLines ? &m_taken : nullptr, edge.key);
    // Boxed in on all sides: better a line through a box than none.
    return line.empty() ? sketchedRoute(m_boxes.rect(edge.from), from.front().at.y() - m_boxes.rect(edge.from).top(),
                              m_boxes.rect(edge.to), to.front().at.y() - m_boxes.rect(edge.to).top())
                        : line;
}

bool Router::hasConflict(const Polyline &line, int key, double distance) const
{
    for (size_t i = 1; i < line.size(); ++i)
        if (m_taken.isTaken(line[i - 1], line[i], key, distance))
            return true;
    return false;
}

/// How many of the piece after point `piece` and its two neighbours run along other lines; -1 when one meets a box.
int Router::conflicts(const Polyline &line, size_t piece, int key, double distance) const
{
    int count = 0;
    for (size_t i = piece > 0 ? piece - 1 : 0; i <= std::min(piece + 1, line.size() - 2); ++i) {
        if (!isFree(line[i], line[i + 1]))
            return -1;
        count += m_taken.isTaken(line[i], line[i + 1], key, i == piece ? distance : std::min(distance, touching));
    }
    return count;
}

std::pair<double, double> Router::rowRange(size_t index, bool isSource) const
{
    const LayoutEdge &edge = m_graph.edges[index];
    const int box = isSource ? edge.from : edge.to;
    const RowSpan span = spanOf(m_graph.boxes[size_t(box)], isSource ? edge.fromRow : edge.toRow);
    const double inset = std::min(2.0, (span.bottom - span.top) / 8);
    return {m_boxes.rect(box).top() + span.top + inset, m_boxes.rect(box).top() + span.bottom - inset};
}

/// Moves one piece sideways to where it runs along the fewest lines; the pieces on both sides become longer or shorter.
/// True when it is clear then.
bool Router::nudgePiece(size_t edge, Polyline &line, size_t piece, double distance) const
{
    const int key = m_graph.edges[edge].key;
    int fewest = conflicts(line, piece, key, distance);
    if (fewest == 0)
        return true;
    const Polyline before = line;
    Polyline best = line;
    // Lines leave their rows sideways and turn at every point; a piece that was nudged away has no direction of its
    // own.
    const bool isHorizontal = piece % 2 == 0;
    const bool isFirst = piece == 0, isLast = piece + 2 == line.size();
    const double step = distance > touching ? 5 : 1.6;
    for (int n = 1; n <= 48; ++n)
        for (const int sign : {1, -1}) {
            const double shift = sign * step * n;
            line = before;
            for (const size_t end : {piece, piece + 1})
                (isHorizontal ? line[end].ry() : line[end].rx()) += shift;
            const auto inRow = [&](bool isSource) {
                const auto [low, high] = rowRange(edge, isSource);
                return line[piece].y() >= low && line[piece].y() <= high;
            };
            if ((isFirst && !inRow(true)) || (isLast && !inRow(false)))
                continue;
            // The stubs keep their direction.
            const auto sameWay
                = [&](size_t a, size_t b) { return (line[b].x() - line[a].x()) * (before[b].x() - before[a].x()) > 0; };
            if (!isHorizontal
                && ((piece == 1 && !sameWay(0, 1)) || (piece + 3 == line.size() && !sameWay(piece + 2, piece + 1))))
                continue;
            const int count = conflicts(line, piece, key, distance);
            if (count == 0)
                return true;
            if (count > 0 && (count < fewest || fewest < 0)) {
                fewest = count;
                best = line;
            }
        }
    line = best;
    return false;
}

void Router::nudge(size_t edge, Polyline &line) const
{
    const int key = m_graph.edges[edge].key;
    for (const double distance : {5.0, touching, touching}) {
        if (!hasConflict(line, key, distance))
            return;
        if (line.size() == 2 && !nudgePiece(edge, line, 0, distance)) {
            const double middle = (line[0].x() + line[1].x()) / 2;
            line = {line[0], {middle, line[0].y()}, {middle, line[1].y()}, line[1]};
        }
        for (size_t piece = 0; piece + 1 < line.size(); ++piece)
            nudgePiece(edge, line, piece, distance);
    }
}

bool Router::run(const std::vector<Polyline> &kept, std::stop_token stop)
{
    std::vector<size_t> open;
    m_layout.routes.assign(m_graph.edges.size(), {});
    for (size_t edge = 0; edge < m_graph.edges.size(); ++edge) {
        if (edge < kept.size() && isSound(edge, kept[edge]) && !hasConflict(kept[edge], m_graph.edges[edge].key, 0.5)) {
            m_layout.routes[edge] = kept[edge];
            m_taken.add(kept[edge], m_graph.edges[edge].key);
        } else {
            open.push_back(edge);
        }
    }
    for (int round = 0; round < 6; ++round) {
        bool isClean = true;
        for (const size_t edge : open) {
            if (stop.stop_requested())
                return false;
            const int key = m_graph.edges[edge].key;
            Polyline &line = m_layout.routes[edge];
            if (round > 0) {
                if (!hasConflict(line, key, 0.5))
                    continue;
                m_taken.remove(line, key);
            }
            line = round == 1 ? line : found(edge, round > 0);
            nudge(edge, line);
            isClean = isClean && !hasConflict(line, key, 0.5);
            m_taken.add(line, key);
        }
        if (isClean)
            break;
    }
    for (Polyline &line : m_layout.routes)
        line = simplified(line);
    return true;
}

} // namespace

Polyline sketchedRoute(const QRectF &from, double fromRow, const QRectF &to, double toRow)
{
    constexpr double stub = 24;
    const double y1 = from.top() + fromRow, y2 = to.top() + toRow;
    if (to.left() > from.right() + 2 * stub || to.right() < from.left() - 2 * stub) {
        const bool toRight = to.left() > from.right();
        const double a = toRight ? from.right() : from.left(), b = toRight ? to.left() : to.right();
        return simplified({{a, y1}, {(a + b) / 2, y1}, {(a + b) / 2, y2}, {b, y2}});
    }
    const double x = std::max(from.right(), to.right()) + stub;
    return simplified({{from.right(), y1}, {x, y1}, {x, y2}, {to.right(), y2}});
}

Result<Layout> keptLayout(const LayoutGraph &graph, std::vector<QPointF> positions, const std::vector<Polyline> &kept,
    const LayoutOptions &options, std::stop_token stop)
{
    Layout layout;
    layout.positions = std::move(positions);
    if (!Router(graph, layout, options).run(kept, stop))
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Layout", "The layout was cancelled."));
    return layout;
}

} // namespace Howdah
