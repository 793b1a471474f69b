// SPDX-License-Identifier: Apache-2.0
// What stays and changes: what it is let go from first, its own statements, where it is attached after.
#include "plan/bridge.h"
#include "plan/fromparents.h"
#include "plan/nodes.h"
#include "plan/partitionkeys.h"
#include "plan/ranks.h"
#include "plan/sequencevalue.h"
#include "sql/ddl/address.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;
using namespace Rank;

/// What a table, sequence, index or key that stays must be let go from, first; whether it is attached to something
/// after.
bool Nodes::letGo(const PlanItem &item, Statements &release)
{
    bool attach = false;
    if (const auto *is = std::get_if<Table>(&*item.after)) {
        const Table &was = std::get<Table>(*item.before);
        const bool leaves = was.partition && (was.partition != is->partition || item.isReattached);
        const std::optional<Bridge> bridge = bridgeTo(m_context, m_items, item);
        if (bridge) {
            release.insert(release.begin(), bridge->hold.begin(), bridge->hold.end());
            if (!bridge->hand.empty())
                add(Phase::Create, item, bridge->hand, MakeKind + kindRank(ObjectKind::Table));
            attach = true;
        }
        for (const QualifiedName &parent : newParents(item))
            if (std::find(was.inherits.begin(), was.inherits.end(), parent) != was.inherits.end())
                release.push_back(alterTable(was) + u" NO INHERIT "_s + identifier(parent));
        if (bridge)
            release.insert(release.end(), bridge->settle.begin(), bridge->settle.end());
        if (leaves) {
            release.push_back(
                u"ALTER TABLE "_s + identifier(was.partition->parent) + u" DETACH PARTITION "_s + identifier(was.name));
            for (const Sentence &sql : keptForeignKeys(m_context, m_items, was.name))
                release.push_back(sql);
        }
        const bool typed = was.ofType == is->ofType && !item.isReattached;
        if (!was.ofType.isEmpty() && !typed)
            release.push_back(alterTable(was) + u" NOT OF"_s);
        attach = attach || (is->partition && (leaves || !was.partition)) || (!is->ofType.isEmpty() && !typed)
            || !newParents(item).empty();
    }
    if (const auto *is = std::get_if<Sequence>(&*item.after)) {
        const Sequence &was = std::get<Sequence>(*item.before);
        attach = !is->identity && is->ownedBy && (was.ownedBy != is->ownedBy || item.isReattached);
        const bool changesHands = attach && was.ownedBy && was.owner != is->owner;
        if (changesHands || (item.isReattached && was.ownedBy == is->ownedBy))
            release.push_back(u"ALTER SEQUENCE "_s + identifier(is->name) + u" OWNED BY NONE"_s);
        if (changesHands) // only while nothing owns it
            release.push_back(u"ALTER SEQUENCE "_s + identifier(is->name) + u" OWNER TO "_s + identifier(is->owner));
    }
    if (const auto *is = std::get_if<Index>(&*item.after))
        attach
            = !is->parentIndex.isEmpty() && (std::get<Index>(*item.before).parentIndex.isEmpty() || item.isReattached);
    if (const auto *is = std::get_if<Constraint>(&*item.after))
        attach = !is->parentIndex.isEmpty()
            && (std::get<Constraint>(*item.before).parentIndex.isEmpty() || item.isReattached);
    return attach;
}

void Nodes::makeAlter(const PlanItem &item)
{
    if (item.ref.kind == ObjectKind::Column && m_items.isNew(tableRef(item.ref.name)))
        return; // comes with its table
    Statements release = item.alteration.release;
    const std::optional<SequenceValue> counting = sequenceValue(m_context, m_items, item);
    if (counting)
        release.insert(release.begin(), counting->keep);
    const bool attach = letGo(item, release);
    const int rank = makeRank(item);
    if (!release.empty())
        add(Phase::Release, item, release, DropAgain);
    if (!item.alteration.alone.empty())
        add(Phase::Alone, item, item.alteration.alone, 1);
    Statements sql = item.alteration.statements;
    if (const std::optional<Recipe> recipe = m_recipes.notNull(item)) {
        const auto scans = [](const Sentence &said) { return said.does == Does::SetNotNull; };
        if (recipe->create.empty())
            std::erase_if(sql, scans);
        else
            std::ranges::replace_if(sql, scans, recipe->create.front());
        if (!recipe->validate.empty())
            add(Phase::Validate, item, recipe->validate, ValidateRank);
        add(Phase::Finish, item, recipe->finish, FinishRank);
    }
    if (m_recipes.provesLater(item)) {
        Statements proofs;
        std::ranges::copy_if(
            sql, std::back_inserter(proofs), [](const Sentence &said) { return said.does == Does::Validate; });
        std::erase_if(sql, [](const Sentence &said) { return said.does == Does::Validate; });
        if (!proofs.empty())
            note(Phase::Alter, item.ref, add(Phase::Validate, item, proofs, ValidateRank));
    }
    Object before = *item.before;
    if (auto *column = std::get_if<TableColumn>(&before); column && accessChanges(column->relation))
        column->column.grants = std::get<TableColumn>(*item.after).column.grants; // with its table's
    for (const Sentence &statement : asRemarks(attachmentChanges(before, *item.after, m_context.to.serverVersion)))
        sql.push_back(statement);
    for (const Sentence &statement : asRemarks(columnGrants(item)))
        sql.push_back(statement);
    if (counting)
        sql.push_back(counting->restore);
    if (!counting)
        for (const QString &statement : countOn(m_context, item))
            sql.push_back(statement);
    // DROP EXPRESSION leaves what was computed; what was there before comes from the stash.
    if (item.ref.kind == ObjectKind::Column)
        for (const QString &statement : m_stash.restore(item))
            sql.push_back(statement);
    if (!sql.empty())
        add(Phase::Alter, item, sql, rank);
    if (attach)
        makeAttach(item);
}

bool Nodes::accessChanges(const QualifiedName &relation) const
{
    const Table *was = m_context.fromDirectory.table(relation), *is = m_context.toDirectory.table(relation);
    return was && is && (was->owner != is->owner || was->grants != is->grants) && !m_items.isNew(tableRef(relation));
}

/// A new owner takes over what the old one held of the columns, and who loses a privilege on the table loses it on
/// them.
Statements Nodes::columnGrants(const PlanItem &item) const
{
    Statements sql;
    const Table *was = std::get_if<Table>(&*item.before), *is = std::get_if<Table>(&*item.after);
    if (!was || !is || !accessChanges(is->name))
        return sql;
    const Grants held = afterOwnerChange(was->grants, was->owner, is->owner);
    for (const Column &column : is->columns) {
        const ObjectRef ref = columnRef(is->name, column.name);
        const Column *old = m_context.fromDirectory.column(ref);
        if (!old || m_items.isNew(ref))
            continue;
        for (const Sentence &statement : grantStatements(u"TABLE "_s + identifier(is->name),
                 afterRevoke(afterOwnerChange(old->grants, was->owner, is->owner), held, is->grants), column.grants, {},
                 identifier(column.name)))
            sql.push_back(statement);
    }
    return sql;
}

/// The old type or routine steps aside under a name nobody else has: the hash keeps it below 63 bytes.
Statements Nodes::typeAside(const PlanItem &item)
{
    Statements release;
    if (const auto *range = std::get_if<RangeType>(&*item.before))
        release = constructorsAside(*range);
    const Address a = address(*item.before);
    release.push_back(
        u"ALTER "_s + a.keyword + u' ' + a.name + u" RENAME TO "_s + identifier(nameAside(u"howdah_old"_s, item.ref)));
    return release;
}

void Nodes::makeTypeSwap(const PlanItem &item)
{
    add(Phase::Release, item, typeAside(item), DropAgain);
    if (item.after)
        add(Phase::Create, item, creation(item), MakeKind + kindRank(item.ref.kind));
    const QualifiedName aside{item.ref.name.schema, nameAside(u"howdah_old"_s, item.ref)};
    Statements drop{u"DROP "_s + address(*item.before).keyword + u' ' + identifier(aside)};
    if (Object old = *item.before; auto *routine = std::get_if<Routine>(&old)) {
        routine->name = aside;
        drop = {dropStatement(old)};
    }
    add(Phase::Drop, item, drop, DropForGood);
}

} // namespace Howdah
