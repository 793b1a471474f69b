// SPDX-License-Identifier: Apache-2.0
#include "check/report/report.h"

#include "check/fixtext.h"
#include "check/fold.h"
#include "check/help.h"
#include "check/report/words.h"

#include <QFile>

namespace Howdah::Check {

namespace {

QString cssClass(ItemState state)
{
    return key(state).replace(QLatin1Char(' '), QLatin1Char('-'));
}

QString badge(ItemState state)
{
    return QStringLiteral("<span class=\"badge %1\"><b aria-hidden=\"true\">%2</b> %3</span>")
        .arg(cssClass(state), sign(state), word(state).toHtmlEscaped());
}

QString factsTable(const Finding &finding)
{
    QString out;
    if (!finding.facts.empty()) {
        out += QStringLiteral("<dl>");
        for (const Fact &fact : finding.facts)
            out += QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>")
                       .arg(fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped());
        out += QStringLiteral("</dl>");
    }
    if (!finding.table.isEmpty()) {
        out += QStringLiteral("<table><thead><tr>");
        for (const QString &column : finding.table.columns)
            out += QStringLiteral("<th>%1</th>").arg(column.toHtmlEscaped());
        out += QStringLiteral("</tr></thead><tbody>");
        for (const std::vector<QString> &row : finding.table.rows) {
            out += QStringLiteral("<tr>");
            for (const QString &cell : row)
                out += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
            out += QStringLiteral("</tr>");
        }
        out += QStringLiteral("</tbody></table>");
    }
    return out;
}

QString sqlHtml(const QString &heading, const QString &sql)
{
    if (sql.isEmpty())
        return {};
    return QStringLiteral("<details class=\"sql\"><summary>") + heading.toHtmlEscaped()
        + QStringLiteral("</summary><pre>") + sql.trimmed().toHtmlEscaped() + QStringLiteral("</pre></details>");
}

QString findingHtml(const Finding &finding)
{
    const QString kind = finding.isWaived() ? QStringLiteral("waived") : key(finding.severity);
    QString out = QStringLiteral("<li class=\"finding %1\"><p>%2</p>").arg(kind, finding.message.toHtmlEscaped());
    out += factsTable(finding);
    if (finding.isWaived())
        out += QStringLiteral("<p class=\"waiver\">%1 %2</p>")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "Waived:")), finding.waiver.toHtmlEscaped());
    for (const Change &change : finding.fix)
        out += QStringLiteral("<p class=\"fix\"><span>%1</span> %2</p>")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "Fix")), fixText(change).toHtmlEscaped());
    if (!finding.fixNote.isEmpty())
        out += QStringLiteral("<p class=\"fix\"><span>%1</span> %2</p>")
                   .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "To the fix:")), finding.fixNote.toHtmlEscaped());
    out += sqlHtml(reportText(QT_TRANSLATE_NOOP("CheckReport", "SQL of the fix")), finding.fixSql);
    out += sqlHtml(reportText(QT_TRANSLATE_NOOP("CheckReport", "Look again")), finding.query);
    return out + QStringLiteral("</li>");
}

/// Findings of one check together under its title, folded when there are many.
QString findingsHtml(const Item &item)
{
    QString out;
    for (size_t first = 0; first < item.findings.size();) {
        size_t last = first;
        QString list;
        while (last < item.findings.size() && item.findings[last].rule == item.findings[first].rule)
            list += findingHtml(item.findings[last++]);
        const QString open = last - first <= 6 && item.findings[first].severity != Severity::Fact
            ? QStringLiteral(" open")
            : QString();
        out += QStringLiteral("<details%1><summary>%2 <span class=\"count\">%3</span></summary><ul>%4</ul></details>")
                   .arg(open, title(item.findings[first].rule).toHtmlEscaped(), QString::number(last - first), list);
        first = last;
    }
    return out;
}

QString itemHtml(const Item &item)
{
    const QString note
        = item.note.isEmpty() ? QString() : QStringLiteral("<p class=\"note\">%1</p>").arg(item.note.toHtmlEscaped());
    QString gaps;
    for (const QString &line : gapLines(item)) {
        const QString gap = word(ItemState::NotMeasured) + QStringLiteral(": ") + line;
        gaps += QStringLiteral("<p class=\"note\">") + gap.toHtmlEscaped() + QStringLiteral("</p>");
    }
    const QString subjects = item.subjectText.isEmpty()
        ? QString()
        : QStringLiteral("<span class=\"subjects\">%1</span>").arg(item.subjectText.toHtmlEscaped());
    return QStringLiteral("<section class=\"item %1\" id=\"%2\"><header>%3<h3>%4</h3><span "
                          "class=\"id\">%2</span>%5</header>%6%7</section>")
        .arg(cssClass(item.state), item.id, badge(item.state), item.title.toHtmlEscaped(), subjects, note + gaps,
            findingsHtml(item));
}

/// The proportions of the states as one bar.
QString barHtml(const std::vector<const Item *> &items)
{
    QString out = QStringLiteral("<div class=\"bar\" aria-hidden=\"true\">");
    for (ItemState state : {ItemState::Fail, ItemState::Attention, ItemState::Pass, ItemState::Waived, ItemState::Asks,
             ItemState::NotMeasured, ItemState::NotApplicable}) {
        const auto count = std::ranges::count_if(items, [&](const Item *item) { return item->state == state; });
        if (count > 0)
            out += QStringLiteral("<i class=\"%1\" style=\"flex:%2\"></i>")
                       .arg(cssClass(state), QString::number(count));
    }
    return out + QStringLiteral("</div>");
}

QString groupHtml(const Group &group)
{
    std::vector<const Item *> items;
    QString body;
    for (const Item &item : group.items) {
        items.push_back(&item);
        body += itemHtml(item);
    }
    return QStringLiteral("<section class=\"group\" id=\"%1\"><h2>%2</h2>%3%4</section>")
        .arg(group.key, group.title.toHtmlEscaped(), barHtml(items), body);
}

QString summaryHtml(const Checklist &checklist)
{
    QString tiles, links;
    std::vector<const Item *> all;
    for (ItemState state : {ItemState::Fail, ItemState::Attention, ItemState::Pass, ItemState::Waived, ItemState::Asks,
             ItemState::NotMeasured, ItemState::NotApplicable})
        tiles += QStringLiteral("<div class=\"tile %1\"><b>%2</b><span>%3</span></div>")
                     .arg(cssClass(state), QString::number(checklist.count(state)), word(state).toHtmlEscaped());
    for (const Group &group : checklist.groups) {
        int open = 0;
        for (const Item &item : group.items) {
            all.push_back(&item);
            open += item.openFindings();
        }
        links += QStringLiteral("<a href=\"#%1\">%2%3</a>")
                     .arg(group.key, group.title.toHtmlEscaped(),
                         open > 0 ? QStringLiteral(" <span class=\"count\">%1</span>").arg(open) : QString());
    }
    return QStringLiteral("<div class=\"tiles\">%1</div>%2<nav>%3</nav>").arg(tiles, barHtml(all), links);
}

/// What to begin with, as links to the items.
QString firstHtml(const Checklist &checklist)
{
    const std::vector<const Finding *> first = foremost(checklist);
    if (first.size() <= 3)
        return {};
    QString list;
    for (const Finding *finding : first)
        list += QStringLiteral("<li><a href=\"#%1\">%2</a></li>").arg(finding->item, finding->message.toHtmlEscaped());
    return QStringLiteral("<section class=\"group first\"><h2>%1</h2><ol>%2</ol></section>")
        .arg(reportText(QT_TRANSLATE_NOOP("CheckReport", "First of all")), list);
}

} // namespace

QString htmlReport(const Checklist &checklist)
{
    QFile css(QStringLiteral(":/howdah/checks/report.css"));
    const QString style = css.open(QIODevice::ReadOnly) ? QString::fromUtf8(css.readAll()) : QString();
    const QString name = checklist.source.isEmpty() ? checklist.database : checklist.source;
    QString groups;
    for (const Group &group : checklist.groups)
        groups += groupHtml(group);
    // One pass of arg() per part: names may hold "%1".
    return QStringLiteral("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        + reportText(QT_TRANSLATE_NOOP("CheckReport", "Checklist")) + QStringLiteral(": ") + name.toHtmlEscaped()
        + QStringLiteral("</title><style>") + style
        + QStringLiteral("</style></head><body><main><header class=\"top\"><p class=\"brand\">Howdah</p><h1>")
        + name.toHtmlEscaped() + QStringLiteral("</h1><p class=\"scope\">PostgreSQL ")
        + versionText(checklist.serverVersion) + QStringLiteral(" · ") + scopeText(checklist).toHtmlEscaped()
        + (checklist.notMeasured() > 0 ? QStringLiteral(" ") + gapCountText(checklist.notMeasured()).toHtmlEscaped()
                                       : QString())
        + QStringLiteral("</p></header>") + summaryHtml(checklist) + firstHtml(checklist) + groups
        + QStringLiteral("</main></body></html>\n");
}

} // namespace Howdah::Check
