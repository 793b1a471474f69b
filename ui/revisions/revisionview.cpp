// SPDX-License-Identifier: Apache-2.0
#include "ui/revisions/revisionview.h"

#include "ui/revisions/lanedelegate.h"
#include "ui/revisions/revisionmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace Howdah {

namespace {

constexpr int messageCharacters = 42;

/// In the order in which they are kept when there is little room.
constexpr std::pair<int, int> widths[] = {{RevisionModel::StateColumn, 14}, {RevisionModel::IdColumn, 20},
    {RevisionModel::CreatedColumn, 20}, {RevisionModel::FileColumn, 30}};

} // namespace

RevisionView::RevisionView(RevisionModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new LaneDelegate(this))
{
    m_filter.setSourceModel(model);
    m_filter.setFilterRole(RevisionModel::SearchRole);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(&m_filter);
    setObjectName(QStringLiteral("revisionList"));
    setAccessibleName(tr("Revisions"));
    setItemDelegateForColumn(RevisionModel::GraphColumn, m_delegate);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(RevisionModel::GraphColumn, QHeaderView::Stretch);
    header()->setMinimumSectionSize(60);
}

void RevisionView::refresh()
{
    m_delegate->setLanes(std::max(1, m_model->lanes()));
    for (const auto &[column, characters] : widths)
        setColumnWidth(column, fontMetrics().averageCharWidth() * characters);
    fitColumns();
    viewport()->update();
}

/// The lanes and the messages are what one reads; what the detail below says, too, gives way to them.
void RevisionView::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    int room = viewport()->width() - m_delegate->width() - character * messageCharacters;
    for (const auto &[column, characters] : widths) {
        const bool isEmpty = column == RevisionModel::StateColumn && m_model->positions().empty();
        const bool isNeeded = column == RevisionModel::StateColumn || column == RevisionModel::IdColumn;
        if (!isEmpty)
            room -= character * characters;
        setColumnHidden(column, isEmpty || (room < 0 && !isNeeded));
    }
}

void RevisionView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void RevisionView::setFilter(const QString &words)
{
    const QString id = currentId();
    m_delegate->setFlat(!words.trimmed().isEmpty());
    m_filter.setFilterFixedString(words.trimmed());
    if (!select(id) && m_filter.rowCount() > 0 && !words.trimmed().isEmpty())
        setCurrentIndex(m_filter.index(0, 0));
    viewport()->update();
}

QString RevisionView::currentId() const
{
    return currentIndex().data(RevisionModel::IdRole).toString();
}

bool RevisionView::select(const QString &id)
{
    const QModelIndex index = m_filter.mapFromSource(m_model->indexOf(id));
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void RevisionView::step(bool toParent)
{
    const Revision *revision = m_model->revision(currentRow());
    if (!revision)
        return;
    for (const QString &id : toParent ? revision->downRevisions : revision->nextrev) {
        if (select(id))
            return;
    }
}

void RevisionView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (isControl && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        step(event->key() == Qt::Key_Down);
    else if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(currentId());
    else
        QTreeView::keyPressEvent(event);
}

void RevisionView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRevisionChanged();
}

} // namespace Howdah
