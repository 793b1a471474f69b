// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QSet>

namespace Howdah {

/// Every name that pg_class holds for the database: tables, views, sequences, composite types, indexes and those of
/// keys. Two relations of a schema never have the same name, of whatever kind they are.
QSet<QualifiedName> relationNames(const Database &database);

/// `name` and `ending` in the 63 bytes that PostgreSQL keeps of a name: what is too much is cut off before the ending,
/// and never within a character.
QString fittingName(QString name, const QString &ending = {});

} // namespace Howdah
