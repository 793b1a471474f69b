// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <QStringList>

#include <vector>

namespace Howdah::Sql {

/// The one place where names and text become SQL. Every other file calls it; nobody concatenates a raw name.

/// An identifier, quoted when PostgreSQL needs it: capitals, special characters, keywords that are not plain.
QString identifier(const QString &name);
/// schema.name, each quoted as needed; just the name when the schema is empty.
QString identifier(const QualifiedName &name);
/// A role: PUBLIC when empty.
QString role(const QString &name);
/// A string constant that reads the same whatever standard_conforming_strings says.
QString literal(const QString &text);
/// A body between dollar signs, with a tag that the body does not hold.
QString dollarQuoted(const QString &body);
/// "a, b, c", each quoted as needed.
QString identifiers(const std::vector<QString> &names);
/// "k=v, …" members for WITH (…): the value as a constant when it is not a plain word or number.
QString storageOptions(const std::vector<QString> &options, const QString &prefix = {});
/// "k 'v', …" members for OPTIONS (…).
QString foreignOptions(const std::vector<QString> &options);

} // namespace Howdah::Sql
