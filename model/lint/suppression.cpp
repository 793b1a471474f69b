// SPDX-License-Identifier: Apache-2.0
#include "lint/suppression.h"

#include "lint/rule.h"
#include "sql/parse/tokens.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

namespace {

Finding unused(qsizetype offset, qsizetype length, const QString &message)
{
    Finding finding;
    finding.rule = u"HW-614"_s;
    finding.severity = Severity::Warning;
    finding.message = message;
    finding.offset = offset;
    finding.length = length;
    return finding;
}

/// The statement that a mark is about: the one it stands in, the last one before it on its line, else the next.
int statementOf(qsizetype begin, const QByteArray &text, const std::vector<ScriptStatement> &statements)
{
    const auto after = std::ranges::upper_bound(statements, begin, {}, &ScriptStatement::offset);
    if (after != statements.begin()) {
        const ScriptStatement &before = *(after - 1);
        const qsizetype end = before.offset + before.sql.size();
        if (begin < end || !QByteArrayView(text).sliced(end, begin - end).contains('\n'))
            return int(after - statements.begin()) - 1;
    }
    return after == statements.end() ? -1 : int(after - statements.begin());
}

/// Not in a string or a name of a statement.
bool isInComment(qsizetype at, const std::vector<ScriptStatement> &statements)
{
    const auto after = std::ranges::upper_bound(statements, at, {}, &ScriptStatement::offset);
    if (after == statements.begin() || at >= (after - 1)->offset + (after - 1)->sql.size())
        return true; // between statements there is nothing else
    const QByteArray &sql = (after - 1)->sql;
    const qsizetype inside = at - (after - 1)->offset;
    const auto all = tokens(sql);
    return all && std::ranges::any_of(*all, [&](const Token &token) {
        return token.start <= inside && inside < token.end && token.isComment(sql);
    });
}

} // namespace

void suppress(Findings &findings, const QByteArray &text, const std::vector<ScriptStatement> &statements)
{
    if (!text.contains("howdah:"))
        return;
    static const QRegularExpression pattern(
        u"--\\s*howdah:\\s*ignore\\s+([\\w ,-]+?)(?:\\s+because\\s+(.*\\S))?\\s*$"_s);
    struct Mark {
        QString word;
        qsizetype at = 0, length = 0;
        bool covers = false;
    };
    QHash<std::pair<int, QString>, Mark> marks; // by statement and rule
    Findings more;
    for (qsizetype at = text.indexOf("howdah:"); at >= 0; at = text.indexOf("howdah:", at + 1)) {
        const qsizetype begin = text.lastIndexOf('\n', at) + 1, newline = text.indexOf('\n', at);
        const QByteArray line = text.mid(begin, (newline < 0 ? text.size() : newline) - begin);
        const QString words = QString::fromUtf8(line);
        const auto match = pattern.match(words);
        if (!match.hasMatch())
            continue;
        const qsizetype start = begin + QStringView(words).first(match.capturedStart()).toUtf8().size();
        if (!isInComment(start, statements))
            continue;
        const qsizetype length = match.captured().trimmed().toUtf8().size();
        if (match.captured(2).isEmpty()) {
            more.push_back(unused(start, length,
                QCoreApplication::translate(
                    "Lint", "This mark says no reason: write \"because …\"; until then it covers nothing.")));
            continue;
        }
        const int statement = statementOf(start, text, statements);
        for (const QString &word : match.captured(1).split(QRegularExpression(u"[ ,]+"_s), Qt::SkipEmptyParts)) {
            const Rule *rule = findRule(word);
            const QString id = rule ? QString::fromLatin1(rule->id) : word;
            marks.insert({statement, id}, {word, start, length, false});
        }
    }
    std::erase_if(findings, [&](const Finding &finding) {
        const auto mark = marks.find({finding.statement, finding.rule});
        return mark != marks.end() && (mark->covers = true);
    });
    for (const Mark &mark : marks)
        if (!mark.covers)
            more.push_back(unused(mark.at, mark.length,
                QCoreApplication::translate("Lint", "This mark covers nothing: %1 finds nothing here.")
                    .arg(mark.word)));
    findings.insert(findings.end(), more.begin(), more.end());
}

} // namespace Howdah::Lint
