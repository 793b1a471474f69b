// SPDX-License-Identifier: Apache-2.0
#include "check/dropcheck.h"

#include "check/checks/checks.h"
#include "check/checks/fixes.h"
#include "check/help.h"

#include <algorithm>

namespace Howdah::Check {

namespace {

/// The checks that ask for an index.
struct Asking {
    const char *id;
    Findings (*check)(const Lookup &);
};

constexpr Asking asking[] = {{"fk_unindexed", fkUnindexed}, {"fk_partly_indexed", fkPartlyIndexed},
    {"policy_column_unindexed", policyColumnUnindexed}, {"array_without_gin", arrayWithoutGin},
    {"tsvector_without_gin", tsvectorWithoutGin}, {"range_without_gist", rangeWithoutGist},
    {"vector_without_index", vectorWithoutIndex}, {"soft_delete_without_index", softDeleteWithoutIndex},
    {"table_without_primary_key", tableWithoutPrimaryKey}};

/// The table with what is on it, by itself.
std::shared_ptr<Database> alone(const Lookup &lookup, const QualifiedName &relation)
{
    auto database = std::make_shared<Database>();
    database->serverVersion = lookup.database().serverVersion;
    if (const Table *table = lookup.table(relation))
        database->tables.push_back(*table);
    for (const Constraint *constraint : lookup.constraintsOf(relation))
        database->constraints.push_back(*constraint);
    for (const Index *index : lookup.indexesOf(relation))
        database->indexes.push_back(*index);
    for (const Policy *policy : lookup.policiesOf(relation))
        database->policies.push_back(*policy);
    return database;
}

} // namespace

std::vector<Change> indexEnd(const Lookup &lookup, const Index &index, QString &note)
{
    const std::shared_ptr<Database> with = alone(lookup, index.relation), without = std::make_shared<Database>(*with);
    std::erase_if(without->indexes, [&](const Index &other) { return other.name == index.name; });
    const Lookup before(with), after(without);
    for (const Asking &each : asking)
        if (each.check(after).size() > each.check(before).size()) {
            note = text(QT_TRANSLATE_NOOP("Check", "Without it another check would ask for one: %1."))
                       .arg(title(QLatin1String(each.id)));
            return {};
        }
    return dropIndex(lookup, index);
}

} // namespace Howdah::Check
