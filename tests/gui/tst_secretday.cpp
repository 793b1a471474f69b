// SPDX-License-Identifier: Apache-2.0
// A day in the window with a password that exists nowhere else: typed into the dialog, into a URI, mistyped, used for a
// database that is edited, planned, proved, checked, saved, lost in a crash and brought back. Afterwards no file holds
// it, no argument list and no environment showed it, and no text in the window did.
#include "server/libpq/opensession.h"
#include "support/testserver.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/document/pending.h"
#include "ui/mainwindow/keeper.h"
#include "ui/mainwindow/liveservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/opener.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <unistd.h>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString canary = u"k4n4r13d4y"_s;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
T *child(QWidget *parent, const char *name)
{
    return parent->findChild<T *>(QLatin1String(name));
}

} // namespace

class SecretDayTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_home;
    std::unique_ptr<MainWindow> m_window;
    std::atomic_bool m_watching = true;
    std::jthread m_watcher;
    std::mutex m_mutex;
    QStringList m_seen;

    QString path(const QString &name) const { return m_home.filePath(name); }

    /// Argument lists of all others, environments of all that this program started.
    void look()
    {
        for (const QString &pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            bool isNumber = false;
            if (pid.toInt(&isNumber) == ::getpid() || !isNumber)
                continue;
            const QByteArray name = read(u"/proc/%1/comm"_s.arg(pid));
            for (const QString &what : {u"cmdline"_s, u"environ"_s})
                if (read(u"/proc/%1/%2"_s.arg(pid, what)).contains(canary.toUtf8())
                    && (what == "cmdline"_L1 || !name.startsWith("pg_dump"))) { // pg_dump needs it to log in
                    std::lock_guard guard(m_mutex);
                    m_seen << what + u" of "_s + QString::fromUtf8(name);
                }
        }
    }

    /// Every label, field, button and box of every window, but for the field in which the password stands as dots.
    void expectNothingShown(const char *where)
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            QStringList texts;
            if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
                if (edit->echoMode() == QLineEdit::Normal)
                    texts << edit->text();
            } else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
                texts << plain->toPlainText();
            } else if (auto *label = qobject_cast<QLabel *>(widget)) {
                texts << label->text();
            } else if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
                texts << button->text();
            } else if (auto *box = qobject_cast<QMessageBox *>(widget)) {
                texts << box->text() << box->informativeText() << box->detailedText();
            }
            texts << widget->toolTip() << widget->windowTitle() << widget->accessibleName();
            for (const QString &text : std::as_const(texts))
                QVERIFY2(!text.contains(canary),
                    qPrintable(u"%1, %2 %3: %4"_s.arg(QLatin1String(where),
                        QLatin1String(widget->metaObject()->className()), widget->objectName(), text)));
        }
    }

    void expectNothingWritten(const char *where)
    {
        int files = 0;
        for (QDirIterator it(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();
            ++files)
            QVERIFY2(
                !read(it.next()).contains(canary.toUtf8()), qPrintable(QLatin1String(where) + u": "_s + it.filePath()));
        QVERIFY(files > 0);
    }

    static QString journals()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tst_secretday/journal"_s;
    }

    void start()
    {
        m_window = std::make_unique<MainWindow>(liveServices());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isSettled(), 60000);
        QTest::qWait(60);
    }

    static void type(QWidget *dialog, const char *name, const QString &text)
    {
        auto *edit = child<QLineEdit>(dialog, name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }

    QDialog *connectDialog()
    {
        m_window->actions().connectTo->trigger();
        QDialog *found = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor(
            [&] {
                for (QWidget *widget : QApplication::topLevelWidgets())
                    if (auto *dialog = qobject_cast<QDialog *>(widget);
                        dialog && dialog->isVisible() && child<QPushButton>(dialog, "connect"))
                        found = dialog;
                return found != nullptr;
            },
            10000);
        return found;
    }

    /// What follows on a database that is open: edited, planned, proved, checked, saved, lost in a crash, brought back.
    void theDay(const QString &project)
    {
        settle();
        QVERIFY(!m_window->document()->source().contains(canary));

        // Edit, plan, prove, check.
        m_window->document()->select({ObjectKind::Table, {u"public"_s, u"t"_s}, {}});
        m_window->actions().addColumn->trigger();
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->pending()->plan().up.isEmpty(), 60000);
        m_window->actions().prove->trigger();
        m_window->actions().runChecks->trigger();
        QTest::qWait(3000);
        settle();
        m_window->actions().copyDiagnostics->trigger();
        expectNothingShown("window");

        // Saved, and lost in a crash.
        bool done = false;
        m_window->findChild<Keeper *>()->saveTo(path(u"project-"_s + project), [&done](bool) { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, 60000);
        m_window->actions().addColumn->trigger();
        settle();
        QVERIFY(m_window->findChild<Journal *>()->writeNow());
        const QStringList mine = QDir(journals()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(mine.size(), 1);
        QVERIFY(QDir().mkpath(journals() + u"/1-1"_s));
        for (const QString &name : QDir(journals() + u'/' + mine.first()).entryList(QDir::Files))
            if (name != "lock"_L1)
                QVERIFY(QFile::copy(journals() + u'/' + mine.first() + u'/' + name, journals() + u"/1-1/"_s + name));
        expectNothingWritten("after the crash");
        m_window.reset();
        start();
        QTRY_VERIFY(child<QMessageBox>(m_window.get(), "recovery"));
        expectNothingShown("recovery");
        QTest::mouseClick(child<QMessageBox>(m_window.get(), "recovery")->defaultButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen(), 60000);
        expectNothingShown("recovered");
        m_window->document()->undoStack()->setClean();
        m_window->close();
        m_window.reset();
        QSettings().sync();
        expectNothingWritten("at the end");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        for (const auto &[name, folder] :
            {std::pair("HOME", ""), std::pair("XDG_CACHE_HOME", "cache"), std::pair("XDG_CONFIG_HOME", "config"),
                std::pair("XDG_DATA_HOME", "data"), std::pair("TMPDIR", "tmp")}) {
            qputenv(name, path(QLatin1String(folder)).toUtf8());
            QDir().mkpath(path(QLatin1String(folder)));
        }
        QCoreApplication::setOrganizationName(u"howdah-test"_s);
        QCoreApplication::setApplicationName(u"tst_secretday"_s);
        auto session = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY(session);
        for (const QString &sql :
            {u"CREATE ROLE ada LOGIN PASSWORD '%1'"_s.arg(canary), u"CREATE DATABASE shop OWNER ada"_s})
            QVERIFY((*session)->execute(sql));
        session = openSession({m_server.conninfo(u"shop"_s), {}, {}, 10, false});
        QVERIFY((*session)->execute(u"CREATE TABLE t (id int PRIMARY KEY, name text); INSERT INTO t VALUES (1, 'x'); "
                                    "ALTER TABLE t OWNER TO ada"_s));
        Theme::install(*qApp);
        m_watcher = std::jthread([this] {
            while (m_watching) {
                look();
                QThread::msleep(20);
            }
        });
    }

    void init() { QDir(journals()).removeRecursively(); }

    void cleanup()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(widget))
                dialog->reject();
        m_window.reset();
    }

    void cleanupTestCase()
    {
        m_watching = false;
        if (m_watcher.joinable())
            m_watcher.join();
        QCOMPARE(m_seen, QStringList());
    }

    /// Typed where it belongs, and into the URI: the field forgets it as soon as one leaves it.
    void theDialogAndWhatFollows_data()
    {
        QTest::addColumn<bool>("uri");
        QTest::newRow("fields") << false;
        QTest::newRow("URI") << true;
    }
    void theDialogAndWhatFollows()
    {
        QFETCH(bool, uri);
        start();
        QDialog *dialog = connectDialog();
        QVERIFY(dialog);
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        if (uri) {
            auto *edit = child<QLineEdit>(dialog, "uri");
            child<QTabWidget>(dialog, "forms")->setCurrentIndex(1);
            type(dialog, "uri", u"postgresql://ada:%1@127.0.0.1:%2/shop"_s.arg(canary).arg(m_server.port()));
            QVERIFY2(edit->hasFocus(),
                QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName() + u' '
                                                  + QApplication::focusWidget()->window()->objectName())
                                            : "nothing");
            QTest::keyClick(edit, Qt::Key_Tab);
            QVERIFY2(!edit->hasFocus(), qPrintable(edit->text()));
        } else {
            type(dialog, "host", u"127.0.0.1"_s);
            type(dialog, "port", QString::number(m_server.port()));
            type(dialog, "database", u"shop"_s);
            type(dialog, "role", u"ada"_s);
            type(dialog, "password", canary);
        }
        expectNothingShown("dialog");
        QTest::mouseClick(child<QPushButton>(dialog, "connect"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen(), 60000);
        theDay(uri ? u"uri"_s : u"fields"_s);
    }

    /// Where nobody types it: the program finds it by itself, as libpq does.
    void otherWays_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("PGPASSWORD") << QByteArray("PGPASSWORD") << QByteArray();
        QTest::newRow(".pgpass") << QByteArray("PGPASSFILE") << QByteArray("127.0.0.1:*:*:ada:%1\n");
        QTest::newRow("service") << QByteArray("PGSERVICEFILE")
                                 << QByteArray("[day]\nhost=127.0.0.1\nport=%2\nuser=ada\ndbname=shop\npassword=%1\n");
    }
    void otherWays()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, content);
        // Its owner wrote the password there, outside of what is searched; Howdah may write it nowhere.
        QTemporaryDir elsewhere(QDir::rootPath() + u"tmp/howdah-given-XXXXXX"_s);
        QFile file(elsewhere.filePath(u"given"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        file.write(content.replace("%1", canary.toUtf8()).replace("%2", QByteArray::number(m_server.port())));
        file.close();
        qputenv(variable.constData(), content.isEmpty() ? canary.toUtf8() : file.fileName().toUtf8());
        const auto unset = qScopeGuard([&variable] { qunsetenv(variable.constData()); });
        start();
        m_window->open(variable == "PGSERVICEFILE" ? u"service=day"_s
                                                   : u"postgresql://ada@127.0.0.1:%1/shop"_s.arg(m_server.port()));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->isOpen(), 60000);
        theDay(QString::fromLatin1(variable).toLower());
    }

    /// What no program understands is shown without what may be a password.
    void mistyped_data()
    {
        QTest::addColumn<QString>("source");
        const QString port = QString::number(m_server.port());
        QTest::newRow("scheme left out") << u"ada:%1@127.0.0.1:%2/shop"_s.arg(canary, port);
        QTest::newRow("scheme of another")
            << u"jdbc:postgresql://127.0.0.1:%2/shop?user=ada&password=%1"_s.arg(canary, port);
        QTest::newRow("one slash") << u"postgresql:/ada:%1@127.0.0.1:%2/shop"_s.arg(canary, port);
        QTest::newRow("no such database") << u"postgresql://ada:%1@127.0.0.1:%2/nowhere"_s.arg(canary, port);
        QTest::newRow("a word too many") << u"host=127.0.0.1 colour=red password=%1"_s.arg(canary);
    }
    void mistyped()
    {
        QFETCH(QString, source);
        start();
        Error error;
        connect(
            m_window->opener(), &Opener::failed, this, [&error](const QString &, const Error &said) { error = said; });
        m_window->open(source);
        QTRY_VERIFY_WITH_TIMEOUT(!error.message.isEmpty(), 30000);
        QVERIFY2(!toText(error).contains(canary), qPrintable(toText(error)));
        QTest::qWait(100);
        expectNothingShown("error");
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *box = qobject_cast<QMessageBox *>(widget))
                box->accept();
        m_window->close();
        m_window.reset();
        QSettings().sync();
        expectNothingWritten("mistyped");
    }
};

QTEST_MAIN(SecretDayTest)
#include "tst_secretday.moc"
