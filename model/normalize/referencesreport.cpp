// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "normalize/references.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Howdah::Normalize {

QString textReport(const std::vector<Reference> &references)
{
    if (references.empty())
        return tr("No foreign key is missing, as far as names and rows tell.") + QLatin1Char('\n');
    QString text;
    for (const Reference &reference : references) {
        text += text.isEmpty() ? QString() : QStringLiteral("\n");
        text += QStringLiteral("%1.%2 → %3.%4")
                    .arg(display(reference.child), reference.column, display(reference.parent), reference.key);
        if (!reference.typeColumn.isEmpty())
            text += tr(" where %1 is \"%2\"").arg(reference.typeColumn, reference.type);
        text += QLatin1String("\n  ")
            + tr("%1 rows, %2 values, %3 of them without a parent; score %4")
                  .arg(reference.rows)
                  .arg(reference.values)
                  .arg(reference.orphans)
                  .arg(reference.score, 0, 'f', 2)
            + QLatin1Char('\n');
        if (!reference.orphanValues.isEmpty())
            text += QLatin1String("  ")
                + tr("without a parent: %1").arg(reference.orphanValues.join(QLatin1String(", "))) + QLatin1Char('\n');
        for (const QString &line : referenceScript(reference).split(u'\n', Qt::SkipEmptyParts))
            text += QLatin1String("    ") + line + QLatin1Char('\n');
    }
    return text;
}

QByteArray jsonReport(const std::vector<Reference> &references)
{
    QJsonArray list;
    for (const Reference &reference : references) {
        QJsonObject one{{QStringLiteral("table"), display(reference.child)},
            {QStringLiteral("column"), reference.column}, {QStringLiteral("parent"), display(reference.parent)},
            {QStringLiteral("key"), reference.key}, {QStringLiteral("rows"), reference.rows},
            {QStringLiteral("values"), reference.values}, {QStringLiteral("orphans"), reference.orphans},
            {QStringLiteral("orphanValues"), QJsonArray::fromStringList(reference.orphanValues)},
            {QStringLiteral("score"), double(qRound(reference.score * 1000)) / 1000},
            {QStringLiteral("sql"), referenceScript(reference)}};
        if (!reference.typeColumn.isEmpty()) {
            one.insert(QStringLiteral("typeColumn"), reference.typeColumn);
            one.insert(QStringLiteral("type"), reference.type);
        }
        list.append(one);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("references"), list}}).toJson();
}

} // namespace Howdah::Normalize
