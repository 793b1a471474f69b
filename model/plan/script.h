// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace Howdah {

/// What becomes of the guards: a remark, a query that stops the script at the statement that would fail or lose,
/// nothing.
enum class GuardStyle { Comment, Stop, Off };

struct ScriptOptions {
    QString title; ///< first comment line; empty: none
    bool transactions = true; ///< BEGIN and COMMIT around what may be transactional
    GuardStyle guards = GuardStyle::Comment;
};

/// A script that runs under `psql -v ON_ERROR_STOP=1` as it is. An empty plan gives comments only.
QString toScript(const Plan &plan, const ScriptOptions &options = {});

} // namespace Howdah
