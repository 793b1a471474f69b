// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/conninfo.h"

#include "base/secrets.h"

#include <libpq-fe.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

namespace Howdah {

namespace {

struct FreeOptions {
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};
using Options = std::unique_ptr<PQconninfoOption, FreeOptions>;

bool isSecret(const PQconninfoOption &option)
{
    return option.dispchar && option.dispchar[0] == '*';
}

QStringList servicesIn(const QString &path)
{
    QStringList names;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')))
            names.append(line.mid(1, line.size() - 2));
    }
    return names;
}

/// The user's, then the system's.
QStringList serviceFiles()
{
    QStringList files{qEnvironmentVariable("PGSERVICEFILE")};
    if (files.first().isEmpty())
        files.first() = QDir::home().filePath(QStringLiteral(".pg_service.conf"));
    const QStringList system{qEnvironmentVariable("PGSYSCONFDIR"), QStringLiteral("/etc/postgresql-common"),
        QStringLiteral("/etc/sysconfig/pgsql"), QStringLiteral("/etc")};
    for (const QString &folder : system)
        if (!folder.isEmpty())
            files << folder + QStringLiteral("/pg_service.conf");
    return files;
}

} // namespace

const QStringList &secretKeywords()
{
    static const QStringList keywords = [] {
        QStringList list;
        const Options options(PQconndefaults());
        for (const PQconninfoOption *o = options.get(); o && o->keyword; ++o)
            if (isSecret(*o))
                list.append(QString::fromUtf8(o->keyword));
        return list;
    }();
    return keywords;
}

Result<QMap<QString, QString>> parsedConninfo(const QString &conninfo)
{
    char *message = nullptr;
    const Options options(PQconninfoParse(conninfo.toUtf8().constData(), &message));
    const std::unique_ptr<char, decltype(&PQfreemem)> guard(message, &PQfreemem);
    if (!options) {
        // libpq quotes the part it could not read, which may be a piece of the password.
        static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\""));
        QString reason = QString::fromUtf8(message ? message : "").trimmed();
        reason.replace(quoted, QStringLiteral("\"…\""));
        return failure(ErrorKind::Connection,
            QCoreApplication::translate("Server",
                "This connection string cannot be read: %1. Special "
                "characters in a URI must be percent-encoded.")
                .arg(reason));
    }
    QMap<QString, QString> values;
    for (const PQconninfoOption *o = options.get(); o->keyword; ++o)
        if (o->val)
            values.insert(QString::fromUtf8(o->keyword), QString::fromUtf8(o->val));
    // An unescaped "/" or ":" in a URI's password makes a port of it: not to be repeated.
    static const QRegularExpression ports(QStringLiteral("^[0-9,]*$"));
    if (!ports.match(values.value(QStringLiteral("port"))).hasMatch())
        return failure(ErrorKind::Connection,
            QCoreApplication::translate("Server",
                "The port in this connection string is not a number. Special "
                "characters in a URI must be percent-encoded."));
    // So does a "/" with digits before it; what follows the "@" then is in the database's name.
    static const QRegularExpression slash(QStringLiteral("^postgres(ql)?://[^@/?]*:[^@/?]*/[^?]*@"));
    if (slash.match(conninfo).hasMatch())
        return failure(ErrorKind::Connection,
            QCoreApplication::translate("Server",
                "The port in this connection string is not a number. Special "
                "characters in a URI must be percent-encoded."));
    return values;
}

QMap<QString, QString> conninfoDefaults()
{
    QMap<QString, QString> values;
    const Options options(PQconndefaults());
    for (const PQconninfoOption *o = options.get(); o && o->keyword; ++o)
        if (o->val && !isSecret(*o))
            values.insert(QString::fromUtf8(o->keyword), QString::fromUtf8(o->val));
    return values;
}

QString conninfoFrom(const QMap<QString, QString> &values)
{
    static const QStringList first{QStringLiteral("service"), QStringLiteral("host"), QStringLiteral("port"),
        QStringLiteral("dbname"), QStringLiteral("user")};
    QStringList parts;
    const auto add = [&](const QString &key) {
        static const QRegularExpression simple(QStringLiteral("^[^\\s'\\\\=]+$"));
        const QString value = values.value(key);
        parts.append(key + QLatin1Char('=') + (simple.match(value).hasMatch() ? value : quotedConninfoValue(value)));
    };
    for (const QString &key : first)
        if (values.contains(key))
            add(key);
    for (const QString &key : values.keys())
        if (!first.contains(key))
            add(key);
    return parts.join(QLatin1Char(' '));
}

QString conninfoUri(const QMap<QString, QString> &values)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QString uri = QStringLiteral("postgresql://");
    if (values.contains(QStringLiteral("user"))) {
        uri += encoded(values.value(QStringLiteral("user")));
        if (values.contains(QStringLiteral("password")))
            uri += QLatin1Char(':') + encoded(values.value(QStringLiteral("password")));
        uri += QLatin1Char('@');
    }
    const QString host = values.value(QStringLiteral("host"));
    uri += host.contains(QLatin1Char(':')) ? QLatin1Char('[') + host + QLatin1Char(']') : encoded(host);
    if (values.contains(QStringLiteral("port")))
        uri += QLatin1Char(':') + encoded(values.value(QStringLiteral("port")));
    uri += QLatin1Char('/') + encoded(values.value(QStringLiteral("dbname")));
    QChar separator = QLatin1Char('?');
    for (auto it = values.begin(); it != values.end(); ++it) {
        static const QStringList inPath{QStringLiteral("user"), QStringLiteral("password"), QStringLiteral("host"),
            QStringLiteral("port"), QStringLiteral("dbname")};
        if (inPath.contains(it.key())
            && (it.key() != QLatin1String("password") || values.contains(QStringLiteral("user"))))
            continue;
        uri += separator + encoded(it.key()) + QLatin1Char('=') + encoded(it.value());
        separator = QLatin1Char('&');
    }
    return uri;
}

QStringList serviceNames()
{
    QStringList names;
    for (const QString &path : serviceFiles())
        names += servicesIn(path);
    names.removeDuplicates();
    return names;
}

QMap<QString, QString> serviceValues(const QString &service)
{
    for (const QString &path : serviceFiles()) {
        QFile file(path);
        if (!servicesIn(path).contains(service) || !file.open(QIODevice::ReadOnly))
            continue;
        QMap<QString, QString> values;
        bool isHere = false;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            if (line.startsWith(QLatin1Char('[')) && isHere)
                break;
            if (line.startsWith(QLatin1Char('[')))
                isHere = line == QLatin1Char('[') + service + QLatin1Char(']');
            else if (isHere && !line.startsWith(QLatin1Char('#')) && line.contains(QLatin1Char('=')))
                if (const QString key = line.section(QLatin1Char('='), 0, 0); !values.contains(key))
                    values.insert(key, line.section(QLatin1Char('='), 1)); // libpq keeps the first
        }
        return values;
    }
    return {};
}

QString withoutPassword(const QString &source)
{
    static const QRegularExpression connection(QStringLiteral("^\\s*(postgres(ql)?://|[a-z_]+\\s*=)"));
    const auto match = connection.match(source);
    if (!match.hasMatch() || QFileInfo::exists(source))
        return source;
    auto values = parsedConninfo(source.trimmed());
    if (!values)
        return withoutSecrets(source.trimmed());
    bool holds = false;
    for (const QString &keyword : secretKeywords())
        holds = values->remove(keyword) > 0 || holds;
    // An unescaped "@" in a URI's password lands in the host name.
    QString &host = (*values)[QStringLiteral("host")];
    holds = holds || host.contains(QLatin1Char('@'));
    host = host.section(QLatin1Char('@'), -1);
    if (host.isEmpty())
        values->remove(QStringLiteral("host"));
    if (!holds)
        return source.trimmed();
    // In a URI several hosts are told apart before they are decoded.
    const bool isUri = match.hasCaptured(2) || match.capturedView(1).endsWith(QLatin1String("//"));
    return isUri && !values->value(QStringLiteral("host")).contains(QLatin1Char(',')) ? conninfoUri(*values)
                                                                                      : conninfoFrom(*values);
}

QString displayName(const ConnectionSpec &spec)
{
    auto parsed = parsedConninfo(spec.conninfo);
    if (!parsed)
        return QCoreApplication::translate("Server", "the given connection string");
    QMap<QString, QString> given = *parsed;
    if (spec.database)
        given.insert(QStringLiteral("dbname"), *spec.database);
    if (given.contains(QStringLiteral("service")) && given.size() == 1)
        return QStringLiteral("service=%1").arg(given.value(QStringLiteral("service")));
    const QMap<QString, QString> defaults = conninfoDefaults();
    const auto value = [&](const QString &key) { return given.value(key, defaults.value(key)); };
    const QString host = given.contains(QStringLiteral("hostaddr")) && !given.contains(QStringLiteral("host"))
        ? given.value(QStringLiteral("hostaddr"))
        : value(QStringLiteral("host"));
    const QString user = value(QStringLiteral("user"));
    const QString database = given.value(QStringLiteral("dbname"), defaults.value(QStringLiteral("dbname"), user));
    // An unescaped "@" in a URI's password lands in the host name.
    const QString place = host.isEmpty() ? QStringLiteral("localhost") : host.section(QLatin1Char('@'), -1);
    return QStringLiteral("%1@%2:%3/%4").arg(user, place, value(QStringLiteral("port")), database);
}

} // namespace Howdah
