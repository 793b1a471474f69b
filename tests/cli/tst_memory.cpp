// SPDX-License-Identifier: Apache-2.0
// How much memory a large file costs.
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
        const qint64 alone = peakOf("CREATE TABLE t (a text);\n"), peak = peakOf(text);
        QVERIFY(alone > 0 && peak > 0);
        const qint64 more = peak - alone, size = text.size() / 1000000;
        QVERIFY2(more * 2 < size * 3, qPrintable(u"%1 MB more for a file of %2 MB"_s.arg(more).arg(size)));
    }

private:
    /// The memory that `inspect` of a file takes at most, in MB; 0 when it fails.
    qint64 peakOf(const QByteArray &text) const
    {
        const QString source = m_folder.filePath(u"given.sql"_s);
        QFile file(source);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return 0;
        file.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // Sanitizers keep memory that was given back; here they may not.
        environment.insert(u"ASAN_OPTIONS"_s, u"quarantine_size_mb=0:thread_local_quarantine_size_kb=0"_s);
        process.setProcessEnvironment(environment);
        const QString cli = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s);
        process.start(u"/bin/bash"_s,
            {u"-c"_s,
                u"\"$0\" inspect \"$1\" --format summary >/dev/null & pid=$!; peak=0; while kill -0 $pid 2>/dev/null; "
                u"do "
                "now=$(awk '/RssAnon/ {print $2}' /proc/$pid/status 2>/dev/null); [ \"${now:-0}\" -gt $peak ] && "
                "peak=$now; "
                "sleep 0.05; done; wait $pid || exit 1; echo $peak"_s,
                cli, source});
        if (!process.waitForFinished(120000) || process.exitCode() != 0)
            return 0;
        return process.readAllStandardOutput().trimmed().toLongLong() / 1000;
    }
};

QTEST_GUILESS_MAIN(MemoryTest)
#include "tst_memory.moc"
