// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/serverquery.h"
#include "normalize/theory.h"

#include <QSet>

#include <optional>

namespace Howdah::Normalize {

/// A table that takes over columns of the one that is split.
struct NewTable {
    QualifiedName name;
    Part part;
};

/// How one table becomes several: it keeps the columns of `stays`, its rows, keys and whatever refers to it; each new
/// table gets what its key determines, once per value; the columns that went are dropped later.
struct Split {
    QualifiedName table;
    std::vector<ServerColumn> columns; ///< of the table as it is, by position
    std::vector<bool> notNull; ///< by position
    Part stays; ///< its key is a key of the whole
    std::vector<NewTable> created; ///< in an order in which each can be joined to what stands before it
    QualifiedName view; ///< the old shape
};

/// Chooses what stays and names the new tables after their keys ("customer_id" → customer; the table's name in front
/// where that is `taken`). Nothing when there is nothing to split, or no part with a key of the whole.
std::optional<Split> splitOf(const QualifiedName &table, const std::vector<ServerColumn> &columns,
    const std::vector<bool> &notNull, std::span<const Part> parts, std::span<const Rule> rules,
    const QSet<QualifiedName> &taken);

/// The scripts, in the order they are run: create, fill, link, compare and show the old shape (nothing of the table
/// changes but its foreign keys); drop the columns that went, when nobody reads them any more; and the ways back of
/// each. Every one is a transaction, and refuses to commit when a row would be lost.
struct SplitScripts {
    QString create, drop, dropBack, createBack;
};
SplitScripts scriptsOf(const Split &split);

} // namespace Howdah::Normalize
