// SPDX-License-Identifier: Apache-2.0
// Every real schema from nothing and back to it, and through some random changes, each judged by pg_dump both ways.
// The seed is printed, and the same from run to run; HOWDAH_LAWS_SEED sets another, HOWDAH_LAWS_CHANGES their number.
#include "catalog/introspector.h"
#include "plan/script.h"
#include "support/loadschema.h"
#include "support/outside.h"
#include "support/randomschema.h"
#include "support/schemaproof.h"
#include "support/testserver.h"

#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class MutationsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::unique_ptr<SchemaProof> m_proof;
    quint32 m_seed = 0;
    int m_changes = 0; ///< that each schema goes through

    static void addSchemas()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : schemaNames())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(
            m_server.startOrUse("max_locks_per_transaction = 2048\nautovacuum = off"), qPrintable(m_server.error()));
        m_proof = std::make_unique<SchemaProof>(m_server.server());
        QCOMPARE(m_proof->run(u"postgres"_s, Random::rolesScript()), QString());
        m_seed = qEnvironmentVariable("HOWDAH_LAWS_SEED", u"1"_s).toUInt();
        m_changes = qEnvironmentVariable("HOWDAH_LAWS_CHANGES", u"8"_s).toInt();
        QVERIFY(m_changes > 0);
        qInfo("seed %u, %d changes", m_seed, m_changes);
        if (qEnvironmentVariable("CI") == u"true")
            QVERIFY2(hasOutside(u"data/schemas"_s), "../shared/data/schemas is missing");
        for (const QString &name : schemaNames())
            QCOMPARE(loadSchema(m_server, name), QString());
    }

    void fromNothingAndBack_data() { addSchemas(); }

    void fromNothingAndBack()
    {
        QFETCH(QString, name);
        QCOMPARE(m_proof->create(u"scratch"_s), QString());
        const QString failure = m_proof->failureOf(u"scratch"_s, name, false);
        QVERIFY2(failure.isEmpty(), qPrintable(failure.left(8000)));
    }

    void throughChanges_data() { addSchemas(); }

    /// Small schemas change one by one; a large one all at once, for each judgement takes its dumps.
    void throughChanges()
    {
        QFETCH(QString, name);
        Random::Dice dice(m_seed);
        const auto size = introspect(*m_proof->open(name));
        QVERIFY(size);
        const bool large = (*size)->tables.size() > 100;
        QCOMPARE(m_proof->create(u"before"_s, name), QString());
        for (int done = 0; done < m_changes;) {
            QCOMPARE(m_proof->create(u"after"_s, u"before"_s), QString());
            const QStringList changes = Random::mutateSchema(*m_proof->open(u"after"_s), dice, large ? 20 : 4);
            QVERIFY(!changes.isEmpty());
            const QString failure = m_proof->failureOf(u"before"_s, u"after"_s, dice.chance(50));
            QVERIFY2(failure.isEmpty(),
                qPrintable(u"seed %1: %2\nchanges:\n%3"_s.arg(m_seed).arg(failure.left(8000), changes.join(u";\n"_s))));
            QCOMPARE(m_proof->create(u"before"_s, u"after"_s), QString());
            done += int(changes.size());
        }
    }
};

QTEST_GUILESS_MAIN(MutationsTest)
#include "tst_mutations.moc"
