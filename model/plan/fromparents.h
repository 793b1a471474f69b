// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

/// Whether a domain is made of one that has a default, which PostgreSQL hands down when the domain is made.
bool basesDefault(const PlanContext &context, const Domain &domain);

/// What a new child takes over from its parents as CREATE TABLE … INHERITS makes it, and is not to have: defaults, and
/// before PostgreSQL 18 NOT NULL.
Sql::Statements declined(const PlanContext &context, const Table &child);

/// ALTER TABLE … INHERIT. Before PostgreSQL 18 a child may let be NULL what its parent does not, but not at this
/// moment.
Sql::Statements inheritance(const PlanContext &context, const Table &child, const QualifiedName &parent);

} // namespace Howdah
