// SPDX-License-Identifier: Apache-2.0
// Reads one schema again and again, ours and `pg_dump -s` in turn on the same server, and prints the medians and their
// ratio. Usage: bench_catalog [FILE.sql [RUNS]]; without a file it is the 1,401-table schema of ../shared/data.
#include "catalog/introspector.h"
#include "schema/json.h"
#include "server/libpq/opensession.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

template <typename Action>
double milliseconds(Action action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    return double(timer.nsecsElapsed()) / 1e6;
}

int fail(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString path = arguments.value(1, QStringLiteral(HOWDAH_SOURCE_DIR "/../shared/data/schemas/gitlab.sql"));
    const int runs = std::max(1, arguments.value(2, u"5"_s).toInt());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(path + u": "_s + file.errorString());
    TestServer server;
    if (!server.start("max_locks_per_transaction = 1024"))
        return fail(server.error());
    if (const QString error = loadScript(server, u"bench"_s, file.readAll()); !error.isEmpty())
        return fail(error);
    ConnectionSpec spec;
    spec.conninfo = server.conninfo(u"bench"_s);
    std::vector<double> connect, read, json, dump;
    size_t tables = 0;
    for (int run = 0; run < runs; ++run) {
        Result<std::unique_ptr<Session>> session;
        Result<std::shared_ptr<const Database>> database;
        connect.push_back(milliseconds([&] { session = openSession(spec); }));
        if (!session)
            return fail(toText(session.error()));
        read.push_back(milliseconds([&] { database = introspect(**session); }));
        if (!database)
            return fail(toText(database.error()));
        tables = (*database)->tables.size();
        json.push_back(milliseconds([&] { (void)toJson(**database); }));
        QByteArray text;
        dump.push_back(milliseconds([&] { text = dumpSchema(server, u"bench"_s); }));
        if (text.isEmpty())
            return fail(u"pg_dump failed"_s);
    }
    const double ours = median(connect) + median(read);
    std::printf("%zu tables, median of %d\n", tables, runs);
    std::printf("connect     %8.0f ms\nintrospect  %8.0f ms\nto JSON     %8.0f ms\npg_dump -s  %8.0f ms\n",
        median(connect), median(read), median(json), median(dump));
    std::printf("connect + introspect : pg_dump = 1 : %.1f\n", median(dump) / ours);
    return 0;
}
