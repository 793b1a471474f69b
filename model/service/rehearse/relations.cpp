// SPDX-License-Identifier: Apache-2.0
#include "service/rehearse/relations.h"

#include <QSet>

namespace Howdah::Rehearse {

using namespace Qt::StringLiterals;

const char *const relationColumns
    = "n.nspname, c.relname, c.relkind, coalesce(pg_catalog.pg_relation_filenode(c.oid), 0), "
      "coalesce(i.indrelid, 0)";

Known relationAt(const Rows &rows, int row, int first)
{
    return {{rows.text(row, first), rows.text(row, first + 1)}, rows.character(row, first + 2),
        rows.integer(row, first + 3), rows.integer(row, first + 4)};
}

Result<Relations> readRelations(Session &session)
{
    // Operators by their schema: the script may have set any search path.
    const auto rows = session.query(u"SELECT c.oid, "_s + QLatin1StringView(relationColumns)
        + u" FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace "
          "LEFT JOIN pg_catalog.pg_index i ON i.indexrelid OPERATOR(pg_catalog.=) c.oid "
          "WHERE c.oid OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid "
          "AND n.nspname OPERATOR(pg_catalog.<>) 'pg_toast'::pg_catalog.name"_s);
    if (!rows)
        return std::unexpected(rows.error());
    Relations all;
    all.reserve(rows->count());
    for (int row = 0; row < rows->count(); ++row)
        all.insert(rows->integer(row, 0), relationAt(*rows, row, 1));
    return all;
}

FileChanges fileChanges(const Relations &before, const Relations &after)
{
    FileChanges changes;
    QSet<qint64> rewritten, files;
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto was = before.constFind(it.key());
        if (it->isTable() && was != before.cend() && was->file != it->file && it->file != 0)
            rewritten.insert(it.key());
    }
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        if (!it->isIndex() || it->file == 0 || rewritten.contains(it->table) || !before.contains(it->table))
            continue;
        if (files.isEmpty()) // asked for seldom, and there may be many
            for (const Known &known : before)
                files.insert(known.file);
        // A type change that keeps the index gives it another oid and the file that it had.
        if (!files.contains(it->file))
            changes.built.push_back(it.key());
    }
    changes.rewritten.assign(rewritten.cbegin(), rewritten.cend());
    return changes;
}

} // namespace Howdah::Rehearse
