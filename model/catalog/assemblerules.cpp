// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleRules(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Relation, Name, Definition, Enabled, Comment };
    auto row = rows.reader("rules"_L1, fields("schema", "relation", "name", "definition", "enabled", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Rule &rule = database.rules.emplace_back();
        rule.name = row->text(Name);
        rule.relation = row->name(SchemaName);
        rule.definition = row->text(Definition);
        rule.enabled = row->character(Enabled, 'O');
        rule.comment = row->text(Comment);
    }
    sortByRelation(database.rules);
    return {};
}

} // namespace Howdah
