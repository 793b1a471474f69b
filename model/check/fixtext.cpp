// SPDX-License-Identifier: Apache-2.0
#include "check/fixtext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Howdah::Check {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Check", source);
}

/// What one column becomes; empty when it stays as it was.
QString columnText(const Column &before, const Column &after)
{
    QStringList parts;
    if (before.type != after.type)
        parts << text(QT_TRANSLATE_NOOP("Check", "type %1")).arg(after.type);
    if (!before.notNull && after.notNull)
        parts << QStringLiteral("NOT NULL");
    if (before.expression != after.expression && after.expression)
        parts << QStringLiteral("DEFAULT ") + *after.expression;
    return parts.isEmpty() ? QString() : text(QT_TRANSLATE_NOOP("Check", "%1 becomes %2")).arg(after.name, parts.join(QLatin1String(", ")));
}

QString tableText(const Table &before, const Table &after)
{
    QStringList parts;
    for (const Column &column : after.columns) {
        const auto old = std::ranges::find(before.columns, column.name, &Column::name);
        if (old == before.columns.end())
            parts << text(QT_TRANSLATE_NOOP("Check", "new column %1")).arg(column.name);
        else if (const QString change = columnText(*old, column); !change.isEmpty())
            parts << change;
    }
    if (!before.rowSecurity && after.rowSecurity)
        parts << QStringLiteral("ENABLE ROW LEVEL SECURITY");
    if (before.grants != after.grants)
        parts << text(QT_TRANSLATE_NOOP("Check", "privileges"));
    return parts.join(QLatin1String("; "));
}

} // namespace

QString fixText(const Change &change)
{
    if (change.before && change.after && std::holds_alternative<Table>(*change.before) && std::holds_alternative<Table>(*change.after)) {
        const auto &before = std::get<Table>(*change.before), &after = std::get<Table>(*change.after);
        if (const QString parts = tableText(before, after); !parts.isEmpty())
            return display(before.name) + QStringLiteral(": ") + parts;
    }
    return describe(change);
}

} // namespace Howdah::Check
