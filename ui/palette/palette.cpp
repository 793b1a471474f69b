// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palette.h"
#include "ui/widgets/detaildelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Howdah {

Palette::Palette(QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_model(new PaletteModel(this))
    , m_line(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing answers to that."), this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Go to anything"));
    setFrameShape(QFrame::StyledPanel);
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setPlaceholderText(tr("Go to an object, column, revision, rule or command"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->setFrame(false);
    m_line->setTextMargins(8, 6, 8, 6);
    QFont font = m_line->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_line->setFont(font);
    m_line->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("paletteList"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DetailDelegate(PaletteModel::DetailRole, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_line);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setTyped(text);
        m_view->setCurrentIndex(m_model->index(0));
        m_view->setVisible(m_model->rowCount() > 0);
        m_nothing->setVisible(m_model->rowCount() == 0);
    });
    connect(m_view, &QListView::clicked, this, &Palette::choose);
}

void Palette::addProvider(Provider provider)
{
    m_providers.push_back(std::move(provider));
}

void Palette::popUp()
{
    std::vector<PaletteEntry> entries;
    for (const Provider &provider : m_providers)
        provider(entries);
    m_line->clear();
    m_model->setEntries(std::move(entries));
    m_view->setCurrentIndex(m_model->index(0));
    m_view->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    const QWidget *window = parentWidget();
    const int width = qMin(640, window->width() - 40);
    resize(width, qMin(420, window->height() - 120));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 60)));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

void Palette::choose()
{
    const PaletteEntry *entry = m_model->entry(m_view->currentIndex().row());
    if (!entry)
        return;
    const auto go = entry->go;
    hide();
    go();
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int rows = m_model->rowCount(), row = m_view->currentIndex().row();
    const auto moveTo = [this, rows](int to) {
        m_view->setCurrentIndex(m_model->index(qBound(0, to, rows - 1)));
        return true;
    };
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        return moveTo(row + 1 == rows ? 0 : row + 1);
    case Qt::Key_Up:
        return moveTo(row == 0 ? rows - 1 : row - 1);
    case Qt::Key_PageDown:
        return moveTo(row + 10);
    case Qt::Key_PageUp:
        return moveTo(row - 10);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace Howdah
