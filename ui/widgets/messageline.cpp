// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/messageline.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>

namespace Howdah {

MessageLine::MessageLine(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
{
    m_label->setObjectName(QStringLiteral("message"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    hide();
}

void MessageLine::say(const QString &sentence)
{
    m_label->setText(sentence);
    m_icon->setPixmap(Theme::icon(QStringLiteral("data-warning")).pixmap(16));
    setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        setAccessibleName(sentence);
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString MessageLine::text() const
{
    return m_label->text();
}

void MessageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor wash = Theme::danger();
    wash.setAlphaF(0.10f);
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, 0, 3, height()), Theme::danger());
}

} // namespace Howdah
