// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

#include "base/printable.h"
#include "layout/marks.h"
#include "layout/palette.h"

#include <QLineF>
#include <QStringList>

#include <cmath>

namespace Howdah {

namespace {

QString number(double value)
{
    return QString::number(std::round(value * 100) / 100, 'g', 12);
}
QString color(Rgb rgb)
{
    return QStringLiteral("#%1").arg(rgb, 6, 16, QLatin1Char('0'));
}

/// Text for XML 1.0, which cannot hold most control characters at all.
QString xml(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += isUnprintable(c) || c.unicode() == 0xfffe || c.unicode() == 0xffff
            ? QChar(c.isSpace() ? u' ' : u'\ufffd')
            : c;
    return clean.toHtmlEscaped().replace(QLatin1Char('\''), QLatin1String("&#39;"));
}

/// An id may hold anything but white space.
QString identifier(const QString &name)
{
    QString result = name;
    for (QChar &c : result)
        if (c.isSpace())
            c = QLatin1Char('_');
    return xml(result);
}

QString rules(const DiagramPalette &palette, size_t schemas)
{
    QString css
        = QStringLiteral(".canvas{fill:%1}.body{fill:%2;stroke:%3}.title{font-weight:600}.name{fill:%4}.quiet{fill:%5}."
                         "edge{stroke:%6}.edge circle{fill:%1}.key{fill:%7;stroke:%7}.fkey{fill:none;stroke:%5}")
              .arg(color(palette.canvas), color(palette.surface), color(palette.border), color(palette.text),
                  color(palette.quiet), color(palette.line), color(palette.key));
    for (size_t i = 0; i < std::min(schemas, palette.schemas.size()); ++i) {
        const SchemaColors &colors = palette.schemas[i];
        css += QStringLiteral(".s%1 .band{fill:%2}.s%1 .title,.s%1 .schema{fill:%3}")
                   .arg(i)
                   .arg(color(colors.band), color(colors.ink));
    }
    return css;
}

class Writer
{
public:
    explicit Writer(const Diagram &diagram)
        : m_diagram(diagram)
    { }
    QByteArray run();

private:
    void head();
    void table(const DiagramTable &table);
    void row(const DiagramTable &table, const DiagramRow &row);
    void edge(const DiagramEdge &edge);
    void text(double x, double y, const char *classes, TextRole role, const QString &content, bool atEnd = false);
    void add(const QString &line) { m_text += line.toUtf8() + '\n'; }

    const Diagram &m_diagram;
    QByteArray m_text;
};

void Writer::head()
{
    const QRectF view = m_diagram.bounds.adjusted(-40, -40, 40, 40);
    add(QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%3\" height=\"%4\" viewBox=\"%1 %2 %3 %4\" "
                       "font-family=\"Inter, 'Segoe UI', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif\">")
            .arg(number(view.x()), number(view.y()), number(view.width()), number(view.height())));
    add(QStringLiteral("<style>text{white-space:pre}.edge "
                       "path{fill:none}.edge{stroke-width:1.3}.edge:hover{stroke:%1;stroke-width:2.6}%2@media "
                       "(prefers-color-scheme:dark){%3.edge:hover{stroke:%4}}</style>")
            .arg(color(lightPalette().highlight), rules(lightPalette(), m_diagram.schemas.size()),
                rules(darkPalette(), m_diagram.schemas.size()), color(darkPalette().highlight)));
    add(QStringLiteral("<rect class=\"canvas\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"/>")
            .arg(number(view.x()), number(view.y()), number(view.width()), number(view.height())));
}

void Writer::text(double x, double y, const char *classes, TextRole role, const QString &content, bool atEnd)
{
    add(QStringLiteral("<text class=\"%1\" x=\"%2\" y=\"%3\" font-size=\"%4\"%5>%6</text>")
            .arg(QLatin1String(classes), number(x), number(y), number(fontSize(role)),
                atEnd ? QStringLiteral(" text-anchor=\"end\"") : QString(), xml(content)));
}

void Writer::row(const DiagramTable &table, const DiagramRow &row)
{
    const double left = table.position.x() + Diagram::padding,
                 middle = table.position.y() + row.top + Diagram::rowHeight / 2;
    if (row.primaryKey)
        add(QStringLiteral("<path class=\"key\" d=\"M%1 %2h5m-2 0v2.5\" stroke-width=\"1.5\"/><circle class=\"key\" "
                           "cx=\"%3\" cy=\"%2\" r=\"2.6\"/>")
                .arg(number(left + 5), number(middle), number(left + 3)));
    else if (row.foreignKey)
        add(QStringLiteral("<path class=\"fkey\" d=\"M%1 %2h5m-2 0v2.5\" stroke-width=\"1.3\"/><circle class=\"fkey\" "
                           "cx=\"%3\" cy=\"%2\" r=\"2.4\" stroke-width=\"1.3\"/>")
                .arg(number(left + 5.4), number(middle), number(left + 3)));
    text(
        left + Diagram::iconWidth, middle + 4, row.primaryKey ? "name title" : "name", TextRole::Column, row.shownName);
    text(table.position.x() + table.width - Diagram::padding, middle + 4, "quiet", TextRole::Type, row.shownType, true);
}

void Writer::table(const DiagramTable &table)
{
    const QString name = display(table.name);
    const size_t style = size_t(table.schema) % lightPalette().schemas.size();
    add(QStringLiteral("<g id=\"%1\" class=\"table s%2\"><title>%3</title>")
            .arg(identifier(name), QString::number(style),
                xml(table.comment.isEmpty() ? name : name + QStringLiteral(" — ") + table.comment)));
    const double x = table.position.x(), y = table.position.y(), w = table.width;
    add(QStringLiteral("<rect class=\"body\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"7\"/>")
            .arg(number(x), number(y), number(w), number(table.height)));
    if (table.rows.empty())
        add(QStringLiteral("<rect class=\"band\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"6.5\"/>")
                .arg(number(x + .5), number(y + .5), number(w - 1), number(table.height - 1)));
    else
        add(QStringLiteral(
            "<path class=\"band\" d=\"M%1 %2v-%3a6.5 6.5 0 0 1 6.5 -6.5h%4a6.5 6.5 0 0 1 6.5 6.5v%3z\"/>")
                .arg(number(x + .5), number(y + Diagram::headerHeight), number(Diagram::headerHeight - 7),
                    number(w - 14)));
    const double baseline = y + (table.rows.empty() ? table.height : Diagram::headerHeight) / 2 + 4.5;
    text(x + Diagram::padding, baseline, "title", TextRole::Title, table.shownName);
    if (m_diagram.schemas.size() > 1)
        text(x + w - Diagram::padding, baseline, "schema", TextRole::Schema, table.name.schema, true);
    for (const DiagramRow &each : table.rows)
        row(table, each);
    add(QStringLiteral("</g>"));
}

void Writer::edge(const DiagramEdge &edge)
{
    QString path;
    for (size_t i = 0; i < edge.points.size(); ++i)
        path += QStringLiteral("%1%2 %3")
                    .arg(QLatin1Char(i ? 'L' : 'M'))
                    .arg(number(edge.points[i].x()), number(edge.points[i].y()));
    QString circles;
    for (const EndMark &mark : {sourceMark(edge), targetMark(edge)}) {
        for (const QLineF &stroke : mark.strokes)
            path += QStringLiteral("M%1 %2L%3 %4")
                        .arg(number(stroke.x1()), number(stroke.y1()), number(stroke.x2()), number(stroke.y2()));
        if (mark.circle)
            circles += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"%3\"/>")
                           .arg(number(mark.circle->x()), number(mark.circle->y()), number(EndMark::circleRadius));
    }
    const QString title
        = QStringLiteral("%1: %2 (%3) → %4 (%5)")
              .arg(edge.name, display(m_diagram.tables[size_t(edge.from)].name),
                  edge.fromColumns.join(QStringLiteral(", ")), display(m_diagram.tables[size_t(edge.to)].name),
                  edge.toColumns.join(QStringLiteral(", ")));
    add(QStringLiteral("<g id=\"%1\" class=\"edge\"><title>%2</title><path d=\"%3\"/>%4</g>")
            .arg(identifier(m_diagram.nameOf(edge)), xml(title), path, circles));
}

QByteArray Writer::run()
{
    head();
    for (const DiagramEdge &each : m_diagram.edges)
        edge(each);
    for (const DiagramTable &each : m_diagram.tables)
        table(each);
    add(QStringLiteral("</svg>"));
    return m_text;
}

} // namespace

QByteArray toSvg(const Diagram &diagram)
{
    return Writer(diagram).run();
}

} // namespace Howdah
