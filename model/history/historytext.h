// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace Howdah {

/// The translation context of every sentence model/history says: HistoryText::tr("…").
class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace Howdah
