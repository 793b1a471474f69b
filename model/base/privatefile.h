// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace Howdah {

/// Makes a folder, and those above it that are missing, for nobody but its owner (0700); one that is there already is
/// closed to others, too.
Result<void> makePrivateFolder(const QString &path);

/// Writes a file atomically for nobody but its owner (0600). On failure the old file stands.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

} // namespace Howdah
