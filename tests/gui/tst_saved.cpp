// SPDX-License-Identifier: Apache-2.0
// What the window saves can be opened, rebuilds the design and runs, with the real services and real clicks.
#include "gui/gallery.h"
#include "gui/windowcase.h"
#include "project/project.h"
#include "schema/json.h"
#include "server/embedded/embeddedserver.h"
#include "service/jobs.h"
#include "service/source/source.h"
#include "ui/document/document.h"
#include "ui/document/edits.h"
#include "ui/document/objectnames.h"
#include "ui/document/pending.h"
#include "ui/document/settler.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Howdah;
using namespace Qt::StringLiterals;

class SavedTest : public WindowCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(u"tst_saved"_s); }
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    /// The names are PostgreSQL's own: CREATE TABLE chooses the same.
    void namesAreTheServers_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::newRow("short") << u"orders"_s << u"id"_s;
        QTest::newRow("long table") << QString(63, u't') << u"id"_s;
        QTest::newRow("both long") << QString(60, u't') << QString(50, u'c');
        QTest::newRow("bytes, not characters") << QString(31, QChar(0x00e4)) << QString(20, QChar(0x4e2d));
    }

    void namesAreTheServers()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        const auto text
            = u"CREATE TABLE \"%1\" (\"%2\" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, x int UNIQUE);"
              "CREATE INDEX ON \"%1\" (\"%2\", x); ALTER TABLE \"%1\" ADD CHECK (x > 0);"_s.arg(table, column);
        const auto database = loaded(text);
        QVERIFY(database);
        for (const Constraint &c : database->constraints)
            QCOMPARE(ObjectNames::made(ObjectNames::partsOf(c)), c.name);
        for (const Index &i : database->indexes)
            QCOMPARE(ObjectNames::made(ObjectNames::partsOf(i)), i.name.name);
        QCOMPARE(database->sequences.size(), size_t(1));
        const Sequence &sequence = database->sequences.front();
        QCOMPARE(ObjectNames::made(ObjectNames::partsOf(sequence)), sequence.name.name);
    }

    void twoNewTablesAreSavedAndOpenedAgain()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"customer"_s);
        addTable({}); // keeps the name it was given
        addTable({});
        addTable(u"order"_s);
        QVERIFY(document()->lookup().table(inPublic(u"customer"_s)));
        QCOMPARE(document()->lookup().primaryKeyOf(inPublic(u"customer"_s))->name, u"customer_pkey"_s);
        QCOMPARE(*document()->lookup().table(inPublic(u"order"_s))->columns.front().identitySequence,
            inPublic(u"order_id_seq"_s));
        settle();
        const PlanPreview plan = m_window->pending()->plan();
        QVERIFY2(!plan.up.contains(u"REVOKE"_s) && !plan.up.contains(u"OWNER"_s), qPrintable(plan.up));
        saveAndReopen();
    }

    void f2OnAConstraintRenamesIt()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"customer"_s);
        document()->select({ObjectKind::Constraint, inPublic(u"customer"_s), u"customer_pkey"_s});
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_F2);
        QWidget *field = QApplication::focusWidget();
        QVERIFY(field);
        QCOMPARE(field->objectName(), u"constraintName"_s);
        QTest::keyClicks(field, u"customer_key"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(document()->lookup().table(inPublic(u"customer"_s)));
        QCOMPARE(document()->lookup().primaryKeyOf(inPublic(u"customer"_s))->name, u"customer_key"_s);
        saveAndReopen();
    }

    /// A view, a check, a predicate, a default, a policy and a body: what names a renamed thing follows it.
    void renamesReachWhatDependsOnThem()
    {
        openText(
            u"CREATE TABLE item (id int PRIMARY KEY, price numeric CHECK (price > 0), twice numeric GENERATED ALWAYS "
            "AS (price * 2) STORED);\n"
            "CREATE INDEX cheap ON item (id) WHERE price < 10;\n"
            "CREATE VIEW dear AS SELECT id, price FROM item WHERE price > 100;\n"
            "ALTER TABLE item ENABLE ROW LEVEL SECURITY; CREATE POLICY seen ON item USING (price > 1);\n"_s);
        rename({ObjectKind::Table, inPublic(u"item"_s), {}}, u"article"_s);
        rename(columnRef(inPublic(u"article"_s), u"price"_s), u"cost"_s);
        settle();
        const Database &design = *document()->design();
        QVERIFY2(design.views.front().definition.contains(u"article"_s)
                && design.views.front().definition.contains(u"cost AS price"_s),
            qPrintable(design.views.front().definition));
        QVERIFY(design.indexes.front().predicate.contains(u"cost"_s));
        QVERIFY(design.policies.front().usingExpression.contains(u"cost"_s));
        const QString up = m_window->pending()->plan().up;
        QVERIFY2(up.contains(u"RENAME"_s) && !up.contains(u"CREATE"_s) && !up.contains(u"DROP"_s), qPrintable(up));
        saveAndReopen();
    }

    void anUndoneRenameIsUndoneEverywhere()
    {
        openText(
            u"CREATE TABLE item (id int PRIMARY KEY, price numeric);\nCREATE VIEW dear AS SELECT price FROM item;\n"_s);
        const auto before = document()->design();
        rename({ObjectKind::Table, inPublic(u"item"_s), {}}, u"article"_s);
        settle();
        document()->undoStack()->undo();
        settle();
        QVERIFY(*document()->design() == *before);
        document()->undoStack()->redo();
        settle();
        QVERIFY(document()->design()->views.front().definition.contains(u"article"_s));
        // Edits that come before the server has answered are read as well.
        rename({ObjectKind::Table, inPublic(u"article"_s), {}}, u"thing"_s);
        rename(columnRef(inPublic(u"thing"_s), u"price"_s), u"cost"_s);
        settle();
        QVERIFY(document()->design()->views.front().definition.contains(u"thing"_s));
        while (document()->undoStack()->canUndo())
            document()->undoStack()->undo();
        settle();
        QVERIFY(*document()->design() == *before);
    }

    void whatTheServerDoesNotTakeIsSaidAndNotSaved()
    {
        openText(u"CREATE TABLE item (id int PRIMARY KEY, price numeric);\n"_s);
        Column column = document()->lookup().table(inPublic(u"item"_s))->columns.back();
        column.expression = u"no_such_function(1)"_s;
        QVERIFY(document()->push(*Edits::alterColumn(*document()->design(), inPublic(u"item"_s), u"price"_s, column)));
        document()->select({ObjectKind::Table, inPublic(u"item"_s), {}});
        settle();
        QVERIFY2(
            m_window->settler()->problem().contains(u"no_such_function"_s), qPrintable(m_window->settler()->problem()));
        QCOMPARE(m_window->settler()->problemObject(), columnRef(inPublic(u"item"_s), u"price"_s));
        auto *grid = child<QTableView>(m_window.get(), "columnGrid");
        QVERIFY(grid->model()->index(1, 3).data(Qt::ToolTipRole).toString().contains(u"no_such_function"_s));
        bool ok = true, done = false;
        m_window->findChild<Keeper *>()->saveTo(m_folder->filePath(u"saved"_s), [&](bool written) {
            ok = written;
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60000);
        QVERIFY(!ok && !QFile::exists(m_folder->filePath(u"saved/schema.sql"_s)));
        QTRY_VERIFY(child<QMessageBox>(m_window.get(), "notSaved"));
        child<QMessageBox>(m_window.get(), "notSaved")->accept();
        document()->undoStack()->undo();
        settle();
        QVERIFY(m_window->settler()->problem().isEmpty());
    }

    /// From nothing to two revisions: each is written once, then nothing is pending.
    void aNewProjectBecomesRevisions()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"customer"_s);
        save();
        writeRevision(u"Customers"_s);
        QVERIFY(QFile::exists(m_folder->filePath(u"saved/migrations/0001_customers/up.sql"_s)));
        QCOMPARE(readProject(m_folder->filePath(u"saved"_s))->migrationFolder, u"migrations"_s);
        settle();
        QVERIFY(!document()->hasPendingChanges());
        addTable(u"invoice"_s);
        rename(columnRef(inPublic(u"customer"_s), u"id"_s), u"number"_s);
        save();
        writeRevision(u"Invoices"_s);
        const QString second = *readText(m_folder->filePath(u"saved/migrations/0002_invoices/up.sql"_s));
        QVERIFY2(second.contains(u"invoice"_s) && !second.contains(u"CREATE TABLE public.customer"_s)
                && second.contains(u"RENAME COLUMN id TO number"_s),
            qPrintable(second));
        settle();
        QVERIFY(!document()->hasPendingChanges());
        saveAndReopen();
        // Nothing was compared, and the window says so; the migrations build the design.
        QVERIFY(!m_window->opener()->isCompared());
        m_window->actions().compareMigrations->trigger();
        QTRY_VERIFY(child<QMessageBox>(m_window.get(), "runMigrations"));
        child<QMessageBox>(m_window.get(), "runMigrations")->defaultButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->opener()->isCompared(), 60000);
        settle();
        QVERIFY2(m_window->pending()->plan().up.isEmpty(), qPrintable(m_window->pending()->plan().up));
    }

    void whatOthersWroteIsAskedAbout()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"customer"_s);
        save();
        const QString path = m_folder->filePath(u"saved/schema.sql"_s);
        const QString theirs = *readText(path) + u"CREATE TABLE public.theirs (id int);\n"_s;
        QVERIFY(writeText(path, theirs));
        addTable(u"mine"_s);
        m_window->actions().save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(child<QMessageBox>(m_window.get(), "changedOutside"), 30000);
        QCOMPARE(*readText(path), theirs);
        child<QPushButton>(child<QMessageBox>(m_window.get(), "changedOutside"), "writeMine")->click();
        QTRY_VERIFY_WITH_TIMEOUT(readText(path)->contains(u"mine"_s), 30000);
        QCOMPARE(*readText(path + u".orig"_s), theirs);
        QTRY_VERIFY(!m_window->isWindowModified());
    }

    void handwritingIsAskedAboutOnce()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"saved"_s));
        const QString path = m_folder->filePath(u"saved/schema.sql"_s);
        QVERIFY(writeText(m_folder->filePath(u"saved/howdah.json"_s), u"{\"howdah\": 1, \"name\": \"T\"}"_s));
        const QString text
            = u"-- why there are items\nCREATE TABLE item (id int PRIMARY KEY);\nINSERT INTO item VALUES (1);\n"_s;
        QVERIFY(writeText(path, text));
        open(m_folder->filePath(u"saved"_s));
        addTable(u"mine"_s);
        m_window->actions().save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(child<QMessageBox>(m_window.get(), "handwritten"), 30000);
        QVERIFY(child<QMessageBox>(m_window.get(), "handwritten")->text().contains(u"INSERT"_s));
        QCOMPARE(*readText(path), text);
        child<QPushButton>(child<QMessageBox>(m_window.get(), "handwritten"), "keepCopy")->click();
        QTRY_VERIFY_WITH_TIMEOUT(readText(path)->contains(u"mine"_s), 30000);
        QCOMPARE(*readText(path + u".orig"_s), text);
        addTable(u"more"_s);
        m_window->actions().save->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(readText(path)->contains(u"more"_s), 30000);
    }

    void projectSettingsAreKept()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        QVERIFY(!m_window->actions().projectSettings->isEnabled());
        addTable(u"customer"_s);
        save();
        m_window->actions().projectSettings->trigger();
        auto *dialog = child<QDialog>(m_window.get(), "projectDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        child<QLineEdit>(dialog, "projectMigrations")->setText(u"db/migrations"_s);
        child<QPushButton>(dialog, "addEnvironment")->click();
        auto *table = child<QTableWidget>(dialog, "projectEnvironments");
        table->item(0, 0)->setText(u"mine"_s);
        table->item(0, 2)->setText(u"host=x dbname=y password=z"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        QVERIFY(dialog->isVisible()); // a password is refused
        table->item(0, 2)->setText(u"service=shop"_s);
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            QTest::qWait(30);
            QVERIFY(keepPicture(dialog, dark ? u"project-settings-dark"_s : u"project-settings-light"_s));
            QVERIFY(keepPicture(m_window.get(), dark ? u"new-project-dark"_s : u"new-project-light"_s));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        const auto project = readProject(m_folder->filePath(u"saved"_s));
        QVERIFY(project);
        QCOMPARE(project->migrationFolder, u"db/migrations"_s);
        QCOMPARE(project->environments.size(), size_t(1));
        QCOMPARE(project->environments.front().source, u"service=shop"_s);
    }

    /// A field whose own changes are over leaves Ctrl+Z to the design.
    void undoWorksInAField()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"customer"_s);
        QWidget *field = QApplication::focusWidget();
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!document()->lookup().table(inPublic(u"customer"_s)));
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(document()->lookup().table(inPublic(u"customer"_s)));
    }

    void aRenamedTableKeepsItsPlace()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"customer"_s);
        document()->moveTables({{inPublic(u"customer"_s), QPointF(500, 700)}}, u"Move"_s);
        rename({ObjectKind::Table, inPublic(u"customer"_s), {}}, u"client"_s);
        QCOMPARE(document()->positions().at(inPublic(u"client"_s)), QPointF(500, 700));
        document()->undoStack()->undo();
        QCOMPARE(document()->positions().at(inPublic(u"customer"_s)), QPointF(500, 700));
    }

private:
    void writeRevision(const QString &message)
    {
        m_window->actions().saveRevision->trigger();
        QDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (dialog = child<QDialog>(m_window.get(), "reviseDialog")) && dialog->isVisible(), 60000);
        auto *format = child<QComboBox>(dialog, "reviseFormat");
        format->setCurrentIndex(format->findData(u"sql"_s));
        QTest::keyClicks(child<QLineEdit>(dialog, "reviseMessage"), message);
        QTest::mouseClick(child<QPushButton>(dialog, "writeRevision"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!child<QDialog>(m_window.get(), "reviseDialog"), 30000);
    }

    void rename(const ObjectRef &ref, const QString &name)
    {
        const auto edit = Edits::rename(*document()->design(), ref, name);
        QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
        const auto made = document()->push(*edit);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    }
};

QTEST_MAIN(SavedTest)
#include "tst_saved.moc"
