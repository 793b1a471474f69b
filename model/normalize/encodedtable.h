// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <span>
#include <vector>

namespace Howdah::Normalize {

/// What NULL is when values are compared. Equal: as GROUP BY and IS NOT DISTINCT FROM see it. Distinct: as a UNIQUE
/// constraint sees it, no NULL is like another.
enum class Nulls { Equal, Distinct };

/// The rows of one column grouped by value, groups of one left out: group i is rows[starts[i]] … rows[starts[i + 1]).
struct Partition {
    std::vector<quint32> rows;
    std::vector<quint32> starts{0};

    size_t groups() const { return starts.size() - 1; }
    std::span<const quint32> group(size_t i) const
    {
        return std::span(rows).subspan(starts[i], starts[i + 1] - starts[i]);
    }
};

/// A table as numbers: in each column, equal values have the same code. Twice, by row for comparing two rows and by
/// column for running along one. Immutable once made; safe to read from several threads.
class EncodedTable
{
public:
    int rows() const { return m_rows; }
    int columns() const { return int(m_partitions.size()); }
    const quint32 *row(quint32 r) const { return m_byRow.data() + size_t(r) * m_partitions.size(); }
    const quint32 *column(int c) const { return m_byColumn.data() + size_t(c) * size_t(m_rows); }
    const Partition &partition(int c) const { return m_partitions[size_t(c)]; }
    quint32 codes(int c) const { return m_columns[size_t(c)].codes; } ///< codes are 0 … codes - 1
    quint32 distinct(int c) const { return m_columns[size_t(c)].codes; } ///< NULLs counted as they compare
    int nulls(int c) const { return m_columns[size_t(c)].nulls; }
    /// The value behind a row's cell as text; nothing for NULL.
    std::optional<QByteArray> value(quint32 r, int c) const;
    double averageWidth(int c) const; ///< bytes of the text of distinct values

    /// Of this many rows the table was made; a memory estimate in bytes of what it holds.
    size_t bytes() const;

private:
    friend class TableEncoder;
    struct Column {
        quint32 codes = 0;
        int nulls = 0;
        std::vector<quint32> textOf; ///< code → place in the dictionary; ~0: NULL
        std::vector<char> text;
        std::vector<size_t> ends; ///< end of the dictionary's i-th text
    };
    int m_rows = 0;
    std::vector<quint32> m_byRow, m_byColumn;
    std::vector<Partition> m_partitions;
    std::vector<Column> m_columns;
};

/// Takes cells row by row, left to right, and makes a table of them.
class TableEncoder
{
public:
    TableEncoder(int columns, Nulls nulls);

    void add(std::optional<QByteArrayView> cell);
    int rows() const { return m_count ? int(m_cell / m_count) : 0; }
    EncodedTable finish();

private:
    struct Dictionary {
        std::vector<quint32> slots; ///< place + 1; 0: free
        std::vector<char> text;
        std::vector<size_t> ends;
        std::vector<quint32> codeOf; ///< place → code
        std::vector<quint32> cells;
        std::vector<quint32> textOf;
        quint32 codes = 0;
        std::optional<quint32> nullCode;
        int nulls = 0;
        quint32 code(QByteArrayView cell);
        void grow();
        QByteArrayView at(quint32 place) const;
    };
    int m_count;
    Nulls m_nulls;
    qint64 m_cell = 0;
    int m_next = 0;
    std::vector<Dictionary> m_dictionaries;
};

} // namespace Howdah::Normalize
