// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/textmetrics.h"

#include <QFont>

namespace Howdah {

/// The diagram's fonts, from the application's family. Without hinting, so that text shaped once at 100 % keeps its
/// widths at every zoom. Needs a QGuiApplication.
QFont diagramFont(TextRole role);

/// Widths as this machine's fonts have them; remembers nothing, safe on any thread.
class FontTextMetrics : public TextMetrics
{
public:
    double width(const QString &text, TextRole role) const override;
};

} // namespace Howdah
