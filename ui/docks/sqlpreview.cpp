// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/sqlpreview.h"
#include "ui/document/pending.h"
#include "ui/editor/sqlview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace Howdah {

namespace {

QWidget *side(QLabel *title, SqlView *view, const QString &name)
{
    auto *widget = new QWidget;
    auto *copy = new QToolButton(widget);
    copy->setIcon(Theme::icon(QStringLiteral("edit-copy")));
    copy->setToolTip(SqlPreview::tr("Copy the SQL of “%1”").arg(name));
    copy->setAccessibleName(copy->toolTip());
    copy->setAutoRaise(true);
    QObject::connect(
        copy, &QToolButton::clicked, view, [view] { QApplication::clipboard()->setText(view->toPlainText()); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 4, 4, 4);
    line->addWidget(title);
    line->addStretch();
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(view);
    view->setAccessibleName(name);
    title->setBuddy(view);
    return widget;
}

} // namespace

SqlPreview::SqlPreview(Pending *pending, QAction *compare, QWidget *parent)
    : QWidget(parent)
    , m_pending(pending)
    , m_compare(new QAction(compare->icon(), compare->text(), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("document-edit"), this))
    , m_up(new SqlView)
    , m_down(new SqlView)
    , m_upTitle(new QLabel)
    , m_downTitle(new QLabel)
{
    m_up->setObjectName(QStringLiteral("upSql"));
    m_down->setObjectName(QStringLiteral("downSql"));
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("previewSplitter"));
    splitter->addWidget(side(m_upTitle, m_up, tr("Up")));
    splitter->addWidget(side(m_downTitle, m_down, tr("Down")));
    splitter->setChildrenCollapsible(false);
    // Offered here while nothing was compared; the menu's own is there always.
    m_compare->setEnabled(compare->isEnabled());
    connect(m_compare, &QAction::triggered, compare, &QAction::trigger);
    connect(compare, &QAction::changed, this, [this, compare] { m_compare->setEnabled(compare->isEnabled()); });
    m_empty->addAction(m_compare);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(pending, &Pending::changed, this, &SqlPreview::refresh);
    refresh();
}

void SqlPreview::setCompared(bool compared)
{
    if (compared == m_compared)
        return;
    m_compared = compared;
    refresh();
}

void SqlPreview::refresh()
{
    const PlanPreview &plan = m_pending->plan();
    m_compare->setVisible(!m_compared);
    if (m_pending->error()) {
        m_empty->setText(tr("The changes cannot be planned"), toText(*m_pending->error()));
        m_stack->setCurrentIndex(0);
        return;
    }
    if (plan.up.isEmpty() && plan.down.isEmpty() && !m_compared && !m_pending->isStale()) {
        m_empty->setText(tr("Not compared yet"),
            tr("The design was opened, but nothing says yet what is still to be migrated. Compare it with what its "
               "migrations build, or name a database in the project's settings."));
        m_stack->setCurrentIndex(0);
        return;
    }
    if (plan.up.isEmpty() && plan.down.isEmpty()) {
        m_empty->setText(m_pending->isStale() ? tr("Planning…") : tr("No pending changes"),
            tr("Edit the design in the properties or on the diagram: the SQL that makes it so appears here, beside the "
               "way back."));
        m_stack->setCurrentIndex(0);
        return;
    }
    const auto count = [&plan](bool down) {
        return int(std::count_if(plan.statements.begin(), plan.statements.end(),
            [down](const PlannedStatement &s) { return s.down == down; }));
    };
    m_upTitle->setText(tr("&Up — %n statement(s)", nullptr, count(false)));
    m_downTitle->setText(tr("&Down — %n statement(s)", nullptr, count(true)));
    m_up->setText(plan.up);
    m_down->setText(plan.down);
    m_stack->setCurrentIndex(1);
}

} // namespace Howdah
