// SPDX-License-Identifier: Apache-2.0
#include "plan/edges.h"

#include "plan/bridge.h"
#include "plan/columnorder.h"
#include "plan/inheritance.h"
#include "plan/keptrows.h"
#include "plan/notnull.h"
#include "plan/overloads.h"
#include "plan/partitionkeys.h"
#include "plan/persistence.h"
#include "plan/ranks.h"
#include "plan/referencedkeys.h"
#include "plan/replicaidentity.h"
#include "plan/rowmove.h"
#include "plan/subpartitions.h"
#include "plan/triggerparts.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

namespace {

class Edges
{
public:
    Edges(const PlanContext &context, const Items &items, const Nodes &nodes)
        : m_context(context)
        , m_items(items)
        , m_nodes(nodes)
        , m_graph(int(nodes.all().size()))
        , m_somethingGoes(std::ranges::any_of(items.all(), [](const PlanItem &item) {
            return item.before && (item.action != Action::Alter || std::holds_alternative<RangeType>(*item.before));
        }))
    { }

    Graph build()
    {
        for (const Dependency &d : m_context.fromDependencies.all())
            whileItWas(d.from, d.to);
        for (const Dependency &d : m_context.toDependencies.all())
            asItWillBe(d.from, d.to);
        for (const PlanItem &item : m_items.all()) {
            lifeOf(item);
            if (m_somethingGoes)
                namesOf(item);
            partitionOf(item);
            ownedSequence(item);
        }
        orderInheritance(m_context, m_items, m_nodes, m_graph);
        orderTriggerParts(m_context, m_items, m_nodes, m_graph);
        orderReferencedKeys(m_items, m_nodes, m_graph);
        orderReplicaIdentity(m_items, m_nodes, m_graph);
        orderPersistence(m_context, m_nodes, m_graph);
        orderColumns(m_context, m_nodes, m_graph);
        orderSubpartitions(m_context, m_nodes, m_graph);
        orderKeptRows(m_context, m_items, m_nodes, m_graph);
        orderNotNullComments(m_items, m_nodes, m_graph);
        orderOverloads(m_context, m_items, m_nodes, m_graph);
        orderOperatorClasses(m_context, m_items, m_nodes, m_graph);
        orderRowMoves(m_context, m_items, m_nodes, m_graph);
        return std::move(m_graph);
    }

private:
    int node(Phase phase, const ObjectRef &ref) const { return m_nodes.find(phase, ref); }

    /// `user` needs `used` on the source side: the user lets go first.
    void whileItWas(const ObjectRef &user, const ObjectRef &used)
    {
        const PlanItem *swapped = m_items.find(used), *leaving = m_items.find(user);
        const bool stepsAside
            = used.kind != ObjectKind::Routine && swapped && (swapped->action == Action::Swap || swapped->successor);
        if (stepsAside && leaving && leaving->action != Action::Swap && isNamedByTypes(user.kind))
            m_graph.mustRun(node(Phase::Drop, user)).before(node(Phase::Release, used));
        if (used.kind == ObjectKind::RangeType && user.kind == ObjectKind::Routine)
            m_graph.mustRun(node(Phase::Drop, user)).before(node(Phase::Release, used)); // the multirange's among them
        if (swapped && swapped->action == Action::Swap && user.kind == ObjectKind::Column
            && bridgeUnder(m_context, m_items, user).size())
            m_graph.mustRun(node(Phase::Release, Rank::tableRef(user.name)))
                .before(node(Phase::Release, used)); // the bridge names it
        if (swapped && swapped->action == Action::Swap && leaving && keepsValues(*leaving))
            for (const int back : {node(Phase::Create, user),
                     node(Phase::Attach, Rank::tableRef(user.name))}) // till then the values have it
                m_graph.mustRun(back).before(node(Phase::Drop, used));
        const int dropUsed = node(Phase::Drop, used), alterUsed = node(Phase::Alter, used);
        if (dropUsed < 0 && alterUsed < 0)
            return;
        const int dropUser = node(Phase::Drop, user), releaseUser = node(Phase::Release, user),
                  alterUser = node(Phase::Alter, user);
        // In a ring of views a stand-in lets go of what the view needs.
        const bool standsIn = m_nodes.rings().going.contains(user);
        if (!standsIn)
            m_graph.mustRun(dropUser).before(dropUsed);
        m_graph.mustRun(releaseUser).before(dropUsed);
        // A default is let go of before its function or sequence goes: two of one name at a time would be one too many
        // for the new default.
        const bool isLetGo = releaseUser >= 0 && user.kind == ObjectKind::Column
            && (used.kind == ObjectKind::Routine || used.kind == ObjectKind::Sequence);
        if (dropUser < 0 && !isLetGo && !leavesByItself(user, used))
            m_graph.mustRun(alterUser).before(dropUsed);
        if (!standsIn)
            m_graph.mustRun(dropUser).before(alterUsed);
        m_graph.mustRun(releaseUser).before(alterUsed);
    }

    /// DROP FUNCTION names the types of the arguments, and so do operators and casts.
    static bool isNamedByTypes(ObjectKind kind) { return kind == ObjectKind::Routine || kind == ObjectKind::Opaque; }

    /// A table leaves its publications when it is dropped, and when it comes back to them with other columns.
    bool leavesByItself(const ObjectRef &user, const ObjectRef &used) const
    {
        const PlanItem *publication = user.kind == ObjectKind::Publication ? m_items.find(user) : nullptr;
        const PlanItem *table = publication ? m_items.find(Rank::tableRef(used.name)) : nullptr;
        return (table && table->action == Action::Drop)
            || (publication && std::ranges::any_of(publication->alteration.release, [&](const Sql::Sentence &said) {
                   return said.does == Sql::Does::LeavePublication && said.head.table == used.name;
               }));
    }

    bool retypes(const ObjectRef &ref) const
    {
        const PlanItem *item = m_items.find(ref);
        return ref.kind == ObjectKind::Column && item && item->action == Action::Alter;
    }

    /// `user` needs `used` on the target side: the used comes first.
    void asItWillBe(const ObjectRef &user, const ObjectRef &used)
    {
        if (!(user == m_lastUser)) { // mostly they come together
            m_lastUser = user;
            m_lastMoments = m_nodes.of(user);
        }
        const bool isInRing = used.kind == ObjectKind::View && m_nodes.rings().coming.contains(user);
        const int createUser = isInRing ? m_lastMoments[Phase::Finish] : m_lastMoments.making(),
                  alterUser = m_lastMoments[Phase::Alter];
        if (createUser < 0 && alterUser < 0)
            return;
        const Moments moments = m_nodes.of(used);
        const int createUsed = moments[Phase::Create], aloneUsed = moments[Phase::Alone],
                  alterUsed = moments[Phase::Alter];
        // A default that had to wait for its function must not pull the whole table behind it.
        const bool deferred = user.kind == ObjectKind::Column && alterUser >= 0 && m_items.find(user) == nullptr;
        if (!deferred)
            m_graph.mustRun(createUsed).before(createUser);
        m_graph.mustRun(createUsed).before(alterUser);
        keyOfPartitions(user, used, createUser);
        if (const int finishUsed = moments[Phase::Finish]; finishUsed >= 0)
            if (const PlanItem *item = m_items.find(user); item && item->after)
                if (const auto *key = std::get_if<Constraint>(&*item->after);
                    key && key->kind == ConstraintKind::PrimaryKey)
                    m_graph.shouldRun(finishUsed).before(m_lastMoments[Phase::Create]);
        m_graph.mustRun(aloneUsed).before(deferred ? -1 : createUser);
        m_graph.mustRun(aloneUsed).before(alterUser);
        if (alterUsed < 0)
            return;
        if (retypes(used)) {
            m_graph.mustRun(alterUsed).before(createUser);
            if (leavesByItself(user, used)) // what it left for the new type it comes back to when that is there
                m_graph.mustRun(alterUsed).before(alterUser);
            else
                m_graph.shouldRun(alterUsed).before(alterUser);
        } else {
            m_graph.shouldRun(alterUsed).before(createUser);
            m_graph.shouldRun(alterUsed).before(alterUser);
        }
    }

    /// A foreign key to a partitioned table finds its key only when every partition's part of it is attached.
    void keyOfPartitions(const ObjectRef &user, const ObjectRef &used, int createUser)
    {
        const bool key = used.kind == ObjectKind::Constraint || used.kind == ObjectKind::Index;
        if (!key || user.kind != ObjectKind::Constraint || createUser < 0)
            return;
        // A partition's own part of a key needs the whole as well, and is there first.
        const PlanItem *item = m_items.find(user);
        const Constraint *constraint = item && item->after ? std::get_if<Constraint>(&*item->after) : nullptr;
        if (!constraint || constraint->kind != ConstraintKind::ForeignKey)
            return;
        if (m_indexAttaches.isEmpty())
            collectIndexAttaches();
        const QualifiedName name
            = used.kind == ObjectKind::Index ? used.name : QualifiedName{used.name.schema, used.member};
        std::vector<QualifiedName> wholes{name};
        for (size_t i = 0; i < wholes.size(); ++i) // wholes grows
            for (const auto &[attach, part] : m_indexAttaches.value(wholes[i])) {
                m_graph.mustRun(attach).before(createUser);
                wholes.push_back(part);
            }
    }

    void collectIndexAttaches()
    {
        m_indexAttaches.insert({}, {});
        for (const PlanItem &item : m_items.all()) {
            const int attach = node(Phase::Attach, item.ref);
            if (attach < 0 || !item.after)
                continue;
            if (const auto *index = std::get_if<Index>(&*item.after))
                m_indexAttaches[index->parentIndex].emplace_back(attach, index->name);
            if (const auto *constraint = std::get_if<Constraint>(&*item.after))
                m_indexAttaches[constraint->parentIndex].emplace_back(
                    attach, QualifiedName{constraint->relation.schema, constraint->name});
        }
    }

    void lifeOf(const PlanItem &item)
    {
        const Moments own = m_nodes.of(item.ref);
        const int drop = own[Phase::Drop], release = own[Phase::Release], create = own[Phase::Create];
        const int alter = own[Phase::Alter], attach = own[Phase::Attach], alone = own[Phase::Alone];
        recipeOf(item, own);
        schemaOf(item, own);
        if (item.successor)
            m_graph.mustRun(release).before(node(Phase::Create, *item.successor));
        if (item.action != Action::Swap)
            m_graph.mustRun(drop).before(create);
        m_graph.mustRun(release).before(drop);
        m_graph.mustRun(release).before(create);
        m_graph.mustRun(release).before(alter);
        m_graph.mustRun(release).before(attach);
        m_graph.mustRun(alone).before(alter);
        m_graph.mustRun(create).before(attach);
        m_graph.mustRun(create).before(alter);
        m_graph.shouldRun(alter).before(attach);
        if (item.action == Action::Swap)
            m_graph.mustRun(create).before(drop);
    }

    /// The stages of an online recipe, in their order.
    void recipeOf(const PlanItem &item, const Moments &own)
    {
        const int build = own[Phase::Build], validate = own[Phase::Validate];
        m_graph.mustRun(build).before(own[Phase::Create]);
        m_graph.mustRun(own[Phase::Release]).before(build);
        m_graph.mustRun(own[Phase::Create]).before(validate);
        m_graph.mustRun(own[Phase::Alter]).before(validate);
        m_graph.mustRun(validate).before(own[Phase::Finish]);
        m_graph.mustRun(own[Phase::Create]).before(own[Phase::Finish]);
        // The old one goes when the new one stands and is proved, or (a primary key) just before it takes over.
        const int drop = own[Phase::Drop];
        if (item.action == Action::Swap)
            m_graph.mustRun(validate).before(drop);
        else if (item.standsBeside)
            m_graph.mustRun(build).before(drop);
        else
            m_graph.mustRun(drop).before(build);
    }

    void schemaOf(const PlanItem &item, const Moments &own)
    {
        if (item.ref.name.schema.isEmpty())
            return;
        const ObjectRef schema{ObjectKind::Schema, {{}, item.ref.name.schema}, {}};
        if (!m_items.find(schema))
            return;
        const Moments its = m_nodes.of(schema);
        m_graph.mustRun(its[Phase::Create]).before(own.making());
        m_graph.mustRun(its[Phase::Create]).before(own[Phase::Alter]);
        m_graph.mustRun(own[Phase::Drop]).before(its[Phase::Drop]);
        m_graph.mustRun(own[Phase::Alter]).before(its[Phase::Drop]);
    }

    /// Whether its name is one in pg_class or pg_type, as far as constraints go: their index's.
    static bool isInClass(const Object &object)
    {
        const auto *c = std::get_if<Constraint>(&object);
        return !c || c->kind == ConstraintKind::PrimaryKey || c->kind == ConstraintKind::Unique
            || c->kind == ConstraintKind::Exclude;
    }

    /// Names in pg_class and pg_type are shared between kinds: the old bearer goes first.
    void namesOf(const PlanItem &item)
    {
        if ((item.action != Action::Create && item.action != Action::Replace) || !isInClass(*item.after))
            return;
        QualifiedName name = item.ref.name;
        if (item.ref.kind == ObjectKind::Constraint)
            name = {item.ref.name.schema, item.ref.member};
        const Moments own = m_nodes.of(item.ref);
        const int create = item.standsBeside ? own[Phase::Create] : own.making();
        for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View, ObjectKind::Index, ObjectKind::Sequence,
                 ObjectKind::EnumType, ObjectKind::CompositeType, ObjectKind::Domain, ObjectKind::RangeType})
            if (const ObjectRef other{kind, name, {}}; m_items.isGone(other))
                m_graph.mustRun(node(m_items.find(other)->successor == item.ref ? Phase::Release : Phase::Drop, other))
                    .before(create);
        if (const auto *range = std::get_if<RangeType>(&*item.after))
            m_graph.mustRun(multirangeRelease(range->multirange)).before(create);
        if (m_keyDrops.isEmpty())
            collectKeyDrops();
        if (const QualifiedName relation = primaryKeyOf(item.after); !relation.isEmpty())
            m_graph.mustRun(m_primaryDrops.value(relation, -1)).before(node(Phase::Create, item.ref));
        // A key's own predecessor goes just before it takes over, whatever was built by then.
        m_graph.mustRun(m_keyDrops.value(name, -1)).before(create);
    }

    /// Where the name of a multirange becomes free.
    int multirangeRelease(const QualifiedName &name)
    {
        if (m_multiranges.isEmpty()) {
            m_multiranges.insert({}, -1);
            for (const PlanItem &item : m_items.all())
                if (const auto *range = item.before ? std::get_if<RangeType>(&*item.before) : nullptr)
                    if (const int release = node(Phase::Release, item.ref); release >= 0)
                        m_multiranges.insert(range->multirange, release);
        }
        return m_multiranges.value(name, -1);
    }

    /// The table whose primary key the object is; empty for any other.
    static QualifiedName primaryKeyOf(const std::optional<Object> &object)
    {
        const Constraint *key = object ? std::get_if<Constraint>(&*object) : nullptr;
        return key && key->kind == ConstraintKind::PrimaryKey ? key->relation : QualifiedName();
    }

    /// Keys and exclusions hold a name in pg_class for their index, and of primary keys there is one at a time.
    void collectKeyDrops()
    {
        m_keyDrops.insert({}, -1);
        for (const PlanItem &item : m_items.all())
            if (item.ref.kind == ObjectKind::Constraint && m_items.isGone(item.ref) && isInClass(*item.before)) {
                m_keyDrops.insert({item.ref.name.schema, item.ref.member}, node(Phase::Drop, item.ref));
                if (const QualifiedName relation = primaryKeyOf(item.before); !relation.isEmpty())
                    m_primaryDrops.insert(relation, node(Phase::Drop, item.ref));
            }
    }

    void partitionOf(const PlanItem &item)
    {
        const Table *table = item.after ? std::get_if<Table>(&*item.after) : nullptr;
        if (const int attach = node(Phase::Attach, item.ref); table && table->partition && attach >= 0) {
            const ObjectRef parent{ObjectKind::Table, table->partition->parent, {}};
            m_graph.mustRun(node(Phase::Create, parent)).before(attach);
            m_graph.shouldRun(node(Phase::Alter, parent)).before(attach);
            for (const QualifiedName &from :
                {parent.name, item.ref.name}) // its place is free, and nobody inherits from it
                for (const int leave : leavesOf(from))
                    m_graph.mustRun(leave).before(attach);
            columnsBefore(item.ref.name, attach);
            columnsBefore(parent.name, attach);
            dropsBefore(item.ref.name, attach);
            dropsBefore(parent.name, attach);
        } else if (table && attach >= 0 && table->ofType.isEmpty()) {
            columnsBefore(item.ref.name, attach);
            for (const QualifiedName &parent : table->inherits) {
                m_graph.mustRun(node(Phase::Create, {ObjectKind::Table, parent, {}})).before(attach);
                columnsBefore(parent, attach);
                checksBefore(parent, attach); // one that comes later would be the child's own
            }
            checksBefore(item.ref.name, attach);
            dropsBefore(item.ref.name, attach);
            for (const QualifiedName &parent : table->inherits)
                dropsBefore(parent, attach);
        } else if (table && !table->ofType.isEmpty() && attach >= 0) {
            columnsBefore(item.ref.name, attach);
            for (const Phase phase : {Phase::Create, Phase::Alter})
                m_graph.mustRun(node(phase, {ObjectKind::CompositeType, table->ofType, {}})).before(attach);
        }
        if (const Table *was = item.before ? std::get_if<Table>(&*item.before) : nullptr;
            was && m_items.isGone(item.ref))
            beforeParentsColumns(*was, node(Phase::Drop, item.ref));
        if (const Table *was = item.before ? std::get_if<Table>(&*item.before) : nullptr; was && was->partition)
            for (const QualifiedName &relation : {was->partition->parent, item.ref.name})
                afterDetach(relation, node(Phase::Release, item.ref));
        if (const Table *was = item.before ? std::get_if<Table>(&*item.before) : nullptr;
            was && was->partition && node(Phase::Release, item.ref) >= 0)
            for (const ObjectRef &key : foreignKeysFromParents(m_context, item.ref.name))
                m_graph.mustRun(node(Phase::Release, item.ref))
                    .before(node(Phase::Drop, key)); // it would go here as well
        attachedIndex(item);
        if (item.ref.kind != ObjectKind::Constraint && item.ref.kind != ObjectKind::Index)
            return;
        const Object &object = item.after ? *item.after : *item.before;
        const QualifiedName relation
            = item.ref.kind == ObjectKind::Index ? std::get<Index>(object).relation : item.ref.name;
        const int create = node(Phase::Create, item.ref);
        if (create < 0)
            return;
        const ObjectRef own{ObjectKind::Table, relation, {}};
        const int attachOwn = node(Phase::Attach, own);
        const Table *of = m_context.toDirectory.table(relation);
        if (attachOwn >= 0 && of && of->partition) {
            // Under a parent that has its keys already the partition's must be there to be found; a new parent gets its
            // keys when the partitions are there, and an old one its new keys.
            const Constraint *constraint = std::get_if<Constraint>(&object);
            const int above = createdAbove(constraint ? constraint->parentIndex : std::get<Index>(object).parentIndex);
            const bool parentIsNew = above >= 0 || m_items.isNew({ObjectKind::Table, of->partition->parent, {}});
            m_graph.mustRun(attachOwn).before(above);
            const bool early = (constraint && constraint->kind == ConstraintKind::Check) || !parentIsNew;
            const bool foreign = constraint && constraint->kind == ConstraintKind::ForeignKey;
            if (early && !foreign)
                m_graph.mustRun(create).before(attachOwn);
        }
        if (of && of->kind == TableKind::Partitioned && !isCheck(object))
            for (const int leave : leavesOf(relation)) // a partition without it would leave it not valid
                m_graph.mustRun(leave).before(create);
        if (of && of->kind == TableKind::Partitioned && m_items.isNew(own) && !isCheck(object))
            for (const int attach : partitionAttachesOf(relation))
                m_graph.mustRun(attach).before(create);
    }

    /// Both tables have the columns they will have when one is attached to the other.
    void columnsBefore(const QualifiedName &relation, int attach)
    {
        for (const int column : columnNodesOf(relation))
            m_graph.mustRun(column).before(attach);
    }

    /// What its parents do to their columns would be done to a child's that goes, which others may need.
    void beforeParentsColumns(const Table &child, int drop)
    {
        for (const QualifiedName &parent : parentsOf(child))
            for (const Column &column : child.columns) {
                const int dropAbove = node(Phase::Drop, columnRef(parent, column.name));
                if (dropAbove >= 0 && dropAbove != node(Phase::Drop, Rank::tableRef(parent)))
                    m_graph.mustRun(drop).before(dropAbove);
                m_graph.shouldRun(drop).before(node(Phase::Alter, columnRef(parent, column.name)));
            }
    }

    /// A child has its parent's checks before it becomes its child.
    void checksBefore(const QualifiedName &relation, int attach)
    {
        for (const PlanItem &item : m_items.all())
            if (item.ref.kind == ObjectKind::Constraint && item.ref.name == relation && item.after
                && isCheck(*item.after))
                for (const Phase phase : {Phase::Create, Phase::Alter})
                    m_graph.mustRun(node(phase, item.ref)).before(attach);
    }

    /// What goes from either goes while they are apart.
    void dropsBefore(const QualifiedName &relation, int attach)
    {
        if (m_partDrops.isEmpty()) {
            m_partDrops.insert({}, {});
            for (const PlanItem &item : m_items.all())
                if (const int drop = m_items.isGone(item.ref) ? node(Phase::Drop, item.ref) : -1;
                    drop >= 0 && item.before) {
                    if (const auto *constraint = std::get_if<Constraint>(&*item.before))
                        m_partDrops[constraint->relation].push_back(drop);
                    else if (const auto *index = std::get_if<Index>(&*item.before);
                        index && m_nodes.all()[size_t(drop)].rank != Rank::DropConcurrently)
                        m_partDrops[index->relation].push_back(drop);
                }
        }
        for (const int drop : m_partDrops[relation])
            m_graph.mustRun(drop).before(attach);
    }

    void afterDetach(const QualifiedName &parent, int detach)
    {
        if (detach >= 0)
            for (const int column : columnNodesOf(parent))
                m_graph.mustRun(detach).before(column);
    }

    const std::vector<int> &columnNodesOf(const QualifiedName &relation)
    {
        if (m_columnNodes.isEmpty()) {
            m_columnNodes.insert({}, {});
            for (const PlanItem &item : m_items.all())
                if (item.ref.kind == ObjectKind::Column)
                    for (const Phase phase : {Phase::Drop, Phase::Create, Phase::Alter, Phase::Finish})
                        if (const int each = node(phase, item.ref); each >= 0)
                            m_columnNodes[item.ref.name].push_back(each);
        }
        return m_columnNodes[relation];
    }

    static bool isCheck(const Object &object)
    {
        const Constraint *constraint = std::get_if<Constraint>(&object);
        return constraint && constraint->kind == ConstraintKind::Check;
    }

    const std::vector<int> &partitionAttachesOf(const QualifiedName &parent)
    {
        if (m_attaches.isEmpty()) {
            m_attaches.insert({}, {});
            for (const PlanItem &item : m_items.all())
                if (const Table *table = item.after ? std::get_if<Table>(&*item.after) : nullptr;
                    table && table->partition)
                    if (const int attach = node(Phase::Attach, item.ref); attach >= 0)
                        m_attaches[table->partition->parent].push_back(attach);
        }
        return m_attaches[parent];
    }

    /// Where partitions and children leave the parent: dropped or let go.
    const std::vector<int> &leavesOf(const QualifiedName &parent)
    {
        if (m_leaves.isEmpty()) {
            m_leaves.insert({}, {});
            for (const PlanItem &item : m_items.all())
                if (const Table *table = item.before ? std::get_if<Table>(&*item.before) : nullptr)
                    for (const Phase phase : {Phase::Drop, Phase::Release})
                        if (const int leave = node(phase, item.ref); leave >= 0) {
                            if (table->partition)
                                m_leaves[table->partition->parent].push_back(leave);
                            for (const QualifiedName &above : table->inherits)
                                m_leaves[above].push_back(leave);
                        }
        }
        return m_leaves[parent];
    }

    void attachedIndex(const PlanItem &item)
    {
        const int attach = node(Phase::Attach, item.ref);
        if (attach < 0 || !item.after)
            return;
        QualifiedName parent, relation;
        if (const auto *index = std::get_if<Index>(&*item.after)) {
            parent = index->parentIndex;
            relation = index->relation;
        } else if (const auto *constraint = std::get_if<Constraint>(&*item.after)) {
            parent = constraint->parentIndex;
            relation = constraint->relation;
        } else {
            return;
        }
        m_graph.mustRun(createdAbove(parent)).before(attach);
        m_graph.mustRun(node(Phase::Attach, {ObjectKind::Table, relation, {}})).before(attach);
    }

    /// The vertex that makes the index or key that a partition's is a part of; -1 when it stands.
    int createdAbove(const QualifiedName &index)
    {
        if (const int create = node(Phase::Create, {ObjectKind::Index, index, {}}); create >= 0)
            return create;
        if (m_keys.isEmpty()) {
            m_keys.insert({}, -1);
            for (const PlanItem &item : m_items.all())
                if (item.ref.kind == ObjectKind::Constraint)
                    m_keys.insert({item.ref.name.schema, item.ref.member}, node(Phase::Create, item.ref));
        }
        return m_keys.value(index, -1);
    }

    void ownedSequence(const PlanItem &item)
    {
        const auto *old = item.before ? std::get_if<Sequence>(&*item.before) : nullptr;
        if (old && old->ownedBy)
            m_graph.mustRun(node(Phase::Release, item.ref))
                .before(node(Phase::Drop, columnRef(old->ownedBy->relation, old->ownedBy->column)));
        if (old && old->identity && old->ownedBy) { // it goes with the column's identity, and its name becomes free
            const ObjectRef column = columnRef(old->ownedBy->relation, old->ownedBy->column);
            for (const int leave : {node(Phase::Release, column), node(Phase::Drop, column)})
                m_graph.mustRun(leave).before(node(Phase::Create, item.ref));
        }
        const auto *sequence = item.after ? std::get_if<Sequence>(&*item.after) : nullptr;
        if (!sequence || !sequence->ownedBy)
            return;
        if (old && old->ownedBy
            && old->owner != sequence->owner) // the table's, which takes the sequence's privileges along
            m_graph.mustRun(node(Phase::Alter, {ObjectKind::Table, old->ownedBy->relation, {}}))
                .before(node(Phase::Alter, item.ref));
        const int attach = node(Phase::Attach, item.ref);
        m_graph.mustRun(node(Phase::Create, columnRef(sequence->ownedBy->relation, sequence->ownedBy->column)))
            .before(attach);
        m_graph.mustRun(node(Phase::Alter, {ObjectKind::Table, sequence->ownedBy->relation, {}})).before(attach);
    }

    const PlanContext &m_context;
    const Items &m_items;
    const Nodes &m_nodes;
    Graph m_graph;
    bool m_somethingGoes; ///< its name becomes free
    ObjectRef m_lastUser;
    Moments m_lastMoments = m_nodes.of({});
    QHash<QualifiedName, int> m_keyDrops, m_primaryDrops, m_multiranges, m_keys;
    QHash<QualifiedName, std::vector<int>> m_attaches, m_leaves, m_columnNodes, m_partDrops;
    QHash<QualifiedName, std::vector<std::pair<int, QualifiedName>>> m_indexAttaches; ///< whole → attach, part
};

} // namespace

Graph orderOf(const PlanContext &context, const Items &items, const Nodes &nodes)
{
    return Edges(context, items, nodes).build();
}

} // namespace Howdah
