// SPDX-License-Identifier: Apache-2.0
#include "check/checkliststore.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace Howdah::Check {

namespace {

constexpr int formatVersion = 1;

QString hashed(const QString &basis)
{
    return QString::fromLatin1(QCryptographicHash::hash(basis.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

auto sortKey(const Answer &answer)
{
    return std::tuple(answer.item, answer.rule, answer.object.kind, answer.object.name.schema, answer.object.name.name,
        answer.object.member);
}

std::optional<ItemState> stateOf(const QString &word)
{
    for (ItemState state :
        {ItemState::Waived, ItemState::Pass, ItemState::Attention, ItemState::Fail, ItemState::NotApplicable})
        if (key(state) == word)
            return state;
    return std::nullopt;
}

QString note(const Answer &answer)
{
    return tr(QT_TRANSLATE_NOOP("Check", "%1 (%2, %3)"))
        .arg(answer.reason, answer.name, answer.date.toString(Qt::ISODate));
}

QJsonObject toObject(const Answer &answer)
{
    QJsonObject json{{QStringLiteral("item"), answer.item}, {QStringLiteral("state"), key(answer.state)},
        {QStringLiteral("reason"), answer.reason}, {QStringLiteral("name"), answer.name},
        {QStringLiteral("date"), answer.date.toString(Qt::ISODate)}, {QStringLiteral("basis"), answer.basis}};
    if (answer.rule.isEmpty())
        return json;
    json.insert(QStringLiteral("rule"), answer.rule);
    json.insert(QStringLiteral("object"),
        QJsonObject{{QStringLiteral("kind"), kindWord(answer.object.kind)},
            {QStringLiteral("schema"), answer.object.name.schema}, {QStringLiteral("name"), answer.object.name.name},
            {QStringLiteral("member"), answer.object.member}});
    return json;
}

std::optional<Answer> toAnswer(const QJsonObject &json)
{
    Answer answer;
    answer.item = json.value(QStringLiteral("item")).toString();
    answer.rule = json.value(QStringLiteral("rule")).toString();
    answer.reason = json.value(QStringLiteral("reason")).toString();
    answer.name = json.value(QStringLiteral("name")).toString();
    answer.date = QDate::fromString(json.value(QStringLiteral("date")).toString(), Qt::ISODate);
    answer.basis = json.value(QStringLiteral("basis")).toString();
    const std::optional<ItemState> state = stateOf(json.value(QStringLiteral("state")).toString());
    if (answer.item.isEmpty() || answer.reason.isEmpty() || !answer.date.isValid() || !state)
        return std::nullopt;
    answer.state = *state;
    if (answer.rule.isEmpty())
        return answer;
    const QJsonObject object = json.value(QStringLiteral("object")).toObject();
    const std::optional<ObjectKind> kind = kindOfWord(object.value(QStringLiteral("kind")).toString());
    if (!kind)
        return std::nullopt;
    answer.object
        = {*kind, {object.value(QStringLiteral("schema")).toString(), object.value(QStringLiteral("name")).toString()},
            object.value(QStringLiteral("member")).toString()};
    return answer;
}

QString fingerprintOn(const Finding &finding, const QString &basis)
{
    return hashed(finding.rule + QLatin1Char('\n') + kindWord(finding.object.kind) + QLatin1Char('\n')
        + display(finding.object) + QLatin1Char('\n') + basis);
}

/// Whether an answer was given on this evidence, also by the words that were written formerly.
bool isOn(const Answer &answer, const Finding &finding)
{
    return answer.basis == fingerprintOn(finding, finding.basis)
        || (!finding.formerBasis.isEmpty() && answer.basis == fingerprintOn(finding, finding.formerBasis));
}

bool isOn(const Answer &answer, const Item &item)
{
    if (answer.basis == fingerprint(item))
        return true;
    QString former = item.id;
    for (const Finding &finding : item.findings)
        former += QLatin1Char('\n')
            + fingerprintOn(finding, finding.formerBasis.isEmpty() ? finding.basis : finding.formerBasis);
    return answer.basis == hashed(former);
}

void applyTo(Item &item, const Answers &answers)
{
    bool anyWaived = false;
    for (Finding &finding : item.findings)
        for (const Answer &answer : answers)
            if (answer.rule == finding.rule && answer.object == finding.object && isOn(answer, finding)) {
                finding.waiver = note(answer);
                anyWaived = true;
            }
    if (anyWaived && (item.state == ItemState::Fail || item.state == ItemState::Attention)) {
        Severity worst = Severity::Fact;
        for (const Finding &finding : item.findings)
            if (!finding.isWaived())
                worst = std::max(worst, finding.severity);
        item.state = worst == Severity::Fail ? ItemState::Fail
            : worst == Severity::Attention   ? ItemState::Attention
                                             : ItemState::Waived;
    }
    for (const Answer &answer : answers)
        if (answer.rule.isEmpty() && answer.item == item.id && isOn(answer, item)) {
            item.state = answer.state;
            item.note = note(answer);
            for (Finding &finding : item.findings)
                if (answer.state == ItemState::Waived)
                    finding.waiver = item.note;
        }
}

} // namespace

QString fingerprint(const Finding &finding)
{
    return fingerprintOn(finding, finding.basis);
}

QString fingerprint(const Item &item)
{
    QString all = item.id;
    for (const Finding &finding : item.findings)
        all += QLatin1Char('\n') + fingerprint(finding);
    return hashed(all);
}

Answer waiver(const Finding &finding, const QString &reason, const QString &name, const QDate &date)
{
    return {finding.item, finding.rule, finding.object, ItemState::Waived, reason, name, date, fingerprint(finding)};
}

Answer word(const Item &item, ItemState state, const QString &reason, const QString &name, const QDate &date)
{
    return {item.id, {}, {}, state, reason, name, date, fingerprint(item)};
}

void put(Answers &answers, const Answer &answer)
{
    std::erase_if(answers, [&](const Answer &other) { return sortKey(other) == sortKey(answer); });
    answers.insert(std::ranges::upper_bound(answers, sortKey(answer), {}, sortKey), answer);
}

Checklist answered(Checklist checklist, const Answers &answers)
{
    for (Group &group : checklist.groups)
        for (Item &item : group.items)
            applyTo(item, answers);
    return checklist;
}

QByteArray toJson(const Answers &answers)
{
    Answers sorted = answers;
    std::ranges::stable_sort(sorted, {}, sortKey);
    QJsonArray list;
    for (const Answer &answer : sorted)
        list.append(toObject(answer));
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), formatVersion}, {QStringLiteral("answers"), list}})
        .toJson();
}

Result<Answers> fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return failure(ErrorKind::Parse,
            tr(QT_TRANSLATE_NOOP("Check", "The checklist file is not JSON: %1.")).arg(parseError.errorString()));
    const QJsonObject root = document.object();
    if (root.value(QStringLiteral("version")).toInt() != formatVersion)
        return failure(ErrorKind::Parse,
            tr(QT_TRANSLATE_NOOP("Check", "The checklist file has a version this Howdah does not read.")));
    Answers answers;
    for (const QJsonValue &value : root.value(QStringLiteral("answers")).toArray()) {
        const std::optional<Answer> answer = toAnswer(value.toObject());
        if (!answer)
            return failure(ErrorKind::Parse,
                tr(QT_TRANSLATE_NOOP("Check", "Answer %1 of the checklist file lacks its item, state, reason or date."))
                    .arg(QString::number(answers.size() + 1)));
        answers.push_back(*answer);
    }
    return answers;
}

Result<Answers> readAnswers(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Answers();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
            tr(QT_TRANSLATE_NOOP("Check", "The checklist file cannot be read: %1.")).arg(file.errorString()), path);
    Result<Answers> answers = fromJson(file.readAll());
    if (!answers)
        answers.error().where = path;
    return answers;
}

Result<void> writeAnswers(const QString &path, const Answers &answers)
{
    for (const Answer &answer : answers)
        if (answer.reason.trimmed().isEmpty() || answer.name.trimmed().isEmpty())
            return failure(
                ErrorKind::Usage, tr(QT_TRANSLATE_NOOP("Check", "An answer needs a reason and a name.")), answer.item);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(answers)) < 0 || !file.commit())
        return failure(ErrorKind::File,
            tr(QT_TRANSLATE_NOOP("Check", "The checklist file cannot be written: %1.")).arg(file.errorString()), path);
    return {};
}

} // namespace Howdah::Check
