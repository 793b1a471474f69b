// SPDX-License-Identifier: Apache-2.0
#include "plan/script.h"

#include "sql/quoting.h"

#include <QCoreApplication>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Names hold newlines at times; a comment must not end early.
QString commentLine(QString text)
{
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    return u"-- "_s + text + u'\n';
}

QString guardLine(const Guard &guard, bool kept)
{
    const QString &query = guard.there.isEmpty() ? guard.query : guard.there;
    if (guard.effect == GuardEffect::Fails)
        return QCoreApplication::translate("Plan", "Fails if this counts any (%1): %2").arg(guard.words, query);
    return (kept ? QCoreApplication::translate("Plan", "Goes, and is kept in the stash, if this counts any (%1): %2")
                 : QCoreApplication::translate("Plan", "Lost for good if this counts any (%1): %2"))
        .arg(guard.words, query);
}

/// Raises where the guard counts any row.
QString guardStop(const Guard &guard)
{
    const QString &query = guard.there.isEmpty() ? guard.query : guard.there;
    const QString sentence = guard.effect == GuardEffect::Fails
        ? QCoreApplication::translate("Plan", "This would fail: % %1")
        : QCoreApplication::translate("Plan", "This would be lost: % %1");
    return u"DO "_s
        + Sql::dollarQuoted(u"\nDECLARE found bigint;\nBEGIN\n    found := ("_s + query
            + u");\n    IF found > 0 THEN\n        RAISE EXCEPTION USING ERRCODE = 'raise_exception', MESSAGE = pg_catalog.replace("_s
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

} // namespace

QString toScript(const Plan &plan, const ScriptOptions &options)
{
    QString text;
    if (!options.title.isEmpty())
        text += commentLine(options.title);
    for (const QString &note : plan.notes)
        text += commentLine(note);
    if (plan.statements.empty())
        return text + commentLine(QCoreApplication::translate("Plan", "Nothing to do."));
    text += u"SET client_min_messages = warning;\nSET check_function_bodies = false;\nSET search_path = '';\n"_s;
    bool open = false;
    int timeout = 0;
    QString cause;
    ObjectRef last;
    for (const Statement &statement : plan.statements) {
        if (options.transactions && open && !statement.transactional) {
            text += u"\nCOMMIT;\n"_s;
            open = false;
        }
        if (!open && timeout != statement.lockTimeout) {
            text += u"\nSET lock_timeout = "_s + QString::number(statement.lockTimeout) + u";\n"_s;
            timeout = statement.lockTimeout;
        }
        if (options.transactions && !open && statement.transactional) {
            text += u"\nBEGIN;\n"_s;
            open = true;
        }
        if (!(statement.object == last))
            text += u'\n';
        if (!statement.cause.isEmpty() && !(statement.object == last && statement.cause == cause))
            text += commentLine(statement.cause);
        text += guardText(statement, options.guards);
        cause = statement.cause;
        last = statement.object;
        text += statement.sql + u";\n"_s;
    }
    if (open)
        text += u"\nCOMMIT;\n"_s;
    return text;
}

} // namespace Howdah
