// SPDX-License-Identifier: Apache-2.0
#include "locks/columnparts.h"
#include "locks/expressions.h"
#include "locks/signatures.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

/// Lets statements change what a scene knows, as far as their text tells.
class Learner
{
public:
    Learner(Scene &scene, int migration)
        : m_scene(scene)
        , m_migration(migration)
    { }

    void learn(const Node &statement)
    {
        const QString kind = statement.kind();
        const Node node = statement.body();
        if (kind == "CreateStmt"_L1)
            createTable(node);
        else if (kind == "AlterTableStmt"_L1)
            alterTable(node);
        else if (kind == "IndexStmt"_L1)
            createIndex(node);
        else if (kind == "DropStmt"_L1)
            drop(node);
        else if (kind == "RenameStmt"_L1)
            rename(node);
        else if (kind == "ViewStmt"_L1)
            createView(node);
        else if (kind == "CreateTableAsStmt"_L1)
            createTableAs(node);
        else if (kind == "SelectStmt"_L1 && node["intoClause"_L1])
            createEmpty(node["intoClause"_L1]["rel"_L1], RelationKind::Table);
        else if (kind == "CreateSeqStmt"_L1)
            createEmpty(node["sequence"_L1], RelationKind::Sequence);
        else
            learnOther(kind, node);
    }

private:
    void learnOther(const QString &kind, const Node &node)
    {
        if (kind == "CreateEnumStmt"_L1) {
            EnumType type;
            type.name = newName(qualifiedName(node["typeName"_L1]));
            for (const QString &value : strings(node["vals"_L1]))
                type.values.push_back(value);
            m_scene.m_enums.insert(type.name, type);
            m_scene.m_bornTypes.insert(type.name, m_migration);
        } else if (kind == "AlterEnumStmt"_L1) {
            alterEnum(node);
        } else if (kind == "CompositeTypeStmt"_L1) {
            m_scene.m_bornTypes.insert(newName(relationName(node["typevar"_L1])), m_migration);
        } else if (kind == "CreateRangeStmt"_L1) {
            m_scene.m_bornTypes.insert(newName(qualifiedName(node["typeName"_L1])), m_migration);
        } else if (kind == "CreateDomainStmt"_L1) {
            createDomain(node);
        } else if (kind == "AlterDomainStmt"_L1) {
            alterDomain(node);
        } else if (kind == "CreateFunctionStmt"_L1) {
            createFunction(node);
        } else if (kind == "CreatePolicyStmt"_L1) {
            createPolicy(node);
        } else if (kind == "CreatePublicationStmt"_L1 || kind == "AlterPublicationStmt"_L1) {
            m_scene.publish(node, kind == "CreatePublicationStmt"_L1);
        } else if (kind == "AlterObjectSchemaStmt"_L1 && node["relation"_L1]) {
            move(relationName(node["relation"_L1]),
                {node["newschema"_L1].text(), relationName(node["relation"_L1]).name});
        } else if (kind == "CreateStatsStmt"_L1 && node["relations"_L1]) {
            const std::vector<Node> relations = node["relations"_L1].items();
            m_scene.m_statistics.insert(
                newName(qualifiedName(node["defnames"_L1])), m_scene.resolved(relationName(relations.front())));
        } else if (kind == "VariableSetStmt"_L1 && node["name"_L1].text() == "search_path"_L1) {
            setSearchPath(node);
        }
    }

    void createPolicy(const Node &node)
    {
        Relation &relation = findOrGuess(relationName(node["table"_L1]));
        Policy policy;
        policy.name = node["policy_name"_L1].text();
        policy.relation = relation.name;
        policy.permissive = node["permissive"_L1].flag();
        policy.command = node["cmd_name"_L1].text().toUpper();
        for (const Node &item : node["roles"_L1].items())
            if (const Node role = item.as("RoleSpec"_L1); role["roletype"_L1].text() != "ROLESPEC_PUBLIC"_L1)
                policy.roles.push_back(role["rolename"_L1].text());
        std::erase_if(relation.policies, [&](const Policy &known) { return known.name == policy.name; });
        relation.policies.push_back(std::move(policy));
    }

    QualifiedName newName(const QualifiedName &written) const
    {
        if (!written.schema.isEmpty() || m_scene.m_searchPath.isEmpty())
            return written;
        return {m_scene.m_searchPath.first(), written.name};
    }
    Relation *find(const QualifiedName &written)
    {
        const auto found = m_scene.m_relations.find(m_scene.resolved(written));
        return found == m_scene.m_relations.end() ? nullptr : &*found;
    }
    /// Of a table that existing text never mentioned there is only its name.
    Relation &findOrGuess(const QualifiedName &written)
    {
        if (Relation *known = find(written))
            return *known;
        Relation relation;
        relation.name = relation.table.name = m_scene.resolved(written);
        relation.columnsKnown = false;
        return *m_scene.m_relations.insert(relation.name, relation);
    }

    QualifiedName nameOfNew(const Node &rangeVar) const
    {
        const QualifiedName written = relationName(rangeVar);
        if (rangeVar["relpersistence"_L1].text() == "t"_L1)
            return {u"pg_temp"_s, written.name};
        return newName(written);
    }

    void createEmpty(const Node &rangeVar, RelationKind kind)
    {
        Relation relation;
        relation.name = relation.table.name = nameOfNew(rangeVar);
        relation.kind = kind;
        relation.temporary = rangeVar["relpersistence"_L1].text() == "t"_L1;
        relation.columnsKnown = false;
        relation.born = m_migration;
        if (!m_scene.m_relations.contains(relation.name))
            m_scene.m_relations.insert(relation.name, relation);
    }

    void createTableAs(const Node &node)
    {
        createEmpty(node["into"_L1]["rel"_L1],
            node["objtype"_L1].text() == "OBJECT_MATVIEW"_L1 ? RelationKind::MaterializedView : RelationKind::Table);
    }

    void createView(const Node &node)
    {
        const bool isNew = !find(relationName(node["view"_L1]));
        if (isNew)
            createEmpty(node["view"_L1], RelationKind::View);
        Relation &view = findOrGuess(relationName(node["view"_L1]));
        view.reads.clear();
        view.table.columns.clear();
        const std::optional<QStringList> names = viewColumns(node);
        view.columnsKnown = names.has_value();
        for (const QString &name : names.value_or(QStringList())) {
            Column column;
            column.name = name;
            view.table.columns.push_back(column);
        }
        readsOf(node["query"_L1], view);
    }
    /// A view holds on to the columns that it names; which table an unqualified one is of, only the server knows for
    /// sure, so every table it reads that has such a column is held.
    void readsOf(const Node &query, Relation &view)
    {
        const QStringList columns = columnsIn(query);
        std::vector<Node> queue{query};
        while (!queue.empty()) {
            const Node node = queue.back();
            queue.pop_back();
            for (const Node &item : node.items())
                queue.push_back(item);
            if (const Node range = node.as("RangeVar"_L1))
                view.reads.push_back(m_scene.resolved(relationName(range)));
            if (node.items().empty())
                for (const QString &key : node.keys())
                    queue.push_back(node[QLatin1StringView(key.toLatin1())]);
        }
        const bool all
            = std::ranges::any_of(columns, [](const QString &name) { return name.isEmpty(); }) || columns.isEmpty();
        for (const QualifiedName &table : view.reads) {
            auto &holders = m_scene.m_dependants[table];
            holders.push_back({QString(), "view "_L1 + display(view.name)});
            if (const Relation *known = m_scene.relation(table))
                for (const Column &column : known->table.columns)
                    if (all || columns.contains(column.name))
                        holders.push_back({column.name, "view "_L1 + display(view.name)});
        }
    }

    void createTable(const Node &node)
    {
        const Node rangeVar = node["relation"_L1];
        Relation relation;
        relation.name = relation.table.name = nameOfNew(rangeVar);
        if (m_scene.m_relations.contains(relation.name))
            return; // IF NOT EXISTS, or a mistake
        relation.temporary = rangeVar["relpersistence"_L1].text() == "t"_L1;
        relation.table.unlogged = rangeVar["relpersistence"_L1].text() == "u"_L1;
        relation.born = m_migration;
        if (const Node key = node["partspec"_L1]) {
            relation.table.kind = TableKind::Partitioned;
            QStringList columns;
            for (const Node &part : key["partParams"_L1].items())
                columns << (part.as("PartitionElem"_L1)["name"_L1].text().isEmpty()
                        ? u"(expression)"_s
                        : u'"' + part.as("PartitionElem"_L1)["name"_L1].text() + u'"');
            relation.table.partitionKey = key["strategy"_L1].text().mid(19) + " ("_L1 + columns.join(u',') + u')';
        }
        const bool isPartition = bool(node["partbound"_L1]);
        for (const Node &parent : node["inhRelations"_L1].items())
            inherit(relation, relationName(parent), isPartition ? node["partbound"_L1] : Node());
        for (const Node &element : node["tableElts"_L1].items()) {
            if (element.is("ColumnDef"_L1))
                addColumn(relation, columnParts(element));
            else if (element.is("Constraint"_L1))
                addConstraint(relation, constraintOf(element, relation.name));
            else if (const Node like = element.as("TableLikeClause"_L1))
                copyColumns(relation, relationName(like["relation"_L1]));
        }
        for (const Node &element : node["constraints"_L1].items())
            addConstraint(relation, constraintOf(element, relation.name));
        m_scene.m_relations.insert(relation.name, relation);
    }

    void copyColumns(Relation &relation, const QualifiedName &from)
    {
        const Relation *model = m_scene.relation(from);
        relation.columnsKnown = relation.columnsKnown && model && model->columnsKnown;
        if (model)
            relation.table.columns.insert(
                relation.table.columns.end(), model->table.columns.begin(), model->table.columns.end());
    }

    void inherit(Relation &relation, const QualifiedName &written, const Node &bound)
    {
        copyColumns(relation, written);
        Relation &parent = findOrGuess(written);
        parent.heirs.push_back(relation.name);
        if (bound)
            relation.table.partition
                = Partition{parent.name, bound["is_default"_L1].flag() ? u"DEFAULT"_s : u"FOR VALUES"_s};
        else
            relation.table.inherits.push_back(parent.name);
    }

    void addColumn(Relation &relation, const ColumnParts &parts)
    {
        if (relation.column(parts.column.name))
            return;
        relation.table.columns.push_back(parts.column);
        if (parts.isSerial)
            relation.table.columns.back().expression = u"nextval('%1')"_s.arg(
                display({relation.name.schema, relation.name.name + u'_' + parts.column.name + "_seq"_L1}));
        for (const Node &constraint : parts.constraints)
            addConstraint(relation, constraintOf(constraint, relation.name, parts.column.name));
    }

    void addConstraint(Relation &relation, KnownConstraint constraint)
    {
        constraint.born = m_migration;
        if (constraint.kind == ConstraintKind::ForeignKey) {
            constraint.referenced = m_scene.resolved(constraint.referenced);
            m_scene.m_references[constraint.referenced].push_back(relation.name);
        }
        if (constraint.kind == ConstraintKind::PrimaryKey)
            for (Column &column : relation.table.columns)
                if (std::ranges::find(constraint.columns, column.name) != constraint.columns.end())
                    column.notNull = true;
        relation.constraints.push_back(std::move(constraint));
    }

    void alterTable(const Node &node)
    {
        const QualifiedName written = relationName(node["relation"_L1]);
        const QString type = node["objtype"_L1].text();
        if (Relation *owner = find(m_scene.m_indexes.value(m_scene.resolved(written))))
            for (KnownIndex &index : owner->indexes)
                index.valid = index.valid || index.name == m_scene.resolved(written); // ATTACH PARTITION
        if (type == "OBJECT_INDEX"_L1 || type == "OBJECT_SEQUENCE"_L1 || type == "OBJECT_TYPE"_L1
            || m_scene.index(written))
            return;
        Relation &relation = findOrGuess(written);
        for (const Node &command : node["cmds"_L1].items())
            alter(relation, command.as("AlterTableCmd"_L1));
    }

    void alter(Relation &relation, const Node &command)
    {
        const QString type = command["subtype"_L1].text();
        const QString name = command["name"_L1].text();
        auto &columns = relation.table.columns;
        const auto column = std::ranges::find(columns, name, &Column::name);
        const bool has = column != columns.end();
        if (type == "AT_AddColumn"_L1) {
            const ColumnParts parts = columnParts(command["def"_L1]);
            addColumn(relation, parts);
            if (relation.bornColumnsIn != m_migration)
                relation.bornColumns.clear();
            relation.bornColumnsIn = m_migration;
            relation.bornColumns.insert(parts.column.name);
        } else if (type == "AT_AddConstraint"_L1) {
            addTableConstraint(relation, command["def"_L1]);
        } else if (type == "AT_DropConstraint"_L1) {
            std::erase_if(relation.constraints, [&](const KnownConstraint &known) { return known.name == name; });
        } else if (type == "AT_ValidateConstraint"_L1) {
            for (KnownConstraint &known : relation.constraints)
                if (known.name == name)
                    known.validated = true;
        } else if (type == "AT_AttachPartition"_L1) {
            attach(relation, command["def"_L1].as("PartitionCmd"_L1));
        } else if (type == "AT_DetachPartition"_L1) {
            const QualifiedName part
                = m_scene.resolved(relationName(command["def"_L1].as("PartitionCmd"_L1)["name"_L1]));
            std::erase(relation.heirs, part);
            if (Relation *known = find(part))
                known->table.partition.reset();
        } else if (type == "AT_EnableRowSecurity"_L1 || type == "AT_DisableRowSecurity"_L1) {
            relation.table.rowSecurity = type == "AT_EnableRowSecurity"_L1;
        } else if (has && type == "AT_DropColumn"_L1) {
            columns.erase(column);
            std::erase_if(relation.constraints, [&](const KnownConstraint &known) {
                return std::ranges::find(known.columns, name) != known.columns.end();
            });
        } else if (has) {
            alterColumn(*column, type, command);
        }
    }

    void alterColumn(Column &column, const QString &type, const Node &command)
    {
        if (type == "AT_SetNotNull"_L1 || type == "AT_DropNotNull"_L1)
            column.notNull = type == "AT_SetNotNull"_L1;
        else if (type == "AT_AlterColumnType"_L1)
            column.type = typeText(command["def"_L1].as("ColumnDef"_L1)["typeName"_L1]);
        else if (type == "AT_ColumnDefault"_L1)
            column.expression = command["def"_L1] ? std::optional(u"default"_s) : std::nullopt;
        else if (type == "AT_DropExpression"_L1)
            column.generated = Generated::No;
        else if (type == "AT_AddIdentity"_L1)
            column.identity = Identity::ByDefault;
        else if (type == "AT_DropIdentity"_L1)
            column.identity = Identity::No;
    }

    void addTableConstraint(Relation &relation, const Node &definition)
    {
        KnownConstraint constraint = constraintOf(definition, relation.name);
        const QString index = definition.as("Constraint"_L1)["indexname"_L1].text();
        if (const KnownIndex *known = index.isEmpty() ? nullptr : m_scene.index({relation.name.schema, index})) {
            for (const IndexKey &key : known->keys)
                constraint.columns.push_back(key.column);
            if (definition.as("Constraint"_L1)["conname"_L1].text().isEmpty())
                constraint.name = index;
            m_scene.m_indexes.remove(known->name);
            std::erase_if(relation.indexes, [&](const KnownIndex &one) { return one.name.name == index; });
        }
        addConstraint(relation, std::move(constraint));
    }

    void attach(Relation &parent, const Node &command)
    {
        const QualifiedName parentName = parent.name;
        const Node bound = command["bound"_L1];
        if (!bound)
            return; // an index's
        Relation &part = findOrGuess(relationName(command["name"_L1]));
        part.table.partition = Partition{parentName, bound["is_default"_L1].flag() ? u"DEFAULT"_s : u"FOR VALUES"_s};
        Relation &again = findOrGuess(parentName); // the hash may have grown
        again.heirs.push_back(m_scene.resolved(relationName(command["name"_L1])));
        again.table.kind = TableKind::Partitioned;
    }

    void createIndex(const Node &node)
    {
        Relation &relation = findOrGuess(relationName(node["relation"_L1]));
        KnownIndex index = indexOf(node, relation.name);
        index.born = m_migration;
        index.valid = !relation.isPartitioned() || node["relation"_L1]["inh"_L1].flag(); // else until all are attached
        if (node["idxname"_L1].text().isEmpty())
            for (int i = 1; m_scene.m_indexes.contains(index.name); ++i) // as ChooseRelationName() does
                index.name.name = indexOf(node, relation.name).name.name + QString::number(i);
        if (m_scene.m_indexes.contains(index.name))
            return;
        m_scene.m_indexes.insert(index.name, relation.name);
        relation.indexes.push_back(std::move(index));
    }

    void drop(const Node &node)
    {
        const QString type = node["removeType"_L1].text();
        for (const Node &object : node["objects"_L1].items()) {
            if (type == "OBJECT_TABLE"_L1 || type == "OBJECT_VIEW"_L1 || type == "OBJECT_MATVIEW"_L1
                || type == "OBJECT_SEQUENCE"_L1)
                dropRelation(m_scene.resolved(qualifiedName(object)));
            else if (type == "OBJECT_INDEX"_L1)
                dropIndex(m_scene.resolved(qualifiedName(object)));
            else if (type == "OBJECT_TYPE"_L1 || type == "OBJECT_DOMAIN"_L1)
                dropType(m_scene.resolved(typeName(object)));
            else if (type == "OBJECT_POLICY"_L1)
                dropPolicy(strings(object));
            else if (type == "OBJECT_PUBLICATION"_L1)
                std::erase_if(
                    m_scene.m_publications, [&](const Publication &known) { return known.name == object.text(); });
            else if (type == "OBJECT_FUNCTION"_L1 || type == "OBJECT_PROCEDURE"_L1)
                m_scene.m_routines.remove(
                    m_scene.resolved(qualifiedName(object.as("ObjectWithArgs"_L1)["objname"_L1])));
        }
    }
    /// [schema, table, policy], without a schema where none was written.
    void dropPolicy(const QStringList &parts)
    {
        if (parts.size() < 2)
            return;
        const QString schema = parts.size() > 2 ? parts[parts.size() - 3] : QString();
        if (Relation *relation = find({schema, parts[parts.size() - 2]}))
            std::erase_if(relation->policies, [&](const Policy &known) { return known.name == parts.last(); });
    }
    void dropRelation(const QualifiedName &name)
    {
        const Relation *known = find(name);
        if (!known)
            return;
        for (const KnownIndex &index : known->indexes)
            m_scene.m_indexes.remove(index.name);
        if (known->table.partition)
            if (Relation *parent = find(known->table.partition->parent))
                std::erase(parent->heirs, name);
        for (auto &holders : m_scene.m_references)
            std::erase(holders, name);
        for (auto &holders : m_scene.m_dependants)
            std::erase_if(holders, [&](const auto &pair) { return pair.second == "view "_L1 + display(name); });
        m_scene.m_relations.remove(name);
    }
    void dropIndex(const QualifiedName &name)
    {
        if (Relation *owner = find(m_scene.m_indexes.value(name)))
            std::erase_if(owner->indexes, [&](const KnownIndex &index) { return index.name == name; });
        m_scene.m_indexes.remove(name);
    }
    void dropType(const QualifiedName &name)
    {
        m_scene.m_domains.remove(name);
        m_scene.m_enums.remove(name);
        m_scene.m_bornTypes.remove(name);
    }

    void rename(const Node &node)
    {
        const QString type = node["renameType"_L1].text();
        const QualifiedName written = relationName(node["relation"_L1]);
        if (type == "OBJECT_TYPE"_L1)
            m_scene.renameType(m_scene.resolved(qualifiedName(node["object"_L1])), node["newname"_L1].text());
        const QString to = node["newname"_L1].text();
        if (type == "OBJECT_TABLE"_L1 || type == "OBJECT_VIEW"_L1 || type == "OBJECT_MATVIEW"_L1
            || type == "OBJECT_SEQUENCE"_L1) {
            move(written, {m_scene.resolved(written).schema, to});
        } else if (type == "OBJECT_COLUMN"_L1) {
            if (Relation *relation = find(written)) {
                for (Column &column : relation->table.columns)
                    if (column.name == node["subname"_L1].text())
                        column.name = to;
                for (KnownConstraint &constraint : relation->constraints)
                    std::ranges::replace(constraint.columns, node["subname"_L1].text(), to);
                for (KnownIndex &index : relation->indexes)
                    for (IndexKey &key : index.keys)
                        if (key.column == node["subname"_L1].text())
                            key.column = to;
            }
        } else if (type == "OBJECT_TABCONSTRAINT"_L1) {
            if (Relation *relation = find(written))
                for (KnownConstraint &constraint : relation->constraints)
                    if (constraint.name == node["subname"_L1].text())
                        constraint.name = to;
        } else if (type == "OBJECT_INDEX"_L1) {
            const QualifiedName from = m_scene.resolved(written);
            if (Relation *owner = find(m_scene.m_indexes.value(from))) {
                for (KnownIndex &index : owner->indexes)
                    if (index.name == from)
                        index.name.name = to;
                m_scene.m_indexes.insert({from.schema, to}, owner->name);
                m_scene.m_indexes.remove(from);
            }
        }
    }

    void move(const QualifiedName &written, const QualifiedName &to)
    {
        const QualifiedName from = m_scene.resolved(written);
        if (!m_scene.m_relations.contains(from))
            return;
        Relation relation = m_scene.m_relations.take(from);
        relation.name = relation.table.name = to;
        for (KnownIndex &index : relation.indexes) {
            m_scene.m_indexes.remove(index.name);
            index.relation = to;
            index.name.schema = to.schema;
            m_scene.m_indexes.insert(index.name, to);
        }
        for (KnownConstraint &constraint : relation.constraints)
            constraint.relation = to;
        m_scene.m_references.insert(to, m_scene.m_references.take(from));
        m_scene.m_dependants.insert(to, m_scene.m_dependants.take(from));
        for (const QualifiedName &parentName : parentsOf(relation.table))
            if (Relation *parent = find(parentName))
                std::ranges::replace(parent->heirs, from, to);
        for (const QualifiedName &heir : relation.heirs)
            if (Relation *known = find(heir); known && known->table.partition)
                known->table.partition->parent = to;
        m_scene.m_relations.insert(to, relation);
    }

    void alterEnum(const Node &node)
    {
        const auto type = m_scene.m_enums.find(m_scene.resolved(qualifiedName(node["typeName"_L1])));
        if (type != m_scene.m_enums.end() && node["oldVal"_L1].text().isEmpty())
            type->values.push_back(node["newVal"_L1].text());
    }

    void createDomain(const Node &node)
    {
        Domain domain;
        domain.name = newName(qualifiedName(node["domainname"_L1]));
        domain.type = typeText(node["typeName"_L1]);
        for (const Node &item : node["constraints"_L1].items()) {
            const Node constraint = item.as("Constraint"_L1);
            if (constraint["contype"_L1].text() == "CONSTR_NOTNULL"_L1)
                domain.notNull = true;
            else if (constraint["contype"_L1].text() == "CONSTR_CHECK"_L1)
                domain.constraints.push_back({constraint["conname"_L1].text(), {}, true, {}});
        }
        m_scene.m_domains.insert(domain.name, domain);
        m_scene.m_bornTypes.insert(domain.name, m_migration);
    }
    void alterDomain(const Node &node)
    {
        const auto domain = m_scene.m_domains.find(m_scene.resolved(qualifiedName(node["typeName"_L1])));
        if (domain == m_scene.m_domains.end())
            return;
        const QString what = node["subtype"_L1].text();
        if (what == "O"_L1)
            domain->notNull = true;
        else if (what == "N"_L1)
            domain->notNull = false;
        else if (what == "C"_L1)
            domain->constraints.push_back({node["def"_L1].as("Constraint"_L1)["conname"_L1].text(), {}, true, {}});
    }

    void createFunction(const Node &node)
    {
        Routine routine;
        routine.name = newName(qualifiedName(node["funcname"_L1]));
        for (const Node &item : node["options"_L1].items()) {
            const Node option = item.as("DefElem"_L1);
            const QString word = option["arg"_L1].text();
            if (option["defname"_L1].text() == "volatility"_L1)
                routine.volatility = word.isEmpty() ? QChar(u'v') : word.front();
        }
        routine.kind = node["is_procedure"_L1].flag() ? RoutineKind::Procedure : RoutineKind::Function;
        if (const std::optional<Signature> signature = signatureOf(node)) {
            routine.inputTypes = signature->inputs;
            routine.result = signature->result;
        }
        m_scene.m_routines.insert(routine.name, routine);
        m_scene.m_bornRoutines.insert(routine.name, m_migration);
    }

    void setSearchPath(const Node &node)
    {
        QStringList schemas;
        for (const Node &item : node["args"_L1].items())
            if (const QString schema = item.as("A_Const"_L1)["sval"_L1]["sval"_L1].text();
                schema != "$user"_L1 && schema != "pg_catalog"_L1)
                schemas << schema;
        if (!schemas.isEmpty() && schemas != QStringList{QString()})
            m_scene.m_searchPath = schemas;
    }

    Scene &m_scene;
    int m_migration;
};

void Scene::learn(const Node &statement, int migration)
{
    Learner(*this, migration).learn(statement);
}

} // namespace Howdah::Locks
