// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/edgegrid.h"

#include <algorithm>
#include <cmath>

namespace Howdah {

namespace {

constexpr double cellSize = 1024;

int cell(double value)
{
    return int(std::floor(value / cellSize));
}
qint64 cellKey(int x, int y)
{
    return (qint64(x) << 32) ^ quint32(y);
}

} // namespace

void EdgeGrid::rebuild(const std::vector<DiagramEdge> &edges, std::span<const int> except)
{
    m_cells.clear();
    m_all.clear();
    for (int index = 0; index < int(edges.size()); ++index) {
        if (std::ranges::binary_search(except, index))
            continue;
        m_all.push_back(index);
        const Polyline &points = edges[size_t(index)].points;
        for (size_t i = 1; i < points.size(); ++i) {
            const QRectF piece = QRectF(points[i - 1], points[i]).normalized();
            for (int x = cell(piece.left()); x <= cell(piece.right()); ++x)
                for (int y = cell(piece.top()); y <= cell(piece.bottom()); ++y) {
                    std::vector<int> &list = m_cells[cellKey(x, y)];
                    if (list.empty() || list.back() != index)
                        list.push_back(index);
                }
        }
    }
}

std::vector<int> EdgeGrid::near(const QRectF &area) const
{
    const int left = cell(area.left()), right = cell(area.right()), top = cell(area.top()),
              bottom = cell(area.bottom());
    if (qint64(right - left + 1) * (bottom - top + 1) >= m_cells.size())
        return m_all;
    std::vector<int> result;
    for (int x = left; x <= right; ++x)
        for (int y = top; y <= bottom; ++y)
            if (const auto found = m_cells.constFind(cellKey(x, y)); found != m_cells.constEnd())
                result.insert(result.end(), found->begin(), found->end());
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

} // namespace Howdah
