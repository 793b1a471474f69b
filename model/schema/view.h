// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "schema/privileges.h"

#include <optional>
#include <vector>

namespace Howdah {

/// A column as a view shows it.
struct ViewColumn {
    QString name;
    QString type;
    QualifiedName collation;
    std::optional<QString> expression; ///< ALTER VIEW … SET DEFAULT
    std::optional<int> statisticsTarget; ///< of a materialized view
    QString comment;
    Grants grants;

    bool operator==(const ViewColumn &) const = default;
};

/// A view or a materialized view.
struct View {
    QualifiedName name;
    bool materialized = false;
    QString definition;   ///< pg_get_viewdef, without the trailing semicolon
    std::vector<ViewColumn> columns;
    Options options;      ///< security_barrier=…, security_invoker=…, check_option=…; or storage options
    QString accessMethod; ///< of a materialized view; empty: heap
    QString tablespace;
    bool populated = true;
    QString owner;
    Grants grants;
    QString comment;

    bool operator==(const View &) const = default;
};

} // namespace Howdah
