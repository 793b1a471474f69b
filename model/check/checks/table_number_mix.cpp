// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

/// One finding per schema: a design of a few tables has no habit to break, and one of many may have exceptions.
Findings tableNumberMix(const Lookup &lookup)
{
    Findings result;
    for (const Schema &schema : lookup.database().schemas) {
        std::vector<QString> plural, single;
        for (const Table &table : lookup.database().tables) {
            const QStringList parts = words(table.name.name);
            if (table.name.schema == schema.name && isDesigned(table) && !parts.isEmpty())
                (isPlural(parts.last()) ? plural : single).push_back(table.name.name);
        }
        if (plural.size() < 2 || single.size() < 2)
            continue;
        Finding found = finding(refOf(schema),
            text(QT_TRANSLATE_NOOP("Check", "Schema %1 names %2 tables in the plural and %3 in the singular."))
                .arg(schema.name)
                .arg(plural.size())
                .arg(single.size()));
        const auto some = [](std::vector<QString> names) {
            if (names.size() > 12)
                names.resize(12), names.push_back(QStringLiteral("…"));
            return list(names);
        };
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "plural")), some(plural));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "singular")), some(single));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
