// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace Howdah {

/// What a file of SQL holds that its design, written anew as `now`, does not keep: comments, and statements that are no
/// definitions (INSERT, COPY, DO, …). One sentence part each, with a count; empty when nothing would be lost.
QStringList lostByRewriting(const QString &old, const QString &now);

} // namespace Howdah
