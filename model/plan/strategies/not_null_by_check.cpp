// SPDX-License-Identifier: Apache-2.0
// NOT NULL: a valid CHECK (column IS NOT NULL) proves it, so that SET NOT NULL need not scan (since PostgreSQL 12).
#include "plan/strategies/online.h"

#include "sql/quoting.h"

namespace Howdah {

using namespace Qt::StringLiterals;

std::optional<Recipe> OnlineRecipes::notNull(const PlanItem &item) const
{
    if (!m_context.online || m_context.atOnce.contains(item.ref) || item.action != Action::Alter
        || item.ref.kind != ObjectKind::Column || !isInUse(item.ref.name))
        return std::nullopt;
    const Table *table = m_context.toDirectory.table(item.ref.name);
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    // An identity must be NOT NULL before it is one.
    if (was.notNull || !is.notNull || is.identity != Identity::No || !table || table->kind == TableKind::Foreign
        || !keepsItsParents(item.ref.name) || !keepsItsHeirs(item.ref.name))
        return std::nullopt;
    const Sql::Sentence *tightens = item.alteration.that(Sql::Does::SetNotNull);
    if (!tightens || tightens->head.only)
        return std::nullopt; // of the table alone: a check would reach its children
    if (is.inherited)
        return fromParent(*table, item, is);
    const Sql::AlterHead head{item.ref.name};
    const QString column = Sql::identifier(is.name);
    const QString check = Sql::identifier(nameAside(u"howdah_not_null"_s, item.ref));
    Recipe recipe;
    recipe.create.emplace_back(head,
        u"ADD CONSTRAINT "_s + check + u" CHECK ("_s + column + u" IS NOT NULL) NOT VALID"_s, Sql::Does::ProveNotNull);
    recipe.validate.emplace_back(head, u"VALIDATE CONSTRAINT "_s + check);
    recipe.finish.push_back(Sql::setNotNull(item.ref.name, is));
    recipe.finish.emplace_back(head, u"DROP CONSTRAINT "_s + check, Sql::Does::Other, 1);
    return recipe;
}

/// What a parent passes down is proved there; the child's own statement, if it still says anything, comes after.
std::optional<Recipe> OnlineRecipes::fromParent(const Table &table, const PlanItem &item, const Column &column) const
{
    if (!column.notNullLocal)
        return std::nullopt;
    for (const QualifiedName &parent : parentsOf(table))
        if (const PlanItem *above = m_items.find(columnRef(parent, column.name)); above && notNull(*above)) {
            Recipe recipe;
            recipe.finish.push_back(Sql::setNotNull(item.ref.name, column));
            return recipe;
        }
    return std::nullopt;
}

} // namespace Howdah
