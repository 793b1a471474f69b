// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery.h"
#include "gui/sample.h"

#include "check/runner.h"
#include "ui/checklist/checklistmodel.h"
#include "ui/checklist/checklisttab.h"
#include "ui/checklist/evidencepane.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Howdah;

namespace {

/// The sample with some more to find: an amount in floating point, a flag that may be null, a doubled index.
std::shared_ptr<const Database> flawed()
{
    auto d = std::make_shared<Database>(*sampleDatabase());
    d->tables[0].columns.push_back(sampleColumn("is_active", "boolean"));
    d->tables[1].columns.push_back(sampleColumn("total_price", "real"));
    Index twin = d->indexes[0];
    twin.name.name = u"order_status_idx2"_s;
    d->indexes.push_back(twin);
    return d;
}

Check::Checklist checked(const std::shared_ptr<const Database> &database)
{
    return *Check::run(database, nullptr, {});
}

/// A run that is over at once, or one that waits to be stopped.
ChecklistTab::Runner runner(bool endless = false)
{
    return [endless](const Check::Settings &settings) {
        auto promise = std::make_shared<QPromise<Result<Check::Checklist>>>();
        promise->start();
        const auto future = promise->future();
        QThreadPool::globalInstance()->start([promise, endless, settings] {
            promise->setProgressRange(0, 10);
            promise->setProgressValueAndText(3, u"Foreign key without an index"_s);
            while (endless && !promise->isCanceled())
                QThread::msleep(5);
            promise->addResult(Check::run(flawed(), nullptr, settings));
            promise->finish();
        });
        return future;
    };
}

} // namespace

class ChecklistTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheRulesOfModels();
    void saysWhatToDoWhenEmpty();
    void runsAndShows();
    void filters();
    void showsSqlAndGaps();
    void offersFixAndJump();
    void waivesWithAReason();
    void answersAnItem();
    void stops();
    void keepsItsPlaceOverRuns();
    void pictures_data();
    void pictures();

private:
    static void finishRun(ChecklistTab &tab);
    template <typename T>
    static T *part(QWidget &widget, const QString &name);
};

template <typename T>
T *ChecklistTest::part(QWidget &widget, const QString &name)
{
    T *found = widget.findChild<T *>(name);
    Q_ASSERT(found);
    return found;
}

void ChecklistTest::finishRun(ChecklistTab &tab)
{
    QSignalSpy finished(&tab, &ChecklistTab::finished);
    QTest::mouseClick(part<QPushButton>(tab, u"runChecklist"_s), Qt::LeftButton);
    QVERIFY(finished.count() > 0 || finished.wait(10000));
}

void ChecklistTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"howdah-test"_s);
    Theme::install(*qApp);
}

void ChecklistTest::keepsTheRulesOfModels()
{
    ChecklistModel model;
    ChecklistFilter filter;
    filter.setSourceModel(&model);
    model.setChecklist(checked(flawed()));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setOnlyProblems(true);
    filter.setText(u"index"_s);
    filter.setText({});
    filter.setOnlyProblems(false);
    QCOMPARE(model.rowCount(), int(model.checklist().groups.size()));
    const QModelIndex group = model.index(0, 0), item = model.index(0, 0, group);
    QVERIFY(model.group(group) && !model.item(group));
    QVERIFY(model.item(item) && !model.finding(item));
    QCOMPARE(item.parent(), group);
}

void ChecklistTest::saysWhatToDoWhenEmpty()
{
    ChecklistTab tab;
    tab.resize(1000, 600);
    static_cast<QWidget &>(tab).show();
    QVERIFY(!part<QPushButton>(tab, u"runChecklist"_s)->isEnabled());
    QVERIFY(!part<QTreeView>(tab, u"checklistTree"_s)->isVisible());
    tab.setRunner(runner());
    QVERIFY(part<QPushButton>(tab, u"runChecklist"_s)->isEnabled());
    QTest::qWait(30);
    QVERIFY(keepPicture(&tab, u"checklist-empty"_s));
}

void ChecklistTest::runsAndShows()
{
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    finishRun(tab);
    QVERIFY(tab.checklist().openFindings() > 3);
    auto *tree = part<QTreeView>(tab, u"checklistTree"_s);
    QVERIFY(tree->isVisible());
    QVERIFY(tab.select({ObjectKind::Constraint, {u"shop"_s, u"order"_s}, u"order_customer_id_fkey"_s}));
    const auto *facts = part<QTableWidget>(tab, u"evidenceFacts"_s);
    QVERIFY(facts->isVisible());
    QCOMPARE(facts->item(0, 1)->text(), u"shop.customer (id)"_s);
    QVERIFY(part<QTextBrowser>(tab, u"help"_s)->toPlainText().contains(u"INCLUDE"_s));
}

void ChecklistTest::filters()
{
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    finishRun(tab);
    auto *tree = part<QTreeView>(tab, u"checklistTree"_s);
    const auto rows = [&] {
        int count = 0;
        for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index))
            ++count;
        return count;
    };
    tree->expandAll();
    const int all = rows();
    QTest::mouseClick(part<QCheckBox>(tab, u"onlyProblems"_s), Qt::LeftButton, {},
        QPoint(8, part<QCheckBox>(tab, u"onlyProblems"_s)->height() / 2));
    QVERIFY(part<QCheckBox>(tab, u"onlyProblems"_s)->isChecked());
    tree->expandAll();
    QVERIFY(rows() < all);
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index))
        if (index.parent().isValid())
            QVERIFY(index.data(ChecklistModel::ProblemRole).toBool());
    auto *line = part<QLineEdit>(tab, u"checklistFilter"_s);
    line->setFocus();
    QTest::keyClicks(line, u"total_price"_s);
    QStringList shown;
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index))
        shown << index.data().toString();
    QCOMPARE(shown.size(), 3);
    QVERIFY2(shown.last().contains(u"shop.order.total_price"_s), qPrintable(shown.join(u'\n')));
}

/// With a finding its fix as SQL and the query to look again; with an item what could not be measured.
void ChecklistTest::showsSqlAndGaps()
{
    Check::Checklist checklist = checked(flawed());
    const ObjectRef key{ObjectKind::Constraint, {u"shop"_s, u"order"_s}, u"order_customer_id_fkey"_s};
    Check::Item *of = nullptr;
    for (Check::Group &group : checklist.groups)
        for (Check::Item &item : group.items)
            for (Check::Finding &finding : item.findings)
                if (finding.rule == u"fk_unindexed"_s && finding.object == key) {
                    finding.fixSql = u"CREATE INDEX CONCURRENTLY;"_s;
                    finding.fixNote = u"Whether rows stand in its way was not looked at."_s;
                    of = &item;
                }
    QVERIFY(of);
    of->gaps = {{{ObjectKind::Table, {u"shop"_s, u"customer"_s}, {}}, u"never analysed"_s}};
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    tab.show(checklist);
    QVERIFY(tab.select(key));
    const auto *fix = part<QLabel>(tab, u"fixText"_s);
    QVERIFY(fix->isVisible());
    for (const QString &said : {u"CREATE INDEX CONCURRENTLY;"_s, u"was not looked at"_s, u"pg_get_constraintdef"_s,
             u"order_customer_id_fkey"_s})
        QVERIFY2(fix->text().contains(said), qPrintable(fix->text()));
    QVERIFY(keepPicture(&tab, u"checklist-sql"_s));
    auto *tree = part<QTreeView>(tab, u"checklistTree"_s);
    tree->setCurrentIndex(tree->currentIndex().parent());
    const auto *facts = part<QTableWidget>(tab, u"evidenceFacts"_s);
    QStringList lines;
    for (int row = 0; row < facts->rowCount(); ++row)
        lines << facts->item(row, 0)->text() + u": "_s + facts->item(row, 1)->text();
    QVERIFY2(lines.contains(u"not measured: never analysed: shop.customer"_s), qPrintable(lines.join(u'\n')));
}

void ChecklistTest::offersFixAndJump()
{
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    finishRun(tab);
    const ObjectRef column{ObjectKind::Column, {u"shop"_s, u"order"_s}, u"total_price"_s};
    QVERIFY(tab.select(column));
    QSignalSpy jump(&tab, &ChecklistTab::jumpRequested);
    std::vector<Change> changes;
    connect(&tab, &ChecklistTab::changesRequested, this, [&](const std::vector<Change> &fix) { changes = fix; });
    QTest::mouseClick(part<QPushButton>(tab, u"showInDiagram"_s), Qt::LeftButton);
    QCOMPARE(jump.count(), 1);
    QCOMPARE(jump[0][0].value<ObjectRef>(), column);
    QTest::mouseClick(part<QPushButton>(tab, u"applyFix"_s), Qt::LeftButton);
    QCOMPARE(changes.size(), size_t(1));
    // Applied to the design, the fix leaves nothing to find.
    Database design = *flawed();
    for (const Change &change : changes)
        QVERIFY(apply(change, design));
    QVERIFY(!(design == *flawed()));
    const Check::Checklist after = checked(std::make_shared<Database>(design));
    for (const Check::Group &group : after.groups)
        for (const Check::Item &item : group.items)
            for (const Check::Finding &finding : item.findings)
                QVERIFY(finding.rule != u"float_amount"_s);
}

void ChecklistTest::waivesWithAReason()
{
    QTemporaryDir folder;
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    tab.setAnswersPath(folder.filePath(u"checklist.json"_s));
    finishRun(tab);
    const ObjectRef column{ObjectKind::Column, {u"shop"_s, u"order"_s}, u"total_price"_s};
    QVERIFY(tab.select(column));
    const int before = tab.checklist().openFindings();
    bool refused = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *accept = part<QPushButton>(*dialog, u"answerAccept"_s);
        part<QLineEdit>(*dialog, u"answerName"_s)->setText(u"Ada"_s);
        refused = !accept->isEnabled();
        QTest::keyClicks(part<QPlainTextEdit>(*dialog, u"answerReason"_s), u"A rounded estimate, never summed."_s);
        keepPicture(dialog, u"checklist-waive"_s);
        QTest::mouseClick(accept, Qt::LeftButton);
    });
    QTest::mouseClick(part<QPushButton>(tab, u"answer"_s), Qt::LeftButton);
    QVERIFY2(refused, "a waiver without a reason");
    QCOMPARE(tab.checklist().openFindings(), before - 1);
    const Result<Check::Answers> kept = Check::readAnswers(folder.filePath(u"checklist.json"_s));
    QVERIFY(kept);
    QCOMPARE(kept->size(), size_t(1));
    QCOMPARE(kept->front().reason, u"A rounded estimate, never summed."_s);
    QCOMPARE(kept->front().name, u"Ada"_s);
    // It survives another run on the same evidence.
    finishRun(tab);
    QCOMPARE(tab.checklist().openFindings(), before - 1);
}

void ChecklistTest::answersAnItem()
{
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    finishRun(tab);
    auto *tree = part<QTreeView>(tab, u"checklistTree"_s);
    tree->expandAll();
    const QModelIndex item = tree->model()->index(0, 0, tree->model()->index(0, 0));
    tree->setCurrentIndex(item);
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        part<QLineEdit>(*dialog, u"answerName"_s)->setText(u"Ada"_s);
        QTest::keyClicks(part<QPlainTextEdit>(*dialog, u"answerReason"_s), u"Agreed with the shop team."_s);
        QTest::keyClick(part<QPushButton>(*dialog, u"answerAccept"_s), Qt::Key_Return);
    });
    QTest::mouseClick(part<QPushButton>(tab, u"answer"_s), Qt::LeftButton);
    QCOMPARE(tab.checklist().groups[0].items[0].state, Check::ItemState::Pass);
    QVERIFY(tab.checklist().groups[0].items[0].note.contains(u"Agreed with the shop team. (Ada"_s));
}

void ChecklistTest::stops()
{
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner(true));
    QSignalSpy finished(&tab, &ChecklistTab::finished);
    tab.activateWindow();
    auto *data = part<QComboBox>(tab, u"checklistData"_s);
    data->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&tab));
    QTest::keyClick(data, Qt::Key_F5);
    QVERIFY(tab.isRunning());
    auto *stop = part<QPushButton>(tab, u"stopChecklist"_s);
    QVERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(finished.count() > 0 || finished.wait(5000));
    QVERIFY(!tab.isRunning());
    QVERIFY(part<QLabel>(tab, u"checklistMessage"_s)->isVisible());
    QTest::qWait(50);
}

void ChecklistTest::keepsItsPlaceOverRuns()
{
    ChecklistTab tab;
    tab.resize(1200, 750);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    finishRun(tab);
    const ObjectRef column{ObjectKind::Column, {u"shop"_s, u"order"_s}, u"total_price"_s};
    QVERIFY(tab.select(column));
    auto *tree = part<QTreeView>(tab, u"checklistTree"_s);
    const QString text = tree->currentIndex().data().toString();
    finishRun(tab);
    QCOMPARE(tree->currentIndex().data().toString(), text);
}

void ChecklistTest::pictures_data()
{
    QTest::addColumn<Qt::ColorScheme>("scheme");
    QTest::newRow("light") << Qt::ColorScheme::Light;
    QTest::newRow("dark") << Qt::ColorScheme::Dark;
}

void ChecklistTest::pictures()
{
    QFETCH(Qt::ColorScheme, scheme);
    Theme::setScheme(scheme);
    ChecklistTab tab;
    tab.resize(1280, 800);
    static_cast<QWidget &>(tab).show();
    tab.setRunner(runner());
    finishRun(tab);
    auto *tree = part<QTreeView>(tab, u"checklistTree"_s);
    tab.select({ObjectKind::Constraint, {u"shop"_s, u"order"_s}, u"order_customer_id_fkey"_s});
    QTest::qWait(30);
    QVERIFY(keepPicture(&tab, u"checklist-"_s + QLatin1String(QTest::currentDataTag())));
    const QImage image = tree->viewport()->grab().toImage();
    const int brightness = qGray(image.pixel(image.width() - 3, image.height() - 3));
    QVERIFY(scheme == Qt::ColorScheme::Dark ? brightness < 80 : brightness > 200);
    Theme::setScheme(Qt::ColorScheme::Unknown);
}

QTEST_MAIN(ChecklistTest)
#include "tst_checklist.moc"
