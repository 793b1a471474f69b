// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/pqsession.h"

#include "server/libpq/pqerror.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <cerrno>
#include <poll.h>

namespace Howdah {

namespace {

constexpr int oldestServer = 140000;

/// Milliseconds. What a person waits for at most after asking to stop is two seconds: for the cancel to be sent and for
/// the server to answer it, which go on at the same time.
constexpr int cancelPatience = 1500;
constexpr int lockPatience = 3000;
constexpr int statementPatience = 15 * 60 * 1000;
constexpr int idlePatience = 15 * 60 * 1000;
/// The server ends a statement of a reading session by then; the rest is for the way.
constexpr int silencePatience = statementPatience + 30 * 1000;
constexpr int silentMinutes = silencePatience / 60000;

/// What a reading session fixes so that the same database always reads the same, as pg_dump does. Until then the role's
/// own search_path holds, which may put another's functions before PostgreSQL's.
QString settings(bool local, bool readOnly)
{
    const QString scope = local ? QStringLiteral("true") : QStringLiteral("false");
    QString sql = QStringLiteral(
        "SELECT pg_catalog.set_config('search_path', '', %1), pg_catalog.set_config('DateStyle', 'ISO', %1), "
        "pg_catalog.set_config('IntervalStyle', 'postgres', %1), pg_catalog.set_config('TimeZone', 'UTC', %1), "
        "pg_catalog.set_config('bytea_output', 'hex', %1), pg_catalog.set_config('extra_float_digits', '1', %1), "
        "pg_catalog.set_config('quote_all_identifiers', 'off', %1)")
                      .arg(scope);
    if (readOnly && !local)
        sql += QStringLiteral(", pg_catalog.set_config('default_transaction_read_only', 'on', false)");
    return sql;
}

/// A reading session waits neither for a lock nor for an answer without end, and leaves no transaction open. What the
/// role or the database limits more narrowly stays as it is (0 is no limit).
QString timeouts(bool local)
{
    return QStringLiteral(
        "SELECT set_config(name, least(nullif(setting::bigint, 0), own.ms)::text, %1) FROM pg_catalog.pg_settings "
        "JOIN (VALUES ('lock_timeout', %2), ('statement_timeout', %3), ('idle_in_transaction_session_timeout', %4)) "
        "own (name, ms) USING (name)")
        .arg(local ? QStringLiteral("true") : QStringLiteral("false"))
        .arg(lockPatience)
        .arg(statementPatience)
        .arg(idlePatience);
}

/// What a reading session begins with; behind a pooler, each of its transactions.
std::vector<Query> preparations(bool local)
{
    return {{settings(local, true), {}}, {timeouts(local), {}}};
}

Error cancelledError()
{
    return {ErrorKind::Cancelled, QCoreApplication::translate("Server", "Cancelled."), {}, {}, {}, {}};
}

bool startsTransaction(const QString &sql)
{
    const QString head = sql.trimmed().left(5).toUpper();
    return head == QLatin1String("BEGIN") || head == QLatin1String("START");
}

} // namespace

PqSession::PqSession(PqConnection connection, std::stop_token stop)
    : m_connection(std::move(connection))
    , m_stop(std::move(stop))
{
    PQsetnonblocking(m_connection.get(), 1);
    m_cancel.reset(PQcancelCreate(m_connection.get()));
    m_stopping.emplace(m_stop, [this] { cancel(); });
}

Result<void> PqSession::begin(bool readOnly)
{
    m_readOnly = readOnly;
    if (auto learned = learn(); !learned)
        return learned;
    if (m_info.pooled && !readOnly)
        return failure(ErrorKind::Unsupported,
            QCoreApplication::translate("Server",
                "A connection pooler such as PgBouncer stands before this server; Howdah reads through it, but "
                "to write it needs a direct connection: give the host and port of the server itself."));
    if (!readOnly || m_info.pooled)
        return {};
    auto set = pipelinePlain(preparations(false));
    return set ? Result<void>() : std::unexpected(set.error());
}

Result<void> PqSession::learn()
{
    PGconn *c = m_connection.get();
    m_info.version = PQserverVersion(c);
    m_info.versionText = QString::fromUtf8(PQparameterStatus(c, "server_version")).section(QLatin1Char(' '), 0, 0);
    m_info.host = QString::fromUtf8(PQhost(c));
    m_info.port = QString::fromUtf8(PQport(c));
    m_info.tls = PQsslInUse(c);
    if (m_info.tls)
        m_info.tlsVersion = QString::fromUtf8(PQsslAttribute(c, "protocol"));
    if (m_info.version < oldestServer)
        return failure(ErrorKind::Unsupported,
            QCoreApplication::translate("Server", "This server is PostgreSQL %1; Howdah needs 14 or newer.")
                .arg(m_info.versionText));
    auto rows
        = queryPlain({QStringLiteral("SELECT pg_catalog.pg_backend_pid(), pg_catalog.current_database(), current_user, "
                                     "(SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) "
                                     "current_user)"),
            {}});
    if (!rows)
        return std::unexpected(rows.error());
    m_info.database = rows->text(0, 1);
    m_info.role = rows->text(0, 2);
    m_info.superuser = rows->boolean(0, 3);
    // A pooler hands out cancel keys of its own, so the process it names is not the one that answers.
    m_info.pooled = rows->integer(0, 0) != PQbackendPID(c);
    QElapsedTimer timer;
    timer.start();
    rows = queryPlain({QStringLiteral("SELECT 1"), {}});
    m_info.latency = double(timer.nsecsElapsed()) / 1e6;
    return rows ? Result<void>() : std::unexpected(rows.error());
}

Result<Rows> PqSession::query(const Query &query)
{
    if (!m_info.pooled || !isIdle())
        return queryPlain(query);
    if (startsTransaction(query.sql)) {
        auto begun = queryPlain(query);
        if (!begun)
            return begun;
        auto set = pipelinePlain(preparations(true));
        return set ? begun : std::unexpected(set.error());
    }
    auto all = pipeline({query});
    return all ? Result<Rows>(all->front()) : std::unexpected(all.error());
}

Result<std::vector<Rows>> PqSession::pipeline(const std::vector<Query> &queries)
{
    if (!m_info.pooled || !isIdle())
        return pipelinePlain(queries);
    if (!queries.empty() && startsTransaction(queries.front().sql)) {
        std::vector<Query> begun = queries;
        const std::vector<Query> before = preparations(true);
        begun.insert(begun.begin() + 1, before.begin(), before.end());
        auto all = pipelinePlain(begun);
        if (all)
            all->erase(all->begin() + 1, all->begin() + 1 + qsizetype(before.size()));
        return all;
    }
    std::vector<Query> wrapped{{QStringLiteral("BEGIN READ ONLY"), {}}};
    const std::vector<Query> before = preparations(true);
    wrapped.insert(wrapped.end(), before.begin(), before.end());
    wrapped.insert(wrapped.end(), queries.begin(), queries.end());
    wrapped.push_back({QStringLiteral("COMMIT"), {}});
    auto all = pipelinePlain(wrapped);
    if (!all) {
        if (PQstatus(m_connection.get()) == CONNECTION_OK && !isIdle())
            queryPlain({QStringLiteral("ROLLBACK"), {}});
        return all;
    }
    return std::vector<Rows>(all->begin() + 1 + qsizetype(before.size()), all->end() - 1);
}

Result<Rows> PqSession::queryPlain(const Query &query)
{
    auto all = pipelinePlain({query});
    return all ? Result<Rows>(all->front()) : std::unexpected(all.error());
}

Result<std::vector<Rows>> PqSession::pipelinePlain(const std::vector<Query> &queries)
{
    PGconn *c = m_connection.get();
    if (auto can = ready(); !can)
        return std::unexpected(can.error());
    if (!PQenterPipelineMode(c))
        return std::unexpected(lostConnection(c));
    std::vector<Rows> all;
    std::optional<Error> first;
    size_t sent = 0;
    for (const Query &query : queries) {
        std::vector<QByteArray> texts;
        std::vector<const char *> values;
        texts.reserve(query.parameters.size());
        for (const auto &parameter : query.parameters) {
            texts.push_back(parameter ? parameter->toUtf8() : QByteArray());
            values.push_back(parameter ? texts.back().constData() : nullptr);
        }
        if (!PQsendQueryParams(
                c, query.sql.toUtf8().constData(), int(values.size()), nullptr, values.data(), nullptr, nullptr, 0))
            return std::unexpected(lostConnection(c));
        ++sent;
    }
    if (!PQpipelineSync(c))
        return std::unexpected(lostConnection(c));
    for (size_t i = 0; i < sent; ++i) {
        for (;;) {
            auto result = nextResult();
            if (!result)
                return std::unexpected(result.error());
            if (!*result)
                break;
            const ExecStatusType status = PQresultStatus(result->get());
            if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
                all.emplace_back(std::make_shared<PqRows>(std::move(*result)));
            else if (status != PGRES_PIPELINE_ABORTED && !first)
                first = failed(result->get(), queries[i].sql);
        }
    }
    auto synced = nextResult();
    if (!synced)
        return std::unexpected(synced.error());
    PQexitPipelineMode(c);
    if (first)
        return std::unexpected(*first);
    return all;
}

Result<void> PqSession::execute(const QString &script)
{
    PGconn *c = m_connection.get();
    if (auto can = ready(); !can)
        return std::unexpected(can.error());
    const QByteArray text = script.toUtf8();
    if (text.contains('\0'))
        return failure(ErrorKind::Parse, QCoreApplication::translate("Server", "The script contains a zero byte."));
    if (!PQsendQuery(c, text.constData()))
        return std::unexpected(lostConnection(c));
    std::optional<Error> first;
    for (;;) {
        auto result = nextResult();
        if (!result)
            return std::unexpected(result.error());
        if (!*result)
            break;
        const ExecStatusType status = PQresultStatus(result->get());
        if (status == PGRES_COPY_IN)
            PQputCopyEnd(c, "COPY FROM stdin needs its data");
        else if (status == PGRES_COPY_OUT)
            if (auto drained = discardCopyOut(); !drained)
                return drained;
        if ((status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE) && !first)
            first = failed(result->get(), script);
    }
    return first ? Result<void>(std::unexpected(*first)) : Result<void>();
}

/// The rows of COPY … TO stdout come by PQgetCopyData alone; PQgetResult says "in copy" until the last is taken.
Result<void> PqSession::discardCopyOut()
{
    for (;;) {
        char *row = nullptr;
        const int length = PQgetCopyData(m_connection.get(), &row, 1);
        PQfreemem(row);
        if (length == -1)
            return {};
        if (length < -1)
            return std::unexpected(lostConnection(m_connection.get()));
        if (length == 0)
            if (auto waited = waitFor(POLLIN); !waited)
                return waited;
    }
}

Result<void> PqSession::copyIn(const QString &statement, QByteArrayView data)
{
    PGconn *c = m_connection.get();
    if (auto can = ready(); !can)
        return std::unexpected(can.error());
    if (!PQsendQuery(c, statement.toUtf8().constData()))
        return std::unexpected(lostConnection(c));
    auto begun = nextResult();
    if (!begun)
        return std::unexpected(begun.error());
    if (*begun && PQresultStatus(begun->get()) == PGRES_COPY_IN) {
        for (qsizetype at = 0; at < data.size(); at += 65536) {
            const QByteArrayView part = data.sliced(at, qMin<qsizetype>(65536, data.size() - at));
            while (true) {
                const int put = PQputCopyData(c, part.data(), int(part.size()));
                if (put == 1)
                    break;
                if (put < 0)
                    return std::unexpected(lostConnection(c));
                if (auto waited = waitFor(POLLOUT); !waited)
                    return waited;
            }
            // Else libpq keeps all that the server has not taken yet.
            if (auto flushed = flush(); !flushed)
                return flushed;
        }
        while (PQputCopyEnd(c, nullptr) == 0)
            if (auto waited = waitFor(POLLOUT); !waited)
                return waited;
    }
    std::optional<Error> first;
    auto result = std::move(begun);
    while (result && *result) {
        if (PQresultStatus(result->get()) == PGRES_FATAL_ERROR && !first)
            first = failed(result->get(), statement);
        result = nextResult();
    }
    if (!result)
        return std::unexpected(result.error());
    return first ? Result<void>(std::unexpected(*first)) : Result<void>();
}

Result<void> PqSession::beginSnapshot()
{
    auto begun = query({QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), {}});
    return begun ? Result<void>() : std::unexpected(begun.error());
}

Result<void> PqSession::endSnapshot()
{
    auto ended = queryPlain({QStringLiteral("COMMIT"), {}});
    return ended ? Result<void>() : std::unexpected(ended.error());
}

/// Before anything is asked.
Result<void> PqSession::ready()
{
    if (m_stop.stop_requested())
        return std::unexpected(cancelledError());
    m_cancelRequested = false;
    return m_givenUp ? Result<void>(std::unexpected(lostConnection(m_connection.get()))) : Result<void>();
}

void PqSession::cancel()
{
    m_cancelRequested = true;
    const std::lock_guard lock(m_cancelMutex);
    sendCancel();
    PQcancelReset(m_cancel.get());
}

/// A cancel goes to the server over a connection of its own, the same way that may be stalled: it is given up in time.
void PqSession::sendCancel()
{
    PGcancelConn *cancel = m_cancel.get();
    if (!PQcancelStart(cancel))
        return;
    const QDeadlineTimer deadline(cancelPatience);
    for (PostgresPollingStatusType state = PGRES_POLLING_WRITING; !deadline.hasExpired();) {
        pollfd descriptor{PQcancelSocket(cancel), short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        const int ready = ::poll(&descriptor, 1, int(qBound(qint64(0), deadline.remainingTime(), qint64(100))));
        if (ready < 0 && errno != EINTR)
            return;
        if (ready > 0)
            state = PQcancelPoll(cancel);
        if (state == PGRES_POLLING_OK || state == PGRES_POLLING_FAILED)
            return;
    }
}

Result<void> PqSession::flush()
{
    for (;;) {
        const int state = PQflush(m_connection.get());
        if (state == 0)
            return {};
        if (state < 0)
            return std::unexpected(lostConnection(m_connection.get()));
        if (auto waited = waitFor(POLLIN | POLLOUT); !waited)
            return waited;
    }
}

Result<void> PqSession::waitFor(short events)
{
    PGconn *c = m_connection.get();
    const QDeadlineTimer silence(
        m_readOnly ? QDeadlineTimer(silencePatience) : QDeadlineTimer(QDeadlineTimer::Forever));
    QDeadlineTimer patience(QDeadlineTimer::Forever);
    for (;;) {
        if ((m_cancelRequested || m_stop.stop_requested()) && patience.isForever())
            patience = QDeadlineTimer(cancelPatience);
        if (patience.hasExpired() || silence.hasExpired()) {
            m_givenUp = true;
            return patience.hasExpired()
                ? failure(ErrorKind::Cancelled,
                      QCoreApplication::translate("Server", "Cancelled; the server did not answer."))
                : failure(ErrorKind::Connection,
                      QCoreApplication::translate(
                          "Server", "The server has not answered for %n minute(s).", nullptr, silentMinutes));
        }
        pollfd descriptor{PQsocket(c), events, 0};
        const int ready = ::poll(&descriptor, 1, 50);
        if (ready < 0 && errno != EINTR)
            return std::unexpected(lostConnection(c));
        if (ready <= 0)
            continue;
        if ((descriptor.revents & (POLLIN | POLLHUP | POLLERR)) && !PQconsumeInput(c))
            return std::unexpected(lostConnection(c));
        return {};
    }
}

Result<PqResult> PqSession::nextResult()
{
    PGconn *c = m_connection.get();
    if (auto flushed = flush(); !flushed)
        return std::unexpected(flushed.error());
    while (PQisBusy(c))
        if (auto waited = waitFor(POLLIN); !waited)
            return std::unexpected(waited.error());
    PqResult result(PQgetResult(c));
    if (PQstatus(c) == CONNECTION_BAD) {
        Error lost = lostConnection(c);
        if (result)
            lost.sqlState = QString::fromUtf8(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
        return std::unexpected(lost);
    }
    return result;
}

Error PqSession::failed(const PGresult *result, const QString &script)
{
    Error error = statementError(result);
    if (error.sqlState == QLatin1String("57014") && (m_cancelRequested || m_stop.stop_requested()))
        error = cancelledError();
    // The position counts characters, not UTF-16 units.
    const int position = QByteArray(PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION)).toInt();
    if (position > 0) {
        const QList<uint> characters = script.toUcs4();
        const auto lines = std::count(
            characters.begin(), characters.begin() + qMin<qsizetype>(position - 1, characters.size()), uint('\n'));
        error.where = QCoreApplication::translate("Server", "line %1").arg(lines + 1);
    }
    return error;
}

} // namespace Howdah
