// SPDX-License-Identifier: Apache-2.0
#include "service/source/scriptrunner.h"

#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/source/raised.h"
#include "service/source/scriptwatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QScopeGuard>

#include <optional>
#include <utility>

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

/// How the statement gets in. What only moves rows is not looked at: it can be very long, and the role it runs as is
/// wall enough.
Judgement judgementOf(const ScriptStatement &statement)
{
    const QByteArray word = statement.sql.left(7).toUpper();
    for (const char *plain : {"INSERT", "SELECT", "UPDATE", "DELETE"})
        if (word.startsWith(plain))
            return {};
    const auto tree = parseTree(statement.sql);
    return tree ? judged(*tree) : Judgement();
}

/// Bytes of INSERTs that go to the server together.
constexpr qsizetype s_together = 1 << 16;

class Runner
{
public:
    Runner(EmbeddedServer &server, const ScratchDatabase &scratch, Session &session,
        const EmbeddedServer::Progress &progress, std::stop_token stop, ScriptWatch *watch)
        : m_server(server)
        , m_session(session)
        , m_watch(watch)
        , m_progress(progress)
        , m_stop(stop)
        , m_raised(server, scratch, std::move(stop))
    { }

    Result<void> run(const SqlText &text)
    {
        QElapsedTimer sinceSaid;
        sinceSaid.start();
        size_t done = 0;
        std::optional<Error> failed; // of a statement: it knows its place
        const auto read = eachStatement(
            text.content,
            [&](ScriptStatement statement) -> Result<void> {
                statement.line += text.line - 1;
                if (m_stop.stop_requested())
                    return failure(ErrorKind::Cancelled, QCoreApplication::translate("Source", "Cancelled."));
                if (m_progress && (done == 0 || sinceSaid.elapsed() > 100)) {
                    m_progress(QCoreApplication::translate("Source", "Running %1: %2 statements so far")
                            .arg(text.name, QLocale().toString(quint64(done))));
                    sinceSaid.restart();
                }
                ++done;
                const bool row = isRow(statement);
                if (!row || m_rowBytes + statement.sql.size() > s_together)
                    if (auto sent = sendRows(text.name); !sent) {
                        failed = sent.error();
                        return sent;
                    }
                if (row) {
                    m_rowBytes += statement.sql.size();
                    m_rows.push_back(statement);
                    m_rows.back().sql.detach(); // its text is the reader's
                    return {};
                }
                const bool aside = isAside(statement.sql, text);
                const Judgement judgement = aside ? Judgement{.passage = Passage::Left} : judgementOf(statement);
                m_wasRaised = false;
                auto ran = runOne(statement, judgement, text.name);
                if (m_watch && !m_mustRestart)
                    m_watch->ended(statement, judgement, m_wasRaised, ran);
                if (!ran)
                    failed = ran.error();
                return ran;
            },
            m_watch ? PsqlCommands::LeaveOut : PsqlCommands::Refuse);
        // What stands before a fault of the text was to run.
        if (failed || (!read && read.error().kind == ErrorKind::Cancelled))
            return read;
        if (auto sent = sendRows(text.name); !sent || read)
            return sent;
        Error error = read.error();
        error.where = error.where.isEmpty() ? text.name : place(text.name, lineIn(error.where) + text.line - 1);
        return std::unexpected(error);
    }

    /// A role or a tablespace was created while a transaction of the script was open, which is lost: the script must
    /// begin anew.
    bool mustRestart() const { return m_mustRestart; }

private:
    /// A dump of INSERTs has millions of them, each a round trip if it went alone. Where nobody looks on they go
    /// together.
    bool isRow(const ScriptStatement &statement) const
    {
        return !m_watch && !statement.isCopy && statement.sql.left(7).toUpper().startsWith("INSERT ");
    }

    /// "When a simple Query message contains more than one SQL statement, those statements are executed as a single
    /// transaction", in an open one a savepoint is needed for the same: where one of them fails nothing of them stands,
    /// and they go one by one, as they would have, to know which it was and why.
    Result<void> sendRows(const QString &name)
    {
        const std::vector<ScriptStatement> rows = std::exchange(m_rows, {});
        m_rowBytes = 0;
        if (rows.size() > 1) {
            QByteArray all;
            for (const ScriptStatement &row : rows)
                all += row.sql + "\n;\n"; // it may end in a comment
            if (m_inTransaction)
                all = "SAVEPOINT howdah_rows;\n" + all + "RELEASE SAVEPOINT howdah_rows";
            const auto sent = m_session.execute(QString::fromUtf8(all));
            if (sent)
                return sent;
            if (sent.error().kind == ErrorKind::Cancelled || sent.error().kind == ErrorKind::Connection)
                return std::unexpected(located(sent.error(), rows.front(), name));
            if (m_inTransaction)
                (void)m_session.execute(u"ROLLBACK TO SAVEPOINT howdah_rows; RELEASE SAVEPOINT howdah_rows"_s);
        }
        for (const ScriptStatement &row : rows) {
            if (m_stop.stop_requested())
                return failure(ErrorKind::Cancelled, QCoreApplication::translate("Source", "Cancelled."));
            if (auto ran = runOpen(row, name); !ran)
                return ran;
        }
        return {};
    }

    /// What a statement names and the server does not have; like roles, tablespaces belong to the whole server.
    struct Missing {
        QString role, tablespace;

        bool operator==(const Missing &) const = default;
    };

    bool make(const Missing &missing)
    {
        return (missing.role.isEmpty() || m_server.ensureRoles({missing.role}))
            && (missing.tablespace.isEmpty() || m_server.ensureTablespace(missing.tablespace));
    }

    Result<void> send(const ScriptStatement &statement)
    {
        const auto sending = [&] {
            const QString sql = QString::fromUtf8(statement.sql);
            return statement.isCopy ? m_session.copyIn(sql, statement.data) : m_session.execute(sql);
        };
        return m_watch ? m_watch->send(statement, sending) : sending();
    }

    Result<void> runOne(const ScriptStatement &statement, const Judgement &judgement, const QString &name)
    {
        switch (judgement.passage) {
        case Passage::Closed:
            return failure(judgement.isBeyond ? ErrorKind::Refused : ErrorKind::Unsupported, judgement.why,
                place(name, statement.line));
        case Passage::Left:
            return {};
        case Passage::Roles:
            return makeRoles(judgement);
        case Passage::Instead: {
            ScriptStatement instead = statement;
            instead.sql = judgement.instead.toUtf8();
            return runOpen(instead, name);
        }
        case Passage::Open:
            return runOpen(statement, name);
        case Passage::Raised:
        case Passage::Made:
        case Passage::Walled:
            break;
        }
        return runRaised(statement, judgement, name);
    }

    /// Roles belong to the whole server, where an earlier source may have made them and another may still have need of
    /// them: so they are made apart, and none of their powers with them.
    Result<void> makeRoles(const Judgement &judgement)
    {
        if (auto made = m_server.ensureRoles(judgement.roles); !made)
            return made;
        for (const auto &[role, member] : judgement.memberships)
            m_server.addMember(role, member);
        return {};
    }

    Result<void> runOpen(const ScriptStatement &statement, const QString &name)
    {
        if (auto may = followTransaction(statement); !may) {
            Error error = may.error();
            error.where = place(name, statement.line);
            return std::unexpected(error);
        }
        auto ran = send(statement);
        Missing last;
        while (!ran) {
            const Missing missing{missingRole(ran.error()), missingTablespace(ran.error())};
            if (missing == Missing())
                if (auto lent = withSchemaLent(statement, ran.error()))
                    return *lent ? *lent : std::unexpected(located(lent->error(), statement, name));
            if (missing == Missing() || missing == last || !make(missing))
                return std::unexpected(located(ran.error(), statement, name));
            last = missing;
            ran = send(statement);
            if (!ran && ran.error().sqlState == QLatin1String("25P02")) {
                m_mustRestart = true;
                return ran;
            }
        }
        return {};
    }

    /// A dump in which owners make their things themselves (pg_dump --use-set-session-authorization) says last what
    /// they may in the schemas of others: where such a role is denied a schema, it has it for that statement. The
    /// session's own role lends it, being a member of all others; a rehearsal tells what would happen and lends
    /// nothing.
    std::optional<Result<void>> withSchemaLent(const ScriptStatement &statement, const Error &denied)
    {
        static const QRegularExpression pattern(
            u"^permission denied for schema (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
        const auto match = pattern.match(denied.message);
        if (m_watch || m_inTransaction || denied.sqlState != "42501"_L1 || !match.hasMatch())
            return {};
        const auto lacks = m_session.query({u"SELECT pg_catalog.quote_ident(current_user), "
                                            "pg_catalog.quote_ident(n.nspname), pg_catalog.concat_ws(', ', "
                                            "CASE WHEN NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE') THEN "
                                            "'USAGE' END, CASE WHEN NOT pg_catalog.has_schema_privilege(n.oid, "
                                            "'CREATE') THEN 'CREATE' END) FROM pg_catalog.pg_namespace n WHERE "
                                            "current_user OPERATOR(pg_catalog.<>) 'postgres' AND n.nspname "
                                            "OPERATOR(pg_catalog.=) $1"_s,
            {match.captured(1)}});
        if (!lacks || lacks->count() == 0 || lacks->text(0, 2).isEmpty())
            return {};
        const QString role = lacks->text(0, 0), what = lacks->text(0, 2) + u" ON SCHEMA "_s + lacks->text(0, 1);
        const auto asOwn
            = [&](const QString &sql) { return m_session.execute(u"RESET ROLE; "_s + sql + u"; SET ROLE "_s + role); };
        if (!asOwn(u"GRANT "_s + what + u" TO "_s + role))
            return {};
        auto ran = send(statement);
        const auto back = asOwn(u"REVOKE "_s + what + u" FROM "_s + role);
        return ran ? back : ran;
    }

    /// Notes what a transaction of the script's has set for itself, in case that it must be cut in two.
    Result<void> followTransaction(const ScriptStatement &statement)
    {
        const QByteArray word = statement.sql.left(8).toUpper();
        const auto begins = [&](const char *text) { return word.startsWith(text); };
        if (!begins("BEGIN") && !begins("START") && !begins("COMMIT") && !begins("END") && !begins("ROLLBACK")
            && !begins("ABORT") && !begins("PREPARE") && !begins("SET"))
            return {};
        const auto tree = parseTree(statement.sql);
        if (!tree)
            return {};
        if (tree->kind == u"VariableSetStmt") {
            if (tree->node().value(u"is_local").toBool())
                m_locals.append(QString::fromUtf8(statement.sql));
            return {};
        }
        const QString kind = tree->node().value(u"kind").toString();
        const bool starts = kind == u"TRANS_STMT_BEGIN" || kind == u"TRANS_STMT_START";
        const bool undoes = kind == u"TRANS_STMT_ROLLBACK";
        if (!starts && !undoes && kind != u"TRANS_STMT_COMMIT" && kind != u"TRANS_STMT_PREPARE")
            return {};
        if (undoes && m_cut)
            return failure(ErrorKind::Unsupported,
                QCoreApplication::translate("Source",
                    "This transaction cannot be undone here: part of it needed a superuser and stands already."));
        m_inTransaction = starts || tree->node().value(u"chain").toBool();
        m_cut = false;
        m_locals.clear();
        return {};
    }

    /// First as the script's own role. What it may not is run for it where that can be.
    Result<void> runRaised(const ScriptStatement &statement, const Judgement &judgement, const QString &name)
    {
        // Giving away is mostly refused, and there is much of it in a dump.
        const bool tries = m_inTransaction || judgement.newOwner.isEmpty();
        if (m_inTransaction)
            if (auto saved = m_session.execute(u"SAVEPOINT howdah_raised"_s); !saved)
                return std::unexpected(located(saved.error(), statement, name));
        Result<void> ran = tries ? send(statement) : Result<void>(failure(ErrorKind::Query, {}));
        bool raises = !tries, raised = false;
        for (QString last; !ran;) {
            const QString role = missingRole(ran.error());
            if (role.isEmpty() && (raised || (tries && ran.error().sqlState != QLatin1String("42501"))))
                break;
            if (!role.isEmpty() && (role == last || !m_server.ensureRoles({role})))
                break;
            last = role;
            // In a transaction the session goes on thinking that a role is not there.
            raises = raises || role.isEmpty() || m_inTransaction;
            if (m_inTransaction && !raised)
                if (auto back = m_session.execute(u"ROLLBACK TO SAVEPOINT howdah_raised"_s); !back)
                    return std::unexpected(located(back.error(), statement, name));
            ran = raises ? raise(statement, judgement, ran.error()) : send(statement);
            raised = raises;
        }
        if (!ran)
            return std::unexpected(located(ran.error(), statement, name));
        return m_inTransaction ? m_session.execute(u"RELEASE SAVEPOINT howdah_raised"_s) : ran;
    }

    /// On the program's own connection, to which an open transaction's doings are not there yet: so it is ended before
    /// and begun anew after.
    Result<void> raise(const ScriptStatement &statement, const Judgement &judgement, const Error &denied)
    {
        auto state = m_session.query(
            u"SELECT pg_catalog.current_setting('search_path'), current_user OPERATOR(pg_catalog.=) 'postgres'"_s);
        if (!state)
            return std::unexpected(state.error());
        if (!state->boolean(0, 1)) { // as another role, which is no superuser anywhere
            if (denied.message.isEmpty())
                return send(statement);
            return std::unexpected(denied);
        }
        if (m_inTransaction)
            if (auto ended = m_session.execute(u"COMMIT"_s); !ended)
                return ended;
        m_wasRaised = true;
        auto ran = m_raised.run(QString::fromUtf8(statement.sql), judgement, state->text(0, 0));
        if (!m_inTransaction)
            return ran;
        m_cut = true;
        QStringList again{u"BEGIN"_s};
        again += m_locals;
        again << u"SAVEPOINT howdah_raised"_s;
        auto begun = m_session.execute(again.join(u";\n"_s));
        return ran ? begun : ran;
    }

    static QString missingRole(const Error &error)
    {
        static const QRegularExpression pattern(
            QStringLiteral("^role \"(.*)\" does not exist$"), QRegularExpression::DotMatchesEverythingOption);
        return error.sqlState == QLatin1String("42704") || error.sqlState == QLatin1String("22023")
            ? pattern.match(error.message).captured(1)
            : QString();
    }

    /// SET default_tablespace says it in its error's detail.
    static QString missingTablespace(const Error &error)
    {
        static const QRegularExpression pattern(QStringLiteral("^[tT]ablespace \"(.*)\" does not exist\\.?$"),
            QRegularExpression::DotMatchesEverythingOption);
        if (error.sqlState == QLatin1String("42704"))
            return pattern.match(error.message).captured(1);
        return error.sqlState == QLatin1String("22023") ? pattern.match(error.detail).captured(1) : QString();
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
        if (error.sqlState == QLatin1String("42501") || error.message.contains(u"not_allowed_in_a_scratch_database"_s))
            error.message = QCoreApplication::translate("Source",
                "This is not allowed here, where what is read may start no program, open no file and reach no other "
                "server: %1")
                                .arg(error.message);
        else if (error.sqlState == QLatin1String("53100"))
            error.message = QCoreApplication::translate(
                "Source", "The disk is full: the private PostgreSQL server has no room left in its folder: %1")
                                .arg(error.message);
        else if (match.hasMatch())
            error.message = QCoreApplication::translate(
                "Source", "This needs the extension \"%1\", which is not installed for PostgreSQL %2 on this machine.")
                                .arg(match.captured(1) + match.captured(2))
                                .arg(m_server.majorVersion());
        return error;
    }

    EmbeddedServer &m_server;
    Session &m_session;
    ScriptWatch *const m_watch; ///< null: nobody looks on
    const EmbeddedServer::Progress &m_progress;
    std::stop_token m_stop;
    Raised m_raised;
    QStringList m_locals; ///< SET LOCAL …, of the open transaction
    bool m_mustRestart = false, m_inTransaction = false;
    bool m_cut = false; ///< the open transaction is the rest of one
    bool m_wasRaised = false; ///< the statement that runs now
    std::vector<ScriptStatement> m_rows; ///< read and not sent yet
    qsizetype m_rowBytes = 0;
};

/// True: all ran. False: begin anew in an empty database.
Result<bool> attempt(EmbeddedServer &server, const ScratchDatabase &scratch, const std::vector<SqlText> &scripts,
    const EmbeddedServer::Progress &progress, const std::stop_token &stop, ScriptWatch *watch = nullptr)
{
    ConnectionSpec spec = scratch.spec();
    spec.readOnly = false;
    auto session = openSession(spec, stop);
    if (!session)
        return std::unexpected(session.error());
    const std::stop_callback cancelling(stop, [&session] { (*session)->cancel(); });
    // A role may always change its own settings, for whoever logs in after it.
    const auto reset = qScopeGuard([&server] { server.resetSettings(); });
    if (auto begun = watch ? watch->begin(**session) : Result<void>(); !begun)
        return std::unexpected(begun.error());
    Runner runner(server, scratch, **session, progress, stop, watch);
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
        if (auto cleared = (*session)->execute(QStringLiteral("RESET ALL; RESET ROLE")); !cleared)
            return std::unexpected(cleared.error());
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
        auto ran = attempt(server, **scratch, scripts, progress, stop);
        if (!ran)
            return std::unexpected(ran.error());
        if (*ran)
            return scratch;
    }
}

Result<void> runScripts(EmbeddedServer &server, const ScratchDatabase &scratch, const std::vector<SqlText> &scripts,
    const EmbeddedServer::Progress &progress, std::stop_token stop)
{
    auto ran = attempt(server, scratch, scripts, progress, stop);
    if (!ran)
        return std::unexpected(ran.error());
    if (!*ran)
        return failure(
            ErrorKind::Query, QCoreApplication::translate("Source", "The scripts name a role that does not exist."));
    return {};
}

Result<bool> runWatched(EmbeddedServer &server, const ScratchDatabase &scratch, const SqlText &script,
    ScriptWatch &watch, const EmbeddedServer::Progress &progress, std::stop_token stop)
{
    return attempt(server, scratch, {script}, progress, stop, &watch);
}

} // namespace Howdah
