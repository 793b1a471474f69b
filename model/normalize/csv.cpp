// SPDX-License-Identifier: Apache-2.0
#include "normalize/csv.h"

#include "base/words.h"
#include "normalize/columnset.h"

#include <QCoreApplication>
#include <QSet>

namespace Howdah::Normalize {

namespace {

/// Goes through a CSV text record by record. The cells' bytes are views of the text, or of m_plain when quotes had to
/// be taken off.
class CsvReader
{
public:
    CsvReader(QByteArrayView text, char separator, const QString &file)
        : m_text(text)
        , m_separator(separator)
        , m_file(file)
    { }

    struct Cell {
        QByteArray text;
        bool quoted = false;
        bool isNull() const { return text.isEmpty() && !quoted; }
    };

    bool atEnd() const { return m_at >= m_text.size(); }
    qint64 line() const { return m_recordLine; }
    /// The next record; blank lines between records of several cells are passed over by the caller.
    Result<void> next(std::vector<Cell> &cells)
    {
        size_t count = 0;
        m_recordLine = m_line;
        while (true) {
            if (count == cells.size())
                cells.push_back({});
            Cell &cell = cells[count++];
            if (const Result<void> read = readCell(cell); !read)
                return read;
            if (m_at < m_text.size() && m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            endLine();
            cells.resize(count);
            return {};
        }
    }

private:
    Result<void> readCell(Cell &cell)
    {
        cell.quoted = m_at < m_text.size() && m_text[m_at] == '"';
        if (cell.quoted)
            return readQuoted(cell);
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n')
            ++m_at;
        qsizetype end = m_at;
        if (end > begin && m_text[end - 1] == '\r' && (m_at == m_text.size() || m_text[m_at] == '\n'))
            --end;
        cell.text.assign(m_text.sliced(begin, end - begin));
        return {};
    }

    Result<void> readQuoted(Cell &cell)
    {
        const qint64 began = m_line;
        cell.text.clear();
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            m_line += c == '\n';
            if (c != '"') {
                cell.text.append(c);
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                cell.text.append(c);
                ++m_at;
            } else {
                ++m_at;
                if (atEnd() || m_text[m_at] == m_separator || m_text[m_at] == '\n' || m_text[m_at] == '\r')
                    return {};
                return failure(ErrorKind::Parse,
                    tr(QT_TRANSLATE_NOOP(
                        "Normalize", "Something stands between a closing quote and the end of its cell.")),
                    place(m_line));
            }
        }
        return failure(ErrorKind::Parse, tr(QT_TRANSLATE_NOOP("Normalize", "A quote begins here and does not end.")),
            place(began));
    }

    void endLine()
    {
        if (m_at < m_text.size() && m_text[m_at] == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
    }

public:
    QString place(qint64 line) const { return QStringLiteral("%1:%2").arg(m_file).arg(line); }

private:
    QByteArrayView m_text;
    char m_separator;
    QString m_file;
    qsizetype m_at = 0;
    qint64 m_line = 1, m_recordLine = 1;
};

/// The separator that cuts the first lines into the most cells, the same number each.
char guessedSeparator(QByteArrayView text)
{
    char best = ',';
    size_t most = 1;
    for (const char separator : {',', ';', '\t', '|'}) {
        CsvReader reader(text.first(std::min<qsizetype>(text.size(), 1 << 20)), separator, {});
        std::vector<CsvReader::Cell> cells;
        size_t width = 0;
        bool even = true;
        for (int i = 0; i < 50 && even && !reader.atEnd(); ++i) {
            even = reader.next(cells) && (!width || cells.size() == width || (cells.size() == 1 && cells[0].isNull()));
            width = std::max(width, cells.size());
        }
        if (even && width > most) {
            most = width;
            best = separator;
        }
    }
    return best;
}

bool isNumber(const QByteArray &text)
{
    bool ok = false;
    text.trimmed().toDouble(&ok);
    return ok;
}

bool couldBeNames(const std::vector<CsvReader::Cell> &cells)
{
    QSet<QByteArray> seen;
    for (const CsvReader::Cell &cell : cells) {
        if (cell.text.trimmed().isEmpty() || isNumber(cell.text) || seen.contains(cell.text))
            return false;
        seen.insert(cell.text);
    }
    return true;
}

/// Whether a value of the first record is met again in its column, in the next thousand records: names are not.
bool meetsItself(CsvReader reader, const std::vector<CsvReader::Cell> &first)
{
    std::vector<CsvReader::Cell> cells;
    for (int i = 0; i < 1000 && !reader.atEnd() && reader.next(cells); ++i)
        for (size_t c = 0; c < std::min(cells.size(), first.size()); ++c)
            if (cells[c].text == first[c].text)
                return true;
    return false;
}

Result<void> readRows(CsvReader &reader, size_t width, TableEncoder &encoder, std::stop_token stop)
{
    std::vector<CsvReader::Cell> cells;
    for (qint64 i = 0; !reader.atEnd(); ++i) {
        if ((i & 255) == 0 && stop.stop_requested())
            return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Normalize", "Cancelled.")));
        if (const Result<void> read = reader.next(cells); !read)
            return read;
        if (width > 1 && cells.size() == 1 && cells[0].isNull())
            continue;
        if (cells.size() != width)
            return failure(ErrorKind::Parse,
                tr(QT_TRANSLATE_NOOP("Normalize", "The row has %1 cells where the first has %2."))
                    .arg(cells.size())
                    .arg(width),
                reader.place(reader.line()));
        for (const CsvReader::Cell &cell : cells)
            encoder.add(cell.isNull() ? std::optional<QByteArrayView>() : QByteArrayView(cell.text));
    }
    return {};
}

} // namespace

Result<CsvTable> readCsv(QByteArrayView text, const CsvOptions &options, const QString &file, std::stop_token stop)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (const qsizetype zero = text.indexOf('\0'); zero >= 0)
        return failure(ErrorKind::Parse,
            tr(QT_TRANSLATE_NOOP("Normalize", "This is no CSV text: it holds a zero byte.")),
            QStringLiteral("%1:%2").arg(file).arg(text.first(zero).count('\n') + 1));
    if (text.trimmed().isEmpty())
        return failure(ErrorKind::Parse, tr(QT_TRANSLATE_NOOP("Normalize", "The file has no rows.")), file);
    CsvTable result;
    result.separator = options.separator.value_or(guessedSeparator(text));
    CsvReader reader(text, result.separator, file);
    CsvReader before = reader;
    std::vector<CsvReader::Cell> first;
    do {
        before = reader;
        if (const Result<void> read = reader.next(first); !read)
            return std::unexpected(read.error());
    } while (first.size() == 1 && first[0].isNull() && !reader.atEnd());
    result.header = options.header.value_or(couldBeNames(first) && !reader.atEnd() && !meetsItself(reader, first));
    for (size_t c = 0; c < first.size(); ++c)
        result.names << (result.header ? QString::fromUtf8(first[c].text.trimmed())
                                       : tr(QT_TRANSLATE_NOOP("Normalize", "column %1")).arg(c + 1));
    TableEncoder encoder(int(first.size()), options.nulls);
    if (!result.header)
        reader = before;
    if (const Result<void> read = readRows(reader, first.size(), encoder, stop); !read)
        return std::unexpected(read.error());
    result.table = encoder.finish();
    return result;
}

} // namespace Howdah::Normalize
