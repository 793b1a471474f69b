// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/keeper.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace Howdah {

namespace {

// After fork() in a program with threads only async-signal-safe calls are allowed: everything in the child is system
// calls on memory prepared before.

struct Prepared {
    std::vector<char *> arguments, environment;
    const char *folder, *program;
    ServerUser user;
    int keeper, running, clients, log, null;
};

void closeAllBut(const Prepared &p)
{
    const long limit = ::sysconf(_SC_OPEN_MAX);
    const int last = limit > 0 && limit < 65536 ? int(limit) : 65536;
    for (int descriptor = 3; descriptor < last; ++descriptor)
        if (descriptor != p.running && descriptor != p.clients && descriptor != p.keeper)
            ::close(descriptor);
}

void resetSignals()
{
    for (const int signal : {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGPIPE, SIGCHLD, SIGUSR1, SIGUSR2, SIGALRM})
        std::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool dropPrivileges(const ServerUser &user)
{
    return !user.isOther || (::setgroups(0, nullptr) == 0 && ::setgid(user.gid) == 0 && ::setuid(user.uid) == 0);
}

[[noreturn]] void becomeKeeper(const Prepared &p)
{
    ::setsid();
    resetSignals();
    if (::dup2(p.null, 0) < 0 || ::dup2(p.log, 1) < 0 || ::dup2(p.log, 2) < 0 || !dropPrivileges(p.user)
        || ::chdir(p.folder) != 0)
        ::_exit(1);
    closeAllBut(p);
    ::fcntl(p.running, F_SETFD, 0);
    ::fcntl(p.clients, F_SETFD, 0);
    // By its descriptor: the user it now is may not be able to enter the folder it lies in.
#ifdef Q_OS_LINUX
    ::fexecve(p.keeper, p.arguments.data(), p.environment.data());
#else
    ::execve(p.program, p.arguments.data(), p.environment.data());
#endif
    ::_exit(127);
}

/// Beside the program, where the build leaves all of them, or in libexec, where they are installed.
QByteArray keeperProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    return QFile::encodeName(QStandardPaths::findExecutable(QStringLiteral("howdah-keeper"),
        {here, here + QStringLiteral("/../bin"), here + QStringLiteral("/../libexec/howdah")}));
}

std::vector<char *> pointers(QByteArrayList &list)
{
    std::vector<char *> result;
    for (QByteArray &text : list)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

/// Forked twice, so that the keeper belongs to init and leaves no zombie here.
bool forked(const Prepared &p)
{
    const pid_t first = ::fork();
    if (first == 0) {
        const pid_t second = ::fork();
        if (second == 0)
            becomeKeeper(p);
        ::_exit(second < 0 ? 1 : 0);
    }
    int status = 1;
    while (first > 0 && ::waitpid(first, &status, 0) < 0 && errno == EINTR) { }
    return first > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

bool startKeeper(const KeeperPlan &plan, const FileLock &running)
{
    // Opened here, where the files' own user still opens them. The lock must not be shared with this program's.
    const int flags = O_CLOEXEC | O_NOFOLLOW;
    const QByteArray program = keeperProgram();
    Prepared p{{}, {}, plan.folder.constData(), program.constData(), plan.user,
        ::open(program.constData(), O_RDONLY | O_CLOEXEC), running.descriptor(),
        ::open(plan.clientsLock.constData(), O_RDWR | O_CREAT | flags, 0600),
        ::open(plan.log.constData(), O_WRONLY | O_CREAT | O_TRUNC | flags, 0600),
        ::open("/dev/null", O_RDONLY | flags)};
    QByteArrayList arguments{"howdah-keeper", QByteArray::number(p.clients), QByteArray::number(p.running),
        QByteArray::number(plan.report), QByteArray::number(plan.idleSeconds), plan.socketFolder};
    arguments += plan.command;
    QByteArrayList environment = serverEnvironment(plan.user);
    p.arguments = pointers(arguments);
    p.environment = pointers(environment);
    const bool started = p.keeper >= 0 && p.clients >= 0 && p.log >= 0 && p.null >= 0 && forked(p);
    for (const int descriptor : {p.keeper, p.clients, p.log, p.null})
        if (descriptor >= 0)
            ::close(descriptor);
    return started;
}

} // namespace Howdah
