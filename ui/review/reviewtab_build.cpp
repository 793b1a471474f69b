// SPDX-License-Identifier: Apache-2.0
// The tab's parts and how they are joined.
#include "ui/document/document.h"
#include "ui/review/comparison.h"
#include "ui/review/definitionpanes.h"
#include "ui/review/differencetree.h"
#include "ui/review/planpane.h"
#include "ui/review/reviewtab.h"
#include "ui/widgets/compactline.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace Howdah {

namespace {

const QString roomKey = QStringLiteral("review/room");

/// A line that asks for something: washed in the colour of warnings.
class AskingLine : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor wash = Theme::warning();
        wash.setAlphaF(0.13f);
        painter.fillRect(rect(), wash);
        painter.fillRect(QRect(0, 0, 3, height()), Theme::warning());
    }
};

} // namespace

ReviewTab::ReviewTab(
    Document *document, Jobs *jobs, const Services &services, QAction *compareWith, QAction *overlay, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_services(services)
    , m_comparison(new Comparison(services, jobs, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("vcs-diff"), this))
    , m_overlay(overlay)
    , m_tree(new DifferenceTree(m_comparison, this))
    , m_panes(new DefinitionPanes(this))
    , m_plan(new PlanPane(m_comparison, jobs, this))
{
    setObjectName(QStringLiteral("review"));
    m_empty->addAction(compareWith);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBody(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead(compareWith));
    layout->addWidget(m_renameLine);
    layout->addWidget(m_stack, 1);
    wire();
    refresh();
}

QToolButton *ReviewTab::addButton(const QString &name, const QString &icon, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("iconName", icon);
    button->setIcon(Theme::icon(icon));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text.isEmpty() ? tip : text);
    button->setAutoRaise(true);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

QWidget *ReviewTab::buildHead(QAction *compareWith)
{
    auto *head = new CompactLine(this);
    m_fromName = new QLabel(head);
    m_toName = new QLabel(head);
    auto *arrow = new QLabel(QStringLiteral("→"), head);
    arrow->setObjectName(QStringLiteral("sidesArrow"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    for (QLabel *name : {m_fromName, m_toName}) {
        name->setTextFormat(Qt::PlainText);
        name->setFont(strong);
        name->setMinimumWidth(40); // cut, it is in the tip
    }
    m_swap = addButton(
        QStringLiteral("swapSides"), QStringLiteral("exchange-positions"), {}, tr("Plan the other direction"));
    m_progress = new QProgressBar(head);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(90, 6);
    m_progress->setAccessibleName(tr("Reading the other source"));
    m_stop = addButton(QStringLiteral("stopComparing"), QStringLiteral("process-stop"), tr("Stop"),
        tr("Stop reading the other source"));
    auto *compare = new QToolButton(head);
    compare->setDefaultAction(compareWith);
    compare->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    compare->setAutoRaise(true);
    m_overlayButton = new QToolButton(head);
    m_overlayButton->setDefaultAction(m_overlay);
    m_overlayButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_overlayButton->setAutoRaise(true);
    m_room = addButton(QStringLiteral("allRoom"), QStringLiteral("view-fullscreen"), {},
        tr("Give the review the room of the panels around it"));
    m_room->setCheckable(true);
    m_room->setChecked(QSettings().value(roomKey, true).toBool());
    m_end = addButton(QStringLiteral("endComparison"), QStringLiteral("tab-close"), {},
        tr("End the comparison: back to the pending changes"));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_fromName, arrow, m_toName, m_swap, m_progress, m_stop})
        layout->addWidget(part);
    layout->addStretch();
    for (QWidget *part : std::initializer_list<QWidget *>{compare, m_overlayButton, m_room, m_end})
        layout->addWidget(part);
    head->setYielding({compare, m_overlayButton});
    m_renameLine = new AskingLine(this);
    m_renames = new QLabel(m_renameLine);
    m_renames->setWordWrap(true);
    m_decide = addButton(QStringLiteral("decideRenames"), QStringLiteral("edit-rename"), tr("Dec&ide…"),
        tr("See what speaks for a rename, and choose"));
    auto *line = new QHBoxLayout(m_renameLine);
    line->setContentsMargins(12, 4, 6, 4);
    line->addWidget(m_renames, 1);
    line->addWidget(m_decide);
    return head;
}

QWidget *ReviewTab::buildBody()
{
    auto *upper = new QSplitter(this);
    upper->setObjectName(QStringLiteral("reviewUpper"));
    upper->addWidget(m_tree);
    upper->addWidget(m_panes);
    upper->setStretchFactor(0, 0);
    upper->setStretchFactor(1, 1);
    upper->setSizes({290, 900});
    auto *body = new QSplitter(Qt::Vertical, this);
    body->setObjectName(QStringLiteral("reviewBody"));
    body->addWidget(upper);
    body->addWidget(m_plan);
    body->setStretchFactor(0, 1);
    body->setStretchFactor(1, 1);
    for (QSplitter *splitter : {upper, body})
        splitter->setChildrenCollapsible(false);
    return body;
}

void ReviewTab::wire()
{
    auto *settled = new QTimer(this);
    settled->setSingleShot(true);
    settled->setInterval(250);
    connect(settled, &QTimer::timeout, this, &ReviewTab::follow);
    const auto changed = [this, settled] {
        m_stale = true;
        settled->start();
    };
    connect(m_document, &Document::databaseChanged, this, changed);
    connect(m_document, &Document::baseChanged, this, changed);
    connect(m_document, &Document::opened, this, [this] {
        m_loading.cancel();
        m_fresh = m_stale = true;
        endComparison();
    });
    connect(m_comparison, &Comparison::compared, this, [this] {
        refreshHead();
        Q_EMIT overlayChanged();
    });
    connect(m_comparison, &Comparison::planned, this, &ReviewTab::showObject);
    connect(m_tree, &DifferenceTree::currentChanged, this, &ReviewTab::showObject);
    connect(m_tree, &DifferenceTree::activated, this, &ReviewTab::objectChosen);
    connect(m_plan, &PlanPane::chosen, m_tree, &DifferenceTree::select);
    connect(m_plan, &PlanPane::reviseRequested, this, &ReviewTab::reviseRequested);
    connect(m_plan, &PlanPane::failed, this, &ReviewTab::failed);
    connect(m_plan, &PlanPane::saved, this,
        [this](const QString &folder) { Q_EMIT said(tr("Wrote up.sql and down.sql into %1").arg(folder)); });
    connect(m_swap, &QToolButton::clicked, this, [this] {
        m_designFirst = !m_designFirst;
        m_comparison->swap();
        m_panes->setTitles(m_comparison->from().title, m_comparison->to().title);
        refreshHead();
    });
    connect(m_end, &QToolButton::clicked, this, &ReviewTab::endComparison);
    connect(m_stop, &QToolButton::clicked, this, [this] { m_loading.cancel(); });
    connect(m_decide, &QToolButton::clicked, this, &ReviewTab::decideRenames);
    connect(m_overlay, &QAction::toggled, this, &ReviewTab::overlayChanged);
    connect(m_room, &QToolButton::toggled, this, [this](bool on) {
        QSettings().setValue(roomKey, on);
        refresh();
    });
}

void ReviewTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
    refresh();
}

void ReviewTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QToolButton *button : {m_swap, m_stop, m_room, m_end, m_decide})
        button->setIcon(Theme::icon(button->property("iconName").toString()));
}

} // namespace Howdah
