// SPDX-License-Identifier: Apache-2.0
// Commands that change the design, from the menu, the tree and the diagram.
#include "ui/checklist/checklisttab.h"
#include "ui/diagram/tab.h"
#include "ui/docks/findings.h"
#include "ui/docks/objecttree.h"
#include "ui/docks/properties/propertiespanel.h"
#include "ui/docks/usagespanel.h"
#include "ui/document/document.h"
#include "ui/document/edits.h"
#include "ui/mainwindow/diagramlink.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/mainwindow/sqledits.h"
#include "ui/widgets/messageline.h"

#include <QDockWidget>
#include <QMenu>
#include <QMessageBox>
#include <QStatusBar>
#include <QTabWidget>

namespace Howdah {

void MainWindow::push(const Result<Edit> &edit)
{
    const Result<void> made = edit ? m_document->push(*edit) : Result<void>(std::unexpected(edit.error()));
    if (made && !edit->along.isEmpty()) {
        const QString sentence
            = tr("Dropped along with it: %1. Undo brings all of it back.").arg(edit->along.join(QStringLiteral(", ")));
        m_properties->message()->say(sentence);
        statusBar()->showMessage(sentence, 15000);
        return;
    }
    if (made) {
        statusBar()->showMessage(edit->text, 4000);
        return;
    }
    m_properties->message()->say(made.error().message);
    statusBar()->showMessage(made.error().message, 8000);
}

QString MainWindow::schemaForNew() const
{
    const ObjectRef &ref = m_document->selection();
    const QString chosen = ref.kind == ObjectKind::Schema ? ref.name.name : ref.name.schema;
    if (!chosen.isEmpty())
        return chosen;
    const std::vector<Schema> &schemas = m_document->design()->schemas;
    for (const Schema &schema : schemas)
        if (schema.name == QLatin1String("public"))
            return schema.name;
    return schemas.empty() ? QStringLiteral("public") : schemas.front().name;
}

void MainWindow::wireEdit()
{
    connect(m_actions.find, &QAction::triggered, this, [this] {
        if (auto *dock = qobject_cast<QDockWidget *>(m_tree->parentWidget()))
            dock->show();
        m_tree->focusFilter();
    });
    connect(m_actions.addSchema, &QAction::triggered, this, [this] {
        const auto edit = Edits::addSchema(*m_document->design(), tr("new_schema", "a name in SQL"));
        push(edit);
        if (edit) {
            m_document->select(refOf(*edit->changes.front().after));
            m_properties->editName();
        }
    });
    connect(m_actions.addTable, &QAction::triggered, this, [this] {
        const auto edit = Edits::addTable(*m_document->design(), schemaForNew(), tr("new_table", "a name in SQL"));
        push(edit);
        if (edit) {
            m_document->select(refOf(*edit->changes.front().after));
            m_properties->editName();
        }
    });
    connect(m_sqlEdits, &SqlEdits::said, this, [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_sqlEdits, &SqlEdits::openRequested, this, &MainWindow::open);
    connect(m_sqlEdits, &SqlEdits::failed, this, &MainWindow::showError);
    connect(m_opener, &Opener::decided, this, &MainWindow::showDecisions);
    connect(m_actions.exportDesign, &QAction::triggered, m_diagram, &DiagramTab::exportDiagram);
    connect(m_actions.newArea, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_diagram);
        m_diagramLink->askForArea(this);
    });
    connect(m_actions.removeArea, &QAction::triggered, m_diagramLink, &DiagramLink::removeArea);
    // Another diagram may be shown, and a drag tells of every step.
    connect(m_document, &Document::positionsChanged, this, &MainWindow::refreshAreaActions);
    connect(m_actions.findUsages, &QAction::triggered, this, &MainWindow::findUsages);
    connect(m_actions.addColumn, &QAction::triggered, m_properties, &PropertiesPanel::addColumn);
    connect(m_actions.rename, &QAction::triggered, m_properties, &PropertiesPanel::editName);
    connect(m_actions.drop, &QAction::triggered, this,
        [this] { push(Edits::drop(*m_document->design(), m_document->selection())); });
    connect(m_diagramLink, &DiagramLink::editRequested, this, [this](const Edit &edit) { push(edit); });
    connect(m_diagramLink, &DiagramLink::refused, this,
        [this](const QString &sentence) { push(failure(ErrorKind::Refused, sentence)); });
    connect(m_diagramLink, &DiagramLink::addTableRequested, m_actions.addTable, &QAction::trigger);
    connect(m_diagramLink, &DiagramLink::addColumnRequested, m_properties, &PropertiesPanel::addColumn);
    connect(m_diagramLink, &DiagramLink::renameRequested, m_properties, &PropertiesPanel::editName);
    connect(m_diagram, &DiagramTab::tablesChosen, m_properties, &PropertiesPanel::setChosen);
    const auto showOnDiagram = [this](const ObjectRef &ref) {
        m_tabs->setCurrentWidget(m_diagram);
        goTo(ref);
    };
    connect(m_checklist, &ChecklistTab::jumpRequested, this, showOnDiagram);
    connect(m_findings, &FindingsPanel::chosen, this, showOnDiagram);
    connect(m_usages, &UsagesPanel::chosen, this, &MainWindow::goTo);
    connect(m_tree, &ObjectTree::activated, this, showOnDiagram);
    connect(m_checklist, &ChecklistTab::changesRequested, this,
        [this](const std::vector<Change> &changes, const QString &text) { push(Edit{text, changes}); });
    connect(m_checklist, &ChecklistTab::failed, this,
        [this](const Error &error) { statusBar()->showMessage(error.message, 10000); });
    connect(m_actions.runChecks, &QAction::triggered, this, [this] {
        m_tabs->setCurrentWidget(m_checklist);
        m_checklist->run();
    });
    connect(m_tree, &ObjectTree::menuRequested, this, &MainWindow::showObjectMenu);
}

/// Beside the window, which can be worked in meanwhile.
void MainWindow::showDecisions(const QStringList &notes)
{
    if (m_unattended)
        return;
    auto *box = new QMessageBox(QMessageBox::Information, tr("What was decided"),
        tr("The file says some things in other words than PostgreSQL:"), QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("decisions"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    constexpr qsizetype most = 12;
    box->setInformativeText(notes.mid(0, most).join(QLatin1Char('\n')));
    if (notes.size() > most)
        box->setDetailedText(notes.join(QLatin1Char('\n')));
    box->setModal(false);
    box->show();
}

void MainWindow::findUsages()
{
    if (auto *dock = qobject_cast<QDockWidget *>(m_usages->parentWidget())) {
        dock->show();
        dock->raise();
    }
    m_usages->find(m_document->selection());
}

void MainWindow::showObjectMenu(const ObjectRef &ref, const QPoint &at)
{
    if (!ref.name.isEmpty())
        m_document->select(ref);
    QMenu menu(this);
    menu.addActions({m_actions.addTable, m_actions.addColumn, m_actions.addSql});
    m_sqlEdits->fillMenu(menu.addMenu(tr("Add &more")));
    QAction *key = menu.addAction(tr("Add &foreign key…"), m_properties, &PropertiesPanel::addForeignKey);
    QAction *index = menu.addAction(tr("Add &index…"), m_properties, &PropertiesPanel::addIndex);
    key->setEnabled(m_actions.addColumn->isEnabled());
    index->setEnabled(m_actions.addColumn->isEnabled());
    menu.addSeparator();
    menu.addActions({m_actions.editSql, m_actions.copySql, m_actions.findUsages});
    menu.addSeparator();
    menu.addActions({m_actions.rename, m_actions.drop});
    menu.exec(at);
}

} // namespace Howdah
