// SPDX-License-Identifier: Apache-2.0
// Every rule has its help page and two examples: the bad one is found, the good one is not; and verdicts of others.
#include "lint/config.h"
#include "lint/engine.h"
#include "lint/report.h"
#include "lint/rule.h"
#include "support/outside.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Howdah;
using namespace Howdah::Lint;
using namespace Qt::StringLiterals;

namespace {

/// What "-- live: JSON" says of the rows that are there: tables and columns by name, columns of a key after a colon.
class WrittenLive : public Live
{
public:
    explicit WrittenLive(const QJsonObject &said)
        : m_said(said)
    { }

    std::optional<qint64> rowsWithoutValue(const QualifiedName &relation, const QString &column) const override
    {
        return number("nulls"_L1, display(relation) + u'.' + column);
    }
    std::optional<qint64> repeatedValues(
        const QualifiedName &relation, const std::vector<QString> &columns, bool) const override
    {
        return number("repeated"_L1, listed(relation, columns));
    }
    std::optional<IndexUse> useOf(const QualifiedName &index) const override
    {
        const bool isUnused = m_said["unused"_L1].toArray().contains(display(index));
        return IndexUse{isUnused ? 0 : 7, 8192, u"2026-01-01"_s, false};
    }
    std::optional<double> nullShare(const QualifiedName &relation, const QString &column) const override
    {
        return m_said["nullShares"_L1][display(relation) + u'.' + column].toDouble();
    }
    std::optional<IndexBuild> buildOf(const QualifiedName &relation, const std::vector<QString> &columns) const override
    {
        const QJsonValue build = m_said["builds"_L1][listed(relation, columns)];
        return IndexBuild{
            build["tableBytes"_L1].toInteger(), build["bytes"_L1].toInteger(), build["memory"_L1].toInteger(), 0};
    }
    std::vector<Filter> filtersOf(const QualifiedName &relation) const override
    {
        const QJsonObject columns = m_said["filters"_L1][display(relation)].toObject();
        std::vector<Filter> filters;
        for (auto it = columns.constBegin(); it != columns.constEnd(); ++it)
            filters.push_back({it.key(), it->toInteger()});
        return filters;
    }

private:
    std::optional<qint64> number(QLatin1StringView list, const QString &key) const
    {
        const QJsonValue value = m_said[list][key];
        return value.isUndefined() ? std::nullopt : std::optional(value.toInteger());
    }
    static QString listed(const QualifiedName &relation, const std::vector<QString> &columns)
    {
        return display(relation) + ": "_L1 + QStringList(columns.begin(), columns.end()).join(", "_L1);
    }

    const QJsonObject m_said;
};

/// A text with lines "-- given: DDL" and "-- version: N" before it.
Findings findingsIn(const QByteArray &text, int major = 17)
{
    Locks::Scene scene;
    Settings settings;
    settings.major = major;
    Circumstances circumstances;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("-- version: "))
            settings.major = line.mid(12).trimmed().toInt();
        if (line.startsWith("-- settings: ") && !readConfig(line.mid(13), settings))
            qFatal("%s", line.constData());
        if (line.startsWith("-- live: "))
            settings.live = std::make_shared<WrittenLive>(QJsonDocument::fromJson(line.mid(9)).object());
        if (line.startsWith("-- history: "))
            circumstances.historyFault = QString::fromUtf8(line.mid(12));
        if (line.startsWith("-- given: ")) {
            const Parsed given = parsedStatements(line.mid(10));
            if (!given.error.isEmpty())
                qFatal("%s", qPrintable(given.error));
            for (const ParsedStatement &statement : given.statements)
                scene.learn(statement.tree, 0);
        }
    }
    const auto found = lint(text, scene, 1, settings, nullptr, circumstances);
    return found ? *found : Findings{};
}

bool has(const Findings &findings, const QString &rule)
{
    return std::ranges::any_of(findings, [&](const Finding &finding) { return finding.rule == rule; });
}

QByteArray fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsWhole_data()
    {
        QTest::addColumn<QString>("id");
        for (const Lint::Rule &rule : rules())
            QTest::addRow("%s", rule.id) << QString::fromLatin1(rule.id);
    }

    void everyRuleIsWhole()
    {
        QFETCH(QString, id);
        const QString help = helpPage(id);
        QVERIFY2(help.startsWith("# "_L1 + id + u' '), "its help page");
        for (const char *part : {"**Why.**", "**When it is fine.**", "**The safe way.**", "**Versions.**"})
            QVERIFY2(help.contains(QLatin1StringView(part)), part);
        const QString folder = QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/lint/") + id;
        const QByteArray bad = fileText(folder + "/bad.sql"_L1), good = fileText(folder + "/good.sql"_L1);
        QVERIFY2(!bad.isEmpty() && !good.isEmpty(), "its examples");
        const Findings found = findingsIn(bad);
        const auto first = std::ranges::find(found, id, &Finding::rule);
        QVERIFY2(first != found.end(), "the bad example is found");
        // "-- at: LINE:COLUMN" in it says where, once for each place that is found.
        QStringList places, said;
        for (const Finding &finding : found)
            if (finding.rule == id)
                places << u"-- at: %1:%2"_s.arg(finding.line).arg(finding.column);
        for (const QByteArray &line : bad.split('\n'))
            if (line.startsWith("-- at: "))
                said << QString::fromUtf8(line.trimmed());
        places.removeDuplicates();
        QCOMPARE(places, said);
        QVERIFY(!first->message.isEmpty() && !first->message.contains(u'%'));
        QVERIFY2(!has(findingsIn(good), id), "the good example is not");
    }

    void nothingIsLeftOver()
    {
        QStringList known;
        for (const Lint::Rule &rule : rules())
            known << QLatin1StringView(rule.id);
        QCOMPARE(QDir(QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/lint"))
                     .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
            known);
        QStringList pages = QDir(u":/howdah/help/rules"_s).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
        pages.replaceInStrings(u".md"_s, QString());
        QCOMPARE(pages, known);
    }

    /// Verdicts that others wrote down, from outside of the repository.
    void verdicts()
    {
        NEEDS_OUTSIDE("data/lint/cases.sql");
        const QByteArray text = fileText(outside(u"data/lint/cases.sql"_s));
        static const QRegularExpression mark(
            u"^-- case: (bad|good) (HW-\\d+)(?: on (\\d+))?\\n"_s, QRegularExpression::MultilineOption);
        const QString all = QString::fromUtf8(text);
        QStringList wrong;
        int judged = 0;
        for (auto it = mark.globalMatch(all); it.hasNext();) {
            const auto match = it.next();
            const qsizetype next = all.indexOf("-- case:"_L1, match.capturedEnd());
            const QString body = all.mid(match.capturedEnd(), (next < 0 ? all.size() : next) - match.capturedEnd());
            const int major = match.captured(3).isEmpty() ? 17 : match.captured(3).toInt();
            const bool found = has(findingsIn(body.toUtf8(), major), match.captured(2));
            ++judged;
            if (found != (match.captured(1) == "bad"_L1))
                wrong << match.captured(0).trimmed() + u'\n' + body;
        }
        QVERIFY(judged >= 40);
        QCOMPARE(judged, all.count("-- case:"_L1)); // every mark was read
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void placesAreToTheCharacter()
    {
        const Findings found = findingsIn("-- ä\n\\set x 1\nSELECT 'ö'; CREATE INDEX ON \"é\" (a);\n"
                                          "COPY t FROM stdin;\nCREATE INDEX ON x (y);\n\\.\nDROP TABLE z;\n");
        const auto index = std::ranges::find(found, u"HW-301"_s, &Finding::rule);
        QVERIFY(index != found.end());
        QCOMPARE(index->line, 3);
        QCOMPARE(index->column, 13);
        QCOMPARE(std::ranges::count(found, u"HW-301"_s, &Finding::rule), 0 + 1);
        const auto drop = std::ranges::find(found, u"HW-401"_s, &Finding::rule);
        QVERIFY(drop != found.end());
        QCOMPARE(drop->line, 7);
        // The second command of an ALTER TABLE has a place of its own.
        const Findings second = findingsIn("ALTER TABLE t ADD COLUMN n int,\n  ALTER COLUMN a SET NOT NULL;");
        const auto notNull = std::ranges::find(second, u"HW-108"_s, &Finding::rule);
        QVERIFY(notNull != second.end());
        QCOMPARE(notNull->line, 2);
        QCOMPARE(notNull->column, 3);
        const Findings broken = findingsIn("SELECT 1;\nSELECT 'ü' FRM t t;");
        QCOMPARE(broken.size(), 1u);
        QCOMPARE(broken.front().rule, u"HW-613"_s);
        QCOMPARE(broken.front().line, 2);
    }

    /// What a database knows of an index, and DDL before the file does not say.
    void indexesOfADatabase()
    {
        Database database;
        Table table;
        table.name = {u"public"_s, u"t"_s};
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
            Column column;
            column.name = name;
            column.type = u"integer"_s;
            table.columns.push_back(column);
            Index index;
            index.name = {u"public"_s, u"t_"_s + name};
            index.relation = table.name;
            index.keys.emplace_back().column = name;
            index.clustered = name == u"a";
            index.replicaIdentity = name == u"b";
            database.indexes.push_back(index);
        }
        database.tables.push_back(table);
        Locks::Scene scene(database);
        const auto found = lint("DROP INDEX t_a;\nDROP INDEX t_b;\nDROP INDEX t_c;\n", scene, 1);
        QVERIFY(found);
        QStringList messages;
        for (const Finding &finding : *found)
            if (finding.rule == u"HW-311")
                messages << QString::number(finding.line) + u' ' + finding.message;
        QCOMPARE(messages.size(), 2);
        QVERIFY2(messages[0].startsWith("1 "_L1) && messages[0].contains("CLUSTER"_L1), qPrintable(messages[0]));
        QVERIFY2(
            messages[1].startsWith("2 "_L1) && messages[1].contains("replica identity"_L1), qPrintable(messages[1]));
    }

    /// What stands further down settles it: pg_dump writes keys and indexes behind the tables.
    void whatComesLater()
    {
        const QByteArray table = "CREATE TABLE a (id bigint NOT NULL, b bigint);\n";
        const QByteArray key = "ALTER TABLE ONLY a ADD CONSTRAINT a_pkey PRIMARY KEY (id);\n";
        const QByteArray reference = "ALTER TABLE ONLY a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES a (id);\n";
        QVERIFY(has(findingsIn(table), u"HW-709"_s));
        QVERIFY(!has(findingsIn(table + key), u"HW-709"_s));
        QVERIFY(has(findingsIn(table + key + reference), u"HW-206"_s));
        QVERIFY(!has(findingsIn(table + key + reference + "CREATE INDEX ON a (b);"), u"HW-206"_s));
        QVERIFY(has(findingsIn(table + key + reference + "CREATE INDEX ON a (b) WHERE id > 0;"), u"HW-206"_s));
        const QByteArray parts = "CREATE TABLE p (id bigint PRIMARY KEY) PARTITION BY RANGE (id);\n"
                                 "CREATE TABLE q (id bigint NOT NULL);\n";
        QVERIFY(has(findingsIn(parts), u"HW-709"_s));
        QVERIFY(
            !has(findingsIn(parts + "ALTER TABLE ONLY p ATTACH PARTITION q FOR VALUES FROM (1) TO (9);"), u"HW-709"_s));
        QVERIFY(!has(findingsIn("CREATE TABLE c (LIKE a INCLUDING ALL);"), u"HW-709"_s));
        QVERIFY(has(findingsIn("CREATE TABLE c (LIKE a INCLUDING DEFAULTS);"), u"HW-709"_s));
    }

    /// The recipes of the help pages are not found fault with themselves.
    void recipesAreClean()
    {
        const QByteArray notNull = "-- given: CREATE TABLE t (id bigint PRIMARY KEY, a int);\n"
                                   "SET lock_timeout = '2s';\nSET statement_timeout = '30s';\n"
                                   "ALTER TABLE t ADD CONSTRAINT a_nn CHECK (a IS NOT NULL) NOT VALID;\n"
                                   "ALTER TABLE t VALIDATE CONSTRAINT a_nn;\n"
                                   "ALTER TABLE t ALTER COLUMN a SET NOT NULL, DROP CONSTRAINT a_nn;\n";
        for (const Finding &finding : findingsIn(notNull))
            QFAIL(qPrintable(finding.rule + u' ' + finding.message));
        const QByteArray key = "-- given: CREATE TABLE t (id bigint NOT NULL);\n"
                               "SET lock_timeout = '2s';\nSET statement_timeout = '30s';\n"
                               "CREATE UNIQUE INDEX CONCURRENTLY t_key ON t (id);\n"
                               "ALTER TABLE t ADD PRIMARY KEY USING INDEX t_key;\n";
        for (const Finding &finding : findingsIn(key))
            QFAIL(qPrintable(finding.rule + u' ' + finding.message));
    }

    void settingsOfTheSession()
    {
        const QByteArray given = "-- given: CREATE TABLE t (id bigint PRIMARY KEY);\n";
        const QByteArray change = "ALTER TABLE t ADD COLUMN n int;";
        const auto isFound
            = [&](const QByteArray &before) { return has(findingsIn(given + before + change), u"HW-601"_s); };
        QVERIFY(!isFound("BEGIN; SET LOCAL lock_timeout = '1s'; "));
        QVERIFY(isFound("BEGIN; SET LOCAL lock_timeout = '1s'; COMMIT; "));
        QVERIFY(isFound("SET lock_timeout = 0; "));
        QVERIFY(isFound("SET lock_timeout = '1s'; RESET ALL; "));
        QVERIFY(isFound("SET lock_timeout = '1s'; RESET lock_timeout; "));
        QVERIFY(!isFound("SET lock_timeout TO 1000; "));
        QVERIFY(!isFound("SET LOCAL lock_timeout TO 1000; ")); // the tool that runs it begins a transaction
        // A type that is new in the transaction may be used at once.
        QVERIFY(
            !has(findingsIn("BEGIN; CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; SELECT 'b'::e; COMMIT;"),
                u"HW-514"_s));
    }

    void marksNeedReasons()
    {
        const QByteArray sql = "CREATE INDEX ON t (a);";
        QVERIFY(!has(findingsIn("-- howdah: ignore HW-301 because nobody writes\n" + sql), u"HW-301"_s));
        QVERIFY(!has(findingsIn(sql + " -- howdah: ignore index_not_concurrently because nobody writes"), u"HW-301"_s));
        const Findings bare = findingsIn("-- howdah: ignore HW-301\n" + sql);
        QVERIFY(has(bare, u"HW-301"_s) && has(bare, u"HW-614"_s));
        const Findings unused = findingsIn("-- howdah: ignore HW-401 because nothing\nSELECT 1;");
        QCOMPARE(unused.size(), 1u);
        QCOMPARE(unused.front().rule, u"HW-614"_s);
        QCOMPARE(unused.front().line, 1);
        // Of several statements on a line it is the last that a mark behind them covers.
        const Findings two = findingsIn("DROP TABLE a; DROP TABLE b; -- howdah: ignore HW-401 because it is empty");
        const auto left = std::ranges::find(two, u"HW-401"_s, &Finding::rule);
        QVERIFY(left != two.end() && left->column == 1);
        QCOMPARE(std::ranges::count(two, u"HW-401"_s, &Finding::rule), 1);
        QVERIFY(!has(two, u"HW-614"_s));
        QVERIFY(!has(findingsIn("SELECT '-- howdah: ignore HW-401 because it is text';"), u"HW-614"_s));
        QVERIFY(!has(findingsIn("DROP TABLE -- howdah: ignore HW-401 because it is empty\n  a;"), u"HW-401"_s));
        // A mark of one statement says nothing of the next.
        QVERIFY(
            has(findingsIn("-- howdah: ignore HW-401 because it is empty\nDROP TABLE a;\nDROP TABLE b;"), u"HW-401"_s));
    }

    void settings()
    {
        Settings settings;
        QVERIFY(readConfig(
            R"({"serverVersion": 16, "rules": {"HW-301": "note", "HW-602": "off", "lock_timeout_missing": "off"}})",
            settings));
        QCOMPARE(settings.major, 16);
        Locks::Scene scene;
        const auto found = lint("CREATE INDEX ON t (a);", scene, 1, settings);
        QCOMPARE(found->size(), 1u);
        QCOMPARE(found->front().severity, Severity::Note);
        QVERIFY(!readConfig("{\"rules\": {\"HW-999\": \"off\"}}", settings));
        for (const char *wrong :
            {"{", "", "[]", R"({"rules": 1})", R"({"rules": {"HW-301": "loud"}})", R"({"serverVersion": "x"})",
                R"({"policy": {"keyType": ["bigint"]}})", "{\"policy\": {\"names\": {\"index\": \"(\"}}}",
                R"({"policy": {"maxIndexes": 0}})", R"({"server": 17})"})
            QVERIFY2(!readConfig(wrong, settings), wrong);
    }
};

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
