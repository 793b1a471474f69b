// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// How well `text` answers to what was typed: every typed character must occur in order, case ignored; starts of words,
/// runs and short texts count more. 0: not at all. `positions`, when given, receives the matched characters' places.
int fuzzyScore(QStringView typed, QStringView text, QList<int> *positions = nullptr);

} // namespace Howdah
