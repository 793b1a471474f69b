// SPDX-License-Identifier: Apache-2.0
#include "support/loadschema.h"

#include "sql/quoting.h"
#include "support/outside.h"
#include "support/testserver.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

constexpr QLatin1StringView generated("generated_");

/// The DDL of a schema of our own making; the number in its name is the seed.
QByteArray generatedSchema(const QString &name)
{
    QProcess process;
    process.start(u"python3"_s,
        {QStringLiteral(HOWDAH_SOURCE_DIR "/tests/support/generate_schema.py"), u"--tables"_s, u"40"_s, u"--seed"_s,
            name.mid(generated.size())});
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
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
    if (name.startsWith(generated)) {
        const QByteArray script = generatedSchema(name);
        return script.isEmpty() ? u"generate_schema.py made nothing"_s : loadScript(server, name, script);
    }
    if (!QFile::exists(marker)) {
        if (const QString error = psql(server, u"postgres"_s, {u"-f"_s, outside(u"data/roles.sql"_s)});
            !error.isEmpty())
            return error;
        QFile file(marker);
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
    }
    if (const QString error = createDatabase(server, name); !error.isEmpty())
        return error;
    return psql(server, name, {u"-f"_s, outside(u"data/schemas/%1.sql"_s.arg(name))});
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
    for (const QString &file : QDir(outside(u"data/schemas"_s)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names + generatedNames();
}

QStringList generatedNames()
{
    return {u"generated_1"_s, u"generated_2"_s};
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
