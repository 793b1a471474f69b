// SPDX-License-Identifier: Apache-2.0
// A person's words about dependencies as text, and what follows from them; multivalued dependencies on rows.
#include "normalize/analysis.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Howdah;
using namespace Howdah::Normalize;
using namespace Qt::StringLiterals;

class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsStable();
    void theOtherWordTakesThePlace();
    void sentences_data();
    void sentences();
    void badFiles_data();
    void badFiles();
    void filesThatAreNot();
    void honoured();
    void combinations_data();
    void combinations();
};

namespace {

const QualifiedName table{u"shop"_s, u"customer"_s};

Marked word(const QStringList &left, const QString &right, Mark mark)
{
    return {table, left, right, mark, u"because \"so\""_s, u"Ada"_s, QDate(2026, 11, 30)};
}

EncodedTable encoded(const std::vector<std::vector<QByteArray>> &rows)
{
    TableEncoder encoder(int(rows.front().size()), Nulls::Equal);
    for (const std::vector<QByteArray> &row : rows)
        for (const QByteArray &cell : row)
            encoder.add(QByteArrayView(cell));
    return encoder.finish();
}

QString rules(const Analysis &analysis)
{
    QStringList list;
    for (const Found &found : analysis.dependencies)
        if (found.isRule())
            list << named(found.dependency.determinant, analysis.columns) + u"->"_s
                    + analysis.columns.value(found.dependency.dependent);
    return list.join(u' ');
}

} // namespace

void TestMarks::textIsStable()
{
    Marks marks{word({u"zip"_s, u"a,b"_s}, u"city"_s, Mark::Rule), word({u"city"_s}, u"zip"_s, Mark::Accident)};
    const QByteArray text = toJson(marks);
    const Result<Marks> read = marksFromJson(text);
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(2));
    QCOMPARE(toJson(*read), text);
    std::swap(marks[0], marks[1]);
    std::swap(marks[1].left[0], marks[1].left[1]);
    QCOMPARE(toJson(marks), text);
    QCOMPARE(read->front().reason, u"because \"so\""_s);
}

void TestMarks::theOtherWordTakesThePlace()
{
    Marks marks;
    put(marks, word({u"b"_s, u"a"_s}, u"c"_s, Mark::Rule));
    put(marks, word({u"a"_s, u"b"_s}, u"c"_s, Mark::Accident));
    QCOMPARE(marks.size(), size_t(1));
    QCOMPARE(marksOf(marks, table).begin()->second, Mark::Accident);
    QVERIFY(marksOf(marks, {u"other"_s, u"customer"_s}).empty());
    put(marks, word({u"b"_s, u"a"_s}, u"c"_s, Mark::None));
    QVERIFY(marks.empty());
}

void TestMarks::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("left"); // empty: no such sentence
    QTest::addColumn<QString>("right");
    QTest::newRow("plain") << u"zip -> city: rule"_s << u"zip"_s << u"city"_s;
    QTest::newRow("several") << u" a ,b->c :accident"_s << u"a|b"_s << u"c"_s;
    QTest::newRow("quoted") << u"\"a, \"\"b -> c\" -> \"d:e\": rule"_s << u"a, \"b -> c"_s << u"d:e"_s;
    QTest::newRow("no word") << u"a -> b"_s << QString() << QString();
    QTest::newRow("two arrows") << u"a -> b -> c: rule"_s << QString() << QString();
    QTest::newRow("nothing on the left") << u" -> b: rule"_s << QString() << QString();
    QTest::newRow("a comma too many") << u"a, -> b: rule"_s << QString() << QString();
    QTest::newRow("another word") << u"a -> b: maybe"_s << QString() << QString();
}

void TestMarks::sentences()
{
    QFETCH(QString, text);
    QFETCH(QString, left);
    QFETCH(QString, right);
    const Result<Marked> read = markFromText(table, text);
    QCOMPARE(read.has_value(), !left.isEmpty());
    if (!read) {
        QCOMPARE(read.error().kind, ErrorKind::Usage);
        return;
    }
    QCOMPARE(read->left.join(u'|'), left);
    QCOMPARE(read->right, right);
}

void TestMarks::badFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another version") << QByteArray("{\"version\": 7, \"dependencies\": []}");
    QTest::newRow("no table") << QByteArray(
        "{\"version\": 1, \"dependencies\": [{\"left\": [\"a\"], \"right\": \"b\", \"mark\": \"rule\"}]}");
    QTest::newRow("no word") << QByteArray("{\"version\": 1, \"dependencies\": [{\"schema\": \"s\", \"table\": \"t\", "
                                           "\"left\": [\"a\"], \"right\": \"b\", \"date\": \"2026-01-01\"}]}");
}

void TestMarks::badFiles()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"dependencies.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const Result<Marks> read = readMarks(path);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Parse);
    QCOMPARE(read.error().where, path);
}

void TestMarks::filesThatAreNot()
{
    const QTemporaryDir folder;
    const Result<Marks> none = readMarks(folder.filePath(u"none.json"_s));
    QVERIFY(none && none->empty());
    const QString path = folder.filePath(u"deeper/dependencies.json"_s);
    QVERIFY(writeMarks(path, {word({u"a"_s}, u"b"_s, Mark::Rule)}));
    QCOMPARE(readMarks(path)->size(), size_t(1));
}

void TestMarks::honoured()
{
    std::vector<std::vector<QByteArray>> rows;
    std::mt19937 random(7);
    for (int r = 0; r < 400; ++r) {
        const int zip = int(random() % 40);
        rows.push_back({QByteArray::number(r), QByteArray::number(zip), QByteArray::number(zip * 7 % 13),
            QByteArray::number(int(random() % 50))});
    }
    const QStringList names{u"id"_s, u"zip"_s, u"city"_s, u"other"_s};
    const EncodedTable data = encoded(rows);
    AnalysisOptions options;
    options.miner.maxDeterminant = 2;
    options.declaredKeys = {ColumnSet{0}};
    const Analysis plain = analysed(data, u"t"_s, names, options);
    QCOMPARE(rules(plain), u"zip->city"_s);
    QCOMPARE(plain.verdict.form, NormalForm::Second);
    options.marks = {{{{u"zip"_s}, u"city"_s}, Mark::Accident}};
    const Analysis accident = analysed(data, u"t"_s, names, options);
    QCOMPARE(rules(accident), QString());
    QVERIFY(accident.verdict.form >= NormalForm::BoyceCodd);
    QCOMPARE(accident.third.size(), size_t(1));
    // A rule that the rows contradict is in the list, with how many contradict, and is taken all the same.
    options.marks = {{{{u"zip"_s}, u"city"_s}, Mark::Accident}, {{{u"other"_s}, u"zip"_s}, Mark::Rule}};
    const Analysis rule = analysed(data, u"t"_s, names, options);
    QCOMPARE(rules(rule), u"other->zip"_s);
    for (const Found &found : rule.dependencies)
        if (found.mark == Mark::Rule)
            QVERIFY(found.held == Held::Almost && found.wrongRows > 0 && !found.witnesses.empty());
    QCOMPARE(rule.verdict.form, NormalForm::Second);
    // Words about columns that are gone say nothing.
    options.marks = {{{{u"gone"_s}, u"zip"_s}, Mark::Rule}};
    QCOMPARE(rules(analysed(data, u"t"_s, names, options)), u"zip->city"_s);
}

void TestMarks::combinations_data()
{
    QTest::addColumn<int>("missing"); // combinations left out
    QTest::addColumn<int>("people");
    QTest::addColumn<bool>("found");
    QTest::newRow("every combination") << 0 << 30 << true;
    QTest::newRow("one is missing") << 1 << 30 << false;
    QTest::newRow("too few to tell") << 0 << 6 << false;
}

void TestMarks::combinations()
{
    QFETCH(int, missing);
    QFETCH(int, people);
    QFETCH(bool, found);
    std::vector<std::vector<QByteArray>> rows;
    std::mt19937 random(11);
    for (int p = 0; p < people; ++p) {
        const int language = int(random() % 20), hobby = int(random() % 20);
        for (int l = 0; l < 2; ++l)
            for (int h = 0; h < 3; ++h)
                if (missing == 0 || p != 17 || l != 1 || h != 2)
                    rows.push_back({QByteArray::number(p), "l" + QByteArray::number((language + l * 7) % 20),
                        "h" + QByteArray::number((hobby + h * 3) % 20)});
    }
    AnalysisOptions options;
    options.declaredKeys = {ColumnSet{0, 1, 2}};
    const Analysis analysis = analysed(encoded(rows), u"t"_s, {u"person"_s, u"language"_s, u"hobby"_s}, options);
    QVERIFY(analysis.askedForMultivalued);
    QCOMPARE(analysis.multivalued.size(), size_t(found ? 1 : 0));
    QCOMPARE(analysis.verdict.form, found ? NormalForm::BoyceCodd : NormalForm::Fourth);
    if (found)
        QCOMPARE(analysis.multivalued.front().rule, (Rule{ColumnSet{0}, ColumnSet{1}}));
}

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
