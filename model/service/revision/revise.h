// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/history.h"
#include "plan/plan.h"
#include "service/source/source.h"

namespace Howdah {

/// A plan there and back as a revision that is to be written; parents, labels and id are the caller's to set.
NewRevision newRevision(const RoundTrip &trip, const QString &message);

/// The schema that a project's migrations build, in a scratch database. Alembic histories are run by the project's own
/// `alembic` (the user's Python: only after saying so), SQL pairs by Howdah; a history without revisions is an empty
/// database. The version table is not part of it. Blocking.
Result<std::shared_ptr<const Database>> migratedSchema(
    const QString &project, const Progress &progress, const std::stop_token &stop);

/// What the project's design (schema.sql) has and its migrations do not build yet, with the way back. Blocking.
Result<RoundTrip> unwrittenChanges(
    const QString &project, const PlanOptions &options, const Progress &progress, const std::stop_token &stop);

} // namespace Howdah
