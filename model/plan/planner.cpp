// SPDX-License-Identifier: Apache-2.0
#include "plan/plan.h"

#include "base/secrets.h"
#include "change/hidden.h"
#include "diff/differ.h"
#include "plan/edges.h"
#include "plan/ordered.h"
#include "plan/partrenames.h"
#include "plan/passes.h"
#include "plan/planlocks.h"
#include "plan/ranks.h"
#include "plan/rename.h"
#include "plan/segments.h"
#include "plan/stash.h"
#include "plan/statistics.h"
#include "plan/strategies/online.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>
#include <iterator>
#include <memory>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Numbers the transactions: what may share one, and was given one number, does.
void countSegments(Plan &plan)
{
    int segment = -1, last = 0, pass = 0;
    bool open = false;
    for (Statement &statement : plan.statements) {
        const bool joins = statement.pass > 0 && statement.pass == pass;
        if (!joins && (!statement.transactional || !open || statement.segment != last))
            ++segment;
        open = statement.transactional;
        last = statement.segment;
        pass = statement.pass;
        statement.segment = segment;
    }
}

bool comesFirst(const PlanNode &left, const PlanNode &right)
{
    if (left.rank != right.rank)
        return left.rank < right.rank;
    // Proofs of one table share a scan.
    if (left.rank == Rank::ValidateRank && !(left.ref.name == right.ref.name))
        return left.ref.name < right.ref.name;
    return left.ref == right.ref ? left.phase < right.phase : left.ref < right.ref;
}

/// The decisions of one plan, from what differs to what runs in which transaction.
struct Thoughts {
    Thoughts(const PlanContext &context, const std::vector<Change> &changes)
        : items(context, changes)
        , nodes(context, items)
        , graph(orderOf(context, items, nodes))
    { }

    Items items;
    Nodes nodes;
    Graph graph;
    std::vector<Segments::Step> steps;
    std::vector<int> cycle;
};

std::unique_ptr<Thoughts> thoughtOut(PlanContext &context, const std::vector<Change> &changes)
{
    for (;;) {
        auto thoughts = std::make_unique<Thoughts>(context, changes);
        const std::vector<PlanNode> &all = thoughts->nodes.all();
        const Graph::Order order = thoughts->graph.topologicalOrder(
            [&all](int a, int b) { return comesFirst(all[size_t(a)], all[size_t(b)]); });
        thoughts->cycle = order.cycle;
        if (!context.online || !order.cycle.empty()) {
            for (const int node : order.nodes)
                thoughts->steps.push_back({node, 1});
            return thoughts;
        }
        const Segments segments(context, thoughts->items, thoughts->nodes, thoughts->graph);
        if (context.atOnce.contains(segments.heldUp())) {
            thoughts->steps = segments.steps(order.nodes);
            return thoughts;
        }
        context.atOnce.unite(segments.heldUp());
    }
}

/// An index that a build left not valid is no index: pg_dump leaves it out, and so does a target. Those of partitioned
/// tables are not valid until every partition has its part.
bool isAbandoned(const Index &index)
{
    return !index.valid && !index.onPartitioned;
}

/// Whether an object is made with what is hidden in it, or gets a hidden option that it has not.
bool writesHidden(const Nodes &nodes)
{
    return std::ranges::any_of(nodes.all(), [](const PlanNode &node) {
        if (!node.item->after || (node.phase != Phase::Create && node.phase != Phase::Alter))
            return false;
        const QStringList hidden = hiddenIn(*node.item->after);
        if (hidden.empty() || node.phase == Phase::Create || !node.item->before)
            return !hidden.empty();
        const QStringList had = hiddenIn(*node.item->before);
        return std::ranges::any_of(hidden, [&had](const QString &name) { return !had.contains(name); });
    });
}

std::optional<Database> withoutAbandoned(const Database &database)
{
    if (std::ranges::none_of(database.indexes, isAbandoned))
        return std::nullopt;
    std::optional<Database> usable = database;
    std::erase_if(usable->indexes, isAbandoned);
    return usable;
}

Plan planOrdered(const Database &from, const Database &target, const PlanOptions &options)
{
    const std::optional<Database> usable = withoutAbandoned(target);
    const Database &to = usable ? *usable : target;
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
    context.formerNames = RenameTrail::back(plan.changes);
    const std::unique_ptr<Thoughts> thoughts = thoughtOut(context, changes);
    if (!thoughts->cycle.empty()) {
        QStringList names;
        for (const int node : thoughts->cycle)
            names.append(display(thoughts->nodes.all()[size_t(node)].ref));
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
    if (!options.withSecrets && writesHidden(thoughts->nodes))
        plan.notes.push_back(QCoreApplication::translate("Plan",
            "Passwords and options of user mappings are written as %1: put the real ones there "
            "(--with-secrets writes them).")
                .arg(hiddenSecret));
    for (const Segments::Step &step : thoughts->steps)
        for (Statement &statement : thoughts->nodes.takeStatements(step.node)) {
            if (statement.change >= 0)
                statement.change += offset;
            statement.segment = step.segment;
            plan.statements.push_back(std::move(statement));
        }
    if (options.online)
        for (Statement &statement : freshStatistics(context, thoughts->items))
            plan.statements.push_back(std::move(statement));
    if (options.unstash) {
        Statement sweep;
        sweep.sql = Stash::sweep();
        sweep.segment = plan.statements.empty() ? 0 : plan.statements.back().segment;
        plan.statements.push_back(sweep);
    }
    plan.changes.insert(
        plan.changes.end(), std::make_move_iterator(changes.begin()), std::make_move_iterator(changes.end()));
    sharePasses(plan.statements, parentsIn(from, to));
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

RoundTrip roundTrip(const Database &from, const Database &wanted, const PlanOptions &given)
{
    // What the way there does not make, the way back does not find.
    const std::optional<Database> usable = withoutAbandoned(wanted);
    const Database &to = usable ? *usable : wanted;
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
    std::future<Plan> down = std::async(std::launch::async, [&] {
        Plan plan = planOrdered(target.database(), source.database(), back);
        findLocks(plan, to, back.online);
        return plan;
    });
    RoundTrip trip{planOrdered(source.database(), target.database(), options), {}};
    findLocks(trip.up, from, options.online);
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
