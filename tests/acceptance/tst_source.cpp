// SPDX-License-Identifier: Apache-2.0
// Every spelling of a source, made a database by a real server.
#include "schema/lookup.h"
#include "server/libpq/opensession.h"
#include "service/source/source.h"
#include "support/testserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Howdah;
using namespace Qt::StringLiterals;

class SourceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile made(path);
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? path : QString();
    }
    static std::shared_ptr<const Database> loaded(const QString &text)
    {
        const auto source = parsedSource(text);
        if (!source) {
            qWarning("%s", qPrintable(toText(source.error())));
            return std::make_shared<Database>();
        }
        const auto database = loadSource(*source);
        if (!database)
            qWarning("%s", qPrintable(toText(database.error())));
        return database ? *database : std::make_shared<Database>();
    }
    static QStringList tables(const Database &database)
    {
        QStringList names;
        for (const Table &table : database.tables)
            names.append(table.name.schema + u'.' + table.name.name);
        return names;
    }
    /// The only value of a query on a source's database.
    static QString value(const QString &text, const QString &sql)
    {
        auto opened = openSource(*parsedSource(text));
        if (!opened)
            return toText(opened.error());
        auto rows = opened->session().query(sql);
        return rows ? rows->text(0, 0) : toText(rows.error());
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toUtf8()); }

    void empty()
    {
        const auto database = loaded(u"empty:"_s);
        QCOMPARE(database->name, u"empty"_s);
        QCOMPARE(database->schemas.size(), size_t(1));
        QVERIFY(database->tables.empty());
    }

    void demo()
    {
        const auto database = loaded(u"demo:"_s);
        QCOMPARE(database->name, u"demo"_s);
        QVERIFY(database->tables.size() > 20);
        QVERIFY(value(u"demo:"_s, u"SELECT count(*) FROM shop.\"order\""_s).toInt() > 100);
    }

    void aFileAsPgDumpWritesIt()
    {
        const QString path = file(u"dump.sql"_s,
            "\\restrict abc\nSET search_path = '';\nCREATE SCHEMA s;\nCREATE TABLE s.t (a integer, b text);\n"
            "ALTER TABLE s.t OWNER TO \"some \"\"body\";\nGRANT SELECT ON s.t TO reader_of_dumps;\n"
            "COPY s.t (a, b) FROM stdin;\n1\tit's; \\\\ a trap\n2\t\\N\n\\.\n\nCREATE INDEX i ON s.t "
            "(a);\n\\unrestrict abc\n");
        const auto database = loaded(path);
        QCOMPARE(database->name, u"dump"_s);
        QCOMPARE(tables(*database), QStringList{u"s.t"_s});
        QCOMPARE(database->tables[0].owner, u"some \"body"_s);
        QCOMPARE(database->indexes.size(), size_t(1));
        QCOMPARE(value(path, u"SELECT string_agg(b, '|') || count(*) FROM s.t"_s), u"it's; \\ a trap2"_s);
    }

    void rolesAreCreatedEvenInsideATransaction()
    {
        const QString path = file(u"roles.sql"_s,
            "CREATE ROLE made_twice;\nCREATE TABLE before ();\nBEGIN;\nCREATE TABLE inside ();\n"
            "ALTER TABLE inside OWNER TO nobody_yet_1;\nALTER TABLE before OWNER TO nobody_yet_2;\nCOMMIT;\n"
            "ALTER DEFAULT PRIVILEGES FOR ROLE nobody_yet_3 GRANT SELECT ON TABLES TO nobody_yet_4;\n");
        for (int again = 0; again < 2; ++again)
            QCOMPARE(tables(*loaded(path)), (QStringList{u"public.before"_s, u"public.inside"_s}));
    }

    void roleStatementsThatCannotBeDoneLoseNoTransaction()
    {
        const QString path = file(u"role-ddl.sql"_s,
            "BEGIN;\nCREATE ROLE made_thrice;\nCREATE TABLE first ();\nCREATE ROLE another_member IN ROLE "
            "nobody_yet_5;\n"
            "ALTER TABLE first OWNER TO made_thrice;\nCREATE TABLE second ();\nDROP ROLE nobody_ever;\nDROP ROLE "
            "made_thrice;\nCOMMIT;\n");
        for (int again = 0; again < 3; ++again)
            QCOMPARE(tables(*loaded(path)), (QStringList{u"public.first"_s, u"public.second"_s}));
        const auto wrong = loadSource(*parsedSource(
            file(u"role-wrong.sql"_s, "BEGIN;\nCREATE TABLE t ();\nCREATE ROLE made_thrice NONSENSE;\nCOMMIT;\n")));
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().where.endsWith(u"role-wrong.sql:3"_s), qPrintable(wrong.error().where));
    }

    /// A dump of INSERTs goes to the server in parcels; what happens is what would happen one by one.
    void rowsGoTogether_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("each by itself") << QByteArray() << QByteArray();
        QTest::newRow("in a transaction") << QByteArray("BEGIN;") << QByteArray("COMMIT;");
    }
    void rowsGoTogether()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, end);
        const auto script = [&](const QByteArray &middle) -> QByteArray {
            QByteArray text
                = "CREATE TABLE t (a int PRIMARY KEY, b text);\nCREATE TABLE u (a int, CHECK (a < 7));" + begin + "\n";
            for (int i = 0; i < 3000; ++i)
                text += "insert INTO t VALUES (" + QByteArray::number(i) + ", 'it''s; a trap -- ') -- a comment\n;\n";
            return text + middle + end + "\nCREATE INDEX ON t (b);\n";
        };
        const QString good = file(u"rows.sql"_s,
            script("INSERT INTO t SELECT a + 10000, b FROM t WHERE a < 5; INSERT INTO u SELECT count(*) - 3000 FROM "
                   "t;\n"));
        QCOMPARE(value(good, u"SELECT count(*) || '|' || (SELECT a FROM public.u) || '|' || max(b) FROM public.t"_s),
            u"3005|5|it's; a trap -- "_s);
        // Two lines, and 3,000 rows of two lines, stand before.
        for (const auto &[middle, line, words] :
            {std::tuple("INSERT INTO t VALUES (-1, '');\nINSERT INTO u VALUES (1),\n(9);\nINSERT INTO u VALUES (2);\n",
                 6004, u"violates check constraint"_s),
                std::tuple("INSERT INTO t VALUES (-1, '');\nINSERT INTO u\nVALUES (wrong);\n", 6005, u"wrong"_s),
                std::tuple(
                    "INSERT INTO t VALUES (-1, '');\nINSERT INTO t VALUES (-1, '');\n", 6004, u"duplicate key"_s),
                std::tuple("INSERT INTO t VALUES (-1, '');\nSELECT 'never closed;\n", 6004, u"unterminated"_s)}) {
            const QString path = file(u"rows-wrong.sql"_s, script(middle));
            const auto failed = loadSource(*parsedSource(path));
            QVERIFY(!failed);
            QVERIFY2(failed.error().message.contains(words), qPrintable(failed.error().message));
            QCOMPARE(failed.error().where, u"%1:%2"_s.arg(path).arg(line));
        }
    }

    void aFolderInNameOrder()
    {
        file(u"steps/10_second.sql"_s, "ALTER TABLE t ADD b int;");
        file(u"steps/05_first.sql"_s, "SET search_path = other;\nCREATE TABLE public.t (a int);");
        file(u"steps/notes.txt"_s, "not SQL");
        const auto database = loaded(m_folder.filePath(u"steps"_s));
        QCOMPARE(database->name, u"steps"_s);
        QCOMPARE(database->tables.at(0).columns.size(), size_t(2));
        file(u"steps/20_wrong.sql"_s, "-- fine\n\nSELECT wrong;");
        const auto failed = loadSource(*parsedSource(m_folder.filePath(u"steps"_s)));
        QVERIFY(!failed);
        QCOMPARE(failed.error().where, m_folder.filePath(u"steps/20_wrong.sql:3"_s));
    }

    void aProject()
    {
        const auto database = loaded(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo"));
        QCOMPARE(database->name, u"demo"_s);
        QVERIFY(tables(*database).contains(u"shop.gift_card"_s));
        QVERIFY(*database == *loaded(QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo/howdah.json")));
    }

    void anAlembicHistory()
    {
        const QString path = QStringLiteral("alembic:" HOWDAH_SOURCE_DIR "/resources/demo");
        const auto heads = loaded(path);
        QVERIFY(tables(*heads).contains(u"shop.order"_s));
        QVERIFY(!tables(*heads).contains(u"shop.gift_card"_s));
        const auto middle = loaded(path + u"/alembic.ini@3d51e8b20a97"_s);
        QVERIFY(!middle->tables.empty());
        QVERIFY(middle->tables.size() < heads->tables.size());
        QCOMPARE(value(path + u"@3d51e8b20a97"_s, u"SELECT string_agg(version_num, ',') FROM public.alembic_version"_s),
            u"3d51e8b20a97"_s);
        const auto wrong = loadSource(*parsedSource(path + u"@nosuchrev"_s));
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"nosuchrev"_s), qPrintable(toText(wrong.error())));
    }

    void anEnvironmentThatGoesElsewhereIsNoticed()
    {
        file(u"hist/alembic.ini"_s,
            "[alembic]\nscript_location = %(here)s/m\nsqlalchemy.url = postgresql://nowhere/x%%20y\n");
        file(u"hist/m/env.py"_s, "# connects to nothing at all\n");
        file(u"hist/m/script.py.mako"_s, "");
        QDir(m_folder.path()).mkpath(u"hist/m/versions"_s);
        const auto wrong = loadSource(*parsedSource(u"alembic:"_s + m_folder.filePath(u"hist"_s)));
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"never came to context.run_migrations()"_s),
            qPrintable(toText(wrong.error())));
    }

    void aLiveServer()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.error()));
        const auto database = loaded(server.conninfo());
        QCOMPARE(database->name, u"postgres"_s);
        const auto opened = openSource(*parsedSource(server.conninfo()));
        QVERIFY(opened && !opened->isScratch());
        const auto source = parsedSource(u"postgresql://u:hush@h:1/d"_s);
        QCOMPARE(displayName(*source), u"u@h:1/d"_s);
    }

    void saysWhatGoesOnAndStops()
    {
        const QString path = file(u"slow.sql"_s, "SELECT 1;\nSELECT pg_sleep(30);");
        const QString running = u"Running %1: 0 statements so far"_s.arg(path);
        QStringList said;
        std::atomic_bool runs = false;
        std::stop_source stop;
        QElapsedTimer timer;
        std::jthread stopper([&] {
            for (int tenths = 0; tenths < 600 && !runs; ++tenths)
                QTest::qSleep(100);
            timer.start();
            stop.request_stop();
        });
        const auto stopped = loadSource(
            *parsedSource(path),
            [&](const QString &text) {
                said.append(text);
                runs = runs || text == running;
            },
            stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(timer.elapsed() < 10000);
        QVERIFY(said.contains(running));
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "tst_source.moc"
