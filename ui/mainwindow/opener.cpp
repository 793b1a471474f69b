// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/opener.h"
#include "base/secrets.h"
#include "history/formats/alembicconfig.h"
#include "server/libpq/conninfo.h"
#include "service/connections.h"
#include "service/jobs.h"
#include "ui/document/document.h"
#include "ui/document/journal.h"
#include "ui/jobs/jobs.h"
#include "ui/mainwindow/lastsession.h"

#include "service/source/consent.h"
#include "service/source/importsource.h"
#include "service/source/source.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace Howdah {

namespace {

/// A folder that has migrations of Alembic's and neither a project nor .sql files to read a schema from.
bool isHistoryOnly(const QString &path)
{
    if (!QFileInfo(path).isDir() || !QDir(path).entryList({QStringLiteral("*.sql")}, QDir::Files).isEmpty())
        return false;
    const auto config = findAlembicConfig(path);
    return config && (!config->file.isEmpty() || QFileInfo::exists(config->scriptLocation + QStringLiteral("/env.py")));
}

/// Its groups as subject areas.
std::vector<DiagramFile> areasOf(const ImportedDesign &design)
{
    std::vector<DiagramFile> areas;
    for (const ImportedGroup &each : design.groups)
        areas.push_back({each.name, each.tables, {}});
    return areas;
}

constexpr int recentCount = 12;
const QString recentKey = QStringLiteral("recent");

} // namespace

Opener::Opener(Document *document, Jobs *jobs, Services services, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_services(std::move(services))
{ }

void Opener::open(const QString &given, EnvironmentKind kind, const QColor &colour, Done done)
{
    if (m_loading)
        return;
    const QString source = QFileInfo::exists(given) ? QFileInfo(given).absoluteFilePath() : secretsKept(given);
    if (isProject(source))
        return openProject(source, opening(done));
    if (isHistoryOnly(source))
        return openHistory(source, done);
    done = opening(done);
    const quint64 state = m_document->state();
    load(
        source,
        [=, this](std::shared_ptr<const Database> database) {
            const auto take = [=, this](const ImportedDesign &aside) {
                const auto replace = [=, this] {
                    m_project.reset();
                    m_kind = kind;
                    m_colour = colour;
                    m_schemaText.clear();
                    finish(source, database, database, areasOf(aside));
                    if (!aside.notes.isEmpty())
                        Q_EMIT decided(aside.notes);
                    if (done)
                        done(true);
                };
                replaceSince(state, replace, done);
            };
            withAside(source, take, done);
        },
        done);
}

void Opener::withAside(const QString &source, const std::function<void(const ImportedDesign &)> &take, const Done &done)
{
    // What gzip packed shows only on a worker whether it is another system's.
    if (!QFileInfo(source).isFile() || !(isImported(source) || isGzip(beginningOf(source))))
        return take({});
    auto reading = startJob([source](std::stop_token stop) -> Result<ImportedDesign> {
        auto design = readImported(source, std::move(stop));
        return design || design.error().kind != ErrorKind::Usage ? std::move(design) : ImportedDesign();
    });
    m_stop = [reading]() mutable { reading.cancel(); };
    setLoading(true);
    m_jobs->watch<ImportedDesign>(
        tr("Reading %1").arg(source), reading, this, [this, take, done](const Result<ImportedDesign> &aside) {
            setLoading(false);
            m_stop = {};
            if (aside || aside.error().kind != ErrorKind::Cancelled)
                take(aside.value_or(ImportedDesign()));
            else if (done)
                done(false);
        });
}

void Opener::replaceSince(quint64 state, std::function<void()> replace, const Done &done)
{
    // A person who went on working while it was being read has edits that nobody asked about yet.
    if (m_document->state() == state || !m_document->isOpen() || !m_document->isModified() || !m_guard)
        return replace();
    setLoading(true);
    m_guard(
        [this, replace = std::move(replace)] {
            setLoading(false);
            replace();
        },
        [this, done] {
            setLoading(false);
            if (done)
                done(false);
        });
}

void Opener::setLoading(bool loading)
{
    m_loading = loading;
    Q_EMIT loadingChanged();
}

Opener::Done Opener::opening(const Done &done)
{
    return [this, done](bool isOpen) {
        if (!isOpen)
            Q_EMIT notOpened();
        if (done)
            done(isOpen);
    };
}

void Opener::openEmpty()
{
    // As the server that will read schema.sql makes it: it belongs to its superuser, public to pg_database_owner.
    Database like;
    like.serverVersion = 170000;
    like.role = QStringLiteral("postgres");
    auto database = std::make_shared<Database>(emptyDatabase(like));
    database->name = tr("New design");
    // In the order a server lists them.
    const QString owner = database->schemas.front().owner;
    database->schemas.front().grants = {{owner, QStringLiteral("USAGE"), false},
        {owner, QStringLiteral("CREATE"), false}, {QString(), QStringLiteral("USAGE"), false}};
    m_project.reset();
    m_kind = EnvironmentKind::Local;
    m_colour = QColor();
    m_schemaText.clear();
    finish(QStringLiteral("empty:"), database, database);
}

void Opener::recover(const LostEdits &edits, Done done)
{
    if (edits.source == QLatin1String("empty:")) {
        openEmpty();
        return putBack(edits, true, done);
    }
    open(edits.source, EnvironmentKind::Local, {}, [this, edits, done](bool isOpen) { putBack(edits, isOpen, done); });
}

void Opener::putBack(const LostEdits &edits, bool isOpen, const Done &done)
{
    // Somebody chose to stay with other edits: the lost ones are kept, and offered again at the next start.
    if (!isOpen && m_document->isOpen() && m_document->isModified()) {
        if (done)
            done(false);
        return;
    }
    const auto design = Journal::design(edits);
    if (!design)
        return fail(edits.source, design.error(), done);
    if (!isOpen) {
        // The source is gone or cannot be read; the work is not.
        openEmpty();
        m_document->recover(*design, tr("Recover unsaved edits"));
    } else {
        m_document->recover(*design, tr("Recover unsaved edits"), edits.renames);
    }
    Journal::forget(edits);
    if (done)
        done(true);
}

void Opener::openProject(const QString &path, const Done &done)
{
    const auto project = readProject(path);
    if (!project)
        return fail(path, project.error(), done);
    auto diagrams = readDiagrams(project->folder);
    if (!diagrams)
        return fail(path, diagrams.error(), done);
    const QString folder = project->folder;
    // What a save is measured against: the file as it is read now.
    const QString schema = readText(QDir(folder).filePath(project->schemaFile)).value_or(QString());
    const quint64 state = m_document->state();
    load(
        folder,
        [=, this, project = *project, diagrams = *diagrams](std::shared_ptr<const Database> design) {
            const auto replace = [=, this] {
                m_project = project;
                m_kind = EnvironmentKind::Local;
                m_colour = QColor();
                m_schemaText = schema;
                finish(project.folder, design, design, diagrams);
                m_compared = false;
                if (done)
                    done(true);
                // The nearest database of the team tells what is still to be migrated; only a local one is asked
                // without a word.
                if (!project.environments.empty() && project.environments.front().kind == EnvironmentKind::Local)
                    compareWith(project.environments.front().source);
            };
            replaceSince(state, replace, done);
        },
        done);
}

void Opener::openHistory(const QString &path, const Done &done)
{
    m_project.reset();
    m_schemaText.clear();
    m_baseSource.clear();
    m_compared = false;
    m_document->open(nullptr, nullptr, {}, {});
    remember(path);
    Q_EMIT closed();
    Q_EMIT historyFound(path);
    if (done)
        done(true);
}

void Opener::compareWith(const QString &given, Done done)
{
    const QString source = secretsKept(given);
    const QString open = m_document->source();
    load(
        source,
        [this, source, open, done](std::shared_ptr<const Database> base) {
            // Of a design that was closed meanwhile.
            if (m_document->source() == open && m_document->isOpen()) {
                m_baseSource = source;
                m_compared = true;
                m_document->setBase(std::move(base), source, isLive(source));
                Q_EMIT baseLoaded();
            }
            if (done)
                done(m_document->source() == open);
        },
        done);
}

namespace {
const QString migrationsKey = QStringLiteral("migrations:");
}

bool Opener::isComparedWithMigrations() const
{
    return m_baseSource == migrationsKey;
}

void Opener::compareWithMigrations(Done done)
{
    if (!m_project)
        return;
    const auto loaded = [this, done](std::shared_ptr<const Database> base) {
        m_baseSource = migrationsKey;
        m_compared = true;
        m_document->setBase(std::move(base), m_document->rowsSource());
        Q_EMIT baseLoaded();
        if (done)
            done(true);
    };
    if (m_project->migrationFolder.isEmpty())
        return loaded(std::make_shared<const Database>(emptyDatabase(*m_document->design())));
    if (!m_services.migrated)
        return;
    m_again = [this] { compareWithMigrations(); };
    watchLoad(tr("Building what the migrations build"), m_project->folder, m_services.migrated(m_project->folder),
        loaded, done);
}

void Opener::setWritten(std::shared_ptr<const Database> base)
{
    m_baseSource = migrationsKey;
    m_compared = true;
    m_document->moveBase(std::move(base));
    Q_EMIT baseLoaded();
}

void Opener::load(const QString &source, Loaded loaded, Done done)
{
    if (!m_services.load)
        return fail(
            source, Error{ErrorKind::Unsupported, tr("This build cannot read sources."), {}, {}, source, {}}, done);
    // Whoever waits for this load has heard then how it ended.
    m_again = [this, source, loaded] { load(source, loaded, {}); };
    watchLoad(tr("Reading %1").arg(withoutSecrets(withoutPassword(source))), source, m_services.load(source),
        std::move(loaded), done);
}

void Opener::openUnfenced()
{
    allowUnfenced(true);
    // A copy: loading sets it anew.
    if (const auto again = m_again; again && !m_loading)
        again();
}

void Opener::watchLoad(const QString &title, const QString &source,
    const QFuture<Result<std::shared_ptr<const Database>>> &future, Loaded loaded, Done done)
{
    m_loadingTitle = title;
    auto reading = future;
    m_stop = [reading]() mutable { reading.cancel(); };
    setLoading(true);
    m_jobs->watch<std::shared_ptr<const Database>>(title, future, this,
        [this, source, loaded = std::move(loaded), done](Result<std::shared_ptr<const Database>> result) {
            setLoading(false);
            m_stop = {};
            if (result)
                loaded(*result);
            else if (result.error().kind == ErrorKind::Cancelled && done)
                done(false); // stopped on purpose: nothing to be told
            else if (result.error().kind != ErrorKind::Cancelled)
                fail(source, result.error(), done);
        });
}

void Opener::stop()
{
    // A copy: cancelling may end the load, which lets go of it.
    if (const auto stop = m_stop)
        stop();
}

void Opener::fail(const QString &source, const Error &error, const Done &done)
{
    Q_EMIT failed(withoutPassword(source), error);
    if (done)
        done(false);
}

void Opener::finish(const QString &source, std::shared_ptr<const Database> base, std::shared_ptr<const Database> design,
    std::vector<DiagramFile> diagrams)
{
    m_baseSource = source;
    m_compared = true;
    m_document->open(std::move(base), std::move(design), source, std::move(diagrams));
    m_document->setLocked(m_kind == EnvironmentKind::Production);
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
    // What was read from a server, production perhaps, is a design in files now.
    m_kind = EnvironmentKind::Local;
    m_colour = QColor();
    m_document->setLocked(false);
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
