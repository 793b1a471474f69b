// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "plan/statement.h"

namespace Howdah {

/// A rename the user has confirmed: the same object under another name (or in another schema). For a column the refs
/// carry the relation's old name in `from` and its new one in `to`.
struct Rename {
    ObjectRef from;
    ObjectRef to;

    bool operator==(const Rename &) const = default;
};

struct PlanOptions {
    std::vector<Rename> renames;
    QString creator; ///< the role that will run the script; empty: the one that read the source
    /// Lock little: indexes built and dropped concurrently, the new before the old goes, constraints validated by
    /// themselves. Else the shortest correct script.
    bool online = false;
    /// Copy the rows of dropped tables and the values of dropped columns into the schema howdah_stash first, and take them
    /// from there on the way back. The stash is not part of either schema and stays until someone drops it.
    bool stash = false;
    bool unstash = false; ///< this is the way back of a plan that stashed
};

/// What to do, in order, to turn one database into another.
struct Plan {
    std::vector<Change> changes;
    std::vector<Statement> statements;
    std::vector<QString> notes; ///< sentences a person should read: cycles cut, differences not modelled

    bool isEmpty() const { return statements.empty(); }
};

/// The way there and the way back, by the same planner.
struct RoundTrip {
    Plan up;
    Plan down;
};

/// Plans `from` → `to`. Pure; linear in the size of both but for what changes. The statements depend on the values alone,
/// not on the order of their lists.
Plan planBetween(const Database &from, const Database &to, const PlanOptions &options = {});

/// Both ways; renames are turned round for the way back.
RoundTrip roundTrip(const Database &from, const Database &to, const PlanOptions &options = {});

/// What a freshly created database holds on a server like that of `like`: the schema public and plpgsql.
Database emptyDatabase(const Database &like);

} // namespace Howdah
