// SPDX-License-Identifier: Apache-2.0
#include "service/checkrun.h"

#include "catalog/introspector.h"
#include "check/checkliststore.h"
#include "service/checkfixes.h"
#include "service/jobs.h"

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
    Result<OpenedSource> opened = openSource(source, opening, stop);
    if (!opened)
        return std::unexpected(opened.error());
    std::stop_callback cancel(stop, [&] { opened->session().cancel(); });
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
        return !stop.stop_requested() && (!progress || progress(done, total, next));
    };
    Result<Check::Checklist> checklist = Check::run(design, lives ? &opened->session() : nullptr, settings, step);
    if (!checklist)
        return checklist;
    if (const Result<void> written
        = writeFixes(*checklist, design, lives ? &opened->session() : nullptr, settings, progress, stop);
        !written)
        return std::unexpected(written.error());
    checklist->source = displayName(source);
    if (!lives)
        checklist->database.clear(); // the scratch database's name is nobody's
    if (const QString file = answersPath(source); !file.isEmpty()) {
        const Result<Check::Answers> answers = Check::readAnswers(file);
        if (!answers)
            return std::unexpected(answers.error());
        *checklist = Check::answered(*checklist, *answers);
    }
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

QString answersPath(const Source &source)
{
    if (source.kind != SourceKind::Project)
        return {};
    const QFileInfo info(source.path);
    return QDir(info.isDir() ? info.filePath() : info.path()).filePath(QStringLiteral("checklist.json"));
}

} // namespace Howdah
