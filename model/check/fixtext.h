// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

namespace Howdah::Check {

/// What a fix does, in one line: like describe(), but a changed column says what it becomes.
QString fixText(const Change &change);

} // namespace Howdah::Check
