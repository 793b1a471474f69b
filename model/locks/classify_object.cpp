// SPDX-License-Identifier: Apache-2.0
#include "locks/classify.h"
#include "locks/columnparts.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

void addReferenced(const Classifying &work, std::vector<Party> &parties, const Node &constraint)
{
    if (const Node table = constraint.as("Constraint"_L1)["pktable"_L1])
        parties.push_back({Part::Referenced, work.named(table)});
}

void classifyCreateTable(Classifying &work, const Node &node)
{
    std::vector<Party> parties{{Part::Nobody, work.named(node["relation"_L1])}};
    const bool isPartition = bool(node["partbound"_L1]);
    for (const Node &parent : node["inhRelations"_L1].items()) {
        parties.push_back({Part::Parent, work.named(parent.body())});
        if (const QualifiedName other = work.scene.defaultPartition(relationName(parent));
            isPartition && !other.isEmpty())
            parties.push_back({Part::DefaultPartition, other});
    }
    for (const Node &element : node["tableElts"_L1].items()) {
        addReferenced(work, parties, element);
        for (const Node &constraint : element.as("ColumnDef"_L1)["constraints"_L1].items())
            addReferenced(work, parties, constraint);
    }
    for (const Node &constraint : node["constraints"_L1].items())
        addReferenced(work, parties, constraint);
    const bool hasParent = !node["inhRelations"_L1].items().empty();
    work.add(isPartition    ? Act::CreatePartition
                : hasParent ? Act::CreateHeir
                            : Act::CreateTable,
            std::move(parties))
        .newlyNamed
        = true;
}

void classifyIndex(Classifying &work, const Node &node)
{
    const QualifiedName table = work.named(node["relation"_L1]);
    const bool only = !node["relation"_L1]["inh"_L1].flag();
    const Relation *known = work.scene.relation(table);
    const Act act = node["concurrent"_L1].flag()  ? Act::CreateIndexConcurrently
        : only && known && known->isPartitioned() ? Act::CreateIndexOnly
                                                  : Act::CreateIndex;
    Action &action = work.add(act,
        act == Act::CreateIndexConcurrently || only ? std::vector<Party>{{Part::Table, table}}
                                                    : work.partitions(table));
    action.member = node["idxname"_L1].text();
    action.newlyNamed = true;
}

/// Views that read it, and tables that point at it, are locked when they go or lose their key with it.
void addCascade(const Classifying &work, std::vector<Party> &parties, const QualifiedName &table)
{
    const Relation *known = work.scene.relation(table);
    if (!known)
        return;
    for (const KnownConstraint &constraint : known->constraints)
        if (constraint.kind == ConstraintKind::ForeignKey && constraint.referenced != table)
            parties.push_back({Part::Referenced, constraint.referenced});
    for (const QualifiedName &other : work.scene.referencesTo(table))
        if (other != table)
            parties.push_back({Part::Referenced, other});
}

/// A partition that goes changes what its parent and the default partition hold.
void addParent(const Classifying &work, std::vector<Party> &parties, const QualifiedName &table)
{
    const Relation *known = work.scene.relation(table);
    if (!known || !known->table.partition)
        return;
    const QualifiedName parent = known->table.partition->parent;
    parties.push_back({Part::Parent, parent});
    if (const QualifiedName other = work.scene.defaultPartition(parent); !other.isEmpty() && other != table)
        parties.push_back({Part::DefaultPartition, other});
}

void classifyDrop(Classifying &work, const Node &node)
{
    const QString type = node["removeType"_L1].text();
    const bool concurrently = node["concurrent"_L1].flag();
    for (const Node &object : node["objects"_L1].items()) {
        const QStringList words = strings(object);
        if (type == "OBJECT_TABLE"_L1 || type == "OBJECT_FOREIGN_TABLE"_L1) {
            const QualifiedName table = work.scene.resolved(qualifiedName(object));
            std::vector<Party> parties = work.family(table);
            addCascade(work, parties, table);
            addParent(work, parties, table);
            work.add(Act::DropTable, std::move(parties));
        } else if (type == "OBJECT_INDEX"_L1) {
            const QualifiedName name = work.scene.resolved(qualifiedName(object));
            std::vector<Party> parties{{Part::Index, name}};
            if (const Relation *owner = work.scene.relationOfIndex(name))
                for (const Party &party : work.partitions(owner->name))
                    parties.push_back(party);
            work.add(concurrently ? Act::DropIndexConcurrently : Act::DropIndex, std::move(parties)).member = name.name;
        } else if (type == "OBJECT_TRIGGER"_L1 || type == "OBJECT_POLICY"_L1 || type == "OBJECT_RULE"_L1) {
            const QualifiedName table = work.scene.resolved(
                {words.size() > 2 ? words[words.size() - 3] : QString(), words.value(words.size() - 2)});
            const Act act = type == "OBJECT_TRIGGER"_L1 ? Act::DropTrigger
                : type == "OBJECT_POLICY"_L1            ? Act::DropPolicy
                                                        : Act::DropRule;
            const bool isTrigger = act == Act::DropTrigger;
            std::vector<Party> parties = isTrigger ? work.partitions(table) : std::vector<Party>{{Part::Table, table}};
            const bool hasParts = parties.size() > 1;
            Action &action = work.add(act, std::move(parties));
            action.member = words.value(words.size() - 1);
            action.assumed = hasParts; // only a trigger for each row is on the partitions, too
        } else if (type == "OBJECT_VIEW"_L1 || type == "OBJECT_MATVIEW"_L1 || type == "OBJECT_SEQUENCE"_L1) {
            const Act act = type == "OBJECT_VIEW"_L1 ? Act::DropView
                : type == "OBJECT_MATVIEW"_L1        ? Act::DropMaterializedView
                                                     : Act::DropSequence;
            work.add(act, {{Part::Table, work.scene.resolved(qualifiedName(object))}});
        } else if (type == "OBJECT_STATISTIC_EXT"_L1) {
            const QualifiedName of = work.scene.relationOfStatistics(qualifiedName(object));
            work.add(Act::DropStatistics, of.isEmpty() ? std::vector<Party>() : std::vector<Party>{{Part::Table, of}});
        } else {
            work.add(Act::NoTable, {});
        }
    }
}

void classifyRename(Classifying &work, const Node &node)
{
    const QString type = node["renameType"_L1].text();
    const QualifiedName name = work.named(node["relation"_L1]);
    const bool isIndex = type == "OBJECT_INDEX"_L1 || (type == "OBJECT_TABLE"_L1 && work.scene.index(name));
    static const struct {
        const char *type;
        Act act;
    } acts[] = {{"OBJECT_TABLE", Act::RenameTable}, {"OBJECT_COLUMN", Act::RenameColumn},
        {"OBJECT_TABCONSTRAINT", Act::RenameConstraint}, {"OBJECT_VIEW", Act::AlterView},
        {"OBJECT_MATVIEW", Act::RenameTable}, {"OBJECT_SEQUENCE", Act::DropSequence},
        {"OBJECT_TRIGGER", Act::RenameTrigger}, {"OBJECT_POLICY", Act::AlterPolicy}, {"OBJECT_RULE", Act::DropRule}};
    if (isIndex) {
        work.add(Act::RenameIndex, {{Part::Index, name}}).member = name.name;
        return;
    }
    const auto found = std::ranges::find_if(acts, [&](const auto &row) { return type == QLatin1StringView(row.type); });
    if (found == std::end(acts)) {
        work.add(type == "OBJECT_TYPE"_L1 || type == "OBJECT_DOMAIN"_L1 ? Act::AlterType : Act::NoTable, {});
        return;
    }
    const bool inherits = found->act == Act::RenameColumn && node["relation"_L1]["inh"_L1].flag();
    work.add(found->act, work.family(name, inherits)).member = node["subname"_L1].text();
}

bool hasOption(const Node &options, QLatin1StringView name)
{
    return std::ranges::any_of(options.items(), [&](const Node &item) {
        const Node option = item.as("DefElem"_L1);
        const QString value = option["arg"_L1].text();
        return option["defname"_L1].text() == name && value != "false"_L1 && value != "off"_L1 && value != "0"_L1;
    });
}

void classifyVacuum(Classifying &work, const Node &node)
{
    const bool vacuums = node["is_vacuumcmd"_L1].flag();
    const Act act = !vacuums ? Act::Analyze : hasOption(node["options"_L1], "full"_L1) ? Act::VacuumFull : Act::Vacuum;
    std::vector<Party> parties;
    for (const Node &item : node["rels"_L1].items())
        parties.push_back({Part::Table, work.named(item.as("VacuumRelation"_L1)["relation"_L1])});
    work.add(act, std::move(parties));
}

void classifyReindex(Classifying &work, const Node &node)
{
    const QString kind = node["kind"_L1].text();
    const QualifiedName name = work.named(node["relation"_L1]);
    const bool isIndex = kind == "REINDEX_OBJECT_INDEX"_L1;
    const bool whole = kind == "REINDEX_OBJECT_SCHEMA"_L1 || kind == "REINDEX_OBJECT_DATABASE"_L1
        || kind == "REINDEX_OBJECT_SYSTEM"_L1;
    std::vector<Party> parties;
    if (!whole)
        parties.push_back({isIndex ? Part::Index : Part::Table, name});
    if (const Relation *owner = isIndex ? work.scene.relationOfIndex(name) : nullptr)
        parties.push_back({Part::Table, owner->name});
    const Act act = hasOption(node["params"_L1], "concurrently"_L1) ? Act::ReindexConcurrently
        : isIndex                                                   ? Act::ReindexIndex
                                                                    : Act::ReindexTable;
    work.add(act, std::move(parties)).member = name.name;
    if (whole)
        work.add(Act::OutsideTransaction, {});
}

void classifyView(Classifying &work, const Node &node)
{
    const QualifiedName name = work.named(node["view"_L1]);
    const bool replaces = node["replace"_L1].flag() && work.scene.relation(name);
    std::vector<Party> parties{{Part::Table, name}};
    for (const QualifiedName &read : relationsRead(node["query"_L1], work.scene))
        parties.push_back({Part::Source, read});
    work.add(replaces ? Act::ReplaceView : Act::CreateView, std::move(parties)).newlyNamed = !node["replace"_L1].flag();
}

void classifyMaterialized(Classifying &work, const Node &node)
{
    std::vector<Party> parties{{Part::Nobody, work.named(node["into"_L1]["rel"_L1])}};
    for (const QualifiedName &read : relationsRead(node["query"_L1], work.scene))
        parties.push_back({Part::Source, read});
    work.add(node["objtype"_L1].text() == "OBJECT_MATVIEW"_L1 ? Act::CreateMaterializedView : Act::CreateTableAs,
            std::move(parties))
        .newlyNamed
        = true;
}

/// All relations with a column of that domain.
void classifyDomain(Classifying &work, const Node &node)
{
    const QString what = node["subtype"_L1].text();
    const QualifiedName name = work.scene.resolved(qualifiedName(node["typeName"_L1]));
    const bool valid = !node["def"_L1].as("Constraint"_L1)["skip_validation"_L1].flag();
    const bool validates = what == "O"_L1 || what == "V"_L1 || (what == "C"_L1 && valid);
    std::vector<Party> parties;
    if (validates)
        for (const Relation &relation : work.scene.relations())
            for (const Column &column : relation.table.columns)
                if (relation.kind == RelationKind::Table && (column.type == name.name || column.type == display(name)))
                    parties.push_back({Part::Table, relation.name});
    std::ranges::sort(parties, [](const Party &one, const Party &other) { return one.name < other.name; });
    const auto same = std::ranges::unique(parties);
    parties.erase(same.begin(), same.end());
    work.add(validates ? Act::AlterDomainValidated : Act::AlterDomain, std::move(parties)).member = display(name);
}

void classifyPublication(Classifying &work, const Node &node)
{
    std::vector<Party> parties;
    for (const Node &item : node["pubobjects"_L1].items())
        if (const Node table = item.as("PublicationObjSpec"_L1)["pubtable"_L1])
            parties.push_back({Part::Table, work.named(table["relation"_L1])});
    work.add(Act::AddToPublication, std::move(parties));
}

void classifyLock(Classifying &work, const Node &node)
{
    for (const Node &item : node["relations"_L1].items())
        work.add(Act::LockTable, work.family(work.named(item.body()), item.body()["inh"_L1].flag())).asked
            = Mode(qBound(1, node["mode"_L1].number(), 8));
}

void classifyComment(Classifying &work, const Node &node)
{
    const QString type = node["objtype"_L1].text();
    const QStringList words = strings(node["object"_L1]);
    const bool isColumn = type == "OBJECT_COLUMN"_L1;
    if (isColumn || type == "OBJECT_TABLE"_L1 || type == "OBJECT_VIEW"_L1) {
        const QStringList name = isColumn ? words.mid(0, words.size() - 1) : words;
        work.add(Act::Comment,
            {{Part::Table,
                work.scene.resolved(
                    {name.size() > 1 ? name[name.size() - 2] : QString(), name.value(name.size() - 1)})}});
    } else {
        work.add(Act::NoTable, {});
    }
}

using Classify = void (*)(Classifying &, const Node &);

template <Act act>
void ofRelation(Classifying &work, const Node &node)
{
    const Node relation = node["relation"_L1] ? node["relation"_L1] : node["table"_L1];
    work.add(act, {{Part::Table, work.named(relation)}});
}

void classifyTrigger(Classifying &work, const Node &node)
{
    const QualifiedName table = work.named(node["relation"_L1]);
    std::vector<Party> parties
        = node["row"_L1].flag() ? work.partitions(table) : std::vector<Party>{{Part::Table, table}};
    if (node["constrrel"_L1])
        parties.push_back({Part::Referenced, work.named(node["constrrel"_L1])});
    Action &action = work.add(Act::CreateTrigger, std::move(parties));
    action.member = node["trigname"_L1].text();
    action.newlyNamed = !node["replace"_L1].flag();
}

void classifyTruncate(Classifying &work, const Node &node)
{
    for (const Node &item : node["relations"_L1].items())
        work.add(Act::Truncate, work.family(work.named(item.body())));
}

void classifyCluster(Classifying &work, const Node &node)
{
    if (node["relation"_L1])
        work.add(Act::Cluster, {{Part::Table, work.named(node["relation"_L1])}});
    else
        work.add(Act::OutsideTransaction, {});
}

void classifyRefresh(Classifying &work, const Node &node)
{
    const QualifiedName name = work.named(node["relation"_L1]);
    std::vector<Party> parties{{Part::Table, name}};
    if (const Relation *known = work.scene.relation(name))
        for (const QualifiedName &read : known->reads)
            parties.push_back({Part::Source, read});
    work.add(node["concurrent"_L1].flag() ? Act::RefreshMaterializedViewConcurrently : Act::RefreshMaterializedView,
        std::move(parties));
}

void classifyEnum(Classifying &work, const Node &node)
{
    work.add(node["oldVal"_L1].text().isEmpty() ? Act::AddEnumValue : Act::RenameEnumValue, {}).member
        = display(work.scene.resolved(qualifiedName(node["typeName"_L1])));
}

void classifyMove(Classifying &work, const Node &node)
{
    if (node["relation"_L1])
        work.add(Act::MoveToSchema, {{Part::Table, work.named(node["relation"_L1])}});
    else
        work.add(Act::NoTable, {});
}

void classifyGrant(Classifying &work, const Node &node)
{
    std::vector<Party> parties;
    if (node["objtype"_L1].text() == "OBJECT_TABLE"_L1)
        for (const Node &item : node["objects"_L1].items())
            if (item.is("RangeVar"_L1))
                parties.push_back({Part::Table, work.named(item.body())});
    work.add(Act::Grant, std::move(parties));
}

void classifyStatistics(Classifying &work, const Node &node)
{
    std::vector<Party> parties;
    for (const Node &item : node["relations"_L1].items())
        parties.push_back({Part::Table, work.named(item.body())});
    work.add(Act::CreateStatistics, std::move(parties));
}

void classifyAlterSequence(Classifying &work, const Node &node)
{
    work.add(Act::AlterSequence, {{Part::Table, work.named(node["sequence"_L1])}});
}

void classifyCreateSequence(Classifying &work, const Node &node)
{
    work.add(Act::CreateSequence, {{Part::Nobody, work.named(node["sequence"_L1])}}).newlyNamed = true;
}

void classifyOutside(Classifying &work, const Node &)
{
    work.add(Act::OutsideTransaction, {});
}

struct KindRow {
    const char *kind;
    Classify classify;
};

constexpr KindRow s_kinds[]
    = {{"CreateStmt", classifyCreateTable}, {"IndexStmt", classifyIndex}, {"DropStmt", classifyDrop},
        {"RenameStmt", classifyRename}, {"VacuumStmt", classifyVacuum}, {"ReindexStmt", classifyReindex},
        {"ViewStmt", classifyView}, {"CreateTableAsStmt", classifyMaterialized}, {"AlterDomainStmt", classifyDomain},
        {"CreatePublicationStmt", classifyPublication}, {"AlterPublicationStmt", classifyPublication},
        {"LockStmt", classifyLock}, {"CommentStmt", classifyComment}, {"CreateTrigStmt", classifyTrigger},
        {"CreatePolicyStmt", ofRelation<Act::CreatePolicy>}, {"AlterPolicyStmt", ofRelation<Act::AlterPolicy>},
        {"RuleStmt", ofRelation<Act::CreateRule>}, {"TruncateStmt", classifyTruncate}, {"ClusterStmt", classifyCluster},
        {"RefreshMatViewStmt", classifyRefresh}, {"AlterEnumStmt", classifyEnum},
        {"AlterObjectSchemaStmt", classifyMove}, {"GrantStmt", classifyGrant}, {"CreateStatsStmt", classifyStatistics},
        {"AlterSeqStmt", classifyAlterSequence}, {"CreateSeqStmt", classifyCreateSequence},
        {"CreatedbStmt", classifyOutside}, {"DropdbStmt", classifyOutside}, {"CreateTableSpaceStmt", classifyOutside},
        {"DropTableSpaceStmt", classifyOutside}, {"AlterSystemStmt", classifyOutside},
        {"AlterTableMoveAllStmt", [](Classifying &work, const Node &) { work.add(Act::Unknown, {}); }}};

} // namespace

bool classifyObject(Classifying &work, const QString &kind)
{
    const auto row
        = std::ranges::find_if(s_kinds, [&](const KindRow &one) { return kind == QLatin1StringView(one.kind); });
    if (row == std::end(s_kinds))
        return false;
    row->classify(work, work.node());
    return true;
}

} // namespace Howdah::Locks
