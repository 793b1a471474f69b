// SPDX-License-Identifier: Apache-2.0
// CREATE INDEX CONCURRENTLY on what is in use; the part of each partition by itself, the parent's own part being empty.
#include "plan/strategies/online.h"

namespace Howdah {

std::optional<Recipe> OnlineRecipes::index(const Index &index) const
{
    if (index.onPartitioned)
        return std::nullopt;
    Recipe recipe;
    recipe.build.push_back(Sql::createIndex(index, true));
    recipe.create = Sql::indexSettings(index);
    return recipe;
}

} // namespace Howdah
