// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "lint/config.h"
#include "service/lint/lintrun.h"

#include <QCoreApplication>
#include <QFile>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<std::vector<SqlText>> filesNamed(const QStringList &names)
{
    std::vector<SqlText> files;
    for (const QString &name : names) {
        if (name == "-"_L1) {
            QFile input;
            if (!input.open(stdin, QIODevice::ReadOnly))
                return failure(ErrorKind::File, tr("Standard input cannot be read."));
            files.push_back({name, input.readAll()});
            continue;
        }
        auto file = readSqlFile(name);
        if (!file)
            return std::unexpected(file.error());
        file->name = name;
        files.push_back(std::move(*file));
    }
    return files;
}

Result<Lint::Settings> settingsOf(const CommandLine &line)
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
        bool good = false;
        settings.major = line.value(u"pg-version"_s).section(u'.', 0, 0).toInt(&good);
        if (!good || settings.major < 9 || settings.major > 99)
            return failure(ErrorKind::Usage,
                tr("--pg-version is a major version such as 17, not \"%1\".").arg(line.value(u"pg-version"_s)));
    }
    return settings;
}

} // namespace

int lint(const QStringList &arguments)
{
    CommandLine line(u"lint"_s);
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    const Result<Lint::Settings> settings = settingsOf(line);
    if (!settings)
        return fail(settings.error());
    std::optional<Source> against;
    if (line.isSet(u"against"_s)) {
        const Result<Source> source = sourceFrom(line, line.value(u"against"_s));
        if (!source)
            return fail(source.error());
        against = *source;
    }
    const auto files = filesNamed(line.positionals());
    if (!files)
        return fail(files.error());
    const auto report = lintFiles(
        *files, against, *settings, line.isSet(u"pg-version"_s), [](const QString &what) { showProgress(what); },
        interruption());
    if (!report)
        return fail(report.error());
    const QByteArray text = line.format() == "json"_L1 ? Lint::jsonReport(*report)
        : line.format() == "sarif"_L1                  ? Lint::sarifReport(*report)
                                                       : printable(Lint::textReport(*report)).toUtf8();
    return deliver(text, line.output(), report->count() > 0 ? SomethingToReport : NothingToReport);
}

} // namespace Howdah::Cli
