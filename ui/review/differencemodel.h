// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/selection.h"
#include "ui/review/compute.h"

#include <QAbstractItemModel>
#include <QHash>

#include <array>
#include <memory>

namespace Howdah {

/// What differs as a tree: kinds, their objects, the parts of an object that differ. A tick says that it is taken.
class DifferenceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeyRole, StateRole };

    explicit DifferenceModel(QObject *parent = nullptr);
    ~DifferenceModel() override;

    /// `compared` is shared with the worker's result and never changes.
    void setCompared(std::shared_ptr<const Compared> compared);
    /// What a person left out, and what is taken all the same.
    void setLeft(const QSet<ObjectRef> &left, const std::vector<Companion> &companions);
    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    void setShown(DifferenceState state, bool shown);
    bool isShown(DifferenceState state) const { return m_shown[size_t(state)]; }
    int count(DifferenceState state) const { return m_counts[size_t(state)]; } ///< whatever is filtered
    int shownObjects() const { return m_shownObjects; }

    /// The object a row is or belongs to; null for a heading.
    const ComparedObject *object(const QModelIndex &index) const;
    /// What the row is about: the object or a part of it; empty name for a heading.
    ObjectRef ref(const QModelIndex &index) const;
    /// The row of an object, or of the object it is a part of; invalid when it is not shown.
    QModelIndex indexOf(const ObjectRef &ref) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A tick was set or taken away: what a person leaves out now.
    void leftWanted(const QSet<ObjectRef> &left);

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    void rebuild();
    bool accepts(const ComparedObject &object) const;
    void addObject(Node *group, int number);
    Qt::CheckState checkState(const Node &node) const;
    bool isTaken(const ObjectRef &ref) const { return !m_left.contains(ref) || m_because.contains(ref); }
    QString detail(const Node &node) const;

    std::shared_ptr<const Compared> m_compared;
    std::unique_ptr<Node> m_root;
    QHash<ObjectRef, Node *> m_nodes;
    QSet<ObjectRef> m_left;
    QHash<ObjectRef, ObjectRef> m_because;
    QString m_filter;
    std::array<bool, 4> m_shown{false, true, true, true}; ///< by DifferenceState
    std::array<int, 4> m_counts{};
    int m_shownObjects = 0;
};

} // namespace Howdah
