// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"

namespace Howdah {
class Lookup;
}

namespace Howdah::Check {

class Probe;
struct Settings;

/// What a check looks at; the runner counts them, and an item without subjects is "not applicable".
enum class Subject { Tables, Columns, ForeignKeys, Constraints, Indexes, Policies, Routines, Sequences, Names };

/// What a check needs beyond the schema.
enum class Needs {
    Schema,     ///< nothing
    Live,       ///< a running system: sizes, pg_stats
    Statistics, ///< a running system whose counters are old enough (Settings::statisticsDays)
    Data,       ///< permission to read rows (--data sample or full)
};

/// One row of the registry. Exactly one of `schema` and `live` is set; rows made from a .sql file have `sql` instead.
struct Rule {
    QString id;   ///< snake case: the stem of its file, its help page and its fixtures
    QString item;
    Severity severity = Severity::Attention;
    Subject subject = Subject::Tables;
    Needs needs = Needs::Schema;
    Findings (*schema)(const Lookup &) = nullptr;
    Result<Findings> (*live)(Probe &) = nullptr;
    QString sql;  ///< resource path of a live check that is one query
    QString
        replaces; ///< a weaker check of the same item: its finding on the same object is left out when this one has one
    Findings (*configured)(const Lookup &, const Settings &) = nullptr; ///< in the place of `schema`: asks the project
};

} // namespace Howdah::Check
