// SPDX-License-Identifier: Apache-2.0
// Schemas of other systems: read, judged by the server, written as SQL that psql runs, and read again the same.
#include "exchange/entities.h"
#include "exchange/mysql.h"
#include "service/source/importsource.h"
#include "support/cli.h"
#include "support/testserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

const QString dumps = QStringLiteral(HOWDAH_SOURCE_DIR) + u"/tests/data/mysql/"_s;

/// Made by SQLite itself.
struct SqliteSample {
    const char *name, *sql;
};

constexpr SqliteSample samples[] = {
    {"music",
        R"(CREATE TABLE [Artist] ([ArtistId] INTEGER NOT NULL, [Name] NVARCHAR(120),
             CONSTRAINT [PK_Artist] PRIMARY KEY ([ArtistId]));
           CREATE TABLE [Album] ([AlbumId] INTEGER PRIMARY KEY AUTOINCREMENT, [Title] NVARCHAR(160) NOT NULL,
             [ArtistId] INTEGER NOT NULL, [Price] NUMERIC(10,2) DEFAULT 0.99 CHECK ([Price] >= 0),
             FOREIGN KEY ([ArtistId]) REFERENCES [Artist] ([ArtistId]) ON DELETE CASCADE ON UPDATE NO ACTION);
           CREATE INDEX [IFK_AlbumArtistId] ON [Album] ([ArtistId]);
           CREATE TABLE PlaylistTrack (PlaylistId INTEGER, TrackId INTEGER, PRIMARY KEY (PlaylistId, TrackId))
             WITHOUT ROWID;
           INSERT INTO Artist VALUES (1, 'AC/DC');)"},
    {"site",
        R"(CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "username" varchar(150) NOT NULL
               UNIQUE, "is_staff" bool NOT NULL DEFAULT 0, "email" TEXT COLLATE NOCASE,
               "date_joined" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP, settings JSON, big_avatar BLOB,
               "kind" TEXT DEFAULT "plain" CHECK (kind IN ('plain', 'odd') AND length(kind) > 0),
               strange DEFAULT (strftime('%s', 'now')), CHECK (typeof(email) = 'text'));
           CREATE TABLE "post" ("id" integer PRIMARY KEY, author REFERENCES auth_user DEFERRABLE INITIALLY DEFERRED,
               title TEXT NOT NULL, upper_title TEXT AS (upper(title)) STORED, words INT GENERATED ALWAYS AS
               (length(title) - length(replace(title, ' ', '')) + 1) VIRTUAL, seconds REAL AS (julianday(title)));
           CREATE UNIQUE INDEX one_open ON post (author, lower(title)) WHERE title <> '' AND author IS NOT NULL;
           CREATE INDEX by_date ON post (date(title));
           CREATE VIEW v AS SELECT id FROM post;
           CREATE TRIGGER t AFTER INSERT ON post BEGIN UPDATE post SET title = 'x;y' WHERE id = new.id; END;
           CREATE VIRTUAL TABLE search USING fts5 (title);)"},
    {"odd names",
        R"(CREATE TABLE "select" ("from" TEXT PRIMARY KEY, "a ""b""" INT, `tick` REAL, "Ünï" DATE DEFAULT '2020-02-03',
               "this name is longer than sixty-three bytes and will have to be cut somewhere" BIGINT UNIQUE);
           CREATE TABLE loose (a, b ANY, c "UNSIGNED BIG INT", d DECIMAL(8,3) DEFAULT -1.5, e TIME DEFAULT '25:00',
               f REFERENCES "select", g INTEGER REFERENCES nowhere (x), h INTEGER REFERENCES "select" ("tick"),
               UNIQUE (a, b));
           CREATE INDEX "desc" ON loose (a DESC, b COLLATE NOCASE);)"},
};

QJsonObject parsed(const QString &json)
{
    QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    object.remove(u"name"_s);
    object.remove(u"notes"_s);
    return object;
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    int m_databases = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished(60000);
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
            ? QString()
            : QString::fromUtf8(process.readAllStandardError()) + u"(failed)"_s;
    }
    QString made(const QString &name, const QByteArray &sql) const
    {
        return run(u"python3"_s,
            {u"-c"_s, u"import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"_s, path(name),
                QString::fromUtf8(sql)});
    }

    /// Read; its SQL by psql into an empty database, and read again: the same. The notes, a line each.
    QString m_sql, m_notes;
    void loads(const QString &file)
    {
        const CliRun json = runCli({u"inspect"_s, file});
        QVERIFY2(json.code == 0, qPrintable(json.err));
        const QJsonArray notes = QJsonDocument::fromJson(json.out.toUtf8()).object()[u"notes"_s].toArray();
        m_notes.clear();
        for (const QJsonValue &note : notes)
            m_notes += note.toString() + u'\n';
        QVERIFY(!notes.isEmpty());
        QCOMPARE(json.err, m_notes);
        const QString written = path(u"written.sql"_s);
        const CliRun sql = runCli({u"inspect"_s, file, u"--format"_s, u"sql"_s, u"-o"_s, written});
        QVERIFY2(sql.code == 0, qPrintable(sql.err));
        m_sql = QString::fromUtf8(contentOf(written));
        const QString database = u"d%1"_s.arg(++m_databases), psql = TestServer::program(u"psql"_s);
        QCOMPARE(run(psql, {u"-Xqd"_s, m_server.conninfo(), u"-c"_s, u"CREATE DATABASE "_s + database}), QString());
        QCOMPARE(run(psql, {u"-Xqd"_s, m_server.conninfo(database), u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-f"_s, written}),
            QString());
        for (const QString &again : {written, m_server.conninfo(database)}) {
            const CliRun same = runCli({u"diff"_s, file, again});
            QVERIFY2(same.code == 0, qPrintable(again + u'\n' + same.out + same.err));
        }
        const CliRun back = runCli({u"inspect"_s, written});
        QCOMPARE(parsed(back.out), parsed(json.out));
        QVERIFY(!parsed(back.out)[u"tables"_s].toArray().isEmpty());
    }
    void holds(const char *text, std::initializer_list<const char *> wanted) const
    {
        for (const char *each : wanted)
            QVERIFY2(QString::fromUtf8(text).contains(QString::fromUtf8(each)),
                qPrintable(QString::fromUtf8(each) + u"\nis not in\n"_s + QString::fromUtf8(text)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", path(u"cache"_s).toUtf8());
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }

    void aDumpOfMySql()
    {
        loads(dumps + u"rental.sql"_s);
        if (QTest::currentTestFailed())
            return;
        holds(m_sql.toUtf8(),
            {"actor_id integer NOT NULL GENERATED BY DEFAULT AS IDENTITY", "language_id smallint NOT NULL",
                "CREATE TYPE public.film_rating AS ENUM ('G', 'PG', 'PG-13', 'it''s')",
                "rating public.film_rating DEFAULT 'G'::public.film_rating",
                "special_features text[] DEFAULT '{Trailers,\"Deleted Scenes\"}'::text[]",
                "is_open boolean DEFAULT true NOT NULL", "shown_until timestamp(3) without time zone NOT NULL",
                "flags bit(4) DEFAULT '0101'::\"bit\" NOT NULL",
                "last_update timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL",
                "rental_rate numeric(4,2) DEFAULT 4.99 NOT NULL", "rental_rate >=", "extra jsonb", "poster bytea",
                "title_length integer GENERATED ALWAYS AS (char_length((title)::text)) STORED", "mystery integer",
                "CREATE INDEX idx_last_name ON public.actor", "CREATE INDEX film_idx_last_name ON public.film",
                "CREATE INDEX idx_title_description ON public.film USING gin (to_tsvector(",
                "CONSTRAINT title_year UNIQUE (title, release_year)", "CONSTRAINT chk_length CHECK",
                "FOREIGN KEY (language_id) REFERENCES public.language (language_id) ON UPDATE CASCADE ON DELETE "
                "RESTRICT",
                "paymentid bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY", "As on the poster",
                "Who plays; \"stars\" aren''t"});
        holds(m_notes.toUtf8(),
            {"AUTO_INCREMENT became GENERATED BY DEFAULT AS IDENTITY.",
                "The type smallint unsigned was read as integer.", "The type tinyint(1) was read as boolean.",
                "The enum of film.rating became the type film_rating.",
                "The set of film.special_features became text[]", "ON UPDATE CURRENT_TIMESTAMP of actor.last_update",
                "Left out: the default 0000-00-00 00:00:00.000 of film.shown_until, which is no day.",
                "Left out: the default 838:59:59 of Payment.took", "Left out: a check of film in line",
                "film.mystery is a plain column now", "Left out: the partitions of Payment.",
                "Left out: the spatial index idx_place of Payment.", "Left out: view film_list.",
                "Left out: trigger ins_film.", "Left out: procedure film_in_stock.", "is over the whole of title",
                "Names are in lower case now", "a_name_that_is_so_long_that_postgresql_will_not_keep_all_of_it_x →",
                "film_idx_last_name", "values of 2^63 and more do not fit", "Character sets and collations"});
        QVERIFY(!m_sql.contains(u"inner_table"_s) && !m_sql.contains(u"public.film_list"_s)
            && !m_sql.contains(u"public.no "_s));
    }

    void aScriptForMySqlWrittenByHand()
    {
        loads(dumps + u"staff.sql"_s);
        if (QTest::currentTestFailed())
            return;
        holds(m_sql.toUtf8(),
            {"CREATE TYPE public.employee_gender AS ENUM ('M', 'F', 'X')", "gender public.employee_gender NOT NULL",
                "gender public.employee_gender,", "birth_date date DEFAULT '1970-01-01'::date NOT NULL",
                "hired_at timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL",
                "dept_no character(4) NOT NULL", "amount bigint NOT NULL", "ON DELETE CASCADE", "(since DESC)",
                "CREATE UNIQUE INDEX by_name ON public.employee (lower((first_name)::text), emp_no DESC)",
                "CREATE TABLE public.department_2", "DEFAULT gen_random_uuid()",
                "REFERENCES public.department (dept_no)", "to_date >= from_date", "UNIQUE (dept_name)"});
        holds(m_notes.toUtf8(),
            {"Left out: view current_salary.", "Left out: the index by_sound of employee",
                "Department → department_2"});
    }

    void aDumpOfPhpMyAdminPacked()
    {
        QVERIFY(QFile::copy(dumps + u"blog.sql"_s, path(u"blog.sql"_s)));
        QCOMPARE(run(u"gzip"_s, {path(u"blog.sql"_s)}), QString());
        loads(path(u"blog.sql.gz"_s));
        if (QTest::currentTestFailed())
            return;
        holds(m_sql.toUtf8(),
            {"id bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY", "CONSTRAINT wp_posts_pkey PRIMARY KEY (id)",
                "CONSTRAINT user_login UNIQUE (user_login)", "CREATE INDEX type_status_date ON public.wp_posts",
                "FOREIGN KEY (post_author) REFERENCES public.wp_users (id) ON DELETE CASCADE",
                "is_admin boolean DEFAULT false", "post_author bigint DEFAULT 0 NOT NULL"});
    }

    void filesOfSqlite_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("said");
        const QByteArray wanted[] = {
            "artistid bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY|name character varying(120)"
            "|price numeric(10,2) DEFAULT 0.99|price >= |FOREIGN KEY (artistid) REFERENCES public.artist (artistid) ON "
            "DELETE CASCADE|CREATE INDEX ifk_albumartistid|PRIMARY KEY (playlistid, trackid)|playlistid bigint NOT "
            "NULL",
            "is_staff boolean DEFAULT false NOT NULL|date_joined timestamp without time zone DEFAULT CURRENT_TIMESTAMP "
            "NOT "
            "NULL|settings jsonb|big_avatar bytea|kind text DEFAULT 'plain'::text|kind = ANY|UNIQUE (username)"
            "|author bigint|DEFERRABLE INITIALLY DEFERRED|GENERATED ALWAYS AS (upper(title)) STORED"
            "|words bigint GENERATED ALWAYS AS|CREATE UNIQUE INDEX one_open|author IS NOT NULL",
            "CREATE TABLE public.\"select\" (|\"from\" text NOT NULL|\"a \"\"b\"\"\" bigint|tick double precision"
            "|\"ünï\" date DEFAULT '2020-02-03'::date|d numeric(8,3) DEFAULT '-1.5'::numeric|e time without time zone"
            "|f text|UNIQUE (a, b)|CREATE INDEX \"desc\"",
        };
        const QByteArray said[] = {"INTEGER PRIMARY KEY, which SQLite counts up|Names are in lower case now",
            "Left out: view v.|Left out: trigger t.|Left out: virtual table search.|Left out: a check of auth_user: "
            "typeof"
            "|Left out: the index by_date of post|post.seconds is a plain column now|post.author is bigint"
            "|Left out: the default strftime('%s', 'now') of auth_user.strange.|COLLATE is left out",
            "Columns of no type are text.|was cut: this name is longer|→ nowhere is left out|there is no such table"
            "|(h) → select is left out: nothing promises|Left out: the default '25:00' of loose.e."
            "|The type UNSIGNED BIG INT was read as bigint."};
        for (int i = 0; i < 3; ++i)
            QTest::newRow(samples[i].name) << QByteArray(samples[i].sql) << wanted[i] << said[i];
    }
    void filesOfSqlite()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, said);
        // Told by what is in it, not by its name; such a name is a hard one for a URI.
        const QString name = u"%1 100%? #.data"_s.arg(QLatin1String(QTest::currentDataTag()));
        QCOMPARE(made(name, sql), QString());
        const QByteArray before = contentOf(path(name));
        const QStringList files = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        QVERIFY(QFile::setPermissions(path(name), QFile::ReadOwner));
        loads(path(name));
        if (QTest::currentTestFailed())
            return;
        for (const QByteArray &each : wanted.split('|'))
            holds(m_sql.toUtf8(), {each.constData()});
        for (const QByteArray &each : said.split('|'))
            holds(m_notes.toUtf8(), {each.constData()});
        QCOMPARE(contentOf(path(name)), before);
        QStringList after = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
        after.removeAll(u"written.sql"_s);
        after.removeAll(u"cache"_s);
        for (const QString &each : files)
            after.removeAll(each);
        QCOMPARE(after, QStringList());
    }

    /// A database in use: what the file does not hold yet is named, and nobody's log is touched.
    void aWriteAheadLogIsNamed()
    {
        QProcess writer;
        writer.start(u"python3"_s,
            {u"-c"_s,
                u"import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.executescript('create table a (b int); "
                u"PRAGMA "
                "journal_mode = wal; create table later (b int)')\nprint('ready', flush=True)\nsys.stdin.read()"_s,
                path(u"live.db"_s)});
        QVERIFY(writer.waitForReadyRead(20000));
        const QByteArray log = contentOf(path(u"live.db-wal"_s));
        QVERIFY(!log.isEmpty());
        const CliRun run = runCli({u"inspect"_s, path(u"live.db"_s), u"--format"_s, u"sql"_s});
        QVERIFY2(run.code == 0 && run.out.contains(u"public.a"_s), qPrintable(run.err));
        holds(run.err.toUtf8(), {"A write-ahead log lies beside this file and was not read"});
        QCOMPARE(contentOf(path(u"live.db-wal"_s)), log);
        writer.closeWriteChannel();
        QVERIFY(writer.waitForFinished(20000));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("type") << QByteArray("CREATE TABLE `a` (\n  `id` int,\n  `b` nothinglikeit\n) ENGINE=InnoDB;\n")
                              << u":3: “nothinglikeit” is no type that is known here."_s;
        QTest::newRow("quote") << QByteArray("CREATE TABLE `a` (\n  `id int\n) ENGINE=InnoDB;\n")
                               << u":2: What begins here with ` has no end."_s;
        QTest::newRow("no columns") << QByteArray("CREATE TABLE `a` (`id` int,\n\n KEY x ()) ENGINE=InnoDB;\n")
                                    << u":3: This key of a has no columns."_s;
        // The server's, in the line that it is about.
        QTest::newRow("key") << QByteArray("CREATE TABLE `a` (\n `id` int,\n\n PRIMARY KEY (`ib`)\n) ENGINE=InnoDB;\n")
                             << u":4: "_s;
        QTest::newRow("no database") << QByteArray("SQLite format 3\0\x10 and no more", 30)
                                     << u"This SQLite database cannot be read: "_s;
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        QVERIFY(write(u"bad.sql"_s, content));
        const CliRun run = runCli({u"inspect"_s, path(u"bad.sql"_s)});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains(words) && run.err.contains(u"bad.sql"_s), qPrintable(run.err));
        QCOMPARE(run.out, QString());
    }

    /// Whatever end is missing, there is a design or a sentence with a line.
    void cutAnywhere()
    {
        const auto tried = [](const QString &text, auto &&read, int step) {
            int failures = 0;
            for (qsizetype length = 0; length < text.size(); length += step) {
                const auto design = read(text.left(length), u"cut"_s);
                failures += !design;
                if (!design)
                    QVERIFY2(design.error().where.startsWith(u"cut:"_s), qPrintable(design.error().where));
            }
            QVERIFY(failures > 0);
        };
        for (const char *name : {"rental.sql", "staff.sql", "blog.sql"})
            tried(
                QString::fromUtf8(contentOf(dumps + QLatin1String(name))),
                [](const QString &text, const QString &from) { return mysqlDesign(text, from); }, 7);
        tried(u"erDiagram\n A[\"an a\"] {\n int id PK,FK \"x\"\n text t UK\n }\n"
              " A ||--o{ B : \"has\"\n B }o..o{ A : n\n"_s,
            mermaidDesign, 1);
        tried(u"@startuml\nentity \"A\" as a {\n *id : int <<PK>>\n --\n t : text\n}\n"
              "enum e {\n x\n}\na ||--o{ b : has\n"_s,
            plantUmlDesign, 1);
    }

    /// A million rows in one statement are passed over in no time.
    void rowsArePassedOver()
    {
        QByteArray text = "CREATE TABLE `t` (`id` int) ENGINE=InnoDB;\nINSERT INTO `t` VALUES ";
        for (int i = 0; i < 1000000; ++i)
            text += "(" + QByteArray::number(i) + ",'a;\\'b (`'),";
        text += "(0,'');\nCREATE TABLE `u` (`id` int);\n";
        QVERIFY(write(u"rows.sql"_s, text));
        QElapsedTimer timer;
        timer.start();
        const auto design = readImported(path(u"rows.sql"_s));
        QVERIFY(design);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(design->statements.size(), size_t(2));
        // Whoever stops it does not wait for the end.
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = readImported(path(u"rows.sql"_s), stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_MAIN(ImportTest)
#include "tst_import.moc"
