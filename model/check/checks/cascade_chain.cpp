// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/foreignkeysupport.h"

namespace Howdah::Check {

namespace {

constexpr qsizetype fewestSteps = 3;

/// The longest way that a delete takes from a table through ON DELETE CASCADE, its tables in order; each table once.
class Chains
{
public:
    explicit Chains(const Lookup &lookup)
    {
        for (const Constraint *key : foreignKeys(lookup))
            if (key->onDelete == QLatin1Char('c') && key->relation != key->referenced)
                m_below[key->referenced].push_back(key->relation);
    }

    std::vector<QualifiedName> from(const QualifiedName &table)
    {
        if (const auto known = m_known.constFind(table); known != m_known.cend())
            return *known;
        if (m_open.contains(table))
            return {};
        m_open.insert(table);
        std::vector<QualifiedName> longest;
        for (const QualifiedName &below : m_below.value(table))
            if (std::vector<QualifiedName> way = from(below); way.size() > longest.size())
                longest = std::move(way);
        m_open.remove(table);
        longest.insert(longest.begin(), table);
        m_known.insert(table, longest);
        return longest;
    }

    bool isCascadedTo(const QualifiedName &table) const
    {
        return std::ranges::any_of(m_below, [&](const auto &tables) { return std::ranges::contains(tables, table); });
    }

private:
    QHash<QualifiedName, std::vector<QualifiedName>> m_below, m_known;
    QSet<QualifiedName> m_open;
};

} // namespace

Findings cascadeChain(const Lookup &lookup)
{
    Findings result;
    Chains chains(lookup);
    for (const Table &table : lookup.database().tables) {
        if (!isDesigned(table) || chains.isCascadedTo(table.name))
            continue; // the first of a chain is the one whose delete goes all the way
        const std::vector<QualifiedName> way = chains.from(table.name);
        const qsizetype steps = qsizetype(way.size()) - 1;
        if (steps < fewestSteps)
            continue;
        QStringList names;
        for (const QualifiedName &each : way)
            names << display(each);
        Finding found = finding(refOf(table),
            text(QT_TRANSLATE_NOOP("Check", "A delete in %1 goes on through %2 tables by ON DELETE CASCADE."))
                .arg(display(table.name), QString::number(steps)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "longest way")), names.join(QStringLiteral(" → ")));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
