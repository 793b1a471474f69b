// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "sql/ddl/sentence.h"

namespace Howdah::Sql {

/// How statements name an object.
struct Address {
    QString keyword; ///< "TABLE", "MATERIALIZED VIEW", "CONSTRAINT": after ALTER, DROP and COMMENT ON
    QString name;    ///< quoted; "name ON relation" for what lives on a relation; with arguments for routines
    QString grant;   ///< the word after GRANT … ON; empty when the kind has no privileges
};

Address address(const Object &object);

/// The object's owner, privileges and comment, for those kinds that have them.
QString ownerOf(const Object &object);
const Grants *grantsOf(const Object &object);
QString commentOf(const Object &object);

/// "TABLE" or "FOREIGN TABLE".
QString tableKeyword(const Table &table);

/// "ALTER TABLE [ONLY] name" or "ALTER FOREIGN TABLE …".
QString alterTable(const Table &table, bool only = false);
AlterHead alterHead(const Table &table, bool only = false);

} // namespace Howdah::Sql
