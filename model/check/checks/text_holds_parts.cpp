// SPDX-License-Identifier: Apache-2.0
#include "check/checks/columnquery.h"
#include "check/checks/livechecks.h"
#include "sql/quoting.h"

#include <QRegularExpression>

namespace Howdah::Check {

namespace {

constexpr int valuesOfForm = 20;

/// What a column's values come to when words are written as a and numbers as 9: the form most of them have, how many,
/// and how many words stand in one place of it as well as in another.
QString partsQuery(const Table &table, const QString &column, const Probe &probe)
{
    return QStringLiteral("with v as (select nullif(pg_catalog.btrim(") + Sql::identifier(column)
        + QStringLiteral("::text), '') as v from ") + rowsToRead(table.name, probe)
        + QStringLiteral(
            "), f as (select v, pg_catalog.regexp_replace(pg_catalog.regexp_replace(v, "
            "'[[:alpha:]]+([ .''-]+[[:alpha:]]+)*[.]?', 'a', 'g'), '[0-9]+([.][0-9]+)?', '9', 'g') as form "
            "from v where v is not null), "
            "top as (select form, count(*) as n, (select count(*) from f) as of_all, min(v) as example "
            "from f group by form order by n desc, form limit 1), "
            "p as (select distinct i.part, i.place from f join top on top.form = f.form, "
            "pg_catalog.regexp_split_to_table(f.v, '(, ?| [/|] ?|;)') with ordinality i(part, place)) "
            "select top.form, top.n as values_of_this_form, top.of_all as values_read, top.example, "
            "(select count(*) from p) as parts, "
            "(select count(*) from (select part from p group by part having count(*) > 1) s) as in_two_places "
            "from top");
}

/// Two to four parts between commas, slashes or bars. A comma without a space is a decimal one, or a list's.
bool isComposite(const QString &form)
{
    static const QRegularExpression composite(QStringLiteral("^-?[a9]( [a9])?((, | [/|] )-?[a9]( [a9])?){1,3}$"));
    return composite.match(form).hasMatch();
}

std::optional<Finding> partsFinding(const ObjectRef &column, const Rows &rows)
{
    const qint64 shaped = rows.integer(0, 1), values = rows.integer(0, 2);
    // Words that stand now here, now there are items of a list.
    if (!isComposite(rows.text(0, 0)) || shaped * 100 < values * 90 || rows.integer(0, 5) * 10 > rows.integer(0, 4))
        return std::nullopt;
    Finding found = finding(column,
        text(QT_TRANSLATE_NOOP("Check", "Text column %1 holds several facts in one value, always in the same form."))
            .arg(display(column)));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "form")), rows.text(0, 0));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "values that fit")),
        text(QT_TRANSLATE_NOOP("Check", "%1 of %2 read")).arg(countText(shaped), countText(values)));
    addFact(found, text(QT_TRANSLATE_NOOP("Check", "example")), rows.text(0, 3));
    found.basis = QStringLiteral("form ") + rows.text(0, 0);
    return found;
}

} // namespace

Result<Findings> textHoldsParts(Probe &probe)
{
    const auto fits = [&](const Table &table, const Column &column) -> Result<bool> {
        const Result<TextProfiles> profiles = probe.texts().of(table, probe);
        if (!profiles)
            return std::unexpected(profiles.error());
        const auto profile = profiles->constFind(column.name);
        return profile != profiles->cend() && profile->values >= valuesOfForm
            && profile->parted * 100 >= profile->values * 90;
    };
    return askedColumns(probe,
        {fits, [&](const Table &table, const Column &column) { return partsQuery(table, column.name, probe); },
            partsFinding});
}

} // namespace Howdah::Check
