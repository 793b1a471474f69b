// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QString>

#include <map>
#include <vector>

namespace Howdah {

/// Where a database stands in a team's chain; decides its colour and whether it begins locked.
enum class EnvironmentKind { Local, Ci, Staging, Production };

/// "local", "ci", "staging", "production": the words of howdah.json.
QString word(EnvironmentKind kind);
/// The kind a word names; unknown words count as production, the careful side.
EnvironmentKind environmentKind(const QString &word);

/// A named database of a project. `source` never holds a password.
struct Environment {
    QString name;
    EnvironmentKind kind = EnvironmentKind::Local;
    QString source; ///< a source's spelling: "service=shop", "postgresql://…"

    bool operator==(const Environment &) const = default;
};

/// A design a team keeps in git: the values of howdah.json. Paths are relative to `folder`, with '/'.
struct Project {
    QString folder;                                  ///< absolute; not in the file
    QString name;
    QString schemaFile = QStringLiteral("schema.sql");
    QString migrationFolder;                         ///< empty: none yet
    QString migrationFormat = QStringLiteral("alembic");
    std::map<QString, QString> migrationNames; ///< values of names that revision files use: cli.EXPAND_BRANCH → expand
    std::vector<Environment> environments; ///< in the order they are promoted

    bool operator==(const Project &) const = default;
};

/// Whether `path` is a howdah.json or a folder with one.
bool isProject(const QString &path);

/// Reads howdah.json (`path` is the file or its folder). Parse errors name file and line. Unknown keys are refused by
/// name, so that a newer project is never silently cut down by an older program.
Result<Project> readProject(const QString &path);

/// Writes howdah.json into `project.folder` atomically, keys in a fixed order. On failure the old file stands.
Result<void> writeProject(const Project &project);

/// Writes `text` to `path` atomically (UTF-8), making the folder when needed. On failure the old file stands.
Result<void> writeText(const QString &path, const QString &text);
/// As a string of JSON.
QString jsonQuoted(const QString &text);

/// Reads a UTF-8 file. Fails with File when it cannot be read, with Parse when it is not text.
Result<QString> readText(const QString &path);

} // namespace Howdah
