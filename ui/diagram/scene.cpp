// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/scene.h"
#include "layout/reroute.h"
#include "ui/diagram/items.h"

#include <QGraphicsSceneContextMenuEvent>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace Howdah {

DiagramScene::DiagramScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_painter(std::make_unique<DiagramPainter>(lightPalette(), false))
{
    // A few thousand items that move: a tree over them costs more than it finds; lines have a grid of their own.
    setItemIndexMethod(NoIndex);
    connect(this, &QGraphicsScene::selectionChanged, this, &DiagramScene::refreshHighlight);
}

DiagramScene::~DiagramScene()
{
    disconnect(this, &QGraphicsScene::selectionChanged, this, nullptr);
}

void DiagramScene::setDiagram(Diagram diagram)
{
    const ObjectRef current = currentRef();
    QSignalBlocker blocker(this);
    clear();
    m_items.clear();
    m_indexes.clear();
    m_highlighted.clear();
    m_hovered = m_hoveredEdge = m_current = m_currentRow = m_currentEdge = -1;
    m_gesture = Gesture::None;
    m_before.clear();
    m_moving.clear();
    m_movingEdges.clear();
    m_diagram = std::move(diagram);
    m_painter = std::make_unique<DiagramPainter>(m_dark ? darkPalette() : lightPalette(), m_diagram.schemas.size() > 1);
    m_edgesOf.assign(m_diagram.tables.size(), {});
    for (int index = 0; index < int(m_diagram.edges.size()); ++index) {
        m_edgesOf[size_t(m_diagram.edges[size_t(index)].from)].push_back(index);
        if (m_diagram.edges[size_t(index)].from != m_diagram.edges[size_t(index)].to)
            m_edgesOf[size_t(m_diagram.edges[size_t(index)].to)].push_back(index);
    }
    linesChanged();
    addItem(m_lines = new EdgeItem(this, EdgeItem::Kind::Base));
    for (int index = 0; index < int(m_diagram.tables.size()); ++index) {
        auto *item = new TableItem(this, index);
        item->setPos(table(index).position);
        addItem(item);
        m_items.push_back(item);
        m_indexes.insert(table(index).name, index);
    }
    addItem(m_overlay = new EdgeItem(this, EdgeItem::Kind::Highlight));
    // Views must hear of this: how far they can scroll hangs on it.
    blocker.unblock();
    setSceneRect(m_diagram.bounds.adjusted(-2000, -2000, 2000, 2000));
    select(current);
    redraw();
}

int DiagramScene::tableAt(const QPointF &position) const
{
    for (const QGraphicsItem *found : items(position, Qt::IntersectsItemShape, Qt::DescendingOrder))
        if (const auto *table = qgraphicsitem_cast<const TableItem *>(found))
            return table->index();
    return -1;
}

int DiagramScene::edgeAt(const QPointF &position) const
{
    if (m_detail < DiagramPainter::farDetail || tableAt(position) >= 0)
        return -1;
    const double reach = 6 / m_detail;
    int best = -1;
    double nearest = reach;
    for (const int index : m_grid.near(QRectF(position, QSizeF()).adjusted(-reach, -reach, reach, reach))) {
        const Polyline &points = m_diagram.edges[size_t(index)].points;
        for (size_t i = 1; i < points.size(); ++i) {
            // Lines run along the axes: the nearest point of a piece is the place itself, brought into its box.
            const QRectF box = QRectF(points[i - 1], points[i]).normalized();
            const QPointF at(
                std::clamp(position.x(), box.left(), box.right()), std::clamp(position.y(), box.top(), box.bottom()));
            if (const double distance = QLineF(at, position).length(); distance < nearest) {
                nearest = distance;
                best = index;
            }
        }
    }
    return best;
}

ObjectRef DiagramScene::keyOf(int edge) const
{
    const DiagramEdge &key = m_diagram.edges[size_t(edge)];
    return {ObjectKind::Constraint, table(key.from).name, key.name};
}

int DiagramScene::rowAt(int index, const QPointF &position) const
{
    if (m_detail < DiagramPainter::nearDetail)
        return -1;
    const double y = position.y() - table(index).position.y();
    for (size_t row = 0; row < table(index).rows.size(); ++row)
        if (y >= table(index).rows[row].top && y < table(index).rows[row].top + Diagram::rowHeight)
            return int(row);
    return -1;
}

ObjectRef DiagramScene::currentRef() const
{
    if (m_currentEdge >= 0)
        return keyOf(m_currentEdge);
    if (m_current < 0)
        return {};
    if (m_currentRow >= 0)
        return {ObjectKind::Column, table(m_current).name, table(m_current).rows[size_t(m_currentRow)].name};
    return {ObjectKind::Table, table(m_current).name, {}};
}

ObjectRef DiagramScene::refAt(const QPointF &position) const
{
    const int index = tableAt(position);
    if (const int edge = index < 0 ? edgeAt(position) : -1; edge >= 0)
        return keyOf(edge);
    if (index < 0)
        return {};
    const int row = rowAt(index, position);
    return row < 0 ? ObjectRef{ObjectKind::Table, table(index).name, {}}
                   : ObjectRef{ObjectKind::Column, table(index).name, table(index).rows[size_t(row)].name};
}

std::vector<int> DiagramScene::selectedTables() const
{
    std::vector<int> result;
    for (const QGraphicsItem *item : selectedItems())
        if (const auto *table = qgraphicsitem_cast<const TableItem *>(item))
            result.push_back(table->index());
    std::ranges::sort(result);
    return result;
}

bool DiagramScene::select(const ObjectRef &ref)
{
    const int index = indexOf(ref.name);
    {
        const QSignalBlocker blocker(this);
        clearSelection();
        m_current = index;
        m_currentRow = m_currentEdge = -1;
        if (ref.kind == ObjectKind::Constraint && index >= 0)
            for (const int edge : m_edgesOf[size_t(index)])
                if (keyOf(edge) == ref)
                    m_currentEdge = edge;
        if (m_currentEdge >= 0) {
            m_current = -1; // its line alone
        } else if (index >= 0) {
            m_items[size_t(index)]->setSelected(true);
            if (ref.kind == ObjectKind::Column)
                for (size_t row = 0; row < table(index).rows.size(); ++row)
                    if (table(index).rows[row].name == ref.member)
                        m_currentRow = int(row);
        }
    }
    refreshHighlight();
    return index >= 0;
}

std::vector<int> DiagramScene::neighbours(int index) const
{
    std::vector<int> result;
    for (const int edge : m_edgesOf[size_t(index)]) {
        const DiagramEdge &each = m_diagram.edges[size_t(edge)];
        const int other = each.from == index ? each.to : each.from;
        if (other != index && !std::ranges::contains(result, other))
            result.push_back(other);
    }
    const QPointF centre = table(index).rect().center();
    std::ranges::stable_sort(
        result, {}, [&](int other) { return (table(other).rect().center() - centre).manhattanLength(); });
    return result;
}

void DiagramScene::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    m_painter = std::make_unique<DiagramPainter>(dark ? darkPalette() : lightPalette(), m_diagram.schemas.size() > 1);
    redraw();
}

void DiagramScene::setMarks(ChangeMarks marks)
{
    m_marks = std::move(marks);
    redraw();
}

TableLook DiagramScene::look(int index) const
{
    return {.selected = m_items[size_t(index)]->isSelected(),
        .hovered = m_hovered == index,
        .faded = false,
        .mark = m_marks.isEmpty() ? ChangeMark::None
                                  : m_marks.value({ObjectKind::Table, table(index).name, {}}, ChangeMark::None)};
}

void DiagramScene::redraw()
{
    ++m_stillVersion;
    update();
}

void DiagramScene::linesChanged()
{
    m_grid.rebuild(m_diagram.edges, m_movingEdges);
    m_farLines = DiagramPainter::mergedLines(m_diagram, m_movingEdges);
    redraw();
}

void DiagramScene::refreshHighlight()
{
    std::vector<int> edges;
    const auto add = [&](int index, int row) {
        for (const int edge : m_edgesOf[size_t(index)]) {
            const DiagramEdge &each = m_diagram.edges[size_t(edge)];
            const bool meets = row < 0
                || (each.from == index && each.fromColumns.contains(table(index).rows[size_t(row)].name))
                || (each.to == index && each.toColumns.contains(table(index).rows[size_t(row)].name));
            if (meets)
                edges.push_back(edge);
        }
    };
    for (const int index : selectedTables())
        add(index, index == m_current ? m_currentRow : -1);
    if (m_hovered >= 0)
        add(m_hovered, -1);
    for (const int edge : {m_currentEdge, m_hoveredEdge})
        if (edge >= 0)
            edges.push_back(edge);
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    if (edges == m_highlighted)
        return;
    m_highlighted = std::move(edges);
    if (m_overlay)
        m_overlay->update();
}

void DiagramScene::hover(int index, int edge)
{
    if (index == m_hovered && edge == m_hoveredEdge)
        return;
    m_hoveredEdge = edge;
    for (const int each : {m_hovered, index})
        if (each >= 0)
            m_items[size_t(each)]->update();
    m_hovered = index;
    refreshHighlight();
}

void DiagramScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    paintStill(*painter, rect);
}

void DiagramScene::paintStill(QPainter &painter, const QRectF &exposed)
{
    painter.fillRect(exposed, m_painter->canvas());
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform());
    const bool isFar = detail < DiagramPainter::farDetail;
    if (detail >= 0.5)
        paintGrid(painter, exposed);
    const std::vector<int> edges = isFar && m_marks.isEmpty() ? std::vector<int>() : m_grid.near(exposed);
    if (isFar)
        m_painter->paintFarEdges(painter, m_farLines, exposed, detail);
    else
        m_painter->paintEdges(painter, m_diagram, edges, exposed, detail);
    paintMarks(painter, edges, detail);
    // Signs of change reach beyond their tables.
    const double reach = m_marks.isEmpty() ? 1 : std::max(9.0, 7 / detail) + 1;
    const QRectF near = exposed.adjusted(-reach, -reach, reach, reach);
    for (int index = 0; index < int(m_diagram.tables.size()); ++index) {
        const DiagramTable &each = table(index);
        if (!each.rect().intersects(near) || isOnTheMove(index))
            continue;
        painter.translate(each.position);
        m_painter->paintTable(painter, each, size_t(index), detail, {.mark = look(index).mark});
        painter.translate(-each.position);
    }
}

void DiagramScene::paintGrid(QPainter &painter, const QRectF &exposed) const
{
    constexpr double pitch = 24;
    QList<QPointF> points;
    for (double x = std::floor(exposed.left() / pitch) * pitch; x <= exposed.right() + pitch; x += pitch)
        for (double y = std::floor(exposed.top() / pitch) * pitch; y <= exposed.bottom() + pitch; y += pitch)
            points.append({x, y});
    QPen pen(DiagramPainter::color(m_painter->palette().grid), 2);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawPoints(points.data(), int(points.size()));
}

void DiagramScene::paintMarks(QPainter &painter, std::span<const int> edges, double detail)
{
    if (m_marks.isEmpty())
        return;
    for (const int index : edges) {
        const DiagramEdge &edge = m_diagram.edges[size_t(index)];
        m_painter->paintEdgeMark(painter, edge,
            m_marks.value({ObjectKind::Constraint, table(edge.from).name, edge.name}, ChangeMark::None), detail);
    }
}

void DiagramScene::paintMovingLines(QPainter &painter, const QRectF &exposed, double detail)
{
    if (m_movingEdges.empty())
        return;
    m_painter->paintEdges(painter, m_diagram, m_movingEdges, exposed, detail);
    paintMarks(painter, m_movingEdges, detail);
}

} // namespace Howdah
