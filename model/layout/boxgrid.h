// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QRectF>

#include <vector>

namespace Howdah {

/// Finds rectangles by place: a uniform grid of square cells (512 units). Built once; reading is thread safe.
class BoxGrid
{
public:
    explicit BoxGrid(std::vector<QRectF> rects = {});

    const QRectF &rect(int index) const { return m_rects[size_t(index)]; }
    const std::vector<QRectF> &rects() const { return m_rects; }

    /// Indexes, ascending, of the rectangles whose inside (shrunk by `inset` on each side) meets `area`, which may be
    /// a line (no width or no height).
    std::vector<int> touching(const QRectF &area, double inset = 0) const;

private:
    std::vector<QRectF> m_rects;
    QHash<qint64, std::vector<int>> m_cells;
};

} // namespace Howdah
