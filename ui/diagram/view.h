// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"
#include "ui/diagram/backdrop.h"

#include <QGraphicsView>

class QLabel;
class QTimer;
class QVariantAnimation;

namespace Howdah {

class DiagramScene;
class Minimap;

/// Looks at a DiagramScene. Wheel scrolls (with Shift sideways), Ctrl+wheel zooms at the mouse, the middle button or
/// Space and drag pans, arrows walk from table to table, [ and ] step through the tables linked by foreign keys. GUI
/// thread.
class DiagramView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit DiagramView(DiagramScene *scene, QWidget *parent = nullptr);

    DiagramScene *diagramScene() const { return m_scene; }
    double zoom() const { return transform().m11(); }
    void setZoom(double zoom); ///< around the middle; kept within 2 % … 400 %
    void zoomBy(double factor, QPoint anchor);
    void fit();
    bool isFitted() const { return m_fitted; } ///< by fit(), and nobody has looked elsewhere since
    void fitSelection(); ///< everything when nothing is selected
    /// Selects a table or column and brings it into view, at a zoom at which it can be read. False when it is not
    /// shown.
    bool jumpTo(const ObjectRef &ref, bool animated = true);
    /// The diagram got other tables or places.
    void diagramChanged();
    /// The small picture of the whole: it keeps out of the way of tables, and away while all of them are in sight.
    void setOverviewShown(bool shown);

Q_SIGNALS:
    void zoomChanged(double zoom);
    void renameRequested(const ObjectRef &ref);
    void dropRequested(const ObjectRef &ref);
    void addColumnRequested(const ObjectRef &table);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    void viewMoved();
    void refreshColours();
    void placeOverview();
    void walk(int dx, int dy);
    void follow(bool forwards);
    void go(int table);
    bool editKey(int key);
    bool zoomKey(QKeyEvent *event);
    void showDetails(QHelpEvent *event);

    DiagramScene *m_scene;
    Backdrop m_backdrop;
    quint64 m_backdropVersion = 0; ///< of the scene's still parts that it shows
    Minimap *m_minimap;
    QTimer *m_settled; ///< runs out when the view has stopped moving
    bool m_overviewShown = true;
    bool m_fitted = false; ///< all is in view, and is to stay so when the room changes, until someone looks elsewhere
    bool m_placing = false; ///< it is not a person who moves the view now
    QSize m_fittedIn; ///< the room that it was fitted into
    Qt::Corner m_corner = Qt::BottomRightCorner;
    QLabel *m_lost;
    QVariantAnimation *m_flight;
    bool m_spaceHeld = false, m_panning = false;
    QPoint m_panFrom;
    int m_followFrom = -1, m_followAt = -1, m_followStep = 0; ///< stepping along foreign keys: origin, last, which
};

} // namespace Howdah
