// SPDX-License-Identifier: Apache-2.0
#include "support/testserver.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

namespace Howdah {

QString TestServer::program(const QString &name)
{
    // Before the path: there Debian has a script for each, which costs ten times the program's own start.
    QStringList folders;
    for (const QString &version : QDir(QStringLiteral("/usr/lib/postgresql"))
             .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders.append(QStringLiteral("/usr/lib/postgresql/%1/bin").arg(version));
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

int TestServer::freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool TestServer::run(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program(name), arguments);
    if (process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return true;
    m_error = name + QStringLiteral(": ") + process.errorString() + QString::fromLocal8Bit(process.readAll());
    return false;
}

bool TestServer::makeCluster(const QString &data)
{
    // initdb takes a second, a copy a tenth of it: the first program of a build makes the cluster that all others copy.
    const QFileInfo maker(program(QStringLiteral("initdb")));
    const QString kept = QCoreApplication::applicationDirPath()
        + QStringLiteral("/cluster-%1-%2").arg(maker.lastModified().toSecsSinceEpoch()).arg(maker.size());
    if (!QFileInfo::exists(kept)) {
        QTemporaryDir made(kept + QStringLiteral("-XXXXXX"));
        const QString whole = made.filePath(QStringLiteral("data"));
        if (!run(QStringLiteral("initdb"),
                {QStringLiteral("-D"), whole, QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-A"),
                    QStringLiteral("trust"), QStringLiteral("-N"), QStringLiteral("-E"), QStringLiteral("UTF8"),
                    QStringLiteral("--locale=C")}))
            return false;
        QDir().rename(whole, kept); // fails where another program was first, which is as good
    }
    return run(QStringLiteral("cp"), {QStringLiteral("-a"), kept, data});
}

bool TestServer::start(const QByteArray &settings)
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    if (!makeCluster(data))
        return false;
    m_port = freePort();
    QFile conf(data + QStringLiteral("/postgresql.conf"));
    QFile hba(data + QStringLiteral("/pg_hba.conf"));
    if (!conf.open(QIODevice::Append) || !hba.open(QIODevice::WriteOnly))
        return false;
    conf.write("\nlisten_addresses = '127.0.0.1'\nport = " + QByteArray::number(m_port)
        + "\nunix_socket_directories = '" + m_folder.path().toUtf8()
        + "'\nfsync = off\nfull_page_writes = off\njit = off\n" + settings + "\n");
    hba.write("local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
    conf.close();
    hba.close();
    m_postgres.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_postgres.start(program(QStringLiteral("postgres")), {QStringLiteral("-D"), data});
    QElapsedTimer timer;
    timer.start();
    while (!run(QStringLiteral("psql"),
        {QStringLiteral("-X"), QStringLiteral("-c"), QStringLiteral("CREATE ROLE app LOGIN PASSWORD 'secret'"),
            conninfo()})) {
        if (timer.elapsed() > 20000 || m_postgres.state() == QProcess::NotRunning)
            return false;
        QTest::qWait(50);
    }
    return true;
}

bool TestServer::startOrUse(const QByteArray &settings)
{
    m_given = qEnvironmentVariable("HOWDAH_LAWS_SERVER");
    return !m_given.isEmpty() || start(settings);
}

void TestServer::kill()
{
    m_postgres.terminate();
    if (!m_postgres.waitForFinished(1000)) {
        m_postgres.kill();
        m_postgres.waitForFinished();
    }
}

bool TestServer::restart()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    run(QStringLiteral("pg_ctl"),
        {QStringLiteral("-D"), data, QStringLiteral("-m"), QStringLiteral("immediate"), QStringLiteral("stop")});
    m_postgres.waitForFinished();
    m_postgres.start(program(QStringLiteral("postgres")), {QStringLiteral("-D"), data});
    QElapsedTimer timer;
    timer.start();
    while (!run(
        QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-c"), QStringLiteral("SELECT 1"), conninfo()})) {
        if (timer.elapsed() > 20000 || m_postgres.state() == QProcess::NotRunning)
            return false;
        QTest::qWait(50);
    }
    return true;
}

TestServer::~TestServer()
{
    if (m_postgres.state() == QProcess::NotRunning)
        return;
    run(QStringLiteral("pg_ctl"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"),
            QStringLiteral("immediate"), QStringLiteral("stop")});
    m_postgres.waitForFinished();
}

QString TestServer::server() const
{
    return m_given.isEmpty() ? QStringLiteral("host=%1 port=%2 user=postgres").arg(m_folder.path()).arg(m_port)
                             : m_given;
}

QString TestServer::conninfo(const QString &database) const
{
    return server() + QStringLiteral(" dbname=") + database;
}

QString TestServer::tcpConninfo(const QString &database) const
{
    return QStringLiteral("host=127.0.0.1 port=%1 user=app dbname=%2").arg(m_port).arg(database);
}

} // namespace Howdah
