// SPDX-License-Identifier: Apache-2.0
#include "check/report/report.h"

#include "check/fixtext.h"
#include "check/fold.h"
#include "check/help.h"
#include "check/report/words.h"

#include <algorithm>
#include <span>

namespace Howdah::Check {

namespace {

QString factsLine(const Finding &finding)
{
    QStringList parts;
    for (const Fact &fact : finding.facts)
        parts << fact.name + QStringLiteral(": ") + QString(fact.value).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return parts.join(QStringLiteral("; "));
}

/// SQL under its heading, each line of it set in.
void addSql(QString &out, const QString &heading, const QString &sql)
{
    if (sql.isEmpty())
        return;
    out += QStringLiteral("        ") + heading + QLatin1Char('\n');
    for (const QString &line : sql.trimmed().split(QLatin1Char('\n')))
        out += QStringLiteral("          ") + line + QLatin1Char('\n');
}

void addFinding(QString &out, const Finding &finding)
{
    const QString sign = finding.isWaived()       ? QStringLiteral("~")
        : finding.severity == Severity::Fail      ? QStringLiteral("✗")
        : finding.severity == Severity::Attention ? QStringLiteral("!")
                                                  : QStringLiteral("·");
    out += QStringLiteral("      %1 %2\n")
               .arg(sign, QString(finding.message).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    const QString facts = factsLine(finding);
    if (!facts.isEmpty())
        out += QStringLiteral("        %1\n").arg(facts);
    const size_t shown = finding.parts.empty() ? finding.table.rows.size() : std::min<size_t>(8, finding.parts.size());
    for (const std::vector<QString> &row :
        std::span(finding.table.rows).first(std::min(shown, finding.table.rows.size())))
        out += QStringLiteral("        %1\n")
                   .arg(QStringList(row.begin(), row.end())
                           .join(QStringLiteral(": "))
                           .replace(QLatin1Char('\n'), QLatin1Char(' ')));
    if (shown < finding.table.rows.size())
        out += QStringLiteral("        ")
            + reportText(QT_TRANSLATE_NOOP("CheckReport", "… and %1 more (--format json lists all)"))
                  .arg(finding.table.rows.size() - shown)
            + QLatin1Char('\n');
    if (finding.isWaived())
        out += QStringLiteral("        %1 %2\n")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "waived:")), finding.waiver);
    for (const Change &change : finding.fix)
        out += QStringLiteral("        %1 %2\n")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "fix:")), fixText(change));
    if (!finding.fixNote.isEmpty())
        out += QStringLiteral("        %1 %2\n")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "to the fix:")), finding.fixNote);
    addSql(out, reportText(QT_TRANSLATE_NOOP("CheckReport", "its SQL:")), finding.fixSql);
    addSql(out, reportText(QT_TRANSLATE_NOOP("CheckReport", "look again:")), finding.query);
}

} // namespace

QString textReport(const Checklist &checklist)
{
    QString out = reportText(QT_TRANSLATE_NOOP("CheckReport", "Checklist of %1 (PostgreSQL %2)"))
                      .arg(checklist.source.isEmpty() ? checklist.database : checklist.source,
                          versionText(checklist.serverVersion))
        + QLatin1Char('\n') + scopeText(checklist) + QStringLiteral("\n");
    if (const std::vector<const Finding *> first = foremost(checklist); first.size() > 3) {
        out += QLatin1Char('\n') + reportText(QT_TRANSLATE_NOOP("CheckReport", "First of all")) + QLatin1Char('\n');
        for (size_t i = 0; i < first.size(); ++i)
            out += QStringLiteral("  %1. %2 (%3)\n")
                       .arg(QString::number(i + 1),
                           QString(first[i]->message).replace(QLatin1Char('\n'), QLatin1Char(' ')), first[i]->item);
    }
    for (const Group &group : checklist.groups) {
        out += QLatin1Char('\n') + group.title + QLatin1Char('\n');
        for (const Item &item : group.items) {
            QStringList tail{word(item.state)};
            if (!item.subjectText.isEmpty() && item.state == ItemState::Pass)
                tail << item.subjectText;
            if (item.openFindings() > 0)
                tail << reportText(QT_TRANSLATE_NOOP("CheckReport", "findings: %1")).arg(item.openFindings());
            if (!item.note.isEmpty())
                tail << item.note;
            out += QStringLiteral("  %1 %2 %3 — %4\n")
                       .arg(sign(item.state), item.id.leftJustified(8), item.title, tail.join(QStringLiteral("; ")));
            for (const QString &line : gapLines(item))
                out += QStringLiteral("      ") + sign(ItemState::NotMeasured) + QLatin1Char(' ')
                    + word(ItemState::NotMeasured) + QStringLiteral(": ") + line + QLatin1Char('\n');
            for (const Finding &finding : item.findings)
                addFinding(out, finding);
        }
    }
    out += QLatin1Char('\n');
    QStringList counts;
    for (ItemState state : {ItemState::Fail, ItemState::Attention, ItemState::Pass, ItemState::Waived, ItemState::Asks,
             ItemState::NotMeasured, ItemState::NotApplicable})
        counts << QStringLiteral("%1 %2").arg(checklist.count(state)).arg(word(state));
    out += counts.join(QStringLiteral(", ")) + QLatin1Char('\n');
    if (const int gaps = checklist.notMeasured(); gaps > 0)
        out += gapCountText(gaps) + QLatin1Char('\n');
    return out;
}

} // namespace Howdah::Check
