// SPDX-License-Identifier: Apache-2.0
#include "server/sandbox.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace Howdah {

namespace {

/// On most systems /lib and /bin are links into /usr, and links they must stay: programs name their loader by them.
QStringList seenOf(const char *const *begin, const char *const *end)
{
    QStringList arguments;
    for (auto name = begin; name != end; ++name) {
        const QString path = QString::fromLatin1(*name);
        const QFileInfo info(path);
        if (info.isSymLink())
            arguments << QStringLiteral("--symlink") << info.readSymLink() << path;
        else if (info.exists())
            arguments << QStringLiteral("--ro-bind") << path << path;
    }
    return arguments;
}

constexpr const char *s_libraries[]{
    "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache"};
constexpr const char *s_programs[]{
    "/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt", "/nix", "/gnu"};

QStringList seenOf(Sandbox::System system)
{
    switch (system) {
    case Sandbox::System::Libraries:
        return seenOf(std::begin(s_libraries), std::end(s_libraries));
    case Sandbox::System::Programs:
        return seenOf(std::begin(s_programs), std::end(s_programs));
    case Sandbox::System::Everything:
        break;
    }
    return {QStringLiteral("--ro-bind"), QStringLiteral("/"), QStringLiteral("/")};
}

} // namespace

QStringList sandboxed(const Sandbox &sandbox, const QStringList &command)
{
    const QString bwrap = QStandardPaths::findExecutable(QStringLiteral("bwrap"));
    if (bwrap.isEmpty() || qEnvironmentVariableIsSet("HOWDAH_WITHOUT_NAMESPACES"))
        return {};
    QStringList arguments{bwrap};
    for (const char *apart : {"user", "net", "pid", "ipc", "uts"})
        arguments << QStringLiteral("--unshare-") + QLatin1String(apart);
    arguments << QStringLiteral("--die-with-parent") << QStringLiteral("--cap-drop") << QStringLiteral("ALL")
              << (sandbox.isAlone ? QStringLiteral("--as-pid-1") : QStringLiteral("--new-session"));
    if (sandbox.reportTo >= 0)
        arguments << QStringLiteral("--info-fd") << QString::number(sandbox.reportTo);
    arguments += seenOf(sandbox.system);
    arguments << QStringLiteral("--dev") << QStringLiteral("/dev");
    if (sandbox.hasProcesses)
        arguments << QStringLiteral("--proc") << QStringLiteral("/proc");
    const bool isBare = sandbox.system != Sandbox::System::Everything;
    for (const QString &folder :
        (isBare ? QStringList{QStringLiteral("/tmp"), QStringLiteral("/run")} : QStringList()) + sandbox.emptied)
        arguments << QStringLiteral("--tmpfs") << folder;
    for (const QString &path : sandbox.readable)
        arguments << QStringLiteral("--ro-bind-try") << path << path;
    for (const QString &path : sandbox.writable)
        arguments << QStringLiteral("--bind") << path << path;
    for (const auto &[inside, outside] : sandbox.stoodFor)
        arguments << QStringLiteral("--ro-bind") << outside << inside;
    return arguments << QStringLiteral("--chdir") << sandbox.folder << QStringLiteral("--") << command;
}

bool runsIn(const Sandbox &sandbox, const QStringList &command, const std::function<void(QProcess &)> &prepare)
{
    Sandbox quiet = sandbox;
    quiet.reportTo = -1;
    const QStringList all = sandboxed(quiet, command);
    if (all.isEmpty())
        return false;
    QProcess process;
    if (prepare)
        prepare(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(all.first(), all.mid(1), QIODevice::ReadOnly);
    return process.waitForFinished(5000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace Howdah
