// SPDX-License-Identifier: Apache-2.0
#include "layout/engine.h"
#include "layout/incremental.h"
#include "layout/metrics.h"
#include "layout/reroute.h"
#include "support/layoutgraphs.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>
#include <thread>

using namespace Howdah;

namespace {

bool isSound(const LayoutMetrics &m)
{
    return m.overlaps == 0 && m.tunnels == 0 && m.wrongPorts == 0 && m.ambiguous == 0 && m.diagonals == 0;
}

/// Another one each time, unless HOWDAH_LAYOUT_SEED names one; HOWDAH_LAYOUT_COUNT asks for more random moves than
/// four.
quint64 freshSeed()
{
    const QString given = qEnvironmentVariable("HOWDAH_LAYOUT_SEED");
    return given.isEmpty() ? QRandomGenerator::global()->generate() : given.toULongLong();
}

LayoutBox box(double width, int rows)
{
    LayoutBox result{width, 30, {}, 0};
    for (int row = 0; row < rows; ++row) {
        result.rows.push_back({result.height, result.height + 20});
        result.height += 20;
    }
    return result;
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyGraph();
    void oneEdgeIsStraightToTheRows();
    void selfReferenceAndCycle();
    void sameColumnToItself();
    void twoKeysFromOneColumnDoNotShareALine();
    void crossedPairNeedsNoOverlap();
    void sharedKeySharesItsTrunk();
    void randomGraphsAreSound_data();
    void randomGraphsAreSound();
    void sameInputSameOutput();
    void cancels();
    void isolatedBoxesFormAGrid();
    void metricsSeeFaults();
    void keptLayoutKeepsWhatFits();
    void movedBoxIsGoneAround();
    void movedBoxesAreSound_data();
    void movedBoxesAreSound();
    void newBoxesFindAPlace();
};

void LayoutTest::emptyGraph()
{
    const auto layout = layeredLayout({});
    QVERIFY(layout);
    QVERIFY(layout->positions.empty());
}

void LayoutTest::oneEdgeIsStraightToTheRows()
{
    const LayoutGraph graph{{box(200, 3), box(180, 5)}, {{1, 3, 0, 0, 0}}};
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    QCOMPARE(layout->routes[0].size(), size_t(2));
    QCOMPARE(layout->routes[0].front().y(), layout->positions[1].y() + 30 + 3 * 20 + 10);
    QCOMPARE(layout->routes[0].back().y(), layout->positions[0].y() + 40);
    QVERIFY2(isSound(measure(graph, *layout)), qPrintable(summary(measure(graph, *layout))));
}

void LayoutTest::selfReferenceAndCycle()
{
    const LayoutGraph graph{
        {box(200, 3), box(180, 5), box(150, 2)}, {{0, 1, 0, 0, 0}, {0, 2, 1, 0, 1}, {1, 1, 2, 0, 2}, {2, 1, 0, 0, 0}}};
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    QVERIFY2(isSound(measure(graph, *layout)), qPrintable(summary(measure(graph, *layout))));
}

void LayoutTest::sameColumnToItself()
{
    const LayoutGraph graph{{box(200, 3)}, {{0, 1, 0, 1, 0}}};
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    QVERIFY2(isSound(measure(graph, *layout)), qPrintable(summary(measure(graph, *layout))));
    QVERIFY(layout->routes[0].front().y() != layout->routes[0].back().y());
}

void LayoutTest::twoKeysFromOneColumnDoNotShareALine()
{
    const LayoutGraph graph{
        {box(200, 3), box(180, 5), box(150, 2)}, {{2, 1, 0, 0, 0}, {2, 1, 1, 0, 1}, {2, 1, 1, 2, 2}}};
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    QVERIFY2(isSound(measure(graph, *layout)), qPrintable(summary(measure(graph, *layout))));
}

void LayoutTest::crossedPairNeedsNoOverlap()
{
    // Rows face each other crosswise: without splitting one line, the two would have to lie on each other.
    const LayoutGraph graph{{box(200, 3), box(200, 3)}, {{1, 0, 0, 2, 0}, {1, 2, 0, 0, 1}, {1, 1, 0, 1, 2}}};
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    QVERIFY2(isSound(measure(graph, *layout)), qPrintable(summary(measure(graph, *layout))));
}

void LayoutTest::sharedKeySharesItsTrunk()
{
    LayoutGraph graph{{box(200, 3)}, {}};
    for (int child = 1; child <= 6; ++child) {
        graph.boxes.push_back(box(160, 4));
        graph.edges.push_back({child, 1, 0, 0, 0});
    }
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    const LayoutMetrics metrics = measure(graph, *layout);
    QVERIFY2(isSound(metrics), qPrintable(summary(metrics)));
    QCOMPARE(metrics.crossings, 0);
}

void LayoutTest::randomGraphsAreSound_data()
{
    QTest::addColumn<int>("tables");
    QTest::addColumn<int>("edges");
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("seconds");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("small %d", int(seed)) << int(4 + seed * 3) << int(3 + seed * 5) << seed << 5;
    QTest::addRow("500") << 500 << 800 << quint64(21) << 10;
    // Minutes under sanitizers; there by hand.
    if (HOWDAH_PATIENCE == 1 || qEnvironmentVariableIsSet("HOWDAH_LAYOUT_COUNT"))
        QTest::addRow("1401") << 1401 << 1700 << quint64(22) << 30;
    const quint64 fresh = freshSeed();
    for (int i = 0; i < 4; ++i)
        QTest::addRow("fresh %llu", fresh + quint64(i)) << 40 + 30 * i << 50 + 60 * i << fresh + quint64(i) << 10;
}

void LayoutTest::randomGraphsAreSound()
{
    QFETCH(int, tables);
    QFETCH(int, edges);
    QFETCH(quint64, seed);
    QFETCH(int, seconds);
    const LayoutGraph graph = LayoutGraphs::scaleFree(tables, edges, seed);
    // Processor time: other programs are no matter of the layout's.
    const std::clock_t begin = std::clock();
    const auto layout = layeredLayout(graph);
    const double used = double(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY(layout);
    QVERIFY2(used < seconds * HOWDAH_PATIENCE, qPrintable(QString::number(used)));
    const LayoutMetrics metrics = measure(graph, *layout);
    QVERIFY2(isSound(metrics), qPrintable(QStringLiteral("seed %1: ").arg(seed) + summary(metrics)));
}

void LayoutTest::sameInputSameOutput()
{
    const LayoutGraph graph = LayoutGraphs::scaleFree(300, 500, 7);
    QVERIFY(*layeredLayout(graph) == *layeredLayout(graph));
}

void LayoutTest::cancels()
{
    const LayoutGraph graph = LayoutGraphs::scaleFree(4000, 7000, 7);
    std::stop_source stop;
    QElapsedTimer timer;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        timer.start();
        stop.request_stop();
    });
    const auto layout = layeredLayout(graph, {}, stop.get_token());
    QVERIFY(!layout);
    QCOMPARE(layout.error().kind, ErrorKind::Cancelled);
    QVERIFY2(timer.elapsed() < 2000 * HOWDAH_PATIENCE, qPrintable(QString::number(timer.elapsed())));
}

void LayoutTest::isolatedBoxesFormAGrid()
{
    LayoutGraph graph;
    for (int i = 0; i < 60; ++i)
        graph.boxes.push_back(box(200, 1 + i % 7));
    const auto layout = layeredLayout(graph);
    QVERIFY(layout);
    const LayoutMetrics metrics = measure(graph, *layout);
    QCOMPARE(metrics.overlaps, 0);
    QVERIFY(metrics.width / metrics.height > 1.0 && metrics.width / metrics.height < 2.6);
}

void LayoutTest::metricsSeeFaults()
{
    const LayoutGraph graph{{box(100, 2), box(100, 2), box(100, 2)}, {{0, 0, 2, 0, 0}, {1, 0, 2, 1, 1}}};
    // The second box stands on the first; the first line runs through it, both lie on each other and one ends off its
    // row.
    const Layout bad{{{0, 0}, {50, 0}, {400, 0}}, {{{100, 40}, {400, 40}}, {{150, 40}, {400, 40}}}};
    const LayoutMetrics metrics = measure(graph, bad);
    QCOMPARE(metrics.overlaps, 1);
    QCOMPARE(metrics.tunnels, 1);
    QCOMPARE(metrics.wrongPorts, 1);
    QVERIFY(metrics.ambiguous > 249 && metrics.ambiguous < 251);
    const LayoutGraph two{{box(100, 2), box(100, 2), box(100, 2), box(100, 2)}, {{0, 0, 1, 0, 0}, {2, 1, 3, 1, 1}}};
    const Layout crossing{{{0, 0}, {400, 200}, {0, 200}, {400, 0}},
        {{{100, 40}, {200, 40}, {200, 240}, {400, 240}}, {{100, 260}, {150, 260}, {150, 60}, {400, 60}}}};
    QCOMPARE(measure(two, crossing).crossings, 1);
    QVERIFY2(isSound(measure(two, crossing)), qPrintable(summary(measure(two, crossing))));
}

void LayoutTest::keptLayoutKeepsWhatFits()
{
    const LayoutGraph graph = LayoutGraphs::scaleFree(120, 200, 5);
    const Layout whole = *layeredLayout(graph);
    QVERIFY(*keptLayout(graph, whole.positions, whole.routes) == whole);
}

void LayoutTest::movedBoxIsGoneAround()
{
    // A chain of three; the unrelated fourth is put right onto the line between the first two.
    const LayoutGraph graph{{box(200, 3), box(200, 3), box(200, 3), box(60, 0)}, {{1, 0, 0, 0, 0}, {2, 0, 1, 0, 1}}};
    Layout layout = *layeredLayout(graph);
    QCOMPARE(measure(graph, layout).tunnels, 0);
    layout.positions[1] += QPointF(300, 0);
    layout.positions[2] += QPointF(300, 0);
    layout.positions[3] = (layout.routes[0].front() + layout.routes[0].back() + QPointF(300, 0)) / 2 - QPointF(30, 15);
    const Layout moved = *keptLayout(graph, layout.positions, layout.routes);
    QVERIFY2(isSound(measure(graph, moved)), qPrintable(summary(measure(graph, moved))));
    QVERIFY(moved.positions == layout.positions);
}

void LayoutTest::movedBoxesAreSound_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("most");
    for (quint64 seed = 1; seed <= 3; ++seed)
        QTest::addRow("few %d", int(seed)) << seed << 3;
    for (quint64 seed = 1; seed <= 3; ++seed)
        QTest::addRow("all %d", int(seed)) << seed << 1000;
    QTest::addRow("tables side by side") << quint64(545929182) << 1000;
    QTest::addRow("a row just below a neighbour") << quint64(2201815344) << 1000;
    QTest::addRow("a gap closed from below") << quint64(2201815470) << 1000;
    QTest::addRow("a piece nudged away") << quint64(2201815618) << 1000;
    const quint64 fresh = freshSeed();
    for (int i = 0; i < qEnvironmentVariableIntValue("HOWDAH_LAYOUT_COUNT") + 4; ++i)
        QTest::addRow("fresh %llu", fresh + quint64(i)) << fresh + quint64(i) << 1000;
}

void LayoutTest::movedBoxesAreSound()
{
    QFETCH(quint64, seed);
    QFETCH(int, most);
    const LayoutGraph graph = LayoutGraphs::scaleFree(40, 60, seed);
    Layout layout = *layeredLayout(graph);
    quint64 state = seed;
    const auto random = [&state](int limit) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return int((state >> 33) % quint64(limit));
    };
    for (int i = 0; i < std::min(most, 40); ++i)
        layout.positions[most < 40 ? size_t(random(40)) : size_t(i)] += QPointF(random(500) - 250, random(500) - 250);
    const Layout moved = *keptLayout(graph, layout.positions, layout.routes);
    const LayoutMetrics metrics = measure(graph, moved);
    QVERIFY2(isSound(metrics), qPrintable(QStringLiteral("seed %1: ").arg(seed) + summary(metrics)));
    QVERIFY(*keptLayout(graph, layout.positions, layout.routes) == moved);
}

void LayoutTest::newBoxesFindAPlace()
{
    const LayoutGraph graph = LayoutGraphs::scaleFree(60, 80, 3);
    const Layout whole = *layeredLayout(graph);
    std::vector<std::optional<QPointF>> known(whole.positions.begin(), whole.positions.end());
    for (const size_t unknown : {3, 17, 44, 59})
        known[unknown].reset();
    const std::vector<QPointF> places = completedPositions(graph, known);
    for (size_t i = 0; i < known.size(); ++i)
        if (known[i])
            QCOMPARE(places[i], whole.positions[i]);
    QCOMPARE(measure(graph, {places, std::vector<Polyline>(graph.edges.size())}).overlaps, 0);
}

QTEST_APPLESS_MAIN(LayoutTest)
#include "tst_layout.moc"
