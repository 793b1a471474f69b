// SPDX-License-Identifier: Apache-2.0
#include "service/source/scriptrunner.h"

#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "sql/parse/script.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <optional>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString place(const QString &name, qsizetype line)
{
    return QStringLiteral("%1:%2").arg(name).arg(line);
}

int lineIn(const QString &where)
{
    return where.section(QLatin1Char(' '), -1).toInt();
}

/// The first words in capitals, single spaces: "CREATE DATABASE SHOP".
QString opening(const QByteArray &sql)
{
    return QString::fromUtf8(sql.left(60)).simplified().toUpper();
}

bool reachesBeyond(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral("^((CREATE|DROP|ALTER) (DATABASE|TABLESPACE)|ALTER SYSTEM|LOAD )\\b"));
    return pattern.match(words).hasMatch();
}

bool isRoleDdl(const QString &words)
{
    static const QRegularExpression pattern(QStringLiteral("^(CREATE|DROP) (ROLE|USER|GROUP) (?!MAPPING)"));
    return pattern.match(words).hasMatch();
}

class Runner
{
public:
    Runner(EmbeddedServer &server, Session &session, const EmbeddedServer::Progress &progress, std::stop_token stop)
        : m_server(server)
        , m_session(session)
        , m_progress(progress)
        , m_stop(std::move(stop))
    { }

    Result<void> run(const SqlText &text)
    {
        QElapsedTimer sinceSaid;
        sinceSaid.start();
        size_t done = 0;
        std::optional<Error> failed; // of a statement: it knows its place
        const auto read = eachStatement(text.content, [&](const ScriptStatement &statement) -> Result<void> {
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled, QCoreApplication::translate("Source", "Cancelled."));
            if (m_progress && (done == 0 || sinceSaid.elapsed() > 100)) {
                m_progress(QCoreApplication::translate("Source", "Running %1: %2 statements so far")
                        .arg(text.name, QLocale().toString(quint64(done))));
                sinceSaid.restart();
            }
            ++done;
            if (isAside(statement.sql, text))
                return {};
            auto ran = runOne(statement, text.name);
            if (!ran)
                failed = ran.error();
            return ran;
        });
        if (read || failed || read.error().kind == ErrorKind::Cancelled)
            return read;
        Error error = read.error();
        error.where = error.where.isEmpty() ? text.name : place(text.name, lineIn(error.where));
        return std::unexpected(error);
    }

    /// A role was created while a transaction of the script was open, which is lost: the script must begin anew.
    bool mustRestart() const { return m_mustRestart; }

private:
    Result<void> send(const ScriptStatement &statement)
    {
        const QString sql = QString::fromUtf8(statement.sql);
        return statement.isCopy ? m_session.copyIn(sql, statement.data) : m_session.execute(sql);
    }

    Result<void> runOne(const ScriptStatement &statement, const QString &name)
    {
        const QString words = opening(statement.sql);
        if (reachesBeyond(words))
            return failure(ErrorKind::Refused,
                QCoreApplication::translate("Source", "%1 is not run here: a source describes one database.")
                    .arg(words.section(QLatin1Char(' '), 0, 1)),
                place(name, statement.line));
        if (isRoleDdl(words))
            return runRoleDdl(statement, words, name);
        auto ran = send(statement);
        QString last;
        while (!ran) {
            const QString role = missingRole(ran.error());
            if (role.isEmpty() || role == last)
                return std::unexpected(located(ran.error(), statement, name));
            last = role;
            if (auto made = m_server.ensureRoles({role}); !made)
                return made;
            ran = send(statement);
            if (!ran && ran.error().sqlState == QLatin1String("25P02")) {
                m_mustRestart = true;
                return ran;
            }
        }
        return {};
    }

    /// Roles belong to the whole server, where an earlier source may have made them (42710) and another may still have
    /// need of them: that is no fault, and no reason to lose the transaction it happens in.
    Result<void> runRoleDdl(const ScriptStatement &statement, const QString &words, const QString &name)
    {
        const bool inTransaction = m_session.execute(u"SAVEPOINT howdah_role"_s).has_value();
        const auto back = [&] {
            return inTransaction ? m_session.execute(u"ROLLBACK TO SAVEPOINT howdah_role"_s) : Result<void>();
        };
        const bool drops = words.startsWith(QLatin1String("DROP"));
        auto ran = send(statement);
        for (QString last; !ran && !drops && ran.error().sqlState != QLatin1String("42710");) {
            const QString role = missingRole(ran.error()); // that it is to be in
            if (role.isEmpty() || role == last)
                return std::unexpected(located(ran.error(), statement, name));
            last = role;
            ran = back().and_then([&] { return m_server.ensureRoles({role}); });
            if (!ran)
                return ran;
            ran = send(statement);
        }
        if (!ran)
            ran = back();
        return ran && inTransaction ? m_session.execute(u"RELEASE SAVEPOINT howdah_role"_s) : ran;
    }

    static QString missingRole(const Error &error)
    {
        static const QRegularExpression pattern(
            QStringLiteral("^role \"(.*)\" does not exist$"), QRegularExpression::DotMatchesEverythingOption);
        return error.sqlState == QLatin1String("42704") || error.sqlState == QLatin1String("22023")
            ? pattern.match(error.message).captured(1)
            : QString();
    }

    Error located(Error error, const ScriptStatement &statement, const QString &name) const
    {
        if (error.kind == ErrorKind::Cancelled)
            return failure(error.kind, error.message).error();
        const int inner = lineIn(error.where);
        error.where = place(name, statement.line + (inner > 0 ? inner - 1 : 0));
        static const QRegularExpression extension(QStringLiteral(
            "^(?:extension \"(.*)\" is not available|could not open extension control file .*/([^/]+)\\.control\".*)"));
        const auto match = extension.match(error.message);
        if (match.hasMatch())
            error.message = QCoreApplication::translate(
                "Source", "This needs the extension \"%1\", which is not installed for PostgreSQL %2 on this machine.")
                                .arg(match.captured(1) + match.captured(2))
                                .arg(m_server.majorVersion());
        return error;
    }

    EmbeddedServer &m_server;
    Session &m_session;
    const EmbeddedServer::Progress &m_progress;
    std::stop_token m_stop;
    bool m_mustRestart = false;
};

/// True: all ran. False: begin anew in an empty database.
Result<bool> attempt(EmbeddedServer &server, ConnectionSpec spec, const std::vector<SqlText> &scripts,
    const EmbeddedServer::Progress &progress, const std::stop_token &stop)
{
    spec.readOnly = false;
    auto session = openSession(spec, stop);
    if (!session)
        return std::unexpected(session.error());
    const std::stop_callback cancelling(stop, [&session] { (*session)->cancel(); });
    Runner runner(server, **session, progress, stop);
    for (const SqlText &text : scripts) {
        if (auto ran = runner.run(text); !ran) {
            if (runner.mustRestart())
                return false;
            return std::unexpected(ran.error());
        }
        // A savepoint is an error (25P01) but in a transaction, which would be lost.
        if (const auto open = (*session)->execute(QStringLiteral("SAVEPOINT howdah_end")); open)
            return failure(ErrorKind::Query,
                QCoreApplication::translate("Source",
                    "This script begins a transaction and does not end it: COMMIT is "
                    "missing, so nothing of it would last."),
                text.name);
        // psql starts every file afresh; settings of one, such as pg_dump's search_path, must not reach the next.
        if (auto reset = (*session)->execute(QStringLiteral("RESET ALL; RESET SESSION AUTHORIZATION")); !reset)
            return std::unexpected(reset.error());
    }
    return true;
}

} // namespace

Result<std::unique_ptr<ScratchDatabase>> scratchFrom(EmbeddedServer &server, const std::vector<SqlText> &scripts,
    const EmbeddedServer::Progress &progress, std::stop_token stop)
{
    for (;;) {
        auto scratch = server.scratch();
        if (!scratch)
            return scratch;
        auto ran = attempt(server, (*scratch)->spec(), scripts, progress, stop);
        if (!ran)
            return std::unexpected(ran.error());
        if (*ran)
            return scratch;
    }
}

Result<void> runScripts(EmbeddedServer &server, const ConnectionSpec &spec, const std::vector<SqlText> &scripts,
    const EmbeddedServer::Progress &progress, std::stop_token stop)
{
    auto ran = attempt(server, spec, scripts, progress, stop);
    if (!ran)
        return std::unexpected(ran.error());
    if (!*ran)
        return failure(
            ErrorKind::Query, QCoreApplication::translate("Source", "The scripts name a role that does not exist."));
    return {};
}

} // namespace Howdah
