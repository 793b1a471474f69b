// SPDX-License-Identifier: Apache-2.0
#include "ui/normalize/dependenciestab.h"

#include "ui/document/document.h"
#include "ui/jobs/jobs.h"
#include "ui/normalize/dependencymodel.h"
#include "ui/normalize/minedtablesmodel.h"
#include "ui/normalize/splitpicture.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>

namespace Howdah {

using namespace Normalize;

DependenciesTab::DependenciesTab(Document *document, Jobs *jobs, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_services(services)
    , m_tables(new MinedTablesModel(this))
    , m_dependencies(new DependencyModel(this))
{
    setObjectName(QStringLiteral("dependencies"));
    build();
    wire();
    showTable(); // parts that have nothing to show take no room
}

DependenciesTab::~DependenciesTab()
{
    for (QFutureWatcherBase *watcher : {static_cast<QFutureWatcherBase *>(&m_mining),
             static_cast<QFutureWatcherBase *>(&m_remarking), static_cast<QFutureWatcherBase *>(&m_splitting)}) {
        watcher->disconnect(this);
        watcher->cancel();
    }
}

void DependenciesTab::setMarksPath(const QString &path, bool carry)
{
    const Marks given = carry ? m_marks : Marks();
    m_marksPath = path;
    m_marks = given;
    if (path.isEmpty())
        return;
    Result<Marks> marks = readMarks(path);
    if (!marks)
        return Q_EMIT failed(marks.error());
    if (!marks->empty() || given.empty())
        m_marks = std::move(*marks);
    else if (const Result<void> written = writeMarks(path, given); !written)
        Q_EMIT failed(written.error());
}

/// Another database: nothing that was found is of it.
void DependenciesTab::forget()
{
    m_hasRun = false;
    m_problem.clear();
    m_mining.cancel();
    m_remarking.cancel();
    m_splitting.cancel();
    // What still comes of them is about another database.
    m_mining.setFuture({});
    m_remarking.setFuture({});
    m_splitting.setFuture({});
    m_tables->clear();
    showTable();
    refresh();
}

void DependenciesTab::run()
{
    if (!m_services.mine || isRunning() || m_document->rowsSource().isEmpty())
        return;
    std::vector<QualifiedName> tables;
    const QualifiedName selected = m_document->selection().name;
    if (m_scope->currentData().toInt() == SelectedTable) {
        if (!m_document->lookup().table(selected) && !m_document->lookup().view(selected))
            return refresh();
        tables.push_back(m_document->baseName(selected));
    }
    MiningOptions options;
    options.analysis.miner.maxDeterminant = 3;
    options.analysis.error = 0.01;
    options.marks = m_marks;
    if (tables.empty())
        m_tables->clear();
    m_problem.clear();
    m_hasRun = true;
    const QFuture<Result<MinedTable>> future = m_services.mine(m_document->rowsSource(), tables, options);
    m_mining.setFuture(future);
    m_jobs->watch<MinedTable>(tr("Looking for dependencies"), future, this, [](const Result<MinedTable> &) { });
    refresh();
}

void DependenciesTab::cancel()
{
    m_mining.cancel();
    m_splitting.cancel();
}

/// A table that has just been looked at is shown at once; what a person is reading stays.
void DependenciesTab::take(int index)
{
    const Result<MinedTable> mined = m_mining.resultAt(index);
    if (!mined) {
        m_problem = toText(mined.error());
        return refresh();
    }
    const bool alone = m_mining.progressMaximum() == 1;
    m_tables->put(*mined);
    const QModelIndex place = m_tables->indexOf(mined->table);
    if (!m_tableList->currentIndex().isValid() || alone)
        m_tableList->setCurrentIndex(place);
    if (m_tableList->currentIndex() == place)
        showTable();
    refresh();
}

void DependenciesTab::finish()
{
    if (m_hasRun && m_mining.isCanceled())
        m_problem = tr("Stopped: what was found until then is listed.");
    refresh();
}

bool DependenciesTab::select(const QualifiedName &table)
{
    const QModelIndex place = m_tables->indexOf(table);
    if (place.isValid())
        m_tableList->setCurrentIndex(place);
    return place.isValid();
}

QString DependenciesTab::formSentence(const MinedTable &mined) const
{
    if (!mined.analysis)
        return tr("Not measured: %1").arg(mined.unread);
    const Analysis &analysis = *mined.analysis;
    if (analysis.rows == 0)
        return tr("Not measured: there is not a single row to look at.");
    QStringList broken;
    for (const Violation &violation : analysis.verdict.violations)
        broken << tr("%1 → %2 breaks %3")
                      .arg(named(violation.rule.left, analysis.columns), named(violation.rule.right, analysis.columns),
                          formWord(violation.breaks));
    if (!broken.isEmpty())
        return tr("Normal form by these rules and keys: %1. %2.")
            .arg(formWord(analysis.verdict.form), broken.mid(0, 6).join(QStringLiteral("; ")));
    return tr("Normal form by these rules and keys: %1.").arg(formWord(analysis.verdict.form));
}

void DependenciesTab::showTable()
{
    const MinedTable *mined = m_tables->table(m_tableList->currentIndex());
    const Analysis *analysis = mined && mined->analysis ? &*mined->analysis : nullptr;
    const QString key = m_list->currentIndex().data(DependencyModel::KeyRole).toString();
    m_dependencies->show(analysis, m_weak->isChecked());
    QModelIndex current = m_dependencies->index(0, 0);
    for (int row = 0; row < m_dependencies->rowCount() && !key.isEmpty(); ++row)
        if (m_dependencies->index(row, 0).data(DependencyModel::KeyRole).toString() == key)
            current = m_dependencies->index(row, 0);
    m_list->setCurrentIndex(current);
    showForm();
    showFound();
}

void DependenciesTab::showForm()
{
    const MinedTable *mined = m_tables->table(m_tableList->currentIndex());
    const Analysis *analysis = mined && mined->analysis ? &*mined->analysis : nullptr;
    m_name->setText(mined ? display(mined->table) : QString());
    m_form->setText(mined ? formSentence(*mined) : QString());
    const bool broken = analysis && analysis->verdict.form < NormalForm::BoyceCodd;
    Theme::setInk(m_form, broken ? palette().color(QPalette::Text) : Theme::quiet(palette()));
    m_notes->setText(analysis ? analysis->remarks().join(QLatin1Char('\n')) : QString());
    m_notes->setVisible(!m_notes->text().isEmpty());
    m_hidden->setText(tr(
        "%n further dependency(ies) that keys or chance explain are not listed.", nullptr, m_dependencies->hidden()));
    m_hidden->setVisible(m_dependencies->hidden() > 0);
    m_picture->show(analysis);
    m_pictureArea->setVisible(!m_picture->isEmpty());
    const int whole = qMin(m_picture->sizeHint().height(), 280) + 18;
    m_pictureArea->setMaximumHeight(whole);
    m_pictureArea->setMinimumHeight(qMin(whole, 100)); // in a low window the list keeps some room, too
    refresh();
}

/// Rows that contradict the dependency that is chosen.
void DependenciesTab::showFound()
{
    const Found *found = m_dependencies->found(m_list->currentIndex());
    const MinedTable *mined = m_tables->table(m_tableList->currentIndex());
    const bool any = found && mined && mined->analysis && !found->witnesses.empty();
    m_witnesses->setVisible(any);
    if (any) {
        const QStringList names = mined->analysis->columns;
        QStringList heads;
        found->dependency.determinant.forEach([&](int c) { heads << names.value(c); });
        const QString right = names.value(found->dependency.dependent);
        heads << tr("%1 here").arg(right) << tr("%1 mostly").arg(right);
        m_witnesses->setColumnCount(int(heads.size()));
        m_witnesses->setHorizontalHeaderLabels(heads);
        m_witnesses->setRowCount(int(found->witnesses.size()));
        for (int row = 0; row < m_witnesses->rowCount(); ++row) {
            const Witness &witness = found->witnesses[size_t(row)];
            std::vector<std::optional<QByteArray>> cells = witness.left;
            cells.push_back(witness.has);
            cells.push_back(witness.most);
            for (int column = 0; column < int(cells.size()); ++column) {
                const auto &cell = cells[size_t(column)];
                m_witnesses->setItem(row, column,
                    new QTableWidgetItem(cell ? QString::fromUtf8(cell->left(200)).simplified() : tr("null")));
            }
        }
        const int rows = qMin(m_witnesses->rowCount(), 5);
        m_witnesses->setFixedHeight(m_witnesses->horizontalHeader()->sizeHint().height()
            + rows * m_witnesses->verticalHeader()->defaultSectionSize() + 4);
    }
    refresh();
}

/// Keeps the word, and lets the form follow from it at once: the rows are not read again.
void DependenciesTab::say(Mark mark)
{
    const Found *found = m_dependencies->found(m_list->currentIndex());
    const MinedTable *mined = m_tables->table(m_tableList->currentIndex());
    if (!found || !mined || !mined->analysis || !m_services.remark || m_remarking.isRunning())
        return;
    const auto [left, right] = wordKey(found->dependency, mined->analysis->columns);
    const QString name
        = QSettings()
              .value(QStringLiteral("checklist/name"), qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")))
              .toString();
    Marks marks = m_marks;
    put(marks, {mined->table, left, right, mark, {}, name, QDate::currentDate()});
    if (!m_marksPath.isEmpty())
        if (const Result<void> written = writeMarks(m_marksPath, marks); !written)
            return Q_EMIT failed(written.error());
    m_marks = std::move(marks);
    m_remarking.setFuture(m_services.remark(*mined, marksOf(m_marks, mined->table)));
    refresh();
}

void DependenciesTab::plan(SplitStep step)
{
    const MinedTable *mined = m_tables->table(m_tableList->currentIndex());
    if (!mined || !mined->analysis || !mined->analysis->split || !m_services.split || m_splitting.isRunning())
        return;
    const QFuture<Result<SplitPreview>> future = m_services.split(*mined, step);
    m_splitting.setFuture(future);
    m_jobs->watch<SplitPreview>(
        tr("Planning to split %1").arg(display(mined->table)), future, this, [](const Result<SplitPreview> &) { });
    refresh();
}

void DependenciesTab::refresh()
{
    const bool isOpen = m_document->isOpen(), mining = m_mining.isRunning();
    const bool hasRows = isOpen && !m_document->rowsSource().isEmpty() && m_services.mine;
    const QualifiedName selected = isOpen ? m_document->selection().name : QualifiedName();
    const bool isTable
        = isOpen && (m_document->lookup().table(selected) != nullptr || m_document->lookup().view(selected) != nullptr);
    m_scope->setItemText(
        m_scope->findData(SelectedTable), isTable ? tr("Only %1").arg(display(selected)) : tr("Only the chosen table"));
    const bool ready = hasRows && (isTable || m_scope->currentData().toInt() == AllTables);
    m_run->setVisible(!mining);
    m_run->setEnabled(ready && !isRunning());
    m_runAction->setEnabled(m_run->isEnabled());
    m_stop->setVisible(mining || m_splitting.isRunning());
    m_progress->setVisible(mining);
    m_progress->setRange(0, m_mining.progressMaximum());
    m_progress->setValue(m_mining.progressValue());
    m_doing->setText(mining        ? m_mining.progressText()
            : !m_problem.isEmpty() ? m_problem
            : m_hasRun             ? tr("%n table(s) below BCNF", nullptr, m_tables->broken())
                                   : QString());
    m_weak->setVisible(m_tables->rowCount() > 0);
    m_stack->setCurrentIndex(m_tables->rowCount() > 0 ? 1 : 0);
    if (mining)
        m_empty->setText(tr("Looking…"), m_mining.progressText());
    else if (!m_problem.isEmpty())
        m_empty->setText(tr("Nothing was found out"), m_problem);
    else if (!isOpen)
        m_empty->setText(tr("Nothing to look at yet"), tr("Open a database or a project first."));
    else if (!hasRows)
        m_empty->setText(tr("A design has no rows"),
            tr("Dependencies are found in rows: connect to a database, or name a local environment in the project."));
    else
        m_empty->setText(tr("Which columns follow from which?"),
            tr("Reads rows, tells rules from accidents by their evidence, and shows the normal form and the tables "
               "that "
               "follow. Nothing is written; large tables are sampled and confirmed on the server."));
    const Found *found = m_dependencies->found(m_list->currentIndex());
    const bool canSay = found && !found->dependency.determinant.isEmpty() && !m_remarking.isRunning();
    m_ruleAction->setEnabled(canSay && found->mark != Mark::Rule);
    m_accidentAction->setEnabled(canSay && found->mark != Mark::Accident);
    m_noWordAction->setEnabled(canSay && found->mark != Mark::None);
    const MinedTable *mined = m_tables->table(m_tableList->currentIndex());
    const bool canSplit = mined && mined->analysis && mined->analysis->split && m_services.split;
    m_plan->setVisible(mined && mined->analysis && mined->analysis->third.size() > 1);
    m_plan->setEnabled(canSplit && !m_splitting.isRunning());
}

void DependenciesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void DependenciesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_hasRun)
        showForm();
}

} // namespace Howdah
