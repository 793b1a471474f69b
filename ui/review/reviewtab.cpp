// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewtab.h"
#include "ui/document/pending.h"
#include "ui/editor/sqlview.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Howdah {

namespace {

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(12, 2, 12, 6);
    label->hide();
    return label;
}

} // namespace

ReviewTab::ReviewTab(Pending *pending, QAction *prove, QAction *save, QWidget *parent)
    : QWidget(parent)
    , m_pending(pending)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("document-preview"), this))
    , m_summary(new QLabel(this))
    , m_proof(wrapping(this))
    , m_notes(wrapping(this))
    , m_list(new QTreeWidget(this))
    , m_sql(new SqlView(this))
{
    setObjectName(QStringLiteral("review"));
    m_list->setObjectName(QStringLiteral("planList"));
    m_list->setAccessibleName(tr("Statements"));
    m_list->setHeaderLabels({tr("What"), tr("Why"), tr("Mind")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 6, 6);
    head->addWidget(m_summary, 1);
    head->addWidget(buttonFor(prove, this));
    head->addWidget(buttonFor(save, this));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_sql);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_sql->setAccessibleName(tr("The statement's SQL"));
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_proof);
    layout->addWidget(m_notes);
    layout->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(pending, &Pending::changed, this, &ReviewTab::refresh);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ReviewTab::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const QVariant number = item->data(0, Qt::UserRole);
        if (number.isValid())
            Q_EMIT objectChosen(m_pending->plan().statements[size_t(number.toInt())].object);
    });
    refresh();
}

void ReviewTab::refresh()
{
    setProof({}, true);
    const PlanPreview &plan = m_pending->plan();
    if (plan.statements.empty() || m_pending->error()) {
        m_empty->setText(m_pending->error() ? tr("The changes cannot be planned") : tr("Nothing to review"),
                         m_pending->error() ? toText(*m_pending->error())
                                            : tr("Change the design, and every statement that leads there and back is listed here with its reason."));
        m_stack->setCurrentIndex(0);
        return;
    }
    m_list->clear();
    QTreeWidgetItem *groups[] = {new QTreeWidgetItem(m_list, {tr("The way there")}), new QTreeWidgetItem(m_list, {tr("The way back")})};
    QFont bold = m_list->font();
    bold.setWeight(QFont::DemiBold);
    int losses = 0;
    for (size_t i = 0; i < plan.statements.size(); ++i) {
        const PlannedStatement &statement = plan.statements[i];
        auto *item = new QTreeWidgetItem(groups[statement.down], {statement.sql.simplified(), statement.cause, statement.warnings.join(QLatin1Char(' '))});
        item->setIcon(0, iconOf(statement.object.kind));
        item->setData(0, Qt::UserRole, int(i));
        item->setForeground(1, Theme::quiet(palette()));
        if (statement.losesData) {
            item->setIcon(2, Theme::icon(QStringLiteral("data-warning")));
            item->setForeground(2, Theme::danger());
            losses += statement.down ? 0 : 1;
        }
    }
    for (QTreeWidgetItem *group : groups) {
        group->setFont(0, bold);
        group->setText(1, tr("%n statement(s)", nullptr, group->childCount()));
        group->setForeground(1, Theme::quiet(palette()));
        group->setExpanded(true);
    }
    m_summary->setText(losses ? tr("%n statement(s) lose data on the way there.", nullptr, losses) : tr("Nothing is lost on the way there."));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, losses ? Theme::danger() : palette().color(QPalette::WindowText));
    m_summary->setPalette(colours);
    m_notes->setText(plan.notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!plan.notes.isEmpty());
    m_list->setCurrentItem(groups[0]->childCount() ? groups[0]->child(0) : groups[1]->child(0));
    m_stack->setCurrentIndex(1);
}

void ReviewTab::setProof(const QString &text, bool good)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, good ? Theme::good() : Theme::danger());
    m_proof->setPalette(colours);
    m_proof->setText(text);
    m_proof->setVisible(!text.isEmpty());
}

void ReviewTab::showCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant number = item ? item->data(0, Qt::UserRole) : QVariant();
    const auto &statements = m_pending->plan().statements;
    const bool valid = number.isValid() && number.toInt() < int(statements.size());
    m_sql->setText(valid ? statements[size_t(number.toInt())].sql + QLatin1Char(';') : QString());
}

} // namespace Howdah
