// SPDX-License-Identifier: Apache-2.0
#include "service/advise/advise.h"

#include "base/words.h"
#include "plan/plan.h"
#include "plan/script.h"
#include "plan/unspecified.h"
#include "server/libpq/opensession.h"
#include "service/advise/adviser.h"
#include "service/advise/privatecoster.h"
#include "service/source/scriptfile.h"
#include "service/source/scriptrunner.h"
#include "sql/quoting.h"

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

Result<Advise::Workload> fileWorkload(const QString &path, std::stop_token stop)
{
    const Result<SqlText> text = readSqlFile(path, std::move(stop));
    return text ? Advise::workloadOf(text->content, path) : std::unexpected(text.error());
}

/// Where an extension's functions are; empty when the database does not have it.
Result<QString> extensionSchema(Session &session, const QString &name)
{
    const Result<Rows> rows
        = session.query({u"SELECT n.nspname FROM pg_catalog.pg_extension e JOIN "
                         "pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = $1"_s,
            {name}});
    if (!rows)
        return std::unexpected(rows.error());
    return rows->count() ? rows->text(0, 0) : QString();
}

Result<Advise::Workload> countedWorkload(Session &session)
{
    const Result<QString> schema = extensionSchema(session, u"pg_stat_statements"_s);
    if (!schema)
        return std::unexpected(schema.error());
    if (schema->isEmpty())
        return failure(ErrorKind::Unsupported,
            tr("This database does not have the extension pg_stat_statements, which counts what runs: give a file of "
               "SQL "
               "with --workload."));
    const Result<Rows> rows = session.query(
        u"SELECT query, sum(calls) FROM %1.pg_stat_statements WHERE toplevel AND dbid = (SELECT oid FROM "
        "pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) GROUP BY query "
        "ORDER BY sum(total_exec_time) DESC LIMIT 500"_s.arg(Sql::identifier(*schema)));
    if (!rows)
        return std::unexpected(rows.error());
    Advise::Workload workload;
    int hidden = 0;
    for (int row = 0; row < rows->count(); ++row) {
        if (rows->isNull(row, 0) || rows->text(row, 0) == "<insufficient privilege>"_L1)
            ++hidden;
        else
            Advise::addCounted(workload, rows->text(row, 0), rows->real(row, 1));
    }
    if (hidden > 0)
        workload.left << tr("Statements of other roles are not shown to this one; pg_read_all_stats would see them.");
    return workload;
}

/// What this role finds names by when no session says otherwise.
Result<QString> searchPathOf(Session &session)
{
    const Result<Rows> rows = session.query(
        u"SELECT coalesce((SELECT substr(c, 13) FROM pg_catalog.pg_db_role_setting s, unnest(s.setconfig) c "
        "WHERE c LIKE 'search\\_path=%' AND s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database "
        "WHERE datname = pg_catalog.current_database())) AND s.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles "
        "WHERE rolname = current_user)) ORDER BY s.setrole <> 0 DESC, s.setdatabase <> 0 DESC LIMIT 1), "
        "'\"$user\", public')"_s);
    return rows ? Result<QString>(rows->text(0, 0)) : std::unexpected(rows.error());
}

/// The schema without rows in the private server. Who owns and may do what is left out: the roles are not here.
Result<std::unique_ptr<ScratchDatabase>> emptyCopy(
    EmbeddedServer &server, const Database &database, const Progress &progress, std::stop_token stop)
{
    Database plain = filledFrom(database, emptyDatabase(database), Unspecified{true, true});
    plain.publications.clear();
    plain.eventTriggers.clear();
    const QString ddl = toScript(planBetween(emptyDatabase(plain), plain), ScriptOptions{{}, false});
    return scratchFrom(server, {{tr("the schema of the source"), ddl.toUtf8()}}, progress, stop);
}

class Opening
{
public:
    Opening(const Source &source, const Progress &progress, std::stop_token stop)
        : m_source(source)
        , m_progress(progress)
        , m_stop(std::move(stop))
    { }

    Result<std::unique_ptr<Advise::Coster>> coster(
        OpenedSource &opened, std::shared_ptr<const Database> database, QStringList &notes);

private:
    Result<std::unique_ptr<Advise::Coster>> ofServer(
        OpenedSource &opened, const Database &database, const QString &path, QStringList &notes);

    const Source &m_source;
    const Progress &m_progress;
    std::stop_token m_stop;
};

Result<std::unique_ptr<Advise::Coster>> Opening::ofServer(
    OpenedSource &opened, const Database &database, const QString &path, QStringList &notes)
{
    Session &live = opened.session();
    const Result<QString> schema = extensionSchema(live, u"hypopg"_s);
    if (!schema)
        return std::unexpected(schema.error());
    // HypoPG's indexes live in a backend's memory, which a pooler gives to others.
    if (!schema->isEmpty() && !live.info().pooled) {
        std::vector<std::pair<QualifiedName, QualifiedName>> partitions;
        for (const Table &table : database.tables)
            if (table.partition)
                partitions.emplace_back(table.partition->parent, table.name);
        Result<std::unique_ptr<Session>> session = openSession(opened.spec(), m_stop);
        if (!session)
            return std::unexpected(session.error());
        return Advise::hypotheticalCoster(std::move(*session), *schema, path, std::move(partitions));
    }
    Result<Advise::Carried> carried = Advise::carriedFrom(live);
    if (!carried)
        return std::unexpected(carried.error());
    auto server = EmbeddedServer::open(m_progress, m_stop);
    if (!server)
        return std::unexpected(server.error());
    auto copy = emptyCopy(**server, database, m_progress, m_stop);
    if (!copy)
        return std::unexpected(copy.error());
    if ((*server)->majorVersion() != live.info().version / 10000)
        notes << tr("The server is PostgreSQL %1; the planner asked is that of PostgreSQL %2.")
                     .arg(live.info().version / 10000)
                     .arg((*server)->majorVersion());
    if (!database.statistics.empty())
        notes << tr("Extended statistics (CREATE STATISTICS) are not carried over.");
    const ConnectionSpec script = (*copy)->spec(), administrator = (*copy)->administrator();
    return Advise::privateCoster(*server, script, administrator, path, std::move(*carried),
        std::shared_ptr<ScratchDatabase>(std::move(*copy)), m_stop);
}

Result<std::unique_ptr<Advise::Coster>> Opening::coster(
    OpenedSource &opened, std::shared_ptr<const Database> database, QStringList &notes)
{
    const Result<QString> path = searchPathOf(opened.session());
    if (!path)
        return std::unexpected(path.error());
    if (m_source.kind == SourceKind::Live)
        return ofServer(opened, *database, *path, notes);
    auto server = EmbeddedServer::open(m_progress, m_stop);
    if (!server)
        return std::unexpected(server.error());
    const Result<Rows> any = opened.session().query(
        u"SELECT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') "
        "AND pg_catalog.pg_relation_size(c.oid) > 0)"_s);
    if (!any)
        return std::unexpected(any.error());
    if (!any->boolean(0, 0))
        notes << tr("The source brings no rows, and no index helps an empty table: ask a live database, or a file with "
                    "rows.");
    return Advise::privateCoster(*server, opened.spec(), opened.catalogSpec(), *path, {}, {}, m_stop);
}

} // namespace

Result<Advise::Advice> adviseSource(
    const Source &source, const AdviseOptions &options, const Progress &progress, std::stop_token stop)
{
    const bool lives = source.kind == SourceKind::Live;
    if (options.workload.isEmpty() && !lives)
        return failure(
            ErrorKind::Usage, tr("Only a live database knows what runs on it: give a file of SQL with --workload."));
    Result<Advise::Workload> workload = Advise::Workload();
    if (!options.workload.isEmpty())
        workload = fileWorkload(options.workload, stop);
    if (!workload)
        return std::unexpected(workload.error());
    Result<OpenedSource> opened = openSource(source, progress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    if (options.workload.isEmpty())
        workload = countedWorkload(opened->session());
    if (!workload)
        return std::unexpected(workload.error());
    if (workload->statements.empty())
        return failure(
            ErrorKind::Usage, tr("The workload holds no SELECT, INSERT, UPDATE, DELETE or MERGE."), options.workload);
    Result<std::shared_ptr<const Database>> database = introspect(*opened, stop);
    if (!database)
        return std::unexpected(database.error());
    Advise::Advice advice;
    advice.source = displayName(source);
    advice.workload = options.workload.isEmpty() ? u"pg_stat_statements"_s : options.workload;
    advice.budget = options.budget;
    advice.notes = opened->notes() + workload->left;
    if (progress)
        progress(tr("Preparing the planner"));
    Result<std::unique_ptr<Advise::Coster>> coster
        = Opening(source, progress, stop).coster(*opened, *database, advice.notes);
    if (!coster)
        return std::unexpected(coster.error());
    advice.method = (*coster)->method();
    advice.planner = (*coster)->info().versionText;
    return Advise::Adviser(**coster, Lookup(*database), opened->session(), lives, progress, stop)
        .advise(*workload, std::move(advice));
}

} // namespace Howdah
