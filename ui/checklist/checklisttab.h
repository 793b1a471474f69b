// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "check/checkliststore.h"
#include "check/probe.h"

#include <QFutureWatcher>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace Howdah {

class ChecklistFilter;
class ChecklistModel;
class EmptyState;
class EvidencePane;
class StateBar;

/// The checklist of what is open: runs it elsewhere, shows groups, items and findings with their evidence, offers
/// fixes, keeps a person's answers. GUI thread. It changes nothing itself: it asks by its signals.
class ChecklistTab : public QWidget
{
    Q_OBJECT

public:
    /// Starts a run somewhere else; progress and cancelling are the future's.
    using Runner = std::function<QFuture<Result<Check::Checklist>>(const Check::Settings &settings)>;

    explicit ChecklistTab(QWidget *parent = nullptr);
    ~ChecklistTab() override;

    /// Unset: nothing is open, and nothing can be run. Setting one forgets what was shown.
    void setRunner(const Runner &runner);
    /// Where a project keeps its answers; empty: they are kept until another source is opened.
    void setAnswersPath(const QString &path);
    /// From now on they are kept there; those given so far go along, unless there are some already.
    void moveAnswers(const QString &path);
    /// The design changed since the last run: says so beside the button.
    void setStale(bool stale);

    void run();
    void cancel();
    bool isRunning() const;
    /// Shows a finished run.
    void show(const Check::Checklist &checklist);
    const Check::Checklist &checklist() const;
    /// Selects the gravest finding about an object; false when there is none.
    bool select(const ObjectRef &object);

    using QWidget::show;

Q_SIGNALS:
    void jumpRequested(const ObjectRef &object);
    void changesRequested(const std::vector<Change> &changes, const QString &text);
    void failed(const Error &error);
    void finished(); ///< a run ended, however

protected:
    void changeEvent(QEvent *event) override;
    /// A narrow list says a state by its icon alone.
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    enum View { ByItem, ByTable, FirstOfAll };

    void build();
    void buildToolLine(class QHBoxLayout *line);
    void wire();
    void showCurrent();
    void finish();
    void refreshRun();
    void answer();
    const Check::Item &asRun(const Check::Item &shown) const;
    void present();
    void showView();
    QModelIndex current() const;
    void restore(const QStringList &expanded, const QString &key);
    QStringList expandedKeys() const;
    QString currentKey() const;

    Runner m_runner;
    QFutureWatcher<Result<Check::Checklist>> m_watcher;
    Check::Checklist m_raw; ///< as the checks left it, before answers
    Check::Checklist m_calm; ///< with the answers, what is alike put together
    Check::Answers m_answers;
    QString m_answersPath;
    bool m_stale = false;
    bool m_hasRun = false;

    ChecklistModel *m_model;
    ChecklistFilter *m_filter;
    QPushButton *m_run, *m_cancel;
    QComboBox *m_data, *m_view;
    QLineEdit *m_text;
    QCheckBox *m_onlyProblems;
    QProgressBar *m_progress;
    QLabel *m_message, *m_scope;
    StateBar *m_bar;
    QTreeView *m_tree;
    EvidencePane *m_pane;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    class QAction *m_runAction;
};

} // namespace Howdah
