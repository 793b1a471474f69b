// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/checklink.h"
#include "ui/checklist/checklisttab.h"
#include "ui/docks/findings.h"
#include "ui/document/document.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include "server/libpq/conninfo.h"
#include "service/checkrun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace Howdah {

CheckLink::CheckLink(Document *document, Opener *opener, ChecklistTab *tab, FindingsPanel *panel, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_opener(opener)
    , m_tab(tab)
{
    connect(document, &Document::opened, this, [this] { m_fresh = true; });
    connect(opener, &Opener::opened, this, &CheckLink::follow);
    connect(opener, &Opener::closed, this, &CheckLink::follow);
    connect(document, &Document::databaseChanged, tab, [tab] { tab->setStale(true); });
    connect(tab, &ChecklistTab::finished, panel, [tab, panel] { panel->show(tab->checklist()); });
}

namespace {

/// Where answers about something that is no project are kept: by its spelling, which holds no password.
QString ownAnswers(const QString &source)
{
    if (source == QLatin1String("empty:"))
        return {};
    const QByteArray key = QCryptographicHash::hash(withoutPassword(source).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("%1/answers/%2.json")
        .arg(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
            QString::fromLatin1(key.toHex().left(24)));
}

} // namespace

void CheckLink::follow()
{
    if (!m_document->isOpen())
        return m_tab->setRunner({});
    const auto &project = m_opener->project();
    const QString path
        = project ? QDir(project->folder).filePath(QStringLiteral("checklist.json")) : ownAnswers(m_document->source());
    // Saved again, or its settings changed: what was found and answered stands. A design that was saved as a project
    // takes its answers along.
    if (!std::exchange(m_fresh, false)) {
        if (std::exchange(m_path, path) != path) {
            m_tab->moveAnswers(path);
            Q_EMIT marksKeptAt(marksPath(path), true);
        }
        return;
    }
    m_path = path;
    m_tab->setRunner([this](Check::Settings settings) {
        // A list that cannot be read was told when it was first looked at.
        if (!m_path.isEmpty())
            settings.marks = Normalize::readMarks(marksPath(m_path)).value_or(Normalize::Marks());
        return startCheck(m_document->source(), m_document->design(), settings);
    });
    m_tab->setAnswersPath(path);
    Q_EMIT marksKeptAt(marksPath(path), false);
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
