// SPDX-License-Identifier: Apache-2.0
// What a person gives wrongly gets one clear sentence, the right exit code, and leaves nothing behind.
#include "server/libpq/opensession.h"
#include "support/cli.h"
#include "support/cuttingproxy.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace Howdah;
using namespace Qt::StringLiterals;

class BadInputTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile made(m_folder.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
    /// Ran to this exit code with exactly this one line on stderr.
    static void expect(const QString &source, int code, const QString &sentence)
    {
        const CliRun run = runCli({u"inspect"_s, source, u"--format"_s, u"summary"_s});
        QCOMPARE(run.err, sentence + u'\n');
        QCOMPARE(run.code, code);
        QCOMPARE(run.out, QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toUtf8());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }

    void usage()
    {
        QCOMPARE(runCli({}).code, 2);
        QCOMPARE(runCli({u"conquer"_s}).code, 2);
        QCOMPARE(runCli({u"inspect"_s}).code, 2);
        QCOMPARE(runCli({u"inspect"_s, u"empty:"_s, u"--wrong"_s}).code, 2);
        QCOMPARE(runCli({u"inspect"_s, u"empty:"_s, u"too"_s, u"many"_s}).code, 2);
        QCOMPARE(runCli({u"inspect"_s, u"empty:"_s, u"--format"_s, u"poem"_s}).code, 2);
        expect(
            u"mysql://host/db"_s, 2, u"Howdah does not know mysql://; a PostgreSQL server is written postgresql://…"_s);
        expect(QString(), 2, u"The source is empty; write empty: for an empty database."_s);
        const CliRun help = runCli({u"inspect"_s, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.startsWith(u"Usage: howdah-cli inspect SOURCE"_s));
    }

    void wrongUri()
    {
        const QString hint = u"Special characters in a URI must be percent-encoded."_s;
        expect(u"postgresql://ada:se/cret@localhost/shop"_s, 3,
            u"The port in this connection string is not a number. "_s + hint);
        expect(u"postgresql://localhost/shop?colour=red"_s, 3,
            u"This connection string cannot be read: invalid URI query parameter: \"…\". "_s + hint);
        expect(u"host=localhost colour=red"_s, 3,
            u"This connection string cannot be read: invalid connection option \"…\". "_s + hint);
    }

    void files()
    {
        expect(file(u"binary.sql"_s,
                   QByteArray("\x7f"
                              "ELF\0\1\2",
                       7)),
            3, m_folder.filePath(u"binary.sql"_s) + u": This is a binary file, not SQL text."_s);
        expect(file(u"latin.sql"_s, "SELECT 1;\nSELECT '\xe4';"), 3,
            m_folder.filePath(u"latin.sql"_s) + u":2: This is not UTF-8 text; convert the file first."_s);
        expect(file(u"syntax.sql"_s, "CREATE TABLE a (b int);\n\n-- here\nCREATE TABLE\n  c (d int,);\n"), 3,
            m_folder.filePath(u"syntax.sql"_s) + u":5: syntax error at or near \")\""_s);
        expect(file(u"open.sql"_s, "SELECT 1;\nSELECT 'abc;\n"), 3,
            m_folder.filePath(u"open.sql"_s) + u":2: unterminated quoted string"_s);
        expect(file(u"twice.sql"_s, "CREATE TABLE a ();\nCREATE TABLE a ();\n"), 3,
            m_folder.filePath(u"twice.sql"_s) + u":2: relation \"a\" already exists"_s);
        expect(file(u"beyond.sql"_s, "CREATE DATABASE other;"), 4,
            m_folder.filePath(u"beyond.sql"_s)
                + u":1: CREATE DATABASE is not run here: a source describes one database."_s);
        expect(file(u"notes.txt"_s, "x"), 2,
            m_folder.filePath(u"notes.txt"_s)
                + u": This is no .sql, .dbml, .mmd or .puml file, no SQLite database, no dump of MySQL and no howdah.json."_s);
        expect(m_folder.filePath(u"none.sql"_s), 3,
            m_folder.filePath(u"none.sql"_s)
                + u": There is no such file or folder. A database on a server is written dbname=NAME or postgresql://…"_s);
        const CliRun extension = runCli(
            {u"inspect"_s, file(u"ext.sql"_s, "CREATE EXTENSION nowhere_to_be_found;"), u"--format"_s, u"summary"_s});
        QCOMPARE(extension.code, 3);
        QVERIFY2(extension.err.contains(
                     u"ext.sql:1: This needs the extension \"nowhere_to_be_found\", which is not installed"_s),
            qPrintable(extension.err));
    }

    void folders()
    {
        QDir(m_folder.path()).mkpath(u"empty"_s);
        expect(m_folder.filePath(u"empty"_s), 3, m_folder.filePath(u"empty"_s) + u": This folder has no .sql files."_s);
        QDir(m_folder.path()).mkpath(u"closed"_s);
        QFile::setPermissions(m_folder.filePath(u"closed"_s), {});
        expect(m_folder.filePath(u"closed"_s), 3,
            m_folder.filePath(u"closed"_s) + u": This folder cannot be read: permission denied."_s);
        QFile::setPermissions(m_folder.filePath(u"closed"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void anUnwritableResultLeavesNothing()
    {
        const QString target = m_folder.filePath(u"nowhere/result.txt"_s);
        const CliRun run = runCli({u"inspect"_s, u"empty:"_s, u"--format"_s, u"summary"_s, u"-o"_s, target});
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.startsWith(target));
        QVERIFY(!QFile::exists(target));
    }

    void aConnectionLostWhileReading()
    {
        qputenv("PGPASSWORD", "secret");
        auto writer = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY((*writer)->execute(
            u"DO $$ BEGIN FOR i IN 1..300 LOOP EXECUTE format('CREATE TABLE t%s (a int, b text)', i); END LOOP; END $$"_s));
        for (const qint64 limit : {900, 4000, 60000}) {
            CuttingProxy proxy(m_server.port(), limit);
            CliRun run;
            const QString source
                = u"host=127.0.0.1 port=%1 user=app dbname=postgres sslmode=disable gssencmode=disable"_s.arg(
                    proxy.serverPort());
            std::jthread thread([&] { run = runCli({u"inspect"_s, source, u"--format"_s, u"summary"_s}); });
            QTRY_VERIFY_WITH_TIMEOUT(run.code >= 0, 30000);
            QCOMPARE(run.code, 3);
            QCOMPARE(run.out, QString());
            // Once the catalog is read, two sessions read it together, and each may be cut.
            QVERIFY(limit < 60000 ? proxy.cuts() == 1 : proxy.cuts() >= 1);
            QVERIFY2(run.err.startsWith(u"The connection to 127.0.0.1, port %1, was lost"_s.arg(proxy.serverPort())),
                qPrintable(run.err));
        }
        qunsetenv("PGPASSWORD");
    }

    void interruptedOnTheServerToo()
    {
        const QString slow = file(u"slow.sql"_s, "SELECT 1;\nSELECT pg_sleep(60);\n");
        QProcess process;
        process.start(QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s),
            {u"inspect"_s, slow, u"--format"_s, u"summary"_s});
        QVERIFY(process.waitForStarted());
        QTest::qWait(4000);
        QCOMPARE(process.state(), QProcess::Running);
        process.terminate();
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardError(), "Cancelled.\n");
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
