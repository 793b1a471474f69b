// SPDX-License-Identifier: Apache-2.0
#include "service/lint/lintrun.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Bytes a second that this server reads: the largest table's first pages, up to 64 MB of them, and half a second.
double scanRate(Session &session)
{
    const auto largest
        = session.query(u"SELECT c.oid::regclass::text, pg_relation_size(c.oid) FROM pg_class c "
                        "WHERE c.relkind = 'r' AND c.relpages > 0 AND has_table_privilege(c.oid, 'SELECT') "
                        "ORDER BY c.relpages DESC LIMIT 1"_s);
    if (!largest || largest->count() == 0 || largest->integer(0, 1) < (1 << 20))
        return 0;
    const qint64 pages = qMin<qint64>(largest->integer(0, 1) / 8192, 8192);
    QElapsedTimer timer;
    timer.start();
    const auto read = session.query(
        u"SELECT count(*) FROM %1 WHERE ctid < '(%2,0)'::tid"_s.arg(largest->text(0, 0), QString::number(pages)));
    const qint64 spent = qMax<qint64>(1, timer.nsecsElapsed());
    return read ? double(pages) * 8192 * 1e9 / double(spent) : 0;
}

Result<QHash<QualifiedName, Lint::LiveSize>> liveSizes(Session &session)
{
    const auto rows = session.query(
        u"SELECT n.nspname, c.relname, greatest(c.reltuples, 0)::bigint, pg_table_size(c.oid), pg_indexes_size(c.oid) "
        "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"_s);
    if (!rows)
        return std::unexpected(rows.error());
    const double rate = scanRate(session);
    QHash<QualifiedName, Lint::LiveSize> sizes;
    for (int row = 0; row < rows->count(); ++row) {
        Lint::LiveSize size{rows->integer(row, 2), rows->integer(row, 3), rows->integer(row, 4), 0};
        size.scanSeconds = rate > 0 ? double(size.bytes) / rate : 0;
        sizes.insert({rows->text(row, 0), rows->text(row, 1)}, size);
    }
    return sizes;
}

/// What takes time is judged by how much there is: under ten thousand rows and 8 MB a note, from a million rows or a
/// gigabyte on an error.
void weigh(Lint::Findings &findings, const Lint::Report &report)
{
    for (Lint::Finding &finding : findings) {
        const auto size = report.sizeOf(finding);
        if (!size || finding.work == Locks::Work::AtOnce)
            continue;
        if (size->rows < 10'000 && size->bytes < (qint64(8) << 20))
            finding.severity = Lint::Severity::Note;
        else if (size->rows >= 1'000'000 || size->bytes >= (qint64(1) << 30))
            finding.severity = Lint::Severity::Error;
    }
}

} // namespace

Result<Lint::Report> lintFiles(const std::vector<SqlText> &files, const std::optional<Source> &against,
    Lint::Settings settings, bool versionGiven, const Progress &progress, std::stop_token stop)
{
    Lint::Report report;
    Locks::Scene scene;
    if (against) {
        auto opened = openSource(*against, progress, stop);
        if (!opened)
            return std::unexpected(opened.error());
        const auto database = introspect(*opened, stop);
        if (!database)
            return std::unexpected(database.error());
        scene = Locks::Scene(**database);
        if (!versionGiven)
            settings.major = (*database)->serverVersion / 10000;
        if (!opened->isScratch()) {
            auto sizes = liveSizes(opened->session());
            if (!sizes)
                return std::unexpected(sizes.error());
            report.sizes = std::move(*sizes);
        }
    }
    report.major = settings.major;
    // What a file leaves undone, one after it may do: an index for a foreign key, say.
    Locks::Scene last = scene;
    for (int migration = 1; files.size() > 1 && migration <= int(files.size()); ++migration)
        if (auto learned = Lint::learn(files[size_t(migration) - 1].content, last, migration); !learned)
            break; // below it is said where
    int migration = 0;
    for (const SqlText &file : files) {
        auto findings = Lint::lint(file.content, scene, ++migration, settings, files.size() > 1 ? &last : nullptr);
        if (!findings) {
            Error error = findings.error();
            error.where = error.where.isEmpty() ? file.name : file.name + u", "_s + error.where;
            return std::unexpected(error);
        }
        weigh(*findings, report);
        report.files.push_back({file.name, std::move(*findings)});
    }
    return report;
}

} // namespace Howdah
