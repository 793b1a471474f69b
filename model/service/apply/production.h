// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"
#include "service/source/source.h"

#include <optional>

namespace Howdah {

/// Who says that a database is production.
struct ProductionMark {
    QString name; ///< what a person types to mean it: the environment's or connection's name, else the database's
    QString where; ///< whose word it is: the howdah.json, or the list of connections
    QString doubt; ///< why it is not known whether this database is meant; empty: it is
};

/// The howdah.json files of the folder and of those above it, nearest first; of a file, from its folder on.
QStringList projectsAround(const QString &path);

/// The project's environment of that name; empty: there is none. Errors: a howdah.json that cannot be read.
Result<std::optional<Environment>> environmentNamed(const QString &name, const QStringList &projects);

/// Whether the target is marked as production, by an environment of these projects or by a connection that the window
/// keeps; where none is known to mean it, the first one that cannot be read here. Nothing is sent to any server. Blocks
/// while hosts are looked up. Errors: a file that cannot be read; the target's own spelling.
Result<std::optional<ProductionMark>> productionMark(const Source &target, const QStringList &projects);

/// Refused, in a sentence, unless the name of what is or may be marked as production was typed exactly; and where one
/// was typed for what is not marked: whoever typed it means another database. Errors: productionMark's.
Result<void> mayWriteTo(const Source &target, const QStringList &projects, const std::optional<QString> &typed);

} // namespace Howdah
