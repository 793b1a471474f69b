// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/finding.h"
#include "lint/live.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <memory>

namespace Howdah::Lint {

/// What a house decides for itself; rules that ask for it say nothing while it is empty.
struct HousePolicy {
    QStringList extensions; ///< that may be made; empty: any
    QStringList allowedTypes; ///< of columns, as format_type() spells them without length; empty: any
    QStringList deniedTypes;
    QStringList keyTypes; ///< of a primary key's column; empty: any
    QStringList apiSchemas; ///< that programs of others read
    QStringList owners; ///< that an object may be given to; empty: any
    std::vector<std::pair<QString, QString>> requiredColumns; ///< name and type; an empty type: any
    QHash<QString, QRegularExpression> names; ///< by "table", "column", "index", "constraint", "view", "function", …
    int maxIndexes = 5; ///< of a table
};

/// What a run is told besides the SQL.
struct Settings {
    int major = 17; ///< of the server it will run on
    int minor = -1; ///< the same; -1: not known
    QHash<QString, Severity> severities; ///< by rule, in the place of the registry's; asks for rules that are a policy
    QSet<QString> off; ///< rules that are not asked
    HousePolicy policy;
    std::shared_ptr<const Live> live; ///< null: there is no live database
};

} // namespace Howdah::Lint
