// SPDX-License-Identifier: Apache-2.0
#include "plan/strategies/online.h"

#include "plan/bridge.h"

#include <QCryptographicHash>

namespace Howdah {

QString nameAside(const QString &prefix, const ObjectRef &ref)
{
    // Not qHash(): that may differ from one version of Qt to the next, and with it the script.
    const QByteArray hash = QCryptographicHash::hash(display(ref).toUtf8(), QCryptographicHash::Sha1);
    return prefix + QLatin1Char('_') + QString::fromLatin1(hash.toHex().first(8));
}

Object underNameAside(const PlanItem &item)
{
    Object object = *item.after;
    const QString aside = nameAside(QStringLiteral("howdah_new"), item.ref);
    if (auto *index = std::get_if<Index>(&object))
        index->name.name = aside;
    else if (auto *constraint = std::get_if<Constraint>(&object))
        constraint->name = aside;
    return object;
}

std::optional<Recipe> OnlineRecipes::creation(const PlanItem &item) const
{
    if (!m_context.online || !item.after || m_context.atOnce.contains(item.ref))
        return std::nullopt;
    if (const auto *o = std::get_if<Index>(&*item.after))
        return isInUse(o->relation) ? index(item, *o) : std::nullopt;
    const auto *constraint = std::get_if<Constraint>(&*item.after);
    if (!constraint || !isInUse(constraint->relation))
        return std::nullopt;
    switch (constraint->kind) {
    case ConstraintKind::PrimaryKey:
    case ConstraintKind::Unique:
        return key(item, *constraint);
    case ConstraintKind::Check:
    case ConstraintKind::ForeignKey:
        return notValid(*constraint);
    case ConstraintKind::Exclude:
        break;
    }
    return std::nullopt;
}

/// Whether the relation stands before and after the plan, so that others may be reading and writing it meanwhile.
bool OnlineRecipes::isInUse(const QualifiedName &relation) const
{
    for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View}) {
        const ObjectRef ref{kind, relation, {}};
        if (m_context.toDirectory.contains(ref))
            return m_context.fromDirectory.contains(ref) && !m_items.isGone(ref) && !m_items.isNew(ref);
    }
    return false;
}

/// A table that is attached or made to inherit must have its constraints whole by then; so must what inherits from it.
bool OnlineRecipes::keepsItsParents(const QualifiedName &relation) const
{
    const Table *was = m_context.fromDirectory.table(relation), *is = m_context.toDirectory.table(relation);
    const PlanItem *item = m_items.find({ObjectKind::Table, relation, {}});
    return was && is && was->partition == is->partition && was->inherits == is->inherits
        && !(item && item->isReattached) && (!is->partition || keepsItsParents(is->partition->parent))
        && std::all_of(is->inherits.begin(), is->inherits.end(), [&](const QualifiedName &parent) {
               return !rejoins(m_context, m_items, relation, parent)
                   && (m_items.isNew({ObjectKind::Table, parent, {}}) || keepsItsParents(parent));
           });
}

/// Whether no inheritance child, near or far, leaves its parent and comes back: it would have to bring what is added
/// meanwhile.
bool OnlineRecipes::keepsItsHeirs(const QualifiedName &relation) const
{
    return std::ranges::none_of(m_context.to.tables, [&](const Table &heir) {
        return std::ranges::contains(heir.inherits, relation)
            && (rejoins(m_context, m_items, heir.name, relation) || !keepsItsHeirs(heir.name));
    });
}

/// Whether the plan leaves alone what the object leans on: only then is there no hurry to have it gone.
bool OnlineRecipes::isUntouched(const PlanItem &item) const
{
    for (const Dependency *d : m_context.fromDependencies.of(item.ref))
        if (const PlanItem *used = m_items.find(d->to); used && used->action != Action::Create)
            return false;
    return true;
}

/// Whether the table is written anew, and all its indexes with it.
bool OnlineRecipes::isRewritten(const QualifiedName &relation) const
{
    const Table *table = m_context.toDirectory.table(relation);
    const auto rewrites = [this](const ObjectRef &ref) {
        const PlanItem *item = m_items.find(ref);
        return item && item->action == Action::Alter
            && (item->alteration.has(Sql::Does::Retype) || item->alteration.has(Sql::Does::SetPersistence));
    };
    return table && (rewrites(refOf(*table)) || std::ranges::any_of(table->columns, [&](const Column &column) {
        return rewrites(columnRef(relation, column.name));
    }));
}

bool OnlineRecipes::dropsConcurrently(const PlanItem &item) const
{
    if (!m_context.online || !item.before)
        return false;
    const auto *index = std::get_if<Index>(&*item.before);
    return index && !index->onPartitioned && index->parentIndex.isEmpty() && isInUse(index->relation)
        && !isRewritten(index->relation) && isUntouched(item);
}

} // namespace Howdah
