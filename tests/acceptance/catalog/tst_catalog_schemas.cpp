// SPDX-License-Identifier: Apache-2.0
// Every schema of ../shared/data is read; what is not modelled is listed here, per schema, and counts are compared with
// what pg_dump prints.
#include "catalog/introspector.h"
#include "schema/json.h"
#include "server/libpq/opensession.h"
#include "support/loadschema.h"
#include "support/outside.h"
#include "support/testserver.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// Unmodelled things by schema ("kind: name", sorted). A schema that is not named has none.
const QHash<QString, QStringList> s_unmodelled{};

qsizetype statements(const QByteArray &dump, const QString &beginning)
{
    const QRegularExpression expression(u"^"_s + beginning, QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(dump);
    qsizetype count = 0;
    for (auto it = expression.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

} // namespace

class CatalogSchemasTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start("max_locks_per_transaction = 1024"), qPrintable(m_server.error()));
        if (qEnvironmentVariable("CI") == u"true")
            QVERIFY2(hasOutside(u"data/schemas"_s), "../shared/data/schemas is missing");
    }

    void reads_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : schemaNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void reads()
    {
        QFETCH(QString, name);
        QCOMPARE(loadSchema(m_server, name), QString());
        ConnectionSpec spec;
        spec.conninfo = m_server.conninfo(name);
        auto session = openSession(spec);
        QVERIFY2(session, session ? "" : qPrintable(toText(session.error())));
        const auto read = introspect(**session);
        QVERIFY2(read, read ? "" : qPrintable(toText(read.error())));
        const Database &d = **read;
        QCOMPARE(d.name, name);
        QCOMPARE(d.role, u"postgres"_s);

        QStringList unmodelled;
        for (const Unmodelled &u : d.unmodelled)
            unmodelled.append(u.kind + u": " + u.name);
        QCOMPARE(unmodelled, s_unmodelled.value(name));

        const QByteArray dump = dumpSchema(m_server, name);
        const auto views = std::ranges::count_if(d.views, [](const View &v) { return !v.materialized; });
        const auto aggregates = std::ranges::count(d.routines, RoutineKind::Aggregate, &Routine::kind);
        const auto identities = std::ranges::count(d.sequences, true, &Sequence::identity);
        const auto foreignKeys = std::ranges::count(d.constraints, ConstraintKind::ForeignKey, &Constraint::kind);
        QCOMPARE(qsizetype(d.tables.size()), statements(dump, u"CREATE (UNLOGGED |FOREIGN )?TABLE "_s));
        QCOMPARE(views, statements(dump, u"CREATE VIEW "_s));
        QCOMPARE(qsizetype(d.views.size()) - views, statements(dump, u"CREATE MATERIALIZED VIEW "_s));
        QCOMPARE(qsizetype(d.indexes.size()), statements(dump, u"CREATE (UNIQUE )?INDEX "_s));
        QCOMPARE(qsizetype(d.triggers.size()), statements(dump, u"CREATE (CONSTRAINT )?TRIGGER "_s));
        QCOMPARE(qsizetype(d.policies.size()), statements(dump, u"CREATE POLICY "_s));
        QCOMPARE(qsizetype(d.routines.size()) - aggregates, statements(dump, u"CREATE (FUNCTION|PROCEDURE) "_s));
        QCOMPARE(aggregates, statements(dump, u"CREATE AGGREGATE "_s));
        QCOMPARE(qsizetype(d.enums.size()), statements(dump, u"CREATE TYPE .* AS ENUM "_s));
        QCOMPARE(qsizetype(d.domains.size()), statements(dump, u"CREATE DOMAIN "_s));
        QCOMPARE(qsizetype(d.extensions.size()), statements(dump, u"CREATE EXTENSION "_s));
        QCOMPARE(qsizetype(d.sequences.size()) - identities, statements(dump, u"CREATE SEQUENCE "_s));
        QCOMPARE(foreignKeys, statements(dump, u"    ADD CONSTRAINT .* FOREIGN KEY "_s));
        const auto back = databaseFromJson(toJson(d));
        QVERIFY(back && *back == d);
    }
};

QTEST_GUILESS_MAIN(CatalogSchemasTest)
#include "tst_catalog_schemas.moc"
