// SPDX-License-Identifier: Apache-2.0
// What is said of the commands is what they are: --help, usage, man page, completion and the table are one.
#include "support/cli.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class DocumentsTest : public QObject
{
    Q_OBJECT

private:
    static QString committed(const QString &name)
    {
        QFile file(QStringLiteral(HOWDAH_SOURCE_DIR) + u"/packaging/linux/"_s + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Words of the completion: the names of commands.
    static QStringList commands()
    {
        static const QRegularExpression list(u"compgen -W \"([a-z ]+) --help --version\""_s);
        return list.match(committed(u"howdah-cli.bash"_s)).captured(1).split(u' ');
    }

private Q_SLOTS:
    void madeFromTheTable_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("howdah-cli.1") << u"--dump-man"_s;
        QTest::newRow("howdah-cli.bash") << u"--dump-bash"_s;
    }

    /// When this fails: howdah-cli --dump-man > packaging/linux/howdah-cli.1, --dump-bash >
    /// packaging/linux/howdah-cli.bash.
    void madeFromTheTable()
    {
        QFETCH(QString, option);
        const CliRun run = runCli({option});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, committed(QString::fromLatin1(QTest::currentDataTag())));
    }

    void helpOfEach()
    {
        QVERIFY(commands().size() >= 6);
        const QString man = committed(u"howdah-cli.1"_s).replace(u"\\-"_s, u"-"_s);
        static const QRegularExpression option(u"^  (?:-(\\w), )?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        for (const QString &command : commands()) {
            const CliRun run = runCli({command, u"--help"_s});
            QCOMPARE(run.code, 0);
            QCOMPARE(run.err, QString());
            const QString usage = run.out.section(u'\n', 0, 0);
            QVERIFY2(usage.startsWith(u"Usage: howdah-cli "_s + command + u' '), qPrintable(usage));
            const QString section = man.section(u".SS "_s + command + u' ', 1).section(u".SS "_s, 0, 0);
            for (auto it = option.globalMatch(run.out); it.hasNext();) {
                const auto match = it.next();
                const QString letter = match.captured(1), name = match.captured(2);
                if (name == "--help"_L1)
                    continue;
                QVERIFY2(section.contains(name), qPrintable(command + u' ' + name));
                // The usage line has the letter where there is one.
                QVERIFY2(usage.contains(name) || (!letter.isEmpty() && usage.contains(u'-' + letter + u' ')),
                    qPrintable(usage + u'\n' + name));
            }
        }
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const QStringList &arguments, const QString &sentence) {
            QTest::addRow("%s", qPrintable(arguments.join(u' '))) << arguments << sentence;
        };
        row({u"diff"_s, u"empty:"_s, u"empty:"_s, u"--renames"_s, u"foo"_s},
            u"There is no renames \"foo\"; choose one of prompt, auto, off."_s);
        row({u"check"_s, u"empty:"_s, u"--data"_s, u"all"_s},
            u"There is no data \"all\"; choose one of none, sample, full."_s);
        row({u"inspect"_s, u"empty:"_s, u"--format"_s, u"poem"_s},
            u"There is no format \"poem\"; choose one of json, sql, summary, dbml, html, markdown."_s);
        row({u"inspect"_s, u"empty:"_s, u"--format"_s, u"json"_s, u"--format"_s, u"sql"_s},
            u"--format is given more than once."_s);
        row({u"revise"_s, u"/"_s}, u"-m MESSAGE is missing."_s);
        row({u"diagram"_s, u"empty:"_s}, u"-o FILE.{svg,png,pdf,json,mmd,dbml,puml,dot} is missing."_s);
        row({u"diagram"_s, u"empty:"_s, u"-o"_s, u"x.svg"_s, u"--layout"_s, u"round"_s},
            u"There is no layout \"round\"; choose one of layered."_s);
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const CliRun run = runCli(arguments);
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QString());
        QCOMPARE(run.err.section(u'\n', 0, 0), sentence);
    }

    void aGroupIsKnownInAnyCase()
    {
        const CliRun small = runCli({u"check"_s, u"demo:"_s, u"--only"_s, u"fk"_s});
        const CliRun large = runCli({u"check"_s, u"demo:"_s, u"--only"_s, u"FK"_s});
        QCOMPARE(small.code, 1);
        QCOMPARE(large.code, small.code);
        QCOMPARE(large.out, small.out);
        QCOMPARE(runCli({u"check"_s, u"empty:"_s, u"--only"_s, u"fq"_s}).code, 2);
    }
};

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
