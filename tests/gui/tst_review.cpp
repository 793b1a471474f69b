// SPDX-License-Identifier: Apache-2.0
// Two schemas compared in the window, on a real server: the tree, ticks, renames, the plan, its proof, its files, the
// overlay.
#include "gui/gallery.h"
#include "project/project.h"
#include "support/testserver.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/tab.h"
#include "ui/document/document.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/review/comparison.h"
#include "ui/review/differencetree.h"
#include "ui/review/renamedialog.h"
#include "ui/review/reviewtab.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString before = uR"(CREATE SCHEMA shop;
CREATE TYPE shop.status AS ENUM ('new', 'paid');
CREATE TABLE shop.customer (id bigint PRIMARY KEY, email text NOT NULL, name text, phone text);
CREATE TABLE shop.purchase (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES shop.customer,
    status shop.status NOT NULL DEFAULT 'new',
    placed_at timestamp with time zone NOT NULL DEFAULT now()
);
CREATE INDEX purchase_customer_idx ON shop.purchase (customer_id);
CREATE TABLE shop.legacy_import (id integer, raw text, customer_id bigint REFERENCES shop.customer);
CREATE TABLE shop.legacy_note (id bigint PRIMARY KEY, author text, body text NOT NULL, written_at date);
CREATE VIEW shop.open_purchase AS SELECT id, customer_id FROM shop.purchase WHERE status = 'new';
)"_s;

const QString after = uR"(CREATE SCHEMA shop;
CREATE TYPE shop.status AS ENUM ('new', 'paid', 'shipped');
CREATE TABLE shop.customer (id bigint PRIMARY KEY, email text NOT NULL, full_name text, created_at timestamp with time zone NOT NULL DEFAULT now());
CREATE TABLE shop.purchase (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES shop.customer,
    status shop.status NOT NULL DEFAULT 'new',
    placed_at timestamp with time zone NOT NULL DEFAULT now(),
    note text
);
CREATE INDEX purchase_customer_idx ON shop.purchase (customer_id, placed_at);
CREATE TABLE shop.remark (id bigint PRIMARY KEY, author text, body text NOT NULL, written_at date);
CREATE TABLE shop.voucher (code text PRIMARY KEY, customer_id bigint REFERENCES shop.customer, worth numeric(10,2) NOT NULL);
CREATE VIEW shop.open_purchase AS SELECT id, customer_id, placed_at FROM shop.purchase WHERE status = 'new';
CREATE VIEW shop.customer_worth AS SELECT customer_id, sum(worth) AS worth FROM shop.voucher GROUP BY customer_id;
)"_s;

ObjectRef table(const QString &name)
{
    return {ObjectKind::Table, {u"shop"_s, name}, {}};
}

template <typename T>
T *child(QWidget *window, const char *name)
{
    return window->findChild<T *>(QLatin1String(name));
}

} // namespace

class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"howdah-test"_s);
        QCoreApplication::setApplicationName(u"tst_review"_s);
        QSettings().clear();
        Theme::install(*qApp);
        Theme::setScheme(Qt::ColorScheme::Light);
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeText(file("before.sql"), before));
        QVERIFY(writeText(file("after.sql"), after));
        m_window = std::make_unique<MainWindow>(liveServices());
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->open(file("before.sql"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen(), 120000);
        m_review = m_window->findChild<ReviewTab *>();
    }

    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void twoFilesAreComparedTickedRenamedProvedSavedAndRun()
    {
        compare();
        const DifferenceModel *model = m_review->findChild<DifferenceTree *>()->model();
        QCOMPARE(model->count(DifferenceState::Added), 3);
        QCOMPARE(model->count(DifferenceState::Removed), 2);
        QCOMPARE(model->count(DifferenceState::Changed), 4);
        picture(u"review-compare"_s);

        decideRenames();
        QCOMPARE(model->count(DifferenceState::Added), 2);
        QCOMPARE(model->count(DifferenceState::Removed), 1);
        QVERIFY2(up().contains(u"RENAME TO remark"_s), qPrintable(up()));
        QVERIFY(up().contains(u"RENAME COLUMN name TO full_name"_s));
        QVERIFY(up().contains(u"DROP COLUMN phone"_s));
        QVERIFY2(up().contains(u"RENAME CONSTRAINT legacy_note_pkey TO remark_pkey"_s), qPrintable(up()));
        QVERIFY(!m_review->findChild<QToolButton *>(u"decideRenames"_s)->isVisible());

        const size_t whole = statements();
        QVERIFY(up().contains(u"legacy_import"_s));
        tick(table(u"legacy_import"_s), false);
        QVERIFY(statements() < whole);
        QVERIFY(!up().contains(u"legacy_import"_s));

        QTest::mouseClick(child<QToolButton>(m_review, "provePlan"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_review->comparison()->isBusy(), 120000);
        const auto &proof = m_review->comparison()->proof();
        QVERIFY(proof.has_value());
        QVERIFY2(proof->has_value(), qPrintable(*proof ? QString() : toText(proof->error())));
        auto *words = child<QLabel>(m_review, "proof");
        QVERIFY2((*proof)->holds(), qPrintable(words->text()));
        QVERIFY(words->isVisible() && words->text().contains(u"PostgreSQL %1"_s.arg((*proof)->serverMajor)));
        picture(u"review-proved"_s);

        m_review->saveTo(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 20000);
        runTheFiles();
    }

    /// What names the value follows by itself: the rename is all there is to do.
    void aRenamedValueIsAskedFor()
    {
        QVERIFY(writeText(file("after.sql"), before + u"ALTER TYPE shop.status RENAME VALUE 'new' TO 'fresh';"_s));
        compare();
        QVERIFY2(!up().contains(u"RENAME VALUE"_s), qPrintable(up()));
        QTest::mouseClick(m_review->findChild<QToolButton *>(u"decideRenames"_s), Qt::LeftButton);
        auto *dialog = m_review->findChild<RenameDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *answer = child<QComboBox>(dialog, "rename-shop.status.new");
        QVERIFY(answer);
        QCOMPARE(answer->itemText(2), u"Rename to shop.status.fresh"_s);
        answer->setCurrentIndex(2);
        QTest::mouseClick(child<QPushButton>(dialog, "acceptRenames"), Qt::LeftButton);
        settle();
        const RoundTrip &trip = m_review->comparison()->plan().trip;
        QCOMPARE(trip.up.statements.size(), size_t(1));
        QCOMPARE(trip.up.statements.front().sql, u"ALTER TYPE shop.status RENAME VALUE 'new' TO 'fresh'"_s);
        QCOMPARE(trip.down.statements.size(), size_t(1));
        QCOMPARE(trip.down.statements.front().sql, u"ALTER TYPE shop.status RENAME VALUE 'fresh' TO 'new'"_s);
    }

    void whatOthersNeedComesAlongAndIsTold()
    {
        compare();
        tick(table(u"voucher"_s), false);
        QVERIFY(up().contains(u"CREATE TABLE shop.voucher"_s));
        QCOMPARE(m_review->comparison()->companions().front().object, table(u"voucher"_s));
        const DifferenceModel *model = m_review->findChild<DifferenceTree *>()->model();
        const QModelIndex row = model->indexOf(table(u"voucher"_s));
        QCOMPARE(row.data(DifferenceModel::DetailRole).toString(), u"comes along: shop.customer_worth needs it"_s);
        QVERIFY(child<QLabel>(m_review, "planSummary")->text().contains(u"come along"_s));
        tick({ObjectKind::View, {u"shop"_s, u"customer_worth"_s}, {}}, false);
        QVERIFY(!up().contains(u"voucher"_s));
        QCOMPARE(row.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void aPartIsTakenWithoutTheRest()
    {
        compare();
        auto *tree = m_review->findChild<DifferenceTree *>();
        const auto *model = tree->model();
        // Every heading off, then one column of one table on.
        for (int row = 0; row < model->rowCount(); ++row)
            tree->model()->setData(model->index(row, 0), Qt::Unchecked, Qt::CheckStateRole);
        settle();
        QVERIFY2(m_review->comparison()->plan().trip.up.isEmpty(), qPrintable(up()));
        tick({ObjectKind::Column, table(u"purchase"_s).name, u"note"_s}, true);
        QCOMPARE(statements(), size_t(1));
        QCOMPARE(m_review->comparison()->plan().trip.up.statements.front().sql,
            u"ALTER TABLE shop.purchase ADD COLUMN note text"_s);
        QCOMPARE(model->indexOf(table(u"purchase"_s)).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    }

    void theSidesStandLineByLineAndScrollInStep()
    {
        compare();
        auto *tree = m_review->findChild<DifferenceTree *>();
        tree->select(table(u"customer"_s));
        auto *from = child<QPlainTextEdit>(m_review, "definitionFrom"),
             *to = child<QPlainTextEdit>(m_review, "definitionTo");
        QVERIFY(from->toPlainText().contains(u"phone"_s) && !from->toPlainText().contains(u"full_name"_s));
        QVERIFY(to->toPlainText().contains(u"full_name"_s) && !to->toPlainText().contains(u"phone"_s));
        QCOMPARE(from->blockCount(), to->blockCount());
        QVERIFY(!from->extraSelections().isEmpty());
        QVERIFY(
            child<QPlainTextEdit>(m_review, "definitionChanges")->toPlainText().contains(u"ADD COLUMN created_at"_s));
        tree->select(table(u"purchase"_s));
        m_window->resize(1440, 420);
        QTRY_VERIFY(from->verticalScrollBar()->maximum() > 1);
        from->verticalScrollBar()->setValue(1);
        QCOMPARE(to->verticalScrollBar()->value(), 1);
        to->verticalScrollBar()->setValue(0);
        QCOMPARE(from->verticalScrollBar()->value(), 0);
    }

    void aStatementLeadsToItsObject()
    {
        compare();
        auto *list = child<QListView>(m_review, "planUp");
        auto *tree = m_review->findChild<DifferenceTree *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (!index.data().toString().startsWith(u"CREATE TABLE shop.voucher"_s))
                continue;
            list->setCurrentIndex(index);
            QCOMPARE(tree->current(), table(u"voucher"_s));
            return;
        }
        QFAIL("no statement creates the table");
    }

    void theFilterAndTheSwitchesNarrowTheTree()
    {
        compare();
        auto *tree = m_review->findChild<DifferenceTree *>();
        const QAbstractItemModelTester tester(tree->model());
        auto *line = child<QLineEdit>(m_review, "differenceFilter");
        QTest::keyClicks(line, u"vouch"_s);
        QTRY_COMPARE(tree->model()->shownObjects(), 1);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_COMPARE(tree->model()->shownObjects(), 9);
        auto *same = child<QToolButton>(m_review, "show-0");
        QTest::mouseClick(same, Qt::LeftButton);
        QCOMPARE(tree->model()->shownObjects(), 9 + tree->model()->count(DifferenceState::Same));
        QVERIFY(tree->model()->count(DifferenceState::Same) >= 1);
    }

    void theOtherDirectionIsPlanned()
    {
        compare();
        const QString there = up(), back = m_review->comparison()->plan().down;
        QTest::mouseClick(child<QToolButton>(m_review, "swapSides"), Qt::LeftButton);
        settle();
        QCOMPARE(up(), back);
        QCOMPARE(m_review->comparison()->plan().down, there);
    }

    void theDiagramShowsBothSides()
    {
        compare();
        QVERIFY(m_window->actions().overlay->isEnabled());
        m_window->actions().overlay->trigger();
        settle();
        auto *diagram = m_window->findChild<DiagramTab *>();
        QVERIFY(diagram->isVisible());
        const auto mark = [&](const char *name) {
            const int index = diagram->scene()->indexOf({u"shop"_s, QLatin1String(name)});
            return index < 0 ? ChangeMark::None : diagram->scene()->look(index).mark;
        };
        QTRY_COMPARE(mark("voucher"), ChangeMark::Added);
        QCOMPARE(mark("legacy_import"), ChangeMark::Removed);
        QCOMPARE(mark("customer"), ChangeMark::Changed);
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            settle();
            QVERIFY(keepPicture(m_window.get(), dark ? u"overlay-dark"_s : u"overlay-light"_s));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
        m_window->actions().overlay->trigger();
        settle();
        QTRY_COMPARE(diagram->scene()->indexOf({u"shop"_s, u"voucher"_s}), -1);
        QCOMPARE(mark("legacy_import"), ChangeMark::None);
    }

    void panelsStepAsideAndComeBack()
    {
        auto *objects = m_window->findChild<QDockWidget *>(u"objectsDock"_s);
        QVERIFY(objects->isVisible());
        compare();
        QVERIFY(!objects->isVisible());
        m_window->showTab(u"diagram"_s);
        QVERIFY(objects->isVisible());
        m_window->showTab(u"review"_s);
        QVERIFY(!objects->isVisible());
        QTest::mouseClick(child<QToolButton>(m_review, "allRoom"), Qt::LeftButton);
        QVERIFY(objects->isVisible());
        QTest::mouseClick(child<QToolButton>(m_review, "allRoom"), Qt::LeftButton);
        QTest::mouseClick(child<QToolButton>(m_review, "endComparison"), Qt::LeftButton);
        settle();
        QVERIFY(objects->isVisible());
        QVERIFY(!m_window->actions().overlay->isEnabled());
    }

    void aSourceThatCannotBeReadLeavesWhatIsShown()
    {
        compare();
        QVERIFY(writeText(file("broken.sql"), u"CREATE TABEL oops ();\n"_s));
        m_window->compareWith(file("broken.sql"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox *>(u"openError"_s), 30000);
        m_window->findChild<QMessageBox *>(u"openError"_s)->accept();
        settle();
        QCOMPARE(m_review->comparison()->to().title, u"after"_s);
        QCOMPARE(m_review->findChild<DifferenceTree *>()->model()->count(DifferenceState::Changed), 4);
    }

    /// Asked for while something is being opened, it is of that: not of what was open before, and not forgotten.
    void whatIsAskedForWhileOpeningIsCompared()
    {
        m_window->open(file("after.sql"));
        m_window->compareWith(file("before.sql"));
        settle();
        QCOMPARE(m_window->document()->source(), file("after.sql"));
        QCOMPARE(m_review->comparison()->from().title, u"after"_s);
        QCOMPARE(m_review->comparison()->to().title, u"before"_s);
        // Where edits are in the way, it waits for the answer.
        for (const QMessageBox::StandardButton answer :
            {QMessageBox::NoButton, QMessageBox::Cancel, QMessageBox::Discard}) { // none: closed by its frame
            m_window->open(file("before.sql"));
            m_window->actions().addTable->trigger();
            m_window->compareWith(file("after.sql"));
            QTRY_VERIFY_WITH_TIMEOUT(child<QMessageBox>(m_window.get(), "unsaved"), 60000);
            QTest::qWait(50);
            QCOMPARE(m_review->comparison()->to().title, u"before"_s);
            auto *box = child<QMessageBox>(m_window.get(), "unsaved");
            answer == QMessageBox::NoButton ? box->close() : (box->button(answer)->click(), true);
            settle();
            const bool stayed = answer != QMessageBox::Discard;
            QCOMPARE(m_review->comparison()->from().title, stayed ? u"after"_s : u"before"_s);
            QCOMPARE(m_review->comparison()->to().title, stayed ? u"before"_s : u"after"_s);
            QTRY_VERIFY(!child<QMessageBox>(m_window.get(), "unsaved"));
            while (m_window->document()->isModified())
                m_window->document()->undoStack()->undo();
        }
        // What cannot be opened is compared with nothing.
        QVERIFY(writeText(file("broken.sql"), u"CREATE TABEL oops ();\n"_s));
        m_window->open(file("broken.sql"));
        m_window->compareWith(file("before.sql"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox *>(u"openError"_s), 30000);
        m_window->findChild<QMessageBox *>(u"openError"_s)->accept();
        settle();
        QCOMPARE(m_review->comparison()->to().title, u"after"_s);
    }

    /// From a window with nothing open, as the program's --compare asks.
    void whatIsAskedForBeforeAnythingIsOpenIsCompared()
    {
        m_window = std::make_unique<MainWindow>(liveServices());
        m_window->show();
        m_review = m_window->findChild<ReviewTab *>();
        m_window->compareWith(file("after.sql"));
        m_window->open(file("before.sql"));
        QTRY_VERIFY_WITH_TIMEOUT(m_review->isComparing(), 60000);
        settle();
        QCOMPARE(m_review->comparison()->from().title, u"before"_s);
        QCOMPARE(m_review->comparison()->to().title, u"after"_s);
    }

    void theDesignIsComparedWithALiveServer()
    {
        psql({u"-c"_s, u"CREATE DATABASE live"_s}, u"postgres"_s);
        psql({u"-f"_s, file("after.sql")}, u"live"_s);
        m_window->compareWith(m_server.conninfo(u"live"_s));
        settle();
        // The server is what there is, the file is what is wanted: owners and privileges are nobody's difference.
        QCOMPARE(m_review->comparison()->from().title.contains(u"live"_s), true);
        QVERIFY2(!up().contains(u"OWNER"_s), qPrintable(up()));
        QVERIFY(up().contains(u"DROP TABLE shop.voucher"_s));
    }

    void rowsAreCountedWhereThePlanMeetsThem()
    {
        psql({u"-c"_s, u"CREATE DATABASE counted"_s}, u"postgres"_s);
        psql({u"-f"_s, file("after.sql")}, u"counted"_s);
        psql({u"-c"_s,
                 u"INSERT INTO shop.customer (id, email) VALUES (1, 'a'), (2, 'b'); INSERT INTO shop.voucher VALUES "
                 u"('x', 1, 1), ('y', 1, 1), ('z', 2, 1); "
                 "INSERT INTO shop.purchase (id, customer_id, status) VALUES (1, 1, 'shipped')"_s},
            u"counted"_s);
        m_window->compareWith(m_server.conninfo(u"counted"_s));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(m_review->comparison()->look(), 30000);
        QStringList tips;
        const auto *model = child<QListView>(m_review, "planUp")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            tips << model->index(row, 0).data(Qt::AccessibleDescriptionRole).toString();
        const QString all = tips.join(u'\n');
        QVERIFY2(all.contains(u"Counted: 3 "_s), qPrintable(all));
        auto *summary = child<QLabel>(m_review, "planSummary");
        QVERIFY2(summary->text().contains(u"will fail on rows that are there now"_s), qPrintable(summary->text()));
        picture(u"review-counted"_s);
    }

    void rolesThatAreMissingThereAreNamed()
    {
        psql({u"-c"_s, u"CREATE DATABASE roleless"_s}, u"postgres"_s);
        psql({u"-f"_s, file("before.sql")}, u"roleless"_s);
        QVERIFY(writeText(file("granted.sql"), before + u"GRANT SELECT ON shop.customer TO \"night auditor\";\n"_s));
        // What was open stays until the other has been read.
        QSignalSpy opened(m_window->opener(), &Opener::opened);
        m_window->open(file("granted.sql"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 120000);
        m_window->compareWith(m_server.conninfo(u"roleless"_s));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(m_review->comparison()->look(), 30000);
        auto *notes = child<QLabel>(m_review, "planNotes");
        QTRY_VERIFY2(notes->isVisible() && notes->text().contains(u"The role night auditor is not there"_s),
            qPrintable(notes->text()));
        picture(u"review-roles"_s);
    }

    void whereNothingDiffersPgDumpHasTheLastWord()
    {
        QVERIFY(writeText(file("same.sql"), before));
        m_window->compareWith(file("same.sql"));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"pg_dump sees no difference either"_s), 60000);
        // A type that Howdah does not model.
        QVERIFY(writeText(file("more.sql"), before + u"CREATE TYPE shop.half_made;\n"_s));
        m_window->compareWith(file("more.sql"));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(shownText().contains(u"pg_dump sees what Howdah does not model"_s), 60000);
        QVERIFY2(shownText().contains(u"Only in more: CREATE TYPE shop.half_made"_s), qPrintable(shownText()));
    }

    void pendingChangesAreReviewedTheSameWay()
    {
        m_window->document()->select(table(u"purchase"_s));
        m_window->actions().addTable->trigger();
        m_window->showTab(u"review"_s);
        settle();
        QVERIFY2(up().contains(u"CREATE TABLE shop.new_table"_s), qPrintable(up()));
        tick(table(u"new_table"_s), false);
        QVERIFY(m_review->comparison()->plan().trip.up.isEmpty());
        m_window->document()->undoStack()->undo();
        settle();
        QVERIFY(m_review->comparison()->isEmpty());
    }

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString up() const { return m_review->comparison()->plan().up; }
    size_t statements() const { return m_review->comparison()->plan().trip.up.statements.size(); }

    void settle()
    {
        QTest::qWait(20);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 120000);
        QTest::qWait(20);
    }

    /// Every word that is in sight.
    QString shownText() const
    {
        QStringList words;
        for (const QLabel *label : m_review->findChildren<QLabel *>())
            if (label->isVisible())
                words << label->text();
        return words.join(u'\n');
    }

    void compare()
    {
        m_window->compareWith(file("after.sql"));
        settle();
        QVERIFY2(!m_review->comparison()->error(), "planned");
        QCOMPARE(m_review->comparison()->to().title, u"after"_s);
    }

    void tick(const ObjectRef &ref, bool on)
    {
        auto *model = m_review->findChild<DifferenceTree *>()->model();
        const QModelIndex index = model->indexOf(ref);
        QVERIFY2(index.isValid() && model->ref(index) == ref, qPrintable(display(ref)));
        QVERIFY(model->setData(index, on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole));
        settle();
    }

    /// The note's table is clear; of two columns that both fit one, the right one is chosen by hand.
    void decideRenames()
    {
        QTest::mouseClick(m_review->findChild<QToolButton *>(u"decideRenames"_s), Qt::LeftButton);
        auto *dialog = m_review->findChild<RenameDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *accept = child<QPushButton>(dialog, "acceptRenames");
        QVERIFY(!accept->isEnabled());
        QTest::mouseClick(child<QPushButton>(dialog, "keepClear"), Qt::LeftButton);
        QCOMPARE(dialog->kept(), (std::vector<Rename>{{table(u"legacy_note"_s), table(u"remark"_s)}}));
        auto *name = child<QComboBox>(dialog, "rename-shop.customer.name"),
             *phone = child<QComboBox>(dialog, "rename-shop.customer.phone");
        name->setCurrentIndex(2);
        phone->setCurrentIndex(2);
        QVERIFY(!accept->isEnabled());
        phone->setCurrentIndex(1);
        QVERIFY(accept->isEnabled());
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            QTest::qWait(150);
            QVERIFY(keepPicture(dialog, dark ? u"renames-dark"_s : u"renames-light"_s));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
        QTest::mouseClick(accept, Qt::LeftButton);
        settle();
    }

    void picture(const QString &name)
    {
        m_review->findChild<DifferenceTree *>()->select(table(u"customer"_s));
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            settle();
            QVERIFY(keepPicture(m_window.get(), name + (dark ? u"-dark"_s : u"-light"_s)));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
    }

    QByteArray psql(const QStringList &arguments, const QString &database)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(TestServer::program(u"psql"_s),
            QStringList{
                u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database)}
                + arguments);
        process.waitForFinished(60000);
        const QByteArray said = process.readAll().trimmed();
        if (process.exitCode() != 0)
            QTest::qFail(said.constData(), __FILE__, __LINE__);
        return said;
    }

    QByteArray dump(const QString &database)
    {
        QProcess process;
        process.start(
            TestServer::program(u"pg_dump"_s), {u"-s"_s, u"--restrict-key=x"_s, u"-d"_s, m_server.conninfo(database)});
        process.waitForFinished(60000);
        return process.readAllStandardOutput();
    }

    /// As a person would, with psql: what was taken is there, what was left is too, and the way back is one.
    void runTheFiles()
    {
        psql({u"-c"_s, u"CREATE DATABASE trial"_s}, u"postgres"_s);
        psql({u"-f"_s, file("before.sql")}, u"trial"_s);
        psql(
            {u"-c"_s,
                u"INSERT INTO shop.customer VALUES (1, 'a@b', 'Ada', '1'); INSERT INTO shop.legacy_note VALUES (7, 'Ada', 'hello', now())"_s},
            u"trial"_s);
        const QByteArray first = dump(u"trial"_s);
        QVERIFY(!first.isEmpty());
        psql({u"-f"_s, file("up.sql")}, u"trial"_s);
        QCOMPARE(psql({u"-c"_s, u"SELECT full_name FROM shop.customer"_s}, u"trial"_s), QByteArray("Ada"));
        QCOMPARE(psql({u"-c"_s, u"SELECT body FROM shop.remark"_s}, u"trial"_s), QByteArray("hello"));
        QCOMPARE(psql({u"-c"_s, u"SELECT count(*) FROM shop.legacy_import"_s}, u"trial"_s), QByteArray("0"));
        psql({u"-f"_s, file("down.sql")}, u"trial"_s);
        QCOMPARE(psql({u"-c"_s, u"SELECT name FROM shop.customer"_s}, u"trial"_s), QByteArray("Ada"));
    }

    TestServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    ReviewTab *m_review = nullptr;
};

QTEST_MAIN(ReviewTest)
#include "tst_review.moc"
