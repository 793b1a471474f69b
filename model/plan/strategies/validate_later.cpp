// SPDX-License-Identifier: Apache-2.0
// Checks and foreign keys: NOT VALID first, which is brief; then VALIDATE, which lets others read and write.
#include "plan/strategies/online.h"

#include "sql/quoting.h"

namespace Howdah {

using namespace Qt::StringLiterals;

bool OnlineRecipes::provesLater(const PlanItem &item) const
{
    const auto *constraint = item.after ? std::get_if<Constraint>(&*item.after) : nullptr;
    return m_context.online && constraint && !m_context.atOnce.contains(item.ref) && isInUse(constraint->relation)
        && keepsItsParents(constraint->relation);
}

std::optional<Recipe> OnlineRecipes::notValid(const Constraint &c) const
{
    const Table *table = m_context.toDirectory.table(c.relation);
    if (!table || !c.validated || !c.enforced || !keepsItsParents(c.relation))
        return std::nullopt;
    if (table->kind == TableKind::Foreign)
        return std::nullopt;
    if (c.kind == ConstraintKind::ForeignKey && table->kind == TableKind::Partitioned)
        return std::nullopt;
    Recipe recipe;
    recipe.create.push_back(Sql::addConstraint(c, false, true));
    recipe.validate.emplace_back(Sql::AlterHead{c.relation}, u"VALIDATE CONSTRAINT "_s + Sql::identifier(c.name));
    return recipe;
}

} // namespace Howdah
