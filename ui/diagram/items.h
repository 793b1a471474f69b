// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsItem>

namespace Howdah {

class DiagramScene;

/// One table: a single graphics item, whatever it has of columns. Paints what the scene's still picture lacks of it.
/// Owned by its scene.
class TableItem : public QGraphicsItem
{
public:
    TableItem(DiagramScene *scene, int index);
    enum { Type = UserType + 1 };
    int type() const override { return Type; }
    int index() const { return m_index; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    void sizeChanged() { prepareGeometryChange(); }

private:
    DiagramScene *m_scene;
    int m_index;
};

/// The lines of tables on the move, below the tables, or the highlighted ones above them. Paints what the exposed
/// rectangle meets.
class EdgeItem : public QGraphicsItem
{
public:
    enum class Kind { Base, Highlight };
    EdgeItem(DiagramScene *scene, Kind kind);
    QRectF boundingRect() const override;
    QPainterPath shape() const override { return {}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    void sizeChanged() { prepareGeometryChange(); }

private:
    DiagramScene *m_scene;
    Kind m_kind;
};

} // namespace Howdah
