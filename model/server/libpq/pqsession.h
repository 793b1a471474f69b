// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/libpq/pqrows.h"
#include "server/session.h"

#include <atomic>
#include <mutex>

namespace Howdah {

struct FinishConnection {
    void operator()(PGconn *connection) const { PQfinish(connection); }
};
using PqConnection = std::unique_ptr<PGconn, FinishConnection>;

struct FinishCancel {
    void operator()(PGcancelConn *cancel) const { PQcancelFinish(cancel); }
};

/// The one implementation of Session: a libpq connection in non-blocking mode, waited for with poll.
class PqSession final : public Session
{
public:
    explicit PqSession(PqConnection connection);

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
    Result<void> flush();
    Result<void> waitFor(short events);
    Result<PqResult> nextResult();
    Error failed(const PGresult *result, const QString &script);
    bool isIdle() const { return PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE; }
    Result<Rows> queryPlain(const Query &query);
    Result<std::vector<Rows>> pipelinePlain(const std::vector<Query> &queries);

    PqConnection m_connection;
    ServerInfo m_info;
    bool m_readOnly = true;
    std::atomic_bool m_cancelRequested = false;
    std::mutex m_cancelMutex;
    std::unique_ptr<PGcancelConn, FinishCancel> m_cancel;
};

} // namespace Howdah
