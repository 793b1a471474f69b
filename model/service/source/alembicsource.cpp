// SPDX-License-Identifier: Apache-2.0
#include "service/source/alembicsource.h"

#include "server/libpq/conninfo.h"
#include "server/libpq/opensession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace Howdah {

namespace {

/// SQLAlchemy takes a socket's folder as the host of the query part. `driver` is "postgresql+psycopg" or the like.
QString sqlAlchemyUrl(const QString &driver, const QMap<QString, QString> &values)
{
    const auto encoded = [&](const char *key) {
        return QString::fromLatin1(QUrl::toPercentEncoding(values.value(QLatin1String(key))));
    };
    return QStringLiteral("%1://%2@/%3?host=%4&port=%5")
        .arg(driver, encoded("user"), encoded("dbname"), encoded("host"), encoded("port"));
}

QString driverIn(const QString &ini)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*sqlalchemy\\.url\\s*[=:]\\s*(postgres[a-z]*(?:\\+[a-z0-9_]+)?)://"),
        QRegularExpression::MultilineOption);
    const QString driver = pattern.match(ini).captured(1);
    return driver.isEmpty() || driver == QLatin1String("postgres") ? QStringLiteral("postgresql") : driver;
}

/// The ini with the database replaced, to be read from another folder: "%(here)s" becomes the folder it is from.
QString changedIni(QString ini, const QString &folder, const QString &url)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*sqlalchemy\\.url\\s*[=:].*$"), QRegularExpression::MultilineOption);
    QString here = folder, escapedUrl = url;
    here.replace(QLatin1Char('%'), QLatin1String("%%"));
    escapedUrl.replace(QLatin1Char('%'), QLatin1String("%%"));
    ini.replace(QLatin1String("%(here)s"), here);
    const QString line = QStringLiteral("sqlalchemy.url = ") + escapedUrl;
    const auto match = pattern.match(ini);
    if (match.hasMatch())
        return ini.replace(match.capturedStart(), match.capturedLength(), line);
    static const QRegularExpression section(
        QStringLiteral("^\\[alembic\\][^\\n]*\\n"), QRegularExpression::MultilineOption);
    const auto head = section.match(ini);
    return head.hasMatch() ? ini.insert(head.capturedEnd(), line + QLatin1Char('\n')) : ini;
}

QString alembicProgram(const QString &folder)
{
    QStringList places;
    for (const char *name : {".venv", "venv", "env"})
        places.append(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral("/bin"));
    if (const QString active = qEnvironmentVariable("VIRTUAL_ENV"); !active.isEmpty())
        places.append(active + QStringLiteral("/bin"));
    const QString own = QStandardPaths::findExecutable(QStringLiteral("alembic"), places);
    return own.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("alembic")) : own;
}

QProcessEnvironment environmentFor(const QMap<QString, QString> &values, const QString &url)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DATABASE_URL", "SQLALCHEMY_URL", "SQLALCHEMY_DATABASE_URL", "SQLALCHEMY_DATABASE_URI",
             "ALEMBIC_DATABASE_URL", "POSTGRES_URL", "DB_URL"})
        environment.insert(QLatin1String(name), url);
    for (const char *name : {"PGSERVICE", "PGPASSWORD", "PGHOSTADDR", "PGOPTIONS"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("PGHOST"), values.value(QStringLiteral("host")));
    environment.insert(QStringLiteral("PGPORT"), values.value(QStringLiteral("port")));
    environment.insert(QStringLiteral("PGUSER"), values.value(QStringLiteral("user")));
    environment.insert(QStringLiteral("PGDATABASE"), values.value(QStringLiteral("dbname")));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    return environment;
}

Result<void> finished(QProcess &process, const QString &where, const std::stop_token &stop)
{
    if (!process.waitForStarted())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source", "alembic could not be started: %1").arg(process.errorString()),
            where);
    while (!process.waitForFinished(100)) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (stop.stop_requested()) {
            process.terminate();
            if (!process.waitForFinished(3000))
                process.kill();
            process.waitForFinished();
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Source", "Cancelled."));
        }
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString output = QString::fromUtf8(process.readAll()).trimmed();
    // Alembic's own failures end with one sentence; an exception in a revision with its type and text.
    return failure(ErrorKind::Query,
        QCoreApplication::translate("Source", "alembic could not build this history: %1")
            .arg(output.section(QLatin1Char('\n'), -1)),
        where, output);
}

Result<void> checkArrived(const ConnectionSpec &spec, const QString &where)
{
    auto session = openSession(spec);
    if (!session)
        return std::unexpected(session.error());
    auto found = (*session)->query(
        QStringLiteral("SELECT FROM pg_catalog.pg_class WHERE relname LIKE '%alembic_version%' AND relkind = 'r'"));
    if (!found)
        return std::unexpected(found.error());
    if (found->count() == 0)
        return failure(ErrorKind::Unsupported,
            QCoreApplication::translate("Source",
                "alembic ran, but not on the scratch database: its env.py takes the database from somewhere else. Let "
                "it read "
                "sqlalchemy.url or the variable DATABASE_URL."),
            where);
    return {};
}

} // namespace

Result<void> upgradeWithAlembic(const QString &path, const QString &revision, const ConnectionSpec &spec,
    const std::function<void(const QString &)> &progress, std::stop_token stop)
{
    const QFileInfo given(path);
    const QString iniPath
        = given.isDir() ? QDir(path).absoluteFilePath(QStringLiteral("alembic.ini")) : given.absoluteFilePath();
    const QString folder = QFileInfo(iniPath).path();
    QFile ini(iniPath);
    if (!ini.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source", "This alembic.ini cannot be read: %1.").arg(ini.errorString()),
            iniPath);
    const QString program = alembicProgram(folder);
    if (program.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source",
                "There is no alembic program: install it in the project's virtual environment or put it on PATH."),
            iniPath);
    const auto values = parsedConninfo(spec.conninfo);
    if (!values)
        return std::unexpected(values.error());
    const QString text = QString::fromUtf8(ini.readAll());
    const QString url = sqlAlchemyUrl(driverIn(text), *values);
    const QTemporaryDir temporary;
    QFile copy(temporary.filePath(QStringLiteral("alembic.ini")));
    if (!copy.open(QIODevice::WriteOnly) || copy.write(changedIni(text, folder, url).toUtf8()) < 0 || !copy.flush())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source", "The temporary folder cannot be written: %1.")
                .arg(copy.errorString()));
    if (progress)
        progress(QCoreApplication::translate("Source", "Running the project's alembic…"));
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProcessEnvironment(environmentFor(*values, url));
    process.start(program,
        {QStringLiteral("-c"), copy.fileName(), QStringLiteral("upgrade"),
            revision.isEmpty() ? QStringLiteral("heads") : revision},
        QIODevice::ReadOnly);
    if (auto done = finished(process, iniPath, stop); !done)
        return done;
    return checkArrived(spec, iniPath);
}

} // namespace Howdah
