// SPDX-License-Identifier: Apache-2.0
#include "plan/fromparents.h"

#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

bool letsBeNull(const PlanContext &context, const Column &child, const Column &parent)
{
    return parent.notNull && !child.notNull && context.to.serverVersion < 180000;
}

bool isInPrimaryKey(const PlanContext &context, const QualifiedName &relation, const QString &column)
{
    return std::ranges::any_of(context.to.constraints, [&](const Constraint &c) {
        return c.kind == ConstraintKind::PrimaryKey && c.relation == relation
            && std::ranges::find(c.columns, column) != c.columns.end();
    });
}

} // namespace

bool basesDefault(const PlanContext &context, const Domain &domain)
{
    const auto isBase
        = [&domain](const Domain &base) { return base.expression && identifier(base.name) == domain.type; };
    return std::ranges::any_of(context.from.domains, isBase) || std::ranges::any_of(context.to.domains, isBase);
}

Statements declined(const PlanContext &context, const Table &child)
{
    Statements sql;
    for (const Column &column : child.columns) {
        const QString head = alterTable(child, true) + u" ALTER COLUMN "_s + identifier(column.name);
        const auto has = [&](auto &&what) {
            return std::ranges::any_of(child.inherits, [&](const QualifiedName &parent) {
                const Column *above = context.toDirectory.column(columnRef(parent, column.name));
                return above && what(*above);
            });
        };
        if (!column.expression && column.identity == Identity::No
            && has([](const Column &above) { return above.expression && above.generated == Generated::No; }))
            sql.push_back(head + u" DROP DEFAULT"_s);
        if (has([&](const Column &above) { return letsBeNull(context, column, above); }))
            sql.push_back(head + u" DROP NOT NULL"_s);
    }
    return sql;
}

Statements inheritance(const PlanContext &context, const Table &child, const QualifiedName &parent)
{
    Statements before, after;
    const Table *above = context.toDirectory.table(parent);
    for (const Column &column : child.columns) {
        const Column *own = above ? context.toDirectory.column(columnRef(parent, column.name)) : nullptr;
        if (!own || !letsBeNull(context, column, *own))
            continue;
        // The parent's rows have values; the child's may have none.
        const bool isKey = isInPrimaryKey(context, parent, column.name);
        const QString head = alterTable(isKey ? child : *above, true) + u" ALTER COLUMN "_s + identifier(column.name),
                      loose = head + u" DROP NOT NULL"_s, tight = head + u" SET NOT NULL"_s;
        before.push_back(isKey ? tight : loose);
        after.push_back(isKey ? loose : tight);
    }
    before.push_back(alterTable(child) + u" INHERIT "_s + identifier(parent));
    before.insert(before.end(), after.begin(), after.end());
    return before;
}

} // namespace Howdah
