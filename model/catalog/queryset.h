// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QLatin1StringView>
#include <QStringList>

#include <span>
#include <vector>

namespace Howdah {

/// The catalog queries, in the order they are sent: names of files below ":/howdah/sql/catalog/<folder>/", without
/// ".sql".
std::span<const QLatin1StringView> catalogQueries();

/// The two shares into which the queries are split when two sessions read at once: about as long each on a large
/// schema.
enum class CatalogShare { First, Second };
std::vector<QLatin1StringView> namesOf(CatalogShare share);

/// The text of one catalog query for a server version (PQserverVersion, 170010): of the folders base, pg15, pg16, …
/// that have the file, the greatest that is not newer than the server. Error: Internal when no folder has it.
Result<QString> catalogQuery(QLatin1StringView name, int serverVersion);

/// The folders that may hold queries for that server, newest first, "base" last.
QStringList catalogFolders(int serverVersion);

} // namespace Howdah
