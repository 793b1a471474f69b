// SPDX-License-Identifier: Apache-2.0
#include "plan/statistics.h"

#include "plan/strategies/online.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// The table whose statistics the item leaves wanting; empty when it leaves none.
QualifiedName wantsStatistics(const PlanItem &item)
{
    if (item.ref.kind == ObjectKind::Column && item.action == Action::Alter)
        return item.alteration.has(Sql::Does::Retype) ? item.ref.name : QualifiedName();
    const bool made = item.after && item.action != Action::Alter && item.action != Action::Drop;
    const auto *index = made ? std::get_if<Index>(&*item.after) : nullptr;
    if (index && std::ranges::any_of(index->keys, [](const IndexKey &key) { return key.column.isEmpty(); }))
        return index->relation;
    const auto *statistics = made ? std::get_if<StatisticsObject>(&*item.after) : nullptr;
    return statistics ? statistics->relation : QualifiedName();
}

} // namespace

std::vector<Statement> freshStatistics(const PlanContext &context, const Items &items)
{
    std::set<QualifiedName> tables;
    for (const PlanItem &item : items.all()) {
        const QualifiedName name = wantsStatistics(item);
        const Table *is = name.isEmpty() ? nullptr : context.toDirectory.table(name);
        if (is && is->kind != TableKind::Foreign && context.fromDirectory.table(name) && !items.isNew(refOf(*is))
            && !items.isGone(refOf(*is)))
            tables.insert(name);
    }
    std::vector<Statement> statements;
    for (const QualifiedName &name : tables) {
        const Table *table = context.toDirectory.table(name);
        if (table->partition && tables.contains(table->partition->parent))
            continue; // with its parent
        Statement statement;
        statement.sql = u"ANALYZE "_s + Sql::identifier(name);
        statement.object = refOf(*table);
        statement.cause = QCoreApplication::translate("Plan", "What changed has no statistics yet.");
        statement.transactional = false;
        statement.ownTransaction = true;
        statement.lockTimeout = BriefLock;
        statements.push_back(statement);
    }
    return statements;
}

} // namespace Howdah
