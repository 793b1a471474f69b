// SPDX-License-Identifier: Apache-2.0
#include "render/fonts.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <array>

namespace Howdah {

QFont diagramFont(TextRole role)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(int(fontSize(role)));
    font.setWeight(role == TextRole::Title ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

double FontTextMetrics::width(const QString &text, TextRole role) const
{
    thread_local QFont application = QGuiApplication::font();
    thread_local std::array<QFontMetricsF, 4> metrics{QFontMetricsF(diagramFont(TextRole::Title)),
        QFontMetricsF(diagramFont(TextRole::Schema)), QFontMetricsF(diagramFont(TextRole::Column)),
        QFontMetricsF(diagramFont(TextRole::Type))};
    if (const QFont current = QGuiApplication::font(); current != application) {
        application = current;
        for (const TextRole each : {TextRole::Title, TextRole::Schema, TextRole::Column, TextRole::Type})
            metrics[size_t(each)] = QFontMetricsF(diagramFont(each));
    }
    return metrics[size_t(role)].horizontalAdvance(text);
}

} // namespace Howdah
