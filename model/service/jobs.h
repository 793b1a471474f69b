// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>

namespace Howdah {

/// The pool that runs blocking work: apart from Qt's global one, so that waiting servers never starve computations.
QThreadPool &jobPool();

/// Asks all jobs to stop and waits for them, so long at most. For the end of the program: what a job still uses must
/// not go before it. False when some did not end; then the program is to leave at once, without taking anything down.
bool endJobs(std::chrono::milliseconds patience);

/// Requested by endJobs: every job stops on it, too.
std::stop_token endOfJobs();

/// Forwards the future's cancellation to `stop`, off the calling thread, which needs an event loop (the window's).
void stopWhenCancelled(const QFuture<void> &future, std::stop_source stop);

/// Runs `work(std::stop_token)` or `work(std::stop_token, Progress)`, a blocking function giving Result<T>, on a pool
/// thread. Progress becomes the future's progressText; how far it is stays unknown (range 0 to 0). Cancelling the
/// future requests a stop, which a session turns into a cancel on the server; the result then is Error{Cancelled}, and
/// the future, being cancelled, may end without one.
template <typename Work>
auto startJob(Work work)
{
    using Tell = std::function<void(const QString &)>;
    constexpr bool tells = std::is_invocable_v<Work, std::stop_token, Tell>;
    using R = typename std::conditional_t<tells, std::invoke_result<Work, std::stop_token, Tell>,
        std::invoke_result<Work, std::stop_token>>::type;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    promise->setProgressRange(0, 0);
    QFuture<R> future = promise->future();
    std::stop_source stop;
    stopWhenCancelled(QFuture<void>(future), stop);
    jobPool().start([promise, stop, work = std::move(work)]() mutable {
        const std::stop_callback ending(endOfJobs(), [&stop] { stop.request_stop(); });
        if constexpr (tells)
            promise->addResult(work(stop.get_token(),
                [&promise, said = 0](const QString &text) mutable { promise->setProgressValueAndText(++said, text); }));
        else
            promise->addResult(work(stop.get_token()));
        promise->finish();
    });
    return future;
}

} // namespace Howdah
