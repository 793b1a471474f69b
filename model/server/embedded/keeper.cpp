// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/keeper.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <grp.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

extern char **environ;

namespace Howdah {

namespace {

// After fork() in a program with threads only async-signal-safe calls are allowed: everything below until exec or _exit
// is system calls on memory prepared before.

constexpr long tickMilliseconds = 200;

struct Prepared {
    std::vector<char *> arguments;
    std::vector<char *> environment;
    const char *folder, *log, *socketFolder, *clientsLock;
    ServerUser user;
    int running;
    int idleTicks;
};

void closeAllBut(int kept)
{
    const long limit = ::sysconf(_SC_OPEN_MAX);
    const int last = limit > 0 && limit < 65536 ? int(limit) : 65536;
    for (int descriptor = 3; descriptor < last; ++descriptor)
        if (descriptor != kept)
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

[[noreturn]] void becomeServer(const Prepared &p, pid_t keeper)
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_PDEATHSIG, SIGINT);
#endif
    if (::getppid() != keeper)
        ::_exit(1);
    ::fcntl(p.running, F_SETFD, 0);
    ::execve(p.arguments[0], p.arguments.data(), p.environment.data());
    ::_exit(127);
}

void tick()
{
    const timespec pause{0, tickMilliseconds * 1000000};
    ::nanosleep(&pause, nullptr);
}

bool hasEnded(pid_t server)
{
    const pid_t ended = ::waitpid(server, nullptr, WNOHANG);
    return ended == server || (ended < 0 && errno == ECHILD);
}

[[noreturn]] void keep(const Prepared &p, pid_t server, int clients)
{
    int idle = 0;
    while (!hasEnded(server)) {
        if (::flock(clients, LOCK_EX | LOCK_NB) != 0) {
            idle = 0;
        } else if (++idle < p.idleTicks) {
            ::flock(clients, LOCK_UN);
        } else {
            // The lock is kept: a program that comes now waits until the server is gone and starts it afresh.
            ::kill(server, SIGINT);
            for (int ticks = 0; !hasEnded(server); ++ticks) {
                if (ticks == 25)
                    ::kill(server, SIGQUIT);
                tick();
            }
            ::rmdir(p.socketFolder);
            break;
        }
        tick();
    }
    ::_exit(0);
}

[[noreturn]] void becomeKeeper(const Prepared &p)
{
    ::setsid();
    resetSignals();
    closeAllBut(p.running);
    const int clients = ::open(p.clientsLock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (clients < 0 || null < 0 || !dropPrivileges(p.user))
        ::_exit(1);
    const int log = ::open(p.log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (log < 0 || ::chdir(p.folder) != 0 || ::dup2(null, 0) < 0 || ::dup2(log, 1) < 0 || ::dup2(log, 2) < 0)
        ::_exit(1);
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_NAME, "howdah-keeper");
#endif
    const pid_t keeper = ::getpid();
    const pid_t server = ::fork();
    if (server == 0)
        becomeServer(p, keeper);
    if (server < 0)
        ::_exit(1);
    // Only the server's processes may hold `running` from here on.
    ::close(p.running);
    keep(p, server, clients);
}

} // namespace

bool startKeeper(const KeeperPlan &plan, const FileLock &running)
{
    Prepared p{{}, {}, plan.folder.constData(), plan.log.constData(), plan.socketFolder.constData(),
        plan.clientsLock.constData(), plan.user, running.descriptor(), int(plan.idleSeconds * 1000 / tickMilliseconds)};
    QByteArrayList command = plan.command;
    for (QByteArray &argument : command)
        p.arguments.push_back(argument.data());
    p.arguments.push_back(nullptr);
    for (char **variable = environ; *variable; ++variable)
        if (!QByteArrayView(*variable).startsWith("PG")) // PGDATA and the like are not meant for this server
            p.environment.push_back(*variable);
    p.environment.push_back(nullptr);
    // Forked twice, so that the keeper belongs to init and leaves no zombie here.
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

} // namespace Howdah
