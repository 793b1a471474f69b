// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/backdrop.h"

#include <QPainter>
#include <QRegion>

#include <cmath>

namespace Howdah {

namespace {

int wrapped(int value, int size)
{
    return (value % size + size) % size;
}

/// The parts of an area of the plane that lie side by side in the picture.
template <typename Do>
void forParts(QRect area, QSize size, const Do &doPart)
{
    for (int y = area.top(); y <= area.bottom();) {
        const int inY = wrapped(y, size.height()), height = std::min(area.bottom() - y + 1, size.height() - inY);
        for (int x = area.left(); x <= area.right();) {
            const int inX = wrapped(x, size.width()), width = std::min(area.right() - x + 1, size.width() - inX);
            doPart(QRect(x, y, width, height), QPoint(inX, inY));
            x += width;
        }
        y += height;
    }
}

} // namespace

void Backdrop::paintInto(QRect area, const Paint &paint)
{
    forParts(area, m_image.size(), [&](const QRect &part, QPoint at) {
        QPainter painter(&m_image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const double ratio = m_image.devicePixelRatio();
        painter.setClipRect(QRectF(QPointF(at) / ratio, QSizeF(part.size()) / ratio));
        painter.setTransform(m_toPixels * QTransform::fromTranslate(at.x() - part.x(), at.y() - part.y())
            * QTransform::fromScale(1 / ratio, 1 / ratio));
        paint(painter, m_toPixels.inverted().mapRect(QRectF(part)));
    });
}

void Backdrop::show(QPainter &painter, const QTransform &toView, QSize size, double ratio, const Paint &paint)
{
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    if (pixels.isEmpty())
        return;
    QTransform toPixels = toView * QTransform::fromScale(ratio, ratio);
    // Where the view has moved by whole pixels what was painted is still good.
    const double dx = toPixels.dx() - m_toPixels.dx(), dy = toPixels.dy() - m_toPixels.dy();
    const QPoint moved(int(std::lround(dx)), int(std::lround(dy)));
    const bool isMoved = toPixels.m11() == m_toPixels.m11() && toPixels.m22() == m_toPixels.m22()
        && std::abs(dx - moved.x()) < 1e-3 && std::abs(dy - moved.y()) < 1e-3;
    if (pixels != m_image.size() || ratio != m_image.devicePixelRatio()) {
        m_image = QImage(pixels, QImage::Format_RGB32);
        m_image.setDevicePixelRatio(ratio);
        forget();
    }
    QRect seen(-moved, pixels);
    if (!isMoved || m_kept.isEmpty()) {
        forget();
        m_toPixels = toPixels;
        seen = QRect({}, pixels);
    }
    for (const QRect &area : QRegion(seen) - m_kept)
        paintInto(area, paint);
    m_kept = seen;
    painter.save();
    painter.resetTransform();
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    forParts(seen, pixels, [&](const QRect &part, QPoint at) {
        painter.drawImage(QPointF(part.topLeft() - seen.topLeft()) / ratio, m_image, QRect(at, part.size()));
    });
    painter.restore();
}

} // namespace Howdah
