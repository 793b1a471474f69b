// SPDX-License-Identifier: Apache-2.0
// Random edits through the document, in seeds of twenty: what is saved is read again as the same design and rebuilds
// it, and the pending plan runs on the base as the ordinary role that owns it, who can still use every table, and back.
// HOWDAH_RANDOM_EDITS says how many edits (default sixty), HOWDAH_RANDOM_SEED where to begin.
#include "project/project.h"
#include "service/comparison/changeplan.h"
#include "service/source/source.h"
#include "support/schemaproof.h"
#include "support/testserver.h"
#include "ui/document/document.h"
#include "ui/document/edits.h"
#include "ui/document/pending.h"
#include "ui/document/settler.h"
#include "ui/mainwindow/liveservices.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString baseSql
    = u"CREATE SCHEMA shop;\n"
      "CREATE TYPE shop.mood AS ENUM ('low', 'high');\n"
      "CREATE TABLE shop.customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE, "
      "name varchar(40) DEFAULT 'x'::varchar, mood shop.mood, low text GENERATED ALWAYS AS (lower(email)) STORED, "
      "CHECK (length(email) > 3));\n"
      "CREATE TABLE shop.orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint NOT NULL "
      "REFERENCES shop.customer (id), total numeric(10,2) DEFAULT 0, placed timestamptz DEFAULT now());\n"
      "CREATE INDEX ON shop.orders (customer_id) WHERE total > 10;\n"
      "CREATE VIEW shop.paid AS SELECT o.id, c.email, o.total FROM shop.orders o JOIN shop.customer c ON c.id = "
      "o.customer_id WHERE o.total > 0;\n"
      "ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;\n"
      "CREATE POLICY mine ON shop.orders USING (total >= 0);\n"_s;

/// What two readings of one design have in common.
Database comparable(Database database)
{
    database.name.clear();
    database.role.clear();
    database.serverVersion = 0;
    database.dependencies.clear();
    return database;
}

template <typename T>
const T *any(const std::vector<T> &list, QRandomGenerator &random)
{
    return list.empty() ? nullptr : &list[size_t(random.bounded(int(list.size())))];
}

/// One edit as a person might make it; many are refused, as many a person's are.
class Hand
{
public:
    explicit Hand(quint32 seed)
        : m_random(seed)
    { }

    Result<Edit> next(const Database &d)
    {
        const Table *table = any(d.tables, m_random);
        const int what = m_random.bounded(14);
        if (!table || what == 0)
            return Edits::addTable(d, schema(d), word());
        const Column *column = any(table->columns, m_random);
        switch (what) {
        case 1:
        case 2:
            return Edits::rename(d, {ObjectKind::Table, table->name, {}}, word());
        case 3:
        case 4:
            return column ? Edits::rename(d, columnRef(table->name, column->name), word()) : nothing();
        case 5:
            return renamePart(d, *table);
        case 6:
            return Edits::addColumn(d, table->name, newColumn());
        case 7:
            return column ? altered(d, *table, *column) : nothing();
        case 8:
            return constraint(d, *table);
        case 9:
            return index(d, *table);
        case 10:
            return column ? Edits::drop(d, columnRef(table->name, column->name)) : nothing();
        case 11:
            return m_random.bounded(4) ? nothing() : Edits::drop(d, {ObjectKind::Table, table->name, {}});
        case 12:
            return Edits::setComment(d, {ObjectKind::Table, table->name, {}}, u"it's "_s + word());
        default:
            return m_random.bounded(3) ? nothing() : Edits::addSchema(d, word());
        }
    }

    bool chance(int of) { return m_random.bounded(of) == 0; }

private:
    static Result<Edit> nothing() { return failure(ErrorKind::Refused, u"nothing"_s); }

    QString schema(const Database &d)
    {
        const Schema *schema = any(d.schemas, m_random);
        return schema ? schema->name : u"public"_s;
    }

    QString word()
    {
        static const QStringList words{u"item"_s, u"order"_s, u"Größe"_s, u"a b"_s, u"x\"y"_s, u"select"_s, u"tag"_s,
            u"näme"_s, QString(62, u'l'), QString(31, QChar(0x00fc)), u"id"_s, u"note"_s, u"customer"_s,
            u"new_table"_s};
        const QString word = words[m_random.bounded(int(words.size()))];
        return m_random.bounded(2) ? word : word.left(40) + QString::number(m_random.bounded(30));
    }

    Column newColumn()
    {
        static const QStringList types{u"int"_s, u"text"_s, u"varchar(20)"_s, u"timestamptz"_s, u"bigserial"_s,
            u"numeric(8,2)"_s, u"boolean"_s, u"jsonb"_s, u"shop.mood"_s, u"text[]"_s};
        Column column;
        column.name = word();
        column.type = types[m_random.bounded(int(types.size()))];
        return column;
    }

    Result<Edit> altered(const Database &d, const Table &table, Column column)
    {
        const QString name = column.name;
        switch (m_random.bounded(5)) {
        case 0:
            column.notNull = !column.notNull;
            break;
        case 1:
            column.type = newColumn().type;
            break;
        case 2:
            column.expression = column.type.contains(u"text") ? u"'a'||'b'"_s
                : column.type == u"integer"                   ? u"1+ 1"_s
                                                              : u"no_such(1)"_s;
            column.generated = Generated::No;
            break;
        case 3:
            column.comment = word();
            break;
        default:
            column.name = word();
        }
        return Edits::alterColumn(d, table.name, name, column);
    }

    Result<Edit> renamePart(const Database &d, const Table &table)
    {
        for (const Constraint &c : d.constraints)
            if (c.relation == table.name && m_random.bounded(2))
                return Edits::rename(d, refOf(c), word());
        for (const Index &i : d.indexes)
            if (i.relation == table.name)
                return Edits::rename(d, refOf(i), word());
        return nothing();
    }

    Result<Edit> constraint(const Database &d, const Table &table)
    {
        const Column *column = any(table.columns, m_random);
        if (!column)
            return nothing();
        Constraint made;
        made.relation = table.name;
        made.columns = {column->name};
        switch (m_random.bounded(3)) {
        case 0:
            made.kind = ConstraintKind::Unique;
            break;
        case 1:
            made.kind = ConstraintKind::Check;
            made.expression = quoted(column->name) + u" is not null or 1<2"_s;
            break;
        default: {
            made.kind = ConstraintKind::ForeignKey;
            const Table *target = any(d.tables, m_random);
            made.referenced = target->name;
            made.referencedColumns = {target->columns.empty() ? u"id"_s : target->columns.front().name};
        }
        }
        return Edits::putConstraint(d, std::nullopt, made);
    }

    static QString quoted(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

    Result<Edit> index(const Database &d, const Table &table)
    {
        const Column *column = any(table.columns, m_random);
        if (!column)
            return nothing();
        Index made;
        made.relation = table.name;
        made.keys = {IndexKey{column->name, {}, {}, {}, {}, false, false, {}}};
        if (m_random.bounded(3) == 0)
            made.predicate = quoted(column->name) + u" is not null"_s;
        return Edits::putIndex(d, std::nullopt, made);
    }

    QRandomGenerator m_random;
};

} // namespace

class RandomEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_proof = std::make_unique<SchemaProof>(m_server.server());
        // An ordinary role, and one whose default privileges give another something.
        QCOMPARE(m_proof->run(u"postgres"_s, u"CREATE ROLE owner LOGIN; CREATE ROLE reader;"_s), QString());
    }

    void seedsOfTwenty_data()
    {
        QTest::addColumn<quint32>("seed");
        const int edits = qEnvironmentVariableIntValue("HOWDAH_RANDOM_EDITS");
        const int first = qEnvironmentVariableIntValue("HOWDAH_RANDOM_SEED");
        const int seeds = qMax(1, (edits > 0 ? edits : 60) / 20);
        for (int seed = 0; seed < seeds; ++seed)
            QTest::addRow("%d", first + seed) << quint32(first + seed);
    }

    void seedsOfTwenty()
    {
        QFETCH(quint32, seed);
        const QString name = u"r%1"_s.arg(seed);
        QCOMPARE(m_proof->create(name), QString());
        QCOMPARE(m_proof->run(name, u"ALTER DATABASE %1 OWNER TO owner"_s.arg(name)), QString());
        const QString defaults
            = seed % 2 ? u"ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;\n"_s : QString();
        QCOMPARE(m_proof->run(name, u"SET ROLE owner;\n"_s + defaults + baseSql), QString());
        const QString conninfo = m_server.conninfo(name).replace(u"user=postgres"_s, u"user=owner"_s);
        const auto source = parsedSource(conninfo);
        QVERIFY(source);
        const auto base = loadSource(*source);
        QVERIFY2(base, base ? "" : qPrintable(toText(base.error())));
        QCOMPARE((*base)->role, u"owner"_s);
        const Services services = liveServices();
        Document document;
        Settler settler(&document, services);
        Pending pending(&document, &settler, services);
        document.open(*base, conninfo);
        QStringList said;
        edit(document, settler, seed, said);
        if (QTest::currentTestFailed())
            return;
        const QString story = said.join(u'\n');
        judgeSaved(document, services, story);
        if (QTest::currentTestFailed())
            return;
        judgePlan(document, pending, name, story);
        QCOMPARE(m_proof->drop(name), QString());
    }

private:
    static void wait(Settler &settler) { QTRY_VERIFY_WITH_TIMEOUT(settler.isSettled(), 60000); }

    void edit(Document &document, Settler &settler, quint32 seed, QStringList &said)
    {
        Hand hand(seed);
        for (int made = 0, tried = 0; made < 20 && tried < 400; ++tried) {
            const auto next = hand.next(*document.design());
            if (!next || !document.push(*next))
                continue;
            ++made;
            said << next->text;
            // Sometimes the next edit comes before the server has answered.
            if (!hand.chance(3))
                wait(settler);
            if (hand.chance(8)) {
                said << u"undo"_s;
                document.undoStack()->undo();
            }
        }
        wait(settler);
        QVERIFY2(!settler.error(), settler.error() ? qPrintable(toText(*settler.error())) : "");
        // What PostgreSQL does not take is said, and a person takes it back.
        while (!settler.problem().isEmpty() && document.undoStack()->canUndo()) {
            said << u"undo, since: "_s + settler.problem();
            document.undoStack()->undo();
            wait(settler);
        }
        QVERIFY2(settler.problem().isEmpty(), qPrintable(settler.problem()));
    }

    /// schema.sql read again is the design.
    void judgeSaved(Document &document, const Services &services, const QString &story)
    {
        const auto text = services.ddl(*document.design());
        QVERIFY(text);
        const QString path = m_folder.filePath(u"schema.sql"_s);
        QVERIFY(writeText(path, *text));
        const auto source = parsedSource(path);
        QVERIFY(source);
        const auto again = loadSource(*source);
        QVERIFY2(again, again ? "" : qPrintable(toText(again.error()) + u'\n' + story + u'\n' + *text));
        // The file leaves owners open, as it should: they are who runs it.
        auto design = document.design(), described = *again;
        fillIn(design, true, described, false);
        const Database was = comparable(*design), is = comparable(*described);
        if (!(was == is)) {
            const auto plan = changePlan({design, described, false, false, {}});
            QString changes;
            for (const Change &change : plan.trip.up.changes)
                changes += describe(change) + u'\n';
            // What the plan sees nothing of is told apart by the text of both.
            const auto other = services.ddl(**again);
            QVERIFY2(changes.isEmpty() && other && *other == *text,
                qPrintable(
                    story + u"\n--\n"_s + changes + u"\n--\n"_s + *text + u"\n--\n"_s + other.value_or(QString())));
        }
    }

    /// The plan runs as the owner, who can use what comes out, and back.
    void judgePlan(Document &document, Pending &pending, const QString &name, const QString &story)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!pending.isStale(), 60000);
        QVERIFY2(!pending.error(), pending.error() ? qPrintable(toText(*pending.error())) : "");
        const QStringList before = m_proof->dump(name);
        const PlanPreview plan = pending.plan();
        const QString role = u"SET ROLE owner;\n"_s;
        const QString up = m_proof->run(name, role + plan.up);
        QVERIFY2(up.isEmpty(), qPrintable(up + u'\n' + story + u'\n' + plan.up));
        const auto text = ddlOf(*document.design());
        const QString fresh = name + u"_f"_s;
        QCOMPARE(m_proof->create(fresh), QString());
        QCOMPARE(m_proof->run(fresh, u"ALTER DATABASE %1 OWNER TO owner"_s.arg(fresh)), QString());
        // The text leaves owners open: whoever runs it.
        const QString built = m_proof->run(fresh, role + text);
        QVERIFY2(built.isEmpty(), qPrintable(built + u'\n' + text));
        const QString difference = dumpDifference(m_proof->dump(name), m_proof->dump(fresh));
        QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + story + u'\n' + plan.up));
        QCOMPARE(m_proof->drop(fresh), QString());
        const QString use = m_proof->run(name,
            u"SET ROLE owner; DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relkind = 'r' "
            u"AND "
            "relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast') LOOP "
            "IF NOT has_table_privilege(t, 'SELECT') OR NOT has_table_privilege(t, 'INSERT') OR NOT "
            "has_table_privilege(t, 'TRUNCATE') THEN RAISE 'no use of %', t; END IF; END LOOP; END $$"_s);
        QVERIFY2(use.isEmpty(), qPrintable(use));
        const QString down = m_proof->run(name, role + plan.down);
        QVERIFY2(down.isEmpty(), qPrintable(down + u'\n' + story + u'\n' + plan.down));
        const QString left = dumpDifference(m_proof->dump(name), before);
        QVERIFY2(left.isEmpty(), qPrintable(left + u'\n' + story + u'\n' + plan.up + u"\n--\n"_s + plan.down));
    }

    TestServer m_server;
    std::unique_ptr<SchemaProof> m_proof;
    QTemporaryDir m_folder;
};

QTEST_MAIN(RandomEditsTest)
#include "tst_randomedits.moc"
