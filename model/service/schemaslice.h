// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

#include <QHash>
#include <QSet>

#include <map>

namespace Howdah {

/// Cuts from a database what a few changes can touch: their tables with all that is on them, partitions and parents,
/// the tables that foreign keys tie to them, and what depends on these. A plan of the changes is the same on the slice
/// as on the whole, and costs what the slice weighs. Built once for a database, which must outlive it.
class SchemaSlice
{
public:
    explicit SchemaSlice(const Database &database);

    Database around(const std::vector<Change> &changes) const;

private:
    class Cut;

    const Database &m_database;
    std::map<ObjectRef, Object> m_objects;
    std::vector<ObjectRef> m_everywhere; ///< of every slice
    QHash<QualifiedName, std::vector<ObjectRef>>
        m_on; ///< constraints, indexes, triggers, policies and rules of a relation
    QHash<QualifiedName, std::vector<QualifiedName>> m_kin; ///< parents and heirs
    QHash<QualifiedName, std::vector<QualifiedName>> m_tied; ///< by foreign keys, either way
    QHash<ObjectRef, std::vector<Dependency>> m_uses, m_usedBy;
};

} // namespace Howdah
