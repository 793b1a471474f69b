// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/checks/support.h"
#include "check/indexshape.h"

#include <QRegularExpression>

namespace Howdah::Check {

namespace {

/// Columns of the policy's own table that its USING compares for equality.
std::vector<QString> comparedColumns(const Table &table, const QString &expression)
{
    std::vector<QString> result;
    for (const Column &column : table.columns) {
        const QString name = QRegularExpression::escape(column.name);
        const QRegularExpression equals(
            QStringLiteral("(^|[\\s(])\"?%1\"?\\)?(::[a-z ]+)?\\s*=|=\\s*\\(?\"?%1\"?(\\)|\\s|:|$)").arg(name));
        if (equals.match(expression).hasMatch())
            result.push_back(column.name);
    }
    return result;
}

} // namespace

Findings policyColumnUnindexed(const Lookup &lookup)
{
    Findings result;
    for (const Policy &policy : lookup.database().policies) {
        const Table *table = lookup.table(policy.relation);
        if (!table)
            continue;
        for (const QString &column : comparedColumns(*table, policy.usingExpression)) {
            const std::vector<IndexShape> shapes = indexShapes(lookup, table->name);
            const bool indexed = std::ranges::any_of(
                shapes, [&](const IndexShape &shape) { return supportOf(shape, {column}) != KeySupport::None; });
            if (indexed)
                continue;
            Finding found = finding(refOf(policy),
                text(
                    QT_TRANSLATE_NOOP("Check", "Policy %1 filters every query on %2 by %3, which no index leads with."))
                    .arg(policy.name, display(policy.relation), column));
            addFact(found, QStringLiteral("USING"), policy.usingExpression);
            offer(found, createIndex(lookup, table->name, {column}));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
