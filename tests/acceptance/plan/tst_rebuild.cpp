// SPDX-License-Identifier: Apache-2.0
// Every real schema, through `inspect --format sql` into an empty database: pg_dump must not see a difference.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/outside.h"
#include "support/testserver.h"

#include <QFile>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class RebuildTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;

    /// Without the lines that name the dump's own run.
    static QByteArray withoutRestrict(const QByteArray &dump)
    {
        QByteArray kept;
        for (const QByteArray &line : dump.split('\n'))
            if (!line.startsWith("\\restrict") && !line.startsWith("\\unrestrict"))
                kept += line + '\n';
        return kept;
    }

    static QString firstDifference(const QByteArray &a, const QByteArray &b)
    {
        const QList<QByteArray> left = a.split('\n'), right = b.split('\n');
        for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i)
            if (left[i] != right[i])
                return u"line %1: “%2” became “%3”"_s.arg(i + 1).arg(
                    QString::fromUtf8(left[i]), QString::fromUtf8(right[i]));
        return u"one dump is longer"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.startOrUse("max_locks_per_transaction = 2048"), qPrintable(m_server.error()));
        if (qEnvironmentVariable("CI") == u"true")
            QVERIFY2(hasOutside(u"data/schemas"_s), "../shared/data/schemas is missing");
    }

    void rebuilds_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : schemaNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void rebuilds()
    {
        QFETCH(QString, name);
        QCOMPARE(loadSchema(m_server, name), QString());
        const CliRun run = runCli({u"inspect"_s, m_server.conninfo(name), u"--format"_s, u"sql"_s});
        QCOMPARE(run.code, 0);
        // Nothing in these schemas is beyond the model; what will be must be listed here, by schema.
        QVERIFY2(!run.out.contains(u"-- not modelled"_s), qPrintable(run.out.section(u"SET client_min"_s, 0, 0)));
        const QString copy = name + u"_again"_s;
        QCOMPARE(loadScript(m_server, copy, run.out.toUtf8()), QString());
        const QByteArray expected = withoutRestrict(dumpSchema(m_server, name)),
                         found = withoutRestrict(dumpSchema(m_server, copy));
        QVERIFY(expected.size() > 1000);
        QVERIFY2(expected == found, qPrintable(firstDifference(expected, found)));
    }
};

QTEST_GUILESS_MAIN(RebuildTest)
#include "tst_rebuild.moc"
