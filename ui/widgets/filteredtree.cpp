// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filteredtree.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace Howdah {

FilteredTree::FilteredTree(QAbstractItemModel *model, int detailRole, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_delegate(new DetailDelegate(detailRole, this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_view(new QTreeView(this))
{
    m_filter->setObjectName(name + QStringLiteral("Filter"));
    m_filter->setPlaceholderText(tr("Filter objects"));
    Theme::addClearButton(m_filter);
    m_filter->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_view->setObjectName(name + QStringLiteral("Tree"));
    m_view->setModel(model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 8, 6);
    line->addWidget(m_filter);
    line->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    auto *typed = new QTimer(this);
    typed->setSingleShot(true);
    typed->setInterval(150);
    connect(m_filter, &QLineEdit::textChanged, typed, qOverload<>(&QTimer::start));
    connect(typed, &QTimer::timeout, this, [this] { applyFilter(m_filter->text().trimmed()); });
}

void FilteredTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void FilteredTree::insertLine(QWidget *line)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, line);
}

void FilteredTree::setCount(const QString &words)
{
    m_count->setText(words);
}

void FilteredTree::setHighlighted(const QString &text)
{
    m_delegate->setHighlighted(text);
}

bool FilteredTree::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Howdah
