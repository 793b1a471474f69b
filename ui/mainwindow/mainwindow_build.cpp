// SPDX-License-Identifier: Apache-2.0
// The parts of the window and where they begin.
#include "ui/checklist/checklisttab.h"
#include "ui/data/datatab.h"
#include "ui/diagram/tab.h"
#include "ui/docks/activity.h"
#include "ui/docks/findings.h"
#include "ui/docks/objecttree.h"
#include "ui/docks/properties/propertiespanel.h"
#include "ui/docks/sqlpreview.h"
#include "ui/docks/usagespanel.h"
#include "ui/document/document.h"
#include "ui/document/pending.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/checklink.h"
#include "ui/mainwindow/diagramlink.h"
#include "ui/mainwindow/environmentband.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/mainwindow/sqledits.h"
#include "ui/normalize/dependenciestab.h"
#include "ui/palette/providers.h"
#include "ui/review/reviewtab.h"
#include "ui/revisions/revisionstab.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoView>
#include <QVBoxLayout>

namespace Howdah {

void MainWindow::buildCentre()
{
    m_band = new EnvironmentBand(m_document, this);
    m_centre = new QStackedWidget(this);
    m_start = new EmptyState(QStringLiteral("folder-database"), this);
    m_stopReading = new QAction(Theme::icon(QStringLiteral("process-stop")), tr("Stop reading"), this);
    connect(m_stopReading, &QAction::triggered, m_opener, &Opener::stop);
    m_start->addAction(m_stopReading);
    m_resume = new QAction(Theme::icon(QStringLiteral("network-connect")), QString(), this);
    m_resume->setVisible(false);
    for (QAction *action : {m_resume, m_actions.openProject, m_actions.connectTo, m_actions.openSql,
             m_actions.newDesign, m_actions.openDemo})
        m_start->addAction(action);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false); // a line that would stop at the corner
    // In a narrow window words are cut, no tab is out of sight.
    m_tabs->tabBar()->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_tabs);
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_busy = new QProgressBar(middle);
    m_busy->setObjectName(QStringLiteral("busy"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(4);
    m_busy->hide();
    layout->addWidget(m_busy);
    layout->addWidget(m_centre);
    setCentralWidget(middle);
}

void MainWindow::buildTabs()
{
    m_diagram = new DiagramTab(this);
    m_diagram->setObjectName(QStringLiteral("diagram"));
    m_diagramLink = new DiagramLink(m_document, m_diagram, this);
    m_tabs->addTab(m_diagram, tr("Diagram"));
    // What is shown belongs to the diagram's own bar: beside the tabs it would take the room of their words.
    auto *shown = new QWidget(this);
    auto *overlay = new QToolButton(shown);
    overlay->setDefaultAction(m_actions.overlay);
    overlay->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    overlay->setAutoRaise(true);
    auto *line = new QHBoxLayout(shown);
    line->setContentsMargins(0, 0, 6, 0);
    line->addWidget(m_diagramLink->chooser());
    line->addWidget(overlay);
    QAction *lead = m_diagram->lead(shown);
    m_revisions = new RevisionsTab(this);
    m_revisions->setObjectName(QStringLiteral("revisions"));
    m_tabs->addTab(m_revisions, tr("Revisions"));
    m_checklist = new ChecklistTab(this);
    m_checklist->setObjectName(QStringLiteral("checklist"));
    m_tabs->addTab(m_checklist, tr("Checklist"));
    m_review = new ReviewTab(m_document, m_jobs, m_services, m_actions.compareWith, m_actions.overlay, this);
    m_data = new DataTab(m_document, m_services, this);
    m_tabs->addTab(m_review, tr("Review"));
    m_tabs->addTab(m_data, tr("Data"));
    m_dependencies = new DependenciesTab(m_document, m_jobs, m_services, this);
    m_tabs->addTab(m_dependencies, tr("Dependencies"));
    const auto refreshLead = [this, overlay, lead] {
        m_diagramLink->chooser()->setVisible(m_diagramLink->chooser()->count() > 1);
        overlay->setVisible(m_actions.overlay->isEnabled());
        lead->setVisible(!overlay->isHidden() || !m_diagramLink->chooser()->isHidden());
    };
    connect(m_actions.overlay, &QAction::changed, this, refreshLead);
    connect(m_opener, &Opener::opened, this, refreshLead);
    connect(m_document, &Document::areasChanged, this, refreshLead);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() != m_review)
            giveRoom(false);
    });
}

void MainWindow::buildPalette()
{
    m_palette = new Palette(this);
    m_palette->addProvider(objectProvider(m_document, [this](const ObjectRef &ref) { goTo(ref); }));
    m_palette->addProvider(revisionProvider(m_revisions, [this] { m_tabs->setCurrentWidget(m_revisions); }));
    m_palette->addProvider(m_checkLink->provider([this] { m_tabs->setCurrentWidget(m_checklist); }));
    m_palette->addProvider(commandProvider(m_actions.all));
    connect(m_actions.palette, &QAction::triggered, m_palette, &Palette::popUp);
}

QDockWidget *MainWindow::addPanel(const QString &name, const QString &title, QWidget *widget, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(widget);
    addDockWidget(area, dock);
    dock->toggleViewAction()->setStatusTip(tr("Show or hide this panel"));
    m_panelMenu->addAction(dock->toggleViewAction());
    return dock;
}

void MainWindow::buildDocks()
{
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_tree = new ObjectTree(m_document, this);
    QDockWidget *objects = addPanel(QStringLiteral("objectsDock"), tr("Objects"), m_tree, Qt::LeftDockWidgetArea);
    m_properties = new PropertiesPanel(m_document, this);
    QDockWidget *properties
        = addPanel(QStringLiteral("propertiesDock"), tr("Properties"), m_properties, Qt::RightDockWidgetArea);
    auto *history = new QUndoView(m_document->undoStack(), this);
    history->setEmptyLabel(tr("As opened"));
    history->setFrameShape(QFrame::NoFrame);
    history->setUniformItemSizes(true); // the saved state's icon makes no row taller
    history->setCleanIcon(Theme::icon(QStringLiteral("document-save")));
    m_preview = new SqlPreview(m_pending, m_actions.compareMigrations, this);
    QDockWidget *sql = addPanel(QStringLiteral("sqlDock"), tr("SQL preview"), m_preview, Qt::BottomDockWidgetArea);
    m_findings = new FindingsPanel(m_document, m_actions.runChecks, this);
    m_checkLink = new CheckLink(m_document, m_opener, m_checklist, m_findings, this);
    connect(m_checkLink, &CheckLink::marksKeptAt, m_dependencies, &DependenciesTab::setMarksPath);
    QDockWidget *findings
        = addPanel(QStringLiteral("findingsDock"), tr("Findings"), m_findings, Qt::BottomDockWidgetArea);
    m_usages = new UsagesPanel(m_document, this);
    QDockWidget *usages = addPanel(QStringLiteral("usagesDock"), tr("Usages"), m_usages, Qt::BottomDockWidgetArea);
    QDockWidget *activity = addPanel(
        QStringLiteral("activityDock"), tr("Activity"), new Activity(m_jobs, this), Qt::BottomDockWidgetArea);
    QDockWidget *edits = addPanel(QStringLiteral("historyDock"), tr("History"), history, Qt::BottomDockWidgetArea);
    tabifyDockWidget(sql, findings);
    tabifyDockWidget(findings, usages);
    tabifyDockWidget(usages, activity);
    tabifyDockWidget(activity, edits);
    // Their tabs name them already; the View menu hides them.
    for (QDockWidget *dock : {sql, findings, usages, activity, edits})
        dock->setTitleBarWidget(new QWidget(dock));
    sql->raise();
    resizeDocks({objects, properties}, {270, 380}, Qt::Horizontal);
    resizeDocks({sql}, {210}, Qt::Vertical);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions(
        {m_actions.newDesign, m_actions.openProject, m_actions.openSql, m_actions.connectTo, m_actions.openDemo});
    m_recentMenu = file->addMenu(Theme::icon(QStringLiteral("document-open-recent")), tr("Open &recent"));
    file->addAction(m_actions.reload);
    file->addSeparator();
    file->addActions({m_actions.save, m_actions.saveAs, m_actions.saveRevision, m_actions.projectSettings});
    file->addSeparator();
    file->addActions({m_actions.importDbml, m_actions.exportDesign});
    file->addSeparator();
    file->addActions({m_actions.close, m_actions.quit});
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo});
    edit->addSeparator();
    edit->addActions({m_actions.addSchema, m_actions.addTable, m_actions.addColumn, m_actions.addSql});
    m_sqlEdits->fillMenu(edit->addMenu(tr("Add &more")));
    edit->addSeparator();
    edit->addActions({m_actions.editSql, m_actions.copySql, m_actions.pasteSql, m_actions.rename, m_actions.drop});
    edit->addSeparator();
    edit->addActions({m_actions.findUsages, m_actions.find, m_actions.palette});
    QMenu *design = menuBar()->addMenu(tr("&Design"));
    design->addActions({m_actions.runChecks, m_actions.compareWith, m_actions.compareMigrations, m_actions.overlay,
        m_actions.prove, m_actions.saveRevision});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_actions.tabs);
    view->addSeparator();
    m_panelMenu = view->addMenu(tr("&Panels"));
    QMenu *colours = view->addMenu(tr("&Colours"));
    colours->addActions({m_actions.followSystem, m_actions.light, m_actions.dark});
    view->addMenu(tr("&Language"))->addActions(m_actions.languages);
    view->addSeparator();
    view->addActions({m_actions.newArea, m_actions.removeArea});
    view->addSeparator();
    view->addActions({m_actions.overview, m_actions.fullScreen, m_actions.resetLayout});
    QMenu *helpMenu = menuBar()->addMenu(tr("&Help"));
    helpMenu->addActions({m_actions.help, m_actions.copyDiagnostics, m_actions.about});
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Main toolbar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setMovable(false);
    bar->setIconSize(QSize(18, 18));
    bar->addActions({m_actions.openProject, m_actions.connectTo, m_actions.save});
    bar->addSeparator();
    bar->addActions({m_actions.undo, m_actions.redo});
    // What they would undo is as long as a name may be: their tips say it.
    for (QAction *action : {m_actions.undo, m_actions.redo})
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    bar->addSeparator();
    bar->addActions({m_actions.addTable, m_actions.addColumn});
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions({m_actions.palette, m_actions.saveRevision});
    m_panelMenu->addAction(bar->toggleViewAction());
    addToolBarBreak();
    m_bandBar = addToolBar(tr("Environment"));
    m_bandBar->setObjectName(QStringLiteral("environmentBar"));
    m_bandBar->setMovable(false);
    m_bandBar->addWidget(m_band);
    m_bandBar->layout()->setContentsMargins(0, 0, 0, 0); // from edge to edge
    m_bandBar->toggleViewAction()->setVisible(false);
}

void MainWindow::buildStatusBar()
{
    m_counts = new QLabel(this);
    m_pendingWords = new QLabel(this);
    m_jobWords = new QLabel(this);
    for (QLabel *label : {m_jobWords, m_pendingWords, m_counts}) {
        label->setContentsMargins(8, 2, 8, 2);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setMinimumWidth(30);
        statusBar()->addPermanentWidget(label);
    }
    statusBar()->setSizeGripEnabled(false);
}

} // namespace Howdah
