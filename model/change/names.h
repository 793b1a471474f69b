// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// What a name in a Database stands for. Function: one that is called with arguments; TriggerFunction: one without, as
/// those of triggers and handlers are; Routine: a routine's own name, which others of other arguments may have, too.
enum class NameRole {
    Relation,
    Type,
    Collation,
    Function,
    TriggerFunction,
    Routine,
    Sequence,
    Index,
    OperatorClass,
    Statistics
};

/// Calls f(QualifiedName &, NameRole) with every name of a Database that is a field of its own, those of the objects
/// themselves included; names inside expressions, types and statements are text and not visited.
template <typename F>
void forEachName(Database &d, F &&f)
{
    const auto collations = [&f](auto &list) {
        for (auto &each : list)
            f(each.collation, NameRole::Collation);
    };
    for (Collation &o : d.collations)
        f(o.name, NameRole::Collation);
    for (EnumType &o : d.enums)
        f(o.name, NameRole::Type);
    for (CompositeType &o : d.composites) {
        f(o.name, NameRole::Type);
        collations(o.attributes);
    }
    for (Domain &o : d.domains)
        f(o.name, NameRole::Type);
    collations(d.domains);
    for (RangeType &o : d.ranges) {
        f(o.name, NameRole::Type);
        f(o.multirange, NameRole::Type);
        f(o.operatorClass, NameRole::OperatorClass);
        f(o.canonical, NameRole::Function);
        f(o.difference, NameRole::Function);
    }
    collations(d.ranges);
    for (Sequence &o : d.sequences) {
        f(o.name, NameRole::Sequence);
        if (o.ownedBy)
            f(o.ownedBy->relation, NameRole::Relation);
    }
    for (Routine &o : d.routines)
        f(o.name, NameRole::Routine);
    for (Table &o : d.tables) {
        f(o.name, NameRole::Relation);
        if (o.partition)
            f(o.partition->parent, NameRole::Relation);
        for (QualifiedName &parent : o.inherits)
            f(parent, NameRole::Relation);
        f(o.ofType, NameRole::Type);
        collations(o.columns);
        for (Column &column : o.columns)
            if (column.identitySequence)
                f(*column.identitySequence, NameRole::Sequence);
    }
    for (View &o : d.views) {
        f(o.name, NameRole::Relation);
        collations(o.columns);
    }
    for (Constraint &o : d.constraints) {
        f(o.relation, NameRole::Relation);
        f(o.referenced, NameRole::Relation);
        f(o.parentIndex, NameRole::Index);
    }
    for (Index &o : d.indexes) {
        f(o.name, NameRole::Index);
        f(o.relation, NameRole::Relation);
        f(o.parentIndex, NameRole::Index);
        collations(o.keys);
        for (IndexKey &key : o.keys)
            f(key.operatorClass, NameRole::OperatorClass);
    }
    for (Trigger &o : d.triggers) {
        f(o.relation, NameRole::Relation);
        f(o.function, NameRole::TriggerFunction);
        for (TriggerPart &part : o.parts)
            f(part.relation, NameRole::Relation);
    }
    for (Rule &o : d.rules)
        f(o.relation, NameRole::Relation);
    for (Policy &o : d.policies)
        f(o.relation, NameRole::Relation);
    for (StatisticsObject &o : d.statistics) {
        f(o.name, NameRole::Statistics);
        f(o.relation, NameRole::Relation);
    }
    for (EventTrigger &o : d.eventTriggers)
        f(o.function, NameRole::TriggerFunction);
    for (Publication &o : d.publications)
        for (PublicationTable &table : o.tables)
            f(table.relation, NameRole::Relation);
    for (ForeignDataWrapper &o : d.wrappers) {
        f(o.handler, NameRole::TriggerFunction);
        f(o.validator, NameRole::Function);
    }
}

} // namespace Howdah
