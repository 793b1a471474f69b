// SPDX-License-Identifier: Apache-2.0
#include "locks/classify.h"
#include "locks/expressions.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

/// Commands that mean the same whatever the schema is.
struct PlainCommand {
    const char *type;
    Act act;
    bool inherits; ///< to partitions and heirs
};

constexpr PlainCommand s_plain[]
    = {{"AT_DropColumn", Act::DropColumn, true}, {"AT_DropNotNull", Act::DropNotNull, true},
        {"AT_SetExpression", Act::SetExpression, true}, {"AT_DropExpression", Act::DropExpression, true},
        {"AT_AddIdentity", Act::AddIdentity, true}, {"AT_SetIdentity", Act::SetIdentity, true},
        {"AT_DropIdentity", Act::DropIdentity, true}, {"AT_SetStatistics", Act::SetStatistics, true},
        {"AT_SetOptions", Act::SetColumnOptions, true}, {"AT_ResetOptions", Act::SetColumnOptions, true},
        {"AT_SetStorage", Act::SetStorage, true}, {"AT_SetCompression", Act::SetCompression, true},
        {"AT_AlterConstraint", Act::AlterConstraint, true}, {"AT_ChangeOwner", Act::SetOwner, false},
        {"AT_SetLogged", Act::SetLogged, false}, {"AT_SetUnLogged", Act::SetLogged, false},
        {"AT_SetAccessMethod", Act::SetAccessMethod, false}, {"AT_SetRelOptions", Act::SetTableOptions, false},
        {"AT_ResetRelOptions", Act::SetTableOptions, false}, {"AT_ReplaceRelOptions", Act::SetTableOptions, false},
        {"AT_ClusterOn", Act::ClusterOn, false}, {"AT_DropCluster", Act::ClusterOn, false},
        {"AT_ReplicaIdentity", Act::SetReplicaIdentity, false}, {"AT_EnableRowSecurity", Act::SetRowSecurity, false},
        {"AT_DisableRowSecurity", Act::SetRowSecurity, false}, {"AT_ForceRowSecurity", Act::SetRowSecurity, false},
        {"AT_NoForceRowSecurity", Act::SetRowSecurity, false}, {"AT_EnableTrig", Act::SwitchTrigger, true},
        {"AT_EnableAlwaysTrig", Act::SwitchTrigger, true}, {"AT_EnableReplicaTrig", Act::SwitchTrigger, true},
        {"AT_DisableTrig", Act::SwitchTrigger, true}, {"AT_EnableTrigAll", Act::SwitchTrigger, true},
        {"AT_DisableTrigAll", Act::SwitchTrigger, true}, {"AT_EnableTrigUser", Act::SwitchTrigger, true},
        {"AT_DisableTrigUser", Act::SwitchTrigger, true}, {"AT_EnableRule", Act::CreateRule, false},
        {"AT_EnableAlwaysRule", Act::CreateRule, false}, {"AT_EnableReplicaRule", Act::CreateRule, false},
        {"AT_DisableRule", Act::CreateRule, false}, {"AT_AddOf", Act::RenameTable, false},
        {"AT_DropOf", Act::RenameTable, false}, {"AT_GenericOptions", Act::RenameTable, false}};

/// ALTER INDEX, ALTER VIEW, ALTER SEQUENCE and ALTER TYPE are parsed as ALTER TABLE, too.
bool classifyOther(Classifying &work, const Node &node)
{
    const QString object = node["objtype"_L1].text();
    const QualifiedName name = work.named(node["relation"_L1]);
    if (object == "OBJECT_VIEW"_L1) {
        work.add(Act::AlterView, {{Part::Table, name}});
    } else if (object == "OBJECT_SEQUENCE"_L1) {
        work.add(Act::AlterSequence, {{Part::Table, name}});
    } else if (object == "OBJECT_TYPE"_L1) {
        work.add(Act::AlterType, {});
    } else if (object == "OBJECT_INDEX"_L1 || work.scene.index(relationName(node["relation"_L1]))) {
        const Relation *owner = work.scene.relationOfIndex(relationName(node["relation"_L1]));
        for (const Node &item : node["cmds"_L1].items()) {
            const QString type = item.as("AlterTableCmd"_L1)["subtype"_L1].text();
            const Act act = type == "AT_AttachPartition"_L1 ? Act::AttachIndex
                : type == "AT_SetTableSpace"_L1             ? Act::SetIndexTablespace
                                                            : Act::SetIndexOptions;
            std::vector<Party> parties{{Part::Index, name}};
            if (owner)
                parties.push_back({Part::Table, owner->name});
            if (act == Act::AttachIndex) {
                const Node partition = item.as("AlterTableCmd"_L1)["def"_L1].as("PartitionCmd"_L1)["name"_L1];
                parties.push_back({Part::PartIndex, work.named(partition)});
                if (const Relation *part = work.scene.relationOfIndex(relationName(partition)))
                    parties.push_back({Part::Partition, part->name});
            }
            // The last one that is attached makes the index valid, and with it perhaps those above.
            const size_t named = parties.size();
            for (const Relation *table = owner; act == Act::AttachIndex && table && table->table.partition;) {
                parties.push_back({Part::Parent, table->table.partition->parent});
                table = work.scene.relation(table->table.partition->parent);
            }
            const bool mayGoUp = parties.size() > named;
            Action &action = work.add(act, std::move(parties));
            action.member = name.name;
            action.assumed = mayGoUp;
        }
    } else {
        return false;
    }
    return true;
}

/// Of keys and indexes the columns, one text each.
QStringList keysOf(const Relation &relation)
{
    QStringList all;
    const auto joined = [](const std::vector<QString> &names) {
        QStringList list;
        for (const QString &name : names)
            list << name;
        return list.join(u',');
    };
    for (const KnownConstraint &constraint : relation.constraints)
        if (constraint.kind == ConstraintKind::PrimaryKey || constraint.kind == ConstraintKind::Unique)
            all << u"unique "_s + joined(constraint.columns);
    for (const KnownIndex &index : relation.indexes) {
        std::vector<QString> columns;
        for (const IndexKey &key : index.keys)
            columns.push_back(key.column.isEmpty() ? key.expression : key.column);
        all << (index.unique ? u"unique "_s : QString()) + joined(columns);
    }
    return all;
}

/// ATTACH makes the indexes that the parent has and the partition has not.
bool lacksIndexes(const Relation &child, const Relation &parent)
{
    const QStringList there = keysOf(child);
    return std::ranges::any_of(keysOf(parent), [&](const QString &key) { return !there.contains(key); });
}

void classifyAttach(Classifying &work, const Node &command, const QualifiedName &parent, qsizetype at)
{
    const Node partition = command["def"_L1].as("PartitionCmd"_L1);
    const QualifiedName child = work.named(partition["name"_L1]);
    const Relation *knownParent = work.scene.relation(parent), *knownChild = work.scene.relation(child);
    const bool proved = knownParent && knownChild && provesBound(*knownChild, *knownParent, partition["bound"_L1]);
    std::vector<Party> parties{{Part::Parent, parent}};
    for (const Party &below : work.family(child))
        parties.push_back({Part::Partition, below.name});
    if (const QualifiedName other = work.scene.defaultPartition(parent); !other.isEmpty() && other != child)
        parties.push_back({Part::DefaultPartition, other});
    const bool builds = knownParent && knownChild && lacksIndexes(*knownChild, *knownParent);
    const Act act = builds ? Act::AttachPartitionIndexed : proved ? Act::AttachPartitionProved : Act::AttachPartition;
    Action &action = work.add(act, std::move(parties), at);
    action.node = command;
    action.assumed = !knownParent || !knownChild;
}

void classifyDetach(Classifying &work, const Node &command, const QualifiedName &parent, qsizetype at)
{
    const Node partition = command["def"_L1].as("PartitionCmd"_L1);
    const QualifiedName child = work.named(partition["name"_L1]);
    const bool concurrently
        = partition["concurrent"_L1].flag() || command["subtype"_L1].text() == "AT_DetachPartitionFinalize"_L1;
    std::vector<Party> parties{{Part::Parent, parent}};
    for (const Party &below : concurrently ? std::vector<Party>{{Part::Partition, child}} : work.family(child))
        parties.push_back({Part::Partition, below.name});
    if (const QualifiedName other = work.scene.defaultPartition(parent); !other.isEmpty() && other != child)
        parties.push_back({Part::DefaultPartition, other});
    work.add(concurrently ? Act::DetachPartitionConcurrently : Act::DetachPartition, std::move(parties), at).node
        = command;
}

void classifyConstraint(Classifying &work, const Node &command, std::vector<Party> parties, qsizetype at)
{
    const bool validates = command["subtype"_L1].text() == "AT_ValidateConstraint"_L1;
    const Relation *relation = work.scene.relation(parties.front().name);
    const KnownConstraint *known = relation ? relation->constraint(command["name"_L1].text()) : nullptr;
    const bool isKey = known && known->kind == ConstraintKind::ForeignKey;
    if (isKey)
        parties.push_back({Part::Referenced, known->referenced});
    // A key that others point at goes with CASCADE only, and then their tables are locked as well.
    else if (known && !validates && command["behavior"_L1].text() == "DROP_CASCADE"_L1)
        for (const QualifiedName &other : work.scene.referencesTo(parties.front().name))
            parties.push_back({Part::Referenced, other});
    const Act act = validates ? (isKey ? Act::ValidateForeignKey : Act::ValidateCheck)
                              : (isKey ? Act::DropForeignKey : Act::DropConstraint);
    Action &action = work.add(act, std::move(parties), at);
    action.assumed = !known;
    action.node = command;
    action.member = command["name"_L1].text();
}

void classifyNotNull(Classifying &work, const Node &command, const std::vector<Party> &parties, qsizetype at)
{
    const QString column = command["name"_L1].text();
    const Relation *relation = work.scene.relation(parties.front().name);
    const Column *known = relation ? relation->column(column) : nullptr;
    const bool proved = relation && ((known && known->notNull) || provesNotNull(*relation, column));
    Action &action = work.add(proved ? Act::SetNotNullProved : Act::SetNotNull, parties, at);
    action.member = column;
    action.node = command;
    action.assumed = !relation || relation->born == 0;
}

void classifyCommand(Classifying &work, const Node &command, const QualifiedName &table, bool inherits, qsizetype at)
{
    const QString type = command["subtype"_L1].text();
    const QString member = command["name"_L1].text();
    const auto plain
        = std::ranges::find_if(s_plain, [&](const PlainCommand &row) { return type == QLatin1StringView(row.type); });
    if (plain != std::end(s_plain)) {
        std::vector<Party> parties = work.family(table, inherits && plain->inherits);
        if (plain->act == Act::DropColumn)
            work.addKeyPartners(parties, table, member);
        Action &action = work.add(plain->act, std::move(parties), at);
        action.member = member;
        action.node = command;
        return;
    }
    const std::vector<Party> parties = work.family(table, inherits);
    if (type == "AT_AddColumn"_L1) {
        classifyAddColumn(work, command, parties, at);
    } else if (type == "AT_AddConstraint"_L1) {
        classifyAddConstraint(work, command, parties, at);
    } else if (type == "AT_AlterColumnType"_L1) {
        classifyRetype(work, command, parties, at);
    } else if (type == "AT_ValidateConstraint"_L1 || type == "AT_DropConstraint"_L1) {
        classifyConstraint(work, command, parties, at);
    } else if (type == "AT_SetNotNull"_L1) {
        classifyNotNull(work, command, parties, at);
    } else if (type == "AT_AttachPartition"_L1) {
        classifyAttach(work, command, table, at);
    } else if (type == "AT_DetachPartition"_L1 || type == "AT_DetachPartitionFinalize"_L1) {
        classifyDetach(work, command, table, at);
    } else if (type == "AT_SetTableSpace"_L1) {
        work.add(Act::SetTablespace, {{Part::Table, table}}, at).node = command;
    } else if (type == "AT_ColumnDefault"_L1) {
        Action &action = work.add(command["def"_L1] ? Act::SetDefault : Act::DropDefault, parties, at);
        action.member = member;
        action.node = command;
    } else if (type == "AT_AddInherit"_L1 || type == "AT_DropInherit"_L1) {
        work.add(type == "AT_AddInherit"_L1 ? Act::Inherit : Act::NoInherit,
                {{Part::Table, table}, {Part::Parent, work.named(command["def"_L1].body())}}, at)
            .node
            = command;
    } else {
        work.add(Act::Unknown, parties, at).node = command;
    }
}

} // namespace

void classifyAlterTable(Classifying &work)
{
    const Node node = work.node();
    if (classifyOther(work, node))
        return;
    const QualifiedName table = work.named(node["relation"_L1]);
    const bool inherits = node["relation"_L1]["inh"_L1].flag();
    const std::vector<qsizetype> places = commandPlaces(work.statement, work.sql);
    size_t number = 0;
    for (const Node &item : node["cmds"_L1].items()) {
        const qsizetype at = number < places.size() ? places[number] : work.statement.offset;
        classifyCommand(work, item.as("AlterTableCmd"_L1), table, inherits, at);
        ++number;
    }
}

} // namespace Howdah::Locks
