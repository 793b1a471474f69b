// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/probe.h"

namespace Howdah::Check {

/// Reads what a project wants of the checklist (checks.json):
/// {"rules": {"varchar_255": "off", "fk_unindexed": "attention"}, "ignore": ["audit", "public.tmp_*"],
/// "mandatoryColumns": ["tenant_id"]}. A rule is off, fact, attention or fail. Parse, naming what is wrong, when it is
/// not that.
Result<void> readConfig(const QByteArray &text, Settings &settings);

/// The same of a file; one that is not there wants nothing.
Result<void> readConfigFile(const QString &path, Settings &settings);

} // namespace Howdah::Check
