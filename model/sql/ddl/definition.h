// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "schema/lookup.h"

namespace Howdah::Sql {

/// The DDL of one object as a person reads it: what creates it, with its owner, comments and privileges — and, of a
/// table or view, its constraints, indexes, triggers, rules and policies. Ends with a newline; empty when there is no
/// such object.
QString definition(const Lookup &lookup, const ObjectRef &ref);

} // namespace Howdah::Sql
