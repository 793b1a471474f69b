// SPDX-License-Identifier: Apache-2.0
#include "service/apply/apply.h"

#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "base/words.h"
#include "service/apply/alembicscript.h"
#include "service/apply/production.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

Result<ApplyOptions> optionsFrom(const CommandLine &line)
{
    ApplyOptions options;
    options.dryRun = line.isSet(u"dry-run"_s);
    options.resume = line.isSet(u"resume"_s);
    options.abandon = line.isSet(u"abandon"_s);
    if (line.isSet(u"in-doubt"_s))
        options.doubt
            = line.value(u"in-doubt"_s) == "skip"_L1 ? ApplyOptions::Doubt::Skip : ApplyOptions::Doubt::Repeat;
    const auto patience = milliseconds(line.value(u"lock-timeout"_s));
    if (!patience)
        return std::unexpected(patience.error());
    options.despiteDrift = line.isSet(u"despite-drift"_s);
    if (options.despiteDrift && !line.isSet(u"base"_s))
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Cli", "--despite-drift says nothing without --base, the schema to look at."));
    options.backup = line.value(u"backup"_s);
    if (line.isSet(u"base"_s)) {
        const auto base = sourceFrom(line, line.value(u"base"_s));
        if (!base)
            return std::unexpected(base.error());
        options.base = *base;
    }
    options.lockTimeout = patience->value_or(options.lockTimeout);
    bool isNumber = false;
    options.retries = line.value(u"retries"_s).toInt(&isNumber);
    if (!isNumber || options.retries < 0 || options.retries > 1000)
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Cli", "--retries takes a whole number from 0 to 1000, not '%1'.")
                .arg(line.value(u"retries"_s)));
    return options;
}

/// A project's pending changes hold renames to be asked about: that is diff's to do.
Result<SqlText> scriptToApply(const CommandLine &line, const Source &target, bool isBack)
{
    const QString name = line.positionals().first();
    if (name.startsWith("alembic:"_L1)) {
        const auto history = sourceFrom(line, name);
        if (!history)
            return std::unexpected(history.error());
        return alembicScript(*history, target, isBack, showProgress, interruption());
    }
    const QFileInfo info(name);
    if (info.fileName() == "howdah.json"_L1 || QFileInfo::exists(name + u"/howdah.json"_s))
        return failure(ErrorKind::Unsupported,
            QCoreApplication::translate("Cli",
                "A project is applied by its script: write that with \"howdah-cli diff SOURCE %1 --up FILE\", read it, "
                "and apply the file.")
                .arg(name));
    return scriptNamed(name);
}

/// Whose environments count: the project named, else those that the script and the current folder are in.
QStringList projectsOf(const CommandLine &line)
{
    if (line.isSet(u"project"_s))
        return {QFileInfo(line.value(u"project"_s)).isDir()
                ? QDir(line.value(u"project"_s)).absoluteFilePath(u"howdah.json"_s)
                : QFileInfo(line.value(u"project"_s)).absoluteFilePath()};
    const QString script = line.positionals().first();
    const Result<Source> history = script.startsWith("alembic:"_L1) ? parsedSource(script) : Source();
    const QString path = history && !history->path.isEmpty() ? history->path : script;
    QStringList projects = script == "-"_L1 ? QStringList() : projectsAround(path);
    projects += projectsAround(QDir::currentPath());
    projects.removeDuplicates();
    return projects;
}

/// A server's spelling, or the name of an environment of a project.
Result<Source> targetOf(const CommandLine &line, const QStringList &projects)
{
    const QString text = line.value(u"on"_s);
    if (isLive(text))
        return parsedSource(text);
    const auto environment = environmentNamed(text, projects);
    if (!environment)
        return std::unexpected(environment.error());
    if (!*environment)
        return parsedSource(text);
    auto source = parsedSource((*environment)->source);
    if (!source)
        source.error().where = tr("the environment %1").arg(text);
    return source;
}

/// Production's name is asked for before anything is sent; where nothing will be written, it is only said.
Result<void> checkProduction(const CommandLine &line, const Source &target, const QStringList &projects)
{
    const auto may = mayWriteTo(
        target, projects, line.isSet(u"production"_s) ? std::optional(line.value(u"production"_s)) : std::nullopt);
    if (may || !line.isSet(u"dry-run"_s) || may.error().kind != ErrorKind::Refused)
        return may;
    printError(may.error().message + u'\n');
    return {};
}

/// Where no revision lies between the two that the script's name has.
Application nothingToDo(const SqlText &script, const Source &target)
{
    const QString range = script.name.section(u'@', -1);
    Application result;
    result.script = script.name;
    result.target = displayName(target);
    result.state = Application::State::NothingToDo;
    result.standing = tr("There is nothing to do: no revision leads from %1 to %2.")
                          .arg(range.section(u':', 0, -2), range.section(u':', -1));
    return result;
}

int applied(const QString &command, const QStringList &arguments)
{
    CommandLine line(command);
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    auto options = optionsFrom(line);
    if (!options)
        return fail(options.error());
    options->undoes = command == "rollback"_L1;
    options->again = !options->undoes && line.isSet(u"again"_s);
    const QStringList projects = projectsOf(line);
    const auto target = targetOf(line, projects);
    if (!target)
        return fail(target.error());
    if (const auto may = checkProduction(line, *target, projects); !may)
        return fail(may.error());
    const auto script = scriptToApply(line, *target, options->undoes);
    if (!script)
        return fail(script.error());
    const bool isText = line.format() != "json"_L1;
    const auto watch = [isText, &line](const QString &text) {
        showProgress({});
        if (isText && line.output().isEmpty())
            printOut(text + u'\n');
        else
            printError(text + u'\n');
    };
    const bool isEmpty = script->content.isEmpty() && script->name.startsWith("alembic:"_L1);
    const auto result = isEmpty ? nothingToDo(*script, *target)
                                : Howdah::apply(*script, *target, *options, watch, showProgress, interruption());
    if (!result)
        return fail(result.error());
    int code = result->refusals.isEmpty() ? NothingToReport : Refused;
    if (result->error)
        code = fail(*result->error);
    const QByteArray text = isText ? printable(applicationText(*result)).toUtf8() : applicationJson(*result);
    return deliver(text, line.output(), code);
}

} // namespace

int apply(const QStringList &arguments)
{
    return applied(u"apply"_s, arguments);
}

int rollback(const QStringList &arguments)
{
    return applied(u"rollback"_s, arguments);
}

} // namespace Howdah::Cli
