// SPDX-License-Identifier: Apache-2.0
// Every TLS mode against a server that has TLS, one that has none, and a certificate that is right, of another host, or
// of nobody known: connected or refused as libpq says, in one sentence, without the password.
#include "support/cli.h"
#include "support/testserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Howdah;
using namespace Qt::StringLiterals;

class TlsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    TestServer m_with, m_without;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, arguments);
        return process.waitForFinished(60000) && process.exitCode() == 0;
    }
    /// A certificate for localhost alone (not for 127.0.0.1), signed by an authority of the test's own.
    bool makeCertificates() const
    {
        return openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN=authority"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.crt"_s})
            && openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s,
                u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.csr"_s})
            && openssl({u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.crt"_s,
                u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s, u"-out"_s, u"server.crt"_s})
            && openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN=stranger"_s, u"-keyout"_s, u"other.key"_s, u"-out"_s, u"other.crt"_s})
            && QFile::setPermissions(path(u"server.key"_s), QFile::ReadOwner | QFile::WriteOwner);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_folder.path().toUtf8()); // no certificates of the person who runs this
        QVERIFY(makeCertificates());
        QVERIFY2(m_with.start("ssl = on\nssl_cert_file = '" + path(u"server.crt"_s).toUtf8() + "'\nssl_key_file = '"
                     + path(u"server.key"_s).toUtf8() + "'\n"),
            qPrintable(m_with.error()));
        QVERIFY2(m_without.start(), qPrintable(m_without.error()));
    }

    void modes_data()
    {
        QTest::addColumn<bool>("offered");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("said"); // nothing: connected
        const QString none = u"does not offer the TLS"_s, unknown = u"certificate"_s;
        for (const char *mode : {"disable", "allow", "prefer", "require"})
            QTest::addRow("offered, %s", mode)
                << true << u"127.0.0.1"_s << QString::fromLatin1(mode) << QString() << QString();
        for (const char *mode : {"disable", "allow", "prefer"})
            QTest::addRow("not offered, %s", mode)
                << false << u"127.0.0.1"_s << QString::fromLatin1(mode) << QString() << QString();
        for (const char *mode : {"require", "verify-ca", "verify-full"})
            QTest::addRow("not offered, %s", mode)
                << false << u"127.0.0.1"_s << QString::fromLatin1(mode) << u"ca.crt"_s << none;
        QTest::newRow("known authority") << true << u"127.0.0.1"_s << u"verify-ca"_s << u"ca.crt"_s << QString();
        QTest::newRow("known host") << true << u"localhost"_s << u"verify-full"_s << u"ca.crt"_s << QString();
        QTest::newRow("other host") << true << u"127.0.0.1"_s << u"verify-full"_s << u"ca.crt"_s << u"localhost"_s;
        QTest::newRow("unknown authority") << true << u"localhost"_s << u"verify-ca"_s << u"other.crt"_s << unknown;
        QTest::newRow("no authority's file")
            << true << u"localhost"_s << u"verify-full"_s << u"gone.crt"_s << u"gone.crt"_s;
        QTest::newRow("a key as authority") << true << u"localhost"_s << u"verify-full"_s << u"ca.key"_s << u"ca.key"_s;
        QTest::newRow("no such mode") << true << u"localhost"_s << u"always"_s << QString() << u"always"_s;
    }
    void modes()
    {
        QFETCH(bool, offered);
        QFETCH(QString, host);
        QFETCH(QString, mode);
        QFETCH(QString, authority);
        QFETCH(QString, said);
        QString conninfo
            = u"host=%1 port=%2 user=app password=secret dbname=postgres gssencmode=disable sslmode=%3"_s.arg(host)
                  .arg(offered ? m_with.port() : m_without.port())
                  .arg(mode);
        if (!authority.isEmpty())
            conninfo += u" sslrootcert='%1'"_s.arg(path(authority));
        const CliRun run = runCli({u"inspect"_s, conninfo, u"--format"_s, u"summary"_s});
        QVERIFY2(!run.err.contains(u"secret"_s) && !run.out.contains(u"secret"_s), qPrintable(run.err));
        if (said.isEmpty()) {
            QVERIFY2(run.code == 0, qPrintable(run.err));
            QCOMPARE(run.err, QString());
            return;
        }
        QVERIFY2(run.code == 3 || run.code == 2, qPrintable(QString::number(run.code) + run.err));
        QVERIFY2(run.err.contains(said), qPrintable(run.err));
        QVERIFY2(run.err.trimmed().count(u'\n') <= 2, qPrintable(run.err)); // the sentence, and libpq's own words
        QCOMPARE(run.out, QString());
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
