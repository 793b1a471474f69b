// SPDX-License-Identifier: Apache-2.0
#include "catalog/introspector.h"

#include "catalog/assemble.h"
#include "catalog/queryset.h"
#include "server/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

constexpr int s_oldestServer = 140000;

Result<std::vector<Query>> statements(int serverVersion)
{
    std::vector<Query> queries{{u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s, {}}};
    const auto settings = catalogQuery("settings"_L1, serverVersion);
    if (!settings)
        return std::unexpected(settings.error());
    queries.push_back({*settings, {}});
    for (const QLatin1StringView name : catalogQueries()) {
        const auto sql = catalogQuery(name, serverVersion);
        if (!sql)
            return std::unexpected(sql.error());
        queries.push_back({*sql, {}});
    }
    queries.push_back({u"COMMIT"_s, {}});
    return queries;
}

} // namespace

Result<std::shared_ptr<const Database>> introspect(Session &session)
{
    const ServerInfo &info = session.info();
    if (info.version < s_oldestServer)
        return failure(ErrorKind::Unsupported,
                       QCoreApplication::translate("Catalog", "PostgreSQL %1 is too old: Howdah reads PostgreSQL 14 and newer.")
                           .arg(info.versionText));
    const auto queries = statements(info.version);
    if (!queries)
        return std::unexpected(queries.error());
    auto results = session.pipeline(*queries);
    if (!results) {
        // Ends the aborted transaction; what matters to the caller is the first error.
        if (const auto ended = session.query(u"ROLLBACK"_s); !ended)
            Q_UNUSED(ended);
        return std::unexpected(results.error());
    }
    CatalogRows rows;
    size_t next = 2; // after BEGIN and the settings
    for (const QLatin1StringView name : catalogQueries())
        rows.insert(name, (*results)[next++]);
    auto database = assemble(rows);
    if (!database)
        return std::unexpected(database.error());
    database->name = info.database;
    database->role = info.role;
    database->serverVersion = info.version;
    database->role = info.role;
    return std::make_shared<const Database>(std::move(*database));
}

} // namespace Howdah
