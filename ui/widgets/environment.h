// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"

#include <QColor>

namespace Howdah {

/// What an environment is called and painted in, wherever it is named. The word is translated; the colour goes with
/// the scheme of now.
QString environmentWord(EnvironmentKind kind);
QColor environmentColour(EnvironmentKind kind);

} // namespace Howdah
