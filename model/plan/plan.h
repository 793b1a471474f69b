// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "plan/statement.h"

#include <memory>

namespace Howdah {

/// A rename the user has confirmed: the same object under another name (or in another schema). `from` is what the
/// source calls it, `to` the target: for a column the refs carry the relation's old name in `from` and its new one in
/// `to`.
struct Rename {
    ObjectRef from;
    ObjectRef to;

    bool operator==(const Rename &) const = default;
};

struct PlanOptions {
    std::vector<Rename> renames;
    /// The source after `renames`, and the target after them turned round, as a server shows them: names inside
    /// expressions, views and statements follow there. Null: what the values alone tell, and such text is made anew.
    std::shared_ptr<const Database> renamedFrom, renamedTo;
    QString creator; ///< the role that will run the script; empty: the one that read the source
    /// Lock little: indexes built and dropped concurrently, the new before the old goes, constraints validated by
    /// themselves. Else the shortest correct script.
    bool online = false;
    /// Copy the rows of dropped tables and the values of dropped columns into the schema howdah_stash first, and take
    /// them from there on the way back. The stash is not part of either schema and stays until someone drops it.
    bool stash = false;
    bool unstash = false; ///< this is the way back of a plan that stashed
    /// Write what change/hidden.h hides. Without, a secret is planned as "********", and one that alone differs is not
    /// planned but named.
    bool withSecrets = false;
    /// In whose time what stands in a timestamp without time zone was written: asked for where one becomes a moment, or
    /// a moment one. Empty: the time of the session that runs the script.
    QString timeZone;
    bool wayBack = false; ///< what is made here, the way there took away: there may be rows without it by now
};

/// What to do, in order, to turn one database into another.
struct Plan {
    std::vector<Change> changes;
    int renames = 0; ///< how many of the changes, from the first, are renames
    std::vector<Statement> statements;
    std::vector<QString> notes; ///< sentences a person should read: cycles cut, differences not modelled
    std::vector<QualifiedName> fills{}; ///< tables that it makes and fills: the rows in them are asked for
    std::vector<ObjectRef> hidden; ///< objects whose secrets differ: not planned without PlanOptions::withSecrets

    bool isEmpty() const { return statements.empty(); }
};

/// The way there and the way back, by the same planner.
struct RoundTrip {
    Plan up;
    Plan down;
};

/// Plans `from` → `to`. Pure; linear in the size of both but for what changes. The statements depend on the values
/// alone, not on the order of their lists.
Plan planBetween(const Database &from, const Database &to, const PlanOptions &options = {});

/// Both ways; renames are turned round for the way back.
RoundTrip roundTrip(const Database &from, const Database &to, const PlanOptions &options = {});

/// What a freshly created database holds on a server like that of `like`: the schema public and plpgsql.
Database emptyDatabase(const Database &like);

} // namespace Howdah
