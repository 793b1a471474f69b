// SPDX-License-Identifier: Apache-2.0
#include "locks/scene.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

const Column *Relation::column(const QString &columnName) const
{
    const auto found = std::ranges::find(table.columns, columnName, &Column::name);
    return found == table.columns.end() ? nullptr : &*found;
}

const KnownConstraint *Relation::constraint(const QString &constraintName) const
{
    const auto found = std::ranges::find(constraints, constraintName, &KnownConstraint::name);
    return found == constraints.end() ? nullptr : &*found;
}

namespace {

/// Holds on to the relation that the reference names: everything but what goes with it by itself.
bool holdsOn(const Dependency &dependency)
{
    return !dependency.automatic
        && (dependency.to.kind == ObjectKind::Table || dependency.to.kind == ObjectKind::Column
            || dependency.to.kind == ObjectKind::View);
}

} // namespace

Scene::Scene(const Database &database)
    : m_complete(true)
{
    for (const Table &table : database.tables)
        m_relations.insert(
            table.name, Relation{table.name, RelationKind::Table, table, {}, {}, {}, {}, false, true, 0, {}, 0, {}});
    for (const Table &table : database.tables)
        for (const QualifiedName &parent : parentsOf(table))
            m_relations[parent].heirs.push_back(table.name);
    for (const View &view : database.views) {
        Relation relation{view.name, view.materialized ? RelationKind::MaterializedView : RelationKind::View, {}, {},
            {}, {}, {}, false, true, 0, {}, 0, {}};
        for (const ViewColumn &column : view.columns) {
            Column known;
            known.name = column.name;
            known.type = column.type;
            relation.table.columns.push_back(known);
        }
        m_relations.insert(view.name, relation);
    }
    for (const Sequence &sequence : database.sequences)
        m_relations.insert(sequence.name,
            Relation{sequence.name, RelationKind::Sequence, {}, {}, {}, {}, {}, false, true, 0, {}, 0, {}, {}});
    for (Relation &relation : m_relations)
        relation.stood = relation.name;
    for (const Constraint &constraint : database.constraints) {
        m_relations[constraint.relation].constraints.push_back({constraint, {}, 0});
        if (constraint.kind == ConstraintKind::ForeignKey)
            m_references[constraint.referenced].push_back(constraint.relation);
    }
    for (const Index &index : database.indexes) {
        m_relations[index.relation].indexes.push_back({index, 0});
        m_indexes.insert(index.name, index.relation);
    }
    for (const Policy &policy : database.policies)
        m_relations[policy.relation].policies.push_back(policy);
    m_publications = database.publications;
    for (const StatisticsObject &statistics : database.statistics)
        m_statistics.insert(statistics.name, statistics.relation);
    for (const Domain &domain : database.domains)
        m_domains.insert(domain.name, domain);
    for (const EnumType &type : database.enums)
        m_enums.insert(type.name, type);
    for (const Routine &routine : database.routines) {
        const auto found = m_routines.constFind(routine.name);
        // v is after s is after i
        if (found == m_routines.constEnd() || routine.volatility > found->volatility)
            m_routines.insert(routine.name, routine);
    }
    for (const Dependency &dependency : database.dependencies) {
        if (!holdsOn(dependency) || dependency.from.name == dependency.to.name)
            continue;
        if (const auto reader = m_relations.find(dependency.from.name); reader != m_relations.end()
            && dependency.from.kind == ObjectKind::View
            && std::ranges::find(reader->reads, dependency.to.name) == reader->reads.end())
            reader->reads.push_back(dependency.to.name);
        const bool ofColumn = dependency.to.kind == ObjectKind::Column;
        m_dependants[dependency.to.name].push_back({ofColumn ? dependency.to.member : QString(),
            kindWord(dependency.from.kind) + u' ' + display(dependency.from)});
    }
}

QualifiedName Scene::resolved(const QualifiedName &written) const
{
    if (!written.schema.isEmpty())
        return written;
    // A temporary table hides one of the same name.
    if (m_relations.contains({u"pg_temp"_s, written.name}))
        return {u"pg_temp"_s, written.name};
    for (const QString &schema : m_searchPath) {
        const QualifiedName full{schema, written.name};
        if (m_relations.contains(full) || m_indexes.contains(full) || m_domains.contains(full) || m_enums.contains(full)
            || m_routines.contains(full) || m_statistics.contains(full))
            return full;
    }
    return {m_searchPath.isEmpty() ? QString() : m_searchPath.first(), written.name};
}

const Relation *Scene::relation(const QualifiedName &written) const
{
    const auto found = m_relations.constFind(resolved(written));
    return found == m_relations.constEnd() ? nullptr : &*found;
}

const Relation *Scene::relationOfIndex(const QualifiedName &written) const
{
    const QualifiedName name = resolved(written);
    if (const auto found = m_indexes.constFind(name); found != m_indexes.constEnd())
        return relation(*found);
    const auto isIndexOf = [&name](const KnownConstraint &constraint) {
        return constraint.name == name.name && constraint.kind != ConstraintKind::Check
            && constraint.kind != ConstraintKind::ForeignKey;
    };
    const auto owner = std::ranges::find_if(m_relations, [&](const Relation &one) {
        return one.name.schema == name.schema && std::ranges::any_of(one.constraints, isIndexOf);
    });
    return owner == m_relations.cend() ? nullptr : &*owner;
}

const KnownIndex *Scene::index(const QualifiedName &written) const
{
    const QualifiedName name = resolved(written);
    const auto of = m_indexes.constFind(name);
    const Relation *owner = of == m_indexes.constEnd() ? nullptr : relation(*of);
    if (!owner)
        return nullptr;
    const auto found = std::ranges::find(owner->indexes, name, &KnownIndex::name);
    return found == owner->indexes.end() ? nullptr : &*found;
}

std::vector<QualifiedName> Scene::referencesTo(const QualifiedName &name) const
{
    return m_references.value(resolved(name));
}

QualifiedName Scene::defaultPartition(const QualifiedName &parent) const
{
    if (const Relation *known = relation(parent))
        for (const QualifiedName &heir : known->heirs)
            if (const Relation *part = relation(heir);
                part && part->table.partition && part->table.partition->bound == "DEFAULT"_L1)
                return heir;
    return {};
}

const Domain *Scene::domain(const QualifiedName &written) const
{
    const auto found = m_domains.constFind(resolved(written));
    return found == m_domains.constEnd() ? nullptr : &*found;
}

const EnumType *Scene::enumType(const QualifiedName &written) const
{
    const auto found = m_enums.constFind(resolved(written));
    return found == m_enums.constEnd() ? nullptr : &*found;
}

bool Scene::isTypeBorn(const QualifiedName &written, int migration) const
{
    return m_bornTypes.value(resolved(written)) == migration;
}

QChar Scene::volatility(const QualifiedName &written) const
{
    const Routine *known = routine(written);
    return known ? known->volatility : QChar();
}

const Routine *Scene::routine(const QualifiedName &written) const
{
    const auto found = m_routines.constFind(resolved(written));
    return found == m_routines.constEnd() ? nullptr : &*found;
}

bool Scene::isRoutineBorn(const QualifiedName &written, int migration) const
{
    return m_bornRoutines.value(resolved(written)) == migration;
}

QStringList Scene::dependants(const QualifiedName &relation, const QString &column) const
{
    QStringList all;
    for (const auto &[of, what] : m_dependants.value(resolved(relation)))
        if (column.isEmpty() || of == column)
            all << what;
    all.removeDuplicates();
    return all;
}

Node expressionTree(const KnownConstraint &constraint)
{
    if (constraint.tree)
        return constraint.tree;
    const Parsed parsed = parsedStatements(QByteArray("SELECT (" + constraint.expression.toUtf8() + ')'));
    if (parsed.statements.size() != 1)
        return {};
    const std::vector<Node> targets = parsed.statements.front().tree.as("SelectStmt"_L1)["targetList"_L1].items();
    return targets.size() == 1 ? targets.front().as("ResTarget"_L1)["val"_L1] : Node();
}

} // namespace Howdah::Locks
