// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QTreeView;

namespace Howdah {

class DetailDelegate;

/// A tree below a line that filters it a moment after one has stopped typing. Escape empties the line; Down and Enter
/// lead into the tree. GUI thread.
class FilteredTree : public QWidget
{
    Q_OBJECT
public:
    void focusFilter();

protected:
    /// The tree shows `model`, whose rows have their details in `detailRole`; both widgets are named after `name`.
    FilteredTree(QAbstractItemModel *model, int detailRole, const QString &name, QWidget *parent);

    QLineEdit *filter() const { return m_filter; }
    QTreeView *view() const { return m_view; }
    /// Between the filter line and the tree.
    void insertLine(QWidget *line);
    /// Beside the filter line; empty says nothing.
    void setCount(const QString &words);
    void setHighlighted(const QString &text);

    /// The filter's text, trimmed, has settled.
    virtual void applyFilter(const QString &text) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DetailDelegate *m_delegate;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTreeView *m_view;
};

} // namespace Howdah
