// SPDX-License-Identifier: Apache-2.0
#include "schema/lookup.h"

namespace Howdah {

Lookup::Lookup(std::shared_ptr<const Database> database)
    : m_database(std::move(database))
{
    for (const Table &table : m_database->tables)
        m_tables.insert(table.name, &table);
    for (const View &view : m_database->views)
        m_views.insert(view.name, &view);
    for (const Sequence &sequence : m_database->sequences)
        m_sequences.insert(sequence.name, &sequence);
    for (const Index &index : m_database->indexes) {
        m_indexes.insert(index.name, &index);
        m_indexesOf[index.relation].push_back(&index);
    }
    for (const Constraint &constraint : m_database->constraints) {
        m_constraints[constraint.relation].push_back(&constraint);
        if (constraint.kind == ConstraintKind::ForeignKey)
            m_references[constraint.referenced].push_back(&constraint);
    }
    for (const Trigger &trigger : m_database->triggers)
        m_triggers[trigger.relation].push_back(&trigger);
    for (const Policy &policy : m_database->policies)
        m_policies[policy.relation].push_back(&policy);
    for (const Rule &rule : m_database->rules)
        m_rules[rule.relation].push_back(&rule);
}

const Table *Lookup::table(const QualifiedName &name) const
{
    return m_tables.value(name);
}
const View *Lookup::view(const QualifiedName &name) const
{
    return m_views.value(name);
}
const Sequence *Lookup::sequence(const QualifiedName &name) const
{
    return m_sequences.value(name);
}
const Index *Lookup::index(const QualifiedName &name) const
{
    return m_indexes.value(name);
}

const Column *Lookup::column(const ColumnName &name) const
{
    if (const Table *found = table(name.relation))
        for (const Column &column : found->columns)
            if (column.name == name.column)
                return &column;
    return nullptr;
}

std::vector<const Constraint *> Lookup::constraintsOf(const QualifiedName &r) const
{
    return m_constraints.value(r);
}
std::vector<const Index *> Lookup::indexesOf(const QualifiedName &r) const
{
    return m_indexesOf.value(r);
}
std::vector<const Trigger *> Lookup::triggersOf(const QualifiedName &r) const
{
    return m_triggers.value(r);
}
std::vector<const Policy *> Lookup::policiesOf(const QualifiedName &r) const
{
    return m_policies.value(r);
}
std::vector<const Rule *> Lookup::rulesOf(const QualifiedName &r) const
{
    return m_rules.value(r);
}
std::vector<const Constraint *> Lookup::referencesTo(const QualifiedName &r) const
{
    return m_references.value(r);
}

const Constraint *Lookup::primaryKeyOf(const QualifiedName &relation) const
{
    for (const Constraint *constraint : m_constraints.value(relation))
        if (constraint->kind == ConstraintKind::PrimaryKey)
            return constraint;
    return nullptr;
}

} // namespace Howdah
