// SPDX-License-Identifier: Apache-2.0
// Frame times of the diagram while panning, without a display: bench_diagram SOURCE [WIDTHxHEIGHT]
#include "layout/engine.h"
#include "layout/metrics.h"
#include "render/fonts.h"
#include "service/source.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace Howdah;

namespace {

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

void report(const char *what, double value) { std::printf("%-28s %9.2f ms\n", what, value); }

/// Pans step by step along a zigzag through the diagram; each step paints the whole viewport anew.
void pan(DiagramView &view, const char *what, double zoom)
{
    const QRectF all = view.diagramScene()->diagram().bounds;
    if (zoom > 0)
        view.setZoom(zoom);
    else
        view.fit();
    std::vector<double> frames;
    QImage image(view.viewport()->size(), QImage::Format_RGB32);
    constexpr int steps = 300;
    QElapsedTimer timer;
    for (int step = 0; step < steps; ++step) {
        const double along = double(step) / steps;
        const QPointF centre(all.left() + all.width() * along, all.top() + all.height() * (0.5 + 0.45 * std::abs(std::fmod(along * 8, 2) - 1) - 0.225));
        timer.start();
        if (zoom > 0)
            view.centerOn(centre);
        view.viewport()->render(&image);
        frames.push_back(milliseconds(timer));
    }
    const double first = frames.front();
    std::ranges::sort(frames);
    std::printf("%-14s first %7.2f  median %7.2f  p95 %7.2f  max %7.2f ms\n", what, first, frames[steps / 2], frames[steps * 95 / 100], frames.back());
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("howdah"));
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_diagram SOURCE [WIDTHxHEIGHT]\n");
        return 2;
    }
    const auto source = parsedSource(QString::fromLocal8Bit(argv[1]));
    const auto database = source ? loadSource(*source) : std::unexpected(source.error());
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(toText(database.error())));
        return 3;
    }
    QElapsedTimer timer;
    timer.start();
    Diagram diagram = makeDiagram(**database, {}, FontTextMetrics());
    report("measure texts, make diagram", milliseconds(timer));
    timer.start();
    const LayoutGraph graph = layoutGraph(diagram);
    const Layout layout = *layeredLayout(graph);
    report("layout", milliseconds(timer));
    std::printf("%zu tables, %zu foreign keys: %s\n", graph.boxes.size(), graph.edges.size(), qPrintable(summary(measure(graph, layout))));
    place(diagram, layout);
    DiagramScene scene;
    DiagramView view(&scene);
    const QStringList size = argc > 2 ? QString::fromLatin1(argv[2]).split(QLatin1Char('x')) : QStringList{QStringLiteral("1600"), QStringLiteral("1000")};
    view.resize(size.value(0).toInt(), size.value(1).toInt());
    view.show();
    timer.start();
    scene.setDiagram(std::move(diagram));
    view.diagramChanged();
    report("build scene", milliseconds(timer));
    QCoreApplication::processEvents();
    pan(view, "pan at 100 %", 1);
    pan(view, "pan at 25 %", 0.25);
    pan(view, "fit", 0);
    return 0;
}
