// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/minimap.h"
#include "ui/diagram/scene.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace Howdah {

namespace {

constexpr int widest = 200, highest = 140, inset = 6;

} // namespace

Minimap::Minimap(DiagramScene *scene, QGraphicsView *view)
    : QWidget(view)
    , m_scene(scene)
    , m_view(view)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Overview of the diagram"));
    setToolTip(tr("Click or drag to look elsewhere"));
    setCursor(Qt::PointingHandCursor);
    resize(sizeHint());
    m_delay.setSingleShot(true);
    m_delay.setInterval(100);
    connect(&m_delay, &QTimer::timeout, this, &Minimap::redraw);
}

QSize Minimap::sizeHint() const
{
    return {widest, highest};
}

void Minimap::diagramChanged()
{
    if (m_isBlank)
        redraw();
    else if (!m_delay.isActive()) // while a table is dragged the last picture stays, and follows ten times a second
        m_delay.start();
}

QTransform Minimap::toMap() const
{
    const QRectF bounds = m_scene->diagram().bounds;
    if (bounds.isEmpty())
        return {};
    const double scale = std::min((width() - 2 * inset) / bounds.width(), (height() - 2 * inset) / bounds.height());
    return QTransform::fromTranslate(width() / 2.0, height() / 2.0)
        .scale(scale, scale)
        .translate(-bounds.center().x(), -bounds.center().y());
}

void Minimap::redraw()
{
    m_image = QImage(size() * devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(devicePixelRatioF());
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    const QTransform transform = toMap();
    const DiagramPalette &palette = m_scene->painter().palette();
    for (const DiagramTable &table : m_scene->diagram().tables) {
        QRectF rect = transform.mapRect(table.rect());
        rect.setSize(rect.size().expandedTo({1.2, 1.2}));
        painter.fillRect(rect, DiagramPainter::color(palette.schema(table.schema).strong));
    }
    m_isBlank = m_scene->diagram().tables.empty();
    update();
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_faint && !underMouse())
        painter.setOpacity(0.3);
    const DiagramPalette &palette = m_scene->painter().palette();
    QColor surface = DiagramPainter::color(palette.surface);
    surface.setAlphaF(0.93f);
    painter.setPen(DiagramPainter::color(palette.border));
    painter.setBrush(surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (!m_image.isNull())
        painter.drawImage(0, 0, m_image);
    const QRectF view = m_view->mapToScene(m_view->viewport()->rect()).boundingRect();
    const QRectF frame = toMap().mapRect(view).intersected(QRectF(rect()).adjusted(2, 2, -2, -2));
    if (frame.isEmpty())
        return;
    QColor accent = DiagramPainter::color(palette.highlight);
    painter.setPen(QPen(accent, 1.5));
    accent.setAlphaF(0.10f);
    painter.setBrush(accent);
    painter.drawRoundedRect(frame, 2, 2);
}

void Minimap::setFaint(bool faint)
{
    if (m_faint == faint)
        return;
    m_faint = faint;
    update();
}

void Minimap::enterEvent(QEnterEvent *)
{
    update();
}
void Minimap::leaveEvent(QEvent *)
{
    update();
}

void Minimap::look(const QPointF &at)
{
    m_view->centerOn(toMap().inverted().map(at));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    look(event->position());
}
void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    look(event->position());
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    const double factor = event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2;
    m_view->scale(factor, factor);
    update();
    event->accept();
}

} // namespace Howdah
