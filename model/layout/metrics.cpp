// SPDX-License-Identifier: Apache-2.0
#include "layout/metrics.h"
#include "layout/boxgrid.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace Howdah {

namespace {

constexpr double tolerance = 0.5;

/// An axis-parallel piece: `at` is the fixed coordinate, low…high the range on the other axis.
struct Piece {
    double at, low, high;
    int key;
};

struct Pieces {
    std::vector<Piece> horizontal, vertical;
};

Pieces piecesOf(const LayoutGraph &graph, const Layout &layout, LayoutMetrics &metrics)
{
    Pieces result;
    for (size_t edge = 0; edge < layout.routes.size(); ++edge) {
        const Polyline &route = layout.routes[edge];
        const int key = graph.edges[edge].key;
        for (size_t i = 1; i < route.size(); ++i) {
            const QPointF a = route[i - 1], b = route[i];
            if (std::abs(a.y() - b.y()) < 1e-6)
                result.horizontal.push_back({a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x()), key});
            else if (std::abs(a.x() - b.x()) < 1e-6)
                result.vertical.push_back({a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y()), key});
            else
                ++metrics.diagonals;
        }
    }
    return result;
}

/// Length on which pieces of different keys lie on each other.
double ambiguousLength(std::vector<Piece> pieces)
{
    std::ranges::sort(pieces,
        [](const Piece &a, const Piece &b) { return std::tie(a.at, a.low, a.key) < std::tie(b.at, b.low, b.key); });
    double total = 0;
    for (size_t i = 0; i < pieces.size(); ++i)
        for (size_t j = i + 1; j < pieces.size() && pieces[j].at - pieces[i].at < tolerance; ++j)
            if (pieces[i].key != pieces[j].key)
                total += std::max(
                    0.0, std::min(pieces[i].high, pieces[j].high) - std::max(pieces[i].low, pieces[j].low) - 1e-3);
    return total;
}

/// Joins pieces of one key that lie on each other, so that a shared trunk is one piece.
std::vector<Piece> merged(std::vector<Piece> pieces)
{
    std::ranges::sort(pieces,
        [](const Piece &a, const Piece &b) { return std::tie(a.key, a.at, a.low) < std::tie(b.key, b.at, b.low); });
    std::vector<Piece> result;
    for (const Piece &piece : pieces) {
        if (!result.empty() && result.back().key == piece.key && std::abs(result.back().at - piece.at) < 1e-6
            && piece.low <= result.back().high + 1e-6)
            result.back().high = std::max(result.back().high, piece.high);
        else
            result.push_back(piece);
    }
    return result;
}

class Counter
{
public:
    explicit Counter(std::vector<double> places)
        : m_places(std::move(places))
    {
        std::ranges::sort(m_places);
        m_tree.assign(m_places.size() + 1, 0);
    }
    void add(double place, int amount)
    {
        for (size_t i = size_t(std::ranges::lower_bound(m_places, place) - m_places.begin()) + 1; i < m_tree.size();
            i += i & -i)
            m_tree[i] += amount;
    }
    qint64 between(double low, double high) const
    {
        return sum(std::ranges::lower_bound(m_places, high) - m_places.begin())
            - sum(std::ranges::upper_bound(m_places, low) - m_places.begin());
    }

private:
    qint64 sum(std::ptrdiff_t count) const
    {
        qint64 total = 0;
        for (size_t i = size_t(std::max<std::ptrdiff_t>(count, 0)); i > 0; i -= i & -i)
            total += m_tree[i];
        return total;
    }
    std::vector<double> m_places;
    std::vector<qint64> m_tree;
};

/// Proper crossings of horizontal with vertical pieces by a sweep over x.
qint64 crossingsOf(const std::vector<Piece> &horizontal, const std::vector<Piece> &vertical)
{
    struct Event {
        double x;
        int order; // ends before queries before starts: touching is no crossing
        size_t index;
    };
    std::vector<Event> events;
    std::vector<double> places;
    for (size_t i = 0; i < horizontal.size(); ++i) {
        events.push_back({horizontal[i].low + 0.01, 2, i});
        events.push_back({horizontal[i].high - 0.01, 0, i});
        places.push_back(horizontal[i].at);
    }
    for (size_t i = 0; i < vertical.size(); ++i)
        events.push_back({vertical[i].at, 1, i});
    std::ranges::sort(events, [](const Event &a, const Event &b) {
        return std::tie(a.x, a.order, a.index) < std::tie(b.x, b.order, b.index);
    });
    Counter counter(places);
    std::vector<char> open(horizontal.size(), 0);
    qint64 total = 0;
    for (const Event &event : events) {
        if (event.order == 1)
            total += std::max<qint64>(
                0, counter.between(vertical[event.index].low + 0.01, vertical[event.index].high - 0.01));
        else if (event.order == 2) {
            counter.add(horizontal[event.index].at, 1);
            open[event.index] = 1;
        } else if (open[event.index])
            counter.add(horizontal[event.index].at, -1);
    }
    return total;
}

qint64 crossingsBetweenKeys(const Pieces &pieces)
{
    const std::vector<Piece> horizontal = merged(pieces.horizontal), vertical = merged(pieces.vertical);
    qint64 total = crossingsOf(horizontal, vertical);
    std::map<int, std::pair<std::vector<Piece>, std::vector<Piece>>> byKey;
    for (const Piece &piece : horizontal)
        byKey[piece.key].first.push_back(piece);
    for (const Piece &piece : vertical)
        byKey[piece.key].second.push_back(piece);
    for (const auto &[key, own] : byKey)
        total -= crossingsOf(own.first, own.second);
    return total;
}

bool isWrongEnd(const QRectF &own, RowSpan span, const QRectF &other, QPointF end, QPointF next)
{
    const bool onLeft = std::abs(end.x() - own.left()) < 0.01, onRight = std::abs(end.x() - own.right()) < 0.01;
    if (!onLeft && !onRight)
        return true;
    if (end.y() < own.top() + span.top - 0.01 || end.y() > own.top() + span.bottom + 0.01)
        return true;
    if (std::abs(next.y() - end.y()) > 1e-6 || (onLeft ? next.x() >= end.x() : next.x() <= end.x()))
        return true;
    constexpr double room = 40; // closer than this there may be no way through on the near side
    return onLeft ? other.left() > own.right() + room : other.right() < own.left() - room;
}

void measurePorts(const LayoutGraph &graph, const Layout &layout, LayoutMetrics &metrics)
{
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const LayoutEdge &edge = graph.edges[i];
        const Polyline &route = layout.routes[i];
        if (route.size() < 2) {
            metrics.wrongPorts += 2;
            continue;
        }
        const QRectF from = rectOf(graph, layout, size_t(edge.from)), to = rectOf(graph, layout, size_t(edge.to));
        metrics.wrongPorts
            += isWrongEnd(from, spanOf(graph.boxes[size_t(edge.from)], edge.fromRow), to, route.front(), route[1]);
        metrics.wrongPorts += isWrongEnd(
            to, spanOf(graph.boxes[size_t(edge.to)], edge.toRow), from, route.back(), route[route.size() - 2]);
    }
}

void measureLines(const Layout &layout, LayoutMetrics &metrics)
{
    std::vector<int> bends;
    for (const Polyline &route : layout.routes) {
        bends.push_back(std::max(0, int(route.size()) - 2));
        metrics.bendsPerEdge += bends.back();
        for (size_t i = 1; i < route.size(); ++i)
            metrics.length += std::abs(route[i].x() - route[i - 1].x()) + std::abs(route[i].y() - route[i - 1].y());
    }
    if (bends.empty())
        return;
    metrics.bendsPerEdge /= double(bends.size());
    std::ranges::sort(bends);
    metrics.bends95 = bends[(bends.size() - 1) * 95 / 100];
}

} // namespace

LayoutMetrics measure(const LayoutGraph &graph, const Layout &layout)
{
    LayoutMetrics metrics;
    std::vector<QRectF> rects;
    double area = 0;
    for (size_t box = 0; box < graph.boxes.size(); ++box) {
        rects.push_back(rectOf(graph, layout, box));
        area += rects.back().width() * rects.back().height();
    }
    const BoxGrid grid(rects);
    for (size_t box = 0; box < rects.size(); ++box)
        for (int other : grid.touching(rects[box].adjusted(0.01, 0.01, -0.01, -0.01)))
            metrics.overlaps += size_t(other) > box;
    for (const Polyline &route : layout.routes)
        for (size_t i = 1; i < route.size(); ++i)
            metrics.tunnels += int(grid.touching(QRectF(route[i - 1], route[i]).normalized(), 0.25).size());
    measurePorts(graph, layout, metrics);
    const Pieces pieces = piecesOf(graph, layout, metrics);
    metrics.ambiguous = ambiguousLength(pieces.horizontal) + ambiguousLength(pieces.vertical);
    metrics.crossings = crossingsBetweenKeys(pieces);
    measureLines(layout, metrics);
    const QRectF bounds = boundsOf(graph, layout);
    metrics.width = bounds.width();
    metrics.height = bounds.height();
    metrics.fill = bounds.isEmpty() ? 0 : area / (bounds.width() * bounds.height());
    return metrics;
}

QString summary(const LayoutMetrics &m)
{
    return QStringLiteral("overlaps %1 tunnels %2 ports %3 ambiguous %4 diagonals %5 | crossings %6 bends %7 (p95 %8) "
                          "length %9 size %10x%11 fill %12")
        .arg(m.overlaps)
        .arg(m.tunnels)
        .arg(m.wrongPorts)
        .arg(m.ambiguous, 0, 'f', 1)
        .arg(m.diagonals)
        .arg(m.crossings)
        .arg(m.bendsPerEdge, 0, 'f', 2)
        .arg(m.bends95)
        .arg(m.length, 0, 'f', 0)
        .arg(m.width, 0, 'f', 0)
        .arg(m.height, 0, 'f', 0)
        .arg(m.fill, 0, 'f', 3);
}

} // namespace Howdah
