// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/lookup.h"

#include <QAbstractItemModel>

#include <memory>

namespace Howdah {

/// A database as a tree: schemas → tables, views, routines, types, sequences → columns, constraints, indexes, triggers,
/// policies. Children are made when a node is opened, so a thousand tables cost a thousand nodes. The filter works on
/// the database and not on the tree for the same reason: QSortFilterProxyModel would have to build every node to look
/// at it. GUI thread only. Keeps the database it shows alive.
class ObjectTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { RefRole = Qt::UserRole, DetailRole, KeyRole };

    explicit ObjectTreeModel(QObject *parent = nullptr);
    ~ObjectTreeModel() override;

    void setDatabase(std::shared_ptr<const Database> database);
    /// Only objects whose name, and tables one of whose columns, contain `text` (case ignored). Empty: everything.
    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    /// Number of tables, views, routines, types, sequences and columns the filter lets through.
    int matchCount() const { return m_matches; }

    ObjectRef ref(const QModelIndex &index) const; ///< empty name for a heading
    QModelIndex indexOf(const ObjectRef &ref); ///< builds what is on the way; invalid when not shown
    QModelIndex indexOfKey(const QString &key); ///< a node by the KeyRole it had before a reset

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override { return {QStringLiteral("text/plain")}; }

private:
    struct Node;
    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexFor(Node *node) const;
    void rebuild();
    void addSchema(const QString &schema);
    template <typename List>
    void addGroup(Node *schemaNode, const QString &title, const List &list, const QString &schema);
    std::vector<std::unique_ptr<Node>> relationChildren(Node *node) const;
    bool accepts(const QString &name) const;
    bool acceptsTable(const Table &table) const;

    std::unique_ptr<Lookup> m_lookup;
    std::unique_ptr<Node> m_root;
    QString m_filter;
    int m_matches = 0;
};

} // namespace Howdah
