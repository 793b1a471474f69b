// SPDX-License-Identifier: Apache-2.0
#include "layout/communities.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

namespace Howdah {

namespace {

struct Graph {
    std::vector<std::vector<std::pair<int, double>>> ties; ///< of each node to others
    std::vector<double> inner; ///< within the node, which stands for many on the upper levels

    explicit Graph(size_t count)
        : ties(count)
        , inner(count)
    { }
    size_t size() const { return ties.size(); }
    double strength(size_t node) const
    {
        double sum = 2 * inner[node];
        for (const auto &[other, weight] : ties[node])
            sum += weight;
        return sum;
    }
    /// Sorts, and makes one of those to the same node: sums do not depend on the order they were given in.
    void settle()
    {
        for (auto &list : ties) {
            std::ranges::sort(list);
            size_t kept = 0;
            for (size_t i = 0; i < list.size(); ++i)
                if (kept > 0 && list[kept - 1].first == list[i].first)
                    list[kept - 1].second += list[i].second;
                else
                    list[kept++] = list[i];
            list.resize(kept);
        }
    }
};

constexpr double enough = 1e-9; ///< less is the noise of adding in another order
constexpr int mostRounds = 50;

/// Moves single nodes while that makes modularity grow; whether any moved.
bool moveNodes(const Graph &graph, double resolution, std::vector<int> &community)
{
    std::vector<double> strength(graph.size());
    for (size_t i = 0; i < graph.size(); ++i)
        strength[i] = graph.strength(i);
    const double all = std::accumulate(strength.begin(), strength.end(), 0.0);
    if (all <= 0)
        return false;
    std::vector<double> total = strength; ///< of each community: at first every node is one
    std::vector<double> toward(graph.size()); ///< of the node at hand, to each community
    std::vector<int> met;
    bool hasMoved = false;
    for (int round = 0; round < mostRounds; ++round) {
        bool goesOn = false;
        for (size_t i = 0; i < graph.size(); ++i) {
            met.clear();
            for (const auto &[other, weight] : graph.ties[i]) {
                const int to = community[size_t(other)];
                if (toward[size_t(to)] == 0)
                    met.push_back(to);
                toward[size_t(to)] += weight;
            }
            std::ranges::sort(met);
            const int old = community[i];
            total[size_t(old)] -= strength[i];
            const auto gain
                = [&](int to) { return toward[size_t(to)] - resolution * strength[i] * total[size_t(to)] / all; };
            int best = old;
            double most = gain(old);
            for (const int to : met)
                if (gain(to) > most + enough) {
                    most = gain(to);
                    best = to;
                }
            for (const int to : met)
                toward[size_t(to)] = 0;
            total[size_t(best)] += strength[i];
            goesOn = goesOn || best != old;
            community[i] = best;
        }
        if (!goesOn)
            break;
        hasMoved = true;
    }
    return hasMoved;
}

/// Numbers them anew, by their first nodes; how many there are.
int renumber(std::vector<int> &community)
{
    std::map<int, int> numbers;
    for (int &each : community)
        each = numbers.emplace(each, int(numbers.size())).first->second;
    return int(numbers.size());
}

Graph merged(const Graph &graph, const std::vector<int> &community, int count)
{
    Graph result(static_cast<size_t>(count));
    for (size_t i = 0; i < graph.size(); ++i) {
        const int own = community[i];
        result.inner[size_t(own)] += graph.inner[i];
        for (const auto &[other, weight] : graph.ties[i]) {
            const int to = community[size_t(other)];
            if (to == own)
                result.inner[size_t(own)] += weight / 2; // it is met from both of its ends
            else
                result.ties[size_t(own)].emplace_back(to, weight);
        }
    }
    result.settle();
    return result;
}

} // namespace

std::vector<int> communities(int count, std::span<const Tie> ties, double resolution)
{
    Graph graph(static_cast<size_t>(count));
    for (const Tie &tie : ties)
        if (tie.a != tie.b) {
            graph.ties[size_t(tie.a)].emplace_back(tie.b, tie.weight);
            graph.ties[size_t(tie.b)].emplace_back(tie.a, tie.weight);
        }
    graph.settle();
    std::vector<int> result(static_cast<size_t>(count));
    std::iota(result.begin(), result.end(), 0);
    while (true) {
        std::vector<int> community(graph.size());
        std::iota(community.begin(), community.end(), 0);
        if (!moveNodes(graph, resolution, community))
            break;
        const int number = renumber(community);
        graph = merged(graph, community, number);
        for (int &each : result)
            each = community[size_t(each)];
    }
    renumber(result);
    return result;
}

} // namespace Howdah
