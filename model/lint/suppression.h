// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/finding.h"
#include "sql/parse/script.h"

namespace Howdah::Lint {

/// Takes out what "-- howdah: ignore HW-301, HW-601 because …" covers: findings of those rules in the statement that
/// the comment stands before, beside or in. A mark without a reason and one that covers nothing are findings (HW-614).
void suppress(Findings &findings, const QByteArray &text, const std::vector<ScriptStatement> &statements);

} // namespace Howdah::Lint
