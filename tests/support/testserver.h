// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Howdah {

/// A real PostgreSQL server of one test program: a cluster in a temporary folder, on a Unix socket (trust, role
/// postgres) and on 127.0.0.1 (passwords; role app has the password "secret"). Stopped and removed with the object.
class TestServer
{
public:
    TestServer() = default;
    ~TestServer();

    /// Makes and starts the cluster with further lines of postgresql.conf; false, with the reason in error(), on
    /// failure.
    bool start(const QByteArray &settings = {});
    /// The same, or uses the server HOWDAH_LAWS_SERVER names (a conninfo without a database, of a superuser), which is
    /// left running: so the laws are tried on other versions.
    bool startOrUse(const QByteArray &settings = {});
    /// Stops as a crash would: every connection is cut.
    void kill();
    /// The same, and starts it again; false when it does not come back.
    bool restart();
    QString error() const { return m_error; }

    int port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    /// Conninfo without a database, as superuser.
    QString server() const;
    /// Conninfo of a database as superuser: over the socket, where the server is its own.
    QString conninfo(const QString &database = QStringLiteral("postgres")) const;
    /// Conninfo over TCP as role app, without its password.
    QString tcpConninfo(const QString &database = QStringLiteral("postgres")) const;

    /// Path of a program of the PostgreSQL installation ("initdb"), empty when there is none.
    static QString program(const QString &name);
    /// A TCP port nobody listens on now.
    static int freePort();

private:
    bool makeCluster(const QString &data);
    bool run(const QString &name, const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcess m_postgres;
    QString m_error;
    QString m_given;
    int m_port = 0;
};

} // namespace Howdah
