// SPDX-License-Identifier: Apache-2.0
#include "service/advise/coster.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

/// With parameters the statement is prepared, and planned for any value; each time anew, since a plan that is kept does
/// not hear of hypothetical indexes.
Result<Rows> Coster::explained(const WorkloadStatement &statement, const QString &options)
{
    if (statement.parameters == 0)
        return session().query(u"EXPLAIN ("_s + options + u") "_s + statement.sql);
    const QString values = QStringList(statement.parameters, u"NULL"_s).join(u", "_s);
    const Result<std::vector<Rows>> rows = session().pipeline({{u"DEALLOCATE ALL"_s, {}},
        {u"SELECT pg_catalog.set_config('plan_cache_mode', 'force_generic_plan', false)"_s, {}},
        {u"PREPARE howdah_statement AS "_s + statement.sql, {}},
        {u"EXPLAIN ("_s + options + u") EXECUTE howdah_statement ("_s + values + u')', {}}});
    if (!rows)
        return std::unexpected(rows.error());
    return rows->back();
}

Result<QJsonObject> Coster::plan(const WorkloadStatement &statement)
{
    const Result<Rows> rows = explained(statement, u"VERBOSE, FORMAT JSON"_s);
    if (!rows)
        return std::unexpected(rows.error());
    return QJsonDocument::fromJson(rows->text(0, 0).toUtf8()).array().first().toObject()["Plan"_L1].toObject();
}

Result<QStringList> Coster::planText(const WorkloadStatement &statement)
{
    const Result<Rows> rows = explained(statement, u"COSTS"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QStringList lines;
    for (int row = 0; row < rows->count(); ++row)
        lines << nameOf(rows->text(row, 0));
    return lines;
}

} // namespace Howdah::Advise
