// SPDX-License-Identifier: Apache-2.0
#include "history/cycles.h"

#include <algorithm>

namespace Howdah {

namespace {

/// One pass of Tarjan's algorithm with its own stack.
class Tarjan
{
public:
    explicit Tarjan(const std::vector<std::vector<int>> &edges)
        : m_edges(edges)
        , m_number(edges.size(), -1)
        , m_low(edges.size())
        , m_open(edges.size())
    { }

    std::vector<std::vector<int>> run()
    {
        for (int node = 0; node < int(m_edges.size()); ++node) {
            if (m_number[size_t(node)] < 0)
                visit(node);
        }
        std::ranges::sort(m_found);
        return std::move(m_found);
    }

private:
    struct Frame {
        int node;
        size_t next = 0;
    };

    void enter(int node)
    {
        m_number[size_t(node)] = m_low[size_t(node)] = m_count++;
        m_path.push_back(node);
        m_open[size_t(node)] = true;
        m_frames.push_back({node});
    }

    void visit(int root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame &frame = m_frames.back();
            const auto node = size_t(frame.node);
            if (frame.next < m_edges[node].size()) {
                const int target = m_edges[node][frame.next++];
                if (m_number[size_t(target)] < 0)
                    enter(target);
                else if (m_open[size_t(target)])
                    m_low[node] = std::min(m_low[node], m_number[size_t(target)]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty()) {
                int &low = m_low[size_t(m_frames.back().node)];
                low = std::min(low, m_low[node]);
            }
            if (m_low[node] == m_number[node])
                close(int(node));
        }
    }

    void close(int root)
    {
        std::vector<int> component;
        for (int node = -1; node != root;) {
            node = m_path.back();
            m_path.pop_back();
            m_open[size_t(node)] = false;
            component.push_back(node);
        }
        if (component.size() < 2)
            return;
        std::ranges::sort(component);
        m_found.push_back(std::move(component));
    }

    const std::vector<std::vector<int>> &m_edges;
    std::vector<int> m_number, m_low;
    std::vector<bool> m_open;
    std::vector<int> m_path;
    std::vector<Frame> m_frames;
    std::vector<std::vector<int>> m_found;
    int m_count = 0;
};

} // namespace

std::vector<std::vector<int>> strongComponents(const std::vector<std::vector<int>> &edges)
{
    return Tarjan(edges).run();
}

std::vector<std::vector<int>> withoutBackEdges(const std::vector<std::vector<int>> &edges)
{
    enum Colour { White, Grey, Black };
    std::vector<Colour> colour(edges.size(), White);
    std::vector<std::vector<int>> result(edges.size());
    std::vector<std::pair<int, size_t>> stack;
    std::vector<bool> isTarget(edges.size());
    for (const auto &targets : edges) {
        for (const int target : targets)
            isTarget[size_t(target)] = true;
    }
    std::vector<int> roots;
    for (const bool wanted : {false, true}) {
        for (int node = 0; node < int(edges.size()); ++node) {
            if (isTarget[size_t(node)] == wanted)
                roots.push_back(node);
        }
    }
    for (const int root : roots) {
        if (colour[size_t(root)] != White)
            continue;
        stack.emplace_back(root, 0);
        colour[size_t(root)] = Grey;
        while (!stack.empty()) {
            const auto node = size_t(stack.back().first);
            if (stack.back().second == edges[node].size()) {
                colour[node] = Black;
                stack.pop_back();
                continue;
            }
            const int target = edges[node][stack.back().second++];
            if (colour[size_t(target)] == Grey)
                continue;
            result[node].push_back(target);
            if (colour[size_t(target)] == White) {
                colour[size_t(target)] = Grey;
                stack.emplace_back(target, 0);
            }
        }
    }
    return result;
}

} // namespace Howdah
