// SPDX-License-Identifier: Apache-2.0
#include "lint/rulekit.h"

namespace Howdah::Lint {

/// DROP INDEX of one that a key needs: see resources/help/rules/HW-311.md.
void hw311(Context &at)
{
    for (const Action &action : at.actions) {
        if (action.act != Act::DropIndex && action.act != Act::DropIndexConcurrently)
            continue;
        const Locks::KnownIndex *index = at.scene.index(action.table());
        const Locks::Relation *relation = at.scene.relationOfIndex(action.table());
        if (!index || !relation || at.isNew(relation->name) || index->born == at.migration)
            continue;
        for (const Locks::KnownConstraint &key : relation->constraints)
            if (key.kind == ConstraintKind::ForeignKey && hasIndexFor(*relation, key.columns)
                && !hasIndexFor(*relation, key.columns, index->name.name))
                at.report(QCoreApplication::translate(
                              "Lint", "%1 is the only index for the foreign key to %2: deletes there read this table.")
                              .arg(index->name.name, display(key.referenced)),
                    action.at, relation->name);
        if (index->clustered)
            at.report(QCoreApplication::translate("Lint", "%2 is clustered on %1: CLUSTER without a name fails then.")
                          .arg(index->name.name, display(relation->name)),
                action.at, relation->name);
        if (index->replicaIdentity)
            at.report(QCoreApplication::translate(
                          "Lint", "%1 is the replica identity of %2: where it is published, UPDATE and DELETE fail.")
                          .arg(index->name.name, display(relation->name)),
                action.at, relation->name);
        else if (index->unique)
            at.report(QCoreApplication::translate("Lint", "%1 kept values apart, and ON CONFLICT may name its columns.")
                          .arg(index->name.name),
                action.at, relation->name);
    }
}

} // namespace Howdah::Lint
