// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addObjects(const CatalogRows &rows, QLatin1StringView query, Database &database)
{
    enum { Kind, Identity, SchemaName, Definition, Owner, Comment };
    auto row = rows.reader(query, fields("kind", "identity", "schema", "definition", "owner", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        OpaqueObject &object = database.opaque.emplace_back();
        object.kind = row->text(Kind);
        object.identity = row->text(Identity);
        object.schema = row->text(SchemaName);
        object.definition = row->text(Definition);
        object.owner = row->text(Owner);
        object.comment = row->text(Comment);
    }
    return {};
}

/// Languages alone of these kinds have privileges.
Result<void> addGrants(const CatalogRows &rows, Database &database)
{
    enum { Identity, Access };
    auto row = rows.reader("languages"_L1, fields("identity", "grants"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next())
        for (OpaqueObject &object : database.opaque)
            if (object.kind == u"LANGUAGE" && object.identity == row->text(Identity))
                object.grants = row->grants(Access, object.owner);
    return {};
}

} // namespace

std::span<const QLatin1StringView> opaqueQueries()
{
    static constexpr std::array queries{
        "languages"_L1,
        "casts"_L1,
        "operators"_L1,
        "operator_families"_L1,
        "operator_classes"_L1,
        "text_search"_L1,
        "conversions"_L1,
        "access_methods"_L1,
        "transforms"_L1,
        "subscriptions"_L1,
    };
    return queries;
}

Result<void> assembleOpaque(const CatalogRows &rows, Database &database)
{
    for (const QLatin1StringView query : opaqueQueries())
        if (const auto done = addObjects(rows, query, database); !done)
            return done;
    if (const auto done = addGrants(rows, database); !done)
        return done;
    std::ranges::sort(database.opaque, [](const OpaqueObject &a, const OpaqueObject &b) {
        return std::tie(a.identity, a.kind) < std::tie(b.identity, b.kind);
    });
    return {};
}

Result<void> assembleUnmodelled(const CatalogRows &rows, Database &database)
{
    enum { Kind, Name };
    auto row = rows.reader("unmodelled"_L1, fields("kind", "name"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next())
        database.unmodelled.push_back({row->text(Kind), row->text(Name)});
    std::ranges::sort(database.unmodelled,
        [](const Unmodelled &a, const Unmodelled &b) { return std::tie(a.kind, a.name) < std::tie(b.kind, b.name); });
    return {};
}

} // namespace Howdah
