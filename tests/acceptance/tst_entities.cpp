// SPDX-License-Identifier: Apache-2.0
// Diagrams of Mermaid and PlantUML: what Howdah writes comes back, and what people write by hand becomes tables.
#include "layout/diagram.h"
#include "layout/formats/formats.h"
#include "layout/textmetrics.h"
#include "schema/lookup.h"
#include "server/embedded/embeddedserver.h"
#include "service/source/source.h"
#include "support/outside.h"
#include "support/readback.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

using Loaded = std::shared_ptr<const Database>;

/// As Mermaid can write a name.
QString inMermaid(QString name)
{
    static const QRegularExpression others(u"[^\\w()\\[\\]-]"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression letter(u"^\\p{L}"_s);
    name.replace(others, u"_"_s);
    return letter.match(name).hasMatch() ? name : u'x' + name;
}

/// What such a diagram can hold, a line for each thing.
QStringList held(const Diagram &diagram, bool isMermaid)
{
    QStringList lines;
    const auto name = [isMermaid](const QString &text) { return isMermaid ? inMermaid(text) : text; };
    const auto names = [&name](const QStringList &list) {
        QStringList result;
        for (const QString &each : list)
            result << name(each);
        return result.join(u", "_s);
    };
    for (const DiagramTable &table : diagram.tables) {
        lines << u"table "_s + display(table.name);
        for (const DiagramRow &row : table.rows) {
            // Types of one's own are text when they come back.
            QString type = row.type.contains(u'.') || row.type.startsWith(u'"') ? u"text"_s : row.type;
            if (row.type.endsWith(u"[]"_s) && type == u"text"_s)
                type += u"[]"_s;
            lines << u"column %1.%2 %3 %4 %5"_s.arg(display(table.name), name(row.name), shortType(type),
                row.primaryKey ? u"PK"_s : QString(),
                isMermaid         ? QString(row.comment).replace(u'"', u'\'').simplified()
                    : row.notNull ? u"not null"_s
                                  : QString());
        }
    }
    for (const DiagramEdge &edge : diagram.edges)
        lines << u"key %1 (%2) -> %3 (%4) %5 %6"_s.arg(display(diagram.tables[size_t(edge.from)].name),
            names(edge.fromColumns), display(diagram.tables[size_t(edge.to)].name), names(edge.toColumns),
            edge.optional ? u"optional"_s : QString(), edge.unique ? u"unique"_s : QString());
    lines.sort();
    return lines;
}

QString words(const Database &database)
{
    QString text;
    for (const Table &table : database.tables) {
        text += display(table.name) + u':';
        for (const Column &each : table.columns)
            text += u' ' + each.name + u' ' + each.type + (each.notNull ? u"!"_s : QString()) + u',';
        text += u'\n';
    }
    for (const Constraint &each : database.constraints)
        if (each.kind == ConstraintKind::ForeignKey)
            text += u"%1 (%2) -> %3 (%4)\n"_s.arg(each.relation.name,
                QStringList(each.columns.begin(), each.columns.end()).join(u' '), each.referenced.name,
                QStringList(each.referencedColumns.begin(), each.referencedColumns.end()).join(u' '));
        else if (each.kind == ConstraintKind::PrimaryKey || each.kind == ConstraintKind::Unique)
            text += u"%1 %2 (%3)\n"_s.arg(each.kind == ConstraintKind::Unique ? u"unique"_s : u"primary"_s,
                each.relation.name, QStringList(each.columns.begin(), each.columns.end()).join(u' '));
    return text;
}

} // namespace

class EntitiesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<EmbeddedServer> m_server;

    Result<Loaded> load(const QString &name, const QString &text, QStringList *notes = nullptr)
    {
        return readAs(m_folder.filePath(name), text, notes);
    }

    void comesBack(const Database &first)
    {
        const BuiltinTextMetrics metrics;
        const Diagram was = makeDiagram(first, {}, metrics);
        for (const bool isMermaid : {true, false}) {
            const QByteArray written = isMermaid ? toMermaid(was) : toPlantUml(was);
            const auto again = load(isMermaid ? u"again.mmd"_s : u"again.puml"_s, QString::fromUtf8(written));
            QVERIFY2(again, qPrintable(problemOf(again)));
            const Diagram is = makeDiagram(**again, {}, metrics);
            const QStringList before = held(was, isMermaid), after = held(is, isMermaid);
            QVERIFY2(before == after, qPrintable(difference(before, after)));
            if (!isMermaid)
                continue;
            // Once more: byte for byte, but for names of keys that were not unique.
            const auto third = load(u"third.mmd"_s, QString::fromUtf8(toMermaid(is)));
            QVERIFY2(third, qPrintable(problemOf(third)));
            QCOMPARE(held(makeDiagram(**third, {}, metrics), true), after);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto server = EmbeddedServer::open();
        QVERIFY2(server, qPrintable(problemOf(server)));
        m_server = *server;
    }

    void realSchemasComeBack_data()
    {
        QTest::addColumn<QString>("path");
        NEEDS_OUTSIDE("data/schemas");
        for (const char *name : {"chinook", "northwind", "pagila", "supabase", "azimutt", "crates_io", "temporal",
                 "adventureworks", "thingsboard", "liam", "bytebase", "chatbot_ui", "graphile_starter"})
            QTest::newRow(name) << outside(u"data/schemas/"_s + QLatin1String(name) + u".sql"_s);
    }
    void realSchemasComeBack()
    {
        QFETCH(QString, path);
        const auto source = parsedSource(path);
        QVERIFY(source);
        const auto loaded = loadSource(*source);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        QVERIFY(!(*loaded)->tables.empty());
        comesBack(**loaded);
    }

    void writtenByHand_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("notes");
        const auto row = [](const char *tag, const char *suffix, const char *text, const QStringList &wanted,
                             const QStringList &notes) {
            QTest::newRow(tag) << u"hand."_s + QLatin1String(suffix) << QString::fromUtf8(text) << wanted << notes;
        };
        row("mermaid relations only", "mmd",
            "---\ntitle: Orders\n---\n%%{init: {'theme': 'dark'}}%%\nerDiagram\n    direction LR\n"
            "    CUSTOMER ||--o{ ORDER : places\n    ORDER ||--|{ LINE-ITEM : contains\n"
            "    CUSTOMER }|..|{ DELIVERY-ADDRESS : uses\n",
            {u"public.CUSTOMER: id bigint!,"_s, u"public.ORDER: id bigint!, customer_id bigint!,"_s,
                u"ORDER (customer_id) -> CUSTOMER (id)"_s, u"LINE-ITEM (order_id) -> ORDER (id)"_s,
                u"CUSTOMER_DELIVERY-ADDRESS (CUSTOMER_id) -> CUSTOMER (id)"_s},
            {u"CUSTOMER has no key, so an id was made for it."_s, u"ORDER got customer_id for its key to CUSTOMER."_s});
        row("mermaid attributes", "mmd",
            "erDiagram\n  CAR ||--o{ NAMED-DRIVER : allows\n  CAR {\n    string registrationNumber PK\n    string "
            "make\n"
            "    string[] parts \"all of them\"\n    decimal(10_2) price\n  }\n"
            "  PERSON ||--o{ NAMED-DRIVER : is\n  PERSON {\n    string driversLicense PK \"The license #\"\n"
            "    string(99) firstName \"Only 99 characters\"\n    int age\n    string phone UK\n  }\n"
            "  NAMED-DRIVER {\n    string carRegistrationNumber PK, FK\n    string driverLicence PK,FK\n  }\n"
            "  MANUFACTURER only one to zero or more CAR : makes\n  p[Pet] { string name }\n  p |o--o| PERSON : has\n",
            {u"public.PERSON: driversLicense text!, firstName text"_s, u"parts text[],"_s, u"price numeric(10,2),"_s,
                u"NAMED-DRIVER (carRegistrationNumber) -> CAR (registrationNumber)"_s,
                u"NAMED-DRIVER (driverLicence) -> PERSON (driversLicense)"_s, u"unique PERSON (phone)"_s,
                u"CAR (manufacturer_id) -> MANUFACTURER (id)"_s, u"PERSON (pet_id) -> Pet (id)"_s,
                u"unique PERSON (pet_id)"_s},
            {u"MANUFACTURER has no key, so an id was made for it."_s});
        row("plantuml entities", "puml",
            "@startuml\n' hide the spot\nhide circle\nskinparam linetype ortho\nskinparam class {\n  BackgroundColor "
            "red\n}\n"
            "entity \"Entity01\" as e01 {\n  *e1_id : number <<generated>>\n  --\n  *name : text\n  description : "
            "text\n}\n"
            "entity \"Entity02\" as e02 {\n  *e2_id : number <<generated>>\n  --\n  *e1_id : number <<FK>>\n  other : "
            "details\n}\n"
            "note left of e01\n  entity nothing {\nend note\nentity e03 {\n}\n"
            "e01 ||..o{ e02\ne01 |o..o{ e03\n@enduml\n",
            {u"public.Entity01: e1_id numeric!, name text!, description text,"_s,
                u"public.Entity02: e2_id numeric!, e1_id numeric!, other text,"_s,
                u"Entity02 (e1_id) -> Entity01 (e1_id)"_s, u"e03 (entity01_e1_id) -> Entity01 (e1_id)"_s},
            {u"The type details is not known here and was read as text."_s});
        row("plantuml classes", "puml",
            "@startuml\nenum Mood {\n  so so\n  happy\n}\npackage Shop {\nclass User #pink {\n  +int id\n  String "
            "name\n"
            "  mood : Mood\n  +login()\n}\n}\nclass Basket {\n  id : uuid <<PK>>\n}\nUser \"1\" -- \"0..*\" Basket : "
            "owns\n"
            "Basket -right-> User\n@enduml\n",
            {u"public.User: id integer!, name text, mood public.\"Mood\","_s,
                u"public.Basket: id uuid!, user_id integer!"_s, u"Basket (user_id) -> User (id)"_s},
            {u"User has no key, so its id is."_s});
    }
    void writtenByHand()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QStringList, wanted);
        QFETCH(QStringList, notes);
        QStringList said;
        const auto loaded = load(name, text, &said);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        const QString all = words(**loaded);
        for (const QString &each : wanted)
            QVERIFY2(all.contains(each), qPrintable(each + u"\nis not in\n"_s + all));
        for (const QString &each : notes)
            QVERIFY2(said.contains(each), qPrintable(each + u"\nis not in\n"_s + said.join(u'\n')));
        QVERIFY(!all.contains(u"nothing"_s));
        comesBack(**loaded);
    }

    void mistakesAreSaidWithTheirLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("word");
        QTest::newRow("other diagram") << u"a.mmd"_s << u"flowchart LR\n a --> b\n"_s << u":1"_s
                                       << u"another diagram"_s;
        QTest::newRow("empty") << u"a.mmd"_s << u"%% nothing\n"_s << u":1"_s << u"no erDiagram"_s;
        QTest::newRow("no end") << u"a.mmd"_s << u"erDiagram\n A {\n int b\n"_s << u":2"_s << u"no end"_s;
        QTest::newRow("attribute") << u"a.mmd"_s << u"erDiagram\n A {\n  int\n }\n"_s << u":3"_s << u"attribute"_s;
        QTest::newRow("relation") << u"a.mmd"_s << u"erDiagram\n A ==> B : no\n"_s << u":2"_s << u"relation"_s;
        QTest::newRow("no entity") << u"a.puml"_s << u"@startuml\nactor Bob\n@enduml\n"_s << u":1"_s << u"no entity"_s;
        QTest::newRow("no brace") << u"a.puml"_s << u"@startuml\n\nentity a {\n  b : int\n"_s << u":3"_s << u"no end"_s;
    }
    void mistakesAreSaidWithTheirLine()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(QString, word);
        const auto loaded = load(name, text);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().where, m_folder.filePath(name) + where);
        QVERIFY2(loaded.error().message.contains(word), qPrintable(loaded.error().message));
    }
};

QTEST_MAIN(EntitiesTest)
#include "tst_entities.moc"
