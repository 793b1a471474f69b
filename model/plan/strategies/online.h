// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/items.h"

namespace Howdah {

inline constexpr int BriefLock = 5000; ///< milliseconds: longer, and those who queue behind us would wait too

/// How an object comes to a relation that is in use, in stages that each lock little:
/// `build` outside a transaction and first, `create` with the rest of the plan, `validate` each in a transaction of its
/// own, `finish` when all of that has succeeded. Empty stages do not happen.
struct Recipe {
    Sql::Statements build;
    Sql::Statements create;
    Sql::Statements validate;
    Sql::Statements finish;
    QualifiedName builds; ///< the index that `build` makes
};

/// Chooses online recipes for the items of a plan. Refers to both, which must outlive it. With PlanContext::online off
/// it never finds one. What stays as it is here (exclusion constraints, type changes, keys of partitioned tables) has
/// no online form in PostgreSQL.
class OnlineRecipes
{
public:
    OnlineRecipes(const PlanContext &context, const Items &items)
        : m_context(context)
        , m_items(items)
    { }

    /// For an index, a key, a check or a foreign key that is made on a relation that stands before and after.
    std::optional<Recipe> creation(const PlanItem &item) const;
    /// For a column whose only new property that scans the table is NOT NULL; `create` is what replaces SET NOT NULL.
    std::optional<Recipe> notNull(const PlanItem &item) const;
    /// Whether what is made is proved in a step of its own, after it is there.
    bool validatesLater(const PlanItem &item) const
    {
        const std::optional<Recipe> recipe = creation(item);
        return recipe && recipe->build.empty() && !recipe->validate.empty();
    }
    /// Whether the constraint that stands not valid can be proved by itself, when others may write.
    bool provesLater(const PlanItem &item) const;
    /// Whether the index can go by DROP INDEX CONCURRENTLY.
    bool dropsConcurrently(const PlanItem &item) const;

private:
    bool isInUse(const QualifiedName &relation) const;
    bool keepsItsParents(const QualifiedName &relation) const;
    bool keepsItsHeirs(const QualifiedName &relation) const;
    bool isUntouched(const PlanItem &item) const;
    bool isRewritten(const QualifiedName &relation) const;

    std::optional<Recipe> index(const PlanItem &item, const Index &index) const;
    std::optional<Recipe> key(const PlanItem &item, const Constraint &constraint) const;
    std::optional<Recipe> notValid(const Constraint &constraint) const;
    std::optional<Recipe> fromParent(const Table &table, const PlanItem &item, const Column &column) const;

    const PlanContext &m_context;
    const Items &m_items;
};

/// ALTER TABLE … ADD CONSTRAINT … USING INDEX, which gives the index the key's name.
QString keyUsingIndex(const Constraint &key, const QString &index);

/// The object as it is built while another has its name.
Object underNameAside(const PlanItem &item);

/// A name no one else has, made from the object's own by hashing: "howdah_old_9f3c21aa". The same in every run.
QString nameAside(const QString &prefix, const ObjectRef &ref);

} // namespace Howdah
