// SPDX-License-Identifier: Apache-2.0
#include "schema/json.h"

#include "change/object.h"
#include "schema/jsonfields.h"
#include "support/filled.h"

#include <QFile>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// Converts to anything: how many of these an aggregate takes is how many fields it has.
struct Anything {
    template <typename T>
    operator T() const;
};

template <typename T, typename... Args>
consteval size_t fieldCount()
{
    if constexpr (requires { T{Args{}..., Anything{}}; })
        return fieldCount<T, Args..., Anything>();
    else
        return sizeof...(Args);
}

template <typename T>
constexpr bool isComplete = fieldCount<T>() == std::tuple_size_v<decltype(Json::Fields<T>::list)>;

// A field that is added to a value type must be added to its list in jsonfields.h.
static_assert(isComplete<QualifiedName> && isComplete<ColumnName> && isComplete<ObjectRef> && isComplete<Grant>);
static_assert(isComplete<Schema> && isComplete<Extension> && isComplete<Collation> && isComplete<EnumType>);
static_assert(isComplete<Attribute> && isComplete<CompositeType> && isComplete<DomainConstraint> && isComplete<Domain>);
static_assert(isComplete<RangeType> && isComplete<Sequence> && isComplete<Routine> && isComplete<Column>);
static_assert(isComplete<Partition> && isComplete<Table> && isComplete<ViewColumn> && isComplete<View>);
static_assert(isComplete<Constraint> && isComplete<IndexKey> && isComplete<Index> && isComplete<Trigger>);
static_assert(isComplete<Rule> && isComplete<Policy> && isComplete<StatisticsObject> && isComplete<EventTrigger>);
static_assert(isComplete<PublicationTable> && isComplete<Publication> && isComplete<ForeignDataWrapper>);
static_assert(isComplete<ForeignServer> && isComplete<UserMapping> && isComplete<DefaultPrivileges>);
static_assert(isComplete<Role> && isComplete<Membership>);
static_assert(isComplete<OpaqueObject> && isComplete<Dependency> && isComplete<Unmodelled> && isComplete<Database>);

Database sample()
{
    Database database;
    database.name = u"a \"b\"\n\\ \u00e9 \U0001F418"_s;
    database.serverVersion = 170010;
    Table table;
    table.name = {u"public"_s, u"t"_s};
    table.kind = TableKind::Partitioned;
    table.partition = Partition{{u"public"_s, u"p"_s}, u"DEFAULT"_s};
    table.replicaIdentity = u'f';
    Column column;
    column.name = u"c"_s;
    column.expression = QString();
    column.identity = Identity::ByDefault;
    column.statisticsTarget = 0;
    column.local = false;
    table.columns = {column, Column{}};
    table.grants = {{QString(), u"SELECT"_s, true}};
    database.tables = {table};
    Sequence sequence;
    sequence.name = {u"public"_s, u"s"_s};
    sequence.minimum = std::numeric_limits<qint64>::min();
    sequence.maximum = std::numeric_limits<qint64>::max() - 1;
    sequence.ownedBy = ColumnName{table.name, u"c"_s};
    database.sequences = {sequence};
    database.roles = {Role()};
    database.roles.front().name = u"r"_s;
    database.roles.front().inherits = false;
    database.roles.front().settings = {u"search_path=\"a b\", c"_s};
    database.memberships = {Membership{u"r"_s, u"m"_s, {}, true, std::nullopt, false}};
    database.dependencies
        = {{{ObjectKind::Sequence, sequence.name, {}}, {ObjectKind::Column, table.name, u"c"_s}, true}};
    database.unmodelled = {{u"cast"_s, u"(a AS b)"_s}};
    return database;
}

} // namespace

class DatabaseJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack()
    {
        const Database database = sample();
        const auto back = databaseFromJson(toJson(database));
        QVERIFY2(back, back ? "" : qPrintable(toText(back.error())));
        QVERIFY(*back == database);
        QCOMPARE(toJson(*back), toJson(database));
        const auto empty = databaseFromJson(toJson({}));
        QVERIFY(empty && *empty == Database{});
    }

    void everyKindComesBack()
    {
        const Database database = Filled::everyKind();
        // Every list has its object, so nothing is left out that there is.
        QCOMPARE(objectsOf(database).size(), std::variant_size_v<ObjectVariant> - 1); // a column is of its table
        const auto back = databaseFromJson(toJson(database));
        QVERIFY2(back, back ? "" : qPrintable(toText(back.error())));
        QVERIFY(back->dependencies == database.dependencies);
        QVERIFY(*back == database);
    }

    /// What other programs read. A line is never changed; a new kind has a line of its own.
    void kindsHaveTheirWords()
    {
        QFile golden(QStringLiteral(HOWDAH_SOURCE_DIR) + u"/tests/data/json/kinds.txt"_s);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QByteArray written;
        for (const KindWord &row : kindWords) {
            Database one;
            one.dependencies = {{{row.kind, {{}, u"n"_s}, {}}, {ObjectKind::Table, {{}, u"t"_s}, {}}}};
            const QByteArray json = toJson(one);
            written += json.mid(json.indexOf("{\"from\"")).split('\n').front() + '\n';
            QCOMPARE(kindOfWord(kindWord(row.kind)), row.kind);
        }
        QCOMPARE(written, golden.readAll());
        QVERIFY(!kindOfWord(u"tables") && !kindOfWord({}));
    }

    void leavesOutDefaults()
    {
        QCOMPARE(toJson({}), QByteArray("{\n\"version\": 1\n}\n"));
        Database database;
        database.unmodelled = {{u"cast"_s, u"x"_s}, {u"cast"_s, u"y"_s}};
        QCOMPARE(toJson(database),
            QByteArray("{\n\"version\": 1,\n\"unmodelled\": [\n  {\"kind\": \"cast\", \"name\": \"x\"},\n"
                       "  {\"kind\": \"cast\", \"name\": \"y\"}\n]\n}\n"));
    }

    void namesThePlaceOfAFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        QTest::newRow("not json") << QByteArray("{\n\"version\": 1,\n oops") << u"line 3"_s;
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2",
            7) << u"line 1"_s;
        QTest::newRow("empty") << QByteArray() << u"line 1"_s;
        QTest::newRow("another thing") << QByteArray("[1]") << QString();
        QTest::newRow("no version") << QByteArray("{\"tables\": []}") << QString();
        QTest::newRow("other version") << QByteArray("{\"version\": 99}") << QString();
        QTest::newRow("wrong type") << QByteArray(R"({"version": 1, "tables": [{}, {"columns": [{"notNull": 1}]}]})")
                                    << u"tables[1].columns[0].notNull"_s;
        QTest::newRow("unknown word") << QByteArray(R"({"version": 1, "tables": [{"kind": "odd"}]})")
                                      << u"tables[0].kind"_s;
        QTest::newRow("letters") << QByteArray(R"({"version": 1, "constraints": [{"match": "xy"}]})")
                                 << u"constraints[0].match"_s;
        QTest::newRow("list") << QByteArray(R"({"version": 1, "tables": 3})") << u"tables"_s;
        QTest::newRow("too large") << QByteArray(R"({"version": 1, "serverVersion": 99999999999})")
                                   << u"serverVersion"_s;
    }

    void namesThePlaceOfAFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto database = databaseFromJson(json);
        QVERIFY(!database);
        QCOMPARE(database.error().kind, ErrorKind::Parse);
        QCOMPARE(database.error().where, where);
        QVERIFY(!database.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DatabaseJsonTest)
#include "tst_databasejson.moc"
