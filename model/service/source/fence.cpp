// SPDX-License-Identifier: Apache-2.0
#include "service/source/fence.h"

#include "base/words.h"
#include "sql/quoting.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

Judgement closed(const QString &why)
{
    return {.passage = Passage::Closed, .why = why};
}

Judgement beyond(const QString &command)
{
    Judgement result = closed(tr("%1 is not run here: a source describes one database.").arg(command));
    result.isBeyond = true;
    return result;
}

/// The name of a RoleSpec; empty for CURRENT_USER, PUBLIC and the like.
QString roleOf(const QJsonValue &spec)
{
    return spec["rolename"_L1].toString();
}

/// pg_… are PostgreSQL's own roles: they carry its powers.
bool isPower(const QString &role)
{
    return role.startsWith("pg_"_L1);
}

/// An option by its name, as the parser writes it: {"DefElem": {"defname": …, "arg": …}}.
QJsonValue optionOf(const QJsonObject &node, QLatin1StringView list, QLatin1StringView name)
{
    for (const QJsonValue &item : node.value(list).toArray())
        if (item["DefElem"_L1]["defname"_L1].toString() == name)
            return item["DefElem"_L1]["arg"_L1];
    return QJsonValue(QJsonValue::Undefined);
}

Judgement copy(const QJsonObject &node)
{
    if (node.value("is_program"_L1).toBool())
        return closed(tr("%1 is not run here: what is read may start no program.").arg("COPY … PROGRAM"_L1));
    if (node.contains("filename"_L1))
        return closed(tr("%1 is not run here: what is read may open no file.").arg("COPY"_L1));
    return {};
}

Judgement createRole(const QJsonObject &node)
{
    Judgement result{.passage = Passage::Roles};
    const QString name = node.value("role"_L1).toString();
    result.roles << name;
    const auto named = [&](QLatin1StringView option) {
        QStringList names;
        for (const QJsonValue &item : optionOf(node, "options"_L1, option)["List"_L1]["items"_L1].toArray())
            if (const QString role = roleOf(item["RoleSpec"_L1]); !role.isEmpty() && !isPower(role))
                names << role;
        result.roles += names;
        return names;
    };
    for (const QString &role : named("addroleto"_L1))
        result.memberships.emplace_back(role, name);
    for (const QString &member : named("rolemembers"_L1) + named("adminmembers"_L1))
        result.memberships.emplace_back(name, member);
    return result;
}

Judgement grantRole(const QJsonObject &node)
{
    Judgement result{.passage = Passage::Roles};
    if (!node.value("is_grant"_L1).toBool())
        return {.passage = Passage::Left};
    for (const QJsonValue &granted : node.value("granted_roles"_L1).toArray())
        for (const QJsonValue &grantee : node.value("grantee_roles"_L1).toArray()) {
            const QString role = granted["AccessPriv"_L1]["priv_name"_L1].toString();
            const QString member = roleOf(grantee["RoleSpec"_L1]);
            if (role.isEmpty() || member.isEmpty() || isPower(role) || isPower(member))
                continue;
            result.roles << role << member;
            result.memberships.emplace_back(role, member);
        }
    return result;
}

/// Whoever may take on another's session may take on the superuser's. Taking on its role is what a script means.
Judgement setVariable(const QJsonObject &node)
{
    const QString name = node.value("name"_L1).toString();
    const QString role = node.value("args"_L1)[0]["A_Const"_L1]["sval"_L1]["sval"_L1].toString();
    if (name == "role"_L1 && role == "none"_L1) // who logged in, and may nothing
        return {.passage = Passage::Instead, .instead = u"RESET ROLE"_s};
    if (name != "session_authorization"_L1)
        return {};
    const QString local = node.value("is_local"_L1).toBool() ? u"LOCAL "_s : QString();
    return {.passage = Passage::Instead,
        .instead = role.isEmpty() ? u"RESET ROLE"_s : u"SET "_s + local + u"ROLE "_s + Sql::identifier(role)};
}

/// DISCARD ALL ends as who logged in, who may nothing: the same without that.
Judgement discard(const QJsonObject &node)
{
    if (node.value("target"_L1).toString() != "DISCARD_ALL"_L1)
        return {};
    return {.passage = Passage::Instead,
        .instead = u"CLOSE ALL; RESET ROLE; RESET ALL; DEALLOCATE ALL; DISCARD PLANS; DISCARD TEMP; DISCARD "
                   "SEQUENCES"_s};
}

/// Giving a table away, and its triggers on and off, among them those that keep foreign keys. Whatever else an ALTER
/// TABLE does may run expressions of the file's.
Judgement alterTable(const QJsonObject &node)
{
    static const QSet<QString> harmless{u"AT_ChangeOwner"_s, u"AT_EnableTrig"_s, u"AT_EnableAlwaysTrig"_s,
        u"AT_EnableReplicaTrig"_s, u"AT_DisableTrig"_s, u"AT_EnableTrigAll"_s, u"AT_DisableTrigAll"_s};
    Judgement result{.passage = Passage::Raised};
    for (const QJsonValue &item : node.value("cmds"_L1).toArray()) {
        const QJsonValue command = item["AlterTableCmd"_L1];
        if (!harmless.contains(command["subtype"_L1].toString()))
            return {};
        if (const QJsonValue owner = command["newowner"_L1]; owner.isObject()) {
            result.newOwner = roleOf(owner);
            if (result.newOwner.isEmpty()) // CURRENT_USER is someone else there
                return {};
        }
    }
    return result;
}

/// Of a role, a database or a tablespace there may be others that it was said of.
bool isShared(const QString &objectType)
{
    return objectType == "OBJECT_DATABASE"_L1 || objectType == "OBJECT_TABLESPACE"_L1 || objectType == "OBJECT_ROLE"_L1;
}

Judgement alterOwner(const QJsonObject &node)
{
    const QString type = node.value("objectType"_L1).toString();
    if (isShared(type))
        return beyond(type == "OBJECT_DATABASE"_L1 ? u"ALTER DATABASE"_s : u"ALTER TABLESPACE"_s);
    // Who owns a language may write functions in it; who owns a subscription may have it connect.
    if (type == "OBJECT_LANGUAGE"_L1 || type == "OBJECT_SUBSCRIPTION"_L1)
        return {};
    const QString owner = roleOf(node.value("newowner"_L1));
    return {.passage = owner.isEmpty() ? Passage::Open : Passage::Raised, .newOwner = owner}; // not CURRENT_USER
}

/// A subscription connects unless it is told not to.
Judgement createSubscription(const QJsonObject &node)
{
    const QString connect = optionOf(node, "options"_L1, "connect"_L1)["String"_L1]["sval"_L1].toString();
    if (connect != "false"_L1 && connect != "off"_L1)
        return closed(tr("%1 is not run here without %2: what is read may reach no other server.")
                .arg("CREATE SUBSCRIPTION"_L1, "connect = false"_L1));
    return {.passage = Passage::Raised};
}

/// Functions in the server's own code, and those that only a superuser may promise something of.
Judgement createFunction(const QJsonObject &node)
{
    const QString language = optionOf(node, "options"_L1, "language"_L1)["String"_L1]["sval"_L1].toString();
    if (language == "internal"_L1) {
        const QJsonValue body = optionOf(node, "options"_L1, "as"_L1)["List"_L1]["items"_L1][0];
        return {.passage = Passage::Walled, .symbol = body["String"_L1]["sval"_L1].toString()};
    }
    const bool promises = optionOf(node, "options"_L1, "leakproof"_L1)["Boolean"_L1]["boolval"_L1].toBool()
        || !optionOf(node, "options"_L1, "support"_L1).isUndefined();
    return {
        .passage = promises && (language == "sql"_L1 || language == "plpgsql"_L1) ? Passage::Walled : Passage::Open};
}

/// What needs no look inside.
const QHash<QString, Passage> &kinds()
{
    static const QHash<QString, Passage> table{
        {u"CreateExtensionStmt"_s, Passage::Made},
        {u"AlterExtensionStmt"_s, Passage::Made},
        {u"CreateEventTrigStmt"_s, Passage::Made},
        {u"AlterEventTrigStmt"_s, Passage::Made},
        {u"CreatePublicationStmt"_s, Passage::Made},
        {u"AlterPublicationStmt"_s, Passage::Made},
        {u"DropStmt"_s, Passage::Raised},
        // These call functions of the file's, or lay down how memory is read.
        {u"CreateFdwStmt"_s, Passage::Walled},
        {u"AlterFdwStmt"_s, Passage::Walled},
        {u"CreateForeignServerStmt"_s, Passage::Walled},
        {u"AlterForeignServerStmt"_s, Passage::Walled},
        {u"CreateUserMappingStmt"_s, Passage::Walled},
        {u"AlterUserMappingStmt"_s, Passage::Walled},
        {u"CreateForeignTableStmt"_s, Passage::Walled},
        {u"CreateCastStmt"_s, Passage::Walled},
        {u"CreateOpClassStmt"_s, Passage::Walled},
        {u"CreateOpFamilyStmt"_s, Passage::Walled},
        {u"AlterOpFamilyStmt"_s, Passage::Walled},
        {u"CreateTransformStmt"_s, Passage::Walled},
        {u"CreateAmStmt"_s, Passage::Walled},
        {u"DefineStmt"_s, Passage::Walled},
        {u"AlterTypeStmt"_s, Passage::Walled},
        {u"AlterRoleStmt"_s, Passage::Left},
        {u"AlterRoleSetStmt"_s, Passage::Left},
        {u"DropRoleStmt"_s, Passage::Left},
    };
    return table;
}

/// The statements that are about the server or another database, by the words they begin with.
QString beyondOf(const ParseTree &tree)
{
    static const QHash<QString, QString> table{{u"CreatedbStmt"_s, u"CREATE DATABASE"_s},
        {u"DropdbStmt"_s, u"DROP DATABASE"_s}, {u"AlterDatabaseStmt"_s, u"ALTER DATABASE"_s},
        {u"AlterDatabaseSetStmt"_s, u"ALTER DATABASE"_s}, {u"AlterDatabaseRefreshCollStmt"_s, u"ALTER DATABASE"_s},
        {u"CreateTableSpaceStmt"_s, u"CREATE TABLESPACE"_s}, {u"DropTableSpaceStmt"_s, u"DROP TABLESPACE"_s},
        {u"AlterTableSpaceOptionsStmt"_s, u"ALTER TABLESPACE"_s}, {u"AlterSystemStmt"_s, u"ALTER SYSTEM"_s},
        {u"LoadStmt"_s, u"LOAD"_s}, {u"CheckPointStmt"_s, u"CHECKPOINT"_s}};
    const QString type = tree.kind == "RenameStmt"_L1 ? tree.node().value("renameType"_L1).toString() : QString();
    if (type == "OBJECT_DATABASE"_L1 || type == "OBJECT_TABLESPACE"_L1)
        return type == "OBJECT_DATABASE"_L1 ? u"ALTER DATABASE"_s : u"ALTER TABLESPACE"_s;
    return table.value(tree.kind);
}

} // namespace

Judgement judged(const ParseTree &tree)
{
    static const QHash<QString, Judgement (*)(const QJsonObject &)> looked{{u"CopyStmt"_s, copy},
        {u"CreateRoleStmt"_s, createRole}, {u"GrantRoleStmt"_s, grantRole}, {u"VariableSetStmt"_s, setVariable},
        {u"AlterTableStmt"_s, alterTable}, {u"AlterOwnerStmt"_s, alterOwner},
        {u"CreateSubscriptionStmt"_s, createSubscription}, {u"CreateFunctionStmt"_s, createFunction},
        {u"DiscardStmt"_s, discard}};
    if (const QString command = beyondOf(tree); !command.isEmpty())
        return beyond(command);
    if (const auto look = looked.value(tree.kind))
        return look(tree.node());
    if (tree.kind == "CommentStmt"_L1)
        return {.passage = isShared(tree.node().value("objtype"_L1).toString()) ? Passage::Left : Passage::Raised};
    return {.passage = kinds().value(tree.kind, Passage::Open)};
}

} // namespace Howdah
