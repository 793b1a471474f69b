// SPDX-License-Identifier: Apache-2.0
#include "plan/selection.h"

#include <QHash>

#include <algorithm>

namespace Howdah {

namespace {

ObjectRef refOfChange(const Change &change)
{
    return refOf(change.after ? *change.after : *change.before);
}

/// Which change cannot be made without which others.
class Needs
{
public:
    Needs(const Database &source, const Database &target, const std::vector<Change> &changes)
        : m_changes(changes)
        , m_needs(changes.size())
    {
        for (int i = 0; i < int(changes.size()); ++i)
            m_index.insert(refOfChange(changes[size_t(i)]), i);
        for (const Dependency &edge : target.dependencies) {
            const int user = indexOf(edge.from), used = indexOf(edge.to);
            if (user >= 0 && used >= 0 && change(user).after && !change(used).before)
                add(user, used);
        }
        for (const Dependency &edge : source.dependencies) {
            const int user = indexOf(edge.from), used = indexOf(edge.to);
            if (user >= 0 && used >= 0 && change(user).before && !change(used).after)
                add(used, user);
        }
        for (const Database *side : {&source, &target})
            addParts(*side);
    }

    int indexOf(const ObjectRef &ref) const
    {
        const int index = m_index.value(ref, -1);
        // A column of a table that is made or dropped goes with the table.
        return index < 0 && ref.kind == ObjectKind::Column ? m_index.value({ObjectKind::Table, ref.name, {}}, -1)
                                                           : index;
    }
    const Change &change(int index) const { return m_changes[size_t(index)]; }
    const std::vector<int> &of(int index) const { return m_needs[size_t(index)]; }

private:
    void add(int user, int used)
    {
        if (user != used)
            m_needs[size_t(user)].push_back(used);
    }
    void tie(int a, int b)
    {
        if (a < 0 || b < 0)
            return;
        add(a, b);
        add(b, a);
    }

    /// What the server makes and drops together whatever one says: identity columns and their sequences, the columns
    /// of parents and of children.
    void addParts(const Database &side)
    {
        for (const Sequence &sequence : side.sequences)
            if (sequence.identity && sequence.ownedBy)
                if (const int at = indexOf(refOf(sequence)); at >= 0 && isWhole(at))
                    tie(at, indexOf(columnRef(sequence.ownedBy->relation, sequence.ownedBy->column)));
        for (const Table &table : side.tables) {
            for (const QualifiedName &parent : parentsOf(table))
                for (const Column &column : table.columns)
                    if (column.inherited)
                        tie(m_index.value(columnRef(table.name, column.name), -1),
                            m_index.value(columnRef(parent, column.name), -1));
        }
    }
    bool isWhole(int index) const { return !change(index).before || !change(index).after; }

    const std::vector<Change> &m_changes;
    QHash<ObjectRef, int> m_index;
    std::vector<std::vector<int>> m_needs;
};

bool isPartOf(const QSet<ObjectRef> &objects, const ObjectRef &ref)
{
    return objects.contains(ref)
        || (ref.kind == ObjectKind::Column && objects.contains({ObjectKind::Table, ref.name, {}}));
}

/// Objects that stay as they are depend on what they depended on before.
std::vector<Dependency> mixedDependencies(
    const Database &source, const Database &target, const std::vector<Change> &undone)
{
    QSet<ObjectRef> old, gone;
    for (const Change &change : undone) {
        (change.before ? old : gone).insert(refOfChange(change));
    }
    std::vector<Dependency> all;
    for (const Dependency &edge : target.dependencies)
        if (!isPartOf(gone, edge.from) && !isPartOf(gone, edge.to) && !old.contains(edge.from))
            all.push_back(edge);
    for (const Dependency &edge : source.dependencies)
        if (isPartOf(old, edge.from))
            all.push_back(edge);
    const auto less
        = [](const Dependency &a, const Dependency &b) { return a.from < b.from || (a.from == b.from && a.to < b.to); };
    std::sort(all.begin(), all.end(), less);
    all.erase(std::unique(all.begin(), all.end(),
                  [](const Dependency &a, const Dependency &b) { return a.from == b.from && a.to == b.to; }),
        all.end());
    return all;
}

} // namespace

Result<Selection> selectionOf(const Database &source, const std::shared_ptr<const Database> &target,
    const std::vector<Change> &changes, const QSet<ObjectRef> &left)
{
    Selection selection;
    const Needs needs(source, *target, changes);
    std::vector<bool> taken(changes.size());
    std::vector<int> open;
    for (int i = 0; i < int(changes.size()); ++i)
        if (!left.contains(refOfChange(changes[size_t(i)]))) {
            taken[size_t(i)] = true;
            open.push_back(i);
        }
    for (size_t next = 0; next < open.size(); ++next)
        for (const int needed : needs.of(open[next]))
            if (!taken[size_t(needed)]) {
                taken[size_t(needed)] = true;
                open.push_back(needed);
                selection.companions.push_back(
                    {refOfChange(changes[size_t(needed)]), refOfChange(changes[size_t(open[next])])});
            }
    std::vector<Change> undone;
    for (size_t i = 0; i < changes.size(); ++i)
        if (!taken[i])
            undone.push_back(changes[i]);
    if (undone.empty()) {
        selection.target = target;
        return selection;
    }
    auto mixed = std::make_shared<Database>(*target);
    for (const Change &change : undone) {
        selection.left.insert(refOfChange(change));
        if (const auto done = apply(inverse(change), *mixed); !done)
            return std::unexpected(done.error());
    }
    mixed->dependencies = mixedDependencies(source, *target, undone);
    selection.target = std::move(mixed);
    return selection;
}

} // namespace Howdah
