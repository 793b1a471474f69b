// SPDX-License-Identifier: Apache-2.0
#include "plan/script.h"

#include "base/words.h"
#include "plan/planlocks.h"
#include "plan/scriptheader.h"
#include "sql/quoting.h"

#include <QCryptographicHash>

#include <algorithm>
#include <span>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString guardLine(const Guard &guard, bool kept)
{
    const QString &query = guard.there.isEmpty() ? guard.query : guard.there;
    if (guard.effect == GuardEffect::Fails)
        return tr("Fails if this counts any (%1): %2").arg(guard.words, query);
    return (kept ? tr("Goes, and is kept in the stash, if this counts any (%1): %2")
                 : tr("Lost for good if this counts any (%1): %2"))
        .arg(guard.words, query);
}

/// Raises where the guard counts any row.
QString guardStop(const Guard &guard)
{
    const QString &query = guard.there.isEmpty() ? guard.query : guard.there;
    const QString sentence
        = guard.effect == GuardEffect::Fails ? tr("This would fail: % %1") : tr("This would be lost: % %1");
    return u"DO "_s
        + Sql::dollarQuoted(u"\nDECLARE found bigint;\nBEGIN\n    found := ("_s + query
            + u");\n    IF found > 0 THEN\n        RAISE EXCEPTION USING ERRCODE = 'raise_exception', "
              u"MESSAGE = pg_catalog.replace("_s
            + Sql::literal(sentence.arg(guard.words)) + u", '%', found::text);\n    END IF;\nEND "_s)
        + u";\n"_s;
}

QString guardText(const Statement &statement, GuardStyle style)
{
    QString text;
    const bool kept = statement.reversal.grade == Reversibility::ExactWithStash;
    for (const std::optional<Guard> *guard : {&statement.guard, &statement.lossGuard}) {
        if (!*guard || style == GuardStyle::Off)
            continue;
        if (style == GuardStyle::Comment)
            text += commentLine(guardLine(**guard, kept));
        else if ((*guard)->effect == GuardEffect::Fails || !kept)
            text += guardStop(**guard);
    }
    return text;
}

/// Names one script among all: a segment of another one that ran in the same session must not count as ours.
QString keyOf(const Plan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const Statement &statement : plan.statements)
        hash.addData((statement.sql + u'\n').toUtf8());
    return QString::fromLatin1(hash.result().toHex().first(8));
}

class Writer
{
public:
    Writer(const Plan &plan, const ScriptOptions &options)
        : m_plan(plan)
        , m_options(options)
        , m_key(keyOf(plan))
        , m_segments(plan.statements.back().segment + 1)
        , m_checks(options.transactions && m_segments > 1)
    { }

    QString written()
    {
        preamble();
        const std::vector<Run> all = runs(m_plan);
        const auto number = [&](const Run &run) { return m_plan.statements[run.first].segment; };
        for (auto first = all.begin(); first != all.end();) {
            const auto end
                = std::find_if(first, all.end(), [&](const Run &run) { return number(run) != number(*first); });
            segment({first, end});
            first = end;
        }
        finish();
        return m_text;
    }

private:
    void preamble()
    {
        if (m_options.transactions)
            m_text += u"\\set ON_ERROR_STOP on\n"_s;
        m_text += u"SET client_min_messages = warning;\nSET check_function_bodies = false;\nSET search_path = '';\n"
                  "SET statement_timeout = 0;\n"_s;
        if (!m_options.fingerprint.isEmpty())
            m_text += u"DO "_s
                + Sql::dollarQuoted(u"BEGIN\n    IF ("_s + fingerprintQuery() + u")\n        IS DISTINCT FROM "_s
                    + Sql::literal(m_options.fingerprint) + u" THEN\n        RAISE EXCEPTION USING MESSAGE = "_s
                    + Sql::literal(tr("The schema is not the one that this script was written for; compare again."))
                    + u";\n    END IF;\nEND"_s)
                + u";\n"_s;
    }

    /// PostgreSQL's SET is undone when its transaction fails: the setting tells what committed last.
    QString step(int segment) const { return Sql::literal(m_key + u'/' + QString::number(segment)); }

    QString reached(int segment) const
    {
        return u"pg_catalog.current_setting('howdah.step', true) IS NOT DISTINCT FROM "_s + step(segment);
    }

    static QString unfinished(int segment)
    {
        return tr("Segment %1 of this script did not finish in this session, so segment %2 must not run.")
            .arg(segment)
            .arg(segment + 1);
    }

    void check(int segment)
    {
        m_text += u"DO "_s + Sql::dollarQuoted(u"BEGIN\n"_s + unless(reached(segment), unfinished(segment)) + u"END"_s)
            + u";\n"_s;
    }

    /// CREATE and DROP INDEX CONCURRENTLY refuse a transaction block, which a check could let fail; they refuse a
    /// read-only transaction too. So the session is read-only until the check has seen that all before was done.
    void checkAlone(int segment)
    {
        m_text += u"SET default_transaction_read_only = on;\nDO "_s
            + Sql::dollarQuoted(u"BEGIN\n"_s + unless(reached(segment), unfinished(segment))
                + u"    PERFORM pg_catalog.set_config('default_transaction_read_only', 'off', false);\nEND"_s)
            + u";\n"_s;
        m_readOnly = true;
    }

    static QString unless(const QString &condition, const QString &message)
    {
        return u"    IF NOT ("_s + condition + u") THEN\n        RAISE EXCEPTION USING MESSAGE = "_s
            + Sql::literal(message) + u";\n    END IF;\n"_s;
    }

    /// CREATE INDEX CONCURRENTLY leaves an index that is not valid where it fails. What follows is told of the step
    /// only if all before it was done and the index stands.
    void finishAlone(const Statement &statement)
    {
        QString body;
        if (statement.segment > 0)
            body += unless(reached(statement.segment), unfinished(statement.segment));
        if (!statement.builds.isEmpty())
            body += unless(u"EXISTS (SELECT FROM pg_catalog.pg_index WHERE indisvalid "
                           u"AND indexrelid OPERATOR(pg_catalog.=) pg_catalog.to_regclass("_s
                    + Sql::literal(Sql::identifier(statement.builds)) + u"))"_s,
                tr("The index %1 was not built.").arg(Sql::identifier(statement.builds)));
        if (statement.segment + 1 < m_segments)
            body += u"    PERFORM pg_catalog.set_config('howdah.step', "_s + step(statement.segment + 1)
                + u", false);\n"_s;
        if (!body.isEmpty())
            m_text += u"DO "_s + Sql::dollarQuoted(u"BEGIN\n"_s + body + u"END"_s) + u";\n"_s;
    }

    void segment(std::span<const Run> runs)
    {
        const Statement &head = m_plan.statements[runs.front().first];
        const bool wrapped = m_options.transactions && (head.transactional || head.ownTransaction);
        const int timeout = m_options.lockTimeout && head.lockTimeout + (head.transactional ? 1 : 0) > 0
            ? *m_options.lockTimeout
            : head.lockTimeout;
        m_text += u'\n';
        if (m_checks)
            announce(runs.front().first, runs.back().end);
        if (timeout != m_timeout)
            m_text += u"SET lock_timeout = '"_s + durationText(timeout) + u"';\n"_s;
        m_timeout = timeout;
        if (wrapped)
            m_text += u"BEGIN;\n"_s;
        if (m_checks && head.segment > 0)
            wrapped ? check(head.segment) : checkAlone(head.segment);
        for (const Run &run : runs) {
            m_locks = lockSentences(locksOf(m_plan, run), m_options.sizes);
            for (size_t i = run.first; i < run.end; ++i)
                remarks(m_plan.statements[i], i == run.first);
            m_text += run.sql + u";\n"_s;
        }
        if (m_checks && !wrapped)
            finishAlone(head);
        else if (m_checks && head.segment + 1 < m_segments)
            m_text += u"\nSET howdah.step = "_s + step(head.segment + 1) + u";\n"_s;
        if (wrapped)
            m_text += u"\nCOMMIT;\n"_s;
    }

    void announce(size_t first, size_t next)
    {
        const int number = m_plan.statements[first].segment + 1;
        const QString where = tr("Segment %1 of %2, statements %3 to %4 of %5")
                                  .arg(number)
                                  .arg(m_segments)
                                  .arg(first + 1)
                                  .arg(next)
                                  .arg(m_plan.statements.size());
        // psql reads quotes, backticks and colons in what it echoes: a translation has none of them left.
        QString plain;
        for (const QChar c : where)
            if (c.isLetterOrNumber() || c == u' ' || c == u',')
                plain += c;
        m_text += u"\\echo "_s + plain + u'\n' + commentLine(where + u'.');
        if (number > 1)
            m_text += commentLine(
                tr("To resume here: run the settings at the top, then SET howdah.step = %1, then all from here on.")
                    .arg(step(number - 1)));
    }

    void remarks(const Statement &statement, bool first)
    {
        if (first && !(statement.object == m_last))
            m_text += u'\n';
        if (statement.change >= 0 && statement.change != m_change)
            if (const QString words = changeWords(m_plan.changes[size_t(statement.change)]); !words.isEmpty())
                m_text += commentLine(words);
        if (!statement.cause.isEmpty() && !(statement.object == m_last && statement.cause == m_cause))
            m_text += commentLine(statement.cause);
        if (first)
            for (const QString &line : m_locks)
                m_text += commentLine(line);
        m_text += guardText(statement, m_options.guards);
        m_change = statement.change;
        m_cause = statement.cause;
        m_last = statement.object;
    }

    /// A connection that goes back to a pool is as it was.
    void finish()
    {
        m_text += u'\n';
        if (m_readOnly)
            m_text += u"RESET default_transaction_read_only;\n"_s;
        for (const QString &setting : {u"client_min_messages"_s, u"check_function_bodies"_s, u"search_path"_s,
                 u"statement_timeout"_s, u"lock_timeout"_s, u"howdah.step"_s})
            if ((setting != u"lock_timeout" || m_timeout != 0) && (setting != u"howdah.step" || m_checks))
                m_text += u"RESET "_s + setting + u";\n"_s;
    }

    const Plan &m_plan;
    const ScriptOptions &m_options;
    const QString m_key;
    const int m_segments;
    const bool m_checks;
    QString m_text;
    int m_timeout = 0;
    bool m_readOnly = false;
    QStringList m_locks; ///< of what runs next
    QString m_cause;
    ObjectRef m_last;
    int m_change = -1;
};

} // namespace

QString durationText(int milliseconds)
{
    if (milliseconds == 0 || milliseconds % 1000 != 0)
        return QString::number(milliseconds) + (milliseconds == 0 ? QString() : u"ms"_s);
    return QString::number(milliseconds / 1000) + u's';
}

QString toScript(const Plan &plan, const ScriptOptions &options)
{
    QString text = scriptHeader(plan, options);
    if (plan.statements.empty())
        return text + commentLine(tr("Nothing to do."));
    return text + Writer(plan, options).written();
}

} // namespace Howdah
