// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/objecttree.h"
#include "ui/document/document.h"
#include "ui/models/objecttreemodel.h"
#include "ui/widgets/detaildelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace Howdah {

ObjectTree::ObjectTree(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new ObjectTreeModel(this))
    , m_delegate(new DetailDelegate(ObjectTreeModel::DetailRole, this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_view(new QTreeView(this))
    , m_debounce(new QTimer(this))
{
    m_filter->setObjectName(QStringLiteral("objectFilter"));
    m_filter->setPlaceholderText(tr("Filter objects"));
    m_filter->setAccessibleName(tr("Filter objects"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_view->setObjectName(QStringLiteral("objectTree"));
    m_view->setAccessibleName(tr("Objects"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setDragEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(150);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 6, 8, 6);
    line->addWidget(m_filter);
    line->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_view);

    connect(m_filter, &QLineEdit::textChanged, m_debounce, qOverload<>(&QTimer::start));
    connect(m_debounce, &QTimer::timeout, this, &ObjectTree::applyFilter);
    connect(document, &Document::opened, this, [this] { m_model->setDatabase(nullptr); });
    connect(document, &Document::databaseChanged, this, &ObjectTree::reload);
    connect(document, &Document::selectionChanged, this, &ObjectTree::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const ObjectRef ref = m_model->ref(current);
        if (!m_following && !ref.name.isEmpty())
            m_document->select(ref);
    });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const ObjectRef ref = m_model->ref(index); !ref.name.isEmpty())
            Q_EMIT activated(ref);
    });
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) {
        Q_EMIT menuRequested(m_model->ref(m_view->indexAt(at)), m_view->viewport()->mapToGlobal(at));
    });
}

void ObjectTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QStringList ObjectTree::expandedKeys() const
{
    QStringList keys;
    std::vector<QModelIndex> open{QModelIndex()};
    while (!open.empty()) {
        const QModelIndex at = open.back();
        open.pop_back();
        for (int row = 0; row < m_model->rowCount(at); ++row) {
            const QModelIndex child = m_model->index(row, 0, at);
            if (!m_view->isExpanded(child))
                continue;
            keys << child.data(ObjectTreeModel::KeyRole).toString();
            open.push_back(child);
        }
    }
    return keys;
}

void ObjectTree::expandFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex schema = m_model->index(row, 0);
        if (m_model->rowCount(schema) == 0 || (row > 0 && m_model->rowCount() > 8))
            continue;
        m_view->expand(schema);
        m_view->expand(m_model->index(0, 0, schema));
    }
}

void ObjectTree::reload()
{
    const bool fresh = m_model->rowCount() == 0;
    const QStringList keys = expandedKeys();
    m_following = true;
    m_model->setDatabase(m_document->design());
    m_following = false;
    if (fresh)
        expandFirst();
    for (const QString &key : keys)
        if (const QModelIndex index = m_model->indexOfKey(key); index.isValid())
            m_view->expand(index);
    showSelection(m_document->selection());
}

void ObjectTree::applyFilter()
{
    if (m_model->filter().isEmpty())
        m_expandedBeforeFilter = expandedKeys();
    const QString text = m_filter->text().trimmed();
    m_following = true;
    m_model->setFilter(text);
    m_delegate->setHighlighted(text);
    m_following = false;
    m_count->setText(text.isEmpty() ? QString() : tr("%n found", nullptr, m_model->matchCount()));
    if (text.isEmpty()) {
        for (const QString &key : std::as_const(m_expandedBeforeFilter))
            m_view->expand(m_model->indexOfKey(key));
    } else {
        // Opening a table to show the column that matched is worth it only while few are left.
        m_view->expandToDepth(m_model->matchCount() <= 20 ? 2 : 1);
    }
    showSelection(m_document->selection());
}

void ObjectTree::showSelection(const ObjectRef &ref)
{
    if (ref.name.isEmpty() || m_model->ref(m_view->currentIndex()) == ref)
        return;
    m_following = true;
    if (const QModelIndex index = m_model->indexOf(ref); index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
    m_following = false;
}

bool ObjectTree::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            m_view->setFocus(Qt::TabFocusReason);
            return key == Qt::Key_Down;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Howdah
