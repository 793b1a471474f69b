// SPDX-License-Identifier: Apache-2.0
#include "service/lint/lintrun.h"

#include "service/comparison/livesizes.h"
#include "service/lint/filehistory.h"
#include "service/lint/livefacts.h"

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

Result<Locks::LiveSizes> timedSizes(Session &session)
{
    auto sizes = liveSizes(session);
    if (!sizes)
        return sizes;
    const double rate = scanRate(session);
    for (Locks::LiveSize &size : *sizes)
        size.scanSeconds = rate > 0 ? double(size.bytes) / rate : 0;
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

/// "0007_orders" of "0007_orders.down.sql"; empty for any other name.
QString stemOf(const QString &name, QLatin1StringView way)
{
    return name.endsWith(way) ? name.chopped(way.size()) : QString();
}

/// The files of one run: those that follow one another, and those that take one of them back.
class FileRun
{
public:
    FileRun(const std::vector<SqlText> &files, Locks::Scene scene, const Lint::Settings &settings)
        : m_files(files)
        , m_scene(std::move(scene))
        , m_settings(settings)
        , m_faults(historyFaults(files))
        , m_reports(files.size())
    {
        for (size_t i = 0; i < files.size(); ++i)
            if (const QString stem = stemOf(files[i].name, ".down.sql"_L1); !stem.isEmpty())
                m_downs.insert(stem, i);
        m_hasDowns = !m_downs.isEmpty();
    }

    Result<std::vector<Lint::FileReport>> run()
    {
        Locks::Scene last = m_scene;
        // What a file leaves undone, one after it may do: an index for a foreign key, say.
        int number = 0;
        for (size_t i = 0; m_files.size() > 1 && i < m_files.size(); ++i)
            if (!isDown(i) && !Lint::learn(m_files[i].content, last, ++number))
                break; // below it is said where
        number = 0;
        for (size_t i = 0; i < m_files.size(); ++i) {
            if (isDown(i))
                continue;
            const QString stem = stemOf(m_files[i].name, ".up.sql"_L1);
            const auto down = m_downs.constFind(stem);
            const bool lacksDown = !stem.isEmpty() && m_hasDowns && down == m_downs.constEnd();
            if (auto done = lint(i, m_scene, ++number, m_files.size() > 1 ? &last : nullptr,
                    {false, lacksDown, m_faults[qsizetype(i)]});
                !done)
                return std::unexpected(done.error());
            if (stem.isEmpty() || down == m_downs.constEnd())
                continue;
            Locks::Scene aside = m_scene; // the way back is not run between this file and the next
            if (auto done = lint(*down, aside, number, nullptr, {}); !done)
                return std::unexpected(done.error());
            m_downs.erase(down);
        }
        for (const size_t alone : std::as_const(m_downs)) {
            Locks::Scene aside = m_scene;
            if (auto done = lint(alone, aside, ++number, nullptr, {}); !done)
                return std::unexpected(done.error());
        }
        return std::move(m_reports);
    }

private:
    bool isDown(size_t i) const { return m_files[i].name.endsWith(".down.sql"_L1); }

    Result<void> lint(
        size_t i, Locks::Scene &scene, int number, const Locks::Scene *last, const Lint::Circumstances &circumstances)
    {
        auto findings = Lint::lint(m_files[i].content, scene, number, m_settings, last, circumstances);
        if (!findings) {
            Error error = findings.error();
            error.where = error.where.isEmpty() ? m_files[i].name : m_files[i].name + u", "_s + error.where;
            return std::unexpected(error);
        }
        m_reports[i] = {m_files[i].name, std::move(*findings)};
        return {};
    }

    const std::vector<SqlText> &m_files;
    Locks::Scene m_scene;
    const Lint::Settings &m_settings;
    const QStringList m_faults;
    std::vector<Lint::FileReport> m_reports;
    QHash<QString, size_t> m_downs; ///< by stem; those that are still to be looked at
    bool m_hasDowns = false; ///< pairs are what this project writes
};

} // namespace

Result<Lint::Report> lintFiles(const std::vector<SqlText> &files, const std::optional<Source> &against,
    Lint::Settings settings, bool versionGiven, const Progress &progress, std::stop_token stop)
{
    Lint::Report report;
    Locks::Scene scene;
    OpenedSource source; // as long as the files are looked at, it is asked
    if (against) {
        auto opened = openSource(*against, progress, stop);
        if (!opened)
            return std::unexpected(opened.error());
        source = std::move(*opened);
        const auto database = introspect(source, stop);
        if (!database)
            return std::unexpected(database.error());
        scene = Locks::Scene(**database);
        if (!versionGiven) {
            settings.major = (*database)->serverVersion / 10000;
            settings.minor = (*database)->serverVersion % 10000;
        }
        if (!source.isScratch()) {
            auto sizes = timedSizes(source.session());
            if (!sizes)
                return std::unexpected(sizes.error());
            report.sizes = std::move(*sizes);
            settings.live = std::make_shared<LiveFacts>(source.session(), report.sizes);
        }
    }
    report.major = settings.major;
    std::optional<std::stop_callback<std::function<void()>>> cancelling;
    if (settings.live)
        cancelling.emplace(stop, [&source] { source.session().cancel(); });
    auto reports = FileRun(files, std::move(scene), settings).run();
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Lint", "Cancelled."));
    if (!reports)
        return std::unexpected(reports.error());
    report.files = std::move(*reports);
    for (Lint::FileReport &file : report.files)
        weigh(file.findings, report);
    return report;
}

} // namespace Howdah
