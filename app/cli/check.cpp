// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/terminal.h"
#include "catalog/introspector.h"
#include "check/checkliststore.h"
#include "check/report/report.h"
#include "check/runner.h"
#include "service/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Howdah::Cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// checklist.json of a project source; empty for others.
QString answersFile(const Source &source)
{
    if (source.kind != SourceKind::Project)
        return {};
    const QFileInfo info(source.path);
    return QDir(info.isDir() ? info.filePath() : info.path()).filePath(QStringLiteral("checklist.json"));
}

Result<Check::Checklist> checked(const Source &source, Check::Settings settings)
{
    const std::stop_token stop = interruption();
    Result<OpenedSource> opened = openSource(source, showProgress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    const Result<std::shared_ptr<const Database>> database = introspect(opened->session());
    if (!database)
        return std::unexpected(database.error());
    // A scratch database holds what the design says and no history: only a real system, and the demo, have one.
    const bool lives = source.kind == SourceKind::Live || source.kind == SourceKind::Demo;
    if (source.kind == SourceKind::Demo)
        settings.statisticsDays = 0; // made a moment ago, and nobody but the demo uses it
    std::stop_callback cancel(stop, [&] { opened->session().cancel(); });
    Result<Check::Checklist> checklist = Check::run(*database, lives ? &opened->session() : nullptr, settings,
        [&](int, int, const QString &next) {
            showProgress(next);
            return !stop.stop_requested();
        });
    if (!checklist)
        return checklist;
    checklist->source = displayName(source);
    if (const QString file = answersFile(source); !file.isEmpty()) {
        const Result<Check::Answers> answers = Check::readAnswers(file);
        if (!answers)
            return std::unexpected(answers.error());
        *checklist = Check::answered(*checklist, *answers);
    }
    return checklist;
}

Result<Check::Settings> settingsOf(const CommandLine &line)
{
    Check::Settings settings;
    const QString data = line.value(QStringLiteral("data"));
    if (data == QLatin1String("sample"))
        settings.data = Check::DataMode::Sample;
    else if (data == QLatin1String("full"))
        settings.data = Check::DataMode::Full;
    else if (data != QLatin1String("none"))
        return failure(ErrorKind::Usage, tr(QT_TRANSLATE_NOOP("Cli", "--data is none, sample or full, not \"%1\".")).arg(data));
    settings.only = line.values(QStringLiteral("only"));
    const QStringList known = Check::selectableKeys();
    for (const QString &key : std::as_const(settings.only))
        if (!known.contains(key, Qt::CaseInsensitive))
            return failure(ErrorKind::Usage, tr(QT_TRANSLATE_NOOP("Cli", "The checklist has no group or item \"%1\"; it has %2."))
                                                 .arg(key, known.filter(QRegularExpression(QStringLiteral("^[a-z]+$"))).join(QLatin1String(", "))));
    return settings;
}

QByteArray rendered(const Check::Checklist &checklist, const QString &format)
{
    if (format == QLatin1String("json"))
        return Check::jsonReport(checklist);
    if (format == QLatin1String("markdown"))
        return Check::markdownReport(checklist).toUtf8();
    if (format == QLatin1String("html"))
        return Check::htmlReport(checklist).toUtf8();
    return Check::textReport(checklist).toUtf8();
}

} // namespace

int check(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("check"));
    line.addValue(QStringLiteral("data"), tr(QT_TRANSLATE_NOOP("Cli", "Rows to read as evidence: none, sample or full.")),
                  QStringLiteral("none|sample|full"), QStringLiteral("none"));
    line.addValue(QStringLiteral("only"), tr(QT_TRANSLATE_NOOP("Cli", "Only this group (fk, ix, …) or item (D-fk-4); may be given again.")),
                  QStringLiteral("GROUP"));
    line.addFormat({QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("markdown"), QStringLiteral("html")});
    line.addOutput();
    if (const std::optional<int> done = line.read(arguments, 1, 1))
        return *done;
    const Result<Check::Settings> settings = settingsOf(line);
    if (!settings)
        return fail(settings.error());
    const Result<Source> source = parsedSource(line.positionals().first());
    if (!source)
        return fail(source.error());
    const Result<Check::Checklist> checklist = checked(*source, *settings);
    if (!checklist)
        return fail(checklist.error());
    return deliver(rendered(*checklist, line.format()), line.output(), checklist->openFindings() > 0 ? SomethingToReport : NothingToReport);
}

} // namespace Howdah::Cli
