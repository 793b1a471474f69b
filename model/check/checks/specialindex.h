// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/fixes.h"
#include "check/checks/support.h"
#include "check/indexshape.h"

namespace Howdah::Check {

/// Columns of types `isOfKind` that no index of one of `methods` has as a key or inside an expression.
/// `fixMethod` empty: no fix is offered. The message's %1 is the column.
inline Findings columnsWithoutMethod(const Lookup &lookup, const std::function<bool(const Column &)> &isOfKind,
    const QStringList &methods, const QString &message, const QString &fixMethod)
{
    Findings result;
    forEachColumn(lookup, [&](const Table &table, const Column &column) {
        if (!isOfKind(column) || column.generated == Generated::Virtual)
            return;
        for (const IndexShape &index : indexShapes(lookup, table.name))
            for (const IndexKey &key : index.keys)
                if (index.valid && methods.contains(index.method)
                    && (key.column == column.name || words(key.expression).contains(column.name.toLower())
                        || key.expression.contains(column.name)))
                    return;
        for (const Constraint *constraint : lookup.constraintsOf(table.name))
            if (constraint->kind == ConstraintKind::Exclude
                && std::ranges::find(constraint->columns, column.name) != constraint->columns.end())
                return;
        Finding found
            = finding(columnRef(table.name, column.name), message.arg(display(columnRef(table.name, column.name))));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column.type);
        if (!fixMethod.isEmpty())
            offer(found, createIndex(lookup, table.name, {column.name}, fixMethod));
        result.push_back(found);
    });
    return result;
}

} // namespace Howdah::Check
