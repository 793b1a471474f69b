// SPDX-License-Identifier: Apache-2.0
#include "service/revision/revise.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "history/formats/format.h"
#include "project/project.h"
#include "service/revision/historyservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Cli {

namespace {

using namespace Qt::StringLiterals;

QStringList formatNames()
{
    QStringList names{u"project"_s};
    for (const HistoryFormat *format : historyFormats())
        names << QString(format->id());
    return names;
}

/// Says what a person has to know before relying on the files.
void printPlanNotes(const RoundTrip &trip)
{
    for (const Plan *plan : {&trip.up, &trip.down}) {
        for (const QString &note : plan->notes)
            printError(note + u'\n');
    }
    const auto loses = [](const Plan &plan) {
        return std::ranges::count_if(
            plan.statements, [](const Statement &statement) { return statement.dataLoss != DataLoss::None; });
    };
    if (const auto up = loses(trip.up))
        printError(
            QCoreApplication::translate("Cli", "%n statement(s) of the upgrade lose data.", nullptr, int(up)) + u'\n');
    if (const auto down = loses(trip.down))
        printError(QCoreApplication::translate("Cli", "%n statement(s) of the downgrade lose data.", nullptr, int(down))
            + u'\n');
}

} // namespace

int revise(const QStringList &arguments)
{
    QStringList words = arguments;
    std::ranges::replace(words, u"-m"_s, u"--message"_s);
    CommandLine line(u"revise"_s);
    line.addValue(u"message"_s, QCoreApplication::translate("Cli", "What the revision does (also -m)."), u"MESSAGE"_s);
    line.addValue(u"head"_s,
        QCoreApplication::translate(
            "Cli", "The revision to follow; may be given several times to merge (default: the head)."),
        u"SYMBOL"_s);
    line.addFlag(u"own-template"_s,
        QCoreApplication::translate(
            "Cli", "Write the file in Howdah's own form, not by the project's script.py.mako."));
    line.addFormat(formatNames());
    addPythonOptions(line);
    if (const auto done = line.read(words, 1, 1))
        return *done;
    const QString path = line.positionals().first();
    if (line.value(u"message"_s).trimmed().isEmpty())
        return fail({ErrorKind::Usage, QCoreApplication::translate("Cli", "A revision needs a message: -m MESSAGE."),
            {}, {}, {}, {}});
    if (!isProject(path))
        return fail({ErrorKind::File,
            QCoreApplication::translate("Cli", "This is no project: there is no howdah.json."), {}, {}, path, {}});
    const auto python = pythonOptions(line);
    if (!python)
        return fail(python.error());
    const auto trip = unwrittenChanges(path, {}, showProgress, interruption(), *python);
    if (!trip)
        return fail(trip.error());
    if (trip->up.isEmpty()) {
        printError(QCoreApplication::translate("Cli", "Nothing to write: the migrations build the design.") + u'\n');
        return NothingToReport;
    }
    NewRevision revision = newRevision(*trip, line.value(u"message"_s));
    revision.ownTemplate = line.isSet(u"own-template"_s);
    if (const QStringList heads = line.values(u"head"_s); !heads.isEmpty())
        revision.parents = std::vector<QString>(heads.begin(), heads.end());
    const auto written = writeRevision(path, line.format() == "project"_L1 ? QString() : line.format(), revision);
    if (!written)
        return fail(written.error());
    printPlanNotes(*trip);
    printNotes(written->notes);
    for (const QString &file : written->files)
        printOut(file + u'\n');
    return NothingToReport;
}

} // namespace Howdah::Cli
