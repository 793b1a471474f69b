// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/ddl.h"

#include "sql/ddl/expression.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

QString keySql(const IndexKey &key, bool ordered)
{
    QString sql = key.column.isEmpty() ? reparsable(key.expression) : identifier(key.column);
    if (!key.collation.isEmpty())
        sql += u" COLLATE "_s + identifier(key.collation);
    if (!key.operatorClass.isEmpty())
        sql += u' ' + identifier(key.operatorClass);
    if (!key.operatorClassOptions.isEmpty())
        sql += u" ("_s + key.operatorClassOptions + u')';
    if (ordered && key.descending)
        sql += key.nullsFirst ? u" DESC"_s : u" DESC NULLS LAST"_s;
    else if (ordered && key.nullsFirst)
        sql += u" NULLS FIRST"_s;
    return sql;
}

} // namespace

QString indexKeyList(const Index &index)
{
    QStringList keys;
    for (const IndexKey &key : index.keys)
        keys.append(keySql(key, index.method == u"btree"));
    return keys.join(u", "_s);
}

QString createIndex(const Index &index, bool concurrently)
{
    QString sql = index.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    if (concurrently)
        sql += u"CONCURRENTLY "_s;
    sql += identifier(index.name.name) + (index.onPartitioned ? u" ON ONLY "_s : u" ON "_s)
        + identifier(index.relation);
    if (index.method != u"btree")
        sql += u" USING "_s + identifier(index.method);
    sql += u" ("_s + indexKeyList(index) + u')';
    if (!index.include.empty())
        sql += u" INCLUDE ("_s + identifiers(index.include) + u')';
    if (index.nullsNotDistinct)
        sql += u" NULLS NOT DISTINCT"_s;
    if (!index.options.empty())
        sql += u" WITH ("_s + storageOptions(index.options) + u')';
    if (!index.tablespace.isEmpty())
        sql += u" TABLESPACE "_s + identifier(index.tablespace);
    if (!index.predicate.isEmpty())
        sql += u" WHERE "_s + reparsable(index.predicate);
    return sql;
}

Statements indexSettings(const Index &index)
{
    Statements sql;
    if (index.clustered)
        sql.push_back(u"ALTER TABLE "_s + identifier(index.relation) + u" CLUSTER ON "_s + identifier(index.name.name));
    if (index.replicaIdentity)
        sql.push_back(u"ALTER TABLE ONLY "_s + identifier(index.relation) + u" REPLICA IDENTITY USING INDEX "_s
            + identifier(index.name.name));
    for (size_t i = 0; i < index.keys.size(); ++i)
        if (index.keys[i].statisticsTarget)
            sql.push_back(u"ALTER INDEX "_s + identifier(index.name) + u" ALTER COLUMN "_s + QString::number(i + 1)
                + u" SET STATISTICS "_s + QString::number(*index.keys[i].statisticsTarget));
    return sql;
}

} // namespace Howdah::Sql
