// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/palette/palette.h"

class QAction;

namespace Howdah {

class Document;
class RevisionsTab;
struct ObjectRef;

/// Commands that can be given now, with their shortcuts.
Palette::Provider commandProvider(const QList<QAction *> &actions);
/// Every object of the design and every column; `go` is called with the one chosen.
Palette::Provider objectProvider(Document *document, std::function<void(const ObjectRef &)> go);
/// The revisions of the history that is shown; `show` brings the tab to the front.
Palette::Provider revisionProvider(RevisionsTab *tab, std::function<void()> show);

} // namespace Howdah
