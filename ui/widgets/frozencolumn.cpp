// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/frozencolumn.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace Howdah {

FrozenColumn::FrozenColumn(QTableView *host)
    : QTableView(host)
    , m_host(host)
{
    setObjectName(QStringLiteral("frozenColumn"));
    setModel(host->model());
    setSelectionModel(host->selectionModel());
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(host->alternatingRowColors());
    setSelectionMode(host->selectionMode());
    setEditTriggers(NoEditTriggers);
    setFocusProxy(host);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(host->verticalHeader()->defaultSectionSize());
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    for (int column = 1; column < model()->columnCount(); ++column)
        setColumnHidden(column, true);
    setVerticalScrollMode(host->verticalScrollMode());
    host->installEventFilter(this);
    connect(host->horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::place);
    connect(host->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::place);
    connect(host->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, host->verticalScrollBar(), &QScrollBar::setValue);
    // Typing a name happens in the table itself, which scrolls back for it.
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        m_host->scrollTo(index);
        m_host->setCurrentIndex(index);
        m_host->edit(index);
    });
    hide();
}

bool FrozenColumn::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return QTableView::eventFilter(object, event);
}

void FrozenColumn::place()
{
    const bool wanted = m_host->horizontalScrollBar()->value() > 0 && m_host->columnWidth(0) < m_host->width() * 2 / 3;
    setVisible(wanted);
    if (!wanted)
        return;
    setColumnWidth(0, m_host->columnWidth(0));
    const QHeaderView *header = m_host->horizontalHeader();
    horizontalHeader()->setFixedHeight(header->height());
    setGeometry(m_host->frameWidth(), m_host->frameWidth(), m_host->columnWidth(0) + 1,
        header->height() + m_host->viewport()->height());
    verticalScrollBar()->setValue(m_host->verticalScrollBar()->value());
    raise();
}

} // namespace Howdah
