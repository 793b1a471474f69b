// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/plpgsql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <pg_query.h>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// pl/plpgsql/src/plpgsql.h: PLpgSQL_stmt_dynexecute, PLpgSQL_stmt_dynfors, and `dynquery` of others.
bool hasDynamicPart(const QJsonValue &value)
{
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            if (hasDynamicPart(one))
                return true;
        return false;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        if (it.key().startsWith("PLpgSQL_stmt_dyn"_L1) || it.key() == "dynquery"_L1 || hasDynamicPart(it.value()))
            return true;
    return false;
}

} // namespace

bool runsDynamicSql(QByteArrayView statement)
{
    PgQueryPlpgsqlParseResult parsed = pg_query_parse_plpgsql(statement.toByteArray().constData());
    const bool found
        = !parsed.error && hasDynamicPart(QJsonDocument::fromJson(QByteArray(parsed.plpgsql_funcs)).array());
    pg_query_free_plpgsql_parse_result(parsed);
    return found;
}

} // namespace Howdah
