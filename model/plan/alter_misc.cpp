// SPDX-License-Identifier: Apache-2.0
#include "plan/alter.h"

#include "diff/differ.h"
#include "sql/ddl/address.h"
#include "sql/ddl/expression.h"
#include "sql/ddl/outputnames.h"
#include "sql/ddl/privileges.h"
#include "sql/ddl/role.h"
#include "sql/parse/tokens.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// How many arguments have a default.
int defaultsIn(const Routine &routine)
{
    const QByteArray text = routine.allArguments.toUtf8();
    const auto all = tokens(text);
    return all ? int(std::ranges::count_if(*all, [&](const Token &token) { return token.in(text) == "DEFAULT"; })) : 0;
}

} // namespace

Alteration alterRoutine(const Routine &before, const Routine &after)
{
    Alteration a;
    const bool redefined = before.definition != after.definition;
    // CREATE OR REPLACE keeps names and types of arguments and never takes a default away; it may change one, and add
    // some in front of those that are there.
    const bool compatible = before.kind == after.kind && before.result == after.result
        && before.arguments == after.arguments && defaultsIn(before) <= defaultsIn(after);
    a.possible = !redefined || (compatible && after.kind != RoutineKind::Aggregate);
    if (a.possible && redefined)
        a.statements.push_back(withOutputNames(after.definition));
    return a;
}

Alteration alterPolicy(const Policy &before, const Policy &after)
{
    Alteration a;
    a.possible = before.permissive == after.permissive && before.command == after.command
        && (before.usingExpression.isEmpty() || !after.usingExpression.isEmpty())
        && (before.checkExpression.isEmpty() || !after.checkExpression.isEmpty());
    QString sql;
    if (before.roles != after.roles) {
        QStringList roles;
        for (const QString &name : after.roles)
            roles.append(role(name));
        sql += u" TO "_s + (roles.isEmpty() ? u"PUBLIC"_s : roles.join(u", "_s));
    }
    if (before.usingExpression != after.usingExpression)
        sql += u" USING ("_s + reparsable(after.usingExpression) + u')';
    if (before.checkExpression != after.checkExpression)
        sql += u" WITH CHECK ("_s + reparsable(after.checkExpression) + u')';
    if (!sql.isEmpty())
        a.statements.push_back(u"ALTER POLICY "_s + address(Object(after)).name + sql);
    return a;
}

Alteration alterPublication(const Publication &before, const Publication &after, const QSet<QualifiedName> &again)
{
    Alteration a;
    a.possible = before.allTables == after.allTables;
    const QString head = u"ALTER PUBLICATION "_s + identifier(after.name);
    for (const PublicationTable &table : before.tables)
        if (again.contains(table.relation)
            || std::find(after.tables.begin(), after.tables.end(), table) == after.tables.end()) {
            a.release.emplace_back(head + u" DROP TABLE ONLY "_s + identifier(table.relation), Does::LeavePublication);
            a.release.back().head.table = table.relation;
        }
    for (const PublicationTable &table : after.tables)
        if (again.contains(table.relation)
            || std::find(before.tables.begin(), before.tables.end(), table) == before.tables.end())
            a.statements.push_back(head + u" ADD "_s + publicationTable(table));
    for (const QString &schema : before.schemas)
        if (std::find(after.schemas.begin(), after.schemas.end(), schema) == after.schemas.end())
            a.release.push_back(head + u" DROP TABLES IN SCHEMA "_s + identifier(schema));
    for (const QString &schema : after.schemas)
        if (std::find(before.schemas.begin(), before.schemas.end(), schema) == before.schemas.end())
            a.statements.push_back(head + u" ADD TABLES IN SCHEMA "_s + identifier(schema));
    QStringList published;
    for (const auto &[on, word] :
        {std::pair(after.publishInsert, u"insert"_s), std::pair(after.publishUpdate, u"update"_s),
            std::pair(after.publishDelete, u"delete"_s), std::pair(after.publishTruncate, u"truncate"_s)})
        if (on)
            published.append(word);
    const bool same = before.publishInsert == after.publishInsert && before.publishUpdate == after.publishUpdate
        && before.publishDelete == after.publishDelete && before.publishTruncate == after.publishTruncate;
    if (!same)
        a.statements.push_back(head + u" SET (publish = "_s + literal(published.join(u", "_s)) + u')');
    if (before.viaRoot != after.viaRoot)
        a.statements.push_back(
            head + u" SET (publish_via_partition_root = "_s + (after.viaRoot ? u"true)"_s : u"false)"_s));
    if (before.generatedColumns != after.generatedColumns)
        a.statements.push_back(
            head + u" SET (publish_generated_columns = "_s + (after.generatedColumns ? u"stored)"_s : u"none)"_s));
    return a;
}

namespace {

/// The fields that attachmentChanges() takes care of are made equal, and `enabled`, when there is such a thing.
template <typename T>
T attached(T before, const T &after)
{
    if constexpr (requires { before.owner; })
        before.owner = after.owner;
    if constexpr (requires { before.comment; })
        before.comment = after.comment;
    if constexpr (requires { before.grants; })
        before.grants = after.grants;
    if constexpr (requires { before.enabled; })
        before.enabled = after.enabled;
    if constexpr (requires { before.parts; })
        before.parts = after.parts;
    return before;
}

template <typename T>
Alteration plain(const T &before, const T &after)
{
    Alteration a;
    if constexpr (requires { before.enabled; })
        if (before.enabled != after.enabled)
            a.statements.push_back(enabledState(Object(after)));
    if constexpr (requires { before.parts; })
        if (before.enabled != after.enabled || before.parts != after.parts) {
            a.statements = {enabledState(Object(after))}; // which all partitions follow
            for (const Sentence &state : partStates(after))
                a.statements.push_back(state);
        }
    a.possible = attached(before, after) == after;
    return a;
}

template <typename T>
void options(const T &before, const T &after, Alteration &a)
{
    if (const QString sql = alterForeignOptions(before.options, after.options); !sql.isEmpty())
        a.statements.push_back(
            u"ALTER "_s + address(Object(after)).keyword + u' ' + address(Object(after)).name + u' ' + sql);
}

Alteration misc(const Role &before, const Role &after)
{
    Alteration a;
    a.statements = alterRole(before, after);
    return a;
}

Alteration misc(const Membership &before, const Membership &after)
{
    Alteration a;
    a.statements = alterMembership(before, after);
    return a;
}

Alteration misc(const Extension &before, const Extension &after)
{
    Alteration a;
    if (before.schema != after.schema)
        a.statements.push_back(
            u"ALTER EXTENSION "_s + identifier(after.name) + u" SET SCHEMA "_s + identifier(after.schema));
    return a;
}

Alteration misc(const StatisticsObject &before, const StatisticsObject &after)
{
    Alteration a;
    a.possible = before.definition == after.definition && before.relation == after.relation;
    if (before.target != after.target)
        a.statements.push_back(u"ALTER STATISTICS "_s + identifier(after.name) + u" SET STATISTICS "_s
            + QString::number(after.target.value_or(-1)));
    return a;
}

Alteration misc(const ForeignServer &before, const ForeignServer &after)
{
    Alteration a;
    a.possible = before.wrapper == after.wrapper && before.type == after.type;
    if (before.version != after.version)
        a.statements.push_back(u"ALTER SERVER "_s + identifier(after.name) + u" VERSION "_s + literal(after.version));
    options(before, after, a);
    return a;
}

Alteration misc(const ForeignDataWrapper &before, const ForeignDataWrapper &after)
{
    Alteration a;
    a.possible = before.handler == after.handler && before.validator == after.validator;
    options(before, after, a);
    return a;
}

Alteration misc(const UserMapping &before, const UserMapping &after)
{
    Alteration a;
    options(before, after, a);
    return a;
}

template <typename T>
Alteration misc(const T &before, const T &after)
{
    return plain(before, after);
}

} // namespace

Alteration alterMisc(const Object &before, const Object &after, int serverVersion)
{
    if (const auto *privileges = std::get_if<DefaultPrivileges>(&before)) {
        Alteration a;
        a.statements = defaultPrivilegeStatements(privileges, &std::get<DefaultPrivileges>(after), serverVersion);
        return a;
    }
    return std::visit([&after](const auto &o) { return misc(o, std::get<std::decay_t<decltype(o)>>(after)); }, before);
}

} // namespace Howdah
