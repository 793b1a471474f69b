// SPDX-License-Identifier: Apache-2.0
#include "ui/models/objecttreemodel.h"
#include "ui/models/objecticons.h"

#include "change/object.h"

#include <QFont>
#include <QMimeData>

namespace Howdah {

struct ObjectTreeModel::Node {
    Node *parent = nullptr;
    int row = 0;
    ObjectRef ref;            ///< empty name: a heading
    QString label, detail;
    bool expandable = false;  ///< has children that are not made yet
    std::vector<std::unique_ptr<Node>> children;

    Node *add(std::unique_ptr<Node> child)
    {
        child->parent = this;
        child->row = int(children.size());
        children.push_back(std::move(child));
        return children.back().get();
    }
};

namespace {

template <typename NodeType>
std::unique_ptr<NodeType> leaf(const ObjectRef &ref, const QString &label, const QString &detail = {})
{
    auto node = std::make_unique<NodeType>();
    node->ref = ref;
    node->label = label;
    node->detail = detail;
    return node;
}

QString constraintDetail(const Constraint &c)
{
    const QString columns = QStringList(c.columns.begin(), c.columns.end()).join(QStringLiteral(", "));
    switch (c.kind) {
    case ConstraintKind::PrimaryKey:
        return QStringLiteral("PRIMARY KEY (%1)").arg(columns);
    case ConstraintKind::Unique:
        return QStringLiteral("UNIQUE (%1)").arg(columns);
    case ConstraintKind::ForeignKey:
        return QStringLiteral("(%1) → %2").arg(columns, display(c.referenced));
    case ConstraintKind::Check:
        return QStringLiteral("CHECK (%1)").arg(c.expression);
    case ConstraintKind::Exclude:
        return c.definition;
    }
    return {};
}

QString indexDetail(const Index &index)
{
    QStringList keys;
    for (const IndexKey &key : index.keys)
        keys << (key.column.isEmpty() ? key.expression : key.column);
    return QStringLiteral("%1 (%2)").arg(index.method, keys.join(QStringLiteral(", ")));
}

QString columnDetail(const Column &column)
{
    return column.notNull ? column.type + QStringLiteral(" not null") : column.type;
}

QString detailOf(const View &view)
{
    return view.materialized ? ObjectTreeModel::tr("materialized") : QString();
}
QString detailOf(const Routine &routine)
{
    return routine.result;
}
QString detailOf(const EnumType &type)
{
    return ObjectTreeModel::tr("%n value(s)", nullptr, int(type.values.size()));
}
QString detailOf(const Domain &domain)
{
    return domain.type;
}
QString detailOf(const Sequence &sequence)
{
    return sequence.ownedBy ? display(sequence.ownedBy->relation) : QString();
}
QString detailOf(const Table &table)
{
    if (table.partition)
        return ObjectTreeModel::tr("partition of %1").arg(table.partition->parent.name);
    if (table.kind == TableKind::Foreign)
        return ObjectTreeModel::tr("foreign");
    return table.kind == TableKind::Partitioned ? ObjectTreeModel::tr("partitioned") : QString();
}
template <typename Type>
QString detailOf(const Type &)
{
    return {};
}

template <typename Type>
QString labelOf(const Type &object)
{
    return object.name.name;
}
QString labelOf(const Routine &routine)
{
    return QStringLiteral("%1(%2)").arg(routine.name.name, routine.inputTypes);
}

} // namespace

ObjectTreeModel::ObjectTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{ }

ObjectTreeModel::~ObjectTreeModel() = default;

void ObjectTreeModel::setDatabase(std::shared_ptr<const Database> database)
{
    beginResetModel();
    m_lookup = database ? std::make_unique<Lookup>(std::move(database)) : nullptr;
    rebuild();
    endResetModel();
}

void ObjectTreeModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
}

bool ObjectTreeModel::accepts(const QString &name) const
{
    return m_filter.isEmpty() || name.contains(m_filter, Qt::CaseInsensitive);
}

bool ObjectTreeModel::acceptsTable(const Table &table) const
{
    if (accepts(table.name.name) || display(table.name).contains(m_filter, Qt::CaseInsensitive))
        return true;
    return std::any_of(table.columns.begin(), table.columns.end(), [this](const Column &c) { return accepts(c.name); });
}

void ObjectTreeModel::rebuild()
{
    m_root = std::make_unique<Node>();
    m_matches = 0;
    if (!m_lookup)
        return;
    const Database &database = m_lookup->database();
    for (const Schema &schema : database.schemas)
        addSchema(schema.name);
    const auto addWide = [this](const QString &title, const auto &list) {
        auto group = leaf<Node>({}, title);
        for (const auto &object : list)
            if (accepts(object.name))
                group->add(leaf<Node>(refOf(object), object.name));
        group->detail = QLocale().toString(qulonglong(group->children.size()));
        if (!group->children.empty())
            m_root->add(std::move(group));
    };
    addWide(tr("Extensions"), database.extensions);
    addWide(tr("Event triggers"), database.eventTriggers);
    addWide(tr("Publications"), database.publications);
    addWide(tr("Foreign servers"), database.servers);
}

template <typename List>
void ObjectTreeModel::addGroup(Node *schemaNode, const QString &title, const List &list, const QString &schema)
{
    using Type = typename List::value_type;
    auto group = leaf<Node>({}, title);
    for (const Type &object : list) {
        if (object.name.schema != schema)
            continue;
        if constexpr (std::is_same_v<Type, Table>) {
            if (!acceptsTable(object))
                continue;
        } else if (!accepts(object.name.name)) {
            continue;
        }
        if constexpr (std::is_same_v<Type, Sequence>)
            if (object.identity)
                continue;
        Node *node = group->add(leaf<Node>(refOf(object), labelOf(object), detailOf(object)));
        node->expandable = std::is_same_v<Type, Table> || std::is_same_v<Type, View>;
    }
    m_matches += int(group->children.size());
    group->detail = QLocale().toString(qulonglong(group->children.size()));
    if (!group->children.empty())
        schemaNode->add(std::move(group));
}

void ObjectTreeModel::addSchema(const QString &schema)
{
    const Database &d = m_lookup->database();
    auto node = leaf<Node>(ObjectRef{ObjectKind::Schema, {{}, schema}, {}}, schema);
    addGroup(node.get(), tr("Tables"), d.tables, schema);
    addGroup(node.get(), tr("Views"), d.views, schema);
    addGroup(node.get(), tr("Routines"), d.routines, schema);
    addGroup(node.get(), tr("Enum types"), d.enums, schema);
    addGroup(node.get(), tr("Composite types"), d.composites, schema);
    addGroup(node.get(), tr("Domains"), d.domains, schema);
    addGroup(node.get(), tr("Range types"), d.ranges, schema);
    addGroup(node.get(), tr("Sequences"), d.sequences, schema);
    if (!node->children.empty() || (accepts(schema)))
        m_root->add(std::move(node));
}

std::vector<std::unique_ptr<ObjectTreeModel::Node>> ObjectTreeModel::relationChildren(Node *parent) const
{
    std::vector<std::unique_ptr<Node>> list;
    const QualifiedName &name = parent->ref.name;
    const Table *table = m_lookup->table(name);
    if (table) {
        const bool all = accepts(name.name);
        for (const Column &column : table->columns)
            if (all || accepts(column.name))
                list.push_back(leaf<Node>(columnRef(name, column.name), column.name, columnDetail(column)));
    }
    if (const View *view = m_lookup->view(name))
        for (const ViewColumn &column : view->columns)
            list.push_back(leaf<Node>(columnRef(name, column.name), column.name, column.type));
    for (const Constraint *constraint : m_lookup->constraintsOf(name))
        list.push_back(leaf<Node>(refOf(*constraint), constraint->name, constraintDetail(*constraint)));
    for (const Index *index : m_lookup->indexesOf(name))
        list.push_back(leaf<Node>(refOf(*index), index->name.name, indexDetail(*index)));
    for (const Trigger *trigger : m_lookup->triggersOf(name))
        list.push_back(leaf<Node>(refOf(*trigger), trigger->name, display(trigger->function)));
    for (const Policy *policy : m_lookup->policiesOf(name))
        list.push_back(leaf<Node>(refOf(*policy), policy->name, policy->command));
    for (const Rule *rule : m_lookup->rulesOf(name))
        list.push_back(leaf<Node>(refOf(*rule), rule->name));
    for (size_t i = 0; i < list.size(); ++i) {
        list[i]->parent = parent;
        list[i]->row = int(i);
    }
    return list;
}

ObjectTreeModel::Node *ObjectTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ObjectTreeModel::indexFor(Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

ObjectRef ObjectTreeModel::ref(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->ref : ObjectRef{};
}

QModelIndex ObjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    if (column != 0 || row < 0 || row >= int(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex ObjectTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexFor(nodeAt(index)->parent) : QModelIndex();
}

int ObjectTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(nodeAt(parent)->children.size());
}

bool ObjectTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node->expandable || !node->children.empty();
}

bool ObjectTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return nodeAt(parent)->expandable;
}

void ObjectTreeModel::fetchMore(const QModelIndex &parent)
{
    Node *node = nodeAt(parent);
    if (!node->expandable)
        return;
    node->expandable = false;
    auto children = relationChildren(node);
    if (children.empty())
        return;
    beginInsertRows(parent, 0, int(children.size()) - 1);
    node->children = std::move(children);
    endInsertRows();
}

QModelIndex ObjectTreeModel::indexOf(const ObjectRef &ref)
{
    const bool inside = ref.kind == ObjectKind::Index
        || (!ref.member.isEmpty() && ref.kind != ObjectKind::Routine && ref.kind != ObjectKind::Opaque);
    QualifiedName outer = ref.name;
    if (ref.kind == ObjectKind::Index && m_lookup)
        if (const Index *index = m_lookup->index(ref.name))
            outer = index->relation;
    for (const auto &schema : m_root->children) {
        if (schema->ref == ref)
            return indexFor(schema.get());
        for (const auto &group : schema->children) {
            if (group->ref == ref)
                return indexFor(group.get());
            for (const auto &object : group->children) {
                if (object->ref == ref)
                    return indexFor(object.get());
                if (!inside || object->ref.name != outer)
                    continue;
                fetchMore(indexFor(object.get()));
                for (const auto &child : object->children)
                    if (child->ref == ref)
                        return indexFor(child.get());
            }
        }
    }
    return {};
}

QModelIndex ObjectTreeModel::indexOfKey(const QString &key)
{
    QModelIndex at;
    for (const QString &part : key.split(QLatin1Char('\n'))) {
        fetchMore(at);
        QModelIndex next;
        for (int row = 0; row < rowCount(at) && !next.isValid(); ++row)
            if (nodeAt(index(row, 0, at))->label == part)
                next = index(row, 0, at);
        if (!next.isValid())
            return {};
        at = next;
    }
    return at;
}

QVariant ObjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeAt(index);
    const bool heading = node->ref.name.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return node->label;
    case DetailRole:
        return node->detail;
    case RefRole:
        return QVariant::fromValue(node->ref);
    case Qt::ToolTipRole:
        return heading ? QVariant() : QVariant(kindTitle(node->ref.kind) + QLatin1Char(' ') + display(node->ref));
    case Qt::AccessibleTextRole:
        return heading ? node->label
                       : kindTitle(node->ref.kind) + QLatin1Char(' ') + node->label + QLatin1Char(' ') + node->detail;
    case Qt::DecorationRole:
        if (heading)
            return {};
        if (node->ref.kind == ObjectKind::Constraint)
            for (const Constraint *constraint : m_lookup->constraintsOf(node->ref.name))
                if (constraint->name == node->ref.member)
                    return iconOf(constraint->kind);
        return iconOf(node->ref.kind);
    case KeyRole: {
        QStringList path;
        for (const Node *at = node; at->parent; at = at->parent)
            path.prepend(at->label);
        return path.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

Qt::ItemFlags ObjectTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
}

QMimeData *ObjectTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList names;
    for (const QModelIndex &index : indexes)
        names << display(ref(index));
    auto *mime = new QMimeData;
    mime->setText(names.join(QLatin1Char('\n')));
    return mime;
}

} // namespace Howdah
