// SPDX-License-Identifier: Apache-2.0
#include "plan/script.h"

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

QString guardLine(const Guard &guard)
{
    return (guard.effect == GuardEffect::Fails
            ? QCoreApplication::translate("Plan", "Fails if this counts any (%1): %2")
            : QCoreApplication::translate("Plan", "Lost for good if this counts any (%1): %2"))
        .arg(guard.words, guard.query);
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
        if (statement.guard)
            text += commentLine(guardLine(*statement.guard));
        cause = statement.cause;
        last = statement.object;
        text += statement.sql + u";\n"_s;
    }
    if (open)
        text += u"\nCOMMIT;\n"_s;
    return text;
}

} // namespace Howdah
