// SPDX-License-Identifier: Apache-2.0
#include "support/applybed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

namespace Howdah {

using namespace Qt::StringLiterals;

QString ApplyBed::begin(const QString &before)
{
    qputenv("XDG_CACHE_HOME", m_folder.filePath(u"cache"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_folder.filePath(u"data"_s).toUtf8());
    if (!m_server.start())
        return m_server.error();
    const auto server = writer();
    if (!server || !server->execute(u"CREATE DATABASE begun OWNER app"_s))
        return u"no database could be made"_s;
    const auto begun = writer(u"begun"_s);
    const auto made = begun ? begun->execute(u"GRANT ALL ON SCHEMA public TO app; SET ROLE app;"_s + before)
                            : std::unexpected(Error());
    return made ? QString() : made.error().message;
}

std::unique_ptr<Session> ApplyBed::writer(const QString &database) const
{
    auto session = openSession({m_server.conninfo(database), {}, {}, 10, false});
    return session ? std::move(*session) : nullptr;
}

QString ApplyBed::newDatabase(const QString &like)
{
    const QString name = u"d%1"_s.arg(++m_made);
    const auto session = writer();
    return session && session->execute(u"CREATE DATABASE %1 TEMPLATE %2 OWNER app STRATEGY file_copy"_s.arg(name, like))
        ? name
        : QString();
}

void ApplyBed::drop(const QString &database) const
{
    if (const auto session = writer())
        (void)session->execute(u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(database));
}

QString ApplyBed::through(int port, const QString &database)
{
    return u"postgresql://app:secret@127.0.0.1:%1/%2?sslmode=disable&gssencmode=disable"_s.arg(port).arg(database);
}

QString ApplyBed::written(const QString &name, const QByteArray &text) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

std::unique_ptr<QProcess> ApplyBed::started(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/howdah-cli"_s), arguments,
        QIODevice::ReadOnly);
    return process->waitForStarted() ? std::move(process) : nullptr;
}

bool ApplyBed::runProgram(const QString &name, const QStringList &arguments, QByteArray *out) const
{
    QProcess process;
    process.start(TestServer::program(name), arguments);
    process.waitForFinished(60000);
    if (out)
        *out = process.readAllStandardOutput();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString ApplyBed::dumped(const QString &database) const
{
    QByteArray out;
    if (!runProgram(u"pg_dump"_s, {u"--exclude-schema=howdah_journal"_s, u"-d"_s, m_server.conninfo(database)}, &out))
        return u"pg_dump failed"_s;
    QStringList lines = QString::fromUtf8(out).split(u'\n');
    lines.removeIf(
        [](const QString &line) { return line.startsWith(u"\\restrict") || line.startsWith(u"\\unrestrict"); });
    return lines.join(u'\n');
}

QString ApplyBed::asked(const QString &database, const QString &sql) const
{
    const auto session = writer(database);
    const auto rows = session ? session->query(sql) : std::unexpected(Error());
    return rows && rows->count() > 0 ? rows->text(0, 0) : rows ? QString() : rows.error().message;
}

QString ApplyBed::notRefused(const QString &database, const CliRun &run, const QString &words) const
{
    const qsizetype lines = run.err.endsWith(u"\nNothing was sent.\n") ? 2 : 1;
    const bool isRefused = run.code == 4 && run.err.contains(words) && run.err.count(u'\n') == lines
        && !run.err.contains(u"secret")
        && asked(database, u"SELECT to_regnamespace('howdah_journal')::text"_s).isEmpty();
    return isRefused ? QString() : u"%1: "_s.arg(run.code) + run.out + run.err;
}

CliRun ApplyBed::applied(const QString &database, const QStringList &options, const QString &script) const
{
    return runCli(QStringList{u"apply"_s, script, u"--on"_s, direct(database)} + options);
}

CliRun ApplyBed::resumed(const QString &database, const QString &script) const
{
    CliRun run;
    for (int i = 0; i < 100; ++i) {
        run = applied(database, {u"--resume"_s}, script);
        if (!(run.code == 4 && run.err.contains(u"Somebody else applies")))
            return run;
        QTest::qWait(100);
    }
    return run;
}

} // namespace Howdah
