// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

namespace {

/// Of a value; 0: it differs.
int sizeOf(const QString &type)
{
    static const QHash<QString, int> sizes{{u"boolean"_s, 1}, {u"smallint"_s, 2}, {u"integer"_s, 4}, {u"real"_s, 4},
        {u"date"_s, 4}, {u"bigint"_s, 8}, {u"double precision"_s, 8}, {u"timestamp with time zone"_s, 8},
        {u"timestamp without time zone"_s, 8}, {u"time without time zone"_s, 8}, {u"uuid"_s, 16}};
    return sizes.value(type);
}

} // namespace

/// Order of columns that wastes space: see resources/help/rules/HW-423.md.
void hw423(Context &at)
{
    const Node create = at.statement.tree.as("CreateStmt"_L1);
    if (!create)
        return;
    int offset = 0, wasted = 0;
    at.eachNewColumn([&](const QualifiedName &, const Locks::ColumnParts &parts, qsizetype) {
        const int size = sizeOf(parts.column.type);
        const int alignment = size == 16 ? 1 : size; // uuid is aligned by bytes
        if (size == 0) {
            offset = 0; // of what has no fixed size nobody knows where it ends
            return;
        }
        const int gap = alignment > 1 && offset % alignment ? alignment - offset % alignment : 0;
        wasted += gap;
        offset += gap + size;
    });
    if (wasted >= 8)
        at.report(QCoreApplication::translate(
            "Lint", "%n byte(s) of every row are filling between columns.", nullptr, wasted));
}

} // namespace Howdah::Lint
