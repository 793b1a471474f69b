// SPDX-License-Identifier: Apache-2.0
// Names hold any character but NUL: none reaches a terminal as a command, none breaks a format, none is lost.
#include "base/printable.h"

#include "base/utf8.h"
#include "layout/diagram.h"
#include "layout/engine.h"
#include "layout/formats/formats.h"
#include "schema/database.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// Escape, bell, carriage return, right-to-left override, C1's control sequence introducer, separators, byte-order
/// mark.
const QString nasty = u"a\x1b[31mb\x07\rc\x202e"
                      u"d\x009b"
                      u"e\x2028"
                      u"f\xfeffg\x0001h"_s;

bool isClean(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return std::ranges::none_of(text, [](QChar c) { return c != u'\n' && c != u'\t' && isUnprintable(c); });
}

} // namespace

class PrintableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlCharactersAreWrittenOut()
    {
        QCOMPARE(printable(u"plain é 🐘 text\n\tof lines"_s), u"plain é 🐘 text\n\tof lines"_s);
        QCOMPARE(printable(nasty), u"a\\u001B[31mb\\u0007\\u000Dc\\u202Ed\\u009Be\\u2028f\\uFEFFg\\u0001h"_s);
        QCOMPARE(printable(printable(nasty)), printable(nasty));
        QCOMPARE(printableLine(u"a\nb\tc"_s), u"a\\u000Ab\\u0009c"_s);
        QCOMPARE(printable(QString(QChar(0xD800))), u"\\uD800"_s);
        QVERIFY(isClean(printable(nasty).toUtf8()));
    }

    void aMarkAtTheBeginningIsKept()
    {
        QCOMPARE(textOfUtf8("\xEF\xBB\xBF"
                            "x"),
            u"\xfeffx"_s);
        QCOMPARE(textOfUtf8("x\xEF\xBB\xBF"), u"x\xfeff"_s);
        QCOMPARE(textOfUtf8({}), QString());
    }

    void diagramsHoldNone_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const DiagramFormat &format : diagramFormats())
            QTest::addRow("%s", format.suffix.data()) << QString(format.suffix);
    }

    void diagramsHoldNone()
    {
        QFETCH(QString, suffix);
        if (suffix == "json"_L1)
            return; // exact: every name as it is, escaped where JSON asks for it
        Database database;
        Table table;
        table.name = {nasty, nasty + u"}"_s};
        Column column;
        column.name = nasty;
        column.type = u"text"_s;
        column.comment = nasty;
        table.columns = {column, column};
        table.columns[1].name = u"!include /etc/passwd"_s;
        table.comment = nasty;
        database.tables = {table};
        Constraint self;
        self.name = nasty;
        self.relation = self.referenced = table.name;
        self.kind = ConstraintKind::ForeignKey;
        self.columns = self.referencedColumns = {nasty};
        database.constraints = {self};
        Diagram diagram = makeDiagram(database, {}, BuiltinTextMetrics());
        place(diagram, *layeredLayout(layoutGraph(diagram)));
        for (const DiagramFormat &format : diagramFormats()) {
            if (suffix != format.suffix)
                continue;
            const QByteArray written = format.write(diagram);
            QVERIFY2(isClean(written), written.toPercentEncoding(" \n<>{}\"=;:").constData());
            if (suffix == "puml"_L1)
                QVERIFY(!written.contains("!include"));
            if (suffix == "svg"_L1) {
                QXmlStreamReader xml(written);
                while (!xml.atEnd())
                    xml.readNext();
                QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(PrintableTest)
#include "tst_printable.moc"
