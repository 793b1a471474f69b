// SPDX-License-Identifier: Apache-2.0
// Keys: their index is built concurrently and then taken over by the constraint.
#include "plan/strategies/online.h"

#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

QString keyUsingIndex(const Constraint &c, const QString &index)
{
    QString sql = u"ALTER TABLE "_s + Sql::identifier(c.relation) + u" ADD CONSTRAINT "_s + Sql::identifier(c.name)
        + (c.kind == ConstraintKind::PrimaryKey ? u" PRIMARY KEY"_s : u" UNIQUE"_s) + u" USING INDEX "_s
        + Sql::identifier(index);
    if (c.deferrable)
        sql += c.initiallyDeferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
    return sql;
}

std::optional<Recipe> OnlineRecipes::key(const PlanItem &item, const Constraint &c) const
{
    const Table *table = m_context.toDirectory.table(c.relation);
    if (!item.takesOver.isEmpty())
        return std::nullopt;
    // Nothing is taken over by the key of a partitioned table, nor by WITHOUT OVERLAPS, whose index is not a btree.
    if (!table || table->kind != TableKind::Ordinary || c.withoutOverlaps || !keepsItsParents(c.relation))
        return std::nullopt;
    // Since PostgreSQL 18 it would make NOT NULL, which an heir has from its parent, the heir's own.
    const auto isParentsDemand = [&c](const Column &column) {
        return column.notNull && !column.notNullLocal && std::ranges::contains(c.columns, column.name);
    };
    if (c.kind == ConstraintKind::PrimaryKey && !table->partition && m_context.to.serverVersion >= 180000
        && std::ranges::any_of(table->columns, isParentsDemand))
        return std::nullopt;
    Index index;
    // While the old key stands it bears the name; taking an index over renames it.
    const QString name = item.standsBeside ? nameAside(u"howdah_new"_s, item.ref) : c.name;
    index.name = {c.relation.schema, name};
    index.relation = c.relation;
    index.unique = true;
    index.nullsNotDistinct = c.nullsNotDistinct;
    index.include = c.include;
    index.options = c.options;
    index.tablespace = c.tablespace;
    for (const QString &column : c.columns) {
        IndexKey key;
        key.column = column;
        index.keys.push_back(key);
    }
    Recipe recipe;
    recipe.build.push_back(Sql::createIndex(index, true));
    recipe.builds = index.name;
    recipe.create.push_back(keyUsingIndex(c, name));
    for (const Sql::Sentence &statement : Sql::constraintSettings(c))
        recipe.create.push_back(statement);
    return recipe;
}

} // namespace Howdah
