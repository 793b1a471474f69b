// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/ddl.h"

#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

QString publicationTable(const PublicationTable &table)
{
    QString sql = u"TABLE ONLY "_s + identifier(table.relation);
    if (!table.columns.empty())
        sql += u" ("_s + identifiers(table.columns) + u')';
    if (!table.filter.isEmpty())
        sql += u" WHERE ("_s + table.filter + u')';
    return sql;
}

QString createPublication(const Publication &p)
{
    QStringList targets;
    for (const PublicationTable &table : p.tables)
        targets.append(publicationTable(table));
    for (const QString &schema : p.schemas)
        targets.append(u"TABLES IN SCHEMA "_s + identifier(schema));
    QString sql = u"CREATE PUBLICATION "_s + identifier(p.name);
    if (p.allTables)
        sql += u" FOR ALL TABLES"_s;
    else if (!targets.isEmpty())
        sql += u" FOR "_s + targets.join(u", "_s);
    QStringList published;
    for (const auto &[on, word] : {std::pair(p.publishInsert, u"insert"_s), std::pair(p.publishUpdate, u"update"_s),
             std::pair(p.publishDelete, u"delete"_s), std::pair(p.publishTruncate, u"truncate"_s)})
        if (on)
            published.append(word);
    QStringList options;
    if (published.size() < 4)
        options.append(u"publish = "_s + literal(published.join(u", "_s)));
    if (p.viaRoot)
        options.append(u"publish_via_partition_root = true"_s);
    if (p.generatedColumns)
        options.append(u"publish_generated_columns = stored"_s);
    if (!options.isEmpty())
        sql += u" WITH ("_s + options.join(u", "_s) + u')';
    return sql;
}

} // namespace Howdah::Sql
