// SPDX-License-Identifier: Apache-2.0
#include "layout/textmetrics.h"

#include <QChar>

namespace Howdah {

namespace {

/// Thousandths of the size: advance widths typical of sans-serif faces (Helvetica's, rounded), from U+0020 to U+007E.
constexpr short advances[] = {
    278,
    278,
    355,
    556,
    556,
    889,
    667,
    191,
    333,
    333,
    389,
    584,
    278,
    333,
    278,
    278,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    556,
    278,
    278,
    584,
    584,
    584,
    556,
    1015,
    667,
    667,
    722,
    722,
    667,
    611,
    778,
    722,
    278,
    500,
    667,
    556,
    833,
    722,
    778,
    667,
    778,
    722,
    667,
    611,
    722,
    667,
    944,
    667,
    667,
    611,
    278,
    278,
    278,
    469,
    556,
    333,
    556,
    556,
    500,
    556,
    556,
    278,
    556,
    556,
    222,
    222,
    500,
    222,
    833,
    556,
    556,
    556,
    556,
    333,
    500,
    278,
    556,
    500,
    722,
    500,
    500,
    500,
    334,
    260,
    334,
    584,
};
constexpr double generous = 1.1; ///< wider faces than the table's are common

bool isWide(uint code)
{
    return code >= 0x1100
        && (code <= 0x115f || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
            || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f300);
}

} // namespace

double fontSize(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return 13;
    case TextRole::Column:
        return 12;
    case TextRole::Schema:
    case TextRole::Type:
        return 11;
    }
    return 12;
}

double BuiltinTextMetrics::width(const QString &text, TextRole role) const
{
    double total = 0;
    for (const uint code : text.toUcs4()) {
        if (code >= 0x20 && code < 0x7f)
            total += advances[code - 0x20];
        else if (QChar::category(code) != QChar::Mark_NonSpacing)
            total += isWide(code) ? 1000 : 600;
    }
    const double weight = role == TextRole::Title ? 1.07 : 1;
    return total / 1000 * fontSize(role) * weight * generous;
}

QString elided(const QString &text, double width, TextRole role, const TextMetrics &metrics)
{
    if (metrics.width(text, role) <= width)
        return text;
    qsizetype low = 0, high = text.size();
    while (low + 1 < high) {
        const qsizetype middle = (low + high) / 2;
        (metrics.width(text.left(middle) + QChar(0x2026), role) <= width ? low : high) = middle;
    }
    if (low > 0 && text[low - 1].isHighSurrogate())
        --low;
    return text.left(low) + QChar(0x2026);
}

} // namespace Howdah
