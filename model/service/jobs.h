// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace Howdah {

/// The pool that runs blocking work: apart from Qt's global one, so that waiting servers never starve computations.
QThreadPool &jobPool();

/// Forwards the future's cancellation to `stop`, off the calling thread, which needs an event loop (the window's).
void stopWhenCancelled(const QFuture<void> &future, std::stop_source stop);

/// Runs `work(std::stop_token)`, a blocking function giving Result<T>, on a pool thread. Cancelling the future requests
/// a stop, which a session turns into a cancel on the server; the result then is Error{Cancelled}, and the future,
/// being cancelled, may end without one.
template <typename Work>
auto startJob(Work work) -> QFuture<std::invoke_result_t<Work, std::stop_token>>
{
    using R = std::invoke_result_t<Work, std::stop_token>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    std::stop_source stop;
    stopWhenCancelled(QFuture<void>(future), stop);
    jobPool().start([promise, stop, work = std::move(work)]() mutable {
        promise->addResult(work(stop.get_token()));
        promise->finish();
    });
    return future;
}

} // namespace Howdah
