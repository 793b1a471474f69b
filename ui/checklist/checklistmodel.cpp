// SPDX-License-Identifier: Apache-2.0
#include "ui/checklist/checklistmodel.h"

#include "ui/checklist/stateicon.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

namespace Howdah {

using namespace Check;

ChecklistModel::ChecklistModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

void ChecklistModel::setChecklist(const Checklist &checklist)
{
    beginResetModel();
    m_checklist = checklist;
    m_nodes.clear();
    m_roots.clear();
    for (int g = 0; g < int(checklist.groups.size()); ++g) {
        const int group = add(-1, g, -1, -1);
        const std::vector<Item> &items = checklist.groups[size_t(g)].items;
        for (int i = 0; i < int(items.size()); ++i) {
            const int item = add(group, g, i, -1);
            for (int f = 0; f < int(items[size_t(i)].findings.size()); ++f)
                add(item, g, i, f);
        }
    }
    endResetModel();
}

int ChecklistModel::add(int parent, int group, int item, int finding)
{
    const int id = int(m_nodes.size());
    std::vector<int> &siblings = parent < 0 ? m_roots : m_nodes[size_t(parent)].children;
    const int row = int(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back({parent, row, group, item, finding, {}});
    return id;
}

const ChecklistModel::Node *ChecklistModel::node(const QModelIndex &index) const
{
    return index.isValid() && index.model() == this ? &m_nodes[size_t(index.internalId())] : nullptr;
}

const Item &ChecklistModel::itemOf(const Node &node) const
{
    return m_checklist.groups[size_t(node.group)].items[size_t(node.item)];
}

const Finding &ChecklistModel::findingOf(const Node &node) const
{
    return itemOf(node).findings[size_t(node.finding)];
}

const Group *ChecklistModel::group(const QModelIndex &index) const
{
    const Node *n = node(index);
    return n && n->item < 0 ? &m_checklist.groups[size_t(n->group)] : nullptr;
}

const Item *ChecklistModel::item(const QModelIndex &index) const
{
    const Node *n = node(index);
    return n && n->item >= 0 && n->finding < 0 ? &itemOf(*n) : nullptr;
}

const Finding *ChecklistModel::finding(const QModelIndex &index) const
{
    const Node *n = node(index);
    return n && n->finding >= 0 ? &findingOf(*n) : nullptr;
}

QModelIndex ChecklistModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || (parent.isValid() && parent.column() != 0))
        return {};
    const Node *above = node(parent);
    const std::vector<int> &children = above ? above->children : m_roots;
    return size_t(row) < children.size() ? createIndex(row, column, quintptr(children[size_t(row)])) : QModelIndex();
}

QModelIndex ChecklistModel::parent(const QModelIndex &child) const
{
    const Node *n = node(child);
    return n && n->parent >= 0 ? createIndex(m_nodes[size_t(n->parent)].row, 0, quintptr(n->parent)) : QModelIndex();
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != 0)
        return 0;
    const Node *n = node(parent);
    return int(n ? n->children.size() : m_roots.size());
}

int ChecklistModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

ItemState ChecklistModel::stateOf(const Node &node) const
{
    if (node.finding >= 0) {
        const Finding &finding = findingOf(node);
        if (finding.isWaived())
            return ItemState::Waived;
        return finding.severity == Severity::Fail     ? ItemState::Fail
            : finding.severity == Severity::Attention ? ItemState::Attention
                                                      : ItemState::Asks;
    }
    if (node.item >= 0)
        return itemOf(node).state;
    // A group is as bad as its worst item.
    for (ItemState state : {ItemState::Fail, ItemState::Attention, ItemState::Asks, ItemState::NotMeasured,
             ItemState::Pass, ItemState::Waived})
        for (const Item &item : m_checklist.groups[size_t(node.group)].items)
            if (item.state == state)
                return state;
    return ItemState::NotApplicable;
}

bool ChecklistModel::isProblem(const Node &node) const
{
    const ItemState state = stateOf(node);
    return state == ItemState::Fail || state == ItemState::Attention;
}

QString ChecklistModel::text(const Node &node, int column) const
{
    if (column == TitleColumn)
        return node.finding >= 0 ? findingOf(node).message
            : node.item >= 0     ? itemOf(node).title
                                 : m_checklist.groups[size_t(node.group)].title;
    if (column == StateColumn && node.finding < 0 && node.item >= 0)
        return word(itemOf(node).state);
    if (column == StateColumn && node.finding >= 0)
        return findingOf(node).isWaived() ? word(ItemState::Waived) : word(findingOf(node).severity);
    if (column != CountColumn || node.finding >= 0)
        return {};
    int open = 0;
    if (node.item >= 0)
        open = itemOf(node).openFindings();
    else
        for (const Item &item : m_checklist.groups[size_t(node.group)].items)
            open += item.openFindings();
    return open > 0 ? QString::number(open) : QString();
}

QString ChecklistModel::detail(const Node &node) const
{
    if (node.finding >= 0 || node.item < 0)
        return {};
    const Item &item = itemOf(node);
    return item.subjectText.isEmpty() || item.state != ItemState::Pass
        ? item.id
        : item.id + QStringLiteral(" · ") + item.subjectText;
}

QString ChecklistModel::keyOf(const Node &node) const
{
    if (node.finding >= 0)
        return findingOf(node).rule + QLatin1Char('\n') + kindWord(findingOf(node).object.kind) + QLatin1Char('\n')
            + display(findingOf(node).object) + (findingOf(node).parts.empty() ? QString() : QStringLiteral("\nall"));
    return node.item >= 0 ? itemOf(node).id : m_checklist.groups[size_t(node.group)].key;
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    const Node *n = node(index);
    if (!n)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*n, index.column()).simplified();
    case Qt::DecorationRole:
        return index.column() == TitleColumn && n->item >= 0 ? QVariant(stateIcon(stateOf(*n))) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == TitleColumn ? QVariant() : QVariant(stateColour(stateOf(*n)));
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(n->item < 0);
        return font;
    }
    case Qt::TextAlignmentRole:
        return int(
            index.column() == CountColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return n->finding < 0 && n->item >= 0 && !itemOf(*n).note.isEmpty() ? itemOf(*n).note : text(*n, TitleColumn);
    case Qt::AccessibleTextRole:
        if (index.column() == TitleColumn && n->item >= 0)
            return tr("%1, %2").arg(text(*n, TitleColumn), text(*n, StateColumn));
        return text(*n, index.column());
    case DetailRole:
        return index.column() == TitleColumn ? detail(*n) : QString();
    case KeyRole:
        return keyOf(*n);
    case ProblemRole:
        return isProblem(*n);
    case SearchRole:
        return n->finding >= 0 ? QString(findingOf(*n).message + QLatin1Char(' ') + findingOf(*n).rule)
            : n->item >= 0     ? QString(itemOf(*n).id + QLatin1Char(' ') + itemOf(*n).title)
                               : m_checklist.groups[size_t(n->group)].title;
    default:
        return {};
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Item");
    case StateColumn:
        return tr("State");
    case CountColumn:
        return tr("Findings");
    default:
        return {};
    }
}

ChecklistFilter::ChecklistFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void ChecklistFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

void ChecklistFilter::setOnlyProblems(bool only)
{
    m_onlyProblems = only;
    invalidateFilter();
}

bool ChecklistFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    // Groups stay only for the sake of what is in them.
    if (!parent.isValid() && (m_onlyProblems || !m_text.isEmpty()))
        return !m_onlyProblems
            && index.data(ChecklistModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
    if (m_onlyProblems && !index.data(ChecklistModel::ProblemRole).toBool())
        return false;
    if (m_text.isEmpty())
        return true;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        if (at.data(ChecklistModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace Howdah
