// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/sandbox.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace Howdah {

namespace {

/// The system's libraries. On most systems /lib is a link into /usr, and a link it must stay: programs name their
/// loader by it.
QStringList libraries()
{
    QStringList arguments;
    for (const QString &folder : {QStringLiteral("/usr/lib"), QStringLiteral("/usr/lib32"),
             QStringLiteral("/usr/lib64"), QStringLiteral("/usr/local/lib"), QStringLiteral("/lib"),
             QStringLiteral("/lib32"), QStringLiteral("/lib64"), QStringLiteral("/etc/ld.so.cache")}) {
        const QFileInfo info(folder);
        if (info.isSymLink())
            arguments << QStringLiteral("--symlink") << info.readSymLink() << folder;
        else
            arguments << QStringLiteral("--ro-bind-try") << folder << folder;
    }
    return arguments;
}

} // namespace

QStringList sandboxed(const Sandbox &sandbox, const QStringList &command)
{
    const QString bwrap = QStandardPaths::findExecutable(QStringLiteral("bwrap"));
    if (bwrap.isEmpty())
        return {};
    QStringList arguments{bwrap, QStringLiteral("--unshare-user"), QStringLiteral("--unshare-net"),
        QStringLiteral("--unshare-pid"), QStringLiteral("--unshare-ipc"), QStringLiteral("--unshare-uts"),
        QStringLiteral("--die-with-parent"), QStringLiteral("--cap-drop"), QStringLiteral("ALL")};
    if (sandbox.isAlone)
        arguments << QStringLiteral("--as-pid-1");
    if (sandbox.reportTo >= 0)
        arguments << QStringLiteral("--info-fd") << QString::number(sandbox.reportTo);
    arguments += libraries();
    // No /proc: the server needs none, and within containers a new one can often not be had.
    arguments << QStringLiteral("--dev") << QStringLiteral("/dev") << QStringLiteral("--tmpfs")
              << QStringLiteral("/tmp");
    for (const QString &path : sandbox.readable)
        arguments << QStringLiteral("--ro-bind-try") << path << path;
    for (const QString &path : sandbox.writable)
        arguments << QStringLiteral("--bind") << path << path;
    for (const auto &[inside, outside] : sandbox.stoodFor)
        arguments << QStringLiteral("--ro-bind") << outside << inside;
    return arguments << QStringLiteral("--chdir") << sandbox.folder << QStringLiteral("--") << command;
}

bool runsIn(const Sandbox &sandbox, const QStringList &command, const ServerUser &user)
{
    Sandbox quiet = sandbox;
    quiet.reportTo = -1;
    const QStringList all = sandboxed(quiet, command);
    if (all.isEmpty())
        return false;
    QProcess process;
    runAs(process, user);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(all.first(), all.mid(1), QIODevice::ReadOnly);
    return process.waitForFinished(5000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace Howdah
