// SPDX-License-Identifier: Apache-2.0
#include "service/jobs.h"

#include <QDeadlineTimer>

namespace Howdah {

QThreadPool &jobPool()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(8);
        return made;
    }();
    return *pool;
}

namespace {

std::stop_source &ending()
{
    static std::stop_source *const source = new std::stop_source; // outlives the pool's threads
    return *source;
}

} // namespace

std::stop_token endOfJobs()
{
    return ending().get_token();
}

bool endJobs(std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    // Each cancel may take its time; they are asked by a thread of their own, and waited for together.
    QThreadPool::globalInstance()->start([] { ending().request_stop(); });
    jobPool().clear();
    return jobPool().waitForDone(deadline) && QThreadPool::globalInstance()->waitForDone(deadline);
}

void stopWhenCancelled(const QFuture<void> &future, std::stop_source stop)
{
    auto *watcher = new QFutureWatcher<void>;
    QObject::connect(watcher, &QFutureWatcherBase::canceled, watcher, [stop] {
        // A cancel talks to the server: the thread that asked must not wait for it.
        QThreadPool::globalInstance()->start([stop]() mutable { stop.request_stop(); });
    });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

} // namespace Howdah
