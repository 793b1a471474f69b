// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/diffreport.h"
#include "app/cli/planoptions.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/words.h"
#include "history/versiontable.h"
#include "plan/script.h"
#include "service/comparison/changeplan.h"
#include "service/comparison/clusterroles.h"
#include "service/comparison/livesizes.h"

#include <QSaveFile>

#include <algorithm>
#include <future>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

struct Side {
    Source source;
    OpenedSource opened;
    std::shared_ptr<const Database> database;
};

Result<Side> openSide(const Source &source, const Progress &progress)
{
    auto opened = openSource(source, progress, interruption());
    if (!opened)
        return std::unexpected(opened.error());
    return Side{source, std::move(*opened), nullptr};
}

Result<void> read(Side &side)
{
    auto database = introspect(side.opened, interruption());
    if (!database)
        return std::unexpected(database.error());
    // A migration tool's own tables are no part of a difference.
    side.database = withoutVersionTables(*database);
    return {};
}

/// Both at the same time, but for two that need the embedded server: it builds one scratch database after the other.
std::pair<Result<Side>, Result<Side>> openSides(const Source &from, const Source &to)
{
    const bool together = from.kind == SourceKind::Live || to.kind == SourceKind::Live;
    std::future<Result<Side>> first = std::async(
        together ? std::launch::async : std::launch::deferred, openSide, from, together ? Progress() : showProgress);
    if (!together)
        first.wait();
    Result<Side> second = openSide(to, showProgress);
    std::pair<Result<Side>, Result<Side>> sides{first.get(), std::move(second)};
    if (!sides.first || !sides.second)
        return sides;
    std::future<Result<void>> reading = std::async(std::launch::async, [&sides] { return read(*sides.first); });
    const Result<void> other = read(*sides.second);
    if (const Result<void> done = reading.get(); !done)
        sides.first = std::unexpected(done.error());
    if (!other)
        sides.second = std::unexpected(other.error());
    return sides;
}

Result<void> writeFile(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        return failure(ErrorKind::File, tr("The file cannot be written: %1.").arg(file.errorString()), path);
    return {};
}

GuardStyle guardStyle(const QString &word)
{
    return word == u"stop" ? GuardStyle::Stop : word == u"off" ? GuardStyle::Off : GuardStyle::Comment;
}

/// Reads the roles of both clusters, too.
Result<void> withRoles(Side &from, Side &to)
{
    if (from.source.kind != SourceKind::Live || to.source.kind != SourceKind::Live)
        return failure(ErrorKind::Usage, tr("--roles compares two servers: both sides must be databases."));
    auto here = std::make_shared<Database>(*from.database), there = std::make_shared<Database>(*to.database);
    if (const auto added = addRoles(from.opened.session(), *here, to.opened.session(), *there); !added)
        return std::unexpected(added.error());
    from.database = here;
    to.database = there;
    return {};
}

/// What the plan would miss where it is to run, in one sentence each.
Result<void> noteMissingRoles(const Side &from, DiffOutcome &outcome)
{
    if (from.opened.isScratch())
        return {};
    const auto missing = missingRoles(from.opened.session(), *outcome.to, outcome.plans.up);
    if (!missing)
        return std::unexpected(missing.error());
    for (const QString &role : *missing)
        outcome.plans.up.notes.push_back(
            tr("The role %1 is not there where the plan is to run; --roles plans it too.").arg(role));
    return {};
}

/// Where nothing differs that Howdah models, pg_dump has the last word.
void askDump(const Side &from, const Side &to, Unspecified open, DiffOutcome &outcome)
{
    if (!outcome.plans.up.changes.empty() || !outcome.plans.up.statements.empty())
        return;
    DumpVerdict verdict = dumpVerdict(
        from.opened, from.database->serverVersion, to.opened, to.database->serverVersion, open, interruption());
    outcome.unplanned = std::move(verdict.differences);
    outcome.unasked = verdict.unasked;
    if (outcome.unasked.isEmpty())
        return;
    // Without pg_dump what is not modelled is known by name at least: what only one side has is a difference.
    const auto add = [&outcome](const std::vector<Unmodelled> &one, const std::vector<Unmodelled> &other, bool first) {
        for (const Unmodelled &each : one)
            if (std::ranges::find(other, each) == other.end())
                outcome.unplanned.push_back({first, each.kind + u' ' + each.name});
    };
    add(from.database->unmodelled, to.database->unmodelled, true);
    add(to.database->unmodelled, from.database->unmodelled, false);
}

Result<QString> fingerprintOf(Session &session)
{
    if (const auto begun = session.execute(u"BEGIN; SET LOCAL search_path = ''"_s); !begun)
        return std::unexpected(begun.error());
    const auto rows = session.query(fingerprintQuery());
    (void)session.execute(u"ROLLBACK"_s);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->text(0, 0);
}

/// Only a database can change between now and then.
Result<void> takeFingerprint(const Side &from, DiffOutcome &outcome)
{
    if (from.opened.isScratch())
        return failure(
            ErrorKind::Usage, tr("--refuse-drift needs a database as the first source: a file has no drift."));
    const auto here = fingerprintOf(from.opened.session());
    if (!here)
        return std::unexpected(here.error());
    outcome.fingerprint = *here;
    return {};
}

/// Rows are counted where there are any: on a database that is not of our own making.
Result<void> count(const Side &from, DiffOutcome &outcome)
{
    if (from.opened.isScratch())
        return {};
    auto counts = countGuards(from.opened.session(), outcome.plans.up, guardPatience, interruption());
    if (!counts)
        return std::unexpected(counts.error());
    outcome.guards = std::move(*counts);
    auto sizes = liveSizes(from.opened.session(), outcome.plans.up);
    if (!sizes)
        return std::unexpected(sizes.error());
    outcome.sizes = std::move(*sizes);
    return {};
}

/// Scratch databases share one cluster, so roles have no part in the proof.
Result<Proof> proof(const Side &from, const Side &to, Unspecified open, PlanOptions options, const DiffOutcome &outcome)
{
    if (from.database->roles.empty() && to.database->roles.empty())
        return prove(from.opened, to.opened, upScript(outcome), downScript(outcome), open, showProgress, interruption(),
            &outcome.plans);
    printError(tr("The proof leaves out the roles: scratch databases share one cluster.") + u'\n');
    for (std::shared_ptr<const Database> *renamed : {&options.renamedFrom, &options.renamedTo})
        if (*renamed)
            *renamed = std::make_shared<const Database>(withoutRoles(**renamed));
    DiffOutcome without = outcome;
    without.plans = roundTrip(withoutRoles(*from.database), withoutRoles(*to.database), options);
    return prove(from.opened, to.opened, upScript(without), downScript(without), open, showProgress, interruption(),
        &without.plans);
}

int exitCode(const DiffOutcome &outcome)
{
    if (outcome.proof && outcome.proof->verdict() == Verdict::Broke)
        return Refused;
    const Plan &up = outcome.plans.up;
    return up.changes.empty() && up.hidden.empty() && outcome.unplanned.empty() ? NothingToReport : SomethingToReport;
}

} // namespace

int diff(const QStringList &arguments)
{
    CommandLine line(u"diff"_s);
    if (const auto done = line.read(arguments))
        return *done;
    if (const auto sound = checkPlanOptions(line); !sound)
        return fail(sound.error());
    const auto fromSource = sourceFrom(line, line.positionals()[0]);
    const auto toSource = sourceFrom(line, line.positionals()[1]);
    for (const auto *source : {&fromSource, &toSource})
        if (!*source)
            return fail(source->error());
    const auto lockTimeout = milliseconds(line.value(u"lock-timeout"_s));
    if (!lockTimeout)
        return fail(lockTimeout.error());
    auto [from, to] = openSides(*fromSource, *toSource);
    for (const auto *side : {&from, &to})
        if (!*side)
            return fail(side->error());
    printNotes(from->opened.notes() + to->opened.notes());
    const Unspecified open = fillIn(from->database, !from->opened.isScratch(), to->database, !to->opened.isScratch());
    if (const auto done = line.isSet(u"roles"_s) ? withRoles(*from, *to) : Result<void>(); !done)
        return fail(done.error());
    const auto wanted = wantedPlan(line, {from->database, &from->opened}, {to->database, &to->opened});
    if (!wanted)
        return fail(wanted.error());
    const PlanOptions &options = wanted->options;
    DiffOutcome outcome{displayName(from->source), displayName(to->source), from->database, to->database,
        roundTrip(*from->database, *to->database, options), wanted->candidates, std::nullopt,
        guardStyle(line.value(u"guards"_s)), {}, {}};
    outcome.lockTimeout = *lockTimeout;
    if (line.isSet(u"refuse-drift"_s))
        if (const auto known = takeFingerprint(*from, outcome); !known)
            return fail(known.error());
    if (const auto noted = line.isSet(u"roles"_s) ? Result<void>() : noteMissingRoles(*from, outcome); !noted)
        return fail(noted.error());
    askDump(*from, *to, open, outcome);
    if (!line.isSet(u"no-count"_s))
        if (const auto counted = count(*from, outcome); !counted)
            return fail(counted.error());
    printError(warnings(outcome));
    const QString up = upScript(outcome), down = downScript(outcome);
    for (const auto &[option, text] : {std::pair(u"up"_s, up), std::pair(u"down"_s, down)})
        if (line.isSet(option))
            if (const auto written = writeFile(line.value(option), text); !written)
                return fail(written.error());
    // The plan and its files are there by now, whatever becomes of the proof.
    if (line.isSet(u"prove"_s)) {
        const auto proved = proof(*from, *to, open, options, outcome);
        if (!proved)
            return fail(proved.error());
        outcome.proof = *proved;
        printError(proofText(*proved));
    }
    return deliver(rendered(line.format(), outcome), line.output(), exitCode(outcome));
}

} // namespace Howdah::Cli
