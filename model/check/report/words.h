// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QCoreApplication>

namespace Howdah::Check {

inline QString reportText(const char *source)
{
    return QCoreApplication::translate("CheckReport", source);
}

/// "17.10" of 170010.
inline QString versionText(int serverVersion)
{
    return QStringLiteral("%1.%2").arg(serverVersion / 10000).arg(serverVersion % 100);
}

/// What was read, as one sentence.
inline QString scopeText(const Checklist &checklist)
{
    if (!checklist.live)
        return reportText(QT_TRANSLATE_NOOP("CheckReport", "Schema only: no sizes, counters or rows were read."));
    if (checklist.data == DataMode::None)
        return reportText(QT_TRANSLATE_NOOP("CheckReport", "Schema, sizes and counters; rows were not read."));
    if (checklist.data == DataMode::Sample)
        return reportText(QT_TRANSLATE_NOOP("CheckReport", "Schema, sizes, counters and a sample of the rows."));
    return reportText(QT_TRANSLATE_NOOP("CheckReport", "Schema, sizes, counters and all rows."));
}

/// How much was not looked at, in one sentence.
inline QString gapCountText(int gaps)
{
    return QCoreApplication::translate(
        "CheckReport", QT_TRANSLATE_N_NOOP("CheckReport", "%n object(s) could not be measured."), nullptr, gaps);
}

/// The sign that stands for a state where colour may be missing.
inline QString sign(ItemState state)
{
    switch (state) {
    case ItemState::Pass:
        return QStringLiteral("✓");
    case ItemState::Attention:
        return QStringLiteral("!");
    case ItemState::Fail:
        return QStringLiteral("✗");
    case ItemState::NotApplicable:
        return QStringLiteral("–");
    case ItemState::Waived:
        return QStringLiteral("~");
    case ItemState::NotMeasured:
        return QStringLiteral("○");
    case ItemState::Asks:
        return QStringLiteral("?");
    }
    return {};
}

} // namespace Howdah::Check
