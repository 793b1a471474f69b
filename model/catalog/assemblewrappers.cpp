// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleWrappers(const CatalogRows &rows, Database &database)
{
    enum { Name, HandlerSchema, HandlerName, ValidatorSchema, ValidatorName, WrapperOptions, Owner, Access, Comment };
    auto row = rows.reader("wrappers"_L1,
        fields("name", "handler_schema", "handler_name", "validator_schema", "validator_name", "options", "owner",
            "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        ForeignDataWrapper &wrapper = database.wrappers.emplace_back();
        wrapper.name = row->text(Name);
        wrapper.handler = row->name(HandlerSchema);
        wrapper.validator = row->name(ValidatorSchema);
        wrapper.options = sorted(row->array(WrapperOptions));
        wrapper.owner = row->text(Owner);
        wrapper.grants = row->grants(Access, wrapper.owner);
        wrapper.comment = row->text(Comment);
    }
    sortByName(database.wrappers);
    return {};
}

} // namespace Howdah
