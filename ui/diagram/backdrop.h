// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QTransform>

#include <functional>

class QPainter;

namespace Howdah {

/// A picture of what stands still in a view, so that panning paints only what comes into sight. The picture wraps
/// around at its edges: no pixel is moved when the view is. GUI thread; four bytes for every pixel of the view.
class Backdrop
{
public:
    /// Paints what meets the rectangle (in scene units) on a painter that is set up and clipped to it.
    using Paint = std::function<void(QPainter &, const QRectF &)>;

    /// Everything is painted anew next time.
    void forget() { m_kept = {}; }

    /// Paints `painter`'s device, `size` pixels of `ratio` device pixels each, as seen through `toView`.
    void show(QPainter &painter, const QTransform &toView, QSize size, double ratio, const Paint &paint);

private:
    void paintInto(QRect area, const Paint &paint);

    QImage m_image;
    QTransform m_toPixels; ///< scene → the endless plane of pixels that the picture shows a part of
    QRect m_kept;          ///< in that plane: what the picture holds
};

} // namespace Howdah
