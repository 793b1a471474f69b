// SPDX-License-Identifier: Apache-2.0
// The tab of dependencies with the real services on a server of its own: look, stop, say what is meant, see the form
// follow, and bring the plan to the review, where it is proved.
#include "gui/gallery.h"
#include "support/loadschema.h"
#include "support/testserver.h"
#include "ui/document/document.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/normalize/dependenciestab.h"
#include "ui/normalize/dependencymodel.h"
#include "ui/review/comparison.h"
#include "ui/review/reviewtab.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace Howdah;

namespace {

const QualifiedName customer{QStringLiteral("public"), QStringLiteral("customer")};

} // namespace

class DependenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsOpen();
    void looksAndTells();
    void wordsAreHonoured();
    void contradictingRows();
    void stopsAtOnce();
    void aPlanIsReviewedAndProved();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    DependenciesTab *tab() const { return m_window->findChild<DependenciesTab *>(); }
    void open();
    void look();
    void choose(const QString &table);
    bool chooseDependency(const QString &left, const QString &right);
    QString rules() const;

    TestServer m_server;
    std::unique_ptr<MainWindow> m_window;
};

void DependenciesTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("howdah-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_dependencies"));
    QSettings().clear();
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
    Theme::install(*qApp);
    Theme::setScheme(Qt::ColorScheme::Light);
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const QString wrong = loadScript(m_server, QStringLiteral("shop"), R"(
create table customer (id int primary key, name text, zip text not null, city text);
insert into customer select n, 'customer ' || n, 10000 + n * 7 % 40, 'city ' || n * 7 % 40 % 17
    from generate_series(1, 600) n;
create table line (order_no int, product int, product_name text, quantity int, primary key (order_no, product));
insert into line select o, p, 'product ' || p, 1 + abs(hashint4(o * 1000 + p)) % 13
    from generate_series(1, 200) o, generate_series(1, 40) p where abs(hashint4(o * 41 + p * 1009)) % 10 = 0;
update line set product_name = 'mistake' where product = 12 and order_no = (select min(order_no) from line where product = 12);
create table plain (id int primary key, a int, b int);
insert into plain select n, n * 7919 % 101, n * 104729 % 97 from generate_series(1, 500) n;
create table nothing (id int primary key, a int, b int);
create view slow as select id, a, pg_sleep(60)::text as b from plain;
analyze;
)");
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void DependenciesTest::init()
{
    m_window = std::make_unique<MainWindow>(liveServices());
    m_window->setUnattended();
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void DependenciesTest::cleanup()
{
    m_window.reset();
}

void DependenciesTest::open()
{
    m_window->open(m_server.conninfo(QStringLiteral("shop")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen() && !m_window->opener()->isLoading(), 30000);
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(tab()->isVisible());
}

/// Clicks, and waits for the end.
void DependenciesTest::look()
{
    auto *run = child<QPushButton>("lookForDependencies");
    QVERIFY(run->isVisible() && run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(tab()->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!tab()->isRunning(), 30000);
    QTest::qWait(50); // the last results are still on their way to the list
}

void DependenciesTest::choose(const QString &table)
{
    auto *list = child<QListView>("minedTables");
    const QString shown = QStringLiteral("public.") + table;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (const QModelIndex index = list->model()->index(row, 0); index.data().toString() == shown)
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    QCOMPARE(list->currentIndex().data().toString(), shown);
}

bool DependenciesTest::chooseDependency(const QString &left, const QString &right)
{
    auto *list = child<QTreeView>("dependencyList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, DependencyModel::LeftColumn);
        if (index.data().toString() == left
            && index.siblingAtColumn(DependencyModel::RightColumn).data().toString() == right) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            return list->currentIndex().row() == row;
        }
    }
    return false;
}

/// "zip → city" of what is taken as a rule.
QString DependenciesTest::rules() const
{
    QStringList lines;
    const QAbstractItemModel *model = child<QTreeView>("dependencyList")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data(DependencyModel::RankRole).toInt() == 0)
            lines << model->index(row, DependencyModel::LeftColumn).data().toString() + QStringLiteral(" -> ")
                    + model->index(row, DependencyModel::RightColumn).data().toString();
    return lines.join(QStringLiteral(", "));
}

void DependenciesTest::nothingIsOpen()
{
    QVERIFY(!child<QPushButton>("lookForDependencies")->isEnabled());
    QVERIFY(!child<QListView>("minedTables")->isVisible());
}

void DependenciesTest::looksAndTells()
{
    open();
    QVERIFY(keepPicture(m_window.get(), QStringLiteral("dependencies-empty")));
    look();
    auto *tables = child<QListView>("minedTables");
    QTRY_COMPARE(tables->model()->rowCount(), 4);
    choose(QStringLiteral("customer"));
    QCOMPARE(rules(), QStringLiteral("zip -> city"));
    const QString form = child<QLabel>("normalForm")->text();
    QVERIFY2(form.contains(QStringLiteral("2NF")) && form.contains(QStringLiteral("zip → city breaks 3NF")),
        qPrintable(form));
    auto *list = child<QTreeView>("dependencyList");
    QVERIFY(list->model()->index(0, DependencyModel::VerdictColumn).data().toString().contains(QStringLiteral("600")));
    auto *picture = child<QWidget>("proposedTables");
    QTRY_VERIFY(picture->isVisible() && picture->height() > 80);
    choose(QStringLiteral("nothing"));
    QVERIFY(child<QLabel>("normalForm")->text().startsWith(QStringLiteral("Not measured")));
    QVERIFY(!picture->isVisible());
    choose(QStringLiteral("plain"));
    QVERIFY(child<QLabel>("normalForm")->text().contains(QStringLiteral("BCNF")));
    choose(QStringLiteral("customer"));
    for (const bool dark : {false, true}) {
        Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
        QTest::qWait(50);
        QVERIFY(keepPicture(
            m_window.get(), dark ? QStringLiteral("dependencies-dark") : QStringLiteral("dependencies-light")));
    }
    Theme::setScheme(Qt::ColorScheme::Light);
}

void DependenciesTest::wordsAreHonoured()
{
    open();
    look();
    choose(QStringLiteral("customer"));
    QVERIFY(chooseDependency(QStringLiteral("zip"), QStringLiteral("city")));
    QTest::mouseClick(child<QToolButton>("markAccident"), Qt::LeftButton);
    QTRY_COMPARE(rules(), QString());
    QVERIFY(child<QLabel>("normalForm")->text().contains(QStringLiteral("BCNF")));
    QVERIFY(!child<QWidget>("proposedTables")->isVisible());
    QVERIFY(!child<QPushButton>("planSplit")->isVisible());
    // Another window, another day: the word is still there.
    m_window.reset();
    init();
    open();
    look();
    choose(QStringLiteral("customer"));
    QCOMPARE(rules(), QString());
    // By keyboard: the word goes, the evidence decides again.
    QVERIFY(chooseDependency(QStringLiteral("zip"), QStringLiteral("city")));
    QTest::keyClick(child<QTreeView>("dependencyList"), Qt::Key_Backspace);
    QTRY_COMPARE(rules(), QStringLiteral("zip -> city"));
    QTRY_VERIFY(!tab()->isRunning());
    QTest::keyClick(child<QTreeView>("dependencyList"), Qt::Key_R);
    QTRY_COMPARE(child<QTreeView>("dependencyList")->model()->index(0, DependencyModel::WordColumn).data().toString(),
        QStringLiteral("rule (said)"));
}

void DependenciesTest::contradictingRows()
{
    open();
    look();
    choose(QStringLiteral("line"));
    QVERIFY(chooseDependency(QStringLiteral("product"), QStringLiteral("product_name")));
    auto *rows = child<QTableWidget>("contradictingRows");
    QVERIFY(rows->isVisible());
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(rows->item(0, 0)->text(), QStringLiteral("12"));
    QCOMPARE(rows->item(0, 1)->text(), QStringLiteral("mistake"));
    QCOMPARE(rows->item(0, 2)->text(), QStringLiteral("product 12"));
    QTest::qWait(50);
    QVERIFY(keepPicture(m_window.get(), QStringLiteral("dependencies-almost")));
}

/// A server that takes a minute for a row is left at once, and the window stays usable meanwhile.
void DependenciesTest::stopsAtOnce()
{
    open();
    m_window->document()->select({ObjectKind::View, {QStringLiteral("public"), QStringLiteral("slow")}, {}});
    auto *scope = child<QComboBox>("dependencyScope");
    scope->setFocus();
    QTest::keyClick(scope, Qt::Key_Down);
    QVERIFY(scope->currentText().contains(QStringLiteral("slow")));
    QTest::mouseClick(child<QPushButton>("lookForDependencies"), Qt::LeftButton);
    QElapsedTimer clock;
    clock.start();
    QTest::qWait(400);
    QVERIFY2(clock.elapsed() < 900, "the window was blocked");
    QVERIFY(tab()->isRunning());
    QProcess psql;
    const auto running = [&] {
        psql.start(TestServer::program(QStringLiteral("psql")),
            {QStringLiteral("-XAtd"), m_server.conninfo(QStringLiteral("shop")), QStringLiteral("-c"),
                QStringLiteral(
                    "select count(*) from pg_stat_activity where query like '%howdah_rows%' and state = 'active' "
                    "and pid <> pg_backend_pid()")});
        psql.waitForFinished();
        return psql.readAllStandardOutput().trimmed();
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), QByteArray("1"), 10000);
    QTest::mouseClick(child<QPushButton>("stopDependencies"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!tab()->isRunning() && child<QPushButton>("lookForDependencies")->isEnabled(), 3000);
    QTRY_COMPARE_WITH_TIMEOUT(running(), QByteArray("0"), 5000); // nor on the server
}

void DependenciesTest::aPlanIsReviewedAndProved()
{
    open();
    look();
    choose(QStringLiteral("customer"));
    auto *button = child<QPushButton>("planSplit");
    QVERIFY(button->isVisible() && button->isEnabled());
    // The menu of a button waits for its answer.
    QTimer::singleShot(300, button->menu(), [menu = button->menu()] {
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::mouseClick(button, Qt::LeftButton);
    auto *review = m_window->findChild<ReviewTab *>();
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(review->comparison()->isPlanned(), 20000);
    const PlanPreview &plan = review->comparison()->plan();
    QVERIFY2(plan.up.contains(QStringLiteral("INSERT INTO")) && plan.up.contains(QStringLiteral("EXCEPT ALL")),
        qPrintable(plan.up));
    QVERIFY(plan.trip.up.statements.size() >= 4);
    QVERIFY(keepPicture(m_window.get(), QStringLiteral("dependencies-plan")));
    review->prove();
    QTRY_VERIFY_WITH_TIMEOUT(review->comparison()->proof().has_value(), 120000);
    QVERIFY(*review->comparison()->proof());
    for (const ProofStep &step : (*review->comparison()->proof())->steps)
        QVERIFY2(step.verdict != Verdict::Broke, qPrintable(stageWord(step.stage) + step.detail));
    // What is shown is what psql runs: there, and back, on the rows.
    const auto run = [&](const QString &script) {
        QProcess psql;
        psql.start(TestServer::program(QStringLiteral("psql")),
            {QStringLiteral("-Xqd"), m_server.conninfo(QStringLiteral("shop")), QStringLiteral("-v"),
                QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-c"), script});
        psql.waitForFinished();
        return QString::fromUtf8(psql.readAllStandardError());
    };
    QCOMPARE(run(plan.up), QString());
    QCOMPARE(run(plan.down), QString());
}

QTEST_MAIN(DependenciesTest)
#include "tst_dependencies.moc"
