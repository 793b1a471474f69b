// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Howdah {

/// What speaks for two objects being one under two names; made once for a list of changes, which must outlive it.
class RenameEvidence
{
public:
    explicit RenameEvidence(const std::vector<Change> &changes);

    /// Sentences; none when nothing does.
    std::vector<QString> between(const Object &gone, const Object &made) const;
    /// For a sequence: the column whose default counted with the one and counts with the other; empty when there is
    /// none.
    QString sharedUse(const Object &gone, const Object &made) const;

private:
    std::vector<QString> tables(const Table &gone, const Table &made) const;
    std::vector<QString> columns(const TableColumn &gone, const TableColumn &made) const;
    std::vector<QString> schemas(const Schema &gone, const Schema &made) const;
    static std::vector<QString> enums(const EnumType &gone, const EnumType &made);
    static std::vector<QString> composites(const CompositeType &gone, const CompositeType &made);
    QString sharedConstraint(const TableColumn &gone, const TableColumn &made) const;

    QHash<QualifiedName, std::vector<const Constraint *>> m_constraintsBefore,
        m_constraintsAfter; ///< that changed, by relation
    QHash<QString, QSet<ObjectRef>> m_gone, m_made; ///< by schema
    std::vector<std::pair<const TableColumn *, const TableColumn *>> m_defaults; ///< of columns whose default changes
    QHash<QString, std::vector<size_t>> m_defaultsByWord; ///< of what the default was; all by the empty one
};

/// What between() counts in a table, an enum or a composite type: two are candidates only when at least `needed` of the
/// one's are the other's, too. Nothing for other kinds, which are told by what is the same in all of them.
struct Traits {
    QStringList all;
    qsizetype needed = 0;
};
std::optional<Traits> traitsOf(const Object &object);

/// The object without its own name, owner, privileges and comment: equal for two that differ in nothing else. Null when
/// the kind has no renames, or needs more than that to be recognised.
std::optional<Object> anonymous(const Object &object);

/// Pairs of labels of an enum, or of attributes of a composite type, that may be renames: what is gone and what is new
/// at the same place between the same neighbours.
struct PartRename {
    QString from, to;
    bool alone = false; ///< nothing else is gone or new between these neighbours
    QString evidence;
};
std::vector<PartRename> renamedParts(const Change &change);

} // namespace Howdah
