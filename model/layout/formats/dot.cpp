// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

namespace Howdah {

namespace {

QString html(const QString &text)
{
    return inOneLine(text).toHtmlEscaped();
}

QString dotString(const QString &name)
{
    QString text = inOneLine(name);
    return QLatin1Char('"')
        + text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""))
        + QLatin1Char('"');
}

QString port(int row)
{
    return row < 0 ? QStringLiteral("h") : QStringLiteral("c%1").arg(row);
}

} // namespace

QByteArray toDot(const Diagram &diagram)
{
    QString text = QStringLiteral("digraph schema {\n  graph [rankdir=RL];\n  node [shape=plain, "
                                  "fontname=\"Helvetica\", fontsize=11];\n  edge [arrowhead=none, dir=both];\n");
    for (size_t i = 0; i < diagram.tables.size(); ++i) {
        const DiagramTable &table = diagram.tables[i];
        // Graphviz counts y upwards and places centres.
        const QPointF centre = table.rect().center();
        text += QStringLiteral("  t%1 [pos=\"%2,%3\", tooltip=%4, label=<<table border=\"1\" cellborder=\"0\" "
                               "cellspacing=\"0\"><tr><td port=\"h\" colspan=\"2\" bgcolor=\"#e8eef7\"><b>")
                    .arg(QString::number(i), QString::number(centre.x(), 'f', 1), QString::number(-centre.y(), 'f', 1),
                        dotString(display(table.name)))
            + html(display(table.name)) + QStringLiteral("</b></td></tr>");
        for (size_t row = 0; row < table.rows.size(); ++row)
            text += QStringLiteral("<tr><td port=\"c%1\" align=\"left\">").arg(row) + html(table.rows[row].name)
                + QStringLiteral("</td><td align=\"left\">") + html(table.rows[row].shownType)
                + QStringLiteral("</td></tr>");
        text += QStringLiteral("</table>>];\n");
    }
    for (const DiagramEdge &edge : diagram.edges)
        text += QStringLiteral("  t%1:%2 -> t%3:%4 [arrowtail=%5, arrowhead=%6, tooltip=")
                    .arg(QString::number(edge.from), port(edge.fromRow), QString::number(edge.to), port(edge.toRow),
                        edge.unique ? QStringLiteral("teeodot") : QStringLiteral("crowodot"),
                        edge.optional ? QStringLiteral("teeodot") : QStringLiteral("teetee"))
            + dotString(edge.name) + QStringLiteral("];\n");
    return (text + QStringLiteral("}\n")).toUtf8();
}

} // namespace Howdah
