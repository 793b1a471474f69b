// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"
#include "server/connectionspec.h"
#include "server/session.h"
#include "service/python/pythonchild.h"
#include "service/source/scriptrunner.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Howdah {

/// What a person may mean by a database schema; see parsedSource for the spellings.
enum class SourceKind { Live, SqlFile, SqlFolder, Imported, Project, Alembic, Models, Demo, Empty };

/// A source as spelled. Only `kind` and `text` are always set.
struct Source {
    SourceKind kind = SourceKind::Empty;
    QString text; ///< as given; for Live it may hold a password: show displayName instead
    QString path; ///< file or folder of SqlFile, SqlFolder, Imported, Project, Alembic, Models
    QString revision; ///< of Alembic; empty means heads
    QString database; ///< of Alembic and Models: which of several databases its env.py drives; empty: the first
    PythonOptions python; ///< of Alembic and Models: how the project's Python is run; not part of the spelling
    ConnectionSpec live; ///< of Live

    bool operator==(const Source &) const = default;
};

/// One line about what goes on now, from any thread.
using Progress = std::function<void(const QString &)>;

/// Reads a spelling: postgresql://…, host=… dbname=…, service=NAME, PATH.sql, a design in another language or of
/// another system (see isImported), a folder of .sql files,
/// PATH/howdah.json or its folder, alembic:PATH[@REVISION][#DATABASE], models:PATH[#DATABASE], demo:, empty:. Usage
/// when it is none of them; File when the path is not there.
Result<Source> parsedSource(const QString &text);

/// Whether it is spelled as a server's database.
bool isLive(const QString &text);

/// How the source is named to a person; never holds a password.
QString displayName(const Source &source);

/// A short name for what the source describes: the database, the file or folder without suffix, "demo", "empty".
QString designName(const Source &source);

/// A source that can be asked: its database stands as long as this lives; a scratch database goes with it.
class OpenedSource
{
public:
    OpenedSource() = default;
    OpenedSource(ConnectionSpec spec, std::unique_ptr<Session> session, std::shared_ptr<void> keepAlive,
        std::optional<ConnectionSpec> catalogSpec = {})
        : m_spec(std::move(spec))
        , m_catalogSpec(std::move(catalogSpec))
        , m_keepAlive(std::move(keepAlive))
        , m_session(std::move(session))
    { }

    /// A read-only session on the database.
    Session &session() const { return *m_session; }
    /// For further sessions.
    const ConnectionSpec &spec() const { return m_spec; }
    /// For reading the catalog and for pg_dump, which run nobody's code: of a scratch database as superuser, who sees
    /// all of it.
    const ConnectionSpec &catalogSpec() const { return m_catalogSpec ? *m_catalogSpec : m_spec; }
    /// What a person should know about how it was built; a sentence each.
    const QStringList &notes() const { return m_notes; }
    void addNotes(const QStringList &notes) { m_notes << notes; }

    /// True when Howdah made the database for this source and drops it afterwards.
    bool isScratch() const { return m_keepAlive != nullptr; }

private:
    ConnectionSpec m_spec;
    std::optional<ConnectionSpec> m_catalogSpec;
    QStringList m_notes;
    std::shared_ptr<void> m_keepAlive; // before the session: destroyed after it
    std::unique_ptr<Session> m_session;
};

/// Makes the source a database that can be asked: connects, or builds it in a scratch database. Blocks; a stop cancels
/// on the server too. Every failure is one sentence, with "file:line" in Error::where for a statement that does not
/// run.
Result<OpenedSource> openSource(const Source &source, const Progress &progress = {}, std::stop_token stop = {});

/// Reads the whole schema of an opened source, in one REPEATABLE READ snapshot, over a further session too where one
/// can be had. Blocks; cancelling the source's session ends it.
Result<std::shared_ptr<const Database>> introspect(const OpenedSource &opened, std::stop_token stop = {});

/// Opens and reads the whole schema, in one REPEATABLE READ snapshot. `notes` gets those of the opened source.
Result<std::shared_ptr<const Database>> loadSource(
    const Source &source, const Progress &progress = {}, std::stop_token stop = {}, QStringList *notes = nullptr);

/// What scripts build that are run one after the other in a scratch database; an error names the script by its name and
/// the line.
Result<std::shared_ptr<const Database>> loadScripts(
    const std::vector<SqlText> &scripts, const Progress &progress = {}, std::stop_token stop = {});

} // namespace Howdah
