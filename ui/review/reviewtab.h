// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace Howdah {

class EmptyState;
class Pending;
class SqlView;
struct ObjectRef;

/// The pending plan, statement by statement: what causes it, what it may lose, its SQL.
class ReviewTab : public QWidget
{
    Q_OBJECT

public:
    /// `prove` and `save` are the window's commands, offered here as buttons.
    ReviewTab(Pending *pending, QAction *prove, QAction *save, QWidget *parent = nullptr);

    /// The outcome of the last proof, above the list; empty hides it. It is dropped when the plan changes.
    void setProof(const QString &text, bool good);

Q_SIGNALS:
    void objectChosen(const ObjectRef &ref);

private:
    void refresh();
    void showCurrent();

    Pending *m_pending;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_summary, *m_proof, *m_notes;
    QTreeWidget *m_list;
    SqlView *m_sql;
};

} // namespace Howdah
