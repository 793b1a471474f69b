// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/outlinestyle.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

namespace Howdah {

namespace {

QColor outline(const QStyleOption *option)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    if (enabled && option->state & QStyle::State_HasFocus)
        return Theme::accent(option->palette);
    QColor colour = option->palette.color(QPalette::WindowText);
    colour.setAlphaF(enabled ? 0.42f : 0.2f);
    return colour;
}

void drawBox(const QStyleOption *option, QPainter *painter)
{
    const qreal side = qMin(option->rect.width(), option->rect.height()) - 1.0;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QPalette &palette = option->palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = !on ? palette.color(QPalette::Base)
        : enabled           ? palette.color(QPalette::Highlight)
                            : palette.color(QPalette::Disabled, QPalette::Highlight);
    painter->setBrush(fill);
    painter->setPen(QPen(on ? fill : outline(option), 1));
    painter->drawRoundedRect(box, 2.5, 2.5);
    painter->setPen(QPen(
        palette.color(QPalette::HighlightedText), qMax(1.4, side / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at
        = [&box](qreal x, qreal y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    if (option->state & QStyle::State_NoChange)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (option->state & QStyle::State_On)
        painter->drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)});
    painter->restore();
}

} // namespace

OutlineStyle::OutlineStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
{ }

void OutlineStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return drawBox(option, painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_FrameLineEdit)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline(option));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
    painter->restore();
}

} // namespace Howdah
