// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/libpq/pqrows.h"
#include "server/session.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace Howdah {

struct FinishConnection {
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
using PqConnection = std::unique_ptr<PGconn, FinishConnection>;

struct FinishCancel {
    void operator()(PGcancelConn *cancel) const { PQcancelFinish(cancel); }
};

/// The one implementation of Session: a libpq connection in non-blocking mode, waited for with poll. Every wait ends: a
/// stop or cancel() within two seconds, whether the server answers or not; a server that is silent for longer than it
/// was given for one statement counts as lost.
class PqSession final : public Session
{
public:
    /// A stop cancels what runs on the server, and everything asked of the session after it.
    explicit PqSession(PqConnection connection, std::stop_token stop = {});

    /// Learns ServerInfo and sets up the session; fails with Unsupported when the server is older than 14.
    Result<void> begin(bool readOnly);

    const ServerInfo &info() const override { return m_info; }
    Result<Rows> query(const Query &query) override;
    Result<std::vector<Rows>> pipeline(const std::vector<Query> &queries) override;
    Result<void> execute(const QString &script) override;
    Result<void> copyIn(const QString &statement, QByteArrayView data) override;
    Result<void> beginSnapshot() override;
    Result<void> endSnapshot() override;
    void cancel() override;

private:
    Result<void> learn();
    Result<void> ready();
    void sendCancel();
    Result<void> flush();
    Result<void> waitFor(short events);
    Result<PqResult> nextResult();
    Result<void> discardCopyOut();
    Error failed(const PGresult *result, const QString &script);
    bool isIdle() const { return PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE; }
    Result<Rows> queryPlain(const Query &query);
    Result<std::vector<Rows>> pipelinePlain(const std::vector<Query> &queries);

    PqConnection m_connection;
    ServerInfo m_info;
    const std::stop_token m_stop;
    bool m_readOnly = true;
    bool m_givenUp = false; // the server did not answer: nothing more is asked of it
    std::atomic_bool m_cancelRequested = false;
    std::mutex m_cancelMutex;
    std::unique_ptr<PGcancelConn, FinishCancel> m_cancel;
    std::optional<std::stop_callback<std::function<void()>>> m_stopping; // last: ended before what it uses
};

} // namespace Howdah
