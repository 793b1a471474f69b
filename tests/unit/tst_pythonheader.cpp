// SPDX-License-Identifier: Apache-2.0
// The static reader of Alembic files: what it understands, what it reports, and that hostile files do it no harm.
#include "history/formats/format.h"
#include "history/formats/pythonheader.h"
#include "history/formats/pythonquote.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

QString shown(const PythonValue &value)
{
    QString text = QStringList(value.texts.begin(), value.texts.end()).join(u'|');
    if (value.kind == PythonValue::None)
        text = u"None"_s;
    if (value.kind == PythonValue::Texts)
        text = u'(' + text + u')';
    if (!value.unresolved.empty())
        text += u" ?" + QStringList(value.unresolved.begin(), value.unresolved.end()).join(u" ?");
    return text;
}

} // namespace

class TestPythonHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void docstrings_data();
    void docstrings();
    void givenNames();
    void lineNumbers();
    void lastAssignmentCounts();
    void functionsAreNotLookedInto();
    void brokenSource_data();
    void brokenSource();
    void encodings();
    void randomBytes();
    void deepNesting();
    void folderOfGarbage();
    void fileFilterAndOrder();
    void settingsFiles_data();
    void settingsFiles();
    void quoting_data();
    void quoting();
};

void TestPythonHeader::values_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("single quotes") << u"down_revision = 'abc'"_s << u"abc"_s;
    QTest::newRow("double quotes") << u"down_revision = \"abc\""_s << u"abc"_s;
    QTest::newRow("none") << u"down_revision = None"_s << u"None"_s;
    QTest::newRow("annotated") << u"down_revision: Union[str, Sequence[str], None] = 'abc'"_s << u"abc"_s;
    QTest::newRow("annotated with a default-like text") << u"down_revision: \"a = b\" = 'abc'"_s << u"abc"_s;
    QTest::newRow("tuple") << u"down_revision = ('a', 'b')"_s << u"(a|b)"_s;
    QTest::newRow("tuple of one") << u"down_revision = ('a',)"_s << u"(a)"_s;
    QTest::newRow("bare tuple") << u"down_revision = 'a', 'b'"_s << u"(a|b)"_s;
    QTest::newRow("parentheses") << u"down_revision = (('a'))"_s << u"a"_s;
    QTest::newRow("list") << u"down_revision = ['a', \"b\",]"_s << u"(a|b)"_s;
    QTest::newRow("set") << u"down_revision = {'a'}"_s << u"(a)"_s;
    QTest::newRow("empty tuple") << u"down_revision = ()"_s << u"()"_s;
    QTest::newRow("empty call") << u"down_revision = tuple()"_s << u"()"_s;
    QTest::newRow("over lines") << u"down_revision = (\n  'a',  # one\n\n  'b'\n)\n"_s << u"(a|b)"_s;
    QTest::newRow("continued") << u"down_revision = \\\n   'a'"_s << u"a"_s;
    QTest::newRow("implicit concatenation") << u"down_revision = 'ab' \"cd\""_s << u"abcd"_s;
    QTest::newRow("concatenation over lines") << u"down_revision = ('ab'\n  'cd')"_s << u"abcd"_s;
    QTest::newRow("triple quotes") << u"down_revision = '''a'b'''"_s << u"a'b"_s;
    QTest::newRow("prefixes") << u"down_revision = u'a' R'\\b' f'c'"_s << u"a\\bc"_s;
    QTest::newRow("escapes") << u"down_revision = '\\x41\\102\\u0043\\'\\\\'"_s << u"ABC'\\"_s;
    QTest::newRow("comment") << u"down_revision = 'a'  # = 'b'"_s << u"a"_s;
    QTest::newRow("semicolon") << u"x = 1; down_revision = 'a'; y = 2"_s << u"a"_s;
    QTest::newRow("chained") << u"x = down_revision = 'a'"_s << u"a"_s;
    QTest::newRow("unpacked") << u"revision, down_revision = 'b', 'a'"_s << u"a"_s;
    QTest::newRow("constant of the same file") << u"PARENT = 'a'\ndown_revision = PARENT"_s << u"a"_s;
    QTest::newRow("no spaces") << u"down_revision='a'"_s << u"a"_s;
    QTest::newRow("CRLF") << u"x = 1\r\ndown_revision = 'a'\r\n"_s << u"a"_s;
    QTest::newRow("attribute") << u"down_revision = cli.EXPAND"_s << u" ?cli.EXPAND"_s;
    QTest::newRow("attribute in a tuple") << u"down_revision = ('a', cli.EXPAND)"_s << u"(a) ?cli.EXPAND"_s;
    QTest::newRow("call") << u"down_revision = os.environ['X']"_s << u" ?os.environ[\"X\"]"_s;
    QTest::newRow("f-string") << u"down_revision = f'{x}'"_s << u" ?\"{x}\""_s;
    QTest::newRow("bytes") << u"down_revision = b'a'"_s << u" ?\"a\""_s;
    QTest::newRow("named escape") << u"down_revision = '\\N{BULLET}'"_s << u" ?\"\\N{BULLET}\""_s;
    QTest::newRow("number") << u"down_revision = 12"_s << u" ?12"_s;
    QTest::newRow("expression") << u"down_revision = 'a' + 'b'"_s << u" ?\"a\"+\"b\""_s;
    QTest::newRow("imported constant") << u"from x import PARENT\ndown_revision = PARENT"_s << u" ?PARENT"_s;
    QTest::newRow("conditional") << u"if X:\n    down_revision = 'a'\n"_s << u" ?\"a\""_s;
    QTest::newRow("conditional on one line") << u"if X: down_revision = 'a'\n"_s << u" ?\"a\""_s;
    QTest::newRow("imported") << u"from x import down_revision"_s << u" ?from x import down_revision"_s;
    QTest::newRow("augmented") << u"down_revision = 'a'\ndown_revision += 'b'"_s << u" ?down_revision+=\"b\""_s;
    QTest::newRow("comparison is none") << u"down_revision = 'a'\ndown_revision == 'b'"_s << u"a"_s;
    QTest::newRow("in a string") << u"x = '''\ndown_revision = 'b'\n'''\ndown_revision = 'a'"_s << u"a"_s;
}

void TestPythonHeader::values()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const PythonHeader header = readPythonHeader(source);
    QCOMPARE(header.error, QString());
    QVERIFY(header.assignments.contains(u"down_revision"_s));
    QCOMPARE(shown(header.assignments.value(u"down_revision"_s)), expected);
}

void TestPythonHeader::docstrings_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"\"\"\"Add it\n\nRevision ID: 1\n\"\"\"\n"_s << u"Add it\n\nRevision ID: 1\n"_s;
    QTest::newRow("after comments") << u"#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n\n'one'\n"_s << u"one"_s;
    QTest::newRow("raw") << u"r\"\"\"a\\b\"\"\""_s << u"a\\b"_s;
    QTest::newRow("concatenated") << u"'a' 'b'\n"_s << u"ab"_s;
    QTest::newRow("not first") << u"import x\n'''no'''\n"_s << QString();
    QTest::newRow("an expression") << u"'a'.upper()\n"_s << QString();
    QTest::newRow("bytes") << u"b'a'\n"_s << QString();
}

void TestPythonHeader::docstrings()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(readPythonHeader(source).docstring, expected);
}

void TestPythonHeader::givenNames()
{
    const auto header
        = readPythonHeader(u"branch_labels = (cli.EXPAND_BRANCH, 'x')"_s, {{u"cli.EXPAND_BRANCH"_s, u"expand"_s}});
    QCOMPARE(shown(header.assignments.value(u"branch_labels"_s)), u"(expand|x)"_s);
}

void TestPythonHeader::lineNumbers()
{
    const auto header = readPythonHeader(u"'''doc\nmore\n'''\nx = [\n1,\n]\ny = \\\n 2\nrevision = 'a'\n"_s);
    QCOMPARE(header.assignments.value(u"revision"_s).line, 9);
}

void TestPythonHeader::lastAssignmentCounts()
{
    QCOMPARE(shown(readPythonHeader(u"revision = 'a'\nrevision = 'b'"_s).assignments.value(u"revision"_s)), u"b"_s);
}

void TestPythonHeader::functionsAreNotLookedInto()
{
    const auto header = readPythonHeader(
        u"revision = 'a'\ndef upgrade():\n    revision = 'b'\n    op.execute('''\nrevision = 'c'\n''')\n"
        "class X:\n    revision = 'd'\n@decorated\nasync def f(): revision = 'e'\n"_s);
    QCOMPARE(shown(header.assignments.value(u"revision"_s)), u"a"_s);
}

void TestPythonHeader::brokenSource_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::newRow("open string") << u"revision = 'a'\nx = 'oops\ny = 1\n"_s << 2;
    QTest::newRow("open docstring") << u"revision = 'a'\n'''oops\n"_s << 2;
    QTest::newRow("open bracket") << u"revision = 'a'\n\nx = (1,\n"_s << 3;
}

void TestPythonHeader::brokenSource()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    const auto header = readPythonHeader(source);
    QVERIFY(!header.error.isEmpty());
    QCOMPARE(header.errorLine, line);
    QCOMPARE(shown(header.assignments.value(u"revision"_s)), u"a"_s);
}

void TestPythonHeader::encodings()
{
    QCOMPARE(decodePython("# -*- coding: latin-1 -*-\nx = '\xe9'"), u"# -*- coding: latin-1 -*-\nx = 'é'"_s);
    QCOMPARE(decodePython("x = '\xc3\xa9'"), u"x = 'é'"_s);
    QVERIFY(!decodePython("x = '\xe9'").has_value());
    QVERIFY(!decodePython(QByteArray("x\0y", 3)).has_value());
    QCOMPARE(
        shown(readPythonHeader(*decodePython("\xef\xbb\xbfrevision = 'a'")).assignments.value(u"revision"_s)), u"a"_s);
}

void TestPythonHeader::randomBytes()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QString alphabet = u"revision=down_'\"\\\n\r\t ()[]{},:;#+NfFbB0xuU\u00e9\U0001F600"_s;
    for (int round = 0; round < 3000; ++round) {
        QString source;
        for (int i = random.bounded(200); i > 0; --i)
            source += alphabet[random.bounded(int(alphabet.size()))];
        const auto header = readPythonHeader(source); // must come back, whatever it says
        QVERIFY2(header.assignments.size() <= 4, qPrintable(QString::number(seed)));
    }
}

void TestPythonHeader::deepNesting()
{
    const QString deep = u"revision = " + QString(100000, u'(') + u"'a'" + QString(100000, u')');
    QVERIFY(!readPythonHeader(deep).assignments.value(u"revision"_s).isResolved());
}

void TestPythonHeader::folderOfGarbage()
{
    QTemporaryDir dir;
    const auto put = [&dir](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    put(u"good.py"_s, "revision = 'aaaa'\ndown_revision = None\n");
    put(u"binary.py"_s,
        QByteArray("\x7f"
                   "ELF\0\1\2",
            7));
    put(u"helper.py"_s, "def nothing(): pass\n");
    put(u"computed.py"_s, "revision = make_id()\ndown_revision = 'aaaa'\n");
    put(u"deadbeef.py"_s, "down_revision = 'aaaa'\n"); // the legacy rule
    put(u"open.py"_s, "revision = 'bbbb'\ndown_revision = 'aaaa'\n'''never closed");
    put(u"long.py"_s, "revision = '" + QByteArray(33, 'x') + "'\ndown_revision = 'aaaa'\n");
    put(u"minus.py"_s, "revision = 'a-b'\ndown_revision = 'aaaa'\n");
    put(u"empty.py"_s, "");
    QVERIFY(QFile::link(dir.filePath(u"nowhere"_s), dir.filePath(u"dangling.py"_s)));
    const auto history = readHistory(dir.path());
    QVERIFY(history.has_value());
    QCOMPARE(history->graph.count(), 5);
    QVERIFY(history->graph.find(u"deadbeef"_s));
    QHash<QString, FaultKind> kinds;
    for (const Fault &fault : history->faults())
        kinds.insert(fault.file, fault.kind);
    QCOMPARE(kinds.value(u"binary.py"_s), FaultKind::UnreadableFile);
    QCOMPARE(kinds.value(u"open.py"_s), FaultKind::UnreadableFile);
    QCOMPARE(kinds.value(u"helper.py"_s), FaultKind::NoRevisionId);
    QCOMPARE(kinds.value(u"empty.py"_s), FaultKind::NoRevisionId);
    QCOMPARE(kinds.value(u"computed.py"_s), FaultKind::NonLiteral);
    QCOMPARE(kinds.value(u"long.py"_s), FaultKind::IllegalId);
    QCOMPARE(kinds.value(u"minus.py"_s), FaultKind::IllegalId);
    QVERIFY(!readHistory(dir.filePath(u"not here"_s)).has_value());
    const auto text = readHistory(dir.filePath(u"good.py"_s));
    QVERIFY(!text.has_value());
}

void TestPythonHeader::fileFilterAndOrder()
{
    QTemporaryDir dir;
    int number = 0;
    for (const QString &name : {u"b.py"_s, u"a.py"_s, u"__init__.py"_s, u".#a.py"_s, u"a.pyc"_s, u"notes.txt"_s,
             u"__pycache__/c.py"_s, u"sub/z.py"_s, u"sub/.hidden/y.py"_s}) {
        QDir().mkpath(QFileInfo(dir.filePath(name)).path());
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("revision = 'rev" + QByteArray::number(number++) + "'\ndown_revision = None\n");
    }
    const auto history = readHistory(dir.path());
    QVERIFY(history.has_value());
    QStringList files;
    for (const Revision &revision : history->graph.revisions())
        files << revision.file;
    QCOMPARE(files, (QStringList{u"a.py"_s, u"b.py"_s, u"sub/z.py"_s}));
}

void TestPythonHeader::settingsFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("default") << u"alembic.ini"_s << QByteArray("[alembic]\nscript_location = %(here)s/mig\n")
                             << QStringList{u"mig/versions"_s};
    QTest::newRow("relative") << u"alembic.ini"_s << QByteArray("[other]\nx=1\n[alembic]\nscript_location: mig\n")
                              << QStringList{u"mig/versions"_s};
    QTest::newRow("package") << u"alembic.ini"_s << QByteArray("[alembic]\nscript_location = pkg.sub:mig\n")
                             << QStringList{u"pkg/sub/mig/versions"_s};
    QTest::newRow("two, os separator")
        << u"alembic.ini"_s
        << QByteArray(
               "[alembic]\nscript_location = mig\nversion_locations = %(here)s/one:%(here)s/two\npath_separator = os\n")
        << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("two, legacy") << u"alembic.ini"_s
                                 << QByteArray("[alembic]\nscript_location = mig\nversion_locations = one, two three\n")
                                 << QStringList{u"one"_s, u"two"_s, u"three"_s};
    QTest::newRow("old separator, continued")
        << u"alembic.ini"_s
        << QByteArray("[alembic]\nscript_location = mig\n# comment\nversion_locations =\n  one\n  "
                      "two\nversion_path_separator = newline\n")
        << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("toml") << u"pyproject.toml"_s
                          << QByteArray(
                                 "[project]\nname = 'x'\n[tool.alembic]\nscript_location = "
                                 "\"%(here)s/mig\"\nversion_locations = [\n  \"%(here)s/one\", # first\n  'two',\n]\n"
                                 "[tool.other]\nscript_location = 'no'\n")
                          << QStringList{u"one"_s, u"two"_s};
}

void TestPythonHeader::settingsFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    QTemporaryDir dir;
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    for (const QString &path : {file.fileName(), dir.path()}) {
        const auto history = readHistory(path);
        QVERIFY2(history.has_value(), history ? "" : qPrintable(toText(history.error())));
        QStringList folders;
        for (const QString &location : history->locations)
            folders << QDir(dir.path()).relativeFilePath(location);
        QCOMPARE(folders, expected);
    }
}

void TestPythonHeader::quoting_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"plain"_s, u"it's \"quoted\""_s, u"back\\slash\\"_s, u"two\nlines"_s,
             u"\"\"\"\n\"\"\""_s, u"ends with \"\n\""_s, u"\\\n"_s, u"tab\tcr\rcrlf\r\n"_s, u"é 漢 \U0001F600"_s,
             u"\u202egnp.exe\u2028"_s, u"\\N{BULLET} \\x41"_s, u"a\\\"b\n"_s})
        QTest::newRow(qPrintable(text.left(12))) << text;
}

void TestPythonHeader::quoting()
{
    QFETCH(QString, text);
    const auto header = readPythonHeader(u"revision = " + pythonString(text));
    QCOMPARE(header.error, QString());
    QCOMPARE(header.assignments.value(u"revision"_s).texts, std::vector<QString>{text});
    const auto doc = readPythonHeader(u"\"\"\"" + pythonDocstring(text) + u"\n\"\"\"");
    QCOMPARE(doc.docstring, QString(text + u'\n'));
}

QTEST_GUILESS_MAIN(TestPythonHeader)
#include "tst_pythonheader.moc"
