// SPDX-License-Identifier: Apache-2.0
#include "exchange/mysqltypes.h"

#include "base/words.h"

#include <algorithm>

namespace Howdah::MySql {

namespace {

using L = QLatin1StringView;

struct Row {
    L word, becomes;
    L whenUnsigned; ///< wide enough for it; empty: a check
    bool keepsArguments;
};

/// By what MySQL's manual says each holds ("Data Types").
constexpr Row rows[] = {
    {L("tinyint"), L("smallint"), L("smallint"), false},
    {L("smallint"), L("smallint"), L("integer"), false},
    {L("mediumint"), L("integer"), L("integer"), false},
    {L("int"), L("integer"), L("bigint"), false},
    {L("integer"), L("integer"), L("bigint"), false},
    {L("bigint"), L("bigint"), L(), false},
    {L("serial"), L("bigint"), L(), false},
    {L("bool"), L("boolean"), L("boolean"), false},
    {L("boolean"), L("boolean"), L("boolean"), false},
    {L("decimal"), L("numeric"), L(), true},
    {L("numeric"), L("numeric"), L(), true},
    {L("dec"), L("numeric"), L(), true},
    {L("fixed"), L("numeric"), L(), true},
    {L("float"), L("real"), L(), false},
    {L("double"), L("double precision"), L(), false},
    {L("real"), L("double precision"), L(), false},
    {L("char"), L("char"), L(), true},
    {L("nchar"), L("char"), L(), true},
    {L("varchar"), L("varchar"), L(), true},
    {L("nvarchar"), L("varchar"), L(), true},
    {L("tinytext"), L("text"), L(), false},
    {L("text"), L("text"), L(), false},
    {L("mediumtext"), L("text"), L(), false},
    {L("longtext"), L("text"), L(), false},
    {L("binary"), L("bytea"), L(), false},
    {L("varbinary"), L("bytea"), L(), false},
    {L("tinyblob"), L("bytea"), L(), false},
    {L("blob"), L("bytea"), L(), false},
    {L("mediumblob"), L("bytea"), L(), false},
    {L("longblob"), L("bytea"), L(), false},
    {L("date"), L("date"), L(), false},
    {L("datetime"), L("timestamp"), L(), true},
    {L("timestamp"), L("timestamptz"), L(), true},
    {L("time"), L("time"), L(), true},
    {L("year"), L("smallint"), L("smallint"), false},
    {L("json"), L("jsonb"), L(), false},
    {L("uuid"), L("uuid"), L(), false},
    {L("inet4"), L("inet"), L(), false},
    {L("inet6"), L("inet"), L(), false},
    {L("set"), L("text[]"), L(), false},
};

} // namespace

QString Type::written() const
{
    QString text = word;
    if (word == L("enum") || word == L("set"))
        text += QStringLiteral("(…)");
    else if (!arguments.isEmpty())
        text += QLatin1Char('(') + arguments.join(QLatin1Char(',')) + QLatin1Char(')');
    return isUnsigned ? text + QStringLiteral(" unsigned") : text;
}

Becomes becomes(const Type &type)
{
    const bool isOneDigit = type.arguments == QStringList(QStringLiteral("1"));
    if ((type.word == L("tinyint") && isOneDigit)
        || (type.word == L("bit") && (isOneDigit || type.arguments.isEmpty())))
        return {QStringLiteral("boolean"), false, {}};
    if (type.word == L("bit"))
        return {QStringLiteral("bit(%1)").arg(type.arguments.join(QLatin1Char(','))), false, {}};
    static const QStringList shapes{QStringLiteral("geometry"), QStringLiteral("point"), QStringLiteral("linestring"),
        QStringLiteral("polygon"), QStringLiteral("multipoint"), QStringLiteral("multilinestring"),
        QStringLiteral("multipolygon"), QStringLiteral("geometrycollection"), QStringLiteral("vector")};
    if (shapes.contains(type.word))
        return {QStringLiteral("bytea"), false, tr("an extension (PostGIS, pgvector) has a type for it.")};
    const auto found = std::ranges::find_if(rows, [&type](const Row &row) { return type.word == row.word; });
    if (found == std::end(rows))
        return {};
    Becomes result{found->becomes, type.isUnsigned && found->whenUnsigned.isEmpty(), {}};
    if (type.isUnsigned && !found->whenUnsigned.isEmpty())
        result.type = found->whenUnsigned;
    if (found->keepsArguments && !type.arguments.isEmpty())
        result.type += QLatin1Char('(') + type.arguments.join(QLatin1Char(',')) + QLatin1Char(')');
    if (type.word == L("bigint") && type.isUnsigned)
        result.because = tr("values of 2^63 and more do not fit.");
    else if (type.word == L("time"))
        result.because = tr("it is a time of day; MySQL's may be longer than a day.");
    else if (type.word == L("timestamp"))
        result.because = tr("MySQL keeps it as a moment, whatever the time zone.");
    return result;
}

} // namespace Howdah::MySql
