// SPDX-License-Identifier: Apache-2.0
#include "server/enclosure.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// Namespaces of its own for users, network, processes and messages; nothing outlives this program.
QStringList beginning()
{
    return {u"bwrap"_s, u"--unshare-user"_s, u"--unshare-net"_s, u"--unshare-pid"_s, u"--unshare-ipc"_s,
        u"--unshare-uts"_s, u"--die-with-parent"_s, u"--new-session"_s, u"--dev"_s, u"/dev"_s, u"--proc"_s, u"/proc"_s,
        u"--tmpfs"_s, u"/tmp"_s, u"--tmpfs"_s, u"/run"_s};
}

/// The system's programs, libraries and settings. Newer systems have /bin and /lib as links into /usr.
QStringList systemFolders()
{
    QStringList arguments;
    for (const char *name :
        {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt", "/nix", "/gnu"}) {
        const QString path = QString::fromLatin1(name);
        const QFileInfo info(path);
        if (info.isSymLink())
            arguments << u"--symlink"_s << info.readSymLink() << path;
        else if (info.exists())
            arguments << u"--ro-bind"_s << path << path;
    }
    return arguments;
}

bool works(const QStringList &command)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    return process.waitForFinished(10000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

bool canEnclose()
{
    if (qEnvironmentVariableIsSet("HOWDAH_WITHOUT_NAMESPACES"))
        return false;
    static const bool can = !QStandardPaths::findExecutable(u"bwrap"_s).isEmpty()
        && works(beginning() + systemFolders() + QStringList{u"true"_s});
    return can;
}

QStringList enclosedCommand(const Enclosure &enclosure, const QStringList &command)
{
    QStringList arguments = beginning() + systemFolders();
    for (const QString &path : enclosure.emptied)
        arguments << u"--tmpfs"_s << path;
    for (const QString &path : enclosure.readOnly)
        arguments << u"--ro-bind"_s << path << path;
    for (const QString &path : enclosure.overlaid)
        arguments << u"--overlay-src"_s << path << u"--tmp-overlay"_s << path;
    for (const QString &path : enclosure.writable)
        arguments << u"--bind"_s << path << path;
    if (!enclosure.folder.isEmpty())
        arguments << u"--chdir"_s << enclosure.folder;
    return arguments << command;
}

} // namespace Howdah
