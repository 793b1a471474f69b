// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/activity.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

namespace Howdah {

Activity::Activity(Jobs *jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_view(new QListView(this))
    , m_cancel(new QPushButton(Theme::icon(QStringLiteral("process-stop")), tr("&Stop"), this))
    , m_clear(new QPushButton(tr("C&lear"), this))
{
    m_view->setModel(jobs);
    m_view->setItemDelegate(new DetailDelegate(Jobs::DetailRole, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Activity"));
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(8, 8, 8, 8);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs->cancel(m_view->currentIndex().row()); });
    connect(m_clear, &QPushButton::clicked, jobs, &Jobs::clearFinished);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Activity::refresh);
    connect(jobs, &Jobs::runningChanged, this, &Activity::refresh);
    refresh();
}

void Activity::refresh()
{
    if (!m_view->currentIndex().isValid() && m_jobs->rowCount() > 0)
        m_view->setCurrentIndex(m_jobs->index(0));
    const QModelIndex current = m_view->currentIndex();
    m_cancel->setEnabled(current.isValid() && m_jobs->state(current.row()) == Jobs::State::Running);
    m_clear->setEnabled(m_jobs->rowCount() > 0);
}

} // namespace Howdah
