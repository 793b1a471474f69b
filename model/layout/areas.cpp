// SPDX-License-Identifier: Apache-2.0
#include "layout/areas.h"

#include "layout/communities.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace Howdah {

namespace {

/// Keys decide, names help. How much was chosen by trying on four schemas whose authors grouped their tables: the same
/// four that tst_areas prints figures of, and by two of which it judges. The figures say how well the numbers fit
/// these, not how well they do elsewhere.
constexpr double hubExponent = 0.3, alikeWeight = 0.5, containedWeight = 1, areaResolution = 0.5;
constexpr size_t mostInPairs = 30;

QString firstWord(const QString &name)
{
    return name.section(QLatin1Char('_'), 0, 0, QString::SectionSkipEmpty).toLower();
}

class Finder
{
public:
    explicit Finder(const Database &database)
    {
        std::map<QualifiedName, QualifiedName> parents;
        for (const Table &table : database.tables)
            if (table.partition)
                parents.emplace(table.name, table.partition->parent);
        for (const Table &table : database.tables)
            if (!table.partition)
                m_tables.push_back(table.name);
        // By name first: what begins alike comes together, whatever schema it is in.
        std::ranges::sort(
            m_tables, std::less<>(), [](const QualifiedName &each) { return std::pair(each.name, each.schema); });
        for (size_t i = 0; i < m_tables.size(); ++i)
            m_number.emplace(m_tables[i], int(i));
        m_followers.resize(m_tables.size());
        for (const auto &[name, given] : parents) {
            QualifiedName root = given;
            for (auto up = parents.find(root); up != parents.end(); up = parents.find(root))
                root = up->second;
            if (const auto own = m_number.find(root); own != m_number.end())
                m_followers[size_t(own->second)].push_back(name);
        }
        // What refers to a partition, or is referred to by one, is the whole table's.
        for (size_t i = 0; i < m_followers.size(); ++i) {
            for (const QualifiedName &partition : m_followers[i])
                m_number.emplace(partition, int(i));
        }
        addKeys(database);
        addNames();
    }

    std::vector<FoundArea> areas(const std::vector<FoundArea> &before) const
    {
        std::vector<int> community
            = before.empty() ? communities(int(m_tables.size()), m_ties, areaResolution) : grown(before);
        std::map<int, std::vector<int>> members;
        for (size_t i = 0; i < community.size(); ++i)
            if (community[i] >= 0)
                members[community[i]].push_back(int(i));
        std::vector<FoundArea> result;
        std::vector<std::pair<int, const std::vector<int> *>> order;
        for (const auto &[number, tables] : members)
            if (tables.size() > 1)
                order.emplace_back(number, &tables);
        if (before.empty())
            std::ranges::stable_sort(
                order, [](const auto &a, const auto &b) { return a.second->size() > b.second->size(); });
        std::set<QString> taken;
        for (const auto &[number, tables] : order) {
            const bool isKept = size_t(number) < before.size();
            FoundArea area{isKept ? before[size_t(number)].name : nameOf(*tables, taken), {}};
            taken.insert(area.name);
            for (const int each : *tables) {
                area.tables.push_back(m_tables[size_t(each)]);
                area.tables.insert(
                    area.tables.end(), m_followers[size_t(each)].begin(), m_followers[size_t(each)].end());
            }
            std::ranges::sort(area.tables, std::less<>());
            result.push_back(std::move(area));
        }
        return result;
    }

private:
    void addKeys(const Database &database)
    {
        std::set<std::pair<int, int>> keys;
        for (const Constraint &each : database.constraints) {
            if (each.kind != ConstraintKind::ForeignKey)
                continue;
            const auto from = m_number.find(each.relation), to = m_number.find(each.referenced);
            if (from != m_number.end() && to != m_number.end() && from->second != to->second)
                keys.emplace(from->second, to->second);
        }
        m_referred.assign(m_tables.size(), 0);
        for (const auto &[from, to] : keys)
            ++m_referred[size_t(to)];
        for (const auto &[from, to] : keys)
            m_ties.push_back({from, to, std::pow(double(m_referred[size_t(to)]), -hubExponent)});
    }

    void addNames()
    {
        std::map<QString, std::vector<int>> alike;
        std::map<QString, int> whole;
        for (size_t i = 0; i < m_tables.size(); ++i) {
            alike[firstWord(m_tables[i].name)].push_back(int(i));
            whole.emplace(m_tables[i].name.toLower(), int(i));
        }
        const double few = std::max(8.0, double(m_tables.size()) * 0.4);
        for (const auto &[word, list] : alike) {
            // What nearly all begin with says nothing.
            if (list.size() < 2 || double(list.size()) > few)
                continue;
            const double weight = alikeWeight / double(list.size() - 1);
            for (size_t a = 0; a < list.size(); ++a)
                for (size_t b = a + 1; b < (list.size() > mostInPairs ? std::min(a + 3, list.size()) : list.size());
                    ++b)
                    m_ties.push_back({list[a], list[b], weight});
        }
        // "film_actor" belongs to "film", "productcategory" to "product".
        for (size_t i = 0; i < m_tables.size(); ++i) {
            const QString name = m_tables[i].name.toLower();
            for (qsizetype length = name.size() - 1; length > 2; --length)
                if (const auto found = whole.find(name.left(length)); found != whole.end()) {
                    m_ties.push_back({int(i), found->second, containedWeight});
                    break;
                }
        }
    }

    /// The numbers of areas in `before`; of what is new the one it is tied to most, else a number behind them.
    std::vector<int> grown(const std::vector<FoundArea> &before) const
    {
        std::vector<int> result(m_tables.size(), -1);
        for (size_t area = 0; area < before.size(); ++area)
            for (const QualifiedName &table : before[area].tables)
                if (const auto found = m_number.find(table); found != m_number.end())
                    result[size_t(found->second)] = int(area);
        std::vector<std::map<int, double>> toward(m_tables.size());
        for (const Tie &tie : m_ties)
            for (const auto &[own, other] : {std::pair(tie.a, tie.b), std::pair(tie.b, tie.a)})
                if (result[size_t(own)] < 0 && result[size_t(other)] >= 0)
                    toward[size_t(own)][result[size_t(other)]] += tie.weight;
        for (size_t i = 0; i < m_tables.size(); ++i)
            if (!toward[i].empty())
                result[i] = std::ranges::max_element(toward[i], {}, &std::pair<const int, double>::second)->first;
        return withNew(std::move(result), int(before.size()));
    }

    /// What is tied to nothing that was there has areas of its own.
    std::vector<int> withNew(std::vector<int> result, int first) const
    {
        std::vector<Tie> among;
        for (const Tie &tie : m_ties)
            if (result[size_t(tie.a)] < 0 && result[size_t(tie.b)] < 0)
                among.push_back(tie);
        const std::vector<int> own = communities(int(m_tables.size()), among, areaResolution);
        for (size_t i = 0; i < result.size(); ++i)
            if (result[i] < 0)
                result[i] = first + own[i];
        return result;
    }

    QString nameOf(const std::vector<int> &tables, const std::set<QString> &taken) const
    {
        std::map<QString, size_t> words;
        for (const int each : tables)
            ++words[firstWord(m_tables[size_t(each)].name)];
        QStringList names;
        const auto common = std::ranges::max_element(words, {}, &std::pair<const QString, size_t>::second);
        if (common->second * 5 >= tables.size() * 3 && common->second > 1)
            names << common->first;
        std::vector<int> order = tables;
        std::ranges::stable_sort(order, std::greater<>(), [this](int each) { return m_referred[size_t(each)]; });
        for (const int each : order)
            names << m_tables[size_t(each)].name;
        for (const int each : order)
            names << display(m_tables[size_t(each)]);
        const auto free = std::ranges::find_if(names, [&taken](const QString &name) { return !taken.contains(name); });
        return free == names.end() ? names.first() : *free;
    }

    std::vector<QualifiedName> m_tables; ///< without partitions
    std::map<QualifiedName, int> m_number;
    std::vector<std::vector<QualifiedName>> m_followers; ///< partitions of each
    std::vector<int> m_referred; ///< how many tables refer to each
    std::vector<Tie> m_ties;
};

} // namespace

std::vector<FoundArea> foundAreas(const Database &database, const std::vector<FoundArea> &before)
{
    return database.tables.empty() ? std::vector<FoundArea>() : Finder(database).areas(before);
}

} // namespace Howdah
