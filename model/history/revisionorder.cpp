// SPDX-License-Identifier: Apache-2.0
// The order of Alembic's RevisionMap._topological_sort, step by step, so that lists are the same to the letter.
#include "history/revisiongraph.h"

#include <algorithm>
#include <optional>

namespace Howdah {

namespace {

class Walk
{
public:
    Walk(const RevisionGraph &graph, const std::vector<RevisionGraph::Indices> &below, std::vector<bool> wanted)
        : m_graph(graph)
        , m_below(below)
        , m_todo(std::move(wanted))
    { }

    RevisionGraph::Indices run(const RevisionGraph::Indices &heads)
    {
        for (const int head : heads)
            addHead(head);
        size_t current = 0;
        while (!m_heads.empty()) {
            const int candidate = m_heads[current];
            const auto blocking = blockedBy(candidate, current);
            current = blocking ? *blocking : emitHead(current, candidate);
        }
        return std::move(m_output);
    }

private:
    std::vector<bool> ancestors(int of) const
    {
        std::vector<bool> seen(m_below.size());
        RevisionGraph::Indices todo{of};
        while (!todo.empty()) {
            const int index = todo.back();
            todo.pop_back();
            if (seen[size_t(index)])
                continue;
            seen[size_t(index)] = true;
            todo.insert(todo.end(), m_below[size_t(index)].begin(), m_below[size_t(index)].end());
        }
        return seen;
    }

    void addHead(int head)
    {
        m_heads.push_back(head);
        m_ancestors.push_back(ancestors(head));
    }

    /// The head that has to be walked first because the candidate is an ancestor of it.
    std::optional<size_t> blockedBy(int candidate, size_t current) const
    {
        for (size_t other = 0; other < m_ancestors.size(); ++other) {
            if (other != current && m_ancestors[other][size_t(candidate)])
                return other;
        }
        return std::nullopt;
    }

    /// Takes the candidate and moves its head one step down; returns the head to go on with.
    size_t emitHead(size_t current, int candidate)
    {
        if (m_todo[size_t(candidate)]) {
            m_output.push_back(candidate);
            m_todo[size_t(candidate)] = false;
        }
        RevisionGraph::Indices next;
        for (const int below : m_below[size_t(candidate)]) {
            if (m_todo[size_t(below)] && std::ranges::find(m_heads, below) == m_heads.end())
                next.push_back(below);
        }
        if (next.empty()) {
            m_heads.erase(m_heads.begin() + std::ptrdiff_t(current));
            m_ancestors.erase(m_ancestors.begin() + std::ptrdiff_t(current));
            return current == 0 ? 0 : current - 1;
        }
        m_heads[current] = next.front();
        const Revision &revision = m_graph.at(candidate);
        if (revision.normalizedDependsOn.empty() && revision.downRevisions.size() == 1)
            m_ancestors[current][size_t(candidate)] = false;
        else
            m_ancestors[current] = ancestors(next.front());
        for (size_t i = 1; i < next.size(); ++i)
            addHead(next[i]);
        return current;
    }

    const RevisionGraph &m_graph;
    const std::vector<RevisionGraph::Indices> &m_below;
    std::vector<bool> m_todo;
    RevisionGraph::Indices m_heads, m_output;
    std::vector<std::vector<bool>> m_ancestors;
};

} // namespace

RevisionGraph::Indices RevisionGraph::sorted(const std::vector<bool> &wanted, const Indices &heads) const
{
    Indices start;
    for (const int head : heads) {
        if (wanted[size_t(head)] && std::ranges::find(start, head) == start.end())
            start.push_back(head);
    }
    std::ranges::sort(start);
    return Walk(*this, m_order, wanted).run(start);
}

std::vector<QString> RevisionGraph::walk() const
{
    // On a sound history these are the real heads; with a cycle some revisions are below none of those.
    std::vector<bool> hasChild(m_revisions.size());
    for (const Indices &below : m_order) {
        for (const int index : below)
            hasChild[size_t(index)] = true;
    }
    Indices start;
    for (int i = 0; i < count(); ++i) {
        if (!hasChild[size_t(i)])
            start.push_back(i);
    }
    return ids(sorted(std::vector<bool>(m_revisions.size(), true), start));
}

} // namespace Howdah
