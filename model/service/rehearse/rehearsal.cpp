// SPDX-License-Identifier: Apache-2.0
#include "service/rehearse/rehearsal.h"

#include "base/words.h"
#include "catalog/introspector.h"
#include "plan/unspecified.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/proof/rebuilt.h"
#include "service/proof/schemadump.h"
#include "service/rehearse/rehearser.h"
#include "service/source/consent.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// The source's schema in the private server, without rows.
struct Clone {
    std::unique_ptr<ScratchDatabase> database;
    std::shared_ptr<const Database> schema;
};

Result<Clone> clonedFrom(EmbeddedServer &server, const OpenedSource &source, QStringList &notes,
    const Progress &progress, const std::stop_token &stop)
{
    const auto dump = schemaDump(source.catalogSpec(), server.programFolder(), {}, stop);
    if (!dump)
        return std::unexpected(dump.error());
    auto made = scratchFrom(server, {{tr("the dump of the source"), *dump}}, progress, stop);
    if (!made)
        return std::unexpected(made.error());
    Clone clone{std::move(*made), {}};
    const auto session = openSession(clone.database->administrator(), stop);
    if (!session)
        return std::unexpected(session.error());
    const auto copy = introspect(**session);
    const auto original = copy ? introspect(source, stop) : copy;
    if (!original)
        return std::unexpected(original.error());
    auto schema = std::make_shared<Database>(**copy);
    schema->role = scriptRole; // whose database it is, not who looks
    clone.schema = std::move(schema);
    const QString difference = rebuiltDifference(**original, filledFrom(*clone.schema, **original, {}));
    if (!difference.isEmpty())
        notes << tr("The clone is not in all respects what its source is: %1").arg(difference);
    return clone;
}

/// psql's commands are left out; those that do more than concern its own screen are missed.
void noteCommands(const SqlText &script, QStringList &notes)
{
    if (const auto strict = scriptStatements(script.content); !strict)
        notes << tr("Commands of psql are left out, and what they would do is not rehearsed; the first: %1")
                     .arg(toText(strict.error()));
}

/// What comes behind the statement that failed.
void addTheRest(const std::vector<ScriptStatement> &all, std::vector<RehearsedStatement> &statements)
{
    for (size_t i = statements.size(); i < all.size(); ++i) {
        RehearsedStatement rest;
        rest.line = all[i].line;
        rest.text = Rehearse::statementHead(all[i].sql, parsedStatements(all[i].sql));
        rest.commits = Commits::Later;
        statements.push_back(std::move(rest));
    }
}

Result<Rehearsal> rehearsed(EmbeddedServer &server, const SqlText &script, const OpenedSource &source,
    const Progress &progress, const std::stop_token &stop)
{
    Rehearsal result;
    result.serverMajor = server.majorVersion();
    // First: a script that cannot be read needs no clone.
    const auto all = scriptStatements(script.content, PsqlCommands::LeaveOut);
    if (!all) {
        Error error = all.error();
        error.where = error.where.isEmpty() ? script.name : script.name + u", "_s + error.where;
        return std::unexpected(error);
    }
    const auto clone = clonedFrom(server, source, result.notes, progress, stop);
    if (!clone)
        return std::unexpected(clone.error());
    noteCommands(script, result.notes);
    for (;;) {
        const auto stage = server.scratch(clone->database->name());
        if (!stage)
            return std::unexpected(stage.error());
        Rehearse::Rehearser watch((*stage)->spec(), Locks::Scene(*clone->schema), server.majorVersion());
        const auto ran = runWatched(server, **stage, script, watch, progress, stop);
        if (stop.stop_requested() || (!ran && ran.error().kind == ErrorKind::Cancelled))
            return failure(ErrorKind::Cancelled, tr("Cancelled."));
        if (ran && !*ran)
            continue; // a role was made in the middle of a transaction
        result.statements = std::move(watch.statements);
        const bool fails = result.failed() != nullptr;
        if (!ran && !fails && result.statements.empty())
            return std::unexpected(ran.error());
        if (!ran && !fails) {
            result.notes << toText(ran.error());
            for (RehearsedStatement &statement : result.statements)
                statement.isUndone = statement.isUndone || watch.isOpen(statement);
        }
        addTheRest(*all, result.statements);
        return result;
    }
}

} // namespace

bool RehearsedStatement::isBlocking() const
{
    const auto keepsOut = [this](const QualifiedName &name) {
        const auto isStrong = [&](const SeenLock &lock) {
            return lock.relation == name && !lock.isNew && lock.mode >= Locks::Mode::Share;
        };
        return std::ranges::any_of(locks, isStrong) || std::ranges::any_of(held, isStrong);
    };
    const bool buildsUnderLock = !builds.empty() && std::ranges::any_of(locks, [](const SeenLock &lock) {
        return !lock.isNew && (lock.kind == u'r' || lock.kind == u'm') && lock.mode >= Locks::Mode::Share;
    });
    return buildsUnderLock || (!isEmptying && std::ranges::any_of(rewrites, keepsOut))
        || std::ranges::any_of(scans, keepsOut);
}

const RehearsedStatement *Rehearsal::failed() const
{
    const auto found = std::ranges::find_if(statements, [](const RehearsedStatement &statement) {
        return statement.outcome == Outcome::Failed || statement.outcome == Outcome::Refused;
    });
    return found == statements.end() ? nullptr : &*found;
}

bool Rehearsal::hasFindings() const
{
    return std::ranges::any_of(statements, [](const RehearsedStatement &statement) {
        return statement.isBlocking() || !statement.contradictions.empty();
    });
}

Result<Rehearsal> rehearse(const SqlText &script, const Source &source, const Progress &progress, std::stop_token stop)
{
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    if (const auto may = checkConsent(**server); !may)
        return std::unexpected(may.error());
    auto opened = openSource(source, progress, stop);
    if (!opened)
        return std::unexpected(opened.error());
    const std::stop_callback cancelling(stop, [&opened] { opened->session().cancel(); });
    auto result = rehearsed(**server, script, *opened, progress, stop);
    if (!result)
        return result;
    result->script = script.name;
    result->source = displayName(source);
    result->notes = opened->notes() + result->notes;
    return result;
}

} // namespace Howdah
