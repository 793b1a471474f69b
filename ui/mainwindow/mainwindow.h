// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/mainwindow/actions.h"
#include "ui/services/services.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace Howdah {

class Document;
class EmptyState;
class EnvironmentBand;
class FindingsPanel;
struct Edit;

class CheckLink;
class ChecklistTab;
class DiagramLink;
class DiagramTab;
class Journal;
class Jobs;
class Keeper;
class ObjectTree;
class Opener;
class Pending;
class Settler;
struct LostEdits;
class Palette;
class PropertiesPanel;
class SqlEdits;
class UsagesPanel;
class ReviewTab;
class ReviseDialog;
class RevisionsTab;
class SqlPreview;
class DataTab;
class DependenciesTab;

/// The window: lays out the parts, wires them to each other through the document, and holds nothing of the design
/// itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A source's spelling or a project's path. A server that was connected to before keeps its environment and colour.
    void open(const QString &source);
    /// Opens what was open last, unless edits are to be recovered or it is a server: that is offered on the first page.
    void restoreSession();
    /// Nobody is there to answer: failures are only told by opener()->failed(), and nothing asks.
    void setUnattended() { m_unattended = true; }
    /// Compares what is open with another source, in the review. While nothing is open, or something else is being
    /// opened, it is compared with that once it is open; when it cannot be opened, with nothing.
    void compareWith(const QString &source);
    /// "diagram", "revisions", "checklist", "review", "data" or "dependencies"; false when there is no such tab.
    bool showTab(const QString &name);
    Document *document() const { return m_document; }
    Opener *opener() const { return m_opener; }
    Pending *pending() const { return m_pending; }
    Settler *settler() const { return m_settler; }
    Jobs *jobs() const { return m_jobs; }
    const Actions &actions() const { return m_actions; }
    /// Nothing is being read, planned or laid out: a picture taken now shows what there is to see.
    bool isSettled() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// A field that has nothing to undo leaves Ctrl+Z to the design.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    static constexpr int layoutVersion = 1; ///< of saveState()

    void buildCentre();
    void buildDocks();
    QDockWidget *addPanel(const QString &name, const QString &title, QWidget *widget, Qt::DockWidgetArea area);
    void buildTabs();
    void buildPalette();
    void goTo(const ObjectRef &ref);
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void wireFile();
    void wireSaving();
    void wireHelp();
    void wireEdit();
    void wireView();
    void push(const Result<Edit> &edit);
    void showObjectMenu(const ObjectRef &ref, const QPoint &at);
    void findUsages();
    void showDecisions(const QStringList &notes);
    QString schemaForNew() const;
    void wireDocument();
    void refreshTitle();
    void refreshBand();
    void refreshActions();
    void refreshAreaActions();
    void refreshStatus();
    void showLoading();
    void fillRecent();
    void saveRevision();
    void openReviseDialog();
    void showHistory();
    void showRevision(const QString &folder, const QString &id);
    void showReviseDialog(const PlanPreview &plan, bool isPending);
    void takeWritten(const ReviseDialog &dialog, const PlanPreview &plan, bool isPending);
    /// Reads what the pending changes are to be measured against; runs the team's own code, so it asks first.
    void compareWithMigrations(std::function<void()> next);
    void showProjectDialog();
    void showProblem();
    void wireReview();
    void askWhatToCompare();
    void compareNext();
    void showOverlay();
    /// Panels step aside for the review, and come back as they were.
    void giveRoom(bool all);
    QByteArray panelState() const;
    void offerRecovery();
    void offerNext(std::vector<LostEdits> lost);
    void resume();
    void rememberSession();
    void restoreLayout();
    void showError(const QString &source, const Error &error);

    Services m_services;
    Document *m_document;
    Jobs *m_jobs;
    Opener *m_opener;
    Settler *m_settler;
    Pending *m_pending;
    Keeper *m_keeper;
    Journal *m_journal;
    Actions m_actions;
    EnvironmentBand *m_band = nullptr;
    QStackedWidget *m_centre = nullptr;
    EmptyState *m_start = nullptr;
    QTabWidget *m_tabs = nullptr;
    ObjectTree *m_tree = nullptr;
    PropertiesPanel *m_properties = nullptr;
    SqlPreview *m_preview = nullptr;
    Palette *m_palette = nullptr;
    DiagramTab *m_diagram = nullptr;
    DiagramLink *m_diagramLink = nullptr;
    RevisionsTab *m_revisions = nullptr;
    ChecklistTab *m_checklist = nullptr;
    FindingsPanel *m_findings = nullptr;
    UsagesPanel *m_usages = nullptr;
    SqlEdits *m_sqlEdits = nullptr;
    CheckLink *m_checkLink = nullptr;
    ReviewTab *m_review = nullptr;
    DataTab *m_data = nullptr;
    DependenciesTab *m_dependencies = nullptr;
    QToolBar *m_bandBar = nullptr;
    QMenu *m_recentMenu = nullptr, *m_panelMenu = nullptr;
    QProgressBar *m_busy = nullptr; ///< while something is being read
    QAction *m_stopReading = nullptr;
    QLabel *m_counts = nullptr, *m_pendingWords = nullptr, *m_jobWords = nullptr;
    QString m_compareNext; ///< a source to compare with once something is open and nothing is loading
    QByteArray m_firstLayout, m_panelState;
    bool m_roomGiven = false; ///< m_panelState is how the panels were
    QAction *m_resume = nullptr; ///< on the first page: the server that was open last
    bool m_leaving = false; ///< asked already: the next close is meant
    bool m_unattended = false, m_resumeWanted = false, m_recoveryOver = false;
};

} // namespace Howdah
