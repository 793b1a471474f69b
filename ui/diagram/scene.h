// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"
#include "project/diagramfile.h"
#include "render/diagrampainter.h"
#include "ui/diagram/edgegrid.h"

#include <QGraphicsScene>
#include <QSet>

#include <memory>
#include <span>

namespace Howdah {

class EdgeItem;
class TableItem;

/// What a diagram differs in, by name; tables by ObjectKind::Table, foreign keys by ObjectKind::Constraint.
using ChangeMarks = QHash<ObjectRef, ChangeMark>;

/// Shows a Diagram and lets a person point at its parts. It never changes a database or keeps a position: dragging ends
/// in tablesMoved(), and it is up to the owner to hand the diagram back with the new positions. GUI thread.
class DiagramScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit DiagramScene(QObject *parent = nullptr);
    ~DiagramScene() override;

    void setDiagram(Diagram diagram);
    const Diagram &diagram() const { return m_diagram; }
    const DiagramTable &table(int index) const { return m_diagram.tables[size_t(index)]; }
    int indexOf(const QualifiedName &table) const { return m_indexes.value(table, -1); }
    int tableAt(const QPointF &position) const; ///< -1: none
    int rowAt(int table, const QPointF &position) const; ///< -1: the header, no row, or none that can be seen
    int edgeAt(const QPointF &position) const; ///< the line a few pixels from there, where no table is; -1: none
    /// How many pixels a unit is shown at: nobody points at what is too small to be drawn.
    void setDetail(double detail) { m_detail = detail; }
    /// A table, a column of one or a foreign key; empty name when nothing is selected.
    ObjectRef currentRef() const;
    std::vector<int> selectedTables() const;
    /// Selects without telling (selectionMoved is not emitted). False when it is not shown.
    bool select(const ObjectRef &ref);
    /// The tables linked to this one by a foreign key, nearest first.
    std::vector<int> neighbours(int table) const;
    TableItem *item(int index) const { return m_items[size_t(index)]; }

    void setDark(bool dark);
    bool isDark() const { return m_dark; }
    void setMarks(ChangeMarks marks);
    /// Everything anew, what views keep of it too.
    void redraw();

    /// What stays as it is while one looks around, points and selects: all but the frames of what is selected or below
    /// the mouse, highlighted lines, and tables on the move with their lines. Views keep a picture of it as long as
    /// stillVersion() stays the same.
    void paintStill(QPainter &painter, const QRectF &exposed);
    quint64 stillVersion() const { return m_stillVersion; }

    // For the items
    DiagramPainter &painter() { return *m_painter; }
    TableLook look(int table) const;
    bool isOnTheMove(int table) const { return m_moving.contains(table); }
    void paintMovingLines(QPainter &painter, const QRectF &exposed, double detail);
    void paintNewKey(QPainter &painter) const;
    const std::vector<int> &highlightedEdges() const { return m_highlighted; }

Q_SIGNALS:
    void selectionMoved(const ObjectRef &ref); ///< by the person
    void activated(const ObjectRef &ref); ///< double click or Enter
    void tablesChosen(int count); ///< by the person, when it is not one
    void tablesMoved(const Positions &to);
    void createForeignKeyRequested(const ObjectRef &fromColumn, const ObjectRef &toColumnOrTable);
    void contextMenuRequested(const ObjectRef &ref, const QPointF &scenePosition, const QPoint &screenPosition);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent *event) override;
    void contextMenuEvent(QGraphicsSceneContextMenuEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    enum class Gesture { None, Press, Move, NewKey };
    void linesChanged();
    void paintGrid(QPainter &painter, const QRectF &exposed) const;
    void paintMarks(QPainter &painter, std::span<const int> edges, double detail);
    void refreshHighlight();
    void hover(int table, int edge);
    ObjectRef keyOf(int edge) const;
    void tellChosen();
    ObjectRef refAt(const QPointF &position) const;
    bool isHandle(int table, int row, const QPointF &position) const;
    void beginMove();
    void moveSelection(const QPointF &by);
    void endMove();

    Diagram m_diagram;
    std::vector<TableItem *> m_items;
    EdgeItem *m_lines = nullptr, *m_overlay = nullptr;
    EdgeGrid m_grid;
    std::vector<QLineF> m_farLines;
    QHash<QualifiedName, int> m_indexes;
    std::vector<std::vector<int>> m_edgesOf;
    std::unique_ptr<DiagramPainter> m_painter;
    ChangeMarks m_marks;
    std::vector<int> m_highlighted;
    bool m_dark = false;
    double m_detail = 1;
    int m_hovered = -1, m_hoveredEdge = -1;
    int m_current = -1, m_currentRow = -1, m_currentEdge = -1;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressed, m_last;
    Positions m_before; ///< of the tables being dragged
    QSet<int> m_moving; ///< those tables
    std::vector<int> m_movingEdges; ///< theirs; not among the still lines
    quint64 m_stillVersion = 0;
    int m_keyTable = -1, m_keyRow = -1;
};

} // namespace Howdah
