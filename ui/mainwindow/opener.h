// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/diagramfile.h"
#include "project/project.h"
#include "ui/services/services.h"

#include <QColor>
#include <QObject>

#include <functional>
#include <optional>

namespace Howdah {

class Document;
class Jobs;
struct ImportedDesign;
struct LostEdits;

/// Opens sources and projects into the document, on a worker, and remembers what was opened. GUI thread.
class Opener : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(bool)>;
    Opener(Document *document, Jobs *jobs, Services services, QObject *parent);

    /// A source's spelling, or a path to a project. What is open stays open until the new one has been read. `colour`
    /// is the connection's own; invalid: the environment's.
    /// `done` hears whether it is open.
    void open(const QString &source, EnvironmentKind kind = EnvironmentKind::Local, const QColor &colour = {},
        Done done = {});
    void openEmpty();
    /// Opens what was open, then puts the design that was kept in place as one unsaved step. Where the source cannot be
    /// read any more, the design is opened by itself, unsaved. What is kept goes away only once it is back.
    void recover(const LostEdits &edits, Done done = {});
    void reload();
    /// The person answered that others' SQL may run where the system's wall is missing (see consent.h): what was
    /// refused for that is opened now.
    void openUnfenced();
    /// Measures the design against another source from now on: an environment, `alembic:…`, the source itself.
    void compareWith(const QString &source, Done done = {});
    /// Measures the open project's design against what its migrations build: runs the team's own code. A project that
    /// has none yet is measured against an empty database.
    void compareWithMigrations(Done done = {});
    bool isComparedWithMigrations() const;
    /// Whether the pending changes mean something: a project's design is its own base until it was compared.
    bool isCompared() const { return m_compared; }
    /// The pending changes are a revision of the project's migrations now.
    void setWritten(std::shared_ptr<const Database> base);
    /// Asked before something that was loaded takes the place of edits made meanwhile; calls one of the two.
    using Guard = std::function<void(std::function<void()> proceed, std::function<void()> stay)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }
    /// The text of the project's schema file when it was read or written last; null: there was none.
    const QString &schemaText() const { return m_schemaText; }
    void setSchemaText(const QString &text) { m_schemaText = text; }
    const QString &baseSource() const { return m_baseSource; }
    void close();

    const std::optional<Project> &project() const { return m_project; }
    void setProject(const Project &project);
    EnvironmentKind environment() const { return m_kind; }
    const QColor &colour() const { return m_colour; }
    /// Something is being read, or what was read waits for a person's word on the edits it would replace.
    bool isLoading() const { return m_loading; }
    /// What is being read, for people.
    const QString &loadingTitle() const { return m_loadingTitle; }
    /// Gives up what is being read; what is open stays.
    void stop();

    /// Sources opened before, latest first; files that are gone are left out of nothing — the menu greys them.
    QStringList recent() const;
    void forgetRecent();

Q_SIGNALS:
    void opened();
    /// The folder has an Alembic history and no design: it can be looked at, nothing of it was run.
    void historyFound(const QString &path);
    void failed(const QString &source, const Error &error);
    /// What was decided for a file that is no SQL, a sentence each; after opened().
    void decided(const QStringList &notes);
    void notOpened(); ///< what was to take the place of what is open did not: it failed, or a person stayed
    void closed();
    void loadingChanged();
    void baseLoaded();

private:
    using Loaded = std::function<void(std::shared_ptr<const Database>)>;
    void finish(const QString &source, std::shared_ptr<const Database> base, std::shared_ptr<const Database> design,
        std::vector<DiagramFile> diagrams = {});
    void openProject(const QString &path, const Done &done);
    void openHistory(const QString &path, const Done &done);
    void putBack(const LostEdits &edits, bool isOpen, const Done &done);
    void watchLoad(const QString &title, const QString &source,
        const QFuture<Result<std::shared_ptr<const Database>>> &future, Loaded loaded, Done done);
    void load(const QString &source, Loaded loaded, Done done);
    /// Runs `replace` unless edits made since `state` are to be kept.
    /// What the scratch server knows nothing of: a file's groups, and what was decided.
    void withAside(const QString &source, const std::function<void(const ImportedDesign &)> &take, const Done &done);
    void replaceSince(quint64 state, std::function<void()> replace, const Done &done);
    void fail(const QString &source, const Error &error, const Done &done = {});
    void setLoading(bool loading);
    /// `done`, and notOpened() where it is not.
    Done opening(const Done &done);
    void remember(const QString &source);

    Document *m_document;
    Jobs *m_jobs;
    Services m_services;
    std::optional<Project> m_project;
    EnvironmentKind m_kind = EnvironmentKind::Local;
    QColor m_colour;
    QString m_baseSource, m_schemaText, m_loadingTitle;
    std::function<void()> m_stop; ///< gives up what is being read
    Guard m_guard;
    std::function<void()> m_again; ///< what was loaded last, once more
    bool m_loading = false, m_compared = true;
};

} // namespace Howdah
