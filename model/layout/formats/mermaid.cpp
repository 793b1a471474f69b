// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

#include "base/printable.h"

namespace Howdah {

namespace {

/// Entity names may be any quoted text without quotes and line breaks.
QString entity(const DiagramTable &table)
{
    QString name = display(table.name);
    for (QChar &c : name)
        if (c == QLatin1Char('"') || isUnprintable(c) || c == QLatin1Char('%') || c == QLatin1Char('\\'))
            c = QLatin1Char('_');
    return QLatin1Char('"') + name + QLatin1Char('"');
}

/// Attribute types and names: letters, digits, _ - ( ) [ ] only, starting with a letter.
QString word(const QString &text)
{
    QString result;
    for (const QChar c : text)
        result += c.isLetterOrNumber() || QStringLiteral("_-()[]").contains(c) ? c : QLatin1Char('_');
    return result.isEmpty() || !result[0].isLetter() ? QLatin1Char('x') + result : result;
}

/// The columns of a key: Mermaid has no place for them, so they stand in a comment, for whoever reads it back.
QString words(const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list << word(name);
    return list.join(QLatin1String(", "));
}

QString plain(QString text)
{
    return inOneLine(text.replace(QLatin1Char('"'), QLatin1Char('\'')));
}

} // namespace

QByteArray toMermaid(const Diagram &diagram)
{
    QString text = QStringLiteral("erDiagram\n");
    for (const DiagramTable &table : diagram.tables) {
        text += QStringLiteral("    %1 {\n").arg(entity(table));
        for (const DiagramRow &row : table.rows) {
            const QString keys = row.primaryKey && row.foreignKey ? QStringLiteral(" PK, FK")
                : row.primaryKey                                  ? QStringLiteral(" PK")
                : row.foreignKey                                  ? QStringLiteral(" FK")
                                                                  : QString();
            const QString comment
                = row.comment.isEmpty() ? QString() : QStringLiteral(" \"%1\"").arg(plain(row.comment));
            text += QStringLiteral("        ") + word(shortType(row.type)) + QLatin1Char(' ') + word(row.name) + keys
                + comment + QLatin1Char('\n');
        }
        text += QStringLiteral("    }\n");
    }
    for (const DiagramEdge &edge : diagram.edges)
        text += QStringLiteral("    ") + entity(diagram.tables[size_t(edge.to)])
            + (edge.optional ? QStringLiteral(" |o--o") : QStringLiteral(" ||--o"))
            + (edge.unique ? QStringLiteral("| ") : QStringLiteral("{ ")) + entity(diagram.tables[size_t(edge.from)])
            + QStringLiteral(" : \"") + plain(edge.name) + QStringLiteral("\"\n    %% key: ") + words(edge.fromColumns)
            + QStringLiteral(" -> ") + words(edge.toColumns) + QLatin1Char('\n');
    return text.toUtf8();
}

} // namespace Howdah
