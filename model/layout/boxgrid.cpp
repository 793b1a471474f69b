// SPDX-License-Identifier: Apache-2.0
#include "layout/boxgrid.h"

#include <algorithm>
#include <cmath>

namespace Howdah {

namespace {

constexpr double cellSize = 512;

int cell(double value)
{
    return int(std::floor(value / cellSize));
}
qint64 cellKey(int x, int y)
{
    return (qint64(x) << 32) ^ quint32(y);
}

} // namespace

BoxGrid::BoxGrid(std::vector<QRectF> rects)
    : m_rects(std::move(rects))
{
    for (int index = 0; index < int(m_rects.size()); ++index) {
        const QRectF &rect = m_rects[size_t(index)];
        for (int x = cell(rect.left()); x <= cell(rect.right()); ++x)
            for (int y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
                m_cells[cellKey(x, y)].push_back(index);
    }
}

std::vector<int> BoxGrid::touching(const QRectF &area, double inset) const
{
    std::vector<int> result;
    const auto test = [&](int index) {
        const QRectF &rect = m_rects[size_t(index)];
        if (rect.left() + inset < area.right() && rect.right() - inset > area.left()
            && rect.top() + inset < area.bottom() && rect.bottom() - inset > area.top())
            result.push_back(index);
    };
    const int left = cell(area.left()), right = cell(area.right()), top = cell(area.top()),
              bottom = cell(area.bottom());
    if (qint64(right - left + 1) * (bottom - top + 1) > m_cells.size()) {
        for (int index = 0; index < int(m_rects.size()); ++index)
            test(index);
        return result;
    }
    for (int x = left; x <= right; ++x)
        for (int y = top; y <= bottom; ++y)
            if (const auto found = m_cells.constFind(cellKey(x, y)); found != m_cells.constEnd())
                std::ranges::for_each(*found, test);
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

} // namespace Howdah
