// SPDX-License-Identifier: Apache-2.0
// Preloaded (LD_PRELOAD) into a team's Python where the system has no namespaces: what connects or sends to an address
// reaches the one socket that HOWDAH_GUARD names, and nothing else, whichever library of the process does it. Programs
// that are linked statically or make system calls themselves are out of its reach, so Python may start none. No Qt in
// it. Refused addresses go to the file that HOWDAH_GUARD_REPORT names, a line of JSON each.
#include <arpa/inet.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <tuple>
#include <unistd.h>

namespace {

// Read once: the program may change its environment.
char s_allowed[256], s_report[4096];

__attribute__((constructor)) void begin()
{
    for (const auto &[name, place, size] : {std::tuple("HOWDAH_GUARD", s_allowed, sizeof s_allowed),
             std::tuple("HOWDAH_GUARD_REPORT", s_report, sizeof s_report)})
        if (const char *value = std::getenv(name); value && std::strlen(value) < size)
            std::strcpy(place, value);
}

void report(const char *what)
{
    const int file = s_report[0] ? ::open(s_report, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600) : -1;
    char line[600];
    const int size = std::snprintf(line, sizeof line, "{\"kind\": \"refused\", \"what\": \"%s\"}\n", what);
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written = ::write(file, line, size_t(size));
    ::close(file);
}

bool isUnix(const sockaddr *address, socklen_t size)
{
    const auto *unix = reinterpret_cast<const sockaddr_un *>(address);
    const size_t length = size - offsetof(sockaddr_un, sun_path);
    const size_t end = ::strnlen(unix->sun_path, length);
    if (end > 0 && end == std::strlen(s_allowed) && std::memcmp(unix->sun_path, s_allowed, end) == 0)
        return true;
    char what[sizeof unix->sun_path + 1] = {};
    for (size_t i = 0; i < end && i + 1 < sizeof what; ++i) {
        const char c = unix->sun_path[i];
        what[i] = c < ' ' || c == '"' || c == '\\' || c == 127 ? '?' : c;
    }
    report(end > 0 ? what : "an abstract socket");
    return false;
}

/// Whether the address is the scratch server's, or none that leads anywhere: AF_UNSPEC takes a connection back, and a
/// netlink socket asks the kernel.
bool isAllowed(const sockaddr *address, socklen_t size)
{
    if (!address || size < sizeof(sa_family_t) || address->sa_family == AF_UNSPEC || address->sa_family == AF_NETLINK)
        return true;
    char host[INET6_ADDRSTRLEN] = "?", what[INET6_ADDRSTRLEN + 16];
    unsigned port = 0;
    if (address->sa_family == AF_UNIX && size > offsetof(sockaddr_un, sun_path))
        return isUnix(address, size);
    if (address->sa_family == AF_INET && size >= sizeof(sockaddr_in)) {
        const auto *four = reinterpret_cast<const sockaddr_in *>(address);
        ::inet_ntop(AF_INET, &four->sin_addr, host, sizeof host);
        port = ntohs(four->sin_port);
    } else if (address->sa_family == AF_INET6 && size >= sizeof(sockaddr_in6)) {
        const auto *six = reinterpret_cast<const sockaddr_in6 *>(address);
        ::inet_ntop(AF_INET6, &six->sin6_addr, host, sizeof host);
        port = ntohs(six->sin6_port);
    }
    std::snprintf(what, sizeof what, "%s:%u", host, port);
    report(what);
    return false;
}

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int connect(int socket, const sockaddr *address, socklen_t size)
{
    static const auto real = next<decltype(&connect)>("connect");
    if (isAllowed(address, size))
        return real(socket, address, size);
    errno = EACCES;
    return -1;
}

ssize_t sendto(int socket, const void *data, size_t length, int flags, const sockaddr *address, socklen_t size)
{
    static const auto real = next<decltype(&sendto)>("sendto");
    if (isAllowed(address, size))
        return real(socket, data, length, flags, address, size);
    errno = EACCES;
    return -1;
}

ssize_t sendmsg(int socket, const msghdr *message, int flags)
{
    static const auto real = next<decltype(&sendmsg)>("sendmsg");
    if (!message || isAllowed(static_cast<const sockaddr *>(message->msg_name), message->msg_namelen))
        return real(socket, message, flags);
    errno = EACCES;
    return -1;
}

int sendmmsg(int socket, mmsghdr *messages, unsigned count, int flags)
{
    static const auto real = next<decltype(&sendmmsg)>("sendmmsg");
    for (unsigned i = 0; i < count; ++i)
        if (!isAllowed(static_cast<const sockaddr *>(messages[i].msg_hdr.msg_name), messages[i].msg_hdr.msg_namelen)) {
            errno = EACCES;
            return -1;
        }
    return real(socket, messages, count, flags);
}

} // extern "C"
