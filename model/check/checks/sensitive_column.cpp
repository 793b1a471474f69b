// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings sensitiveColumn(const Lookup &lookup)
{
    static const QStringList secret{QStringLiteral("password"), QStringLiteral("passwd"), QStringLiteral("pwd"),
        QStringLiteral("secret"), QStringLiteral("token"), QStringLiteral("ssn"), QStringLiteral("iban"),
        QStringLiteral("cvv"), QStringLiteral("cvc"), QStringLiteral("passport"), QStringLiteral("creditcard"),
        QStringLiteral("pin"), QStringLiteral("taxid")};
    static const QStringList pairs{QStringLiteral("credit card"), QStringLiteral("card number"),
        QStringLiteral("api key"), QStringLiteral("private key"), QStringLiteral("social security"),
        QStringLiteral("tax id"), QStringLiteral("birth date")};
    static const QStringList guarded{QStringLiteral("hash"), QStringLiteral("hashed"), QStringLiteral("digest"),
        QStringLiteral("encrypted"), QStringLiteral("cipher"), QStringLiteral("count"), QStringLiteral("tokens"),
        QStringLiteral("expires")};
    return columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            const QString joined = words(column.name).join(QLatin1Char(' '));
            const bool named = hasWord(column.name, secret)
                || std::ranges::any_of(pairs, [&](const QString &pair) { return joined.contains(pair); });
            const bool value
                = isText(column.type) || column.type == QLatin1String("bytea") || column.type == QLatin1String("date");
            return named && value && !hasWord(column.name, guarded);
        },
        [](const Table &table, const Column &column) {
            return text(QT_TRANSLATE_NOOP("Check",
                            "Column %1 is named like a secret or personal data; whether its values are hashed or "
                            "encrypted was not looked "
                            "at."))
                .arg(display(columnRef(table.name, column.name)));
        });
}

} // namespace Howdah::Check
