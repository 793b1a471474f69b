// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// An index that nothing uses is built anew: see resources/help/rules/HW-314.md.
void hw314(Context &at)
{
    const auto look = [&](const Locks::KnownIndex &index, const Action &action) {
        const auto use = index.unique || index.replicaIdentity || index.clustered || index.born == at.migration
            ? std::nullopt
            : at.settings.live->useOf(index.name);
        if (!use || use->scans > 0)
            return;
        const QString message = use->since.isEmpty()
            ? QCoreApplication::translate("Lint", "%1 is built anew, and no query has used it.").arg(index.name.name)
            : QCoreApplication::translate("Lint", "%1 is built anew, and no query has used it since %2.")
                  .arg(index.name.name, use->since);
        at.report(use->hasReplicas
                ? message + u' ' + QCoreApplication::translate("Lint", "Replicas count for themselves: ask them, too.")
                : message,
            action.at, index.relation);
    };
    if (!at.settings.live)
        return;
    at.each({Act::ReindexIndex, Act::ReindexTable, Act::ReindexConcurrently, Act::SetIndexTablespace,
                Act::RetypeRewritten, Act::VacuumFull, Act::Cluster, Act::SetLogged, Act::SetAccessMethod},
        [&](const Action &action) {
            if (const Locks::KnownIndex *one = at.scene.index(action.table()))
                return look(*one, action);
            if (const Locks::Relation *relation = at.scene.relation(action.table()))
                for (const Locks::KnownIndex &index : relation->indexes)
                    look(index, action);
        });
}

} // namespace Howdah::Lint
