// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

Result<void> assembleCollations(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Name, Provider, Deterministic, Locale, LcCollate, LcCtype, Rules, Owner, Comment };
    auto row = rows.reader("collations"_L1,
        fields("schema", "name", "provider", "deterministic", "locale", "lc_collate", "lc_ctype", "rules", "owner",
            "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Collation &collation = database.collations.emplace_back();
        collation.name = row->name(SchemaName);
        collation.provider = row->text(Provider);
        collation.deterministic = row->boolean(Deterministic);
        collation.locale = row->text(Locale);
        collation.lcCollate = row->text(LcCollate);
        collation.lcCtype = row->text(LcCtype);
        collation.rules = row->text(Rules);
        collation.owner = row->text(Owner);
        collation.comment = row->text(Comment);
    }
    sortByName(database.collations);
    return {};
}

} // namespace Howdah
