// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/compared.h"

#include <QIcon>

namespace Howdah {

/// +, −, ~ or =: how an object stands on two sides, by sign as well as by colour. GUI thread.
QIcon signIcon(DifferenceState state);
QColor signColour(DifferenceState state, const QPalette &palette);
/// "added", "removed", "changed", "same": for the screen reader and for tool tips.
QString signWord(DifferenceState state);

} // namespace Howdah
