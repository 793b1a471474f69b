// SPDX-License-Identifier: Apache-2.0
// What the mouse does in the scene: select, drag tables, drag a new foreign key from a column.
#include "layout/reroute.h"
#include "ui/diagram/items.h"
#include "ui/diagram/scene.h"

#include <QApplication>
#include <QGraphicsSceneContextMenuEvent>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Howdah {

namespace {

constexpr double handle = 12; ///< from this close to a row's end, dragging makes a foreign key

} // namespace

bool DiagramScene::isHandle(int index, int row, const QPointF &position) const
{
    return index >= 0 && row >= 0 && position.x() > table(index).rect().right() - handle;
}

void DiagramScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    const int index = tableAt(event->scenePos());
    if (event->button() != Qt::LeftButton || index < 0) {
        if (const int edge = event->button() == Qt::LeftButton ? edgeAt(event->scenePos()) : -1; edge >= 0) {
            event->accept();
            const ObjectRef key = keyOf(edge);
            select(key);
            Q_EMIT selectionMoved(key);
            return;
        }
        QGraphicsScene::mousePressEvent(event);
        if (event->button() == Qt::LeftButton && !currentRef().name.isEmpty()) {
            m_current = m_currentRow = m_currentEdge = -1;
            refreshHighlight();
            Q_EMIT selectionMoved({});
        }
        return;
    }
    event->accept();
    m_currentEdge = -1;
    m_pressed = m_last = event->scenePos();
    m_currentRow = rowAt(index, event->scenePos());
    if (isHandle(index, m_currentRow, event->scenePos())) {
        m_gesture = Gesture::NewKey;
        m_keyTable = index;
        m_keyRow = m_currentRow;
        return;
    }
    m_gesture = Gesture::Press;
    TableItem *item = m_items[size_t(index)];
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) {
        item->setSelected(!item->isSelected());
    } else if (!item->isSelected()) {
        clearSelection();
        item->setSelected(true);
    }
    m_current = index;
    refreshHighlight();
    Q_EMIT selectionMoved(currentRef());
    tellChosen();
}

/// One table is what the properties show; of several, and of those that a frame was drawn around, there is the number.
void DiagramScene::tellChosen()
{
    const std::vector<int> chosen = selectedTables();
    if (chosen.size() == 1 && m_current < 0) {
        m_current = chosen.front();
        refreshHighlight();
        Q_EMIT selectionMoved(currentRef());
    }
    Q_EMIT tablesChosen(int(chosen.size()));
}

void DiagramScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    const int index = tableAt(event->scenePos());
    if (m_gesture == Gesture::None) {
        hover(index, index < 0 ? edgeAt(event->scenePos()) : -1);
        QGraphicsScene::mouseMoveEvent(event);
        return;
    }
    if (m_gesture == Gesture::NewKey) {
        m_last = event->scenePos();
        hover(index, -1);
        m_overlay->update();
        return;
    }
    if (m_gesture == Gesture::Press) {
        const QPointF way = event->screenPos() - event->buttonDownScreenPos(Qt::LeftButton);
        if (way.manhattanLength() < QApplication::startDragDistance())
            return;
        m_gesture = Gesture::Move;
        beginMove();
    }
    moveSelection(event->scenePos() - m_last);
    m_last = event->scenePos();
}

/// What is to move leaves the still picture, with its lines.
void DiagramScene::beginMove()
{
    m_before.clear();
    m_moving.clear();
    m_movingEdges.clear();
    for (const int each : selectedTables()) {
        m_moving.insert(each);
        m_before.emplace(table(each).name, table(each).position);
        m_movingEdges.insert(m_movingEdges.end(), m_edgesOf[size_t(each)].begin(), m_edgesOf[size_t(each)].end());
    }
    std::ranges::sort(m_movingEdges);
    m_movingEdges.erase(std::ranges::unique(m_movingEdges).begin(), m_movingEdges.end());
    linesChanged();
}

/// While dragging only the tables move and their own lines follow, roughly; the owner routes them when they are let go.
void DiagramScene::moveSelection(const QPointF &by)
{
    for (const auto &[name, before] : m_before) {
        const int index = indexOf(name);
        m_diagram.tables[size_t(index)].position += by;
        m_items[size_t(index)]->setPos(table(index).position);
    }
    const auto row = [](const DiagramTable &owner, int at) {
        return at < 0 ? owner.height / 2 : owner.rows[size_t(at)].top + Diagram::rowHeight / 2;
    };
    for (const int number : m_movingEdges) {
        DiagramEdge &edge = m_diagram.edges[size_t(number)];
        edge.points = sketchedRoute(table(edge.from).rect(), row(table(edge.from), edge.fromRow), table(edge.to).rect(),
            row(table(edge.to), edge.toRow));
    }
    update();
}

void DiagramScene::endMove()
{
    Positions to;
    for (const auto &[name, before] : m_before) {
        const QPointF at = table(indexOf(name)).position;
        if (at != before)
            to.emplace(name, QPointF(std::round(at.x()), std::round(at.y())));
    }
    m_before.clear();
    m_moving.clear();
    m_movingEdges.clear();
    linesChanged();
    if (!to.empty())
        Q_EMIT tablesMoved(to);
}

void DiagramScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Move) {
        endMove();
    } else if (gesture == Gesture::NewKey) {
        m_overlay->update();
        const ObjectRef to = refAt(event->scenePos());
        if (!to.name.isEmpty() && to.kind != ObjectKind::Constraint
            && QLineF(m_pressed, event->scenePos()).length() > handle)
            Q_EMIT createForeignKeyRequested(
                {ObjectKind::Column, table(m_keyTable).name, table(m_keyTable).rows[size_t(m_keyRow)].name}, to);
    } else {
        QGraphicsScene::mouseReleaseEvent(event);
        if (gesture == Gesture::None && event->button() == Qt::LeftButton && currentRef().name.isEmpty())
            tellChosen();
    }
}

void DiagramScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event)
{
    if (const ObjectRef ref = refAt(event->scenePos()); !ref.name.isEmpty())
        Q_EMIT activated(ref);
}

void DiagramScene::contextMenuEvent(QGraphicsSceneContextMenuEvent *event)
{
    const ObjectRef ref = refAt(event->scenePos());
    const bool isChosen = ref.name.isEmpty() || ref == currentRef()
        || (ref.kind != ObjectKind::Constraint && m_items[size_t(indexOf(ref.name))]->isSelected());
    if (!isChosen) {
        select(ref);
        Q_EMIT selectionMoved(ref);
    }
    Q_EMIT contextMenuRequested(ref, event->scenePos(), event->screenPos());
    event->accept();
}

void DiagramScene::paintNewKey(QPainter &painter) const
{
    if (m_gesture != Gesture::NewKey)
        return;
    QPen pen(DiagramPainter::color(m_painter->palette().highlight), 2, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    const DiagramTable &from = table(m_keyTable);
    painter.drawLine(
        QPointF(from.rect().right(), from.position.y() + from.rows[size_t(m_keyRow)].top + Diagram::rowHeight / 2),
        m_last);
}

} // namespace Howdah
