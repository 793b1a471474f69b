// SPDX-License-Identifier: Apache-2.0
// A server that goes down and comes back while the window shows its database: said once, and what a person does next
// finds it again. Nothing that was drawn or edited is lost.
#include "gui/windowcase.h"
#include "server/libpq/opensession.h"
#include "support/testserver.h"
#include "ui/document/journal.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QStatusBar>
#include <QTableWidget>

using namespace Howdah;

class RestartTest : public WindowCase
{
    Q_OBJECT

private:
    TestServer m_live;
    QStringList m_failed;

    std::unique_ptr<Session> writer() const
    {
        auto session = openSession({m_live.conninfo(), {}, {}, 10, false});
        return session ? std::move(*session) : nullptr;
    }
    QWidget *data() const { return m_window->findChild<QWidget *>(u"data"_s); }
    QTableWidget *rows() const { return data()->findChild<QTableWidget *>(u"rows"_s); }
    void select(const char *table) { document()->select({ObjectKind::Table, inPublic(QLatin1String(table)), {}}); }
    QPushButton *again() const
    {
        for (QPushButton *button : data()->findChildren<QPushButton *>())
            if (button->isVisible())
                return button;
        return nullptr;
    }
    QStringList said() const
    {
        QStringList texts;
        for (const QLabel *label : data()->findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        begin(u"tst_restart"_s);
        QVERIFY2(m_live.start(), qPrintable(m_live.error()));
        QVERIFY(writer()->execute(u"CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1); "
                                  "CREATE TABLE u (a int PRIMARY KEY); INSERT INTO u VALUES (2), (3); "
                                  "CREATE VIEW v AS SELECT a FROM t"_s));
    }
    void init()
    {
        openWindow();
        m_failed.clear();
        connect(m_window->opener(), &Opener::failed, this,
            [this](const QString &, const Error &error) { m_failed << error.message; });
        open(m_live.conninfo());
    }
    void cleanup()
    {
        document()->undoStack()->setClean();
        closeWindow();
    }

    void theNextRowsAreReadAnew()
    {
        m_window->showTab(u"data"_s);
        select("t");
        QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), 1, 20000);
        QVERIFY(m_live.restart());
        select("u");
        QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), 2, 20000);
        // Not back yet: one sentence, and what to do.
        m_live.kill();
        select("t");
        QTRY_VERIFY_WITH_TIMEOUT(again(), 20000);
        const QStringList words = said();
        QCOMPARE(words.size(), 2); // a heading, and the sentence
        QVERIFY2(words.last().contains(m_live.folder()) && !words.last().contains(u'\n'), qPrintable(words.last()));
        QVERIFY(m_live.restart());
        QTest::mouseClick(again(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rows()->item(0, 0) ? rows()->item(0, 0)->text() : QString(), u"1"_s, 20000);
        QCOMPARE(m_failed, QStringList());
    }

    /// What is on its way is told once; the design stays, and is read again when a person wants it.
    void whatIsOnItsWayIsToldOnce()
    {
        const auto holder = writer();
        QVERIFY(holder->execute(u"BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE"_s));
        m_window->actions().reload->trigger();
        const auto isWaiting = [&] {
            const auto found = holder->query(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s);
            return found && found->integer(0, 0) > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), 20000);
        QVERIFY(m_live.restart());
        QTRY_COMPARE_WITH_TIMEOUT(m_failed.size(), 1, 20000);
        QVERIFY2(m_failed.first().startsWith(u"The connection to "_s) && m_failed.first().contains(u"was lost"_s),
            qPrintable(m_failed.first()));
        auto *box = m_window->findChild<QMessageBox *>(u"openError"_s);
        QVERIFY(box);
        QCOMPARE(box->text(), m_failed.first());
        QTest::mouseClick(box->button(QMessageBox::Ok), Qt::LeftButton);
        QVERIFY(document()->isOpen());
        QCOMPARE(document()->design()->tables.size(), size_t(2));
        QVERIFY(writer()->execute(u"CREATE TABLE w (a int)"_s));
        m_window->actions().reload->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(document()->design()->tables.size(), size_t(3), 20000);
        QCOMPARE(m_failed.size(), 1);
    }

    /// Edits, the plan and the checks need the server again, and find it.
    void workGoesOn()
    {
        addTable(u"made"_s);
        settle();
        QVERIFY(m_live.restart());
        addTable(u"later"_s);
        settle();
        m_window->actions().runChecks->trigger();
        settle();
        QCOMPARE(m_failed, QStringList());
        QVERIFY(!m_window->findChild<QMessageBox *>());
        save();
    }

    /// Edits cannot be kept on disk: told once, and nothing else changes; they are saved where a person wants them.
    void anUnwritableJournal()
    {
        const QString journals
            = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tst_restart/journal"_s;
        QVERIFY(QDir(journals).removeRecursively() && QDir().mkpath(QFileInfo(journals).path()));
        QFile inTheWay(journals);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto back = qScopeGuard([&inTheWay] { inTheWay.remove(); });
        QStringList told;
        connect(m_window->findChild<Journal *>(), &Journal::notKept, this,
            [&told](const Error &why) { told << toText(why); });
        addTable(u"made"_s);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20000);
        QVERIFY2(told.first().startsWith(journals) && !told.first().contains(u'\n'), qPrintable(told.first()));
        QVERIFY(m_window->statusBar()->currentMessage().contains(told.first()));
        addTable(u"later"_s);
        settle();
        QVERIFY(!m_window->findChild<Journal *>()->writeNow());
        saveAndReopen();
        QCOMPARE(document()->design()->tables.size(), size_t(5));
        QCOMPARE(told.size(), 1);
    }
};

QTEST_MAIN(RestartTest)
#include "tst_restart.moc"
