// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/embedded/installation.h"
#include "server/embedded/keeper.h"
#include "server/embedded/unprivileged.h"
#include "server/sandbox.h"

#include <functional>
#include <stop_token>

namespace Howdah {

/// The cluster's superuser. Its name is one that no schema's role has, since the scripts' own role is called postgres.
constexpr char superuserName[] = "howdah.server";

/// Where the private cluster of one major version lives, and whether it is whole. All calls that change it are made
/// while start.lock is held and no server runs on it.
class Cluster
{
public:
    Cluster(Installation installation, ServerUser user);

    const Installation &installation() const { return m_installation; }
    const ServerUser &user() const { return m_user; }
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    QString dataFolder() const { return path(QStringLiteral("data")); }
    /// Nobody but this program's user reads it: the server's superuser logs in with it.
    QByteArray password() const;
    /// The folder of the socket the running server listens on, as it was written down when it was started.
    QString socketFolder() const;

    /// Makes the folder. It is this program's user's, root's too: only what the server itself writes is user()'s. File
    /// when that is impossible.
    Result<void> prepareFolder() const;
    /// True when the cluster was made completely, by this major version and by a Howdah that made it the same way.
    bool isWhole() const;
    /// Makes it anew with initdb, removing what is there. Stopped within a moment of `stop`; what is then half-made is
    /// made anew the next time.
    Result<void> rebuild(const std::stop_token &stop) const;
    /// Removes what a killed server left behind and chooses the socket's folder.
    Result<void> prepareStart() const;
    /// How the server is started: in a place of its own where the system allows that (tried here), with settings that
    /// lie outside of what it can write.
    KeeperPlan startPlan() const;
    /// What startPlan() came to when the running server was started; the other wall, the role, is always there.
    bool isWalled() const;
    /// The last lines of the server's log.
    QString logTail() const;

private:
    Result<QString> chosenSocketFolder() const;
    QString extensionFolder() const;
    Result<void> trustExtensions() const;
    bool emptyData(const std::stop_token &stop) const;
    bool lendPassword() const;
    Sandbox sandbox() const;
    Result<void> runInitdb(const QString &locale, const std::stop_token &stop) const;

    Installation m_installation;
    ServerUser m_user;
    QString m_folder;
};

} // namespace Howdah
