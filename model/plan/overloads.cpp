// SPDX-License-Identifier: Apache-2.0
#include "plan/overloads.h"

#include <algorithm>

namespace Howdah {

namespace {

struct Routines {
    std::vector<const PlanItem *> going, coming;
};

/// An operator class claims strategies of its family, and may claim its type as the default one, whatever its own name
/// is; another that comes in its place finds them free. So it is with what else is kept as text.
void orderOpaques(const Items &items, const Nodes &nodes, Graph &graph)
{
    QHash<QString, std::vector<const PlanItem *>> going, coming;
    for (const PlanItem &item : items.all()) {
        const auto *was = item.before ? std::get_if<OpaqueObject>(&*item.before) : nullptr;
        const auto *is = item.after ? std::get_if<OpaqueObject>(&*item.after) : nullptr;
        if (was && items.isGone(item.ref))
            going[was->kind].push_back(&item);
        if (is && items.isNew(item.ref))
            coming[is->kind].push_back(&item);
    }
    for (auto kind = going.cbegin(); kind != going.cend(); ++kind)
        for (const PlanItem *old : kind.value())
            for (const PlanItem *other : coming.value(kind.key()))
                if (!(old->ref == other->ref))
                    graph.shouldRun(nodes.find(Phase::Drop, old->ref)).before(nodes.find(Phase::Create, other->ref));
}

} // namespace

void orderOverloads(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    orderOpaques(items, nodes, graph);
    QHash<QualifiedName, Routines> byName;
    for (const PlanItem &item : items.all()) {
        if (item.ref.kind != ObjectKind::Routine)
            continue;
        if (items.isGone(item.ref))
            byName[item.ref.name].going.push_back(&item);
        if (items.isNew(item.ref))
            byName[item.ref.name].coming.push_back(&item);
    }
    const auto leave = [&nodes](const PlanItem &going) {
        return nodes.find(going.successor ? Phase::Release : Phase::Drop, going.ref);
    };
    for (const Routines &routines : std::as_const(byName))
        for (const PlanItem *going : routines.going)
            for (const PlanItem *coming : routines.coming)
                graph.shouldRun(leave(*going)).before(nodes.find(Phase::Create, coming->ref));
    for (const Routine &routine : context.to.routines) {
        const auto others = byName.constFind(routine.name);
        if (others == byName.cend())
            continue;
        const ObjectRef called = refOf(routine);
        const auto isAnother = [&called](const PlanItem *item) { return !(item->ref == called); };
        if (std::ranges::none_of(others->going, isAnother) && std::ranges::none_of(others->coming, isAnother))
            continue;
        for (const ObjectRef &user : context.toDependencies.dependantsOf(called)) {
            const auto isOther = [&](const PlanItem *item) {
                return isAnother(item) && !context.toDependencies.needs(user, item->ref);
            };
            for (const Phase phase : {Phase::Create, Phase::Alter}) {
                const int calls = nodes.find(phase, user);
                for (const PlanItem *going : others->going)
                    if (isOther(going))
                        graph.shouldRun(leave(*going)).before(calls);
                for (const PlanItem *coming : others->coming)
                    if (isOther(coming))
                        graph.shouldRun(calls).before(nodes.find(Phase::Create, coming->ref));
            }
        }
    }
}

void orderOperatorClasses(const PlanContext &context, const Items &items, const Nodes &nodes, Graph &graph)
{
    const auto isOf = [](const std::optional<Object> &object, QStringView kind) {
        const auto *opaque = object ? std::get_if<OpaqueObject>(&*object) : nullptr;
        return opaque && opaque->kind == kind;
    };
    std::vector<int> classes;
    for (const PlanItem &item : items.all())
        if (item.ref.kind == ObjectKind::Opaque && isOf(item.after, u"OPERATOR CLASS"))
            if (const int create = nodes.find(Phase::Create, item.ref); create >= 0)
                classes.push_back(create);
    if (classes.empty())
        return;
    for (const Dependency &d : context.toDependencies.all()) {
        if (d.to.kind != ObjectKind::Opaque || d.from.kind == ObjectKind::Opaque
            || !isOf(context.toDirectory.find(d.to), u"OPERATOR"))
            continue;
        const Moments user = nodes.of(d.from);
        for (const int each : classes) {
            graph.shouldRun(each).before(user.making());
            graph.shouldRun(each).before(user[Phase::Alter]);
        }
    }
}

} // namespace Howdah
