// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <utility>
#include <vector>

namespace Howdah {

/// Writes new UTF-8 files (path, text), making folders as needed. All or none: what was written before a failure is
/// taken away again. An existing file is never overwritten.
Result<void> writeNewFiles(const std::vector<std::pair<QString, QString>> &files);

} // namespace Howdah
