// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/revisiongraph.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

namespace Howdah {

/// A migration history read from disk: its graph and everything that was wrong with the files.
struct History {
    QString format; ///< id of the format that read it, e.g. "alembic"
    QString path; ///< what was asked for, absolute
    QString configFile; ///< alembic.ini or pyproject.toml; empty when there is none
    std::vector<QString> locations; ///< the folders that hold revisions, absolute, in load order
    QString versionTable; ///< from the settings when they say so literally, else "alembic_version"
    int files = 0; ///< revision files looked at, good and bad
    RevisionGraph graph;
    std::vector<Fault> fileFaults; ///< of files and settings; those of the graph are in graph.faults()

    /// File faults, then graph faults.
    std::vector<Fault> faults() const;
    /// Everything whose change on disk changes this history: files and folders.
    std::vector<QString> watched;
};

/// What a reader may be told that the files do not say.
struct HistoryOptions {
    QHash<QString, QString> names; ///< values of Python names files use, e.g. {"cli.EXPAND_BRANCH", "expand"}
};

/// One SQL statement of a revision to be written.
struct RevisionStatement {
    QString sql; ///< with or without the final semicolon
    bool transactional = true; ///< false: must run outside a transaction block (CREATE INDEX CONCURRENTLY, …)
    QStringList notes = {}; ///< comment lines before it: why it is there, what it may lose

    bool operator==(const RevisionStatement &) const = default;
};

/// A revision that is to be written.
struct NewRevision {
    QString message;
    std::vector<RevisionStatement> up, down;
    std::optional<std::vector<QString>>
        parents; ///< symbols; unset: the head, which must then be the only one; empty: a new base
    std::vector<QString> labels, dependsOn;
    QString id; ///< empty: the format makes one
    QDateTime created; ///< invalid: now
    bool ownTemplate = false; ///< Howdah's own form of a file, not the project's template
    bool splice = true; ///< a parent may be no head: then the history branches there
    bool preview = false; ///< nothing is written: `texts` say what would be
};

/// What was written: absolute paths, the upgrade's file first.
struct WrittenRevision {
    QString id;
    std::vector<QString> parents;
    std::vector<QString> files, texts; ///< of each file its text
    QStringList notes; ///< what a person should know, a sentence each
};

} // namespace Howdah
