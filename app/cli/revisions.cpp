// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "history/historyreport.h"
#include "service/revision/historyservice.h"
#include "service/revision/verifyhistory.h"
#include "service/source/source.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Howdah::Cli {

namespace {

using namespace Qt::StringLiterals;

Result<HistoryOptions> optionsOf(const CommandLine &line)
{
    HistoryOptions options;
    for (const QString &pair : line.values(u"value"_s)) {
        const auto equals = pair.indexOf(u'=');
        if (equals <= 0)
            return failure(
                ErrorKind::Usage, QCoreApplication::translate("Cli", "--value takes NAME=VALUE, not '%1'.").arg(pair));
        options.names.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return options;
}

Result<std::vector<DatabasePosition>> positionsOf(const CommandLine &line, const QString &versionTable)
{
    std::vector<DatabasePosition> all;
    for (const QString &spelling : line.values(u"database"_s)) {
        const auto source = sourceFrom(line, spelling);
        if (!source)
            return std::unexpected(source.error());
        showProgress(QCoreApplication::translate("Cli", "Asking %1").arg(displayName(*source)));
        const auto opened = openSource(*source, showProgress, interruption());
        if (!opened)
            return std::unexpected(opened.error());
        const auto positions = databasePositions(opened->session(), displayName(*source), versionTable);
        if (!positions)
            return std::unexpected(positions.error());
        all.insert(all.end(), positions->begin(), positions->end());
    }
    return all;
}

QByteArray rendered(const HistoryReport &report, const QString &format)
{
    if (format == "json"_L1)
        return QJsonDocument(historyJson(report)).toJson(QJsonDocument::Indented);
    return (format == "svg"_L1 ? historySvg(report) : printable(historyText(report))).toUtf8();
}

/// Runs all of it, there, back and there again.
int verify(const CommandLine &line)
{
    const auto python = pythonOptions(line);
    if (!python)
        return fail(python.error());
    if (line.format() == "svg"_L1 || line.isSet(u"path"_s) || line.isSet(u"database"_s))
        return fail({ErrorKind::Usage,
            QCoreApplication::translate("Cli", "--verify gives text or json, and looks at no path and no database."),
            {}, {}, {}, {}});
    const auto verdict = verifyHistory(line.positionals().first(), *python, showProgress, interruption());
    if (!verdict)
        return fail(verdict.error());
    printNotes(verdict->notes);
    const QByteArray result = line.format() == "json"_L1
        ? QJsonDocument(verdictJson(*verdict)).toJson(QJsonDocument::Indented)
        : printable(verdictText(*verdict)).toUtf8();
    return deliver(result, line.output(), verdict->faults() > 0 ? SomethingToReport : NothingToReport);
}

} // namespace

int revisions(const QStringList &arguments)
{
    CommandLine line(u"revisions"_s);
    if (const auto done = line.read(arguments))
        return *done;
    if (line.isSet(u"verify"_s))
        return verify(line);
    const auto options = optionsOf(line);
    if (!options)
        return fail(options.error());
    const auto history = loadHistoryNow(line.positionals().first(), *options);
    if (!history)
        return fail(history.error());
    HistoryReport report{**history, {}, {}};
    if (line.isSet(u"path"_s)) {
        const auto path = rangePath(report.history.graph, line.value(u"path"_s));
        if (!path)
            return fail(path.error());
        report.path = *path;
    }
    const auto positions = positionsOf(line, report.history.versionTable);
    if (!positions)
        return fail(positions.error());
    report.positions = *positions;
    return deliver(rendered(report, line.format()), line.output(),
        report.history.faults().empty() ? NothingToReport : SomethingToReport);
}

} // namespace Howdah::Cli
