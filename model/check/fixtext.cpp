// SPDX-License-Identifier: Apache-2.0
#include "check/fixtext.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace Howdah::Check {

namespace {

/// What a column becomes; empty when nothing of it is worth a word.
QString becoming(const Column &before, const Column &after)
{
    QStringList parts;
    if (before.type != after.type)
        parts << tr(QT_TRANSLATE_NOOP("Check", "type %1")).arg(after.type);
    if (!before.notNull && after.notNull)
        parts << QStringLiteral("NOT NULL");
    if (before.expression != after.expression && after.expression)
        parts << QStringLiteral("DEFAULT ") + *after.expression;
    return parts.join(QLatin1String(", "));
}

} // namespace

QString fixText(const Change &change)
{
    if (!change.before || !change.after)
        return describe(change);
    const auto *before = std::get_if<TableColumn>(&*change.before), *after = std::get_if<TableColumn>(&*change.after);
    const QString parts = before && after ? becoming(before->column, after->column) : QString();
    if (parts.isEmpty())
        return describe(change);
    return tr(QT_TRANSLATE_NOOP("Check", "Change column %1: %2")).arg(display(refOf(*after)), parts);
}

} // namespace Howdah::Check
