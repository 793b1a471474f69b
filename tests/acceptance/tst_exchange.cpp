// SPDX-License-Identifier: Apache-2.0
// DBML read by the server it is for, and read again as it was written; the dictionary holds all there is.
#include "exchange/dbml.h"
#include "exchange/dictionary.h"
#include "exchange/selection.h"
#include "schema/lookup.h"
#include "server/embedded/embeddedserver.h"
#include "service/source/source.h"
#include "sql/quoting.h"
#include "support/outside.h"
#include "support/readback.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

using Loaded = std::shared_ptr<const Database>;

QString list(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(u", "_s);
}

QString words(const Constraint &each)
{
    switch (each.kind) {
    case ConstraintKind::PrimaryKey:
        return u"PRIMARY KEY (%1)"_s.arg(list(each.columns));
    case ConstraintKind::Unique:
        return u"UNIQUE (%1)"_s.arg(list(each.columns));
    case ConstraintKind::ForeignKey:
        return u"FOREIGN KEY (%1) REFERENCES %2 (%3) %4%5"_s.arg(
            list(each.columns), display(each.referenced), list(each.referencedColumns), each.onDelete, each.onUpdate);
    case ConstraintKind::Check:
        return u"CHECK (%1)"_s.arg(each.expression);
    case ConstraintKind::Exclude:
        return each.definition;
    }
    return {};
}

/// What DBML can hold of a schema, a line for each thing, without looking at how Howdah writes it.
QStringList held(const Database &database)
{
    QStringList lines;
    std::set<QualifiedName> tables;
    for (const Table &table : database.tables)
        if (!table.partition)
            tables.insert(table.name);
    const auto typeOf = [&database](QString type) {
        for (const Domain &domain : database.domains)
            if (type == Sql::identifier(domain.name) || type == QString(Sql::identifier(domain.name) + u"[]"_s))
                type.replace(Sql::identifier(domain.name), domain.type);
        return type;
    };
    for (const EnumType &type : database.enums)
        lines << u"enum "_s + display(type.name) + u": "_s
                + QStringList(type.values.begin(), type.values.end()).join(u" | "_s) + u" -- "_s + type.comment;
    for (const Table &table : database.tables) {
        if (table.partition)
            continue;
        lines << u"table "_s + display(table.name) + u" -- "_s + table.comment;
        for (const Column &column : table.columns)
            lines << u"column %1.%2 %3 %4 -- %5"_s.arg(display(table.name), column.name, typeOf(column.type),
                column.notNull ? u"not null"_s : QString(), column.comment);
    }
    for (const Constraint &each : database.constraints) {
        const bool isKey = each.kind == ConstraintKind::PrimaryKey || each.kind == ConstraintKind::Unique;
        const bool isReference = each.kind == ConstraintKind::ForeignKey && each.match == u's'
            && each.onDeleteColumns.empty() && tables.contains(each.referenced);
        if (tables.contains(each.relation) && (isKey || isReference) && !each.deferrable && each.validated
            && each.include.empty() && !each.nullsNotDistinct && each.indexComment.isEmpty())
            lines << u"constraint "_s + display(each.relation) + u' ' + each.name + u": "_s + words(each);
    }
    for (const Index &index : database.indexes) {
        bool isPlain = index.predicate.isEmpty() && index.include.empty() && !index.nullsNotDistinct
            && tables.contains(index.relation);
        QStringList keys;
        for (const IndexKey &key : index.keys) {
            isPlain = isPlain && !key.column.isEmpty() && !key.descending && key.operatorClass.isEmpty()
                && key.collation.isEmpty() && !key.nullsFirst;
            keys << key.column;
        }
        if (isPlain)
            lines << u"index %1 %2 %3 (%4) -- %5"_s.arg(display(index.name), index.unique ? u"unique"_s : QString(),
                index.method, keys.join(u", "_s), index.comment);
    }
    return lines;
}

QString withoutComments(const QByteArray &dbml)
{
    static const QRegularExpression comments(
        u"^ *(//|extensions:|Project ).*\\n"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression empty(u"\\n\\n+"_s);
    return QString::fromUtf8(dbml).remove(comments).replace(empty, u"\n"_s);
}

} // namespace

class ExchangeTest : public QObject
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
        const QByteArray written = toDbml(first);
        const auto again = load(u"again.dbml"_s, QString::fromUtf8(written));
        QVERIFY2(again, qPrintable(problemOf(again)));
        const QStringList was = held(first), is = held(**again);
        const QString differs = difference(was, is);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
        QCOMPARE(withoutComments(toDbml(**again)), withoutComments(written));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto server = EmbeddedServer::open();
        QVERIFY2(server, qPrintable(problemOf(server)));
        m_server = *server;
    }

    void aFileOfOthersIsRead()
    {
        QFile file(QStringLiteral(HOWDAH_SOURCE_DIR) + u"/tests/data/dbml/shop.dbml"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QStringList notes;
        const auto loaded = load(u"shop.dbml"_s, text, &notes);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        const Lookup lookup(*loaded);
        const Database &design = **loaded;
        QCOMPARE(design.name, u"shop"_s);
        const Table *users = lookup.table({u"public"_s, u"users"_s});
        QVERIFY(users);
        QCOMPARE(users->comment, u"Who buys.\n  And who sells."_s);
        QStringList columns;
        for (const Column &each : users->columns)
            columns << each.name + u' ' + each.type + (each.notNull ? u" not null"_s : QString())
                    + (each.expression ? u" = "_s + *each.expression : QString());
        QCOMPARE(columns,
            QStringList({u"id integer not null"_s, u"username character varying(255) not null"_s,
                u"full name character varying"_s, u"role public.user_role not null = 'buyer'::public.user_role"_s,
                u"created_at timestamp without time zone = now()"_s, u"score numeric(10,2) = 0.5"_s, u"tags text[]"_s,
                u"active boolean = true"_s}));
        QCOMPARE(users->columns[0].identity, Identity::ByDefault);
        QCOMPARE(users->columns[1].comment, u"It's lower case"_s);
        QCOMPARE(lookup.table({u"stock"_s, u"product"_s})->columns.back().name, u"made_at"_s);
        QCOMPARE(lookup.table({u"stock"_s, u"product"_s})->columns[2].type, u"stock.\"state of things\""_s);
        QStringList constraints, indexes;
        for (const Constraint &each : design.constraints)
            constraints << display(each.relation) + u' ' + words(each);
        for (const Index &each : design.indexes)
            indexes << each.name.name + u' ' + each.method + (each.unique ? u" unique"_s : QString());
        for (const char *wanted :
            {"public.order_line PRIMARY KEY (order_no, line_no)", "public.order_line CHECK ((quantity > 0))",
                "public.order_line FOREIGN KEY (product_id) REFERENCES stock.product (id) ca",
                "public.shipment FOREIGN KEY (order_no, line_no) REFERENCES public.order_line (order_no, line_no) aa",
                "stock.product FOREIGN KEY (seller_id) REFERENCES public.users (id) aa",
                "stock.product UNIQUE (name, seller_id)", "stock.product CHECK ((length((name)::text) > 0))",
                "public.profile FOREIGN KEY (user_id) REFERENCES public.users (id) aa",
                "public.users UNIQUE (username)", "public.label_product PRIMARY KEY (label_id, product_id)",
                "public.label_product FOREIGN KEY (product_id) REFERENCES stock.product (id) ca"})
            QVERIFY2(constraints.contains(QLatin1String(wanted)),
                qPrintable(QLatin1String(wanted) + u"\n"_s + constraints.join(u'\n')));
        QCOMPARE(indexes,
            QStringList(
                {u"product_lower btree"_s, u"product_lower_seller btree unique"_s, u"product_name_idx hash"_s}));
        // What was decided is said.
        const QString all = notes.join(u'\n');
        for (const char *wanted : {"label_product", "notes of an enum", "Note is no part"})
            QVERIFY2(all.contains(QLatin1String(wanted)), qPrintable(all));
        const auto read = dbmlDesign(text, u"x"_s);
        QVERIFY(read);
        QCOMPARE(read->groups,
            (std::vector<ImportedGroup>{{u"people"_s, {{u"public"_s, u"users"_s}, {u"public"_s, u"profile"_s}}},
                {u"what is sold"_s, {{u"stock"_s, u"product"_s}, {u"public"_s, u"order_line"_s}}}}));
        comesBack(design);
        // Groups are written as they were read.
        const auto again = dbmlDesign(QString::fromUtf8(toDbml(design, read->groups)), u"x"_s);
        QVERIFY(again);
        QCOMPARE(again->groups, read->groups);
    }

    void typesOfOthersAreTranslated()
    {
        QStringList notes;
        const auto loaded = load(u"types.dbml"_s,
            u"Table t {\n a int(11) [pk, increment]\n b datetime\n c tinyint(1)\n d longtext\n e \"int unsigned\"\n"
            " f nvarchar(20)\n g double precision\n h timestamp(3) with time zone\n i citext\n j varchar(max)\n"
            " k \"character varying(7)\"\n l uuid [increment]\n}\n"_s,
            &notes);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        QStringList types;
        for (const Column &each : (*loaded)->tables.front().columns)
            types << each.type;
        QCOMPARE(types,
            QStringList({u"integer"_s, u"timestamp without time zone"_s, u"boolean"_s, u"text"_s, u"bigint"_s,
                u"character varying(20)"_s, u"double precision"_s, u"timestamp(3) with time zone"_s, u"public.citext"_s,
                u"text"_s, u"character varying(7)"_s, u"uuid"_s}));
        QVERIFY2(notes.contains(u"The type datetime was read as timestamp."_s), qPrintable(notes.join(u'\n')));
        QVERIFY2(notes.contains(u"Line 13: l is no whole number, so nothing counts it up."_s),
            qPrintable(notes.join(u'\n')));
        QVERIFY(!notes.join(u'\n').contains(u"character varying"_s));
    }

    void mistakesAreSaidWithTheirLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QString &text, const char *where, const char *word) {
            QTest::newRow(name) << text << QString::fromLatin1(where) << QString::fromLatin1(word);
        };
        row("no type", u"Table a {\n  id int\n  b\n}\n"_s, ":3", "name");
        row("no end", u"Table a {\n  id int\n"_s, ":3", "}");
        row("quote", u"Table a {\n  id int [note: 'x]\n}\n"_s, ":2", "no end");
        row("no block", u"\nTabel a {\n}\n"_s, ":2", "Tabel");
        row("no table", u"Table a {\n  id int [pk]\n}\n\nRef: b.id > a.id\n"_s, ":5", "b");
        row("no column", u"Table a {\n  id int [pk]\n  x int\n}\nRef: a.y > a.id\n"_s, ":5", "y");
        row("no action", u"Table a {\n  id int [pk]\n  x int\n}\nRef: a.x > a.id [delete: explode]\n"_s, ":5",
            "explode");
        row("group", u"Table a {\n id int\n}\nTableGroup g {\n  a\n  c\n}\n"_s, ":6", "c");
        // The server's own, in the line that it is about.
        row("type", u"Table a {\n  id int\n\n  x nothing_like_it\n}\n"_s, ":4", "nothing_like_it");
        row("default", u"// first\n\nTable a {\n  id int\n  x int [default: `nothing()`]\n}\n"_s, ":5", "nothing()");
        row("index", u"Table a {\n  id int\n\n  indexes {\n    id [type: gin]\n  }\n}\n"_s, ":5", "gin");
        row("check", u"Table a {\n  id int\n  checks {\n    `nobody > 1`\n  }\n}\n"_s, ":4", "nobody");
    }
    void mistakesAreSaidWithTheirLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, where);
        QFETCH(QString, word);
        const auto loaded = load(u"bad.dbml"_s, text);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().where, m_folder.filePath(u"bad.dbml"_s) + where);
        QVERIFY2(loaded.error().message.contains(word), qPrintable(loaded.error().message));
    }

    /// A key to what nothing makes unique is left out, and said.
    void aKeyToNothingUniqueIsLeftOut()
    {
        QStringList notes;
        const auto loaded = load(u"loose.dbml"_s,
            u"Table a {\n id int [pk]\n mail text\n}\nTable b {\n id int [pk]\n mail text [ref: > a.mail]\n}\n"_s,
            &notes);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        QCOMPARE((*loaded)->constraints.size(), size_t(2));
        QVERIFY2(notes.join(u'\n').contains(u"Line 7: A key to a (mail) is left out"_s), qPrintable(notes.join(u'\n')));
    }

    void writtenAndReadItIsTheSame()
    {
        const auto loaded = load(u"rich.sql"_s,
            u"CREATE SCHEMA \"Odd one\"; CREATE TYPE \"Odd one\".\"Mood\" AS ENUM ('so so', 'it''s', 'a\"b');\n"
            "COMMENT ON TYPE \"Odd one\".\"Mood\" IS 'How';\n"
            "CREATE TABLE \"Odd one\".\"note\" (note text, indexes int DEFAULT -5, \"a \"\"b\"\"\" int PRIMARY KEY,\n"
            "  m \"Odd one\".\"Mood\" DEFAULT 'it''s' NOT NULL, ms \"Odd one\".\"Mood\"[], t text DEFAULT 'a''b\\c',\n"
            "  n numeric(10,2) CHECK (n > 0), CONSTRAINT together UNIQUE (note, indexes));\n"
            "COMMENT ON TABLE \"Odd one\".note IS E'It''s\\n  two lines\\t\\\\ and a tab';\n"
            "COMMENT ON COLUMN \"Odd one\".note.t IS 'what \"it\" says `here`';\n"
            "CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%');\n"
            "CREATE TABLE person (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail mail UNIQUE,\n"
            "  s serial, at timestamptz DEFAULT now(), parent bigint REFERENCES person ON DELETE SET NULL,\n"
            "  n int REFERENCES \"Odd one\".note ON UPDATE CASCADE ON DELETE RESTRICT);\n"
            "CREATE UNIQUE INDEX ON person (at, s); CREATE INDEX size ON person (abs(s));\n"
            "CREATE INDEX partial ON person (s) WHERE s > 3; CREATE INDEX ON person USING hash (s);\n"
            "COMMENT ON INDEX size IS 'for looking up';\n"
            "CREATE TABLE detail (person_id bigint CONSTRAINT \"its key\" PRIMARY KEY REFERENCES person, a int, b "
            "int,\n"
            "  FOREIGN KEY (a, b) REFERENCES pair (a, b)) ;\n"_s.replace(u"CREATE TABLE detail"_s,
                u"CREATE TABLE pair (a int, b int, PRIMARY KEY (b, a), UNIQUE (a, b));\n"
                "CREATE TABLE detail"_s)
                + u"CREATE VIEW seen AS SELECT id FROM person;\n"_s);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        comesBack(**loaded);
        const QString text = QString::fromUtf8(toDbml(**loaded));
        for (const char *wanted : {"// left out: 1 × domain, 1 × view", "// left out: CREATE INDEX partial",
                 "// left out: the domain public.mail of mail"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), qPrintable(text));
        // Some of the tables, with the keys between them.
        const Database some = onlyTables(**loaded, {{u"public"_s, u"person"_s}, {u"public"_s, u"detail"_s}});
        comesBack(some);
        QVERIFY(!toDbml(some).contains("pair"));
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

    void theDictionaryHoldsEverything()
    {
        const auto source = parsedSource(u"demo:"_s);
        const auto loaded = loadSource(*source);
        QVERIFY2(loaded, qPrintable(problemOf(loaded)));
        Database design = **loaded;
        design.tables.front().comment = u"<script>alert(1)</script> | a_b*c\nnext"_s;
        const QString html = QString::fromUtf8(dictionaryHtml(design));
        const QString markdown = QString::fromUtf8(dictionaryMarkdown(design));
        for (const Table &table : design.tables)
            for (const Column &column : table.columns) {
                QVERIFY2(html.contains(u"<td>"_s + column.name.toHtmlEscaped() + u"</td>"_s), qPrintable(column.name));
                QVERIFY2(markdown.contains(u"| "_s + QString(column.name).replace(u'_', u"\\_"_s) + u" |"_s),
                    qPrintable(column.name));
            }
        for (const View &view : design.views)
            QVERIFY(html.contains(view.definition.toHtmlEscaped()) && markdown.contains(view.definition));
        // Text stays text.
        QVERIFY(!html.contains(u"<script>alert"_s) && html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
        QVERIFY(markdown.contains(u"\\<script\\>alert(1)\\</script\\> \\| a\\_b\\*c<br>next"_s));
        // Every link leads somewhere, and nothing has two anchors.
        static const QRegularExpression id(u"id=\"([^\"]+)\""_s), link(u"(?:href=\"|\\]\\()#([^\")]+)[\")]"_s);
        for (const QString &text : {html, markdown}) {
            QStringList ids;
            for (auto it = id.globalMatch(text); it.hasNext();)
                ids << it.next().captured(1);
            QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
            QVERIFY(ids.size() >= qsizetype(design.tables.size() + design.views.size()));
            int links = 0;
            for (auto it = link.globalMatch(text); it.hasNext(); ++links) {
                const QString target = it.next().captured(1);
                QVERIFY2(ids.contains(target), qPrintable(target));
            }
            QVERIFY(links > int(design.tables.size()));
        }
        // A row of a table has as many cells as its head.
        int cells = 0;
        for (const QString &line : markdown.split(u'\n')) {
            static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
            const int bars = int(line.count(bar));
            if (!line.startsWith(u'|')) {
                cells = 0;
                continue;
            }
            QVERIFY2(cells == 0 || bars == cells, qPrintable(line));
            cells = bars;
        }
    }
};

QTEST_MAIN(ExchangeTest)
#include "tst_exchange.moc"
