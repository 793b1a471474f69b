// SPDX-License-Identifier: Apache-2.0
// Time and quality of the layered layout, one line per schema: bench_layout (SOURCE | random:TABLES:EDGES:SEED)…
#include "layout/diagram.h"
#include "layout/engine.h"
#include "layout/metrics.h"
#include "render/fonts.h"
#include "service/source/source.h"
#include "support/layoutgraphs.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

Result<LayoutGraph> graphOf(const QString &argument)
{
    if (argument.startsWith("random:"_L1)) {
        const QStringList numbers = argument.split(u':');
        return LayoutGraphs::scaleFree(
            numbers.value(1).toInt(), numbers.value(2).toInt(), numbers.value(3).toULongLong());
    }
    const auto source = parsedSource(argument);
    const auto database = source ? loadSource(*source) : std::unexpected(source.error());
    if (!database)
        return std::unexpected(database.error());
    return layoutGraph(makeDiagram(**database, {}, FontTextMetrics()));
}

QString nameOf(const QString &argument)
{
    const auto source = argument.startsWith("random:"_L1) ? std::unexpected(Error()) : parsedSource(argument);
    return source ? designName(*source) : argument;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"howdah"_s);
    if (argc < 2) {
        std::fprintf(stderr, "Usage: bench_layout (SOURCE | random:TABLES:EDGES:SEED)...\n");
        return 2;
    }
    std::printf("%-24s %6s %6s %8s %8s %6s %6s %6s %9s %6s %6s\n", "", "tables", "edges", "seconds", "crossings",
        "bends", "b95", "length", "size", "fill", "faults");
    for (const QString &argument : QGuiApplication::arguments().mid(1)) {
        const auto graph = graphOf(argument);
        if (!graph) {
            std::fprintf(stderr, "%s\n", qPrintable(toText(graph.error())));
            return 3;
        }
        QElapsedTimer timer;
        timer.start();
        const Layout layout = *layeredLayout(*graph);
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        const LayoutMetrics m = measure(*graph, layout);
        std::printf("%-24s %6zu %6zu %8.2f %8lld %6.1f %6d %6.0f %4.0fx%-4.0f %6.2f %6d\n",
            qPrintable(nameOf(argument)), graph->boxes.size(), graph->edges.size(), seconds,
            static_cast<long long>(m.crossings), m.bendsPerEdge, m.bends95,
            graph->edges.empty() ? 0 : m.length / double(graph->edges.size()), m.width / 1000, m.height / 1000, m.fill,
            m.overlaps + m.tunnels + m.wrongPorts + m.diagonals + (m.ambiguous > 0));
        std::fflush(stdout);
    }
    return 0;
}
