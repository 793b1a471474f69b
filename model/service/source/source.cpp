// SPDX-License-Identifier: Apache-2.0
#include "service/source/source.h"

#include "base/secrets.h"
#include "catalog/introspector.h"
#include "exchange/mysql.h"
#include "history/formats/alembicconfig.h"
#include "project/project.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/conninfo.h"
#include "server/libpq/opensession.h"
#include "service/connections.h"
#include "service/source/alembicsource.h"
#include "service/source/consent.h"
#include "service/source/importsource.h"
#include "service/source/scriptrunner.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Howdah {

namespace {

Result<Source> liveSource(const QString &text)
{
    if (auto parsed = parsedConninfo(text); !parsed)
        return std::unexpected(parsed.error());
    Source source;
    source.kind = SourceKind::Live;
    source.text = text;
    source.live.conninfo = withSecretsKept(text);
    source.live.password = providedPassword(text);
    return source;
}

/// PATH[@REVISION][#DATABASE], where the path is the longest beginning that exists: names of folders may hold "@" and
/// "#", and so may a revision ("lab@head").
Result<Source> alembicSource(const QString &text)
{
    Source source;
    source.kind = text.startsWith(QLatin1String("models:")) ? SourceKind::Models : SourceKind::Alembic;
    source.text = text;
    const QString given = text.section(QLatin1Char(':'), 1);
    qsizetype length = given.size();
    const auto isEnd
        = [&given](qsizetype at) { return given[at] == QLatin1Char('@') || given[at] == QLatin1Char('#'); };
    while (length > 0 && !QFileInfo::exists(given.left(length))) {
        do
            --length;
        while (length > 0 && !isEnd(length));
    }
    source.path = length > 0 ? given.left(length) : given;
    QString rest = length > 0 ? given.mid(length) : QString();
    if (const auto hash = rest.lastIndexOf(QLatin1Char('#')); hash >= 0) {
        source.database = rest.mid(hash + 1);
        rest.truncate(hash);
    }
    source.revision = rest.mid(1);
    if (source.kind == SourceKind::Models && !source.revision.isEmpty())
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Source", "Models have no revisions: models:%1 is all of them.")
                .arg(source.path),
            text);
    if (!QFileInfo::exists(source.path))
        return failure(
            ErrorKind::File, QCoreApplication::translate("Source", "There is no such file or folder."), source.path);
    const auto config = findAlembicConfig(source.path);
    if (!config)
        return std::unexpected(config.error());
    if (config->file.isEmpty())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source", "No alembic.ini or pyproject.toml points to this folder."),
            source.path);
    return source;
}

Result<Source> pathSource(const QString &text)
{
    Source source;
    source.text = source.path = text;
    const QFileInfo info(text);
    if (!info.exists())
        return failure(ErrorKind::File,
            QCoreApplication::translate("Source",
                "There is no such file or folder. A database on a server is written dbname=NAME or postgresql://…"),
            withoutSecrets(text));
    if (info.isDir()) {
        if (isDump(text)) {
            source.kind = SourceKind::SqlFile;
            return source;
        }
        const bool hasSql = !QDir(text).entryList({QStringLiteral("*.sql")}, QDir::Files).isEmpty();
        const auto config = hasSql || isProject(text) ? Result<AlembicConfig>() : findAlembicConfig(text);
        if (config && !config->file.isEmpty())
            return failure(ErrorKind::File,
                QCoreApplication::translate("Source",
                    "This folder has an Alembic history and no .sql files: what it builds is spelled alembic:%1 (that "
                    "runs the project's Python).")
                    .arg(text),
                text);
        source.kind = isProject(text) ? SourceKind::Project : SourceKind::SqlFolder;
        return source;
    }
    if (info.fileName() == QLatin1String("howdah.json"))
        source.kind = SourceKind::Project;
    else if (info.isFile() && isImported(text))
        source.kind = SourceKind::Imported;
    else if (info.suffix().toLower() == QLatin1String("sql") || !info.isFile() || isDump(text))
        source.kind = SourceKind::SqlFile;
    else
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Source",
                "This is no .sql, .dbml, .mmd or .puml file, no SQLite database, no dump of MySQL and no howdah.json."),
            text);
    return source;
}

Result<std::vector<SqlText>> read(const QStringList &paths, const std::stop_token &stop)
{
    std::vector<SqlText> texts;
    for (const QString &path : paths) {
        auto text = readSqlFile(path, stop);
        if (!text)
            return std::unexpected(text.error());
        texts.push_back(std::move(*text));
    }
    return texts;
}

Result<std::vector<SqlText>> scriptsOf(const Source &source, const std::stop_token &stop, QStringList *notes)
{
    const auto imported = [&](const Result<ImportedDesign> &design) -> Result<std::vector<SqlText>> {
        if (!design)
            return std::unexpected(design.error());
        notes->append(design->notes);
        return scriptsOf(*design, source.path);
    };
    switch (source.kind) {
    case SourceKind::SqlFile: {
        auto text = readScript(source.path, stop);
        if (!text)
            return std::unexpected(text.error());
        // Which system's it is may show only when it is unpacked.
        if (isMySql(text->content))
            return imported(mysqlDesign(QString::fromUtf8(text->content), source.path, stop));
        auto sql = asSql(std::move(*text));
        return sql ? Result<std::vector<SqlText>>({std::move(*sql)}) : std::unexpected(sql.error());
    }
    case SourceKind::SqlFolder: {
        const auto files = sqlFilesIn(source.path);
        return files ? read(*files, stop) : std::unexpected(files.error());
    }
    case SourceKind::Imported:
        return imported(readImported(source.path, stop));
    case SourceKind::Project: {
        const auto project = readProject(source.path);
        return project ? read({project->folder + QLatin1Char('/') + project->schemaFile}, stop)
                       : std::unexpected(project.error());
    }
    case SourceKind::Demo:
        return read({QStringLiteral(":/howdah/demo/database.sql"), QStringLiteral(":/howdah/demo/rows.sql")}, stop);
    case SourceKind::Live:
    case SourceKind::Alembic:
    case SourceKind::Models:
    case SourceKind::Empty:
        break;
    }
    return std::vector<SqlText>();
}

/// Scripts that take long to run are run once: the same text always builds the same database.
Result<std::unique_ptr<ScratchDatabase>> scriptScratch(EmbeddedServer &server, const std::vector<SqlText> &scripts,
    int worth, const Progress &progress, const std::stop_token &stop)
{
    QString key;
    for (const SqlText &text : scripts)
        key += QString::fromLatin1(QCryptographicHash::hash(text.content, QCryptographicHash::Sha256).toHex())
            + QLatin1Char('\n');
    return server.scratchOf(key, worth, [&] { return scratchFrom(server, scripts, progress, stop); }, stop);
}

Result<std::unique_ptr<ScratchDatabase>> alembicScratch(EmbeddedServer &server, const Source &source,
    const Progress &progress, const std::stop_token &stop, QStringList *notes)
{
    auto built
        = buildWithAlembic(server, {source.path, source.revision, source.database, source.kind == SourceKind::Models},
            source.python, progress, stop);
    if (!built)
        return std::unexpected(built.error());
    if (!built->others.isEmpty() && source.database.isEmpty())
        notes->append(QCoreApplication::translate(
            "Source", "env.py drives several databases; this is the one named first. Others: %1 (ask with #NAME).")
                .arg(built->others.join(QLatin1String(", "))));
    if (!built->refused.isEmpty())
        notes->append(QCoreApplication::translate("Source", "The project's Python was refused: %1")
                .arg(built->refused.join(QLatin1String(", "))));
    return std::move(built->database);
}

Result<std::unique_ptr<ScratchDatabase>> scratchOf(
    const Source &source, const Progress &progress, const std::stop_token &stop, QStringList *notes)
{
    // Read first: a file that cannot be read needs no server.
    const auto scripts = scriptsOf(source, stop, notes);
    if (!scripts)
        return std::unexpected(scripts.error());
    auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    if (source.kind != SourceKind::Demo && source.kind != SourceKind::Empty)
        if (const auto may = checkConsent(**server); !may)
            return std::unexpected(may.error());
    if (source.kind == SourceKind::Alembic || source.kind == SourceKind::Models)
        return alembicScratch(**server, source, progress, stop, notes);
    if (source.kind == SourceKind::Empty)
        return (*server)->scratch();
    return scriptScratch(**server, *scripts, source.kind == SourceKind::Demo ? 0 : 1000, progress, stop);
}

} // namespace

Result<Source> parsedSource(const QString &given)
{
    static const QRegularExpression scheme(QStringLiteral("^(?:[A-Za-z][A-Za-z0-9+.-]+:)+//"));
    static const QRegularExpression keyword(QStringLiteral("^[a-z_]+\\s*="));
    // A space pasted along is no part of it, unless a file is called so.
    const QString text = QFileInfo::exists(given) ? given : given.trimmed();
    if (text.isEmpty())
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Source", "The source is empty; write empty: for an empty database."));
    if (text == QLatin1String("demo:") || text == QLatin1String("empty:")) {
        Source source;
        source.kind = text == QLatin1String("demo:") ? SourceKind::Demo : SourceKind::Empty;
        source.text = text;
        return source;
    }
    if (text.startsWith(QLatin1String("alembic:")) || text.startsWith(QLatin1String("models:")))
        return alembicSource(text);
    if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://")))
        return liveSource(text);
    if (const auto match = scheme.match(text); match.hasMatch())
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Source", "Howdah does not know %1; a PostgreSQL server is written %2")
                .arg(match.captured(), QStringLiteral("postgresql://…")));
    if (keyword.match(text).hasMatch() && !QFileInfo::exists(text))
        return liveSource(text);
    return pathSource(text);
}

QString displayName(const Source &source)
{
    return source.kind == SourceKind::Live ? displayName(source.live) : source.text;
}

QString designName(const Source &source)
{
    switch (source.kind) {
    case SourceKind::Live:
        return parsedConninfo(source.live.conninfo).value_or(QMap<QString, QString>()).value(QStringLiteral("dbname"));
    case SourceKind::Demo:
    case SourceKind::Empty:
        return source.text.chopped(1);
    case SourceKind::Project:
    case SourceKind::SqlFile:
    case SourceKind::SqlFolder:
    case SourceKind::Imported:
    case SourceKind::Alembic:
    case SourceKind::Models:
        break;
    }
    const QFileInfo info(source.path);
    const bool named
        = info.fileName() == QLatin1String("howdah.json") || info.fileName() == QLatin1String("alembic.ini");
    return named ? info.absoluteDir().dirName()
                 : QFileInfo(QDir::cleanPath(info.absoluteFilePath())).completeBaseName();
}

Result<OpenedSource> openSource(const Source &source, const Progress &progress, std::stop_token stop)
{
    ConnectionSpec spec = source.live;
    std::shared_ptr<ScratchDatabase> scratch;
    std::optional<ConnectionSpec> catalogSpec;
    QStringList notes;
    if (source.kind != SourceKind::Live) {
        auto made = scratchOf(source, progress, stop, &notes);
        if (!made)
            return std::unexpected(made.error());
        scratch = std::move(*made);
        spec = scratch->spec();
        catalogSpec = scratch->administrator();
    } else if (progress) {
        progress(QCoreApplication::translate("Source", "Connecting to %1…").arg(displayName(source)));
    }
    auto session = openSession(spec, stop);
    if (!session)
        return std::unexpected(session.error());
    OpenedSource opened(std::move(spec), std::move(*session), std::move(scratch), std::move(catalogSpec));
    opened.addNotes(notes);
    return opened;
}

Result<std::shared_ptr<const Database>> introspect(const OpenedSource &opened, std::stop_token stop)
{
    const auto another = [&opened, stop] { return openSession(opened.catalogSpec(), stop); };
    if (!opened.isScratch())
        return introspect(opened.session(), another);
    const auto session = another();
    if (!session)
        return std::unexpected(session.error());
    const std::stop_callback cancelling(stop, [&session] { (*session)->cancel(); });
    const auto read = introspect(**session, another);
    if (!read)
        return read;
    // Whose eyes it was read with is no part of it; the database is the script's role's.
    auto database = std::make_shared<Database>(**read);
    database->role = opened.session().info().role;
    return std::shared_ptr<const Database>(std::move(database));
}

Result<std::shared_ptr<const Database>> loadSource(
    const Source &source, const Progress &progress, std::stop_token stop, QStringList *notes)
{
    auto opened = openSource(source, progress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    if (notes)
        notes->append(opened->notes());
    if (progress)
        progress(QCoreApplication::translate("Source", "Reading the schema of %1…").arg(displayName(source)));
    const std::stop_callback cancelling(stop, [&opened] { opened->session().cancel(); });
    auto database = introspect(*opened, stop);
    if (!database || !opened->isScratch())
        return database;
    // A scratch database's own name is chance.
    Database named = **database;
    named.name = designName(source);
    return std::make_shared<const Database>(std::move(named));
}

Result<std::shared_ptr<const Database>> loadScripts(
    const std::vector<SqlText> &scripts, const Progress &progress, std::stop_token stop)
{
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    if (const auto may = checkConsent(**server); !may)
        return std::unexpected(may.error());
    auto made = scriptScratch(**server, scripts, 1000, progress, stop);
    if (!made)
        return std::unexpected(made.error());
    const std::shared_ptr<ScratchDatabase> scratch = std::move(*made);
    auto session = openSession(scratch->spec(), stop);
    if (!session)
        return std::unexpected(session.error());
    const OpenedSource opened(scratch->spec(), std::move(*session), scratch, scratch->administrator());
    const std::stop_callback cancelling(stop, [&opened] { opened.session().cancel(); });
    return introspect(opened, stop);
}

bool isLive(const QString &text)
{
    const auto parsed = parsedSource(text);
    return parsed && parsed->kind == SourceKind::Live;
}

} // namespace Howdah
