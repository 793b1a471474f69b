// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

QString policyCommand(QChar command)
{
    switch (command.unicode()) {
    case 'r':
        return u"SELECT"_s;
    case 'a':
        return u"INSERT"_s;
    case 'w':
        return u"UPDATE"_s;
    case 'd':
        return u"DELETE"_s;
    default:
        return u"ALL"_s;
    }
}

} // namespace

Result<void> assemblePolicies(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Relation, Name, Permissive, Command, Roles, UsingExpression, CheckExpression, Comment };
    auto row = rows.reader("policies"_L1,
        fields("schema", "relation", "name", "permissive", "command", "roles", "using_expression", "check_expression",
            "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Policy &policy = database.policies.emplace_back();
        policy.name = row->text(Name);
        policy.relation = row->name(SchemaName);
        policy.permissive = row->boolean(Permissive);
        policy.command = policyCommand(row->character(Command, '*'));
        policy.roles = row->array(Roles);
        policy.usingExpression = row->text(UsingExpression);
        policy.checkExpression = row->text(CheckExpression);
        policy.comment = row->text(Comment);
    }
    sortByRelation(database.policies);
    return {};
}

} // namespace Howdah
