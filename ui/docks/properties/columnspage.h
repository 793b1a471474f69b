// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/docks/properties/editor.h"

#include <QAbstractItemDelegate>

class QTableView;
class QToolButton;

namespace Howdah {

class ColumnGridModel;

/// The columns of a table: a grid to type into, and buttons to add, drop and move.
class ColumnsPage : public PropertiesPage
{
    Q_OBJECT

public:
    ColumnsPage(Document *document, QWidget *parent);

    void show(const ObjectRef &ref) override;
    /// Adds a column and opens its name for typing.
    void addColumn();
    /// Marks the column that a server does not take.
    void setProblem(const ObjectRef &object, const QString &sentence);
    /// Opens the name of the selected column for typing.
    void editName();

private:
    void move(int by);
    void editorClosed(QAbstractItemDelegate::EndEditHint hint);
    void refreshButtons();
    int currentRow() const;

    ColumnGridModel *m_model;
    QTableView *m_view;
    QToolButton *m_add, *m_drop, *m_up, *m_down;
    QualifiedName m_table;
    ObjectRef m_problem; ///< a column that a server does not take
    QString m_sentence;
    int m_fresh = -1; ///< of the undo stack, after a column was added whose name is still open
};

} // namespace Howdah
