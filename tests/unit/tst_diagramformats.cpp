// SPDX-License-Identifier: Apache-2.0
#include "layout/diagram.h"
#include "layout/engine.h"
#include "layout/formats/formats.h"
#include "schema/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Howdah;

namespace {

Column column(const QString &name, const QString &type, bool notNull = true)
{
    Column result;
    result.name = name;
    result.type = type;
    result.notNull = notNull;
    return result;
}

/// Two tables with names that break careless writers.
Database hostile()
{
    Database d;
    Table parent, child;
    parent.name = {QStringLiteral("we\"ird"), QStringLiteral("a<b>&'%1\n\x01")};
    parent.columns = {column(QStringLiteral("id \"x\" %2"), QStringLiteral("timestamp(3) with time zone")),
        column(QStringLiteral("other"), QStringLiteral("integer"))};
    parent.comment = QStringLiteral("it's \"quoted\" <here>");
    child.name = {QStringLiteral("public"), QStringLiteral("child")};
    child.columns = {column(QStringLiteral("id"), QStringLiteral("bigint")),
        column(QStringLiteral("p1"), QStringLiteral("text"), false),
        column(QStringLiteral("p2"), QStringLiteral("integer"))};
    d.tables = {child, parent};
    Constraint pair, self, unique;
    pair.name = QStringLiteral("pair%1");
    pair.relation = child.name;
    pair.kind = ConstraintKind::ForeignKey;
    pair.columns = {QStringLiteral("p1"), QStringLiteral("p2")};
    pair.referenced = parent.name;
    pair.referencedColumns = {parent.columns[0].name, QStringLiteral("other")};
    self = pair;
    self.name = QStringLiteral("self");
    self.columns = {QStringLiteral("p2")};
    self.referenced = child.name;
    self.referencedColumns = {QStringLiteral("id")};
    unique.name = QStringLiteral("child_pkey");
    unique.relation = child.name;
    unique.kind = ConstraintKind::PrimaryKey;
    unique.columns = {QStringLiteral("id")};
    d.constraints = {unique, pair, self};
    return d;
}

Diagram laidOut(const Database &database, const DiagramOptions &options = {})
{
    Diagram diagram = makeDiagram(database, options, BuiltinTextMetrics());
    place(diagram, *layeredLayout(layoutGraph(diagram)));
    return diagram;
}

} // namespace

class DiagramFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compositeKeyIsDrawnFromItsOwnColumn();
    void cardinalities();
    void shortTypes_data();
    void shortTypes();
    void filters();
    void svgIsWellFormed();
    void jsonFollowsItsContract();
    void everyFormatIsTheSameTwice();
    void textFormatsEscape();
    void elision();
};

void DiagramFormatsTest::compositeKeyIsDrawnFromItsOwnColumn()
{
    const Diagram diagram = laidOut(hostile());
    QCOMPARE(diagram.edges.size(), size_t(2));
    // p2 is in both foreign keys, so the pair is drawn from p1.
    QCOMPARE(diagram.edges[0].fromRow, 1);
    QCOMPARE(diagram.edges[0].toRow, 0);
    QCOMPARE(diagram.edges[0].toColumns.size(), 2);
    QVERIFY(diagram.edges[0].key != diagram.edges[1].key);
}

void DiagramFormatsTest::cardinalities()
{
    Database d = hostile();
    QVERIFY(laidOut(d).edges[0].optional);
    QVERIFY(!laidOut(d).edges[1].optional);
    QVERIFY(!laidOut(d).edges[1].unique);
    Index index;
    index.relation = {QStringLiteral("public"), QStringLiteral("child")};
    index.unique = true;
    index.keys = {IndexKey{QStringLiteral("p2"), {}, {}, {}, {}, false, false, {}}};
    d.indexes = {index};
    QVERIFY(laidOut(d).edges[1].unique);
    d.indexes[0].predicate = QStringLiteral("(p2 > 0)");
    QVERIFY(!laidOut(d).edges[1].unique);
}

void DiagramFormatsTest::shortTypes_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("brief");
    QTest::newRow("varchar") << "character varying(40)" << "varchar(40)";
    QTest::newRow("timestamptz") << "timestamp with time zone" << "timestamptz";
    QTest::newRow("timestamptz(3)") << "timestamp(3) with time zone" << "timestamptz(3)";
    QTest::newRow("timestamp") << "timestamp without time zone[]" << "timestamp[]";
    QTest::newRow("timetz") << "time with time zone" << "timetz";
    QTest::newRow("char") << "character(3)" << "char(3)";
    QTest::newRow("own type") << "timesheet.entry" << "timesheet.entry";
    QTest::newRow("float8") << "double precision[]" << "float8[]";
}

void DiagramFormatsTest::shortTypes()
{
    QFETCH(QString, full);
    QFETCH(QString, brief);
    QCOMPARE(shortType(full), brief);
}

void DiagramFormatsTest::filters()
{
    const auto names = [](const DiagramOptions &options) {
        QStringList result;
        for (const DiagramTable &table : laidOut(hostile(), options).tables)
            result.append(table.name.name);
        return result;
    };
    DiagramOptions options;
    options.tables = {QStringLiteral("ch*")};
    QCOMPARE(names(options), QStringList{QStringLiteral("child")});
    options.tables = {QStringLiteral("public.*")};
    QCOMPARE(names(options), QStringList{QStringLiteral("child")});
    options.tables = {QStringLiteral("x*")};
    QVERIFY(names(options).isEmpty());
    DiagramOptions keys;
    keys.columns = ColumnMode::Keys;
    QCOMPARE(laidOut(hostile(), keys).tables[1].rows.size(), size_t(2));
    keys.columns = ColumnMode::None;
    QCOMPARE(laidOut(hostile(), keys).tables[0].rows.size(), size_t(0));
}

void DiagramFormatsTest::svgIsWellFormed()
{
    QXmlStreamReader xml(toSvg(laidOut(hostile())));
    int groups = 0, texts = 0, titles = 0;
    bool hasName = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        groups += xml.name() == QLatin1String("g");
        titles += xml.name() == QLatin1String("title");
        if (xml.name() == QLatin1String("text")) {
            ++texts;
            hasName = hasName || xml.readElementText().startsWith(QStringLiteral("a<b>&'%1"));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(groups, 4);
    QCOMPARE(titles, 4);
    QVERIFY(texts >= 12);
    QVERIFY(hasName);
}

void DiagramFormatsTest::jsonFollowsItsContract()
{
    const Diagram diagram = laidOut(hostile());
    const QJsonObject root = QJsonDocument::fromJson(toJson(diagram)).object();
    QCOMPARE(root.value(QLatin1String("version")).toInt(), 1);
    QHash<QString, QRectF> rects;
    for (const QJsonValue &value : root.value(QLatin1String("tables")).toArray()) {
        const QJsonObject table = value.toObject();
        rects.insert(table.value(QLatin1String("name")).toString(),
            {table.value(QLatin1String("x")).toDouble(), table.value(QLatin1String("y")).toDouble(),
                table.value(QLatin1String("width")).toDouble(), table.value(QLatin1String("height")).toDouble()});
    }
    QVERIFY(rects.contains(QStringLiteral("public.child")));
    for (const QJsonValue &value : root.value(QLatin1String("edges")).toArray()) {
        const QJsonObject edge = value.toObject();
        const QJsonArray points = edge.value(QLatin1String("points")).toArray();
        QVERIFY(points.size() >= 2);
        const auto touches = [&](const char *end, const QJsonValue &point) {
            const QRectF rect = rects.value(edge.value(QLatin1String(end)).toString());
            const double x = point.toArray()[0].toDouble(), y = point.toArray()[1].toDouble();
            return (x == rect.left() || x == rect.right()) && y > rect.top() && y < rect.bottom();
        };
        QVERIFY(touches("from", points.first()));
        QVERIFY(touches("to", points.last()));
        QVERIFY(edge.value(QLatin1String("name")).toString().startsWith(QStringLiteral("public.child.")));
    }
}

void DiagramFormatsTest::everyFormatIsTheSameTwice()
{
    for (const DiagramFormat &format : diagramFormats())
        QCOMPARE(format.write(laidOut(hostile())), format.write(laidOut(hostile())));
}

void DiagramFormatsTest::textFormatsEscape()
{
    const Diagram diagram = laidOut(hostile());
    const QString mermaid = QString::fromUtf8(toMermaid(diagram));
    QVERIFY(mermaid.startsWith(QStringLiteral("erDiagram\n")));
    QVERIFY(mermaid.contains(QStringLiteral("|o--o{ \"public.child\" : \"pair%1\"")));
    const QString dot = QString::fromUtf8(toDot(diagram));
    QVERIFY(dot.contains(QStringLiteral("a&lt;b&gt;&amp;")));
    QVERIFY(dot.contains(QStringLiteral("t0:c1 -> t1:c0")));
    const QString plantUml = QString::fromUtf8(toPlantUml(diagram));
    QVERIFY(plantUml.startsWith(QStringLiteral("@startuml")) && plantUml.endsWith(QStringLiteral("@enduml\n")));
    QVERIFY(plantUml.contains(QStringLiteral("t0 }o--|| t0 : \"self\"")));
}

void DiagramFormatsTest::elision()
{
    const BuiltinTextMetrics metrics;
    const QString text = QString(200, QLatin1Char('m'));
    const QString cut = elided(text, 120, TextRole::Column, metrics);
    QVERIFY(cut.size() < 20 && cut.endsWith(QChar(0x2026)));
    QVERIFY(metrics.width(cut, TextRole::Column) <= 120);
    QCOMPARE(elided(QStringLiteral("id"), 120, TextRole::Column, metrics), QStringLiteral("id"));
}

QTEST_APPLESS_MAIN(DiagramFormatsTest)
#include "tst_diagramformats.moc"
