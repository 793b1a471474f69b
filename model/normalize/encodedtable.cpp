// SPDX-License-Identifier: Apache-2.0
#include "normalize/encodedtable.h"

#include <functional>
#include <string_view>

namespace Howdah::Normalize {

namespace {

constexpr quint32 s_null = ~quint32(0);

size_t hashOf(QByteArrayView cell)
{
    return std::hash<std::string_view>()(std::string_view(cell.data(), size_t(cell.size())));
}

/// Counting sort of the rows by code.
Partition partitionOf(const std::vector<quint32> &cells, quint32 codes)
{
    std::vector<quint32> place(size_t(codes) + 1);
    for (const quint32 code : cells)
        ++place[code + 1];
    Partition partition;
    quint32 kept = 0;
    for (quint32 code = 0; code < codes; ++code) {
        const quint32 count = place[code + 1];
        place[code + 1] = count > 1 ? kept : s_null;
        if (count > 1) {
            kept += count;
            partition.starts.push_back(kept);
        }
    }
    partition.rows.resize(kept);
    for (size_t row = 0; row < cells.size(); ++row)
        if (quint32 &next = place[cells[row] + 1]; next != s_null)
            partition.rows[next++] = quint32(row);
    return partition;
}

} // namespace

std::optional<QByteArray> EncodedTable::value(quint32 r, int c) const
{
    const Column &column = m_columns[size_t(c)];
    const quint32 place = column.textOf[this->column(c)[r]];
    if (place == s_null)
        return {};
    const size_t begin = place ? column.ends[place - 1] : 0;
    return QByteArray(column.text.data() + begin, qsizetype(column.ends[place] - begin));
}

double EncodedTable::averageWidth(int c) const
{
    const Column &column = m_columns[size_t(c)];
    return column.ends.empty() ? 0 : double(column.text.size()) / double(column.ends.size());
}

size_t EncodedTable::bytes() const
{
    size_t sum = (m_byRow.size() + m_byColumn.size()) * sizeof(quint32);
    for (size_t c = 0; c < m_columns.size(); ++c)
        sum += m_columns[c].text.size() + m_columns[c].ends.size() * sizeof(size_t)
            + (m_columns[c].textOf.size() + m_partitions[c].rows.size() + m_partitions[c].starts.size())
                * sizeof(quint32);
    return sum;
}

TableEncoder::TableEncoder(int columns, Nulls nulls)
    : m_count(columns)
    , m_nulls(nulls)
    , m_dictionaries(size_t(columns))
{
    for (Dictionary &dictionary : m_dictionaries)
        dictionary.slots.resize(64);
}

QByteArrayView TableEncoder::Dictionary::at(quint32 place) const
{
    const size_t begin = place ? ends[place - 1] : 0;
    return QByteArrayView(text.data() + begin, qsizetype(ends[place] - begin));
}

void TableEncoder::Dictionary::grow()
{
    std::vector<quint32> wider(slots.size() * 2);
    for (quint32 place = 0; place < ends.size(); ++place) {
        size_t slot = hashOf(at(place)) & (wider.size() - 1);
        while (wider[slot])
            slot = (slot + 1) & (wider.size() - 1);
        wider[slot] = place + 1;
    }
    slots.swap(wider);
}

quint32 TableEncoder::Dictionary::code(QByteArrayView cell)
{
    size_t slot = hashOf(cell) & (slots.size() - 1);
    for (; slots[slot]; slot = (slot + 1) & (slots.size() - 1))
        if (at(slots[slot] - 1) == cell)
            return codeOf[slots[slot] - 1];
    text.insert(text.end(), cell.begin(), cell.end());
    ends.push_back(text.size());
    slots[slot] = quint32(ends.size());
    textOf.push_back(quint32(ends.size() - 1));
    codeOf.push_back(codes);
    if (ends.size() * 3 > slots.size() * 2)
        grow();
    return codes++;
}

void TableEncoder::add(std::optional<QByteArrayView> cell)
{
    Dictionary &dictionary = m_dictionaries[size_t(m_next)];
    if (++m_next == m_count)
        m_next = 0;
    ++m_cell;
    if (cell) {
        dictionary.cells.push_back(dictionary.code(*cell));
        return;
    }
    ++dictionary.nulls;
    if (m_nulls == Nulls::Distinct || !dictionary.nullCode) {
        dictionary.nullCode = dictionary.codes++;
        dictionary.textOf.push_back(s_null);
    }
    dictionary.cells.push_back(*dictionary.nullCode);
}

EncodedTable TableEncoder::finish()
{
    EncodedTable table;
    table.m_rows = rows();
    const size_t columns = size_t(m_count), count = size_t(table.m_rows);
    table.m_byRow.resize(count * columns);
    table.m_byColumn.resize(count * columns);
    for (size_t c = 0; c < columns; ++c) {
        Dictionary &dictionary = m_dictionaries[c];
        table.m_partitions.push_back(partitionOf(dictionary.cells, dictionary.codes));
        std::copy(dictionary.cells.begin(), dictionary.cells.end(), table.m_byColumn.begin() + qptrdiff(c * count));
        for (size_t r = 0; r < count; ++r)
            table.m_byRow[r * columns + c] = dictionary.cells[r];
        table.m_columns.push_back({dictionary.codes, dictionary.nulls, std::move(dictionary.textOf),
            std::move(dictionary.text), std::move(dictionary.ends)});
        dictionary = {};
    }
    return table;
}

} // namespace Howdah::Normalize
