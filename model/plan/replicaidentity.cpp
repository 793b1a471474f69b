// SPDX-License-Identifier: Apache-2.0
#include "plan/replicaidentity.h"

namespace Howdah {

namespace {

struct Replica {
    QualifiedName relation;
    std::vector<QString> columns;
};

std::optional<Replica> identityOf(const std::optional<Object> &object)
{
    if (const auto *key = object ? std::get_if<Constraint>(&*object) : nullptr; key && key->replicaIdentity)
        return Replica{key->relation, key->columns};
    const auto *index = object ? std::get_if<Index>(&*object) : nullptr;
    if (!index || !index->replicaIdentity)
        return std::nullopt;
    Replica identity{index->relation, {}};
    for (const IndexKey &key : index->keys)
        identity.columns.push_back(key.column);
    return identity;
}

} // namespace

void orderReplicaIdentity(const Items &items, const Nodes &nodes, Graph &graph)
{
    for (const PlanItem &item : items.all()) {
        if (const auto is = identityOf(item.after))
            for (const QString &column : is->columns)
                for (const Phase made : {Phase::Alter, Phase::Finish})
                    for (const Phase said : {Phase::Create, Phase::Alter})
                        graph.shouldRun(nodes.find(made, columnRef(is->relation, column)))
                            .before(nodes.find(said, item.ref));
        if (const auto was = identityOf(item.before))
            for (const QString &column : was->columns)
                for (const Phase gone : {Phase::Release, Phase::Drop})
                    graph.shouldRun(nodes.find(gone, item.ref))
                        .before(nodes.find(Phase::Alter, columnRef(was->relation, column)));
    }
}

} // namespace Howdah
