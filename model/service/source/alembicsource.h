// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/embedded/embeddedserver.h"
#include "service/python/pythonchild.h"

#include <QJsonArray>

namespace Howdah {

/// What a history built.
struct AlembicBuild {
    std::unique_ptr<ScratchDatabase> database;
    QStringList others; ///< names of further databases env.py drove; each was a scratch database of its own
    QStringList refused; ///< what the project's Python tried besides and was refused
    QStringList versionTables; ///< "alembic_version" or "schema.table", in the database
};

/// What is to be built.
struct AlembicTarget {
    QString path; ///< alembic.ini, pyproject.toml, a project, a migration folder
    QString revision; ///< a symbol; empty: heads
    QString database; ///< of several that env.py drives, the one that is wanted; empty: the first
    bool models = false; ///< not the revisions: the tables of env.py's target_metadata
};

/// Upgrades scratch databases with the project's own alembic, inside the fence (runPython): whatever env.py asks for
/// is a scratch database, one for each database it names. Afterwards the version table must hold what was asked for, or
/// it is an error that says what happened. Roles that are missing are made. Runs the project's Python: only call it
/// when the person asked for that. Blocking.
Result<AlembicBuild> buildWithAlembic(EmbeddedServer &server, const AlembicTarget &target, const PythonOptions &options,
    const std::function<void(const QString &)> &progress, std::stop_token stop);

/// What is wanted of each revision: the SQL that it emits without a database; or how it goes up, down and up again.
enum class StepsWanted { Sql, Verification };

/// A history taken apart.
struct AlembicSteps {
    QJsonArray revisions; ///< in the order of an upgrade, as resources/python/alembic_steps.py says
    QStringList refused; ///< what the project's Python tried besides and was refused
};

/// From where to where a history's SQL is wanted.
struct AlembicRange {
    QStringList from; ///< revisions; empty: base
    QString to; ///< a symbol
    bool isDowngrade = false;
};

/// The SQL of `alembic upgrade FROM:TO --sql` (or downgrade), as alembic writes it, inside the fence. Runs the
/// project's Python: only call it when the person asked for that. Blocking.
Result<QByteArray> alembicSql(EmbeddedServer &server, const AlembicTarget &target, const AlembicRange &range,
    const PythonOptions &options, const std::function<void(const QString &)> &progress, std::stop_token stop);

/// Called after each step of a verification, where the scratch database is, with numbers from 1 on: gives a word that
/// is the same for the same schema. Number 1 again: everything began anew.
using LookAt = std::function<Result<QString>(int number, const ConnectionSpec &spec)>;

/// Takes a history apart with the project's own alembic, inside the fence. Runs the project's Python: only call it when
/// the person asked for that. Blocking.
Result<AlembicSteps> alembicSteps(EmbeddedServer &server, const AlembicTarget &target, StepsWanted wanted,
    const PythonOptions &options, const LookAt &look, const std::function<void(const QString &)> &progress,
    std::stop_token stop);

} // namespace Howdah
