// SPDX-License-Identifier: Apache-2.0
#include "check/checks/textshapes.h"
#include "check/checks/fixes.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

/// How many of the values that are read have the shape.
QString shapeQuery(const Table &table, const Column &column, const Shape &shape, const Probe &probe)
{
    QStringList any;
    for (const ValueShape each : shape.shapes)
        any << QLatin1Char('(') + shapeCondition(each, QStringLiteral("v"), probe.lookup().database().serverVersion)
                + QLatin1Char(')');
    return QStringLiteral("select count(v) as values_read, count(*) filter (where ") + any.join(QLatin1String(" or "))
        + QStringLiteral(") as that_fit from (select nullif(btrim(") + Sql::identifier(column.name)
        + QStringLiteral("::text), '') as v from ") + rowsToRead(table.name, probe) + QStringLiteral(") s");
}

/// `whole`: every row has a value, so that a flag need not have a third one.
Fix shapeFix(const Probe &probe, const ColumnName &name, const Shape &shape, bool whole)
{
    const bool flag = shape.type == QLatin1String("boolean");
    if (flag && !whole)
        return {{},
            text(QT_TRANSLATE_NOOP(
                "Check", "Some rows have no value there: what that means for a flag, a person must say."))};
    Fix fix = retype(probe.lookup(), name, shape.type, Retype::Convert);
    for (Change &change : fix.changes)
        if (auto *after = flag ? std::get_if<TableColumn>(&*change.after) : nullptr)
            after->column.notNull = true;
    return fix;
}

} // namespace

Result<Findings> shapeFindings(Probe &probe, const QString &message,
    const std::function<std::optional<Shape>(const Column &, const TextProfile &)> &shapeOf)
{
    Findings result;
    for (const Table &table : probe.lookup().database().tables) {
        if (!isDesigned(table) || !probe.exists(table.name))
            continue;
        const Result<TextProfiles> profiles = probe.texts().of(table, probe);
        if (!profiles)
            return std::unexpected(profiles.error());
        for (const Column &column : table.columns) {
            const auto profile = profiles->constFind(column.name);
            const std::optional<Shape> shape = profile == profiles->cend() ? std::nullopt : shapeOf(column, *profile);
            if (!shape)
                continue;
            Finding found
                = finding(columnRef(table.name, column.name), message.arg(display(columnRef(table.name, column.name))));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "type")), column.type);
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "values that fit")),
                text(QT_TRANSLATE_NOOP("Check", "%1 of %2 read"))
                    .arg(countText(shape->shaped), countText(profile->values)));
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "example")), profile->example);
            found.basis = QStringLiteral("shape"); // counts change with every row
            found.query = shapeQuery(table, column, *shape, probe);
            if (!shape->type.isEmpty() && profile->all(shape->shaped))
                offer(found, shapeFix(probe, {table.name, column.name}, *shape, profile->rows == profile->values));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
