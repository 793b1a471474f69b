// SPDX-License-Identifier: Apache-2.0
#include "check/checks/textshapes.h"

namespace Howdah::Check {

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
            if (!shape->type.isEmpty() && profile->all(shape->shaped))
                found.fix.push_back(alterColumn(table, column.name, [&](Column &c) {
                    c.type = shape->type;
                    c.collation = {};
                }));
            result.push_back(found);
        }
    }
    return result;
}

} // namespace Howdah::Check
