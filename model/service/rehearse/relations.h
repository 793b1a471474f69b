// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "server/session.h"

#include <QHash>

namespace Howdah::Rehearse {

/// A relation as pg_class has it.
struct Known {
    QualifiedName name;
    QChar kind; ///< pg_class.relkind
    qint64 file = 0; ///< its file's number; 0: it has none
    qint64 table = 0; ///< of an index: its table's oid

    bool isIndex() const { return kind == u'i' || kind == u'I'; }
    bool isTable() const { return kind == u'r' || kind == u'p' || kind == u'm'; }
};
using Relations = QHash<qint64, Known>; ///< by oid

/// All that are not PostgreSQL's own, nor TOAST's, as the session's transaction sees them.
Result<Relations> readRelations(Session &session);

/// What new files tell: which tables were written anew, which indexes were made.
struct FileChanges {
    std::vector<qint64> rewritten, built; ///< oids; of indexes only those whose table is not rewritten
};
/// `after`: those that may have changed, or all.
FileChanges fileChanges(const Relations &before, const Relations &after);

/// The columns of `readRelations`, from pg_class c, pg_namespace n and pg_index i.
extern const char *const relationColumns;
Known relationAt(const Rows &rows, int row, int firstColumn);

} // namespace Howdah::Rehearse
