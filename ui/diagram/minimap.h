// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QTimer>
#include <QWidget>

class QGraphicsView;

namespace Howdah {

class DiagramScene;

/// The whole diagram, small, with the part in view framed. Drawn from the model's rectangles, never by rendering the
/// scene; click or drag to look elsewhere, turn the wheel to zoom.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    Minimap(DiagramScene *scene, QGraphicsView *view);

    void diagramChanged(); ///< the picture is redrawn a tenth of a second later, once
    void viewChanged() { update(); }
    /// Drawn so faintly that what is below can be read, until the mouse comes near.
    void setFaint(bool faint);
    bool isFaint() const { return m_faint; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void redraw();
    QTransform toMap() const; ///< scene → widget
    void look(const QPointF &at);

    DiagramScene *m_scene;
    QGraphicsView *m_view;
    QImage m_image;
    QTimer m_delay;
    bool m_isBlank = true;
    bool m_faint = false;
};

} // namespace Howdah
