// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

#include <QHash>

namespace Howdah {

/// What a rename of a type, a relation or a schema changes where types are named in SQL: "app.mood"; of a schema
/// "app.", with the dot. Two empty texts for what names no type.
std::pair<QString, QString> typeText(const ObjectRef &from, const ObjectRef &to);

/// Renames one after the other, and what becomes of a name by all of them: itself, what lies in a schema, the members
/// of a relation, the signature of a routine. Asking costs what happened to the name, not how many renames there are.
class RenameTrail
{
public:
    RenameTrail() = default;
    /// Those of a plan's first changes that rename.
    explicit RenameTrail(const std::vector<Change> &renames);
    /// The same the other way round: from the names after them to those before.
    static RenameTrail back(const std::vector<Change> &renames);

    bool isEmpty() const { return m_steps.empty(); }
    void add(const ObjectRef &from, const ObjectRef &to);
    /// What was called `ref` before the first is called after the last.
    ObjectRef followed(ObjectRef ref) const;

private:
    using Steps = std::vector<size_t>; ///< places in m_steps, ascending

    size_t nextText(const QString &signature, size_t from) const;

    std::vector<std::pair<ObjectRef, ObjectRef>> m_steps;
    QHash<ObjectRef, Steps> m_exact;
    QHash<QualifiedName, Steps> m_members; ///< by whose members they are
    QHash<QString, Steps> m_schemas;
    QHash<QString, Steps> m_types; ///< by the first word of the type's name as SQL
    Steps m_allSchemas;
};

} // namespace Howdah
