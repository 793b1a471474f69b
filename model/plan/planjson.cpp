// SPDX-License-Identifier: Apache-2.0
#include "plan/planjson.h"

#include <QJsonArray>

namespace Howdah {

using namespace Qt::StringLiterals;

QString actionWord(const Change &change)
{
    if (!change.before)
        return u"create"_s;
    if (!change.after)
        return u"drop"_s;
    return refOf(*change.before) == refOf(*change.after) ? u"alter"_s : u"rename"_s;
}

QString dataLossWord(DataLoss loss)
{
    switch (loss) {
    case DataLoss::None:
        return {};
    case DataLoss::Column:
        return u"column"_s;
    case DataLoss::Table:
        return u"table"_s;
    case DataLoss::Values:
        return u"values"_s;
    }
    return {};
}

QString reversibilityWord(Reversibility grade)
{
    switch (grade) {
    case Reversibility::Exact:
        return u"exact"_s;
    case Reversibility::ExactWithStash:
        return u"exact with stash"_s;
    case Reversibility::StructureOnly:
        return u"structure only"_s;
    case Reversibility::MayFail:
        return u"may fail"_s;
    case Reversibility::Impossible:
        return u"impossible"_s;
    }
    return {};
}

static QJsonObject guardJson(const Guard &guard)
{
    return {{u"query"_s, guard.query}, {u"effect"_s, guard.effect == GuardEffect::Fails ? u"fails"_s : u"loses"_s},
        {u"words"_s, guard.words}};
}

QJsonObject toJson(const RenameCandidate &candidate)
{
    QJsonArray evidence;
    for (const QString &line : candidate.evidence)
        evidence.append(line);
    return {{u"kind"_s, kindWord(candidate.from.kind)}, {u"from"_s, display(candidate.from)},
        {u"to"_s, display(candidate.to)}, {u"unambiguous"_s, candidate.unambiguous}, {u"evidence"_s, evidence}};
}

static QJsonObject locksJson(const Locks::LockFacts &facts, const Locks::LiveSizes &sizes)
{
    QJsonArray relations;
    for (const Locks::RelationFact &fact : facts.relations) {
        QJsonObject relation{{u"relation"_s, display({ObjectKind::Table, fact.relation, {}})},
            {u"part"_s, key(fact.part)}, {u"lock"_s, word(fact.mode)}, {u"work"_s, key(fact.work)}};
        if (fact.stood.isEmpty())
            relation[u"new"_s] = true;
        if (const auto size = sizes.constFind(fact.stood); size != sizes.cend() && fact.work != Locks::Work::AtOnce) {
            relation[u"rows"_s] = size->rows;
            relation[u"bytes"_s] = size->bytes;
            relation[u"indexBytes"_s] = size->indexBytes;
        }
        relations.append(relation);
    }
    QJsonObject object{{u"duration"_s, key(facts.work)}, {u"relations"_s, relations}};
    if (facts.assumed)
        object[u"assumed"_s] = true; // the worse was taken
    return object;
}

QJsonObject toJson(const Plan &plan, const Locks::LiveSizes &sizes)
{
    QJsonArray changes, statements, notes;
    for (const Change &change : plan.changes) {
        const ObjectRef ref = refOf(change.after ? *change.after : *change.before);
        QJsonObject object{
            {u"action"_s, actionWord(change)}, {u"kind"_s, kindWord(ref.kind)}, {u"name"_s, display(ref)}};
        if (object[u"action"_s] == u"rename"_s)
            object[u"from"_s] = display(refOf(*change.before));
        changes.append(object);
    }
    for (const Statement &statement : plan.statements) {
        QJsonObject object{{u"sql"_s, statement.sql}, {u"kind"_s, kindWord(statement.object.kind)},
            {u"object"_s, display(statement.object)}, {u"transactional"_s, statement.transactional}};
        if (statement.dataLoss != DataLoss::None)
            object[u"dataLoss"_s] = dataLossWord(statement.dataLoss);
        if (!statement.cause.isEmpty())
            object[u"cause"_s] = statement.cause;
        object[u"segment"_s] = statement.segment;
        if (statement.lockTimeout > 0)
            object[u"lockTimeout"_s] = statement.lockTimeout;
        if (statement.pass > 0)
            object[u"pass"_s] = statement.pass; // those of one number run as one ALTER TABLE
        if (statement.locks.isKnown)
            object[u"locks"_s] = locksJson(statement.locks, sizes);
        object[u"reversibility"_s] = reversibilityWord(statement.reversal.grade);
        if (!statement.reversal.reason.isEmpty())
            object[u"reversal"_s] = statement.reversal.reason;
        if (statement.guard)
            object[u"guard"_s] = guardJson(*statement.guard);
        if (statement.lossGuard)
            object[u"lossGuard"_s] = guardJson(*statement.lossGuard);
        if (statement.change >= 0)
            object[u"change"_s] = statement.change;
        statements.append(object);
    }
    for (const QString &note : plan.notes)
        notes.append(note);
    return {{u"changes"_s, changes}, {u"statements"_s, statements}, {u"notes"_s, notes}};
}

} // namespace Howdah
