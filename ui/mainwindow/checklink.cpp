// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/checklink.h"
#include "ui/checklist/checklisttab.h"
#include "ui/docks/findings.h"
#include "ui/document/document.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include "service/checkrun.h"

#include <QDir>

namespace Howdah {

CheckLink::CheckLink(Document *document, Opener *opener, ChecklistTab *tab, FindingsPanel *panel, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_opener(opener)
    , m_tab(tab)
{
    connect(opener, &Opener::opened, this, &CheckLink::follow);
    connect(opener, &Opener::closed, this, &CheckLink::follow);
    connect(document, &Document::databaseChanged, tab, [tab] { tab->setStale(true); });
    connect(tab, &ChecklistTab::finished, panel, [tab, panel] { panel->show(tab->checklist()); });
}

void CheckLink::follow()
{
    if (!m_document->isOpen())
        return m_tab->setRunner({});
    m_tab->setRunner([this](const Check::Settings &settings) {
        return startCheck(m_document->source(), m_document->design(), settings);
    });
    const auto &project = m_opener->project();
    m_tab->setAnswersPath(project ? QDir(project->folder).filePath(QStringLiteral("checklist.json")) : QString());
}

Palette::Provider CheckLink::provider(std::function<void()> show) const
{
    return [tab = m_tab, show](std::vector<PaletteEntry> &entries) {
        const QIcon icon = Theme::icon(QStringLiteral("checkmark"));
        for (const Check::Group &group : tab->checklist().groups) {
            for (const Check::Item &item : group.items) {
                const ObjectRef first = item.findings.empty() ? ObjectRef{} : item.findings.front().object;
                entries.push_back({item.title, Palette::tr("check %1").arg(item.id), icon, 4, [tab, show, first] {
                                       show();
                                       if (!first.name.isEmpty())
                                           tab->select(first);
                                   }});
            }
        }
    };
}

} // namespace Howdah
