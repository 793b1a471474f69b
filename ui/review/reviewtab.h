// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/compute.h"
#include "ui/services/planpreview.h"
#include "ui/services/services.h"
#include "ui/services/splitpreview.h"

#include <QFuture>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace Howdah {

class Comparison;
class DefinitionPanes;
class DifferenceTree;
class Document;
class EmptyState;
class Jobs;
class PlanPane;

/// Two schemas side by side: what differs, the DDL of each object on both sides, and the plan from one to the other
/// with its way back. Begins with the pending changes of the design; "Compare with…" takes any other source in their
/// place. GUI thread.
class ReviewTab : public QWidget
{
    Q_OBJECT

public:
    /// `compareWith` asks for the other source, `overlay` is checked while the diagram is to show both: the window's
    /// commands.
    ReviewTab(Document *document, Jobs *jobs, const Services &services, QAction *compareWith, QAction *overlay,
        QWidget *parent = nullptr);

    Comparison *comparison() const { return m_comparison; }
    /// Reads another source and compares the design with it, until endComparison(). A failure leaves what is shown.
    void compareWith(const QString &source);
    /// Shows a plan that was made elsewhere, with its proof and what can be done with it, until endComparison().
    void showPlan(const SplitPreview &split);
    void endComparison();
    bool isComparing() const { return m_other.database != nullptr; } ///< with another source than the design's own base
    /// The diagram of both sides with its marks is wanted.
    bool isOverlayWanted() const;
    bool isBusy() const;
    void prove();
    void saveTo(const QString &folder);
    void decideRenames();
    /// What the open design is called here.
    void setDesignTitle(const QString &title);

Q_SIGNALS:
    void objectChosen(const ObjectRef &ref);
    void reviseRequested(const PlanPreview &plan);
    void failed(const Error &error);
    void said(const QString &sentence);
    void overlayChanged(); ///< what the diagram is to show beside the design
    void roomWanted(bool all); ///< the panels around are to step aside, or may come back

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead(QAction *compareWith);
    QWidget *buildBody();
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text, const QString &tip);
    void wire();
    void follow();
    void refresh();
    void refreshHead();
    void showObject();
    QString changesText(const Plan &plan, const std::vector<ObjectRef> &objects) const;
    ComparisonSide designSide() const;
    ComparisonSide baseSide() const;
    std::pair<ComparisonSide, ComparisonSide> sides() const;

    Document *m_document;
    Jobs *m_jobs;
    Services m_services;
    Comparison *m_comparison;
    std::optional<SplitPreview> m_given;
    ComparisonSide m_other; ///< what the design is compared with; no database: its own base
    bool m_designFirst = true; ///< the plan leads from the design to the other side
    bool m_stale = true; ///< the comparison is of an earlier design
    bool m_fresh = true; ///< other sides altogether since the last look
    QString m_designTitle;
    QFuture<Result<std::shared_ptr<const Database>>> m_loading;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_fromName, *m_toName, *m_renames;
    QAction *m_overlay;
    QToolButton *m_swap, *m_end, *m_overlayButton, *m_room, *m_decide, *m_stop;
    QProgressBar *m_progress;
    QWidget *m_renameLine;
    DifferenceTree *m_tree;
    DefinitionPanes *m_panes;
    PlanPane *m_plan;
};

} // namespace Howdah
