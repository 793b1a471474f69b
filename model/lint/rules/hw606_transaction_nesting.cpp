// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// BEGIN in a transaction, COMMIT outside of one: see resources/help/rules/HW-606.md.
void hw606(Context &at)
{
    const QString kind = at.statement.tree.as("TransactionStmt"_L1)["kind"_L1].text();
    const bool begins = kind == "TRANS_STMT_BEGIN"_L1 || kind == "TRANS_STMT_START"_L1;
    const bool ends = kind == "TRANS_STMT_COMMIT"_L1 || kind == "TRANS_STMT_ROLLBACK"_L1;
    if (begins && at.state.inTransaction && !at.state.implied)
        at.report(QCoreApplication::translate("Lint", "A transaction is open already: this BEGIN does nothing."));
    else if (ends && !at.state.inTransaction)
        at.report(QCoreApplication::translate("Lint", "No transaction is open here: what began it, and does it know?"));
}

} // namespace Howdah::Lint
