// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include "base/secrets.h"
#include "change/hidden.h"
#include "diff/differ.h"
#include "plan/edges.h"
#include "plan/ordered.h"
#include "plan/partrenames.h"
#include "plan/rename.h"
#include "plan/stash.h"
#include "plan/strategies/online.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>
#include <iterator>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Numbers the transactions: what may share one and stands side by side does.
void countSegments(Plan &plan)
{
    int segment = -1;
    bool open = false;
    for (Statement &statement : plan.statements) {
        if (!statement.transactional || !open)
            ++segment;
        open = statement.transactional;
        statement.segment = segment;
    }
}

Plan planOrdered(const Database &from, const Database &to, const PlanOptions &options)
{
    Plan plan;
    Database renamed;
    const Database *source = &from;
    if (!options.renames.empty()) {
        renamed = from;
        applyRenames(options.renames, renamed, plan, &to);
        source = options.renamedFrom ? options.renamedFrom.get() : &renamed;
    }
    if (const std::vector<Rename> parts = partRenames(*source, to); !parts.empty()) {
        if (source != &renamed)
            renamed = *source;
        applyRenames(parts, renamed, plan);
        source = &renamed;
    }
    for (Statement &statement : plan.statements)
        statement.lockTimeout = options.online ? BriefLock : 0;
    std::vector<Change> changes = difference(*source, to);
    const int offset = int(plan.changes.size());
    if (changes.empty()) {
        countSegments(plan);
        return plan;
    }
    PlanContext context(*source, to, options);
    context.renames.assign(plan.changes.begin(), plan.changes.begin() + plan.renames);
    const Items items(context, changes);
    Nodes nodes(context, items);
    const Graph graph = orderOf(context, items, nodes);
    const std::vector<PlanNode> &all = nodes.all();
    const Graph::Order order = graph.topologicalOrder([&all](int a, int b) {
        const PlanNode &left = all[size_t(a)], &right = all[size_t(b)];
        if (left.rank != right.rank)
            return left.rank < right.rank;
        return left.ref == right.ref ? left.phase < right.phase : left.ref < right.ref;
    });
    if (!order.cycle.empty()) {
        QStringList names;
        for (const int node : order.cycle)
            names.append(display(all[size_t(node)].ref));
        plan.notes.push_back(QCoreApplication::translate(
            "Plan", "These objects need each other in a circle, so their order may be wrong: %1.")
                .arg(names.join(u" → "_s)));
    }
    for (const Change &change : changes)
        if (const Role *role = change.before || !change.after ? nullptr : std::get_if<Role>(&*change.after);
            role && role->login)
            plan.notes.push_back(
                QCoreApplication::translate("Plan", "The role %1 is made without its password, which cannot be read.")
                    .arg(role->name));
    for (const int node : order.nodes)
        for (Statement &statement : nodes.takeStatements(node)) {
            if (statement.change >= 0)
                statement.change += offset;
            plan.statements.push_back(std::move(statement));
        }
    if (options.unstash) {
        Statement sweep;
        sweep.sql = Stash::sweep();
        plan.statements.push_back(sweep);
    }
    plan.changes.insert(
        plan.changes.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
    countSegments(plan);
    return plan;
}

/// A side of the plan in its order; without its secrets, unless they are wanted.
class Side
{
public:
    Side(const Database &whole, const PlanOptions &options)
        : m_hidden(options.withSecrets || !holdsSecrets(whole) ? std::nullopt : std::optional(withoutSecrets(whole)))
        , m_ordered(m_hidden ? *m_hidden : whole)
    { }
    const Database &database() const { return m_ordered.database(); }

private:
    std::optional<Database> m_hidden;
    Ordered m_ordered;
};

std::shared_ptr<const Database> discreet(const std::shared_ptr<const Database> &renamed, const PlanOptions &options)
{
    if (!renamed || options.withSecrets || !holdsSecrets(*renamed))
        return renamed;
    return std::make_shared<const Database>(withoutSecrets(*renamed));
}

/// Names what was left out or is written hidden.
void noteSecrets(const Database &from, const Database &to, const PlanOptions &options, Plan &plan)
{
    if (options.withSecrets)
        return;
    if (holdsSecrets(from) && holdsSecrets(to))
        plan.hidden = differentInSecretsAlone(from, to);
    for (const ObjectRef &ref : plan.hidden)
        plan.notes.push_back(QCoreApplication::translate(
            "Plan", "The secret options of %1 %2 differ; they are neither shown nor planned (--with-secrets does).")
                .arg(kindWord(ref.kind), display(ref)));
    const bool written = std::ranges::any_of(
        plan.statements, [](const Statement &statement) { return statement.sql.contains(hiddenSecret); });
    if (written)
        plan.notes.push_back(QCoreApplication::translate("Plan",
            "Passwords and options of user mappings are written as %1: put the real ones there "
            "(--with-secrets writes them).")
                .arg(hiddenSecret));
}

} // namespace

Plan planBetween(const Database &from, const Database &to, const PlanOptions &given)
{
    PlanOptions options = given;
    options.renamedFrom = discreet(given.renamedFrom, given);
    options.renamedTo = discreet(given.renamedTo, given);
    const Side source(from, options), target(to, options);
    Plan plan = planOrdered(source.database(), target.database(), options);
    noteSecrets(from, to, options, plan);
    return plan;
}

RoundTrip roundTrip(const Database &from, const Database &to, const PlanOptions &given)
{
    PlanOptions options = given;
    options.renamedFrom = discreet(given.renamedFrom, given);
    options.renamedTo = discreet(given.renamedTo, given);
    const Side source(from, options), target(to, options);
    PlanOptions back = options;
    back.renames.clear();
    std::swap(back.renamedFrom, back.renamedTo);
    back.unstash = options.stash;
    back.stash = false;
    back.wayBack = true;
    for (const Rename &rename : options.renames)
        back.renames.insert(back.renames.begin(), Rename{rename.to, rename.from});
    // The ways share nothing but what they read.
    std::future<Plan> down
        = std::async(std::launch::async, [&] { return planOrdered(target.database(), source.database(), back); });
    RoundTrip trip{planOrdered(source.database(), target.database(), options), {}};
    trip.down = down.get();
    noteSecrets(from, to, options, trip.up);
    noteSecrets(to, from, back, trip.down);
    return trip;
}

Database emptyDatabase(const Database &like)
{
    Database empty;
    empty.serverVersion = like.serverVersion;
    empty.role = like.role;
    Schema schema;
    schema.name = u"public"_s;
    schema.comment = u"standard public schema"_s;
    const bool modern = like.serverVersion >= 150000;
    schema.owner = modern ? u"pg_database_owner"_s : like.role;
    schema.grants = {{{}, u"USAGE"_s, false}, {schema.owner, u"CREATE"_s, false}, {schema.owner, u"USAGE"_s, false}};
    if (!modern)
        schema.grants.insert(schema.grants.begin(), {{}, u"CREATE"_s, false});
    std::sort(schema.grants.begin(), schema.grants.end());
    empty.schemas.push_back(schema);
    for (const Extension &extension : like.extensions)
        if (extension.name == u"plpgsql")
            empty.extensions.push_back(extension);
    return empty;
}

} // namespace Howdah
