// SPDX-License-Identifier: Apache-2.0
#include "layout/lines.h"
#include "layout/channel.h"
#include "layout/polyline.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Howdah::Layered {

namespace {

enum Side { Left, Right };

/// Lines that leave one row on one side share the row's height between them.
using Row = std::tuple<int, int, Side>; ///< node, row, side

struct Claim {
    double towards = 0; ///< mean height of what it leads to: lines going up get the upper places
    int count = 0;
    double y = 0;
};

class Lines
{
public:
    Lines(const LayerGraph &graph, const LayoutOptions &options)
        : m_graph(graph)
        , m_options(options)
    { }
    void draw(Layout &layout);

private:
    int layerOf(int node) const { return m_graph.nodes[size_t(node)].layer; }
    Side sideOf(int edge, const Net &net) const
    {
        return layerOf(m_graph.sourceOf(edge)) > layerOf(net.target) ? Left : Right;
    }
    Side targetSide(int edge, const Net &net) const
    {
        return layerOf(m_graph.sourceOf(edge)) < layerOf(net.target) ? Left : Right;
    }
    /// A self-reference from a column to itself needs two ports on one row.
    int claimKey(int net, int edge) const;
    double hubHeight(const Net &net, int layer) const;
    void claimPorts();
    void claim(int node, int row, Side side, int key, double towards);
    double portHeight(int node, int row, Side side, int key) const;
    double sourceHeight(int net, int edge) const;
    double targetHeight(int net, int edge) const;
    void routeChannels();
    void placeLayers();
    Polyline line(int netIndex, int edge) const;
    void cross(Polyline &points, int channel, int net, double y, Side side, double otherY, Side otherSide) const;
    double trackX(int channel, int track) const
    {
        return m_channelX[size_t(channel)] + m_options.stub + track * m_options.trackGap;
    }

    const LayerGraph &m_graph;
    const LayoutOptions &m_options;
    std::map<Row, std::map<int, Claim>> m_claims;
    std::vector<std::map<int, ChannelPath>> m_paths; ///< per channel: net → path
    std::vector<int> m_tracks;
    std::vector<double> m_layerX, m_channelX;
};

int Lines::claimKey(int net, int edge) const
{
    const LayoutEdge &each = m_graph.edge(edge);
    return net * 2 + (each.from == each.to && each.fromRow == each.toRow);
}

double Lines::hubHeight(const Net &net, int layer) const
{
    if (layer == layerOf(net.target))
        return m_graph.nodes[size_t(net.target)].y + m_graph.rowCentre(net.target, net.targetRow);
    return m_graph.nodes[size_t(net.dummies.at(layer))].y;
}

void Lines::claim(int node, int row, Side side, int key, double towards)
{
    Claim &claim = m_claims[{node, row, side}][key];
    claim.towards += towards;
    ++claim.count;
}

void Lines::claimPorts()
{
    for (int index = 0; index < int(m_graph.nets.size()); ++index) {
        const Net &net = m_graph.nets[size_t(index)];
        const int home = layerOf(net.target);
        for (int edge : net.edges) {
            const int source = m_graph.sourceOf(edge), layer = layerOf(source);
            const int row = m_graph.edge(edge).fromRow;
            const int hubLayer = layer > home ? layer - 1 : layer < home ? layer + 1 : home;
            claim(source, row, sideOf(edge, net), claimKey(index, edge), hubHeight(net, hubLayer));
            claim(net.target, net.targetRow, targetSide(edge, net), index * 2,
                m_graph.nodes[size_t(source)].y + m_graph.rowCentre(source, row));
        }
    }
    for (auto &[row, claims] : m_claims) {
        const auto &[node, index, side] = row;
        const Node &owner = m_graph.nodes[size_t(node)];
        const RowSpan span = spanOf(m_graph.input->boxes[size_t(owner.box)], index);
        std::vector<std::pair<double, int>> sorted;
        for (const auto &[key, claim] : claims)
            sorted.emplace_back(claim.towards / claim.count, key);
        std::ranges::sort(sorted);
        for (size_t i = 0; i < sorted.size(); ++i)
            claims[sorted[i].second].y
                = owner.y + span.top + (span.bottom - span.top) * double(i + 1) / double(sorted.size() + 1);
    }
}

double Lines::portHeight(int node, int row, Side side, int key) const
{
    return m_claims.at({node, row, side}).at(key).y;
}

double Lines::sourceHeight(int net, int edge) const
{
    return portHeight(m_graph.sourceOf(edge), m_graph.edge(edge).fromRow, sideOf(edge, m_graph.nets[size_t(net)]),
        claimKey(net, edge));
}

double Lines::targetHeight(int index, int edge) const
{
    const Net &net = m_graph.nets[size_t(index)];
    return portHeight(net.target, net.targetRow, targetSide(edge, net), index * 2);
}

void Lines::routeChannels()
{
    std::vector<std::map<int, ChannelNet>> channels(m_graph.layers.size());
    const auto addPin = [](std::vector<double> &pins, double y) {
        if (!std::ranges::contains(pins, y))
            pins.push_back(y);
    };
    for (int index = 0; index < int(m_graph.nets.size()); ++index) {
        const Net &net = m_graph.nets[size_t(index)];
        const int home = layerOf(net.target);
        for (int edge : net.edges) {
            const int layer = layerOf(m_graph.sourceOf(edge));
            auto &own = channels[size_t(layer > home ? layer - 1 : layer)][index];
            addPin(layer > home ? own.right : own.left, sourceHeight(index, edge));
            auto &targets = channels[size_t(layer < home ? home - 1 : home)][index];
            addPin(layer < home ? targets.right : targets.left, targetHeight(index, edge));
        }
        for (const auto &[layer, node] : net.dummies) {
            addPin(channels[size_t(layer)][index].left, m_graph.nodes[size_t(node)].y);
            addPin(channels[size_t(layer - 1)][index].right, m_graph.nodes[size_t(node)].y);
        }
    }
    m_paths.resize(channels.size());
    m_tracks.assign(channels.size(), 0);
    for (size_t channel = 0; channel < channels.size(); ++channel) {
        std::vector<ChannelNet> nets;
        for (auto &[net, pins] : channels[channel])
            nets.push_back(std::move(pins));
        const std::vector<ChannelPath> paths = routeChannel(nets, m_tracks[channel]);
        size_t i = 0;
        for (const auto &[net, pins] : channels[channel])
            m_paths[channel].emplace(net, paths[i++]);
    }
}

void Lines::placeLayers()
{
    double x = 0;
    for (size_t layer = 0; layer < m_graph.layers.size(); ++layer) {
        double width = 0;
        for (int node : m_graph.layers[layer])
            width = std::max(width, m_graph.nodes[size_t(node)].width);
        m_layerX.push_back(x);
        m_channelX.push_back(x + width);
        x += width;
        const bool isLast = layer + 1 == m_graph.layers.size();
        x += isLast && m_tracks[layer] == 0
            ? 0
            : 2 * m_options.stub + std::max(0, m_tracks[layer] - 1) * m_options.trackGap;
    }
}

void Lines::cross(Polyline &points, int channel, int net, double y, Side side, double otherY, Side otherSide) const
{
    const ChannelPath &path = m_paths[size_t(channel)].at(net);
    if (path.track < 0)
        return;
    const double x = trackX(channel, side == Left ? path.track : path.rightTrack);
    const double otherX = trackX(channel, otherSide == Left ? path.track : path.rightTrack);
    points.emplace_back(x, y);
    if (x != otherX) {
        points.emplace_back(x, path.link);
        points.emplace_back(otherX, path.link);
    }
    points.emplace_back(otherX, otherY);
}

Polyline Lines::line(int index, int edge) const
{
    const Net &net = m_graph.nets[size_t(index)];
    const int source = m_graph.sourceOf(edge), home = layerOf(net.target);
    const auto portX = [this](int node, Side side) {
        return m_layerX[size_t(layerOf(node))] + (side == Right ? m_graph.nodes[size_t(node)].width : 0);
    };
    const double end = targetHeight(index, edge);
    double y = sourceHeight(index, edge);
    Polyline points{{portX(source, sideOf(edge, net)), y}};
    int layer = layerOf(source);
    if (layer == home)
        cross(points, home, index, y, Left, end, Left);
    while (layer != home) {
        const int next = layer > home ? layer - 1 : layer + 1;
        const double nextY = next == home ? end : hubHeight(net, next);
        cross(points, std::min(layer, next), index, y, layer > home ? Right : Left, nextY, layer > home ? Left : Right);
        y = nextY;
        layer = next;
    }
    points.emplace_back(portX(net.target, targetSide(edge, net)), end);
    return simplified(points);
}

void Lines::draw(Layout &layout)
{
    claimPorts();
    routeChannels();
    placeLayers();
    for (const Node &node : m_graph.nodes)
        if (node.box >= 0)
            layout.positions[size_t(node.box)] = QPointF(m_layerX[size_t(node.layer)], node.y);
    for (int net = 0; net < int(m_graph.nets.size()); ++net)
        for (int edge : m_graph.nets[size_t(net)].edges)
            layout.routes[size_t(edge)] = line(net, edge);
}

} // namespace

void drawLines(const LayerGraph &graph, const LayoutOptions &options, Layout &layout)
{
    Lines(graph, options).draw(layout);
}

} // namespace Howdah::Layered
