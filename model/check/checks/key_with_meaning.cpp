// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings keyWithMeaning(const Lookup &lookup)
{
    static const QStringList meaning{QStringLiteral("email"), QStringLiteral("username"), QStringLiteral("login"),
        QStringLiteral("name"), QStringLiteral("phone"), QStringLiteral("ssn"), QStringLiteral("title"),
        QStringLiteral("slug"), QStringLiteral("nickname"), QStringLiteral("passport"), QStringLiteral("vat")};
    Findings result;
    for (const Table &table : lookup.database().tables) {
        const Constraint *key = lookup.primaryKeyOf(table.name);
        if (!isDesigned(table) || !key)
            continue;
        for (const QString &name : key->columns) {
            const Column *column = columnOf(table, name);
            if (!column || !isText(column->type) || isForeignKeyColumn(lookup, table.name, name)
                || !hasWord(name, meaning))
                continue;
            Finding found = finding(columnRef(table.name, name),
                text(QT_TRANSLATE_NOOP("Check", "Primary key column %1 means something to people and may change."))
                    .arg(display(columnRef(table.name, name))));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column->type);
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "foreign keys to it")),
                QString::number(lookup.referencesTo(table.name).size()));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
