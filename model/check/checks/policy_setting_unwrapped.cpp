// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QRegularExpression>

namespace Howdah::Check {

Findings policySettingUnwrapped(const Lookup &lookup)
{
    // Inside a scalar subquery the call becomes an InitPlan, evaluated once instead of per row.
    static const QRegularExpression wrapped(
        QStringLiteral("SELECT\\s+\\(*[a-z_.\"]*(current_setting|uid|jwt|role|session_user)\\s*\\("),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression call(QStringLiteral("(current_setting|auth\\.uid|auth\\.jwt|auth\\.role)\\s*\\("));
    Findings result;
    for (const Policy &policy : lookup.database().policies) {
        const QString both = policy.usingExpression + QLatin1Char('\n') + policy.checkExpression;
        if (both.count(call) <= both.count(wrapped))
            continue;
        Finding found = finding(refOf(policy),
            text(QT_TRANSLATE_NOOP(
                     "Check", "Policy %1 of %2 calls %3 for every row; inside (SELECT …) it is called once."))
                .arg(policy.name, display(policy.relation), call.match(both).captured(1)));
        addFact(found, QStringLiteral("USING"), policy.usingExpression);
        addFact(found, QStringLiteral("WITH CHECK"), policy.checkExpression);
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
