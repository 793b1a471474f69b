// SPDX-License-Identifier: Apache-2.0
// Between the transactions of an online plan applications work: what protects them on both sides is there all the time,
// and no transaction locks two tables that nothing ties. Each segment is run by psql and the catalog asked after it.
#include "support/cli.h"
#include "support/loadschema.h"
#include "support/testserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class SegmentsTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;
    int m_databases = 0;

    static QString folder() { return QStringLiteral(HOWDAH_SOURCE_DIR "/tests/data/plan/online/gaps/"); }
    static QByteArray text(const QString &path)
    {
        QFile file(folder() + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString database(const QByteArray &script)
    {
        const QString name = u"segments%1"_s.arg(++m_databases);
        const QString error = loadScript(m_server, name, script);
        if (!error.isEmpty())
            qWarning("%s", qPrintable(error));
        return name;
    }

    QString psql(const QString &database, const QString &script)
    {
        QProcess process;
        process.start(TestServer::program(u"psql"_s),
            {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, m_server.conninfo(database),
                u"-f"_s, u"-"_s});
        process.write(script.toUtf8());
        process.closeWriteChannel();
        process.waitForFinished(60000);
        if (process.exitCode() != 0)
            return u"error: "_s + QString::fromUtf8(process.readAllStandardError());
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    /// A line for each thing that keeps wrong rows out or answers readers, by what it means and not by its name.
    QSet<QString> protections(const QString &database)
    {
        const QString list = psql(database, uR"(
select 'policy ' || polrelid::regclass || ' ' || polname from pg_policy
union select 'row security ' || oid::regclass from pg_class where relrowsecurity
union select 'constraint ' || conrelid::regclass || ' ' || replace(pg_get_constraintdef(oid), ' NOT VALID', '')
    from pg_constraint where contype in ('c', 'f') and conrelid <> 0 and connamespace = 'public'::regnamespace
    and conname not like 'howdah%'
union select 'constraint ' || conrelid::regclass || ' ' || replace(pg_get_constraintdef(oid), ' NOT VALID', '')
    from pg_constraint where contype in ('c', 'f') and conname like 'howdah\_new%'
union select 'unique ' || i.indrelid::regclass || ' ' || substring(pg_get_indexdef(i.indexrelid) from ' USING .*')
    from pg_index i join pg_class c on c.oid = i.indrelid where i.indisunique and i.indisvalid
    and c.relnamespace = 'public'::regnamespace
union select 'not null ' || attrelid::regclass || '.' || attname from pg_attribute a join pg_class c on c.oid = attrelid
    where attnotnull and attnum > 0 and relkind = 'r' and relnamespace = 'public'::regnamespace
union select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
union select 'view ' || oid::regclass from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
)"_s);
        const QStringList lines = list.split(u'\n', Qt::SkipEmptyParts);
        return QSet<QString>(lines.begin(), lines.end());
    }

    /// Tables that stood before and are locked against readers, when the transaction is about to end.
    static QString locked()
    {
        return u"select string_agg(distinct relation::regclass::text, ',') from pg_locks join stood on relation = t "
               "where pid = pg_backend_pid() and locktype = 'relation' and mode = 'AccessExclusiveLock';\n"_s;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

    void betweenTransactions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("back");
        const QStringList names = QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(names.size() >= 8);
        for (const QString &name : names)
            for (const bool back : {false, true})
                if (name != u"two_tables" || !back) // its way back drops a key in the transaction of a rewrite, still
                    QTest::addRow("%s %s", qPrintable(name), back ? "back" : "there") << name << back;
    }

    void betweenTransactions()
    {
        QFETCH(QString, name);
        QFETCH(bool, back);
        const QByteArray a = text(name + (back ? u"/b.sql"_s : u"/a.sql"_s)),
                         b = text(name + (back ? u"/a.sql"_s : u"/b.sql"_s));
        const QString here = database(a), there = database(b);
        QSet<QString> both = protections(here);
        both.intersect(protections(there));
        const CliRun run
            = runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there), u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 1);
        const QJsonArray statements = QJsonDocument::fromJson(run.out.toUtf8())[u"up"_s][u"statements"_s].toArray();
        QVERIFY(!statements.isEmpty());
        static const QRegularExpression aside(u"ALTER FUNCTION public\\.(\\w+)\\(.*\\) RENAME TO (howdah_old_\\w+)"_s);
        QHash<QString, QString> calledBefore;
        for (qsizetype first = 0; first < statements.size();) {
            const int segment = statements[first][u"segment"_s].toInt();
            const bool whole = statements[first][u"transactional"_s].toBool(true);
            QString script
                = u"set search_path = ''; set client_min_messages = error; set check_function_bodies = off;\n"_s;
            if (whole)
                script
                    += u"create temp table stood as select oid as t from pg_class where relkind = 'r' and relnamespace "
                       "= 'public'::regnamespace; set search_path = pg_temp; begin; set local search_path = '';\n"_s;
            QString all;
            for (; first < statements.size() && statements[first][u"segment"_s].toInt() == segment; ++first)
                all += statements[first][u"sql"_s].toString() + u";\n"_s;
            script += all;
            if (whole)
                script += u"set local search_path = pg_temp;\n"_s + locked() + u"commit;\n"_s;
            const QString out = psql(here, script);
            QVERIFY2(!out.startsWith(u"error"_s), qPrintable(out + all));
            // A foreign key that goes and comes back locks both of its tables.
            const bool tied = name == u"key_swapped" || name == u"key_leaves_its_index" || name == u"check_redefined"
                || name == u"not_valid_only";
            QVERIFY2(!out.contains(u',') || tied, qPrintable(out + u" are locked together by\n"_s + all));
            // A function that steps aside is still the one that is called.
            for (auto moved = aside.globalMatch(all); moved.hasNext();) {
                const QRegularExpressionMatch one = moved.next();
                calledBefore.insert(one.captured(2), one.captured(1));
            }
            QSet<QString> held;
            for (QString line : protections(here)) {
                for (auto was = calledBefore.cbegin(); was != calledBefore.cend(); ++was)
                    line.replace(was.key(), was.value());
                held.insert(line);
            }
            const QSet<QString> missing = QSet<QString>(both).subtract(held);
            QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u'\n') + u"\nis missing after\n"_s + all));
        }
        QCOMPARE(runCli({u"diff"_s, m_server.conninfo(here), m_server.conninfo(there)}).code, 0);
    }
};

QTEST_GUILESS_MAIN(SegmentsTest)
#include "tst_segments.moc"
