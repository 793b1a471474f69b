// SPDX-License-Identifier: Apache-2.0
#include "plan/nodes.h"

#include "sql/ddl/address.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

#include <QSet>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

constexpr int DropAgain = 10, MakeKind = 20, DropForGood = 80;

int kindRank(ObjectKind kind)
{
    return int(kind);
}

ObjectRef tableRef(const QualifiedName &name)
{
    return {ObjectKind::Table, name, {}};
}

DataLoss lossOf(Phase phase, const Object &object)
{
    if (phase != Phase::Drop)
        return DataLoss::None;
    if (std::holds_alternative<Table>(object))
        return DataLoss::Table;
    return std::holds_alternative<TableColumn>(object) ? DataLoss::Column : DataLoss::None;
}

} // namespace

Nodes::Nodes(const PlanContext &context, const Items &items)
    : m_context(context)
    , m_items(items)
{
    findForeignKeyCycles();
    collectNeeds();
    makeDrops();
    for (const PlanItem &item : items.all())
        makeOne(item);
    // What comes by itself happens in another's vertex, which exists by now.
    for (const PlanItem &item : items.all())
        if (item.action == Action::Create || item.action == Action::Replace)
            if (const std::optional<ObjectRef> host = comesWith(item)) {
                int node = find(Phase::Create, *host);
                if (node < 0)
                    node = find(Phase::Alter, *host);
                if (node >= 0)
                    note(Phase::Create, item.ref, node);
            }
}

int Nodes::find(Phase phase, const ObjectRef &ref) const
{
    const auto found = m_index.constFind(ref);
    if (found != m_index.cend() && (*found)[size_t(phase)] >= 0)
        return (*found)[size_t(phase)];
    if (ref.kind == ObjectKind::Column && (phase == Phase::Drop || phase == Phase::Create))
        return find(phase, tableRef(ref.name));
    return -1;
}

void Nodes::note(Phase phase, const ObjectRef &ref, int node)
{
    auto found = m_index.find(ref);
    if (found == m_index.end())
        found = m_index.insert(ref, {-1, -1, -1, -1, -1, -1});
    (*found)[size_t(phase)] = node;
}

int Nodes::add(Phase phase, const PlanItem &item, const Statements &sql, int rank)
{
    PlanNode node{phase, item.ref, &item, {}, rank};
    const Object &object = item.before ? *item.before : *item.after;
    for (size_t i = 0; i < sql.size(); ++i)
        node.statements.push_back({sql[i], item.ref, item.change, item.cause, phase != Phase::Alone,
            i == 0 ? lossOf(phase, object) : DataLoss::None});
    note(phase, item.ref, int(m_nodes.size()));
    m_nodes.push_back(std::move(node));
    return int(m_nodes.size()) - 1;
}

bool Nodes::isPartitioned(const QualifiedName &relation) const
{
    const Table *table = m_context.toDirectory.table(relation);
    return table && table->kind == TableKind::Partitioned;
}

void Nodes::findForeignKeyCycles()
{
    std::vector<QualifiedName> tables;
    QHash<QualifiedName, int> number;
    for (const PlanItem &item : m_items.all())
        if (item.ref.kind == ObjectKind::Table && m_items.isGone(item.ref)) {
            number.insert(item.ref.name, int(tables.size()));
            tables.push_back(item.ref.name);
        }
    Graph graph(int(tables.size()));
    for (const PlanItem &item : m_items.all()) {
        const Constraint *c = item.before ? std::get_if<Constraint>(&*item.before) : nullptr;
        if (c && c->kind == ConstraintKind::ForeignKey && number.contains(c->relation) && number.contains(c->referenced))
            graph.mustRun(number.value(c->relation)).before(number.value(c->referenced));
    }
    const std::vector<int> components = graph.components();
    for (size_t i = 0; i < tables.size(); ++i)
        m_component.insert(tables[i], components[i]);
}

bool Nodes::inForeignKeyCycle(const Constraint &c) const
{
    return c.kind == ConstraintKind::ForeignKey && !(c.relation == c.referenced) && m_component.contains(c.relation)
        && m_component.value(c.relation) == m_component.value(c.referenced, -1);
}

/// The object whose drop takes this one along, if there is one.
std::optional<ObjectRef> Nodes::dropsWith(const PlanItem &item) const
{
    const Object &object = *item.before;
    const auto relationGone = [this](const QualifiedName &name) -> std::optional<ObjectRef> {
        for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View})
            if (m_items.isGone({kind, name, {}}))
                return ObjectRef{kind, name, {}};
        return std::nullopt;
    };
    if (const auto *o = std::get_if<Constraint>(&object)) {
        if (inForeignKeyCycle(*o))
            return std::nullopt;
        if (const auto host = relationGone(o->relation))
            return host;
        if (!o->parentIndex.isEmpty())
            for (const PlanItem &other : m_items.all())
                if (other.ref.kind == ObjectKind::Constraint && other.ref.member == o->parentIndex.name && m_items.isGone(other.ref)
                    && other.ref.name.schema == o->parentIndex.schema)
                    return other.ref;
        if (o->inherited && !o->local)
            for (const QualifiedName &parent : keptParents(o->relation))
                if (const ObjectRef ref{ObjectKind::Constraint, parent, o->name}; m_items.isGone(ref))
                    return ref;
    }
    if (const auto *o = std::get_if<Index>(&object)) {
        if (const auto host = relationGone(o->relation))
            return host;
        if (const ObjectRef parent{ObjectKind::Index, o->parentIndex, {}}; !o->parentIndex.isEmpty() && m_items.isGone(parent))
            return parent;
    }
    if (const auto *o = std::get_if<Trigger>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<Rule>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<Policy>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<StatisticsObject>(&object))
        return relationGone(o->relation);
    if (const auto *o = std::get_if<TableColumn>(&object); o && o->column.inherited)
        for (const QualifiedName &parent : keptParents(o->relation)) {
            const Column *above = m_context.fromDirectory.column(columnRef(parent, o->column.name));
            const Table *table = m_context.fromDirectory.table(o->relation);
            if (const ObjectRef ref = columnRef(parent, o->column.name); above && m_items.isGone(ref) && (!o->column.local || table->partition)
                && !survivesInChild({parent, *above, -1}))
                return ref;
        }
    if (const auto *o = std::get_if<Sequence>(&object); o && o->ownedBy) {
        if (const auto host = relationGone(o->ownedBy->relation))
            return host;
        if (const ObjectRef column = columnRef(o->ownedBy->relation, o->ownedBy->column); m_items.isGone(column))
            return column;
    }
    if (const auto *o = std::get_if<Table>(&object); o && o->partition && item.action == Action::Drop)
        return relationGone(o->partition->parent);
    return std::nullopt;
}

/// The parents a table has before and after, and through which changes come down to it.
std::vector<QualifiedName> Nodes::keptParents(const QualifiedName &relation) const
{
    const Table *was = m_context.fromDirectory.table(relation), *is = m_context.toDirectory.table(relation);
    if (!was || !is || m_items.isGone(tableRef(relation)))
        return {};
    std::vector<QualifiedName> parents;
    for (const QualifiedName &parent : was->inherits)
        if (std::find(is->inherits.begin(), is->inherits.end(), parent) != is->inherits.end())
            parents.push_back(parent);
    if (was->partition && was->partition == is->partition)
        parents.push_back(was->partition->parent);
    return parents;
}

/// Whether a column that its parent loses stays in a child as its own: then ONLY the parent drops it.
bool Nodes::survivesInChild(const TableColumn &column) const
{
    for (const Table &child : m_context.to.tables)
        if (std::find(child.inherits.begin(), child.inherits.end(), column.relation) != child.inherits.end()) {
            const Column *kept = m_context.toDirectory.column(columnRef(child.name, column.column.name));
            if (kept && kept->local && m_context.fromDirectory.column(columnRef(child.name, column.column.name)))
                return true;
        }
    return false;
}

/// A column that was the child's own and is to come from the parent. Adding it to the parent would merge the two and leave
/// the child's mark; so the values step aside and come back.
bool Nodes::becomesInherited(const PlanItem &item) const
{
    if (!item.before || !item.after || item.ref.kind != ObjectKind::Column)
        return false;
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    if (!was.local || was.inherited || is.local || !is.inherited)
        return false;
    for (const QualifiedName &parent : keptParents(item.ref.name))
        if (m_items.isNew(columnRef(parent, item.ref.member)))
            return true;
    return false;
}

void Nodes::makeDrops()
{
    std::vector<std::pair<ObjectRef, ObjectRef>> hosted;
    for (const PlanItem &item : m_items.all()) {
        if (item.action != Action::Drop && item.action != Action::Replace)
            continue;
        if (const std::optional<ObjectRef> host = dropsWith(item)) {
            hosted.push_back({item.ref, *host});
            continue;
        }
        Statements sql{dropStatement(*item.before)};
        if (const auto *column = std::get_if<TableColumn>(&*item.before); column && survivesInChild(*column))
            sql = {u"ALTER TABLE ONLY "_s + identifier(column->relation) + u" DROP COLUMN "_s + identifier(column->column.name)};
        int rank = item.action == Action::Drop ? DropForGood + 30 - kindRank(item.ref.kind) : DropAgain;
        if (const auto *sequence = std::get_if<Sequence>(&*item.before); sequence && sequence->identity)
            continue;
        if (const auto *privileges = std::get_if<DefaultPrivileges>(&*item.before)) {
            sql = defaultPrivilegeStatements(privileges, nullptr, m_context.to.serverVersion);
            rank = 0;
        }
        add(Phase::Drop, item, sql, rank);
    }
    // Hosts may be hosted themselves: follow to the vertex that is there.
    QHash<ObjectRef, ObjectRef> hostOf;
    for (const auto &[ref, host] : hosted)
        hostOf.insert(ref, host);
    for (const auto &[ref, host] : hosted) {
        ObjectRef last = host;
        for (int depth = 0; depth < 100 && hostOf.contains(last); ++depth)
            last = hostOf.value(last);
        if (const int node = find(Phase::Drop, last); node >= 0)
            note(Phase::Drop, ref, node);
    }
}

/// The object whose making brings this one along.
std::optional<ObjectRef> Nodes::comesWith(const PlanItem &item) const
{
    if (const auto *o = std::get_if<Sequence>(&*item.after); o && o->identity && o->ownedBy)
        return columnRef(o->ownedBy->relation, o->ownedBy->column);
    if (const auto *o = std::get_if<TableColumn>(&*item.after); o && o->column.inherited)
        for (const QualifiedName &parent : keptParents(o->relation))
            if (const ObjectRef ref = columnRef(parent, o->column.name); m_items.isNew(ref))
                return ref;
    if (const auto *o = std::get_if<Constraint>(&*item.after); o && o->inherited && o->kind == ConstraintKind::Check) {
        for (const QualifiedName &parent : keptParents(o->relation))
            if (const ObjectRef ref{ObjectKind::Constraint, parent, o->name}; m_items.isNew(ref))
                return ref;
        const Table *table = m_context.toDirectory.table(o->relation);
        if (table && !table->inherits.empty() && !o->local)
            return tableRef(o->relation);
    }
    return std::nullopt;
}

Statements Nodes::attachments(const Object &object) const
{
    Statements sql = attachmentStatements(object, m_context.creator, m_context.to.serverVersion);
    const Grants *grants = grantsOf(object);
    if (!grants || m_context.from.defaultPrivileges.empty())
        return sql;
    // The source's default privileges may have granted more than is wanted.
    const Address a = address(object);
    const QString type = a.grant == u"PROCEDURE" ? u"FUNCTIONS"_s : a.grant + u'S';
    QSet<QString> wanted, revoked;
    for (const Grant &grant : *grants)
        wanted.insert(grant.grantee + u'\n' + grant.privilege);
    Grants extra;
    for (const DefaultPrivileges &privileges : m_context.from.defaultPrivileges)
        if (privileges.objectType == type)
            for (const Grant &grant : privileges.grants)
                if (const QString key = grant.grantee + u'\n' + grant.privilege; !wanted.contains(key) && grant.grantee != ownerOf(object) && !revoked.contains(key)) {
                    revoked.insert(key);
                    extra.push_back({grant.grantee, grant.privilege, false});
                }
    for (const QString &statement : grantStatements(a.grant + u' ' + a.name, extra, {}, allPrivileges(object, m_context.to.serverVersion)))
        sql.push_back(statement);
    return sql;
}

void Nodes::collectNeeds()
{
    for (const Dependency &d : m_context.to.dependencies)
        if (d.from.kind == ObjectKind::Column && (d.to.kind == ObjectKind::Routine || d.to.kind == ObjectKind::View) && m_items.isNew(d.to))
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
        if (std::any_of(routines.begin(), routines.end(), [&](const ObjectRef &routine) { return reaches(routine, table.name); }))
            names.push_back(column.name);
    }
    return names;
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
        Table made = *table;
        for (Column &column : made.columns)
            if (column.identity != Identity::No && !column.identitySequence && table->partition)
                column.identity = Identity::No; // comes from the parent when it is attached
        sql = createTable(made, identities, deferredDefaults(*table));
    } else if (const auto *column = std::get_if<TableColumn>(&object)) {
        const Sequence *sequence = column->column.identitySequence ? m_context.toDirectory.sequence(*column->column.identitySequence) : nullptr;
        const Table *of = m_context.toDirectory.table(column->relation);
        sql.push_back((of ? alterTable(*of) : u"ALTER TABLE "_s + identifier(column->relation)) + u" ADD COLUMN "_s + columnDefinition(column->column, sequence, true));
        if (of)
            for (const QString &statement : columnSettings(*of, nullptr, column->column))
                sql.push_back(statement);
    } else if (const auto *constraint = std::get_if<Constraint>(&object)) {
        const bool alone = constraint->kind != ConstraintKind::ForeignKey && constraint->kind != ConstraintKind::Check;
        sql.push_back(addConstraint(*constraint, alone && isPartitioned(constraint->relation), !constraint->validated));
        if (constraint->clustered)
            sql.push_back(u"ALTER TABLE "_s + identifier(constraint->relation) + u" CLUSTER ON "_s + identifier(constraint->name));
        if (constraint->replicaIdentity)
            sql.push_back(u"ALTER TABLE ONLY "_s + identifier(constraint->relation) + u" REPLICA IDENTITY USING INDEX "_s + identifier(constraint->name));
    } else if (const auto *index = std::get_if<Index>(&object)) {
        sql.push_back(createIndex(*index, false));
        if (index->clustered)
            sql.push_back(u"ALTER TABLE "_s + identifier(index->relation) + u" CLUSTER ON "_s + identifier(index->name.name));
        if (index->replicaIdentity)
            sql.push_back(u"ALTER TABLE ONLY "_s + identifier(index->relation) + u" REPLICA IDENTITY USING INDEX "_s + identifier(index->name.name));
        for (size_t i = 0; i < index->keys.size(); ++i)
            if (index->keys[i].statisticsTarget)
                sql.push_back(u"ALTER INDEX "_s + identifier(index->name) + u" ALTER COLUMN "_s + QString::number(i + 1) + u" SET STATISTICS "_s
                    + QString::number(*index->keys[i].statisticsTarget));
    } else if (const auto *privileges = std::get_if<DefaultPrivileges>(&object)) {
        sql = defaultPrivilegeStatements(nullptr, privileges, m_context.to.serverVersion);
    } else {
        sql = createStatements(object);
    }
    const Statements more = attachments(object);
    sql.insert(sql.end(), more.begin(), more.end());
    return sql;
}

void Nodes::makeOne(const PlanItem &item)
{
    if (item.action == Action::Alter) {
        makeAlter(item);
        return;
    }
    if (item.action == Action::Swap) {
        makeTypeSwap(item);
        return;
    }
    if (item.action == Action::Drop) {
        // A survivor of its parent's drop is let go first.
        return;
    }
    if (comesWith(item))
        return;
    const bool last = item.ref.kind == ObjectKind::DefaultPrivileges;
    add(Phase::Create, item, creation(item), last ? DropForGood + 60 : MakeKind + kindRank(item.ref.kind));
    makeAttach(item);
    makeDeferredDefaults(item);
}

void Nodes::makeDeferredDefaults(const PlanItem &item)
{
    const auto *table = std::get_if<Table>(&*item.after);
    if (!table)
        return;
    for (const QString &name : deferredDefaults(*table)) {
        const Column *column = m_context.toDirectory.column(columnRef(table->name, name));
        PlanNode node{Phase::Alter, columnRef(table->name, name), &item, {}, MakeKind + kindRank(ObjectKind::Column)};
        node.statements.push_back({alterTable(*table, true) + u" ALTER COLUMN "_s + identifier(name) + u" SET DEFAULT "_s + column->expression.value_or(QString()),
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
    if (const auto *sequence = std::get_if<Sequence>(&*item.after); sequence && sequence->ownedBy && !sequence->identity)
        sql.push_back(u"ALTER SEQUENCE "_s + identifier(sequence->name) + u" OWNED BY "_s + identifier(sequence->ownedBy->relation) + u'.' + identifier(sequence->ownedBy->column));
    if (const auto *index = std::get_if<Index>(&*item.after); index && !index->parentIndex.isEmpty())
        sql.push_back(u"ALTER INDEX "_s + identifier(index->parentIndex) + u" ATTACH PARTITION "_s + identifier(index->name));
    if (const auto *constraint = std::get_if<Constraint>(&*item.after); constraint && !constraint->parentIndex.isEmpty())
        sql.push_back(u"ALTER INDEX "_s + identifier(constraint->parentIndex) + u" ATTACH PARTITION "_s
            + identifier(QualifiedName{constraint->relation.schema, constraint->name}));
    if (!sql.empty())
        add(Phase::Attach, item, sql, MakeKind + kindRank(item.ref.kind) + 1);
}

void Nodes::makeAlter(const PlanItem &item)
{
    if (becomesInherited(item)) {
        const QString head = u"ALTER TABLE "_s + identifier(item.ref.name), name = identifier(item.ref.member);
        const QString aside = identifier(u"howdah_kept_"_s + QString::number(qHash(item.ref) & 0xffffffff, 16));
        add(Phase::Release, item, {head + u" RENAME COLUMN "_s + name + u" TO "_s + aside}, DropAgain);
        add(Phase::Attach, item, {u"UPDATE ONLY "_s + identifier(item.ref.name) + u" SET "_s + name + u" = "_s + aside,
            head + u" DROP COLUMN "_s + aside}, MakeKind + kindRank(item.ref.kind));
        return;
    }
    Statements release = item.alteration.release;
    bool attach = false;
    if (const auto *is = std::get_if<Table>(&*item.after)) {
        const Table &was = std::get<Table>(*item.before);
        if (was.partition && was.partition != is->partition)
            release.push_back(u"ALTER TABLE "_s + identifier(was.partition->parent) + u" DETACH PARTITION "_s + identifier(was.name));
        attach = is->partition && was.partition != is->partition;
    }
    if (const auto *is = std::get_if<Sequence>(&*item.after))
        attach = !is->identity && is->ownedBy && (std::get<Sequence>(*item.before).ownedBy != is->ownedBy);
    if (const auto *is = std::get_if<Index>(&*item.after))
        attach = !is->parentIndex.isEmpty() && std::get<Index>(*item.before).parentIndex.isEmpty();
    if (const auto *is = std::get_if<Constraint>(&*item.after))
        attach = !is->parentIndex.isEmpty() && std::get<Constraint>(*item.before).parentIndex.isEmpty();
    const int rank = MakeKind + kindRank(item.ref.kind);
    if (!release.empty())
        add(Phase::Release, item, release, DropAgain);
    if (!item.alteration.alone.empty())
        add(Phase::Alone, item, item.alteration.alone, 1);
    Statements sql = item.alteration.statements;
    for (const QString &statement : attachmentChanges(*item.before, *item.after, m_context.to.serverVersion))
        sql.push_back(statement);
    if (!sql.empty())
        add(Phase::Alter, item, sql, item.ref.kind == ObjectKind::DefaultPrivileges ? DropForGood + 60 : rank);
    if (attach)
        makeAttach(item);
}

void Nodes::makeTypeSwap(const PlanItem &item)
{
    const QString keyword = address(*item.before).keyword;
    // The old type steps aside under a name nobody else has: the hash keeps it below 63 bytes.
    const QString aside = u"howdah_old_"_s + QString::number(qHash(item.ref.name) & 0xffffffff, 16);
    add(Phase::Release, item, {u"ALTER "_s + keyword + u' ' + identifier(item.ref.name) + u" RENAME TO "_s + identifier(aside)}, DropAgain);
    add(Phase::Create, item, creation(item), MakeKind + kindRank(item.ref.kind));
    add(Phase::Drop, item, {u"DROP "_s + keyword + u' ' + identifier(QualifiedName{item.ref.name.schema, aside})}, DropForGood);
}

} // namespace Howdah
