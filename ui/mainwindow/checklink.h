// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/palette/palette.h"

#include <QObject>

class QAction;

namespace Howdah {

class ChecklistTab;
class Document;
class FindingsPanel;
class Opener;

/// Keeps the checklist and the document in step: what is open is what is checked, an edit makes a run stale.
class CheckLink : public QObject
{
    Q_OBJECT

public:
    CheckLink(Document *document, Opener *opener, ChecklistTab *tab, FindingsPanel *panel, QObject *parent);

    /// The rules and items of the last run, for the palette; `show` brings the tab to the front.
    Palette::Provider provider(std::function<void()> show) const;

Q_SIGNALS:
    /// Where a person's words about dependencies are kept from now on; `carry`: what was said so far goes along.
    void marksKeptAt(const QString &path, bool carry);

private:
    void follow();

    Document *m_document;
    Opener *m_opener;
    ChecklistTab *m_tab;
    QString m_path;       ///< of the answers
    bool m_fresh = false; ///< another design was opened since
};

} // namespace Howdah
