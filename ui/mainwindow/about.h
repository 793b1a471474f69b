// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace Howdah {

class Document;

/// Versions and settings that matter for a bug report; nothing secret: no names of servers, roles or objects.
QString diagnostics(const Document &document);

void showAbout(QWidget *window, const Document &document);

/// What the part of the window that has the focus is for: shown near it.
void showHelpFor(QWidget *window);

} // namespace Howdah
