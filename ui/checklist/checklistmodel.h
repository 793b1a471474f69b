// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

namespace Howdah {

/// The checklist as a tree: groups → items → findings. Columns: what, state in words, number of open findings.
/// GUI thread; a new checklist resets it.
class ChecklistModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, CountColumn, ColumnCount };
    enum Role {
        DetailRole = Qt::UserRole, ///< the quiet words after the title
        KeyRole,                   ///< stable over runs: group key, item id, or rule and object
        ProblemRole,               ///< it or something below it is attention or fail, and not waived
        SearchRole,                ///< what the filter line looks at
    };

    explicit ChecklistModel(QObject *parent = nullptr);

    void setChecklist(const Check::Checklist &checklist);
    const Check::Checklist &checklist() const { return m_checklist; }

    const Check::Group *group(const QModelIndex &index) const;
    const Check::Item *item(const QModelIndex &index) const;       ///< null unless it is an item
    const Check::Finding *finding(const QModelIndex &index) const; ///< null unless it is a finding

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        int parent = -1;
        int row = 0;
        int group = -1, item = -1, finding = -1; ///< -1: not that deep
        std::vector<int> children;
    };
    int add(int parent, int group, int item, int finding);
    const Node *node(const QModelIndex &index) const;
    QString text(const Node &node, int column) const;
    QString detail(const Node &node) const;
    QString keyOf(const Node &node) const;
    bool isProblem(const Node &node) const;
    Check::ItemState stateOf(const Node &node) const;
    const Check::Item &itemOf(const Node &node) const;
    const Check::Finding &findingOf(const Node &node) const;

    Check::Checklist m_checklist;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

/// The tree as the filter line and "only problems" leave it; parents of what matches stay, and so do the findings of
/// an item that matches.
class ChecklistFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ChecklistFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setOnlyProblems(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    bool m_onlyProblems = false;
};

} // namespace Howdah
