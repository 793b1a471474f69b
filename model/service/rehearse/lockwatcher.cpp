// SPDX-License-Identifier: Apache-2.0
#include "service/rehearse/lockwatcher.h"

#include "server/libpq/opensession.h"

#include <QThread>

namespace Howdah::Rehearse {

using namespace Qt::StringLiterals;

LockWatcher::LockWatcher(const ConnectionSpec &spec, qint64 process, const QStringList &tables, Locks::Mode mode)
    : m_process(process)
{
    auto session = openSession(spec);
    if (!session)
        return;
    m_session = std::move(*session);
    for (const QString &table : tables.first(qMin<qsizetype>(tables.size(), 8)))
        hold(spec, table, mode);
    m_thread = std::jthread([this](const std::stop_token &done) { watch(done); });
}

LockWatcher::~LockWatcher() = default;

void LockWatcher::hold(const ConnectionSpec &spec, const QString &table, Locks::Mode mode)
{
    ConnectionSpec writing = spec;
    writing.readOnly = false;
    auto session = openSession(writing);
    if (!session)
        return;
    const auto process = (*session)->query(u"SELECT pg_catalog.pg_backend_pid()"_s);
    if (process
        && (*session)->execute(
            u"BEGIN; LOCK TABLE ONLY "_s + table + u" IN "_s + Locks::word(mode) + u" MODE NOWAIT"_s))
        m_holders.push_back({std::move(*session), process->integer(0, 0)});
}

void LockWatcher::look()
{
    const auto rows = m_session->query({u"SELECT l.relation, l.mode FROM pg_catalog.pg_locks l WHERE l.pid = $1::int4 "
                                        "AND l.locktype = 'relation' AND l.relation >= 16384::oid"_s,
        {QString::number(m_process)}});
    for (int row = 0; rows && row < rows->count(); ++row) {
        Locks::Mode &mode = m_seen[rows->integer(row, 0)];
        mode = std::max(mode, Locks::modeOf(rows->text(row, 1)));
    }
}

/// Ends the sessions that the statement waits for now, having looked once more: a lock that is waited for stands in
/// pg_locks, too, as not granted.
void LockWatcher::letGo()
{
    const auto blocking = m_session->query(
        {u"SELECT pg_catalog.unnest(pg_catalog.pg_blocking_pids($1::int4))"_s, {QString::number(m_process)}});
    if (!blocking || blocking->count() == 0)
        return;
    look();
    for (int row = 0; row < blocking->count(); ++row)
        std::erase_if(m_holders, [&](const Holder &holder) { return holder.process == blocking->integer(row, 0); });
}

void LockWatcher::watch(const std::stop_token &done)
{
    while (!done.stop_requested()) {
        look();
        letGo();
        QThread::usleep(500);
    }
}

QHash<qint64, Locks::Mode> LockWatcher::finish()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    m_holders.clear();
    return m_seen;
}

} // namespace Howdah::Rehearse
