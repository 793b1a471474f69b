// SPDX-License-Identifier: Apache-2.0
#include "check/settle.h"

#include "base/words.h"
#include "check/help.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Check {

namespace {

void takeBack(Finding &finding, const QString &note)
{
    finding.fix.clear();
    finding.fixNote = note;
}

bool drops(const Finding &finding, const ObjectRef &object)
{
    return std::ranges::any_of(finding.fix,
        [&](const Change &change) { return change.before && !change.after && refOf(*change.before) == object; });
}

} // namespace

void spareBuilds(Finding &finding, const LiveFacts &facts)
{
    if (finding.rule != QLatin1String("index_invalid"))
        return;
    const bool builds = facts.building.contains(finding.object.name);
    if (!builds && !facts.buildsUnseen)
        return;
    takeBack(finding,
        builds ? tr(QT_TRANSLATE_NOOP("Check", "It is being built right now."))
               : tr(QT_TRANSLATE_NOOP(
                     "Check", "Another session builds an index, which this role may not see: it may be this one.")));
    finding.severity = Severity::Fact;
}

namespace {

/// The type that a change gives a column; empty for all else.
QString typeGiven(const Change &change)
{
    const auto *before = change.before ? std::get_if<TableColumn>(&*change.before) : nullptr;
    const auto *after = change.after ? std::get_if<TableColumn>(&*change.after) : nullptr;
    return before && after && before->column.type != after->column.type ? after->column.type : QString();
}

bool isOnlyText(const Finding &finding)
{
    return std::ranges::all_of(finding.fix, [](const Change &change) {
        const QString type = typeGiven(change);
        return type.isEmpty() || type == QLatin1String("text") || type.startsWith(QLatin1String("character"));
    });
}

/// Two fixes that give one column two types: what its values say outweighs a matter of length.
void settleTypes(const std::vector<Finding *> &all)
{
    QHash<ObjectRef, Finding *> given;
    for (const bool lengths : {false, true})
        for (Finding *finding : all) {
            if (isOnlyText(*finding) != lengths)
                continue;
            for (const Change &change : std::vector<Change>(finding->fix)) {
                const QString type = typeGiven(change);
                if (type.isEmpty())
                    continue;
                Finding *&first = given[refOf(*change.after)];
                const bool same = !first || std::ranges::any_of(first->fix, [&](const Change &other) {
                    return other.after && refOf(*other.after) == refOf(*change.after) && typeGiven(other) == type;
                });
                if (!first)
                    first = finding;
                else if (!same)
                    takeBack(*finding,
                        QCoreApplication::translate(
                            "Check", QT_TRANSLATE_NOOP("Check", "Another finding gives the column another type: %1."))
                            .arg(title(first->rule)));
            }
        }
}

} // namespace

void settle(Checklist &checklist, const Settings &settings)
{
    std::vector<Finding *> all;
    for (Group &group : checklist.groups)
        for (Item &item : group.items)
            for (Finding &finding : item.findings)
                all.push_back(&finding);
    QHash<ObjectRef, std::vector<const Finding *>> leaning; // on what must stay
    for (Finding *finding : all) {
        if (finding->rule == QLatin1String("timestamp_without_zone") && settings.timeZone.isEmpty()
            && !finding->fix.empty())
            takeBack(*finding,
                tr(QT_TRANSLATE_NOOP("Check",
                    "In which time zone the values were written must be said first: --time-zone, as in "
                    "Europe/Berlin.")));
        if (!finding->fix.empty())
            for (const ObjectRef &object : finding->relies)
                leaning[object].push_back(finding);
    }
    settleTypes(all);
    for (Finding *finding : all) {
        // What is itself replaced by a third passes its work on: only an end without a heir contradicts.
        if (finding->fix.empty() || !finding->relies.empty())
            continue;
        for (const Change &change : std::vector<Change>(finding->fix)) {
            const ObjectRef object = refOf(change.before ? *change.before : *change.after);
            if (leaning.contains(object) && drops(*finding, object))
                takeBack(*finding,
                    tr(QT_TRANSLATE_NOOP("Check", "%1 is to go because this one does its work: look again after that."))
                        .arg(display(leaning.value(object).front()->object)));
        }
    }
}

} // namespace Howdah::Check
