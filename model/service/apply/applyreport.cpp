// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "plan/planlocks.h"
#include "service/apply/apply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString headOf(const AppliedSegment &segment, int count)
{
    const QString place = segment.firstLine == segment.lastLine
        ? tr("Segment %1 of %2, line %3").arg(segment.number).arg(count).arg(segment.firstLine)
        : tr("Segment %1 of %2, lines %3 to %4")
              .arg(segment.number)
              .arg(count)
              .arg(segment.firstLine)
              .arg(segment.lastLine);
    if (segment.state == AppliedSegment::State::Stood)
        return tr("%1: stands already").arg(place);
    return segment.locks.transactional == Locks::Transactional::Never ? tr("%1: outside of a transaction").arg(place)
                                                                      : tr("%1: one transaction").arg(place);
}

QString word(Application::State state)
{
    switch (state) {
    case Application::State::Planned:
        return u"planned"_s;
    case Application::State::Finished:
        return u"finished"_s;
    case Application::State::WasFinished:
        return u"was finished"_s;
    case Application::State::NothingToDo:
        return u"nothing to do"_s;
    case Application::State::Failed:
        break;
    }
    return u"failed"_s;
}

QString word(AppliedSegment::State state)
{
    switch (state) {
    case AppliedSegment::State::NotRun:
        return u"not run"_s;
    case AppliedSegment::State::Stood:
        return u"stood"_s;
    case AppliedSegment::State::Ran:
        return u"ran"_s;
    case AppliedSegment::State::Failed:
        break;
    }
    return u"failed"_s;
}

QJsonArray locksJson(const Locks::LockFacts &facts)
{
    QJsonArray locks;
    for (const Locks::RelationFact &fact : facts.relations)
        locks.append(QJsonObject{{u"schema"_s, fact.relation.schema}, {u"name"_s, fact.relation.name},
            {u"mode"_s, Locks::word(fact.mode)}, {u"work"_s, Locks::key(fact.work)}});
    return locks;
}

QJsonObject segmentJson(const AppliedSegment &segment)
{
    return {{u"segment"_s, segment.number}, {u"firstStatement"_s, segment.firstStatement},
        {u"lastStatement"_s, segment.lastStatement}, {u"firstLine"_s, segment.firstLine},
        {u"lastLine"_s, segment.lastLine}, {u"state"_s, word(segment.state)},
        {u"milliseconds"_s, qRound64(segment.milliseconds)}, {u"retries"_s, segment.retries},
        {u"statements"_s, QJsonArray::fromStringList(segment.statements)}, {u"locks"_s, locksJson(segment.locks)}};
}

} // namespace

QString applicationText(const Application &application)
{
    QString text;
    const int count = int(application.segments.size());
    if (application.state == Application::State::Planned) {
        text += tr("%1 on %2, nothing is run:").arg(application.script, application.target) + u'\n';
        for (const AppliedSegment &segment : application.segments) {
            text += u'\n' + headOf(segment, count) + u'\n';
            for (const QString &statement : segment.statements)
                text += u"  "_s + statement + u'\n';
            for (const Locks::RelationFact &fact : segment.locks.relations)
                text += u"  → "_s + tr("%1: %2").arg(display(fact.relation), lockWords(fact, {}).join(u", "_s)) + u'\n';
        }
        for (const QString &sentence : application.remarks + application.refusals)
            text += u'\n' + sentence + u'\n';
    }
    if (!application.standing.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + application.standing + u'\n';
    return text;
}

QByteArray applicationJson(const Application &application)
{
    QJsonArray segments;
    for (const AppliedSegment &segment : application.segments)
        segments.append(segmentJson(segment));
    QJsonObject object{{u"version"_s, 1}, {u"script"_s, application.script}, {u"checksum"_s, application.checksum},
        {u"target"_s, application.target}, {u"run"_s, application.run}, {u"undoes"_s, application.undoes},
        {u"backup"_s, application.backup}, {u"state"_s, word(application.state)}, {u"segments"_s, segments},
        {u"refusals"_s, QJsonArray::fromStringList(application.refusals)},
        {u"remarks"_s, QJsonArray::fromStringList(application.remarks)},
        {u"versions"_s, QJsonArray::fromStringList(application.versions)}, {u"standing"_s, application.standing}};
    if (application.error)
        object.insert(u"error"_s,
            QJsonObject{{u"message"_s, application.error->message}, {u"sqlState"_s, application.error->sqlState},
                {u"where"_s, application.error->where}});
    return QJsonDocument(object).toJson();
}

} // namespace Howdah
