// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "base/words.h"
#include "lint/config.h"
#include "service/lint/lintalembic.h"

#include <algorithm>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<SqlText>> filesNamed(const QStringList &names)
{
    std::vector<SqlText> files;
    for (const QString &name : names) {
        auto file = scriptNamed(name);
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    return files;
}

Result<Lint::Settings> lintSettings(const CommandLine &line)
{
    Lint::Settings settings;
    if (line.isSet(u"config"_s)) {
        const auto file = readSqlFile(line.value(u"config"_s));
        if (!file)
            return std::unexpected(file.error());
        if (auto read = Lint::readConfig(file->content, settings); !read) {
            Error error = read.error();
            error.where = line.value(u"config"_s);
            return std::unexpected(error);
        }
    }
    if (line.isSet(u"pg-version"_s)) {
        if (!Lint::readVersion(line.value(u"pg-version"_s), settings))
            return failure(ErrorKind::Usage,
                tr("--pg-version is a major version such as 17, not \"%1\".").arg(line.value(u"pg-version"_s)));
    }
    return settings;
}

bool isHistory(const QStringList &names)
{
    return std::ranges::any_of(names, [](const QString &name) { return name.startsWith("alembic:"_L1); });
}

/// An Alembic history by the SQL that it emits.
Result<Lint::Report> historyReport(const CommandLine &line, const Lint::Settings &settings, bool hasAgainst)
{
    if (line.positionals().size() > 1 || hasAgainst)
        return failure(
            ErrorKind::Usage, tr("An alembic: history is looked at by itself, without other files and --against."));
    const auto source = sourceFrom(line, line.positionals().first());
    if (!source)
        return std::unexpected(source.error());
    return lintAlembic(*source, settings, showProgress, interruption());
}

Result<Lint::Report> filesReport(
    const CommandLine &line, const std::optional<Source> &against, const Lint::Settings &settings)
{
    const auto files = filesNamed(line.positionals());
    if (!files)
        return std::unexpected(files.error());
    return lintFiles(*files, against, settings, line.isSet(u"pg-version"_s), showProgress, interruption());
}

} // namespace

int lint(const QStringList &arguments)
{
    CommandLine line(u"lint"_s);
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    const Result<Lint::Settings> settings = lintSettings(line);
    if (!settings)
        return fail(settings.error());
    std::optional<Source> against;
    if (line.isSet(u"against"_s)) {
        const Result<Source> source = sourceFrom(line, line.value(u"against"_s));
        if (!source)
            return fail(source.error());
        against = *source;
    }
    const auto report = isHistory(line.positionals()) ? historyReport(line, *settings, against.has_value())
                                                      : filesReport(line, against, *settings);
    if (!report)
        return fail(report.error());
    const QByteArray text = line.format() == "json"_L1 ? Lint::jsonReport(*report)
        : line.format() == "sarif"_L1                  ? Lint::sarifReport(*report)
                                                       : printable(Lint::textReport(*report)).toUtf8();
    return deliver(text, line.output(), report->count() > 0 ? SomethingToReport : NothingToReport);
}

} // namespace Howdah::Cli
