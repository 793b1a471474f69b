// SPDX-License-Identifier: Apache-2.0
#include "check/report/report.h"

#include "check/fixtext.h"
#include "check/fold.h"
#include "check/report/words.h"

#include <QRegularExpression>

namespace Howdah::Check {

namespace {

/// Plain text inside Markdown: nothing in a name may start markup or a new line.
QString escaped(QString text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]<>#|~])"));
    return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(special, QStringLiteral("\\\\1"));
}

/// A block of code in the list's item, fenced by more than the SQL holds.
void addCode(QString &out, const QString &heading, const QString &sql)
{
    if (sql.isEmpty())
        return;
    QString fence = QStringLiteral("```");
    while (sql.contains(fence))
        fence += QLatin1Char('`');
    out += QStringLiteral("\n    ") + heading + QStringLiteral("\n\n    ") + fence + QStringLiteral("sql\n");
    for (const QString &line : sql.trimmed().split(QLatin1Char('\n')))
        out += QStringLiteral("    ") + line + QLatin1Char('\n');
    out += QStringLiteral("    ") + fence + QLatin1Char('\n');
}

void addItem(QString &out, const Finding &finding)
{
    out += QStringLiteral("  - %1%2\n")
               .arg(finding.isWaived() ? QStringLiteral("~~waived~~ ") : QString(), escaped(finding.message));
    QStringList facts;
    for (const Fact &fact : finding.facts)
        facts << QStringLiteral("%1: %2").arg(escaped(fact.name), escaped(fact.value));
    if (!facts.isEmpty())
        out += QStringLiteral("    <br>%1\n").arg(facts.join(QStringLiteral("; ")));
    for (const std::vector<QString> &row : finding.table.rows)
        out += QStringLiteral("    <br>%1\n")
                   .arg(escaped(QStringList(row.begin(), row.end()).join(QStringLiteral(": "))));
    if (finding.isWaived())
        out += QStringLiteral("    <br>%1\n").arg(escaped(finding.waiver));
    for (const Change &change : finding.fix)
        out += QStringLiteral("    <br>%1 %2\n")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "fix:")), escaped(fixText(change)));
    if (!finding.fixNote.isEmpty())
        out += QStringLiteral("    <br>%1 %2\n")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "to the fix:")), escaped(finding.fixNote));
    addCode(out, reportText(QT_TRANSLATE_NOOP("CheckReport", "its SQL:")), finding.fixSql);
    addCode(out, reportText(QT_TRANSLATE_NOOP("CheckReport", "look again:")), finding.query);
}

} // namespace

QString markdownReport(const Checklist &checklist)
{
    QString out = QStringLiteral("# ")
        + reportText(QT_TRANSLATE_NOOP("CheckReport", "Checklist of %1 (PostgreSQL %2)"))
              .arg(escaped(checklist.source.isEmpty() ? checklist.database : checklist.source),
                  versionText(checklist.serverVersion))
        + QStringLiteral("\n\n") + scopeText(checklist) + QStringLiteral("\n\n|");
    const QList<ItemState> states{ItemState::Fail, ItemState::Attention, ItemState::Pass, ItemState::Waived,
        ItemState::Asks, ItemState::NotMeasured, ItemState::NotApplicable};
    for (ItemState state : states)
        out += QStringLiteral(" %1 |").arg(word(state));
    out += QStringLiteral("\n|") + QStringLiteral("---:|").repeated(states.size()) + QStringLiteral("\n|");
    for (ItemState state : states)
        out += QStringLiteral(" %1 |").arg(checklist.count(state));
    out += QLatin1Char('\n');
    if (const int gaps = checklist.notMeasured(); gaps > 0)
        out += QLatin1Char('\n') + gapCountText(gaps) + QLatin1Char('\n');
    if (const std::vector<const Finding *> first = foremost(checklist); first.size() > 3) {
        out += QStringLiteral("\n## %1\n\n").arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "First of all")));
        for (size_t i = 0; i < first.size(); ++i)
            out += QStringLiteral("%1. %2 (%3)\n")
                       .arg(QString::number(i + 1), escaped(first[i]->message), first[i]->item);
    }
    for (const Group &group : checklist.groups) {
        out += QStringLiteral("\n## %1\n\n").arg(escaped(group.title));
        for (const Item &item : group.items) {
            out += QStringLiteral("- [%1] **%2** %3 — %4")
                       .arg(item.state == ItemState::Pass || item.state == ItemState::Waived ? QStringLiteral("x")
                                                                                             : QStringLiteral(" "),
                           item.id, escaped(item.title), word(item.state));
            out += item.note.isEmpty() ? QStringLiteral("\n") : QStringLiteral(" (%1)\n").arg(escaped(item.note));
            for (const QString &line : gapLines(item))
                out += QStringLiteral("  - ") + word(ItemState::NotMeasured) + QStringLiteral(": ") + escaped(line)
                    + QLatin1Char('\n');
            for (const Finding &finding : item.findings)
                addItem(out, finding);
        }
    }
    return out;
}

} // namespace Howdah::Check
