// SPDX-License-Identifier: Apache-2.0
#include "lint/suppression.h"

#include "lint/rule.h"

#include <QCoreApplication>
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

/// The statement that a mark is about: the one it stands in or behind on a line, else the next.
int statementOf(qsizetype begin, const QByteArray &text, const std::vector<ScriptStatement> &statements)
{
    for (size_t i = 0; i < statements.size(); ++i) {
        const qsizetype end = statements[i].offset + statements[i].sql.size();
        const qsizetype newline = text.indexOf('\n', end);
        if (begin < (newline < 0 ? text.size() : newline))
            return int(i);
    }
    return -1;
}

} // namespace

void suppress(Findings &findings, const QByteArray &text, const std::vector<ScriptStatement> &statements)
{
    if (!text.contains("howdah:"))
        return;
    static const QRegularExpression mark(u"--\\s*howdah:\\s*ignore\\s+([\\w ,-]+?)(?:\\s+because\\s+(.*\\S))?\\s*$"_s);
    Findings more;
    for (qsizetype at = text.indexOf("howdah:"); at >= 0; at = text.indexOf("howdah:", at + 1)) {
        const qsizetype begin = text.lastIndexOf('\n', at) + 1, newline = text.indexOf('\n', at);
        const QByteArray line = text.mid(begin, (newline < 0 ? text.size() : newline) - begin);
        const auto match = mark.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            continue;
        const qsizetype start = begin + line.indexOf("--");
        if (match.captured(2).isEmpty()) {
            more.push_back(unused(start, line.size(),
                QCoreApplication::translate(
                    "Lint", "This mark says no reason: write \"because …\"; until then it covers nothing.")));
            continue;
        }
        const int statement = statementOf(start, text, statements);
        for (const QString &word : match.captured(1).split(QRegularExpression(u"[ ,]+"_s), Qt::SkipEmptyParts)) {
            const Rule *rule = findRule(word);
            const QString id = rule ? QString::fromLatin1(rule->id) : word;
            const auto covered = std::erase_if(
                findings, [&](const Finding &finding) { return finding.statement == statement && finding.rule == id; });
            if (covered == 0)
                more.push_back(unused(start, line.size(),
                    QCoreApplication::translate("Lint", "This mark covers nothing: %1 finds nothing here.").arg(word)));
        }
    }
    findings.insert(findings.end(), more.begin(), more.end());
}

} // namespace Howdah::Lint
