// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

namespace Howdah::Check {

/// A checklist as a text for a terminal: what needs work first, then what asks and what was not checked.
QString textReport(const Checklist &checklist);

/// Stable JSON: `version`, the run, groups → items → findings in the checklist's order.
QByteArray jsonReport(const Checklist &checklist);

/// Markdown for a pull request or a wiki.
QString markdownReport(const Checklist &checklist);

/// One self-contained page, light or dark as the reader prefers, and printable.
QString htmlReport(const Checklist &checklist);

/// SARIF 2.1.0; objects are logical locations.
QByteArray sarifReport(const Checklist &checklist);

} // namespace Howdah::Check
