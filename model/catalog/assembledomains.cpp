// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

Result<void> addChecks(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, DomainName, Name, Expression, Validated, Comment };
    auto row = rows.reader(
        "domain_constraints"_L1, fields("schema", "domain", "name", "expression", "validated", "comment"));
    if (!row)
        return std::unexpected(row.error());
    const auto places = positions(database.domains);
    while (row->next()) {
        const auto found = places.constFind(row->name(SchemaName));
        if (found == places.cend())
            continue;
        DomainConstraint &check = database.domains[*found].constraints.emplace_back();
        check.name = row->text(Name);
        check.expression = row->text(Expression);
        check.validated = row->boolean(Validated);
        check.comment = row->text(Comment);
    }
    for (Domain &domain : database.domains)
        sortByName(domain.constraints);
    return {};
}

} // namespace

Result<void> assembleDomains(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName,
        Name,
        Type,
        CollationSchema,
        CollationName,
        NotNull,
        NotNullName,
        Expression,
        Owner,
        Access,
        Comment
    };
    auto row = rows.reader("domains"_L1,
        fields("schema", "name", "type", "collation_schema", "collation_name", "not_null", "not_null_name",
            "expression", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Domain &domain = database.domains.emplace_back();
        domain.name = row->name(SchemaName);
        domain.type = row->text(Type);
        domain.collation = row->name(CollationSchema);
        domain.notNull = row->boolean(NotNull);
        domain.notNullName = row->text(NotNullName);
        domain.expression = row->optionalText(Expression);
        domain.owner = row->text(Owner);
        domain.grants = row->grants(Access, domain.owner);
        domain.comment = row->text(Comment);
    }
    sortByName(database.domains);
    return addChecks(rows, database);
}

} // namespace Howdah
