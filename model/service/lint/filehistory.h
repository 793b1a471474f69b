// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/scriptfile.h"

namespace Howdah {

/// For each file what is wrong with its place in the history that its folder is, in one sentence; empty: nothing. Two
/// files with the same version, as sqlName() reads it from their names; a file that is not what "atlas.sum" beside it
/// recorded, or not in it. Reads those folders.
QStringList historyFaults(const std::vector<SqlText> &files);

} // namespace Howdah
