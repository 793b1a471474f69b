// SPDX-License-Identifier: Apache-2.0
// howdah-keeper CLIENTS RUNNING REPORT IDLE SOCKETFOLDER COMMAND…: the parent of the private PostgreSQL server, started
// by Howdah and by nobody else. CLIENTS and RUNNING are inherited descriptors of lock files. It runs COMMAND, which
// holds RUNNING, and stops it when for IDLE seconds no program held the lock of CLIENTS. REPORT is -1, or the
// descriptor on which COMMAND, which is bwrap then, says which process the server is. A program of its own, so that
// nothing of the one that started it (arguments, environment, memory) lives on in it. POSIX only, no Qt: it stays as
// small as it can.
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace {

constexpr long tickMilliseconds = 200;
constexpr int patienceTicks = 25;

void tick()
{
    const timespec pause{0, tickMilliseconds * 1000000};
    ::nanosleep(&pause, nullptr);
}

bool hasEnded(pid_t child)
{
    const pid_t ended = ::waitpid(child, nullptr, WNOHANG);
    return ended == child || (ended < 0 && errno == ECHILD);
}

[[noreturn]] void becomeServer(char **command, int running, int report, int pipeEnd, pid_t keeper)
{
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGINT);
#endif
    if (::getppid() != keeper)
        ::_exit(1);
    ::fcntl(running, F_SETFD, 0);
    if (report >= 0 && ::dup2(pipeEnd, report) < 0)
        ::_exit(1);
    ::execv(command[0], command);
    ::_exit(127);
}

/// bwrap's report is a small JSON object: {"child-pid": 4711, …}. The child itself where there is none.
pid_t reported(int pipeEnd, pid_t child)
{
    std::string text;
    char buffer[512];
    for (ssize_t got = 0; text.find('}') == std::string::npos; text.append(buffer, size_t(got))) {
        got = ::read(pipeEnd, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR)
            got = 0;
        else if (got <= 0)
            return child;
    }
    static constexpr char key[] = "\"child-pid\":";
    const size_t at = text.find(key);
    const long number = at == std::string::npos ? 0 : std::strtol(text.c_str() + at + std::strlen(key), nullptr, 10);
    return number > 1 ? pid_t(number) : child;
}

/// `child` is waited for; `server` gets the signals.
void keep(pid_t child, pid_t server, int clients, int idleTicks, const char *socketFolder)
{
    int idle = 0;
    while (!hasEnded(child)) {
        if (::flock(clients, LOCK_EX | LOCK_NB) != 0) {
            idle = 0;
        } else if (++idle < idleTicks) {
            ::flock(clients, LOCK_UN);
        } else {
            // The lock is kept: a program that comes now waits until the server is gone and starts it afresh.
            ::kill(server, SIGINT);
            for (int ticks = 0; !hasEnded(child); ++ticks) {
                if (ticks == patienceTicks)
                    ::kill(server, SIGQUIT);
                if (ticks == 2 * patienceTicks)
                    ::kill(child, SIGKILL);
                tick();
            }
            ::rmdir(socketFolder);
            return;
        }
        tick();
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 7)
        return 2;
    const int clients = std::atoi(argv[1]), running = std::atoi(argv[2]), report = std::atoi(argv[3]);
    const int idleTicks = int(std::atoi(argv[4]) * 1000 / tickMilliseconds);
    ::fcntl(clients, F_SETFD, FD_CLOEXEC);
    ::fcntl(running, F_SETFD, FD_CLOEXEC);
#ifdef __linux__
    ::prctl(PR_SET_NAME, "howdah-keeper");
#endif
    int ends[2] = {-1, -1};
    if (report >= 0
        && (::pipe(ends) != 0 || ::fcntl(ends[0], F_SETFD, FD_CLOEXEC) != 0
            || ::fcntl(ends[1], F_SETFD, FD_CLOEXEC) != 0))
        return 1;
    const pid_t keeper = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        becomeServer(argv + 6, running, report, ends[1], keeper);
    if (child < 0)
        return 1;
    // Only the server's processes may hold it from here on.
    ::close(running);
    if (report >= 0)
        ::close(ends[1]);
    keep(child, report >= 0 ? reported(ends[0], child) : child, clients, idleTicks, argv[5]);
    return 0;
}
