// SPDX-License-Identifier: Apache-2.0
#include "service/proof/trial.h"

#include "base/words.h"
#include "catalog/introspector.h"
#include "history/versiontable.h"
#include "plan/renametrail.h"
#include "plan/stash.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/comparison/guardcount.h"
#include "service/proof/rebuilt.h"
#include "service/proof/rowseeder.h"
#include "service/proof/schemadump.h"
#include "service/source/scriptrunner.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

ObjectRef tableRefOf(const QualifiedName &name)
{
    return {ObjectKind::Table, name, {}};
}

} // namespace

Trial::Trial(EmbeddedServer &server, Unspecified without, const Progress &progress, std::stop_token stop)
    : m_server(server)
    , m_without(without)
    , m_progress(progress)
    , m_stop(std::move(stop))
    // The stash is no part of what is compared.
    , m_options(u"--exclude-schema="_s + Stash::schemaName())
{
    if (without.owners)
        m_options.append(u"--no-owner"_s);
    if (without.privileges)
        m_options.append(u"--no-privileges"_s);
}

Trial::~Trial() = default;

Result<ProofStep> Trial::prepare(const OpenedSource &from, const OpenedSource &to)
{
    say(tr("Dumping both schemas"));
    const auto source = dumpText(from.catalogSpec(), withoutToolTables(from));
    if (!source)
        return std::unexpected(source.error());
    const auto target = dumpText(to.catalogSpec(), withoutToolTables(to));
    if (!target)
        return std::unexpected(target.error());
    say(tr("Rebuilding the source"));
    auto scratch = rebuilt(*source, tr("the dump of the source"));
    if (!scratch)
        return std::unexpected(scratch.error());
    m_bare = std::move(*scratch);
    auto other = rebuilt(*target, tr("the dump of the target"));
    if (!other)
        return std::unexpected(other.error());
    // The scratch server's own dumps are what is compared with: versions of pg_dump format differently.
    auto restored = dumpText(m_bare->administrator()), wanted = dumpText((*other)->administrator());
    auto shape = model(*m_bare), aim = model(**other);
    if (!restored || !wanted)
        return std::unexpected((restored ? wanted : restored).error());
    if (!shape || !aim)
        return std::unexpected((shape ? aim : shape).error());
    m_sourceDump = std::move(*restored);
    m_targetDump = std::move(*wanted);
    m_source = *shape;
    for (const auto &[opened, copy] : {std::pair(&from, *shape), std::pair(&to, *aim)})
        if (const QString fault = rebuiltFault(*opened, *copy); !fault.isEmpty())
            return ProofStep{ProofStage::SourceRebuilt, Verdict::NotJudged, fault};
    return ProofStep{ProofStage::SourceRebuilt, Verdict::Held, {}};
}

/// What a scratch database has otherwise than what it was made from; empty: nothing.
QString Trial::rebuiltFault(const OpenedSource &source, const Database &copy) const
{
    const auto original = introspect(source, m_stop);
    if (!original)
        return toText(original.error());
    Unspecified open = m_without;
    // Migration tools' own tables were not dumped.
    const auto dumped = withoutVersionTables(*original);
    const Database filled = filledFrom(copy, *dumped, open);
    const QString difference = rebuiltDifference(*dumped, filled);
    return difference.isEmpty() ? QString()
                                : tr("The copy made from the dump is not what was dumped: %1").arg(difference);
}

Result<void> Trial::seed(const RoundTrip &plans)
{
    say(tr("Filling the source with rows"));
    const Plan &up = plans.up;
    m_plans = &plans;
    auto copy = m_server.scratch(m_bare->name());
    if (!copy)
        return std::unexpected(copy.error());
    m_scratch = std::move(*copy);
    m_renames.assign(up.changes.begin(), up.changes.begin() + up.renames);
    m_losses = saidLosses(up);
    noteTouched(up);
    const RenameTrail former = RenameTrail::back(m_renames);
    TypesToCome types;
    for (const Change &change : up.changes) {
        const auto *was = change.before && change.after ? std::get_if<TableColumn>(&*change.before) : nullptr;
        const auto *is = was ? std::get_if<TableColumn>(&*change.after) : nullptr;
        if (is && was->column.type != is->column.type)
            types.emplace(former.followed(refOf(*was)), is->column.type);
    }
    {
        const auto session = writer();
        if (!session)
            return std::unexpected(session.error());
        // A trigger's function finds what it names as it does for those who use the database.
        if (const auto usual = (*session)->execute(u"RESET search_path"_s); !usual)
            return std::unexpected(usual.error());
        if (const auto seeded = seedRows(**session, *m_source, types, m_stop); !seeded)
            return std::unexpected(seeded.error());
    }
    auto refused = makeFit(up);
    if (!refused)
        return std::unexpected(refused.error());
    m_refused = std::move(*refused);
    m_start = std::move(m_scratch);
    return {};
}

/// The tables and columns that statements of the plan are about, as they were called at the start.
void Trial::noteTouched(const Plan &up)
{
    const RenameTrail former = RenameTrail::back(m_renames);
    for (const Statement &statement : up.statements) {
        const ObjectRef ref = former.followed(statement.object);
        switch (ref.kind) {
        case ObjectKind::Column:
            m_touched.insert(ref);
            [[fallthrough]];
        case ObjectKind::Table:
        case ObjectKind::Constraint:
        case ObjectKind::Trigger:
        case ObjectKind::Rule:
        case ObjectKind::Policy:
            m_touched.insert(tableRefOf(ref.name));
            break;
        case ObjectKind::Index:
            for (const Index &index : m_source->indexes)
                if (index.name == ref.name)
                    m_touched.insert(tableRefOf(index.relation));
            break;
        default:
            break;
        }
    }
}

Result<void> Trial::begin(bool withRows)
{
    m_withRows = withRows && m_start;
    m_takenOut.clear();
    m_refusedBack.clear();
    m_scratch.reset();
    auto copy = m_server.scratch((m_withRows ? m_start : m_bare)->name());
    if (!copy)
        return std::unexpected(copy.error());
    m_scratch = std::move(*copy);
    return {};
}

/// Takes out the rows that a guard of the plan says it refuses: all but one where rows share a key, else all.
Result<QStringList> Trial::makeFit(const Plan &plan)
{
    const auto session = writer();
    if (!session)
        return std::unexpected(session.error());
    constexpr int patience = 10000;
    QStringList refused;
    const auto counts = countGuards(**session, plan, patience, m_stop);
    if (!counts)
        return std::unexpected(counts.error());
    for (const GuardCount &count : *counts) {
        const Guard &guard = count.guard(plan);
        if (!count.rows || *count.rows == 0 || guard.effect != GuardEffect::Fails)
            continue;
        const QString table = Sql::identifier(guard.relation);
        const auto isGood = [&] {
            const auto left = (*session)->query(guard.query);
            return left && left->count() == 1 && left->integer(0, 0) == 0;
        };
        // Any one of the rows may do.
        bool fits = isGood();
        for (int row = 0; row < 3 && !fits; ++row) {
            fits = (*session)->execute(u"BEGIN; DELETE FROM "_s + table
                       + u" WHERE (tableoid, ctid) NOT IN (SELECT tableoid, ctid FROM "_s + table
                       + u" ORDER BY tableoid, ctid LIMIT 1 OFFSET "_s + QString::number(row) + u')')
                && isGood()
                && (*session)->query(u"SELECT FROM "_s + table + u" LIMIT 1"_s).value_or(Rows()).count() == 1;
            (void)(*session)->execute(fits ? u"COMMIT"_s : u"ROLLBACK"_s);
        }
        if (fits)
            continue;
        if ((*session)->execute(u"TRUNCATE "_s + table + u" CASCADE"_s))
            refused.append(tr("%1 was emptied, since the plan refuses its rows (%2)")
                    .arg(display(tableRefOf(guard.relation)), guard.words));
    }
    return refused;
}

Result<std::map<QualifiedName, qint64>> Trial::rowCounts() const
{
    const auto session = reader(*m_scratch);
    if (!session)
        return std::unexpected(session.error());
    const auto database = introspect(**session);
    if (!database)
        return std::unexpected(database.error());
    std::map<QualifiedName, qint64> counts;
    for (const Table &table : (*database)->tables)
        if (table.kind == TableKind::Ordinary)
            if (const auto rows
                = (*session)->query(u"SELECT pg_catalog.count(*) FROM ONLY "_s + Sql::identifier(table.name)))
                counts[table.name] = rows->integer(0, 0);
    return counts;
}

Result<void> Trial::makeFitForDown()
{
    const auto fails = [](const Statement &s) { return s.guard && s.guard->effect == GuardEffect::Fails; };
    if (std::ranges::none_of(m_plans->down.statements, fails))
        return {};
    const auto before = rowCounts();
    if (!before)
        return std::unexpected(before.error());
    if (const auto fits = makeFit(m_plans->down); !fits)
        return std::unexpected(fits.error());
    const auto after = rowCounts();
    if (!after)
        return std::unexpected(after.error());
    const RenameTrail former = RenameTrail::back(m_renames);
    for (const auto &[name, rows] : *before)
        if (const auto left = after->find(name); left == after->end() || left->second != rows) {
            m_takenOut.insert(former.followed(tableRefOf(name)));
            m_refusedBack.append(
                tr("rows of %1 were taken out, since the way back refuses them").arg(display(tableRefOf(name))));
        }
    return {};
}

Result<void> Trial::run(ProofStage stage, const QString &script)
{
    say(stageName(stage));
    return runScripts(m_server, *m_scratch, {{stageWord(stage), script.toUtf8()}}, m_progress, m_stop);
}

std::vector<ProofStep> Trial::compare(ProofStage stage)
{
    const QByteArray &expected = stage == ProofStage::DownRestoresSource ? m_sourceDump : m_targetDump;
    const auto judge = [&]() -> Result<QString> {
        const auto text = dumpText(m_scratch->administrator());
        if (!text)
            return std::unexpected(text.error());
        const auto found = dumpStatements(*text), wanted = dumpStatements(expected);
        if (!found || !wanted)
            return std::unexpected((found ? wanted : found).error());
        const QString difference = dumpDifference(*wanted, *found);
        if (difference.isEmpty())
            return QString();
        if (stage == ProofStage::DownRestoresSource && m_withRows)
            if (const auto loosened = withoutRowsInTheWay(); loosened && dumpDifference(*wanted, *loosened).isEmpty())
                return QString();
        const auto foundAgain = readOnceMore(*text), wantedAgain = readOnceMore(expected);
        return foundAgain && wantedAgain ? dumpDifference(*wantedAgain, *foundAgain) : difference;
    };
    const auto difference = judge();
    if (!difference)
        return {{stage, Verdict::NotJudged, toText(difference.error())}};
    return {{stage, difference->isEmpty() ? Verdict::Held : Verdict::Broke, *difference}};
}

/// The way back asks for NOT NULL only where no row lacks a value, and rows do whose values went: the shape is judged
/// on a copy without those rows.
Result<Trial::Statements> Trial::withoutRowsInTheWay() const
{
    QString script = u"SET client_min_messages = error;\n"_s;
    for (const Statement &statement : m_plans->down.statements)
        if (statement.asRowsAllow)
            script += u"TRUNCATE "_s + Sql::identifier(statement.object.name) + u" CASCADE;\n"_s + statement.sql
                + u";\n"_s;
    const auto copy = m_server.scratch(m_scratch->name());
    if (!copy)
        return std::unexpected(copy.error());
    ConnectionSpec spec = (*copy)->spec();
    spec.readOnly = false;
    {
        const auto session = openSession(spec, m_stop);
        if (!session)
            return std::unexpected(session.error());
        if (const auto done = (*session)->execute(script); !done)
            return std::unexpected(done.error());
    }
    const auto text = dumpText((*copy)->administrator());
    return text ? dumpStatements(*text) : std::unexpected(text.error());
}

std::vector<ProofStep> Trial::survive(ProofStage stage)
{
    const bool up = stage == ProofStage::RowsSurviveUp;
    const auto judge = [&]() -> Result<RowVerdict> {
        const auto is = model(*m_scratch);
        const auto then = reader(*m_start), now = reader(*m_scratch);
        if (!is || !then || !now)
            return std::unexpected(!is ? is.error() : !then ? then.error() : now.error());
        std::set<ObjectRef> lost = up ? m_losses.gone : m_losses.forGood;
        if (!up)
            lost.insert(m_takenOut.begin(), m_takenOut.end());
        RowWatch watch = survivorsOf(*m_source, **is, up ? m_renames : std::vector<Change>(), lost);
        std::erase_if(watch.fresh, [this](const QualifiedName &name) {
            return std::ranges::find(m_plans->up.fills, name) != m_plans->up.fills.end();
        });
        return compareRows(**then, **now, watch, m_touched, m_stop);
    };
    const auto verdict = judge();
    if (!verdict)
        return {{stage, Verdict::NotJudged, toText(verdict.error())}};
    if (!verdict->broke.isEmpty())
        return {{stage, Verdict::Broke, verdict->broke}};
    std::vector<ProofStep> steps{
        {stage, Verdict::Held, tr("%1 of %2 tables held made-up rows").arg(verdict->filled).arg(verdict->tables)}};
    const QStringList missing = verdict->notJudged + m_refused + (up ? QStringList() : m_refusedBack);
    if (!missing.isEmpty())
        steps.push_back({stage, Verdict::NotJudged, missing.join(u"; "_s)});
    return steps;
}

Result<std::unique_ptr<Session>> Trial::reader(const ScratchDatabase &database) const
{
    return openSession(database.spec(), m_stop);
}

Result<std::unique_ptr<Session>> Trial::writer() const
{
    ConnectionSpec spec = m_scratch->spec();
    spec.readOnly = false;
    auto session = openSession(spec, m_stop);
    if (session)
        if (const auto set = (*session)->execute(u"SET search_path = ''"_s); !set)
            return std::unexpected(set.error());
    return session;
}

Result<std::shared_ptr<const Database>> Trial::model(const ScratchDatabase &database) const
{
    const auto session = openSession(database.administrator(), m_stop);
    if (!session)
        return std::unexpected(session.error());
    const auto read = introspect(**session);
    if (!read)
        return read;
    auto model = std::make_shared<Database>(**read);
    model->role = scriptRole; // whose database it is, not who looks
    return std::shared_ptr<const Database>(std::move(model));
}

Result<QByteArray> Trial::dumpText(const ConnectionSpec &spec, const QStringList &without) const
{
    return schemaDump(spec, m_server.programFolder(), m_options + without, m_stop);
}

Result<std::unique_ptr<ScratchDatabase>> Trial::rebuilt(const QByteArray &dump, const QString &name) const
{
    return scratchFrom(m_server, {{name, dump}}, m_progress, m_stop);
}

Result<Trial::Statements> Trial::readOnceMore(const QByteArray &dump) const
{
    const auto copy = rebuilt(dump, tr("the dump"));
    if (!copy)
        return std::unexpected(copy.error());
    const auto text = dumpText((*copy)->administrator());
    return text ? dumpStatements(*text) : std::unexpected(text.error());
}

void Trial::say(const QString &text) const
{
    if (m_progress)
        m_progress(text);
}

} // namespace Howdah
