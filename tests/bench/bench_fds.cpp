// SPDX-License-Identifier: Apache-2.0
// How long mining takes: a made table (rows, columns, longest left side as arguments) or CSV files.
//   bench_fds 100000 30 3
//   bench_fds FILE.csv… [--max N]
#include "normalize/csv.h"
#include "normalize/miner.h"

#include <QElapsedTimer>
#include <QFile>

#include <chrono>
#include <cstdio>
#include <random>
#include <thread>

using namespace Howdah;
using namespace Howdah::Normalize;

namespace {

/// Peak of the resident memory, in megabytes; 0 where the system does not say.
long peak()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLong() / 1024;
}

/// Orders with what belongs to customers, products and places copied into them: an id, keys of several sizes, columns
/// that follow from one or two of them, skewed and independent ones.
EncodedTable made(int rows, int columns)
{
    std::mt19937_64 random(20261130);
    TableEncoder encoder(columns, Nulls::Equal);
    std::vector<quint64> cells(static_cast<size_t>(columns));
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const quint64 any = random();
            quint64 &cell = cells[size_t(c)];
            switch (c % 10) {
            case 0:
                cell = c == 0 ? quint64(r) : any % (quint64(rows) / 4 + 1);
                break;
            case 1:
                cell = any % 5000;
                break;
            case 2:
                cell = cells[size_t(c) - 1] * 2654435761u % 97;
                break; // follows from the column before
            case 3:
                cell = any % 40;
                break;
            case 4:
                cell = any % 12;
                break;
            case 5:
                cell = (cells[size_t(c) - 1] * 41 + cells[size_t(c) - 2]) * 40503 % 211;
                break; // from two
            case 6:
                cell = any % 1000 < 990 ? 0 : any % 7;
                break;
            case 7:
                cell = any % 900;
                break;
            case 8:
                cell = cells[size_t(c) - 1] / 30;
                break;
            default:
                cell = any % 2;
                break;
            }
        }
        for (const quint64 cell : cells)
            encoder.add(QByteArrayView(QByteArray::number(cell)));
    }
    return encoder.finish();
}

void measure(const char *what, const EncodedTable &table, int longest)
{
    MinerOptions options;
    options.maxDeterminant = longest;
    QElapsedTimer timer;
    timer.start();
    qint64 first = -1;
    options.found = [&](std::span<const Dependency>) {
        if (first < 0)
            first = timer.elapsed();
    };
    const Mined mined = mine(table, options);
    const qint64 whole = timer.elapsed();
    // Stopped in the middle: how long until it is back.
    std::stop_source stop;
    qint64 asked = 0;
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(whole / 2));
        asked = timer.nsecsElapsed();
        stop.request_stop();
    });
    const Mined cut = mine(table, options, stop.get_token());
    const qint64 back = timer.nsecsElapsed();
    later.join();
    std::printf("%s: %d rows, %d columns, left sides to %d%s: %zu dependencies, %zu keys; first %lld ms, all %lld ms, "
                "stop %.1f ms, peak %ld MB\n",
        what, table.rows(), table.columns(), mined.completeTo, mined.complete ? "" : " (there may be longer ones)",
        mined.dependencies.size(), mined.keys.size(), static_cast<long long>(first), static_cast<long long>(whole),
        cut.stopped ? double(back - asked) / 1e6 : 0.0, peak());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && QByteArrayView(argv[1]).toInt() > 0) {
        measure("made", made(QByteArrayView(argv[1]).toInt(), QByteArrayView(argv[2]).toInt()),
            QByteArrayView(argv[3]).toInt());
        return 0;
    }
    int longest = std::numeric_limits<int>::max();
    if (argc > 3 && QByteArrayView(argv[argc - 2]) == "--max")
        longest = QByteArrayView(argv[argc -= 1]).toInt(), --argc;
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<CsvTable> table = readCsv(opened ? file.readAll() : QByteArray(), {}, file.fileName());
        if (!table) {
            std::fprintf(stderr, "%s\n", qPrintable(toText(table.error())));
            return 1;
        }
        measure(argv[i], table->table, longest);
    }
    return 0;
}
