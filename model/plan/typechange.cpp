// SPDX-License-Identifier: Apache-2.0
#include "plan/typechange.h"

#include "sql/quoting.h"

#include <QHash>
#include <QStringList>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar Place = TypeChange::Place;

struct Parts {
    QString base;
    QList<int> modifiers;
};

/// "timestamp(3) with time zone" → {"timestamp with time zone", [3]}.
Parts partsOf(const QString &type)
{
    const qsizetype open = type.lastIndexOf(u'('), close = open < 0 ? -1 : type.indexOf(u')', open);
    if (close < 0 || type.contains(u'"'))
        return {type, {}};
    Parts parts{type.left(open) + type.mid(close + 1), {}};
    for (const QString &each : type.mid(open + 1, close - open - 1).split(u','))
        parts.modifiers.append(each.toInt());
    return parts;
}

/// Whole numbers by size; 0: not one.
int integerBytes(const QString &base)
{
    return base == u"smallint" ? 2 : base == u"integer" ? 4 : base == u"bigint" ? 8 : 0;
}

bool isTextual(const QString &base)
{
    return base == u"text" || base == u"character varying" || base == u"character" || base == u"citext";
}

bool isNumber(const QString &base)
{
    return integerBytes(base) || base == u"numeric" || base == u"real" || base == u"double precision";
}

bool isMoment(const QString &base)
{
    return base == u"timestamp without time zone" || base == u"timestamp with time zone";
}

TypeChange toInteger(const Parts &from, const Parts &to)
{
    // Rounded as the cast rounds, before it is compared.
    const QString value
        = integerBytes(from.base) ? QString(Place) : QString(u"pg_catalog.round("_s + Place + u"::numeric)"_s);
    const QHash<int, QString> limits{{2, value + u" NOT BETWEEN -32768 AND 32767"_s},
        {4, value + u" NOT BETWEEN -2147483648 AND 2147483647"_s},
        {8, value + u" NOT BETWEEN -9223372036854775808 AND 9223372036854775807"_s}};
    const int was = integerBytes(from.base), is = integerBytes(to.base);
    if (was && was <= is)
        return {true, false, {}};
    return {false, was == 0, limits.value(is)};
}

TypeChange toNumeric(const Parts &from, const Parts &to)
{
    if (to.modifiers.isEmpty())
        return {from.base == u"numeric" || integerBytes(from.base) != 0, false, {}};
    const int precision = to.modifiers.value(0), scale = to.modifiers.value(1);
    const bool wider = from.base == u"numeric" && !from.modifiers.isEmpty() && scale >= from.modifiers.value(1)
        && precision - scale >= from.modifiers.value(0) - from.modifiers.value(1);
    if (wider)
        return {true, false, {}};
    return {false,
        from.base != u"numeric" ? !integerBytes(from.base)
                                : from.modifiers.isEmpty() || scale < from.modifiers.value(1),
        u"abs(round("_s + Place + u"::numeric, "_s + QString::number(scale) + u")) >= 10 ^ "_s
            + QString::number(precision - scale)};
}

TypeChange toText(const Parts &from, const Parts &to)
{
    if (to.modifiers.isEmpty() && to.base != u"character")
        return {isTextual(from.base), false, {}};
    const int length = to.modifiers.isEmpty() ? 1 : to.modifiers.first();
    if (from.base == to.base && !from.modifiers.isEmpty() && from.modifiers.first() <= length)
        return {true, false, {}};
    return {false, !isTextual(from.base), u"length("_s + Place + u"::text) > "_s + QString::number(length)};
}

} // namespace

TypeChange typeChange(const QString &from, const QString &to, int serverVersion, bool throughText)
{
    const Parts was = partsOf(from), is = partsOf(to);
    if (isTextual(is.base))
        return toText(was, is);
    if (integerBytes(is.base) && isNumber(was.base))
        return toInteger(was, is);
    if (is.base == u"numeric" && isNumber(was.base))
        return toNumeric(was, is);
    if (is.base == u"double precision"
        && (was.base == u"real" || integerBytes(was.base) == 2 || integerBytes(was.base) == 4))
        return {true, false, {}};
    if (isMoment(was.base) && (is.base == u"date" || is.base.startsWith(u"time ")))
        return {false, true, {}};
    if (was.base == is.base)
        return {is.modifiers.isEmpty() || (!was.modifiers.isEmpty() && was.modifiers.first() <= is.modifiers.first()),
            !is.modifiers.isEmpty(), {}};
    if (isNumber(was.base) && (is.base == u"real" || is.base == u"double precision"))
        return {false, true, {}};
    if ((was.base == u"json" && is.base == u"jsonb") || (was.base == u"inet" && is.base == u"cidr"))
        return {false, true, {}};
    // Through text what is written may be read as something that is written otherwise: '00501' as 501.
    if (isTextual(was.base) || throughText)
        return {false, isTextual(was.base),
            serverVersion < 160000 ? QString()
                                   : QString(Place + u" IS NOT NULL AND NOT pg_catalog.pg_input_is_valid("_s + Place
                                         + u"::text, "_s + Sql::literal(to) + u')')};
    return {};
}

} // namespace Howdah
