// SPDX-License-Identifier: Apache-2.0
#include "ui/checklist/statebar.h"

#include "ui/checklist/stateicon.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Howdah {

using Check::ItemState;

namespace {

constexpr int barHeight = 6;
constexpr int gap = 8;

/// What nobody looked at is shown fainter than what was judged.
QColor barColour(ItemState state)
{
    QColor colour = stateColour(state);
    if (state == ItemState::NotMeasured || state == ItemState::NotApplicable)
        colour.setAlphaF(0.35f);
    else if (state == ItemState::Asks || state == ItemState::Waived)
        colour.setAlphaF(0.6f);
    return colour;
}

} // namespace

StateBar::StateBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateBar::setChecklist(const Check::Checklist &checklist)
{
    m_counts.clear();
    QStringList words;
    for (ItemState state : {ItemState::Fail, ItemState::Attention, ItemState::Pass, ItemState::Waived, ItemState::Asks,
             ItemState::NotMeasured, ItemState::NotApplicable})
        if (const int count = checklist.count(state); count > 0) {
            m_counts.emplace_back(state, count);
            words << tr("%1 %2").arg(QString::number(count), Check::word(state));
        }
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    update();
}

QSize StateBar::sizeHint() const
{
    return {320, barHeight + gap + fontMetrics().height()};
}

QSize StateBar::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int total = 0;
    for (const auto &[state, count] : m_counts)
        total += count;
    if (total == 0)
        return;
    QPainterPath clip;
    clip.addRoundedRect(QRectF(0, 0, width(), barHeight), barHeight / 2.0, barHeight / 2.0);
    painter.save();
    painter.setClipPath(clip);
    double x = 0;
    for (const auto &[state, count] : m_counts) {
        const double w = double(width()) * count / total;
        painter.fillRect(QRectF(x, 0, qMax(1.0, w - 2), barHeight), barColour(state));
        x += w;
    }
    painter.restore();
    const int top = barHeight + gap;
    const int side = fontMetrics().height() - 2;
    int at = 0;
    for (const auto &[state, count] : m_counts) {
        const QString number = QString::number(count), words = Check::word(state);
        const int width = side + 5 + fontMetrics().horizontalAdvance(number + QLatin1Char(' ') + words) + 18;
        if (at + width - 18 > this->width())
            break;
        stateIcon(state).paint(&painter, QRect(at, top + 1, side, side));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(at + side + 5, top + fontMetrics().ascent(), number);
        painter.setPen(Theme::quiet(palette()));
        painter.drawText(at + side + 5 + fontMetrics().horizontalAdvance(number + QLatin1Char(' ')),
            top + fontMetrics().ascent(), words);
        at += width;
    }
}

} // namespace Howdah
