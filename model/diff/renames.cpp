// SPDX-License-Identifier: Apache-2.0
#include "diff/renames.h"

#include "base/words.h"
#include "diff/differ.h"
#include "diff/evidence.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Howdah {

namespace {

/// One that is gone or new, and what is left of it without its name.
struct Lone {
    const Object *object;
    std::optional<Object> nameless;
    QString place; ///< equal for any two that may be one: what is compared first
    std::optional<Traits> traits;
};

/// Those of one kind that are new, so found that not each of the gone is held against each of them.
class Made
{
public:
    void add(Lone lone)
    {
        const size_t at = m_all.size();
        if (!lone.traits)
            m_places[lone.place].push_back(at);
        else if (lone.traits->all.isEmpty())
            m_bare.push_back(at);
        else
            for (const QString &trait : std::as_const(lone.traits->all))
                m_traits[trait].push_back(at);
        m_all.push_back(std::move(lone));
    }

    /// All that may be `gone`, and some more. Of two that share n of k traits any k - n + 1 have one that is shared:
    /// the rarest of them are enough to look for ("prefix filtering" of similarity joins: Chaudhuri, Ganti, Kaushik
    /// 2006).
    std::vector<const Lone *> likely(const Lone &gone) const
    {
        std::vector<size_t> found;
        if (!gone.traits) {
            found = m_places.value(gone.place);
        } else if (gone.traits->all.isEmpty()) {
            found = m_bare;
        } else {
            std::vector<const std::vector<size_t> *> rarest;
            for (const QString &trait : gone.traits->all) {
                const auto those = m_traits.constFind(trait);
                rarest.push_back(those == m_traits.cend() ? &m_none : &*those);
            }
            std::ranges::sort(rarest, {}, [](const auto *those) { return those->size(); });
            rarest.resize(size_t(gone.traits->all.size() - gone.traits->needed + 1));
            for (const std::vector<size_t> *those : rarest)
                found.insert(found.end(), those->begin(), those->end());
            std::ranges::sort(found);
            found.erase(std::ranges::unique(found).begin(), found.end());
        }
        std::vector<const Lone *> likely;
        for (const size_t at : found)
            likely.push_back(&m_all[at]);
        return likely;
    }

private:
    std::vector<Lone> m_all;
    std::vector<size_t> m_bare, m_none; ///< without any traits; nothing
    QHash<QString, std::vector<size_t>> m_places, m_traits;
};

bool areSame(const Object &a, const Object &b)
{
    return std::holds_alternative<Routine>(a) ? a == b : isSame(a, b);
}

std::optional<QualifiedName> relationOf(const Object &object)
{
    return std::visit(
        [](const auto &o) -> std::optional<QualifiedName> {
            using T = std::decay_t<decltype(o)>;
            if constexpr (std::is_same_v<T, TableColumn>)
                return std::nullopt;
            else if constexpr (requires { o.relation; })
                return o.relation;
            else if constexpr (std::is_same_v<T, Sequence>)
                return o.ownedBy ? std::optional(o.ownedBy->relation) : std::nullopt;
            else
                return std::nullopt;
        },
        static_cast<const ObjectVariant &>(object));
}

/// Checks that come from a parent are called as they are there.
bool isInheritedCheck(const Object &object)
{
    const auto *constraint = std::get_if<Constraint>(&object);
    return constraint && constraint->kind == ConstraintKind::Check && constraint->inherited;
}

Lone loneOf(const Object &object)
{
    const auto *column = std::get_if<TableColumn>(&object);
    const QualifiedName relation = column ? column->relation : relationOf(object).value_or(QualifiedName());
    QString place = display(relation);
    if (const auto *routine = std::get_if<Routine>(&object))
        place = routine->source;
    else if (const auto *view = std::get_if<View>(&object))
        place = view->definition;
    else if (const auto *domain = std::get_if<Domain>(&object))
        place = domain->type;
    return {&object, anonymous(object), place, traitsOf(object)};
}

class Candidates
{
public:
    Candidates(const std::vector<Change> &changes, const std::vector<RenameCandidate> &refused)
        : m_changes(changes)
        , m_evidence(changes)
    {
        for (const RenameCandidate &candidate : refused)
            m_refused.insert({candidate.from, candidate.to});
        for (const Change &change : changes) {
            if (change.before && !change.after && !isInheritedCheck(*change.before))
                m_gone[int(change.before->index())].push_back(loneOf(*change.before));
            if (change.after && !change.before && !isInheritedCheck(*change.after))
                m_new[int(change.after->index())].add(loneOf(*change.after));
        }
    }

    std::vector<RenameCandidate> find()
    {
        for (auto kind = m_gone.cbegin(); kind != m_gone.cend(); ++kind)
            for (const Lone &gone : kind.value())
                for (const Lone *made : m_new[kind.key()].likely(gone))
                    add(refOf(*gone.object), refOf(*made->object), evidence(gone, *made));
        for (const Change &change : m_changes)
            addParts(change);
        dropWhatGoesAlong();
        dropWhatIsUsedOtherwise();
        QHash<ObjectRef, int> fromCount, toCount;
        for (const RenameCandidate &candidate : m_found) {
            ++fromCount[candidate.from];
            ++toCount[candidate.to];
        }
        for (RenameCandidate &candidate : m_found)
            candidate.unambiguous = fromCount.value(candidate.from) == 1 && toCount.value(candidate.to) == 1;
        std::sort(m_found.begin(), m_found.end(), [](const RenameCandidate &a, const RenameCandidate &b) {
            return a.from < b.from || (a.from == b.from && a.to < b.to);
        });
        return std::move(m_found);
    }

private:
    std::vector<QString> evidence(const Lone &gone, const Lone &made) const
    {
        if (gone.nameless && made.nameless && areSame(*gone.nameless, *made.nameless)) {
            std::vector<QString> found{tr("they are the same but for the name")};
            if (const QString use = m_evidence.sharedUse(*gone.object, *made.object); !use.isEmpty())
                found.push_back(use);
            return found;
        }
        return m_evidence.between(*gone.object, *made.object);
    }

    void add(const ObjectRef &from, const ObjectRef &to, std::vector<QString> evidence)
    {
        if (!evidence.empty() && !m_refused.contains({from, to}))
            m_found.push_back({from, to, false, std::move(evidence)});
    }

    void addParts(const Change &change)
    {
        const ObjectRef ref = refOf(change.after ? *change.after : *change.before);
        const ObjectKind kind = ref.kind == ObjectKind::EnumType ? ObjectKind::EnumValue : ObjectKind::Column;
        for (const PartRename &part : renamedParts(change))
            add({kind, ref.name, part.from}, {kind, ref.name, part.to}, {part.evidence});
        const auto *was = change.before && change.after ? std::get_if<RangeType>(&*change.before) : nullptr;
        const RangeType *is = was ? &std::get<RangeType>(*change.after) : nullptr;
        if (was && !(was->multirange == is->multirange))
            add({ObjectKind::RangeType, was->multirange, {}}, {ObjectKind::RangeType, is->multirange, {}},
                {tr("both are the multirange of %1").arg(display(ref))});
    }

    /// What is in a schema that may have been renamed goes along with it.
    void dropWhatGoesAlong()
    {
        QSet<std::pair<QString, QString>> schemas;
        for (const RenameCandidate &candidate : m_found)
            if (candidate.from.kind == ObjectKind::Schema)
                schemas.insert({candidate.from.name.name, candidate.to.name.name});
        std::erase_if(m_found, [&](const RenameCandidate &candidate) {
            return candidate.from.kind != ObjectKind::Schema
                && schemas.contains({candidate.from.name.schema, candidate.to.name.schema});
        });
    }

    /// Sequences are often alike: one that a default counts with before and after leaves no doubt.
    void dropWhatIsUsedOtherwise()
    {
        QSet<ObjectRef> from, to;
        const auto isSure = [](const RenameCandidate &candidate) {
            return candidate.from.kind == ObjectKind::Sequence && candidate.evidence.size() > 1;
        };
        for (const RenameCandidate &candidate : m_found)
            if (isSure(candidate)) {
                from.insert(candidate.from);
                to.insert(candidate.to);
            }
        std::erase_if(m_found, [&](const RenameCandidate &candidate) {
            return !isSure(candidate) && (from.contains(candidate.from) || to.contains(candidate.to));
        });
    }

    const std::vector<Change> &m_changes;
    const RenameEvidence m_evidence;
    QSet<std::pair<ObjectRef, ObjectRef>> m_refused;
    QHash<int, std::vector<Lone>> m_gone; ///< by kind
    QHash<int, Made> m_new;
    std::vector<RenameCandidate> m_found;
};

} // namespace

std::vector<RenameCandidate> renameCandidates(
    const std::vector<Change> &changes, const std::vector<RenameCandidate> &refused)
{
    return Candidates(changes, refused).find();
}

std::vector<RenameCandidate> followers(const std::vector<RenameCandidate> &candidates,
    const std::vector<Change> &changes, const std::vector<QualifiedName> &renamedTables)
{
    QHash<ObjectRef, QualifiedName> places;
    for (const Change &change : changes)
        if (change.after && !change.before)
            if (const auto relation = relationOf(*change.after))
                places.insert(refOf(*change.after), *relation);
    const QSet<QualifiedName> renamed(renamedTables.begin(), renamedTables.end());
    std::vector<RenameCandidate> found;
    for (const RenameCandidate &candidate : candidates)
        if (const auto place = places.constFind(candidate.to);
            candidate.unambiguous && place != places.cend() && renamed.contains(*place))
            found.push_back(candidate);
    return found;
}

} // namespace Howdah
