// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

class TestServer;

/// Makes a database of that name and runs ../shared/data/schemas/NAME.sql in it, after roles.sql (once per server),
/// with psql. Returns what went wrong, empty on success.
QString loadSchema(const TestServer &server, const QString &name);

/// Makes a database and runs a script in it with psql.
QString loadScript(const TestServer &server, const QString &database, const QByteArray &script);

/// Names of the schemas there are, sorted.
QStringList schemaNames();

/// The whole output of `pg_dump -s` of a database; empty on failure.
QByteArray dumpSchema(const TestServer &server, const QString &database);

} // namespace Howdah
