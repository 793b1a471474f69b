// SPDX-License-Identifier: Apache-2.0
#include "service/proof/proof.h"

#include "catalog/introspector.h"
#include "plan/rename.h"
#include "plan/stash.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/comparison/guardcount.h"
#include "service/proof/rowseeder.h"
#include "service/proof/schemadump.h"
#include "service/source/scriptrunner.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Proof", text);
}

/// Today's labels of enums and what they were called before the renames.
FormerLabels formerLabels(const std::vector<Change> &renames, const Database &database)
{
    FormerLabels labels;
    for (const Change &change : renames) {
        const auto *was = change.before && change.after ? std::get_if<EnumType>(&*change.before) : nullptr;
        const EnumType *is = was ? &std::get<EnumType>(*change.after) : nullptr;
        for (size_t value = 0; is && was->name == is->name && value < was->values.size(); ++value)
            if (was->values[value] != is->values[value]) {
                auto &former = labels[Sql::identifier(is->name)];
                // Renamed twice, by way of a third name: the first is what it was.
                const auto earlier = former.find(was->values[value]);
                const QString first = earlier == former.end() ? was->values[value] : earlier->second;
                former.erase(was->values[value]);
                former[is->values[value]] = first;
            }
    }
    if (labels.empty())
        return labels;
    const auto element = [](QString type) {
        while (type.endsWith(u"[]"))
            type.chop(2);
        return type;
    };
    for (bool more = true; more;) {
        const size_t known = labels.size();
        for (const Domain &domain : database.domains)
            if (const auto base = labels.find(element(domain.type)); base != labels.end())
                labels.emplace(Sql::identifier(domain.name),
                    domain.type.endsWith(u"[]") ? std::map<QString, QString>() : base->second);
        for (const CompositeType &type : database.composites)
            for (const Attribute &attribute : type.attributes)
                if (labels.contains(element(attribute.type)))
                    labels.emplace(Sql::identifier(type.name), std::map<QString, QString>());
        more = labels.size() > known;
    }
    return labels;
}

/// One proof under way: the scratch database and what its dumps should be.
class Trial
{
public:
    Trial(EmbeddedServer &server, Unspecified without, const Progress &progress, std::stop_token stop)
        : m_server(server)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
        if (without.owners)
            m_options.append(u"--no-owner"_s);
        if (without.privileges)
            m_options.append(u"--no-privileges"_s);
    }

    Result<void> prepare(const OpenedSource &from, const OpenedSource &to)
    {
        say(tr("Dumping both schemas"));
        const auto source = schemaDump(from.spec(), m_server.programFolder(), m_options, m_stop);
        if (!source)
            return std::unexpected(source.error());
        const auto target = schemaDump(to.spec(), m_server.programFolder(), m_options, m_stop);
        if (!target)
            return std::unexpected(target.error());
        say(tr("Rebuilding the source"));
        auto scratch = scratchFrom(m_server, {{tr("the dump of the source"), *source}}, m_progress, m_stop);
        if (!scratch)
            return std::unexpected(scratch.error());
        m_scratch = std::move(*scratch);
        m_dump = *source;
        // The scratch server's own dump is what the way back must restore: versions of pg_dump format differently.
        auto restored = dump();
        if (!restored)
            return std::unexpected(restored.error());
        m_source = std::move(*restored);
        auto other = scratchFrom(m_server, {{tr("the dump of the target"), *target}}, m_progress, m_stop);
        if (!other)
            return std::unexpected(other.error());
        auto wanted = dumpOf((*other)->spec());
        if (!wanted)
            return std::unexpected(wanted.error());
        m_target = std::move(*wanted);
        return {};
    }

    /// The stash is no part of what is compared.
    void ignoreStash() { m_options.append(u"--exclude-schema="_s + Stash::schemaName()); }

    /// Made-up rows in the source, so that there is something to lose.
    Result<void> seed(const Plan &up)
    {
        say(tr("Filling the source with rows"));
        m_withRows = true;
        auto read = state();
        if (!read)
            return std::unexpected(read.error());
        m_start = std::move(*read);
        const auto session = writer();
        if (!session)
            return std::unexpected(session.error());
        const auto seeded = seedRows(**session, *m_start.database, m_stop);
        if (!seeded)
            return std::unexpected(seeded.error());
        m_emptied.clear();
        if (const auto fits = makeFit(up); !fits)
            return fits;
        auto prints = fingerprints(**session, *m_start.database, m_stop);
        if (!prints)
            return std::unexpected(prints.error());
        m_start.prints = std::move(*prints);
        m_filled = tr("%1 of %2 tables with made-up rows").arg(seeded->filled).arg(seeded->tables);
        return {};
    }

    /// The source again as it was, without rows.
    Result<void> startOver()
    {
        m_withRows = false;
        auto scratch = scratchFrom(m_server, {{tr("the dump of the source"), m_dump}}, m_progress, m_stop);
        if (!scratch)
            return std::unexpected(scratch.error());
        m_scratch = std::move(*scratch);
        return {};
    }

    bool hasRows() const { return m_withRows; }

    /// Empties the tables whose made-up rows the plan is known to refuse.
    Result<void> makeFit(const Plan &plan)
    {
        if (!m_withRows)
            return {};
        const auto session = writer();
        if (!session)
            return std::unexpected(session.error());
        constexpr int patience = 10000;
        const auto counts = countGuards(**session, plan, patience, m_stop);
        if (!counts)
            return std::unexpected(counts.error());
        for (const GuardCount &count : *counts) {
            const Statement &statement = plan.statements[size_t(count.statement)];
            if (!count.rows || *count.rows == 0 || statement.guard->effect != GuardEffect::Fails)
                continue;
            const auto done
                = (*session)->execute(u"TRUNCATE "_s + Sql::identifier(statement.guard->relation) + u" CASCADE"_s);
            if (done)
                m_emptied.append(tr("%1 (%2)").arg(
                    display({ObjectKind::Table, statement.guard->relation, {}}), statement.guard->words));
        }
        return {};
    }

    /// After `plan` ran: what was renamed is looked for under its new name.
    ProofStep survive(const QString &name, bool up, const Plan &plan)
    {
        const std::vector<Change> renames(plan.changes.begin(), plan.changes.begin() + plan.renames);
        auto now = state(renames);
        if (!now)
            return {name, false, toText(now.error())};
        const State before = renamedState(up ? m_start : m_middle, renames);
        const QString lost = lostRows(before.prints, *before.database, now->prints, *now->database);
        m_middle = std::move(*now);
        QString detail = m_filled;
        if (!m_emptied.isEmpty())
            detail += tr("; emptied first: %1").arg(m_emptied.join(u", "_s));
        return {name, lost.isEmpty(), lost.isEmpty() ? detail : lost};
    }

    /// Remembers what there is now, for the next survive().
    bool look()
    {
        auto now = state();
        if (now)
            m_middle = std::move(*now);
        return now.has_value();
    }

    ProofStep run(const QString &name, const QString &script)
    {
        say(name);
        ConnectionSpec spec = m_scratch->spec();
        spec.readOnly = false;
        const auto done = runScripts(m_server, spec, {{name, script.toUtf8()}}, m_progress, m_stop);
        return {name, done.has_value(), done ? QString() : toText(done.error())};
    }

    ProofStep compare(const QString &name, bool withTarget)
    {
        const auto found = dump();
        if (!found)
            return {name, false, toText(found.error())};
        const QString difference = dumpDifference(withTarget ? m_target : m_source, *found);
        return {name, difference.isEmpty(), difference};
    }

private:
    /// A database's shape and what its tables hold.
    struct State {
        std::shared_ptr<const Database> database;
        std::map<QualifiedName, TableFingerprint> prints;
    };

    Result<std::unique_ptr<Session>> writer() const
    {
        ConnectionSpec spec = m_scratch->spec();
        spec.readOnly = false;
        auto session = openSession(spec, m_stop);
        if (session)
            if (const auto set = (*session)->execute(u"SET search_path = ''"_s); !set)
                return std::unexpected(set.error());
        return session;
    }

    static State renamedState(const State &state, const std::vector<Change> &renames)
    {
        if (renames.empty())
            return state;
        auto database = std::make_shared<Database>(*state.database);
        State result{nullptr, {}};
        for (const Table &table : state.database->tables) {
            const auto print = state.prints.find(table.name);
            if (print == state.prints.end())
                continue;
            TableFingerprint &moved = result.prints[finalName(refOf(table), renames).name];
            moved.rows = print->second.rows;
            for (const auto &[column, hash] : print->second.columns)
                moved.columns[finalName(columnRef(table.name, column), renames).member] = hash;
        }
        for (Table &table : database->tables) {
            for (Column &column : table.columns) {
                column.name = finalName(columnRef(table.name, column.name), renames).member;
                // A type follows as it does in a routine's signature.
                column.type = finalName({ObjectKind::Routine, {}, column.type}, renames).member;
            }
            table.name = finalName(refOf(table), renames).name;
        }
        result.database = std::move(database);
        return result;
    }

    Result<State> state(const std::vector<Change> &renames = {}) const
    {
        const auto session = openSession(m_scratch->spec(), m_stop);
        if (!session)
            return std::unexpected(session.error());
        auto database = introspect(**session);
        if (!database)
            return std::unexpected(database.error());
        auto prints = fingerprints(**session, **database, m_stop, formerLabels(renames, **database));
        if (!prints)
            return std::unexpected(prints.error());
        return State{std::move(*database), std::move(*prints)};
    }

    void say(const QString &text) const
    {
        if (m_progress)
            m_progress(text);
    }

    Result<std::vector<QByteArray>> dumpOf(const ConnectionSpec &spec) const
    {
        const auto text = schemaDump(spec, m_server.programFolder(), m_options, m_stop);
        return text ? dumpStatements(*text) : std::unexpected(text.error());
    }

    Result<std::vector<QByteArray>> dump() const { return dumpOf(m_scratch->spec()); }

    EmbeddedServer &m_server;
    const Progress &m_progress;
    std::stop_token m_stop;
    std::unique_ptr<ScratchDatabase> m_scratch;
    QStringList m_options;
    std::vector<QByteArray> m_source, m_target;
    QByteArray m_dump;
    bool m_withRows = false;
    State m_start, m_middle;
    QString m_filled;
    QStringList m_emptied;
};

/// The way there, the way back, and the way there again; ends at the first step that fails.
void walk(Trial &trial, const QString &up, const QString &down, const RoundTrip *plans, std::vector<ProofStep> &steps)
{
    const auto add = [&steps](ProofStep step) {
        steps.push_back(std::move(step));
        return steps.back().passed;
    };
    const auto fits = [&](const Plan &plan) {
        const auto done = trial.makeFit(plan);
        return done || add({tr("rows fit"), false, toText(done.error())});
    };
    add(trial.run(tr("up runs"), up)) && add(trial.compare(tr("up gives the target"), true))
        && (!trial.hasRows() || add(trial.survive(tr("rows survive up"), true, plans->up)))
        && (!plans || fits(plans->down)) && (!trial.hasRows() || trial.look()) && add(trial.run(tr("down runs"), down))
        && add(trial.compare(tr("down restores the source"), false))
        && (!trial.hasRows() || add(trial.survive(tr("rows survive down"), false, plans->down)))
        && (!plans || fits(plans->up)) && add(trial.run(tr("up runs again"), up))
        && add(trial.compare(tr("up again gives the target"), true));
}

} // namespace

bool Proof::holds() const
{
    return !steps.empty() && std::all_of(steps.begin(), steps.end(), [](const ProofStep &step) { return step.passed; });
}

Result<Proof> prove(const OpenedSource &from, const OpenedSource &to, const QString &up, const QString &down,
    Unspecified without, const Progress &progress, std::stop_token stop, const RoundTrip *plans)
{
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    Trial trial(**server, without, progress, stop);
    const auto stashes = [](const Statement &statement) { return statement.sql.contains(Stash::schemaName()); };
    if (plans && std::any_of(plans->up.statements.begin(), plans->up.statements.end(), stashes))
        trial.ignoreStash();
    if (const auto ready = trial.prepare(from, to); !ready)
        return std::unexpected(ready.error());
    if (plans)
        if (const auto seeded = trial.seed(plans->up); !seeded)
            return std::unexpected(seeded.error());
    Proof proof;
    proof.serverMajor = (*server)->majorVersion();
    proof.when = QDateTime::currentDateTimeUtc();
    walk(trial, up, down, plans, proof.steps);
    if (!proof.holds() && trial.hasRows() && !stop.stop_requested()) {
        // Made-up rows may break what no guard could foresee; the shape is still to be judged.
        const ProofStep failed = proof.steps.back();
        if (const auto again = trial.startOver(); !again)
            return std::unexpected(again.error());
        std::vector<ProofStep> bare;
        walk(trial, up, down, nullptr, bare);
        const bool rowsOnly = std::all_of(bare.begin(), bare.end(), [](const ProofStep &step) { return step.passed; })
            && failed.name != tr("rows survive up") && failed.name != tr("rows survive down");
        if (rowsOnly) {
            proof.steps = std::move(bare);
            proof.steps.push_back({tr("rows were not judged"), true, failed.detail});
        }
    }
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, tr("Cancelled."));
    return proof;
}

} // namespace Howdah
