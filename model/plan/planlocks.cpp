// SPDX-License-Identifier: Apache-2.0
#include "plan/planlocks.h"

#include "base/words.h"
#include "locks/action.h"
#include "plan/parentsfirst.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace Howdah {

using namespace Qt::StringLiterals;
using Locks::LockFacts;
using Locks::Mode;
using Locks::RelationFact;
using Locks::Work;

namespace {

/// What the plan makes is born in this migration, as the scene counts them.
constexpr int thisPlan = 1;

LockFacts factsIn(const QString &sql, Locks::Scene &scene, int major)
{
    LockFacts facts;
    facts.isKnown = false;
    const QByteArray text = sql.toUtf8();
    const Parsed parsed = parsedStatements(text);
    if (!parsed.error.isEmpty() || parsed.statements.size() != 1)
        return facts; // of a server whose words this parser does not know
    const ParsedStatement &statement = parsed.statements.front();
    facts = factsOf(actionsOf(statement, text, scene, major), major);
    facts.work = Work::AtOnce;
    for (RelationFact &fact : facts.relations) {
        const Locks::Relation *known = scene.relation(fact.relation);
        // A partitioned table has no rows of its own; its partitions are named beside it.
        if (known && known->isPartitioned())
            fact.work = Work::AtOnce;
        facts.work = std::max(facts.work, fact.work);
        if (known) {
            fact.stood = known->stood;
        } else if (const Locks::Relation *owner = scene.relationOfIndex(fact.relation)) {
            fact.stood = fact.relation;
            fact.table = owner->stood;
        }
    }
    scene.learn(statement.tree, thisPlan);
    return facts;
}

/// At most three by name.
QString listed(const std::vector<const RelationFact *> &relations)
{
    constexpr size_t most = 3;
    QStringList names;
    for (const RelationFact *fact : relations)
        if (names.size() < qsizetype(most))
            names.append(display({ObjectKind::Table, fact->relation, {}}));
    const QString all = names.join(u", "_s);
    return relations.size() <= most
        ? all
        : all + QCoreApplication::translate("Plan", " and %n more", nullptr, int(relations.size() - most));
}

QString sentence(Work work, bool readersWait)
{
    switch (work) {
    case Work::AtOnce:
        break;
    case Work::Scan:
        return readersWait ? tr("Reads all of %1 under %2: nobody else reads or writes it meanwhile.")
                           : tr("Reads all of %1 under %2: nobody writes it meanwhile.");
    case Work::Build:
        return readersWait ? tr("Builds an index of %1 under %2: nobody else reads or writes it meanwhile.")
                           : tr("Builds an index of %1 under %2: nobody writes it meanwhile.");
    case Work::Rewrite:
        return readersWait ? tr("Rewrites %1 under %2: nobody else reads or writes it meanwhile.")
                           : tr("Rewrites %1 under %2: nobody writes it meanwhile.");
    }
    return {};
}

/// In a word; empty for what takes no time.
QString workWord(Work work)
{
    switch (work) {
    case Work::AtOnce:
        break;
    case Work::Scan:
        return tr("read whole");
    case Work::Build:
        return tr("index built");
    case Work::Rewrite:
        return tr("rewritten");
    }
    return {};
}

/// "about 200,000 rows, 17 MB" of what is read or rewritten; empty where the size is not known.
QString sizeWords(const std::vector<const RelationFact *> &relations, const Locks::LiveSizes &sizes)
{
    qint64 rows = 0, bytes = 0;
    bool known = false;
    for (const RelationFact *fact : relations)
        if (const auto size = sizes.constFind(fact->stood); size != sizes.cend() && fact->work != Work::AtOnce) {
            known = true;
            rows += size->rows;
            bytes += size->bytes + (fact->work == Work::Rewrite ? size->indexBytes : 0);
        }
    const QLocale locale;
    return known ? tr("about %1 rows, %2").arg(locale.toString(rows), locale.formattedDataSize(bytes)) : QString();
}

} // namespace

void findLocks(Plan &plan, const Database &from, bool online)
{
    if (plan.statements.empty())
        return;
    Locks::Scene scene(from);
    scene.setSearchPath({});
    for (Statement &statement : plan.statements)
        statement.locks = factsIn(statement.sql, scene, from.serverVersion / 10000);
    if (online)
        lockParentsFirst(plan, from);
}

LockFacts locksOf(const Plan &plan, const Run &run)
{
    LockFacts all = plan.statements[run.first].locks;
    for (size_t i = run.first + 1; i < run.end; ++i) {
        const LockFacts &one = plan.statements[i].locks;
        all.transactional = std::max(all.transactional, one.transactional);
        all.isKnown = all.isKnown && one.isKnown;
        all.assumed = all.assumed || one.assumed;
        for (const RelationFact &fact : one.relations)
            all.add(fact);
    }
    return all;
}

bool isFelt(Mode mode)
{
    return conflict(mode, Mode::RowExclusive);
}

bool isOfOthers(const RelationFact &fact)
{
    return !fact.stood.isEmpty() && !fact.isIndex();
}

QStringList lockWords(const RelationFact &fact, const Locks::LiveSizes &sizes)
{
    QStringList words{word(fact.mode), workWord(fact.work), sizeWords({&fact}, sizes)};
    words.removeAll(QString());
    return words;
}

QStringList lockSentences(const LockFacts &facts, const Locks::LiveSizes &sizes)
{
    std::map<std::pair<Mode, Work>, std::vector<const RelationFact *>> groups;
    for (const RelationFact &fact : facts.relations)
        if (isFelt(fact.mode) && fact.work != Work::AtOnce && !fact.stood.isEmpty())
            groups[{fact.mode, fact.work}].push_back(&fact);
    QStringList sentences;
    for (const auto &[how, relations] : groups) {
        QString text
            = sentence(how.second, conflict(how.first, Mode::AccessShare)).arg(listed(relations), word(how.first));
        if (const QString size = sizeWords(relations, sizes); !size.isEmpty())
            text += u' ' + tr("It has %1.").arg(size);
        if (facts.assumed)
            text += u' ' + tr("(At worst: the schema does not tell.)");
        sentences.append(text);
    }
    return sentences;
}

} // namespace Howdah
