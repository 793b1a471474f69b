// SPDX-License-Identifier: Apache-2.0
#include "ui/checklist/checklisttab.h"

#include "check/fold.h"
#include "check/report/words.h"
#include "ui/checklist/answerdialog.h"
#include "ui/checklist/checklistmodel.h"
#include "ui/checklist/evidencepane.h"
#include "ui/checklist/statebar.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace Howdah {

using namespace Check;

ChecklistTab::ChecklistTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChecklistModel(this))
    , m_filter(new ChecklistFilter(this))
    , m_run(new QPushButton(this))
    , m_cancel(new QPushButton(Theme::icon(QStringLiteral("process-stop")), tr("Stop"), this))
    , m_data(new QComboBox(this))
    , m_view(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_onlyProblems(new QCheckBox(tr("Only &problems"), this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_scope(new QLabel(this))
    , m_bar(new StateBar(this))
    , m_tree(new QTreeView(this))
    , m_pane(new EvidencePane(this))
    , m_empty(new EmptyState(QStringLiteral("checkmark"), this))
    , m_stack(new QStackedWidget(this))
    , m_runAction(new QAction(Theme::icon(QStringLiteral("system-run")), tr("&Run checklist"), this))
{
    m_filter->setSourceModel(m_model);
    build();
    wire();
    refreshRun();
}

ChecklistTab::~ChecklistTab()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void ChecklistTab::build()
{
    m_tree->setObjectName(QStringLiteral("checklistTree"));
    m_tree->setAccessibleName(tr("Checklist"));
    m_tree->setModel(m_filter);
    m_tree->installEventFilter(this);
    m_tree->setItemDelegateForColumn(
        ChecklistModel::TitleColumn, new DetailDelegate(ChecklistModel::DetailRole, m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setHeaderHidden(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ChecklistModel::TitleColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ChecklistModel::StateColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(ChecklistModel::CountColumn, QHeaderView::ResizeToContents);
    m_scope->setForegroundRole(QPalette::PlaceholderText);
    m_message->setObjectName(QStringLiteral("checklistMessage"));
    m_message->setWordWrap(true);
    m_message->hide();

    auto *toolLine = new QHBoxLayout;
    buildToolLine(toolLine);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("checklistSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setHandleWidth(1);
    m_empty->addAction(m_runAction);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 14, 10);
    top->setSpacing(10);
    top->addLayout(toolLine);
    top->addWidget(m_message);
    top->addWidget(m_bar);
    top->addWidget(m_scope);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

void ChecklistTab::buildToolLine(QHBoxLayout *line)
{
    m_runAction->setShortcut(Qt::Key_F5);
    m_runAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_runAction);
    m_run->setObjectName(QStringLiteral("runChecklist"));
    m_cancel->setObjectName(QStringLiteral("stopChecklist"));
    m_data->setObjectName(QStringLiteral("checklistData"));
    m_data->setAccessibleName(tr("Rows to read as evidence"));
    m_data->setToolTip(tr("Rows to read as evidence"));
    m_data->addItem(tr("Read no rows"), int(DataMode::None));
    m_data->addItem(tr("Read a sample of the rows"), int(DataMode::Sample));
    m_data->addItem(tr("Read all rows"), int(DataMode::Full));
    m_data->setCurrentIndex(1);
    m_view->setObjectName(QStringLiteral("checklistView"));
    m_view->setAccessibleName(tr("How the checklist is listed"));
    m_view->setToolTip(m_view->accessibleName());
    m_view->addItem(tr("By item"), ByItem);
    m_view->addItem(tr("By table"), ByTable);
    m_view->addItem(tr("The ten that matter first"), FirstOfAll);
    // In a narrow window their words are cut, not the window's other half.
    for (QComboBox *box : {m_data, m_view})
        box->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_text->setObjectName(QStringLiteral("checklistFilter"));
    m_text->setPlaceholderText(tr("Filter items and findings"));
    m_text->setAccessibleName(tr("Filter items and findings"));
    Theme::addClearButton(m_text);
    m_onlyProblems->setObjectName(QStringLiteral("onlyProblems"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setMaximumWidth(180);
    line->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_run), static_cast<QWidget *>(m_cancel),
             static_cast<QWidget *>(m_data), static_cast<QWidget *>(m_progress)}) {
        widget->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        line->addWidget(widget);
    }
    line->addSpacing(8);
    line->addWidget(m_text, 1);
    line->addWidget(m_view);
    line->addStretch();
    line->addWidget(m_onlyProblems);
}

void ChecklistTab::wire()
{
    connect(m_runAction, &QAction::triggered, this, &ChecklistTab::run);
    connect(m_run, &QPushButton::clicked, this, &ChecklistTab::run);
    connect(m_cancel, &QPushButton::clicked, this, &ChecklistTab::cancel);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString key = currentKey();
        m_filter->setText(text);
        if (!text.isEmpty())
            m_tree->expandAll();
        restore({}, key);
    });
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] {
        showView();
        if (m_view->currentData().toInt() == FirstOfAll)
            m_tree->expandAll();
        m_tree->setCurrentIndex(m_filter->index(0, 0));
        showCurrent();
    });
    connect(m_onlyProblems, &QCheckBox::toggled, this, [this](bool only) {
        const QString key = currentKey();
        const QStringList expanded = expandedKeys();
        m_filter->setOnlyProblems(only);
        restore(expanded, key);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecklistTab::showCurrent);
    connect(m_tree, &QTreeView::activated, this, [this] {
        if (const Finding *finding = m_model->finding(current()))
            Q_EMIT jumpRequested(finding->object);
    });
    connect(m_pane, &EvidencePane::jumpRequested, this, [this] {
        if (const Finding *finding = m_model->finding(current()))
            Q_EMIT jumpRequested(finding->object);
    });
    connect(m_pane, &EvidencePane::fixRequested, this, [this] {
        if (const Finding *finding = m_model->finding(current()))
            Q_EMIT changesRequested(finding->fix, tr("Fix: %1").arg(finding->message));
    });
    connect(m_pane, &EvidencePane::answerRequested, this, &ChecklistTab::answer);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress->setRange(m_watcher.progressMinimum(), m_watcher.progressMaximum());
        m_progress->setValue(value);
        m_progress->setToolTip(m_watcher.progressText());
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ChecklistTab::finish);
}

void ChecklistTab::setRunner(const Runner &runner)
{
    m_watcher.cancel();
    m_runner = runner;
    m_hasRun = false;
    m_stale = false;
    m_answers.clear();
    m_answersPath.clear();
    m_message->hide();
    m_raw = {};
    m_calm = {};
    m_model->setChecklist({});
    m_pane->clear();
    refreshRun();
}

void ChecklistTab::setAnswersPath(const QString &path)
{
    m_answersPath = path;
    m_answers.clear();
    if (path.isEmpty())
        return;
    const Result<Answers> answers = readAnswers(path);
    if (answers)
        m_answers = *answers;
    else
        Q_EMIT failed(answers.error());
}

void ChecklistTab::moveAnswers(const QString &path)
{
    const Answers given = m_answers;
    setAnswersPath(path);
    if (!m_answers.empty() || given.empty() || path.isEmpty())
        return;
    m_answers = given;
    if (const Result<void> written = writeAnswers(path, given); !written)
        Q_EMIT failed(written.error());
}

void ChecklistTab::setStale(bool stale)
{
    m_stale = stale;
    refreshRun();
}

bool ChecklistTab::isRunning() const
{
    return m_watcher.isRunning();
}

void ChecklistTab::run()
{
    if (!m_runner || isRunning())
        return;
    Settings settings;
    settings.data = DataMode(m_data->currentData().toInt());
    m_message->hide();
    m_progress->setRange(0, 0);
    m_watcher.setFuture(m_runner(settings));
    refreshRun();
}

void ChecklistTab::cancel()
{
    m_watcher.cancel();
}

void ChecklistTab::finish()
{
    const QFuture<Result<Checklist>> future = m_watcher.future();
    const bool delivered = future.resultCount() > 0;
    const bool stopped = !delivered || (!future.resultAt(0) && future.resultAt(0).error().kind == ErrorKind::Cancelled);
    if (delivered && future.resultAt(0)) {
        m_stale = false;
        show(*future.resultAt(0));
    } else {
        m_message->setText(stopped ? tr("Stopped. What is shown is from the run before, if there was one.")
                                   : toText(future.resultAt(0).error()));
        m_message->show();
        if (!stopped)
            Q_EMIT failed(future.resultAt(0).error());
    }
    refreshRun();
    Q_EMIT finished();
}

void ChecklistTab::show(const Checklist &checklist)
{
    m_raw = checklist;
    m_hasRun = true;
    present();
    refreshRun();
}

/// Shows the last run under the answers there are, keeping what is open and chosen.
void ChecklistTab::present()
{
    const bool first = m_model->rowCount() == 0;
    const QStringList expanded = expandedKeys();
    const QString key = currentKey();
    m_calm = folded(answered(m_raw, m_answers));
    m_bar->setChecklist(m_calm);
    showView();
    m_scope->setText(tr("PostgreSQL %1 · %2").arg(versionText(m_raw.serverVersion), scopeText(m_raw)));
    if (first) {
        // Groups with something to do stand open; the others say by their colour that they can wait.
        for (int row = 0; row < m_filter->rowCount(); ++row)
            if (const QModelIndex group = m_filter->index(row, 0); group.data(ChecklistModel::ProblemRole).toBool())
                m_tree->expand(group);
        m_tree->setCurrentIndex(m_filter->index(0, 0));
    } else {
        restore(expanded, key);
    }
    showCurrent();
}

/// The model in the view that is chosen.
void ChecklistTab::showView()
{
    const int view = m_view->currentData().toInt();
    m_model->setChecklist(view == ByTable ? byTable(m_calm) : view == FirstOfAll ? firstOfAll(m_calm) : m_calm);
}

const Checklist &ChecklistTab::checklist() const
{
    return m_calm;
}

bool ChecklistTab::select(const ObjectRef &object)
{
    QModelIndex best;
    for (int g = 0; g < m_model->rowCount(); ++g) {
        const QModelIndex group = m_model->index(g, 0);
        for (int i = 0; i < m_model->rowCount(group); ++i) {
            const QModelIndex item = m_model->index(i, 0, group);
            for (int f = 0; f < m_model->rowCount(item); ++f) {
                const QModelIndex finding = m_model->index(f, 0, item);
                const Finding *candidate = m_model->finding(finding);
                // The gravest of an object's findings is the one people come for.
                const bool about = candidate->object == object
                    || std::ranges::find(candidate->parts, object, &Finding::object) != candidate->parts.end();
                if (about && (!best.isValid() || candidate->severity > m_model->finding(best)->severity))
                    best = finding;
            }
        }
    }
    if (!best.isValid() && m_view->currentData().toInt() != ByItem) {
        m_view->setCurrentIndex(m_view->findData(ByItem));
        return select(object);
    }
    if (!best.isValid())
        return false;
    m_text->clear();
    m_tree->setCurrentIndex(m_filter->mapFromSource(best));
    m_tree->scrollTo(m_tree->currentIndex());
    return m_tree->currentIndex().isValid();
}

QModelIndex ChecklistTab::current() const
{
    return m_filter->mapToSource(m_tree->currentIndex()).siblingAtColumn(0);
}

QString ChecklistTab::currentKey() const
{
    return m_tree->currentIndex().siblingAtColumn(0).data(ChecklistModel::KeyRole).toString();
}

QStringList ChecklistTab::expandedKeys() const
{
    QStringList keys;
    for (QModelIndex index = m_filter->index(0, 0); index.isValid(); index = m_tree->indexBelow(index))
        if (m_tree->isExpanded(index))
            keys << index.data(ChecklistModel::KeyRole).toString();
    return keys;
}

void ChecklistTab::restore(const QStringList &expanded, const QString &key)
{
    for (QModelIndex index = m_filter->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
        if (expanded.contains(index.data(ChecklistModel::KeyRole).toString()))
            m_tree->expand(index);
        if (!key.isEmpty() && index.data(ChecklistModel::KeyRole).toString() == key)
            m_tree->setCurrentIndex(index);
    }
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_filter->index(0, 0));
}

void ChecklistTab::showCurrent()
{
    const QModelIndex index = current();
    if (const Finding *finding = m_model->finding(index))
        m_pane->showFinding(*finding);
    else if (const Item *item = m_model->item(index))
        m_pane->showItem(*item);
    else if (const Group *group = m_model->group(index))
        m_pane->showGroup(*group);
    else
        m_pane->clear();
}

/// An item as the checks left it: answers are tied to that, not to how it is shown.
const Item &ChecklistTab::asRun(const Item &shown) const
{
    for (const Group &group : m_raw.groups)
        for (const Item &item : group.items)
            if (item.id == shown.id)
                return item;
    return shown;
}

void ChecklistTab::answer()
{
    const QModelIndex index = current();
    const Finding *finding = m_model->finding(index);
    const Item *item = m_model->item(index);
    if (!finding && !item)
        return;
    const QList<ItemState> states = finding ? QList<ItemState>()
                                            : QList<ItemState>{ItemState::Pass, ItemState::Attention, ItemState::Fail,
                                                  ItemState::NotApplicable, ItemState::Waived};
    QSettings settings;
    const QString known
        = settings
              .value(QStringLiteral("checklist/name"), qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")))
              .toString();
    AnswerDialog dialog(
        finding ? finding->message : QString(item->id + QStringLiteral(" · ") + item->title), states, known, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    settings.setValue(QStringLiteral("checklist/name"), dialog.name());
    Answers answers = m_answers;
    const QDate today = QDate::currentDate();
    if (!finding)
        put(answers, Check::word(asRun(*item), dialog.state(), dialog.reason(), dialog.name(), today));
    else if (finding->parts.empty())
        put(answers, waiver(*finding, dialog.reason(), dialog.name(), today));
    else // what stands for several is waived for each: one that comes later is not
        for (const Finding &part : finding->parts)
            put(answers, waiver(part, dialog.reason(), dialog.name(), today));
    if (!m_answersPath.isEmpty()) {
        if (const Result<void> written = writeAnswers(m_answersPath, answers); !written) {
            m_message->setText(toText(written.error()));
            m_message->show();
            Q_EMIT failed(written.error());
            return;
        }
    }
    m_answers = answers;
    present();
}

void ChecklistTab::refreshRun()
{
    const bool running = isRunning();
    m_run->setText(m_hasRun ? tr("&Run again") : tr("&Run checklist"));
    m_run->setIcon(Theme::icon(m_hasRun ? QStringLiteral("view-refresh") : QStringLiteral("system-run")));
    m_run->setEnabled(bool(m_runner) && !running);
    m_run->setVisible(!running);
    m_runAction->setEnabled(m_run->isEnabled());
    m_cancel->setVisible(running);
    m_data->setEnabled(!running);
    m_progress->setVisible(running);
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_view),
             static_cast<QWidget *>(m_onlyProblems), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_scope)})
        widget->setVisible(m_hasRun);
    m_stack->setCurrentIndex(m_hasRun ? 1 : 0);
    m_empty->setText(m_runner ? tr("The checklist has not been run") : tr("Nothing to check yet"),
        m_runner ? tr("It looks at keys, types, constraints, indexes, security and more, shows its evidence, and "
                      "offers a fix where there is one.")
                 : tr("Open a database, a project or a file first."));
    if (m_stale && m_hasRun && !running) {
        m_message->setText(tr("The design has changed since. Run the checklist again to see what is left."));
        m_message->show();
    }
}

bool ChecklistTab::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_tree && event->type() == QEvent::Resize)
        m_tree->setColumnHidden(ChecklistModel::StateColumn, m_tree->width() < fontMetrics().averageCharWidth() * 60);
    return QWidget::eventFilter(object, event);
}

void ChecklistTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // State icons and colours are drawn for the scheme in use.
    if (event->type() == QEvent::PaletteChange && m_hasRun)
        m_tree->viewport()->update();
}

} // namespace Howdah
