// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/environmentband.h"
#include "ui/document/document.h"
#include "ui/widgets/environment.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>

#include <cstdlib>

namespace Howdah {

namespace {

/// A chosen colour may be too near to the background to be read as a word; it is moved away until it is not.
QColor readable(QColor ink, const QColor &paper)
{
    const bool dark = paper.lightness() < 128;
    for (int step = 0; step < 12 && std::abs(ink.lightness() - paper.lightness()) < 110; ++step)
        ink = dark ? ink.lighter(112) : ink.darker(112);
    return ink;
}

} // namespace

EnvironmentBand::EnvironmentBand(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_word(new QLabel(this))
    , m_title(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_notice(new QPushButton(this))
    , m_lock(new QPushButton(this))
    , m_typed(new QLineEdit(this))
{
    setObjectName(QStringLiteral("environmentBand"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_detail->setTextFormat(Qt::PlainText);
    // A long path is no reason for a wide window.
    m_title->setMinimumWidth(80);
    m_detail->setMinimumWidth(40);
    bold.setPointSizeF(bold.pointSizeF() * 0.85);
    bold.setCapitalization(QFont::AllUppercase);
    bold.setLetterSpacing(QFont::PercentageSpacing, 106);
    m_word->setFont(bold);
    m_word->setObjectName(QStringLiteral("environmentWord"));
    m_notice->setFlat(true);
    m_notice->setIcon(Theme::icon(QStringLiteral("data-warning")));
    m_lock->setFlat(true);
    m_lock->setObjectName(QStringLiteral("unlock"));
    m_typed->setObjectName(QStringLiteral("unlockName"));
    m_typed->setMaximumWidth(220);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_word);
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addWidget(m_notice);
    layout->addStretch();
    layout->addWidget(m_typed);
    layout->addWidget(m_lock);
    connect(m_lock, &QPushButton::clicked, this, [this] {
        if (!m_document->isLocked())
            return m_document->setLocked(true);
        m_typed->show();
        m_typed->setFocus();
    });
    connect(m_typed, &QLineEdit::textChanged, this, &EnvironmentBand::tryUnlock);
    connect(m_notice, &QPushButton::clicked, this,
        [this] { QMessageBox::information(window(), m_notice->text(), m_noticeDetails); });
    connect(document, &Document::lockedChanged, this, &EnvironmentBand::refresh);
    clear();
}

void EnvironmentBand::show(
    const QString &title, const QString &name, const QString &detail, EnvironmentKind kind, const QColor &own)
{
    m_kind = kind;
    m_own = own;
    m_name = name;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setToolTip(detail);
    refresh();
}

QColor EnvironmentBand::colour() const
{
    return m_own.isValid() ? m_own : environmentColour(m_kind);
}

void EnvironmentBand::clear()
{
    m_title->clear();
    m_detail->clear();
    m_notice->hide();
    refresh();
}

void EnvironmentBand::setNotice(const QString &text, const QString &details)
{
    m_notice->setText(text);
    m_noticeDetails = details;
    m_notice->setVisible(!text.isEmpty());
}

void EnvironmentBand::tryUnlock()
{
    if (m_typed->text() != m_name || m_name.isEmpty())
        return;
    m_document->setLocked(false);
}

void EnvironmentBand::refresh()
{
    m_word->setText(environmentWord(m_kind));
    Theme::setInk(m_word, readable(colour(), palette().color(QPalette::Window)));
    Theme::setInk(m_detail, Theme::quiet(palette()));
    const bool locked = m_document->isLocked();
    m_lock->setVisible(m_kind == EnvironmentKind::Production);
    m_lock->setIcon(Theme::icon(locked ? QStringLiteral("object-locked") : QStringLiteral("object-unlocked")));
    m_lock->setText(locked ? tr("Read-only — &unlock…") : tr("Unlocked — &lock"));
    m_typed->hide();
    m_typed->clear();
    m_typed->setPlaceholderText(tr("Type “%1” to unlock").arg(m_name));
    m_typed->setAccessibleName(m_typed->placeholderText());
    setAccessibleName(tr("%1: %2").arg(environmentWord(m_kind), m_title->text()));
    update();
}

void EnvironmentBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor wash = colour();
    wash.setAlphaF(m_kind == EnvironmentKind::Production ? 0.16f : 0.09f);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, 0, 4, height()), colour());
}

void EnvironmentBand::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_typed->isVisible())
        refresh();
}

} // namespace Howdah
