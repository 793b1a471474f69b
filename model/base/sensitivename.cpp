// SPDX-License-Identifier: Apache-2.0
#include "base/sensitivename.h"

#include <QRegularExpression>

namespace Howdah {

bool isSensitiveName(const QString &column)
{
    static const QRegularExpression hump(QStringLiteral("([a-z0-9])([A-Z])"));
    static const QRegularExpression sensitive(
        QStringLiteral("(^|_)(password|passwd|pwd|secret|token|pin|ssn|social_?security|iban|passport|cvv|cvc|"
                       "(credit_?card|card_?number|tax_?id|birth_?date|api_?key|private_?key)s?)(_|$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString words = QString(column).replace(hump, QStringLiteral("\\1_\\2")).replace(gap, QStringLiteral("_"));
    return sensitive.match(words).hasMatch();
}

} // namespace Howdah
