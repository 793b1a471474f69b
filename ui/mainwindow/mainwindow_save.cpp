// SPDX-License-Identifier: Apache-2.0
// Saving, revisions, sessions, recovery and help.
#include "service/python/pythonchild.h"
#include "ui/docks/properties/propertiespanel.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/document/pending.h"
#include "ui/document/settler.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/about.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/lastsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/mainwindow/projectdialog.h"
#include "ui/revise/revisedialog.h"
#include "ui/revisions/revisionmodel.h"
#include "ui/revisions/revisionstab.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>

#include <utility>

namespace Howdah {

namespace {

void copyOut(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir())
            copyOut(entry.filePath(), target);
        else
            QFile::copy(entry.filePath(), target);
    }
}

/// The shipped history as files that can be read; once for the program, removed with it.
QString demoHistory()
{
    static const auto folder = [] {
        auto made = std::make_unique<QTemporaryDir>();
        copyOut(QStringLiteral(":/howdah/demo"), made->path());
        return made;
    }();
    return folder->path();
}

} // namespace

void MainWindow::wireSaving()
{
    connect(m_actions.save, &QAction::triggered, this, [this] { m_keeper->save(); });
    connect(m_actions.saveAs, &QAction::triggered, this, [this] { m_keeper->saveAs(); });
    connect(m_keeper, &Keeper::saved, this, [this](const QString &folder) {
        statusBar()->showMessage(tr("Saved in %1").arg(QDir::toNativeSeparators(folder)), 6000);
        refreshBand();
        refreshTitle();
    });
    connect(m_journal, &Journal::notKept, this, [this](const Error &why) {
        statusBar()->showMessage(
            tr("A crash would lose unsaved edits, which cannot be kept on disk: %1").arg(toText(why)));
    });
    connect(m_keeper, &Keeper::failed, this, [this](const Error &error) {
        auto *box = new QMessageBox(
            QMessageBox::Warning, tr("The design was not saved"), toText(error), QMessageBox::Ok, this);
        box->setObjectName(QStringLiteral("notSaved"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    connect(m_keeper, &Keeper::compareRequested, this, &MainWindow::compareWith);
    connect(m_actions.saveRevision, &QAction::triggered, this, &MainWindow::saveRevision);
    connect(m_actions.compareMigrations, &QAction::triggered, this, [this] { compareWithMigrations({}); });
    connect(m_actions.projectSettings, &QAction::triggered, this, &MainWindow::showProjectDialog);
    QMetaObject::invokeMethod(this, &MainWindow::offerRecovery, Qt::QueuedConnection);
}

void MainWindow::compareWithMigrations(std::function<void()> next)
{
    const auto &project = m_opener->project();
    const auto compare = [this, next] {
        m_opener->compareWithMigrations([next](bool done) {
            if (done && next)
                next();
        });
    };
    if (project->migrationFolder.isEmpty())
        return compare(); // no migrations yet: nothing is run
    auto *box = new QMessageBox(QMessageBox::Question, tr("Run the migrations?"),
        tr("A revision follows the ones there are, so Howdah first builds what they build, in a scratch database of "
           "its own."),
        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("runMigrations"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(project->migrationFormat == QLatin1String("alembic")
            ? pythonConsent()
            : tr("This runs the project's SQL files."));
    QPushButton *run = box->addButton(tr("&Run the migrations"), QMessageBox::AcceptRole);
    box->setDefaultButton(run);
    connect(box, &QMessageBox::buttonClicked, this, [box, run, compare](QAbstractButton *button) {
        box->close();
        if (button == run)
            compare();
    });
    box->open();
}

void MainWindow::saveRevision()
{
    const auto &project = m_opener->project();
    const bool knows = m_opener->isComparedWithMigrations() || (project && !m_services.migrated);
    if (!project || knows || (project->migrationFolder.isEmpty() && m_document->hasPendingChanges()))
        return openReviseDialog();
    compareWithMigrations([this] { openReviseDialog(); });
}

void MainWindow::openReviseDialog()
{
    // The dialog shows the plan of this very design, so it waits for it.
    m_pending->whenPlanned(this, [this] {
        if (const auto &error = m_pending->error())
            return showError(error->where, *error);
        if (const QString problem = m_settler->problem(); !problem.isEmpty())
            return showProblem();
        if (m_pending->plan().up.isEmpty()) {
            statusBar()->showMessage(tr("The migrations build this design already: there is nothing to write."), 8000);
            return;
        }
        showReviseDialog(m_pending->plan(), true);
    });
}

void MainWindow::showReviseDialog(const PlanPreview &plan, bool isPending)
{
    QString folder, format;
    if (const auto &project = m_opener->project()) {
        folder = project->folder;
        format = project->migrationFormat;
        // A project without migrations: the folder that most teams use, to be changed.
        if (project->migrationFolder.isEmpty()) {
            const QString settings = QDir(folder).filePath(QStringLiteral("alembic.ini"));
            const bool isAlembics = QFileInfo::exists(settings);
            format = isAlembics ? QStringLiteral("alembic") : QStringLiteral("sql");
            folder = isAlembics ? settings : QDir(folder).filePath(QStringLiteral("migrations"));
        }
    }
    auto *dialog = new ReviseDialog(plan, folder, format, m_jobs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setCurrent([this, state = m_document->state()] { return m_document->state() == state; });
    connect(
        dialog, &QDialog::accepted, this, [this, dialog, plan, isPending] { takeWritten(*dialog, plan, isPending); });
    dialog->open();
}

/// What was pending is written: the base moves on, and the project knows where its migrations are.
void MainWindow::takeWritten(const ReviseDialog &dialog, const PlanPreview &plan, bool isPending)
{
    const WrittenRevision &written = dialog.written();
    statusBar()->showMessage(
        tr("Wrote %1").arg(QDir::toNativeSeparators(written.files.empty() ? written.id : written.files.front())),
        10000);
    QString folder = dialog.folder();
    if (m_opener->project() && m_opener->project()->migrationFolder.isEmpty() && !isProject(folder)) {
        Project project = *m_opener->project();
        project.migrationFolder = QDir(project.folder).relativeFilePath(QDir(folder).absolutePath());
        project.migrationFormat = dialog.format();
        if (const auto kept = m_keeper->setProject(project); !kept)
            showError(project.folder, kept.error());
        else
            folder = project.folder;
    }
    if (isPending)
        m_opener->setWritten(plan.target ? plan.target : m_document->design());
    showRevision(folder, written.id);
}

void MainWindow::showRevision(const QString &folder, const QString &id)
{
    m_revisions->setHistory(folder, m_revisions->model()->positions(), id);
    showTab(QStringLiteral("revisions"));
}

void MainWindow::showProblem()
{
    m_properties->setProblem(m_settler->problemObject(), m_settler->problem());
    if (m_settler->problem().isEmpty())
        return;
    const QString name = display(m_settler->problemObject());
    statusBar()->showMessage(name.isEmpty() ? tr("PostgreSQL does not take the design: %1").arg(m_settler->problem())
                                            : tr("%1: %2").arg(name, m_settler->problem()));
}

void MainWindow::showProjectDialog()
{
    if (!m_opener->project())
        return;
    auto *dialog = new ProjectDialog(*m_opener->project(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto kept = m_keeper->setProject(dialog->project()); !kept)
            showError(dialog->project().folder, kept.error());
    });
    dialog->open();
}

void MainWindow::offerRecovery()
{
    if (m_unattended)
        return;
    offerNext(Journal::lost());
}

/// One after the other; what is not answered stays for the next start.
void MainWindow::offerNext(std::vector<LostEdits> lost)
{
    if (lost.empty())
        return resume();
    const LostEdits edits = lost.front();
    const std::vector<LostEdits> others(lost.begin() + 1, lost.end());
    QMessageBox *box = new QMessageBox(QMessageBox::Question, tr("Unsaved edits were kept"),
        tr("Howdah ended unexpectedly while “%1” had unsaved edits. Recover them?")
            .arg(edits.title.isEmpty() ? edits.source : edits.title),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("recovery"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QString details = tr("Last edit: %1").arg(QLocale().toString(edits.time.toLocalTime(), QLocale::ShortFormat));
    if (!others.empty())
        details
            += QLatin1Char('\n') + tr("%n more are kept; they are offered after this.", nullptr, int(others.size()));
    box->setInformativeText(details);
    QPushButton *yes = box->addButton(tr("&Recover"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *later = box->addButton(tr("&Later"), QMessageBox::RejectRole);
    later->setObjectName(QStringLiteral("recoverLater"));
    box->setDefaultButton(yes);
    box->setEscapeButton(later);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, yes, discard, edits, others](QAbstractButton *button) {
        box->close();
        if (button == yes)
            // One window holds one design: the others wait for the next start.
            return m_opener->recover(edits, [this](bool) { m_recoveryOver = true; });
        if (button == discard)
            Journal::forget(edits);
        offerNext(others);
    });
    box->open();
}

void MainWindow::restoreSession()
{
    m_resumeWanted = true;
    if (m_recoveryOver)
        resume();
}

/// After the question about lost edits, which comes first.
void MainWindow::resume()
{
    m_recoveryOver = true;
    const LastSession session = LastSession::last();
    if (!std::exchange(m_resumeWanted, false) || session.source.isEmpty() || m_document->isOpen()
        || m_opener->isLoading())
        return;
    if (!session.mayOpenUnasked()) {
        const auto live = knownConnection(session.source);
        m_resume->setText(tr("Connect again to %1").arg(session.source));
        m_resume->setVisible(live.has_value());
        connect(m_resume, &QAction::triggered, this, [this, source = session.source] { open(source); });
        return;
    }
    m_opener->open(session.source, session.environment, session.colour, [this, session](bool isOpen) {
        if (!isOpen)
            return;
        showTab(session.tab);
        m_document->showDiagram(session.diagram);
    });
}

void MainWindow::rememberSession()
{
    LastSession session;
    if (m_document->isOpen() && m_document->source() != QLatin1String("empty:"))
        session = {m_document->source(), m_opener->environment(), m_opener->colour(),
            m_tabs->currentWidget()->objectName(), m_document->diagram()};
    session.remember();
}

void MainWindow::showHistory()
{
    const auto &project = m_opener->project();
    // The demo ships with a history of its own.
    if (!project && m_document->source() == QLatin1String("demo:"))
        return m_revisions->setHistory(demoHistory());
    if (!project || project->migrationFolder.isEmpty())
        return m_revisions->setHistory({});
    m_revisions->setHistory(project->folder);
    for (const Environment &environment : project->environments) {
        // Other environments are asked when a person connects to them, not because a project names them.
        if (environment.kind != EnvironmentKind::Local || !m_services.positions)
            continue;
        m_jobs->watch<std::vector<DatabasePosition>>(tr("Asking where %1 stands").arg(environment.name),
            m_services.positions(environment.source, environment.name, project->folder), this,
            [this](Result<std::vector<DatabasePosition>> positions) {
                if (positions)
                    m_revisions->setPositions(*positions);
            });
    }
}

void MainWindow::wireHelp()
{
    setWhatsThis(tr("The tree on the left lists the design. The tabs show it as a diagram, its history, the checklist, "
                    "the pending plan and its rows. "
                    "The properties on the right edit what is selected; the SQL of all edits appears below. Ctrl+K "
                    "goes to anything."));
    connect(m_actions.help, &QAction::triggered, this, [this] { showHelpFor(this); });
    connect(m_actions.about, &QAction::triggered, this, [this] { showAbout(this, *m_document); });
    connect(m_actions.copyDiagnostics, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(diagnostics(*m_document));
        statusBar()->showMessage(tr("Diagnostics copied"), 4000);
    });
}

} // namespace Howdah
