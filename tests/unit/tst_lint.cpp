// SPDX-License-Identifier: Apache-2.0
// Every rule has its help page and two examples: the bad one is found, the good one is not; and verdicts of others.
#include "lint/config.h"
#include "lint/engine.h"
#include "lint/report.h"
#include "lint/rule.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Howdah;
using namespace Howdah::Lint;
using namespace Qt::StringLiterals;

namespace {

/// A text with lines "-- given: DDL" and "-- version: N" before it.
Findings findingsIn(const QByteArray &text, int major = 17)
{
    Locks::Scene scene;
    Settings settings;
    settings.major = major;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("-- version: "))
            settings.major = line.mid(12).trimmed().toInt();
        if (line.startsWith("-- given: ")) {
            const Parsed given = parsedStatements(line.mid(10));
            if (!given.error.isEmpty())
                qFatal("%s", qPrintable(given.error));
            for (const ParsedStatement &statement : given.statements)
                scene.learn(statement.tree, 0);
        }
    }
    const auto found = lint(text, scene, 1, settings);
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
        for (const Rule &rule : rules())
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
        QVERIFY2(has(findingsIn(bad), id), "the bad example is found");
        QVERIFY2(!has(findingsIn(good), id), "the good example is not");
    }

    void nothingIsLeftOver()
    {
        QStringList known;
        for (const Rule &rule : rules())
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
        const QByteArray text = fileText(QStringLiteral(HOWDAH_SOURCE_DIR "/../shared/data/lint/cases.sql"));
        if (text.isEmpty()) {
            qInfo("not judged: ../shared/data/lint/cases.sql is not here");
            return;
        }
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
        QVERIFY(judged > 50);
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

    void marksNeedReasons()
    {
        const QByteArray sql = "CREATE INDEX ON t (a);";
        QVERIFY(!has(findingsIn("-- howdah: ignore HW-301 because nobody writes\n" + sql), u"HW-301"_s));
        QVERIFY(!has(findingsIn(sql + " -- howdah: ignore index_not_concurrently because nobody writes"), u"HW-301"_s));
        const Findings bare = findingsIn("-- howdah: ignore HW-301\n" + sql);
        QVERIFY(has(bare, u"HW-301"_s) && has(bare, u"HW-614"_s));
    }

    void settings()
    {
        Settings settings;
        QVERIFY(readConfig(
            R"({"serverVersion": 16, "rules": {"HW-301": "note", "lock_timeout_missing": "off"}})", settings));
        QCOMPARE(settings.major, 16);
        Locks::Scene scene;
        const auto found = lint("CREATE INDEX ON t (a);", scene, 1, settings);
        QCOMPARE(found->size(), 1u);
        QCOMPARE(found->front().severity, Severity::Note);
        QVERIFY(!readConfig("{\"rules\": {\"HW-999\": \"off\"}}", settings));
        QVERIFY(!readConfig("{", settings));
    }
};

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
