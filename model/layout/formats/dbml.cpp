// SPDX-License-Identifier: Apache-2.0
#include "layout/formats/formats.h"

#include "base/printable.h"

namespace Howdah {

namespace {

QString quoted(const QString &name)
{
    QString line = name;
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    line = printableLine(line);
    return QLatin1Char('"')
        + line.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""))
        + QLatin1Char('"');
}

QString note(const QString &comment)
{
    QString text = inOneLine(comment);
    return QLatin1Char('\'')
        + text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"))
        + QLatin1Char('\'');
}

QString relation(const QualifiedName &name)
{
    return quoted(name.schema) + QLatin1Char('.') + quoted(name.name);
}

QString columnList(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all.append(quoted(name));
    return all.size() == 1 ? all.first() : QLatin1Char('(') + all.join(QStringLiteral(", ")) + QLatin1Char(')');
}

} // namespace

QByteArray toDbml(const Diagram &diagram)
{
    QString text;
    for (const DiagramTable &table : diagram.tables) {
        text += QStringLiteral("Table ") + relation(table.name) + QStringLiteral(" {\n");
        QStringList primary;
        for (const DiagramRow &row : table.rows)
            if (row.primaryKey)
                primary.append(row.name);
        for (const DiagramRow &row : table.rows) {
            QStringList settings;
            if (row.primaryKey && primary.size() == 1)
                settings.append(QStringLiteral("pk"));
            if (row.notNull)
                settings.append(QStringLiteral("not null"));
            if (!row.comment.isEmpty())
                settings.append(QStringLiteral("note: ") + note(row.comment));
            text += QStringLiteral("  ") + quoted(row.name) + QLatin1Char(' ') + quoted(row.type)
                + (settings.isEmpty() ? QString()
                                      : QStringLiteral(" [") + settings.join(QStringLiteral(", ")) + QLatin1Char(']'))
                + QLatin1Char('\n');
        }
        if (primary.size() > 1)
            text += QStringLiteral("  indexes {\n    ") + columnList(primary) + QStringLiteral(" [pk]\n  }\n");
        if (!table.comment.isEmpty())
            text += QStringLiteral("  Note: ") + note(table.comment) + QLatin1Char('\n');
        text += QStringLiteral("}\n\n");
    }
    for (const DiagramEdge &edge : diagram.edges)
        text += QStringLiteral("Ref ") + quoted(edge.name) + QStringLiteral(": ")
            + relation(diagram.tables[size_t(edge.from)].name) + QLatin1Char('.') + columnList(edge.fromColumns)
            + (edge.unique ? QStringLiteral(" - ") : QStringLiteral(" > "))
            + relation(diagram.tables[size_t(edge.to)].name) + QLatin1Char('.') + columnList(edge.toColumns)
            + QLatin1Char('\n');
    return text.toUtf8();
}

} // namespace Howdah
