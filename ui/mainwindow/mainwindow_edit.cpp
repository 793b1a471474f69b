// SPDX-License-Identifier: Apache-2.0
// Commands that change the design, from the menu, the tree and the diagram.
#include "ui/checklist/checklisttab.h"
#include "ui/diagram/tab.h"
#include "ui/docks/findings.h"
#include "ui/docks/objecttree.h"
#include "ui/docks/properties/propertiespanel.h"
#include "ui/document/document.h"
#include "ui/document/edits.h"
#include "ui/mainwindow/diagramlink.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/sqldialog.h"
#include "ui/widgets/messageline.h"

#include <QDockWidget>
#include <QMenu>
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
    connect(m_actions.addSql, &QAction::triggered, this, &MainWindow::addBySql);
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

void MainWindow::addBySql()
{
    auto *dialog = new SqlDialog(m_document, m_jobs, m_services, schemaForNew(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        push(dialog->edit());
        // What was made is what one looks at next.
        for (const Change &change : dialog->edit().changes)
            if (change.after && objectOf(*m_document->design(), refOf(*change.after)))
                return m_document->select(refOf(*change.after));
    });
    dialog->open();
}

void MainWindow::showObjectMenu(const ObjectRef &ref, const QPoint &at)
{
    if (!ref.name.isEmpty())
        m_document->select(ref);
    QMenu menu(this);
    menu.addActions({m_actions.addTable, m_actions.addColumn, m_actions.addSql});
    QAction *key = menu.addAction(tr("Add &foreign key…"), m_properties, &PropertiesPanel::addForeignKey);
    QAction *index = menu.addAction(tr("Add &index…"), m_properties, &PropertiesPanel::addIndex);
    key->setEnabled(m_actions.addColumn->isEnabled());
    index->setEnabled(m_actions.addColumn->isEnabled());
    menu.addSeparator();
    menu.addActions({m_actions.rename, m_actions.drop});
    menu.exec(at);
}

} // namespace Howdah
