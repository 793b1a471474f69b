// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/layergraph.h"

#include <functional>

namespace Howdah::Layered {

/// Passages of neighbouring layers that share one height, so that the line through them is straight. Which links become
/// straight is chosen per pair of layers: the heaviest set that does not cross itself, as Brandes and Köpf (2002) do
/// with inner segments; where that would make the drawing higher than wanted, the lightest links that cause it bend
/// again. Blocks can then be moved as wholes without changing any layer's order. A box is a block by itself.
class Blocks
{
public:
    using Gap = std::function<double(int upper, int lower)>;

    /// `gap` is the least distance between two nodes that follow each other in a layer; the blocks fit into a height of
    /// `room` where the highest layer does. The graph must outlive this.
    Blocks(LayerGraph &graph, const Gap &gap, double room, const std::stop_token &stop);

    /// Moves the blocks towards their neighbours, `rounds` times, within the room around zero. Writes the nodes'
    /// heights.
    void place(int rounds, const std::stop_token &stop);

    /// The node's line runs straight on at least one side.
    bool isAligned(int node) const { return m_onward[size_t(node)] >= 0 || m_first[size_t(blockOf(node))] != node; }

private:
    /// The node `lower` keeps `distance` from the node `upper`, tops of both.
    struct Arc {
        int upper, lower;
        double distance;
    };

    void weigh();
    void measure(const Gap &gap);
    void align(size_t layer);
    void build();
    void constrain();
    /// The next node of the block to the right, -1: none.
    int next(int node) const
    {
        return m_onward[size_t(node)] < 0 ? -1 : m_graph.links[size_t(m_onward[size_t(node)])].right;
    }
    bool bend();
    void cutsAbove(int block, const std::vector<int> &causes, std::vector<int> &cuts) const;
    void lightest(int first, int last, std::vector<int> &cuts) const;
    double lowest(std::vector<double> &tops, std::vector<int> *causes) const;
    double wish(int block) const;
    void project(const std::vector<double> &wishes);
    int blockOf(int node) const { return m_block[size_t(node)]; }
    double top(int node) const { return m_y[size_t(blockOf(node))]; }
    double heightOf(int block) const { return m_graph.nodes[size_t(m_first[size_t(block)])].height; }

    LayerGraph &m_graph;
    double m_room;
    std::vector<int> m_below; ///< per node: the next one in its layer, -1: none
    std::vector<double> m_distance; ///< per node: from its top to that of the one below
    std::vector<double> m_weight; ///< per link; 0: not between passages
    std::vector<int> m_onward; ///< per node: the straight link to its right, -1: none
    std::vector<int> m_block; ///< per node
    std::vector<int> m_first; ///< per block: its leftmost node
    std::vector<Arc> m_arcs; ///< what is above comes first
    std::vector<double> m_y; ///< per block
    std::vector<double> m_least, m_most; ///< per block: how far it can go
};

} // namespace Howdah::Layered
