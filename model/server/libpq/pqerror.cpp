// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/pqerror.h"

#include "base/secrets.h"
#include "server/libpq/conninfo.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cerrno>

namespace Howdah {

namespace {

/// An unescaped "@" in a URI's password lands in the host name.
QString shownHost(const PGconn *connection)
{
    return QString::fromUtf8(PQhost(connection)).section(QLatin1Char('@'), -1);
}

QString target(PGconn *connection)
{
    const QString host = shownHost(connection);
    return QCoreApplication::translate("Server", "%1, port %2")
        .arg(host.isEmpty() ? QStringLiteral("localhost") : host, QString::fromUtf8(PQport(connection)));
}

/// libpq's words without the verbose LOCATION lines and without the password, should it be quoted.
QString spoken(PGconn *connection)
{
    static const QRegularExpression noise(QStringLiteral("\n(LOCATION|ORT):[^\n]*"));
    static const QRegularExpression code(QStringLiteral("(FATAL|ERROR): +[0-9A-Z]{5}: "));
    QString text = QString::fromUtf8(PQerrorMessage(connection)).trimmed();
    text.remove(noise).replace(code, QStringLiteral("\\1: "));
    const QString password = QString::fromUtf8(PQpass(connection)), host = QString::fromUtf8(PQhost(connection));
    if (host.contains(QLatin1Char('@')))
        text.replace(host, shownHost(connection));
    return password.isEmpty() ? text : text.replace(password, hiddenSecret);
}

QString sqlStateIn(PGconn *connection)
{
    static const QRegularExpression code(QStringLiteral(":  ([0-9A-Z]{5}): "));
    return code.match(QString::fromUtf8(PQerrorMessage(connection))).captured(1);
}

bool requiresTls(PGconn *connection)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(connection), &PQconninfoFree);
    for (const PQconninfoOption *o = options.get(); o && o->keyword; ++o)
        if (qstrcmp(o->keyword, "sslmode") == 0 && o->val)
            return qstrcmp(o->val, "require") == 0 || QByteArray(o->val).startsWith("verify");
    return false;
}

Error refusedByServer(PGconn *connection, const QString &state)
{
    const QString role = QString::fromUtf8(PQuser(connection));
    const QString database = QString::fromUtf8(PQdb(connection));
    const QString where = target(connection);
    const QString text = spoken(connection);
    Error error{ErrorKind::Connection, {}, text, state, {}, {}};
    if (state == QLatin1String("28P01")) {
        error.kind = ErrorKind::Authentication;
        error.message = PQconnectionUsedPassword(connection)
            ? QCoreApplication::translate("Server", "The password for role \"%1\" was refused by %2.").arg(role, where)
            : QCoreApplication::translate(
                  "Server", "The server at %2 wants a password for role \"%1\", and none was given.")
                  .arg(role, where);
    } else if (state == QLatin1String("3D000") || text.contains(QLatin1String("no such database"))) {
        error.message
            = QCoreApplication::translate("Server", "There is no database \"%1\" on %2.").arg(database, where);
    } else if (state.startsWith(QLatin1String("28"))) {
        error.kind = ErrorKind::Authentication;
        error.message = text.contains(QLatin1String("no encryption"))
            ? QCoreApplication::translate(
                  "Server", "The server at %1 does not accept role \"%2\" without TLS; try sslmode=require.")
                  .arg(where, role)
            : QCoreApplication::translate(
                  "Server", "The server at %1 does not let role \"%2\" connect to database \"%3\".")
                  .arg(where, role, database);
    } else if (state == QLatin1String("42501")) {
        error.kind = ErrorKind::Authentication;
        error.message
            = QCoreApplication::translate("Server", "Role \"%1\" lacks the CONNECT privilege on database \"%2\".")
                  .arg(role, database);
    } else if (state == QLatin1String("53300")) {
        error.message
            = QCoreApplication::translate("Server", "The server at %1 has no connection left; try again later.")
                  .arg(where);
    } else if (state == QLatin1String("57P03")) {
        error.message = QCoreApplication::translate(
            "Server", "The server at %1 is starting up or shutting down; try again in a moment.")
                            .arg(where);
    } else {
        error.message = QCoreApplication::translate("Server", "The server at %1 refused the connection.").arg(where);
    }
    return error;
}

} // namespace

Error connectError(PGconn *connection, const ConnectionSpec &spec)
{
    const QString text = spoken(connection);
    const QString state = sqlStateIn(connection);
    const QString where = target(connection);
    Error error{ErrorKind::Connection, {}, text, state, {}, {}};
    if (!state.isEmpty()) {
        error = refusedByServer(connection, state);
    } else if (QByteArray(PQport(connection)).isEmpty()) {
        // The parameters themselves were not accepted: an unknown service, a wrong sslmode.
        error.message = text;
        error.detail.clear();
    } else if (PQconnectionNeedsPassword(connection)) {
        error.kind = ErrorKind::Authentication;
        error.message = QCoreApplication::translate(
            "Server", "The server at %2 wants a password for role \"%1\", and none was given.")
                            .arg(QString::fromUtf8(PQuser(connection)), where);
    } else if (QByteArray(PQhost(connection)).contains('@')) {
        error.message = QCoreApplication::translate(
            "Server", "The host name of this URI contains \"@\": in a password, write @ as %1, : as %2 and / as %3.")
                            .arg(QStringLiteral("%40"), QStringLiteral("%3A"), QStringLiteral("%2F"));
        error.detail.clear();
    } else if (text.contains(qt_error_string(ECONNREFUSED)) || text.contains(qt_error_string(ENOENT))) {
        error.message = QCoreApplication::translate("Server", "No PostgreSQL server is listening at %1.").arg(where);
    } else if (text.contains(qt_error_string(ETIMEDOUT)) || text.contains(qt_error_string(EHOSTUNREACH))
        || text.contains(qt_error_string(ENETUNREACH))) {
        error.message = QCoreApplication::translate("Server", "The host of %1 does not answer.").arg(where);
    } else if (text.contains(QLatin1String("certificate"))) {
        error.message = QCoreApplication::translate("Server", "The certificate of %1 could not be trusted.").arg(where);
    } else if (requiresTls(connection) && text.contains(QLatin1String("SSL"))) {
        error.message
            = QCoreApplication::translate("Server", "The server at %1 does not offer the TLS that sslmode asks for.")
                  .arg(where);
    } else {
        error.message = QCoreApplication::translate("Server", "Could not connect to %1.").arg(where);
    }
    error.context = displayName(spec);
    return error;
}

Error statementError(const PGresult *result)
{
    const auto field = [result](int code) { return QString::fromUtf8(PQresultErrorField(result, code)); };
    Error error{ErrorKind::Query, field(PG_DIAG_MESSAGE_PRIMARY), {}, field(PG_DIAG_SQLSTATE), {}, {}};
    QStringList lines;
    if (const QString detail = field(PG_DIAG_MESSAGE_DETAIL); !detail.isEmpty())
        lines.append(detail);
    if (const QString hint = field(PG_DIAG_MESSAGE_HINT); !hint.isEmpty())
        lines.append(QCoreApplication::translate("Server", "Hint: %1").arg(hint));
    if (const QString context = field(PG_DIAG_CONTEXT); !context.isEmpty())
        lines.append(context);
    error.detail = lines.join(QLatin1Char('\n'));
    if (error.message.isEmpty())
        error.message = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    return error;
}

Error lostConnection(const PGconn *connection)
{
    const QString host = shownHost(connection);
    return {ErrorKind::Connection,
        QCoreApplication::translate("Server", "The connection to %1, port %2, was lost while it was in use.")
            .arg(host.isEmpty() ? QStringLiteral("localhost") : host, QString::fromUtf8(PQport(connection))),
        QString::fromUtf8(PQerrorMessage(connection)).trimmed(), {}, {}, {}};
}

} // namespace Howdah
