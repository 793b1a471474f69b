// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"

namespace Howdah {

/// The list of a Database that holds objects of type T. TableColumn has none.
template <typename T>
std::vector<T> &listOf(Database &d)
{
    if constexpr (std::is_same_v<T, Role>)
        return d.roles;
    else if constexpr (std::is_same_v<T, Membership>)
        return d.memberships;
    else if constexpr (std::is_same_v<T, Schema>)
        return d.schemas;
    else if constexpr (std::is_same_v<T, Extension>)
        return d.extensions;
    else if constexpr (std::is_same_v<T, Collation>)
        return d.collations;
    else if constexpr (std::is_same_v<T, EnumType>)
        return d.enums;
    else if constexpr (std::is_same_v<T, CompositeType>)
        return d.composites;
    else if constexpr (std::is_same_v<T, Domain>)
        return d.domains;
    else if constexpr (std::is_same_v<T, RangeType>)
        return d.ranges;
    else if constexpr (std::is_same_v<T, Sequence>)
        return d.sequences;
    else if constexpr (std::is_same_v<T, Routine>)
        return d.routines;
    else if constexpr (std::is_same_v<T, Table>)
        return d.tables;
    else if constexpr (std::is_same_v<T, View>)
        return d.views;
    else if constexpr (std::is_same_v<T, Constraint>)
        return d.constraints;
    else if constexpr (std::is_same_v<T, Index>)
        return d.indexes;
    else if constexpr (std::is_same_v<T, Trigger>)
        return d.triggers;
    else if constexpr (std::is_same_v<T, Rule>)
        return d.rules;
    else if constexpr (std::is_same_v<T, Policy>)
        return d.policies;
    else if constexpr (std::is_same_v<T, StatisticsObject>)
        return d.statistics;
    else if constexpr (std::is_same_v<T, EventTrigger>)
        return d.eventTriggers;
    else if constexpr (std::is_same_v<T, Publication>)
        return d.publications;
    else if constexpr (std::is_same_v<T, ForeignDataWrapper>)
        return d.wrappers;
    else if constexpr (std::is_same_v<T, ForeignServer>)
        return d.servers;
    else if constexpr (std::is_same_v<T, UserMapping>)
        return d.userMappings;
    else if constexpr (std::is_same_v<T, DefaultPrivileges>)
        return d.defaultPrivileges;
    else {
        static_assert(std::is_same_v<T, OpaqueObject>);
        return d.opaque;
    }
}

template <typename T>
const std::vector<T> &listOf(const Database &d)
{
    return listOf<T>(const_cast<Database &>(d));
}

/// Calls f with every list of the database, in ObjectKind order.
template <typename Db, typename F>
void forEachList(Db &d, F &&f)
{
    f(d.roles);
    f(d.memberships);
    f(d.schemas);
    f(d.extensions);
    f(d.collations);
    f(d.enums);
    f(d.composites);
    f(d.domains);
    f(d.ranges);
    f(d.sequences);
    f(d.routines);
    f(d.tables);
    f(d.views);
    f(d.constraints);
    f(d.indexes);
    f(d.triggers);
    f(d.rules);
    f(d.policies);
    f(d.statistics);
    f(d.eventTriggers);
    f(d.publications);
    f(d.wrappers);
    f(d.servers);
    f(d.userMappings);
    f(d.defaultPrivileges);
    f(d.opaque);
}

} // namespace Howdah
