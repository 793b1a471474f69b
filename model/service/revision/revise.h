// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/history.h"
#include "plan/plan.h"
#include "service/comparison/changeplan.h"
#include "service/source/source.h"

namespace Howdah {

/// A plan there and back as a revision that is to be written: the statements of its script with what it sets and with
/// its notes, guards and losses as comments. Parents, labels and id are the caller's to set.
NewRevision newRevision(const RoundTrip &trip, const QString &message);

/// The lines a person should read before a statement: why it is there, what it fails on or loses.
QStringList notesOf(const Statement &statement);

/// The schema that a project's migrations build, in a scratch database. Alembic histories are run by the project's own
/// `alembic` (the user's Python: only after saying so), SQL pairs by Howdah; a history without revisions is an empty
/// database. The version table is not part of it. Blocking.
Result<std::shared_ptr<const Database>> migratedSchema(
    const QString &project, const Progress &progress, const std::stop_token &stop, const PythonOptions &python = {});

/// The two ends of a revision: what there is (what the migrations build, or the source named by `from`) and the
/// project's design. Version tables are of neither. Blocking.
Result<PlanRequest> revisionSides(const QString &project, const QString &from, const Progress &progress,
    const std::stop_token &stop, const PythonOptions &python = {});

} // namespace Howdah
