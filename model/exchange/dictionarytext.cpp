// SPDX-License-Identifier: Apache-2.0
// The two forms of the dictionary.
#include "base/words.h"
#include "exchange/dictionary.h"
#include "exchange/dictionarypages.h"

#include "base/printable.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString html(const QString &given)
{
    return printable(given).toHtmlEscaped();
}

QString lines(const QString &given)
{
    return html(given).replace(u'\n', u"<br>"_s);
}

QString htmlCell(const DictionaryCell &cell)
{
    if (cell.text.isEmpty())
        return {};
    QString inner = lines(cell.text);
    if (cell.isCode)
        inner = u"<code>%1</code>"_s.arg(inner);
    return cell.target.isEmpty() ? inner : u"<a href=\"#"_s + html(cell.target) + u"\">"_s + inner + u"</a>"_s;
}

constexpr char style[] = R"(:root{color-scheme:light dark;--line:#d0d4da;--dim:#5c6470;--bar:#f4f5f7;--link:#0b5cad}
@media(prefers-color-scheme:dark){:root{--line:#3c424b;--dim:#a4acb8;--bar:#1f2329;--link:#7ab7ff}}
body{margin:0;font:15px/1.5 system-ui,sans-serif;display:flex;min-height:100vh}
nav{position:sticky;top:0;height:100vh;overflow:auto;box-sizing:border-box;width:17rem;flex:none;padding:1rem;
background:var(--bar);border-right:1px solid var(--line)}
nav ul{list-style:none;margin:.3rem 0 1rem;padding:0}nav li{overflow-wrap:anywhere}
nav h2{font-size:.85rem;margin:.6rem 0 0;color:var(--dim)}
input{width:100%;box-sizing:border-box;padding:.35rem .5rem;font:inherit}
main{flex:1;min-width:0;padding:1rem 2rem 4rem}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
section{border-top:1px solid var(--line);margin-top:2rem;padding-top:.5rem}
h2 small,p.sub{color:var(--dim);font-weight:400}
table{border-collapse:collapse;width:100%;margin:.3rem 0 1rem}h3{font-size:1rem;margin:1rem 0 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--line);
overflow-wrap:anywhere}th{color:var(--dim);font-weight:500}
pre{background:var(--bar);padding:.8rem;overflow:auto}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
@media print{nav{display:none}section{break-inside:avoid}}
@media(max-width:50rem){body{display:block}
nav{position:static;width:auto;height:auto;max-height:40vh}main{padding:1rem}}
)";

/// Shows the entries that have what was typed.
constexpr char script[] = R"(const field=document.querySelector('input');
field.addEventListener('input',()=>{const wanted=field.value.toLowerCase();
for(const entry of document.querySelectorAll('section')){
const shown=entry.textContent.toLowerCase().includes(wanted);entry.hidden=!shown;
document.querySelector('li[data-for="'+CSS.escape(entry.id)+'"]').hidden=!shown;}});
)";

QString htmlTable(const DictionaryTable &table)
{
    QString result = u"<h3>"_s + html(table.title) + u"</h3>\n<table>\n<tr>"_s;
    for (const QString &header : table.headers)
        result += u"<th>"_s + html(header) + u"</th>"_s;
    result += u"</tr>\n"_s;
    for (const auto &row : table.rows) {
        result += u"<tr>"_s;
        for (const DictionaryCell &cell : row)
            result += u"<td>"_s + htmlCell(cell) + u"</td>"_s;
        result += u"</tr>\n"_s;
    }
    return result + u"</table>\n"_s;
}

QString htmlEntry(const DictionaryEntry &entry)
{
    QString result = u"<section id=\""_s + html(entry.anchor) + u"\">\n<h2>"_s + html(entry.title) + u" <small>"_s
        + html(entry.kind) + u"</small></h2>\n"_s;
    if (!entry.comment.isEmpty())
        result += u"<p>"_s + lines(entry.comment) + u"</p>\n"_s;
    for (const DictionaryTable &table : entry.tables)
        result += htmlTable(table);
    if (!entry.code.isEmpty())
        result += u"<pre>"_s + html(entry.code) + u"</pre>\n"_s;
    return result + u"</section>\n"_s;
}

QString htmlContents(const DictionaryPages &pages)
{
    QString result;
    const QString *schema = nullptr;
    for (const DictionaryEntry &entry : pages.entries) {
        if (!schema || *schema != entry.schema)
            result += (schema ? u"</ul>\n"_s : QString()) + u"<h2>"_s + html(entry.schema) + u"</h2>\n<ul>\n"_s;
        schema = &entry.schema;
        const QString anchor = html(entry.anchor);
        const QString inSchema = entry.schema + u'.';
        const QString name = entry.title.startsWith(inSchema) ? entry.title.mid(inSchema.size()) : entry.title;
        result
            += u"<li data-for=\""_s + anchor + u"\"><a href=\"#"_s + anchor + u"\">"_s + html(name) + u"</a></li>\n"_s;
    }
    return result + (schema ? u"</ul>\n"_s : QString());
}

/// What would be read as a mark stands for itself.
QString markdown(const QString &given)
{
    static const QRegularExpression marks(u"([\\\\`*_{}\\[\\]<>#|~&])"_s);
    return printable(given).replace(marks, u"\\\\1"_s).replace(u'\n', u"<br>"_s);
}

/// In backticks, more of them than stand in it; a table's "|" must not end the cell.
QString markdownCode(const QString &given)
{
    QString ticks = u"`"_s;
    while (given.contains(ticks))
        ticks += u'`';
    const QString line = printableLine(given.simplified()).replace(u'|', u"\\|"_s);
    const QString space = ticks.size() > 1 ? u" "_s : QString();
    return ticks + space + line + space + ticks;
}

QString markdownCell(const DictionaryCell &cell)
{
    if (cell.text.isEmpty())
        return {};
    const QString inner = cell.isCode ? markdownCode(cell.text) : markdown(cell.text);
    return cell.target.isEmpty() ? inner : u"[%1](#%2)"_s.arg(inner, cell.target);
}

QString markdownEntry(const DictionaryEntry &entry)
{
    QString result = u"\n<a id=\""_s + html(entry.anchor) + u"\"></a>\n\n### "_s + markdown(entry.title) + u" — "_s
        + markdown(entry.kind) + u"\n\n"_s;
    if (!entry.comment.isEmpty())
        result += markdown(entry.comment) + u"\n\n"_s;
    for (const DictionaryTable &table : entry.tables) {
        result += u"**"_s + markdown(table.title) + u"**\n\n|"_s;
        for (const QString &header : table.headers)
            result += u' ' + markdown(header) + u" |"_s;
        result += u"\n|"_s + u" --- |"_s.repeated(table.headers.size()) + u'\n';
        for (const auto &row : table.rows) {
            result += u'|';
            for (const DictionaryCell &cell : row)
                result += u' ' + markdownCell(cell) + u" |"_s;
            result += u'\n';
        }
        result += u'\n';
    }
    if (entry.code.isEmpty())
        return result;
    QString fence = u"```"_s;
    while (entry.code.contains(fence))
        fence += u'`';
    return result + fence + u"sql\n"_s + printable(entry.code) + u'\n' + fence + u'\n';
}

} // namespace

QByteArray dictionaryHtml(const Database &database)
{
    const DictionaryPages pages = dictionaryPages(database);
    const QString title = html(tr("Data dictionary of %1").arg(pages.title));
    QString result = u"<!DOCTYPE html>\n<html lang=\""_s + html(QLocale().bcp47Name())
        + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s
        + u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s + title
        + u"</title>\n<style>"_s + QLatin1StringView(style) + u"</style>\n</head>\n<body>\n<nav>\n"_s;
    const QString find = html(tr("Find"));
    result += u"<input type=\"search\" placeholder=\""_s + find + u"\" aria-label=\""_s + find + u"\">\n"_s;
    result += htmlContents(pages) + u"</nav>\n<main>\n<h1>"_s + title + u"</h1>\n<p class=\"sub\">"_s
        + html(pages.subtitle) + u"</p>\n"_s;
    for (const DictionaryEntry &entry : pages.entries)
        result += htmlEntry(entry);
    result += u"</main>\n<script>"_s + QLatin1StringView(script) + u"</script>\n</body>\n</html>\n"_s;
    return result.toUtf8();
}

QByteArray dictionaryMarkdown(const Database &database)
{
    const DictionaryPages pages = dictionaryPages(database);
    QString result = u"# "_s + markdown(tr("Data dictionary of %1").arg(pages.title)) + u"\n\n"_s
        + markdown(pages.subtitle) + u'\n';
    const QString *schema = nullptr;
    for (const DictionaryEntry &entry : pages.entries) {
        if (!schema || *schema != entry.schema)
            result += u"\n## "_s + markdown(entry.schema) + u"\n\n"_s;
        schema = &entry.schema;
        result += u"- [%1](#%2) — %3\n"_s.arg(markdown(entry.title), entry.anchor, markdown(entry.kind));
    }
    for (const DictionaryEntry &entry : pages.entries)
        result += markdownEntry(entry);
    return result.toUtf8();
}

} // namespace Howdah
