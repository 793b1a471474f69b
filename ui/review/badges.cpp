// SPDX-License-Identifier: Apache-2.0
#include "ui/review/badges.h"

#include <QCoreApplication>

namespace Howdah {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Badges", text); }

} // namespace

QList<Badge> badgesOf(const Statement &statement)
{
    QList<Badge> badges;
    switch (statement.dataLoss) {
    case DataLoss::None: break;
    case DataLoss::Column: badges << Badge{tr("loses a column"), tr("The column's values are lost."), Badge::Tone::Danger}; break;
    case DataLoss::Table: badges << Badge{tr("loses rows"), tr("The table's rows are lost."), Badge::Tone::Danger}; break;
    case DataLoss::Values: badges << Badge{tr("may lose values"), tr("Values may be cut or refused."), Badge::Tone::Warning}; break;
    }
    switch (statement.reversal.grade) {
    case Reversibility::Exact: break;
    case Reversibility::ExactWithStash: badges << Badge{tr("back from the stash"), statement.reversal.reason, Badge::Tone::Good}; break;
    case Reversibility::StructureOnly: badges << Badge{tr("back: structure only"), statement.reversal.reason, Badge::Tone::Warning}; break;
    case Reversibility::MayFail: badges << Badge{tr("back may fail"), statement.reversal.reason, Badge::Tone::Warning}; break;
    case Reversibility::Impossible: badges << Badge{tr("no way back"), statement.reversal.reason, Badge::Tone::Danger}; break;
    }
    if (const auto &guard = statement.guard)
        badges << Badge{guard->effect == GuardEffect::Fails ? tr("may fail on rows") : tr("counts rows"),
                        tr("Asked before: how many %1.").arg(guard->words), guard->effect == GuardEffect::Fails ? Badge::Tone::Warning : Badge::Tone::Quiet};
    if (statement.lockTimeout > 0)
        badges << Badge{tr("waits %1 s at most").arg(statement.lockTimeout / 1000.0), tr("Gives up when its lock is not free by then, instead of making everyone wait behind it."), Badge::Tone::Quiet};
    if (!statement.transactional)
        badges << Badge{tr("no transaction"), tr("Runs outside a transaction: what it has done stays when a later statement fails."), Badge::Tone::Quiet};
    return badges;
}

} // namespace Howdah
