// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

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
    explicit SqlPreview(Pending *pending, QWidget *parent = nullptr);

private:
    void refresh();

    Pending *m_pending;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    SqlView *m_up, *m_down;
    QLabel *m_upTitle, *m_downTitle;
};

} // namespace Howdah
