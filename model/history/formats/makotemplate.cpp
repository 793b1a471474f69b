// SPDX-License-Identifier: Apache-2.0
#include "history/formats/makotemplate.h"

#include "history/formats/makoexpression.h"
#include "history/historytext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

class Filler
{
public:
    Filler(const QString &mako, const QHash<QString, MakoValue> &names)
        : m_mako(mako)
        , m_names(names)
    { }

    Result<MakoText> run()
    {
        while (m_position < m_mako.size() && m_problem.isEmpty())
            step();
        if (m_problem.isEmpty() && !m_blocks.empty())
            m_problem = u"% if"_s;
        if (!m_problem.isEmpty())
            return failure(ErrorKind::Unsupported,
                HistoryText::tr("script.py.mako cannot be filled in without running it: '%1' in line %2.")
                    .arg(m_problem)
                    .arg(m_mako.left(m_start).count(u'\n') + 1));
        return std::move(m_result);
    }

private:
    struct Block {
        bool isOn = false; ///< this part of it is written
        bool wasOn = false; ///< a part of it was
    };

    bool isOn() const
    {
        return std::ranges::all_of(m_blocks, [](const Block &block) { return block.isOn; });
    }

    void write(QStringView text)
    {
        if (isOn())
            m_result.text += text;
    }

    bool match(const QRegularExpression &pattern)
    {
        m_match = pattern.match(
            m_mako, m_position, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (m_match.hasMatch())
            m_position = m_match.capturedEnd();
        return m_match.hasMatch();
    }

    /// One piece, in the order in which Mako's lexer tries them.
    void step()
    {
        static const QRegularExpression documentation(
            u"<%doc>.*?</%doc>"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression verbatim(
            u"<%text>(.*?)</%text>"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression imports(
            u"<%!\\s*((?:(?:import|from)\\s[^\\n;]*\\n\\s*)*)%>"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression tag(u"</?%[^\\n]*"_s);
        static const QRegularExpression control(u"[\\t ]*(%(?!%)|##)[\\t ]*((?:\\\\\\r?\\n|[^\\n])*)(?:\\n|$)"_s);
        static const QRegularExpression percent(u"([\\t ]*)%(%+)"_s);
        static const QRegularExpression joined(u"\\\\\\r?\\n"_s);
        static const QRegularExpression plain(
            u"[^<$%#\\\\\\n]+\\n?|."_s, QRegularExpression::DotMatchesEverythingOption);
        const bool isLineStart = m_position == 0 || m_mako[m_position - 1] == u'\n';
        m_start = m_position;
        if (match(documentation) || match(imports) || match(joined))
            return;
        if (match(verbatim))
            return write(m_match.capturedView(1));
        if (match(tag))
            m_problem = m_match.captured().trimmed();
        else if (isLineStart && match(control))
            return m_match.captured(1) == "##"_L1 ? void() : readControl(m_match.captured(2).trimmed());
        else if (isLineStart && match(percent))
            write(QString(m_match.captured(1) + m_match.captured(2)));
        else if (m_mako.mid(m_position, 2) == "${"_L1)
            readExpression();
        else if (match(plain))
            write(m_match.capturedView());
    }

    void readControl(const QString &line)
    {
        static const QRegularExpression condition(u"^(if|elif)\\b(.*):\\s*$"_s);
        static const QRegularExpression otherwise(u"^else\\s*:\\s*$"_s);
        const bool isElse = otherwise.match(line).hasMatch();
        const auto found = condition.match(line);
        const bool isIf = found.captured(1) == "if"_L1;
        if (line == "endif"_L1 && !m_blocks.empty())
            return m_blocks.pop_back();
        if ((!isElse && !found.hasMatch()) || (!isIf && m_blocks.empty())) {
            m_problem = u"% " + line;
            return;
        }
        const auto value = isElse ? MakoValue(true) : makoValue(found.captured(2), m_names, &m_result.used);
        if (!value) {
            m_problem = u"% " + line;
        } else if (isIf) {
            m_blocks.push_back({isTrue(*value), isTrue(*value)});
        } else {
            m_blocks.back().isOn = !m_blocks.back().wasOn && isTrue(*value);
            m_blocks.back().wasOn = m_blocks.back().wasOn || m_blocks.back().isOn;
        }
    }

    /// The end of a ${…}: the first brace outside quotes and brackets.
    qsizetype expressionEnd(qsizetype *bar) const
    {
        int depth = 0;
        QChar quote;
        for (qsizetype i = m_position + 2; i < m_mako.size(); ++i) {
            const QChar c = m_mako[i];
            if (!quote.isNull()) {
                if (c == u'\\')
                    ++i;
                else if (c == quote)
                    quote = {};
            } else if (c == u'\'' || c == u'"') {
                quote = c;
            } else if (c == u'(' || c == u'[' || c == u'{') {
                ++depth;
            } else if (c == u'}' && depth == 0) {
                return i;
            } else if (c == u')' || c == u']' || c == u'}') {
                --depth;
            } else if (c == u'|' && depth == 0 && *bar < 0) {
                *bar = i;
            }
        }
        return -1;
    }

    void readExpression()
    {
        qsizetype bar = -1;
        const qsizetype end = expressionEnd(&bar);
        const QString whole = m_mako.mid(m_position, end < 0 ? 60 : end + 1 - m_position);
        const qsizetype from = m_position + 2, until = bar < 0 ? end : bar;
        const auto value = end < 0 ? std::nullopt : makoValue(m_mako.mid(from, until - from), m_names, &m_result.used);
        auto text = value ? filtered(*value, bar < 0 ? QString() : m_mako.mid(bar + 1, end - bar - 1)) : std::nullopt;
        if (!text && isOn()) {
            m_problem = whole;
            return;
        }
        m_position = end < 0 ? m_mako.size() : end + 1;
        if (text)
            write(*text);
    }

    std::optional<QString> filtered(MakoValue value, const QString &filters) const
    {
        for (const QString &filter : filters.split(u',', Qt::SkipEmptyParts)) {
            const QString name = filter.trimmed();
            if (name == "comma"_L1)
                value = commaText(value);
            else if (name == "trim"_L1)
                value = makoText(value).trimmed();
            else if (name == "repr"_L1)
                value = makoRepr(value);
            else if (name != "n"_L1 && name != "str"_L1)
                return std::nullopt;
        }
        return makoText(value);
    }

    const QString m_mako;
    const QHash<QString, MakoValue> &m_names;
    MakoText m_result;
    std::vector<Block> m_blocks;
    QRegularExpressionMatch m_match;
    qsizetype m_position = 0, m_start = 0;
    QString m_problem;
};

} // namespace

Result<MakoText> filledMako(const QString &mako, const QHash<QString, MakoValue> &names)
{
    return Filler(mako, names).run();
}

} // namespace Howdah
