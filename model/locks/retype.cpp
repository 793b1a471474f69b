// SPDX-License-Identifier: Apache-2.0
#include "locks/retype.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

/// "numeric(10,2)[]" as its parts.
struct Spelled {
    QString base; ///< without modifiers and brackets: "timestamp without time zone"
    QList<int> modifiers;
    bool isArray = false;

    bool operator==(const Spelled &) const = default;
};

Spelled spelled(QString type)
{
    Spelled parts;
    if (type.endsWith("[]"_L1)) {
        parts.isArray = true;
        type.chop(2);
    }
    const qsizetype open = type.indexOf(u'('), close = type.indexOf(u')');
    if (open >= 0 && close > open) {
        for (const QString &number : type.mid(open + 1, close - open - 1).split(u','))
            parts.modifiers << number.toInt();
        type.remove(open, close - open + 1);
    }
    parts.base = type.simplified();
    if (parts.base.startsWith("pg_catalog."_L1))
        parts.base.remove(0, 11);
    if (parts.base.section(u'.', -1) == "citext"_L1)
        parts.base = u"citext"_s;
    return parts;
}

/// A length or a precision that may only grow without the rows being looked at. No modifier is no limit.
bool isWider(const Spelled &from, const Spelled &to)
{
    if (to.modifiers.isEmpty())
        return true;
    if (from.base == "numeric"_L1) {
        const int scaleFrom = from.modifiers.value(1), scaleTo = to.modifiers.value(1);
        return !from.modifiers.isEmpty() && scaleFrom == scaleTo && to.modifiers.first() >= from.modifiers.first();
    }
    if (from.base.startsWith("time"_L1) || from.base.startsWith("interval"_L1))
        return to.modifiers.first() >= (from.modifiers.isEmpty() ? 6 : from.modifiers.first());
    return !from.modifiers.isEmpty() && to.modifiers.first() >= from.modifiers.first();
}

bool isOf(const Spelled &type, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [&](QLatin1StringView name) { return type.base == name; });
}

/// pg_cast's binary coercible pairs that a column may meet, "from to".
bool isSameBytes(const QString &from, const QString &to)
{
    static const QStringList pairs{u"character varying text"_s, u"text character varying"_s, u"cidr inet"_s,
        u"citext text"_s, u"text citext"_s, u"citext character varying"_s, u"character varying citext"_s, u"xml text"_s,
        u"xml character varying"_s, u"bit bit varying"_s, u"integer oid"_s, u"oid integer"_s, u"oid regclass"_s,
        u"regclass oid"_s, u"oid regtype"_s, u"regtype oid"_s, u"oid regproc"_s, u"regproc oid"_s};
    return pairs.contains(from + u' ' + to);
}

/// The default operator classes of the two are in one family, so an index stays what it is.
bool isSameOrder(const QString &from, const QString &to)
{
    const auto isText = [](const QString &base) { return base == "text"_L1 || base == "character varying"_L1; };
    return from == to || (isText(from) && isText(to)) || (from == "cidr"_L1 && to == "inet"_L1);
}

std::optional<int> bytesOf(const QString &base)
{
    static const QStringList widths{u"smallint"_s, u"integer"_s, u"bigint"_s, u"numeric"_s};
    const qsizetype place = widths.indexOf(base);
    return place < 0 ? std::optional<int>() : int(place);
}

} // namespace

Retype retypeOf(const QString &fromText, const QString &toText, int major)
{
    const Spelled from = spelled(fromText), to = spelled(toText);
    if (from == to)
        return Retype::Nothing;
    if (from.isArray || to.isArray)
        return from.isArray == to.isArray && from.base == to.base && from.base != "character"_L1 && isWider(from, to)
                && to.modifiers.isEmpty()
            ? Retype::Nothing
            : Retype::Rewritten;
    if (from.base == to.base)
        return !isOf(from, {"character"_L1, "bit"_L1}) && isWider(from, to) ? Retype::Nothing : Retype::Rewritten;
    const auto stamps = {"timestamp without time zone"_L1, "timestamp with time zone"_L1};
    if (isOf(from, stamps) && isOf(to, stamps) && to.modifiers.value(0, 6) >= from.modifiers.value(0, 6))
        return major >= 12 ? Retype::InUtc : Retype::Rewritten;
    if (!isSameBytes(from.base, to.base))
        return Retype::Rewritten;
    if (!to.modifiers.isEmpty() && (from.base == "text"_L1 || !isWider(from, to)))
        return Retype::Rewritten;
    return isSameOrder(from.base, to.base) ? Retype::Nothing : Retype::Reindexed;
}

bool isNarrowing(const QString &fromText, const QString &toText)
{
    const Spelled from = spelled(fromText), to = spelled(toText);
    if (from == to)
        return false;
    const auto text = {"text"_L1, "character varying"_L1, "character"_L1, "citext"_L1};
    if (isOf(from, text))
        return !isOf(to, text)
            || (!to.modifiers.isEmpty() && (from.modifiers.isEmpty() || to.modifiers.first() < from.modifiers.first()));
    if (isOf(to, text) && to.modifiers.isEmpty())
        return false;
    if (isOf(to, text))
        return true; // varchar(n) of a number, a date: some do not fit
    if (const auto a = bytesOf(from.base), b = bytesOf(to.base); a && b) {
        if (*a != *b)
            return *b < *a || (to.base == "numeric"_L1 && !to.modifiers.isEmpty());
        return !to.modifiers.isEmpty() && !isWider(from, to)
            && (from.modifiers.isEmpty()
                || to.modifiers.first() - to.modifiers.value(1) < from.modifiers.first() - from.modifiers.value(1)
                || to.modifiers.value(1) < from.modifiers.value(1));
    }
    if (from.base == to.base)
        return !isWider(from, to);
    if (from.base == "double precision"_L1 || from.base == "numeric"_L1)
        return to.base != "double precision"_L1;
    if (from.base.startsWith("timestamp"_L1))
        return !to.base.startsWith("timestamp"_L1);
    static const QStringList wider{u"real double precision"_s, u"date timestamp without time zone"_s,
        u"date timestamp with time zone"_s, u"cidr inet"_s, u"json jsonb"_s, u"jsonb json"_s, u"smallint real"_s,
        u"smallint double precision"_s, u"integer double precision"_s, u"time without time zone interval"_s,
        u"bit bit varying"_s};
    // Of other pairs nothing is said.
    return !wider.contains(from.base + u' ' + to.base) && (bytesOf(from.base) || from.base == "real"_L1);
}

} // namespace Howdah::Locks
