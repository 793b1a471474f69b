// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layergraph.h"

#include <functional>

namespace Howdah::Layered {

/// Nodes of neighbouring layers that share one height, so that the line through them is straight. Which links become
/// straight is chosen per pair of layers: the heaviest set that does not cross itself, as Brandes and Köpf (2002) do with
/// inner segments. Blocks can then be moved as wholes without changing any layer's order.
class Blocks
{
public:
    using Gap = std::function<double(int upper, int lower)>;

    /// `gap` is the least distance between two nodes that follow each other in a layer. The graph must outlive this.
    Blocks(LayerGraph &graph, Gap gap);

    /// Moves the blocks towards their neighbours, `rounds` times, no node further than half of `room` from the middle while
    /// there is room. Writes the nodes' heights.
    void place(double room, int rounds, std::stop_token stop);

    /// The node's line runs straight on at least one side.
    bool isAligned(int node) const { return m_members[size_t(m_block[size_t(node)])].size() > 1; }

private:
    /// `lower` keeps `distance` from `upper`, tops of blocks.
    struct Arc {
        int upper, lower;
        double distance;
    };

    void align(size_t layer, const std::vector<double> &usage);
    std::vector<double> usage() const;
    void join(int link);
    void number();
    void constrain();
    double wish(int block) const;
    void project(const std::vector<double> &wishes, double room);
    double top(int node) const { return m_y[size_t(m_block[size_t(node)])] + m_offset[size_t(node)]; }

    LayerGraph &m_graph;
    Gap m_gap;
    std::vector<int> m_block;                    ///< per node
    std::vector<double> m_offset;                ///< per node: its top from its block's
    std::vector<std::vector<int>> m_members;     ///< per block, from left to right
    std::vector<Arc> m_arcs;                     ///< sorted by their upper block's place in m_order
    std::vector<int> m_order;                    ///< blocks from top to bottom
    std::vector<double> m_y;
};

} // namespace Howdah::Layered
