// SPDX-License-Identifier: Apache-2.0
// What a plan says of its locks is what the server does: every statement of several plans is run on databases with
// rows, and pg_locks, the files of tables and indexes and the counters of scans are asked beside it.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include "locks/locktable.h"
#include "server/libpq/opensession.h"
#include "server/session.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Howdah;
using namespace Howdah::Locks;
using namespace Qt::StringLiterals;

namespace {

/// What the server says of every relation, by its oid.
struct Seen {
    QHash<QString, QString> names, kinds, tables; ///< tables: of an index
    QHash<QString, qint64> files, scans;
    QHash<QString, Mode> modes;
};

struct Said {
    Mode mode = Mode::None;
    QString work;
    bool isIndex = false;
};

} // namespace

class PlanLocksTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    int m_databases = 0, m_statements = 0, m_relations = 0, m_idle = 0, m_ordered = 0;

    static QString root() { return QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan/"); }
    static QByteArray text(const QString &path)
    {
        QFile file(root() + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString database(const QByteArray &script)
    {
        const QString name = u"planlocks%1"_s.arg(++m_databases);
        const QString error = loadScript(m_server, name, script);
        if (!error.isEmpty())
            qWarning("%s", qPrintable(error));
        return name;
    }
    std::unique_ptr<Session> opened(const QString &database)
    {
        ConnectionSpec spec;
        spec.conninfo = m_server.conninfo(database);
        spec.readOnly = false;
        auto session = openSession(spec);
        return session ? std::move(*session) : nullptr;
    }

    static Seen look(Session &session)
    {
        Seen seen;
        const auto rows = session.query(
            u"SELECT c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relkind, "
            "pg_relation_filenode(c.oid), pg_stat_get_xact_numscans(c.oid), i.indrelid FROM pg_catalog.pg_class c "
            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_index i "
            "ON i.indexrelid = c.oid WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"_s);
        for (int row = 0; rows && row < rows->count(); ++row) {
            const QString oid = rows->text(row, 0);
            seen.names.insert(oid, rows->text(row, 1));
            seen.kinds.insert(oid, rows->text(row, 2));
            seen.files.insert(oid, rows->isNull(row, 3) ? 0 : rows->integer(row, 3));
            const QString table = rows->isNull(row, 5) ? oid : rows->text(row, 5);
            seen.scans[table] += rows->integer(row, 4);
            if (table != oid)
                seen.tables.insert(oid, table);
        }
        const auto locks = session.query(u"SELECT relation, mode FROM pg_catalog.pg_locks WHERE locktype = 'relation' "
                                         "AND pid = pg_catalog.pg_backend_pid()"_s);
        for (int row = 0; locks && row < locks->count(); ++row)
            seen.modes[locks->text(row, 0)]
                = std::max(seen.modes.value(locks->text(row, 0)), modeOf(locks->text(row, 1)));
        return seen;
    }

    /// Names of tables without rows; asked in a session of its own, for asking is a scan.
    static QSet<QString> emptyTables(Session &session)
    {
        QSet<QString> names;
        const auto tables = session.query(
            u"SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_catalog.pg_class c "
            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') "
            "AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"_s);
        for (int row = 0; tables && row < tables->count(); ++row)
            if (const auto any = session.query(u"SELECT 1 FROM "_s + tables->text(row, 0) + u" LIMIT 1"_s);
                any && any->count() == 0)
                names.insert(tables->text(row, 0));
        return names;
    }

    static QString workOn(const QString &table, const Seen &before, const Seen &after)
    {
        if (after.files.contains(table) && after.files.value(table) != before.files.value(table))
            return u"rewrite"_s;
        for (auto index = after.tables.cbegin(); index != after.tables.cend(); ++index)
            if (index.value() == table && after.files.value(index.key()) != 0
                && after.files.value(index.key()) != before.files.value(index.key()))
                return u"build"_s;
        return after.scans.value(table) > before.scans.value(table) ? u"scan"_s : u"at once"_s;
    }

    /// What stood before the statement, table by table.
    QStringList differences(const QJsonObject &statement, const Seen &before, const Seen &after,
        const QSet<QString> &empty, bool locks, QStringList &known)
    {
        QHash<QString, Said> said;
        const QJsonObject facts = statement[u"locks"_s].toObject();
        for (const QJsonValue &value : facts[u"relations"_s].toArray())
            said.insert(value[u"relation"_s].toString(),
                {modeOfWord(value[u"lock"_s].toString()), value[u"work"_s].toString(),
                    value[u"part"_s].toString().contains(u"index"_s)});
        // A foreign key over no rows looks for none at its other end.
        const bool isIdle = empty.intersects(QSet<QString>(said.keyBegin(), said.keyEnd()));
        QStringList found;
        for (auto each = before.names.cbegin(); each != before.names.cend(); ++each) {
            const QString kind = before.kinds.value(each.key());
            if (kind == u"i" || kind == u"I" || kind == u"S" || kind == u"c")
                continue;
            const Said one = said.value(each.value());
            const Mode took = after.modes.value(each.key());
            // A lock that only others' changes of the schema wait for is not what a plan is judged by.
            if (locks && facts[u"assumed"_s].toBool() && one.mode > took)
                known << u"%1: %2 at worst, took %3"_s.arg(each.value(), word(one.mode), word(took));
            else if (locks && one.mode != took && std::max(one.mode, took) > Mode::RowExclusive)
                found << u"%1: said %2, took %3"_s.arg(each.value(), word(one.mode), word(took));
            if (!after.names.contains(each.key()) || kind == u"v")
                continue;
            const QString did = workOn(each.key(), before, after),
                          expected = one.work.isEmpty() ? u"at once"_s : one.work;
            if (did == expected)
                ++m_relations;
            else if (isIdle && expected == u"scan" && did == u"at once")
                ++m_idle;
            else if (facts[u"assumed"_s].toBool() && heavier(expected, did))
                known << u"%1: %2 at worst, did %3"_s.arg(each.value(), expected, did);
            else
                found << u"%1: said %2, did %3"_s.arg(each.value(), expected, did);
        }
        found.sort();
        return found;
    }
    static bool heavier(const QString &one, const QString &other)
    {
        const QStringList order{u"at once"_s, u"scan"_s, u"build"_s, u"rewrite"_s};
        return order.indexOf(one) > order.indexOf(other);
    }
    static Mode modeOfWord(const QString &words)
    {
        for (int mode = 1; mode <= int(Mode::AccessExclusive); ++mode)
            if (word(Mode(mode)) == words)
                return Mode(mode);
        return Mode::None;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void whatIsSaidIsDone_data()
    {
        QTest::addColumn<QString>("pair");
        QTest::addColumn<bool>("back");
        QTest::addColumn<QString>("how");
        QStringList pairs{u"online"_s};
        for (const QString &gap :
            QDir(root() + u"online/gaps"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            pairs << u"online/gaps/"_s + gap;
        for (const QString &pair : {u"partition_way"_s, u"index_becomes_key"_s, u"persistence_along_keys"_s,
                 u"many_actions_of_one_table"_s, u"index_under_a_foreign_key"_s, u"trigger_of_partitions"_s,
                 u"partition_comes_not_null"_s, u"index_over_three_levels"_s})
            pairs << pair;
        for (const QString &pair : pairs)
            for (const bool back : {false, true})
                for (const QString &how : {u"--online"_s, u"--plain"_s})
                    QTest::addRow("%s %s %s", qPrintable(pair), back ? "back" : "there", qPrintable(how.mid(2)))
                        << pair << back << how;
    }

    void whatIsSaidIsDone()
    {
        QFETCH(QString, pair);
        QFETCH(bool, back);
        QFETCH(QString, how);
        const QString seed = back ? QString() : pair + u"/seed.sql"_s;
        const QByteArray a = text(pair + (back ? u"/b.sql"_s : u"/a.sql"_s)),
                         b = text(pair + (back ? u"/a.sql"_s : u"/b.sql"_s));
        QVERIFY(!a.isEmpty() && !b.isEmpty());
        const QString here = database(a + text(seed)), there = database(b);
        const CliRun run
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), how, u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 1);
        const QJsonArray statements = QJsonDocument::fromJson(run.out.toUtf8())[u"up"_s][u"statements"_s].toArray();
        const auto session = opened(here), other = opened(here);
        QVERIFY(session && other);
        QVERIFY(session->execute(u"SET search_path = ''; SET check_function_bodies = off"_s));
        QStringList known;
        for (const QJsonValue &value : statements) {
            const QJsonObject statement = value.toObject();
            const QString sql = statement[u"sql"_s].toString();
            const bool alone = !statement[u"transactional"_s].toBool();
            const QSet<QString> empty = emptyTables(*other);
            if (!alone)
                QVERIFY(session->execute(u"BEGIN"_s));
            const Seen before = look(*session);
            const auto ran = session->execute(sql);
            QVERIFY2(ran, ran ? "" : qPrintable(sql + toText(ran.error())));
            const Seen after = look(*session);
            if (!alone)
                QVERIFY(session->execute(u"COMMIT"_s));
            if (!statement.contains(u"locks"_s)) {
                QVERIFY2(!sql.contains(u"TABLE"_s), qPrintable(sql + u" says nothing of its locks"_s));
                continue;
            }
            ++m_statements;
            const QStringList found = differences(statement, before, after, empty, !alone, known);
            QVERIFY2(found.isEmpty(), qPrintable(sql + u'\n' + found.join(u'\n')));
        }
        for (const QString &line : known)
            qInfo("%s", qPrintable(line));
    }

    /// Queries lock a parent before what is below it: a transaction that takes them the other way round can end one of
    /// the two in a deadlock. Every transaction of an online plan is run whole, and pg_locks asked after each
    /// statement.
    void parentsComeFirst_data()
    {
        QTest::addColumn<QString>("pair");
        QTest::addColumn<bool>("back");
        static const QRegularExpression family(
            u"\\b(PARTITION OF|INHERITS)\\b"_s, QRegularExpression::CaseInsensitiveOption);
        for (const QString &pair : QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            if (QString::fromUtf8(text(pair + u"/a.sql"_s)).contains(family))
                for (const bool back : {false, true})
                    if (!back || qEnvironmentVariable("HOWDAH_LAWS_COUNT") == u"all")
                        QTest::addRow("%s %s", qPrintable(pair), back ? "back" : "there") << pair << back;
    }

    void parentsComeFirst()
    {
        QFETCH(QString, pair);
        QFETCH(bool, back);
        const QByteArray seed = back ? QByteArray() : text(pair + u"/seed.sql"_s);
        const QString here = database(text(pair + (back ? u"/b.sql"_s : u"/a.sql"_s)) + seed),
                      there = database(text(pair + (back ? u"/a.sql"_s : u"/b.sql"_s)));
        const CliRun run = runCli(
            {u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--online"_s, u"--format"_s, u"json"_s});
        QVERIFY2(run.code == 0 || run.code == 1, qPrintable(run.err));
        const auto session = opened(here);
        QVERIFY(session);
        QVERIFY(session->execute(u"SET search_path = ''; SET check_function_bodies = off"_s));
        const auto family = session->query(
            u"WITH RECURSIVE up(child, parent) AS (SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits i "
            "JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid WHERE c.relkind IN ('r', 'p', 'f') UNION "
            "SELECT up.child, i.inhparent FROM up JOIN pg_catalog.pg_inherits i ON i.inhrelid = up.parent) "
            "SELECT child, parent FROM up"_s);
        QVERIFY(family);
        QMultiHash<QString, QString> below; ///< by parent
        for (int row = 0; row < family->count(); ++row)
            below.insert(family->text(row, 1), family->text(row, 0));
        QSet<QString> held;
        int segment = -1;
        bool open = false;
        for (const QJsonValue &value : QJsonDocument::fromJson(run.out.toUtf8())[u"up"_s][u"statements"_s].toArray()) {
            const QString sql = value[u"sql"_s].toString();
            const bool alone = !value[u"transactional"_s].toBool();
            if (open && (alone || value[u"segment"_s].toInt() != segment)) {
                QVERIFY(session->execute(u"COMMIT"_s));
                open = false;
            }
            segment = value[u"segment"_s].toInt();
            if (!alone && !open) {
                QVERIFY(session->execute(u"BEGIN"_s));
                open = true;
                held.clear();
            }
            const auto ran = session->execute(sql);
            QVERIFY2(ran, ran ? "" : qPrintable(sql + toText(ran.error())));
            ++m_ordered;
            if (!open)
                continue;
            const Seen seen = look(*session);
            // One statement that takes an index below and a parent's table takes the index first.
            const bool attaches = sql.startsWith(u"ALTER INDEX"_s) && sql.contains(u"ATTACH PARTITION"_s);
            QSet<QString> now = held;
            for (auto lock = seen.modes.cbegin(); lock != seen.modes.cend(); ++lock) {
                const QString table = seen.tables.value(lock.key(), lock.key());
                if (!conflict(lock.value(), Mode::RowExclusive) || held.contains(lock.key()))
                    continue;
                now.insert(lock.key());
                now.insert(table);
                if (table != lock.key())
                    continue;
                for (const QString &child : below.values(table))
                    QVERIFY2(!held.contains(child) && !attaches,
                        qPrintable(sql + u"\nlocks "_s + seen.names.value(table) + u" after what is below it"_s));
            }
            held = now;
        }
        if (open)
            QVERIFY(session->execute(u"COMMIT"_s));
    }

    /// The script says, above the statement, what others feel; with a live source how much it is.
    void theScriptSaysIt()
    {
        const QString here = database("create table t(id int primary key, a int); insert into t select i, i from "
                                      "generate_series(1, 5000) i; create table u(id int); analyze t;"),
                      there = database("create table t(id int primary key, a bigint); create table u(id int, b int);");
        const QString script
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"sql"_s}).out;
        const qsizetype at = script.indexOf(u"TYPE bigint"_s);
        const QString above = script.left(at).section(u'\n', -3);
        QVERIFY2(above.contains(u"Rewrites public.t under ACCESS EXCLUSIVE"_s) && above.contains(u"5,000 rows"_s),
            qPrintable(script));
        // ANALYZE is the other one.
        QVERIFY2(script.contains(u"public.t: 2 statements, ACCESS EXCLUSIVE, rewritten, about 5,000 rows"_s),
            qPrintable(script));
        // What takes no time is not commented on.
        QCOMPARE(script.count(u"nobody else reads or writes"_s), 1);
        const QString page
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"html"_s}).out;
        QVERIFY(page.contains(u"Rewrites public.t under ACCESS EXCLUSIVE"_s));
        QVERIFY(page.contains(u"public.u: ACCESS EXCLUSIVE"_s));
    }

    void cleanupTestCase()
    {
        qInfo("%d statements, %d relations compared, %d scans not made for want of rows", m_statements, m_relations,
            m_idle);
        qInfo("%d statements whose locks' order was looked at", m_ordered);
    }
};

QTEST_GUILESS_MAIN(PlanLocksTest)
#include "tst_planlocks.moc"
