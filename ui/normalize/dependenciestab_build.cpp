// SPDX-License-Identifier: Apache-2.0
// The parts of the tab, and what they are wired to.
#include "ui/document/document.h"
#include "ui/normalize/dependenciestab.h"
#include "ui/normalize/dependencymodel.h"
#include "ui/normalize/minedtablesmodel.h"
#include "ui/normalize/splitpicture.h"
#include "ui/widgets/compactline.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Howdah {

using Normalize::Mark;

QWidget *DependenciesTab::buildToolLine()
{
    auto *bar = new QWidget(this);
    m_runAction = new QAction(Theme::icon(QStringLiteral("system-run")), tr("&Look for dependencies"), this);
    m_runAction->setShortcut(Qt::Key_F5);
    m_runAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_runAction);
    m_run = new QPushButton(m_runAction->icon(), m_runAction->text(), bar);
    m_run->setObjectName(QStringLiteral("lookForDependencies"));
    m_stop = new QPushButton(Theme::icon(QStringLiteral("process-stop")), tr("Stop"), bar);
    m_stop->setObjectName(QStringLiteral("stopDependencies"));
    m_scope = new QComboBox(bar);
    m_scope->setObjectName(QStringLiteral("dependencyScope"));
    m_scope->setAccessibleName(tr("Which tables"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scope->setMinimumWidth(fontMetrics().averageCharWidth() * 14); // a name may be long
    m_scope->addItem(tr("All tables"), AllTables);
    m_scope->addItem(tr("Only the chosen table"), SelectedTable);
    m_progress = new QProgressBar(bar);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setMaximumWidth(160);
    m_doing = new QLabel(bar);
    m_doing->setObjectName(QStringLiteral("dependencyProgress"));
    m_doing->setForegroundRole(QPalette::PlaceholderText);
    m_doing->setTextFormat(Qt::PlainText);
    m_doing->setMinimumWidth(40);
    m_weak = new QCheckBox(tr("Also what &chance explains"), bar);
    m_weak->setObjectName(QStringLiteral("weakDependencies"));
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(14, 10, 14, 10);
    line->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_run), static_cast<QWidget *>(m_stop),
             static_cast<QWidget *>(m_scope), static_cast<QWidget *>(m_progress)})
        line->addWidget(widget);
    line->addWidget(m_doing, 1);
    line->addWidget(m_weak);
    return bar;
}

QWidget *DependenciesTab::buildDetail()
{
    auto *detail = new QWidget(this);
    m_name = new QLabel(detail);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    m_name->setFont(large);
    m_form = new QLabel(detail);
    m_form->setObjectName(QStringLiteral("normalForm"));
    m_notes = new QLabel(detail);
    m_hidden = new QLabel(detail);
    for (QLabel *label : {m_name, m_form, m_notes, m_hidden}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_hidden->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QTreeView(detail);
    m_list->setObjectName(QStringLiteral("dependencyList"));
    m_list->setAccessibleName(tr("Dependencies"));
    m_list->setModel(m_dependencies);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    const int unit = fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair(DependencyModel::LeftColumn, 20), {DependencyModel::RightColumn, 16},
             {DependencyModel::VerdictColumn, 34}, {DependencyModel::EvidenceColumn, 26}})
        m_list->setColumnWidth(column, width * unit);
    m_witnesses = new QTableWidget(detail);
    m_witnesses->setObjectName(QStringLiteral("contradictingRows"));
    m_witnesses->setAccessibleName(tr("Rows that contradict"));
    m_witnesses->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_witnesses->setFrameShape(QFrame::NoFrame);
    m_witnesses->setShowGrid(false);
    m_witnesses->setAlternatingRowColors(true);
    m_witnesses->setTabKeyNavigation(false);
    m_witnesses->setWordWrap(false);
    m_witnesses->verticalHeader()->hide();
    m_witnesses->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_witnesses->horizontalHeader()->setStretchLastSection(true);
    m_witnesses->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *wordLine = new CompactLine(detail);
    auto *words = new QHBoxLayout(wordLine);
    words->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](QToolButton *&place, QAction *&action, const QString &name, const QString &icon,
                            const QString &text, const QString &tip, Qt::Key key) {
        action = new QAction(Theme::icon(icon), text, this);
        action->setToolTip(tip);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
        place = new QToolButton(detail);
        place->setObjectName(name);
        place->setDefaultAction(action);
        place->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        place->setFocusPolicy(Qt::TabFocus);
        words->addWidget(place);
    };
    button(m_rule, m_ruleAction, QStringLiteral("markRule"), QStringLiteral("checkmark"), tr("It is a &rule"),
        tr("Meant so: verdicts and proposals go by it, whatever its evidence (R)"), Qt::Key_R);
    button(m_accident, m_accidentAction, QStringLiteral("markAccident"), QStringLiteral("dialog-cancel"),
        tr("It is an a&ccident"), tr("The rows merely look so: nothing follows from it (A)"), Qt::Key_A);
    button(m_noWord, m_noWordAction, QStringLiteral("takeWordBack"), QStringLiteral("edit-undo"), tr("&Take back"),
        tr("Let the evidence decide again (Backspace)"), Qt::Key_Backspace);
    words->addStretch();
    m_plan = new QPushButton(Theme::icon(QStringLiteral("tools-wizard")), tr("Make a &plan"), detail);
    m_plan->setObjectName(QStringLiteral("planSplit"));
    auto *menu = new QMenu(m_plan);
    menu->addAction(tr("First: new tables, filled and compared, the old shape as a view"), this,
        [this] { plan(SplitStep::Create); });
    menu->addAction(tr("Later: drop the columns that moved"), this, [this] { plan(SplitStep::Drop); });
    m_plan->setMenu(menu);
    words->addWidget(m_plan);
    wordLine->setYielding({m_rule, m_accident, m_noWord});
    m_picture = new SplitPicture;
    m_pictureArea = new QScrollArea(detail);
    m_pictureArea->setObjectName(QStringLiteral("proposedTables"));
    m_pictureArea->setFrameShape(QFrame::NoFrame);
    m_pictureArea->setWidgetResizable(true);
    m_pictureArea->setWidget(m_picture);
    m_pictureArea->viewport()->setAutoFillBackground(false);
    m_picture->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(18, 14, 18, 12);
    layout->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_form)})
        layout->addWidget(widget);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_witnesses);
    layout->addWidget(m_hidden);
    layout->addWidget(wordLine);
    layout->addWidget(m_pictureArea, 1);
    layout->addWidget(m_notes);
    return detail;
}

void DependenciesTab::build()
{
    QWidget *bar = buildToolLine();
    m_tableList = new QListView(this);
    m_tableList->setObjectName(QStringLiteral("minedTables"));
    m_tableList->setAccessibleName(tr("Tables that were looked at"));
    m_tableList->setModel(m_tables);
    m_tableList->setFrameShape(QFrame::NoFrame);
    m_tableList->setUniformItemSizes(true);
    m_tableList->setIconSize(QSize(16, 16));
    m_tableList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // names are cut; the detail tells them whole
    m_tableList->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_tableList->setItemDelegate(new DetailDelegate(MinedTablesModel::DetailRole, m_tableList));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("dependenciesSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tableList);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 4);
    splitter->setHandleWidth(1);
    splitter->setSizes({220, 780});
    m_empty = new EmptyState(QStringLiteral("distribute-graph-directed"), this);
    m_empty->addAction(m_runAction);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_stack, 1);
}

void DependenciesTab::wire()
{
    connect(m_runAction, &QAction::triggered, this, &DependenciesTab::run);
    connect(m_run, &QPushButton::clicked, this, &DependenciesTab::run);
    connect(m_stop, &QPushButton::clicked, this, &DependenciesTab::cancel);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &DependenciesTab::refresh);
    connect(m_weak, &QCheckBox::toggled, this, &DependenciesTab::showTable);
    connect(m_ruleAction, &QAction::triggered, this, [this] { say(Mark::Rule); });
    connect(m_accidentAction, &QAction::triggered, this, [this] { say(Mark::Accident); });
    connect(m_noWordAction, &QAction::triggered, this, [this] { say(Mark::None); });
    connect(m_tableList->selectionModel(), &QItemSelectionModel::currentChanged, this, &DependenciesTab::showTable);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DependenciesTab::showFound);
    connect(m_document, &Document::opened, this, &DependenciesTab::forget);
    connect(m_document, &Document::selectionChanged, this, &DependenciesTab::refresh);
    connect(m_document, &Document::baseChanged, this, &DependenciesTab::refresh);
    connect(&m_mining, &QFutureWatcherBase::resultReadyAt, this, &DependenciesTab::take);
    connect(&m_mining, &QFutureWatcherBase::progressValueChanged, this, &DependenciesTab::refresh);
    connect(&m_mining, &QFutureWatcherBase::progressTextChanged, this, &DependenciesTab::refresh);
    connect(&m_mining, &QFutureWatcherBase::finished, this, &DependenciesTab::finish);
    connect(&m_remarking, &QFutureWatcherBase::finished, this, [this] {
        if (!m_remarking.isCanceled() && m_remarking.future().resultCount() > 0 && m_remarking.result()) {
            m_tables->put(*m_remarking.result());
            showTable();
        }
        refresh();
    });
    connect(&m_splitting, &QFutureWatcherBase::finished, this, [this] {
        refresh();
        if (m_splitting.isCanceled() || m_splitting.future().resultCount() == 0)
            return;
        const Result<SplitPreview> split = m_splitting.result();
        if (split)
            Q_EMIT planReady(*split);
        else
            Q_EMIT failed(split.error());
    });
}

} // namespace Howdah
