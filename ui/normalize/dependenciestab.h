// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/normalize/miningrun.h"
#include "service/normalize/splitproposal.h"
#include "ui/services/services.h"
#include "ui/services/splitpreview.h"

#include <QFutureWatcher>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTableWidget;
class QToolButton;
class QTreeView;

namespace Howdah {

class DependencyModel;
class Document;
class EmptyState;
class Jobs;
class MinedTablesModel;
class SplitPicture;

/// What rows say about a table: which columns determine which, the normal form that follows, the tables it could be
/// split into. Looks only when asked, elsewhere, a table at a time; what was found stays when it is stopped. Keeps a
/// person's words "rule" and "accident". GUI thread.
class DependenciesTab : public QWidget
{
    Q_OBJECT

public:
    DependenciesTab(Document *document, Jobs *jobs, const Services &services, QWidget *parent = nullptr);
    ~DependenciesTab() override;

    /// Where words are kept; empty: until another source is opened. `carry`: those given so far go along, unless there
    /// are some already.
    void setMarksPath(const QString &path, bool carry);
    const Normalize::Marks &marks() const { return m_marks; }

    void run();
    void cancel();
    /// The last result may still be on its way to the list when this ends.
    bool isRunning() const { return m_mining.isRunning() || m_remarking.isRunning() || m_splitting.isRunning(); }
    /// Shows a table of the last run; false when it was not looked at.
    bool select(const QualifiedName &table);

Q_SIGNALS:
    void planReady(const SplitPreview &split);
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Scope { SelectedTable, AllTables };

    void build();
    QWidget *buildToolLine();
    QWidget *buildDetail();
    void wire();
    void forget();
    void take(int index);
    void finish();
    void showTable();
    void showForm();
    void showFound();
    void say(Normalize::Mark mark);
    void plan(SplitStep step);
    void refresh();
    QString formSentence(const MinedTable &mined) const;

    Document *m_document;
    Jobs *m_jobs;
    Services m_services;
    QString m_marksPath;
    Normalize::Marks m_marks;
    QFutureWatcher<Result<MinedTable>> m_mining, m_remarking;
    QFutureWatcher<Result<SplitPreview>> m_splitting;
    QString m_problem; ///< why the last run ended before its end
    bool m_hasRun = false;

    MinedTablesModel *m_tables;
    DependencyModel *m_dependencies;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_runAction, *m_ruleAction, *m_accidentAction, *m_noWordAction;
    QPushButton *m_run, *m_stop, *m_plan;
    QComboBox *m_scope;
    QCheckBox *m_weak;
    QProgressBar *m_progress;
    QLabel *m_doing, *m_name, *m_form, *m_notes, *m_hidden;
    QToolButton *m_rule, *m_accident, *m_noWord;
    QListView *m_tableList;
    QTreeView *m_list;
    QTableWidget *m_witnesses;
    SplitPicture *m_picture;
    QScrollArea *m_pictureArea;
};

} // namespace Howdah
