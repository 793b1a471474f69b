// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/ddl/expression.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

const Sequence *identityOf(const Column &column, const std::vector<const Sequence *> &identities)
{
    for (const Sequence *sequence : identities)
        if (column.identitySequence && sequence->name == *column.identitySequence)
            return sequence;
    return nullptr;
}

QString typedColumn(const Column &column, bool withDefault)
{
    QString sql = identifier(column.name) + u" WITH OPTIONS"_s;
    if (column.expression && withDefault)
        sql += u" DEFAULT "_s + reparsable(*column.expression);
    if (column.notNull && column.notNullValid)
        sql += (column.notNullName.isEmpty() ? QString() : u" CONSTRAINT "_s + identifier(column.notNullName))
            + (column.notNullNoInherit ? u" NOT NULL NO INHERIT"_s : u" NOT NULL"_s);
    return sql;
}

QString tableTail(const Table &table)
{
    QString sql;
    if (!table.inherits.empty()) {
        QStringList parents;
        for (const QualifiedName &parent : table.inherits)
            parents.append(identifier(parent));
        sql += u"\nINHERITS ("_s + parents.join(u", "_s) + u')';
    }
    if (!table.partitionKey.isEmpty())
        sql += u"\nPARTITION BY "_s + table.partitionKey;
    if (table.kind == TableKind::Foreign) {
        sql += u"\nSERVER "_s + identifier(table.foreignServer);
        if (!table.foreignOptions.empty())
            sql += u" OPTIONS ("_s + foreignOptions(table.foreignOptions) + u')';
        return sql;
    }
    if (!table.accessMethod.isEmpty())
        sql += u"\nUSING "_s + identifier(table.accessMethod);
    QStringList options;
    if (!table.options.empty())
        options.append(storageOptions(table.options));
    if (!table.toastOptions.empty())
        options.append(storageOptions(table.toastOptions, u"toast."_s));
    if (!options.isEmpty())
        sql += u"\nWITH ("_s + options.join(u", "_s) + u')';
    if (!table.tablespace.isEmpty())
        sql += u"\nTABLESPACE "_s + identifier(table.tablespace);
    return sql;
}

/// Row security and replica identity: what CREATE TABLE cannot say about the table.
void addTableSettings(const Table &table, Statements &sql)
{
    if (table.rowSecurity)
        sql.push_back(alterTable(table) + u" ENABLE ROW LEVEL SECURITY"_s);
    if (table.forceRowSecurity)
        sql.push_back(alterTable(table, true) + u" FORCE ROW LEVEL SECURITY"_s);
    if (table.kind == TableKind::Foreign)
        return;
    if (table.replicaIdentity == u'f')
        sql.push_back(alterTable(table, true) + u" REPLICA IDENTITY FULL"_s);
    if (table.replicaIdentity == u'n')
        sql.push_back(alterTable(table, true) + u" REPLICA IDENTITY NOTHING"_s);
}

} // namespace

Statements createTable(const Table &table, const std::vector<const Sequence *> &identities,
    const std::vector<QString> &deferred, int serverVersion)
{
    const bool typed = !table.ofType.isEmpty();
    QStringList columns;
    Statements later;
    for (const Column &column : table.columns) {
        const bool withDefault = std::find(deferred.begin(), deferred.end(), column.name) == deferred.end();
        if (!table.inherits.empty() && !column.local) {
            // A column that is only inherited comes with its parent; what it sets for itself is set afterwards.
            const QString head = alterTable(table, true) + u" ALTER COLUMN "_s + identifier(column.name);
            if (column.expression && column.generated == Generated::No && withDefault)
                later.push_back(head + u" SET DEFAULT "_s + reparsable(*column.expression));
            if (column.notNull && column.notNullLocal && column.notNullValid) {
                if (serverVersion >= 180000)
                    columns.append(u"CONSTRAINT "_s + identifier(notNullName(table.name, column)) + u" NOT NULL "_s
                        + identifier(column.name) + (column.notNullNoInherit ? u" NO INHERIT"_s : QString()));
                else
                    later.push_back(head + u" SET NOT NULL"_s);
            }
        } else if (!typed) {
            const bool isParentsDemand
                = column.notNull && !column.notNullLocal && !table.inherits.empty(); // it comes with the parent
            Column without;
            if (isParentsDemand) {
                without = column;
                without.notNull = false;
            }
            columns.append(
                columnDefinition(isParentsDemand ? without : column, identityOf(column, identities), withDefault));
        } else {
            if (column.notNull || (column.expression && withDefault))
                columns.append(typedColumn(column, withDefault));
            if (column.identity != Identity::No) // which CREATE TABLE refuses
                later.push_back(alterTable(table) + u" ALTER COLUMN "_s + identifier(column.name) + u" ADD "_s
                    + identityClause(column, identityOf(column, identities)));
        }
        for (const Sentence &statement : columnSettings(table, nullptr, column))
            later.push_back(statement);
    }
    QString sql = u"CREATE "_s + (table.unlogged ? u"UNLOGGED "_s : QString()) + tableKeyword(table) + u' '
        + identifier(table.name);
    if (typed)
        sql += u" OF "_s + identifier(table.ofType);
    if (!columns.isEmpty())
        sql += u" (\n    "_s + columns.join(u",\n    "_s) + u"\n)"_s;
    else if (!typed)
        sql += u" ()"_s;
    Statements all{sql + tableTail(table)};
    all.insert(all.end(), later.begin(), later.end());
    addTableSettings(table, all);
    return all;
}

QString attachPartition(const Table &child)
{
    return u"ALTER TABLE ONLY "_s + identifier(child.partition->parent) + u" ATTACH PARTITION "_s
        + identifier(child.name) + u' ' + child.partition->bound;
}

} // namespace Howdah::Sql
