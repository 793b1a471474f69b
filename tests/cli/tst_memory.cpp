// SPDX-License-Identifier: Apache-2.0
// How much memory a large file costs. Runs in the ordinary build: sanitizers keep memory that was given back.
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class MemoryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    /// What is read is held once: a dump of rows and one of INSERTs, much larger than what is measured besides.
    void memoryIsBounded_data()
    {
        QTest::addColumn<bool>("copies");
        QTest::newRow("COPY") << true;
        QTest::newRow("INSERT") << false;
    }

    void memoryIsBounded()
    {
        QFETCH(bool, copies);
        QByteArray text = copies ? "CREATE TABLE t (a text);\nCOPY t FROM stdin;\n" : "CREATE TABLE t (a text);\n";
        const QByteArray line = copies ? QByteArray(QByteArray(999, 'x') + '\n')
                                       : QByteArray("INSERT INTO t VALUES ('" + QByteArray(974, 'x') + "');\n");
        for (int i = 0; i < (copies ? 60000 : 20000); ++i)
            text += line;
        if (copies)
            text += "\\.\n";
        const QString source = m_folder.filePath(u"large.sql"_s);
        QFile file(source);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QProcess process;
        const QString cli = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s);
        process.start(u"/bin/bash"_s,
            {u"-c"_s,
                u"\"$0\" inspect \"$1\" --format summary >/dev/null & pid=$!; peak=0; while kill -0 $pid 2>/dev/null; "
                u"do "
                "now=$(awk '/RssAnon/ {print $2}' /proc/$pid/status 2>/dev/null); [ \"${now:-0}\" -gt $peak ] && "
                "peak=$now; "
                "sleep 0.05; done; wait $pid || exit 1; echo $peak"_s,
                cli, source});
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        const qint64 peak = process.readAllStandardOutput().trimmed().toLongLong() / 1000; // MB
        QVERIFY(peak > 0);
        QVERIFY2(peak < text.size() / 1000000 + 60, qPrintable(QString::number(peak)));
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
