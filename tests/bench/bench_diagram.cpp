// SPDX-License-Identifier: Apache-2.0
// Frame times of the diagram while panning and zooming, without a display: bench_diagram SOURCE [WIDTHxHEIGHT [FOLDER]]
// With FOLDER pictures are kept there instead of times taken.
#include "layout/engine.h"
#include "layout/metrics.h"
#include "render/fonts.h"
#include "service/source/source.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/view.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Howdah;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void report(const char *what, double value)
{
    std::printf("%-28s %9.2f ms\n", what, value);
}

/// Times from an event of the mouse to the end of painting the viewport: by the clock, and of the processor, which
/// other programs disturb less.
class Frames
{
public:
    explicit Frames(DiagramView &view)
        : m_view(view)
    { }

    void take(const std::function<void()> &event)
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        event();
        m_view.viewport()->repaint();
        m_processor.push_back(double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        m_clock.push_back(milliseconds(timer));
    }

    void print(const char *what)
    {
        const auto row = [](std::vector<double> &times) {
            std::ranges::sort(times);
            std::printf("  %6.1f %6.1f %6.1f", times[times.size() / 2], times[times.size() * 95 / 100], times.back());
        };
        std::printf("%-34s %5zu", what, m_clock.size());
        row(m_clock);
        row(m_processor);
        std::printf("\n");
    }

private:
    DiagramView &m_view;
    std::vector<double> m_clock, m_processor;
};

void mouse(DiagramView &view, QEvent::Type type, Qt::MouseButton button, QPoint at)
{
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
    QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : button,
        held, Qt::NoModifier);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

void turnWheel(DiagramView &view, QPoint at, int notches, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

/// A quick hand: 60 pixels a frame, slanting, and back where the diagram ends.
void drag(DiagramView &view, Frames &frames, int steps)
{
    QPoint at(view.viewport()->rect().center()), way(48, 36);
    mouse(view, QEvent::MouseButtonPress, Qt::MiddleButton, at);
    for (int step = 0; step < steps; ++step) {
        const int x = view.horizontalScrollBar()->value(), y = view.verticalScrollBar()->value();
        frames.take([&] { mouse(view, QEvent::MouseMove, Qt::MiddleButton, at -= way); });
        if (view.horizontalScrollBar()->value() == x)
            way.rx() *= -1;
        if (view.verticalScrollBar()->value() == y)
            way.ry() *= -1;
    }
    mouse(view, QEvent::MouseButtonRelease, Qt::MiddleButton, at);
}

/// Pans from forty places along a zigzag through the diagram: dragged, and by the wheel down and sideways. Getting to
/// each place is a frame in which nothing was to be seen before.
void pan(DiagramView &view, const char *what, double zoom)
{
    const QRectF all = view.diagramScene()->diagram().bounds;
    if (zoom > 0)
        view.setZoom(zoom);
    else
        view.fit();
    Frames jumps(view), drags(view), wheel(view);
    constexpr int places = 40;
    for (int place = 0; place < places; ++place) {
        const double along = double(place) / places;
        const QPointF centre(all.left() + all.width() * along,
            all.top() + all.height() * (0.5 + 0.45 * std::abs(std::fmod(along * 8, 2) - 1) - 0.225));
        jumps.take([&] {
            if (zoom > 0)
                view.centerOn(centre);
            view.diagramScene()->redraw();
        });
        drag(view, drags, 15);
        const QPoint middle = view.viewport()->rect().center();
        for (int step = 0; step < 16; ++step)
            wheel.take(
                [&] { turnWheel(view, middle, step % 8 < 4 ? -1 : 1, step < 8 ? Qt::NoModifier : Qt::ShiftModifier); });
    }
    std::printf("%s\n", what);
    drags.print("  dragged, 60 pixels a frame");
    wheel.print("  wheel, a notch a frame");
    jumps.print("  all of it anew");
}

/// In from the whole to 100 % around nine places, and out again.
void zoom(DiagramView &view)
{
    Frames far(view), near(view);
    const auto turn = [&](QPoint at, int notches) {
        Frames &frames = view.zoom() * std::pow(1.2, notches) < 0.45 ? far : near;
        frames.take([&] { turnWheel(view, at, notches, Qt::ControlModifier); });
    };
    const QSize size = view.viewport()->size();
    for (int place = 0; place < 9; ++place) {
        view.fit();
        const QPoint at(size.width() * (1 + place % 3) / 4, size.height() * (1 + place / 3) / 4);
        int notches = 0;
        for (; view.zoom() < 1; ++notches)
            turn(at, 1);
        for (; notches > 0; --notches)
            turn(at, -1);
    }
    std::printf("zoomed, a notch a frame\n");
    far.print("  to less than 45 %");
    near.print("  to 45 % and more");
}

/// The table with the most foreign keys: selected, which highlights them all, and moved, which takes them along.
void hub(DiagramView &view)
{
    DiagramScene &scene = *view.diagramScene();
    std::vector<int> degree(scene.diagram().tables.size());
    for (const DiagramEdge &edge : scene.diagram().edges)
        ++degree[size_t(edge.from)], ++degree[size_t(edge.to)];
    const int most = int(std::ranges::max_element(degree) - degree.begin());
    const DiagramTable &table = scene.table(most);
    for (const double zoom : {1.0, 0.25}) {
        view.setZoom(zoom);
        view.centerOn(table.rect().center());
        scene.select({ObjectKind::Table, table.name, {}});
        Frames panned(view), moved(view);
        drag(view, panned, 40);
        view.centerOn(table.rect().center());
        QPoint at = view.mapFromScene(table.rect().topLeft() + QPointF(20, 10));
        mouse(view, QEvent::MouseButtonPress, Qt::LeftButton, at);
        for (int step = 0; step < 40; ++step)
            moved.take([&] { mouse(view, QEvent::MouseMove, Qt::LeftButton, at += QPoint(step < 20 ? 5 : -5, 3)); });
        std::printf("the table with %d foreign keys selected, at %.0f %%\n", degree[size_t(most)], zoom * 100);
        panned.print("  dragged, 60 pixels a frame");
        moved.print("  the table moved");
        mouse(view, QEvent::MouseButtonRelease, Qt::LeftButton, at);
    }
    scene.select({});
}

/// What all this looks like, in light and dark.
void keepPictures(DiagramView &view, const QString &folder)
{
    QDir().mkpath(folder);
    for (const bool dark : {false, true}) {
        view.diagramScene()->setDark(dark);
        const QPointF centre = view.diagramScene()->diagram().bounds.center();
        for (const int percent : {100, 60, 46, 35, 25, 12, 0}) {
            if (percent > 0)
                view.setZoom(percent / 100.0);
            else
                view.fit();
            view.centerOn(centre);
            view.viewport()->grab().save(folder
                + QStringLiteral("/%1-%2.png")
                    .arg(percent)
                    .arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("howdah"));
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_diagram SOURCE [WIDTHxHEIGHT [FOLDER]]\n");
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
    std::printf("%zu tables, %zu foreign keys: %s\n", graph.boxes.size(), graph.edges.size(),
        qPrintable(summary(measure(graph, layout))));
    place(diagram, layout);
    DiagramScene scene;
    DiagramView view(&scene);
    const QStringList size = argc > 2 ? QString::fromLatin1(argv[2]).split(QLatin1Char('x'))
                                      : QStringList{QStringLiteral("1600"), QStringLiteral("1000")};
    view.resize(size.value(0).toInt(), size.value(1).toInt());
    view.show();
    timer.start();
    scene.setDiagram(std::move(diagram));
    view.diagramChanged();
    report("build scene", milliseconds(timer));
    QCoreApplication::processEvents();
    if (argc > 3) {
        keepPictures(view, QString::fromLocal8Bit(argv[3]));
        return 0;
    }
    std::printf("%-34s %5s  %20s  %20s\n%-34s %5s  %6s %6s %6s  %6s %6s %6s\n", "milliseconds", "", "by the clock",
        "of the processor", "", "frames", "median", "95 %", "worst", "median", "95 %", "worst");
    pan(view, "at 100 %", 1);
    pan(view, "at 25 %", 0.25);
    pan(view, "fit", 0);
    zoom(view);
    hub(view);
    return 0;
}
