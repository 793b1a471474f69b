// SPDX-License-Identifier: Apache-2.0
#include "history/symbols.h"

#include "history/historytext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;
using Edges = RevisionGraph::Edges;
using Indices = RevisionGraph::Indices;

QString quotedList(const std::vector<QString> &ids, size_t most)
{
    QStringList quoted;
    for (size_t i = 0; i < std::min(most, ids.size()); ++i)
        quoted << u'\'' + ids[i] + u'\'';
    return quoted.join(u", ");
}

std::unexpected<Error> multipleHeads(const std::vector<QString> &heads, const QString &argument)
{
    return failure(ErrorKind::Usage,
        HistoryText::tr("Multiple heads are present for given argument '%1'; %2")
            .arg(argument, QStringList(heads.begin(), heads.end()).join(u", ")),
        argument, HistoryText::tr("Candidates: %1").arg(quotedList(heads, 50)));
}

std::unexpected<Error> didNotProduce(int steps)
{
    return failure(ErrorKind::Usage,
        HistoryText::tr("Relative revision %1 didn't produce %2 migrations")
            .arg(steps < 0 ? QString::number(steps) : u'+' + QString::number(steps))
            .arg(std::abs(steps)));
}

Indices set(const std::vector<bool> &flags)
{
    Indices result;
    for (size_t i = 0; i < flags.size(); ++i) {
        if (flags[i])
            result.push_back(int(i));
    }
    return result;
}

} // namespace

std::optional<Symbols::Relative> Symbols::relative(const QString &target)
{
    static const QRegularExpression pattern(
        u"^(?:(.+?)@)?(\\w+)?([+-]\\d{1,6})$"_s, QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(target);
    if (!match.hasMatch())
        return std::nullopt;
    return Relative{match.captured(1), match.captured(2), match.captured(3).toInt(), !match.captured(2).isEmpty()};
}

bool Symbols::sharesLineage(int revision, const Indices &others) const
{
    if (others.empty())
        return true;
    const auto below = m_graph.ancestors({revision}, Edges::Parents);
    const auto above = m_graph.descendants({revision}, Edges::Parents);
    return std::ranges::any_of(others, [&](int other) { return below[size_t(other)] || above[size_t(other)]; });
}

Result<Indices> Symbols::filterForLineage(const Indices &targets, const QString &against) const
{
    const auto resolved = resolve(against);
    if (!resolved)
        return std::unexpected(resolved.error());
    Indices shares;
    if (!resolved->branch.isEmpty()) {
        const auto owner = identify(resolved->branch);
        if (!owner)
            return std::unexpected(owner.error());
        shares.push_back(*owner);
    }
    for (const QString &id : resolved->ids) {
        const auto index = identify(id);
        if (!index)
            return std::unexpected(index.error());
        shares.push_back(*index);
    }
    Indices result;
    std::ranges::copy_if(
        targets, std::back_inserter(result), [&](int target) { return sharesLineage(target, shares); });
    return result;
}

Result<int> Symbols::branch(const QString &name) const
{
    const auto found = identify(name);
    if (!found)
        return failure(ErrorKind::Usage, HistoryText::tr("No such branch: '%1'").arg(name), name, found.error().detail);
    return *found;
}

Result<Symbols::Resolved> Symbols::resolve(const QString &symbol) const
{
    Resolved result;
    QString id = symbol;
    if (const auto at = symbol.indexOf(u'@'); at >= 0) {
        result.branch = symbol.left(at);
        id = symbol.mid(at + 1);
    }
    if (id == "heads"_L1 && result.branch.isEmpty()) {
        result.ids = m_graph.realHeads();
    } else if (id == "heads"_L1 || id == "head"_L1) {
        Indices heads = m_graph.headIndices();
        if (!result.branch.isEmpty()) {
            const auto filtered = filterForLineage(heads, result.branch);
            if (!filtered)
                return std::unexpected(filtered.error());
            heads = *filtered;
        }
        if (id == "head"_L1 && heads.size() > 1)
            return multipleHeads(m_graph.ids(heads), symbol);
        result.ids = m_graph.ids(heads);
    } else if (id != "base"_L1 && !id.isEmpty()) {
        result.ids = {id};
    }
    return result;
}

Result<Indices> Symbols::partialMatches(const QString &id, const QString &checkBranch) const
{
    const auto fits = [&id](const QString &key) { return key.size() > 3 && key.startsWith(id); };
    std::vector<QString> keys;
    for (const Revision &revision : m_graph.revisions()) {
        if (fits(revision.id))
            keys.push_back(revision.id);
    }
    std::ranges::copy_if(m_graph.labels(), std::back_inserter(keys), fits);
    Indices matches;
    std::vector<QString> kept;
    for (const QString &key : keys) {
        const int exact = m_graph.indexOf(key);
        const Indices one{exact >= 0 ? exact : m_graph.labelled(key)};
        const auto filtered = checkBranch.isEmpty() ? Result<Indices>(one) : filterForLineage(one, checkBranch);
        if (!filtered)
            return std::unexpected(filtered.error());
        if (!filtered->empty()) {
            kept.push_back(key);
            matches.push_back(one.front());
        }
    }
    if (matches.size() > 1) {
        return failure(ErrorKind::Usage,
            HistoryText::tr("Multiple revisions start with '%1': %2...").arg(id, quotedList(kept, 3)), id,
            HistoryText::tr("Candidates: %1").arg(quotedList(kept, 50)));
    }
    return matches;
}

Result<int> Symbols::identify(const QString &id, const QString &checkBranch) const
{
    std::optional<int> owner;
    if (!checkBranch.isEmpty()) {
        const auto found = branch(checkBranch);
        if (!found)
            return std::unexpected(found.error());
        owner = *found;
    }
    int index = m_graph.indexOf(id);
    if (index < 0)
        index = m_graph.labelled(id);
    if (index < 0) {
        const auto matches = partialMatches(id, checkBranch);
        if (!matches)
            return std::unexpected(matches.error());
        if (matches->empty()) {
            return failure(ErrorKind::Usage,
                id.size() < 4 ? HistoryText::tr("No such revision or branch '%1'; please ensure at least four "
                                                "characters are present for partial revision identifier matches")
                                    .arg(id)
                              : HistoryText::tr("No such revision or branch '%1'").arg(id),
                id);
        }
        index = matches->front();
    }
    if (owner && !sharesLineage(index, {*owner})) {
        return failure(ErrorKind::Usage,
            HistoryText::tr("Revision %1 is not a member of branch '%2'").arg(m_graph.at(index).id, checkBranch), id);
    }
    return index;
}

Result<Indices> Symbols::revisions(const QString &symbol) const
{
    const auto resolved = resolve(symbol);
    if (!resolved)
        return std::unexpected(resolved.error());
    bool isNumber = false;
    const int steps = resolved->ids.size() == 1 ? resolved->ids.front().toInt(&isNumber) : 0;
    Indices result;
    if (isNumber && steps < 0) { // LABEL@-N: down from the heads
        for (const int head : m_graph.realHeadIndices()) {
            const auto &labels = m_graph.at(head).labels;
            if (!resolved->branch.isEmpty() && std::ranges::find(labels, resolved->branch) == labels.end())
                continue;
            const auto place = walk(head, steps, {}, Overwalk::Fail);
            if (!place)
                return std::unexpected(place.error());
            if (*place && **place)
                result.push_back(***place);
        }
        return result;
    }
    for (const QString &id : resolved->ids) {
        const auto index = identify(id, resolved->branch);
        if (!index)
            return std::unexpected(index.error());
        result.push_back(*index);
    }
    return result;
}

Result<Symbols::Place> Symbols::revision(const QString &symbol) const
{
    const auto resolved = resolve(symbol);
    if (!resolved)
        return std::unexpected(resolved.error());
    if (resolved->ids.size() > 1)
        return multipleHeads(resolved->ids, symbol);
    if (resolved->ids.empty())
        return Place();
    const auto index = identify(resolved->ids.front(), resolved->branch);
    if (!index)
        return std::unexpected(index.error());
    return Place(*index);
}

Result<Indices> Symbols::revisionsOf(const std::vector<QString> &symbols) const
{
    Indices result;
    for (const QString &symbol : symbols) {
        const auto some = revisions(symbol);
        if (!some)
            return some;
        result.insert(result.end(), some->begin(), some->end());
    }
    return result;
}

Result<Indices> Symbols::step(Place from, bool up, const QString &branchName) const
{
    if (!up)
        return from ? m_graph.parents(*from, Edges::Parents) : m_graph.headIndices();
    const Indices &next = from ? m_graph.children(*from, Edges::Parents) : m_graph.baseIndices();
    return branchName.isEmpty() ? next : filterForLineage(next, branchName);
}

Result<std::optional<Symbols::Place>> Symbols::walk(
    Place start, int steps, const QString &branchName, Overwalk overwalk) const
{
    using Walked = std::optional<Place>;
    Place place = start;
    bool atBase = false; // distinguishes "walked down to base" from "starting below everything"
    for (int i = 0; i < std::abs(steps); ++i) {
        const auto next = atBase ? Result<Indices>(Indices()) : step(place, steps > 0, branchName);
        if (!next)
            return std::unexpected(next.error());
        if (next->size() > 1) {
            return failure(ErrorKind::Usage, HistoryText::tr("Ambiguous walk"), {},
                HistoryText::tr("Candidates: %1").arg(quotedList(m_graph.ids(*next), 50)));
        }
        if (!next->empty()) {
            place = next->front();
        } else if (steps < 0 && place && !atBase) {
            place.reset();
            atBase = true;
        } else {
            return overwalk == Overwalk::Fail ? Walked() : Walked(place);
        }
    }
    return Walked(place);
}

Result<Indices> Symbols::startOnBranch(const std::vector<QString> &current, const QString &branchName) const
{
    const auto now = revisionsOf(current);
    if (!now)
        return now;
    auto start = filterForLineage(*now, branchName);
    if (!start || !start->empty())
        return start;
    // The branch is not among the current revisions: go back to the tips of what is applied of it.
    const auto active = filterForLineage(set(m_graph.ancestors(*now, Edges::ParentsAndDependencies)), branchName);
    if (!active)
        return active;
    Indices tips = *active;
    for (const int revision : *active) {
        for (const int below : m_graph.parents(revision, Edges::ParentsAndDependencies))
            std::erase(tips, below);
    }
    return tips;
}

Result<Indices> Symbols::upgradeTargets(const std::vector<QString> &current, const QString &target) const
{
    const auto parsed = relative(target);
    if (!parsed)
        return revisions(target);
    const bool up = parsed->steps > 0;
    Place start;
    QString walkBranch = up ? parsed->branch : QString();
    if (parsed->hasSymbol) {
        const auto place
            = revision(up || parsed->branch.isEmpty() ? parsed->symbol : parsed->branch + u'@' + parsed->symbol);
        if (!place)
            return std::unexpected(place.error());
        start = *place;
    } else if (!up) {
        return didNotProduce(parsed->steps);
    } else {
        const auto from = parsed->branch.isEmpty() ? revisionsOf(current) : startOnBranch(current, parsed->branch);
        if (!from)
            return from;
        if (from->size() > 1)
            return failure(ErrorKind::Usage, HistoryText::tr("Ambiguous upgrade from multiple current revisions"),
                target, HistoryText::tr("Candidates: %1").arg(quotedList(m_graph.ids(*from), 50)));
        if (!from->empty())
            start = from->front();
    }
    const auto end = walk(start, parsed->steps, walkBranch, Overwalk::Fail);
    if (!end)
        return std::unexpected(end.error());
    if (!*end)
        return didNotProduce(parsed->steps);
    return **end ? Indices{***end} : Indices();
}

Result<Symbols::Downgrade> Symbols::downgradeFromCurrent(
    const std::vector<QString> &current, const Relative &relative) const
{
    const auto now = relative.branch.isEmpty() ? revisionsOf(current) : startOnBranch(current, relative.branch);
    if (!now)
        return std::unexpected(now.error());
    if (now->empty())
        return didNotProduce(relative.steps);
    if (!relative.branch.isEmpty() && now->size() > 1) {
        return failure(ErrorKind::Usage, HistoryText::tr("Ambiguous walk"), relative.branch,
            HistoryText::tr("Candidates: %1").arg(quotedList(m_graph.ids(*now), 50)));
    }
    // With several current revisions Alembic warns and takes the first row; its branch then limits what is undone.
    const int start = now->front();
    const auto end = walk(start, relative.steps, {}, Overwalk::Fail);
    if (!end)
        return std::unexpected(end.error());
    if (!*end)
        return didNotProduce(relative.steps);
    return Downgrade{relative.branch.isEmpty() ? m_graph.at(start).id : relative.branch, **end};
}

Result<Symbols::Downgrade> Symbols::downgradeTarget(const std::vector<QString> &current, const QString &target) const
{
    const auto parsed = relative(target);
    if (!parsed) {
        const auto at = target.lastIndexOf(u'@');
        const auto place = revision(target.mid(at + 1));
        if (!place)
            return std::unexpected(place.error());
        return Downgrade{at > 0 ? target.left(at) : QString(), *place};
    }
    if (!parsed->hasSymbol)
        return parsed->steps >= 0 ? didNotProduce(parsed->steps) : downgradeFromCurrent(current, *parsed);
    const bool up = parsed->steps >= 0;
    const auto start
        = revision(up || parsed->branch.isEmpty() ? parsed->symbol : parsed->branch + u'@' + parsed->symbol);
    if (!start)
        return std::unexpected(start.error());
    const auto end = walk(*start, parsed->steps, up ? parsed->branch : QString(), Overwalk::Fail);
    if (!end)
        return std::unexpected(end.error());
    if (!*end)
        return failure(ErrorKind::Usage, HistoryText::tr("Walked too far"), target);
    return Downgrade{parsed->branch, **end};
}

} // namespace Howdah
