// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/compactline.h"

#include <QEvent>
#include <QLayout>
#include <QToolButton>

namespace Howdah {

void CompactLine::setYielding(const QList<QToolButton *> &buttons)
{
    m_yielding = buttons;
    for (QToolButton *button : m_yielding) {
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(QString(button->text()).remove(QLatin1Char('&')));
        button->setMinimumWidth(button->iconSize().width() + 8);
    }
}

/// Styles change only where they must: each change asks for another layout.
void CompactLine::fit()
{
    if (!layout() || width() <= 0)
        return;
    int wanted = layout()->totalSizeHint().width();
    for (QToolButton *button : std::as_const(m_yielding)) {
        Widths &known = m_widths[button];
        const int now = button->sizeHint().width();
        const bool isFull = button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
        (isFull ? known.full : known.bare) = now;
        if (known.bare == 0)
            known.bare = button->sizeHint().height();
        if (!isFull && !button->isHidden())
            wanted += known.full - now;
    }
    for (auto it = m_yielding.crbegin(); it != m_yielding.crend(); ++it) {
        const bool yields = wanted > width() && !(*it)->isHidden();
        if (yields)
            wanted -= m_widths[*it].full - m_widths[*it].bare;
        const auto style = yields ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
        if ((*it)->toolButtonStyle() != style)
            (*it)->setToolButtonStyle(style);
    }
}

void CompactLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool CompactLine::event(QEvent *happened)
{
    const bool done = QWidget::event(happened);
    // A button that came, went or says something else.
    if (happened->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

} // namespace Howdah
