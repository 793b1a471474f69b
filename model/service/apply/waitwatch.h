// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace Howdah {

/// Looks, while a statement runs on one session, over another one whether it waits for locks, and whose: on a thread of
/// its own, which alone uses the reading session meanwhile. Made and asked on the thread that runs the statements.
class WaitWatch
{
public:
    /// `blocked` hears each new sentence at once, on the watching thread.
    /// `every`: milliseconds between two looks.
    WaitWatch(Session &reader, int process, int every, std::function<void(const QString &)> blocked);
    ~WaitWatch();

    void begin(); ///< a statement begins
    /// It has ended: for how long it was seen waiting, in milliseconds.
    qint64 end();
    /// Whom the statement that ended last was seen waiting for: a sentence each.
    QStringList holders() const;

private:
    void look(const std::stop_token &stop);

    Session &m_reader;
    const int m_process, m_every;
    const std::function<void(const QString &)> m_blocked;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_isOn = false;
    int m_statement = 0; ///< a look that comes back late is of an older one
    qint64 m_waited = 0;
    QStringList m_holders;
    std::jthread m_thread;
};

} // namespace Howdah
