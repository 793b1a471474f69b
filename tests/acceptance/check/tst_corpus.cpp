// SPDX-License-Identifier: Apache-2.0
#include "catalog/introspector.h"
#include "check/report/report.h"
#include "check/runner.h"
#include "server/libpq/opensession.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Howdah;

/// Cases on which published linters are wrong, with the truth; and schemas nobody would write but somebody has.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void foreignKeys();
    void duplicateIndexes();
    void hostileNames();
    void emptyDatabase();
    void whatCannotRunSaysSo();

private:
    Check::Checklist checked(
        const QString &database, const QByteArray &script, Check::Settings settings = {}, bool live = true);
    static QStringList found(const Check::Checklist &checklist, const QStringList &rules);
    static const Check::Item *itemOf(const Check::Checklist &checklist, const QString &id);

    TestServer m_server;
};

void TestCorpus::initTestCase()
{
    QVERIFY2(m_server.start("fsync = off\n"), qPrintable(m_server.error()));
}

Check::Checklist TestCorpus::checked(
    const QString &database, const QByteArray &script, Check::Settings settings, bool live)
{
    if (const QString error = loadScript(m_server, database, script); !error.isEmpty())
        qFatal("%s", qPrintable(error));
    ConnectionSpec spec;
    spec.conninfo = m_server.conninfo();
    spec.database = database;
    const auto session = openSession(spec);
    if (!session)
        qFatal("%s", qPrintable(toText(session.error())));
    const auto schema = introspect(**session);
    if (!schema)
        qFatal("%s", qPrintable(toText(schema.error())));
    const auto checklist = Check::run(*schema, live ? session->get() : nullptr, settings);
    if (!checklist)
        qFatal("%s", qPrintable(toText(checklist.error())));
    return *checklist;
}

const Check::Item *TestCorpus::itemOf(const Check::Checklist &checklist, const QString &id)
{
    for (const Check::Group &group : checklist.groups)
        for (const Check::Item &item : group.items)
            if (item.id == id)
                return &item;
    return nullptr;
}

/// "rule object" of the findings of these rules.
QStringList TestCorpus::found(const Check::Checklist &checklist, const QStringList &rules)
{
    QStringList result;
    for (const Check::Group &group : checklist.groups)
        for (const Check::Item &item : group.items)
            for (const Check::Finding &finding : item.findings)
                if (rules.contains(finding.rule))
                    result << finding.rule + u' '
                            + (finding.object.member.isEmpty() ? finding.object.name.name : finding.object.member);
    result.sort();
    return result;
}

void TestCorpus::foreignKeys()
{
    // f2, f3, f8, f9 and f11 to f13 are indexed; the others are not, or only in part.
    const Check::Checklist checklist = checked(u"keys"_s, R"(
        create table p (id int primary key);
        create table pp (a int, b int, primary key (a, b));
        create table pt (code text primary key);
        create table f1 (id int primary key, x int constraint f1 references p);
        create table f2 (id int primary key, x int constraint f2 references p); create index on f2 (x);
        create table f3 (id int primary key, a int, b int, constraint f3 foreign key (a, b) references pp); create index on f3 (b, a);
        create table f4 (id int primary key, x int constraint f4 references p); create index on f4 (x) where id > 100;
        create table f5 (id int primary key, x int constraint f5 references p); create index on f5 (id, x);
        create table f6 (id int primary key, a int, b int, constraint f6 foreign key (a, b) references pp); create index on f6 (a);
        create table f7 (id int primary key, x int constraint f7 references p); create index on f7 using brin (x);
        create table f8 (id int primary key, x int constraint f8 references p); create index on f8 using hash (x);
        create table f9 (id int primary key, x int constraint f9 references p); create index on f9 (x) where x is not null;
        create table f10 (id int primary key, x int constraint f10 references p); create index on f10 (id) include (x);
        create table f11 (x int constraint f11 references p, y int, primary key (x, y));
        create table f12 (id int primary key, x int unique constraint f12 references p);
        create table f13 (id int primary key, "odd ""x""" int constraint f13 references p); create index on f13 ("odd ""x""") where "odd ""x""" is not null;
        create table f14 (id int primary key, x text constraint f14 references pt); create index on f14 (x collate "C");
        create table f15 (id int primary key, x int constraint f15 references p); create index on f15 ((x + 0));
        create table f16 (id int primary key, a int, b int, constraint f16 foreign key (a, b) references pp); create index on f16 (a, id, b);
        create table f17 (id int primary key, a int, b int, constraint f17 foreign key (a, b) references pp); create index on f17 (b desc, a desc, id) where a is not null and b is not null;
        create table f18 (id int, x int constraint f18 references p) partition by hash (id); create index on f18 (x);
        create table f19 (id int primary key, x int constraint f19 references p); create index on f19 (x) where x is not null and id > 0;
    )");
    QCOMPARE(found(checklist, {u"fk_unindexed"_s, u"fk_partly_indexed"_s}),
        (QStringList{u"fk_partly_indexed f16"_s, u"fk_partly_indexed f19"_s, u"fk_partly_indexed f4"_s,
            u"fk_partly_indexed f6"_s, u"fk_unindexed f1"_s, u"fk_unindexed f10"_s, u"fk_unindexed f14"_s,
            u"fk_unindexed f15"_s, u"fk_unindexed f5"_s, u"fk_unindexed f7"_s}));
    QCOMPARE(itemOf(checklist, u"D-fk-4"_s)->state, Check::ItemState::Fail);
}

void TestCorpus::duplicateIndexes()
{
    const Check::Checklist checklist = checked(u"indexes"_s, R"(
        create table t (id int primary key, a int, b int, c text, d int not null, u int unique);
        create index d1a on t (a, b); create index d1b on t (a, b);
        create index d2 on t (u);
        create index d3 on t (a);
        create index d4 on t (c); create index d4c on t (c collate "C");
        create index d5 on t (c text_pattern_ops);
        create index d6 on t (a desc, b);
        create index d7a on t (b); create index d7b on t (b desc);
        create index d8a on t (d); create index d8b on t (d) include (a);
        create index d9a on t (lower(c)); create index d9b on t (lower(c));
        create index d10a on t (a, d) where b > 0; create index d10b on t (a, d) where b > 1;
        create unique index d11a on t (d, a); create unique index d11b on t (d, a) nulls not distinct;
        create index d12a on t (b, c) with (fillfactor = 70); create index d12b on t (b, c);
        create table r (id int primary key, x int not null);
        create unique index r1 on r (x); create unique index r2 on r (x);
        alter table r replica identity using index r2;
        create table k (id int primary key, x int);
        create index k1 on k (x); create index k2 on k (x);
        cluster k using k2;
    )");
    QCOMPARE(found(checklist,
                 {u"index_duplicate"_s, u"index_duplicates_unique"_s, u"index_redundant_prefix"_s,
                     u"index_reversed_twin"_s}),
        (QStringList{u"index_duplicate d12b"_s, u"index_duplicate d1b"_s, u"index_duplicate d9b"_s,
            u"index_duplicate k1"_s, u"index_duplicate r1"_s, u"index_duplicates_unique d2"_s,
            u"index_redundant_prefix d3"_s, u"index_redundant_prefix d7a"_s, u"index_redundant_prefix d7b"_s,
            u"index_redundant_prefix d8a"_s, u"index_redundant_prefix d8b"_s, u"index_reversed_twin d7b"_s}));
}

void TestCorpus::hostileNames()
{
    const QByteArray name = "\"a \"\"b\"\" %1 <script>\n{item} ß\"";
    Check::Settings settings;
    settings.data = Check::DataMode::Full;
    settings.statisticsDays = 0;
    const QByteArray script
        = QByteArray("create schema @; create table @.@ (@ text, price real, \"x\"\"1\" int, \"x\"\"2\" int);"
                     "create table @.p (id int primary key, parent int references @.p, @ text);"
                     "create index on @.p (@); create index on @.p (@);"
                     "insert into @.@ select 'a,b', n, n, n from generate_series(1, 200) n;"
                     "insert into @.p select n, n, 'a,b' from generate_series(1, 200) n; analyze;")
              .replace("@", name);
    const Check::Checklist checklist = checked(u"hostile"_s, script, settings);
    for (const Check::Group &group : checklist.groups)
        for (const Check::Item &item : group.items)
            QVERIFY2(!item.note.contains(u"syntax"_s) && !item.note.contains(u"does not exist"_s),
                qPrintable(item.id + item.note));
    QVERIFY(!found(checklist, {u"text_holds_lists"_s}).isEmpty());
    QVERIFY(!found(checklist, {u"self_reference_rows"_s}).isEmpty());
    QVERIFY(!found(checklist, {u"column_never_null"_s}).isEmpty());
    QVERIFY(!QJsonDocument::fromJson(Check::jsonReport(checklist)).isNull());
    QVERIFY(!Check::htmlReport(checklist).contains(u"<script>"_s));
    // Inside a fence nothing is markup.
    static const QRegularExpression fenced(u"^ *(`{3,})sql\n.*?^ *\\1$"_s,
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    QVERIFY(!Check::markdownReport(checklist).remove(fenced).contains(u"<script>"_s));
    QVERIFY(Check::textReport(checklist).contains(u"%1"_s));
}

void TestCorpus::emptyDatabase()
{
    Check::Settings settings;
    settings.data = Check::DataMode::Full;
    const Check::Checklist checklist = checked(u"nothing"_s, "", settings);
    QCOMPARE(checklist.openFindings(), 0);
    QCOMPARE(checklist.count(Check::ItemState::Pass), 0);
    QCOMPARE(checklist.count(Check::ItemState::Fail), 0);
    QCOMPARE(itemOf(checklist, u"D-fk-4"_s)->state, Check::ItemState::NotApplicable);
}

void TestCorpus::whatCannotRunSaysSo()
{
    const QByteArray script = "create table t (id int primary key, a text not null); create index t_a on t (a);";
    Check::Settings settings;
    settings.only = {u"D-ix-5"_s, u"D-ty-1"_s, u"D-nf-2"_s};
    const Check::Checklist young = checked(u"young"_s, script, settings);
    const Check::Item *unused = itemOf(young, u"D-ix-5"_s);
    QCOMPARE(unused->state, Check::ItemState::NotMeasured);
    QVERIFY2(unused->note.contains(u"14 are needed"_s), qPrintable(unused->note));
    QCOMPARE(itemOf(young, u"D-nf-2"_s)->state, Check::ItemState::NotMeasured);
    const Check::Checklist design = checked(u"design"_s, script, settings, false);
    QVERIFY(itemOf(design, u"D-ty-1"_s)->note.contains(u"needs a live database"_s));
    QVERIFY(!design.live);
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
