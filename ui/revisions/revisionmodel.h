// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/databaseposition.h"
#include "history/history.h"
#include "history/lanes.h"

#include <QAbstractItemModel>

#include <memory>

namespace Howdah {

/// A word beside a revision; the kind decides how it looks, the text says the same to who cannot see that.
struct RevisionBadge {
    enum Kind { Database, Head, Point, Label, Fault };
    Kind kind = Point;
    QString text;

    bool operator==(const RevisionBadge &) const = default;
};

/// How far the databases that are shown have applied a revision.
enum class AppliedState { Unknown, Pending, Some, Applied };

/// The rows of the Revisions tab: files that could not be read first, then the history newest first, then revisions
/// that are named but missing. Flat; GUI thread; the history itself is shared and never changed.
class RevisionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { GraphColumn, IdColumn, StateColumn, CreatedColumn, FileColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString; empty for a file without a revision
        LaneRole, ///< const LaneRow *, null for a file without a revision
        BadgesRole, ///< std::vector<RevisionBadge>
        StateRole, ///< int(AppliedState)
        PathRole, ///< absolute path of the file; empty when missing
        LineRole, ///< where to look in it
        FaultRole, ///< bool: the row stands for something wrong
        SearchRole, ///< everything a filter looks into
    };

    explicit RevisionModel(QObject *parent = nullptr);

    void setHistory(std::shared_ptr<const History> history, std::vector<DatabasePosition> positions);
    void setPositions(std::vector<DatabasePosition> positions);
    void clear() { setHistory(nullptr, {}); }

    const History *history() const { return m_history.get(); }
    const std::vector<DatabasePosition> &positions() const { return m_positions; }
    int lanes() const { return m_layout.lanes; }
    QModelIndex indexOf(const QString &id) const;
    const Revision *revision(const QModelIndex &index) const;
    AppliedState state(const QString &id) const;
    /// Sentences about this row: faults that concern it, one per line.
    QString faultText(int row) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int lane = -1; ///< row of the layout, or -1
        std::vector<int> faults; ///< positions in m_faults
        std::vector<RevisionBadge> badges;
    };
    void rebuild();
    void addBadges(Row *row);
    QVariant text(const Row &row, int column) const;
    QString title(const Row &row) const;
    QString stateText(AppliedState state) const;
    QString toolTip(int row) const;
    const LaneRow *laneRow(const Row &row) const { return row.lane < 0 ? nullptr : &m_layout.rows[size_t(row.lane)]; }

    std::shared_ptr<const History> m_history;
    std::vector<DatabasePosition> m_positions;
    std::vector<PositionReport> m_reports;
    std::vector<Fault> m_faults;
    LaneLayout m_layout;
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOf;
};

} // namespace Howdah
