// SPDX-License-Identifier: Apache-2.0
#include "advise/advice.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString costText(double cost)
{
    return QLocale().toString(cost, 'f', cost < 100 ? 2 : 0);
}

QString changeText(double before, double after)
{
    const double share = before > 0 ? (before - after) / before * 100 : 0;
    return tr(QT_TRANSLATE_NOOP("Advise", "cost %1 → %2 (%3 % less)"))
        .arg(costText(before), costText(after), QLocale().toString(share, 'f', share < 10 ? 1 : 0));
}

QString methodText(const Advice &advice)
{
    switch (advice.method) {
    case Method::HypoPg:
        return tr(
            QT_TRANSLATE_NOOP("Advise",
                "Costs are those of the server's own planner, PostgreSQL %1, with hypothetical indexes (HypoPG)."))
            .arg(advice.planner);
    case Method::Statistics:
        return tr(QT_TRANSLATE_NOOP("Advise",
                      "Costs are those of PostgreSQL %1's planner in a private copy of the schema without rows, with "
                      "the server's sizes, statistics and settings. Sizes of new indexes are estimates."))
            .arg(advice.planner);
    case Method::Rows:
        return tr(QT_TRANSLATE_NOOP("Advise",
                      "Costs are those of PostgreSQL %1's planner over the rows that the source brings; the indexes "
                      "were built in a private copy."))
            .arg(advice.planner);
    }
    return {};
}

QString methodWord(Method method)
{
    switch (method) {
    case Method::HypoPg:
        return u"hypopg"_s;
    case Method::Statistics:
        return u"statistics"_s;
    case Method::Rows:
        return u"rows"_s;
    }
    return {};
}

QString shortSql(const QString &sql)
{
    const QString line = sql.simplified();
    return line.size() > 100 ? line.left(99) + u'…' : line;
}

QString servedText(const Advice &advice, const Served &served)
{
    const WorkloadStatement &statement = advice.statements[size_t(served.statement)];
    QString text = u"   "_s
        + (statement.line > 0 ? tr(QT_TRANSLATE_NOOP("Advise", "Line %1, calls %2: %3")).arg(statement.line)
                              : tr(QT_TRANSLATE_NOOP("Advise", "Calls %1: %2")))
              .arg(QLocale().toString(statement.calls, 'f', 0), shortSql(statement.sql))
        + u"\n   "_s + changeText(served.before, served.after) + u'\n';
    const auto plan = [&](const QString &title, const QStringList &lines) {
        text += u"     "_s + title + u'\n';
        for (const QString &line : lines)
            text += u"       "_s + line + u'\n';
    };
    plan(tr(QT_TRANSLATE_NOOP("Advise", "before:")), served.planBefore);
    plan(tr(QT_TRANSLATE_NOOP("Advise", "after:")), served.planAfter);
    return text;
}

QString recommendationText(const Advice &advice, size_t number)
{
    const Recommendation &one = advice.recommendations[number];
    QString text = u"\n%1. %2;\n"_s.arg(number + 1).arg(one.sql);
    // One arm of an OR saves nothing before the other has its index, too.
    text += u"   "_s
        + (one.after < one.before ? changeText(one.before, one.after)
                                  : tr(QT_TRANSLATE_NOOP("Advise", "saves only together with the next")))
        + u"; "_s
        + (one.isMeasured ? sizeText(one.bytes) : tr(QT_TRANSLATE_NOOP("Advise", "about %1")).arg(sizeText(one.bytes)))
        + u'\n';
    for (const QString &sentence : one.writes)
        text += u"   "_s + sentence + u'\n';
    for (const Replaced &replaced : one.replaces)
        text += u"   "_s
            + tr(QT_TRANSLATE_NOOP("Advise", "It does the work of %1 (%2), which can be dropped once it stands: %3;"))
                  .arg(display(replaced.name), sizeText(replaced.bytes), replaced.sql)
            + u'\n';
    for (const Served &served : one.serves)
        text += servedText(advice, served);
    return text;
}

} // namespace

qint64 Advice::bytes() const
{
    qint64 sum = 0;
    for (const Recommendation &one : recommendations)
        sum += one.bytes;
    return sum;
}

QString textReport(const Advice &advice)
{
    QString text = tr(QT_TRANSLATE_NOOP("Advise", "Indexes for %1, by %2")).arg(advice.source, advice.workload) + u'\n';
    text += QCoreApplication::translate("Advise", "%n statement(s) costed, ", nullptr, int(advice.statements.size()))
        + QCoreApplication::translate("Advise", "%n index(es) tried.", nullptr, advice.candidates) + u' '
        + methodText(advice) + u'\n';
    for (const QString &note : advice.notes)
        text += note + u'\n';
    if (advice.recommendations.empty())
        return text + u'\n'
            + tr(QT_TRANSLATE_NOOP("Advise", "No index that was tried makes this workload noticeably cheaper."))
            + u'\n';
    text += u'\n'
        + tr(QT_TRANSLATE_NOOP("Advise", "Altogether: %1, for %2 of indexes."))
              .arg(changeText(advice.before, advice.after), sizeText(advice.bytes()))
        + u'\n';
    if (advice.budget > 0)
        text += tr(QT_TRANSLATE_NOOP("Advise", "Budget: %1.")).arg(sizeText(advice.budget)) + u'\n';
    for (size_t number = 0; number < advice.recommendations.size(); ++number)
        text += recommendationText(advice, number);
    return text;
}

QByteArray jsonReport(const Advice &advice)
{
    QJsonArray statements, recommendations;
    for (const WorkloadStatement &statement : advice.statements)
        statements.append(
            QJsonObject{{u"sql"_s, statement.sql}, {u"calls"_s, statement.calls}, {u"line"_s, statement.line}});
    for (const Recommendation &one : advice.recommendations) {
        QJsonArray serves, replaces;
        for (const Served &served : one.serves)
            serves.append(QJsonObject{{u"statement"_s, served.statement}, {u"costBefore"_s, served.before},
                {u"costAfter"_s, served.after}, {u"planBefore"_s, QJsonArray::fromStringList(served.planBefore)},
                {u"planAfter"_s, QJsonArray::fromStringList(served.planAfter)}});
        for (const Replaced &replaced : one.replaces)
            replaces.append(QJsonObject{
                {u"index"_s, display(replaced.name)}, {u"bytes"_s, replaced.bytes}, {u"sql"_s, replaced.sql}});
        recommendations.append(QJsonObject{{u"name"_s, one.index.name.name}, {u"table"_s, display(one.index.relation)},
            {u"sql"_s, one.sql}, {u"bytes"_s, one.bytes}, {u"measured"_s, one.isMeasured},
            {u"costBefore"_s, one.before}, {u"costAfter"_s, one.after},
            {u"writes"_s, QJsonArray::fromStringList(one.writes)}, {u"replaces"_s, replaces},
            {u"statements"_s, serves}});
    }
    return QJsonDocument(
        QJsonObject{{u"version"_s, 1}, {u"source"_s, advice.source}, {u"method"_s, methodWord(advice.method)},
            {u"planner"_s, advice.planner}, {u"workload"_s, advice.workload}, {u"statements"_s, statements},
            {u"notes"_s, QJsonArray::fromStringList(advice.notes)}, {u"candidates"_s, advice.candidates},
            {u"budget"_s, advice.budget}, {u"bytes"_s, advice.bytes()}, {u"costBefore"_s, advice.before},
            {u"costAfter"_s, advice.after}, {u"recommendations"_s, recommendations}})
        .toJson();
}

} // namespace Howdah::Advise
