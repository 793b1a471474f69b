// SPDX-License-Identifier: Apache-2.0
// Areas found in a schema are those its authors had in mind, more than names alone tell; always the same ones; and they
// stay when the schema grows.
#include "layout/areas.h"
#include "layout/communities.h"
#include "server/embedded/embeddedserver.h"
#include "service/source/source.h"
#include "support/outside.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// As the documentation of the OMOP common data model (5.4) groups its tables.
QString omopGroup(const QString &table)
{
    static const std::pair<const char *, const char *> groups[] = {
        {"clinical",
            "person observation_period specimen death visit_occurrence visit_detail procedure_occurrence drug_exposure "
            "device_exposure condition_occurrence measurement note note_nlp observation fact_relationship"},
        {"system", "location care_site provider"},
        {"economics", "payer_plan_period cost"},
        {"derived", "drug_era dose_era condition_era episode episode_event"},
        {"metadata", "metadata cdm_source"},
        {"vocabularies",
            "concept vocabulary domain concept_class concept_relationship relationship concept_synonym "
            "concept_ancestor source_to_concept_map drug_strength"},
        {"results", "cohort cohort_definition"},
    };
    for (const auto &[name, tables] : groups)
        if (QString::fromLatin1(tables).split(u' ').contains(table))
            return QString::fromLatin1(name);
    return table;
}

/// How much two groupings agree: 1 wholly, 0 as chance would (Hubert and Arabie 1985).
double adjustedRand(const QStringList &a, const QStringList &b)
{
    const auto pairs = [](const auto &counts) {
        double sum = 0;
        for (const auto &[key, count] : counts)
            sum += double(count) * (count - 1) / 2;
        return sum;
    };
    std::map<std::pair<QString, QString>, int> both;
    std::map<QString, int> left, right;
    for (qsizetype i = 0; i < a.size(); ++i) {
        ++both[{a[i], b[i]}];
        ++left[a[i]];
        ++right[b[i]];
    }
    const double all = double(a.size()) * double(a.size() - 1) / 2, expected = pairs(left) * pairs(right) / all,
                 most = (pairs(left) + pairs(right)) / 2;
    return most == expected ? 1 : (pairs(both) - expected) / (most - expected);
}

/// The area of each table; a table in none is one of its own.
std::map<QualifiedName, QString> areaOf(const Database &database, const std::vector<FoundArea> &areas)
{
    std::map<QualifiedName, QString> result;
    for (const Table &table : database.tables)
        result[table.name] = u"alone: "_s + display(table.name);
    for (const FoundArea &area : areas)
        for (const QualifiedName &table : area.tables)
            result[table] = area.name;
    return result;
}

/// How many tables are not in the area that most of their old area's tables are in.
int moved(const std::map<QualifiedName, QString> &before, const std::map<QualifiedName, QString> &after)
{
    std::map<QString, std::map<QString, int>> into;
    for (const auto &[table, area] : before)
        ++into[area][after.at(table)];
    int result = 0;
    for (const auto &[area, counts] : into) {
        int all = 0, most = 0;
        for (const auto &[name, count] : counts) {
            all += count;
            most = std::max(most, count);
        }
        result += all - most;
    }
    return result;
}

/// With one more table, which refers to that one.
Database grown(Database database, const QualifiedName &to)
{
    Table table;
    table.name = {to.schema, u"quite_new"_s};
    database.tables.push_back(table);
    Constraint key;
    key.kind = ConstraintKind::ForeignKey;
    key.relation = table.name;
    key.referenced = to;
    database.constraints.push_back(key);
    return database;
}

} // namespace

class AreasTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<EmbeddedServer> m_server;

    static Result<std::shared_ptr<const Database>> load(const char *name)
    {
        const auto source = parsedSource(outside(u"data/schemas/"_s + QLatin1String(name) + u".sql"_s));
        return source ? loadSource(*source) : std::unexpected(source.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto server = EmbeddedServer::open();
        QVERIFY2(server, server ? "" : qPrintable(toText(server.error())));
        m_server = *server;
    }

    /// Two cliques with one tie between them are two, whatever order the ties come in.
    void cliques()
    {
        std::vector<Tie> ties{{3, 4, 1}};
        for (int from : {0, 4})
            for (int a = from; a < from + 4; ++a)
                for (int b = a + 1; b < from + 4; ++b)
                    ties.push_back({a, b, 1});
        const std::vector<int> wanted{0, 0, 0, 0, 1, 1, 1, 1, 2};
        std::mt19937 random(7);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(communities(9, ties, 1), wanted);
            std::ranges::shuffle(ties, random);
        }
        QCOMPARE(communities(0, {}, 1), std::vector<int>());
        QCOMPARE(communities(2, {}, 1), (std::vector<int>{0, 1}));
    }

    void agreesWithTheAuthors()
    {
        NEEDS_OUTSIDE("data/schemas");
        struct Row {
            const char *name;
            bool isJudged; ///< its groups are of subjects, and its keys enough to tell
        };
        // Supabase has three keys for nine tables; graphile_starter's schemas say who may see what, not what it is
        // about.
        constexpr Row rows[]
            = {{"adventureworks", true}, {"omop_cdm54", true}, {"supabase", false}, {"graphile_starter", false}};
        qInfo("%-18s %6s %5s %7s %7s", "schema", "tables", "areas", "found", "prefix");
        for (const Row &row : rows) {
            const auto database = load(row.name);
            QVERIFY2(database, database ? "" : qPrintable(toText(database.error())));
            const bool isOmop = QLatin1String(row.name) == "omop_cdm54"_L1;
            const std::vector<FoundArea> areas = foundAreas(**database);
            QStringList authors, found, prefix;
            for (const auto &[table, area] : areaOf(**database, areas)) {
                authors << (isOmop ? omopGroup(table.name) : table.schema);
                found << area;
                prefix << table.name.section(u'_', 0, 0);
            }
            const double ours = adjustedRand(authors, found), names = adjustedRand(authors, prefix);
            qInfo("%-18s %6lld %5zu %7.3f %7.3f%s", row.name, qlonglong(authors.size()), areas.size(), ours, names,
                row.isJudged ? "" : "  (not judged)");
            if (row.isJudged)
                QVERIFY(ours > names + 0.2);
        }
    }

    void staysWhenTheSchemaGrows_data()
    {
        QTest::addColumn<QByteArray>("name");
        NEEDS_OUTSIDE("data/schemas");
        for (const char *name : {"adventureworks", "omop_cdm54", "pagila", "thingsboard", "bytebase"})
            QTest::newRow(name) << QByteArray(name);
    }
    void staysWhenTheSchemaGrows()
    {
        QFETCH(QByteArray, name);
        const auto loaded = load(name.constData());
        QVERIFY2(loaded, loaded ? "" : qPrintable(toText(loaded.error())));
        const Database &database = **loaded;
        const std::vector<FoundArea> areas = foundAreas(database);
        QVERIFY(!areas.empty());
        // The order of the lists says nothing.
        Database turned = database;
        std::ranges::reverse(turned.tables);
        std::ranges::reverse(turned.constraints);
        QCOMPARE(foundAreas(turned), areas);
        QCOMPARE(foundAreas(database, areas), areas);
        std::set<QString> names;
        std::set<QualifiedName> tables;
        size_t count = 0;
        for (const FoundArea &area : areas) {
            names.insert(area.name);
            tables.insert(area.tables.begin(), area.tables.end());
            count += area.tables.size();
        }
        QCOMPARE(names.size(), areas.size());
        QCOMPARE(tables.size(), count);
        const auto before = areaOf(database, areas);
        int anew = 0, worst = 0;
        for (const Table &table : database.tables) {
            const Database more = grown(database, table.name);
            // Kept, nothing moves, and the new one goes where it belongs.
            const std::vector<FoundArea> kept = foundAreas(more, areas);
            auto after = areaOf(more, kept);
            const QString own = after.at({table.name.schema, u"quite_new"_s});
            after.erase({table.name.schema, u"quite_new"_s});
            for (const auto &[each, area] : before)
                QVERIFY2(area == after.at(each) || each == table.name, qPrintable(display(each)));
            if (!table.partition)
                QCOMPARE(own, after.at(table.name));
            // Found from nothing again, little moves.
            const int times = moved(before, areaOf(more, foundAreas(more)));
            anew += times;
            worst = std::max(worst, times);
        }
        const double mean = double(anew) / double(database.tables.size());
        qInfo("%-18s found again with one more table: %.2f tables move on average, %d at most", name.constData(), mean,
            worst);
        QVERIFY(mean < 1.5);
    }

    /// Ten thousand tables with twenty thousand keys take no time to speak of.
    void manyTables()
    {
        Database database;
        std::mt19937 random(11);
        for (int i = 0; i < 10000; ++i) {
            Table table;
            table.name = {u"public"_s, u"area%1_table_%2"_s.arg(i % 100).arg(i)};
            database.tables.push_back(table);
        }
        for (int i = 0; i < 20000; ++i) {
            Constraint key;
            key.kind = ConstraintKind::ForeignKey;
            const size_t from = random() % 10000,
                         to = random() % 10 == 0 ? random() % 10000 : (from % 100) + 100 * (random() % 100);
            key.relation = database.tables[from].name;
            key.referenced = database.tables[to].name;
            database.constraints.push_back(key);
        }
        QElapsedTimer timer;
        timer.start();
        const std::vector<FoundArea> areas = foundAreas(database);
        qInfo("10,000 tables: %zu areas in %lld ms", areas.size(), timer.elapsed());
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(areas.size() > 50 && areas.size() < 500);
    }
};

QTEST_MAIN(AreasTest)
#include "tst_areas.moc"
