// SPDX-License-Identifier: Apache-2.0
// Comparing, and what the review asks of the rest of the window.
#include "ui/document/document.h"
#include "ui/document/pending.h"
#include "ui/mainwindow/diagramlink.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/normalize/dependenciestab.h"
#include "ui/review/comparedialog.h"
#include "ui/review/comparison.h"
#include "ui/review/reviewtab.h"

#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>

#include <utility>

namespace Howdah {

void MainWindow::wireReview()
{
    connect(m_actions.compareWith, &QAction::triggered, this, &MainWindow::askWhatToCompare);
    connect(m_actions.prove, &QAction::triggered, this, [this] {
        showTab(QStringLiteral("review"));
        m_review->prove();
    });
    connect(m_actions.overlay, &QAction::triggered, this, [this](bool on) {
        if (on)
            showTab(QStringLiteral("diagram"));
    });
    connect(m_dependencies, &DependenciesTab::planReady, this, [this](const SplitPreview &split) {
        showTab(QStringLiteral("review"));
        m_review->showPlan(split);
    });
    connect(
        m_dependencies, &DependenciesTab::failed, this, [this](const Error &error) { showError(error.where, error); });
    connect(m_review, &ReviewTab::overlayChanged, this, &MainWindow::showOverlay);
    connect(m_review, &ReviewTab::objectChosen, this, &MainWindow::goTo);
    connect(m_review, &ReviewTab::roomWanted, this, &MainWindow::giveRoom);
    connect(m_review, &ReviewTab::said, this,
        [this](const QString &sentence) { statusBar()->showMessage(sentence, 8000); });
    connect(m_review, &ReviewTab::failed, this, [this](const Error &error) { showError(error.where, error); });
    connect(m_review, &ReviewTab::reviseRequested, this, [this](const PlanPreview &plan) {
        const Comparison *comparison = m_review->comparison();
        // All of the pending changes go the usual way, which asks the migrations first, in the manner chosen here.
        if (!m_review->isComparing() && comparison->left().isEmpty()) {
            m_pending->setManner(comparison->isOnline(), comparison->isStashed());
            return saveRevision();
        }
        showReviseDialog(plan, !m_review->isComparing());
    });
}

void MainWindow::compareWith(const QString &source)
{
    m_compareNext = source;
    compareNext();
}

void MainWindow::compareNext()
{
    if (m_compareNext.isEmpty() || m_opener->isLoading() || !m_document->isOpen())
        return;
    const QString source = std::exchange(m_compareNext, {});
    showTab(QStringLiteral("review"));
    m_review->compareWith(source);
}

void MainWindow::askWhatToCompare()
{
    std::vector<CompareDialog::Offer> offers;
    if (const auto &project = m_opener->project()) {
        for (const Environment &environment : project->environments)
            offers.push_back({tr("%1: %2").arg(environment.name, environment.source), environment.source,
                QStringLiteral("network-connect")});
        const QDir folder(project->folder);
        for (const QString &place : {folder.path(), folder.filePath(project->migrationFolder)})
            if (QFileInfo::exists(place + QStringLiteral("/alembic.ini"))) {
                offers.push_back({tr("What the migrations build"), QStringLiteral("alembic:") + QDir::cleanPath(place),
                    QStringLiteral("vcs-branch")});
                break;
            }
    }
    const QStringList recent = m_opener->recent();
    for (const QString &source : recent)
        if (source != m_document->source() && (!QDir::isAbsolutePath(source) || QFileInfo::exists(source)))
            offers.push_back({QDir::toNativeSeparators(source), source, QStringLiteral("document-open-recent")});
    if (!recent.contains(QLatin1String("demo:")))
        offers.push_back({tr("The demo"), QStringLiteral("demo:"), QStringLiteral("games-hint")});
    offers.push_back({tr("An empty database"), QStringLiteral("empty:"), QStringLiteral("document-new")});
    const QString title = m_opener->project() ? m_opener->project()->name : m_document->design()->name;
    auto *dialog = new CompareDialog(title, offers, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { compareWith(dialog->source()); });
    dialog->open();
}

void MainWindow::showOverlay()
{
    refreshActions();
    if (!m_review->isOverlayWanted())
        return m_diagramLink->setOverlay(nullptr, {});
    const Compared &compared = m_review->comparison()->result();
    if (compared.both)
        m_diagramLink->setOverlay(compared.both, compared.changes);
}

void MainWindow::giveRoom(bool all)
{
    if (all == m_roomGiven)
        return;
    if (all)
        m_panelState = saveState(layoutVersion);
    m_roomGiven = all;
    if (!all) {
        restoreState(m_panelState, layoutVersion);
        m_bandBar->setVisible(m_document->isOpen());
        return;
    }
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        dock->hide();
}

QByteArray MainWindow::panelState() const
{
    return m_roomGiven ? m_panelState : saveState(layoutVersion);
}

} // namespace Howdah
