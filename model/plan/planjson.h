// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/renames.h"
#include "plan/plan.h"

#include <QJsonObject>

namespace Howdah {

/// {changes: [{action, kind, name, from}], statements: [{sql, kind, object, transactional, segment, lockTimeout,
/// dataLoss, reversibility, reversal, guard: {query, effect, words}, cause, locks: {duration, assumed, relations:
/// [{relation, part, lock, work, new, rows, bytes, indexBytes}]}}], notes: […]}. `locks` is missing where nobody can
/// say; `sizes` are of the database that it runs on, and rows an estimate.
QJsonObject toJson(const Plan &plan, const Locks::LiveSizes &sizes = {});
QJsonObject toJson(const RenameCandidate &candidate);

/// create, drop, alter or rename.
QString actionWord(const Change &change);
/// "", "column", "table" or "values".
QString dataLossWord(DataLoss loss);
/// "exact", "exact with stash", "structure only", "may fail" or "impossible".
QString reversibilityWord(Reversibility grade);

/// One self-contained page: changes, up beside down, light and dark. `sizes`: of what the way there reads or rewrites.
QString toHtml(
    const RoundTrip &plans, const QString &fromName, const QString &toName, const Locks::LiveSizes &sizes = {});

} // namespace Howdah
