// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/revisiongraph.h"

namespace Howdah {

/// A row that is to get a place: newest first, parents further down.
struct LaneNode {
    QString id;
    std::vector<QString> parents; ///< drawn solid; the first keeps the lane
    std::vector<QString> dependencies; ///< drawn dashed
    bool isMissing = false; ///< named by others, declared by no file
};

/// One line inside one row. Lanes count from 0 at the left.
struct LaneLine {
    enum Part {
        Through, ///< top edge to bottom edge in one lane
        In, ///< from `lane` at the top edge to the node
        Out, ///< from the node to `lane` at the bottom edge
    };
    Part part = Through;
    int lane = 0;
    int colour = 0; ///< counts branches, not hues
    bool dashed = false;

    bool operator==(const LaneLine &) const = default;
};

struct LaneRow {
    QString id;
    int lane = 0;
    int colour = 0;
    bool isMissing = false;
    std::vector<LaneLine> lines;
    std::vector<QString> upward; ///< parents that stand above, which only a cycle makes: no line is drawn to them
};

struct LaneLayout {
    std::vector<LaneRow> rows; ///< as given
    int lanes = 0; ///< how many side by side
};

/// A place for each row and the lines between. Pure and stable: the same rows give the same picture, lane 0 belongs to
/// the first row's line of first parents all the way down, every line keeps a lane of its own until it reaches its
/// parent (lines that share a lane read as relations that are not there), and lanes are taken from the left when they
/// are free.
LaneLayout laneLayout(const std::vector<LaneNode> &nodes);

/// The rows of a history: walk() order, then the revisions that are named but missing.
std::vector<LaneNode> laneNodes(const RevisionGraph &graph);

} // namespace Howdah
