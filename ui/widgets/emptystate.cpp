// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Howdah {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_buttons(new QVBoxLayout)
{
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setMaximumWidth(460);
    for (QLabel *label : {m_icon, m_title, m_hint})
        label->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    // As wide as there is room: a label that is aligned keeps the width of what it said before.
    layout->addWidget(m_title);
    auto *hintLine = new QHBoxLayout;
    hintLine->addStretch(1);
    hintLine->addWidget(m_hint, 1000);
    hintLine->addStretch(1);
    layout->addLayout(hintLine);
    layout->addSpacing(8);
    m_buttons->setSpacing(6);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    refreshColours();
}

void EmptyState::setText(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_hint->setText(hint);
    // A centred wrapping label would otherwise ask for its narrowest shape and get too few lines.
    const int width = qMin(m_hint->maximumWidth(), m_hint->fontMetrics().horizontalAdvance(hint) + 8);
    m_hint->setMinimumWidth(qMin(width, 240));
    m_hint->setMinimumHeight(0);
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::addAction(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
}

int EmptyState::heightOfWords() const
{
    int height = m_title->heightForWidth(qMax(240, width() - 20))
        + m_hint->heightForWidth(qMax(240, qMin(width() - 20, 460))) + 24;
    for (int i = 0; i < m_buttons->count(); ++i)
        if (const QWidget *button = m_buttons->itemAt(i)->widget(); button && !button->isHidden())
            height += button->sizeHint().height() + m_buttons->spacing();
    return height;
}

QSize EmptyState::minimumSizeHint() const
{
    return {qMin(260, QWidget::minimumSizeHint().width()), qMin(heightOfWords(), QWidget::minimumSizeHint().height())};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool roomy = height() >= heightOfWords() + 48 + 56;
    m_icon->setVisible(roomy);
    const int margin = roomy ? 24 : 6;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(roomy ? 8 : 4);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshColours();
}

void EmptyState::refreshColours()
{
    m_icon->setPixmap(Theme::icon(m_iconName).pixmap(QSize(48, 48), devicePixelRatioF()));
    Theme::setInk(m_hint, Theme::quiet(palette()));
}

} // namespace Howdah
