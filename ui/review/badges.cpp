// SPDX-License-Identifier: Apache-2.0
#include "ui/review/badges.h"

#include "base/words.h"
#include "plan/planlocks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace Howdah {

namespace {

Badge badgeOf(const Guard &guard, const GuardCount *count)
{
    const bool fails = guard.effect == GuardEffect::Fails;
    if (!count)
        return {fails ? tr("may fail on rows") : tr("counts rows"), tr("Asked before: how many %1.").arg(guard.words),
            fails ? Badge::Tone::Warning : Badge::Tone::Quiet};
    if (!count->rows)
        return {tr("not counted"), tr("How many %1 could not be counted: %2").arg(guard.words, count->why),
            Badge::Tone::Warning};
    const int shown = int(qMin<qint64>(*count->rows, std::numeric_limits<int>::max()));
    const QString tip = tr("Counted: %1 %2.").arg(QLocale().toString(*count->rows), guard.words);
    if (*count->rows == 0)
        return {tr("no rows concerned"), tip, Badge::Tone::Good};
    return {fails ? QCoreApplication::translate("Badges", "fails on %n row(s)", nullptr, shown)
                  : QCoreApplication::translate("Badges", "%n row(s) concerned", nullptr, shown),
        tip, Badge::Tone::Danger};
}

/// The heaviest lock on what was there before, what is done meanwhile and to how much; the tip names every relation.
QList<Badge> lockBadges(const Statement &statement, const Locks::LiveSizes &sizes)
{
    const Locks::RelationFact *heaviest = nullptr;
    QStringList tip;
    for (const Locks::RelationFact &fact : statement.locks.relations) {
        if (!isOfOthers(fact))
            continue;
        if (!heaviest || std::pair(fact.work, fact.mode) > std::pair(heaviest->work, heaviest->mode))
            heaviest = &fact;
        tip << tr("%1: %2").arg(
            display({ObjectKind::Table, fact.relation, {}}), lockWords(fact, sizes).join(QLatin1String(", ")));
    }
    if (!heaviest)
        return {};
    if (statement.lockTimeout > 0)
        tip << tr("Waits %1 s at most for a lock, instead of making everyone wait behind it.")
                   .arg(statement.lockTimeout / 1000.0);
    const bool felt = isFelt(heaviest->mode), takesTime = heaviest->work != Locks::Work::AtOnce;
    // What is done meanwhile matters more than the lock's name.
    QStringList words = lockWords(*heaviest, sizes);
    std::ranges::rotate(words, words.begin() + 1);
    return QList<Badge>{Badge{words.join(QLatin1String(", ")), tip.join(QLatin1Char('\n')),
        felt && takesTime ? Badge::Tone::Warning : Badge::Tone::Quiet}};
}

} // namespace

QList<Badge> badgesOf(const Statement &statement, const GuardCount *count, const Locks::LiveSizes &sizes)
{
    QList<Badge> badges;
    switch (statement.dataLoss) {
    case DataLoss::None:
        break;
    case DataLoss::Column:
        badges << Badge{tr("loses a column"), tr("The column's values are lost."), Badge::Tone::Danger};
        break;
    case DataLoss::Table:
        badges << Badge{tr("loses rows"), tr("The table's rows are lost."), Badge::Tone::Danger};
        break;
    case DataLoss::Values:
        badges << Badge{tr("may lose values"), tr("Values may be cut or refused."), Badge::Tone::Warning};
        break;
    }
    switch (statement.reversal.grade) {
    case Reversibility::Exact:
        break;
    case Reversibility::ExactWithStash:
        badges << Badge{tr("back from the stash"), statement.reversal.reason, Badge::Tone::Good};
        break;
    case Reversibility::StructureOnly:
        badges << Badge{tr("back: structure only"), statement.reversal.reason, Badge::Tone::Warning};
        break;
    case Reversibility::MayFail:
        badges << Badge{tr("back may fail"), statement.reversal.reason, Badge::Tone::Warning};
        break;
    case Reversibility::Impossible:
        badges << Badge{tr("no way back"), statement.reversal.reason, Badge::Tone::Danger};
        break;
    }
    if (statement.guard)
        badges << badgeOf(*statement.guard, count);
    badges << lockBadges(statement, sizes);
    if (!statement.transactional)
        badges << Badge{tr("no transaction"),
            tr("Runs outside a transaction: what it has done stays when a later statement fails."), Badge::Tone::Quiet};
    return badges;
}

} // namespace Howdah
