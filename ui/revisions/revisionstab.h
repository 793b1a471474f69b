// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "history/databaseposition.h"
#include "history/history.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace Howdah {

class EmptyState;
class RevisionDetail;
class RevisionModel;
class RevisionView;

/// The Revisions tab: a migration history as lanes, where databases stand in it, and the chosen revision's file. Files
/// are read on a worker and watched; a change on disk is shown a moment later and the choice is kept. GUI thread.
class RevisionsTab : public QWidget
{
    Q_OBJECT

public:
    explicit RevisionsTab(QWidget *parent = nullptr);

    /// Shows the history of a project, migration folder, folder of revisions or alembic.ini; an empty path shows the
    /// empty state. `id` is selected once it is read.
    void setHistory(const QString &path, const std::vector<DatabasePosition> &positions = {}, const QString &id = {});
    void setPositions(const std::vector<DatabasePosition> &positions);
    /// Values of Python names that files use; takes effect at the next load.
    void setOptions(const HistoryOptions &options) { m_options = options; }
    void reload();
    void focusFilter();
    bool select(const QString &id);

    bool isLoading() const { return m_loading; }
    RevisionModel *model() const { return m_model; }
    RevisionView *view() const { return m_view; }

Q_SIGNALS:
    void loaded(); ///< with a history or with an error shown

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QWidget *page);
    void finish(const Result<std::shared_ptr<const History>> &result);
    void showEmpty(const QString &title, const QString &hint);
    void refreshSummary();
    void watch(const QStringList &paths);
    void watchForPath();
    void changed();
    void chooseFolder();

    QString m_path;
    QString m_wanted; ///< a revision to select once the history is read
    HistoryOptions m_options;
    std::vector<DatabasePosition> m_positions;
    RevisionModel *m_model;
    RevisionView *m_view;
    RevisionDetail *m_detail;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QLineEdit *m_filter;
    QLabel *m_summary, *m_notice;
    QAction *m_choose, *m_retry;
    QFileSystemWatcher m_watcher;
    QTimer m_settle, m_typed;
    int m_request = 0;
    bool m_loading = false;
};

} // namespace Howdah
