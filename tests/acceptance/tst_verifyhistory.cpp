// SPDX-License-Identifier: Apache-2.0
// A history with a mistake of every kind: run up, down and up again, and its SQL looked at. The two that stand in
// guides, an enum that its default keeps from being turned back and an index built concurrently on a partitioned table,
// are among them.
#include "support/cli.h"
#include "support/outside.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class TestVerifyHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void everyMistakeIsNamed();
    void soundHistory();
    void sqlOfRevisions();
    void othersHistories_data();
    void othersHistories();
    void revisionsWithOptions();
    void usage();

private:
    void write(const QString &name, const QByteArray &text) const
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    void writeProject() const;
    void revision(const QByteArray &id, const QByteArray &parents, const QByteArray &up, const QByteArray &down) const
    {
        write(u"migrations/versions/%1.py"_s.arg(QString::fromUtf8(id)),
            "\"\"\"" + id + "\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = \"" + id
                + "\"\ndown_revision = " + parents + "\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n"
                + up + "\n\n\ndef downgrade():\n" + down + "\n");
    }
    void writeFaulty() const;
    CliRun verified(const QStringList &more = {}) const
    {
        return runCli(QStringList{u"revisions"_s, m_dir->path(), u"--verify"_s, u"--unfenced"_s} + more);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestVerifyHistory::initTestCase()
{
    qputenv("LC_ALL", "C.UTF-8");
}

void TestVerifyHistory::writeProject() const
{
    write(u"alembic.ini"_s,
        "[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql+psycopg2://app@db.example/app\n");
    write(u"migrations/env.py"_s, R"(from alembic import context
from sqlalchemy import create_engine, pool

url = context.config.get_main_option("sqlalchemy.url")
if context.is_offline_mode():
    context.configure(url=url, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url, poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
)");
}

void TestVerifyHistory::writeFaulty() const
{
    writeProject();
    revision("first", "None", "    op.execute('CREATE TABLE users (id bigint PRIMARY KEY, note text)')",
        "    op.execute('DROP TABLE users')");
    revision("empty", "'first'", "    op.add_column('users', sa.Column('org', sa.BigInteger))", "    pass");
    revision("status", "'empty'",
        "    op.execute(\"CREATE TYPE status AS ENUM ('draft', 'done')\")\n"
        "    op.execute(\"ALTER TABLE users ADD status status DEFAULT 'draft'\")\n"
        "    with op.get_context().autocommit_block():\n"
        "        op.execute(\"ALTER TYPE status ADD VALUE 'pending'\")",
        "    op.execute('ALTER TYPE status RENAME TO status_old')\n"
        "    op.execute(\"CREATE TYPE status AS ENUM ('draft', 'done')\")\n"
        "    op.execute('ALTER TABLE users ALTER status TYPE status USING status::text::status')\n"
        "    op.execute('DROP TYPE status_old')");
    revision("loses", "'status'", "    op.drop_column('users', 'note')",
        "    op.add_column('users', sa.Column('note', sa.Text))");
    revision("leaves", "'status'",
        "    op.create_index('users_org', 'users', ['org'])\n"
        "    op.execute('CREATE TABLE left_over (id bigint)')  # howdah: ignore HW-709 because it is an example",
        "    op.drop_index('users_org')");
    revision("merged", "('loses', 'leaves')", "    pass", "    raise NotImplementedError('no way back from a merge')");
    revision("events", "'merged'",
        "    op.execute('CREATE TABLE events (id bigint, d date) PARTITION BY RANGE (d)')\n"
        "    with op.get_context().autocommit_block():\n"
        "        op.execute('CREATE INDEX CONCURRENTLY events_d ON events (d)')",
        "    op.drop_table('events')");
    revision("after", "'events'", "    op.create_table('after', sa.Column('id', sa.BigInteger))",
        "    op.drop_table('after')");
}

void TestVerifyHistory::everyMistakeIsNamed()
{
    writeFaulty();
    const CliRun run = verified({u"--format"_s, u"json"_s});
    QVERIFY2(run.code == 1, qPrintable(run.err + run.out));
    const QJsonObject report = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QHash<QString, QJsonObject> of;
    for (const QJsonValue &one : report[u"revisions"].toArray())
        of.insert(one[u"revision"].toString(), one.toObject());
    QCOMPARE(of.size(), 8);
    const auto step
        = [&](const QString &revision, const QString &way) { return of.value(revision).value(way).toObject(); };
    const auto outcome = [&](const QString &revision, const QString &way) {
        return step(revision, way).value(u"outcome"_s).toString();
    };
    const auto line
        = [&](const QString &revision, const QString &way) { return step(revision, way).value(u"line"_s).toInt(); };
    for (const QString &way : {u"up"_s, u"down"_s, u"again"_s})
        QCOMPARE(outcome(u"first"_s, way), u"exact"_s);
    QCOMPARE(outcome(u"empty"_s, u"down"_s), u"empty"_s);
    QCOMPARE(line(u"empty"_s, u"down"_s), 14);
    QCOMPARE(outcome(u"status"_s, u"down"_s), u"fails"_s);
    QVERIFY(step(u"status"_s, u"down"_s).value(u"sentence"_s).toString().contains("cannot be cast automatically"_L1));
    QCOMPARE(line(u"status"_s, u"down"_s), 20);
    QCOMPARE(outcome(u"loses"_s, u"down"_s), u"exact"_s);
    QCOMPARE(of.value(u"loses"_s).value(u"lost"_s).toArray(), QJsonArray{u"public.users.note"_s});
    QCOMPARE(outcome(u"leaves"_s, u"down"_s), u"incomplete"_s);
    QVERIFY(step(u"leaves"_s, u"down"_s).value(u"differences"_s).toArray().at(0).toString().contains("left_over"_L1));
    QCOMPARE(outcome(u"leaves"_s, u"again"_s), u"fails"_s);
    QCOMPARE(outcome(u"merged"_s, u"down"_s), u"raises"_s);
    QCOMPARE(outcome(u"events"_s, u"up"_s), u"fails"_s);
    QVERIFY(step(u"events"_s, u"up"_s).value(u"sentence"_s).toString().contains("concurrently"_L1));
    QCOMPARE(line(u"events"_s, u"up"_s), 13);
    QVERIFY(of.value(u"events"_s).value(u"halfDone"_s).toBool());
    QCOMPARE(outcome(u"after"_s, u"up"_s), u"not tried"_s);
    QCOMPARE(report[u"faults"].toInt(), 6);

    const CliRun text = verified();
    QVERIFY2(text.out.contains("versions/empty.py:14: the downgrade of empty is empty\n"_L1), qPrintable(text.out));
    QVERIFY2(text.out.endsWith("2 of 8 revisions run up, down and up again exactly.\n"_L1), qPrintable(text.out));
}

void TestVerifyHistory::soundHistory()
{
    writeProject();
    revision(
        "one", "None", "    op.execute('CREATE TABLE a (id bigint PRIMARY KEY)')", "    op.execute('DROP TABLE a')");
    revision(
        "left", "'one'", "    op.execute('CREATE TABLE l (id bigint PRIMARY KEY)')", "    op.execute('DROP TABLE l')");
    revision("right", "'one'", "    op.add_column('a', sa.Column('n', sa.Integer))", "    op.drop_column('a', 'n')");
    revision("both", "('left', 'right')", "    pass", "    pass");
    const CliRun run = verified();
    QVERIFY2(run.code == 0, qPrintable(run.err + run.out));
    QCOMPARE(run.out, u"4 of 4 revisions run up, down and up again exactly.\n"_s);
}

void TestVerifyHistory::sqlOfRevisions()
{
    writeFaulty();
    const QString spelled = u"alembic:"_s + m_dir->path();
    const CliRun run = runCli({u"lint"_s, spelled, u"--unfenced"_s});
    QVERIFY2(run.code == 1, qPrintable(run.err + run.out));
    const auto has = [&](const QString &part) { return run.out.contains(part); };
    QVERIFY2(has(u"versions/events.py:13:9: error HW-305"_s), qPrintable(run.out));
    QVERIFY2(has(u"versions/leaves.py:11:5: error HW-301"_s), qPrintable(run.out)); // users is there already
    QVERIFY2(has(u"versions/empty.py:11:5: note HW-616"_s), qPrintable(run.out));
    QVERIFY2(has(u"versions/after.py:11:5: warning HW-709"_s), qPrintable(run.out));
    QVERIFY2(!has(u"left_over has no"_s), qPrintable(run.out)); // its mark is in the Python file
    QVERIFY2(!has(u"HW-614"_s), qPrintable(run.out));
    QVERIFY2(!has(u"alembic_version"_s), qPrintable(run.out));
    const CliRun one = runCli({u"lint"_s, spelled + u"@events"_s, u"--unfenced"_s});
    QVERIFY2(one.out.contains("HW-305"_L1) && !one.out.contains("HW-616"_L1), qPrintable(one.out));
    QCOMPARE(runCli({u"lint"_s, spelled + u"@nowhere"_s, u"--unfenced"_s}).code, 2);
}

/// Histories of others, of which only the headers are there: every revision runs and changes nothing.
void TestVerifyHistory::othersHistories_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"polar", "redash"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestVerifyHistory::othersHistories()
{
    NEEDS_OUTSIDE("data/alembic");
    QFETCH(QString, name);
    writeProject();
    const QString folder = outside(u"data/alembic/"_s + name + u"/versions"_s);
    const QStringList files = QDir(folder).entryList({u"*.py"_s}, QDir::Files);
    QVERIFY(files.size() > 5);
    for (const QString &file : files) {
        QFile from(folder + u'/' + file);
        QVERIFY(from.open(QIODevice::ReadOnly));
        write(u"migrations/versions/"_s + file, from.readAll());
    }
    const CliRun run = verified();
    QVERIFY2(run.code == 0, qPrintable(run.err + run.out));
    QVERIFY2(run.out.contains(u"%1 of %1 revisions run up, down and up again exactly."_s.arg(files.size())),
        qPrintable(run.out));
}

/// What `revise` writes with an id, a label, a dependency, beside a head and over two: the real alembic reads and runs
/// it.
void TestVerifyHistory::revisionsWithOptions()
{
    writeProject();
    QDir(m_dir->path()).mkpath(u"migrations/versions"_s);
    write(u"howdah.json"_s,
        R"({"howdah": 1, "name": "T", "schema": "schema.sql", "migrations": {"folder": "migrations", "format": "alembic"}})");
    const auto revise = [this](const QByteArray &schema, const QStringList &options) {
        write(u"schema.sql"_s, schema);
        return runCli(QStringList{u"revise"_s, m_dir->path(), u"--unfenced"_s, u"-m"_s} + options);
    };
    QByteArray schema = "create table a (id int primary key);\n";
    CliRun run = revise(schema, {u"first"_s, u"--rev-id"_s, u"one"_s});
    QVERIFY2(run.code == 0 && run.out.endsWith("versions/one_first.py\n"_L1), qPrintable(run.err + run.out));
    schema += "create table b (id int primary key);\n";
    run = revise(schema, {u"left"_s, u"--rev-id"_s, u"left"_s, u"--branch-label"_s, u"web"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    schema += "create table c (id int primary key);\n";
    const QStringList right{u"right"_s, u"--rev-id"_s, u"right"_s, u"--head"_s, u"one"_s};
    run = revise(schema, right);
    QVERIFY2(run.code == 2 && run.err.contains("--splice"_L1), qPrintable(run.err));
    QCOMPARE(revise(schema, right + QStringList{u"--splice"_s, u"--branch-label"_s, u"web"_s}).code, 2); // it is left's
    QCOMPARE(revise(schema, right + QStringList{u"--splice"_s, u"--depends-on"_s, u"nobody"_s}).code, 2);
    run = revise(schema, right + QStringList{u"--splice"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    run = revise(schema, {u"both"_s, u"--merge"_s, u"--rev-id"_s, u"both"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(revise(schema, {u"again"_s, u"--merge"_s}).code, 2); // one head is left
    schema += "create table d (id int primary key);\n";
    const QStringList side{u"side"_s, u"--rev-id"_s, u"side"_s, u"--head"_s, u"base"_s, u"--splice"_s,
        u"--depends-on"_s, u"both"_s, u"--branch-label"_s};
    // Alembic loads no history where a label is a revision's id, its own neither.
    QCOMPARE(revise(schema, side + QStringList{u"side"_s}).code, 2);
    QCOMPARE(revise(schema, side + QStringList{u"one"_s}).code, 2);
    run = revise(schema, side + QStringList{u"aside"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    const auto alembic = [this](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(m_dir->path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"alembic"_s, arguments);
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAll());
    };
    const QString history = alembic({u"history"_s});
    QVERIFY2(history.contains("left, right -> both (web) "_L1) && history.contains("(mergepoint), both"_L1)
            && history.contains("<base> (both) -> side (aside) (head), side"_L1),
        qPrintable(history));
    const QString sql = alembic({u"upgrade"_s, u"heads"_s, u"--sql"_s});
    QVERIFY2(sql.indexOf("CREATE TABLE public.c"_L1) > 0
            && sql.indexOf("CREATE TABLE public.d"_L1) > sql.indexOf("CREATE TABLE public.c"_L1),
        qPrintable(sql));
    run = verified();
    QVERIFY2(run.code == 0 && run.out.contains("5 of 5 revisions"_L1), qPrintable(run.err + run.out));
}

void TestVerifyHistory::usage()
{
    writeProject();
    revision("one", "None", "    pass", "    pass");
    QCOMPARE(verified({u"--format"_s, u"svg"_s}).code, 2);
    QCOMPARE(verified({u"--path"_s, u"base:heads"_s}).code, 2);
    QCOMPARE(runCli({u"revisions"_s, m_dir->filePath(u"nowhere"_s), u"--verify"_s, u"--unfenced"_s}).code, 3);
    // The option is what a person says who wants the project's code run.
    QFile proof(m_dir->filePath(u"ran"_s));
    write(u"migrations/versions/two.py"_s,
        "revision = 'two'\ndown_revision = 'one'\nopen('" + proof.fileName().toUtf8()
            + "', 'w').close()\n"
              "def upgrade(): pass\ndef downgrade(): pass\n");
    QCOMPARE(runCli({u"revisions"_s, m_dir->path()}).code, 0);
    QVERIFY(!proof.exists());
}

QTEST_GUILESS_MAIN(TestVerifyHistory)
#include "tst_verifyhistory.moc"
