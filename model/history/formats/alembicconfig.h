// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "history/fault.h"

#include <QStringList>

#include <vector>

namespace Howdah {

/// Where an Alembic environment keeps its revisions and how it names new ones: from alembic.ini, pyproject.toml or,
/// without either, from the shape of the folder.
struct AlembicConfig {
    QString file; ///< the settings file; empty when there is none
    QString iniFile, tomlFile; ///< the files whose settings were merged, alembic.ini's first; each may be empty
    bool isFlask = false; ///< Flask-Migrate: alembic.ini stands inside the migration folder, env.py asks the app
    QString scriptLocation; ///< absolute; may be empty when only a folder of revisions is known
    std::vector<QString> locations; ///< absolute folders of revisions, in order
    bool recursive = false;
    bool sourceless = false;
    QString fileTemplate = QStringLiteral("%(rev)s_%(slug)s");
    int truncateSlugLength = 40;
    QString timezone; ///< empty: local time
    QStringList importPaths; ///< prepend_sys_path, absolute
    QStringList writeHooks; ///< names of programs that alembic would run on a new revision
    std::vector<Fault> faults; ///< settings that cannot be followed
};

/// Finds the settings for a path: a settings file itself, a project (its alembic.ini and pyproject.toml, or the one
/// folder in it that has an alembic.ini), a migration folder (env.py or versions/), or a folder of revisions; for the
/// latter two the settings file of a parent that points here is used. A bare folder of revisions is read with its
/// sub-folders. Nothing is executed, so a `pkg:dir` location is looked for below the settings file's folder.
Result<AlembicConfig> findAlembicConfig(const QString &path);

/// The environment that one settings file describes, together with the other one beside it (alembic.ini and
/// pyproject.toml): since 1.16 Alembic reads both, and alembic.ini wins.
Result<AlembicConfig> readAlembicConfig(const QString &file);

} // namespace Howdah
