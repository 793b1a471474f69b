// SPDX-License-Identifier: Apache-2.0
// Mined dependencies are exactly the minimal ones: of published tables, and of random ones as counted by brute force.
#include "normalize/approximate.h"
#include "normalize/csv.h"
#include "normalize/miner.h"
#include "support/outside.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <thread>

using namespace Howdah;
using namespace Howdah::Normalize;
using namespace Qt::StringLiterals;

namespace {

using Cell = std::optional<int>;
using Rows = std::vector<std::vector<Cell>>;

EncodedTable encoded(const Rows &rows, int columns, Nulls nulls)
{
    TableEncoder encoder(columns, nulls);
    for (const std::vector<Cell> &row : rows)
        for (const Cell &cell : row)
            encoder.add(cell ? std::optional<QByteArrayView>(QByteArray::number(*cell)) : std::nullopt);
    return encoder.finish();
}

bool agree(const Cell &a, const Cell &b, Nulls nulls)
{
    return a == b && (a || nulls == Nulls::Equal);
}

/// Every set of columns is tried, every pair of rows compared.
std::vector<Dependency> byBruteForce(const Rows &rows, int columns, Nulls nulls)
{
    std::vector<quint32> holds(size_t(1) << columns); // dependents of each set
    for (quint32 set = 0; set < holds.size(); ++set) {
        quint32 left = (1u << columns) - 1;
        for (size_t a = 0; a < rows.size(); ++a)
            for (size_t b = a + 1; b < rows.size(); ++b) {
                quint32 same = 0;
                for (int c = 0; c < columns; ++c)
                    same |= quint32(agree(rows[a][size_t(c)], rows[b][size_t(c)], nulls)) << c;
                if ((same & set) == set)
                    left &= same;
            }
        holds[set] = left & ~set;
    }
    std::vector<Dependency> list;
    for (quint32 set = 0; set < holds.size(); ++set)
        for (int c = 0; c < columns; ++c) {
            bool minimal = (holds[set] >> c) & 1;
            for (int out = 0; out < columns && minimal; ++out)
                minimal = !((set >> out) & 1) || !((holds[set & ~(1u << out)] >> c) & 1);
            ColumnSet determinant;
            determinant.words[0] = set;
            if (minimal)
                list.push_back({determinant, c});
        }
    std::sort(list.begin(), list.end());
    return list;
}

QStringList words(const std::vector<Dependency> &list)
{
    QStringList lines;
    for (const Dependency &dependency : list) {
        QStringList left;
        dependency.determinant.forEach([&](int c) { left << QString::number(c); });
        lines << left.join(u',') + u"->"_s + QString::number(dependency.dependent);
    }
    return lines;
}

/// What one set of thresholds finds: few and many agreements, walking levels and enumerating hitting sets.
Mined minedBy(const EncodedTable &table, int road, int longest = 99)
{
    MinerOptions options;
    options.maxDeterminant = longest;
    options.pairs = road & 1 ? 0 : options.pairs;
    options.innerLevel = road & 2 ? 0 : options.innerLevel;
    options.lastLevel = road & 2 ? 0 : options.lastLevel;
    return mine(table, options);
}

Rows randomRows(std::mt19937 &random, int columns)
{
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    const int count = below(51);
    std::vector<int> domain(static_cast<size_t>(columns));
    for (int &size : domain)
        size = 1 + below(below(3) ? 4 : 30);
    const int nulls = below(3) ? below(30) : 0;
    Rows rows;
    for (int r = 0; r < count; ++r) {
        std::vector<Cell> row;
        for (int c = 0; c < columns; ++c) {
            const bool follows = c > 1 && domain[size_t(c)] == 3 && row[0] && row[size_t(c - 1)];
            const int value = follows ? (*row[0] * 5 + *row[size_t(c - 1)]) % 3 : below(domain[size_t(c)]);
            row.push_back(below(100) < nulls ? Cell() : Cell(value));
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestMiner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedTables_data();
    void publishedTables();
    void randomTables();
    void boundIsAFilter();
    void edges();
    void almost();
    void stopsAtOnce();
    void memoryIsBounded();
};

void TestMiner::publishedTables_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<char>("separator");
    QTest::addColumn<bool>("header");
    QTest::addColumn<int>("count");
    QFile expected(outside(u"data/fd/expected.tsv"_s));
    if (!expected.open(QIODevice::ReadOnly)) {
        QTest::newRow("none") << QString() << ',' << false << 0;
        return;
    }
    expected.readLine();
    while (!expected.atEnd()) {
        const QList<QByteArray> cells = expected.readLine().trimmed().split('\t');
        if (cells.size() > 6)
            QTest::newRow(cells[0].constData())
                << QString::fromUtf8(cells[1]) << cells[2][0] << (cells[3] == "1") << cells[6].toInt();
    }
}

void TestMiner::publishedTables()
{
    QFETCH(QString, file);
    QFETCH(char, separator);
    QFETCH(bool, header);
    QFETCH(int, count);
    NEEDS_OUTSIDE("data/fd/expected.tsv");
    QFile csv(outside(u"data/fd/"_s + file));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const Result<CsvTable> table = readCsv(csv.readAll(), {}, file);
    QVERIFY2(table, table ? "" : qPrintable(toText(table.error())));
    QCOMPARE(table->separator, separator); // as guessed
    QCOMPARE(table->header, header);
    MinerOptions options;
    std::vector<Dependency> told;
    options.found = [&](std::span<const Dependency> some) { told.insert(told.end(), some.begin(), some.end()); };
    const Mined mined = mine(table->table, options);
    QVERIFY(mined.complete);
    QFile list(outside(u"data/fd/"_s + QString::fromUtf8(QTest::currentDataTag()) + u".fds"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QStringList want = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QStringList have = words(mined.dependencies);
    want.sort();
    have.sort();
    QCOMPARE(have, want);
    QCOMPARE(int(mined.dependencies.size()), count);
    std::sort(told.begin(), told.end());
    QCOMPARE(told, mined.dependencies); // each was told once, none was taken back
    for (const ColumnSet &key : mined.keys)
        for (const ColumnSet &other : mined.keys)
            QVERIFY(key == other || !other.isSubsetOf(key));
}

void TestMiner::randomTables()
{
    const int count
        = qEnvironmentVariableIsSet("HOWDAH_FD_TABLES") ? qEnvironmentVariableIntValue("HOWDAH_FD_TABLES") : 60;
    const unsigned seed
        = qEnvironmentVariableIsSet("HOWDAH_SEED") ? qEnvironmentVariableIntValue("HOWDAH_SEED") : 20261130;
    qInfo("%d tables from seed %u (HOWDAH_FD_TABLES, HOWDAH_SEED)", count, seed);
    for (int i = 0; i < count; ++i) {
        std::mt19937 random(seed + unsigned(i));
        const int columns = 1 + int(random() % 6);
        const Rows rows = randomRows(random, columns);
        for (const Nulls nulls : {Nulls::Equal, Nulls::Distinct}) {
            const std::vector<Dependency> want = byBruteForce(rows, columns, nulls);
            const EncodedTable table = encoded(rows, columns, nulls);
            for (int road = 0; road < 4; ++road) {
                const Mined mined = minedBy(table, road);
                QVERIFY2(mined.dependencies == want,
                    qPrintable(
                        u"table %1 of seed %2, road %3:\n%4\nbut by brute force:\n%5"_s.arg(i).arg(seed).arg(road).arg(
                            words(mined.dependencies).join(u' '), words(want).join(u' '))));
                QVERIFY(mined.complete);
            }
            // A key of the data is what determines the number of the row.
            Rows numbered = rows;
            for (size_t r = 0; r < numbered.size(); ++r)
                numbered[r].push_back(int(r));
            std::vector<ColumnSet> keys;
            for (const Dependency &dependency : byBruteForce(numbered, columns + 1, nulls))
                if (dependency.dependent == columns)
                    keys.push_back(dependency.determinant);
            for (int road = 0; road < 4; ++road)
                QCOMPARE(minedBy(table, road).keys, keys);
        }
    }
}

/// A bound leaves out what is longer, and nothing else; whether something was left out is said.
void TestMiner::boundIsAFilter()
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        const EncodedTable table = encoded(randomRows(random, 6), 6, Nulls::Equal);
        const Mined whole = minedBy(table, 0);
        for (int longest = 0; longest <= 6; ++longest)
            for (int road = 0; road < 4; ++road) {
                std::vector<Dependency> want = whole.dependencies;
                std::erase_if(want, [&](const Dependency &d) { return d.determinant.count() > longest; });
                const Mined bound = minedBy(table, road, longest);
                QCOMPARE(bound.dependencies, want);
                QVERIFY(!bound.complete || want == whole.dependencies);
                QVERIFY(bound.completeTo >= longest || bound.complete);
            }
    }
}

void TestMiner::edges()
{
    QCOMPARE(words(minedBy(encoded({}, 2, Nulls::Equal), 0).dependencies), (QStringList{u"->0"_s, u"->1"_s}));
    QCOMPARE(words(minedBy(encoded({{1, 2}}, 2, Nulls::Equal), 0).dependencies), (QStringList{u"->0"_s, u"->1"_s}));
    // Two rows that are the same: nothing is a key.
    const Mined twice = minedBy(encoded({{1, 2}, {1, 2}, {2, 2}}, 2, Nulls::Equal), 0);
    QCOMPARE(words(twice.dependencies), QStringList{u"->1"_s});
    QVERIFY(twice.keys.empty());
    // Two NULLs: one value, or none that is like another.
    const Rows nulls{{std::nullopt, 1}, {std::nullopt, 2}};
    QCOMPARE(words(minedBy(encoded(nulls, 2, Nulls::Equal), 0).dependencies), QStringList{u"->0"_s});
    QCOMPARE(words(minedBy(encoded(nulls, 2, Nulls::Distinct), 0).dependencies), (QStringList{u"0->1"_s, u"1->0"_s}));
    // 64 and more columns, and more than are looked at.
    for (const int columns : {63, 64, 65, 128, 130, 255, 300}) {
        Rows wide(3, std::vector<Cell>(static_cast<size_t>(columns)));
        for (size_t r = 0; r < wide.size(); ++r)
            for (size_t c = 0; c < wide[r].size(); ++c)
                wide[r][c] = c + 2 < size_t(columns) ? int(c) : int(r / 2 + c * 7);
        const Mined mined = minedBy(encoded(wide, columns, Nulls::Equal), 0);
        QCOMPARE(mined.columnsLookedAt, std::min(columns, 255));
        const int last = columns - 1;
        if (columns <= 255)
            QCOMPARE(words(mined.dependencies).mid(columns - 2),
                (QStringList{u"%1->%2"_s.arg(last - 1).arg(last), u"%1->%2"_s.arg(last).arg(last - 1)}));
    }
}

/// Dependencies that hold when few rows are left out, against removing rows by brute force.
void TestMiner::almost()
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        std::mt19937 random(seed);
        const int columns = 2 + int(random() % 4);
        const Rows rows = randomRows(random, columns);
        if (rows.empty())
            continue;
        const double error = double(random() % 20) / 100;
        const EncodedTable table = encoded(rows, columns, Nulls::Equal);
        std::map<std::pair<quint32, int>, int> wrong; // rows to leave out
        for (quint32 set = 0; set < 1u << columns; ++set)
            for (int c = 0; c < columns; ++c) {
                std::map<std::vector<Cell>, std::map<Cell, int>> groups;
                for (const std::vector<Cell> &row : rows) {
                    std::vector<Cell> left;
                    for (int m = 0; m < columns; ++m)
                        if ((set >> m) & 1)
                            left.push_back(row[size_t(m)]);
                    ++groups[left][row[size_t(c)]];
                }
                int kept = 0;
                for (const auto &[left, values] : groups)
                    kept += std::ranges::max_element(values, {}, [](const auto &v) { return v.second; })->second;
                wrong[{set, c}] = int(rows.size()) - kept;
            }
        QStringList want;
        const int allowed = int(std::floor(error * double(rows.size()) + 1e-9));
        for (const auto &[what, out] : wrong) {
            const auto [set, c] = what;
            bool minimal = !((set >> c) & 1) && out <= allowed && std::popcount(set) <= 3;
            for (int m = 0; m < columns && minimal; ++m)
                minimal = !((set >> m) & 1) || wrong[{set & ~(1u << m), c}] > allowed;
            ColumnSet determinant;
            determinant.words[0] = set;
            if (minimal)
                want << words({{determinant, c}}).first() + u" %1"_s.arg(out);
        }
        QStringList have;
        for (const AlmostDependency &almost : mineAlmost(table, {error, 3, {}}).dependencies)
            have << words({almost.dependency}).first() + u" %1"_s.arg(almost.wrongRows);
        want.sort();
        have.sort();
        QCOMPARE(have, want);
    }
}

void TestMiner::stopsAtOnce()
{
    std::mt19937 random(7);
    Rows rows(30'000, std::vector<Cell>(25));
    for (std::vector<Cell> &row : rows)
        for (Cell &cell : row)
            cell = int(random() % 300);
    const EncodedTable table = encoded(rows, 25, Nulls::Equal);
    for (const int after : {0, 20, 60, 150}) {
        std::stop_source stop;
        QElapsedTimer timer;
        timer.start();
        qint64 asked = 0;
        std::thread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(after));
            asked = timer.nsecsElapsed();
            stop.request_stop();
        });
        MinerOptions options;
        const Mined mined = mine(table, options, stop.get_token());
        const qint64 ended = timer.nsecsElapsed();
        later.join();
        QVERIFY(mined.stopped && !mined.complete);
        QVERIFY2(ended - asked < 50'000'000 * HOWDAH_PATIENCE, qPrintable(QString::number((ended - asked) / 1000)));
    }
}

/// With little memory shorter left sides are answered in full, and it is said.
void TestMiner::memoryIsBounded()
{
    std::mt19937 random(9);
    Rows rows(100, std::vector<Cell>(26));
    for (std::vector<Cell> &row : rows)
        for (Cell &cell : row)
            cell = int(random() % 4);
    const EncodedTable table = encoded(rows, 26, Nulls::Equal);
    MinerOptions options;
    options.memory = size_t(1) << 20;
    const Mined mined = mine(table, options);
    QVERIFY(mined.outOfMemory && !mined.complete);
    QVERIFY(mined.completeTo >= 2);
    std::vector<Dependency> within = mined.dependencies;
    std::erase_if(within, [&](const Dependency &d) { return d.determinant.count() > mined.completeTo; });
    QCOMPARE(within, minedBy(table, 0, mined.completeTo).dependencies);
}

QTEST_GUILESS_MAIN(TestMiner)
#include "tst_miner.moc"
