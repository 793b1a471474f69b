// SPDX-License-Identifier: Apache-2.0
#include "plan/nodes.h"

#include "plan/bridge.h"
#include "plan/fromparents.h"
#include "plan/indexattach.h"
#include "plan/loss.h"
#include "plan/notnull.h"
#include "plan/partitionkeys.h"
#include "plan/ranks.h"
#include "plan/reversibility.h"
#include "plan/rowmove.h"
#include "plan/sequencevalue.h"
#include "sql/ddl/address.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;
using namespace Rank;

namespace {

constexpr Moments nowhere = [] {
    Moments moments{};
    moments.nodes.fill(-1);
    return moments;
}();

} // namespace

Nodes::Nodes(const PlanContext &context, const Items &items)
    : m_context(context)
    , m_items(items)
    , m_recipes(context, items)
    , m_guards(context)
    , m_guardsThere(context, true)
    , m_stash(context)
    , m_rings(context, items)
{
    m_index.reserve(qsizetype(items.all().size()));
    m_nodes.reserve(items.all().size());
    findForeignKeyCycles();
    collectNeeds();
    makeDrops();
    for (const PlanItem &item : items.all()) {
        makeOne(item);
        if (const Statements comments = notNullComments(m_context, m_items, item); !comments.empty())
            add(Phase::Comment, item, comments, FinishRank);
    }
    placeHosted();
    for (const PlanItem &item : items.all())
        if (item.ref.kind == ObjectKind::Column && item.action == Action::Alter && find(Phase::Alter, item.ref) < 0)
            if (const int above = alterAbove(item.ref); above >= 0)
                note(Phase::Alter, item.ref, above);
    // What comes by itself happens in another's vertex, which exists by now.
    for (const PlanItem &item : items.all())
        if (item.action == Action::Create || item.action == Action::Replace)
            if (const std::optional<ObjectRef> host = comesWith(item)) {
                int node = find(Phase::Create, *host);
                for (const Phase phase : {Phase::Attach, Phase::Alter})
                    node = node < 0 ? find(phase, *host) : node;
                if (node >= 0)
                    note(Phase::Create, item.ref, node);
            }
}

/// Where a column changes because its parent's does.
int Nodes::alterAbove(const ObjectRef &column) const
{
    for (const QualifiedName &parent : keptParents(column.name)) {
        const ObjectRef ref = columnRef(parent, column.member);
        const int own = find(Phase::Alter, ref);
        if (const int above = own >= 0 ? own : alterAbove(ref); above >= 0)
            return above;
    }
    return -1;
}

int Nodes::find(Phase phase, const ObjectRef &ref) const
{
    const auto found = m_index.constFind(ref);
    if (found != m_index.cend() && (*found)[phase] >= 0)
        return (*found)[phase];
    if (ref.kind == ObjectKind::Column && (phase == Phase::Drop || phase == Phase::Create))
        return find(phase, tableRef(ref.name));
    return -1;
}

Moments Nodes::of(const ObjectRef &ref) const
{
    Moments moments = m_index.value(ref, nowhere);
    if (ref.kind != ObjectKind::Column)
        return moments;
    if (const auto table = m_index.constFind(tableRef(ref.name)); table != m_index.cend())
        for (const Phase phase : {Phase::Drop, Phase::Create})
            if (moments[phase] < 0)
                moments.nodes[size_t(phase)] = (*table)[phase];
    return moments;
}

void Nodes::note(Phase phase, const ObjectRef &ref, int node)
{
    auto found = m_index.find(ref);
    if (found == m_index.end())
        found = m_index.insert(ref, nowhere);
    found->nodes[size_t(phase)] = node;
}

int Nodes::add(Phase phase, const PlanItem &item, const Statements &sql, int rank)
{
    PlanNode node{phase, item.ref, &item, {}, rank};
    for (size_t i = 0; i < sql.size(); ++i)
        node.statements.push_back({sql[i], item.ref, item.change, item.cause,
            phase != Phase::Alone && phase != Phase::Build && phase != Phase::Validate,
            i == 0 && phase == Phase::Drop ? item.loss : DataLoss::None, {}, {}});
    for (Statement &statement : node.statements) {
        statement.lockTimeout = m_context.online && phase != Phase::Build ? BriefLock : 0;
        statement.ownTransaction = phase == Phase::Alone || phase == Phase::Validate;
    }
    for (size_t i = 0; i < sql.size(); ++i) {
        node.statements[i].remark = sql[i].does == Does::Remark;
        if (sql[i].sharesPass) {
            node.statements[i].alters = sql[i].head;
            node.statements[i].action = sql[i].action;
            node.statements[i].stage = sql[i].stage;
        }
    }
    for (size_t i = 0; i < node.statements.size(); ++i)
        judge(node.statements[i], sql[i].does, phase, item, i == 0);
    if (const auto *column = item.after ? std::get_if<TableColumn>(&*item.after) : nullptr; column
        && phase == Phase::Create && node.statements.size() > 1 && comesBackEmpty(*column, m_stash.restore(item))) {
        const QString value = stopgap(*column);
        node.statements[1].asRowsAllow = value.isEmpty();
        if (!value.isEmpty())
            node.statements[0].cause = QCoreApplication::translate(
                "Plan", "Its values are gone. Rows that are there get %1, since none may be without one.")
                                           .arg(value);
    }
    if (phase == Phase::Create || phase == Phase::Build || phase == Phase::Alter)
        putOperatorsOnPath(node);
    note(phase, item.ref, int(m_nodes.size()));
    m_nodes.push_back(std::move(node));
    return int(m_nodes.size()) - 1;
}

/// Scripts run with an empty search_path, and pg_get_viewdef() and its like write names in full. But NULLIF, CASE x
/// WHEN, IS DISTINCT FROM, IN and JOIN USING have no place to write an operator's schema: there PostgreSQL takes what
/// it finds on the path, and a citext of a schema that is not on it is compared as text. So the schemas of the
/// extensions that an object depends on are on the path for its statements.
void Nodes::putOperatorsOnPath(PlanNode &node) const
{
    if (!node.item->after || node.statements.empty() || m_context.to.extensions.empty())
        return;
    QStringList schemas;
    for (const Dependency *d : m_context.toDependencies.of(node.item->ref))
        if (d->to.kind == ObjectKind::Extension)
            for (const Extension &extension : m_context.to.extensions)
                if (extension.name == d->to.name.name && extension.schema != u"pg_catalog")
                    schemas.append(identifier(extension.schema));
    schemas.removeDuplicates();
    if (schemas.isEmpty())
        return;
    Statement set = node.statements.front();
    set.guard.reset();
    set.lossGuard.reset();
    set.dataLoss = DataLoss::None;
    set.reversal = {};
    set.action.clear();
    set.remark = false;
    Statement reset = set;
    set.sql = u"SET search_path = "_s + schemas.join(u", "_s);
    reset.sql = u"SET search_path = ''"_s;
    node.statements.insert(node.statements.begin(), set);
    node.statements.push_back(reset);
}

/// What going back from the statement means, and what to ask before it.
void Nodes::judge(Statement &statement, Does does, Phase phase, const PlanItem &item, bool first) const
{
    if (keepsValues(item))
        return;
    if (first && (item.action == Action::Drop || phase != Phase::Alter))
        statement.reversal = reversalOf(phase, item, !m_stash.keep(item).empty());
    const auto guarded = [&](std::optional<Guard> (Guards::*query)(const PlanItem &) const) {
        std::optional<Guard> guard = (m_guards.*query)(item);
        if (guard && !m_context.formerNames.isEmpty())
            guard->there = (m_guardsThere.*query)(item).value_or(*guard).query;
        return guard;
    };
    if (first && phase == Phase::Drop)
        statement.guard = guarded(&Guards::loss);
    // What is added NOT VALID fails when it is validated.
    const bool validatesLater = phase == Phase::Create && m_recipes.validatesLater(item);
    const bool creates = first && item.action != Action::Alter && find(Phase::Build, item.ref) < 0
        && (phase == Phase::Build || phase == Phase::Validate || (phase == Phase::Create && !validatesLater));
    if (creates || (item.action == Action::Alter && does == Does::Validate))
        statement.guard = guarded(&Guards::creation);
    // SET NOT NULL by way of a check that is proved: the proof is what fails.
    if (first && phase == Phase::Validate && item.ref.kind == ObjectKind::Column)
        statement.guard = guarded(&Guards::notNull);
    if (first && phase == Phase::Attach && item.ref.kind == ObjectKind::Table)
        statement.guard = guarded(&Guards::attach);
    if (first && phase == Phase::Alter && item.ref.kind == ObjectKind::Domain)
        statement.guard = guarded(&Guards::domain);
    if (item.action != Action::Alter || phase != Phase::Alter)
        return;
    if (item.ref.kind == ObjectKind::Extension)
        statement.reversal = reversalOf(phase, item, false);
    if (does == Does::Retype) {
        statement.reversal = reversalOfRetype(item, m_context.to.serverVersion);
        statement.guard = guarded(&Guards::retype);
        statement.lossGuard = guarded(&Guards::rounding);
        statement.dataLoss = lossOfRetype(item, m_context.to.serverVersion);
    }
    if (does == Does::DropNotNull)
        statement.reversal = reversalOfDropNotNull();
    if (does == Does::SetNotNull)
        statement.guard = guarded(&Guards::notNull);
}

bool Nodes::isPartitioned(const QualifiedName &relation) const
{
    const Table *table = m_context.toDirectory.table(relation);
    return table && table->kind == TableKind::Partitioned;
}

Statements Nodes::attachments(const Object &object, const QString &creator) const
{
    const Statements sql = asRemarks(attachmentStatements(object, creator, m_context.to.serverVersion));
    const Grants *grants = grantsOf(object);
    if (!grants || m_context.from.defaultPrivileges.empty())
        return sql;
    // The source's default privileges may have granted more than is wanted.
    const Address a = address(object);
    const QString type = a.grant == u"PROCEDURE" ? u"FUNCTIONS"_s : a.grant + u'S';
    QSet<QString> wanted, revoked;
    for (const Grant &grant : *grants)
        wanted.insert(grant.grantee + u'\n' + grant.privilege);
    Grants extra, missing;
    for (const DefaultPrivileges &privileges : m_context.from.defaultPrivileges) {
        if (privileges.objectType != type
            || (!privileges.schema.isEmpty() && privileges.schema != refOf(object).name.schema))
            continue;
        for (const Grant &grant : privileges.grants)
            if (const QString key = grant.grantee + u'\n' + grant.privilege; !wanted.contains(key)
                && grant.grantee != ownerOf(object) && grant.grantee != creator && !revoked.contains(key)) {
                revoked.insert(key);
                extra.push_back({grant.grantee, grant.privilege, false});
            }
        // What is said for no schema stands in the place of what PostgreSQL grants by itself, and may be less.
        if (privileges.schema.isEmpty() && privileges.role == m_context.creator)
            std::copy_if(
                grants->begin(), grants->end(), std::back_inserter(missing), [&privileges](const Grant &grant) {
                    return grant.grantor.isEmpty()
                        && std::none_of(privileges.grants.begin(), privileges.grants.end(), [&grant](const Grant &g) {
                               return g.grantee == grant.grantee && g.privilege == grant.privilege;
                           });
                });
    }
    const std::vector<QString> all = allPrivileges(object, m_context.to.serverVersion);
    Statements result
        = grantStatements(a.grant + u' ' + a.name, extra, {}, all); // first: it would take from the columns as well
    result.insert(result.end(), sql.begin(), sql.end());
    for (const Sentence &statement : grantStatements(a.grant + u' ' + a.name, {}, missing, all))
        result.push_back(statement);
    return asRemarks(std::move(result));
}

void Nodes::collectNeeds()
{
    for (const Dependency &d : m_context.to.dependencies)
        if (d.from.kind == ObjectKind::Column && (d.to.kind == ObjectKind::Routine || d.to.kind == ObjectKind::View)
            && m_items.isNew(d.to))
            m_defaultRoutines[d.from].push_back(d.to);
    if (m_defaultRoutines.isEmpty())
        return;
    for (const Dependency &d : m_context.toDependencies.all())
        if (d.from.kind == ObjectKind::Column || m_items.isNew(d.from))
            m_needs[d.from].push_back(d.to);
}

/// Whether making `from` needs the relation, through objects that are made in this plan.
bool Nodes::reaches(const ObjectRef &from, const QualifiedName &relation) const
{
    QSet<ObjectRef> seen{from};
    std::vector<ObjectRef> stack{from};
    while (!stack.empty()) {
        const ObjectRef ref = stack.back();
        stack.pop_back();
        if ((ref.kind == ObjectKind::Table || ref.kind == ObjectKind::Column) && ref.name == relation)
            return true;
        for (const ObjectRef &to : m_needs.value(ref))
            if (!seen.contains(to)) {
                seen.insert(to);
                stack.push_back(to);
            }
    }
    return false;
}

std::vector<QString> Nodes::deferredDefaults(const Table &table) const
{
    std::vector<QString> names;
    for (const Column &column : table.columns) {
        if (!column.expression || column.generated != Generated::No || !column.expression->contains(u'.'))
            continue;
        const ObjectRef ref = columnRef(table.name, column.name);
        const std::vector<ObjectRef> routines = m_defaultRoutines.value(ref);
        if (std::any_of(routines.begin(), routines.end(),
                [&](const ObjectRef &routine) { return reaches(routine, table.name); }))
            names.push_back(column.name);
    }
    return names;
}

/// Whether the table is a partition of one that takes over rows which are there: no stash has them.
bool Nodes::takesMovedRows(const Table &table) const
{
    for (const Table *at = &table; at && at->partition; at = m_context.toDirectory.table(at->partition->parent))
        if (const PlanItem *above = m_items.find(tableRef(at->partition->parent)); above && above->movesRows)
            return true;
    return false;
}

Statements Nodes::creation(const PlanItem &item) const
{
    const Object &object = *item.after;
    Statements sql;
    if (const auto *table = std::get_if<Table>(&object)) {
        std::vector<const Sequence *> identities;
        for (const Column &column : table->columns)
            if (column.identitySequence)
                if (const Sequence *sequence = m_context.toDirectory.sequence(*column.identitySequence))
                    identities.push_back(sequence);
        const std::vector<QString> deferred = deferredDefaults(*table);
        if (!table->partition && m_context.notNullNames.isEmpty()) {
            sql = createTable(*table, identities, deferred, m_context.to.serverVersion);
        } else {
            Table made = *table;
            for (Column &column : made.columns) {
                if (column.identity != Identity::No && !column.identitySequence && table->partition)
                    column.identity = Identity::No; // comes from the parent when it is attached
                nameNotNull(column, made.name, m_context.notNullNames);
            }
            sql = createTable(made, identities, deferred, m_context.to.serverVersion);
        }
        const Statements undone = declined(m_context, *table);
        sql.insert(sql.end(), undone.begin(), undone.end());
    } else if (const auto *column = std::get_if<TableColumn>(&object)) {
        sql = columnCreation(*column, item);
    } else if (const auto *domain = std::get_if<Domain>(&object)) {
        Domain made = *domain;
        nameNotNull(made, item.action == Action::Swap, m_context);
        sql = createStatements(made);
        if (!made.expression && basesDefault(m_context, made))
            sql.push_back(u"ALTER DOMAIN "_s + identifier(made.name) + u" DROP DEFAULT"_s);
    } else if (const auto *constraint = std::get_if<Constraint>(&object)) {
        const bool alone = constraint->kind != ConstraintKind::ForeignKey && constraint->kind != ConstraintKind::Check;
        sql = constraintSettings(*constraint);
        if (!item.takesOver.isEmpty())
            sql.emplace(sql.begin(), keyUsingIndex(*constraint, item.takesOver.name));
        else
            sql.insert(sql.begin(),
                addConstraint(*constraint, alone && isPartitioned(constraint->relation), !constraint->validated));
    } else if (const auto *index = std::get_if<Index>(&object)) {
        sql = indexSettings(*index);
        sql.insert(sql.begin(), createIndex(*index, false));
    } else if (const auto *privileges = std::get_if<DefaultPrivileges>(&object)) {
        sql = defaultPrivilegeStatements(nullptr, privileges, m_context.to.serverVersion);
    } else {
        sql = createStatements(object);
    }
    if (const auto *table = std::get_if<Table>(&object);
        !std::holds_alternative<TableColumn>(object) && !(table && takesMovedRows(*table)))
        for (const Sentence &statement : m_stash.restore(item))
            sql.push_back(statement);
    const Statements more = attachments(object, m_context.creator);
    sql.insert(sql.end(), more.begin(), more.end());
    return sql;
}

/// An event trigger that is there when the plan runs fires on its statements, and default privileges are given to what
/// it makes: those that come wait for the rest, as those that go have gone first.
int Nodes::makeRank(const PlanItem &item)
{
    if (item.ref.kind == ObjectKind::DefaultPrivileges)
        return LastRank;
    if (item.ref.kind != ObjectKind::EventTrigger)
        return MakeKind + kindRank(item.ref.kind);
    return std::get<EventTrigger>(*item.after).enabled == u'D' ? 0 : LastRank;
}

void Nodes::makeOne(const PlanItem &item)
{
    if (item.action == Action::Alter) {
        makeAlter(item);
        return;
    }
    if (item.action == Action::Swap) {
        item.ref.kind == ObjectKind::Index || item.ref.kind == ObjectKind::Constraint ? makeSwap(item)
                                                                                      : makeTypeSwap(item);
        return;
    }
    if (item.action == Action::Drop) {
        // A survivor of its parent's drop is let go first.
        return;
    }
    if (const std::optional<ObjectRef> host = comesWith(item)) {
        makeOwnPart(item, *host);
        return;
    }
    if (item.leaves)
        makeMovedKey(item);
    else if (m_rings.coming.contains(item.ref))
        makeInRing(item);
    else if (const std::optional<Recipe> recipe = m_recipes.creation(item))
        makeRecipe(item, *recipe, MakeKind + kindRank(item.ref.kind));
    else
        add(Phase::Create, item, creation(item), makeRank(item));
    if (!item.takesOver.isEmpty())
        note(Phase::Drop, {ObjectKind::Index, item.takesOver, {}}, find(Phase::Create, item.ref));
    makeAttach(item);
    makeDeferredDefaults(item);
    if (item.movesRows) {
        PlanItem moving = item;
        moving.cause = QCoreApplication::translate("Plan",
            "PostgreSQL cannot change the table in place: the rows move from the old one, which stepped aside.");
        const int move = add(Phase::Move, moving,
            moveRows(m_context, m_items, std::get<Table>(*item.before), std::get<Table>(*item.after)),
            MakeKind + kindRank(ObjectKind::Table) + 1);
        m_nodes[size_t(move)].item = &item;
    }
}

/// REINDEX CONCURRENTLY gives an index a successor that is younger than all others, so that a foreign key which is made
/// then takes the other one that fits.
void Nodes::makeMovedKey(const PlanItem &item)
{
    const Constraint &key = std::get<Constraint>(*item.after);
    const PlanItem &old = *m_items.find(*item.leaves);
    if (find(Phase::Alone, old.ref) < 0) {
        PlanItem again = old;
        again.cause = QCoreApplication::translate("Plan",
            "A foreign key takes the oldest index that fits: this one becomes the youngest, so that %1 leaves it.")
                          .arg(display(item.ref));
        const QualifiedName index
            = old.ref.kind == ObjectKind::Index ? old.ref.name : QualifiedName{old.ref.name.schema, old.ref.member};
        const int made = add(Phase::Alone, again, {u"REINDEX INDEX CONCURRENTLY "_s + identifier(index)}, BuildRank);
        m_nodes[size_t(made)].item = &old;
        outsideTransaction(made);
        for (Statement &statement : m_nodes[size_t(made)].statements)
            statement.ownTransaction = false;
    }
    const Sentence added = addConstraint(key, false, true);
    Statements sql{Sentence(u"ALTER TABLE "_s + identifier(key.relation) + u"\n    DROP CONSTRAINT "_s
        + identifier(key.name) + u",\n    "_s + added.action)};
    note(Phase::Drop, item.ref, add(Phase::Create, item, sql, TakeOverRank));
    // Nothing but that stands beside it, since it locks two tables.
    Statements proof{Sentence(AlterHead{key.relation}, u"VALIDATE CONSTRAINT "_s + identifier(key.name))};
    const Statements more = attachments(*item.after, m_context.creator);
    proof.insert(proof.end(), more.begin(), more.end());
    add(Phase::Validate, item, proof, ValidateRank);
}

void Nodes::makeInRing(const PlanItem &item)
{
    const View &view = std::get<View>(*item.after);
    Statements sql = creation(item);
    sql.front() = Sentence(standIn(view, false));
    add(Phase::Create, item, sql, makeRank(item));
    add(Phase::Finish, item, {createView(view, true)}, makeRank(item));
}

void Nodes::makeRecipe(const PlanItem &item, const Recipe &recipe, int rank)
{
    int made = -1;
    if (!recipe.build.empty()) {
        made = add(Phase::Build, item, recipe.build, BuildRank);
        for (Statement &statement : m_nodes[size_t(made)].statements)
            if (statement.sql == recipe.build.front())
                statement.builds = recipe.builds;
    }
    Statements create = recipe.create;
    const Statements more = attachments(*item.after, m_context.creator);
    create.insert(create.end(), more.begin(), more.end());
    if (!create.empty())
        add(Phase::Create, item, create, made < 0 ? rank : TakeOverRank);
    else
        note(Phase::Create, item.ref, made);
    if (!recipe.validate.empty())
        add(Phase::Validate, item, recipe.validate, ValidateRank);
}

/// An index, check or foreign key beside its predecessor, under a name of ours until it stands and is proved.
void Nodes::makeSwap(const PlanItem &item)
{
    PlanItem beside = item;
    if (item.ref.kind == ObjectKind::Constraint)
        beside.after = underNameAside(item);
    std::optional<Recipe> recipe = m_recipes.creation(beside);
    if (!recipe) { // nothing to build beforehand: both at once
        Statements sql{dropStatement(*item.before)};
        const Statements made = creation(item);
        sql.insert(sql.end(), made.begin(), made.end());
        note(Phase::Drop, item.ref, add(Phase::Create, item, sql, MakeKind + kindRank(item.ref.kind)));
        return;
    }
    if (item.ref.kind == ObjectKind::Index) {
        const QString aside = nameAside(u"howdah_old"_s, item.ref);
        recipe->create.insert(recipe->create.begin(),
            u"ALTER INDEX "_s + identifier(item.ref.name) + u" RENAME TO "_s + identifier(aside));
        makeRecipe(item, *recipe, TakeOverRank);
        const int drop = add(Phase::Drop, item,
            {u"DROP INDEX CONCURRENTLY "_s + identifier(QualifiedName{item.ref.name.schema, aside})}, DropConcurrently);
        outsideTransaction(drop);
        return;
    }
    add(Phase::Create, item, recipe->create, MakeKind + kindRank(item.ref.kind));
    add(Phase::Validate, item, recipe->validate, ValidateRank);
    const QString head = u"ALTER TABLE "_s + identifier(item.ref.name), name = identifier(item.ref.member);
    Statements swap{head + u" DROP CONSTRAINT "_s + name,
        head + u" RENAME CONSTRAINT "_s + identifier(std::get<Constraint>(*beside.after).name) + u" TO "_s + name};
    for (const Sentence &statement : attachments(*item.after, m_context.creator))
        swap.push_back(statement);
    note(Phase::Drop, item.ref, add(Phase::Finish, item, swap, FinishRank));
}

/// For what waits by itself until others are through.
void Nodes::outsideTransaction(int node)
{
    for (Statement &statement : m_nodes[size_t(node)].statements) {
        statement.transactional = false;
        statement.lockTimeout = 0;
    }
}

void Nodes::makeDeferredDefaults(const PlanItem &item)
{
    const auto *table = std::get_if<Table>(&*item.after);
    if (!table)
        return;
    for (const QString &name : deferredDefaults(*table)) {
        const Column *column = m_context.toDirectory.column(columnRef(table->name, name));
        PlanNode node{Phase::Alter, columnRef(table->name, name), &item, {}, MakeKind + kindRank(ObjectKind::Column)};
        node.statements.push_back({alterTable(*table, true) + u" ALTER COLUMN "_s + identifier(name)
                + u" SET DEFAULT "_s + column->expression.value_or(QString()),
            node.ref, item.change, {}, true, DataLoss::None});
        note(Phase::Alter, node.ref, int(m_nodes.size()));
        m_nodes.push_back(std::move(node));
    }
}

void Nodes::makeAttach(const PlanItem &item)
{
    Statements sql;
    if (const auto *table = std::get_if<Table>(&*item.after); table && table->partition)
        sql.push_back(attachPartition(*table));
    if (const auto *table = std::get_if<Table>(&*item.after);
        table && !table->ofType.isEmpty() && item.action == Action::Alter)
        sql.push_back(alterTable(*table) + u" OF "_s + identifier(table->ofType));
    for (const QualifiedName &parent : newParents(item))
        for (const Sentence &statement : inheritance(m_context, std::get<Table>(*item.after), parent))
            sql.push_back(statement);
    if (const std::optional<Bridge> bridge = bridgeTo(m_context, m_items, item))
        sql.insert(sql.end(), bridge->end.begin(), bridge->end.end());
    if (const auto *sequence = std::get_if<Sequence>(&*item.after);
        sequence && sequence->ownedBy && !sequence->identity)
        sql.push_back(u"ALTER SEQUENCE "_s + identifier(sequence->name) + u" OWNED BY "_s
            + identifier(sequence->ownedBy->relation) + u'.' + identifier(sequence->ownedBy->column));
    if (const auto *index = std::get_if<Index>(&*item.after); index && !index->parentIndex.isEmpty())
        sql = attachIndex(m_context, *index);
    if (const auto *constraint = std::get_if<Constraint>(&*item.after);
        constraint && !constraint->parentIndex.isEmpty())
        sql.push_back(u"ALTER INDEX "_s + identifier(constraint->parentIndex) + u" ATTACH PARTITION "_s
            + identifier(QualifiedName{constraint->relation.schema, constraint->name}));
    const bool built = find(Phase::Build, item.ref) >= 0;
    if (!sql.empty())
        add(Phase::Attach, item, sql, built ? TakeOverRank : MakeKind + kindRank(item.ref.kind) + 1);
}

} // namespace Howdah
