// SPDX-License-Identifier: Apache-2.0
#include "support/loadschema.h"

#include "sql/quoting.h"
#include "support/testserver.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

QString dataFolder()
{
    return QStringLiteral(HOWDAH_SOURCE_DIR "/../shared/data");
}

QString psql(
    const TestServer &server, const QString &database, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(TestServer::program(u"psql"_s),
        QStringList{u"-X"_s, u"-q"_s, u"-o"_s, u"/dev/null"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s,
            server.conninfo(database)}
            + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return u"psql: "_s + process.errorString() + QString::fromUtf8(process.readAll());
}

QString createDatabase(const TestServer &server, const QString &name)
{
    const QString quoted = Sql::identifier(name);
    return psql(server, u"postgres"_s,
        {u"-c"_s, u"DROP DATABASE IF EXISTS "_s + quoted, u"-c"_s,
            u"CREATE DATABASE "_s + quoted + u" TEMPLATE template0"_s});
}

} // namespace

QString loadSchema(const TestServer &server, const QString &name)
{
    const QString marker = server.folder() + u"/roles-made"_s;
    if (!QFile::exists(marker)) {
        if (const QString error = psql(server, u"postgres"_s, {u"-f"_s, dataFolder() + u"/roles.sql"_s});
            !error.isEmpty())
            return error;
        QFile file(marker);
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
    }
    if (const QString error = createDatabase(server, name); !error.isEmpty())
        return error;
    return psql(server, name, {u"-f"_s, dataFolder() + u"/schemas/%1.sql"_s.arg(name)});
}

QString loadScript(const TestServer &server, const QString &database, const QByteArray &script)
{
    if (const QString error = createDatabase(server, database); !error.isEmpty())
        return error;
    return psql(server, database, {u"-f"_s, u"-"_s}, script);
}

QStringList schemaNames()
{
    QStringList names;
    for (const QString &file : QDir(dataFolder() + u"/schemas"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names;
}

QByteArray dumpSchema(const TestServer &server, const QString &database)
{
    QProcess process;
    process.start(TestServer::program(u"pg_dump"_s), {u"-s"_s, u"-d"_s, server.conninfo(database)});
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

} // namespace Howdah
