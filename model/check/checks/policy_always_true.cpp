// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QRegularExpression>

namespace Howdah::Check {

namespace {

/// Only for the role that a platform's own services use.
bool isForServices(const Policy &policy)
{
    return !policy.roles.empty() && std::ranges::all_of(policy.roles, [](const QString &role) {
        return role == QLatin1String("service_role") || role == QLatin1String("supabase_admin")
            || role == QLatin1String("postgres");
    });
}

} // namespace

Findings policyAlwaysTrue(const Lookup &lookup)
{
    const auto isTrue = [](QString expression) {
        static const QRegularExpression same(QStringLiteral("^(true|([0-9]+|'[^']*'::text) = \\2)$"));
        return same.match(expression.remove(QLatin1Char('(')).remove(QLatin1Char(')')).trimmed()).hasMatch();
    };
    Findings result;
    for (const Policy &policy : lookup.database().policies) {
        if (!policy.permissive || policy.command == QLatin1String("SELECT") || isForServices(policy))
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
