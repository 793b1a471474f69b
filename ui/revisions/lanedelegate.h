// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace Howdah {

struct LaneRow;
struct RevisionBadge;

/// Paints a row's lanes, its node, its badges and its message. Only what is visible is painted, so a history may be as
/// long as it likes. Colours come from the palette: lines at least 3:1 on the background, text 4.5:1; shapes say the
/// same as colours. Nodes: square base, diamond merge, circle otherwise; ring: head (dashed: effective); filled:
/// applied, half: in some databases, hollow: pending or unknown; cross: missing.
class LaneDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LaneDelegate(QObject *parent = nullptr);

    /// How many lanes the history has: all rows begin their text at the same place.
    /// Of all lanes together.
    int width() const { return int(m_lanes * laneWidth()); }
    void setLanes(int lanes) { m_lanes = lanes; }
    /// Without lines: the rows shown are a selection, and lines would join what is not neighbouring.
    void setFlat(bool flat) { m_flat = flat; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    double laneWidth() const;
    double laneX(const QRect &area, int lane) const;
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option, const LaneRow &row) const;
    void paintNode(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const LaneRow &row) const;
    int paintBadge(QPainter *painter, const QStyleOptionViewItem &option, int left, const RevisionBadge &badge) const;

    int m_lanes = 1;
    bool m_flat = false;
};

} // namespace Howdah
