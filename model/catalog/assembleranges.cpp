// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleRanges(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName,
        Name,
        Subtype,
        ClassSchema,
        ClassName,
        CollationSchema,
        CollationName,
        CanonicalSchema,
        CanonicalName,
        DifferenceSchema,
        DifferenceName,
        MultirangeSchema,
        MultirangeName,
        Owner,
        Access,
        Comment
    };
    auto row = rows.reader("ranges"_L1,
        fields("schema", "name", "subtype", "operator_class_schema", "operator_class_name", "collation_schema",
            "collation_name", "canonical_schema", "canonical_name", "difference_schema", "difference_name",
            "multirange_schema", "multirange_name", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        RangeType &type = database.ranges.emplace_back();
        type.name = row->name(SchemaName);
        type.subtype = row->text(Subtype);
        type.operatorClass = row->name(ClassSchema);
        type.collation = row->name(CollationSchema);
        type.canonical = row->name(CanonicalSchema);
        type.difference = row->name(DifferenceSchema);
        type.multirange = row->name(MultirangeSchema);
        type.owner = row->text(Owner);
        type.grants = row->grants(Access, type.owner);
        type.comment = row->text(Comment);
    }
    sortByName(database.ranges);
    return {};
}

} // namespace Howdah
