// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

namespace Howdah::Check {

Findings policyAlwaysTrue(const Lookup &lookup)
{
    const auto isTrue = [](QString expression) {
        return expression.remove(QLatin1Char('(')).remove(QLatin1Char(')')).trimmed() == QLatin1String("true");
    };
    Findings result;
    for (const Policy &policy : lookup.database().policies) {
        if (!policy.permissive || policy.command == QLatin1String("SELECT"))
            continue;
        // WITH CHECK decides what may be written; USING decides for it when it is missing.
        const QString &writes = policy.checkExpression.isEmpty() ? policy.usingExpression : policy.checkExpression;
        if (!isTrue(writes) && !(isTrue(policy.usingExpression) && policy.command != QLatin1String("INSERT")))
            continue;
        Finding found = finding(refOf(policy),
            text(QT_TRANSLATE_NOOP("Check", "Policy %1 of %2 lets every row be written."))
                .arg(policy.name, display(policy.relation)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "command")), policy.command);
        addFact(found, QStringLiteral("USING"), policy.usingExpression);
        addFact(found, QStringLiteral("WITH CHECK"), policy.checkExpression);
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "roles")),
            policy.roles.empty() ? QStringLiteral("PUBLIC") : list(policy.roles));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
