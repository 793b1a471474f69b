// SPDX-License-Identifier: Apache-2.0
#include "check/runner.h"

#include "base/words.h"
#include "change/object.h"
#include "check/help.h"
#include "check/itemtable.h"
#include "check/registry.h"
#include "check/requery.h"
#include "check/settle.h"
#include "check/sqlcheck.h"
#include "check/subjects.h"
#include "check/weight.h"
#include "server/lockholder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Howdah::Check {

namespace {

/// What became of one check.
struct Outcome {
    const Rule *rule = nullptr;
    Findings findings;
    QString skipped; ///< why it did not run
    std::vector<Gap> gaps; ///< what it could not look at
};

/// Why a check cannot run here; empty when it can.
QString obstacle(const Rule &rule, const Probe *probe, const QString &locked)
{
    if (rule.needs == Needs::Schema)
        return {};
    if (!probe)
        return !locked.isEmpty() ? locked : tr(QT_TRANSLATE_NOOP("Check", "needs a live database"));
    if (rule.needs == Needs::Data && probe->settings().data == DataMode::None)
        return tr(QT_TRANSLATE_NOOP("Check", "needs to read rows (data: sample or full)"));
    if (rule.needs == Needs::Statistics && probe->facts().statisticsDays < probe->settings().statisticsDays)
        return tr(QT_TRANSLATE_NOOP("Check", "the server's counters are %1 days old, %2 are needed"))
            .arg(probe->facts().statisticsDays, 0, 'f', 1)
            .arg(probe->settings().statisticsDays);
    return {};
}

Result<Outcome> runRule(
    const Rule &rule, const Lookup &lookup, Probe *probe, const Settings &settings, const QString &locked)
{
    Outcome outcome{&rule, {}, obstacle(rule, probe, locked), {}};
    if (!outcome.skipped.isEmpty())
        return outcome;
    if (rule.configured) {
        outcome.findings = rule.configured(lookup, settings);
    } else if (rule.schema) {
        outcome.findings = rule.schema(lookup);
    } else {
        Result<Findings> findings = rule.live ? rule.live(*probe) : runSqlCheck(rule, *probe);
        outcome.gaps = probe->takeGaps();
        if (!findings) {
            const ErrorKind kind = findings.error().kind;
            if (kind == ErrorKind::Cancelled || kind == ErrorKind::Connection)
                return std::unexpected(findings.error());
            outcome.skipped = withLockHolder(findings.error(), probe->session()).message;
            return outcome;
        }
        outcome.findings = std::move(*findings);
    }
    return outcome;
}

void addLiveFacts(Finding &finding, const Lookup &lookup, const LiveFacts &facts)
{
    const auto has = [&](const QString &name) {
        return std::ranges::find(finding.facts, name, &Fact::name) != finding.facts.end();
    };
    const auto add = [&](const QString &name, const QString &value) {
        if (!has(name))
            finding.facts.push_back({name, value});
    };
    if (finding.object.kind == ObjectKind::Index) {
        if (const auto index = facts.indexes.constFind(finding.object.name); index != facts.indexes.cend()) {
            add(tr(QT_TRANSLATE_NOOP("Check", "index size")), sizeText(index->bytes));
            add(tr(QT_TRANSLATE_NOOP("Check", "index scans")), countText(index->scans));
        }
    }
    const std::optional<QualifiedName> relation = relationOf(finding.object, lookup);
    const auto table = relation ? facts.tables.constFind(*relation) : facts.tables.cend();
    if (table == facts.tables.cend())
        return;
    if (table->rows)
        add(tr(QT_TRANSLATE_NOOP("Check", "table rows")), countText(*table->rows));
    add(tr(QT_TRANSLATE_NOOP("Check", "table size")), sizeText(table->bytes));
}

void finish(Finding &finding, const Rule &rule, const Lookup &lookup, const Probe *probe, const Settings &settings)
{
    finding.item = rule.item;
    finding.rule = rule.id;
    finding.severity = finding.lesser ? std::min(*finding.lesser, rule.severity) : rule.severity;
    if (finding.query.isEmpty())
        finding.query = requery(finding.object, lookup);
    if (finding.basis.isEmpty()) {
        // A fact's name is a word of the reader's language: a waiver must outlive a change of that.
        for (const Fact &fact : finding.facts) {
            finding.basis += QLatin1Char('=') + fact.value + QLatin1Char('\n');
            finding.formerBasis += fact.name + QLatin1Char('=') + fact.value + QLatin1Char('\n');
        }
        QString rows;
        for (const std::vector<QString> &row : finding.table.rows)
            rows += QStringList(row.begin(), row.end()).join(QLatin1Char('\t')) + QLatin1Char('\n');
        finding.basis += rows;
        finding.formerBasis += rows;
    }
    if (probe)
        spareBuilds(finding, probe->facts());
    if (probe && rule.sql.isEmpty())
        addLiveFacts(finding, lookup, probe->facts());
    if (const auto said = settings.severities.constFind(rule.id); said != settings.severities.cend()) {
        finding.severity = *said;
    } else if (probe) {
        finding.severity = weighed(finding, lookup, probe->facts());
    }
    if (probe)
        finding.weight = weightOf(finding, lookup, probe->facts());
}

/// The state that follows from what ran, what was found and how much there was to look at.
void judge(Item &item, const std::vector<Outcome> &outcomes, const SubjectCounts &counts)
{
    for (const Outcome &outcome : outcomes)
        for (const Gap &gap : outcome.gaps)
            if (!std::ranges::contains(item.gaps, gap))
                item.gaps.push_back(gap);
    QStringList reasons;
    int ran = 0;
    Severity worst = Severity::Fact;
    for (const Outcome &outcome : outcomes) {
        if (outcome.skipped.isEmpty()) {
            ++ran;
            for (const Finding &finding : outcome.findings)
                worst = std::max(worst, finding.severity);
        } else if (!reasons.contains(outcome.skipped)) {
            reasons << outcome.skipped;
        }
        if (counts.of(outcome.rule->subject) > item.subjects) {
            item.subjects = counts.of(outcome.rule->subject);
            item.subjectText = counts.text(outcome.rule->subject);
        }
    }
    if (worst == Severity::Fail)
        item.state = ItemState::Fail;
    else if (worst == Severity::Attention)
        item.state = ItemState::Attention;
    else if (item.kind != ItemKind::Automatic)
        item.state = ItemState::Asks;
    else if (outcomes.empty())
        item.state = ItemState::NotMeasured,
        item.note = tr(QT_TRANSLATE_NOOP("Check", "this version has no check for it yet"));
    else if (item.subjects == 0)
        item.state = ItemState::NotApplicable,
        item.note = tr(QT_TRANSLATE_NOOP("Check", "the schema has nothing of the kind"));
    else
        item.state = reasons.isEmpty() && item.gaps.empty() ? ItemState::Pass : ItemState::NotMeasured;
    if (reasons.isEmpty() || item.state == ItemState::NotApplicable)
        return;
    item.note = tr(QT_TRANSLATE_NOOP("Check", "%1 of %2 checks ran; the rest: %3"))
                    .arg(QString::number(ran), QString::number(outcomes.size()), reasons.join(QLatin1String("; ")));
}

/// Objects that a project leaves out, by "schema.name" with * and ?; a schema's name alone is all that is in it.
bool isIgnored(const ObjectRef &object, const QStringList &patterns)
{
    const QString name = object.kind == ObjectKind::Schema ? object.name.name
                                                           : object.name.schema + QLatin1Char('.') + object.name.name;
    return std::ranges::any_of(patterns, [&](const QString &pattern) {
        const QString whole = pattern.contains(QLatin1Char('.')) ? pattern : pattern + QLatin1String(".*");
        return pattern == name
            || QRegularExpression(
                QRegularExpression::wildcardToRegularExpression(whole, QRegularExpression::NonPathWildcardConversion))
                   .match(name)
                   .hasMatch();
    });
}

bool isWanted(const QStringList &only, const Group &group, const Item &item)
{
    return only.isEmpty() || only.contains(group.key, Qt::CaseInsensitive)
        || only.contains(item.id, Qt::CaseInsensitive);
}

/// What is proved need not be suspected as well.
void dropReplaced(std::vector<Outcome> &outcomes, const Outcome &proof)
{
    for (Outcome &outcome : outcomes)
        if (outcome.rule->id == proof.rule->replaces)
            std::erase_if(outcome.findings, [&](const Finding &guess) {
                return std::ranges::find(proof.findings, guess.object, &Finding::object) != proof.findings.end();
            });
}

std::vector<Group> wantedGroups(const QStringList &only)
{
    std::vector<Group> groups = blankGroups();
    for (Group &group : groups)
        std::erase_if(group.items, [&](const Item &item) { return !isWanted(only, group, item); });
    std::erase_if(groups, [](const Group &group) { return group.items.empty(); });
    return groups;
}

Result<void> fill(Item &item, const Lookup &lookup, Probe *probe, const Settings &settings, const QString &locked,
    const SubjectCounts &counts, const std::function<bool(const Rule &)> &step)
{
    std::vector<Outcome> outcomes;
    for (const Rule &rule : rules()) {
        if (rule.item != item.id || settings.off.contains(rule.id))
            continue;
        if (!step(rule))
            return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Check", "The check was stopped.")));
        Result<Outcome> outcome = runRule(rule, lookup, probe, settings, locked);
        if (!outcome)
            return std::unexpected(outcome.error());
        std::erase_if(
            outcome->findings, [&](const Finding &finding) { return isIgnored(finding.object, settings.ignored); });
        for (Finding &finding : outcome->findings)
            finish(finding, rule, lookup, probe, settings);
        // Queries order their rows by weight; everything else is listed by object.
        if (rule.sql.isEmpty())
            std::ranges::stable_sort(outcome->findings, std::less<>(), &Finding::object);
        dropReplaced(outcomes, *outcome);
        outcomes.push_back(std::move(*outcome));
    }
    for (const Outcome &outcome : outcomes)
        item.findings.insert(item.findings.end(), outcome.findings.begin(), outcome.findings.end());
    judge(item, outcomes, counts);
    return {};
}

} // namespace

QStringList selectableKeys()
{
    QStringList keys;
    for (const Group &group : blankGroups()) {
        keys << group.key;
        for (const Item &item : group.items)
            keys << item.id;
    }
    return keys;
}

namespace {

/// One state of the database for all that a run reads; ended however the run ends.
class Snapshot
{
public:
    explicit Snapshot(Session &session)
        : m_session(session)
        , m_begun(session.beginSnapshot())
    { }
    ~Snapshot()
    {
        if (m_begun)
            (void)m_session.endSnapshot();
    }
    Q_DISABLE_COPY_MOVE(Snapshot)

    const Result<void> &begun() const { return m_begun; }

private:
    Session &m_session;
    Result<void> m_begun;
};

/// What the run sets for its transaction. Where row security would hide rows a query fails instead of being wrong; what
/// the checks read is not to count as use, where this role may say so.
void prepare(Session &session, DataMode data)
{
    // All rows take their time, and a person asked for them; a sample that takes long is a load.
    if (data != DataMode::Full)
        (void)ask(session,
            QStringLiteral(
                "SELECT set_config('statement_timeout', least(nullif(setting::bigint, 0), 60000)::text, true) "
                "FROM pg_catalog.pg_settings WHERE name = 'statement_timeout'"));
    for (const char *setting : {"SET LOCAL row_security = off", "SET LOCAL track_counts = off"})
        (void)ask(session, QLatin1String(setting));
}

} // namespace

Result<Checklist> run(
    std::shared_ptr<const Database> database, Session *session, const Settings &settings, const Progress &progress)
{
    const Lookup lookup(database);
    std::optional<Probe> probe;
    QString locked; // why the running system could not be asked
    QString step;
    int done = 0;
    const int total = int(rules().size());
    if (session) {
        Result<LiveFacts> facts = readFacts(*session);
        if (!facts && isLockTimeout(facts.error()))
            locked = withLockHolder(facts.error(), *session).message;
        else if (!facts)
            return std::unexpected(facts.error());
        else
            probe.emplace(lookup, *session, settings, std::move(*facts), [&](const QString &reading) {
                return !progress || progress(done, total, tr(QT_TRANSLATE_NOOP("Check", "%1: %2")).arg(step, reading));
            });
    }
    std::optional<Snapshot> snapshot;
    if (probe) {
        snapshot.emplace(*session);
        if (!snapshot->begun())
            return std::unexpected(snapshot->begun().error());
        prepare(*session, settings.data);
    }
    Checklist checklist;
    checklist.database = database->name;
    checklist.serverVersion = database->serverVersion;
    checklist.live = session != nullptr;
    checklist.data = session ? settings.data : DataMode::None;
    checklist.groups = wantedGroups(settings.only);
    const SubjectCounts counts(lookup);
    for (Group &group : checklist.groups) {
        for (Item &item : group.items) {
            const Result<void> filled
                = fill(item, lookup, probe ? &*probe : nullptr, settings, locked, counts, [&](const Rule &rule) {
                      step = title(rule.id);
                      return !progress || progress(done++, total, step);
                  });
            if (!filled)
                return std::unexpected(filled.error());
        }
    }
    settle(checklist, settings);
    return checklist;
}

} // namespace Howdah::Check
