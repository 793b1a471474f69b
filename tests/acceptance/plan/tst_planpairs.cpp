// SPDX-License-Identifier: Apache-2.0
// Small pairs of schemas, one for each thing that once went wrong: there and back both ways, judged by pg_dump.
#include "support/schemaproof.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class PlanPairsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::unique_ptr<SchemaProof> m_proof;
    QString m_standing; ///< the pair that stands in pair_a and pair_b

    static QString script(const QString &pair, const QString &side)
    {
        QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan/") + pair + u'/' + side + u".sql"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QString make(const QString &database, const QString &sql)
    {
        const QString error = m_proof->create(database);
        return error.isEmpty() ? m_proof->run(database, sql) : error;
    }

    qint64 number(const QString &database, const QString &sql)
    {
        const auto rows = m_proof->open(database)->query(sql);
        return rows && rows->count() == 1 ? rows->integer(0, 0) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.startOrUse("wal_level = logical"), qPrintable(m_server.error()));
        m_proof = std::make_unique<SchemaProof>(m_server.server());
    }

    void thereAndBack_data()
    {
        QTest::addColumn<QString>("pair");
        QTest::addColumn<bool>("online");
        for (const QString &pair : QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan"))
                 .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            for (const bool online : {false, true})
                QTest::newRow(qPrintable(pair + (online ? u" online"_s : u" plain"_s))) << pair << online;
    }

    void thereAndBack()
    {
        QFETCH(QString, pair);
        QFETCH(bool, online);
        // A proof leaves both databases as they were, for the second one of the pair.
        if (m_standing != pair) {
            QCOMPARE(make(u"pair_a"_s, script(pair, u"a"_s)), QString());
            QCOMPARE(make(u"pair_b"_s, script(pair, u"b"_s)), QString());
        }
        m_standing.clear();
        // Each proof goes there and back: between them both ways are gone both as online and as plain.
        const QString failure = online ? m_proof->failureOf(u"pair_b"_s, u"pair_a"_s, true)
                                       : m_proof->failureOf(u"pair_a"_s, u"pair_b"_s, false);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        m_standing = pair;
    }

    /// Identity goes on counting where serial stopped, and the other way round.
    void countingGoesOn()
    {
        QCOMPARE(make(u"pair_a"_s, script(u"serial_and_identity"_s, u"a"_s)), QString());
        QCOMPARE(make(u"pair_b"_s, script(u"serial_and_identity"_s, u"b"_s)), QString());
        QString up;
        const QString failure = m_proof->failureOf(u"pair_a"_s, u"pair_b"_s, false, &up);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
        QCOMPARE(m_proof->run(u"pair_a"_s, up), QString());
        QCOMPARE(number(u"pair_a"_s, u"SELECT nextval(pg_get_serial_sequence('public.t', 'a'))"_s), 21);
        QCOMPARE(number(u"pair_a"_s, u"SELECT nextval(pg_get_serial_sequence('public.t', 'b'))"_s), 21);
    }
};

QTEST_GUILESS_MAIN(PlanPairsTest)
#include "tst_planpairs.moc"
