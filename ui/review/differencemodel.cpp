// SPDX-License-Identifier: Apache-2.0
#include "ui/review/differencemodel.h"
#include "ui/models/objecticons.h"
#include "ui/review/signicon.h"

#include <QFont>

namespace Howdah {

struct DifferenceModel::Node {
    Node *parent = nullptr;
    int row = 0;
    int object = -1;          ///< into Compared::objects; -1: a heading
    int change = -1;          ///< into Compared::changes; -1: the object as a whole
    ObjectRef ref;
    ObjectKind kind = ObjectKind::Table;
    DifferenceState state = DifferenceState::Same;
    QString label;
    std::vector<ObjectRef> tickable; ///< the changes this row's tick is about
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

ObjectRef refOfChange(const Change &change)
{
    return refOf(change.after ? *change.after : *change.before);
}

QString labelOf(const ObjectRef &ref)
{
    switch (ref.kind) {
    case ObjectKind::Column:
    case ObjectKind::Constraint:
    case ObjectKind::Trigger:
    case ObjectKind::Rule:
    case ObjectKind::Policy:
        return ref.member;
    case ObjectKind::Index:
        return ref.name.name;
    default:
        return display(ref);
    }
}

} // namespace

DifferenceModel::DifferenceModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_compared(std::make_shared<Compared>())
    , m_root(std::make_unique<Node>())
{ }

DifferenceModel::~DifferenceModel() = default;

void DifferenceModel::setCompared(std::shared_ptr<const Compared> compared)
{
    beginResetModel();
    m_compared = std::move(compared);
    m_counts = {};
    for (const ComparedObject &object : m_compared->objects)
        ++m_counts[size_t(object.state)];
    rebuild();
    endResetModel();
}

void DifferenceModel::setLeft(const QSet<ObjectRef> &left, const std::vector<Companion> &companions)
{
    m_left = left;
    m_because.clear();
    for (const Companion &companion : companions)
        m_because.insert(companion.object, companion.because);
    std::vector<const Node *> open{m_root.get()};
    while (!open.empty()) {
        const Node *node = open.back();
        open.pop_back();
        if (node->children.empty())
            continue;
        for (const auto &child : node->children)
            open.push_back(child.get());
        Q_EMIT dataChanged(createIndex(0, 0, node->children.front().get()),
            createIndex(int(node->children.size()) - 1, 0, node->children.back().get()));
    }
}

void DifferenceModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
}

void DifferenceModel::setShown(DifferenceState state, bool shown)
{
    beginResetModel();
    m_shown[size_t(state)] = shown;
    rebuild();
    endResetModel();
}

bool DifferenceModel::accepts(const ComparedObject &object) const
{
    if (!m_shown[size_t(object.state)])
        return false;
    if (m_filter.isEmpty() || display(object.ref).contains(m_filter, Qt::CaseInsensitive))
        return true;
    return std::any_of(object.changes.begin(), object.changes.end(), [this](int change) {
        return labelOf(refOfChange(m_compared->changes[size_t(change)])).contains(m_filter, Qt::CaseInsensitive);
    });
}

void DifferenceModel::rebuild()
{
    m_root = std::make_unique<Node>();
    m_nodes.clear();
    m_shownObjects = 0;
    Node *group = nullptr;
    // Objects are sorted by kind already.
    for (int i = 0; i < int(m_compared->objects.size()); ++i) {
        const ComparedObject &object = m_compared->objects[size_t(i)];
        if (!accepts(object))
            continue;
        if (!group || group->kind != object.ref.kind) {
            auto heading = std::make_unique<Node>();
            heading->kind = object.ref.kind;
            heading->label = kindPlural(object.ref.kind);
            group = m_root->add(std::move(heading));
        }
        addObject(group, i);
        ++m_shownObjects;
    }
}

void DifferenceModel::addObject(Node *group, int number)
{
    const ComparedObject &object = m_compared->objects[size_t(number)];
    auto made = std::make_unique<Node>();
    made->object = number;
    made->ref = object.ref;
    made->kind = object.ref.kind;
    made->state = object.state;
    made->label = labelOf(object.ref);
    Node *node = group->add(std::move(made));
    m_nodes.insert(object.ref, node);
    for (const int index : object.changes) {
        const Change &change = m_compared->changes[size_t(index)];
        const ObjectRef ref = refOfChange(change);
        node->tickable.push_back(ref);
        group->tickable.push_back(ref);
        if (ref == object.ref)
            continue;
        auto part = std::make_unique<Node>();
        part->object = number;
        part->change = index;
        part->ref = ref;
        part->kind = ref.kind;
        part->state = stateOf(change);
        part->label = labelOf(ref);
        part->tickable = {ref};
        m_nodes.insert(ref, node->add(std::move(part)));
    }
}

DifferenceModel::Node *DifferenceModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

const ComparedObject *DifferenceModel::object(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    return node->object < 0 ? nullptr : &m_compared->objects[size_t(node->object)];
}

ObjectRef DifferenceModel::ref(const QModelIndex &index) const
{
    return nodeOf(index)->ref;
}

QModelIndex DifferenceModel::indexOf(const ObjectRef &ref) const
{
    Node *node = m_nodes.value(ref);
    if (!node && !ref.member.isEmpty() && ref.kind != ObjectKind::Routine)
        for (const ObjectKind kind : {ObjectKind::Table, ObjectKind::View})
            if (!node)
                node = m_nodes.value({kind, ref.name, {}});
    return node ? createIndex(node->row, 0, node) : QModelIndex();
}

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= int(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[size_t(row)].get());
}

QModelIndex DifferenceModel::parent(const QModelIndex &index) const
{
    Node *up = index.isValid() ? nodeOf(index)->parent : nullptr;
    return up && up != m_root.get() ? createIndex(up->row, 0, up) : QModelIndex();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

Qt::CheckState DifferenceModel::checkState(const Node &node) const
{
    size_t taken = 0;
    for (const ObjectRef &ref : node.tickable)
        taken += isTaken(ref);
    return taken == 0 ? Qt::Unchecked : taken == node.tickable.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QString DifferenceModel::detail(const Node &node) const
{
    if (node.object < 0)
        return QString::number(node.children.size());
    if (m_left.contains(node.ref) && m_because.contains(node.ref))
        return tr("comes along: %1 needs it").arg(display(m_because.value(node.ref)));
    if (node.change >= 0)
        return kindTitle(node.kind);
    for (const Change &renamed : m_compared->renamed)
        if (renamed.after && refOf(*renamed.after) == node.ref)
            return tr("was %1").arg(display(refOf(*renamed.before)));
    return {};
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.label;
    case DetailRole:
        return detail(node);
    case KeyRole:
        return node.object < 0 ? QStringLiteral("kind %1").arg(int(node.kind))
                               : kindWord(node.kind) + QLatin1Char(' ') + display(node.ref);
    case StateRole:
        return int(node.state);
    case Qt::DecorationRole:
        return node.object < 0 ? iconOf(node.kind) : signIcon(node.state);
    case Qt::CheckStateRole:
        return node.tickable.empty() ? QVariant() : QVariant(checkState(node));
    case Qt::ToolTipRole:
        return node.object < 0 ? node.label
                               : tr("%1 %2: %3").arg(kindTitle(node.kind), display(node.ref), signWord(node.state));
    case Qt::AccessibleTextRole:
        return node.object < 0 ? node.label : tr("%1, %2").arg(node.label, signWord(node.state));
    case Qt::FontRole:
        if (node.object < 0) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default:
        return {};
    }
}

bool DifferenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    const Node &node = *nodeOf(index);
    QSet<ObjectRef> left = m_left;
    for (const ObjectRef &ref : node.tickable) {
        if (value.toInt() == Qt::Checked)
            left.remove(ref);
        else
            left.insert(ref);
    }
    Q_EMIT leftWanted(left);
    return true;
}

Qt::ItemFlags DifferenceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return !nodeOf(index)->tickable.empty() ? base | Qt::ItemIsUserCheckable : base;
}

} // namespace Howdah
