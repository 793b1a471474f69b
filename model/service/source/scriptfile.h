// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

#include <stop_token>

namespace Howdah {

/// A file of SQL read into memory; `name` is what errors call it.
struct SqlText {
    QString name;
    QByteArray content;
    qsizetype line = 1; ///< of the file, where the content begins
};

/// Reads what builds a database as SQL text: a file in UTF-8 or UTF-16, one compressed with gzip, an archive of pg_dump
/// (custom, tar or directory format), which the installed pg_restore turns into SQL, without the rows. What it cannot
/// be, a dump of another system, of a whole cluster or under another compression, is named with what to do. File or
/// Parse, in one sentence. Blocks; a stop ends it.
Result<SqlText> readSqlFile(const QString &path, std::stop_token stop = {});

/// The same, whatever system the text is of.
Result<SqlText> readScript(const QString &path, std::stop_token stop = {});

/// What readSqlFile makes of what readScript has read.
Result<SqlText> asSql(SqlText text);

/// The first bytes of a file, as many as tell what it is; empty where there are none or it cannot be read.
QByteArray beginningOf(const QString &path);

/// Whether a script is MySQL's or MariaDB's, by how it begins.
bool isMySql(const QByteArray &beginning);

/// Whether it begins as something that gzip wrote: what is in it shows only when it is unpacked.
bool isGzip(const QByteArray &beginning);

/// Whether the file, whatever it is called, or the folder begins as a dump that readSqlFile can read or name.
bool isDump(const QString &path);

/// The .sql files of a folder, by name, numbers in it by their value ("2.sql" before "10.sql"); subfolders are left
/// out. File when it cannot be read or there are none, saying where there are some.
Result<QStringList> sqlFilesIn(const QString &folder);

/// Statements of a dump that are about the database as a whole, the server or its statistics, none of which is part of
/// a schema: with pg_dump -C CREATE DATABASE and what follows on it; pg_dump --statistics; settings of newer servers.
bool isAside(const QByteArray &statement, const SqlText &text);

} // namespace Howdah
