// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "base/words.h"
#include "check/config.h"
#include "check/fold.h"
#include "check/report/report.h"
#include "service/checkrun.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Howdah::Cli {

namespace {

Result<Check::Settings> settingsOf(const CommandLine &line)
{
    Check::Settings settings;
    const QString data = line.value(QStringLiteral("data"));
    if (data == QLatin1String("sample"))
        settings.data = Check::DataMode::Sample;
    else if (data == QLatin1String("full"))
        settings.data = Check::DataMode::Full;
    settings.timeZone = line.value(QStringLiteral("time-zone"));
    if (line.isSet(QStringLiteral("project"))) {
        const QFileInfo folder(line.value(QStringLiteral("project")));
        if (!folder.exists())
            return failure(ErrorKind::File, tr("There is no such project."), folder.filePath());
        const QDir place(folder.isDir() ? folder.filePath() : folder.path());
        settings.answers = place.filePath(QStringLiteral("checklist.json"));
        if (const Result<void> read = Check::readConfigFile(place.filePath(QStringLiteral("checks.json")), settings);
            !read)
            return std::unexpected(read.error());
    }
    if (line.isSet(QStringLiteral("config"))) {
        const QString path = line.value(QStringLiteral("config"));
        if (!QFileInfo::exists(path))
            return failure(ErrorKind::File, tr("There is no such file."), path);
        if (const Result<void> read = Check::readConfigFile(path, settings); !read)
            return std::unexpected(read.error());
    }
    settings.only = line.values(QStringLiteral("only"));
    const QStringList known = Check::selectableKeys();
    for (const QString &key : std::as_const(settings.only))
        if (!known.contains(key, Qt::CaseInsensitive))
            return failure(ErrorKind::Usage,
                tr("The checklist has no group or item \"%1\"; it has %2.")
                    .arg(key, known.filter(QRegularExpression(QStringLiteral("^[a-z]+$"))).join(QLatin1String(", "))));
    return settings;
}

QByteArray rendered(const Check::Checklist &checklist, const QString &format)
{
    if (format == QLatin1String("json"))
        return Check::jsonReport(checklist);
    if (format == QLatin1String("sarif"))
        return Check::sarifReport(checklist);
    if (format == QLatin1String("markdown"))
        return printable(Check::markdownReport(checklist)).toUtf8();
    if (format == QLatin1String("html"))
        return Check::htmlReport(checklist).toUtf8();
    return printable(Check::textReport(checklist)).toUtf8();
}

} // namespace

int check(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("check"));
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    const Result<Check::Settings> settings = settingsOf(line);
    if (!settings)
        return fail(settings.error());
    const Result<Source> source = sourceFrom(line, line.positionals().first());
    if (!source)
        return fail(source.error());
    const Result<Check::Checklist> checklist = checkSource(
        *source, nullptr, *settings,
        [](int, int, const QString &next) {
            showProgress(next);
            return true;
        },
        interruption());
    if (!checklist)
        return fail(checklist.error());
    const Check::Checklist shown = Check::folded(*checklist);
    return deliver(
        rendered(shown, line.format()), line.output(), shown.openFindings() > 0 ? SomethingToReport : NothingToReport);
}

} // namespace Howdah::Cli
