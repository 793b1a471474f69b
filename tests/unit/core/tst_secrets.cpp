// SPDX-License-Identifier: Apache-2.0
// What holds a password is shown, written and planned without it.
#include "base/secrets.h"

#include "base/privatefile.h"
#include "change/hidden.h"
#include "plan/plan.h"
#include "plan/script.h"
#include "schema/json.h"
#include "server/libpq/conninfo.h"
#include "service/connections.h"
#include "service/proof/dumpsecrets.h"
#include "service/source/source.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

/// No part of it may be seen: mistyped, a password falls apart at its special characters.
const QString canary = u"k4n4r13"_s;

UserMapping mapping(const QString &password)
{
    return {u"far"_s, u"app"_s, {u"user=app"_s, u"password="_s + password, u"password_required=false"_s}};
}

Database withMapping(const QString &password)
{
    Database database = emptyDatabase({});
    database.wrappers.push_back({u"w"_s, {}, {}, {}, {}, {}, {}});
    database.servers.push_back(
        {u"far"_s, u"w"_s, {}, {}, {u"host=h"_s, u"aws_secret_access_key="_s + password}, {}, {}, {}});
    database.userMappings.push_back(mapping(password));
    database.opaque.push_back({u"SUBSCRIPTION"_s, u"s"_s, {},
        u"CREATE SUBSCRIPTION s CONNECTION 'host=h password=''%1'' dbname=d' PUBLICATION p WITH (connect = false)"_s
            .arg(password),
        {}, {}, {}});
    return database;
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistyped_data()
    {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const char *form : {"postgres:%1@host/db", "postgresql://ada:%1@host/db", "postgresql:/ada:%1@host/db",
                 "ada:%1@host", "postgresql://ada:x/%1@host:5432/db", "postgresql://ada:12/%1@host:5432/db",
                 "postgresql://ada:a@%1@host/db", "postgresql://ada:a?%1@host/db", "postgresql://ada:a#%1@host/db",
                 "postgresql://ada:a:%1@host/db", "jdbc:postgresql://host/db?user=ada&password=%1",
                 "jdbc:postgresql://host/db?password=%1&user=ada", "jdbc:postgresql://ada:%1@host/db",
                 "jdbc:sqlserver://host;user=ada;password=%1;encrypt=true", " host=h password=%1 dbname=d",
                 "host=h password='%1' dbname=d", "host=h password='a b\\'%1' dbname=d", "host=h password='%1",
                 "host=h password=\"a %1\"", "host=h password=a %1", "host=h PASSWORD=%1", "host=h password = %1",
                 "host=h sslpassword=%1 user=u", "postgresql://h/d?sslpassword=%1&user=u",
                 "postgresql://h/d?pass%77ord=%1", "postgresql://h/d?%70assword=%1", "host=h passwd=%1", "pwd=%1",
                 "PGPASSWORD=%1", "host=h password=a&b=%1", "postgresql+psycopg://ada:%1@host/db",
                 "mysql://ada:%1@host/db"})
            QTest::addRow("%d %s", ++number, form) << QString::fromLatin1(form).arg(canary);
    }

    void mistyped()
    {
        QFETCH(QString, text);
        QVERIFY2(!withoutSecrets(text).contains(canary), qPrintable(withoutSecrets(text)));
        QVERIFY2(!withoutPassword(text).contains(canary) || withoutPassword(text) == text,
            qPrintable(withoutPassword(text)));
        const auto source = parsedSource(text);
        if (!source)
            QVERIFY2(!toText(source.error()).contains(canary), qPrintable(toText(source.error())));
        else
            QVERIFY2(!displayName(*source).contains(canary), qPrintable(displayName(*source)));
    }

    void whatHoldsNoneStays_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"demo:", "empty:", "/a/b.sql", "postgresql://ada@host:5432/db?sslmode=require",
                 "host=h user=u dbname=d", "service=shop", "alembic:/a/b", "--format=json"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }

    void whatHoldsNoneStays()
    {
        QFETCH(QString, text);
        QCOMPARE(withoutSecrets(text), text);
        QCOMPARE(withoutPassword(text), text);
    }

    void aConnectionIsShownWithoutAndMadeWith()
    {
        QCOMPARE(withoutPassword(u" postgresql://ada:x%40y@db/shop?sslmode=require "_s),
            u"postgresql://ada@db/shop?sslmode=require"_s);
        QCOMPARE(withoutPassword(u"host=db password='a b' dbname=shop"_s), u"host=db dbname=shop"_s);
        QCOMPARE(withoutPassword(u"postgresql://ada:x@a,b/shop"_s), u"host=a,b port=, dbname=shop user=ada"_s);
        const QString whole = u"postgresql://ada:x@db/shop?sslpassword=y"_s, shown = secretsKept(whole);
        QCOMPARE(shown, u"postgresql://ada@db/shop"_s);
        QCOMPARE(parsedSource(shown)->live.conninfo, whole);
        QCOMPARE(parsedSource(shown)->text, shown);
    }

    void schemasAreWrittenWithoutThem()
    {
        const Database database = withMapping(canary);
        QVERIFY(holdsSecrets(database));
        QVERIFY(!holdsSecrets(emptyDatabase({})));
        const Database hidden = withoutSecrets(database);
        QVERIFY(!toJson(hidden).contains(canary.toUtf8()));
        QCOMPARE(hidden.userMappings[0].options,
            Options({u"user=********"_s, u"password=********"_s, u"password_required=false"_s}));
        QCOMPARE(hidden.servers[0].options, Options({u"host=h"_s, u"aws_secret_access_key=********"_s}));
        QVERIFY2(hidden.opaque[0].definition.startsWith(
                     u"CREATE SUBSCRIPTION s CONNECTION 'host=h password=******** dbname=d' PUBLICATION"_s),
            qPrintable(hidden.opaque[0].definition));
        Database back = hidden;
        restoreSecrets(back, database);
        QVERIFY(back == database);
    }

    void plansAreWrittenWithoutThem()
    {
        const Database database = withMapping(canary), other = withMapping(u"other"_s), none = emptyDatabase({});
        const RoundTrip trip = roundTrip(none, database);
        QVERIFY(!toScript(trip.up).contains(canary));
        QVERIFY(toScript(trip.up).contains(u"--with-secrets"_s));
        for (const Change &change : trip.up.changes)
            if (const UserMapping *made = change.after ? std::get_if<UserMapping>(&*change.after) : nullptr)
                QVERIFY(made->options != database.userMappings[0].options);
        PlanOptions wanted;
        wanted.withSecrets = true;
        QVERIFY(toScript(planBetween(none, database, wanted)).contains(canary));
        // What differs in them alone is no plan, but it is said.
        const Plan plan = planBetween(other, database);
        QVERIFY(plan.statements.empty());
        QCOMPARE(plan.hidden.size(), size_t(3));
        QCOMPARE(plan.notes.size(), size_t(3));
        QVERIFY(planBetween(database, database).hidden.empty());
        QVERIFY(planBetween(withoutSecrets(database), other).hidden.empty()); // not known
        QVERIFY(!planBetween(other, database, wanted).statements.empty());
    }

    void dumpsAreComparedWithoutThem()
    {
        const QByteArray dumped
            = "CREATE USER MAPPING FOR app SERVER far OPTIONS (\n    password 'a ''b',\n    \"User\" 'x\ny',\n"
              "    password_required 'false'\n);";
        QCOMPARE(dumpedWithoutSecrets(dumped),
            QByteArray(
                "CREATE USER MAPPING FOR app SERVER far OPTIONS (\n    password '********',\n    \"User\" '********',\n"
                "    password_required 'false'\n);"));
        QCOMPARE(dumpedWithoutSecrets("CREATE SUBSCRIPTION s CONNECTION 'host=h password=k' PUBLICATION p;"),
            QByteArray("CREATE SUBSCRIPTION s CONNECTION 'host=h password=********' PUBLICATION p;"));
        const QByteArray table = "CREATE TABLE t (\n    password 'x'\n);";
        QCOMPARE(dumpedWithoutSecrets(table), table);
    }

    void privateFilesAreNobodyElses()
    {
        QTemporaryDir folder;
        const QString inner = folder.filePath(u"a/b"_s), file = inner + u"/c"_s;
        QVERIFY(makePrivateFolder(inner));
        for (const QString &each : {inner, folder.filePath(u"a"_s)})
            QCOMPARE(QFileInfo(each).permissions() & 0x77, QFileDevice::Permissions());
        QFile loose(file);
        QVERIFY(loose.open(QIODevice::WriteOnly));
        loose.close();
        QVERIFY(loose.setPermissions(QFileDevice::Permissions(0x6644)));
        QVERIFY(writePrivateFile(file, "x"));
        QCOMPARE(QFileInfo(file).permissions() & 0x77, QFileDevice::Permissions());
        QVERIFY(!writePrivateFile(folder.filePath(u"none/c"_s), "x"));
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
