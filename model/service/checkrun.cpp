// SPDX-License-Identifier: Apache-2.0
#include "service/checkrun.h"

#include "catalog/introspector.h"
#include "check/checkliststore.h"
#include "check/config.h"
#include "service/checkfixes.h"
#include "service/jobs.h"
#include "service/normalize/mining.h"

#include <QDir>
#include <QFileInfo>

namespace Howdah {

Result<Check::Checklist> checkSource(const Source &source, std::shared_ptr<const Database> design,
    Check::Settings settings, const Check::Progress &progress, std::stop_token stop)
{
    const auto opening = [&](const QString &what) {
        if (progress)
            progress(0, 0, what);
    };
    std::pair<int, int> reached;
    const auto tell = [&](const QString &what) {
        if (progress)
            progress(reached.first, reached.second, what);
    };
    const bool edited = design != nullptr;
    Result<OpenedSource> opened = openSource(source, opening, stop);
    if (!opened)
        return std::unexpected(opened.error());
    std::stop_callback cancel(stop, [&] { opened->session().cancel(); });
    const QString answersFile = settings.answers.isEmpty() ? answersPath(source) : settings.answers;
    if (source.kind == SourceKind::Project && settings.answers.isEmpty()) {
        const QString config = QFileInfo(answersFile).dir().filePath(QStringLiteral("checks.json"));
        if (const Result<void> read = Check::readConfigFile(config, settings); !read)
            return std::unexpected(read.error());
    }
    if (settings.marks.empty() && !answersFile.isEmpty()) {
        Result<Normalize::Marks> marks = Normalize::readMarks(marksPath(answersFile));
        if (!marks)
            return std::unexpected(marks.error());
        settings.marks = std::move(*marks);
    }
    if (!design) {
        Result<std::shared_ptr<const Database>> read = introspect(*opened, stop);
        if (!read)
            return std::unexpected(read.error());
        design = std::move(*read);
    }
    // A scratch database holds what a design says and has no history: only a real system, and the demo, have one.
    const bool lives = source.kind == SourceKind::Live || source.kind == SourceKind::Demo;
    if (source.kind == SourceKind::Demo)
        settings.statisticsDays = 0; // made a moment ago, and nobody but the demo uses it
    const auto step = [&](int done, int total, const QString &next) {
        reached = {done, total};
        return !stop.stop_requested() && (!progress || progress(done, total, next));
    };
    if (lives && settings.data != Check::DataMode::None && !settings.miner) {
        // An edited design may be ahead of what the server has: rows are those of the server's tables.
        Result<std::shared_ptr<const Database>> real = edited ? introspect(*opened, stop) : design;
        if (!real)
            return std::unexpected(real.error());
        settings.miner = minerFor(*real, settings.data, settings.marks, tell, stop);
    }
    Result<Check::Checklist> checklist = Check::run(design, lives ? &opened->session() : nullptr, settings, step);
    if (!checklist)
        return checklist;
    checklist->source = displayName(source);
    if (!lives)
        checklist->database.clear(); // the scratch database's name is nobody's
    if (!answersFile.isEmpty()) {
        const Result<Check::Answers> answers = Check::readAnswers(answersFile);
        if (!answers)
            return std::unexpected(answers.error());
        *checklist = Check::answered(*checklist, *answers);
    }
    if (const Result<void> written
        = writeFixes(*checklist, design, lives ? &opened->session() : nullptr, settings, progress, stop);
        !written)
        return std::unexpected(written.error());
    return checklist;
}

QFuture<Result<Check::Checklist>> startCheck(
    const QString &source, std::shared_ptr<const Database> design, const Check::Settings &settings)
{
    using R = Result<Check::Checklist>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    const QFuture<R> future = promise->future();
    std::stop_source stop;
    stopWhenCancelled(QFuture<void>(future), stop);
    jobPool().start([promise, stop, source, design, settings]() mutable {
        const std::stop_callback ending(endOfJobs(), [&stop] { stop.request_stop(); });
        const auto progress = [&](int done, int total, const QString &next) {
            promise->setProgressRange(0, total);
            promise->setProgressValueAndText(done, next);
            return !promise->isCanceled();
        };
        const Result<Source> parsed = parsedSource(source);
        promise->addResult(parsed ? checkSource(*parsed, design, settings, progress, stop.get_token())
                                  : R(std::unexpected(parsed.error())));
        promise->finish();
    });
    return future;
}

Check::Miner minerFor(std::shared_ptr<const Database> database, Check::DataMode data, const Normalize::Marks &marks,
    const Progress &tell, std::stop_token stop)
{
    MiningOptions options;
    options.marks = marks;
    options.ownSnapshot = false; // the run has one for all that it reads
    options.analysis.miner.maxDeterminant = 3;
    if (data == Check::DataMode::Sample) {
        options.analysis.miner.maxDeterminant = 2;
        options.wholeUpTo = qint64(8) << 20;
        options.sampleRows = 20'000;
        options.confirmUpTo = 0; // a sample is bounded: what it shows is said with its bound, not scanned for
        options.statementSeconds = 30;
    } else {
        options.analysis.error = 0.01;
    }
    return [database, options, tell, stop](Session &session, const QualifiedName &table) {
        return mineTable(session, database, table, options, tell, stop);
    };
}

QString marksPath(const QString &answersPath)
{
    const QFileInfo info(answersPath);
    if (answersPath.isEmpty())
        return {};
    return info.dir().filePath(info.fileName() == QLatin1String("checklist.json")
            ? QStringLiteral("dependencies.json")
            : info.completeBaseName() + QStringLiteral(".dependencies.json"));
}

QString answersPath(const Source &source)
{
    if (source.kind != SourceKind::Project)
        return {};
    const QFileInfo info(source.path);
    return QDir(info.isDir() ? info.filePath() : info.path()).filePath(QStringLiteral("checklist.json"));
}

} // namespace Howdah
