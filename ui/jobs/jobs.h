// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QFutureWatcher>

#include <functional>
#include <vector>

namespace Howdah {

/// The long work that goes on and what came of it, newest first. GUI thread; the work itself is elsewhere.
class Jobs : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Running, Done, Failed, Cancelled };
    enum Role { StateRole = Qt::UserRole, ProgressRole, DetailRole };

    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override;

    /// Lists `future` under `title` and, once it is done, hands its result to `done` on the GUI thread — unless
    /// `context` is gone or the job was cancelled before it produced anything (then `done` gets Cancelled).
    template <typename T>
    int watch(const QString &title, QFuture<Result<T>> future, QObject *context, std::function<void(Result<T>)> done);

    void cancel(int row);
    bool isRunning() const { return m_running > 0; }
    State state(int row) const { return m_jobs[size_t(row)].state; }
    /// Forgets the jobs that are over.
    void clearFinished();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void runningChanged();
    void failed(const QString &title, const Error &error);

private:
    struct Job {
        int id = 0;
        QString title, detail;
        State state = State::Running;
        int progress = -1; ///< percent, -1: unknown
        QElapsedTimer clock;
        std::function<void()> cancel;
    };
    int begin(const QString &title, std::function<void()> cancel);
    void progressed(int id, int percent, const QString &text);
    void end(int id, const Error *error);
    int rowOf(int id) const;

    std::vector<Job> m_jobs;
    int m_running = 0;
    int m_nextId = 1;
};

template <typename T>
int Jobs::watch(const QString &title, QFuture<Result<T>> future, QObject *context, std::function<void(Result<T>)> done)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    const int id = begin(title, [future]() mutable { future.cancel(); });
    const auto progress = [this, id, watcher] {
        const int span = watcher->progressMaximum() - watcher->progressMinimum();
        progressed(id, span > 0 ? (watcher->progressValue() - watcher->progressMinimum()) * 100 / span : -1,
            watcher->progressText());
    };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, progress);
    connect(watcher, &QFutureWatcherBase::progressTextChanged, this, progress);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, id, watcher, done = std::move(done)] {
        const QFuture<Result<T>> over = watcher->future();
        watcher->deleteLater();
        Result<T> result
            = over.resultCount() > 0 ? over.resultAt(0) : Result<T>(failure(ErrorKind::Cancelled, tr("Stopped.")));
        end(id, result ? nullptr : &result.error());
        done(std::move(result));
    });
    connect(watcher, &QObject::destroyed, this, [this, id] {
        const Error error{ErrorKind::Cancelled, tr("Stopped."), {}, {}, {}, {}};
        end(id, &error);
    });
    watcher->setFuture(future);
    return id;
}

} // namespace Howdah
