// SPDX-License-Identifier: Apache-2.0
#include "ui/revisions/lanedelegate.h"

#include "ui/revisions/revisionmodel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace Howdah {

namespace {

constexpr double fullLane = 16;
constexpr int mostFullLanes = 14; // more lanes share the room of so many
constexpr double radius = 4.5;

/// A branch's hue, dark enough on light and light enough on dark.
QColor laneColour(int colour, const QPalette &palette)
{
    static constexpr std::array hues{207, 24, 140, 286, 184, 338, 60, 240};
    const bool dark = palette.color(QPalette::Base).lightnessF() < 0.5f;
    const int hue = hues[size_t(colour) % hues.size()];
    return dark ? QColor::fromHsl(hue, 150, 165) : QColor::fromHsl(hue, 170, hue == 60 ? 70 : 88);
}

} // namespace

LaneDelegate::LaneDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

double LaneDelegate::laneWidth() const
{
    return m_lanes <= mostFullLanes ? fullLane : fullLane * mostFullLanes / m_lanes;
}

double LaneDelegate::laneX(const QRect &area, int lane) const
{
    return area.left() + 14 + (m_flat ? 0 : lane * laneWidth());
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {int(m_lanes * laneWidth()) + 300, option.fontMetrics.height() + 10};
}

void LaneDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option, const LaneRow &row) const
{
    const QRectF area = option.rect;
    const double y = area.center().y(), top = area.top() - 0.5, bottom = area.bottom() + 0.5;
    const double here = laneX(option.rect, row.lane);
    for (const LaneLine &line : row.lines) {
        QPen pen(laneColour(line.colour, option.palette), 2);
        pen.setCapStyle(Qt::FlatCap);
        if (line.dashed)
            pen.setDashPattern({1.5, 1.5});
        painter->setPen(pen);
        const double there = laneX(option.rect, line.lane);
        if (line.part == LaneLine::Through) {
            painter->drawLine(QPointF(there, top), QPointF(there, bottom));
            continue;
        }
        const QPointF edge(there, line.part == LaneLine::In ? top : bottom);
        QPainterPath path(edge);
        path.cubicTo(QPointF(there, y), QPointF(there, y), QPointF(here, y));
        painter->drawPath(path);
    }
}

void LaneDelegate::paintNode(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const LaneRow &row) const
{
    const QPointF centre(laneX(option.rect, row.lane), QRectF(option.rect).center().y());
    const QColor colour = laneColour(row.colour, option.palette);
    if (row.isMissing) {
        painter->setPen(QPen(Theme::danger(), 2));
        painter->drawLine(centre + QPointF(-5, -5), centre + QPointF(5, 5));
        painter->drawLine(centre + QPointF(-5, 5), centre + QPointF(5, -5));
        return;
    }
    const auto badges = index.data(RevisionModel::BadgesRole).value<std::vector<RevisionBadge>>();
    const auto has = [&badges](RevisionBadge::Kind kind, const QString &text = {}) {
        return std::ranges::any_of(badges,
            [&](const RevisionBadge &badge) { return badge.kind == kind && (text.isEmpty() || badge.text == text); });
    };
    QPainterPath shape;
    if (has(RevisionBadge::Point, RevisionModel::tr("merge")))
        shape.addPolygon(QPolygonF{centre + QPointF(0, -6), centre + QPointF(6, 0), centre + QPointF(0, 6),
            centre + QPointF(-6, 0), centre + QPointF(0, -6)});
    else if (has(RevisionBadge::Point, RevisionModel::tr("base")))
        shape.addRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius));
    else
        shape.addEllipse(centre, radius, radius);
    const auto state = AppliedState(index.data(RevisionModel::StateRole).toInt());
    painter->setPen(QPen(colour, 2));
    painter->setBrush(state == AppliedState::Applied ? colour : option.palette.color(QPalette::Base));
    painter->drawPath(shape);
    if (state == AppliedState::Some) {
        painter->setClipRect(QRectF(centre.x() - 7, centre.y(), 14, 7));
        painter->fillPath(shape, colour);
        painter->setClipping(false);
    }
    if (has(RevisionBadge::Head)) {
        QPen ring(colour, 1.5);
        if (!has(RevisionBadge::Head, RevisionModel::tr("head")))
            ring.setDashPattern({2, 2});
        painter->setPen(ring);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(centre, radius + 3.5, radius + 3.5);
    }
}

int LaneDelegate::paintBadge(
    QPainter *painter, const QStyleOptionViewItem &option, int left, const RevisionBadge &badge) const
{
    const QPalette &palette = option.palette;
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(badge.text) + 12, height = metrics.height() + 2;
    const QRectF box(left + 0.5, option.rect.center().y() - height / 2.0 + 0.5, width, height);
    QColor fill = palette.color(QPalette::Base), border = Theme::quiet(palette), text = palette.color(QPalette::Text);
    if (badge.kind == RevisionBadge::Database) {
        fill = palette.color(QPalette::Highlight);
        text = palette.color(QPalette::HighlightedText);
        border = option.state & QStyle::State_Selected ? text : fill;
        font.setWeight(QFont::DemiBold);
    } else if (badge.kind == RevisionBadge::Fault) {
        border = text = Theme::danger();
    } else if (badge.kind == RevisionBadge::Label) {
        border = text = Theme::accent(palette);
    }
    painter->setPen(QPen(border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(box, 4, 4);
    painter->setPen(text);
    painter->setFont(font);
    painter->drawText(box, Qt::AlignCenter, badge.text);
    return left + width + 6;
}

void LaneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString message = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget); // background, selection, focus

    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto *row = index.data(RevisionModel::LaneRole).value<const LaneRow *>();
    if (row) {
        const bool selected = item.state & QStyle::State_Selected;
        if (selected) { // lines keep their contrast on a strip of the normal background
            const int strip = int(laneX(option.rect, m_flat ? 0 : m_lanes - 1)) + 12 - option.rect.left();
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), strip, option.rect.height()),
                item.palette.color(QPalette::Base));
        }
        if (!m_flat)
            paintLines(painter, item, *row);
        paintNode(painter, item, index, *row);
    }
    int left = int(laneX(option.rect, m_flat ? 0 : std::max(0, m_lanes - 1))) + 18;
    for (const RevisionBadge &badge : index.data(RevisionModel::BadgesRole).value<std::vector<RevisionBadge>>())
        left = paintBadge(painter, item, left, badge);
    painter->setFont(item.font);
    const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = item.state & QStyle::State_Selected;
    painter->setPen(isSelected ? item.palette.color(group, QPalette::HighlightedText)
            : row              ? item.palette.color(QPalette::Text)
                               : Theme::danger());
    const QRect room(left, option.rect.top(), option.rect.right() - left - 4, option.rect.height());
    painter->drawText(room, Qt::AlignVCenter, item.fontMetrics.elidedText(message, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace Howdah
