// SPDX-License-Identifier: Apache-2.0
#include "plan/viewrings.h"

#include "base/graph.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Among the views that `moves` tells of, those whose needs must be put off so that no ring is left.
template <typename Moves>
QSet<ObjectRef> cutIn(const std::vector<Dependency> &dependencies, const Moves &moves)
{
    std::vector<ObjectRef> views;
    QHash<ObjectRef, int> number;
    std::vector<std::pair<int, int>> needs;
    const auto numberOf = [&](const ObjectRef &ref) {
        const auto found = number.constFind(ref);
        if (found != number.cend())
            return *found;
        number.insert(ref, int(views.size()));
        views.push_back(ref);
        return int(views.size()) - 1;
    };
    for (const Dependency &d : dependencies)
        if (d.from.kind == ObjectKind::View && d.to.kind == ObjectKind::View && !(d.from == d.to) && moves(d.from)
            && moves(d.to))
            needs.emplace_back(numberOf(d.from), numberOf(d.to));
    QSet<ObjectRef> cut;
    while (!needs.empty()) {
        Graph graph(int(views.size()));
        for (const auto &[from, to] : needs)
            graph.mustRun(to).before(from);
        const std::vector<int> components = graph.components();
        std::erase_if(
            needs, [&](const auto &need) { return components[size_t(need.first)] != components[size_t(need.second)]; });
        if (needs.empty())
            break;
        const auto first = std::ranges::min_element(needs,
            [&](const auto &one, const auto &other) { return views[size_t(one.first)] < views[size_t(other.first)]; });
        const int view = first->first;
        cut.insert(views[size_t(view)]);
        std::erase_if(needs, [view](const auto &need) { return need.first == view; });
    }
    return cut;
}

} // namespace

ViewRings::ViewRings(const PlanContext &context, const Items &items)
{
    const auto plain = [&items](const ObjectRef &ref) {
        const PlanItem *item = items.find(ref);
        const auto isMaterialized
            = [](const std::optional<Object> &object) { return object && std::get<View>(*object).materialized; };
        return item && !isMaterialized(item->before) && !isMaterialized(item->after);
    };
    bool comes = false, goes = false;
    for (const PlanItem &item : items.all())
        if (item.ref.kind == ObjectKind::View) {
            comes = comes || items.isNew(item.ref);
            goes = goes || items.isGone(item.ref);
        }
    if (comes)
        coming
            = cutIn(context.toDependencies.all(), [&](const ObjectRef &ref) { return items.isNew(ref) && plain(ref); });
    if (goes)
        going = cutIn(
            context.fromDependencies.all(), [&](const ObjectRef &ref) { return items.isGone(ref) && plain(ref); });
}

QString standIn(const View &view, bool replace)
{
    QStringList columns;
    for (const ViewColumn &column : view.columns)
        columns.append(u"NULL::"_s + column.type
            + (column.collation.isEmpty() ? QString() : u" COLLATE "_s + Sql::identifier(column.collation)) + u" AS "_s
            + Sql::identifier(column.name));
    View other;
    other.name = view.name;
    other.definition = u" SELECT "_s + columns.join(u",\n    "_s);
    return Sql::createView(other, replace);
}

} // namespace Howdah
