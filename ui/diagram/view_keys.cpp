// SPDX-License-Identifier: Apache-2.0
// The diagram from the keyboard.
#include "ui/diagram/accessible.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/view.h"

#include <QKeyEvent>

#include <cmath>
#include <limits>

namespace Howdah {

void DiagramView::go(int index)
{
    const ObjectRef ref{ObjectKind::Table, m_scene->table(index).name, {}};
    m_scene->select(ref);
    ensureVisible(m_scene->table(index).rect(), 60, 60);
    announceTable(this, index);
    Q_EMIT m_scene->selectionMoved(ref);
}

/// To the nearest table in a direction; sideways distance counts double.
void DiagramView::walk(int dx, int dy)
{
    m_followFrom = -1;
    const int current = m_scene->indexOf(m_scene->currentRef().name);
    const auto &tables = m_scene->diagram().tables;
    const QPointF from
        = current >= 0 ? tables[size_t(current)].rect().center() : mapToScene(viewport()->rect().center());
    int best = -1;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (int index = 0; index < int(tables.size()); ++index) {
        if (index == current)
            continue;
        const QPointF way = tables[size_t(index)].rect().center() - from;
        const double along = way.x() * dx + way.y() * dy, across = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        const bool isAhead = current < 0 || along > 1;
        if (const double distance = std::abs(along) + 2 * across; isAhead && distance < bestDistance) {
            best = index;
            bestDistance = distance;
        }
    }
    if (best >= 0)
        go(best);
}

/// Steps through the tables linked to the one where stepping began; they are far away more often than not.
void DiagramView::follow(bool forwards)
{
    const int current = m_scene->indexOf(m_scene->currentRef().name);
    if (m_followFrom < 0 || current != m_followAt) {
        m_followFrom = current;
        m_followStep = forwards ? -1 : 0;
    }
    if (m_followFrom < 0)
        return;
    const std::vector<int> linked = m_scene->neighbours(m_followFrom);
    if (linked.empty())
        return;
    const int count = int(linked.size());
    m_followStep = (m_followStep + (forwards ? 1 : count - 1)) % count;
    m_followAt = linked[size_t(m_followStep)];
    go(m_followAt);
}

bool DiagramView::zoomKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1.25, viewport()->rect().center());
        return true;
    case Qt::Key_Minus:
        zoomBy(0.8, viewport()->rect().center());
        return true;
    case Qt::Key_0:
        setZoom(1);
        return true;
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_End:
        fitSelection();
        return true;
    default:
        return false;
    }
}

bool DiagramView::editKey(int key)
{
    const ObjectRef ref = m_scene->currentRef();
    if (ref.name.isEmpty())
        return false;
    switch (key) {
    case Qt::Key_F2:
        Q_EMIT renameRequested(ref);
        return true;
    case Qt::Key_Delete:
        Q_EMIT dropRequested(ref);
        return true;
    case Qt::Key_Insert:
        Q_EMIT addColumnRequested({ObjectKind::Table, ref.name, {}}); // of a key: the table it is of
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT m_scene->activated(ref);
        return true;
    default:
        return false;
    }
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    if (zoomKey(event) || editKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
        walk(-1, 0);
        break;
    case Qt::Key_Right:
        walk(1, 0);
        break;
    case Qt::Key_Up:
        walk(0, -1);
        break;
    case Qt::Key_Down:
        walk(0, 1);
        break;
    case Qt::Key_BracketRight:
        follow(true);
        break;
    case Qt::Key_BracketLeft:
        follow(false);
        break;
    case Qt::Key_Escape:
        m_scene->select({});
        Q_EMIT m_scene->selectionMoved({});
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        break;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        if (!m_panning)
            viewport()->unsetCursor();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

} // namespace Howdah
