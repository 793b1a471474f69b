// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah::Check {

/// The help page of a check or of an item, as Markdown; its first line is "# Title". Empty when there is none.
QString helpPage(const QString &id);

/// The title of that page; the id itself when there is no page.
QString title(const QString &id);

} // namespace Howdah::Check
