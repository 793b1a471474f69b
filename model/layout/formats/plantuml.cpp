// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

namespace Howdah {

namespace {

/// PlantUML has no escape for quotes and line breaks inside names.
QString label(QString text)
{
    return inOneLine(text.replace(QLatin1Char('"'), QLatin1Char('\'')));
}

/// A line of an entity. It would end one with "}", open a comment with "'", and read files with "!include".
QString member(const QString &text)
{
    QString result;
    for (const QChar c : label(text))
        if (QStringLiteral("{}!'@\\#").contains(c)
            || (result.isEmpty() && !c.isLetterOrNumber() && c != QLatin1Char('_')))
            result += QStringLiteral("<U+%1>").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += c;
    return result;
}

/// The columns of a key: PlantUML has no place for them, so they stand in a comment, for whoever reads it back.
QString members(const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list << member(name).replace(QLatin1Char(','), QLatin1String("<U+002c>"));
    return list.join(QLatin1String(", "));
}

} // namespace

QByteArray toPlantUml(const Diagram &diagram)
{
    QString text = QStringLiteral("@startuml\nhide circle\nskinparam linetype ortho\n\n");
    for (size_t i = 0; i < diagram.tables.size(); ++i) {
        const DiagramTable &table = diagram.tables[i];
        text += QStringLiteral("entity \"%1\" as t%2 {\n").arg(label(display(table.name)), QString::number(i));
        bool inKey = false;
        for (const bool primary : {true, false}) {
            if (!primary && inKey)
                text += QStringLiteral("  --\n");
            for (const DiagramRow &row : table.rows) {
                if (row.primaryKey != primary)
                    continue;
                inKey = inKey || primary;
                text += QStringLiteral("  ") + (row.notNull ? QStringLiteral("* ") : QString()) + member(row.name)
                    + QStringLiteral(" : ") + member(row.type)
                    + (row.foreignKey ? QStringLiteral(" <<FK>>") : QString()) + QLatin1Char('\n');
            }
        }
        text += QStringLiteral("}\n\n");
    }
    for (const DiagramEdge &edge : diagram.edges)
        text += QStringLiteral("t%1 %2--%3 t%4 : \"%5\"\n' key: %6 -> %7\n")
                    .arg(QString::number(edge.from), edge.unique ? QStringLiteral("|o") : QStringLiteral("}o"),
                        edge.optional ? QStringLiteral("o|") : QStringLiteral("||"), QString::number(edge.to),
                        label(edge.name), members(edge.fromColumns), members(edge.toColumns));
    return (text + QStringLiteral("@enduml\n")).toUtf8();
}

} // namespace Howdah
