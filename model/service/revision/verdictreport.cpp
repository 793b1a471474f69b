// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "service/revision/verifyhistory.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString verdictPlace(const StepVerdict &step)
{
    return u"%1:%2: "_s.arg(step.file).arg(step.line);
}

/// What a person reads of the way back.
QString downSentence(const RevisionVerdict &verdict)
{
    const QString &revision = verdict.revision;
    switch (verdict.down.outcome) {
    case StepOutcome::Empty:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the downgrade of %1 is empty")).arg(revision);
    case StepOutcome::Nothing:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the downgrade of %1 takes nothing back")).arg(revision);
    case StepOutcome::Raises:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the downgrade of %1 raises: %2"))
            .arg(revision, verdict.down.sentence);
    case StepOutcome::Fails:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the downgrade of %1 fails: %2"))
            .arg(revision, verdict.down.sentence);
    case StepOutcome::Differs:
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the downgrade of %1 is incomplete; left over: %2"))
            .arg(revision, verdict.down.differences.join("; "_L1));
    case StepOutcome::NotTried:
    case StepOutcome::Exact:
        break;
    }
    return {};
}

QString upSentence(const RevisionVerdict &verdict)
{
    if (verdict.up.outcome == StepOutcome::NotTried)
        return tr(QT_TRANSLATE_NOOP("HistoryService", "%1 was not tried: what it follows did not run"))
            .arg(verdict.revision);
    if (verdict.up.outcome == StepOutcome::Exact)
        return {};
    return (verdict.isHalfDone
            ? tr(QT_TRANSLATE_NOOP("HistoryService", "the upgrade of %1 fails and leaves a part of it behind: %2"))
            : tr(QT_TRANSLATE_NOOP("HistoryService", "the upgrade of %1 fails: %2")))
        .arg(verdict.revision, verdict.up.sentence);
}

QString againSentence(const RevisionVerdict &verdict)
{
    if (verdict.again.outcome == StepOutcome::Fails)
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the second upgrade of %1 fails: %2"))
            .arg(verdict.revision, verdict.again.sentence);
    if (verdict.again.outcome == StepOutcome::Differs)
        return tr(QT_TRANSLATE_NOOP("HistoryService", "the second upgrade of %1 builds another schema: %2"))
            .arg(verdict.revision, verdict.again.differences.join("; "_L1));
    return {};
}

/// Stable words of JSON.
QString outcomeWord(StepOutcome outcome)
{
    static constexpr const char *words[] = {"not tried", "exact", "empty", "nothing", "raises", "incomplete", "fails"};
    return QLatin1StringView(words[size_t(outcome)]);
}

QJsonObject stepJson(const StepVerdict &step)
{
    QJsonObject object{{u"outcome"_s, outcomeWord(step.outcome)}};
    if (step.outcome == StepOutcome::Exact || step.outcome == StepOutcome::NotTried)
        return object;
    object.insert(u"file"_s, step.file);
    object.insert(u"line"_s, step.line);
    if (!step.sentence.isEmpty())
        object.insert(u"sentence"_s, step.sentence);
    if (!step.differences.isEmpty())
        object.insert(u"differences"_s, QJsonArray::fromStringList(step.differences));
    return object;
}

} // namespace

QString verdictText(const HistoryVerdict &verdict)
{
    QString text;
    const auto line = [&](const StepVerdict &step, const QString &sentence) {
        if (!sentence.isEmpty())
            text += verdictPlace(step) + sentence + u'\n';
    };
    for (const RevisionVerdict &one : verdict.revisions) {
        line(one.up, upSentence(one));
        line(one.down, downSentence(one));
        line(one.again, againSentence(one));
        if (!one.lost.isEmpty())
            line(one.down,
                tr(QT_TRANSLATE_NOOP("HistoryService", "down from %1 these come back empty: %2"))
                    .arg(one.revision, one.lost.join(", "_L1)));
    }
    const auto exact = std::ranges::count_if(verdict.revisions, [](const RevisionVerdict &one) {
        return one.up.outcome == StepOutcome::Exact && one.down.outcome == StepOutcome::Exact
            && one.again.outcome == StepOutcome::Exact;
    });
    text += QCoreApplication::translate("HistoryService", "%1 of %n revision(s) run up, down and up again exactly.",
                nullptr, int(verdict.revisions.size()))
                .arg(exact)
        + u'\n';
    return text;
}

QJsonObject verdictJson(const HistoryVerdict &verdict)
{
    QJsonArray revisions;
    for (const RevisionVerdict &one : verdict.revisions) {
        QJsonObject object{{u"revision"_s, one.revision}, {u"file"_s, one.file}, {u"up"_s, stepJson(one.up)},
            {u"down"_s, stepJson(one.down)}, {u"again"_s, stepJson(one.again)}};
        if (!one.lost.isEmpty())
            object.insert(u"lost"_s, QJsonArray::fromStringList(one.lost));
        if (one.isHalfDone)
            object.insert(u"halfDone"_s, true);
        revisions << object;
    }
    return {{u"version"_s, 1}, {u"revisions"_s, revisions}, {u"faults"_s, verdict.faults()}};
}

} // namespace Howdah
