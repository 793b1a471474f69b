// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QIcon>

namespace Howdah {

/// A disc with a sign, so that a state can be told without colour. Drawn for the scheme in use. GUI thread.
QIcon stateIcon(Check::ItemState state);

/// The colour of a state's words on Base.
QColor stateColour(Check::ItemState state);

} // namespace Howdah
