// SPDX-License-Identifier: Apache-2.0
#include "ui/document/pending.h"
#include "ui/document/document.h"

#include <QTimer>

namespace Howdah {

Pending::Pending(Document *document, const Services &services, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(services.plan)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(250);
    connect(document, &Document::databaseChanged, m_timer, qOverload<>(&QTimer::start));
    connect(document, &Document::baseChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_timer, &QTimer::timeout, this, &Pending::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Pending::finish);
}

bool Pending::isStale() const
{
    return m_timer->isActive() || m_watcher.isRunning();
}

void Pending::hurry()
{
    if (m_timer->isActive()) {
        m_timer->stop();
        start();
    }
}

void Pending::start()
{
    if (!m_document->hasPendingChanges() || !m_planner) {
        m_watcher.setFuture({});
        m_plan = {};
        m_error.reset();
        Q_EMIT changed();
        return;
    }
    // A planner that is still at it answers for a design that is gone.
    m_watcher.cancel();
    PlanOptions options;
    options.renames = m_document->renames();
    m_watcher.setFuture(m_planner(m_document->base(), m_document->design(), options));
    Q_EMIT changed();
}

void Pending::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Result<PlanPreview> result = m_watcher.result();
    m_error.reset();
    if (result)
        m_plan = *result;
    else
        m_error = result.error();
    Q_EMIT changed();
}

} // namespace Howdah
