// SPDX-License-Identifier: Apache-2.0
// Saving, revisions, sessions, recovery and help.
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/document/pending.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/about.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/lastsession.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
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

#include <utility>

namespace Howdah {

void MainWindow::wireSaving()
{
    connect(m_actions.save, &QAction::triggered, this, [this] { m_keeper->save(); });
    connect(m_actions.saveAs, &QAction::triggered, this, [this] { m_keeper->saveAs(); });
    connect(m_keeper, &Keeper::saved, this, [this](const QString &folder) {
        statusBar()->showMessage(tr("Saved in %1").arg(QDir::toNativeSeparators(folder)), 6000);
        refreshBand();
        refreshTitle();
    });
    connect(m_keeper, &Keeper::failed, this,
        [this](const Error &error) { QMessageBox::warning(this, tr("The design was not saved"), toText(error)); });
    connect(m_actions.saveRevision, &QAction::triggered, this, &MainWindow::saveRevision);
    QMetaObject::invokeMethod(this, &MainWindow::offerRecovery, Qt::QueuedConnection);
}

void MainWindow::saveRevision()
{
    const auto &project = m_opener->project();
    if (!project || project->migrationFolder.isEmpty() || m_opener->isComparedWithMigrations() || !m_services.migrated)
        return openReviseDialog();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Run the migrations?"),
        tr("A revision follows the ones there are, so Howdah first builds what they build, in a scratch database of "
           "its own."),
        QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("runMigrations"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(project->migrationFormat == QLatin1String("alembic")
            ? tr("This runs the project's own Python code.")
            : tr("This runs the project's SQL files."));
    QPushButton *run = box->addButton(tr("&Run the migrations"), QMessageBox::AcceptRole);
    box->setDefaultButton(run);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, run](QAbstractButton *button) {
        if (button != run)
            return;
        connect(m_opener, &Opener::baseLoaded, this, &MainWindow::openReviseDialog, Qt::SingleShotConnection);
        m_opener->compareWithMigrations();
        box->close();
    });
    box->open();
}

void MainWindow::openReviseDialog()
{
    m_pending->hurry();
    if (m_pending->isStale()) {
        // The dialog shows the plan of this very design, so it waits for it.
        connect(m_pending, &Pending::changed, this, &MainWindow::openReviseDialog, Qt::SingleShotConnection);
        return;
    }
    if (m_pending->plan().up.isEmpty()) {
        statusBar()->showMessage(tr("The migrations build this design already: there is nothing to write."), 8000);
        return;
    }
    showReviseDialog(m_pending->plan());
}

void MainWindow::showReviseDialog(const PlanPreview &plan)
{
    QString folder, format;
    if (const auto &project = m_opener->project()) {
        folder = project->folder;
        format = project->migrationFormat;
    }
    auto *dialog = new ReviseDialog(plan, folder, format, m_jobs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const WrittenRevision &written = dialog->written();
        statusBar()->showMessage(
            tr("Wrote %1").arg(QDir::toNativeSeparators(written.files.empty() ? written.id : written.files.front())),
            10000);
        showRevision(dialog->folder(), written.id);
    });
    dialog->open();
}

void MainWindow::showRevision(const QString &folder, const QString &id)
{
    connect(
        m_revisions, &RevisionsTab::loaded, this, [this, id] { m_revisions->select(id); }, Qt::SingleShotConnection);
    m_revisions->setHistory(folder, m_revisions->model()->positions());
    showTab(QStringLiteral("revisions"));
}

void MainWindow::offerRecovery()
{
    if (m_unattended)
        return;
    const std::vector<LostEdits> all = Journal::lost();
    if (all.empty())
        return resume();
    const LostEdits &edits = all.front();
    QMessageBox *box = new QMessageBox(QMessageBox::Question, tr("Unsaved edits were kept"),
        tr("Howdah ended unexpectedly while “%1” had unsaved edits. Recover them?")
            .arg(edits.title.isEmpty() ? edits.source : edits.title),
        QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("recovery"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Last edit: %1").arg(QLocale().toString(edits.time.toLocalTime(), QLocale::ShortFormat)));
    QPushButton *yes = box->addButton(tr("&Recover"), QMessageBox::AcceptRole);
    box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box->setDefaultButton(yes);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, yes, all](QAbstractButton *button) {
        for (size_t i = button == yes ? 1 : 0; i < all.size(); ++i)
            Journal::forget(all[i]);
        if (button == yes)
            m_opener->recover(all.front());
        else
            resume();
        box->close();
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
    connect(
        m_opener, &Opener::opened, this,
        [this, session] {
            if (m_document->source() != session.source)
                return;
            showTab(session.tab);
            m_document->showDiagram(session.diagram);
        },
        Qt::SingleShotConnection);
    m_opener->open(session.source, session.environment, session.colour);
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
    if (!project || project->migrationFolder.isEmpty())
        return m_revisions->setHistory({});
    m_revisions->setHistory(project->folder);
    for (const Environment &environment : project->environments) {
        // Other environments are asked when a person connects to them, not because a project names them.
        if (environment.kind != EnvironmentKind::Local || !m_services.positions)
            continue;
        m_jobs->watch<std::vector<DatabasePosition>>(tr("Asking where %1 stands").arg(environment.name),
            m_services.positions(environment.source, environment.name), this,
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
