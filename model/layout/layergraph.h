// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

#include <map>
#include <vector>

namespace Howdah::Layered {

/// A box of the component, or (box < 0) the place where a net's line passes a layer.
struct Node {
    int box = -1;
    int net = -1;
    int layer = 0;
    int position = 0; ///< index in its layer
    double width = 0;
    double height = 0;
    double y = 0; ///< top
};

/// One line across the channel between two neighbouring layers. Offsets are from the node's top.
struct Link {
    int left = 0;
    int right = 0;
    double leftOffset = 0;
    double rightOffset = 0;
};

/// All edges with the same referenced key: one tree of lines.
struct Net {
    int target = 0; ///< node of the referenced box
    int targetRow = -1;
    std::vector<int> edges;           ///< indexes into LayoutGraph::edges
    std::map<int, int> dummies;       ///< layer → node
};

/// A connected component being laid out. Nodes 0…boxes-1 are the boxes in the order given.
struct LayerGraph {
    const LayoutGraph *input = nullptr;
    std::vector<Node> nodes;
    std::vector<Net> nets;
    std::vector<std::vector<int>> layers; ///< nodes, top to bottom
    std::vector<Link> links;
    std::vector<std::vector<int>> linksToLeft;  ///< per node: links whose right end it is
    std::vector<std::vector<int>> linksToRight; ///< per node: links whose left end it is
    std::vector<int> nodeOfBox;                 ///< of the whole graph; -1 outside this component

    const LayoutEdge &edge(int index) const { return input->edges[size_t(index)]; }
    int sourceOf(int edgeIndex) const { return nodeOfBox[size_t(edge(edgeIndex).from)]; }
    double rowCentre(int node, int row) const
    {
        const RowSpan span = spanOf(input->boxes[size_t(nodes[size_t(node)].box)], row);
        return (span.top + span.bottom) / 2;
    }
};

/// A component's boxes and edges, as indexes into the whole graph.
struct Component {
    std::vector<int> boxes;
    std::vector<int> edges;
};

/// Splits by connection, in order of each component's first box.
std::vector<Component> components(const LayoutGraph &graph);

/// Makes nodes and nets; layers are assigned afterwards.
LayerGraph makeLayerGraph(const LayoutGraph &graph, const Component &component);

/// Adds the nodes where lines pass layers and the links between neighbouring layers; fills `layers` in node order.
void addPassages(LayerGraph &graph);

} // namespace Howdah::Layered
