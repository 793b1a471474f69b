// SPDX-License-Identifier: Apache-2.0
#include "ui/revisions/revisionmodel.h"

#include "ui/widgets/theme.h"

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QString joined(const std::vector<QString> &values)
{
    return QStringList(values.begin(), values.end()).join(u", ");
}

} // namespace

RevisionModel::RevisionModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

void RevisionModel::setHistory(std::shared_ptr<const History> history, std::vector<DatabasePosition> positions)
{
    beginResetModel();
    m_history = std::move(history);
    m_positions = std::move(positions);
    rebuild();
    endResetModel();
}

void RevisionModel::setPositions(std::vector<DatabasePosition> positions)
{
    setHistory(m_history, std::move(positions));
}

void RevisionModel::rebuild()
{
    m_rows.clear();
    m_rowOf.clear();
    m_reports.clear();
    m_layout = {};
    m_faults.clear();
    if (!m_history)
        return;
    m_faults = m_history->faults();
    m_layout = laneLayout(laneNodes(m_history->graph));
    for (const DatabasePosition &position : m_positions)
        m_reports.push_back(positionReport(m_history->graph, position));
    std::vector<std::vector<int>> faultsOf(m_layout.rows.size());
    QHash<QString, int> laneOf;
    for (int i = 0; i < int(m_layout.rows.size()); ++i)
        laneOf.insert(m_layout.rows[size_t(i)].id, i);
    for (int i = 0; i < int(m_faults.size()); ++i) {
        bool shown = false;
        for (const QString &id : m_faults[size_t(i)].revisions) {
            if (const int lane = laneOf.value(id, -1); lane >= 0) {
                faultsOf[size_t(lane)].push_back(i);
                shown = true;
            }
        }
        if (!shown)
            m_rows.push_back({-1, {i}, {}});
    }
    for (int i = 0; i < int(m_layout.rows.size()); ++i) {
        m_rowOf.insert(m_layout.rows[size_t(i)].id, int(m_rows.size()));
        m_rows.push_back({i, faultsOf[size_t(i)], {}});
    }
    for (Row &row : m_rows)
        addBadges(&row);
}

void RevisionModel::addBadges(Row *row)
{
    const LaneRow *lane = laneRow(*row);
    if (lane) {
        for (const DatabasePosition &position : m_positions) {
            if (std::ranges::find(position.rows, lane->id) != position.rows.end())
                row->badges.push_back({RevisionBadge::Database, position.name});
        }
    }
    if (!row->faults.empty())
        row->badges.push_back({RevisionBadge::Fault, tr("fault")});
    const Revision *revision = lane ? m_history->graph.find(lane->id) : nullptr;
    if (!revision) {
        if (lane)
            row->badges.push_back({RevisionBadge::Fault, tr("missing")});
        return;
    }
    if (revision->isHead())
        row->badges.push_back({RevisionBadge::Head, revision->isRealHead() ? tr("head") : tr("effective head")});
    if (revision->isBase())
        row->badges.push_back({RevisionBadge::Point, tr("base")});
    if (revision->isMergePoint())
        row->badges.push_back({RevisionBadge::Point, tr("merge")});
    if (revision->isBranchPoint())
        row->badges.push_back({RevisionBadge::Point, tr("branch point")});
    for (const QString &label : revision->declaredLabels)
        row->badges.push_back({RevisionBadge::Label, label});
}

QModelIndex RevisionModel::indexOf(const QString &id) const
{
    const int row = m_rowOf.value(id, -1);
    return row < 0 ? QModelIndex() : createIndex(row, 0);
}

const Revision *RevisionModel::revision(const QModelIndex &index) const
{
    if (!index.isValid() || !m_history)
        return nullptr;
    const LaneRow *lane = laneRow(m_rows[size_t(index.row())]);
    return lane ? m_history->graph.find(lane->id) : nullptr;
}

AppliedState RevisionModel::state(const QString &id) const
{
    const int index = m_history ? m_history->graph.indexOf(id) : -1;
    if (index < 0 || m_reports.empty())
        return AppliedState::Unknown;
    const auto applied = std::ranges::count_if(
        m_reports, [index](const PositionReport &report) { return report.applied[size_t(index)]; });
    if (applied == 0)
        return AppliedState::Pending;
    return applied == std::ptrdiff_t(m_reports.size()) ? AppliedState::Applied : AppliedState::Some;
}

QString RevisionModel::faultText(int row) const
{
    QStringList lines;
    for (const int fault : m_rows[size_t(row)].faults)
        lines << m_faults[size_t(fault)].message;
    return lines.join(u'\n');
}

QModelIndex RevisionModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RevisionModel::parent(const QModelIndex &) const
{
    return {};
}

int RevisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RevisionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RevisionModel::title(const Row &row) const
{
    const LaneRow *lane = laneRow(row);
    if (!lane)
        return m_faults[size_t(row.faults.front())].message;
    const Revision *revision = m_history->graph.find(lane->id);
    if (!revision)
        return tr("No file declares this revision.");
    return revision->message.isEmpty() ? tr("(no message)") : revision->message.simplified();
}

QString RevisionModel::stateText(AppliedState state) const
{
    switch (state) {
    case AppliedState::Unknown:
        return {};
    case AppliedState::Pending:
        return tr("pending");
    case AppliedState::Some:
        return tr("applied in some");
    case AppliedState::Applied:
        return tr("applied");
    }
    return {};
}

QVariant RevisionModel::text(const Row &row, int column) const
{
    const LaneRow *lane = laneRow(row);
    const Revision *revision = lane ? m_history->graph.find(lane->id) : nullptr;
    switch (column) {
    case GraphColumn:
        return title(row);
    case IdColumn:
        return lane ? lane->id : QString();
    case StateColumn:
        return revision ? stateText(state(revision->id)) : QString();
    case CreatedColumn:
        return revision ? revision->created.left(16) : QString();
    case FileColumn:
        return revision ? revision->file : row.faults.empty() ? QString() : m_faults[size_t(row.faults.front())].file;
    default:
        return {};
    }
}

QString RevisionModel::toolTip(int row) const
{
    const Row &here = m_rows[size_t(row)];
    const LaneRow *lane = laneRow(here);
    QStringList lines;
    if (const Revision *revision = lane ? m_history->graph.find(lane->id) : nullptr) {
        lines << revision->id + u"  " + revision->message.simplified();
        lines << (revision->downRevisions.empty() ? tr("Base: nothing before it")
                                                  : tr("Revises %1").arg(joined(revision->downRevisions)));
        if (!revision->dependsOn.empty())
            lines << tr("Depends on %1").arg(joined(revision->dependsOn));
        if (!revision->labels.empty())
            lines << tr("Branch %1").arg(joined(revision->labels));
        if (state(revision->id) != AppliedState::Unknown)
            lines << stateText(state(revision->id));
        lines << revision->file;
    }
    if (!here.faults.empty())
        lines << faultText(row);
    return lines.join(u'\n');
}

QVariant RevisionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const LaneRow *lane = laneRow(row);
    const Revision *found = revision(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case Qt::FontRole:
        return index.column() == IdColumn ? QVariant(Theme::fixedFont()) : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList words{text(row, index.column()).toString()};
        if (index.column() == GraphColumn) {
            words.prepend(text(row, IdColumn).toString());
            for (const RevisionBadge &badge : row.badges)
                words << badge.text;
            words << text(row, StateColumn).toString();
        }
        words.removeAll(QString());
        return words.join(u", ");
    }
    case IdRole:
        return lane ? lane->id : QString();
    case LaneRole:
        return QVariant::fromValue(lane);
    case BadgesRole:
        return QVariant::fromValue(row.badges);
    case StateRole:
        return lane ? int(state(lane->id)) : int(AppliedState::Unknown);
    case PathRole:
        return found ? found->path : row.faults.empty() || lane ? QString() : m_faults[size_t(row.faults.front())].path;
    case LineRole:
        return row.faults.empty() ? 0 : m_faults[size_t(row.faults.front())].line;
    case FaultRole:
        return !row.faults.empty() || !found;
    case SearchRole: {
        QStringList words{
            text(row, IdColumn).toString(), text(row, GraphColumn).toString(), text(row, FileColumn).toString()};
        for (const RevisionBadge &badge : row.badges)
            words << badge.text;
        return found ? words.join(u'\n') + u'\n' + joined(found->labels) : words.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant RevisionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GraphColumn:
        return tr("History");
    case IdColumn:
        return tr("Revision");
    case StateColumn:
        return tr("State");
    case CreatedColumn:
        return tr("Created");
    case FileColumn:
        return tr("File");
    default:
        return {};
    }
}

} // namespace Howdah
