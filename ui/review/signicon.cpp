// SPDX-License-Identifier: Apache-2.0
#include "ui/review/signicon.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

namespace Howdah {

namespace {

/// Drawn when it is shown, so that it follows light and dark.
class SignEngine : public QIconEngine
{
public:
    explicit SignEngine(DifferenceState state)
        : m_state(state)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const QColor ink
            = mode == QIcon::Selected ? palette.color(QPalette::HighlightedText) : signColour(m_state, palette);
        QColor wash = ink;
        wash.setAlphaF(0.16f);
        const double side = qMin(rect.width(), rect.height());
        const QRectF box(
            rect.center().x() + 0.5 - side * 0.46, rect.center().y() + 0.5 - side * 0.46, side * 0.92, side * 0.92);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(wash);
        painter->drawRoundedRect(box, side * 0.2, side * 0.2);
        painter->setPen(QPen(ink, side * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF c = box.center();
        const double arm = side * 0.24;
        switch (m_state) {
        case DifferenceState::Added:
            painter->drawLine(c - QPointF(0, arm), c + QPointF(0, arm));
            [[fallthrough]];
        case DifferenceState::Removed:
            painter->drawLine(c - QPointF(arm, 0), c + QPointF(arm, 0));
            break;
        case DifferenceState::Changed: {
            const double wave = arm * 0.55;
            painter->drawPolyline(QPolygonF{c + QPointF(-arm, wave * 0.6), c + QPointF(-arm * 0.4, -wave),
                c + QPointF(arm * 0.4, wave), c + QPointF(arm, -wave * 0.6)});
            break;
        }
        case DifferenceState::Same:
            for (const double y : {-arm * 0.45, arm * 0.45})
                painter->drawLine(c + QPointF(-arm, y), c + QPointF(arm, y));
            break;
        }
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SignEngine(m_state); }

private:
    DifferenceState m_state;
};

} // namespace

QColor signColour(DifferenceState state, const QPalette &palette)
{
    switch (state) {
    case DifferenceState::Added:
        return Theme::good();
    case DifferenceState::Removed:
        return Theme::danger();
    case DifferenceState::Changed:
        return Theme::warning();
    case DifferenceState::Same:
        return Theme::quiet(palette);
    }
    return {};
}

QIcon signIcon(DifferenceState state)
{
    return QIcon(new SignEngine(state));
}

QString signWord(DifferenceState state)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Comparison", text); };
    switch (state) {
    case DifferenceState::Added:
        return tr("added");
    case DifferenceState::Removed:
        return tr("removed");
    case DifferenceState::Changed:
        return tr("changed");
    case DifferenceState::Same:
        return tr("the same");
    }
    return {};
}

} // namespace Howdah
