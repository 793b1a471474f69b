// SPDX-License-Identifier: Apache-2.0
// Rules that were planted are told from accidents, and where there are none, none is found.
#include "normalize/analysis.h"
#include "normalize/csv.h"
#include "support/outside.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace Howdah;
using namespace Howdah::Normalize;
using namespace Qt::StringLiterals;

namespace {

QStringList rulesOf(const EncodedTable &table, int longest)
{
    QStringList names;
    for (int c = 0; c < table.columns(); ++c)
        names << QString::number(c);
    AnalysisOptions options;
    options.miner.maxDeterminant = longest;
    QStringList list;
    const Analysis analysis = analysed(table, u"t"_s, names, options);
    for (const Found &found : analysis.dependencies)
        if (found.isRule())
            list << QString(named(found.dependency.determinant, names) + u"->"_s).remove(u' ')
                    + QString::number(found.dependency.dependent);
    return list;
}

EncodedTable published(const QString &name)
{
    QFile file(outside(u"data/fd/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const Result<CsvTable> csv = readCsv(file.readAll(), {}, name);
    return csv ? csv->table : EncodedTable();
}

/// Orders with what belongs to others copied in: each rule below is true, minimal, and not of a key.
const QStringList planted{u"1->2"_s, u"1->3"_s, u"3->4"_s, u"5->6"_s, u"5->7"_s, u"7->8"_s, u"9,10->11"_s, u"12->13"_s};

EncodedTable plantedTable(int rows, unsigned seed)
{
    std::mt19937_64 random(seed);
    const auto mixed = [](quint64 value, quint64 salt) {
        value = (value + 1) * 0x9E3779B97F4A7C15ull ^ salt * 0xD6E8FEB86659FD93ull;
        value ^= value >> 29;
        return (value * 0xBF58476D1CE4E5B9ull) >> 33;
    };
    TableEncoder encoder(16, Nulls::Equal);
    for (int r = 0; r < rows; ++r) {
        const quint64 customer = random() % 150, product = random() % 90, town = mixed(customer, 2) % 40;
        const quint64 kind = mixed(product, 4) % 12, shop = random() % 14, month = random() % 12,
                      person = random() % 60;
        for (const quint64 cell :
            {quint64(r), customer, 1000 + mixed(customer, 1) % 120, town, mixed(town, 3) % 9, product,
                mixed(product, 5) % 50, kind, mixed(kind, 6) % 5, shop, month, mixed(shop * 12 + month, 7) % 30, person,
                mixed(person, 8) % 20, quint64(random() % 25), quint64(random() % 1000)})
            encoder.add(QByteArrayView(QByteArray::number(cell)));
    }
    return encoder.finish();
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantedRules_data();
    void plantedRules();
    void independentColumns();
    void publishedTables_data();
    void publishedTables();
    void copiesProveNothing();
    void strength();
    void conclusions();
};

void TestEvidence::plantedRules_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("2000") << 2000;
    QTest::newRow("20000") << 20'000;
}

/// All of them, and no other: one that follows from two others is implied, and its left side is a rule's as well.
void TestEvidence::plantedRules()
{
    QFETCH(int, rows);
    QStringList want = planted;
    want << u"1->4"_s << u"5->8"_s; // follow by way of 3 and 7, and hold as well
    QStringList have = rulesOf(plantedTable(rows, 5), 3);
    want.sort();
    have.sort();
    QCOMPARE(have, want);
}

void TestEvidence::independentColumns()
{
    const int count
        = qEnvironmentVariableIsSet("HOWDAH_FD_TABLES") ? qEnvironmentVariableIntValue("HOWDAH_FD_TABLES") : 60;
    int withRules = 0;
    for (int i = 0; i < count; ++i) {
        std::mt19937 random(unsigned(i) + 1);
        const int rows = 50 << (random() % 5);
        std::vector<int> domain(10);
        for (int &size : domain)
            size = 2 << (random() % 9);
        TableEncoder encoder(10, Nulls::Equal);
        for (int r = 0; r < rows; ++r)
            for (const int size : domain) {
                const unsigned value = random() % unsigned(size);
                // Every third table is skewed: most values are one.
                encoder.add(QByteArrayView(QByteArray::number(i % 3 == 0 && random() % 4 ? 0 : value)));
            }
        const QStringList rules = rulesOf(encoder.finish(), 3);
        withRules += !rules.isEmpty();
        if (!rules.isEmpty())
            qInfo("table %d: %s", i, qPrintable(rules.join(u' ')));
    }
    QVERIFY2(withRules * 1000 <= count || withRules == 0, qPrintable(QString::number(withRules)));
}

void TestEvidence::publishedTables_data()
{
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("adult.csv") << QStringList{u"3->4"_s, u"4->3"_s};
    QTest::newRow("breast-cancer-wisconsin.csv") << QStringList{};
    QTest::newRow("abalone.csv") << QStringList{};
    QTest::newRow("nursery.csv") << QStringList{};
}

void TestEvidence::publishedTables()
{
    QFETCH(QStringList, rules);
    NEEDS_OUTSIDE("data/fd/expected.tsv");
    const EncodedTable table = published(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(table.rows() > 0);
    QCOMPARE(rulesOf(table, 99), rules);
}

/// The same twenty rows a hundred times are twenty rows.
void TestEvidence::copiesProveNothing()
{
    std::mt19937 random(3);
    std::vector<std::array<int, 4>> rows(20);
    for (auto &row : rows)
        row = {int(random() % 12), int(random() % 6), int(random() % 5), int(random() % 9)};
    TableEncoder encoder(4, Nulls::Equal);
    for (int copy = 0; copy < 100; ++copy)
        for (const auto &row : rows)
            for (const int cell : row)
                encoder.add(QByteArrayView(QByteArray::number(cell)));
    QCOMPARE(rulesOf(encoder.finish(), 3), QStringList());
}

void TestEvidence::strength()
{
    // 0 → 1 but for three rows of 900; 0 → 2 not at all.
    std::mt19937 random(11);
    TableEncoder encoder(3, Nulls::Equal);
    for (int r = 0; r < 900; ++r) {
        encoder.add(QByteArrayView(QByteArray::number(r % 30)));
        encoder.add(QByteArrayView(QByteArray::number(r < 3 ? 100 + r : (r % 30) * 7 % 11)));
        encoder.add(QByteArrayView(QByteArray::number(random() % 8)));
    }
    const EncodedTable table = encoder.finish();
    QVERIFY(muPlus(table, {{0}, 1}) > 0.95);
    QVERIFY(muPlus(table, {{0}, 2}) < 0.1);
    const std::vector<Contradiction> wrong = contradictions(table, {{0}, 1});
    QCOMPARE(wrong.size(), size_t(3));
    for (const Contradiction &one : wrong)
        QVERIFY(one.row < 3 && table.column(0)[one.row] == table.column(0)[one.instead]);
    AnalysisOptions options;
    options.error = 0.01;
    const Analysis analysis = analysed(table, u"t"_s, {u"a"_s, u"b"_s, u"c"_s}, options);
    int almost = 0;
    for (const Found &found : analysis.dependencies)
        if (found.held == Held::Almost && found.dependency == Dependency{{0}, 1}) {
            ++almost;
            QCOMPARE(found.wrongRows, 3);
            QCOMPARE(found.witnesses.size(), size_t(3));
            QCOMPARE(found.witnesses[1].row, 2);
            QVERIFY(found.witnesses[1].has == "101" && found.witnesses[1].most == "7"
                && found.witnesses[1].left == std::vector<std::optional<QByteArray>>{"1"});
            QVERIFY(!found.isRule());
        }
    QCOMPARE(almost, 1);
}

/// Keys, form and tables of the planted table, and a person's word over the evidence.
void TestEvidence::conclusions()
{
    const EncodedTable table = plantedTable(4000, 8);
    QStringList names;
    for (int c = 0; c < table.columns(); ++c)
        names << QString::number(c);
    AnalysisOptions options;
    options.miner.maxDeterminant = 2;
    Analysis analysis = analysed(table, u"t"_s, names, options);
    QCOMPARE(analysis.verdict.form, NormalForm::Second);
    QCOMPARE(analysis.verdict.keys.keys, std::vector<ColumnSet>{ColumnSet{0}});
    const auto has = [&](const ColumnSet &columns, const ColumnSet &key) {
        return std::find(analysis.third.begin(), analysis.third.end(), Part{columns, key}) != analysis.third.end();
    };
    QVERIFY(has({1, 2, 3}, {1}) && has({3, 4}, {3}) && has({5, 6, 7}, {5}) && has({7, 8}, {7})
        && has({9, 10, 11}, {9, 10}) && has({12, 13}, {12}) && has({0, 1, 5, 9, 10, 12, 14, 15}, {0}));
    QCOMPARE(analysis.third.size(), size_t(7));
    QVERIFY(isLossless(ColumnSet::firstOnes(16), analysis.third, analysis.rules));
    options.marks[{{u"12"_s}, u"13"_s}] = Mark::Accident;
    analysis = analysed(table, u"t"_s, names, options);
    QCOMPARE(analysis.third.size(), size_t(6));
    QVERIFY(!has({12, 13}, {12}));
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
