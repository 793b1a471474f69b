// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/unprivileged.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Howdah {

Result<ServerUser> serverUser()
{
    if (::geteuid() != 0)
        return ServerUser{::geteuid(), ::getegid(), false};
    const uint sudo = qEnvironmentVariable("SUDO_UID").toUInt();
    const passwd *entry = sudo != 0 ? ::getpwuid(sudo) : nullptr;
    if (!entry)
        entry = ::getpwnam("nobody");
    if (!entry || entry->pw_uid == 0)
        return failure(ErrorKind::Refused,
            QCoreApplication::translate(
                "Embedded", "PostgreSQL does not run as root, and there is no user \"nobody\" to run it as."));
    return ServerUser{entry->pw_uid, entry->pw_gid, true};
}

void runAs(QProcess &process, const ServerUser &user)
{
    if (!user.isOther)
        return;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([user, &process] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(user.gid) != 0 || ::setuid(user.uid) != 0)
            process.failChildProcessModifier("setuid", errno);
    });
}

bool makePrivateFolder(const QString &path, const ServerUser &user)
{
    const QString parent = QFileInfo(path).path();
    if (!QFileInfo(parent).isDir()) {
        if (!QDir().mkpath(parent))
            return false;
        if (user.isOther)
            ::chmod(QFile::encodeName(parent).constData(), 0755);
    }
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0 && user.isOther && ::chown(name.constData(), user.uid, user.gid) != 0)
        return false;
    struct stat state;
    // Someone else's folder of this name must not be trusted, nor one others can look into.
    return ::lstat(name.constData(), &state) == 0 && S_ISDIR(state.st_mode) && state.st_uid == user.uid
        && (state.st_mode & 077) == 0;
}

} // namespace Howdah
