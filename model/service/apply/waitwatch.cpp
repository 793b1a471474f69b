// SPDX-License-Identifier: Apache-2.0
#include "service/apply/waitwatch.h"

#include "base/words.h"

#include <chrono>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// pg_blocking_pids() counts those, too, that only stand before it in the queue. State and age are hidden from roles
/// that are no member of theirs.
const QString whoBlocks
    = u"SELECT b.pid, coalesce(a.usename, '?'), coalesce(nullif(a.application_name, ''), a.backend_type, '?'), "
      u"a.state, "
      "extract(epoch FROM pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) a.xact_start)::pg_catalog.int8 "
      "FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids($1::pg_catalog.int4))) AS b (pid) "
      "LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid OPERATOR(pg_catalog.=) b.pid "
      "ORDER BY a.xact_start, 1 LIMIT 5"_s;

/// pg_blocking_pids(): "When a prepared transaction holds a conflicting lock, it will be represented by a zero".
QString holderSentence(const Rows &rows, int row)
{
    if (rows.integer(row, 0) == 0)
        return tr("A transaction that is prepared for two phases is in the way (see pg_prepared_xacts).");
    QStringList about{tr("role %1").arg(rows.text(row, 1)), rows.text(row, 2)};
    if (!rows.text(row, 3).isEmpty())
        about << rows.text(row, 3);
    if (!rows.text(row, 4).isEmpty())
        about << tr("for %1 s").arg(rows.text(row, 4));
    return tr("Session %1 is in the way (%2).").arg(rows.text(row, 0), about.join(u", "_s));
}

} // namespace

WaitWatch::WaitWatch(Session &reader, int process, int every, std::function<void(const QString &)> blocked)
    : m_reader(reader)
    , m_process(process)
    , m_every(every)
    , m_blocked(std::move(blocked))
    , m_thread([this](const std::stop_token &stop) { look(stop); })
{ }

WaitWatch::~WaitWatch()
{
    m_thread.request_stop();
}

void WaitWatch::begin()
{
    const std::lock_guard lock(m_mutex);
    m_isOn = true;
    ++m_statement;
    m_waited = 0;
    m_holders.clear();
    m_wake.notify_all();
}

qint64 WaitWatch::end()
{
    const std::lock_guard lock(m_mutex);
    m_isOn = false;
    return m_waited;
}

QStringList WaitWatch::holders() const
{
    const std::lock_guard lock(m_mutex);
    return m_holders;
}

void WaitWatch::look(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (!m_wake.wait(lock, stop, [this] { return m_isOn; }))
            return;
        const int statement = m_statement;
        QElapsedTimer since;
        since.start();
        m_wake.wait_for(
            lock, stop, std::chrono::milliseconds(m_every), [&] { return !m_isOn || m_statement != statement; });
        if (stop.stop_requested() || !m_isOn || m_statement != statement)
            continue;
        lock.unlock();
        const auto rows = m_reader.query({whoBlocks, {QString::number(m_process)}});
        QStringList found;
        for (int row = 0; rows && row < rows->count(); ++row)
            found << holderSentence(*rows, row);
        lock.lock();
        if (!rows)
            return; // without a connection it sees nothing
        if (m_statement != statement || found.isEmpty())
            continue;
        m_waited += since.elapsed();
        const bool isNew = m_holders.isEmpty();
        m_holders = found;
        if (isNew && m_isOn && m_blocked) // after the end the other thread speaks
            m_blocked(found.first());
    }
}

} // namespace Howdah
