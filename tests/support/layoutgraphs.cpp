// SPDX-License-Identifier: Apache-2.0
#include "support/layoutgraphs.h"

#include <algorithm>
#include <map>

namespace {

/// SplitMix64; the standard library's distributions differ between platforms.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    { }
    int below(int limit)
    {
        m_state += 0x9e3779b97f4a7c15u;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return int((z ^ (z >> 31)) % quint64(limit));
    }

private:
    quint64 m_state;
};

} // namespace

Howdah::LayoutGraph LayoutGraphs::scaleFree(int tables, int edges, quint64 seed)
{
    Random random(seed);
    Howdah::LayoutGraph graph;
    for (int table = 0; table < tables; ++table) {
        Howdah::LayoutBox box;
        box.width = 120 + random.below(220);
        box.height = 30;
        box.group = table % 3;
        for (int row = 1 + random.below(random.below(10) ? 14 : 60); row >= 0; --row) {
            box.rows.push_back({box.height, box.height + 20});
            box.height += 20;
        }
        graph.boxes.push_back(box);
    }
    std::vector<int> urn;
    std::map<std::pair<int, int>, int> keys;
    const int connected = std::max(1, tables * 9 / 10);
    for (int edge = 0; edge < edges; ++edge) {
        const int from = random.below(connected);
        const int to
            = !urn.empty() && random.below(4) ? urn[size_t(random.below(int(urn.size())))] : random.below(connected);
        const int toRow = random.below(8) ? 0 : random.below(int(graph.boxes[size_t(to)].rows.size()));
        const int key = keys.try_emplace({to, toRow}, int(keys.size())).first->second;
        graph.edges.push_back({from, random.below(int(graph.boxes[size_t(from)].rows.size())), to, toRow, key});
        urn.push_back(to);
    }
    return graph;
}
