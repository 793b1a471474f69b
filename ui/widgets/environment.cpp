// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/environment.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace Howdah {

QString environmentWord(EnvironmentKind kind)
{
    switch (kind) {
    case EnvironmentKind::Local:
        return QCoreApplication::translate("Howdah::EnvironmentBand", "Local");
    case EnvironmentKind::Ci:
        return QCoreApplication::translate("Howdah::EnvironmentBand", "CI");
    case EnvironmentKind::Staging:
        return QCoreApplication::translate("Howdah::EnvironmentBand", "Staging");
    case EnvironmentKind::Production:
        return QCoreApplication::translate("Howdah::EnvironmentBand", "Production");
    }
    return {};
}

QColor environmentColour(EnvironmentKind kind)
{
    const bool dark = Theme::isDark();
    switch (kind) {
    case EnvironmentKind::Local:
        return dark ? QColor(0x4f9d69) : QColor(0x2f7d4a);
    case EnvironmentKind::Ci:
        return dark ? QColor(0x5b8fc7) : QColor(0x2a6ca8);
    case EnvironmentKind::Staging:
        return dark ? QColor(0xc9953c) : QColor(0x946000);
    case EnvironmentKind::Production:
        return dark ? QColor(0xd9534a) : QColor(0xb3261e);
    }
    return {};
}

} // namespace Howdah
