// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QListView;
class QPushButton;

namespace Howdah {

class Jobs;

/// The jobs that run and ran, with a button that stops the selected one.
class Activity : public QWidget
{
    Q_OBJECT

public:
    explicit Activity(Jobs *jobs, QWidget *parent = nullptr);

private:
    void refresh();

    Jobs *m_jobs;
    QListView *m_view;
    QPushButton *m_cancel, *m_clear;
};

} // namespace Howdah
