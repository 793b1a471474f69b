// SPDX-License-Identifier: Apache-2.0
#include "service/python/pythonchild.h"

#include "base/words.h"
#include "server/sandbox.h"
#include "service/source/consent.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

/// Programs in the fence talk to their own scratch database only; these tell of others, or of ways out.
constexpr const char *s_dropped[]
    = {"PGSERVICE", "PGSERVICEFILE", "PGPASSFILE", "PGHOSTADDR", "PGOPTIONS", "PGSSLMODE", "PGSSLCERT", "PGSSLKEY",
        "PGSSLROOTCERT", "PGREQUIREAUTH", "PGCHANNELBINDING", "PGTARGETSESSIONATTRS", "SSH_AUTH_SOCK", "SSH_AGENT_PID",
        "GPG_AGENT_INFO", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "WAYLAND_DISPLAY", "DISPLAY", "XAUTHORITY",
        "DOCKER_HOST", "PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONSAFEPATH", "PYTHONNOUSERSITE", "ALEMBIC_CONFIG"};
/// Where programs usually look for their database's URL. What the person has set there stays: connections go elsewhere
/// all the same.
constexpr const char *s_urls[] = {"DATABASE_URL", "SQLALCHEMY_URL", "SQLALCHEMY_DATABASE_URL",
    "SQLALCHEMY_DATABASE_URI", "ALEMBIC_DATABASE_URL", "POSTGRES_URL", "DB_URL"};

/// What keeps connect(2) to the scratch server where there are no namespaces: beside the program, where the build
/// leaves it, or in libexec, where it is installed. Empty when it is not there.
QString guardLibrary()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : QStringList{here, here + u"/../bin"_s, here + u"/../libexec/howdah"_s}) {
        const QString file = folder + u"/libhowdah-guard.so"_s;
        if (QFileInfo(file).isFile() && !file.contains(u' ') && !file.contains(u':')) // LD_PRELOAD takes them for ends
            return QDir::cleanPath(file);
    }
    return {};
}

/// The system's programs and libraries and nothing of the user's.
Sandbox pythonSandbox()
{
    Sandbox place;
    place.system = Sandbox::System::Programs;
    place.hasProcesses = true;
    return place;
}

class Child
{
public:
    Child(const PythonPlace &python, const PythonTask &task, const PythonOptions &options)
        : m_python(python)
        , m_task(task)
        , m_options(options)
        , m_hasWall(canFencePython())
    { }

    Result<PythonOutcome> run(const std::stop_token &stop)
    {
        if (!m_hasWall && !m_options.withoutWall && !isUnfencedAllowed()) {
            auto refused = failure(ErrorKind::Refused,
                tr(QT_TRANSLATE_NOOP("Source",
                    "This system cannot fence the project's Python in (bwrap is missing, or namespaces are not "
                    "allowed): its known drivers would be led to the scratch database, but a program that it starts "
                    "could reach a real one.")),
                m_task.folder, tr(QT_TRANSLATE_NOOP("Source", "Install bubblewrap, or allow it: --unfenced.")));
            refused.error().context = QString::fromLatin1(askedForConsent); // the window asks
            return refused;
        }
        if (const auto ready = prepare(); !ready)
            return std::unexpected(ready.error());
        start();
        if (!m_process.waitForStarted())
            return failure(ErrorKind::File,
                tr(QT_TRANSLATE_NOOP("Source", "Python could not be started: %1")).arg(m_process.errorString()),
                m_python.interpreter);
        if (const auto ended = await(stop); !ended) {
            kill();
            return std::unexpected(ended.error());
        }
        return outcome();
    }

private:
    Result<void> prepare()
    {
        if (!m_folder.isValid() || !QDir(m_folder.path()).mkdir(u"lib"_s))
            return cannotWrite(m_folder.errorString());
        for (const QString &name : QDir(u":/howdah/python"_s).entryList(QDir::Files)) {
            if (!QFile::copy(u":/howdah/python/" + name, m_folder.filePath(u"lib/" + name)))
                return cannotWrite(name);
        }
        QJsonArray clients;
        for (const char *name : {"psql", "pg_dump", "pg_restore"}) {
            const QString real = QStandardPaths::findExecutable(QLatin1String(name));
            if (real.isEmpty())
                continue;
            clients << QLatin1String(name);
            if (const auto done = writeClient(QString::fromLatin1(name), real); !done)
                return done;
        }
        QJsonObject settings = m_task.settings;
        settings.insert(u"clients"_s, clients);
        settings.insert(u"host"_s, m_task.host);
        settings.insert(u"port"_s, m_task.port.toInt());
        settings.insert(u"user"_s, m_task.user);
        if (!m_task.password.isEmpty())
            settings.insert(u"password"_s, m_task.password);
        settings.insert(u"folder"_s, m_folder.path());
        settings.insert(u"url"_s, url());
        settings.insert(u"bin"_s, m_python.folder);
        settings.insert(u"wall"_s, m_hasWall);
        return write(u"settings.json"_s, QJsonDocument(settings).toJson());
    }

    /// A program of PostgreSQL's that a migration starts goes where its connections go.
    Result<void> writeClient(const QString &name, const QString &real) const
    {
        const QString lib = m_folder.filePath(u"lib"_s), file = lib + u'/' + name;
        const QString script = u"#!/bin/sh\nPYTHONPATH='%1' HOWDAH_FENCE='%2' exec '%3' -c 'import sys, howdah_client; "
                               "howdah_client.main(\"%4\", \"%5\")' \"$@\"\n"_s.arg(
                                   lib, m_folder.filePath(u"settings.json"_s), m_python.interpreter, name, real);
        if (const auto done = write(u"lib/" + name, script.toUtf8()); !done)
            return done;
        return QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) ? Result<void>()
                                                                                                   : cannotWrite(file);
    }

    QString url() const
    {
        return u"postgresql://%1@/%2?host=%3&port=%4"_s.arg(m_task.user, m_task.database, m_task.host, m_task.port);
    }

    Result<void> cannotWrite(const QString &why) const
    {
        return failure(
            ErrorKind::File, tr(QT_TRANSLATE_NOOP("Source", "The temporary folder cannot be written: %1.")).arg(why));
    }

    Result<void> write(const QString &name, const QByteArray &content) const
    {
        QSaveFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            return cannotWrite(file.errorString());
        return {};
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const char *name : s_dropped)
            variables.remove(QLatin1String(name));
        for (const char *name : s_urls) {
            if (!variables.contains(QLatin1String(name)))
                variables.insert(QLatin1String(name), url());
        }
        const QString theirs = variables.value(u"PYTHONPATH"_s);
        variables.insert(u"PYTHONPATH"_s, m_folder.filePath(u"lib"_s) + (theirs.isEmpty() ? theirs : u':' + theirs));
        variables.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        variables.insert(u"PYTHONUNBUFFERED"_s, u"1"_s);
        variables.insert(u"HOWDAH_FENCE"_s, m_folder.filePath(u"settings.json"_s));
        variables.insert(u"PGHOST"_s, m_task.host);
        variables.insert(u"PGPORT"_s, m_task.port);
        variables.insert(u"PGUSER"_s, m_task.user);
        variables.insert(u"PGDATABASE"_s, m_task.database);
        variables.insert(u"PGPASSWORD"_s, m_task.password.isEmpty() ? u"none"_s : m_task.password);
        variables.insert(u"PATH"_s, m_folder.filePath(u"lib"_s) + u':' + variables.value(u"PATH"_s));
        if (const QString guard = m_hasWall ? QString() : guardLibrary(); !guard.isEmpty()) {
            const QString others = variables.value(u"LD_PRELOAD"_s);
            variables.insert(u"LD_PRELOAD"_s, others.isEmpty() ? guard : guard + u' ' + others);
            variables.insert(u"HOWDAH_GUARD"_s, m_task.host + u"/.s.PGSQL."_s + m_task.port);
            variables.insert(u"HOWDAH_GUARD_REPORT"_s, m_folder.filePath(u"report"_s));
        }
        return variables;
    }

    void start()
    {
        QStringList command{m_python.interpreter, m_folder.filePath(u"lib/" + m_task.script)};
        if (m_hasWall)
            command = sandboxed(place(), command);
        m_process.setWorkingDirectory(m_task.folder);
        m_process.setProcessEnvironment(environment());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setChildProcessModifier([] { setsid(); }); // a group of its own, to be ended as a whole
        m_process.start(command.first(), command.mid(1), QIODevice::ReadOnly);
    }

    Sandbox place() const
    {
        Sandbox seen = pythonSandbox();
        const auto outside = [](const QString &path) {
            static const QStringList there{u"/usr"_s, u"/bin"_s, u"/lib"_s, u"/lib64"_s, u"/etc"_s, u"/opt"_s, u"/"_s};
            return QFileInfo::exists(path) && std::ranges::none_of(there, [&](const QString &root) {
                return path == root || path.startsWith(root + u'/');
            });
        };
        const QString home = QDir::homePath();
        if (outside(home))
            seen.emptied << home;
        for (const QString &path : m_python.needs + m_task.sees) {
            if (outside(path) && path != home && !seen.readable.contains(path))
                seen.readable << path;
        }
        seen.readable << m_task.host; // the folder of the socket; connecting needs no writing
        seen.writable << m_folder.path();
        seen.folder = m_task.folder;
        return seen;
    }

    /// Waits for its end, answers what it asks for, keeps the end of what it prints.
    Result<void> await(const std::stop_token &stop)
    {
        QElapsedTimer time;
        time.start();
        QElapsedTimer asked; // who asks once usually asks again
        while (!m_process.waitForFinished(asked.isValid() && asked.elapsed() < 500 ? 2 : 20)) {
            keep();
            if (m_process.state() == QProcess::NotRunning)
                break;
            if (stop.stop_requested())
                return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Source", "Cancelled.")));
            if (time.elapsed() > qint64(m_options.seconds) * 1000)
                return failure(ErrorKind::Query,
                    QCoreApplication::translate("Source",
                        "The project's Python did not end within %n second(s) and was stopped.", nullptr,
                        m_options.seconds),
                    m_task.folder);
            const auto answered = answer();
            if (!answered)
                return std::unexpected(answered.error());
            if (*answered > 0)
                asked.start();
        }
        keep();
        return {};
    }

    void keep()
    {
        m_output += m_process.readAll();
        m_output = m_output.right(1 << 16);
    }

    /// How many questions there were.
    Result<int> answer() const
    {
        const QDir folder(m_folder.path());
        int count = 0;
        for (const QString &name : folder.entryList({u"*.want"_s}, QDir::Files)) {
            const QString have = name.chopped(5) + u".have";
            if (folder.exists(have))
                continue;
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            // A JSON document is an array or an object for Qt.
            const QString key = QJsonDocument::fromJson('[' + file.readAll() + ']')[0].toString();
            const auto database = m_task.databaseFor(key);
            if (!database)
                return std::unexpected(database.error());
            if (const auto done = write(have, "\"" + database->toUtf8() + "\""); !done)
                return std::unexpected(done.error());
            file.remove(); // the next time it is not looked at again
            ++count;
        }
        return count;
    }

    /// Everything at once: bwrap's children end with it, the others are a group.
    void kill()
    {
        if (const qint64 id = m_process.processId(); id > 0)
            ::kill(pid_t(-id), SIGKILL);
        m_process.kill();
        m_process.waitForFinished(1500);
    }

    PythonOutcome outcome() const
    {
        PythonOutcome done;
        done.output = QString::fromUtf8(m_output).trimmed();
        done.exitCode = m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
        if (QFile result(m_folder.filePath(u"result"_s)); result.open(QIODevice::ReadOnly))
            done.result = QJsonDocument::fromJson(result.readAll()).object();
        if (QFile report(m_folder.filePath(u"report"_s)); report.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : report.readAll().split('\n')) {
                const QJsonObject fact = QJsonDocument::fromJson(line).object();
                QStringList &list = fact[u"kind"] == "refused"_L1 ? done.refused : done.redirected;
                const QString what = fact[u"what"].toString();
                if (!what.isEmpty() && !list.contains(what))
                    list << what;
            }
        }
        return done;
    }

    const PythonPlace &m_python;
    const PythonTask &m_task;
    const PythonOptions &m_options;
    const bool m_hasWall;
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

bool canFencePython()
{
    return runsIn(pythonSandbox(), {QStringLiteral("true")});
}

QString pythonConsent()
{
    return tr(QT_TRANSLATE_NOOP("Source",
        "This runs the project's own Python code. Every database it connects to is a scratch database of Howdah's, "
        "whatever it asks for; it has no network and cannot change a file of yours. Where this system cannot fence it "
        "in, it is not run."));
}

Result<PythonOutcome> runPython(
    const PythonPlace &python, const PythonTask &task, const PythonOptions &options, const std::stop_token &stop)
{
    return Child(python, task, options).run(stop);
}

} // namespace Howdah
