// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;

namespace Howdah {

class EmptyState;
class Pending;
class SqlView;

/// The pending changes as SQL: the way there beside the way back.
class SqlPreview : public QWidget
{
    Q_OBJECT

public:
    /// `compare` is offered while nothing was compared yet.
    SqlPreview(Pending *pending, QAction *compare, QWidget *parent = nullptr);
    /// Whether the pending changes are measured against anything: a project as opened is not, see Opener.
    void setCompared(bool compared);

private:
    void refresh();

    Pending *m_pending;
    QAction *m_compare;
    bool m_compared = true;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    SqlView *m_up, *m_down;
    QLabel *m_upTitle, *m_downTitle;
};

} // namespace Howdah
