// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>

namespace Howdah {

/// Loads Howdah's own words and Qt's for `locale`, English plurals where there is no translation. Once, on the GUI
/// thread, before anything is shown; the application owns what is loaded.
void installTranslators(const QLocale &locale);

} // namespace Howdah
