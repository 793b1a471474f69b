// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewtab.h"
#include "ui/document/document.h"
#include "ui/jobs/jobs.h"
#include "ui/review/comparison.h"
#include "ui/review/definitionpanes.h"
#include "ui/review/differencetree.h"
#include "ui/review/planmodel.h"
#include "ui/review/planpane.h"
#include "ui/review/renamedialog.h"
#include "ui/widgets/emptystate.h"

#include "service/source/source.h"
#include "sql/ddl/definition.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace Howdah {

namespace {

/// A spelling under which the same schema can be read again. Running a team's Python twice was not asked for.
QString readableAgain(const QString &source)
{
    return source.startsWith(QLatin1String("alembic:")) ? QString() : source;
}

} // namespace

void ReviewTab::compareWith(const QString &source)
{
    const auto parsed = parsedSource(source);
    if (!parsed)
        return Q_EMIT failed(parsed.error());
    if (!m_services.load || !m_document->isOpen())
        return;
    const QString title = parsed->kind == SourceKind::Live ? displayName(*parsed) : designName(*parsed);
    m_loading.cancel();
    m_loading = m_services.load(source);
    m_progress->show();
    m_stop->show();
    const auto future = m_loading;
    m_jobs->watch<std::shared_ptr<const Database>>(tr("Reading %1").arg(displayName(*parsed)), m_loading, this,
        [this, future, source, title, live = parsed->kind == SourceKind::Live](
            Result<std::shared_ptr<const Database>> read) {
            if (future.isCanceled())
                return refreshHead();
            refreshHead();
            if (!read) {
                if (read.error().kind != ErrorKind::Cancelled)
                    Q_EMIT failed(read.error());
                return;
            }
            m_given.reset();
            m_other = {title, readableAgain(source), {}, live, *read};
            // A description is what is wanted, a server is what there is; otherwise from what is open to the other.
            // What migrations build is where the design starts from, too.
            const bool isHistory = source.startsWith(QLatin1String("alembic:"));
            m_designFirst = !isHistory && (!live || isLive(m_document->source()));
            m_fresh = m_stale = true;
            follow();
            Q_EMIT overlayChanged();
        });
    refreshHead();
}

void ReviewTab::showPlan(const SplitPreview &split)
{
    m_loading.cancel();
    m_given = split;
    m_other = {tr("%1, split").arg(m_designTitle), {}, {}, false, split.to};
    m_fresh = m_stale = true;
    follow();
    Q_EMIT overlayChanged();
}

void ReviewTab::endComparison()
{
    if (!isComparing())
        return;
    m_other = {};
    m_given.reset();
    m_overlay->setChecked(false);
    m_fresh = m_stale = true;
    follow();
    refreshHead();
    Q_EMIT overlayChanged();
}

bool ReviewTab::isOverlayWanted() const
{
    return isComparing() && m_overlay->isChecked();
}

bool ReviewTab::isBusy() const
{
    return m_comparison->isBusy() || m_loading.isRunning()
        || (m_stale && m_document->isOpen() && (isVisible() || isOverlayWanted()));
}

void ReviewTab::setDesignTitle(const QString &title)
{
    m_designTitle = title;
    refreshHead();
}

ComparisonSide ReviewTab::designSide() const
{
    const bool isAsRead = !m_document->isModified() && m_document->source() != QLatin1String("empty:");
    return {m_designTitle, isAsRead ? readableAgain(m_document->source()) : QString(), {}, isLive(m_document->source()),
        m_document->design()};
}

/// What the pending changes are measured against.
ComparisonSide ReviewTab::baseSide() const
{
    return {tr("%1, as it is").arg(m_designTitle), {}, m_document->rowsSource(), m_document->isBaseLive(),
        m_document->base()};
}

std::pair<ComparisonSide, ComparisonSide> ReviewTab::sides() const
{
    ComparisonSide design = designSide();
    if (m_given)
        return {{m_designTitle, {}, m_document->rowsSource(), false, m_given->from}, m_other};
    if (isComparing())
        return m_designFirst ? std::pair(design, m_other) : std::pair(m_other, design);
    design.title = tr("%1, as designed").arg(m_designTitle);
    design.source.clear();
    design.live = m_document->isDesignLive();
    return {baseSide(), design};
}

/// Brings the comparison up to date, once it is looked at.
void ReviewTab::follow()
{
    if (!m_stale || !(isVisible() || isOverlayWanted()))
        return;
    m_stale = false;
    if (!m_document->isOpen() || (!isComparing() && !m_document->hasPendingChanges())) {
        m_fresh = true;
        m_comparison->clear();
        return refresh();
    }
    auto [from, to] = sides();
    // Renames made in the design are known; towards another source nothing is.
    const std::vector<Rename> renames = isComparing() ? std::vector<Rename>() : m_document->renames();
    m_panes->setTitles(from.title, to.title);
    if (m_given) {
        // A design that changed meanwhile is not what this plan is about.
        if (std::exchange(m_fresh, false))
            m_comparison->begin(std::move(from), std::move(to), m_given->plan);
    } else if (std::exchange(m_fresh, false)) {
        m_comparison->begin(std::move(from), std::move(to), renames);
        m_comparison->setManner(true, false); // after it: a given plan has the manner it has
    } else {
        m_comparison->update(std::move(from), std::move(to), renames);
    }
    refresh();
}

void ReviewTab::refresh()
{
    const bool isEmpty = m_comparison->isEmpty();
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    m_empty->setText(tr("Nothing to review"),
        m_document->isOpen() ? tr("There are no pending changes. Edit the design, or compare it with another source: "
                                  "every object that differs and every statement "
                                  "that leads there and back is listed here.")
                             : tr("Open a design first."));
    refreshHead();
    Q_EMIT roomWanted(isVisible() && !isEmpty && m_room->isChecked());
}

void ReviewTab::refreshHead()
{
    const bool loading = m_loading.isRunning();
    m_progress->setVisible(loading);
    m_stop->setVisible(loading);
    m_fromName->setText(m_comparison->from().title);
    m_toName->setText(m_comparison->to().title);
    m_fromName->setToolTip(m_fromName->text());
    m_toName->setToolTip(m_toName->text());
    if (auto *arrow = findChild<QLabel *>(QStringLiteral("sidesArrow")))
        arrow->setVisible(!m_comparison->isEmpty());
    m_swap->setVisible(isComparing() && !m_given);
    m_end->setVisible(isComparing());
    m_overlay->setEnabled(isComparing());
    m_overlayButton->setVisible(isComparing());
    const int open = int(m_comparison->candidates().size());
    m_renameLine->setVisible(open > 0);
    m_renames->setText(
        tr("%n object(s) may only have been renamed. Until you say so they are dropped and created.", nullptr, open));
}

void ReviewTab::prove()
{
    // The plan may still be on its way when a person asks from the menu.
    follow();
    m_comparison->proveWhenPlanned();
}

void ReviewTab::saveTo(const QString &folder)
{
    m_plan->saveTo(folder);
}

void ReviewTab::decideRenames()
{
    auto *dialog = new RenameDialog(m_comparison->candidates(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog] { m_comparison->decide(dialog->kept(), dialog->refused()); });
    dialog->open();
}

QString ReviewTab::changesText(const Plan &plan, const std::vector<ObjectRef> &objects) const
{
    QString text;
    for (const Statement &statement : plan.statements)
        if (std::find(objects.begin(), objects.end(), subjectOf(plan, statement)) != objects.end())
            text += statement.sql + QStringLiteral(";\n");
    return text;
}

void ReviewTab::showObject()
{
    const ObjectRef current = m_tree->current();
    const DifferenceModel *model = m_tree->model();
    const ComparedObject *object = current.name.isEmpty() ? nullptr : model->object(model->indexOf(current));
    if (!object)
        return m_panes->clear();
    const Compared &result = m_comparison->result();
    ObjectRef before = object->ref;
    std::vector<ObjectRef> parts{object->ref};
    for (const Change &renamed : result.renamed) {
        const ObjectRef to = refOf(*renamed.after);
        if (to == object->ref)
            before = refOf(*renamed.before);
        if (to.name == object->ref.name)
            parts.push_back(to);
    }
    for (const int change : object->changes) {
        const Change &each = result.changes[size_t(change)];
        parts.push_back(refOf(each.after ? *each.after : *each.before));
    }
    m_panes->show(Sql::definition(*result.inFrom, before), Sql::definition(*result.inTo, object->ref));
    const Plan &up = m_comparison->plan().trip.up, &down = m_comparison->plan().trip.down;
    const QString there = changesText(up, parts), back = changesText(down, parts);
    QString text;
    if (there.isEmpty() && back.isEmpty())
        text = QStringLiteral("-- ")
            + (object->state == DifferenceState::Same ? tr("The same on both sides.")
                    : !m_comparison->isPlanned()      ? tr("Planning…")
                                                      : tr("Not taken: the plan leaves it alone."));
    else
        text = QStringLiteral("-- ") + tr("The way there") + QLatin1Char('\n') + there + QStringLiteral("\n-- ")
            + tr("The way back") + QLatin1Char('\n') + back;
    m_panes->showChanges(text.trimmed());
    // A part that was chosen itself is looked for first.
    if (!(current == object->ref))
        parts = {current};
    m_plan->select(parts);
}

} // namespace Howdah
