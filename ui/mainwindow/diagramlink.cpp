// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/diagramlink.h"
#include "ui/diagram/tab.h"
#include "ui/document/document.h"
#include "ui/document/edits.h"
#include "ui/mainwindow/areadialog.h"

#include "diff/differ.h"

#include <QComboBox>
#include <QMenu>

#include <algorithm>

namespace Howdah {

DiagramLink::DiagramLink(Document *document, DiagramTab *tab, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_tab(tab)
    , m_chooser(new QComboBox)
{
    m_chooser->setObjectName(QStringLiteral("diagramChooser"));
    m_chooser->setAccessibleName(tr("Diagram"));
    m_chooser->setMaximumWidth(160);
    connect(document, &Document::opened, this, [this] {
        fillChooser();
        m_tab->setTables(m_document->diagrams()[size_t(m_document->diagram())].tables);
        m_tab->setPositions(m_document->positions());
    });
    connect(document, &Document::areasChanged, this, &DiagramLink::fillChooser);
    connect(document, &Document::tableRenamed, m_tab, &DiagramTab::renameTable);
    connect(document, &Document::databaseChanged, this, &DiagramLink::showDatabase);
    connect(document, &Document::baseChanged, this, &DiagramLink::showMarks);
    connect(document, &Document::positionsChanged, this, &DiagramLink::showDiagram);
    connect(document, &Document::tablesChanged, this, &DiagramLink::showTables);
    connect(tab, &DiagramTab::areaMenuWanted, this, &DiagramLink::fillAreaMenu);
    connect(document, &Document::selectionChanged, m_tab, &DiagramTab::select);
    connect(m_chooser, &QComboBox::activated, document, &Document::showDiagram);
    connect(tab, &DiagramTab::selectionMoved, document, &Document::select);
    connect(tab, &DiagramTab::tablesMoved, this, [this](const Positions &to) {
        m_document->moveTables(to,
            m_tab->isArranging() ? tr("Arrange all tables")
                : to.size() == 1 ? tr("Move %1").arg(display(to.begin()->first))
                                 : tr("Move %n table(s)", nullptr, int(to.size())));
    });
    connect(tab, &DiagramTab::addTableRequested, this, [this](const QPointF &) { Q_EMIT addTableRequested(); });
    connect(tab, &DiagramTab::addColumnRequested, this, [this](const ObjectRef &table) {
        m_document->select(table);
        Q_EMIT addColumnRequested();
    });
    connect(tab, &DiagramTab::renameRequested, this, [this](const ObjectRef &ref) {
        m_document->select(ref);
        Q_EMIT renameRequested();
    });
    connect(tab, &DiagramTab::dropRequested, this, [this](const ObjectRef &ref) {
        const auto edit = Edits::drop(*m_document->design(), ref);
        if (edit)
            Q_EMIT editRequested(*edit);
        else
            Q_EMIT refused(edit.error().message);
    });
    connect(tab, &DiagramTab::createForeignKeyRequested, this, &DiagramLink::addForeignKey);
}

void DiagramLink::fillChooser()
{
    m_chooser->clear();
    for (const DiagramFile &file : m_document->diagrams())
        m_chooser->addItem(file.name.isEmpty() ? tr("All tables") : file.name);
    m_chooser->setCurrentIndex(m_document->diagram());
    m_shown = m_document->diagram();
}

void DiagramLink::askForArea(QWidget *window)
{
    std::vector<QualifiedName> selected;
    for (const int each : m_tab->scene()->selectedTables())
        selected.push_back(m_tab->scene()->table(each).name);
    const QualifiedName &chosen = m_document->selection().name;
    if (selected.empty() && m_document->lookup().table(chosen))
        selected.push_back(chosen);
    auto *dialog = new AreaDialog(m_document, selected, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const DiagramFile area = dialog->area();
        m_document->addArea(area, tr("Add subject area %1").arg(area.name));
    });
    dialog->open();
}

void DiagramLink::removeArea()
{
    const int shown = m_document->diagram();
    m_document->removeArea(shown, tr("Remove subject area %1").arg(m_document->diagrams()[size_t(shown)].name));
}

void DiagramLink::showDiagram()
{
    if (m_shown != m_document->diagram()) {
        m_shown = m_document->diagram();
        m_chooser->setCurrentIndex(m_shown);
        showTables();
    }
    m_tab->setPositions(m_document->positions());
}

void DiagramLink::setOverlay(std::shared_ptr<const Database> both, const std::vector<Change> &changes)
{
    if (!m_both != !both)
        m_tab->fitNext();
    m_both = std::move(both);
    m_changes = changes;
    showDatabase();
}

void DiagramLink::showTables()
{
    m_tab->setTables(m_document->diagrams()[size_t(m_document->diagram())].tables);
}

/// Which of the subject areas show a table: each can be asked to, and the one that is shown not to any more.
void DiagramLink::fillAreaMenu(const QualifiedName &table, QMenu *menu)
{
    const auto &diagrams = m_document->diagrams();
    for (int i = 0; i < int(diagrams.size()); ++i) {
        const DiagramFile &area = diagrams[size_t(i)];
        const bool isShown = std::ranges::contains(area.tables, table);
        if (area.tables.empty() || (isShown && (i != m_document->diagram() || area.tables.size() == 1)))
            continue;
        const QString text = isShown ? tr("Leave %1 out of “%2”").arg(table.name, area.name)
                                     : tr("Show %1 in “%2”").arg(table.name, area.name);
        QAction *action = menu->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, m_document, [this, i, table, isShown, text] {
            std::vector<QualifiedName> tables = m_document->diagrams()[size_t(i)].tables;
            if (isShown)
                std::erase(tables, table);
            else
                tables.push_back(table);
            m_document->setTables(i, tables, text);
        });
    }
}

void DiagramLink::showDatabase()
{
    if (m_document->isOpen())
        showTables();
    m_tab->setDatabase(m_both ? m_both : m_document->design());
    showMarks();
}

void DiagramLink::showMarks()
{
    std::vector<Change> changes = m_changes;
    if (!m_both && m_document->hasPendingChanges())
        changes = difference(*m_document->base(), *m_document->design());
    ChangeMarks marks;
    for (const Change &change : changes) {
        const ObjectRef ref = refOf(change.after ? *change.after : *change.before);
        const ObjectRef table{ObjectKind::Table, ref.name, {}};
        const bool isKey = ref.kind == ObjectKind::Constraint && (change.after || m_both);
        if (ref.kind == ObjectKind::Table || isKey)
            marks.insert(ref,
                !change.before      ? ChangeMark::Added
                    : !change.after ? ChangeMark::Removed
                                    : ChangeMark::Changed);
        if ((ref.kind == ObjectKind::Column || ref.kind == ObjectKind::Constraint) && !marks.contains(table))
            marks.insert(table, ChangeMark::Changed);
    }
    m_tab->setMarks(marks);
}

void DiagramLink::addForeignKey(const ObjectRef &from, const ObjectRef &to)
{
    const Lookup &lookup = m_document->lookup();
    Constraint key;
    key.kind = ConstraintKind::ForeignKey;
    key.relation = from.name;
    key.columns = {from.member};
    key.referenced = to.name;
    key.referencedColumns = {to.member};
    if (const Constraint *primary = lookup.primaryKeyOf(to.name); to.member.isEmpty() && primary)
        key.referencedColumns = primary->columns;
    const auto edit = Edits::putConstraint(*m_document->design(), std::nullopt, key);
    if (edit)
        Q_EMIT editRequested(*edit);
    else
        Q_EMIT refused(edit.error().message);
}

} // namespace Howdah
