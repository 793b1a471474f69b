// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/nodes.h"

namespace Howdah {

/// The not-null constraints named by hand, on either side: a default name may be among them, and must be said then, for
/// PostgreSQL 18 gives a constraint a name that nothing in the schema has.
QSet<QualifiedName> notNullNames(const Database &from, const Database &to);
void nameNotNull(Column &column, const QualifiedName &relation, const QSet<QualifiedName> &taken);
/// `beside`: another domain of that name is still there.
void nameNotNull(Domain &domain, bool beside, const PlanContext &context);

/// Comments of not-null constraints (PostgreSQL 18) that the item changes or must say again.
Sql::Statements notNullComments(const PlanContext &context, const Items &items, const PlanItem &item);
/// They come when nothing makes or takes the constraint any more.
void orderNotNullComments(const Items &items, const Nodes &nodes, Graph &graph);

} // namespace Howdah
