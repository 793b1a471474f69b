// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"

namespace Howdah::Check {

namespace {

const QStringList &amountWords()
{
    static const QStringList list{QStringLiteral("price"), QStringLiteral("prices"), QStringLiteral("amount"),
        QStringLiteral("total"), QStringLiteral("subtotal"), QStringLiteral("cost"), QStringLiteral("balance"),
        QStringLiteral("fee"), QStringLiteral("tax"), QStringLiteral("vat"), QStringLiteral("salary"),
        QStringLiteral("wage"), QStringLiteral("payment"), QStringLiteral("revenue"), QStringLiteral("budget"),
        QStringLiteral("discount"), QStringLiteral("money"), QStringLiteral("charge"), QStringLiteral("refund"),
        QStringLiteral("credit"), QStringLiteral("debit"), QStringLiteral("freight"), QStringLiteral("invoice"),
        QStringLiteral("paid"), QStringLiteral("payable")};
    return list;
}

/// "cost_factor", "credit_score": of an amount, but none.
const QStringList &measureWords()
{
    static const QStringList list{QStringLiteral("factor"), QStringLiteral("score"), QStringLiteral("ratio"),
        QStringLiteral("rate"), QStringLiteral("percent"), QStringLiteral("percentage"), QStringLiteral("pct"),
        QStringLiteral("rating"), QStringLiteral("rank"), QStringLiteral("weight"), QStringLiteral("multiplier"),
        QStringLiteral("probability"), QStringLiteral("share")};
    return list;
}

} // namespace

Findings floatAmount(const Lookup &lookup)
{
    Findings result = columnFindings(
        lookup,
        [](const Table &, const Column &column) {
            return (column.type == QLatin1String("real") || column.type == QLatin1String("double precision"))
                && hasWord(column.name, amountWords()) && !hasWord(column.name, measureWords());
        },
        [](const Table &table, const Column &column) {
            return text(
                QT_TRANSLATE_NOOP("Check", "Column %1 looks like an amount but is %2, which cannot hold 0.1 exactly."))
                .arg(display(columnRef(table.name, column.name)), column.type);
        });
    for (Finding &found : result)
        offer(found,
            retype(lookup, {found.object.name, found.object.member}, QStringLiteral("numeric(19,4)"), Retype::Convert));
    return result;
}

} // namespace Howdah::Check
