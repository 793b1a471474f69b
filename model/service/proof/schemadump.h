// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/source.h"

namespace Howdah {

/// `pg_dump -s OPTIONS` of a database, by the installed program from `programFolder` (PATH when empty). The password
/// goes by the environment, never by the command line. Blocks; Connection or Unsupported with pg_dump's own sentence on
/// failure.
Result<QByteArray> schemaDump(const ConnectionSpec &spec, const QString &programFolder, const QStringList &options = {},
    std::stop_token stop = {});

/// pg_dump's options that leave out the tables migration tools keep for themselves: they are no part of a schema that
/// is compared. Blocks; none where the database cannot be asked.
QStringList withoutToolTables(const OpenedSource &source);

/// The statements of a dump as a sorted set, lines of CREATE TABLE sorted: what two dumps are compared by.
Result<std::vector<QByteArray>> dumpStatements(const QByteArray &dump);

/// The first statements that only one of two sets holds, as lines for a person; empty when they are the same.
QString dumpDifference(const std::vector<QByteArray> &expected, const std::vector<QByteArray> &found);

} // namespace Howdah
