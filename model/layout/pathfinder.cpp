// SPDX-License-Identifier: Apache-2.0
#include "layout/pathfinder.h"
#include "layout/occupancy.h"
#include "layout/polyline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace Howdah {

namespace {

constexpr double bendPrice = 70, takenPrice = 300;
constexpr double infinite = std::numeric_limits<double>::infinity();

enum Heading { Horizontal, Vertical };

class Search
{
public:
    Search(const BoxGrid &boxes, const QRectF &area, const std::vector<PortExit> &from, const std::vector<PortExit> &to,
        const Occupancy *taken, int key);
    Polyline run();

private:
    struct State {
        double estimate;
        int node; ///< (y * columns + x) * 2 + heading
        auto operator<=>(const State &) const = default;
    };
    static std::vector<double> thinned(std::vector<double> values, std::vector<double> needed);
    int nodeAt(QPointF point, Heading heading) const;
    QPointF pointOf(int node) const { return {m_xs[size_t(node / 2 % columns())], m_ys[size_t(node / 2 / columns())]}; }
    int columns() const { return int(m_xs.size()); }
    double remaining(int node) const;
    void reach(int node, int from, double cost);
    void step(int node, int dx, int dy);
    bool isFree(QPointF a, QPointF b) const;

    const BoxGrid &m_boxes;
    const std::vector<PortExit> &m_from, &m_to;
    const Occupancy *m_taken;
    int m_key;
    double m_haste = 1; ///< in a crowd the first good way will do
    std::vector<double> m_xs, m_ys;
    std::vector<double> m_cost;
    std::vector<int> m_before;
    std::priority_queue<State, std::vector<State>, std::greater<>> m_queue;
};

/// Sorted, without repetition, and of very many only as many as a search can go through; `needed` ones always.
std::vector<double> Search::thinned(std::vector<double> values, std::vector<double> needed)
{
    constexpr size_t most = 500;
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    if (values.size() > most) {
        std::vector<double> some;
        for (size_t i = 0; i < most; ++i)
            some.push_back(values[i * values.size() / most]);
        values = std::move(some);
    }
    values.insert(values.end(), needed.begin(), needed.end());
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
    return values;
}

Search::Search(const BoxGrid &boxes, const QRectF &area, const std::vector<PortExit> &from,
    const std::vector<PortExit> &to, const Occupancy *taken, int key)
    : m_boxes(boxes)
    , m_from(from)
    , m_to(to)
    , m_taken(taken)
    , m_key(key)
{
    std::vector<double> xs, ys, neededX, neededY;
    for (const auto *exits : {&from, &to})
        for (const PortExit &exit : *exits) {
            neededX.push_back(exit.outside().x());
            neededY.push_back(exit.outside().y());
        }
    const std::vector<int> near = boxes.touching(area);
    m_haste = near.size() > 150 ? 1.5 : 1;
    for (const int index : near) {
        const QRectF &box = boxes.rect(index);
        for (const double distance :
            m_taken ? std::initializer_list<double>{4, 8, 12, 18, 25, 32} : std::initializer_list<double>{4, 18}) {
            xs.insert(xs.end(), {box.left() - distance, box.right() + distance});
            ys.insert(ys.end(), {box.top() - distance, box.bottom() + distance});
        }
    }
    m_xs = thinned(std::move(xs), std::move(neededX));
    m_ys = thinned(std::move(ys), std::move(neededY));
    m_cost.assign(m_xs.size() * m_ys.size() * 2, infinite);
    m_before.assign(m_cost.size(), -1);
}

int Search::nodeAt(QPointF point, Heading heading) const
{
    const int x = int(std::ranges::lower_bound(m_xs, point.x()) - m_xs.begin());
    const int y = int(std::ranges::lower_bound(m_ys, point.y()) - m_ys.begin());
    return (y * columns() + x) * 2 + heading;
}

double Search::remaining(int node) const
{
    double best = infinite;
    for (const PortExit &exit : m_to) {
        const QPointF way = exit.outside() - pointOf(node);
        best = std::min(
            best, std::abs(way.x()) + std::abs(way.y()) + (way.y() != 0 && node % 2 == Horizontal ? bendPrice : 0));
    }
    return best * m_haste;
}

void Search::reach(int node, int from, double cost)
{
    if (cost >= m_cost[size_t(node)])
        return;
    m_cost[size_t(node)] = cost;
    m_before[size_t(node)] = from;
    m_queue.push({cost + remaining(node), node});
}

bool Search::isFree(QPointF a, QPointF b) const
{
    return m_boxes.touching(QRectF(a, b).normalized(), -1.5).empty();
}

void Search::step(int node, int dx, int dy)
{
    const int x = node / 2 % columns() + dx, y = node / 2 / columns() + dy;
    if (x < 0 || y < 0 || x >= columns() || y >= int(m_ys.size()))
        return;
    const Heading heading = dx ? Horizontal : Vertical;
    const int next = (y * columns() + x) * 2 + heading;
    const QPointF a = pointOf(node), b = pointOf(next);
    const double cost = m_cost[size_t(node)] + std::abs(a.x() - b.x()) + std::abs(a.y() - b.y())
        + (node % 2 == heading ? 0 : bendPrice);
    if (cost < m_cost[size_t(next)] && isFree(a, b))
        reach(next, node, cost + (m_taken && m_taken->isTaken(a, b, m_key, 1) ? takenPrice : 0));
}

Polyline Search::run()
{
    std::vector<int> goals;
    for (const PortExit &exit : m_to)
        goals.push_back(nodeAt(exit.outside(), Horizontal));
    for (const PortExit &exit : m_from)
        reach(nodeAt(exit.outside(), Horizontal), -1, 0);
    while (!m_queue.empty()) {
        const State state = m_queue.top();
        m_queue.pop();
        const auto goal = std::ranges::find(goals, state.node);
        if (goal != goals.end()) {
            Polyline line{m_to[size_t(goal - goals.begin())].at};
            int node = state.node;
            for (; node >= 0; node = m_before[size_t(node)])
                line.push_back(pointOf(node));
            const auto start = std::ranges::find(m_from, line.back(), &PortExit::outside);
            line.push_back(start->at);
            std::ranges::reverse(line);
            return simplified(line);
        }
        if (state.estimate > m_cost[size_t(state.node)] + remaining(state.node) + 1e-6)
            continue;
        step(state.node, -1, 0);
        step(state.node, 1, 0);
        step(state.node, 0, -1);
        step(state.node, 0, 1);
    }
    return {};
}

} // namespace

Polyline cheapestPath(const BoxGrid &boxes, const std::vector<PortExit> &from, const std::vector<PortExit> &to,
    const Occupancy *taken, int key)
{
    QRectF area;
    for (const auto *exits : {&from, &to})
        for (const PortExit &exit : *exits)
            area |= QRectF(exit.outside() - QPointF(1, 1), QSizeF(2, 2));
    for (const double margin : {120.0, 900.0, 1e7}) {
        Polyline line = Search(boxes, area.adjusted(-margin, -margin, margin, margin), from, to, taken, key).run();
        if (!line.empty())
            return line;
    }
    return {};
}

} // namespace Howdah
