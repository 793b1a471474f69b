// SPDX-License-Identifier: Apache-2.0
#include "catalog/queryset.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

constexpr int s_oldestOverlay = 15;

constexpr std::array s_queries{
    "schemas"_L1,
    "extensions"_L1,
    "collations"_L1,
    "enums"_L1,
    "composites"_L1,
    "composite_attributes"_L1,
    "domains"_L1,
    "relations"_L1,
    "types"_L1,
    "collation_names"_L1,
    "operator_class_names"_L1,
    "domain_constraints"_L1,
    "ranges"_L1,
    "sequences"_L1,
    "routines"_L1,
    "aggregates"_L1,
    "tables"_L1,
    "columns"_L1,
    "views"_L1,
    "view_columns"_L1,
    "constraints"_L1,
    "check_expressions"_L1,
    "indexes"_L1,
    "index_keys"_L1,
    "triggers"_L1,
    "trigger_parts"_L1,
    "rules"_L1,
    "policies"_L1,
    "statistics"_L1,
    "event_triggers"_L1,
    "publications"_L1,
    "publication_tables"_L1,
    "wrappers"_L1,
    "servers"_L1,
    "user_mappings"_L1,
    "default_privileges"_L1,
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
    "unmodelled"_L1,
    "dependency_nodes"_L1,
    "dependencies"_L1,
};

/// The longest first, as measured on a schema of 1,401 tables.
constexpr std::array s_second{
    "check_expressions"_L1,
    "dependencies"_L1,
    "dependency_nodes"_L1,
    "unmodelled"_L1,
    "sequences"_L1,
    "triggers"_L1,
    "views"_L1,
};

} // namespace

std::vector<QLatin1StringView> namesOf(CatalogShare share)
{
    std::vector<QLatin1StringView> names;
    for (const QLatin1StringView name : s_queries)
        if (std::ranges::contains(s_second, name) == (share == CatalogShare::Second))
            names.push_back(name);
    return names;
}

std::span<const QLatin1StringView> catalogQueries()
{
    return s_queries;
}

QStringList catalogFolders(int serverVersion)
{
    QStringList folders;
    for (int major = serverVersion / 10000; major >= s_oldestOverlay; --major)
        folders.append(u"pg%1"_s.arg(major));
    folders.append(u"base"_s);
    return folders;
}

Result<QString> catalogQuery(QLatin1StringView name, int serverVersion)
{
    for (const QString &folder : catalogFolders(serverVersion)) {
        QFile file(u":/howdah/sql/catalog/%1/%2.sql"_s.arg(folder, name));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return failure(
        ErrorKind::Internal, QCoreApplication::translate("Catalog", "There is no catalog query named “%1”.").arg(name));
}

} // namespace Howdah
