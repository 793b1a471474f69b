// SPDX-License-Identifier: Apache-2.0
#include "history/lanes.h"

#include <algorithm>
#include <optional>
#include <set>

namespace Howdah {

namespace {

/// A line on its way down to a row.
struct Slot {
    int target = 0, colour = 0;
    bool dashed = false;
};

class Allocator
{
public:
    explicit Allocator(const std::vector<LaneNode> &nodes)
        : m_nodes(nodes)
    {
        for (int i = 0; i < int(nodes.size()); ++i)
            m_rows.insert(nodes[size_t(i)].id, i);
        m_isMain.assign(nodes.size(), false);
        for (int i = nodes.empty() ? -1 : 0; i >= 0;) {
            m_isMain[size_t(i)] = true;
            const auto &parents = nodes[size_t(i)].parents;
            const int next = parents.empty() ? -1 : m_rows.value(parents.front(), -1);
            i = next > i ? next : -1;
        }
    }

    LaneLayout run()
    {
        for (int row = 0; row < int(m_nodes.size()); ++row)
            place(row);
        m_layout.lanes = int(m_slots.size());
        return std::move(m_layout);
    }

private:
    int freeLane(int from)
    {
        size_t lane = size_t(from);
        while (lane < m_slots.size() && m_slots[lane])
            ++lane;
        if (lane >= m_slots.size())
            m_slots.resize(lane + 1);
        return int(lane);
    }

    void chooseLane(int row, LaneRow *placed)
    {
        std::optional<size_t> chosen;
        for (size_t lane = 0; lane < m_slots.size(); ++lane) {
            const auto &slot = m_slots[lane];
            if (slot && slot->target == row && (!chosen || (m_slots[*chosen]->dashed && !slot->dashed)))
                chosen = lane;
        }
        const bool reaches = chosen && (!m_slots[*chosen]->dashed || !m_isMain[size_t(row)]);
        placed->lane = reaches ? int(*chosen) : freeLane(m_isMain[size_t(row)] ? 0 : 1);
        placed->colour = reaches && !m_slots[*chosen]->dashed ? m_slots[*chosen]->colour : m_colours++;
    }

    void place(int row)
    {
        const LaneNode &node = m_nodes[size_t(row)];
        LaneRow placed{node.id, 0, 0, node.isMissing, {}, {}};
        chooseLane(row, &placed);
        for (size_t lane = 0; lane < m_slots.size(); ++lane) {
            auto &slot = m_slots[lane];
            if (!slot)
                continue;
            const bool ends = slot->target == row;
            placed.lines.push_back({ends ? LaneLine::In : LaneLine::Through, int(lane), slot->colour, slot->dashed});
            if (ends)
                slot.reset();
        }
        bool isFirst = true;
        for (const QString &parent : node.parents) {
            leave(row, parent, &placed, false, isFirst);
            isFirst = false;
        }
        for (const QString &dependency : node.dependencies)
            leave(row, dependency, &placed, true, false);
        m_layout.rows.push_back(std::move(placed));
    }

    void leave(int row, const QString &target, LaneRow *placed, bool dashed, bool isFirst)
    {
        const int targetRow = m_rows.value(target, -1);
        if (targetRow < 0)
            return;
        if (targetRow <= row) {
            placed->upward.push_back(target);
            return;
        }
        const bool keeps = isFirst && !(size_t(placed->lane) < m_slots.size() && m_slots[size_t(placed->lane)]);
        const int lane = keeps ? placed->lane : freeLane(1);
        const int colour = isFirst || dashed ? placed->colour : m_colours++;
        if (size_t(lane) >= m_slots.size())
            m_slots.resize(size_t(lane) + 1);
        m_slots[size_t(lane)] = Slot{targetRow, colour, dashed};
        placed->lines.push_back({LaneLine::Out, lane, colour, dashed});
    }

    const std::vector<LaneNode> &m_nodes;
    QHash<QString, int> m_rows;
    std::vector<bool> m_isMain;
    std::vector<std::optional<Slot>> m_slots;
    LaneLayout m_layout;
    int m_colours = 0;
};

} // namespace

LaneLayout laneLayout(const std::vector<LaneNode> &nodes)
{
    return Allocator(nodes).run();
}

std::vector<LaneNode> laneNodes(const RevisionGraph &graph)
{
    std::vector<LaneNode> nodes;
    std::vector<LaneNode> missing;
    std::set<QString> known;
    for (const QString &id : graph.walk()) {
        const Revision &revision = *graph.find(id);
        nodes.push_back({id, revision.downRevisions, revision.normalizedDependsOn, false});
        for (const QString &parent : revision.downRevisions) {
            if (!graph.find(parent) && known.insert(parent).second)
                missing.push_back({parent, {}, {}, true});
        }
    }
    nodes.insert(nodes.end(), missing.begin(), missing.end());
    return nodes;
}

} // namespace Howdah
