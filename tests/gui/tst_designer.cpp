// SPDX-License-Identifier: Apache-2.0
// A day at the design: every kind made and changed in place, keys on the canvas, who uses what, in and out. With the
// real services, real clicks and keys.
#include "change/object.h"
#include "exchange/dbml.h"
#include "gui/bothschemes.h"
#include "gui/windowcase.h"
#include "ui/diagram/tab.h"
#include "ui/diagram/view.h"
#include "ui/mainwindow/sqltemplates.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTreeWidget>

using namespace Howdah;

namespace {

const QString shop = u"CREATE TYPE mood AS ENUM ('sad', 'glad');\n"
                     "CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail text NOT NULL,\n"
                     "    now mood DEFAULT 'glad', note text);\n"
                     "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer,\n"
                     "    mail text, placed_at timestamptz DEFAULT now());\n"_s;

} // namespace

class DesignerTest : public WindowCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { begin(u"tst_designer"_s); }
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    /// From the menu, filled in: a name is typed over the one that is selected, and it is there.
    void everyKindIsMadeFromItsMenu()
    {
        openText(shop);
        document()->select({ObjectKind::Table, inPublic(u"customer"_s), {}});
        int made = 0;
        for (const SqlKind &kind : sqlKinds()) {
            const QString id = QString::fromLatin1(kind.id);
            const bool isExtension = id == u"extension"_s;
            const QString name = isExtension ? u"citext"_s : u"made_%1"_s.arg(++made);
            const QByteArray before = toJson(*document()->design());
            const int step = document()->undoStack()->index();
            clickMenu({u"&Edit"_s, u"Add &more"_s, titleOf(kind)});
            auto *dialog = sqlDialog();
            QVERIFY(dialog);
            auto *text = child<QPlainTextEdit>(dialog, "sqlText");
            QVERIFY2(text->textCursor().hasSelection(), qPrintable(id));
            // What it begins with is what was asked for.
            QCOMPARE(child<QComboBox>(dialog, "sqlExamples")->currentData().toString(), id);
            QTest::keyClicks(text, name);
            if (id.startsWith(u"by-"_s)) // its partitions are of it
                text->setPlainText(text->toPlainText()
                        .replace(u"public.new_table "_s, u"public.%1 "_s.arg(name))
                        .replace(u"public.new_table\n"_s, u"public.%1\n"_s.arg(name)));
            if (id == u"view"_s)
                QVERIFY(keepPicture(dialog, u"add-view"_s));
            run(dialog, id);
            settle();
            QVERIFY2(
                m_window->settler()->problem().isEmpty(), qPrintable(id + u": "_s + m_window->settler()->problem()));
            QVERIFY2(has(name), qPrintable(id));
            QCOMPARE(document()->undoStack()->index(), step + 1);
            const QByteArray after = toJson(*document()->design());
            key(Qt::Key_Z, Qt::ControlModifier);
            settle();
            QCOMPARE(toJson(*document()->design()), before);
            key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            settle();
            QCOMPARE(toJson(*document()->design()), after);
            document()->select({ObjectKind::Table, inPublic(u"customer"_s), {}});
        }
        QVERIFY(made >= 18);
        saveAndReopen();
    }

    /// Without a table in sight everything that needs none begins all the same; what needs one cannot be asked for.
    void whatNeedsATableIsOfferedWithOne()
    {
        m_window->actions().newDesign->trigger();
        QTRY_VERIFY(document()->isOpen());
        for (qsizetype i = 0; i < m_window->actions().addKinds.size(); ++i) {
            const SqlKind &kind = sqlKinds()[size_t(i)];
            QCOMPARE(m_window->actions().addKinds[i]->isEnabled(), !kind.needsTable);
            if (kind.needsTable || QLatin1StringView(kind.id) == "extension"_L1)
                continue;
            const SqlTemplate statements
                = sqlTemplate(QString::fromLatin1(kind.id), document()->lookup(), {}, u"public"_s);
            QVERIFY2(loaded(statements.text), qPrintable(statements.text));
        }
    }

    /// F4 on an object opens its own statement, and what it says afterwards is the object.
    void everythingIsChangedInPlace()
    {
        openText(shop
            + u"CREATE VIEW seen AS SELECT id FROM customer WHERE note <> '⟦x⟧';\n"
              "CREATE MATERIALIZED VIEW kept AS SELECT id, mail FROM customer;\nCREATE UNIQUE INDEX ON kept (id);\n"
              "CREATE FUNCTION one() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';\n"
              "CREATE FUNCTION changed() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;\n"
              "CREATE TRIGGER touch BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION changed();\n"
              "CREATE POLICY own ON customer USING (mail = current_user);\n"
              "CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING;\n"
              "CREATE DOMAIN word AS text;\nCREATE TYPE pair AS (a int);\nCREATE SEQUENCE ticket;\n"_s);
        settle();
        change({ObjectKind::View, inPublic(u"seen"_s), {}}, u"id"_s, u"id, mail"_s);
        QCOMPARE(document()->lookup().view(inPublic(u"seen"_s))->columns.size(), size_t(2));
        QVERIFY(document()->lookup().view(inPublic(u"seen"_s))->definition.contains(u"⟦x⟧"_s));
        change({ObjectKind::View, inPublic(u"kept"_s), {}}, u"FROM"_s, u", note FROM"_s);
        QCOMPARE(document()->lookup().view(inPublic(u"kept"_s))->columns.size(), size_t(3));
        QCOMPARE(document()->lookup().indexesOf(inPublic(u"kept"_s)).size(), size_t(1));
        change({ObjectKind::Routine, inPublic(u"one"_s), {}}, u"SELECT 1"_s, u"SELECT 2"_s);
        QVERIFY(std::ranges::find(document()->design()->routines, inPublic(u"one"_s), &Routine::name)
                ->source.contains(u"SELECT 2"_s));
        change({ObjectKind::Trigger, inPublic(u"customer"_s), u"touch"_s}, u"UPDATE"_s, u"INSERT"_s);
        QVERIFY(document()->design()->triggers.front().definition.contains(u"BEFORE INSERT"_s));
        change({ObjectKind::Policy, inPublic(u"customer"_s), u"own"_s}, u"mail"_s, u"note"_s);
        QVERIFY(document()->design()->policies.front().usingExpression.contains(u"note"_s));
        change({ObjectKind::Rule, inPublic(u"orders"_s), u"keep"_s}, u"DELETE"_s, u"UPDATE"_s);
        QVERIFY(document()->design()->rules.front().definition.contains(u"ON UPDATE"_s));
        change({ObjectKind::EnumType, inPublic(u"mood"_s), {}}, {}, u"calm"_s);
        QCOMPARE(document()->design()->enums.front().values.back(), u"calm"_s);
        change({ObjectKind::Domain, inPublic(u"word"_s), {}}, {}, u"VALUE <> ''"_s);
        QCOMPARE(document()->design()->domains.front().constraints.size(), size_t(1));
        change({ObjectKind::CompositeType, inPublic(u"pair"_s), {}}, {}, u"b"_s);
        QCOMPARE(document()->design()->composites.front().attributes.back().name, u"b"_s);
        change({ObjectKind::Sequence, inPublic(u"ticket"_s), {}}, {}, u"5"_s);
        QCOMPARE(document()->lookup().sequence(inPublic(u"ticket"_s))->increment, 5);
        QCOMPARE(document()->undoStack()->index(), 10);
        // A table has its form.
        document()->select({ObjectKind::Table, inPublic(u"customer"_s), {}});
        QVERIFY(!m_window->actions().editSql->isEnabled());
        saveAndReopen();
    }

    /// Who needs a column: keys, indexes, views, functions, policies, triggers; a double click goes there.
    void usagesAreListed()
    {
        openText(shop
            + u"CREATE UNIQUE INDEX by_mail ON customer (lower(mail)) WHERE note IS NULL;\n"
              "CREATE VIEW seen AS SELECT mail FROM customer;\n"
              "CREATE FUNCTION firm() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT mail FROM customer; END;\n"
              "CREATE FUNCTION loose() RETURNS text LANGUAGE sql AS 'SELECT mail FROM customer';\n"
              "CREATE FUNCTION other() RETURNS text LANGUAGE sql AS 'SELECT mailbox FROM (SELECT 1 AS mailbox) t';\n"
              "CREATE FUNCTION changed() RETURNS trigger LANGUAGE plpgsql AS\n"
              "    $$BEGIN NEW.mail = lower(NEW.mail); RETURN NEW; END$$;\n"
              "CREATE TRIGGER touch BEFORE UPDATE OF mail ON customer FOR EACH ROW EXECUTE FUNCTION changed();\n"
              "CREATE POLICY own ON customer USING (mail = current_user);\n"
              "ALTER TABLE customer ADD CHECK (mail LIKE '%@%'), ADD UNIQUE (mail),\n"
              "    ADD domain text GENERATED ALWAYS AS (split_part(mail, '@', 2)) STORED;\n"
              "ALTER TABLE orders ADD FOREIGN KEY (mail) REFERENCES customer (mail);\n"_s);
        settle();
        document()->select(columnRef(inPublic(u"customer"_s), u"mail"_s));
        key(Qt::Key_F7, Qt::AltModifier);
        auto *list = child<QTreeWidget>(m_window.get(), "usages");
        QTRY_VERIFY(list->isVisible());
        QStringList rows;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            rows << list->topLevelItem(i)->text(0) + u": "_s + list->topLevelItem(i)->text(2);
        const QStringList wanted{u"public.firm(): needs it"_s, u"public.customer.domain: computed from it"_s,
            u"public.seen: reads it"_s, u"public.customer.customer_mail_check: checks it"_s,
            u"public.customer.customer_mail_key: unique key over it"_s,
            u"public.orders.orders_mail_fkey: foreign key to it"_s, u"public.by_mail: needs it"_s,
            u"public.customer.touch: fires on it"_s, u"public.customer.own: decides by it"_s,
            u"public.changed(): its text has the name"_s, u"public.loose(): its text has the name"_s};
        for (const QString &row : wanted)
            QVERIFY2(rows.contains(row), qPrintable(row + u" is not in\n"_s + rows.join(u'\n')));
        QVERIFY2(rows.size() == wanted.size(), qPrintable(rows.join(u'\n')));
        QVERIFY(child<QLabel>(m_window.get(), "usagesHeading")->text().contains(u"11"_s));
        QVERIFY(keepPicture(m_window.get(), u"usages"_s));
        QTreeWidgetItem *seen = nullptr;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (list->topLevelItem(i)->text(0) == u"public.seen"_s)
                seen = list->topLevelItem(i);
        list->scrollToItem(seen);
        const QPoint at = list->visualItemRect(seen).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(document()->selection(), (ObjectRef{ObjectKind::View, inPublic(u"seen"_s), {}}));
        // Of the table: everything but its own parts; the list follows the design.
        document()->select({ObjectKind::Table, inPublic(u"customer"_s), {}});
        key(Qt::Key_F7, Qt::AltModifier);
        const int all = list->topLevelItemCount();
        QVERIFY(all >= 5);
        document()->select({ObjectKind::View, inPublic(u"seen"_s), {}});
        key(Qt::Key_Delete, Qt::ControlModifier);
        QTRY_COMPARE(list->topLevelItemCount(), all - 1);
        document()->select({ObjectKind::EnumType, inPublic(u"mood"_s), {}});
        key(Qt::Key_F7, Qt::AltModifier);
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), u"public.customer.now"_s);
    }

    /// A key's line is clicked: its properties are there; Delete takes it away, undo brings it back byte for byte.
    void aKeyIsTakenByItsLine()
    {
        openText(shop);
        settle();
        auto *diagram = m_window->findChild<DiagramTab *>();
        DiagramView *view = diagram->view();
        view->fit();
        const auto &edges = diagram->scene()->diagram().edges;
        QCOMPARE(edges.size(), size_t(1));
        QLineF longest;
        for (size_t i = 1; i < edges[0].points.size(); ++i)
            if (const QLineF piece(edges[0].points[i - 1], edges[0].points[i]); piece.length() > longest.length())
                longest = piece;
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->mapFromScene(longest.center()));
        const ObjectRef wanted{ObjectKind::Constraint, inPublic(u"orders"_s), u"orders_customer_id_fkey"_s};
        QCOMPARE(document()->selection(), wanted);
        bool isShown = false;
        for (const QLineEdit *field : m_window->findChildren<QLineEdit *>())
            isShown = isShown || (field->isVisible() && field->text() == wanted.member);
        for (const QAbstractItemView *list : m_window->findChildren<QAbstractItemView *>())
            isShown = isShown || (list->isVisible() && list->currentIndex().data().toString().contains(wanted.member));
        QVERIFY(isShown);
        QVERIFY(keepPicture(m_window.get(), u"key-line"_s));
        const QByteArray before = toJson(*document()->design());
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Delete);
        settle();
        QVERIFY(!has(wanted.member));
        QTRY_VERIFY(diagram->scene()->diagram().edges.empty());
        key(Qt::Key_Z, Qt::ControlModifier);
        settle();
        QCOMPARE(toJson(*document()->design()), before);
        QTRY_COMPARE(diagram->scene()->diagram().edges.size(), size_t(1));
    }

    /// Another system's dump is a design like any other, packed or not, and what was decided for it is said.
    void aDumpOfMySqlIsOpened_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("plain") << false;
        QTest::newRow("gzip") << true;
    }
    void aDumpOfMySqlIsOpened()
    {
        QFETCH(bool, packed);
        QString dump = QStringLiteral(HOWDAH_SOURCE_DIR) + u"/tests/data/mysql/rental.sql"_s;
        if (packed) {
            QProcess gzip;
            gzip.setStandardOutputFile(m_folder->filePath(u"rental.sql.gz"_s));
            gzip.start(u"gzip"_s, {u"-c"_s, dump});
            QVERIFY(gzip.waitForFinished() && gzip.exitCode() == 0);
            dump = m_folder->filePath(u"rental.sql.gz"_s);
        }
        open(dump);
        QTRY_VERIFY_WITH_TIMEOUT(document()->isOpen(), 60000);
        settle();
        QCOMPARE(document()->design()->tables.size(), size_t(5));
        auto *said = child<QMessageBox>(m_window.get(), "decisions");
        QTRY_VERIFY(said && said->isVisible());
        QVERIFY2(said->informativeText().contains(u"film_rating"_s), qPrintable(said->informativeText()));
        QVERIFY(keepInBoth(m_window.get(), u"mysql-opened"_s));
        QVERIFY(keepInBoth(said, u"mysql-decisions"_s));
        QTest::mouseClick(said->button(QMessageBox::Ok), Qt::LeftButton);
    }

    /// DBML is opened with its groups as areas, and written again as it was read.
    void dbmlIsOpenedAndExported()
    {
        const QString given = QStringLiteral(HOWDAH_SOURCE_DIR) + u"/tests/data/dbml/shop.dbml"_s;
        answerFileDialog(given);
        clickMenu({u"&File"_s, u"&Import design…"_s});
        QTRY_VERIFY_WITH_TIMEOUT(document()->isOpen(), 60000);
        settle();
        QCOMPARE(document()->design()->tables.size(), size_t(7));
        // What was decided is said, beside the window.
        auto *said = child<QMessageBox>(m_window.get(), "decisions");
        QTRY_VERIFY(said && said->isVisible());
        QVERIFY2(said->informativeText().contains(u"label_product"_s), qPrintable(said->informativeText()));
        QTest::mouseClick(said->button(QMessageBox::Ok), Qt::LeftButton);
        auto *chooser = child<QComboBox>(m_window.get(), "diagramChooser");
        QCOMPARE(chooser->count(), 3);
        QCOMPARE(chooser->itemText(2), u"what is sold"_s);
        for (const char *suffix : {"dbml", "html", "md", "svg"}) {
            const QString path = m_folder->filePath(u"out."_s + QLatin1StringView(suffix));
            answerFileDialog(path);
            clickMenu({u"&File"_s, u"&Export…"_s});
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), suffix);
            const QByteArray text = file.readAll();
            // Markdown writes \\_ for _.
            const bool hasIndex = QByteArray(text).replace("\\", "").contains("product_name_idx");
            QVERIFY2(hasIndex == (QByteArrayView(suffix) != "svg"), suffix);
        }
        const Database was = comparable(*document()->design());
        open(m_folder->filePath(u"out.dbml"_s));
        settle();
        QVERIFY(!child<QMessageBox>(m_window.get(), "decisions"));
        QCOMPARE(toDbml(comparable(*document()->design())), toDbml(was));
        QCOMPARE(document()->design()->tables, was.tables);
        // An area's own export is of its tables.
        open(given);
        settle();
        document()->showDiagram(1);
        settle();
        QVERIFY(m_window->findChild<DiagramTab *>()->exportTo(m_folder->filePath(u"area.md"_s)));
        QFile area(m_folder->filePath(u"area.md"_s));
        QVERIFY(area.open(QIODevice::ReadOnly));
        const QByteArray text = area.readAll();
        QVERIFY(text.contains("profile") && !text.contains("shipment"));
    }

    /// Into an open design it is added, after a look at its statements, as one step.
    void dbmlIsAddedToTheDesign()
    {
        openText(shop);
        settle();
        const QByteArray before = toJson(*document()->design());
        answerFileDialog(QStringLiteral(HOWDAH_SOURCE_DIR) + u"/tests/data/dbml/shop.dbml"_s);
        clickMenu({u"&File"_s, u"&Import design…"_s});
        auto *dialog = sqlDialog();
        QVERIFY(dialog);
        const QString text = child<QPlainTextEdit>(dialog, "sqlText")->toPlainText();
        QVERIFY2(text.startsWith(u"-- "_s) && text.contains(u"label_product"_s), qPrintable(text));
        run(dialog, u"import"_s);
        settle();
        QVERIFY(document()->lookup().table({u"stock"_s, u"product"_s}));
        QCOMPARE(document()->design()->tables.size(), size_t(9));
        key(Qt::Key_Z, Qt::ControlModifier);
        settle();
        QCOMPARE(toJson(*document()->design()), before);
        // What is no DBML says where, and nothing opens.
        const QString bad = m_folder->filePath(u"bad.dbml"_s);
        QVERIFY(writeText(bad, u"Table a {\n  id\n}\n"_s));
        answerFileDialog(bad);
        clickMenu({u"&File"_s, u"&Import design…"_s});
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = child<QMessageBox>(m_window.get(), "openError")) && box->isVisible());
        QVERIFY(!child<QDialog>(m_window.get(), "sqlDialog"));
        QVERIFY2(box->informativeText().endsWith(u"bad.dbml:2"_s), qPrintable(box->informativeText()));
        box->accept();
    }

    /// A table goes through the clipboard as its statements into another design.
    void sqlIsCopiedAndPasted()
    {
        openText(shop);
        settle();
        const Table customer = *document()->lookup().table(inPublic(u"customer"_s));
        document()->select({ObjectKind::Table, inPublic(u"orders"_s), {}});
        QApplication::clipboard()->clear();
        key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"CREATE TABLE"_s));
        const QString orders = QApplication::clipboard()->text();
        openText(shop.section(u"CREATE TABLE orders"_s, 0, 0));
        settle();
        QApplication::clipboard()->setText(orders);
        key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = sqlDialog();
        QVERIFY(dialog);
        run(dialog, u"paste"_s);
        settle();
        const auto whole = loaded(shop);
        QVERIFY(whole);
        QCOMPARE(document()->design()->tables, whole->tables);
        QCOMPARE(document()->design()->constraints, whole->constraints);
    }

    /// What belongs together by its keys is offered, with a name.
    void areasAreFound()
    {
        openText(u"CREATE TABLE film (id int PRIMARY KEY);\nCREATE TABLE actor (id int PRIMARY KEY);\n"
                 "CREATE TABLE film_actor (film int REFERENCES film, actor int REFERENCES actor);\n"
                 "CREATE TABLE film_text (film int REFERENCES film);\n"
                 "CREATE TABLE shop (id int PRIMARY KEY);\nCREATE TABLE clerk (id int PRIMARY KEY, shop int REFERENCES "
                 "shop);\nCREATE TABLE till (shop int REFERENCES shop, clerk int REFERENCES clerk);\n"_s);
        settle();
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = child<QDialog>(m_window.get(), "areaDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *from = child<QComboBox>(dialog, "areaFrom");
        QTRY_VERIFY(from->findText(u"Found by its keys: film"_s) >= 0);
        QVERIFY(from->findText(u"Found by its keys: shop"_s) >= 0);
        from->setFocus();
        QTest::keyClick(from, Qt::Key_End);
        QCOMPARE(from->currentText(), u"Found by its keys: shop"_s);
        QCOMPARE(child<QLineEdit>(dialog, "areaName")->text(), u"shop"_s);
        QVERIFY2(child<QLabel>(dialog, "areaCount")->text().endsWith(u": clerk, shop, till"_s),
            qPrintable(child<QLabel>(dialog, "areaCount")->text()));
        QTest::keyClick(from, Qt::Key_Up);
        QCOMPARE(child<QLineEdit>(dialog, "areaName")->text(), u"film"_s);
        QVERIFY(keepInBoth(dialog, u"area-found"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        auto *diagram = m_window->findChild<DiagramTab *>();
        QTRY_COMPARE(diagram->scene()->diagram().tables.size(), size_t(4));
        QCOMPARE(child<QComboBox>(m_window.get(), "diagramChooser")->currentText(), u"film"_s);
        settle();
    }

    /// Areas are made of what is selected and what is near, kept in files of their own, and taken away again.
    void areasAreMadeAndRemoved()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"saved"_s)));
        openText(
            u"CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int PRIMARY KEY REFERENCES a);\n"
            "CREATE TABLE c (id int PRIMARY KEY REFERENCES b);\nCREATE TABLE d (id int PRIMARY KEY REFERENCES c);\n"
            "CREATE TABLE alone (id int PRIMARY KEY);\n"_s);
        settle();
        const auto shown = [this] {
            QStringList names;
            for (const DiagramTable &table : m_window->findChild<DiagramTab *>()->scene()->diagram().tables)
                names << table.name.name;
            names.sort();
            return names.join(u' ');
        };
        auto *diagram = m_window->findChild<DiagramTab *>();
        diagram->view()->fit();
        clickTable(u"b"_s, {});
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = child<QDialog>(m_window.get(), "areaDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        QVERIFY2(child<QLabel>(dialog, "areaCount")->text().endsWith(u": a, b, c"_s),
            qPrintable(child<QLabel>(dialog, "areaCount")->text()));
        QTest::keyClicks(child<QLineEdit>(dialog, "areaName"), u"Near b"_s);
        QVERIFY(keepPicture(dialog, u"area-dialog"_s));
        QTest::mouseClick(ok, Qt::LeftButton);
        QTRY_COMPARE(shown(), u"a b c"_s);
        settle();
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shown(), u"a alone b c d"_s);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown(), u"a b c"_s);
        document()->showDiagram(0);
        QTRY_COMPARE(shown(), u"a alone b c d"_s);
        settle();
        diagram->view()->fit();
        // The way between two, by the keyboard.
        clickTable(u"a"_s, {});
        clickTable(u"d"_s, Qt::ControlModifier);
        key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = child<QDialog>(m_window.get(), "areaDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(child<QLineEdit>(dialog, "areaName"), u"Near/b"_s);
        QTest::keyClick(child<QComboBox>(dialog, "areaFrom"), Qt::Key_Down);
        QTest::keyClick(child<QLineEdit>(dialog, "areaName"), Qt::Key_Return);
        QTRY_COMPARE(shown(), u"a b c d"_s);
        QCOMPARE(child<QComboBox>(m_window.get(), "diagramChooser")->count(), 3);
        save();
        const QDir folder(m_folder->filePath(u"saved/diagrams"_s));
        QCOMPARE(folder.entryList({u"near*"_s}), QStringList({u"near-b-2.json"_s, u"near-b.json"_s}));
        open(m_folder->filePath(u"saved"_s));
        settle();
        auto *chooser = child<QComboBox>(m_window.get(), "diagramChooser");
        QCOMPARE(chooser->count(), 3);
        document()->showDiagram(chooser->findText(u"Near b"_s));
        QTRY_COMPARE(shown(), u"a b c"_s);
        clickMenu({u"&View"_s, u"&Remove this subject area"_s});
        QTRY_COMPARE(shown(), u"a alone b c d"_s);
        QCOMPARE(chooser->count(), 2);
        save();
        QCOMPARE(folder.entryList({u"near*"_s}).size(), 1);
        open(m_folder->filePath(u"saved"_s));
        QCOMPARE(chooser->count(), 2);
        document()->showDiagram(1);
        QTRY_COMPARE(shown(), u"a b c d"_s);
    }

private:
    void clickTable(const QString &name, Qt::KeyboardModifiers modifiers)
    {
        auto *diagram = m_window->findChild<DiagramTab *>();
        DiagramView *view = diagram->view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
            view->mapFromScene(
                diagram->scene()->table(diagram->scene()->indexOf(inPublic(name))).position + QPointF(20, 12)));
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), which, modifiers);
    }

    /// By the mouse, from the menu bar to the entry.
    void clickMenu(const QStringList &path)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QMenuBar *bar = m_window->menuBar();
        QMenu *menu = nullptr;
        for (const QString &text : path) {
            QWidget *owner = menu ? static_cast<QWidget *>(menu) : bar;
            QAction *entry = nullptr;
            for (QAction *each : owner->actions())
                if (each->text() == text)
                    entry = each;
            QVERIFY2(entry && entry->isEnabled(), qPrintable(text));
            const QPoint at = (menu ? menu->actionGeometry(entry) : bar->actionGeometry(entry)).center();
            QTest::mouseMove(owner, at);
            QTest::mouseClick(owner, Qt::LeftButton, {}, at);
            if (!entry->menu())
                return;
            menu = entry->menu();
            QTRY_VERIFY(menu->isVisible());
        }
    }

    QDialog *sqlDialog()
    {
        QDialog *dialog = nullptr;
        for (int wait = 0; wait < 100 && !(dialog && dialog->isVisible()); ++wait) {
            QTest::qWait(10);
            dialog = child<QDialog>(m_window.get(), "sqlDialog");
        }
        return dialog;
    }

    void run(QDialog *dialog, const QString &what)
    {
        QPointer<QDialog> there(dialog);
        QTest::mouseClick(child<QPushButton>(dialog, "sqlRun"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!there || !child<QLabel>(there, "message")->text().isEmpty(), 60000);
        QVERIFY2(!there,
            qPrintable(what + u": "_s + (there ? child<QLabel>(there, "message")->text() : QString()) + u'\n'
                + (there ? child<QPlainTextEdit>(there, "sqlText")->toPlainText() : QString())));
    }

    /// Selects it, opens its statement by F4, and changes that: `from` to `to`, or what is selected to `to`.
    void change(const ObjectRef &ref, const QString &from, const QString &to)
    {
        document()->select(ref);
        key(Qt::Key_F4, Qt::NoModifier);
        auto *dialog = sqlDialog();
        QVERIFY2(dialog, qPrintable(display(ref)));
        auto *text = child<QPlainTextEdit>(dialog, "sqlText");
        if (from.isEmpty()) {
            QVERIFY2(text->textCursor().hasSelection(), qPrintable(display(ref)));
            QTest::keyClicks(text, to);
        } else {
            const QString was = text->toPlainText();
            QVERIFY2(was.contains(from), qPrintable(was));
            QString is = was;
            text->setPlainText(is.replace(is.indexOf(from), from.size(), to));
        }
        run(dialog, display(ref));
        settle();
        QVERIFY2(m_window->settler()->problem().isEmpty(), qPrintable(m_window->settler()->problem()));
    }

    bool has(const QString &name) const
    {
        for (const Object &each : objectsOf(*document()->design()))
            if (const ObjectRef ref = refOf(each); ref.name.name == name || ref.member == name)
                return true;
        return false;
    }

    /// The next dialog for a file gets this path and a click on its button.
    void answerFileDialog(const QString &path)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, path] {
            for (QWidget *each : QApplication::topLevelWidgets())
                if (auto *dialog = qobject_cast<QFileDialog *>(each); dialog && dialog->isVisible()) {
                    timer->deleteLater();
                    timer->stop();
                    auto *field = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
                    // Typed, it would be completed to something else.
                    field->setText(path);
                    QPushButton *open = nullptr;
                    for (QAbstractButton *button : dialog->findChild<QDialogButtonBox *>()->buttons())
                        if (auto *push = qobject_cast<QPushButton *>(button); push && push->isDefault())
                            open = push;
                    QTest::mouseClick(open, Qt::LeftButton);
                    return;
                }
        });
        timer->start(30);
    }
};

QTEST_MAIN(DesignerTest)
#include "tst_designer.moc"
