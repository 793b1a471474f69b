// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QRegularExpression>

namespace Howdah::Check {

namespace {

/// pg_get_functiondef writes SET clauses right before the body's "AS".
QString withSearchPath(const QString &definition, const QString &schema)
{
    static const QRegularExpression body(QStringLiteral("\\nAS (\\$|')"));
    const qsizetype at = definition.indexOf(body);
    if (at < 0)
        return {};
    const QString quoted = QString(schema).replace(QLatin1Char('\''), QLatin1String("''"));
    return definition.left(at) + QStringLiteral("\n SET search_path TO '%1', 'pg_temp'").arg(quoted)
        + definition.mid(at);
}

} // namespace

Findings securityDefinerSearchPath(const Lookup &lookup)
{
    Findings result;
    for (const Routine &routine : lookup.database().routines) {
        const bool pinned = std::ranges::any_of(routine.configuration,
            [](const QString &entry) { return entry.startsWith(QLatin1String("search_path=")); });
        // A body in BEGIN ATOMIC or RETURN is parsed when it is written: names in it are fixed.
        static const QRegularExpression parsed(QStringLiteral("\\n(BEGIN ATOMIC|RETURN )"));
        if (!routine.securityDefiner || pinned
            || (routine.language == QLatin1String("sql") && routine.definition.contains(parsed)))
            continue;
        Finding found = finding(refOf(routine),
            text(QT_TRANSLATE_NOOP("Check",
                     "%1 runs with its owner's rights but with the caller's search_path: whoever may create objects "
                     "there can take those rights."))
                .arg(display(refOf(routine))));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "owner")), routine.owner);
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "language")), routine.language);
        Routine after = routine;
        after.definition = withSearchPath(routine.definition, routine.name.schema);
        const bool plain
            = !routine.name.schema.contains(QLatin1Char('"')) && routine.name.schema == routine.name.schema.toLower();
        after.configuration.push_back(QStringLiteral("search_path=%1, pg_temp")
                .arg(plain ? routine.name.schema : QString(QLatin1Char('"') + routine.name.schema + QLatin1Char('"'))));
        if (!after.definition.isEmpty())
            found.fix.push_back(alter(routine, after));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
