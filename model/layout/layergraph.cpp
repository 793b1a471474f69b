// SPDX-License-Identifier: Apache-2.0
#include "layout/layergraph.h"

#include <algorithm>
#include <numeric>

namespace Howdah::Layered {

std::vector<Component> components(const LayoutGraph &graph)
{
    std::vector<int> root(graph.boxes.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&root](int box) {
        while (root[size_t(box)] != box)
            box = root[size_t(box)] = root[size_t(root[size_t(box)])];
        return box;
    };
    for (const LayoutEdge &edge : graph.edges) {
        const int a = find(edge.from), b = find(edge.to);
        root[size_t(std::max(a, b))] = std::min(a, b);
    }
    std::vector<Component> result;
    std::vector<int> indexOfRoot(graph.boxes.size(), -1);
    for (int box = 0; box < int(graph.boxes.size()); ++box) {
        int &index = indexOfRoot[size_t(find(box))];
        if (index < 0) {
            index = int(result.size());
            result.emplace_back();
        }
        result[size_t(index)].boxes.push_back(box);
    }
    for (int edge = 0; edge < int(graph.edges.size()); ++edge)
        result[size_t(indexOfRoot[size_t(find(graph.edges[size_t(edge)].from))])].edges.push_back(edge);
    return result;
}

LayerGraph makeLayerGraph(const LayoutGraph &graph, const Component &component)
{
    LayerGraph result;
    result.input = &graph;
    result.nodeOfBox.assign(graph.boxes.size(), -1);
    for (int box : component.boxes) {
        result.nodeOfBox[size_t(box)] = int(result.nodes.size());
        const LayoutBox &size = graph.boxes[size_t(box)];
        result.nodes.push_back({.box = box, .width = size.width, .height = size.height});
    }
    std::map<int, int> netOfKey;
    for (int index : component.edges) {
        const LayoutEdge &edge = graph.edges[size_t(index)];
        const auto [place, isNew] = netOfKey.try_emplace(edge.key, int(result.nets.size()));
        if (isNew)
            result.nets.push_back(
                {.target = result.nodeOfBox[size_t(edge.to)], .targetRow = edge.toRow, .edges = {}, .dummies = {}});
        result.nets[size_t(place->second)].edges.push_back(index);
    }
    return result;
}

namespace {

void addLink(LayerGraph &graph, int left, double leftOffset, int right, double rightOffset)
{
    graph.linksToRight[size_t(left)].push_back(int(graph.links.size()));
    graph.linksToLeft[size_t(right)].push_back(int(graph.links.size()));
    graph.links.push_back({left, right, leftOffset, rightOffset});
}

void addDummies(LayerGraph &graph, int netIndex)
{
    Net &net = graph.nets[size_t(netIndex)];
    const int home = graph.nodes[size_t(net.target)].layer;
    int low = home, high = home;
    for (int edge : net.edges) {
        const int layer = graph.nodes[size_t(graph.sourceOf(edge))].layer;
        low = std::min(low, layer);
        high = std::max(high, layer);
    }
    for (int layer = low + 1; layer < high; ++layer) {
        if (layer == home)
            continue;
        net.dummies[layer] = int(graph.nodes.size());
        graph.nodes.push_back({.net = netIndex, .layer = layer});
    }
}

void addLinks(LayerGraph &graph, const Net &net)
{
    const int home = graph.nodes[size_t(net.target)].layer;
    const double targetOffset = graph.rowCentre(net.target, net.targetRow);
    const auto hub = [&](int layer) { return layer == home ? net.target : net.dummies.at(layer); };
    const auto hubOffset = [&](int layer) { return layer == home ? targetOffset : 0.0; };
    const auto connect = [&](int node, double offset) {
        const int layer = graph.nodes[size_t(node)].layer;
        if (layer > home)
            addLink(graph, hub(layer - 1), hubOffset(layer - 1), node, offset);
        else if (layer < home)
            addLink(graph, node, offset, hub(layer + 1), hubOffset(layer + 1));
    };
    for (const auto &[layer, node] : net.dummies)
        connect(node, 0);
    for (int edge : net.edges) {
        const int source = graph.sourceOf(edge);
        connect(source, graph.rowCentre(source, graph.edge(edge).fromRow));
    }
}

} // namespace

void addPassages(LayerGraph &graph)
{
    for (int net = 0; net < int(graph.nets.size()); ++net)
        addDummies(graph, net);
    graph.linksToLeft.assign(graph.nodes.size(), {});
    graph.linksToRight.assign(graph.nodes.size(), {});
    for (const Net &net : graph.nets)
        addLinks(graph, net);
    int layerCount = 0;
    for (const Node &node : graph.nodes)
        layerCount = std::max(layerCount, node.layer + 1);
    graph.layers.assign(size_t(layerCount), {});
    for (int node = 0; node < int(graph.nodes.size()); ++node) {
        auto &layer = graph.layers[size_t(graph.nodes[size_t(node)].layer)];
        graph.nodes[size_t(node)].position = int(layer.size());
        layer.push_back(node);
    }
}

} // namespace Howdah::Layered
