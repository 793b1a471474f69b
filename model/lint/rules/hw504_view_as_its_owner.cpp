// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// View over a table with row security: see resources/help/rules/HW-504.md.
void hw504(Context &at)
{
    const Node view = at.statement.tree.as("ViewStmt"_L1);
    const bool invokes = std::ranges::any_of(view["options"_L1].items(), [](const Node &option) {
        const Node one = option.as("DefElem"_L1);
        const QString value = one["arg"_L1].text().toLower();
        return one["defname"_L1].text() == "security_invoker"_L1 && value != "false"_L1 && value != "off"_L1
            && value != "0"_L1;
    });
    if (!view || invokes || at.actions.empty())
        return;
    for (const Locks::Party &party : at.actions.front().parties)
        if (const Locks::Relation *read = at.scene.relation(party.name);
            read && party.part == Locks::Part::Source && read->table.rowSecurity)
            at.report(QCoreApplication::translate("Lint", "The view reads %1 as its owner does, past the policies.")
                          .arg(display(read->name)),
                -1, read->name);
}

} // namespace Howdah::Lint
