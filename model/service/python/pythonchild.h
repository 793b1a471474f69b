// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace Howdah {

/// What a person decides about running a project's Python.
struct PythonOptions {
    QStringList x; ///< NAME=VALUE for env.py, as alembic's -x
    bool withoutWall = false; ///< run it even where the operating system cannot fence it in
    int seconds = 600; ///< how long it may take

    bool operator==(const PythonOptions &) const = default;
};

/// Whether the operating system can fence a project's Python in. Asked of it each time; some ten milliseconds.
bool canFencePython();

/// What happens, for a person who is asked whether a project's Python may run.
QString pythonConsent();

/// A Python of a project's own: in its virtual environment, or the one on PATH.
struct PythonPlace {
    QString interpreter;
    QString folder; ///< of its programs; what sys.path begins with
    QStringList needs; ///< folders outside the system that it reads: its own and those of sys.path
};

/// The Python that runs the project's alembic: the interpreter that the program alembic names, looked for in .venv,
/// venv and env of `folder` and of the folders above, in VIRTUAL_ENV, on PATH.
Result<PythonPlace> findPython(const QString &folder);

/// What is to be run, and what may be reached.
struct PythonTask {
    QString script; ///< of ":/howdah/python/"
    QString folder; ///< where it runs
    QStringList sees; ///< the project's folders, which it cannot change
    QString host, port, user; ///< of the scratch server
    QString password; ///< that its role needs, where it needs one
    QString database; ///< that programs find in PG*
    QJsonObject settings; ///< for the script, besides where the scratch server is
    /// Gives the scratch database that is to stand for what they call `key`.
    std::function<Result<QString>(const QString &key)> databaseFor;
};

/// How it went.
struct PythonOutcome {
    QJsonObject result; ///< what the script says; empty when it could not
    QStringList redirected; ///< databases that were asked for by name and were scratch databases
    QStringList refused; ///< what was tried and did not succeed: addresses, programs
    QString output; ///< the end of what was printed
    int exitCode = 0;
};

/// Runs a script of ours with a project's Python inside the fence: each database it connects to is a scratch database,
/// everything else is refused; where namespaces are allowed it has no network and sees its project, its Python and the
/// scratch server's socket alone. Its input is closed. Refused, before anything ran, where the system cannot fence it
/// in and `options` do not allow that. Ends within two seconds of a stop. Blocking; runs a person's code: only after
/// they said so.
Result<PythonOutcome> runPython(
    const PythonPlace &python, const PythonTask &task, const PythonOptions &options, const std::stop_token &stop);

} // namespace Howdah
