// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>
#include <QTreeView>

namespace Howdah {

class LaneDelegate;
class RevisionModel;

/// The list of revisions with its lanes. Keys: Up/Down by row, Ctrl+Down to the parent, Ctrl+Up to the child, Home/End,
/// Ctrl+C copies the id. A filter hides rows; the lines are then left out, because neighbours are no longer related.
class RevisionView : public QTreeView
{
    Q_OBJECT

public:
    RevisionView(RevisionModel *model, QWidget *parent = nullptr);

    void setFilter(const QString &words);
    int shownRows() const { return m_filter.rowCount(); }
    QString currentId() const;
    /// The row selected, in the model's own indices.
    QModelIndex currentRow() const { return m_filter.mapToSource(currentIndex()); }
    /// Selects a revision and shows it; false when it is not in the list.
    bool select(const QString &id);
    /// After the history changed: lanes and columns.
    void refresh();

Q_SIGNALS:
    void currentRevisionChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void step(bool toParent);
    void fitColumns();

    RevisionModel *m_model;
    QSortFilterProxyModel m_filter;
    LaneDelegate *m_delegate;
};

} // namespace Howdah
