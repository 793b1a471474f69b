// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/names.h"

namespace Howdah::Check {

namespace {

/// Reserved in PostgreSQL 14 to 18 (manual, appendix C), "can be function or type" included.
const QStringList &reservedWords()
{
    static const QStringList list = QStringLiteral(
        "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate "
        "collation column "
        "concurrently constraint create cross current_catalog current_date current_role current_schema current_time "
        "current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign "
        "freeze from "
        "full grant group having ilike in initially inner intersect into is isnull join lateral leading left like "
        "limit localtime "
        "localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references "
        "returning right "
        "select session_user similar some symmetric system_user table tablesample then to trailing true union unique "
        "user using "
        "variadic verbose when where window with")
                                        .split(QLatin1Char(' '));
    return list;
}

} // namespace

Findings nameReserved(const Lookup &lookup)
{
    return nameFindings(
        lookup, [](const QString &name) { return reservedWords().contains(name); },
        text(QT_TRANSLATE_NOOP(
            "Check", "Name %1 is a reserved word of SQL: unquoted it is a syntax error or means something else.")));
}

} // namespace Howdah::Check
