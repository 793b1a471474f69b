// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QHash>

namespace Howdah {

/// Alembic's slug of a message: its words joined by `_`, in lower case, cut at a word when longer than `most`.
QString revisionSlug(const QString &message, int most);

/// A file name from Alembic's `file_template`, which is a Python % format over rev, slug, epoch, year, month, day,
/// hour, minute, second. Fails with Usage on a name or a conversion that Python would refuse too.
Result<QString> revisionFileName(
    const QString &fileTemplate, const QString &id, const QString &slug, const QDateTime &created);

} // namespace Howdah
