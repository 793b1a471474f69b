// SPDX-License-Identifier: Apache-2.0
#include "gui/gallery.h"
#include "gui/sample.h"
#include "service/jobs.h"
#include "ui/document/document.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QTreeView>

using namespace Howdah;

namespace {

QFuture<Result<std::shared_ptr<const Database>>> loaded(const QString &source)
{
    if (source == QLatin1String("sample"))
        return QtFuture::makeReadyValueFuture(Result<std::shared_ptr<const Database>>(sampleDatabase()));
    if (source == QLatin1String("slow"))
        return startJob([](std::stop_token stop) -> Result<std::shared_ptr<const Database>> {
            while (!stop.stop_requested())
                QThread::msleep(5);
            return failure(ErrorKind::Cancelled, QStringLiteral("Stopped."));
        });
    return QtFuture::makeReadyValueFuture(Result<std::shared_ptr<const Database>>(
        failure(ErrorKind::Connection, QStringLiteral("The server refused the connection."), source)));
}

template <typename T>
T *child(QWidget *window, const char *name)
{
    return window->findChild<T *>(QLatin1String(name));
}

const ObjectRef orderRef{ObjectKind::Table, {QStringLiteral("shop"), QStringLiteral("order")}, {}};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("howdah-test"));
        QSettings().clear();
        Theme::install(*qApp);
    }

    void init()
    {
        Services services;
        services.load = loaded;
        m_window = std::make_unique<MainWindow>(services);
        m_window->resize(1360, 860);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void anAlembicFolderOpensAtItsHistory()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &text) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(QDir().mkpath(QFileInfo(file.fileName()).path()) && file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("alembic.ini", "[alembic]\nscript_location = %(here)s/m\n");
        write("m/env.py", "open('ran', 'w')\n");
        write("m/versions/a1.py", "revision = 'a1'\ndown_revision = None\n");
        m_window->open(folder.path());
        auto *tabs = child<QTabWidget>(m_window.get(), "tabs");
        QVERIFY(tabs && tabs->isVisible());
        QCOMPARE(tabs->currentWidget()->objectName(), QStringLiteral("revisions"));
        QTRY_VERIFY(child<QLabel>(m_window.get(), "revisionSummary")->text().startsWith(QStringLiteral("1 revision")));
        QVERIFY(!m_window->document()->isOpen());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("ran"))));
        m_window->open(QStringLiteral("sample"));
        QTRY_VERIFY(m_window->document()->isOpen());
    }

    void opensASourceAndShowsItsTree()
    {
        m_window->open(QStringLiteral("sample"));
        QTRY_VERIFY(m_window->document()->isOpen());
        auto *tree = child<QTreeView>(m_window.get(), "objectTree");
        QCOMPARE(tree->model()->rowCount(), 2);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("sample")));
        m_window->document()->select(orderRef);
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("order"));
        QCOMPARE(child<QLineEdit>(m_window.get(), "objectName")->text(), QStringLiteral("order"));
        for (const bool dark : {false, true}) {
            Theme::setScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
            QTest::qWait(50);
            QVERIFY(keepPicture(m_window.get(), dark ? QStringLiteral("window-dark") : QStringLiteral("window-light")));
        }
        Theme::setScheme(Qt::ColorScheme::Light);
    }

    void saysWhatCannotBeOpened()
    {
        QString said;
        QTimer::singleShot(200, this, [&said] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            said = box->text() + box->informativeText();
            box->accept();
        });
        m_window->open(QStringLiteral("postgresql://nobody:secret@nowhere/db"));
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY(said.contains(QStringLiteral("refused")));
        QVERIFY(!m_window->document()->isOpen());
        QVERIFY(m_window->opener()->recent().join(QLatin1Char(' ')).indexOf(QStringLiteral("secret")) < 0);
    }

    void addsATableByKeyboardAndUndoes()
    {
        openSample();
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(m_window->document()->design()->tables.size(), size_t(3));
        QWidget *name = QApplication::focusWidget();
        QCOMPARE(name->objectName(), QStringLiteral("objectName"));
        QTest::keyClicks(name, QStringLiteral("invoice"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(m_window->document()->lookup().table({QStringLiteral("shop"), QStringLiteral("invoice")}));
        QVERIFY(m_window->document()->lookup().primaryKeyOf({QStringLiteral("shop"), QStringLiteral("invoice")}));
        QVERIFY(m_window->isWindowModified());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(*m_window->document()->design() == *m_window->document()->base());
        QVERIFY(!m_window->isWindowModified());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->document()->design()->tables.size(), size_t(3));
    }

    void addsAColumnByTyping()
    {
        openSample();
        m_window->document()->select(orderRef);
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *grid = child<QTableView>(m_window.get(), "columnGrid");
        QTRY_COMPARE(grid->model()->rowCount(), 5);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("placed_at"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(grid->model()->index(4, 0).data().toString(), QStringLiteral("placed_at"));
        QVERIFY(grid->model()->setData(grid->model()->index(4, 1), QStringLiteral("timestamptz")));
        const Column *column = m_window->document()->lookup().column({orderRef.name, QStringLiteral("placed_at")});
        QVERIFY(column);
        QCOMPARE(column->type, QStringLiteral("timestamp with time zone"));
    }

    /// Given up before it has a name, a column was never there.
    void aColumnGivenUpLeavesNothing()
    {
        openSample();
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *grid = child<QTableView>(m_window.get(), "columnGrid");
        QTRY_COMPARE(grid->model()->rowCount(), 5);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(grid->model()->rowCount(), 4);
        QVERIFY(*m_window->document()->design() == *m_window->document()->base());
        // Given up later, the name it has stays.
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(grid->model()->rowCount(), 5);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("kept"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(grid, Qt::Key_F2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::qWait(50);
        QCOMPARE(grid->model()->rowCount(), 5);
        QCOMPARE(grid->model()->index(4, 0).data().toString(), QStringLiteral("kept"));
    }

    void refusesBadInputWithOneSentence()
    {
        openSample();
        m_window->document()->select(orderRef);
        auto *grid = child<QTableView>(m_window.get(), "columnGrid");
        auto *message = child<QLabel>(m_window.get(), "message");
        const auto before = m_window->document()->design();
        grid->model()->setData(grid->model()->index(3, 1), QStringLiteral("nmeric"));
        QCOMPARE(message->text(), QStringLiteral("There is no type “nmeric”."));
        grid->model()->setData(grid->model()->index(3, 0), QStringLiteral("status"));
        QVERIFY2(message->text().contains(QStringLiteral("status")), qPrintable(message->text()));
        grid->model()->setData(grid->model()->index(3, 0), QString(64, QLatin1Char('x')));
        QVERIFY(message->text().contains(QStringLiteral("63")));
        QCOMPARE(m_window->document()->design(), before);
        QVERIFY(message->isVisible());
    }

    void renamesKeepTheSelection()
    {
        openSample();
        m_window->document()->select(orderRef);
        auto *name = child<QLineEdit>(m_window.get(), "objectName");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("purchase"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(m_window->document()->selection().name.name, QStringLiteral("purchase"));
        QCOMPARE(m_window->document()->renames().size(), size_t(1));
        QVERIFY(!m_window->document()
                ->lookup()
                .constraintsOf({QStringLiteral("shop"), QStringLiteral("purchase")})
                .empty());
        m_window->document()->undoStack()->undo();
        QCOMPARE(m_window->document()->selection(), orderRef);
        QVERIFY(*m_window->document()->design() == *m_window->document()->base());
    }

    /// A value typed over in its place is renamed, whatever else happens to its type.
    void aValueTypedOverIsRenamed()
    {
        openSample();
        const QualifiedName status{QStringLiteral("shop"), QStringLiteral("status")};
        m_window->document()->select({ObjectKind::EnumType, status, {}});
        auto *values = child<QPlainTextEdit>(m_window.get(), "definition");
        QVERIFY(values && values->isVisible());
        values->setFocus();
        QTest::keyClick(values, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(values, Qt::Key_Home, Qt::ShiftModifier);
        QTest::keyClicks(values, QStringLiteral("settled"));
        QTest::mouseClick(child<QPushButton>(m_window.get(), "definitionApply"), Qt::LeftButton);
        const Rename wanted{{ObjectKind::EnumValue, status, QStringLiteral("paid")},
            {ObjectKind::EnumValue, status, QStringLiteral("settled")}};
        QVERIFY(m_window->document()->renames() == std::vector{wanted});
        m_window->document()->undoStack()->undo();
        QVERIFY(m_window->document()->renames().empty());
    }

    void droppingTakesDependantsAlongAndComesBack()
    {
        openSample();
        m_window->document()->select({ObjectKind::Table, {QStringLiteral("shop"), QStringLiteral("customer")}, {}});
        m_window->actions().drop->trigger();
        QCOMPARE(m_window->document()->design()->tables.size(), size_t(1));
        QCOMPARE(m_window->document()->design()->constraints.size(), size_t(1));
        m_window->document()->undoStack()->undo();
        QVERIFY(*m_window->document()->design() == *m_window->document()->base());
    }

    /// What takes long is said in the middle, and can be given up; what is open stays.
    void aSlowSourceIsSaidAndCanBeStopped()
    {
        auto *busy = child<QWidget>(m_window.get(), "busy");
        QVERIFY(busy && !busy->isVisible());
        m_window->open(QStringLiteral("slow"));
        QVERIFY(busy->isVisible());
        QPushButton *stop = nullptr;
        for (QPushButton *button : m_window->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QStringLiteral("Stop reading"))
                stop = button;
        QVERIFY(stop);
        QVERIFY(keepPicture(m_window.get(), QStringLiteral("start-reading")));
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(!busy->isVisible());
        QVERIFY(!stop->isVisible() && !QApplication::activeModalWidget() && !m_window->document()->isOpen());
        openSample();
        m_window->open(QStringLiteral("slow"));
        QVERIFY(busy->isVisible());
        m_window->opener()->stop();
        QTRY_VERIFY(!busy->isVisible());
        QVERIFY(m_window->document()->isOpen());
    }

    void theLanguageCanBeChosen()
    {
        const auto &languages = m_window->actions().languages;
        QVERIFY(languages.size() >= 2 && languages.front()->isChecked());
        QCOMPARE(languages[1]->text(), QStringLiteral("English"));
        languages[1]->trigger();
        QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), QStringLiteral("en"));
        languages[0]->trigger();
        QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), QString());
    }

    void aTableMovesToAnotherSchema()
    {
        openSample();
        auto *schema = child<QComboBox>(m_window.get(), "objectSchema");
        QVERIFY(schema && schema->isVisible());
        QCOMPARE(schema->currentText(), QStringLiteral("shop"));
        schema->setFocus();
        QTest::keyClick(schema, Qt::Key_Up);
        QCOMPARE(schema->currentText(), QStringLiteral("public"));
        const QualifiedName moved{QStringLiteral("public"), QStringLiteral("order")};
        QVERIFY(m_window->document()->lookup().table(moved));
        QCOMPARE(m_window->document()->lookup().indexesOf(moved).front()->name.schema, QStringLiteral("public"));
        QCOMPARE(m_window->document()->selection().name, moved);
        m_window->document()->undoStack()->undo();
        QVERIFY(*m_window->document()->design() == *m_window->document()->base());
        // A type of the table's own schema is shown without it, and read with it.
        auto *grid = child<QTableView>(m_window.get(), "columnGrid");
        QCOMPARE(grid->model()->index(2, 1).data().toString(), QStringLiteral("status"));
        QCOMPARE(grid->model()->index(2, 1).data(Qt::EditRole).toString(), QStringLiteral("shop.status"));
    }

    void everyActionHasAnIconThatExistsAndNoTwoShareAKey()
    {
        QSet<QString> keys;
        for (const QAction *action : m_window->actions().all) {
            const QString icon = action->property("iconName").toString();
            QVERIFY2(icon.isEmpty() || QIcon::hasThemeIcon(icon), qPrintable(icon));
            QVERIFY2(!action->statusTip().isEmpty() || action == m_window->actions().undo
                    || action == m_window->actions().redo,
                qPrintable(action->objectName()));
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString() + action->objectName()));
                keys << key.toString();
            }
        }
    }

    void everyButtonHasAName()
    {
        openSample();
        m_window->document()->select(orderRef);
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
            // Qt names the buttons inside line edits and docks itself or leaves them out of the tab order.
            if (button->isVisible() && button->text().isEmpty()
                && !button->objectName().startsWith(QLatin1String("qt_"))
                && !qobject_cast<const QLineEdit *>(button->parentWidget()))
                QVERIFY2(!button->accessibleName().isEmpty(),
                    qPrintable(button->toolTip() + button->parentWidget()->objectName()));
    }

private:
    void openSample()
    {
        m_window->open(QStringLiteral("sample"));
        QTRY_VERIFY(m_window->document()->isOpen());
        m_window->document()->select(orderRef);
    }

    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
