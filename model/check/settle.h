// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/facts.h"
#include "check/probe.h"

namespace Howdah::Check {

// Fixes are taken back where they would not help. A finding never loses its words, only its fix.

/// An index that a session is building is not valid until that is done: neither a flaw nor to be dropped.
void spareBuilds(Finding &finding, const LiveFacts &facts);

/// What only all findings together tell: fixes that another fix leans on, and those that need an answer nobody gave.
void settle(Checklist &checklist, const Settings &settings);

} // namespace Howdah::Check
