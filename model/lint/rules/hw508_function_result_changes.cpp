// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"
#include "locks/signatures.h"

namespace Howdah::Lint {

namespace {

/// The server spells types with their schemas, people as they like, and quoted where they must.
QString withoutSchemas(QString types)
{
    static const QRegularExpression schema(uR"(("[^"]*"|\w+)\.)"_s);
    return types.remove(schema).remove(u'"');
}

} // namespace

/// CREATE OR REPLACE FUNCTION with another result: see resources/help/rules/HW-508.md.
void hw508(Context &at)
{
    const Node function = at.statement.tree.as("CreateFunctionStmt"_L1);
    const Routine *known = function && function["replace"_L1].flag()
        ? at.scene.routine(qualifiedName(function["funcname"_L1]))
        : nullptr;
    const std::optional<Locks::Signature> made = Locks::signatureOf(function);
    if (!known || !made || known->result.isEmpty() || made->result.isEmpty()
        || withoutSchemas(known->inputTypes) != withoutSchemas(made->inputs))
        return;
    if (withoutSchemas(known->result) != withoutSchemas(made->result))
        at.report(QCoreApplication::translate("Lint", "PostgreSQL refuses: %1 gives back %2, and would give back %3.")
                .arg(display(known->name), known->result, made->result));
}

} // namespace Howdah::Lint
