// SPDX-License-Identifier: Apache-2.0
#include "check/item.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Howdah::Check {

int Item::openFindings() const
{
    return int(std::ranges::count_if(
        findings, [](const Finding &finding) { return finding.severity != Severity::Fact && !finding.isWaived(); }));
}

int Checklist::count(ItemState state) const
{
    int result = 0;
    for (const Group &group : groups)
        result += int(std::ranges::count(group.items, state, &Item::state));
    return result;
}

int Checklist::openFindings() const
{
    int result = 0;
    for (const Group &group : groups)
        for (const Item &item : group.items)
            result += item.openFindings();
    return result;
}

int Checklist::notMeasured() const
{
    int result = 0;
    for (const Group &group : groups)
        for (const Item &item : group.items) {
            QSet<ObjectRef> objects;
            for (const Gap &gap : item.gaps)
                objects.insert(gap.object);
            result += int(objects.size());
        }
    return result;
}

QStringList gapLines(const Item &item)
{
    constexpr qsizetype most = 8;
    std::vector<std::pair<QString, QStringList>> reasons;
    for (const Gap &gap : item.gaps) {
        auto at = std::ranges::find(reasons, gap.reason, &std::pair<QString, QStringList>::first);
        if (at == reasons.end())
            at = reasons.insert(at, {gap.reason, {}});
        if (!gap.object.name.name.isEmpty())
            at->second << display(gap.object);
    }
    QStringList lines;
    for (const auto &[reason, objects] : reasons) {
        const QString named = QStringList(objects.first(std::min(most, objects.size()))).join(QLatin1String(", "));
        lines << (objects.isEmpty()     ? reason
                : objects.size() > most ? tr(QT_TRANSLATE_NOOP("Check", "%1: %2 and %3 more"))
                                              .arg(reason, named, QString::number(objects.size() - most))
                                        : tr(QT_TRANSLATE_NOOP("Check", "%1: %2")).arg(reason, named));
    }
    return lines;
}

QString key(ItemState state)
{
    switch (state) {
    case ItemState::Pass:
        return QStringLiteral("pass");
    case ItemState::Attention:
        return QStringLiteral("attention");
    case ItemState::Fail:
        return QStringLiteral("fail");
    case ItemState::NotApplicable:
        return QStringLiteral("not applicable");
    case ItemState::Waived:
        return QStringLiteral("waived");
    case ItemState::NotMeasured:
        return QStringLiteral("not measured");
    case ItemState::Asks:
        return QStringLiteral("asks");
    }
    return {};
}

QString word(ItemState state)
{
    switch (state) {
    case ItemState::Pass:
        return tr(QT_TRANSLATE_NOOP("Check", "pass"));
    case ItemState::Attention:
        return tr(QT_TRANSLATE_NOOP("Check", "attention"));
    case ItemState::Fail:
        return tr(QT_TRANSLATE_NOOP("Check", "fail"));
    case ItemState::NotApplicable:
        return tr(QT_TRANSLATE_NOOP("Check", "not applicable"));
    case ItemState::Waived:
        return tr(QT_TRANSLATE_NOOP("Check", "waived"));
    case ItemState::NotMeasured:
        return tr(QT_TRANSLATE_NOOP("Check", "not measured"));
    case ItemState::Asks:
        return tr(QT_TRANSLATE_NOOP("Check", "asks a person"));
    }
    return {};
}

QString key(Severity severity)
{
    switch (severity) {
    case Severity::Fact:
        return QStringLiteral("fact");
    case Severity::Attention:
        return QStringLiteral("attention");
    case Severity::Fail:
        return QStringLiteral("fail");
    }
    return {};
}

QString word(Severity severity)
{
    switch (severity) {
    case Severity::Fact:
        return tr(QT_TRANSLATE_NOOP("Check", "fact"));
    case Severity::Attention:
        return tr(QT_TRANSLATE_NOOP("Check", "attention"));
    case Severity::Fail:
        return tr(QT_TRANSLATE_NOOP("Check", "fail"));
    }
    return {};
}

QString key(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Automatic:
        return QStringLiteral("automatic");
    case ItemKind::Evidence:
        return QStringLiteral("evidence");
    case ItemKind::Person:
        return QStringLiteral("person");
    }
    return {};
}

QString word(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Automatic:
        return tr(QT_TRANSLATE_NOOP("Check", "decided by Howdah"));
    case ItemKind::Evidence:
        return tr(QT_TRANSLATE_NOOP("Check", "decided by a person on evidence"));
    case ItemKind::Person:
        return tr(QT_TRANSLATE_NOOP("Check", "a person's word"));
    }
    return {};
}

QString key(DataMode mode)
{
    switch (mode) {
    case DataMode::None:
        return QStringLiteral("none");
    case DataMode::Sample:
        return QStringLiteral("sample");
    case DataMode::Full:
        return QStringLiteral("full");
    }
    return {};
}

} // namespace Howdah::Check
