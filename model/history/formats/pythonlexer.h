// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace Howdah {

/// What a static look at Python source needs to tell apart. The text of a Python file is data here: nothing is
/// executed.
struct PythonToken {
    enum Kind { Name, Number, String, Operator, NewLine, Error };
    Kind kind = Operator;
    QString text; ///< a string's value, a name, an operator; for Error the reason
    int line = 1;
    int column = 0; ///< indentation of the logical line when this is its first token
    bool first = false; ///< begins a logical line
    bool literal = true; ///< for String: false for bytes, f-strings with fields and named escapes: not a value we know

    bool is(QLatin1StringView op) const { return kind == Operator && text == op; }
    bool isName(QLatin1StringView name) const { return kind == Name && text == name; }
};

/// Splits Python source into tokens of logical lines (comments dropped, lines inside brackets and after a backslash
/// joined). Never fails: an unterminated string or bracket gives an Error token and the rest of the file is read as
/// well as it can be.
class PythonLexer
{
public:
    /// TOML shares Python's lexical shape but for single quotes, which take no escapes there.
    enum class Dialect { Python, Toml };

    explicit PythonLexer(const QString &source, Dialect dialect = Dialect::Python)
        : m_source(source)
        , m_dialect(dialect)
    { }

    std::vector<PythonToken> tokens();

private:
    void readToken();
    void readNewLine();
    bool skipBlank();
    bool readString();
    QString decoded(QStringView body, bool raw, bool *literal) const;
    void add(PythonToken::Kind kind, const QString &text, int line, bool literal = true);
    QChar at(qsizetype offset) const { return offset < m_source.size() ? m_source[offset] : QChar(); }

    const QString &m_source;
    const Dialect m_dialect;
    std::vector<PythonToken> m_tokens;
    qsizetype m_position = 0;
    int m_line = 1, m_depth = 0, m_bracketLine = 0;
    qsizetype m_lineStart = 0;
    bool m_atStart = true;
};

} // namespace Howdah
