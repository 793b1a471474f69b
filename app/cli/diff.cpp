// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/renameanswers.h"
#include "app/cli/terminal.h"
#include "diff/differ.h"
#include "plan/planjson.h"
#include "plan/script.h"
#include "plan/unspecified.h"
#include "service/proof.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <future>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

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
    side.database = *database;
    return {};
}

/// Both at the same time, but for two that need the embedded server: it builds one scratch database after the other.
std::pair<Result<Side>, Result<Side>> openSides(const Source &from, const Source &to)
{
    const bool together = from.kind == SourceKind::Live || to.kind == SourceKind::Live;
    std::future<Result<Side>> first = std::async(together ? std::launch::async : std::launch::deferred, openSide, from, together ? Progress() : showProgress);
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

QString proofText(const Proof &proof)
{
    QString text = tr("Proved on PostgreSQL %1, %2:").arg(proof.serverMajor).arg(proof.when.toString(Qt::ISODate)) + u'\n';
    for (const ProofStep &step : proof.steps)
        text += (step.passed ? u"  ✓ "_s : u"  ✗ "_s) + step.name + u'\n' + (step.detail.isEmpty() ? QString() : u"    "_s + step.detail + u'\n');
    return text;
}

QJsonObject proofJson(const Proof &proof)
{
    QJsonArray steps;
    for (const ProofStep &step : proof.steps)
        steps.append(QJsonObject{{u"name"_s, step.name}, {u"passed"_s, step.passed}, {u"detail"_s, step.detail}});
    return {{u"holds"_s, proof.holds()}, {u"serverMajor"_s, proof.serverMajor}, {u"when"_s, proof.when.toString(Qt::ISODate)}, {u"steps"_s, steps}};
}

QString asText(const RoundTrip &plans)
{
    if (plans.up.changes.empty())
        return tr("No differences.") + u'\n';
    QString text;
    for (const Change &change : plans.up.changes)
        text += describe(change) + u'\n';
    return text;
}

QJsonArray unmodelled(const Database &database)
{
    QJsonArray array;
    for (const Unmodelled &each : database.unmodelled)
        array.append(QJsonObject{{u"kind"_s, each.kind}, {u"name"_s, each.name}});
    return array;
}

QByteArray rendered(const QString &format, const Side &from, const Side &to, const RoundTrip &plans,
    const std::vector<RenameCandidate> &candidates, const std::optional<Proof> &proof)
{
    const QString title = tr("From %1 to %2").arg(displayName(from.source), displayName(to.source));
    if (format == u"text")
        return asText(plans).toUtf8();
    if (format == u"html")
        return toHtml(plans, displayName(from.source), displayName(to.source)).toUtf8();
    if (format == u"sql")
        return toScript(plans.up, {title, true}).toUtf8();
    QJsonArray renames;
    for (const RenameCandidate &candidate : candidates)
        renames.append(toJson(candidate));
    QJsonObject object{{u"version"_s, 1}, {u"from"_s, displayName(from.source)}, {u"to"_s, displayName(to.source)},
        {u"up"_s, toJson(plans.up)}, {u"down"_s, toJson(plans.down)}, {u"renameCandidates"_s, renames},
        {u"unmodelled"_s, QJsonObject{{u"from"_s, unmodelled(*from.database)}, {u"to"_s, unmodelled(*to.database)}}}};
    if (proof)
        object[u"proof"_s] = proofJson(*proof);
    return QJsonDocument(object).toJson();
}

RenameMode renameMode(const QString &word)
{
    return word == u"auto" ? RenameMode::Auto : word == u"off" ? RenameMode::Off : RenameMode::Prompt;
}

/// A file says nothing of owners and privileges at times; against a live database that is no difference.
Unspecified fillIn(Side &from, Side &to)
{
    if (from.opened.isScratch() == to.opened.isScratch())
        return {};
    Side &described = from.opened.isScratch() ? from : to;
    const Side &live = from.opened.isScratch() ? to : from;
    const Unspecified open = unspecifiedIn(*described.database);
    described.database = std::make_shared<const Database>(filledFrom(*described.database, *live.database, open));
    return open;
}

/// What neither plan speaks of although it is there, on stderr: silence would be a lie.
void nameUnmodelled(const Side &from, const Side &to)
{
    for (const Side *side : {&from, &to})
        for (const Unmodelled &each : side->database->unmodelled)
            printError(tr("%1: not modelled, not compared: %2 %3").arg(displayName(side->source), each.kind, each.name) + u'\n');
}

} // namespace

int diff(const QStringList &arguments)
{
    CommandLine line(u"diff"_s);
    line.addFormat({u"text"_s, u"sql"_s, u"json"_s, u"html"_s});
    line.addOutput();
    line.addValue(u"up"_s, tr("Write the way there to this file."), tr("file"));
    line.addValue(u"down"_s, tr("Write the way back to this file."), tr("file"));
    line.addValue(u"renames"_s, tr("What to do with likely renames: prompt, auto or off."), tr("mode"), u"prompt"_s);
    line.addValue(u"map-rename"_s, tr("A rename to plan: OLD=NEW."), tr("pair"));
    line.addFlag(u"plain"_s, tr("Plan the shortest correct script (what is planned today)."));
    line.addFlag(u"prove"_s, tr("Run both ways in scratch databases and compare."));
    if (const auto done = line.read(arguments, 2, 2))
        return *done;
    const auto fromSource = parsedSource(line.positionals()[0]), toSource = parsedSource(line.positionals()[1]);
    for (const auto *source : {&fromSource, &toSource})
        if (!*source)
            return fail(source->error());
    auto [from, to] = openSides(*fromSource, *toSource);
    for (const auto *side : {&from, &to})
        if (!*side)
            return fail(side->error());
    const Unspecified open = fillIn(*from, *to);
    const std::vector<RenameCandidate> candidates = renameCandidates(difference(*from->database, *to->database));
    const auto renames = chosenRenames(candidates, renameMode(line.value(u"renames"_s)), line.values(u"map-rename"_s), *from->database, *to->database);
    if (!renames)
        return fail(renames.error());
    const RoundTrip plans = roundTrip(*from->database, *to->database, {*renames, {}});
    nameUnmodelled(*from, *to);
    const QString fromName = displayName(from->source), toName = displayName(to->source);
    const QString up = toScript(plans.up, {tr("From %1 to %2").arg(fromName, toName), true});
    const QString down = toScript(plans.down, {tr("Back from %1 to %2").arg(toName, fromName), true});
    std::optional<Proof> proof;
    if (line.isSet(u"prove"_s)) {
        const auto proved = prove(from->opened, to->opened, up, down, open, showProgress, interruption());
        if (!proved)
            return fail(proved.error());
        proof = *proved;
        printError(proofText(*proof));
    }
    for (const auto &[option, text] : {std::pair(u"up"_s, up), std::pair(u"down"_s, down)})
        if (line.isSet(option))
            if (const auto written = writeFile(line.value(option), text); !written)
                return fail(written.error());
    const int code = proof && !proof->holds() ? InternalError : plans.up.changes.empty() ? NothingToReport : SomethingToReport;
    return deliver(rendered(line.format(), *from, *to, plans, candidates, proof), line.output(), code);
}

} // namespace Howdah::Cli
