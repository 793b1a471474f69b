// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/action.h"
#include "service/rehearse/rehearsal.h"
#include "service/rehearse/relations.h"
#include "service/source/scriptwatch.h"

namespace Howdah::Rehearse {

/// Runs each statement of a script so that what it does can be seen: one that stands in no transaction gets its own,
/// at whose end the session is asked for its locks and files; one that PostgreSQL refuses there is watched from
/// another session. Used from one thread.
class Rehearser : public ScriptWatch
{
public:
    /// `spec`: of the database the script runs in, whose schema `scene` is.
    Rehearser(ConnectionSpec spec, Locks::Scene scene, int major);

    Result<void> begin(Session &session) override;
    Result<void> send(const ScriptStatement &statement, const std::function<Result<void>()> &sending) override;
    void ended(
        const ScriptStatement &statement, const Judgement &judgement, bool raised, const Result<void> &ran) override;

    /// It is part of the transaction that was open when the script ended.
    bool isOpen(const RehearsedStatement &statement) const
    {
        return m_inTransaction && statement.transaction == m_transactions - 1;
    }

    std::vector<RehearsedStatement> statements;

private:
    using Sending = std::function<Result<void>()>;
    /// The statement under way, as it is parsed.
    struct Current {
        RehearsedStatement result;
        Parsed parsed;
        std::vector<Locks::Action> actions;
        bool wasSent = false;

        const ParsedStatement *statement() const
        {
            return parsed.error.isEmpty() && parsed.statements.size() == 1 ? &parsed.statements.front() : nullptr;
        }
        bool is(QLatin1StringView kind) const { return statement() && statement()->tree.is(kind); }
    };

    void take(const ScriptStatement &statement);
    Result<void> timed(const Sending &sending);
    Result<void> sendTransaction(const Sending &sending);
    Result<void> sendInside(const Sending &sending);
    Result<void> sendWrapped(const Sending &sending);
    Result<void> sendAlone(const Sending &sending);
    bool movesRows() const;
    bool isOfMissingRows(const Error &error) const;
    void observe();
    void noteFiles(const Relations &after);
    void noteLock(qint64 oid, Locks::Mode mode);
    void noteHeld();
    void forgetTransaction();
    void handCountersOver();
    void reload();
    QStringList tablesToHold() const;

    const ConnectionSpec m_spec;
    const int m_major;
    Session *m_session = nullptr;
    qint64 m_process = 0;
    Locks::Scene m_scene, m_sceneAtBegin;
    Relations m_relations; ///< as they are before the statement
    QSet<qint64> m_there; ///< before the script
    QHash<qint64, QHash<Locks::Mode, int>> m_held; ///< by the open transaction: oid, mode → the statement that took it
    QHash<qint64, qint64> m_scans; ///< by the open transaction
    Current m_current;
    bool m_inTransaction = false;
    int m_transactions = 0;
};

/// The beginning of a statement in one line; nothing behind the first string constant where it may be a password.
QString statementHead(const QByteArray &sql, const Parsed &parsed);

} // namespace Howdah::Rehearse
