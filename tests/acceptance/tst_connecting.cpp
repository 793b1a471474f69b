// SPDX-License-Identifier: Apache-2.0
// What libpq honours is honoured: service and password files, variables, TLS; and servers that are not what they should
// be.
#include "server/libpq/opensession.h"
#include "support/testserver.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QtEndian>

#include <thread>

using namespace Howdah;
using namespace Qt::StringLiterals;

namespace {

QByteArray message(char type, const QByteArray &body)
{
    QByteArray length(4, 0);
    qToBigEndian(quint32(body.size() + 4), length.data());
    return type + length + body;
}

/// Speaks just enough of the protocol to be taken for a server of the given version.
class OldServer : public QTcpServer
{
public:
    explicit OldServer(const QByteArray &version)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, version] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [client, version] {
                client->readAll();
                client->write(message('R', QByteArray(4, 0))
                    + message('S', QByteArray("server_version\0", 15) + version + '\0')
                    + message('S', QByteArray("client_encoding\0UTF8\0", 21)) + message('K', QByteArray(8, 1))
                    + message('Z', "I"));
            });
        });
    }
};

} // namespace

class ConnectingTest : public QObject
{
    Q_OBJECT

private:
    TestServer m_server;

    QString certificate(const QString &suffix) const { return m_server.folder() + u"/server."_s + suffix; }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile made(m_server.folder() + u'/' + name);
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            return {};
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return made.fileName();
    }
    static Result<ServerInfo> connected(const QString &conninfo)
    {
        ConnectionSpec spec;
        spec.conninfo = conninfo;
        auto session = openSession(spec);
        return session ? Result<ServerInfo>((*session)->info()) : std::unexpected(session.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Self-signed, for this run only.
        QProcess openssl;
        openssl.start(TestServer::program(u"openssl"_s),
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
                certificate(u"key"_s), u"-out"_s, certificate(u"crt"_s)});
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
        const QString settings = u"ssl = on\nssl_cert_file = '%1'\nssl_key_file = '%2'\n"_s.arg(
            certificate(u"crt"_s), certificate(u"key"_s));
        QVERIFY2(m_server.start(settings.toUtf8()), qPrintable(m_server.error()));
    }

    void tls()
    {
        qputenv("PGPASSWORD", "secret");
        const auto info = connected(m_server.tcpConninfo() + u" sslmode=require"_s);
        QVERIFY2(info, info ? "" : qPrintable(toText(info.error())));
        QVERIFY(info->tls);
        QVERIFY2(info->tlsVersion.startsWith(u"TLSv1."_s), qPrintable(info->tlsVersion));
        QVERIFY(!connected(m_server.tcpConninfo() + u" sslmode=disable"_s)->tls);
        QVERIFY(connected(m_server.tcpConninfo() + u" sslmode=verify-full sslrootcert="_s + certificate(u"crt"_s)));
        // Nobody the system trusts has signed it.
        const auto distrusted = connected(m_server.tcpConninfo() + u" sslmode=verify-full sslrootcert=system"_s);
        QVERIFY(!distrusted);
        QCOMPARE(distrusted.error().message,
            u"The certificate of 127.0.0.1, port %1 could not be trusted."_s.arg(m_server.port()));
        qunsetenv("PGPASSWORD");
    }

    void filesAndVariables()
    {
        const QString services = file(u"services"_s,
            u"[shop]\nhost=127.0.0.1\nport=%1\nuser=app\ndbname=postgres\n"_s.arg(m_server.port()).toUtf8());
        const QString passwords = file(u"passwords"_s, u"127.0.0.1:%1:*:app:secret\n"_s.arg(m_server.port()).toUtf8());
        qputenv("PGSERVICEFILE", services.toUtf8());
        qputenv("PGPASSFILE", passwords.toUtf8());
        QCOMPARE(connected(u"service=shop"_s)->role, u"app"_s);
        QCOMPARE(connected(u"postgresql:///template1?service=shop"_s)->database, u"template1"_s);
        const auto missing = connected(u"service=nowhere"_s);
        QVERIFY(!missing);
        QCOMPARE(missing.error().message, u"definition of service \"nowhere\" not found"_s);
        qunsetenv("PGSERVICEFILE");
        qputenv("PGHOST", "127.0.0.1");
        qputenv("PGPORT", QByteArray::number(m_server.port()));
        qputenv("PGUSER", "app");
        QCOMPARE(connected(u"dbname=postgres"_s)->role, u"app"_s);
        for (const char *name : {"PGHOST", "PGPORT", "PGUSER", "PGPASSFILE"})
            qunsetenv(name);
    }

    void severalHosts()
    {
        const auto info
            = connected(u"host=127.0.0.1,%1 port=%2,%3 user=postgres dbname=postgres"_s.arg(m_server.folder())
                    .arg(TestServer::freePort())
                    .arg(m_server.port()));
        QVERIFY2(info, info ? "" : qPrintable(toText(info.error())));
        QCOMPARE(info->host, m_server.folder());
    }

    void aServerThatIsTooOld()
    {
        OldServer old("13.9");
        Result<ServerInfo> result;
        std::atomic_bool done = false;
        std::jthread thread([&] {
            result = connected(
                u"host=127.0.0.1 port=%1 user=x dbname=x sslmode=disable gssencmode=disable"_s.arg(old.serverPort()));
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 10000);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unsupported);
        QCOMPARE(result.error().message, u"This server is PostgreSQL 13.9; Howdah needs 14 or newer."_s);
    }

    void noRightToConnect()
    {
        auto admin = openSession({m_server.conninfo(), {}, {}, 10, false});
        QVERIFY((*admin)->execute(u"REVOKE CONNECT ON DATABASE template1 FROM PUBLIC"_s));
        ConnectionSpec spec{m_server.tcpConninfo(u"template1"_s), {}, u"secret"_s, 10, true};
        const auto session = openSession(spec);
        QVERIFY(!session);
        QCOMPARE(session.error().message, u"Role \"app\" lacks the CONNECT privilege on database \"template1\"."_s);
    }
};

QTEST_GUILESS_MAIN(ConnectingTest)
#include "tst_connecting.moc"
