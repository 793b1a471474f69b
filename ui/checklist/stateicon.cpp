// SPDX-License-Identifier: Apache-2.0
#include "ui/checklist/stateicon.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace Howdah {

using Check::ItemState;

namespace {

/// The sign inside the disc, in a unit square.
QPainterPath signOf(ItemState state)
{
    QPainterPath path;
    switch (state) {
    case ItemState::Pass:
        path.moveTo(0.28, 0.52), path.lineTo(0.44, 0.68), path.lineTo(0.73, 0.34);
        break;
    case ItemState::Fail:
        path.moveTo(0.33, 0.33), path.lineTo(0.67, 0.67), path.moveTo(0.67, 0.33), path.lineTo(0.33, 0.67);
        break;
    case ItemState::Attention:
        path.moveTo(0.5, 0.26), path.lineTo(0.5, 0.56), path.moveTo(0.5, 0.735), path.lineTo(0.5, 0.745);
        break;
    case ItemState::Waived:
        path.moveTo(0.27, 0.55), path.cubicTo(0.4, 0.3, 0.6, 0.75, 0.73, 0.47);
        break;
    case ItemState::NotApplicable:
        path.moveTo(0.32, 0.5), path.lineTo(0.68, 0.5);
        break;
    case ItemState::Asks:
        path.moveTo(0.37, 0.4), path.cubicTo(0.38, 0.2, 0.68, 0.22, 0.64, 0.42),
            path.cubicTo(0.62, 0.5, 0.5, 0.5, 0.5, 0.6);
        path.moveTo(0.5, 0.755), path.lineTo(0.5, 0.765);
        break;
    case ItemState::NotMeasured:
        break;
    }
    return path;
}

class StateEngine : public QIconEngine
{
public:
    explicit StateEngine(ItemState state)
        : m_state(state)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double side = qMin(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.center() + QPointF(0.5, 0.5) - QPointF(side / 2, side / 2));
        painter->scale(side, side);
        const QPalette palette = QApplication::palette();
        const bool chosen = mode == QIcon::Selected;
        const QColor colour = chosen ? palette.color(QPalette::HighlightedText) : stateColour(m_state);
        const QColor ink = palette.color(chosen ? QPalette::Highlight : QPalette::Base);
        const bool filled = m_state == ItemState::Pass || m_state == ItemState::Fail || m_state == ItemState::Attention;
        painter->setPen(filled ? Qt::NoPen : QPen(colour, 0.09));
        painter->setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawEllipse(QRectF(0.08, 0.08, 0.84, 0.84));
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(filled ? ink : colour, 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(signOf(m_state));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    QIconEngine *clone() const override { return new StateEngine(m_state); }

private:
    ItemState m_state;
};

} // namespace

QIcon stateIcon(ItemState state)
{
    return QIcon(new StateEngine(state));
}

QColor stateColour(ItemState state)
{
    const QPalette palette = QApplication::palette();
    switch (state) {
    case ItemState::Pass:
        return Theme::good();
    case ItemState::Fail:
        return Theme::danger();
    case ItemState::Attention:
        return Theme::warning();
    case ItemState::Asks:
        return Theme::accent(palette);
    case ItemState::Waived:
    case ItemState::NotApplicable:
    case ItemState::NotMeasured:
        return Theme::quiet(palette);
    }
    return {};
}

} // namespace Howdah
