// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace Howdah {

/// Fusion with outlines that are seen on a dark window, too. Fusion takes the colour of its outlines from the window's,
/// darker: on a dark window a field has no border and a ticked box no box. Here they are drawn in a colour between text
/// and window.
class OutlineStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
};

} // namespace Howdah
