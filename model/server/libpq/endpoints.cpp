// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/endpoints.h"

#include "base/words.h"
#include "server/libpq/conninfo.h"

#include <QStringList>
#include <QSysInfo>

#include <algorithm>
#include <memory>

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <ifaddrs.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// One of the hosts that libpq would try.
struct Endpoint {
    QString host; ///< a name or an address; empty: this machine
    QString port;

    bool operator==(const Endpoint &) const = default;
};

bool isThisMachine(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == "localhost"_L1
        || host.startsWith("127."_L1) || host == "::1"_L1 || host == "0.0.0.0"_L1 || host == "::"_L1;
}

/// libpq takes what is missing in the string from the service's section, then from the environment.
QString valueOf(const QMap<QString, QString> &given, const QString &keyword)
{
    if (given.contains(keyword))
        return given.value(keyword);
    static const QMap<QString, QString> defaults = conninfoDefaults();
    const QString service = given.value(u"service"_s);
    const QMap<QString, QString> section = service.isEmpty() ? QMap<QString, QString>() : serviceValues(service);
    return section.contains(keyword) ? section.value(keyword) : defaults.value(keyword);
}

QString databaseOf(const QMap<QString, QString> &given)
{
    const QString database = valueOf(given, u"dbname"_s);
    return database.isEmpty() ? valueOf(given, u"user"_s) : database;
}

/// hostaddr is where it connects, and host then only a name for it.
std::vector<Endpoint> endpointsOf(const QMap<QString, QString> &given)
{
    const QStringList names = valueOf(given, u"host"_s).split(u','),
                      addresses = valueOf(given, u"hostaddr"_s).split(u','),
                      ports = valueOf(given, u"port"_s).split(u',');
    std::vector<Endpoint> all;
    for (qsizetype i = 0; i < std::max(names.size(), addresses.size()); ++i) {
        QString host = addresses.value(i).trimmed();
        if (host.isEmpty())
            host = names.value(i).trimmed().toLower();
        const QString port = (ports.size() == 1 ? ports.first() : ports.value(i)).trimmed();
        all.push_back({isThisMachine(host) ? QString() : host, port.isEmpty() ? u"5432"_s : port});
    }
    return all;
}

/// As numbers; an empty one: this machine.
void add(QStringList &all, const sockaddr *address, socklen_t size)
{
    char text[256] = "";
    if (::getnameinfo(address, size, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
        all << (isThisMachine(QString::fromLatin1(text)) ? QString() : QString::fromLatin1(text));
}

/// What the system's resolver says; nothing where it knows none.
QStringList addressesOf(const QString &host)
{
    addrinfo hints{}, *found = nullptr;
    hints.ai_socktype = SOCK_STREAM;
    if (::getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &found) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> guard(found, &::freeaddrinfo);
    QStringList all;
    for (const addrinfo *one = found; one; one = one->ai_next)
        add(all, one->ai_addr, socklen_t(one->ai_addrlen));
    return all;
}

/// This machine's, with the empty one that stands for it.
QStringList ownAddresses()
{
    QStringList all{QString()};
#ifdef Q_OS_WIN
    all << addressesOf(QSysInfo::machineHostName()); // Windows knows its own name by all of its interfaces
#else
    ifaddrs *found = nullptr;
    if (::getifaddrs(&found) != 0)
        return all;
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> guard(found, &::freeifaddrs);
    for (const ifaddrs *one = found; one; one = one->ifa_next)
        if (one->ifa_addr && one->ifa_addr->sa_family == AF_INET)
            add(all, one->ifa_addr, sizeof(sockaddr_in));
        else if (one->ifa_addr && one->ifa_addr->sa_family == AF_INET6)
            add(all, one->ifa_addr, sizeof(sockaddr_in6));
#endif
    return all;
}

bool meet(const Endpoint &one, const Endpoint &other)
{
    if (one.port != other.port)
        return false;
    if (one.host == other.host)
        return true;
    const auto known = [](const QString &host) { return host.isEmpty() ? ownAddresses() : addressesOf(host); };
    const QStringList first = known(one.host), second = known(other.host);
    return std::ranges::any_of(first, [&second](const QString &address) { return second.contains(address); });
}

Result<QMap<QString, QString>> givenBy(const ConnectionSpec &spec)
{
    auto given = parsedConninfo(spec.conninfo);
    if (!given)
        return given;
    if (spec.database)
        given->insert(u"dbname"_s, *spec.database);
    const QString service = valueOf(*given, u"service"_s);
    if (!service.isEmpty() && !serviceNames().contains(service))
        return failure(ErrorKind::Connection, tr("No pg_service.conf here has the service \"%1\".").arg(service));
    return given;
}

} // namespace

Result<bool> mayBeSameDatabase(const ConnectionSpec &one, const ConnectionSpec &other)
{
    const auto first = givenBy(one), second = givenBy(other);
    if (!first || !second)
        return std::unexpected(first ? second.error() : first.error());
    if (databaseOf(*first) != databaseOf(*second))
        return false;
    for (const Endpoint &here : endpointsOf(*first))
        for (const Endpoint &there : endpointsOf(*second))
            if (meet(here, there))
                return true;
    return false;
}

QString databaseName(const ConnectionSpec &spec)
{
    const auto given = givenBy(spec);
    return given ? databaseOf(*given) : QString();
}

} // namespace Howdah
