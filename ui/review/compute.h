// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/compared.h"
#include "diff/renames.h"
#include "plan/plan.h"
#include "plan/unspecified.h"
#include "schema/lookup.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace Howdah {

/// One side of a comparison: a schema, where it came from and what a person calls it.
struct ComparisonSide {
    QString title;
    QString source;     ///< the spelling it was read from; empty when it is not as it was read (an edited design)
    QString rows;       ///< the database whose rows a plan from here meets, where `source` does not say it
    bool live = false;  ///< read from a server: says who owns what and who may do what
    std::shared_ptr<const Database> database;
};

struct ComparisonRequest {
    ComparisonSide from, to;
    std::vector<Rename> renames; ///< that are decided
    /// Shows a schema after renames as a server has it; blocks. Unset: expressions that name what is renamed stay as
    /// they are.
    std::function<Result<std::shared_ptr<const Database>>(std::shared_ptr<const Database> database,
        const std::vector<Rename> &renames, std::shared_ptr<const Database> target)>
        shown;
    /// Adds what rows say to the evidence; blocks. Unset, and where a side is no live server: rows are not looked at.
    std::function<void(std::vector<RenameCandidate> &candidates, const QString &fromSource, const Database &from,
        const QString &toSource, const Database &to)>
        sampled;
    std::vector<RenameCandidate> refused; ///< not to be asked again
};

/// What differs between two sides. Plain value, made on a worker.
struct Compared {
    std::shared_ptr<const Database> from; ///< as read, with what a file leaves open filled in
    std::shared_ptr<const Database> source; ///< the same after the renames
    std::shared_ptr<const Database> to;
    std::shared_ptr<const Lookup> inFrom, inTo; ///< over `from` and `to`
    Unspecified open; ///< what one of the sides leaves open
    std::vector<Change> changes; ///< difference(source, to)
    std::vector<ComparedObject> objects;
    std::vector<RenameCandidate> candidates; ///< not decided by the request
    /// Those of the request and what follows them: keys and indexes of a renamed table that differ in nothing but their
    /// name.
    std::vector<Rename> renames;
    std::vector<Change> renamed; ///< what the renames did
    std::shared_ptr<const Database> shownFrom,
        shownTo; ///< either side after the renames (back) as a server has it; may be null
    QStringList notes; ///< what is not compared
    /// Everything that is on either side, for a diagram of both: `to` and the tables and foreign keys only the source
    /// has.
    std::shared_ptr<const Database> both;
};

Compared compared(const ComparisonRequest &request);
/// The same on a pool thread.
QFuture<Result<Compared>> startComparing(const ComparisonRequest &request);

} // namespace Howdah
