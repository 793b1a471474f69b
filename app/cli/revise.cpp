// SPDX-License-Identifier: Apache-2.0
#include "service/revision/revise.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/terminal.h"
#include "project/project.h"
#include "service/revision/historyservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Cli {

namespace {

using namespace Qt::StringLiterals;

/// Says what a person has to know before relying on the files.
void printNotes(const RoundTrip &trip)
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
    CommandLine line(u"revise"_s);
    if (const auto done = line.read(arguments))
        return *done;
    const QString path = line.positionals().first();
    if (!isProject(path))
        return fail({ErrorKind::File,
            QCoreApplication::translate("Cli", "This is no project: there is no howdah.json."), {}, {}, path, {}});
    PlanOptions options;
    options.withSecrets = line.isSet(u"with-secrets"_s);
    const auto trip = unwrittenChanges(path, options, showProgress, interruption());
    if (!trip)
        return fail(trip.error());
    if (trip->up.isEmpty()) {
        printError(QCoreApplication::translate("Cli", "Nothing to write: the migrations build the design.") + u'\n');
        return NothingToReport;
    }
    NewRevision revision = newRevision(*trip, line.value(u"message"_s));
    if (const QStringList heads = line.values(u"head"_s); !heads.isEmpty())
        revision.parents = std::vector<QString>(heads.begin(), heads.end());
    const auto written = writeRevision(path, line.format() == "project"_L1 ? QString() : line.format(), revision);
    if (!written)
        return fail(written.error());
    printNotes(*trip);
    for (const QString &file : written->files)
        printOut(file + u'\n');
    return NothingToReport;
}

} // namespace Howdah::Cli
