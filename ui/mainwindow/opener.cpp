// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/opener.h"
#include "server/libpq/conninfo.h"
#include "service/connections.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/lastsession.h"

#include <QFileInfo>
#include <QSettings>

namespace Howdah {

namespace {

constexpr int recentCount = 12;
const QString recentKey = QStringLiteral("recent");

} // namespace

Opener::Opener(Document *document, Jobs *jobs, Services services, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_services(std::move(services))
{ }

void Opener::open(const QString &given, EnvironmentKind kind, const QColor &colour)
{
    if (m_loading)
        return;
    const QString source = QFileInfo::exists(given) ? QFileInfo(given).absoluteFilePath() : secretsKept(given);
    if (isProject(source))
        return openProject(source);
    load(source, [this, source, kind, colour](std::shared_ptr<const Database> database) {
        m_project.reset();
        m_kind = kind;
        m_colour = colour;
        finish(source, database, database);
    });
}

void Opener::openEmpty()
{
    auto database = std::make_shared<Database>();
    database->name = tr("New design");
    database->schemas.push_back(Schema{QStringLiteral("public"), {}, {}, {}});
    m_project.reset();
    m_kind = EnvironmentKind::Local;
    m_colour = QColor();
    finish(QStringLiteral("empty:"), database, database);
}

void Opener::recover(const LostEdits &edits)
{
    connect(this, &Opener::opened, this, [this, edits] { putBack(edits); }, Qt::SingleShotConnection);
    if (edits.source == QLatin1String("empty:"))
        openEmpty();
    else
        open(edits.source);
}

void Opener::putBack(const LostEdits &edits)
{
    const auto design = Journal::design(edits);
    if (!design)
        return fail(edits.source, design.error());
    m_document->recover(*design, tr("Recover unsaved edits"), edits.renames);
    Journal::forget(edits);
}

void Opener::openProject(const QString &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(path, project.error());
    auto diagrams = readDiagrams(project->folder);
    if (!diagrams)
        return fail(path, diagrams.error());
    const QString folder = project->folder;
    load(folder, [this, project = *project, diagrams = *diagrams](std::shared_ptr<const Database> design) {
        m_project = project;
        m_kind = EnvironmentKind::Local;
        m_colour = QColor();
        finish(project.folder, design, design, diagrams);
        // The nearest database of the team tells what is still to be migrated; only a local one is asked without a
        // word.
        if (!project.environments.empty() && project.environments.front().kind == EnvironmentKind::Local)
            compareWith(project.environments.front().source);
    });
}

void Opener::compareWith(const QString &given)
{
    const QString source = secretsKept(given);
    load(source, [this, source](std::shared_ptr<const Database> base) {
        m_baseSource = source;
        m_document->setBase(std::move(base), source);
        Q_EMIT baseLoaded();
    });
}

namespace {
const QString migrationsKey = QStringLiteral("migrations:");
}

bool Opener::isComparedWithMigrations() const
{
    return m_baseSource == migrationsKey;
}

void Opener::compareWithMigrations()
{
    if (!m_project || !m_services.migrated)
        return;
    watchLoad(tr("Building what the migrations build"), m_project->folder, m_services.migrated(m_project->folder),
        [this](std::shared_ptr<const Database> base) {
            m_baseSource = migrationsKey;
            m_document->setBase(std::move(base), m_document->rowsSource());
            Q_EMIT baseLoaded();
        });
}

void Opener::load(const QString &source, std::function<void(std::shared_ptr<const Database>)> done)
{
    if (!m_services.load)
        return fail(source, Error{ErrorKind::Unsupported, tr("This build cannot read sources."), {}, {}, source, {}});
    watchLoad(tr("Reading %1").arg(withoutPassword(source)), source, m_services.load(source), std::move(done));
}

void Opener::watchLoad(const QString &title, const QString &source,
    const QFuture<Result<std::shared_ptr<const Database>>> &future,
    std::function<void(std::shared_ptr<const Database>)> done)
{
    m_loading = true;
    Q_EMIT loadingChanged();
    m_jobs->watch<std::shared_ptr<const Database>>(
        title, future, this, [this, source, done = std::move(done)](Result<std::shared_ptr<const Database>> result) {
            m_loading = false;
            Q_EMIT loadingChanged();
            if (result)
                done(*result);
            else
                fail(source, result.error());
        });
}

void Opener::fail(const QString &source, const Error &error)
{
    Q_EMIT failed(withoutPassword(source), error);
}

void Opener::finish(const QString &source, std::shared_ptr<const Database> base, std::shared_ptr<const Database> design,
    std::vector<DiagramFile> diagrams)
{
    m_baseSource = source;
    m_document->open(std::move(base), std::move(design), source, std::move(diagrams));
    if (source != QLatin1String("empty:"))
        remember(source);
    Q_EMIT opened();
}

void Opener::reload()
{
    if (m_document->isOpen() && m_document->source() != QLatin1String("empty:"))
        open(m_document->source(), m_kind, m_colour);
}

void Opener::close()
{
    m_project.reset();
    m_document->open(nullptr, nullptr, {}, {});
    Q_EMIT closed();
}

void Opener::setProject(const Project &project)
{
    m_project = project;
    remember(project.folder);
    Q_EMIT opened();
}

QStringList Opener::recent() const
{
    return QSettings().value(recentKey).toStringList();
}

void Opener::forgetRecent()
{
    QSettings().remove(recentKey);
}

void Opener::remember(const QString &source)
{
    QStringList list = recent();
    const QString text = withoutPassword(source);
    list.removeAll(text);
    list.prepend(text);
    QSettings().setValue(recentKey, list.mid(0, recentCount));
}

} // namespace Howdah
