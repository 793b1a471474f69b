// SPDX-License-Identifier: Apache-2.0
#include "plan/notnull.h"

#include "plan/ranks.h"
#include "sql/quoting.h"

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// Whether the constraint may be another one afterwards, though the column stays.
bool isMadeAgain(const Column &was, const Column &is, const PlanItem &item)
{
    return was.notNull != is.notNull || was.notNullValid != is.notNullValid || was.local != is.local
        || was.inherited != is.inherited || was.notNullLocal != is.notNullLocal || item.restored || item.isReattached;
}

/// `was`: the column as it stood, null when there was none; `again`: its constraint may have been made again.
void tell(const QualifiedName &relation, const Column *was, const Column &is, bool again, Statements &sql)
{
    if (!is.notNull
        || (is.notNullComment == (was ? was->notNullComment : QString()) && (!again || is.notNullComment.isEmpty())))
        return;
    sql.push_back(u"COMMENT ON CONSTRAINT "_s + identifier(notNullName(relation, is)) + u" ON "_s + identifier(relation)
        + u" IS "_s + (is.notNullComment.isEmpty() ? u"NULL"_s : literal(is.notNullComment)));
}

} // namespace

QSet<QualifiedName> notNullNames(const Database &from, const Database &to)
{
    QSet<QualifiedName> names;
    for (const Database *side : {&from, &to}) {
        for (const Table &table : side->tables)
            for (const Column &column : table.columns)
                if (column.notNull && !column.notNullName.isEmpty())
                    names.insert({table.name.schema, column.notNullName});
        for (const Domain &domain : side->domains)
            if (domain.notNull && !domain.notNullName.isEmpty())
                names.insert({domain.name.schema, domain.notNullName});
    }
    return names;
}

void nameNotNull(Column &column, const QualifiedName &relation, const QSet<QualifiedName> &taken)
{
    if (!column.notNull || !column.notNullName.isEmpty() || taken.isEmpty())
        return;
    const QString name = notNullName(relation, column);
    if (taken.contains({relation.schema, name}))
        column.notNullName = name;
}

void nameNotNull(Domain &domain, bool beside, const PlanContext &context)
{
    const QString name = domain.name.name + u"_not_null"_s;
    if (context.to.serverVersion >= 170000 && domain.notNull && domain.notNullName.isEmpty()
        && (beside || context.notNullNames.contains({domain.name.schema, name})))
        domain.notNullName = name;
}

Statements notNullComments(const PlanContext &context, const Items &items, const PlanItem &item)
{
    Statements sql;
    if (context.to.serverVersion < 180000 || !item.after)
        return sql;
    const bool stays = item.action == Action::Alter;
    if (const auto *table = std::get_if<Table>(&*item.after)) {
        if (stays && !item.isReattached && std::get<Table>(*item.before).inherits == table->inherits
            && std::get<Table>(*item.before).partition == table->partition)
            return sql;
        for (const Column &column : table->columns)
            if (!stays || !items.find({ObjectKind::Column, table->name, column.name}))
                tell(table->name, nullptr, column, true, sql);
    } else if (const auto *column = std::get_if<TableColumn>(&*item.after);
        column && !items.isNew(Rank::tableRef(column->relation))) {
        const Column *was = stays ? &std::get<TableColumn>(*item.before).column : nullptr;
        tell(column->relation, was, column->column, !was || isMadeAgain(*was, column->column, item), sql);
    }
    return sql;
}

void orderNotNullComments(const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all()) {
        const int told = nodes.find(Phase::Comment, item.ref);
        if (told < 0)
            continue;
        const auto after = [&](const ObjectRef &ref) {
            for (const Phase phase : {Phase::Create, Phase::Alter, Phase::Attach, Phase::Validate, Phase::Finish})
                graph.mustRun(nodes.find(phase, ref)).before(told);
        };
        after(item.ref);
        after(Rank::tableRef(item.ref.name));
        if (const auto *table = std::get_if<Table>(&*item.after))
            for (const Column &column : table->columns)
                after({ObjectKind::Column, table->name, column.name});
    }
}

} // namespace Howdah
