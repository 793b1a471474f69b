// SPDX-License-Identifier: Apache-2.0
// The counts are those published with the schema (../shared/data/README.md), taken by other means than ours.
#include "catalog/introspector.h"
#include "schema/json.h"
#include "server/libpq/opensession.h"
#include "support/loadschema.h"
#include "support/outside.h"
#include "support/testserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Howdah;
using namespace Qt::StringLiterals;

class CatalogGitlabTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    std::shared_ptr<const Database> m_database;

    template <typename List, typename Predicate>
    static qsizetype count(const List &list, Predicate predicate)
    {
        return std::ranges::count_if(list, predicate);
    }

private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_OUTSIDE("data/schemas/gitlab.sql");
        QVERIFY2(m_server.start("max_locks_per_transaction = 1024"), qPrintable(m_server.error()));
        QCOMPARE(loadSchema(m_server, u"gitlab"_s), QString());
        ConnectionSpec spec;
        spec.conninfo = m_server.conninfo(u"gitlab"_s);
        auto session = openSession(spec);
        QVERIFY2(session, session ? "" : qPrintable(toText(session.error())));
        QElapsedTimer timer;
        timer.start();
        auto database = introspect(**session);
        QVERIFY2(database, database ? "" : qPrintable(toText(database.error())));
        qInfo("introspected in %lld ms", timer.elapsed());
        m_database = *database;
    }

    void tables()
    {
        QCOMPARE(m_database->tables.size(), 1401u);
        QCOMPARE(count(m_database->tables, [](const Table &t) { return t.kind == TableKind::Partitioned; }), 94);
        QCOMPARE(count(m_database->tables, [](const Table &t) { return t.partition.has_value(); }), 432);
        size_t columns = 0;
        for (const Table &table : m_database->tables)
            columns += table.columns.size();
        QCOMPARE(columns, 13940u);
        for (const Table &table : m_database->tables)
            for (const Column &column : table.columns)
                QVERIFY2(column.options.empty(), qPrintable(table.name.name + u'.' + column.name));
    }

    void constraintsAndIndexes()
    {
        const auto &constraints = m_database->constraints;
        QCOMPARE(count(constraints, [](const Constraint &c) { return c.kind == ConstraintKind::ForeignKey; }), 1679);
        QCOMPARE(count(constraints, [](const Constraint &c) { return !c.validated; }), 61);
        const auto keys = count(constraints, [](const Constraint &c) {
            return c.kind == ConstraintKind::PrimaryKey || c.kind == ConstraintKind::Unique
                || c.kind == ConstraintKind::Exclude;
        });
        QCOMPARE(keys + qsizetype(m_database->indexes.size()), 6040);
        for (const Index &index : m_database->indexes)
            QVERIFY2(!index.keys.empty(), qPrintable(display(index.name)));
    }

    void triggers() { QCOMPARE(m_database->triggers.size(), 345u); }

    void json()
    {
        QElapsedTimer timer;
        timer.start();
        const QByteArray json = toJson(*m_database);
        qInfo("%lld bytes of JSON in %lld ms", qint64(json.size()), timer.elapsed());
        const auto back = databaseFromJson(json);
        QVERIFY2(back, back ? "" : qPrintable(toText(back.error())));
        QVERIFY(*back == *m_database);
        QCOMPARE(toJson(*back), json);
    }

    void dependencies()
    {
        const auto &all = m_database->dependencies;
        QVERIFY(std::ranges::is_sorted(all,
            [](const Dependency &a, const Dependency &b) { return a.from == b.from ? a.to < b.to : a.from < b.from; }));
        for (const Dependency &edge : all)
            QVERIFY2(edge.from != edge.to, qPrintable(display(edge.from)));
        const auto has = [&all](const ObjectRef &from, const ObjectRef &to) {
            return std::ranges::any_of(all, [&](const Dependency &d) { return d.from == from && d.to == to; });
        };
        for (const Constraint &c : m_database->constraints)
            if (c.kind == ConstraintKind::ForeignKey)
                QVERIFY2(has({ObjectKind::Constraint, c.relation, c.name},
                             {ObjectKind::Column, c.referenced, c.referencedColumns.front()}),
                    qPrintable(c.name));
        qInfo("%zu edges", all.size());
    }
};

QTEST_GUILESS_MAIN(CatalogGitlabTest)
#include "tst_catalog_gitlab.moc"
