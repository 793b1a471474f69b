// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/constraint.h"
#include "schema/index.h"
#include "schema/misc.h"
#include "schema/objectref.h"
#include "schema/role.h"
#include "schema/routine.h"
#include "schema/table.h"
#include "schema/trigger.h"
#include "schema/types.h"
#include "schema/view.h"

namespace Howdah {

/// Something the server has that Howdah does not model; named so that nothing is silently missed.
struct Unmodelled {
    QString kind; ///< "cast", "text search parser", …
    QString name;

    bool operator==(const Unmodelled &) const = default;
};

/// One database's schema as a plain value. Every list is sorted by its objects' ObjectRef, but for what a comment says.
/// Objects that belong to an extension and the server's own are not listed. Crosses threads as
/// std::shared_ptr<const Database>; look things up through Lookup.
struct Database {
    QString name;
    int serverVersion = 0; ///< PQserverVersion: 170010
    QString role; ///< who read it (current_user): whom objects belong to when nothing else was said
    std::vector<Role> roles; ///< the cluster's: only where clusters are compared, see readRoles()
    std::vector<Membership> memberships; ///< the same
    std::vector<Schema> schemas;
    std::vector<Extension> extensions;
    std::vector<Collation> collations;
    std::vector<EnumType> enums;
    std::vector<CompositeType> composites;
    std::vector<Domain> domains;
    std::vector<RangeType> ranges;
    std::vector<Sequence> sequences;
    std::vector<Routine> routines;
    std::vector<Table> tables;
    std::vector<View> views;
    std::vector<Constraint> constraints;
    std::vector<Index> indexes;
    std::vector<Trigger> triggers;
    std::vector<Rule> rules;
    std::vector<Policy> policies;
    std::vector<StatisticsObject> statistics;
    std::vector<EventTrigger> eventTriggers;
    std::vector<Publication> publications;
    std::vector<ForeignDataWrapper> wrappers;
    std::vector<ForeignServer> servers;
    std::vector<UserMapping> userMappings;
    std::vector<DefaultPrivileges> defaultPrivileges;
    std::vector<OpaqueObject> opaque;
    std::vector<Dependency> dependencies; ///< sorted by (from, to)
    std::vector<Unmodelled> unmodelled;

    bool operator==(const Database &) const = default;
};

} // namespace Howdah
