// SPDX-License-Identifier: Apache-2.0
#include "change/change.h"
#include "change/lists.h"

#include <QSet>

namespace Howdah {

namespace {

/// Collects dependants first, so that applying in order never leaves anything hanging.
class Dropping
{
public:
    explicit Dropping(const Database &database)
        : m_database(database)
    {
        for (const Dependency &dependency : database.dependencies)
            m_dependants[dependency.to].push_back(dependency.from);
    }

    void visit(const ObjectRef &ref)
    {
        if (m_seen.contains(ref))
            return;
        m_seen.insert(ref);
        for (const ObjectRef &dependant : m_dependants.value(ref))
            if (dependant.kind != ObjectKind::Column)
                visit(dependant);
        if (ref.kind == ObjectKind::Table || ref.kind == ObjectKind::View)
            visitBelongings(ref.name);
        if (ref.kind == ObjectKind::Column)
            visitColumnUsers(ref);
        if (const std::optional<Object> object = objectOf(m_database, ref))
            m_changes.push_back({object, std::nullopt});
    }

    std::vector<Change> take() { return std::move(m_changes); }

private:
    void visitBelongings(const QualifiedName &relation)
    {
        for (const Constraint &c : m_database.constraints)
            if (c.relation == relation || (c.kind == ConstraintKind::ForeignKey && c.referenced == relation))
                visit(refOf(c));
        const auto visitOwn = [&](const auto &list) {
            for (const auto &object : list)
                if (object.relation == relation)
                    visit(refOf(object));
        };
        visitOwn(m_database.indexes);
        visitOwn(m_database.triggers);
        visitOwn(m_database.rules);
        visitOwn(m_database.policies);
        visitOwn(m_database.statistics);
        for (const Sequence &s : m_database.sequences)
            if (s.ownedBy && s.ownedBy->relation == relation)
                visit(refOf(s));
        for (const Table &t : m_database.tables)
            if (t.partition && t.partition->parent == relation)
                visit(refOf(t));
        for (const Dependency &dependency : m_database.dependencies)
            if (dependency.to.kind == ObjectKind::Column && dependency.to.name == relation
                && dependency.from.kind != ObjectKind::Column)
                visit(dependency.from);
    }

    void visitColumnUsers(const ObjectRef &column)
    {
        const auto uses = [&column](const std::vector<QString> &names) {
            return std::find(names.begin(), names.end(), column.member) != names.end();
        };
        for (const Constraint &c : m_database.constraints)
            if ((c.relation == column.name && (uses(c.columns) || uses(c.include)))
                || (c.referenced == column.name && uses(c.referencedColumns)))
                visit(refOf(c));
        for (const Index &i : m_database.indexes) {
            if (i.relation != column.name)
                continue;
            bool used = uses(i.include);
            for (const IndexKey &key : i.keys)
                used = used || key.column == column.member;
            if (used)
                visit(refOf(i));
        }
        for (const Sequence &s : m_database.sequences)
            if (s.ownedBy && s.ownedBy->relation == column.name && s.ownedBy->column == column.member)
                visit(refOf(s));
    }

    const Database &m_database;
    QHash<ObjectRef, std::vector<ObjectRef>> m_dependants;
    QSet<ObjectRef> m_seen;
    std::vector<Change> m_changes;
};

} // namespace

std::vector<Change> dropping(const Database &database, const ObjectRef &ref)
{
    Dropping all(database);
    all.visit(ref);
    return all.take();
}

} // namespace Howdah
