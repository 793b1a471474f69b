// SPDX-License-Identifier: Apache-2.0
#include "ui/revisions/revisionstab.h"

#include "service/revision/historyservice.h"
#include "ui/revisions/revisiondetail.h"
#include "ui/revisions/revisionmodel.h"
#include "ui/revisions/revisionview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

constexpr int settleTime = 300; // milliseconds; editors and git write in several steps
constexpr int typeTime = 150;
constexpr qsizetype mostWatched = 4000; // the system's limit on watches is shared with other programs

} // namespace

RevisionsTab::RevisionsTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new RevisionModel(this))
    , m_view(new RevisionView(m_model, this))
    , m_detail(new RevisionDetail(m_model, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(u"vcs-branch"_s, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_filter(new QLineEdit(this))
    , m_summary(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_choose(new QAction(Theme::icon(u"document-open-folder"_s), tr("Open a migration folder…"), this))
    , m_retry(new QAction(Theme::icon(u"view-refresh"_s), tr("Read again"), this))
{
    setObjectName(u"revisions"_s);
    m_empty->addAction(m_choose);
    m_empty->addAction(m_retry);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    auto *page = new QWidget(this);
    buildHead(page);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typeTime);
    connect(m_choose, &QAction::triggered, this, &RevisionsTab::chooseFolder);
    connect(m_retry, &QAction::triggered, this, &RevisionsTab::reload);
    connect(&m_settle, &QTimer::timeout, this, &RevisionsTab::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &RevisionsTab::changed);
    connect(m_filter, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] {
        m_view->setFilter(m_filter->text());
        refreshSummary();
    });
    connect(m_view, &RevisionView::currentRevisionChanged, this, [this] { m_detail->show(m_view->currentRow()); });
    connect(m_detail, &RevisionDetail::revisionWanted, this, &RevisionsTab::select);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &RevisionsTab::focusFilter);
    setHistory({});
}

void RevisionsTab::buildHead(QWidget *page)
{
    m_filter->setObjectName(u"revisionFilter"_s);
    m_filter->setPlaceholderText(tr("Filter revisions"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    Theme::addClearButton(m_filter);
    m_filter->setMaximumWidth(360);
    m_summary->setObjectName(u"revisionSummary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(u"revisionNotice"_s);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setContentsMargins(12, 0, 12, 8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(12);
    head->addWidget(m_filter, 1);
    head->addWidget(m_summary, 2);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
}

void RevisionsTab::setHistory(const QString &path, const std::vector<DatabasePosition> &positions, const QString &id)
{
    m_path = path;
    m_wanted = id;
    m_positions = positions;
    if (!path.isEmpty()) {
        reload();
        return;
    }
    ++m_request;
    m_loading = false;
    m_model->clear();
    watch({});
    showEmpty(tr("No migration history yet"),
        tr("Open a project that has one, or a folder with Alembic revisions or numbered SQL files. \"Save as "
           "revision\" begins a new history."));
}

void RevisionsTab::setPositions(const std::vector<DatabasePosition> &positions)
{
    m_positions = positions;
    if (!m_model->history())
        return;
    const QString id = m_view->currentId();
    m_model->setPositions(positions);
    m_view->refresh();
    m_view->select(id);
    refreshSummary();
}

void RevisionsTab::reload()
{
    if (m_path.isEmpty())
        return;
    const int request = ++m_request;
    m_loading = true;
    loadHistory(m_path, m_options).then(this, [this, request](const Result<std::shared_ptr<const History>> &result) {
        if (request == m_request)
            finish(result);
    });
}

void RevisionsTab::finish(const Result<std::shared_ptr<const History>> &result)
{
    m_loading = false;
    if (!result) {
        m_wanted.clear();
        m_model->clear();
        watchForPath();
        showEmpty(result.error().message, result.error().where);
        Q_EMIT loaded();
        return;
    }
    const History &history = **result;
    watch({history.watched.begin(), history.watched.end()});
    const QString wanted = std::exchange(m_wanted, {}), id = wanted.isEmpty() ? m_view->currentId() : wanted;
    m_model->setHistory(*result, m_positions);
    m_view->refresh();
    if (m_model->rowCount() == 0) {
        showEmpty(tr("This history is empty"),
            tr("The first revision will appear here. \"Save as revision\" writes it from the pending changes."));
    } else {
        m_pages->setCurrentIndex(1);
        if (!m_view->select(id) && !history.graph.isEmpty())
            m_view->select(history.graph.walk().front());
        m_detail->show(m_view->currentRow());
    }
    refreshSummary();
    Q_EMIT loaded();
}

void RevisionsTab::showEmpty(const QString &title, const QString &hint)
{
    m_empty->setText(title, hint);
    m_retry->setEnabled(!m_path.isEmpty());
    m_pages->setCurrentIndex(0);
}

void RevisionsTab::refreshSummary()
{
    const History *history = m_model->history();
    if (!history)
        return;
    const auto heads = history->graph.heads();
    QStringList parts{
        tr("%n revision(s)", nullptr, history->graph.count()), tr("%n head(s)", nullptr, int(heads.size()))};
    if (!m_filter->text().trimmed().isEmpty())
        parts.prepend(tr("%n shown", nullptr, m_view->shownRows()));
    QStringList notices;
    for (const DatabasePosition &position : m_positions) {
        const PositionReport report = positionReport(history->graph, position);
        parts << (!report.unknownBecause.isEmpty() ? tr("pending for %1 is not known").arg(position.name)
                : report.pending.empty()
                ? tr("%1 is up to date").arg(position.name)
                : tr("%n pending for %1", nullptr, int(report.pending.size())).arg(position.name));
        if (report.unknown.empty() && !report.unknownBecause.isEmpty())
            notices << tr("%1: Alembic would not upgrade it: %2.").arg(position.name, report.unknownBecause);
        if (!report.unknown.empty())
            notices << tr("%1 stands at %2, which no file here declares.")
                           .arg(position.name, QStringList(report.unknown.begin(), report.unknown.end()).join(u", "));
    }
    if (history->graph.realHeads().size() > 1) {
        notices << tr("Several heads: %1. A merge revision joins them; until then an upgrade has to name \"heads\".")
                       .arg(QStringList(heads.begin(), heads.end()).join(u", "));
    }
    if (const auto faults = history->faults(); !faults.empty())
        notices << tr("%n fault(s): see the rows marked so.", nullptr, int(faults.size()));
    m_summary->setText(parts.join(u"  ·  "));
    m_notice->setText(notices.join(u'\n'));
    m_notice->setVisible(!notices.isEmpty());
}

/// These and no others. A file saved by renaming has lost its watch, so what is not watched any more is added again at
/// each load.
void RevisionsTab::watch(const QStringList &paths)
{
    const QStringList first = paths.first(qMin(paths.size(), mostWatched));
    const QSet<QString> wanted(first.begin(), first.end());
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> before(watched.begin(), watched.end());
    if (const QSet<QString> gone = before - wanted; !gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (const QSet<QString> fresh = wanted - before; !fresh.isEmpty())
        m_watcher.addPaths(fresh.values());
}

/// What cannot be read is waited for; where it is not there, in the nearest folder that is.
void RevisionsTab::watchForPath()
{
    const auto nearest = [this] {
        QString path = QFileInfo(m_path).absoluteFilePath();
        while (!QFileInfo::exists(path) && QFileInfo(path).path() != path)
            path = QFileInfo(path).path();
        return path;
    };
    // It may come nearer while the watch begins.
    for (QString path; path != nearest();) {
        path = nearest();
        watch({path});
    }
}

/// Much happens in a folder above, of which only this history's coming is of interest.
void RevisionsTab::changed()
{
    if (!m_model->history() && !m_loading && !QFileInfo::exists(m_path))
        watchForPath();
    if (m_model->history() || m_loading || QFileInfo::exists(m_path))
        m_settle.start();
}

void RevisionsTab::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a migration folder"), m_path);
    if (!path.isEmpty())
        setHistory(path, m_positions);
}

void RevisionsTab::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool RevisionsTab::select(const QString &id)
{
    if (m_view->select(id))
        return true;
    m_filter->clear(); // hidden by the filter
    m_view->setFilter({});
    return m_view->select(id);
}

void RevisionsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        m_view->setFocus();
    } else if (m_filter->hasFocus() && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return)) {
        m_view->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Howdah
