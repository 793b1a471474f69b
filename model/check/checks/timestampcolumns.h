// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"

namespace Howdah::Check {

/// The spellings teams use for the moment of creation, of the last change, and of soft deletion.
inline const QStringList &createdNames()
{
    static const QStringList names{QStringLiteral("created_at"), QStringLiteral("created_on"),
        QStringLiteral("created"), QStringLiteral("creation_date"), QStringLiteral("created_date"),
        QStringLiteral("createdat"), QStringLiteral("inserted_at"), QStringLiteral("create_date"),
        QStringLiteral("created_time"), QStringLiteral("create_time"), QStringLiteral("occurred_at"),
        QStringLiteral("recorded_at")};
    return names;
}

inline const QStringList &updatedNames()
{
    static const QStringList names{QStringLiteral("updated_at"), QStringLiteral("updated_on"),
        QStringLiteral("updated"), QStringLiteral("modified_at"), QStringLiteral("modified"),
        QStringLiteral("updatedat"), QStringLiteral("last_update"), QStringLiteral("last_updated"),
        QStringLiteral("modifieddate"), QStringLiteral("modified_date"), QStringLiteral("update_time"),
        QStringLiteral("last_modified")};
    return names;
}

inline const QStringList &deletedNames()
{
    static const QStringList names{QStringLiteral("deleted_at"), QStringLiteral("archived_at"),
        QStringLiteral("deleted_on"), QStringLiteral("removed_at"), QStringLiteral("deletedat"),
        QStringLiteral("archivedat")};
    return names;
}

inline const Column *timestampColumn(const Table &table, const QStringList &names)
{
    const auto found = std::ranges::find_if(
        table.columns, [&](const Column &column) { return names.contains(column.name.toLower()); });
    return found == table.columns.end() ? nullptr : &*found;
}

} // namespace Howdah::Check
