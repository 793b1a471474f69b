// SPDX-License-Identifier: Apache-2.0
#include "layout/occupancy.h"

#include <algorithm>
#include <cmath>

namespace Howdah {

namespace {

constexpr double bucketSize = 16;

int bucket(double value)
{
    return int(std::floor(value / bucketSize));
}

} // namespace

void Occupancy::change(const Polyline &line, int key, bool isAdded)
{
    for (size_t i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1], b = line[i];
        const bool isHorizontal = a.y() == b.y();
        const Piece piece = isHorizontal ? Piece{a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x()), key}
                                         : Piece{a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y()), key};
        std::vector<Piece> &list = (isHorizontal ? m_horizontal : m_vertical)[bucket(piece.at)];
        if (isAdded)
            list.push_back(piece);
        else if (const auto found = std::ranges::find(list, piece); found != list.end())
            list.erase(found);
    }
}

bool Occupancy::isTaken(QPointF a, QPointF b, int key, double distance) const
{
    const bool isHorizontal = a.y() == b.y();
    const double at = isHorizontal ? a.y() : a.x();
    const double low = isHorizontal ? std::min(a.x(), b.x()) : std::min(a.y(), b.y());
    const double high = isHorizontal ? std::max(a.x(), b.x()) : std::max(a.y(), b.y());
    const auto &pieces = isHorizontal ? m_horizontal : m_vertical;
    for (int index = bucket(at - distance); index <= bucket(at + distance); ++index)
        if (const auto list = pieces.constFind(index); list != pieces.constEnd())
            for (const Piece &piece : *list)
                if (piece.key != key && std::abs(piece.at - at) < distance && piece.low < high && piece.high > low)
                    return true;
    return false;
}

} // namespace Howdah
