// SPDX-License-Identifier: Apache-2.0
// The shipped demo is what its README says, judged by alembic, psql and pg_dump.
#include "support/testserver.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using Howdah::TestServer;

namespace {

const QString demo = QStringLiteral(HOWDAH_SOURCE_DIR "/resources/demo");

struct Run {
    bool ok = false;
    QString out;
    QString err;
};

Run run(const QString &program, const QStringList &arguments,
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(demo);
    process.start(program, arguments);
    process.waitForFinished(120'000);
    const bool ok = process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError
        && process.exitCode() == 0;
    return {ok, QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void historyBuildsTheStandingDatabase();
    void designIsHistoryAndEdit();
    void historyGoesBackToNothing();
    void rowsAreTheSameEveryTime();
    void rowsKeepTheirForeignKeys();
    void positionIsAlembics();
    void readmeNamesWhatIsThere();

private:
    void make(const QString &database, const QStringList &files = {});
    Run psql(const QString &database, const QStringList &arguments);
    Run alembic(const QString &database, const QStringList &arguments);
    QString dump(const QString &database, const QStringList &options);

    TestServer m_server;
};

void TestDemo::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    make(QStringLiteral("standing"), {demo + QStringLiteral("/database.sql"), demo + QStringLiteral("/rows.sql")});
}

void TestDemo::make(const QString &database, const QStringList &files)
{
    const Run made
        = psql(QStringLiteral("postgres"), {QStringLiteral("-c"), QStringLiteral("CREATE DATABASE ") + database});
    QVERIFY2(made.ok, qPrintable(made.err));
    for (const QString &file : files) {
        const Run loaded = psql(database, {QStringLiteral("-f"), file});
        QVERIFY2(loaded.ok, qPrintable(loaded.err));
    }
}

Run TestDemo::psql(const QString &database, const QStringList &arguments)
{
    return run(TestServer::program(QStringLiteral("psql")),
        QStringList{QStringLiteral("-XqAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
            QStringLiteral("-d"), m_server.conninfo(database)}
            + arguments);
}

Run TestDemo::alembic(const QString &database, const QStringList &arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("DATABASE_URL"),
        QStringLiteral("postgresql:///%1?host=%2&port=%3&user=postgres")
            .arg(database, m_server.folder())
            .arg(m_server.port()));
    return run(QStandardPaths::findExecutable(QStringLiteral("alembic")), arguments, environment);
}

QString TestDemo::dump(const QString &database, const QStringList &options)
{
    const Run dumped = run(TestServer::program(QStringLiteral("pg_dump")),
        QStringList{QStringLiteral("-d"), m_server.conninfo(database)} + options);
    static const QRegularExpression key(QStringLiteral("^\\\\(un)?restrict .*$"), QRegularExpression::MultilineOption);
    return dumped.ok ? QString(dumped.out).remove(key) : dumped.err;
}

void TestDemo::historyBuildsTheStandingDatabase()
{
    make(QStringLiteral("upgraded"));
    for (const char *revision : {"9bd42f7e8035", "b7fe290c6d84"}) {
        const Run upgraded
            = alembic(QStringLiteral("upgraded"), {QStringLiteral("upgrade"), QString::fromLatin1(revision)});
        QVERIFY2(upgraded.ok, qPrintable(upgraded.err));
    }
    QCOMPARE(dump(QStringLiteral("upgraded"), {QStringLiteral("-s")}),
        dump(QStringLiteral("standing"), {QStringLiteral("-s")}));
}

void TestDemo::designIsHistoryAndEdit()
{
    make(QStringLiteral("head"));
    const Run upgraded = alembic(QStringLiteral("head"), {QStringLiteral("upgrade"), QStringLiteral("heads")});
    QVERIFY2(upgraded.ok, qPrintable(upgraded.err));
    make(QStringLiteral("design"), {demo + QStringLiteral("/schema.sql")});
    QVERIFY(
        dump(QStringLiteral("head"), {QStringLiteral("-s")}) != dump(QStringLiteral("design"), {QStringLiteral("-s")}));
    const Run edited = psql(
        QStringLiteral("head"), {QStringLiteral("-f"), QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/demo/edit.sql")});
    QVERIFY2(edited.ok, qPrintable(edited.err));
    QCOMPARE(
        dump(QStringLiteral("head"), {QStringLiteral("-s")}), dump(QStringLiteral("design"), {QStringLiteral("-s")}));
}

void TestDemo::historyGoesBackToNothing()
{
    make(QStringLiteral("back"), {demo + QStringLiteral("/database.sql"), demo + QStringLiteral("/rows.sql")});
    const Run upgraded = alembic(QStringLiteral("back"), {QStringLiteral("upgrade"), QStringLiteral("heads")});
    QVERIFY2(upgraded.ok, qPrintable(upgraded.err));
    const Run downgraded = alembic(QStringLiteral("back"), {QStringLiteral("downgrade"), QStringLiteral("base")});
    QVERIFY2(downgraded.ok, qPrintable(downgraded.err));
    const Run left = psql(QStringLiteral("back"),
        {QStringLiteral("-c"),
            QStringLiteral("SELECT oid::regclass FROM pg_class WHERE relnamespace >= 16384 OR relnamespace = "
                           "'public'::regnamespace ORDER BY 1")});
    QCOMPARE(left.out, QStringLiteral("alembic_version\nalembic_version_pkc\n"));
}

void TestDemo::rowsAreTheSameEveryTime()
{
    make(QStringLiteral("again"), {demo + QStringLiteral("/database.sql"), demo + QStringLiteral("/rows.sql")});
    const QString rows = dump(QStringLiteral("again"), {QStringLiteral("-a")});
    QVERIFY(rows.count(u'\n') > 10'000);
    QCOMPARE(rows, dump(QStringLiteral("standing"), {QStringLiteral("-a")}));
}

void TestDemo::rowsKeepTheirForeignKeys()
{
    // The rows are loaded with the triggers at rest, so the server has not looked: validating looks.
    const Run checked = psql(QStringLiteral("standing"), {QStringLiteral("-c"), QStringLiteral(R"(
        DO $$ DECLARE c record; BEGIN
            FOR c IN SELECT conrelid::regclass AS t, conname, pg_get_constraintdef(oid) AS d FROM pg_constraint
                     WHERE contype = 'f' AND conparentid = 0 AND conrelid NOT IN (SELECT partrelid FROM pg_partitioned_table) LOOP
                EXECUTE format('ALTER TABLE %s ADD CONSTRAINT looked_at %s', c.t, c.d);
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT looked_at', c.t);
            END LOOP;
        END $$)")});
    QVERIFY2(checked.ok, qPrintable(checked.err));
}

void TestDemo::positionIsAlembics()
{
    const Run current = alembic(QStringLiteral("standing"), {QStringLiteral("current")});
    QVERIFY2(current.ok, qPrintable(current.err));
    QVERIFY(current.out.contains(QLatin1String("9bd42f7e8035")));
    QVERIFY(current.out.contains(QLatin1String("b7fe290c6d84")));
    QCOMPARE(current.out.count(u'\n'), 2);
}

void TestDemo::readmeNamesWhatIsThere()
{
    QFile readme(demo + QStringLiteral("/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString schema = dump(QStringLiteral("standing"), {QStringLiteral("-s")});
    static const QRegularExpression named(QStringLiteral("`(shop|stock|audit)\\.([^`]+)`"));
    int seen = 0;
    for (const QByteArray &line : readme.readAll().split('\n')) {
        if (!line.startsWith("| D-"))
            continue;
        const QString place = QString::fromUtf8(line).section(u'|', 2, 2);
        for (auto it = named.globalMatch(place); it.hasNext(); ++seen) {
            const QStringList words = it.next().captured(2).remove(u'"').remove(QLatin1String("()")).split(u'.');
            for (const QString &word : words)
                QVERIFY2(schema.contains(word), qPrintable(place));
        }
    }
    QVERIFY(seen > 30);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
