// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

#include <QHash>

#include <vector>

namespace Howdah {

/// Remembers where lines run, to keep lines of different keys off each other.
class Occupancy
{
public:
    void add(const Polyline &line, int key) { change(line, key, true); }
    void remove(const Polyline &line, int key) { change(line, key, false); }

    /// Whether a piece from a to b would run along a line of another key closer than `distance`.
    bool isTaken(QPointF a, QPointF b, int key, double distance) const;

private:
    struct Piece {
        double at, low, high;
        int key;
        bool operator==(const Piece &) const = default;
    };
    void change(const Polyline &line, int key, bool isAdded);
    QHash<int, std::vector<Piece>> m_horizontal, m_vertical; ///< by coordinate ÷ 16
};

} // namespace Howdah
