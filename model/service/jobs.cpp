// SPDX-License-Identifier: Apache-2.0
#include "service/jobs.h"

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
