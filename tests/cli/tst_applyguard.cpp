// SPDX-License-Identifier: Apache-2.0
// What stands before a script is applied: Alembic's version table, the schema that the script was made for, a backup.
// Alembic, psql and pg_restore themselves are the judges.
#include "support/applybed.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Howdah;
using namespace Qt::StringLiterals;

class ApplyGuardTest : public QObject, private ApplyBed
{
    Q_OBJECT

private:
    QString m_database, m_all, m_rest;

    void beginLike(const QString &like)
    {
        m_database = newDatabase(like);
        QVERIFY(!m_database.isEmpty());
    }
    QString asked(const QString &sql) const { return ApplyBed::asked(m_database, sql); }
    QString target() const { return u"postgresql://app:secret@127.0.0.1:%1/%2"_s.arg(m_server.port()).arg(m_database); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QString &text) const { return ApplyBed::written(name, text.toUtf8()); }
    CliRun applied(const QString &script, const QStringList &options = {}) const
    {
        return ApplyBed::applied(m_database, options, script);
    }
    /// A history of three revisions; the last one builds an index outside of a transaction. `offline`: what its env.py
    /// does without a connection.
    void makeHistory(const QString &folder, const QString &offline) const
    {
        written(folder + u"/alembic.ini"_s, u"[alembic]\nscript_location = %(here)s/mig\n"_s);
        written(folder + u"/mig/env.py"_s,
            u"import io\nimport os\nfrom alembic import context\nfrom sqlalchemy import create_engine, pool\n"
            "URL = os.environ['DATABASE_URL']\n"
            "if context.is_offline_mode():\n"_s
                + offline
                + u"else:\n"
                  "    with create_engine(URL, poolclass=pool.NullPool).connect() as connection:\n"
                  "        context.configure(connection=connection)\n"
                  "        with context.begin_transaction():\n            context.run_migrations()\n"_s);
        const auto revision = [&](const QString &id, const QString &after, const QString &up, const QString &down) {
            written(u"%1/mig/versions/%2.py"_s.arg(folder, id),
                u"import sqlalchemy as sa\nfrom alembic import op\n\nrevision = '%1'\ndown_revision = %2\n\n\n"
                "def upgrade():\n%3\n\ndef downgrade():\n%4\n"_s.arg(
                    id, after.isEmpty() ? u"None"_s : u"'%1'"_s.arg(after), up, down));
        };
        revision(u"one"_s, {}, u"    op.create_table('t', sa.Column('id', sa.Integer, primary_key=True))\n"_s,
            u"    op.drop_table('t')\n"_s);
        revision(u"two"_s, u"one"_s, u"    op.add_column('t', sa.Column('b', sa.Integer))\n"_s,
            u"    op.drop_column('t', 'b')\n"_s);
        revision(u"three"_s, u"two"_s,
            u"    with op.get_context().autocommit_block():\n"
            "        op.create_index('t_b', 't', ['b'], postgresql_concurrently=True)\n"
            "    op.add_column('t', sa.Column('c', sa.Integer))\n"_s,
            u"    op.drop_column('t', 'c')\n    op.drop_index('t_b')\n"_s);
    }
    std::unique_ptr<QProcess> startedAlembic(const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setWorkingDirectory(path(u"alembic"_s));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DATABASE_URL"_s,
            u"postgresql+psycopg2://app:secret@127.0.0.1:%1/%2"_s.arg(m_server.port()).arg(m_database));
        process->setProcessEnvironment(environment);
        process->start(u"alembic"_s, arguments, QIODevice::ReadOnly);
        return process;
    }
    /// What the real alembic says; of a failure its errors.
    QString alembic(const QStringList &arguments) const
    {
        const auto process = startedAlembic(arguments);
        if (!process->waitForFinished(60000) || process->exitCode() != 0)
            return u"FAILED "_s + QString::fromUtf8(process->readAllStandardError());
        return QString::fromUtf8(process->readAllStandardOutput()).trimmed();
    }
    QString scriptOf(const QStringList &arguments) const
    {
        return written(arguments.join(u'-').replace(u':', u'-') + u".sql"_s, alembic(arguments));
    }
    /// The program on a history, whose own database it does not reach.
    CliRun ofHistory(const QString &command, const QString &what, const QStringList &options = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DATABASE_URL"_s, u"postgresql://nobody@nowhere.invalid/x"_s);
        return runCli(QStringList{command, what, u"--on"_s, target()} + options, environment);
    }
    int waiting(const QString &which = {}) const
    {
        return asked(u"SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database() AND "
                     "wait_event_type = 'Lock' "_s
            + which)
            .toInt();
    }
    void verifyRefused(const CliRun &run, const QString &words) const
    {
        QCOMPARE(notRefused(m_database, run, words), QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(begin(QString()), QString());
        makeHistory(u"alembic"_s,
            u"    context.configure(url=URL, literal_binds=True)\n"
            "    with context.begin_transaction():\n        context.run_migrations()\n"_s);
        // Alembic takes a second to begin: what several tests need is made once.
        QVERIFY(writer()->execute(u"CREATE DATABASE at_one TEMPLATE begun OWNER app STRATEGY file_copy"_s));
        m_database = u"at_one"_s;
        QCOMPARE(alembic({u"upgrade"_s, u"one"_s}), QString());
        m_all = scriptOf({u"upgrade"_s, u"head"_s, u"--sql"_s});
        m_rest = scriptOf({u"upgrade"_s, u"one:three"_s, u"--sql"_s});
    }

    void init() { beginLike(u"begun"_s); }

    void alembicKnowsWhereItIs()
    {
        verifyRefused(applied(m_rest), u"goes on from revision one, and the database is at no revision"_s);
        beginLike(u"at_one"_s);
        QVERIFY(writer(m_database)->execute(u"UPDATE alembic_version SET version_num = 'two'"_s));
        verifyRefused(applied(m_rest), u"goes on from revision one, and the database is at revision two"_s);
        verifyRefused(applied(m_all), u"goes on from no revision, and the database is at revision two"_s);
        const CliRun dry = applied(m_rest, {u"--dry-run"_s});
        QVERIFY2(dry.code == 4 && dry.out.contains(u"goes on from revision one"), qPrintable(dry.out + dry.err));
        QVERIFY(writer(m_database)->execute(u"UPDATE alembic_version SET version_num = 'one'"_s));
        const CliRun run = applied(m_rest);
        QVERIFY2(run.code == 0 && run.out.contains(u"public.alembic_version: revision three"),
            qPrintable(run.out + run.err));
        QCOMPARE(alembic({u"current"_s}), u"three (head)"_s);
        QCOMPARE(applied(m_rest).code, 0); // was applied
        // Alembic goes back meanwhile, and the journal alone would not know.
        alembic({u"downgrade"_s, u"one"_s});
        const CliRun stale = applied(m_rest);
        QCOMPARE(stale.code, 4);
        QVERIFY2(stale.err.contains(u"--again") && stale.err.count(u'\n') == 1, qPrintable(stale.err));
        const CliRun again = applied(m_rest, {u"--again"_s});
        QVERIFY2(again.code == 0, qPrintable(again.out + again.err));
        const QString back = scriptOf({u"downgrade"_s, u"three:one"_s, u"--sql"_s});
        const CliRun undone = runCli({u"rollback"_s, back, u"--on"_s, target()});
        QVERIFY2(undone.code == 0, qPrintable(undone.out + undone.err));
        QCOMPARE(alembic({u"current"_s}), u"one"_s);
        QCOMPARE(alembic({u"upgrade"_s, u"head"_s}), QString());
    }

    void fromTheBeginning()
    {
        const CliRun run = applied(m_all);
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(alembic({u"current"_s}), u"three (head)"_s);
        // A script that does not move the table says what that leaves.
        const CliRun plain = applied(written(u"plain.sql"_s, u"ALTER TABLE t ADD d int;"_s));
        QVERIFY2(plain.code == 0 && plain.out.contains(u"public.alembic_version: revision three"),
            qPrintable(plain.out + plain.err));
    }

    /// A job applies its files in order each time: the first one is not at its beginning again, but further.
    void filesInOrderAreAppliedOnce()
    {
        beginLike(u"at_one"_s);
        const QString first = scriptOf({u"upgrade"_s, u"one:two"_s, u"--sql"_s});
        const QString second = scriptOf({u"upgrade"_s, u"two:three"_s, u"--sql"_s});
        for (const QString &file : {first, second, first, second}) {
            const CliRun run = applied(file);
            QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        }
        const CliRun again = applied(first);
        QVERIFY2(again.out.contains(u"already") && again.out.contains(u"public.alembic_version: revision three"),
            qPrintable(again.out));
    }

    void tenantsMoveEachTheirOwn_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("move");
        QTest::newRow("further") << u"CREATE TABLE %1.alembic_version (version_num varchar(32) NOT NULL); "
                                    "INSERT INTO %1.alembic_version VALUES ('one');"_s
                                 << u"UPDATE alembic_version SET version_num='two' WHERE "
                                    "alembic_version.version_num = 'one';\n"_s;
        QTest::newRow("from the beginning") << QString()
                                            << u"CREATE TABLE alembic_version (version_num varchar(32) NOT NULL);\n"
                                               "INSERT INTO alembic_version (version_num) VALUES ('one');\n"
                                               "COMMIT;\nBEGIN;\nSET LOCAL search_path TO %1, pg_catalog;\n"
                                               "UPDATE alembic_version SET version_num='two' WHERE "
                                               "alembic_version.version_num = 'one';\n"_s;
    }

    void tenantsMoveEachTheirOwn()
    {
        QFETCH(QString, before);
        QFETCH(QString, move);
        QString made = u"SET ROLE app;"_s, script;
        for (const QString &tenant : {u"a"_s, u"b"_s}) {
            made += u"CREATE SCHEMA %1;"_s.arg(tenant) + (before.isEmpty() ? QString() : before.arg(tenant));
            script += u"BEGIN;\nSET LOCAL search_path = %1;\n"_s.arg(tenant)
                + (move.contains(u"%1"_s) ? move.arg(tenant) : move) + u"COMMIT;\n"_s;
        }
        QVERIFY(writer(m_database)->execute(made));
        const CliRun run = applied(written(u"tenants.sql"_s, script));
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(asked(u"SELECT string_agg(version_num, ' ') FROM (SELECT * FROM a.alembic_version UNION ALL "
                       "SELECT * FROM b.alembic_version) AS every"_s),
            u"two two"_s);
    }

    /// The login role may not read the version table; the role that the script takes on may.
    void theScriptsRoleReadsTheVersion()
    {
        beginLike(u"at_one"_s);
        QVERIFY(writer(m_database)
                ->execute(u"CREATE ROLE keeper; ALTER ROLE app NOINHERIT; GRANT keeper TO app; "
                          "ALTER TABLE alembic_version OWNER TO keeper; ALTER TABLE t OWNER TO keeper"_s));
        const QString script = written(u"as_keeper.sql"_s,
            u"SET ROLE keeper;\nBEGIN;\nALTER TABLE t ADD b int;\nUPDATE alembic_version SET version_num='two' WHERE "
            "alembic_version.version_num = 'one';\nCOMMIT;\n"_s);
        const CliRun run = applied(script), twice = applied(script);
        const QString stands = asked(u"SELECT version_num FROM alembic_version"_s);
        drop(m_database);
        QVERIFY(writer()->execute(u"DROP ROLE keeper; ALTER ROLE app INHERIT"_s));
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(stands, u"two"_s);
        QVERIFY2(twice.code == 0 && twice.out.contains(u"already"), qPrintable(twice.out + twice.err));
    }

    /// The row is asked for before the statement is sent: who holds it is seen then, too.
    void whoHoldsTheRevisionIsNamed()
    {
        beginLike(u"at_one"_s);
        const auto holder = writer(m_database);
        QVERIFY(holder->execute(
            u"SET application_name = 'stamper'; BEGIN; SELECT version_num FROM alembic_version FOR UPDATE"_s));
        const CliRun run = applied(m_rest, {u"--lock-timeout=900ms"_s, u"--retries=0"_s});
        QVERIFY2(
            run.code == 3 && run.err.contains(u"is in the way (role postgres, stamper"), qPrintable(run.out + run.err));
    }

    void oneWinsAndTheOtherIsTold_data()
    {
        QTest::addColumn<bool>("alembicWins");
        QTest::newRow("alembic") << true;
        QTest::newRow("apply") << false;
    }

    void oneWinsAndTheOtherIsTold()
    {
        QFETCH(bool, alembicWins);
        beginLike(u"at_one"_s);
        const auto holder = writer(m_database);
        QVERIFY(holder->execute(u"BEGIN; LOCK TABLE t IN ACCESS SHARE MODE"_s));
        const auto ours = started({u"apply"_s, m_rest, u"--on"_s, target(), u"--retries"_s, u"50"_s,
            u"--lock-timeout"_s, alembicWins ? u"200ms"_s : u"30s"_s});
        QByteArray said;
        const auto undone = [&] { return (said += ours->readAllStandardOutput()).count("is undone; try "); };
        if (alembicWins)
            QTRY_VERIFY_WITH_TIMEOUT(undone() > 0, 30000);
        else
            QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1, 20000);
        const auto theirs = startedAlembic({u"upgrade"_s, u"head"_s});
        if (alembicWins) { // ours has let go since it waits: it is the first in the queue
            QTRY_COMPARE_WITH_TIMEOUT(waiting(u"AND application_name <> 'Howdah'"_s), 1, 60000);
            const auto before = undone();
            QTRY_VERIFY_WITH_TIMEOUT(undone() > before, 60000);
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(waiting(), 2, 60000);
        }
        QVERIFY(holder->execute(u"ROLLBACK"_s));
        QTRY_COMPARE_WITH_TIMEOUT(theirs->state(), QProcess::NotRunning, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(ours->state(), QProcess::NotRunning, 60000);
        const QString error = QString::fromUtf8(ours->readAllStandardError());
        if (alembicWins) {
            QCOMPARE(theirs->exitCode(), 0);
            QCOMPARE(ours->exitCode(), 4);
            QVERIFY2(error.contains(u"The database is at revision three already") && error.count(u'\n') == 1,
                qPrintable(error));
        } else {
            QCOMPARE(ours->exitCode(), 0);
            QVERIFY(theirs->exitCode() != 0);
        }
        QCOMPARE(alembic({u"current"_s}), u"three (head)"_s);
        QCOMPARE(asked(u"SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = "
                       "'t'::regclass AND attnum > 0"_s),
            u"id b c"_s);
    }

    /// The row is moved after the segment began: its statement would match none, and alembic's own SQL not notice.
    void aMovedRowUndoesTheSegment()
    {
        beginLike(u"at_one"_s);
        const QString slow = written(u"slow.sql"_s,
            u"BEGIN;\nCREATE TABLE slow (i int);\nSELECT pg_sleep(2);\nUPDATE alembic_version SET "
            "version_num='two' WHERE alembic_version.version_num = 'one';\nCOMMIT;\n"_s);
        const auto ours = started({u"apply"_s, slow, u"--on"_s, target()});
        QTRY_COMPARE_WITH_TIMEOUT(
            asked(u"SELECT count(*)::text FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s), u"1"_s, 20000);
        QCOMPARE(alembic({u"stamp"_s, u"three"_s}), QString());
        QTRY_COMPARE_WITH_TIMEOUT(ours->state(), QProcess::NotRunning, 60000);
        const QString error = QString::fromUtf8(ours->readAllStandardError());
        QCOMPARE(ours->exitCode(), 4);
        QVERIFY2(error.contains(u"slow.sql:4: Revision one is not in public.alembic_version any more")
                && error.count(u'\n') == 1,
            qPrintable(error));
        QCOMPARE(asked(u"SELECT to_regclass('slow')::text"_s), QString());
        QCOMPARE(alembic({u"current"_s}), u"three (head)"_s);
    }

    /// From where the database stands, without a file in between.
    void aHistoryIsAppliedAsItStands()
    {
        beginLike(u"at_one"_s);
        const QString history = u"alembic:"_s + path(u"alembic"_s);
        const CliRun dry = ofHistory(u"apply"_s, history, {u"--dry-run"_s});
        QVERIFY2(dry.code == 0 && dry.out.contains(u"@one:heads on "), qPrintable(dry.out + dry.err));
        // It is cut off behind the first of its segments, and goes on with the range that it says.
        const auto holder = writer(m_database);
        QVERIFY(holder->execute(u"CREATE TABLE t_b (i int)"_s));
        const CliRun half = ofHistory(u"apply"_s, history);
        QVERIFY2(half.code == 3 && half.out.contains(u"Segment 2 ran outside of a transaction"),
            qPrintable(half.out + half.err));
        QCOMPARE(alembic({u"current"_s}), u"two"_s);
        const CliRun told = ofHistory(u"apply"_s, history);
        QVERIFY2(told.code == 4 && told.err.contains(history + u"@one:heads"), qPrintable(told.out + told.err));
        QVERIFY(holder->execute(u"DROP TABLE t_b"_s));
        const CliRun run = ofHistory(u"apply"_s, history + u"@one:heads"_s, {u"--resume"_s});
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(alembic({u"current"_s}), u"three (head)"_s);
        const CliRun nothing = ofHistory(u"apply"_s, history);
        QVERIFY2(nothing.code == 0 && nothing.out.contains(u"nothing to do: no revision leads from three to heads"),
            qPrintable(nothing.out + nothing.err));
        const CliRun json
            = ofHistory(u"apply"_s, history, {u"--format=json"_s, u"--output"_s, path(u"nothing.json"_s)});
        QFile document(path(u"nothing.json"_s));
        QVERIFY2(json.code == 0 && json.out.isEmpty() && document.open(QIODevice::ReadOnly), qPrintable(json.err));
        QCOMPARE(QJsonDocument::fromJson(document.readAll()).object().value(u"state"_s).toString(), u"nothing to do"_s);
        const CliRun back = ofHistory(u"rollback"_s, history + u"@one"_s);
        QVERIFY2(
            back.code == 0 && back.out.contains(u"alembic_version: revision one"), qPrintable(back.out + back.err));
        QCOMPARE(alembic({u"current"_s}), u"one"_s);
        // Alembic's table is there already, without a row.
        QVERIFY(!alembic({u"downgrade"_s, u"base"_s}).startsWith(u"FAILED"));
        const CliRun whole = ofHistory(u"apply"_s, history);
        QVERIFY2(whole.code == 0, qPrintable(whole.out + whole.err));
        QCOMPARE(alembic({u"current"_s}), u"three (head)"_s);
    }

    void aHistoryWithoutSqlIsNotAtItsEnd_data()
    {
        QTest::addColumn<QString>("offline");
        QTest::newRow("its own buffer")
            << u"    context.configure(url=URL, literal_binds=True, output_buffer=io.StringIO())\n"
               "    with context.begin_transaction():\n        context.run_migrations()\n"_s;
        QTest::newRow("nothing") << u"    context.configure(url=URL)\n"_s;
    }

    void aHistoryWithoutSqlIsNotAtItsEnd()
    {
        QFETCH(QString, offline);
        makeHistory(u"elsewhere"_s, offline);
        beginLike(u"at_one"_s);
        const CliRun run = ofHistory(u"apply"_s, u"alembic:"_s + path(u"elsewhere"_s));
        QVERIFY2(run.code == 3 && run.err.contains(u"env.py writes its SQL elsewhere, or ran no migrations"),
            qPrintable(run.out + run.err));
    }

    /// It would have been the second row: IF NOT EXISTS takes the wall away that Alembic's own CREATE TABLE is.
    void fromTheBeginningNoRowMayBeThere()
    {
        QVERIFY(writer(m_database)
                ->execute(u"SET ROLE app; CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY); "
                          "INSERT INTO alembic_version VALUES ('four')"_s));
        const QString words = u"goes on from no revision, and the database is at revision four"_s;
        verifyRefused(ofHistory(u"apply"_s, u"alembic:%1@base:three"_s.arg(path(u"alembic"_s))), words);
        verifyRefused(applied(m_all), words);
    }

    void driftIsNamed()
    {
        beginLike(u"at_one"_s);
        const QString base = written(u"base.sql"_s, u"CREATE TABLE t (id serial PRIMARY KEY);"_s);
        const QString up = written(u"drift.sql"_s, u"ALTER TABLE t ADD made int;"_s);
        const CliRun run = applied(up, {u"--base"_s, base});
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        beginLike(u"at_one"_s);
        QVERIFY(writer(m_database)
                ->execute(
                    u"SET ROLE app; ALTER TABLE t ADD late text; CREATE INDEX late_i ON t (late); CREATE VIEW v AS SELECT 1 x"_s));
        const CliRun refused = applied(up, {u"--base"_s, base});
        verifyRefused(refused, u"which the script was made for"_s);
        for (const QString &word : {u"late is not in the base"_s, u"late_i"_s, u"view public.v"_s})
            QVERIFY2(refused.err.contains(word), qPrintable(refused.err));
        const CliRun dry = applied(up, {u"--base"_s, base, u"--dry-run"_s});
        QVERIFY2(dry.code == 4 && dry.out.contains(u"late is not in the base"), qPrintable(dry.out));
        const CliRun alone = applied(up, {u"--despite-drift"_s});
        QVERIFY2(alone.code == 2 && alone.err.contains(u"--base"), qPrintable(alone.err));
        const CliRun all = applied(up, {u"--base"_s, base, u"--despite-drift"_s});
        QVERIFY2(all.code == 0 && all.out.contains(u"late is not in the base"), qPrintable(all.out + all.err));
        QCOMPARE(asked(u"SELECT count(*)::text FROM pg_attribute WHERE attname = 'made'"_s), u"1"_s);
    }

    void aBackupIsMadeFirst()
    {
        QVERIFY(writer(m_database)
                ->execute(
                    u"SET ROLE app; CREATE TABLE kept (i int, t text); INSERT INTO kept SELECT i, 'row ' || i FROM "
                    "generate_series(1, 1000) i"_s));
        const QString up = written(u"lose.sql"_s, u"DROP TABLE kept;"_s), file = path(u"b/one.dump"_s);
        QVERIFY(QDir().mkpath(path(u"b"_s)));
        const CliRun run = applied(up, {u"--backup"_s, file, u"--format=json"_s});
        QVERIFY2(run.code == 0, qPrintable(run.out + run.err));
        QCOMPARE(QJsonDocument::fromJson(run.out.toUtf8()).object().value(u"backup"_s).toString(), file);
        QCOMPARE(asked(u"SELECT backup FROM howdah_journal.run"_s), file);
        QCOMPARE(asked(u"SELECT to_regclass('kept')::text"_s), QString());
        QCOMPARE(QFileInfo(file).permissions() & 0x0777, QFileDevice::Permissions(0x0600) & 0x0777);
        // The rows come back from it, by the tool that they are for.
        QProcess restore;
        restore.start(
            TestServer::program(u"pg_restore"_s), {u"-t"_s, u"kept"_s, u"-d"_s, m_server.conninfo(m_database), file});
        QVERIFY(restore.waitForFinished(60000) && restore.exitCode() == 0);
        QCOMPARE(asked(u"SELECT format('%s %s', count(*), max(t)) FROM kept"_s), u"1000 row 999"_s);
        // A file that is there is not written over; a folder gets a name.
        const CliRun there = applied(written(u"x.sql"_s, u"CREATE TABLE x (i int);"_s), {u"--backup"_s, file});
        QVERIFY2(there.code == 3 && there.err.contains(u"is there already") && there.err.count(u'\n') == 1,
            qPrintable(there.err));
        QCOMPARE(asked(u"SELECT to_regclass('x')::text"_s), QString());
        const CliRun named = applied(path(u"x.sql"_s), {u"--backup"_s, path(u"b"_s)});
        QVERIFY2(named.code == 0, qPrintable(named.out + named.err));
        QCOMPARE(QDir(path(u"b"_s)).entryList({m_database + u"-*.dump"_s}).size(), 1);
        QCOMPARE(QDir(path(u"b"_s)).entryList({u"*.part"_s}).size(), 0);
        const CliRun back = runCli({u"rollback"_s, written(u"y.sql"_s, u"DROP TABLE x;"_s), u"--on"_s, target()});
        QVERIFY2(back.code == 0 && back.out.contains(path(u"b"_s)), qPrintable(back.out + back.err));
    }

    void withoutABackupNothingIsApplied_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("words");
        QTest::newRow("no pg_dump") << u"missing"_s << u"pg_dump and pg_restore are not installed here"_s;
        QTest::newRow("disk full") << u"full"_s << u"could not"_s;
        QTest::newRow("may not read") << u"rights"_s << u"permission denied for table theirs"_s;
        QTest::newRow("no folder") << u"folder"_s << u"the file cannot be written"_s;
        QTest::newRow("cannot be started") << u"#!/nowhere\n"_s << u"nothing was applied: "_s;
        QTest::newRow("ends at once") << u"#!/bin/sh\n"_s << u"the file is empty"_s;
    }

    void withoutABackupNothingIsApplied()
    {
        QFETCH(QString, how);
        QFETCH(QString, words);
        const auto admin = writer(m_database);
        QVERIFY(admin->execute(u"CREATE TABLE filled AS SELECT md5(i::text) a FROM generate_series(1, 100000) i; "
                               "ALTER TABLE filled OWNER TO app"_s));
        if (how == u"rights")
            QVERIFY(admin->execute(u"CREATE TABLE theirs (i int)"_s));
        QVERIFY(QDir().mkpath(path(u"c"_s)));
        const QString file = path(how == u"folder" ? u"nowhere/one.dump"_s : u"c/one.dump"_s);
        const QStringList arguments{u"apply"_s, written(u"made.sql"_s, u"CREATE TABLE made (i int);"_s), u"--on"_s,
            target(), u"--backup"_s, file};
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QString programs = path(u"c"_s);
        if (how.startsWith(u'#')) // a broken installation
            for (const QString &name : {u"pg_dump"_s, u"pg_restore"_s}) {
                const QString program = written(u"programs/"_s + name, how);
                QVERIFY(QFile::setPermissions(program, QFileDevice::Permissions(0x7700)));
                programs = QFileInfo(program).path();
            }
        if (how == u"missing" || how.startsWith(u'#'))
            environment.insert(u"HOWDAH_PG_BINDIR"_s, programs);
        process.setProcessEnvironment(environment);
        // A file of 512 kB at most, and no signal for it: writing fails as on a full disk.
        const QString limit = how == u"full" ? u"trap '' XFSZ; ulimit -f 512; "_s : QString();
        process.start(u"bash"_s,
            QStringList{u"-c"_s, limit + u"exec \"$0\" \"$@\""_s,
                QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s)}
                + arguments);
        QVERIFY(process.waitForFinished(60000));
        const QString error = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitCode() == 3, qPrintable(error));
        QVERIFY2(error.contains(words) && error.contains(u"nothing was applied") && error.count(u'\n') == 1
                && !error.contains(u"secret"),
            qPrintable(error));
        QCOMPARE(asked(u"SELECT to_regclass('made')::text"_s), QString());
        QCOMPARE(asked(u"SELECT to_regnamespace('howdah_journal')::text"_s), QString());
        QVERIFY(QDir(path(u"c"_s)).isEmpty());
    }

    /// pg_dump waits for a table that nothing else reads; what it wrote until then is gone, and so is it.
    void aStopEndsTheBackup()
    {
        QVERIFY(writer(m_database)->execute(u"CREATE TABLE held (i int); ALTER TABLE held OWNER TO app"_s));
        const auto holder = writer(m_database);
        QVERIFY(holder->execute(u"BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE"_s));
        QVERIFY(QDir().mkpath(path(u"s"_s)));
        const QString file = path(u"s/one.dump"_s);
        const auto dumps = [&] {
            int count = 0;
            for (const QString &process : QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs)) {
                QFile line(u"/proc/%1/cmdline"_s.arg(process));
                count += line.open(QIODevice::ReadOnly) && line.readAll().contains((file + u".part"_s).toUtf8());
            }
            return count;
        };
        const auto ours = started({u"apply"_s, written(u"made.sql"_s, u"CREATE TABLE made (i int);"_s), u"--on"_s,
            target(), u"--backup"_s, file});
        QVERIFY(ours);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1, 20000);
        QVERIFY(dumps() == 1 && QFileInfo::exists(file + u".part"_s));
        ::kill(pid_t(ours->processId()), SIGINT);
        QTRY_COMPARE_WITH_TIMEOUT(ours->state(), QProcess::NotRunning, 10000);
        QVERIFY2(ours->exitCode() == 130, ours->readAllStandardError().constData());
        QTRY_COMPARE_WITH_TIMEOUT(dumps(), 0, 5000);
        QVERIFY(QDir(path(u"s"_s)).isEmpty());
        QCOMPARE(asked(u"SELECT to_regclass('made')::text"_s), QString());
    }

    /// Two tables in one block, held by two sessions one after the other: the load on the first one waits for both.
    void theLoadWaitsForOneTimeOut()
    {
        QVERIFY(writer(m_database)
                ->execute(u"SET ROLE app; CREATE TABLE a (i int); CREATE TABLE b (i int); INSERT INTO a SELECT 1"_s));
        const QString up
            = written(u"both.sql"_s, u"BEGIN;\nALTER TABLE a ADD c int;\nALTER TABLE b ADD c int;\nCOMMIT;\n"_s);
        const QString load = written(u"load.sql"_s, u"SELECT count(*) FROM a;\n"_s);
        const auto first = writer(m_database), second = writer(m_database);
        QVERIFY(
            second->execute(u"SET application_name = 'nightly report'; BEGIN; LOCK TABLE b IN ACCESS SHARE MODE"_s));
        QVERIFY(first->execute(u"BEGIN; LOCK TABLE a IN ACCESS SHARE MODE"_s));
        QProcess bench;
        bench.setWorkingDirectory(m_folder.path());
        bench.start(u"pgbench"_s,
            {u"-n"_s, u"-c"_s, u"2"_s, u"-T"_s, u"8"_s, u"-l"_s, u"--log-prefix=load"_s, u"-f"_s, load,
                m_server.conninfo(m_database)});
        QVERIFY(bench.waitForStarted());
        const auto ours = started({u"apply"_s, up, u"--on"_s, target(), u"--lock-timeout"_s, u"2s"_s});
        QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, 10000);
        QTest::qWait(800);
        QVERIFY(first->execute(u"ROLLBACK"_s)); // b is held still
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += ours->readAllStandardOutput()).contains("try 2 of"), 10000);
        QVERIFY(second->execute(u"ROLLBACK"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ours->state(), QProcess::NotRunning, 20000);
        said += ours->readAllStandardOutput();
        QVERIFY2(ours->exitCode() == 0, QByteArray(said + ours->readAllStandardError()).constData());
        QVERIFY2(said.contains(" is in the way (role postgres, nightly report)"), said);
        QVERIFY(bench.waitForFinished(30000) && bench.exitCode() == 0);
        qint64 longest = 0, count = 0;
        for (const QFileInfo &log : QDir(m_folder.path()).entryInfoList({u"load.*"_s})) {
            QFile lines(log.filePath());
            if (log.suffix() == "sql"_L1 || !lines.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : lines.readAll().split('\n'))
                longest = std::max(longest, line.split(' ').value(2).toLongLong() / 1000), ++count;
        }
        qInfo("pgbench: %lld transactions, one waited %lld ms at most", count, longest);
        QVERIFY2(count > 1000 && longest > 1000 && longest < 3000, qPrintable(QString::number(longest)));
    }
};

QTEST_GUILESS_MAIN(ApplyGuardTest)
#include "tst_applyguard.moc"
