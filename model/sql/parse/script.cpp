// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/script.h"

#include "sql/parse/tokens.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <optional>
#include <set>

namespace Howdah {

namespace {

QString atLine(qsizetype line)
{
    return QCoreApplication::translate("Sql", "line %1").arg(line);
}

qsizetype lineAt(QByteArrayView text, qsizetype offset)
{
    return std::count(text.begin(), text.begin() + offset, '\n') + 1;
}

Result<void> checkIsText(const QByteArray &text)
{
    if (text.contains('\0'))
        return failure(ErrorKind::Parse, QCoreApplication::translate("Sql", "This is a binary file, not SQL text."));
    if (text.isValidUtf8())
        return {};
    qsizetype line = 1;
    for (const QByteArray &part : text.split('\n')) {
        if (!part.isValidUtf8())
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Sql", "This is not UTF-8 text; convert the file first."), atLine(line));
        ++line;
    }
    return {};
}

/// Follows psql in telling which semicolons end a statement: see psqlscan.l, "identifier_count" and "begin_depth".
class Splitter
{
public:
    explicit Splitter(QByteArrayView text)
        : m_text(text)
    { }

    void take(const Token &token)
    {
        if (token.isComment(m_text))
            return;
        const QByteArrayView word = token.in(m_text);
        if (word == ";" && m_parentheses == 0 && m_begins == 0) {
            flush();
            return;
        }
        if (m_first < 0)
            m_first = token.start;
        m_last = token.end;
        if (word == "(")
            ++m_parentheses;
        else if (word == ")")
            m_parentheses = std::max(0, m_parentheses - 1);
        else if (word.size() <= 9 && QChar::isLetter(uchar(word.front())))
            takeWord(word.toByteArray().toLower());
    }
    void flush()
    {
        if (m_first >= 0)
            m_found.push_back({m_first, m_last});
        m_first = -1;
        m_parentheses = m_begins = 0;
        m_words.clear();
    }
    bool isBetweenStatements() const { return m_first < 0; }
    const std::vector<Token> &found() const { return m_found; }

private:
    void takeWord(const QByteArray &word)
    {
        if (m_words.size() < 4)
            m_words.append(word);
        const bool replaces = m_words.mid(1, 2) == QByteArrayList{"or", "replace"};
        const QByteArray noun = m_words.value(replaces ? 3 : 1);
        if (m_words.first() != "create" || (noun != "function" && noun != "procedure"))
            return;
        if (word == "begin" || (word == "case" && m_begins > 0))
            ++m_begins;
        else if (word == "end" && m_begins > 0)
            --m_begins;
    }

    QByteArrayView m_text;
    std::vector<Token> m_found;
    QByteArrayList m_words;
    qsizetype m_first = -1, m_last = -1;
    int m_parentheses = 0, m_begins = 0;
};

/// Where a line may be something only psql understands: it begins with a backslash, or data follow it.
struct Stop {
    qsizetype begin = 0, end = 0; ///< the line, with its newline
    bool isCopy = false;
    bool isPause = false; ///< a statement may end here, and much stands before
};

/// What is split at once: a file of INSERTs would else be held as tokens as a whole.
constexpr qsizetype partSize = qsizetype(1) << 20;

std::vector<Stop> stopsOf(const QByteArray &text)
{
    std::vector<Stop> stops;
    qsizetype pause = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        const QByteArrayView line = QByteArrayView(text).sliced(begin, end - begin).trimmed();
        if (line.startsWith('\\'))
            stops.push_back({begin, end});
        else if (line.endsWith(';')
            && line.last(qMin<qsizetype>(line.size(), 400)).toByteArray().toLower().contains("stdin"))
            stops.push_back({begin, end, true});
        else if (line.endsWith(';') && end - pause >= partSize)
            stops.push_back({begin, end, false, true});
        if (!stops.empty() && stops.back().end == end)
            pause = end;
        begin = end;
    }
    return stops;
}

bool isHarmless(const QByteArray &command)
{
    static const std::set<QByteArray> words{"restrict", "unrestrict", "set", "unset", "echo", "qecho", "warn", "pset",
        "timing", "encoding", "x", "t", "a", "o", "H", "C", "f", "prompt", "!", "q"};
    return words.contains(command);
}

class ScriptReader
{
public:
    ScriptReader(const QByteArray &text, const std::function<Result<void>(const ScriptStatement &)> &take,
        PsqlCommands others, qsizetype mark)
        : m_text(text)
        , m_take(take)
        , m_others(others)
        , m_mark(mark)
    { }

    Result<void> read()
    {
        for (const Stop &stop : stopsOf(m_text)) {
            if (stop.begin < m_position)
                continue; // inside COPY data
            auto done = stop.isCopy ? copyAt(stop) : stop.isPause ? pauseAt(stop) : commandAt(stop);
            if (done && stop.begin < m_position)
                done = deliver();
            if (!done)
                return done;
        }
        const auto rest = split(m_text.size());
        if (!rest) {
            Error error = rest.error();
            error.where = atLine(lineAt(m_text, m_position) - 1 + error.where.section(QLatin1Char(' '), -1).toInt());
            return std::unexpected(error);
        }
        append(rest->found());
        return deliver();
    }

private:
    Result<Splitter> split(qsizetype end) const
    {
        const QByteArrayView part = QByteArrayView(m_text).sliced(m_position, end - m_position);
        const auto all = tokens(part);
        if (!all)
            return std::unexpected(all.error());
        Splitter splitter(part);
        for (const Token &token : *all)
            splitter.take(token);
        if (end == m_text.size())
            splitter.flush();
        return splitter;
    }

    Result<void> deliver()
    {
        for (const ScriptStatement &statement : m_all)
            if (auto taken = m_take(statement); !taken)
                return taken;
        m_all.clear();
        return {};
    }

    /// Not every line that ends so ends a statement; a long one is not tried again and again.
    Result<void> pauseAt(const Stop &stop)
    {
        if (stop.end - m_position < m_patience)
            return {};
        const auto before = split(stop.end);
        if (!before || !before->isBetweenStatements()) {
            m_patience *= 2;
            return {};
        }
        m_patience = partSize;
        append(before->found());
        moveTo(stop.end);
        return {};
    }

    Result<void> copyAt(const Stop &stop)
    {
        const auto before = split(stop.end);
        // A string or a comment that goes on: the line is part of it.
        if (!before || !before->isBetweenStatements() || before->found().empty())
            return {};
        const Token last = before->found().back();
        const QByteArrayView sql = QByteArrayView(m_text).sliced(m_position + last.start, last.end - last.start);
        if (sql.first(qMin<qsizetype>(4, sql.size())).compare("copy", Qt::CaseInsensitive) != 0)
            return {};
        append(before->found());
        const qsizetype dot = stop.end < m_text.size() && QByteArrayView(m_text).sliced(stop.end).startsWith("\\.")
            ? stop.end - 1
            : m_text.indexOf("\n\\.", stop.end - 1);
        const qsizetype end = dot < 0 ? m_text.size() : dot + 1;
        m_all.back().isCopy = true;
        m_all.back().data = QByteArray::fromRawData(m_text.constData() + stop.end, end - stop.end);
        const qsizetype newline = m_text.indexOf('\n', end);
        moveTo(dot < 0 || newline < 0 ? m_text.size() : newline + 1);
        return {};
    }

    Result<void> commandAt(const Stop &stop)
    {
        const auto before = split(stop.begin);
        if (!before || !before->isBetweenStatements())
            return {};
        const QByteArray line = m_text.mid(stop.begin, stop.end - stop.begin).trimmed();
        qsizetype length = 1;
        while (length < line.size() && QChar::isLetter(uchar(line[length])))
            ++length;
        const QByteArray command = line.mid(1, qMax<qsizetype>(1, length - 1));
        const bool connects = command == "connect" || command == "c";
        const bool refuses = m_others == PsqlCommands::Refuse;
        if (refuses && connects && !isFirstPlace(line.mid(length).trimmed()))
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Sql",
                    "This goes on in a second database (\\connect); a source is one: give each a file of its own."),
                atLine(lineAt(m_text, stop.begin)));
        if (refuses && !connects && !isHarmless(command))
            return failure(ErrorKind::Parse,
                QCoreApplication::translate("Sql", "\"\\%1\" is a command of psql, not SQL; take it out of the file.")
                    .arg(QString::fromUtf8(command)),
                atLine(lineAt(m_text, stop.begin)));
        append(before->found());
        moveTo(stop.end);
        return {};
    }

    /// pg_dump -C connects to the database it made, and once more after ALTER DATABASE … SET, which is for new
    /// sessions.
    bool isFirstPlace(const QByteArray &place)
    {
        if (!m_place)
            m_place = place;
        return *m_place == place;
    }

    void append(const std::vector<Token> &found)
    {
        qsizetype from = m_position;
        for (const Token &token : found) {
            const qsizetype start = m_position + token.start;
            m_line += std::count(m_text.cbegin() + from, m_text.cbegin() + start, '\n');
            from = start;
            m_all.push_back({m_text.mid(start, token.end - token.start), {}, false, int(m_line), m_mark + start});
        }
        m_counted = from;
    }

    void moveTo(qsizetype position)
    {
        const qsizetype from = qMax(m_counted, m_position);
        m_line += std::count(m_text.cbegin() + from, m_text.cbegin() + position, '\n');
        m_position = m_counted = position;
    }

    const QByteArray &m_text;
    const std::function<Result<void>(const ScriptStatement &)> &m_take;
    const PsqlCommands m_others;
    const qsizetype m_mark; ///< bytes of the byte order mark before the text
    std::vector<ScriptStatement> m_all; ///< read and not yet taken
    qsizetype m_patience = partSize;
    qsizetype m_position = 0; ///< where the part that is not split yet begins
    qsizetype m_counted = 0; ///< up to where m_line counts
    qsizetype m_line = 1;
    std::optional<QByteArray> m_place; ///< what the first \connect named
};

} // namespace

Result<std::vector<ScriptStatement>> scriptStatements(const QByteArray &text, PsqlCommands others)
{
    std::vector<ScriptStatement> all;
    const auto takeOne = [&all](const ScriptStatement &statement) -> Result<void> {
        all.push_back(statement);
        all.back().data = QByteArray(statement.data.constData(), statement.data.size()); // its own
        return {};
    };
    const auto read = eachStatement(text, takeOne, others);
    if (!read)
        return std::unexpected(read.error());
    return all;
}

Result<void> eachStatement(
    const QByteArray &text, const std::function<Result<void>(const ScriptStatement &)> &take, PsqlCommands others)
{
    if (auto checked = checkIsText(text); !checked)
        return checked;
    const qsizetype mark = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const QByteArray body = mark > 0 ? QByteArray::fromRawData(text.constData() + mark, text.size() - mark) : text;
    return ScriptReader(body, take, others, mark).read();
}

} // namespace Howdah
