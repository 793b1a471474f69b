// SPDX-License-Identifier: Apache-2.0
#include "exchange/constraintwords.h"

#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

namespace Howdah {

QString constraintWords(const Constraint &constraint)
{
    // An action of ALTER TABLE: "ADD CONSTRAINT …".
    return Sql::addConstraint(constraint, false, !constraint.validated).action.sliced(4);
}

QString constraintBody(const Constraint &constraint)
{
    const QString named = QStringLiteral("CONSTRAINT ") + Sql::identifier(constraint.name) + QLatin1Char(' ');
    return constraintWords(constraint).sliced(named.size());
}

} // namespace Howdah
