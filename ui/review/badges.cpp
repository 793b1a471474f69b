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
    if (!statement.transactional)
        badges << Badge{tr("no transaction"), tr("Runs outside a transaction: what it has done stays when a later statement fails."), Badge::Tone::Quiet};
    return badges;
}

} // namespace Howdah
