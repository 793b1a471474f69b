// SPDX-License-Identifier: Apache-2.0
#include "ui/document/pending.h"
#include "service/comparison/changeplan.h"
#include "ui/document/document.h"
#include "ui/document/settler.h"

#include <QTimer>

#include <utility>

namespace Howdah {

Pending::Pending(Document *document, Settler *settler, const Services &services, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settler(settler)
    , m_planner(services.plan)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(250);
    connect(document, &Document::databaseChanged, this, &Pending::want);
    connect(document, &Document::baseChanged, this, &Pending::want);
    connect(m_timer, &QTimer::timeout, this, &Pending::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Pending::finish);
}

bool Pending::isStale() const
{
    return m_have != m_wanted;
}

void Pending::setManner(bool online, bool stash)
{
    if (online == m_online && stash == m_stash)
        return;
    m_online = online;
    m_stash = stash;
    want();
}

void Pending::want()
{
    ++m_wanted;
    m_timer->start();
    // Nothing that was shown may be taken for the plan of what is there now.
    Q_EMIT changed();
}

void Pending::whenPlanned(QObject *context, std::function<void()> next)
{
    if (!isStale())
        return next();
    m_waiting.emplace_back(context, std::move(next));
    if (m_timer->isActive())
        start();
}

void Pending::start()
{
    m_timer->stop();
    if (!m_settler->isSettled())
        return m_settler->whenSettled(this, [this] { start(); });
    if (!isStale() || (m_asked == m_wanted && m_watcher.isRunning()))
        return;
    m_asked = m_wanted;
    m_state = m_document->state();
    // A planner that is still at it answers for a design that is gone.
    m_watcher.cancel();
    if (!m_document->hasPendingChanges() || !m_planner) {
        m_watcher.setFuture({});
        m_plan = {};
        m_plan.state = m_state;
        m_error.reset();
        return settle();
    }
    PlanRequest request;
    request.from = m_document->base();
    request.to = m_document->design();
    request.fromLive = m_document->isBaseLive();
    request.toLive = m_document->isDesignLive();
    request.options.renames = m_document->renames();
    request.options.online = m_online;
    request.options.stash = m_stash;
    m_watcher.setFuture(m_planner(request));
    Q_EMIT changed();
}

void Pending::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0 || m_asked != m_wanted)
        return;
    const Result<PlanPreview> result = m_watcher.result();
    m_error.reset();
    if (result) {
        m_plan = *result;
        m_plan.state = m_state;
    } else {
        m_error = result.error();
        m_plan = {};
    }
    settle();
}

void Pending::settle()
{
    m_have = m_asked;
    Q_EMIT changed();
    if (isStale())
        return;
    for (const auto &[context, next] : std::exchange(m_waiting, {}))
        if (context)
            next();
}

} // namespace Howdah
