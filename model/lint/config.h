// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/engine.h"

namespace Howdah::Lint {

/// Reads a settings file, JSON: {"serverVersion": 17, "rules": {"HW-301": "error", "column_varchar_limit": "off"}}.
/// Rules by id or name; "off", "note", "warning" or "error": rules that are a policy are asked only where they are
/// named. "policy": what those compare with, see HousePolicy. Parse, naming what is wrong, when it is not that.
Result<void> readConfig(const QByteArray &text, Settings &settings);

/// "17", "14.2" as the version that a script is for; what is no number behind the dot leaves the minor version unknown.
/// False when it is no version.
bool readVersion(const QString &text, Settings &settings);

} // namespace Howdah::Lint
