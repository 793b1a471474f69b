// SPDX-License-Identifier: Apache-2.0
#include "service/revision/revise.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/diffreport.h"
#include "app/cli/planoptions.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "plan/script.h"
#include "project/project.h"
#include "service/proof/planproof.h"
#include "service/revision/historyservice.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Cli {

namespace {

using namespace Qt::StringLiterals;

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

/// Runs the plan there and back in scratch databases and says so; an exit code when it does not hold.
std::optional<int> proveFirst(const PlanRequest &sides, const ChangePlan &plan)
{
    ProofRequest request{
        {{}, plan.from}, {{}, plan.to}, plan.trip, toScript(plan.trip.up), toScript(plan.trip.down), plan.open};
    if (sides.fromLive)
        request.open = {true, true};
    const auto proof = proved(request, showProgress, interruption());
    if (!proof)
        return fail(proof.error());
    printError(proofText(*proof));
    if (proof->holds())
        return std::nullopt;
    printError(QCoreApplication::translate("Cli", "Nothing was written.") + u'\n');
    return Refused;
}

/// What is wrong before anything is read.
Result<void> checkUsage(const CommandLine &line, const QString &path)
{
    if (line.value(u"message"_s).trimmed().isEmpty())
        return failure(ErrorKind::Usage, QCoreApplication::translate("Cli", "A revision needs a message: -m MESSAGE."));
    if (const auto sound = checkPlanOptions(line); !sound)
        return sound;
    if (!isProject(path))
        return failure(
            ErrorKind::File, QCoreApplication::translate("Cli", "This is no project: there is no howdah.json."), path);
    return {};
}

/// What the options say of the revision's place in the history.
void placeIn(const CommandLine &line, NewRevision &revision)
{
    const auto all = [&](const QString &option) {
        const QStringList values = line.values(option);
        return std::vector<QString>(values.begin(), values.end());
    };
    revision.ownTemplate = line.isSet(u"own-template"_s);
    revision.id = line.value(u"rev-id"_s);
    revision.labels = all(u"branch-label"_s);
    revision.dependsOn = all(u"depends-on"_s);
    revision.splice = line.isSet(u"splice"_s);
    if (line.isSet(u"head"_s))
        revision.parents = all(u"head"_s);
}

int writeAndTell(const CommandLine &line, const QString &path, const NewRevision &revision, const RoundTrip &trip)
{
    const auto written = writeRevision(path, line.format() == "project"_L1 ? QString() : line.format(), revision);
    if (!written)
        return fail(written.error());
    printPlanNotes(trip);
    printNotes(written->notes);
    for (const QString &file : written->files)
        printOut(file + u'\n');
    return NothingToReport;
}

/// An empty revision that joins heads.
int merge(const CommandLine &line, const QString &path)
{
    NewRevision revision;
    revision.message = line.value(u"message"_s);
    placeIn(line, revision);
    if (!revision.parents) {
        const auto history = loadHistoryNow(path, {});
        if (!history)
            return fail(history.error());
        revision.parents = (*history)->graph.heads();
    }
    if (revision.parents->size() < 2)
        return fail({ErrorKind::Usage,
            QCoreApplication::translate("Cli", "There is nothing to merge: that takes two heads."), {}, {}, path, {}});
    return writeAndTell(line, path, revision, {});
}

} // namespace

int revise(const QStringList &arguments)
{
    CommandLine line(u"revise"_s);
    if (const auto done = line.read(arguments))
        return *done;
    const QString path = line.positionals().first();
    if (const auto sound = checkUsage(line, path); !sound)
        return fail(sound.error());
    if (line.isSet(u"merge"_s))
        return merge(line, path);
    const auto python = pythonOptions(line);
    if (!python)
        return fail(python.error());
    auto sides = revisionSides(path, line.value(u"from"_s), showProgress, interruption(), *python);
    if (!sides)
        return fail(sides.error());
    fillIn(sides->from, sides->fromLive, sides->to, sides->toLive);
    const auto wanted = wantedPlan(line, {sides->from}, {sides->to});
    if (!wanted)
        return fail(wanted.error());
    // A file that drops what may only have another name is not written unasked.
    if (!wanted->unasked.empty())
        return fail({ErrorKind::Refused,
            QCoreApplication::translate("Cli",
                "%n object(s) may only have been renamed: say --map-rename OLD=NEW, or --renames auto or off. Nothing "
                "was written.",
                nullptr, int(wanted->unasked.size())),
            {}, {}, path, {}});
    sides->options = wanted->options;
    const ChangePlan plan = changePlan(*sides, showProgress, interruption());
    if (plan.trip.up.isEmpty()) {
        printError(QCoreApplication::translate("Cli", "Nothing to write: the migrations build the design.") + u'\n');
        return NothingToReport;
    }
    if (line.isSet(u"prove"_s))
        if (const auto done = proveFirst(*sides, plan))
            return *done;
    NewRevision revision = newRevision(plan.trip, line.value(u"message"_s));
    placeIn(line, revision);
    return writeAndTell(line, path, revision, plan.trip);
}

} // namespace Howdah::Cli
