// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah::Dbml {

/// What becomes of a type that other systems have, or that an extension brings.
struct KnownType {
    QLatin1StringView given; ///< in lower case, without arguments
    QLatin1StringView becomes; ///< empty: stays
    bool keepsArguments = false;
    QLatin1StringView extension; ///< that has it
};

/// Null for what PostgreSQL takes as it is, or nobody knows.
const KnownType *knownType(const QString &given);

} // namespace Howdah::Dbml
