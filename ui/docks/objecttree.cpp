// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/objecttree.h"
#include "ui/document/document.h"
#include "ui/models/objecttreemodel.h"

#include <QLineEdit>
#include <QTreeView>

namespace Howdah {

ObjectTree::ObjectTree(Document *document, QWidget *parent)
    : ObjectTree(document, new ObjectTreeModel, parent)
{ }

ObjectTree::ObjectTree(Document *document, ObjectTreeModel *model, QWidget *parent)
    : FilteredTree(model, ObjectTreeModel::DetailRole, QStringLiteral("object"), parent)
    , m_document(document)
    , m_model(model)
{
    m_model->setParent(this);
    filter()->setAccessibleName(tr("Filter objects"));
    view()->setAccessibleName(tr("Objects"));
    view()->setDragEnabled(true);
    view()->setContextMenuPolicy(Qt::CustomContextMenu);

    connect(document, &Document::opened, this, [this] { m_model->setDatabase(nullptr); });
    connect(document, &Document::databaseChanged, this, &ObjectTree::reload);
    connect(document, &Document::selectionChanged, this, &ObjectTree::showSelection);
    connect(view()->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const ObjectRef ref = m_model->ref(current);
        if (!m_following && !ref.name.isEmpty())
            m_document->select(ref);
    });
    connect(view(), &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const ObjectRef ref = m_model->ref(index); !ref.name.isEmpty())
            Q_EMIT activated(ref);
    });
    connect(view(), &QTreeView::customContextMenuRequested, this, [this](const QPoint &at) {
        Q_EMIT menuRequested(m_model->ref(view()->indexAt(at)), view()->viewport()->mapToGlobal(at));
    });
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
            if (!view()->isExpanded(child))
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
        view()->expand(schema);
        view()->expand(m_model->index(0, 0, schema));
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
            view()->expand(index);
    showSelection(m_document->selection());
}

void ObjectTree::applyFilter(const QString &text)
{
    if (m_model->filter().isEmpty())
        m_expandedBeforeFilter = expandedKeys();
    m_following = true;
    m_model->setFilter(text);
    setHighlighted(text);
    m_following = false;
    setCount(text.isEmpty() ? QString() : tr("%n found", nullptr, m_model->matchCount()));
    if (text.isEmpty()) {
        for (const QString &key : std::as_const(m_expandedBeforeFilter))
            view()->expand(m_model->indexOfKey(key));
    } else {
        // Opening a table to show the column that matched is worth it only while few are left.
        view()->expandToDepth(m_model->matchCount() <= 20 ? 2 : 1);
    }
    showSelection(m_document->selection());
}

void ObjectTree::showSelection(const ObjectRef &ref)
{
    if (ref.name.isEmpty() || m_model->ref(view()->currentIndex()) == ref)
        return;
    m_following = true;
    if (const QModelIndex index = m_model->indexOf(ref); index.isValid()) {
        view()->setCurrentIndex(index);
        view()->scrollTo(index);
    }
    m_following = false;
}

} // namespace Howdah
