// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

class TestServer;

/// Makes a database of that name and runs the schema in it with psql, after roles.sql (once per server): a file of
/// ../shared/data/schemas, or what generate_schema.py makes for a name of generatedNames(). Returns what went wrong,
/// empty on success.
QString loadSchema(const TestServer &server, const QString &name);

/// Makes a database and runs a script in it with psql.
QString loadScript(const TestServer &server, const QString &database, const QByteArray &script);

/// Names of the schemas there are, sorted: those beside the repository and the generated ones.
QStringList schemaNames();

/// Names of schemas of our own making, which every clone has: "generated_1", "generated_2".
QStringList generatedNames();

/// The whole output of `pg_dump -s` of a database; empty on failure.
QByteArray dumpSchema(const TestServer &server, const QString &database);

} // namespace Howdah
