// SPDX-License-Identifier: Apache-2.0
#include "history/revisiongraph.h"

#include "history/cycles.h"
#include "history/historytext.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace Howdah {

namespace {

void addOnce(RevisionGraph::Indices &list, int index)
{
    if (std::ranges::find(list, index) == list.end())
        list.push_back(index);
}

QString commaList(const std::vector<QString> &ids)
{
    return QStringList(ids.begin(), ids.end()).join(u", ");
}

} // namespace

RevisionGraph::RevisionGraph(std::vector<Revision> inLoadOrder)
{
    insert(std::move(inLoadOrder));
    addLabels();
    resolveDependencies();
    connectRevisions();
    normalizeDependencies();
    findCycles();
    spreadLabels();
}

const Revision *RevisionGraph::find(const QString &id) const
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_revisions[size_t(index)];
}

std::vector<QString> RevisionGraph::ids(const Indices &indices) const
{
    std::vector<QString> result;
    result.reserve(indices.size());
    for (const int index : indices)
        result.push_back(at(index).id);
    return result;
}

const RevisionGraph::Indices &RevisionGraph::parents(int index, Edges edges) const
{
    return (edges == Edges::Parents ? m_parents : m_normalized)[size_t(index)];
}

const RevisionGraph::Indices &RevisionGraph::children(int index, Edges edges) const
{
    return (edges == Edges::Parents ? m_next : m_allNext)[size_t(index)];
}

std::vector<bool> RevisionGraph::reach(const Indices &from, const std::vector<Indices> &edges) const
{
    std::vector<bool> seen(m_revisions.size());
    Indices todo = from;
    while (!todo.empty()) {
        const int index = todo.back();
        todo.pop_back();
        if (seen[size_t(index)])
            continue;
        seen[size_t(index)] = true;
        todo.insert(todo.end(), edges[size_t(index)].begin(), edges[size_t(index)].end());
    }
    return seen;
}

std::vector<bool> RevisionGraph::ancestors(const Indices &of, Edges edges) const
{
    return reach(of, edges == Edges::Parents ? m_parents : m_normalized);
}

std::vector<bool> RevisionGraph::descendants(const Indices &of, Edges edges) const
{
    return reach(of, edges == Edges::Parents ? m_next : m_allNext);
}

void RevisionGraph::insert(std::vector<Revision> inLoadOrder)
{
    for (Revision &revision : inLoadOrder) {
        revision.resolvedDependsOn.clear();
        revision.normalizedDependsOn.clear();
        revision.nextrev.clear();
        revision.allNextrev.clear();
        const int known = indexOf(revision.id);
        if (known < 0) {
            m_index.insert(revision.id, count());
            m_revisions.push_back(std::move(revision));
            continue;
        }
        m_faults.push_back({FaultKind::DuplicateId,
            HistoryText::tr("Revision %1 is present more than once: in %2 and in %3, which counts.")
                .arg(revision.id, at(known).file, revision.file),
            {revision.id}, revision.file, revision.path, revision.line});
        m_revisions[size_t(known)] = std::move(revision);
    }
    const auto n = m_revisions.size();
    for (auto *edges : {&m_parents, &m_resolved, &m_normalized, &m_next, &m_allNext})
        edges->assign(n, {});
}

void RevisionGraph::addLabels()
{
    for (int i = 0; i < count(); ++i) {
        const Revision &revision = at(i);
        for (const QString &label : revision.declaredLabels) {
            const int owner = m_index.contains(label) ? indexOf(label) : labelled(label);
            if (owner >= 0) {
                m_faults.push_back({FaultKind::DuplicateLabel,
                    HistoryText::tr("Branch name '%1' in revision %2 already used by revision %3.")
                        .arg(label, revision.id, at(owner).id),
                    {revision.id, at(owner).id}, revision.file, revision.path, revision.line});
                continue;
            }
            m_labels.insert(label, i);
            m_labelOrder.push_back(label);
        }
    }
}

/// Alembic takes whole ids and labels here, and stops at everything else. A beginning of an id that is one revision's
/// alone is drawn, as it is clear what was meant.
int RevisionGraph::dependencyTarget(const Revision &revision, const QString &name)
{
    if (m_index.contains(name) || m_labels.contains(name))
        return m_index.contains(name) ? indexOf(name) : labelled(name);
    std::vector<QString> matches;
    for (const Revision &other : m_revisions) {
        if (other.id.startsWith(name) && !name.isEmpty())
            matches.push_back(other.id);
    }
    Fault fault{FaultKind::MissingDependency,
        HistoryText::tr("Revision %1 referenced from %2 (depends_on) is not present.").arg(name, revision.id),
        {revision.id}, revision.file, revision.path, revision.line};
    if (matches.size() > 1) {
        fault.kind = FaultKind::AmbiguousDependency;
        fault.message = HistoryText::tr("Dependency '%1' of revision %2 is ambiguous: %3.")
                            .arg(name, revision.id, commaList(matches));
    } else if (matches.size() == 1) {
        fault.message = HistoryText::tr("Dependency '%1' of revision %2 is no whole id, which Alembic needs here: %3.")
                            .arg(name, revision.id, matches.front());
    }
    m_faults.push_back(std::move(fault));
    return matches.size() == 1 ? indexOf(matches.front()) : -1;
}

void RevisionGraph::resolveDependencies()
{
    for (int i = 0; i < count(); ++i) {
        Revision &revision = m_revisions[size_t(i)];
        for (const QString &name : revision.dependsOn) {
            const int target = dependencyTarget(revision, name);
            if (target == i) {
                m_faults.push_back({FaultKind::DependencySelfLoop,
                    HistoryText::tr("Dependency self-loop is detected in revisions (%1).").arg(revision.id),
                    {revision.id}, revision.file, revision.path, revision.line});
            } else if (target >= 0) {
                addOnce(m_resolved[size_t(i)], target);
            }
        }
        revision.resolvedDependsOn = ids(m_resolved[size_t(i)]);
    }
}

void RevisionGraph::connectRevisions()
{
    for (int i = 0; i < count(); ++i) {
        const Revision &revision = at(i);
        for (const QString &down : revision.downRevisions) {
            const int target = indexOf(down);
            if (target == i) {
                m_faults.push_back(
                    {FaultKind::SelfLoop, HistoryText::tr("Self-loop is detected in revisions (%1).").arg(revision.id),
                        {revision.id}, revision.file, revision.path, revision.line});
            } else if (target < 0) {
                m_faults.push_back({FaultKind::MissingParent,
                    HistoryText::tr("Revision %1 referenced from %2 is not present.").arg(down, revision.id),
                    {revision.id}, revision.file, revision.path, revision.line});
            } else {
                addOnce(m_parents[size_t(i)], target);
            }
        }
        for (const int parent : m_parents[size_t(i)]) {
            addOnce(m_next[size_t(parent)], i);
            addOnce(m_allNext[size_t(parent)], i);
        }
        for (const int dependency : m_resolved[size_t(i)])
            addOnce(m_allNext[size_t(dependency)], i);
    }
    for (int i = 0; i < count(); ++i) {
        Revision &revision = m_revisions[size_t(i)];
        revision.nextrev = ids(m_next[size_t(i)]);
        revision.allNextrev = ids(m_allNext[size_t(i)]);
        if (revision.isHead())
            m_heads.push_back(i);
        if (revision.isRealHead())
            m_realHeads.push_back(i);
        if (revision.isBase())
            m_bases.push_back(i);
        if (revision.isRealBase())
            m_realBases.push_back(i);
    }
}

void RevisionGraph::normalizeDependencies()
{
    for (int i = 0; i < count(); ++i) {
        Indices wanted = m_resolved[size_t(i)];
        if (!wanted.empty()) {
            const auto below = reach({i}, m_parents);
            for (int other = 0; other < count(); ++other) {
                if (other == i || !below[size_t(other)])
                    continue;
                for (const int implied : m_resolved[size_t(other)])
                    std::erase(wanted, implied);
            }
        }
        m_revisions[size_t(i)].normalizedDependsOn = ids(wanted);
        m_normalized[size_t(i)] = m_parents[size_t(i)];
        for (const int dependency : wanted)
            addOnce(m_normalized[size_t(i)], dependency);
    }
}

void RevisionGraph::findCycles()
{
    const auto report = [this](const std::vector<Indices> &cycles, FaultKind kind, const char *text) {
        for (const Indices &cycle : cycles) {
            std::vector<QString> names = ids(cycle);
            std::ranges::sort(names);
            const Revision &first = *find(names.front());
            m_faults.push_back(
                {kind, HistoryText::tr(text).arg(commaList(names)), names, first.file, first.path, first.line});
        }
    };
    const auto byParent = strongComponents(m_parents);
    report(byParent, FaultKind::Cycle, QT_TRANSLATE_NOOP("History", "Cycle is detected in revisions (%1)."));
    auto byAny = strongComponents(m_normalized);
    std::erase_if(
        byAny, [&byParent](const Indices &cycle) { return std::ranges::find(byParent, cycle) != byParent.end(); });
    report(byAny, FaultKind::DependencyCycle,
        QT_TRANSLATE_NOOP("History", "Dependency cycle is detected in revisions (%1)."));
    m_order = byParent.empty() && byAny.empty() ? m_normalized : withoutBackEdges(m_normalized);
}

void RevisionGraph::spreadLabels()
{
    std::vector<std::set<QString>> spread(m_revisions.size());
    for (int i = 0; i < count(); ++i) {
        const Revision &revision = at(i);
        if (revision.declaredLabels.empty())
            continue;
        const std::set<QString> own(revision.declaredLabels.begin(), revision.declaredLabels.end());
        // Alembic goes down to the last descendant it meets and from there up again until a branch or merge point: a
        // label reaches ancestors only when nothing forks or joins on the whole line.
        std::vector<bool> seen(m_revisions.size());
        Indices todo{i};
        int last = i;
        while (!todo.empty()) {
            const int node = todo.back();
            todo.pop_back();
            if (seen[size_t(node)])
                continue;
            seen[size_t(node)] = true;
            spread[size_t(node)].insert(own.begin(), own.end());
            last = node;
            todo.insert(todo.end(), m_next[size_t(node)].begin(), m_next[size_t(node)].end());
        }
        std::vector<bool> climbed(m_revisions.size());
        for (int node = last; !climbed[size_t(node)] && !at(node).isRealBranchPoint() && !at(node).isMergePoint();) {
            climbed[size_t(node)] = true;
            spread[size_t(node)].insert(own.begin(), own.end());
            if (m_parents[size_t(node)].empty())
                break;
            node = m_parents[size_t(node)].front();
        }
    }
    for (int i = 0; i < count(); ++i)
        m_revisions[size_t(i)].labels.assign(spread[size_t(i)].begin(), spread[size_t(i)].end());
}

} // namespace Howdah
