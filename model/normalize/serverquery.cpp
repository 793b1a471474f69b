// SPDX-License-Identifier: Apache-2.0
#include "normalize/serverquery.h"

#include "sql/quoting.h"

namespace Howdah::Normalize {

namespace {

bool startsWithOne(const QString &type, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QLatin1StringView word) { return type.startsWith(word); });
}

/// Types in which equal is the same as equal text, and which sort: they need not become text.
bool isPlain(const QString &type)
{
    return type == QLatin1String("smallint") || type == QLatin1String("integer") || type == QLatin1String("bigint")
        || type == QLatin1String("date")
        || (type.startsWith(QLatin1String("timestamp")) && !type.endsWith(QLatin1String("[]")));
}

bool isText(const QString &type)
{
    return (type == QLatin1String("text") || startsWithOne(type, {QLatin1StringView("character varying")}))
        && !type.endsWith(QLatin1String("[]"));
}

/// For GROUP BY: PostgreSQL's collation "C" compares bytes; a nondeterministic collation would call other texts equal.
QString key(const ServerColumn &column)
{
    const QString name = Sql::identifier(column.name);
    if (isPlain(column.type))
        return name;
    return (isText(column.type) ? name : name + QLatin1String("::text")) + QLatin1String(" COLLATE \"C\"");
}

/// For min() and max(), which not every type has: a long text's hash is compared instead (64 bits, and a collision
/// could only hide a contradiction).
QString comparable(const ServerColumn &column)
{
    const QString name = Sql::identifier(column.name);
    if (isPlain(column.type))
        return name;
    return QStringLiteral("pg_catalog.hashtextextended(%1 COLLATE \"C\", 0)").arg(name + QLatin1String("::text"));
}

QString keyList(const std::vector<ServerColumn> &columns)
{
    QStringList list;
    for (const ServerColumn &column : columns)
        list << key(column);
    return list.join(QLatin1String(", "));
}

QString groupBy(const std::vector<ServerColumn> &columns)
{
    return columns.empty() ? QString() : QLatin1String(" GROUP BY ") + keyList(columns);
}

QString noNulls(const std::vector<ServerColumn> &columns)
{
    QStringList list;
    for (const ServerColumn &column : columns)
        list << Sql::identifier(column.name) + QLatin1String(" IS NOT NULL");
    return list.isEmpty() ? QString() : QLatin1String(" WHERE ") + list.join(QLatin1String(" AND "));
}

} // namespace

QString asText(const ServerColumn &column)
{
    return Sql::identifier(column.name) + QLatin1String("::text");
}

QString confirmQuery(const QString &relation, const std::vector<ServerColumn> &determinant,
    const std::vector<ServerColumn> &dependents, Nulls nulls)
{
    QStringList outer{QStringLiteral("coalesce(sum(n), 0)::bigint AS rows"), QStringLiteral("count(*) AS groups")};
    QStringList inner{QStringLiteral("count(*) AS n")};
    for (size_t i = 0; i < dependents.size(); ++i) {
        const QString number = QString::number(i + 1), value = comparable(dependents[i]),
                      name = Sql::identifier(dependents[i].name);
        const QString someNull = nulls == Nulls::Equal
            ? QStringLiteral("count(%1) BETWEEN 1 AND count(*) - 1").arg(name)
            : QStringLiteral("(count(*) > 1 AND count(%1) < count(*))").arg(name);
        inner << QStringLiteral("(min(%1) <> max(%1)) IS TRUE OR %2 AS v%3").arg(value, someNull, number);
        outer << QStringLiteral("count(*) FILTER (WHERE v%1) AS bad_%1").arg(number);
    }
    return QStringLiteral("SELECT %1 FROM (SELECT %2 FROM %3%4%5) AS g")
        .arg(outer.join(QLatin1String(", ")), inner.join(QLatin1String(", ")), relation,
            nulls == Nulls::Distinct ? noNulls(determinant) : QString(), groupBy(determinant));
}

QString errorQuery(
    const QString &relation, const std::vector<ServerColumn> &determinant, const ServerColumn &dependent, Nulls nulls)
{
    std::vector<ServerColumn> both = determinant;
    both.push_back(dependent);
    QStringList names, keys;
    for (size_t i = 0; i < determinant.size(); ++i) {
        names << QStringLiteral("x%1").arg(i + 1);
        keys << QStringLiteral("%1 AS x%2").arg(key(determinant[i]), QString::number(i + 1));
    }
    // Of NULLs that are distinct each is a value of its own.
    keys << QStringLiteral("count(*) AS n")
         << (nulls == Nulls::Equal
                    ? QStringLiteral("count(*) AS m")
                    : QStringLiteral("greatest(count(%1), 1) AS m").arg(Sql::identifier(dependent.name)));
    return QStringLiteral("SELECT coalesce(sum(n), 0)::bigint AS rows, coalesce(sum(n - mx), 0)::bigint AS wrong_rows, "
                          "count(*) FILTER (WHERE n > mx) AS bad_groups FROM (SELECT sum(n) AS n, max(m) AS mx "
                          "FROM (SELECT %1 FROM %2%3%4) AS xy%5) AS x")
        .arg(keys.join(QLatin1String(", ")), relation, nulls == Nulls::Distinct ? noNulls(determinant) : QString(),
            groupBy(both), names.isEmpty() ? QString() : QLatin1String(" GROUP BY ") + names.join(QLatin1String(", ")));
}

QString witnessQuery(
    const QString &relation, const std::vector<ServerColumn> &determinant, const ServerColumn &dependent, int most)
{
    return QStringLiteral(
        "SELECT %1, count(*) AS rows, array_agg(DISTINCT %2) AS values FROM %3%4 HAVING "
        "(min(%5) <> max(%5)) IS TRUE OR count(%6) BETWEEN 1 AND count(*) - 1 ORDER BY rows DESC LIMIT %7")
        .arg(keyList(determinant), key(dependent), relation, groupBy(determinant), comparable(dependent),
            Sql::identifier(dependent.name), QString::number(most));
}

QString repairScript(
    const QString &relation, const std::vector<ServerColumn> &determinant, const ServerColumn &dependent)
{
    QStringList columns, named, names;
    for (size_t i = 0; i < determinant.size(); ++i) {
        columns << Sql::identifier(determinant[i].name);
        names << QStringLiteral("x%1").arg(i + 1);
        named << columns.last() + QLatin1String(" AS ") + names.last();
    }
    // By the row's place: a join by values that may be NULL (IS NOT DISTINCT FROM) can be neither hashed nor merged.
    return QStringLiteral("BEGIN;\n"
                          "-- Each group gets its most frequent value. Look at what is returned, then COMMIT instead.\n"
                          "UPDATE %3 AS t SET %2 = w.most\n"
                          "FROM (\n"
                          "    SELECT part, place, first_value(y) OVER (PARTITION BY %4 ORDER BY n DESC, y) AS most\n"
                          "    FROM (SELECT tableoid AS part, ctid AS place, %5, %2 AS y,\n"
                          "        count(*) OVER (PARTITION BY %1, %2) AS n FROM %3) AS g\n"
                          ") AS w\n"
                          "WHERE t.tableoid = w.part AND t.ctid = w.place AND t.%2 IS DISTINCT FROM w.most\n"
                          "RETURNING t.*;\n"
                          "ROLLBACK;\n")
        .arg(columns.join(QLatin1String(", ")), Sql::identifier(dependent.name), relation,
            names.join(QLatin1String(", ")), named.join(QLatin1String(", ")));
}

} // namespace Howdah::Normalize
