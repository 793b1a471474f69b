// SPDX-License-Identifier: Apache-2.0
// Statements that PostgreSQL refuses in a transaction leave halves behind when they are cut: "howdah-cli apply
// --resume" finds these, takes them away and goes on.
#include "support/applybed.h"

#include <QTest>

#include <csignal>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ApplyLoneTest : public QObject, private ApplyBed
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(begin(u"CREATE TABLE t (id int PRIMARY KEY, a text, b int);"
                       "INSERT INTO t SELECT i, 'r' || i, i FROM generate_series(1, 200) i;"
                       "CREATE TABLE counted (n int)"_s),
            QString());
    }

    void otherLoneStatementsAreCutInTheMiddle_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("held"); // by an open transaction, so that it stands still
        QTest::addColumn<QString>("left"); // one row when it stands there
        QTest::addColumn<QString>("sentence");
        const QString invalid = u"SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid "
                                "WHERE NOT indisvalid"_s;
        QTest::newRow("reindex before the new index has the name")
            << u"REINDEX INDEX CONCURRENTLY t_pkey"_s << u"LOCK TABLE t IN ROW EXCLUSIVE MODE"_s << invalid
            << u"t_pkey_ccnew is left behind, not valid"_s;
        // A reader holds up nothing but the end: the old index is no use to anybody any more.
        QTest::newRow("reindex behind the change of names")
            << u"REINDEX INDEX CONCURRENTLY t_pkey"_s << u"SELECT 1 FROM t"_s << invalid
            << u"t_pkey_ccold is left behind, not valid"_s;
        QTest::newRow("reindex of a table, and its long values")
            << u"REINDEX TABLE CONCURRENTLY t"_s << u"SELECT 1 FROM t"_s
            << invalid + u" AND relnamespace <> 'pg_toast'::regnamespace"_s
            << u"_index_ccold is left behind, too; only a superuser can drop it."_s;
        QTest::newRow("detach") << u"ALTER TABLE p DETACH PARTITION p_1 CONCURRENTLY"_s << u"SELECT 1 FROM p"_s
                                << u"SELECT 'pending' FROM pg_inherits WHERE inhdetachpending"_s
                                << u"p_1 is half detached: that is finished"_s;
    }

    void otherLoneStatementsAreCutInTheMiddle()
    {
        QFETCH(QString, sql);
        QFETCH(QString, held);
        QFETCH(QString, left);
        QFETCH(QString, sentence);
        const QString database = newDatabase(), wanted = newDatabase();
        const QString script = written(u"lone.sql"_s, sql.toUtf8() + ";\nINSERT INTO counted VALUES (5);\n");
        for (const QString &each : {database, wanted})
            QVERIFY(writer(each)->execute(u"SET ROLE app; CREATE TABLE p (a int) PARTITION BY LIST (a); "
                                          "CREATE TABLE p_1 PARTITION OF p FOR VALUES IN (1)"_s));
        QCOMPARE(applied(wanted, {}, script).code, 0);
        const auto holder = writer(database);
        QVERIFY(holder->execute(u"BEGIN; "_s + held));
        const auto process = started({u"apply"_s, script, u"--on"_s, direct(database)});
        QTRY_VERIFY_WITH_TIMEOUT(!asked(database, left).isEmpty(), 30000);
        const QString waiting = u"SELECT pid::text FROM pg_stat_activity WHERE datname = '%1' AND wait_event_type = "
                                "'Lock' AND query LIKE '%CONCURRENTLY%'"_s.arg(database);
        QTRY_VERIFY_WITH_TIMEOUT(!asked(u"postgres"_s, waiting).isEmpty(), 30000);
        ::kill(pid_t(process->processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(asked(u"postgres"_s, waiting).isEmpty(), 10000);
        QVERIFY(!asked(database, left).isEmpty());
        QVERIFY(holder->execute(u"ROLLBACK"_s));
        const CliRun run = resumed(database, script);
        QVERIFY2(run.code == 0 && run.out.contains(sentence), qPrintable(run.out + run.err));
        QCOMPARE(asked(database, left), QString());
        QCOMPARE(dumped(database), dumped(wanted));
        drop(database);
        drop(wanted);
    }
};

QTEST_GUILESS_MAIN(ApplyLoneTest)
#include "tst_applylone.moc"
