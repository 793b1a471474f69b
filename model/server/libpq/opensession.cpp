// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/opensession.h"

#include "server/libpq/conninfo.h"
#include "server/libpq/pqerror.h"
#include "server/libpq/pqsession.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <cerrno>
#include <poll.h>

namespace Howdah {

namespace {

void ignoreNotice(void *, const PGresult *) { }

/// Keywords and values for PQconnectStartParams: the string first, unexpanded; what follows overrides it. Nothing goes
/// through the "options" start-up parameter, which poolers refuse.
class Parameters
{
public:
    explicit Parameters(const ConnectionSpec &spec)
    {
        add("fallback_application_name", QByteArrayLiteral("Howdah"));
        // A peer that is gone without a word is noticed within half a minute. Before the string, which may say
        // otherwise.
        add("keepalives_idle", QByteArrayLiteral("10"));
        add("keepalives_interval", QByteArrayLiteral("5"));
        add("keepalives_count", QByteArrayLiteral("3"));
        add("tcp_user_timeout", QByteArrayLiteral("25000"));
        add("dbname", spec.conninfo.toUtf8());
        if (spec.database)
            add("dbname", spec.database->toUtf8());
        if (spec.password)
            add("password", spec.password->toUtf8());
        add("client_encoding", QByteArrayLiteral("UTF8"));
    }

    PqConnection start() const
    {
        std::vector<const char *> keywords, values;
        for (const auto &[keyword, value] : m_list) {
            keywords.push_back(keyword);
            values.push_back(value.constData());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PqConnection(PQconnectStartParams(keywords.data(), values.data(), 1));
    }

private:
    void add(const char *keyword, QByteArray value) { m_list.emplace_back(keyword, std::move(value)); }

    std::vector<std::pair<const char *, QByteArray>> m_list;
};

int timeoutOf(const ConnectionSpec &spec, const QMap<QString, QString> &given)
{
    const QString key = QStringLiteral("connect_timeout");
    const int own = given.value(key, conninfoDefaults().value(key)).toInt();
    return own > 0 ? own : spec.timeout;
}

Result<void> completed(PGconn *connection, const ConnectionSpec &spec, int timeout, const std::stop_token &stop)
{
    const QDeadlineTimer deadline(timeout * 1000);
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED || PQstatus(connection) == CONNECTION_BAD)
            return std::unexpected(connectError(connection, spec));
        pollfd descriptor{PQsocket(connection), short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        const int ready = ::poll(&descriptor, 1, int(qBound(qint64(0), deadline.remainingTime(), qint64(100))));
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Server", "Cancelled."));
        if (ready > 0) {
            state = PQconnectPoll(connection);
        } else if (ready < 0 && errno != EINTR) {
            return std::unexpected(connectError(connection, spec));
        } else if (deadline.hasExpired()) {
            const QString host = QString::fromUtf8(PQhost(connection)).section(QLatin1Char('@'), -1);
            return failure(ErrorKind::Connection,
                QCoreApplication::translate(
                    "Server", "The server at %1, port %2, did not answer within %n second(s).", nullptr, timeout)
                    .arg(host, QString::fromUtf8(PQport(connection))));
        }
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Session>> openSession(const ConnectionSpec &spec, std::stop_token stop)
{
    const auto given = parsedConninfo(spec.conninfo);
    if (!given)
        return std::unexpected(given.error());
    PqConnection connection = Parameters(spec).start();
    if (!connection)
        return failure(ErrorKind::Internal, QCoreApplication::translate("Server", "Out of memory."));
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    PQsetNoticeReceiver(connection.get(), ignoreNotice, nullptr);
    if (auto done = completed(connection.get(), spec, timeoutOf(spec, *given), stop); !done)
        return std::unexpected(done.error());
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    auto session = std::make_unique<PqSession>(std::move(connection), spec.outlivesStop ? std::stop_token() : stop);
    if (auto begun = session->begin(spec.readOnly); !begun)
        return std::unexpected(begun.error());
    return session;
}

} // namespace Howdah
