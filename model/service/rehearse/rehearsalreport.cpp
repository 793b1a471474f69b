// SPDX-License-Identifier: Apache-2.0
#include "service/rehearse/rehearsalreport.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString listed(const std::vector<QualifiedName> &names)
{
    QStringList all;
    for (const QualifiedName &name : names)
        all << display(name);
    return all.join(u", "_s);
}

/// What a person wants to see: tables, views and sequences of others, and indexes that nobody may read meanwhile.
bool isShown(const SeenLock &lock)
{
    return !lock.isNew && ((lock.kind != u'i' && lock.kind != u'I') || lock.mode >= Locks::Mode::AccessExclusive);
}

QString locksText(const std::vector<SeenLock> &locks, bool withSince, const std::vector<RehearsedStatement> &all)
{
    QStringList parts;
    for (const SeenLock &lock : locks) {
        if (!isShown(lock))
            continue;
        const QString part = tr("%1 on %2").arg(Locks::word(lock.mode), display(lock.relation));
        parts << (withSince ? tr("%1 since line %2").arg(part).arg(all[size_t(lock.since)].line) : part);
    }
    return parts.join(u"; "_s);
}

QString contradictionText(const RehearsedStatement &statement, const Contradiction &one)
{
    switch (one.about) {
    case Contradiction::About::Lock:
        return tr("%1: the table of locks says %2, measured was %3")
            .arg(display(one.relation), one.said.isEmpty() ? tr("none") : one.said,
                one.measured.isEmpty() ? tr("none") : one.measured);
    case Contradiction::About::Work:
        return tr("%1: the table of locks says \"%2\", measured was \"%3\"")
            .arg(display(one.relation), one.said, one.measured);
    case Contradiction::About::Transaction:
        break;
    }
    return statement.commits == Commits::Within
        ? tr("the table of locks says that it may stand in a transaction, and it was refused there")
        : tr("the table of locks says that it cannot stand in a transaction, and it could");
}

QString outcomeText(const RehearsedStatement &statement)
{
    switch (statement.outcome) {
    case Outcome::Failed:
        return tr("fails: %1").arg(statement.error ? toText(*statement.error) : QString());
    case Outcome::Refused:
        return tr("refused: %1").arg(statement.error ? toText(*statement.error) : QString());
    case Outcome::RowsMissing:
        return statement.note + u' ' + (statement.error ? statement.error->message : QString());
    case Outcome::Ran:
    case Outcome::LeftOut:
    case Outcome::NotRun:
        break;
    }
    return statement.note;
}

QString transactionText(const RehearsedStatement &statement)
{
    const QString time = tr("%1 ms").arg(QLocale().toString(statement.milliseconds, 'f', 1));
    switch (statement.commits) {
    case Commits::Later:
        return time + u", "_s
            + (statement.isUndone ? tr("in transaction %1, which is undone") : tr("in transaction %1"))
                  .arg(statement.transaction + 1);
    case Commits::Within:
        return time + u", "_s + tr("commits while it runs: PostgreSQL refuses it in a transaction");
    case Commits::Itself:
        break;
    }
    return time + u", "_s + tr("commits by itself");
}

QString paragraph(const Rehearsal &rehearsal, const RehearsedStatement &statement)
{
    QStringList lines;
    const auto add = [&](const QString &text) {
        if (!text.isEmpty())
            lines << u"    "_s + QString(text).replace(u'\n', u"\n    "_s);
    };
    const QString locks = locksText(statement.locks, false, rehearsal.statements);
    const QString held = locksText(statement.held, true, rehearsal.statements);
    if (!locks.isEmpty())
        add(tr("locks (measured): %1").arg(locks));
    if (!held.isEmpty() && statement.outcome != Outcome::NotRun)
        add(tr("holds meanwhile: %1").arg(held));
    if (!statement.rewrites.empty())
        add((statement.isEmptying ? tr("empties: %1") : tr("rewrites: %1")).arg(listed(statement.rewrites)));
    if (!statement.builds.empty())
        add(tr("builds: %1").arg(listed(statement.builds)));
    if (!statement.scans.empty())
        add(tr("reads all of: %1").arg(listed(statement.scans)));
    for (const Contradiction &one : statement.contradictions)
        add(contradictionText(statement, one));
    const QString outcome = outcomeText(statement);
    if (lines.isEmpty() && outcome.isEmpty() && statement.commits != Commits::Within
        && (statement.isMeasured || statement.outcome != Outcome::Ran))
        return {};
    if (!statement.isMeasured && statement.outcome == Outcome::Ran && outcome.isEmpty())
        add(tr("Its locks were not measured."));
    if (statement.outcome != Outcome::NotRun && statement.outcome != Outcome::LeftOut)
        add(transactionText(statement));
    add(outcome);
    return tr("line %1: %2").arg(statement.line).arg(statement.text) + u'\n' + lines.join(u'\n') + u'\n';
}

QJsonArray namesJson(const std::vector<QualifiedName> &names)
{
    QJsonArray all;
    for (const QualifiedName &name : names)
        all.append(display(name));
    return all;
}

QString kindWord(QChar kind)
{
    switch (kind.unicode()) {
    case u'r':
        return u"table"_s;
    case u'p':
        return u"partitioned table"_s;
    case u'i':
    case u'I':
        return u"index"_s;
    case u'v':
        return u"view"_s;
    case u'm':
        return u"materialized view"_s;
    case u'S':
        return u"sequence"_s;
    case u'f':
        return u"foreign table"_s;
    default:
        return u"other"_s;
    }
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ran:
        return u"ran"_s;
    case Outcome::RowsMissing:
        return u"rows missing"_s;
    case Outcome::LeftOut:
        return u"left out"_s;
    case Outcome::Refused:
        return u"refused"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::NotRun:
        break;
    }
    return u"not run"_s;
}

QString commitsWord(Commits commits)
{
    return commits == Commits::Later ? u"later"_s : commits == Commits::Itself ? u"itself"_s : u"within"_s;
}

QJsonArray locksJson(const std::vector<SeenLock> &locks, const Rehearsal &rehearsal, bool withSince)
{
    QJsonArray all;
    for (const SeenLock &lock : locks) {
        QJsonObject object{{u"relation"_s, display(lock.relation)}, {u"kind"_s, kindWord(lock.kind)},
            {u"mode"_s, Locks::word(lock.mode)}, {u"new"_s, lock.isNew}};
        if (withSince)
            object.insert(u"sinceLine"_s, rehearsal.statements[size_t(lock.since)].line);
        all.append(object);
    }
    return all;
}

QJsonObject tableJson(const RehearsedStatement &statement)
{
    QJsonArray contradictions;
    for (const Contradiction &one : statement.contradictions) {
        QJsonObject object{{u"about"_s,
                               one.about == Contradiction::About::Lock       ? u"lock"_s
                                   : one.about == Contradiction::About::Work ? u"work"_s
                                                                             : u"transaction"_s},
            {u"said"_s, one.said}, {u"measured"_s, one.measured}};
        if (!one.relation.isEmpty())
            object.insert(u"relation"_s, display(one.relation));
        contradictions.append(object);
    }
    return {
        {u"agrees"_s, statement.isJudged ? QJsonValue(statement.contradictions.empty()) : QJsonValue(QJsonValue::Null)},
        {u"contradictions"_s, contradictions}};
}

QJsonObject statementJson(const Rehearsal &rehearsal, const RehearsedStatement &statement)
{
    QJsonObject object{
        {u"line"_s, statement.line}, {u"sql"_s, statement.text}, {u"outcome"_s, outcomeWord(statement.outcome)}};
    if (!statement.note.isEmpty())
        object.insert(u"note"_s, statement.note);
    if (statement.error)
        object.insert(u"error"_s,
            QJsonObject{{u"message"_s, statement.error->message}, {u"detail"_s, statement.error->detail},
                {u"sqlState"_s, statement.error->sqlState}, {u"where"_s, statement.error->where}});
    if (statement.outcome == Outcome::NotRun)
        return object;
    object.insert(u"milliseconds"_s, statement.milliseconds);
    if (statement.transaction >= 0)
        object.insert(u"transaction"_s, statement.transaction + 1);
    object.insert(u"commits"_s, commitsWord(statement.commits));
    object.insert(u"undone"_s, statement.isUndone);
    object.insert(u"measured"_s, statement.isMeasured);
    object.insert(u"locks"_s, locksJson(statement.locks, rehearsal, false));
    object.insert(u"held"_s, locksJson(statement.held, rehearsal, true));
    object.insert(u"empties"_s, statement.isEmptying);
    object.insert(u"rewrites"_s, namesJson(statement.rewrites));
    object.insert(u"builds"_s, namesJson(statement.builds));
    object.insert(u"scans"_s, namesJson(statement.scans));
    object.insert(u"blocking"_s, statement.isBlocking());
    object.insert(u"table"_s, tableJson(statement));
    return object;
}

} // namespace

QString rehearsalText(const Rehearsal &rehearsal)
{
    QString text = tr("%1 on an empty clone of %2, PostgreSQL %3")
                       .arg(rehearsal.script, rehearsal.source)
                       .arg(rehearsal.serverMajor)
        + u"\n\n"_s;
    for (const RehearsedStatement &statement : rehearsal.statements)
        text += paragraph(rehearsal, statement);
    for (const QString &note : rehearsal.notes)
        text += note + u'\n';
    const auto count = [&](auto is) { return int(std::ranges::count_if(rehearsal.statements, is)); };
    const auto came = [&](Outcome outcome) {
        return count([outcome](const RehearsedStatement &statement) { return statement.outcome == outcome; });
    };
    text += u'\n'
        + tr("%1 statements: %2 ran, %3 failed, %4 did not run.")
              .arg(rehearsal.statements.size())
              .arg(came(Outcome::Ran))
              .arg(came(Outcome::Failed) + came(Outcome::Refused))
              .arg(came(Outcome::NotRun) + came(Outcome::LeftOut) + came(Outcome::RowsMissing));
    const int blocking = count(&RehearsedStatement::isBlocking);
    if (blocking > 0)
        text += u' '
            + QCoreApplication::translate("Rehearsal",
                "%n of them work(s) on a whole table that others cannot write to meanwhile.", nullptr, blocking);
    text += u'\n';
    if (const RehearsedStatement *failed = rehearsal.failed()) {
        const int stands = count([](const RehearsedStatement &statement) {
            return statement.outcome == Outcome::Ran && !statement.isUndone;
        });
        text += QCoreApplication::translate(
                    "Rehearsal", "Where line %1 fails, %n statement(s) before it stand(s).", nullptr, stands)
                    .arg(failed->line)
            + u'\n';
    }
    return text;
}

QByteArray rehearsalJson(const Rehearsal &rehearsal)
{
    QJsonArray statements;
    for (const RehearsedStatement &statement : rehearsal.statements)
        statements.append(statementJson(rehearsal, statement));
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"script"_s, rehearsal.script},
                             {u"source"_s, rehearsal.source}, {u"serverVersion"_s, rehearsal.serverMajor},
                             {u"statements"_s, statements}, {u"notes"_s, QJsonArray::fromStringList(rehearsal.notes)}})
        .toJson();
}

} // namespace Howdah
