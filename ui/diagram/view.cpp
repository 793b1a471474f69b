// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/view.h"
#include "ui/diagram/accessible.h"
#include "ui/diagram/items.h"
#include "ui/diagram/minimap.h"
#include "ui/diagram/scene.h"

#include <QHelpEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <QVariantAnimation>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Howdah {

namespace {

constexpr double smallest = 0.02, largest = 4;

} // namespace

DiagramView::DiagramView(DiagramScene *scene, QWidget *parent)
    : QGraphicsView(scene, parent)
    , m_scene(scene)
    , m_minimap(new Minimap(scene, this))
    , m_settled(new QTimer(this))
    , m_lost(new QLabel(tr("Nothing here. Press Home to see the whole diagram."), this))
    , m_flight(new QVariantAnimation(this))
{
    installDiagramAccessibility();
    setAccessibleName(tr("Diagram"));
    setFrameShape(QFrame::NoFrame);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setDragMode(RubberBandDrag);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    m_lost->setObjectName(QStringLiteral("lostHint"));
    m_lost->setAlignment(Qt::AlignCenter);
    m_lost->setContentsMargins(14, 8, 14, 8);
    m_lost->hide();
    m_flight->setDuration(180);
    m_flight->setEasingCurve(QEasingCurve::OutCubic);
    m_settled->setSingleShot(true);
    m_settled->setInterval(200);
    connect(m_settled, &QTimer::timeout, this, &DiagramView::placeOverview);
    m_minimap->hide();
    refreshColours();
}

void DiagramView::refreshColours()
{
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    m_scene->setDark(dark);
    QPalette hint = palette();
    hint.setColor(QPalette::WindowText, DiagramPainter::color(m_scene->painter().palette().quiet));
    m_lost->setPalette(hint);
    m_minimap->diagramChanged();
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshColours();
}

void DiagramView::setZoom(double zoom)
{
    zoomBy(zoom / this->zoom(), viewport()->rect().center());
}

void DiagramView::zoomBy(double factor, QPoint anchor)
{
    m_fitted = false;
    const double to = std::clamp(zoom() * factor, smallest, largest);
    const QPointF before = mapToScene(anchor);
    setTransform(QTransform::fromScale(to, to));
    // Keep what is below the anchor there.
    const QPointF offset = mapFromScene(before) - QPointF(anchor);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(offset.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(offset.y())));
    viewMoved();
    Q_EMIT zoomChanged(to);
}

void DiagramView::fit()
{
    const QRectF all = m_scene->diagram().bounds.adjusted(-60, -60, 60, 60);
    const QSizeF room = viewport()->size();
    if (m_scene->diagram().isEmpty() || room.isEmpty())
        return;
    const double to = std::clamp(std::min(room.width() / all.width(), room.height() / all.height()), smallest, 1.0);
    m_placing = true;
    setTransform(QTransform::fromScale(to, to));
    centerOn(all.center());
    m_placing = false;
    m_fitted = true;
    m_fittedIn = viewport()->size();
    viewMoved();
    Q_EMIT zoomChanged(to);
}

void DiagramView::fitSelection()
{
    QRectF all;
    for (const int index : m_scene->selectedTables())
        all |= m_scene->table(index).rect();
    if (all.isEmpty()) {
        fit();
        return;
    }
    all.adjust(-80, -80, 80, 80);
    setZoom(std::min({viewport()->width() / all.width(), viewport()->height() / all.height(), 1.0}));
    centerOn(all.center());
}

bool DiagramView::jumpTo(const ObjectRef &ref, bool animated)
{
    if (!m_scene->select(ref))
        return false;
    const QRectF target = m_scene->table(m_scene->indexOf(ref.name)).rect();
    m_flight->stop();
    m_flight->disconnect(this);
    if (zoom() < 0.6 || zoom() > 1.6)
        setZoom(1);
    const QPointF from = mapToScene(viewport()->rect().center());
    const QPointF to(target.center().x(),
        target.height() * zoom() > viewport()->height() ? target.top() + viewport()->height() / zoom() / 2 - 20
                                                        : target.center().y());
    if (!animated || !isVisible()) {
        centerOn(to);
        return true;
    }
    connect(m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant &at) { centerOn(at.toPointF()); });
    m_flight->setStartValue(from);
    m_flight->setEndValue(to);
    m_flight->start();
    return true;
}

void DiagramView::diagramChanged()
{
    m_followFrom = -1;
    m_minimap->diagramChanged();
    viewMoved();
    placeOverview();
}

void DiagramView::setOverviewShown(bool shown)
{
    m_overviewShown = shown;
    placeOverview();
}

/// In the first corner where it hides no table, the one it is in before others; where there is none it turns faint.
void DiagramView::placeOverview()
{
    const auto &tables = m_scene->diagram().tables;
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const bool isUseful = m_overviewShown && tables.size() > 3
        && std::ranges::any_of(tables, [&](const DiagramTable &table) { return !seen.contains(table.rect()); });
    m_minimap->setVisible(isUseful);
    if (!isUseful)
        return;
    const QSize size = m_minimap->size();
    const auto place = [&](Qt::Corner corner) {
        const bool right = corner == Qt::BottomRightCorner || corner == Qt::TopRightCorner;
        const bool bottom = corner == Qt::BottomRightCorner || corner == Qt::BottomLeftCorner;
        return QPoint(right ? width() - size.width() - 14 : 14, bottom ? height() - size.height() - 14 : 14);
    };
    const auto hides = [&](Qt::Corner corner) {
        const QRectF below = mapToScene(QRect(place(corner), size)).boundingRect();
        return std::ranges::any_of(tables, [&](const DiagramTable &table) { return below.intersects(table.rect()); });
    };
    for (const Qt::Corner corner :
        {m_corner, Qt::BottomRightCorner, Qt::BottomLeftCorner, Qt::TopRightCorner, Qt::TopLeftCorner})
        if (!hides(corner)) {
            m_corner = corner;
            break;
        }
    m_minimap->setFaint(hides(m_corner));
    m_minimap->move(place(m_corner));
}

void DiagramView::viewMoved()
{
    m_minimap->viewChanged();
    m_settled->start();
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const auto &tables = m_scene->diagram().tables;
    const bool isLost = !tables.empty()
        && std::ranges::none_of(tables, [&](const DiagramTable &table) { return seen.intersects(table.rect()); });
    m_lost->setVisible(isLost);
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    m_placing = true;
    QGraphicsView::resizeEvent(event);
    m_placing = false;
    if (m_fitted)
        fit();
    placeOverview();
    m_lost->adjustSize();
    m_lost->move((width() - m_lost->width()) / 2, height() / 2 - m_lost->height());
    viewMoved();
}

void DiagramView::showEvent(QShowEvent *event)
{
    m_placing = true;
    QGraphicsView::showEvent(event);
    m_placing = false;
    if (m_fitted)
        fit();
}

void DiagramView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    // What moves because the room changes moves for that; the next event makes it fit again.
    m_fitted = m_fitted && (m_placing || viewport()->size() != m_fittedIn);
    viewMoved();
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position().toPoint());
        return;
    }
    QPoint by = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers() & Qt::ShiftModifier && by.x() == 0)
        by = by.transposed();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    m_flight->stop();
    m_followFrom = -1;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_panning = true;
        m_panFrom = event->position().toPoint();
        viewport()->setCursor(Qt::ClosedHandCursor);
        event->accept();
        return;
    }
    QGraphicsView::mousePressEvent(event);
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_panning) {
        QGraphicsView::mouseMoveEvent(event);
        return;
    }
    const QPoint by = event->position().toPoint() - m_panFrom;
    m_panFrom = event->position().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panning) {
        m_panning = false;
        viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
        event->accept();
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
}

void DiagramView::drawBackground(QPainter *painter, const QRectF &rect)
{
    if (painter->worldTransform() != viewportTransform()) {
        QGraphicsView::drawBackground(painter, rect); // not what is on screen
        return;
    }
    if (std::exchange(m_backdropVersion, m_scene->stillVersion()) != m_scene->stillVersion())
        m_backdrop.forget();
    m_backdrop.show(*painter, viewportTransform(), viewport()->size(), viewport()->devicePixelRatio(),
        [this](QPainter &part, const QRectF &exposed) { m_scene->paintStill(part, exposed); });
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showDetails(static_cast<QHelpEvent *>(event));
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

/// The full name, type and comment of what is below the mouse: the drawing may have cut them.
void DiagramView::showDetails(QHelpEvent *event)
{
    const QPointF at = mapToScene(event->pos());
    const int index = m_scene->tableAt(at);
    if (const int edge = index < 0 ? m_scene->edgeAt(at) : -1; edge >= 0) {
        const DiagramEdge &key = m_scene->diagram().edges[size_t(edge)];
        const QString text = QStringLiteral("<b>%1</b><br>%2 (%3) → %4 (%5)")
                                 .arg(key.name.toHtmlEscaped(), display(m_scene->table(key.from).name).toHtmlEscaped(),
                                     key.fromColumns.join(QStringLiteral(", ")).toHtmlEscaped(),
                                     display(m_scene->table(key.to).name).toHtmlEscaped(),
                                     key.toColumns.join(QStringLiteral(", ")).toHtmlEscaped());
        return QToolTip::showText(event->globalPos(), text, this);
    }
    if (index < 0) {
        QToolTip::hideText();
        return;
    }
    const DiagramTable &table = m_scene->table(index);
    const int row = m_scene->rowAt(index, at);
    QString text = QStringLiteral("<b>%1</b>").arg(display(table.name).toHtmlEscaped());
    const QString comment = row < 0 ? table.comment : table.rows[size_t(row)].comment;
    if (row >= 0) {
        const DiagramRow &column = table.rows[size_t(row)];
        text = QStringLiteral("<b>%1</b> %2").arg(column.name.toHtmlEscaped(), column.type.toHtmlEscaped())
            + (column.notNull ? QString() : QStringLiteral("<br>") + tr("may be null"))
            + (column.primaryKey ? QStringLiteral("<br>") + tr("primary key") : QString())
            + (column.foreignKey ? QStringLiteral("<br>") + tr("foreign key") : QString());
    } else if (table.hiddenColumns > 0) {
        text += QStringLiteral("<br>") + tr("%n column(s) not shown", nullptr, table.hiddenColumns);
    }
    if (!comment.isEmpty())
        text += QStringLiteral("<br><i>%1</i>").arg(comment.toHtmlEscaped());
    QToolTip::showText(event->globalPos(), text, this);
}

} // namespace Howdah
