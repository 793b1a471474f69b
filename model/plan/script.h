// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

namespace Howdah {

struct ScriptOptions {
    QString title; ///< first comment line; empty: none
    bool transactions = true; ///< BEGIN and COMMIT around what may be transactional
};

/// A script that runs under `psql -v ON_ERROR_STOP=1` as it is. An empty plan gives comments only.
QString toScript(const Plan &plan, const ScriptOptions &options = {});

} // namespace Howdah
