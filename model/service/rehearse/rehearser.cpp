// SPDX-License-Identifier: Apache-2.0
#include "service/rehearse/rehearser.h"

#include "base/words.h"
#include "service/rehearse/lockwatcher.h"
#include "service/rehearse/tablecheck.h"
#include "sql/parse/tokens.h"
#include "sql/quoting.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace Howdah::Rehearse {

using namespace Qt::StringLiterals;

namespace {

/// PostgreSQL's sessions keep their counters of scans to themselves and hand them over when a transaction ends, but not
/// more often than once a second; until then pg_stat_get_xact_numscans() shows them. This has it done at the end of the
/// open transaction whatever the time, so that the next one's counters begin at zero.
constexpr QLatin1StringView handOver{"SELECT pg_catalog.pg_stat_force_next_flush()"};

void inOrder(std::vector<SeenLock> &locks)
{
    std::ranges::sort(locks, [](const SeenLock &one, const SeenLock &other) { return one.relation < other.relation; });
}

void inOrder(std::vector<QualifiedName> &names)
{
    std::sort(names.begin(), names.end());
}

/// The same statement without what was looked at.
RehearsedStatement bare(const RehearsedStatement &seen)
{
    RehearsedStatement result;
    result.line = seen.line;
    result.text = seen.text;
    result.milliseconds = seen.milliseconds;
    result.transaction = seen.transaction;
    result.commits = seen.commits;
    result.held = seen.held;
    return result;
}

/// Statements that may hold a password or a key.
bool maySayASecret(const Parsed &parsed)
{
    static const QSet<QString> kinds{u"CreateRoleStmt"_s, u"AlterRoleStmt"_s, u"CreateUserMappingStmt"_s,
        u"AlterUserMappingStmt"_s, u"CreateSubscriptionStmt"_s, u"AlterSubscriptionStmt"_s,
        u"CreateForeignServerStmt"_s, u"AlterForeignServerStmt"_s};
    return std::ranges::any_of(
        parsed.statements, [](const ParsedStatement &statement) { return kinds.contains(statement.tree.kind()); });
}

} // namespace

QString statementHead(const QByteArray &sql, const Parsed &parsed)
{
    constexpr qsizetype longest = 100;
    QByteArray text = sql;
    if (maySayASecret(parsed) || !parsed.error.isEmpty())
        if (const auto all = tokens(sql))
            for (const Token &token : *all)
                if (token.in(sql).contains('\'') || token.in(sql).startsWith('$')) {
                    text = sql.first(token.start) + "…";
                    break;
                }
    const QString line = QString::fromUtf8(text).simplified();
    return line.size() > longest ? line.first(longest - 1) + u'…' : line;
}

Rehearser::Rehearser(ConnectionSpec spec, Locks::Scene scene, int major)
    : m_spec(std::move(spec))
    , m_major(major)
    , m_scene(std::move(scene))
{ }

Result<void> Rehearser::begin(Session &session)
{
    m_session = &session;
    const auto process = session.query(u"SELECT pg_catalog.pg_backend_pid()"_s);
    if (!process)
        return std::unexpected(process.error());
    m_process = process->integer(0, 0);
    auto relations = readRelations(session);
    if (!relations)
        return std::unexpected(relations.error());
    m_relations = std::move(*relations);
    m_there = QSet<qint64>(m_relations.keyBegin(), m_relations.keyEnd());
    return {};
}

void Rehearser::take(const ScriptStatement &statement)
{
    m_current = {};
    m_current.parsed = parsedStatements(statement.sql);
    m_current.result.line = statement.line;
    m_current.result.text = statementHead(statement.sql, m_current.parsed);
    if (const ParsedStatement *one = m_current.statement())
        m_current.actions = Locks::actionsOf(*one, statement.sql, m_scene, m_major);
}

Result<void> Rehearser::timed(const Sending &sending)
{
    QElapsedTimer timer;
    timer.start();
    auto ran = sending();
    m_current.result.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return ran;
}

Result<void> Rehearser::send(const ScriptStatement &statement, const Sending &sending)
{
    take(statement);
    m_current.wasSent = true;
    if (m_current.is("TransactionStmt"_L1))
        return sendTransaction(sending);
    m_current.result.transaction = m_inTransaction ? m_transactions - 1 : m_transactions;
    m_current.result.commits = m_inTransaction ? Commits::Later : Commits::Itself;
    // SET TRANSACTION must come before any query, those of the rehearsal too; a setting locks nothing.
    if (m_current.is("VariableSetStmt"_L1) || m_current.is("VariableShowStmt"_L1)) {
        m_current.result.isMeasured = true;
        return timed(sending);
    }
    return m_inTransaction ? sendInside(sending) : sendWrapped(sending);
}

/// BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like.
Result<void> Rehearser::sendTransaction(const Sending &sending)
{
    RehearsedStatement &result = m_current.result;
    const Node node = m_current.statement()->tree.body();
    const QString kind = node["kind"_L1].text();
    const bool begins = kind == "TRANS_STMT_BEGIN"_L1 || kind == "TRANS_STMT_START"_L1;
    const bool commits = kind == "TRANS_STMT_COMMIT"_L1, undoes = kind == "TRANS_STMT_ROLLBACK"_L1;
    result.transaction = m_inTransaction ? m_transactions - 1 : begins ? m_transactions : -1;
    result.commits = Commits::Later;
    result.isMeasured = true;
    auto ran = timed(sending);
    if (!ran)
        return ran;
    if (begins && m_inTransaction) {
        result.note = tr("A transaction is open already: this does nothing.");
    } else if (begins) {
        m_inTransaction = true;
        m_sceneAtBegin = m_scene;
        ++m_transactions;
    } else if ((commits || undoes) && !m_inTransaction) {
        result.note = tr("No transaction is open: this does nothing.");
    } else if (commits || undoes) {
        if (undoes) {
            for (RehearsedStatement &statement : statements)
                statement.isUndone = statement.isUndone || statement.transaction == result.transaction;
            m_scene = m_sceneAtBegin;
        }
        forgetTransaction();
        m_inTransaction = node["chain"_L1].flag();
        m_sceneAtBegin = m_scene;
        m_transactions += m_inTransaction;
        if (undoes)
            reload();
    } else if (kind == "TRANS_STMT_ROLLBACK_TO"_L1) {
        reload();
        // Locks that were taken since the savepoint are gone.
        const auto before = std::exchange(m_held, {});
        observe();
        for (auto relation = m_held.begin(); relation != m_held.end(); ++relation)
            for (auto mode = relation->begin(); mode != relation->end(); ++mode)
                *mode = before.value(relation.key()).value(mode.key(), *mode);
        result = bare(result);
        result.isMeasured = true; // it takes none itself
    }
    return ran;
}

bool Rehearser::movesRows() const
{
    return m_current.is("InsertStmt"_L1) || m_current.is("UpdateStmt"_L1) || m_current.is("MergeStmt"_L1)
        || m_current.is("CopyStmt"_L1);
}

/// 23503 foreign_key_violation.
bool Rehearser::isOfMissingRows(const Error &error) const
{
    return movesRows() && error.sqlState == "23503"_L1;
}

Result<void> Rehearser::sendInside(const Sending &sending)
{
    noteHeld();
    const bool saves = movesRows();
    if (saves)
        if (auto saved = m_session->execute(u"SAVEPOINT howdah_rows"_s); !saved)
            return saved;
    auto ran = timed(sending);
    if (!ran && saves && isOfMissingRows(ran.error())) {
        if (auto back = m_session->execute(u"ROLLBACK TO SAVEPOINT howdah_rows; RELEASE SAVEPOINT howdah_rows"_s);
            !back)
            return back;
        observe(); // what it counted before it failed is not the next one's
        m_current.result = bare(m_current.result);
        m_current.result.outcome = Outcome::RowsMissing;
        m_current.result.error = ran.error();
        return {};
    }
    if (ran && saves)
        ran = m_session->execute(u"RELEASE SAVEPOINT howdah_rows"_s);
    if (ran)
        observe();
    return ran;
}

Result<void> Rehearser::sendWrapped(const Sending &sending)
{
    forgetTransaction();
    if (auto begun = m_session->execute(u"BEGIN"_s); !begun)
        return begun;
    auto ran = timed(sending);
    if (ran) {
        observe();
        ran = m_session->execute(u"COMMIT"_s);
        forgetTransaction();
    } else if (auto back = m_session->execute(u"ROLLBACK"_s); !back) {
        return back;
    }
    if (ran)
        return ran;
    handCountersOver();
    // 25001 active_sql_transaction, 2D000 invalid_transaction_termination
    if (ran.error().sqlState == "25001"_L1 || ran.error().sqlState == "2D000"_L1)
        return sendAlone(sending);
    if (!isOfMissingRows(ran.error()))
        return ran;
    m_current.result.outcome = Outcome::RowsMissing;
    m_current.result.error = ran.error();
    return {};
}

/// The tables that it is about, or whose indexes it is about.
QStringList Rehearser::tablesToHold() const
{
    QSet<QualifiedName> names;
    for (const Locks::Action &action : m_current.actions)
        for (const Locks::Party &party : action.parties)
            for (const Known &known : m_relations) {
                if (known.name != party.name)
                    continue;
                const Known table = known.isIndex() ? m_relations.value(known.table) : known;
                if (table.kind == u'r' || table.kind == u'p')
                    names.insert(table.name);
            }
    QStringList written;
    for (const QualifiedName &name : std::as_const(names))
        written << Sql::identifier(name);
    written.sort();
    return written;
}

Result<void> Rehearser::sendAlone(const Sending &sending)
{
    using Locks::Act;
    const bool isUpkeep = std::ranges::any_of(m_current.actions, [](const Locks::Action &action) {
        return action.act == Act::Vacuum || action.act == Act::VacuumFull || action.act == Act::Analyze
            || action.act == Act::Cluster;
    });
    m_current.result.commits = Commits::Within;
    // What works concurrently waits for writers. The others look the table up under ACCESS SHARE, and then wait only
    // for the lock that they work under.
    LockWatcher watcher(m_spec, m_process, tablesToHold(), isUpkeep ? Locks::Mode::Share : Locks::Mode::RowExclusive);
    auto ran = timed(sending);
    const auto seen = watcher.finish();
    m_current.result.isMeasured = watcher.isLooking();
    for (auto lock = seen.cbegin(); lock != seen.cend(); ++lock)
        noteLock(lock.key(), lock.value());
    const auto after = ran ? readRelations(*m_session) : std::unexpected(ran.error());
    if (after) {
        noteFiles(*after);
        m_relations = *after;
    }
    forgetTransaction();
    handCountersOver();
    return ran;
}

void Rehearser::noteLock(qint64 oid, Locks::Mode mode)
{
    QHash<Locks::Mode, int> &modes = m_held[oid];
    if (modes.contains(mode))
        return;
    modes.insert(mode, int(statements.size()));
    const auto known = m_relations.constFind(oid);
    if (known == m_relations.cend())
        return; // it made it itself
    auto &locks = m_current.result.locks;
    const auto there = std::ranges::find(locks, known->name, &SeenLock::relation);
    if (there == locks.end())
        locks.push_back({known->name, known->kind, mode, !m_there.contains(oid), int(statements.size())});
    else
        there->mode = std::max(there->mode, mode);
}

/// Strong locks that the transaction has already: what comes now makes them last longer.
void Rehearser::noteHeld()
{
    for (auto relation = m_held.cbegin(); relation != m_held.cend(); ++relation) {
        const auto known = m_relations.constFind(relation.key());
        Locks::Mode strongest = Locks::Mode::None;
        for (auto mode = relation->cbegin(); mode != relation->cend(); ++mode)
            strongest = std::max(strongest, mode.key());
        if (known != m_relations.cend() && strongest >= Locks::Mode::Share && m_there.contains(relation.key()))
            m_current.result.held.push_back({known->name, known->kind, strongest, false, relation->value(strongest)});
    }
    inOrder(m_current.result.held);
}

/// What the open transaction holds now, and what became of the relations that it holds.
void Rehearser::observe()
{
    const QString locks = u"SELECT l.relation, l.mode, coalesce(pg_catalog.pg_stat_get_xact_numscans(l.relation), 0), "
                          "c.oid IS NOT NULL, "_s
        + QLatin1StringView(relationColumns)
        + u" FROM pg_catalog.pg_locks l "
          "LEFT JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) l.relation "
          "LEFT JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
          "LEFT JOIN pg_catalog.pg_index i ON i.indexrelid OPERATOR(pg_catalog.=) c.oid "
          "WHERE l.locktype OPERATOR(pg_catalog.=) 'relation'::pg_catalog.text "
          "AND l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid() "
          "AND l.relation OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid"_s;
    std::vector<Query> queries{{locks, {}}};
    if (m_session->info().version >= 150000)
        queries.push_back({QString(handOver), {}});
    const auto answers = m_session->pipeline(queries);
    if (!answers) {
        m_current.result.note = answers.error().message;
        return;
    }
    m_current.result.isMeasured = true;
    const Rows &rows = answers->front();
    Relations after; // what is not locked is as it was
    QSet<qint64> gone;
    for (int row = 0; row < rows.count(); ++row) {
        const qint64 oid = rows.integer(row, 0), scans = rows.integer(row, 2);
        noteLock(oid, Locks::modeOf(rows.text(row, 1)));
        if (!rows.boolean(row, 3)) {
            gone.insert(oid);
            continue;
        }
        const Known known = relationAt(rows, row, 4);
        if (known.name.schema == "pg_toast"_L1)
            continue;
        after.insert(oid, known);
        if (known.isTable() && scans > m_scans.value(oid) && m_there.contains(oid))
            m_current.result.scans.push_back(m_relations.value(oid, known).name);
        m_scans.insert(oid, scans);
    }
    inOrder(m_current.result.scans);
    const auto twice = std::ranges::unique(m_current.result.scans);
    m_current.result.scans.erase(twice.begin(), twice.end());
    noteFiles(after);
    for (const qint64 oid : std::as_const(gone))
        m_relations.remove(oid);
    m_relations.insert(after);
}

/// Outside of a transaction.
void Rehearser::handCountersOver()
{
    if (m_session->info().version >= 150000)
        (void)m_session->query(QString(handOver));
}

void Rehearser::noteFiles(const Relations &after)
{
    const FileChanges changes = fileChanges(m_relations, after);
    RehearsedStatement &result = m_current.result;
    result.isEmptying = m_current.is("TruncateStmt"_L1);
    for (const qint64 oid : changes.rewritten)
        if (m_there.contains(oid))
            result.rewrites.push_back(m_relations.value(oid).name);
    for (const qint64 oid : changes.built)
        if (m_there.contains(after.value(oid).table))
            result.builds.push_back(after.value(oid).name);
    inOrder(result.rewrites);
    inOrder(result.builds);
    inOrder(result.locks);
    judge(m_current.result, m_current.actions, m_major, m_relations, after, m_held, m_there);
}

void Rehearser::forgetTransaction()
{
    m_held.clear();
    m_scans.clear();
}

void Rehearser::reload()
{
    if (auto relations = readRelations(*m_session))
        m_relations = std::move(*relations);
}

void Rehearser::ended(
    const ScriptStatement &statement, const Judgement &judgement, bool raised, const Result<void> &ran)
{
    if (!m_current.wasSent)
        take(statement);
    RehearsedStatement &result = m_current.result;
    if (!ran) {
        result.outcome = judgement.passage == Passage::Closed ? Outcome::Refused : Outcome::Failed;
        result.error = ran.error();
        for (RehearsedStatement &other : statements)
            other.isUndone = other.isUndone || (m_inTransaction && other.transaction == result.transaction);
    } else if (result.outcome == Outcome::RowsMissing) {
        result.note = tr("The clone has no rows, and a foreign key asks for some: nothing is known of this statement.");
    } else if (!m_current.wasSent && !raised) {
        result.outcome = Outcome::LeftOut;
        result.note = judgement.passage == Passage::Roles
            ? tr("The roles are made in the private server, without their powers.")
            : tr("This is about roles or the server, not about the schema: it is not run.");
    } else {
        result.outcome = Outcome::Ran;
        if (m_current.statement())
            m_scene.learn(m_current.statement()->tree, 1);
    }
    if (raised) {
        result.isMeasured = false;
        result.note = tr("A superuser ran it on a connection of its own, where its locks were not looked at.");
        forgetTransaction();
        reload();
    }
    const bool isOfOne = result.transaction >= m_transactions;
    statements.push_back(std::move(result));
    m_transactions += isOfOne;
    m_current = {};
}

} // namespace Howdah::Rehearse
