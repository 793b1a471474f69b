// SPDX-License-Identifier: Apache-2.0
// Keys, covers, forms and decompositions: of textbook tables, and of random rules against the definitions.
#include "normalize/theory.h"

#include <QFile>
#include <QTest>

#include <random>
#include <set>

using namespace Howdah::Normalize;
using namespace Qt::StringLiterals;

namespace {

ColumnSet set(const QByteArray &letters)
{
    ColumnSet columns;
    for (const char letter : letters)
        if (letter >= 'A')
            columns.insert(letter - 'A');
    return columns;
}

QByteArray letters(const ColumnSet &columns)
{
    QByteArray text;
    columns.forEach([&](int c) { text += char('A' + c); });
    return text.isEmpty() ? "-" : text;
}

std::vector<Rule> rules(const QByteArray &text)
{
    std::vector<Rule> list;
    for (const QByteArray &rule : text.split(' '))
        if (const qsizetype arrow = rule.indexOf('>'); arrow >= 0)
            list.push_back({set(rule.first(arrow)), set(rule.sliced(arrow + 1))});
    return list;
}

QByteArray words(std::vector<ColumnSet> sets)
{
    QByteArrayList list;
    for (const ColumnSet &columns : sets)
        list << letters(columns);
    std::sort(list.begin(), list.end(),
        [](const auto &a, const auto &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    return list.join(' ');
}

std::vector<Rule> randomRules(std::mt19937 &random, int columns)
{
    std::vector<Rule> list;
    const int count = int(random() % 8);
    for (int i = 0; i < count; ++i) {
        Rule rule;
        for (int n = 1 + int(random() % 3); n > 0; --n)
            rule.left.insert(int(random() % unsigned(columns)));
        for (int n = 1 + int(random() % 2); n > 0; --n)
            rule.right.insert(int(random() % unsigned(columns)));
        list.push_back(rule);
    }
    return list;
}

bool isEquivalent(std::span<const Rule> a, std::span<const Rule> b)
{
    const auto follows = [](std::span<const Rule> from, std::span<const Rule> what) {
        return std::all_of(what.begin(), what.end(),
            [&](const Rule &rule) { return rule.right.isSubsetOf(closure(rule.left, from)); });
    };
    return follows(a, b) && follows(b, a);
}

ColumnSet unionOf(std::span<const Part> parts)
{
    ColumnSet all;
    for (const Part &part : parts)
        all |= part.columns;
    return all;
}

/// Lossless by really joining: the chase's counterexample would be a row too many. Rows over {0, 1} that keep the
/// rules are tried, projected and joined.
bool survivesJoin(const ColumnSet &columns, std::span<const Part> parts, std::span<const Rule> list, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<quint64> rows;
    const auto agree = [](quint64 a, quint64 b, const ColumnSet &on) { return ((a ^ b) & on.words[0]) == 0; };
    for (int tries = 0; tries < 40; ++tries) {
        const quint64 row = random() & columns.words[0];
        const bool keeps = std::all_of(rows.begin(), rows.end(), [&](quint64 other) {
            return std::all_of(list.begin(), list.end(),
                [&](const Rule &rule) { return !agree(row, other, rule.left) || agree(row, other, rule.right); });
        });
        if (keeps)
            rows.push_back(row);
    }
    std::set<std::pair<quint64, quint64>> joined{{0, 0}}; // values, and the columns they are of
    for (const Part &part : parts) {
        std::set<std::pair<quint64, quint64>> next;
        for (const auto &[values, known] : joined)
            for (const quint64 row : rows)
                if (((values ^ row) & known & part.columns.words[0]) == 0)
                    next.emplace(values | (row & part.columns.words[0]), known | part.columns.words[0]);
        joined.swap(next);
        if (joined.size() > 5000)
            return true; // too many to judge
    }
    return rows.empty() || joined.size() == std::set<quint64>(rows.begin(), rows.end()).size();
}

} // namespace

class TestTheory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textbook_data();
    void textbook();
    void randomRuleSets();
    void chaseFindsLosses();
    void multivalued();
};

void TestTheory::textbook_data()
{
    QTest::addColumn<QByteArrayList>("cells");
    QFile file(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/normalize/schemas.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int count = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith('#'))
            continue;
        const QByteArrayList cells = line.chopped(1).split('\t');
        QCOMPARE(cells.size(), 6);
        QTest::newRow(cells[0].constData()) << cells;
        ++count;
    }
    QVERIFY(count >= 60);
}

void TestTheory::textbook()
{
    QFETCH(QByteArrayList, cells);
    const ColumnSet columns = set(cells[1]);
    const std::vector<Rule> list = rules(cells[2]);
    const Verdict found = verdict(columns, list);
    QCOMPARE(words(found.keys.keys), cells[3].isEmpty() ? QByteArray("-") : cells[3]);
    QCOMPARE(QByteArrayList({"", "1NF", "2NF", "3NF", "BCNF", "4NF"})[int(found.form)], cells[4]);
    QCOMPARE(found.violations.empty(), cells[4] == "BCNF");
    const std::vector<Part> parts = synthesis(columns, list);
    QVERIFY(isLossless(columns, parts, list));
    QVERIFY(lostRules(parts, list).empty());
    // The listed tables are those before merging: each is within one of ours.
    for (const QByteArray &table : cells[5].split(' '))
        QVERIFY2(table == "-"
                || std::any_of(
                    parts.begin(), parts.end(), [&](const Part &part) { return set(table).isSubsetOf(part.columns); }),
            table.constData());
    QVERIFY(int(parts.size()) <= cells[5].split(' ').size());
}

void TestTheory::randomRuleSets()
{
    const unsigned seed
        = qEnvironmentVariableIsSet("HOWDAH_SEED") ? qEnvironmentVariableIntValue("HOWDAH_SEED") : 20261130;
    const int count
        = qEnvironmentVariableIsSet("HOWDAH_FD_TABLES") ? qEnvironmentVariableIntValue("HOWDAH_FD_TABLES") : 200;
    qInfo("%d sets of rules from seed %u", count, seed);
    for (int i = 0; i < count; ++i) {
        std::mt19937 random(seed + unsigned(i));
        const int width = 2 + int(random() % 6);
        const ColumnSet columns = ColumnSet::firstOnes(width);
        const std::vector<Rule> list = randomRules(random, width);
        const QByteArray context = "set " + QByteArray::number(i) + " of seed " + QByteArray::number(seed);
        const std::vector<Rule> cover = canonicalCover(list);
        QVERIFY2(isEquivalent(cover, list), context);
        // Keys by trying all sets.
        std::vector<ColumnSet> keys;
        for (quint32 bits = 0; bits < 1u << width; ++bits) {
            ColumnSet tried;
            tried.words[0] = bits;
            if (columns.isSubsetOf(closure(tried, list)))
                keys.push_back(tried);
        }
        std::vector<ColumnSet> minimal;
        for (const ColumnSet &key : keys)
            if (std::none_of(
                    keys.begin(), keys.end(), [&](const ColumnSet &o) { return !(o == key) && o.isSubsetOf(key); }))
                minimal.push_back(key);
        QCOMPARE(words(candidateKeys(columns, list).keys), words(minimal));
        // The form by definition.
        const NormalForm form = verdict(columns, list).form;
        for (const NormalForm asked : {NormalForm::Second, NormalForm::Third, NormalForm::BoyceCodd})
            QVERIFY2(isIn(asked, columns, list) == (form >= asked), context);
        const std::vector<Part> third = synthesis(columns, list);
        QVERIFY2(
            unionOf(third) == columns && isLossless(columns, third, list) && lostRules(third, list).empty(), context);
        for (const Part &part : third) {
            QVERIFY2(isIn(NormalForm::Third, part.columns, list), context);
            QVERIFY2(part.columns.isSubsetOf(closure(part.key, list)), context);
        }
        const Decomposition split = boyceCodd(columns, list);
        QVERIFY2(unionOf(split.parts) == columns && isLossless(columns, split.parts, list), context);
        for (const Part &part : split.parts)
            QVERIFY2(isIn(NormalForm::BoyceCodd, part.columns, list), context);
        QVERIFY2(survivesJoin(columns, third, list, seed), context);
        QVERIFY2(survivesJoin(columns, split.parts, list, seed), context);
        QCOMPARE(lostRules(split.parts, list).empty(), split.lost.empty());
    }
}

void TestTheory::chaseFindsLosses()
{
    const auto parts = [](const QByteArrayList &list) {
        std::vector<Part> result;
        for (const QByteArray &part : list)
            result.push_back({set(part), {}});
        return result;
    };
    QVERIFY(!isLossless(set("ABC"), parts({"AB", "BC"}), {}));
    QVERIFY(isLossless(set("ABC"), parts({"AB", "BC"}), rules("B>C")));
    QVERIFY(!isLossless(set("ABC"), parts({"AB", "BC"}), rules("A>B")));
    QVERIFY(isLossless(set("ABC"), parts({"ABC"}), {}));
    // Three tables of which no two can be joined first.
    QVERIFY(isLossless(set("ABCDE"), parts({"AD", "AB", "BE", "CDE", "AE"}), rules("A>C B>C C>D DE>C CE>A")));
    QVERIFY(!isLossless(set("ABCD"), parts({"AB", "BC", "CD"}), rules("A>D")));
    QCOMPARE(lostRules(parts({"SP", "PT"}), rules("ST>P P>T")).size(), size_t(1));
    QVERIFY(lostRules(parts({"AB", "BC"}), rules("A>B B>C A>C")).empty());
    // Kept by way of two tables, though none of them holds both sides.
    QVERIFY(lostRules(parts({"AB", "BC", "CD"}), rules("A>B B>C C>D D>A")).empty());
}

void TestTheory::multivalued()
{
    // A person's languages and skills, each with each.
    const std::vector<Multivalued> each{{set("A"), set("B")}};
    QCOMPARE(verdict(set("ABC"), {}, each, true).form, NormalForm::BoyceCodd);
    QCOMPARE(verdict(set("ABC"), {}, {}, true).form, NormalForm::Fourth);
    QCOMPARE(verdict(set("AB"), {}, each, true).form, NormalForm::Fourth); // nothing remains to combine with
    QCOMPARE(verdict(set("ABC"), rules("A>BC"), each, true).form, NormalForm::Fourth); // its left side is a key
    QCOMPARE(verdict(set("ABC"), {}).form, NormalForm::BoyceCodd); // not asked: not said
}

QTEST_GUILESS_MAIN(TestTheory)
#include "tst_theory.moc"
