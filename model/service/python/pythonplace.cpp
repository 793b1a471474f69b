// SPDX-License-Identifier: Apache-2.0
#include "server/sandbox.h"
#include "service/python/pythonchild.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

QStringList programFolders(const QString &folder)
{
    QStringList places;
    QDir dir(folder);
    for (int level = 0; level < 4; ++level) {
        for (const char *name : {".venv", "venv", "env"})
            places.append(dir.absoluteFilePath(QLatin1String(name) + u"/bin"));
        if (dir.exists(u".git"_s) || !dir.cdUp())
            break;
    }
    if (const QString active = qEnvironmentVariable("VIRTUAL_ENV"); !active.isEmpty())
        places.append(active + u"/bin");
    return places;
}

/// The interpreter a Python program's first lines name: "#!/path/python", "#!/usr/bin/env python3", or, where the path
/// is too long for the kernel, "#!/bin/sh" and "'''exec' /path/python …".
QString interpreterOf(const QString &program, const QStringList &places)
{
    QFile file(program);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString first = QString::fromLocal8Bit(file.readLine(4096)).trimmed();
    const QString second = QString::fromLocal8Bit(file.readLine(4096)).trimmed();
    static const QRegularExpression direct(u"^#!\\s*(\\S*python[\\w.]*)"_s);
    static const QRegularExpression searched(u"^#!\\s*\\S*/env\\s+(?:-\\S+\\s+)*(\\S*python[\\w.]*)"_s);
    static const QRegularExpression executed(u"^'''exec'\\s+\"?([^\"]*python[\\w.]*)\"?\\s"_s);
    if (const auto match = searched.match(first); match.hasMatch()) {
        const QString own = QStandardPaths::findExecutable(match.captured(1), places);
        return own.isEmpty() ? QStandardPaths::findExecutable(match.captured(1)) : own;
    }
    if (const auto match = direct.match(first); match.hasMatch())
        return match.captured(1);
    if (const auto match = executed.match(second); match.hasMatch())
        return match.captured(1);
    const QString beside = QFileInfo(program).path() + u"/python3";
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(u"python3"_s);
}

/// Asks the interpreter where its files are. Without a network where that can be had: a virtual environment may run
/// code of its own at every start.
QStringList neededFolders(const QString &interpreter)
{
    const QStringList question{interpreter, u"-c"_s,
        u"import json, os, sys; print(json.dumps([sys.prefix, sys.base_prefix, sys.exec_prefix, "
        "os.path.dirname(os.path.realpath(sys.executable))] + [os.path.abspath(p) for p in sys.path[1:]]))"_s};
    Sandbox place;
    place.system = Sandbox::System::Everything;
    place.hasProcesses = true;
    const QStringList command = canFencePython() ? sandboxed(place, question) : question;
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    process.waitForFinished(20000);
    QStringList folders;
    const QByteArray lastLine = process.readAllStandardOutput().trimmed().split('\n').last();
    for (const QJsonValue &value : QJsonDocument::fromJson(lastLine).array())
        folders << value.toString();
    return folders;
}

} // namespace

Result<PythonPlace> findPython(const QString &folder)
{
    const QStringList places = programFolders(folder);
    QString program = QStandardPaths::findExecutable(u"alembic"_s, places);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"alembic"_s);
    if (program.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source",
                "There is no alembic program: install it in the project's virtual environment or put it on PATH."),
            folder);
    // pipx and the like lay links into a folder of PATH.
    PythonPlace place{interpreterOf(program, places), QFileInfo(QFileInfo(program).canonicalFilePath()).path(), {}};
    if (!QFileInfo(place.interpreter).isExecutable())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source", "The Python that this alembic runs with cannot be found: %1.")
                .arg(place.interpreter),
            program);
    place.needs = neededFolders(place.interpreter) << QFileInfo(place.interpreter).path() << place.folder;
    return place;
}

} // namespace Howdah
