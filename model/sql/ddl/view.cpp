// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/ddl/expression.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

QString createView(const View &view, bool replace)
{
    QString sql = u"CREATE "_s + (replace ? u"OR REPLACE "_s : QString()) + address(Object(view)).keyword + u' '
        + identifier(view.name);
    if (view.materialized && !view.accessMethod.isEmpty())
        sql += u" USING "_s + identifier(view.accessMethod);
    if (!view.options.empty())
        sql += u" WITH ("_s + storageOptions(view.options) + u')';
    if (view.materialized && !view.tablespace.isEmpty())
        sql += u" TABLESPACE "_s + identifier(view.tablespace);
    sql += u" AS\n"_s + reparsable(view.definition);
    if (view.materialized && !view.populated)
        sql += u"\nWITH NO DATA"_s;
    return sql;
}

Statements viewColumnSettings(const View &view)
{
    Statements sql;
    const QString head
        = u"ALTER "_s + address(Object(view)).keyword + u' ' + identifier(view.name) + u" ALTER COLUMN "_s;
    for (const ViewColumn &column : view.columns) {
        if (column.expression)
            sql.push_back(head + identifier(column.name) + u" SET DEFAULT "_s + *column.expression);
        if (column.statisticsTarget)
            sql.push_back(
                head + identifier(column.name) + u" SET STATISTICS "_s + QString::number(*column.statisticsTarget));
    }
    return sql;
}

} // namespace Howdah::Sql
