// SPDX-License-Identifier: Apache-2.0
// What people add to a design beyond tables: by SQL, and to subject areas. With the real services and real clicks.
#include "gui/gallery.h"
#include "gui/windowcase.h"
#include "project/diagramfile.h"
#include "ui/diagram/tab.h"
#include "ui/diagram/view.h"
#include "ui/jobs/jobs.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>

using namespace Howdah;

class AddedTest : public WindowCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(u"tst_added"_s); }
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    /// PostgreSQL's own, packed: nothing was decided, so nothing is said, and nothing in the list of work failed.
    void aPackedScriptIsOpened()
    {
        QProcess gzip;
        const QString path = m_folder->filePath(u"own.sql.gz"_s);
        gzip.setStandardOutputFile(path);
        gzip.start(u"gzip"_s, {u"-c"_s});
        gzip.write("CREATE TABLE only_one (id int PRIMARY KEY);\n");
        gzip.closeWriteChannel();
        QVERIFY(gzip.waitForFinished() && gzip.exitCode() == 0);
        open(path);
        settle();
        QCOMPARE(document()->design()->tables.size(), size_t(1));
        QVERIFY(!child<QMessageBox>(m_window.get(), "decisions"));
        QVERIFY(!child<QMessageBox>(m_window.get(), "openError"));
        const auto *jobs = m_window->findChild<Jobs *>();
        QVERIFY(jobs && jobs->rowCount() > 0);
        for (int row = 0; row < jobs->rowCount(); ++row)
            QVERIFY(jobs->state(row) != Jobs::State::Failed);
    }

    /// What no form makes is added by its statements, and is saved like the rest.
    void anythingIsAddedBySql()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        addTable(u"account"_s);
        settle();
        m_window->actions().addSql->trigger();
        auto *dialog = child<QDialog>(m_window.get(), "sqlDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *text = child<QPlainTextEdit>(dialog, "sqlText");
        auto *run = child<QPushButton>(dialog, "sqlRun");
        auto *said = child<QLabel>(dialog, "message");
        QVERIFY(!run->isEnabled());
        // Refused, it stays to be mended: with the line of what was typed.
        text->setFocus();
        QTest::keyClicks(text, u"CREATE VIEW v AS"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, u"SELECT nothing FROM account;"_s);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"nothing"_s), 60000);
        QVERIFY2(said->text().startsWith(u"Line "_s), qPrintable(said->text()));
        QVERIFY(keepPicture(dialog, u"add-by-sql"_s));
        text->setPlainText(u"SELECT 1;"_s);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"change nothing"_s), 60000);
        QVERIFY(document()->undoStack()->count() > 0);
        const int steps = document()->undoStack()->index();
        text->setPlainText(
            u"CREATE TYPE mood AS ENUM ('sad', 'glad');\n"
            "CREATE DOMAIN word AS text CHECK (VALUE <> '');\n"
            "CREATE SEQUENCE ticket;\n"
            "ALTER TABLE account ADD now mood, ADD called word, ADD during tstzrange;\n"
            "CREATE VIEW glad AS SELECT id FROM account WHERE now = 'glad';\n"
            "CREATE FUNCTION changed() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;\n"
            "CREATE TRIGGER changed BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION changed();\n"
            "ALTER TABLE account ENABLE ROW LEVEL SECURITY;\n"
            "CREATE POLICY mine ON account USING (called = current_user);\n"
            "ALTER TABLE account ADD EXCLUDE USING gist (during WITH &&);\n"
            "ALTER TABLE account ADD UNIQUE NULLS NOT DISTINCT (called);\n"
            "CREATE TABLE entry (at date NOT NULL, what text) PARTITION BY RANGE (at);\n"
            "CREATE TABLE entry_2026 PARTITION OF entry FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');\n"_s);
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!child<QDialog>(m_window.get(), "sqlDialog"), 60000);
        settle();
        QVERIFY2(m_window->settler()->problem().isEmpty(), qPrintable(m_window->settler()->problem()));
        const Database &design = *document()->design();
        QCOMPARE(design.enums.size() + design.domains.size() + design.views.size() + design.routines.size()
                + design.triggers.size() + design.policies.size(),
            size_t(6));
        QCOMPARE(design.tables.size(), size_t(3));
        // One step, which can be undone.
        QCOMPARE(document()->undoStack()->index(), steps + 1);
        document()->undoStack()->undo();
        QCOMPARE(document()->design()->tables.size(), size_t(1));
        QVERIFY(document()->design()->views.empty());
        document()->undoStack()->redo();
        settle();
        saveAndReopen();
    }

    /// What is offered to begin with is a statement that PostgreSQL takes as it stands.
    void theExamplesOfSqlAreStatements()
    {
        const QString table = u"CREATE TABLE table_name (owner name, during tstzrange, column_name text);\n"_s;
        openText(table);
        m_window->actions().addSql->trigger();
        auto *dialog = child<QDialog>(m_window.get(), "sqlDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *examples = child<QComboBox>(dialog, "sqlExamples");
        auto *text = child<QPlainTextEdit>(dialog, "sqlText");
        QVERIFY(examples->count() > 18);
        for (int i = 1; i < examples->count(); ++i) {
            examples->setFocus();
            QTest::keyClick(examples, Qt::Key_Down);
            QCOMPARE(examples->currentIndex(), i);
            const QString sql = text->toPlainText();
            QVERIFY2(sql.endsWith(u";\n"_s) && text->textCursor().hasSelection(), qPrintable(sql));
            QVERIFY2(loaded(table + sql), qPrintable(examples->itemText(i) + u":\n"_s + sql));
        }
        dialog->close();
    }

    /// Opened, a small schema is in sight as a whole and in the middle, and stays so until someone looks elsewhere.
    void aSmallSchemaIsSeenWhole()
    {
        openText(u"CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a);\n"
                 "CREATE TABLE c (id int PRIMARY KEY, b int REFERENCES b);\n"
                 "CREATE TABLE d (id int PRIMARY KEY, c int REFERENCES c, a int REFERENCES a);\n"_s);
        settle();
        auto *diagram = m_window->findChild<DiagramTab *>();
        DiagramView *view = diagram->view();
        const auto isWhole = [&] {
            const QRectF seen = view->mapToScene(view->viewport()->rect()).boundingRect();
            const QRectF all = diagram->scene()->diagram().bounds;
            return seen.contains(all) && QLineF(seen.center(), all.center()).length() * view->zoom() < 8;
        };
        QTRY_VERIFY(isWhole());
        m_window->resize(1024, 700);
        QTRY_VERIFY(isWhole());
        addTable(u"e"_s);
        settle();
        QTRY_VERIFY(isWhole());
        m_window->showTab(u"data"_s);
        m_window->resize(1400, 900);
        m_window->showTab(u"diagram"_s);
        QTRY_VERIFY(isWhole());
        view->setZoom(2);
        addTable(u"f"_s);
        settle();
        QCOMPARE(view->zoom(), 2.0);
    }

    /// What is made while a subject area is shown belongs to it, and tables come and go there.
    void subjectAreasCanBeChanged()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"areas/diagrams"_s)));
        QVERIFY(writeText(m_folder->filePath(u"areas/schema.sql"_s),
            u"CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int PRIMARY KEY);\n"
            "CREATE TABLE c (id int PRIMARY KEY);\n"_s));
        QVERIFY(writeText(m_folder->filePath(u"areas/howdah.json"_s),
            uR"({"howdah": 1, "name": "Areas", "schema": "schema.sql"})"_s));
        QVERIFY(writeText(m_folder->filePath(u"areas/diagrams/some.json"_s),
            uR"({"version": 1, "name": "Some", "tables": [{"schema": "public", "name": "a"},)"
            R"( {"schema": "public", "name": "b"}]})"_s));
        open(m_folder->filePath(u"areas"_s));
        settle();
        auto *chooser = child<QComboBox>(m_window.get(), "diagramChooser");
        QCOMPARE(chooser->count(), 2);
        chooser->setFocus();
        QTest::keyClick(chooser, Qt::Key_Down);
        settle();
        auto *diagram = m_window->findChild<DiagramTab *>();
        const auto shown = [diagram] {
            QStringList names;
            for (const DiagramTable &table : diagram->scene()->diagram().tables)
                names << table.name.name;
            names.sort();
            return names.join(u' ');
        };
        QCOMPARE(shown(), u"a b"_s);
        addTable(u"fresh"_s);
        settle();
        QTRY_COMPARE(shown(), u"a b fresh"_s);
        chooseOnDiagram(u"a"_s, u"Leave a out"_s);
        QTRY_COMPARE(shown(), u"b fresh"_s);
        document()->undoStack()->undo();
        QTRY_COMPARE(shown(), u"a b fresh"_s);
        document()->showDiagram(0);
        QTRY_COMPARE(shown(), u"a b c fresh"_s);
        chooseOnDiagram(u"c"_s, u"Show c in"_s);
        document()->showDiagram(1);
        QTRY_COMPARE(shown(), u"a b c fresh"_s);
        save();
        const auto diagrams = readDiagrams(m_folder->filePath(u"saved"_s));
        QVERIFY(diagrams);
        const auto some = std::ranges::find(*diagrams, u"Some"_s, &DiagramFile::name);
        QVERIFY(some != diagrams->end());
        QCOMPARE(some->tables.size(), size_t(4));
        // Made is undone: it is nowhere any more.
        while (document()->undoStack()->canUndo())
            document()->undoStack()->undo();
        QTRY_COMPARE(shown(), u"a b"_s);
    }

    /// A diagram stays in the file it was read from, whatever both are called, and goes with it.
    void aDiagramStaysInItsFile()
    {
        const QDir project(m_folder->filePath(u"saved"_s));
        const auto put = [&project](const QString &name, const QString &text) {
            QVERIFY(writeText(project.filePath(name), text));
        };
        put(u"schema.sql"_s, u"CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int PRIMARY KEY);\n"_s);
        put(u"howdah.json"_s, uR"({"howdah": 1, "name": "Areas", "schema": "schema.sql"})"_s);
        put(u"diagrams/everything.json"_s,
            uR"({"version": 1, "name": "Main", "positions": [{"schema": "public", "name": "a", "x": 7, "y": 9}]})"_s);
        // "Other" would be kept in other.json, which is somebody else's.
        const QString area = uR"({"version": 1, "name": "%1", "tables": [{"schema": "public", "name": "%2"}]})"_s;
        put(u"diagrams/first.json"_s, area.arg(u"Other"_s, u"a"_s));
        put(u"diagrams/other.json"_s, area.arg(u"Some"_s, u"b"_s));
        const auto files = [&project] { return QDir(project.filePath(u"diagrams"_s)).entryList(QDir::Files); };
        const QStringList given = files();
        QCOMPARE(given.size(), 3);
        for (int round = 0; round < 2; ++round) {
            open(project.path());
            settle();
            QCOMPARE(child<QComboBox>(m_window.get(), "diagramChooser")->count(), 3);
            document()->moveTables({{inPublic(u"a"_s), {100.0 + round, 200}}}, u"Move"_s);
            save();
            QCOMPARE(files(), given);
        }
        const int other = child<QComboBox>(m_window.get(), "diagramChooser")->findText(u"Other"_s);
        document()->removeArea(other, u"Remove"_s);
        document()->addArea({u"Everything"_s, {inPublic(u"b"_s)}, {}}, u"Add"_s);
        save();
        QCOMPARE(files(), QStringList({u"everything-2.json"_s, u"everything.json"_s, u"other.json"_s}));
        const auto kept = readDiagrams(project.path());
        QVERIFY(kept);
        QStringList names;
        for (const DiagramFile &each : *kept)
            names << each.name;
        QCOMPARE(names, QStringList({u"Everything"_s, u"Main"_s, u"Some"_s}));
    }

private:
    /// An entry of a table's menu on the diagram, by the mouse.
    void chooseOnDiagram(const QString &table, const QString &entry)
    {
        auto *diagram = m_window->findChild<DiagramTab *>();
        DiagramView *view = diagram->view();
        view->fit();
        const QPoint where = view->mapFromScene(
            diagram->scene()->table(diagram->scene()->indexOf(inPublic(table))).position + QPointF(20, 12));
        QContextMenuEvent event(QContextMenuEvent::Mouse, where, view->viewport()->mapToGlobal(where));
        QApplication::sendEvent(view->viewport(), &event);
        auto *menu = child<QMenu>(diagram, "diagramMenu");
        QVERIFY(menu);
        QStringList entries;
        for (QAction *action : menu->actions()) {
            entries << action->text();
            if (action->text().startsWith(entry)) {
                action->trigger();
                return delete menu;
            }
        }
        QFAIL(qPrintable(entries.join(u", "_s)));
    }
};

QTEST_MAIN(AddedTest)
#include "tst_added.moc"
