// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/rule.h"

namespace Howdah::Check {

/// Live checks that are one query each: resources/sql/checks/<id>.sql. The header's comment lines say the rest:
///   -- item: D-ix-5          -- severity: fact | attention | fail
///   -- subject: tables | columns | foreign keys | constraints | indexes | policies | routines | sequences
///   -- needs: live | statistics | data
///   -- object: table | column | index | constraint | sequence | schema | routine | policy | view
///   -- message: One sentence about {schema}.{name}, with any column of the result in braces.
///   -- fix: drop index | widen key                     (optional)
///   -- sees: column statistics | counters | sequences  (optional: where these are missing, nothing was measured)
///   -- replaces: key_integer                            (optional: see Rule::replaces)
///   -- basis: column column                            (optional: what a waiver is tied to; default: the object)
/// The result's columns `schema`, `name` and `member` identify the object; `fix_…` is for the fix; every other column
/// is evidence under its own name, underscores read as spaces. Rows in the order they shall be shown.
std::vector<Rule> sqlRules();

/// The findings of one query check.
Result<Findings> runSqlCheck(const Rule &rule, Probe &probe);

} // namespace Howdah::Check
