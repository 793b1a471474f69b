// SPDX-License-Identifier: Apache-2.0
#include "service/source/raised.h"

#include "base/words.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

Result<void> refused(const QString &message)
{
    return failure(ErrorKind::Unsupported, message);
}

/// Functions in C that an extension brought and that would lead out of the server: those of foreign data wrappers, and
/// of extensions that connect or write files by themselves. They stay as they are in every respect but one, that the
/// server does not find their code. Languages without limits stay the superuser's, so that nobody writes in them.
constexpr auto tamed = R"(
UPDATE pg_proc SET prosrc = 'not_allowed_in_a_scratch_database'
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.classid = 'pg_proc'::regclass AND d.objid = pg_proc.oid AND d.refclassid = 'pg_extension'::regclass
  AND d.deptype = 'e' AND prolang = (SELECT oid FROM pg_language WHERE lanname = 'c')
  AND (prorettype = 'fdw_handler'::regtype
       OR e.extname IN ('adminpack', 'dblink', 'http', 'pg_background', 'pg_curl', 'pg_net', 'pg_smtp_client',
                        'pgsql-http')))";
constexpr auto withheld = "UPDATE pg_language SET lanowner = 10 WHERE NOT lanpltrusted AND lanowner <> 10";

/// Whether something of PostgreSQL's own was given away, which its owner could then use.
constexpr auto givenAway = R"(
SELECT EXISTS (SELECT FROM pg_proc WHERE oid < 16384 AND proowner <> 10)
    OR EXISTS (SELECT FROM pg_type WHERE oid < 16384 AND typowner <> 10)
    OR EXISTS (SELECT FROM pg_namespace WHERE oid < 16384 AND nspowner <> 10 AND nspname <> 'public')
    OR EXISTS (SELECT FROM pg_operator WHERE oid < 16384 AND oprowner <> 10)
    OR EXISTS (SELECT FROM pg_opclass WHERE oid < 16384 AND opcowner <> 10)
    OR EXISTS (SELECT FROM pg_opfamily WHERE oid < 16384 AND opfowner <> 10)
    OR EXISTS (SELECT FROM pg_conversion WHERE oid < 16384 AND conowner <> 10))";

} // namespace

Raised::Raised(EmbeddedServer &server, const ScratchDatabase &scratch, std::stop_token stop)
    : m_server(server)
    , m_scratch(scratch)
    , m_stop(std::move(stop))
{ }

Result<void> Raised::open()
{
    if (m_session)
        return {};
    ConnectionSpec spec = m_scratch.administrator();
    spec.readOnly = false;
    auto session = openSession(spec, m_stop);
    if (!session)
        return std::unexpected(session.error());
    m_session = std::move(*session);
    // Before 17 event triggers cannot be turned off; as a replica those do not run that are not made for one.
    return m_server.majorVersion() >= 17 ? Result<void>()
                                         : m_session->execute(u"SET session_replication_role = replica"_s);
}

Result<void> Raised::mayBeGiven(const QString &role)
{
    if (role.isEmpty() || role == "pg_database_owner"_L1)
        return {};
    const auto found = m_session->query({u"SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = $1"_s, {role}});
    if (!found)
        return std::unexpected(found.error());
    if (role.startsWith("pg_"_L1) || (found->count() == 1 && found->boolean(0, 0)))
        return refused(tr("Nothing can be given to %1 here: it has powers that what is read must not have.").arg(role));
    return {};
}

Result<void> Raised::mayBeMade(const Judgement &judgement)
{
    if (judgement.passage == Passage::Walled && !m_server.isWalled())
        return refused(tr("This needs a superuser, and here the private server runs without the system's protection "
                          "(bubblewrap and user namespaces), so that it is not run."));
    if (judgement.symbol.isEmpty())
        return {};
    // Everybody may call it under its own name, so nobody gains by another.
    const auto found
        = m_session->query({u"SELECT FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang "
                            "WHERE l.lanname = 'internal' AND p.oid < 16384 AND p.prosrc = $1 "
                            "AND pg_catalog.has_function_privilege('public', p.oid, 'EXECUTE')"_s,
            {judgement.symbol}});
    if (!found)
        return std::unexpected(found.error());
    return found->count() > 0 ? Result<void>()
                              : refused(tr("%1 is no function of the server's that everybody may call, so that another "
                                           "name for it is not made.")
                                        .arg(judgement.symbol));
}

/// The role is a superuser within this transaction only: nobody else ever sees it as one.
Result<void> Raised::runIn(const QString &sql, const Judgement &judgement, const QString &searchPath)
{
    const bool owns = judgement.passage != Passage::Raised;
    std::vector<Query> before{{u"SELECT pg_catalog.set_config('search_path', $1, true)"_s, {searchPath}}};
    std::vector<Query> after{{u"SET LOCAL search_path = ''"_s, {}}};
    if (owns) {
        before.push_back({u"ALTER ROLE postgres SUPERUSER"_s, {}});
        before.push_back({u"SET LOCAL ROLE postgres"_s, {}});
        after.push_back({u"RESET ROLE"_s, {}});
        after.push_back({u"ALTER ROLE postgres NOSUPERUSER"_s, {}});
        after.push_back({QString::fromLatin1(tamed), {}});
        after.push_back({QString::fromLatin1(withheld), {}});
    }
    if (auto prepared = m_session->pipeline(before); !prepared)
        return std::unexpected(prepared.error());
    // By the extended protocol, which takes one statement and no more.
    if (auto ran = m_session->query({sql, {}}); !ran)
        return std::unexpected(ran.error());
    if (auto done = m_session->pipeline(after); !done)
        return std::unexpected(done.error());
    if (judgement.newOwner.isEmpty())
        return {};
    const auto given = m_session->query(QString::fromLatin1(givenAway));
    if (!given)
        return std::unexpected(given.error());
    return given->boolean(0, 0) ? refused(tr("What belongs to PostgreSQL itself cannot be given away."))
                                : Result<void>();
}

Result<void> Raised::run(const QString &sql, const Judgement &judgement, const QString &searchPath)
{
    if (auto opened = open(); !opened)
        return opened;
    const std::stop_callback cancelling(m_stop, [this] { m_session->cancel(); });
    if (auto may = mayBeGiven(judgement.newOwner); !may)
        return may;
    if (auto may = mayBeMade(judgement); !may)
        return may;
    if (auto begun = m_session->execute(u"BEGIN"_s); !begun)
        return begun;
    auto ran = runIn(sql, judgement, searchPath);
    auto ended = m_session->execute(ran ? u"COMMIT"_s : u"ROLLBACK"_s);
    return ran ? ended : ran;
}

} // namespace Howdah
