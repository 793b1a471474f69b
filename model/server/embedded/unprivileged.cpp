// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/unprivileged.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

#include <fcntl.h>
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

QByteArrayList serverEnvironment(const ServerUser &user)
{
    QByteArrayList environment{"PATH=/usr/bin:/bin", "LANG=C"};
    // A PostgreSQL that was not installed by the system may need it.
    if (const QByteArray libraries = qgetenv("LD_LIBRARY_PATH"); !user.isOther && !libraries.isEmpty())
        environment << "LD_LIBRARY_PATH=" + libraries;
    return environment;
}

void runAs(QProcess &process, const ServerUser &user)
{
    QProcessEnvironment environment;
    for (const QByteArray &variable : serverEnvironment(user)) {
        const qsizetype at = variable.indexOf('=');
        environment.insert(QString::fromLocal8Bit(variable.left(at)), QString::fromLocal8Bit(variable.mid(at + 1)));
    }
    process.setProcessEnvironment(environment);
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
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0 && user.isOther && ::lchown(name.constData(), user.uid, user.gid) != 0)
        return false;
    struct stat state;
    // Someone else's folder of this name must not be trusted, nor one others can look into.
    return ::lstat(name.constData(), &state) == 0 && S_ISDIR(state.st_mode) && state.st_uid == user.uid
        && (state.st_mode & 077) == 0;
}

bool makeOwnFolder(const QString &path, const ServerUser &user)
{
    const QString parent = QFileInfo(path).path();
    if (!QFileInfo(parent).isDir() && !makeOwnFolder(parent, user))
        return false;
    const QByteArray name = QFile::encodeName(path);
    // mkdir is subject to the umask.
    if (::mkdir(name.constData(), 0700) == 0 && user.isOther && ::chmod(name.constData(), 0711) != 0)
        return false;
    struct stat state;
    return ::lstat(name.constData(), &state) == 0 && S_ISDIR(state.st_mode) && state.st_uid == ::geteuid()
        && (state.st_mode & (user.isOther ? 022 : 077)) == 0;
}

QByteArray smallContent(const QString &path)
{
    // Without O_NONBLOCK opening a pipe would wait for its other end.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    struct stat state;
    QByteArray content(4096, Qt::Uninitialized);
    ssize_t size = 0;
    if (descriptor >= 0 && ::fstat(descriptor, &state) == 0 && S_ISREG(state.st_mode))
        size = ::read(descriptor, content.data(), size_t(content.size()));
    if (descriptor >= 0)
        ::close(descriptor);
    content.truncate(qMax(size, ssize_t(0)));
    return content;
}

} // namespace Howdah
