// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Howdah::Sqlite {

/// What SQLite's pragmas say of a schema, in its own words (https://sqlite.org/pragma.html).
struct Column {
    QString name, type;
    bool notNull = false;
    std::optional<QString> expression; ///< its default, as SQL
    int keyPlace = 0; ///< from 1, of the primary key's columns
    bool generated = false;
};

struct Reference {
    QString table;
    QStringList columns, referenced; ///< the latter empty for the primary key
    QString onUpdate, onDelete;
};

struct IndexPart {
    QString column; ///< empty: the rowid or an expression
    bool descending = false;
};

struct Index {
    QString name;
    bool unique = false;
    QString origin; ///< "c" made as an index, "u" UNIQUE, "pk"
    bool partial = false;
    std::vector<IndexPart> parts;
    QString sql; ///< of one with origin "c"
};

struct Table {
    QString name, sql;
    std::vector<Column> columns;
    std::vector<Reference> references;
    std::vector<Index> indexes;
};

struct File {
    std::vector<Table> tables;
    QStringList others; ///< "view v", "trigger t": in the file, but no plain table
    bool hasJournal = false; ///< a write-ahead log lies beside it, which was not read
};

/// Reads the schema, never the rows, of a database file. It is opened read-only and as one that nobody changes, so that
/// not even a lock or a journal is left beside it. File where it cannot be read. Blocks; any thread.
Result<File> readFile(const QString &path);

/// Whether it begins as one.
bool isFile(const QString &path);

} // namespace Howdah::Sqlite
