// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QByteArray>

#include <span>

namespace Howdah {

/// A form of a whole schema that is written for people and other programs, beside its own JSON and its SQL.
struct DatabaseFormat {
    QLatin1StringView name; ///< what the command line calls it
    QLatin1StringView suffix; ///< of the file, without the dot
    QByteArray (*write)(const Database &database);
};

std::span<const DatabaseFormat> databaseFormats();
/// Null where there is none.
const DatabaseFormat *databaseFormatOf(const QString &suffix);
const DatabaseFormat *databaseFormatCalled(const QString &name);

} // namespace Howdah
