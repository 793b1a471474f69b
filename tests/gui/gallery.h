// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QTest>
#include <QWidget>

namespace Howdah {

/// Saves what a widget shows as build/<preset>/pictures/NAME.png, for people to look at.
inline bool keepPicture(QWidget *widget, const QString &name)
{
    const QString folder = QStringLiteral(HOWDAH_BINARY_DIR "/pictures");
    return QDir().mkpath(folder) && widget->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace Howdah
