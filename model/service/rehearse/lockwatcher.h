// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/locktable.h"
#include "server/connectionspec.h"
#include "server/session.h"

#include <QHash>

#include <memory>
#include <thread>
#include <vector>

namespace Howdah::Rehearse {

/// Looks from a session of its own, on a thread of its own, at the locks of another session while that runs a statement
/// of several transactions, such as CREATE INDEX CONCURRENTLY: PostgreSQL releases locks where a transaction ends, so
/// at the statement's end they are gone. On an empty table it would be over before anybody has looked; so further
/// sessions of the watcher's hold the tables, the statement waits for them, and what it has and asks for is read before
/// they let go.
class LockWatcher
{
public:
    /// `spec`: of the database. `tables`: names as SQL. `hold`: in which mode they are held. What cannot be held is
    /// not.
    LockWatcher(const ConnectionSpec &spec, qint64 process, const QStringList &tables, Locks::Mode hold);
    ~LockWatcher();

    bool isLooking() const { return m_session != nullptr; }
    /// After the statement's end: every lock on a relation that it had or waited for, by the relation's oid, the
    /// strongest.
    QHash<qint64, Locks::Mode> finish();

private:
    struct Holder {
        std::unique_ptr<Session> session;
        qint64 process = 0;
    };
    void hold(const ConnectionSpec &spec, const QString &table, Locks::Mode mode);
    void watch(const std::stop_token &done);
    void look();
    void letGo();

    const qint64 m_process;
    std::unique_ptr<Session> m_session;
    std::vector<Holder> m_holders;
    QHash<qint64, Locks::Mode> m_seen;
    std::jthread m_thread; // last: it uses the others
};

} // namespace Howdah::Rehearse
