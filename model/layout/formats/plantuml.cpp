// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

namespace Howdah {

namespace {

/// PlantUML has no escape for quotes and line breaks inside names.
QString label(QString text)
{
    return text.replace(QLatin1Char('"'), QLatin1Char('\'')).simplified();
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
                text += QStringLiteral("  ") + (row.notNull ? QStringLiteral("* ") : QString()) + label(row.name)
                    + QStringLiteral(" : ") + label(row.type) + (row.foreignKey ? QStringLiteral(" <<FK>>") : QString())
                    + QLatin1Char('\n');
            }
        }
        text += QStringLiteral("}\n\n");
    }
    for (const DiagramEdge &edge : diagram.edges)
        text += QStringLiteral("t%1 %2--%3 t%4 : \"%5\"\n")
                    .arg(QString::number(edge.from), edge.unique ? QStringLiteral("|o") : QStringLiteral("}o"),
                        edge.optional ? QStringLiteral("o|") : QStringLiteral("||"), QString::number(edge.to),
                        label(edge.name));
    return (text + QStringLiteral("@enduml\n")).toUtf8();
}

} // namespace Howdah
