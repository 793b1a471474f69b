// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/mainwindow.h"
#include "base/secrets.h"
#include "service/source/consent.h"
#include "ui/checklist/checklisttab.h"
#include "ui/connect/connectdialog.h"
#include "ui/data/datatab.h"
#include "ui/diagram/tab.h"
#include "ui/diagram/view.h"
#include "ui/docks/objecttree.h"
#include "ui/docks/sqlpreview.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/document/pending.h"
#include "ui/document/settler.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/environmentband.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/lastsession.h"
#include "ui/mainwindow/opener.h"
#include "ui/mainwindow/sqledits.h"
#include "ui/normalize/dependenciestab.h"
#include "ui/review/reviewtab.h"
#include "ui/revisions/revisionstab.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>

namespace Howdah {

MainWindow::MainWindow(Services services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_document(new Document(this))
    , m_jobs(new Jobs(this))
    , m_opener(new Opener(m_document, m_jobs, m_services, this))
    , m_settler(new Settler(m_document, m_services, this))
    , m_pending(new Pending(m_document, m_settler, m_services, this))
    , m_keeper(new Keeper(m_document, m_settler, m_opener, m_jobs, m_services, this))
    , m_journal(new Journal(m_document, this))
    , m_actions(this)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    QUndoStack *stack = m_document->undoStack();
    m_actions.undo = stack->createUndoAction(this, tr("&Undo"));
    m_actions.redo = stack->createRedoAction(this, tr("&Redo"));
    m_actions.adopt(this, m_actions.undo, QStringLiteral("undo"), QStringLiteral("edit-undo"),
        QKeySequence::keyBindings(QKeySequence::Undo));
    m_actions.adopt(this, m_actions.redo, QStringLiteral("redo"), QStringLiteral("edit-redo"),
        QKeySequence::keyBindings(QKeySequence::Redo));
    m_sqlEdits = new SqlEdits(
        m_document, m_jobs, m_services, m_actions, [this] { return schemaForNew(); },
        [this](const Edit &edit) { push(edit); }, this);
    buildMenus();
    buildCentre();
    buildTabs();
    buildToolBar();
    buildDocks();
    buildStatusBar();
    buildPalette();
    wireFile();
    wireSaving();
    wireReview();
    wireHelp();
    wireEdit();
    wireView();
    wireDocument();
    qApp->installEventFilter(this);
    // At a coarse scale the screen may be smaller than that.
    const QScreen *screen = QApplication::primaryScreen();
    resize(QSize(1440, 900).boundedTo(screen ? screen->availableGeometry().size() : QSize(1440, 900)));
    m_firstLayout = saveState(layoutVersion);
    restoreLayout();
    m_bandBar->hide();
    refreshTitle();
    refreshActions();
    refreshStatus();
    showLoading();
}

MainWindow::~MainWindow()
{
    // Jobs still running must not call into half a window.
    m_document->disconnect();
    m_document->undoStack()->disconnect();
    delete m_opener;
}

void MainWindow::open(const QString &source)
{
    const auto known = knownConnection(source);
    m_keeper->askThen([this, source, known] {
        if (!known)
            return m_opener->open(source);
        if (!known->usesKeyring || m_unattended)
            return m_opener->open(source, known->environment, known->colour);
        ConnectDialog::ask(
            this,
            [this](
                const ChosenConnection &chosen) { m_opener->open(chosen.source, chosen.environment, chosen.colour); },
            source);
    });
}

bool MainWindow::showTab(const QString &name)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->widget(i)->objectName() == name) {
            m_tabs->setCurrentIndex(i);
            return true;
        }
    return false;
}

void MainWindow::goTo(const ObjectRef &ref)
{
    m_document->select(ref);
    // A diagram that is being looked at follows; another tab is left where it is.
    if (m_tabs->currentWidget() == m_diagram)
        m_diagram->jumpTo(ref);
}

bool MainWindow::isSettled() const
{
    return !m_jobs->isRunning() && !m_opener->isLoading() && m_settler->isSettled() && !m_pending->isStale()
        && !m_data->isLoading() && !m_diagram->isLayingOut() && !m_revisions->isLoading() && !m_checklist->isRunning()
        && !m_review->isBusy() && !m_dependencies->isRunning();
}

void MainWindow::wireFile()
{
    connect(m_actions.newDesign, &QAction::triggered, this,
        [this] { m_keeper->askThen([this] { m_opener->openEmpty(); }); });
    connect(m_actions.openDemo, &QAction::triggered, this, [this] { open(QStringLiteral("demo:")); });
    connect(m_actions.connectTo, &QAction::triggered, this, [this] {
        ConnectDialog::ask(this, [this](const ChosenConnection &chosen) {
            m_keeper->askThen([this, chosen] { m_opener->open(chosen.source, chosen.environment, chosen.colour); });
        });
    });
    connect(m_actions.openProject, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(
            this, tr("Open project"), QSettings().value(QStringLiteral("lastFolder")).toString());
        if (path.isEmpty())
            return;
        QSettings().setValue(QStringLiteral("lastFolder"), QFileInfo(path).absolutePath());
        open(path);
    });
    connect(m_actions.openSql, &QAction::triggered, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open SQL file"),
            QSettings().value(QStringLiteral("lastFolder")).toString(),
            tr("Schemas (*.sql *.dbml *.mmd *.puml *.db *.sqlite *.sqlite3 *.gz);;All files (*)"));
        if (path.isEmpty())
            return;
        QSettings().setValue(QStringLiteral("lastFolder"), QFileInfo(path).absolutePath());
        open(path);
    });
    connect(m_actions.reload, &QAction::triggered, this, [this] { m_keeper->askThen([this] { m_opener->reload(); }); });
    connect(m_actions.close, &QAction::triggered, this, [this] { m_keeper->askThen([this] { m_opener->close(); }); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    m_opener->setGuard([this](std::function<void()> proceed, std::function<void()> stay) {
        m_keeper->askThen(std::move(proceed), std::move(stay));
    });
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
}

void MainWindow::wireView()
{
    connect(m_actions.fullScreen, &QAction::toggled, this,
        [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_actions.resetLayout, &QAction::triggered, this, [this] {
        giveRoom(false);
        restoreState(m_firstLayout, layoutVersion);
        m_bandBar->setVisible(m_document->isOpen());
    });
    m_actions.overview->setChecked(QSettings().value(QStringLiteral("overview"), true).toBool());
    m_diagram->view()->setOverviewShown(m_actions.overview->isChecked());
    connect(m_actions.overview, &QAction::toggled, this, [this](bool shown) {
        m_diagram->view()->setOverviewShown(shown);
        QSettings().setValue(QStringLiteral("overview"), shown);
    });
    for (int i = 0; i < m_actions.tabs.size(); ++i)
        connect(m_actions.tabs[i], &QAction::triggered, this, [this, i] { m_tabs->setCurrentIndex(i); });
    const auto scheme = [this](QAction *action, Qt::ColorScheme value) {
        connect(action, &QAction::triggered, this, [value] {
            Theme::setScheme(value);
            QSettings().setValue(QStringLiteral("colours"), Theme::schemeWord(value));
        });
        action->setChecked(Theme::schemeOf(QSettings().value(QStringLiteral("colours")).toString()) == value);
    };
    scheme(m_actions.followSystem, Qt::ColorScheme::Unknown);
    scheme(m_actions.light, Qt::ColorScheme::Light);
    scheme(m_actions.dark, Qt::ColorScheme::Dark);
    const QString language = QSettings().value(QStringLiteral("language")).toString();
    for (QAction *action : std::as_const(m_actions.languages)) {
        action->setChecked(action->data().toString() == language);
        connect(action, &QAction::triggered, this, [this, action] {
            QSettings().setValue(QStringLiteral("language"), action->data());
            statusBar()->showMessage(tr("Howdah speaks it from its next start on."), 8000);
        });
    }
}

void MainWindow::wireDocument()
{
    connect(m_opener, &Opener::opened, this, [this] {
        m_centre->setCurrentWidget(m_tabs);
        m_bandBar->show();
        showHistory();
        refreshBand();
        refreshTitle();
        refreshActions();
    });
    connect(m_opener, &Opener::closed, this, [this] {
        m_centre->setCurrentWidget(m_start);
        giveRoom(false);
        m_band->clear();
        m_bandBar->hide();
        refreshTitle();
        refreshActions();
    });
    connect(m_opener, &Opener::historyFound, this, [this](const QString &path) {
        m_revisions->setHistory(path);
        m_centre->setCurrentWidget(m_tabs);
        showTab(QStringLiteral("revisions"));
    });
    connect(m_opener, &Opener::failed, this, &MainWindow::showError);
    connect(m_opener, &Opener::loadingChanged, this, &MainWindow::refreshActions);
    connect(m_opener, &Opener::loadingChanged, this, &MainWindow::showLoading);
    connect(m_opener, &Opener::loadingChanged, this, &MainWindow::compareNext, Qt::QueuedConnection);
    connect(m_opener, &Opener::opened, this, &MainWindow::compareNext, Qt::QueuedConnection);
    for (const auto signal : {&Opener::notOpened, &Opener::closed})
        connect(m_opener, signal, this, [this] { m_compareNext.clear(); });
    connect(m_document, &Document::databaseChanged, this, [this] {
        refreshActions();
        refreshStatus();
    });
    connect(m_document, &Document::selectionChanged, this, &MainWindow::refreshActions);
    connect(m_document, &Document::baseChanged, this, &MainWindow::refreshActions);
    connect(m_document, &Document::lockedChanged, this, &MainWindow::refreshActions);
    connect(m_document->undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refreshTitle);
    connect(m_jobs, &Jobs::runningChanged, this, &MainWindow::refreshStatus);
    connect(m_pending, &Pending::changed, this, &MainWindow::refreshStatus);
    connect(m_settler, &Settler::changed, this, &MainWindow::showProblem);
}

void MainWindow::refreshTitle()
{
    QString name = m_document->isOpen() ? m_document->design()->name : QString();
    if (m_opener->project())
        name = m_opener->project()->name;
    setWindowTitle(name.isEmpty() ? tr("Howdah") : tr("%1[*] — Howdah").arg(name));
    setWindowModified(m_document->isModified());
}

void MainWindow::refreshBand()
{
    const Database &design = *m_document->design();
    const bool isProject = m_opener->project().has_value();
    const QString title = isProject ? m_opener->project()->name : design.name;
    const QString version = design.serverVersion
        ? tr("PostgreSQL %1.%2").arg(design.serverVersion / 10000).arg(design.serverVersion % 10000)
        : QString();
    QStringList details{
        isProject ? QDir::toNativeSeparators(m_opener->project()->folder) : m_opener->recent().value(0), version};
    if (m_document->source() == QLatin1String("empty:"))
        details = QStringList{tr("not saved yet")};
    details.removeAll(QString());
    m_review->setDesignTitle(title);
    m_band->show(
        title, design.name, details.join(QStringLiteral("  ·  ")), m_opener->environment(), m_opener->colour());
    QStringList names;
    for (const Unmodelled &thing : design.unmodelled)
        names << tr("%1 %2").arg(thing.kind, thing.name);
    m_band->setNotice(names.isEmpty() ? QString() : tr("%n object(s) not modelled", nullptr, int(names.size())),
        names.join(QLatin1Char('\n')));
}

void MainWindow::refreshActions()
{
    const bool isOpen = m_document->isOpen();
    const bool loading = m_opener->isLoading();
    const bool editable = isOpen && !m_document->isLocked();
    const bool selected = !m_document->selection().name.isEmpty();
    for (QAction *action :
        {m_actions.newDesign, m_actions.openProject, m_actions.openSql, m_actions.connectTo, m_actions.openDemo})
        action->setEnabled(!loading);
    for (QAction *action : {m_actions.saveAs, m_actions.close, m_actions.find})
        action->setEnabled(isOpen);
    m_actions.reload->setEnabled(isOpen && !loading && m_document->source() != QLatin1String("empty:"));
    m_actions.save->setEnabled(isOpen);
    for (QAction *action : {m_actions.addSchema, m_actions.addTable})
        action->setEnabled(editable);
    m_sqlEdits->refresh(editable);
    m_actions.addColumn->setEnabled(editable && m_document->lookup().table(m_document->selection().name));
    m_actions.rename->setEnabled(editable && selected);
    m_actions.drop->setEnabled(editable && selected);
    m_actions.findUsages->setEnabled(isOpen && selected);
    m_actions.importDbml->setEnabled(!loading);
    refreshAreaActions();
    m_actions.exportDesign->setEnabled(isOpen);
    const bool pending = m_document->hasPendingChanges();
    // A project that was not compared yet may have everything still to be written.
    m_actions.saveRevision->setEnabled(isOpen && (pending || !m_opener->isCompared()) && m_services.plan);
    m_actions.projectSettings->setEnabled(isOpen && m_opener->project());
    const bool canCompare = isOpen && !loading && m_opener->project()
        && (m_services.migrated || m_opener->project()->migrationFolder.isEmpty());
    m_actions.compareMigrations->setEnabled(canCompare);
    m_preview->setCompared(!isOpen || m_opener->isCompared() || pending);
    m_actions.prove->setEnabled((pending || m_review->isComparing()) && bool(m_services.prove));
    m_actions.compareWith->setEnabled(isOpen && m_services.load && m_services.plan);
    m_actions.runChecks->setEnabled(isOpen);
    for (QAction *action : std::as_const(m_actions.tabs))
        action->setEnabled(isOpen);
}

void MainWindow::refreshAreaActions()
{
    const bool isOpen = m_document->isOpen();
    m_actions.newArea->setEnabled(isOpen && !m_document->design()->tables.empty());
    m_actions.removeArea->setEnabled(isOpen && m_document->diagram() > 0);
}

/// Where one looks while waiting: on the first page, or above what is still shown.
void MainWindow::showLoading()
{
    const bool loading = m_opener->isLoading();
    m_busy->setVisible(loading);
    m_busy->setAccessibleName(m_opener->loadingTitle());
    m_stopReading->setVisible(loading);
    if (loading)
        m_start->setText(
            m_opener->loadingTitle(), tr("What is read from a server or run in the scratch server may take a moment."));
    else
        m_start->setText(tr("Welcome to Howdah"),
            tr("Open a design your team keeps in git, look at a live server, or run a .sql file in a private scratch "
               "server. A file can also be dropped here."));
}

void MainWindow::refreshStatus()
{
    if (!m_document->isOpen()) {
        m_counts->clear();
        m_pendingWords->clear();
    } else {
        const Database &design = *m_document->design();
        m_counts->setText(tr("%1, %2, %3")
                .arg(tr("%Ln table(s)", nullptr, int(design.tables.size())),
                    tr("%Ln view(s)", nullptr, int(design.views.size())),
                    tr("%Ln routine(s)", nullptr, int(design.routines.size()))));
        int steps = 0;
        for (const PlannedStatement &statement : m_pending->plan().statements)
            steps += statement.down ? 0 : 1;
        m_pendingWords->setText(!m_opener->isCompared() && !m_document->hasPendingChanges() ? tr("Not compared yet")
                : !m_document->hasPendingChanges()                                          ? tr("No pending changes")
                : m_pending->isStale()                                                      ? tr("Planning…")
                                       : tr("%n statement(s) pending", nullptr, steps));
    }
    m_jobWords->setText(m_jobs->isRunning() ? m_jobs->index(0).data(Qt::DisplayRole).toString() : QString());
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    const QStringList list = m_opener->recent();
    int number = 1;
    for (const QString &source : list) {
        QAction *action = m_recentMenu->addAction(tr("&%1  %2").arg(number++).arg(
            QDir::toNativeSeparators(source).replace(QLatin1Char('&'), QStringLiteral("&&"))));
        const bool isPath = QDir::isAbsolutePath(source);
        action->setEnabled(!isPath || QFileInfo::exists(source));
        connect(action, &QAction::triggered, this, [this, source] { open(source); });
    }
    m_recentMenu->addSeparator();
    QAction *forget = m_recentMenu->addAction(tr("&Clear this list"), m_opener, &Opener::forgetRecent);
    forget->setEnabled(!list.isEmpty());
}

void MainWindow::showError(const QString &source, const Error &error)
{
    if (m_unattended)
        return;
    // Never a loop of its own: whoever opened this goes on, and a window without a person does not hang.
    auto *box
        = new QMessageBox(QMessageBox::Warning, tr("This cannot be opened"), error.message, QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("openError"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QStringList details{error.where, error.detail};
    details.removeAll(QString());
    if (error.context == QLatin1String(askedForConsent)) {
        box->setStandardButtons(QMessageBox::Yes | QMessageBox::Cancel);
        box->setDefaultButton(QMessageBox::Cancel);
        box->button(QMessageBox::Yes)->setText(tr("Run It All the Same"));
        connect(box->button(QMessageBox::Yes), &QAbstractButton::clicked, m_opener, &Opener::openUnfenced);
    }
    box->setInformativeText(withoutSecrets(error.where.isEmpty() ? source : error.where));
    if (!error.detail.isEmpty())
        box->setDetailedText(withoutSecrets(details.join(QLatin1Char('\n'))));
    box->open();
}

void MainWindow::restoreLayout()
{
    QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion);
    if (const QScreen *screen = QApplication::screenAt(geometry().center()); !screen && QApplication::primaryScreen())
        move(QApplication::primaryScreen()->availableGeometry().topLeft());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_leaving && m_document->isModified()) {
        event->ignore();
        return m_keeper->askThen([this] {
            m_leaving = true;
            close();
        });
    }
    m_journal->clear();
    rememberSession();
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), panelState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    // The drop must be over before a dialog may ask anything.
    QMetaObject::invokeMethod(this, [this, path] { open(path); }, Qt::QueuedConnection);
}

bool MainWindow::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *field = qobject_cast<QLineEdit *>(object);
        const auto *key = static_cast<QKeyEvent *>(event);
        if (field && field->window() == this
            && ((key->matches(QKeySequence::Undo) && !field->isUndoAvailable())
                || (key->matches(QKeySequence::Redo) && !field->isRedoAvailable()))) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(object, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (QAction *action : std::as_const(m_actions.all))
            if (const QString icon = action->property("iconName").toString(); !icon.isEmpty())
                action->setIcon(Theme::icon(icon));
}

} // namespace Howdah
