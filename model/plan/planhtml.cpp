// SPDX-License-Identifier: Apache-2.0
#include "plan/planjson.h"

#include "base/words.h"
#include "plan/planlocks.h"

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString styleSheet()
{
    return u":root{color-scheme:light "
           u"dark;--ink:#23272e;--quiet:#68707c;--ground:#fff;--panel:#f5f6f8;--line:#dfe3e8;--danger:#b3261e;--accent:"
           u"#2f6f9f}"
           "@media(prefers-color-scheme:dark){:root{--ink:#e4e7eb;--quiet:#9aa3af;--ground:#1c1f24;--panel:#252930;--"
           "line:#3a404a;--danger:#ff8a80;--accent:#7ab8e6}}"
           "body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground);margin:2rem "
           "auto;max-width:90rem;padding:0 1.5rem}"
           "h1{font-size:1.4rem;font-weight:600}h2{font-size:1.05rem;font-weight:600}.quiet{color:var(--quiet)}"
           ".sides{display:grid;grid-template-columns:1fr "
           "1fr;gap:1.5rem}@media(max-width:60rem){.sides{grid-template-columns:1fr}}"
           "li.statement{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem "
           ".8rem;margin:.5rem 0}"
           "ol,ul{padding-left:0;list-style:none}pre{margin:0;white-space:pre-wrap;font:13px/1.45 "
           "ui-monospace,monospace}"
           ".loss{color:var(--danger);font-weight:600}.lock{margin:.3rem 0;color:var(--accent)}p.quiet{margin:.3rem "
           "0}.mark{display:inline-block;width:1.2rem;color:var(--accent);"
           "font-weight:700}"_s;
}

QString markOf(const Change &change)
{
    const QString word = actionWord(change);
    return word == u"create" ? u"+"_s : word == u"drop" ? u"−"_s : word == u"rename" ? u"→"_s : u"~"_s;
}

/// What others feel, as sentences; else every lock in a word.
QString lockLine(const Statement &statement, const Locks::LiveSizes &sizes)
{
    if (!statement.locks.isKnown)
        return {};
    const QStringList felt = lockSentences(statement.locks, sizes);
    if (!felt.isEmpty())
        return u"<p class=\"lock\">"_s + felt.join(u' ').toHtmlEscaped() + u"</p>"_s;
    QStringList words;
    for (const Locks::RelationFact &fact : statement.locks.relations) {
        if (isOfOthers(fact))
            words.append(
                display({ObjectKind::Table, fact.relation, {}}) + u": "_s + lockWords(fact, sizes).join(u", "_s));
    }
    return words.isEmpty() ? QString() : u"<p class=\"quiet\">"_s + words.join(u"; "_s).toHtmlEscaped() + u"</p>"_s;
}

QString statementList(const Plan &plan, const Locks::LiveSizes &sizes)
{
    if (plan.statements.empty())
        return u"<p class=\"quiet\">"_s + tr("Nothing to do.").toHtmlEscaped() + u"</p>"_s;
    QString html = u"<ol>"_s;
    const int segments = plan.statements.back().segment + 1;
    int segment = -1;
    for (const Statement &statement : plan.statements) {
        if (segments > 1 && statement.segment != segment)
            html += u"<li class=\"quiet\">"_s
                + tr("Segment %1 of %2").toHtmlEscaped().arg(statement.segment + 1).arg(segments) + u"</li>"_s;
        segment = statement.segment;
        html += u"<li class=\"statement\"><pre>"_s + statement.sql.toHtmlEscaped() + u";</pre>"_s;
        html += lockLine(statement, sizes);
        if (statement.dataLoss != DataLoss::None)
            html += u"<span class=\"loss\">"_s + tr("Loses data.").toHtmlEscaped() + u"</span> "_s;
        if (!statement.transactional)
            html += u"<span class=\"quiet\">"_s + tr("Outside a transaction.").toHtmlEscaped() + u"</span> "_s;
        if (statement.pass > 0)
            html += u"<span class=\"quiet\">"_s + tr("Shares one ALTER TABLE with its neighbours.").toHtmlEscaped()
                + u"</span> "_s;
        if (statement.guard)
            html += u"<p class=\"quiet\">"_s
                + (statement.guard->effect == GuardEffect::Fails
                        ? tr("Fails if this counts any (%1): %2").toHtmlEscaped()
                        : tr("Lost for good if this counts any (%1): %2").toHtmlEscaped())
                      .arg(statement.guard->words.toHtmlEscaped(), statement.guard->query.toHtmlEscaped())
                + u"</p>"_s;
        if (!statement.reversal.reason.isEmpty())
            html += u"<span class=\"quiet\">"_s + tr("The way back:").toHtmlEscaped() + u' '
                + statement.reversal.reason.toHtmlEscaped() + u"</span> "_s;
        if (!statement.cause.isEmpty())
            html += u"<span class=\"quiet\">"_s + statement.cause.toHtmlEscaped() + u"</span>"_s;
        html += u"</li>"_s;
    }
    return html + u"</ol>"_s;
}

} // namespace

QString toHtml(const RoundTrip &plans, const QString &fromName, const QString &toName, const Locks::LiveSizes &sizes)
{
    const QString title = tr("From %1 to %2").arg(fromName, toName).toHtmlEscaped();
    QString html = u"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
                   u"content=\"width=device-width\">"
                   u"<title>"_s
        + title + u"</title><style>"_s + styleSheet() + u"</style><h1>"_s + title + u"</h1>"_s;
    if (plans.up.changes.empty() && plans.up.hidden.empty())
        html += u"<p>"_s + tr("No differences.").toHtmlEscaped() + u"</p>"_s;
    html += u"<ul>"_s;
    for (const Change &change : plans.up.changes)
        html += u"<li><span class=\"mark\">"_s + markOf(change) + u"</span>"_s + describe(change).toHtmlEscaped()
            + u"</li>"_s;
    html += u"</ul>"_s;
    for (const QString &note : plans.up.notes)
        html += u"<p class=\"quiet\">"_s + note.toHtmlEscaped() + u"</p>"_s;
    html += u"<div class=\"sides\"><section><h2>"_s + tr("Up").toHtmlEscaped() + u"</h2>"_s
        + statementList(plans.up, sizes) + u"</section><section><h2>"_s + tr("Down").toHtmlEscaped() + u"</h2>"_s
        + statementList(plans.down, {}) + u"</section></div></html>\n"_s;
    return html;
}

} // namespace Howdah
