// SPDX-License-Identifier: Apache-2.0
#include "server/embedded/installation.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace Howdah {

namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    // It needs none of what the program was given, a password in PGPASSWORD least of all.
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(10000) || process.exitCode() != 0)
        return {};
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

bool hasServer(const QString &folder)
{
    return !QStandardPaths::findExecutable(QStringLiteral("initdb"), {folder}).isEmpty()
        && !QStandardPaths::findExecutable(QStringLiteral("postgres"), {folder}).isEmpty();
}

/// Folders with a version in their path, newest first.
QStringList versioned(const QString &base, const QString &pattern)
{
    QStringList names = QDir(base).entryList({pattern}, QDir::Dirs | QDir::NoDotAndDotDot);
    QCollator order;
    order.setNumericMode(true);
    std::sort(names.begin(), names.end(), [&](const QString &a, const QString &b) { return order.compare(a, b) > 0; });
    QStringList folders;
    for (const QString &name : names)
        folders.append(base + QLatin1Char('/') + name + QStringLiteral("/bin"));
    return folders;
}

QStringList candidates()
{
    QStringList folders;
    if (const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb")); !found.isEmpty())
        folders.append(QFileInfo(QFileInfo(found).canonicalFilePath()).path());
    if (const QString config = QStandardPaths::findExecutable(QStringLiteral("pg_config")); !config.isEmpty())
        folders.append(outputOf(config, {QStringLiteral("--bindir")}));
    folders += versioned(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"));
    folders += versioned(QStringLiteral("/usr"), QStringLiteral("pgsql-*"));
    folders += versioned(QStringLiteral("/opt/homebrew/opt"), QStringLiteral("postgresql@*"));
    folders += versioned(QStringLiteral("C:/Program Files/PostgreSQL"), QStringLiteral("*"));
    return folders;
}

} // namespace

QString Installation::program(const QString &name) const
{
    return QStandardPaths::findExecutable(name, {folder});
}

Result<Installation> findInstallation()
{
    const QString forced = qEnvironmentVariable("HOWDAH_PG_BINDIR");
    for (const QString &folder : forced.isEmpty() ? candidates() : QStringList{forced}) {
        if (folder.isEmpty() || !hasServer(folder))
            continue;
        Installation found{folder, 0, {}};
        static const QRegularExpression number(QStringLiteral("\\) (\\d+)\\S*"));
        const auto match
            = number.match(outputOf(found.program(QStringLiteral("postgres")), {QStringLiteral("--version")}));
        found.major = match.captured(1).toInt();
        found.version = match.captured(0).mid(2);
        if (found.major >= 14)
            return found;
    }
    return failure(ErrorKind::File,
        QCoreApplication::translate("Embedded",
            "No PostgreSQL server (14 or newer) is installed here; Howdah needs its "
            "initdb and postgres programs for scratch databases. On Debian and "
            "Ubuntu: apt install postgresql."));
}

} // namespace Howdah
