// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/gallery.h"
#include "ui/widgets/theme.h"

namespace Howdah {

/// keepPicture() as NAME-dark and NAME-light; light again afterwards.
inline bool keepInBoth(QWidget *widget, const QString &name)
{
    bool isKept = true;
    for (const bool dark : {true, false}) {
        Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
        QTest::qWait(50);
        isKept = keepPicture(widget, name + (dark ? QLatin1String("-dark") : QLatin1String("-light"))) && isKept;
    }
    return isKept;
}

} // namespace Howdah
