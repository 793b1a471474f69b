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

/// script.py.mako of a project with its usual expressions filled in. `values` maps expressions without spaces
/// (`repr(up_revision)`, `upgradesifupgradeselse"pass"`) to text. Unset when the template holds anything else: Mako is
/// Python and is not executed here.
std::optional<QString> filledTemplate(const QString &mako, const QHash<QString, QString> &values);

} // namespace Howdah
