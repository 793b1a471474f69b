// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QMap>

namespace Howdah::Check {

namespace {

/// Names that mean something else in every table.
bool isGeneric(const QString &name)
{
    static const QStringList generic{QStringLiteral("value"), QStringLiteral("type"), QStringLiteral("data"),
        QStringLiteral("status"), QStringLiteral("state"), QStringLiteral("code"), QStringLiteral("kind"),
        QStringLiteral("id"), QStringLiteral("position"), QStringLiteral("key"), QStringLiteral("level"),
        QStringLiteral("number")};
    return generic.contains(name);
}

} // namespace

Findings columnTypeMix(const Lookup &lookup)
{
    QMap<QString, QMap<QString, std::vector<ObjectRef>>> byName;
    forEachColumn(lookup, [&](const Table &table, const Column &column) {
        if (!isGeneric(column.name))
            byName[column.name]
                  [isText(column.type) && !isArray(column.type) ? QStringLiteral("text") : baseType(column.type)]
                      .push_back(columnRef(table.name, column.name));
    });
    Findings result;
    for (const auto &types : std::as_const(byName)) {
        if (types.size() < 2)
            continue;
        // The rarest type's first column is the odd one out; the others are its evidence.
        const auto odd = std::ranges::min_element(types, {}, [](const auto &refs) { return refs.size(); });
        const ObjectRef ref = odd->front();
        Finding found = finding(ref,
            text(QT_TRANSLATE_NOOP("Check", "Column %1 is %2; columns of that name have %3 types."))
                .arg(display(ref), odd.key(), QString::number(types.size())));
        found.table.columns = {text(QT_TRANSLATE_NOOP("Check", "type")), text(QT_TRANSLATE_NOOP("Check", "columns"))};
        for (auto type = types.begin(); type != types.end(); ++type) {
            QStringList names;
            for (const ObjectRef &column : *type)
                names << display(column);
            if (names.size() > 6)
                names = names.first(6) << QStringLiteral("… (%1)").arg(type->size());
            found.table.rows.push_back({type.key(), names.join(QLatin1String(", "))});
        }
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
