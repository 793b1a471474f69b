// SPDX-License-Identifier: Apache-2.0
// CREATE INDEX CONCURRENTLY on what is in use; the part of each partition by itself, the parent's own part being empty.
#include "plan/strategies/online.h"

#include "sql/quoting.h"

namespace Howdah {

using namespace Qt::StringLiterals;

std::optional<Recipe> OnlineRecipes::index(const PlanItem &item, const Index &index) const
{
    if (index.onPartitioned)
        return std::nullopt;
    const Index built = item.standsBeside ? std::get<Index>(underNameAside(item)) : index;
    Recipe recipe;
    recipe.build.push_back(Sql::createIndex(built, true));
    recipe.builds = built.name;
    recipe.create = Sql::indexSettings(index);
    if (item.standsBeside)
        recipe.create.insert(recipe.create.begin(),
            u"ALTER INDEX "_s + Sql::identifier(built.name) + u" RENAME TO "_s + Sql::identifier(index.name.name));
    return recipe;
}

} // namespace Howdah
