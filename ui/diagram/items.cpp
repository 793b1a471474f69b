// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/items.h"
#include "ui/diagram/scene.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace Howdah {

namespace {

/// Selection frames and change signs reach a little beyond the table, and further on screen when it is small.
constexpr double halo = 12;

} // namespace

TableItem::TableItem(DiagramScene *scene, int index)
    : m_scene(scene)
    , m_index(index)
{
    setFlag(ItemIsSelectable);
    setZValue(1);
}

QRectF TableItem::boundingRect() const
{
    const DiagramTable &table = m_scene->table(m_index);
    return QRectF(0, 0, table.width, table.height).adjusted(-halo, -halo, halo, halo);
}

QPainterPath TableItem::shape() const
{
    QPainterPath path;
    const DiagramTable &table = m_scene->table(m_index);
    path.addRect(0, 0, table.width, table.height);
    return path;
}

void TableItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const TableLook look = m_scene->look(m_index);
    const bool isOnTheMove = m_scene->isOnTheMove(m_index);
    if (!look.selected && !look.hovered && !isOnTheMove)
        return; // the still picture has it
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (isOnTheMove)
        m_scene->painter().paintTable(*painter, m_scene->table(m_index), size_t(m_index), detail, look);
    else
        m_scene->painter().paintFrame(*painter, m_scene->table(m_index), detail, look);
}

EdgeItem::EdgeItem(DiagramScene *scene, Kind kind)
    : m_scene(scene)
    , m_kind(kind)
{
    setFlag(ItemUsesExtendedStyleOption);
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(kind == Kind::Base ? 0 : 2);
}

QRectF EdgeItem::boundingRect() const
{
    return m_scene->diagram().bounds.adjusted(-200, -200, 200, 200);
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (m_kind == Kind::Base) {
        m_scene->paintMovingLines(*painter, option->exposedRect, detail);
        return;
    }
    if (!m_scene->highlightedEdges().empty())
        m_scene->painter().paintHighlight(
            *painter, m_scene->diagram(), m_scene->highlightedEdges(), option->exposedRect, detail);
    m_scene->paintNewKey(*painter);
}

} // namespace Howdah
