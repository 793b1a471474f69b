// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diffreport.h"

#include "base/printable.h"
#include "base/words.h"
#include "plan/planjson.h"
#include "plan/script.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

QString firstLine(const QString &statement)
{
    return statement.section(u'\n', 0, 0);
}

QString unplannedText(const DiffOutcome &outcome)
{
    QString text;
    for (const DumpDifference &each : outcome.unplanned)
        text += tr("not modelled, only in %1: %2")
                    .arg(each.inFirst ? outcome.fromName : outcome.toName, firstLine(each.statement))
            + u'\n';
    return text;
}

QString asText(const DiffOutcome &outcome)
{
    QString text;
    for (const Change &change : outcome.plans.up.changes)
        text += describe(change) + u'\n';
    for (const ObjectRef &ref : outcome.plans.up.hidden)
        text
            += tr("differs in secrets alone, which are not shown: %1 %2").arg(kindWord(ref.kind), display(ref)) + u'\n';
    text += unplannedText(outcome);
    if (text.isEmpty())
        text = outcome.unasked.isEmpty()
            ? tr("No differences.") + u'\n'
            : tr("No differences in what Howdah models; pg_dump could not be asked: %1").arg(outcome.unasked) + u'\n';
    return outcome.proof ? text + proofText(*outcome.proof) : text;
}

QJsonArray unmodelled(const Database &database)
{
    QJsonArray array;
    for (const Unmodelled &each : database.unmodelled)
        array.append(QJsonObject{{u"kind"_s, each.kind}, {u"name"_s, each.name}});
    return array;
}

QJsonObject proofJson(const Proof &proof)
{
    QJsonArray steps;
    for (const ProofStep &step : proof.steps)
        steps.append(QJsonObject{{u"name"_s, stageWord(step.stage)}, {u"verdict"_s, verdictWord(step.verdict)},
            {u"passed"_s, step.verdict == Verdict::Held}, {u"detail"_s, step.detail}});
    return {{u"holds"_s, proof.holds()}, {u"verdict"_s, verdictWord(proof.verdict())},
        {u"serverMajor"_s, proof.serverMajor}, {u"when"_s, proof.when.toString(Qt::ISODate)}, {u"steps"_s, steps}};
}

QJsonArray guardsJson(const DiffOutcome &outcome)
{
    QJsonArray array;
    for (const GuardCount &each : outcome.guards) {
        QJsonObject object{{u"statement"_s, each.statement}};
        if (each.ofLoss)
            object[u"ofLoss"_s] = true;
        if (each.rows)
            object[u"rows"_s] = *each.rows;
        else
            object[u"notCounted"_s] = each.why;
        array.append(object);
    }
    return array;
}

QJsonObject asJson(const DiffOutcome &outcome)
{
    QJsonArray renames, unplanned;
    for (const RenameCandidate &candidate : outcome.candidates)
        renames.append(toJson(candidate));
    for (const DumpDifference &each : outcome.unplanned)
        unplanned.append(
            QJsonObject{{u"side"_s, each.inFirst ? u"from"_s : u"to"_s}, {u"statement"_s, each.statement}});
    QJsonObject object{{u"version"_s, 1}, {u"from"_s, outcome.fromName}, {u"to"_s, outcome.toName},
        {u"up"_s, toJson(outcome.plans.up, outcome.sizes)}, {u"down"_s, toJson(outcome.plans.down)},
        {u"renameCandidates"_s, renames}, {u"guards"_s, guardsJson(outcome)},
        {u"unmodelled"_s, QJsonObject{{u"from"_s, unmodelled(*outcome.from)}, {u"to"_s, unmodelled(*outcome.to)}}},
        {u"unmodelledDifferences"_s, unplanned}};
    if (!outcome.plans.up.hidden.empty()) {
        QJsonArray hidden;
        for (const ObjectRef &ref : outcome.plans.up.hidden)
            hidden.append(QJsonObject{{u"kind"_s, kindWord(ref.kind)}, {u"name"_s, display(ref)}});
        object[u"hiddenDifferences"_s] = hidden;
    }
    if (!outcome.unasked.isEmpty())
        object[u"dumpNotCompared"_s] = outcome.unasked;
    if (outcome.proof)
        object[u"proof"_s] = proofJson(*outcome.proof);
    return object;
}

} // namespace

namespace {

QString scriptOf(const DiffOutcome &outcome, const Plan &plan, const QString &title, const QString &fingerprint)
{
    ScriptOptions options;
    options.title = title;
    const int version = outcome.from->serverVersion;
    options.about << tr("Written by Howdah %1 on %2 for PostgreSQL %3.%4.")
                         .arg(QCoreApplication::applicationVersion(),
                             outcome.when.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s))
                         .arg(version / 10000)
                         .arg(version % 10000);
    if (!fingerprint.isEmpty())
        options.about << tr("It refuses a schema whose fingerprint is not %1.").arg(fingerprint);
    for (const RenameCandidate &candidate : outcome.candidates)
        options.about << tr("Not taken for a rename, but made and dropped: %1 %2 and %3.")
                             .arg(kindWord(candidate.from.kind), display(candidate.from), display(candidate.to));
    options.guards = outcome.guardStyle;
    options.lockTimeout = outcome.lockTimeout;
    options.fingerprint = fingerprint;
    if (&plan == &outcome.plans.up)
        options.sizes = outcome.sizes;
    return toScript(plan, options);
}

} // namespace

QString upScript(const DiffOutcome &outcome)
{
    return scriptOf(
        outcome, outcome.plans.up, tr("From %1 to %2").arg(outcome.fromName, outcome.toName), outcome.fingerprint);
}

QString downScript(const DiffOutcome &outcome)
{
    return scriptOf(outcome, outcome.plans.down, tr("Back from %1 to %2").arg(outcome.toName, outcome.fromName), {});
}

QByteArray rendered(const QString &format, const DiffOutcome &outcome)
{
    if (format == u"text")
        return printable(asText(outcome)).toUtf8();
    if (format == u"html")
        return toHtml(outcome.plans, outcome.fromName, outcome.toName, outcome.sizes).toUtf8();
    if (format == u"sql")
        return upScript(outcome).toUtf8();
    return QJsonDocument(asJson(outcome)).toJson();
}

QString proofText(const Proof &proof)
{
    QString text = proofHeadline(proof, proof.when.toString(Qt::ISODate)) + u'\n';
    for (const ProofStep &step : proof.steps) {
        QString detail = step.detail;
        text += u"  "_s + verdictSign(step.verdict) + u' ' + stageName(step.stage)
            + (step.verdict == Verdict::NotJudged ? tr(": not judged") : QString()) + u'\n'
            + (detail.isEmpty() ? QString() : u"    "_s + detail.replace(u"\n"_s, u"\n    "_s) + u'\n');
    }
    return text;
}

QString warnings(const DiffOutcome &outcome)
{
    QString text;
    for (const auto &[name, database] :
        {std::pair(outcome.fromName, outcome.from), std::pair(outcome.toName, outcome.to)})
        for (const Unmodelled &each : database->unmodelled)
            text += tr("%1: not modelled, not compared: %2 %3").arg(name, each.kind, each.name) + u'\n';
    for (const Plan *plan : {&outcome.plans.up, &outcome.plans.down})
        for (const QString &note : plan->notes)
            text += note + u'\n';
    for (const GuardCount &each : outcome.guards)
        if (const QString sentence = guardSentence(outcome.plans.up, each); !sentence.isEmpty())
            text += sentence + u'\n';
    if (!outcome.plans.up.changes.empty() && !outcome.unplanned.empty())
        text += unplannedText(outcome);
    return text;
}

} // namespace Howdah::Cli
