// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/diagramfile.h"
#include "project/project.h"
#include "ui/mainwindow/services.h"

#include <QColor>
#include <QObject>

#include <optional>

namespace Howdah {

class Document;
class Jobs;
struct LostEdits;

/// Opens sources and projects into the document, on a worker, and remembers what was opened. GUI thread.
class Opener : public QObject
{
    Q_OBJECT

public:
    Opener(Document *document, Jobs *jobs, Services services, QObject *parent);

    /// A source's spelling, or a path to a project. What is open stays open until the new one has been read. `colour`
    /// is the connection's own; invalid: the environment's.
    void open(const QString &source, EnvironmentKind kind = EnvironmentKind::Local, const QColor &colour = {});
    void openEmpty();
    /// Opens what was open, then puts the design that was kept in place as one unsaved step. What is kept goes away
    /// only once it is back.
    void recover(const LostEdits &edits);
    void reload();
    /// Measures the design against another source from now on: an environment, `alembic:…`, the source itself.
    void compareWith(const QString &source);
    /// Measures the open project's design against what its migrations build: runs the team's own code.
    void compareWithMigrations();
    bool isComparedWithMigrations() const;
    const QString &baseSource() const { return m_baseSource; }
    void close();

    const std::optional<Project> &project() const { return m_project; }
    void setProject(const Project &project);
    EnvironmentKind environment() const { return m_kind; }
    const QColor &colour() const { return m_colour; }
    bool isLoading() const { return m_loading; }

    /// Sources opened before, latest first; files that are gone are left out of nothing — the menu greys them.
    QStringList recent() const;
    void forgetRecent();

Q_SIGNALS:
    void opened();
    void failed(const QString &source, const Error &error);
    void closed();
    void loadingChanged();
    void baseLoaded();

private:
    void finish(const QString &source, std::shared_ptr<const Database> base, std::shared_ptr<const Database> design,
        std::vector<DiagramFile> diagrams = {});
    void openProject(const QString &path);
    void putBack(const LostEdits &edits);
    void watchLoad(const QString &title, const QString &source,
        const QFuture<Result<std::shared_ptr<const Database>>> &future,
        std::function<void(std::shared_ptr<const Database>)> done);
    void load(const QString &source, std::function<void(std::shared_ptr<const Database>)> done);
    void fail(const QString &source, const Error &error);
    void remember(const QString &source);

    Document *m_document;
    Jobs *m_jobs;
    Services m_services;
    std::optional<Project> m_project;
    EnvironmentKind m_kind = EnvironmentKind::Local;
    QColor m_colour;
    QString m_baseSource;
    bool m_loading = false;
};

} // namespace Howdah
