// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/objectref.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace Howdah {

class Comparison;
class EmptyState;
class Jobs;
class PlanModel;
class SqlView;
struct PlanPreview;

/// The plan of a comparison: the way there beside the way back, as statements or as scripts; what was proved of it; and
/// what can be done with it. GUI thread.
class PlanPane : public QWidget
{
    Q_OBJECT

public:
    PlanPane(Comparison *comparison, Jobs *jobs, QWidget *parent = nullptr);

    /// Makes the first statement about one of these objects the current one, without telling.
    void select(const std::vector<ObjectRef> &objects);
    /// Writes up.sql and down.sql, on a worker.
    void saveTo(const QString &folder);

Q_SIGNALS:
    /// A statement was chosen: what it is about.
    void chosen(const ObjectRef &object);
    void reviseRequested(const PlanPreview &plan);
    void saved(const QString &folder);
    void failed(const Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildList(PlanModel *model, QListView *view, QLabel *title, const QString &name);
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text, const QString &tip);
    void copy(bool down);
    void askWhereToSave();
    void refresh();
    void refreshSummary();
    void refreshLook();
    void refreshNotes();
    void sayNothingDiffers();
    void refreshProof();

    Comparison *m_comparison;
    Jobs *m_jobs;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PlanModel *m_up, *m_down;
    QListView *m_upView, *m_downView;
    QLabel *m_upTitle, *m_downTitle;
    SqlView *m_upScript, *m_downScript;
    QLabel *m_summary, *m_proof, *m_notes;
    QToolButton *m_online, *m_stash, *m_asScript, *m_prove, *m_copy, *m_save, *m_revise;
    bool m_quiet = false;
};

} // namespace Howdah
