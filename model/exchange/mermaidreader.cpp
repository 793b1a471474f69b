// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/entities.h"

#include <QRegularExpression>

#include <optional>

namespace Howdah::Entities {

namespace {

using L = QLatin1StringView;

/// The ends of a line, in signs and in words; and whether there are many, or perhaps none.
struct Sign {
    L text;
    bool many, optional;
};

constexpr Sign signsOfEnds[] = {{L("|o"), false, true}, {L("o|"), false, true}, {L("||"), false, false},
    {L("}o"), true, true}, {L("o{"), true, true}, {L("}|"), true, false}, {L("|{"), true, false},
    {L("zero or one"), false, true}, {L("one or zero"), false, true}, {L("only one"), false, false},
    {L("zero or more"), true, true}, {L("zero or many"), true, true}, {L("one or more"), true, false},
    {L("one or many"), true, false}, {L("many(0)"), true, true}, {L("many(1)"), true, false}, {L("0+"), true, true},
    {L("1+"), true, false}, {L("1"), false, false}};

std::optional<End> endOf(const QString &sign)
{
    for (const Sign &each : signsOfEnds)
        if (sign == each.text)
            return End{{}, each.many, each.optional};
    return {};
}

class Reader
{
public:
    Reader(const QString &text, const QString &name)
        : m_lines(text.split(QLatin1Char('\n')))
        , m_name(name)
    { }

    Result<ImportedDesign> design()
    {
        bool hasBegun = false;
        QString skipTo;
        for (; m_at < m_lines.size(); ++m_at) {
            QString line = m_lines[m_at].trimmed();
            if (!skipTo.isEmpty()) {
                if (line == skipTo)
                    skipTo.clear();
                continue;
            }
            if (!hasBegun && line == L("---")) {
                skipTo = line;
                continue;
            }
            static const QRegularExpression description(QStringLiteral("^accDescr\\s*\\{$"));
            if (description.match(line).hasMatch()) {
                skipTo = QStringLiteral("}");
                continue;
            }
            if (line.startsWith(L("%%"))) {
                if (!m_diagram.relations.empty())
                    readKey(line.sliced(2), m_diagram.relations.back());
                continue;
            }
            if (line.isEmpty() || line.startsWith(L("```")))
                continue;
            if (!hasBegun && line.section(QLatin1Char(' '), 0, 0) == L("erDiagram")) {
                hasBegun = true;
                line = line.sliced(9).trimmed();
                if (line.isEmpty())
                    continue;
            }
            if (!hasBegun)
                return problem(tr("Only Mermaid's erDiagram describes a schema; this is another diagram."));
            if (!statement(line))
                return problem(m_problem);
        }
        if (!hasBegun)
            return failure(ErrorKind::Parse, tr("There is no erDiagram in this file."), m_name + QStringLiteral(":1"));
        return designOf(m_diagram, m_name);
    }

private:
    std::unexpected<Error> problem(const QString &sentence) const
    {
        return failure(ErrorKind::Parse, sentence, QStringLiteral("%1:%2").arg(m_name).arg(m_at + 1));
    }

    static QString unquoted(const QString &name)
    {
        return name.size() > 1 && name.startsWith(QLatin1Char('"')) ? name.sliced(1).chopped(1) : name;
    }

    bool statement(const QString &line)
    {
        static const QRegularExpression passed(QStringLiteral(
            "^(direction|title|accTitle|accDescr|classDef|class|style|linkStyle)\\b(?!\\s*[|}o]|\\s*\\{)"));
        static const QString entity
            = QStringLiteral("(\"[^\"]*\"|[^\\s\"\\[{:]+)(?:\\[(\"[^\"]*\"|[^\\]]*)\\])?(?::::?[\\w,-]+)?");
        static const QRegularExpression relation(QLatin1Char('^') + entity
            + QStringLiteral("\\s+(.+?)\\s*(--|\\.\\.|\\bto\\b|\\boptionally to\\b)\\s*(.+?)\\s+") + entity
            + QStringLiteral("\\s*(?::\\s*(.*))?$"));
        static const QRegularExpression block(QLatin1Char('^') + entity + QStringLiteral("\\s*(?:(\\{)(.*))?$"));
        if (passed.match(line).hasMatch())
            return true;
        if (const auto match = relation.match(line); match.hasMatch()) {
            auto left = endOf(match.captured(3)), right = endOf(match.captured(5));
            if (left && right) {
                left->entity = named(match.captured(1), match.captured(2)).id;
                right->entity = named(match.captured(6), match.captured(7)).id;
                m_diagram.relations.push_back({*left, *right, unquoted(match.captured(8).trimmed()), {}, {}, m_at + 1});
                return true;
            }
        }
        const auto match = block.match(line);
        if (!match.hasMatch())
            return fail(tr("This is neither an entity nor a relation."));
        const QString id = named(match.captured(1), match.captured(2)).id;
        return match.captured(3).isEmpty() || attributes(id, match.captured(4));
    }

    bool fail(const QString &sentence)
    {
        m_problem = sentence;
        return false;
    }

    Entity &named(const QString &id, const QString &alias)
    {
        Entity &entity = m_diagram.entity(unquoted(id), m_at + 1);
        if (!alias.isEmpty())
            entity.name = unquoted(alias);
        return entity;
    }

    bool attributes(const QString &id, QString line)
    {
        const qsizetype begin = m_at;
        while (true) {
            const qsizetype end = line.lastIndexOf(QLatin1Char('}'));
            const bool isLast = end >= 0 && !line.sliced(end).contains(QLatin1Char('"'));
            const QString content = (isLast ? line.left(end) : line).trimmed();
            if (!content.isEmpty() && !content.startsWith(L("%%")) && !attribute(id, content))
                return false;
            if (isLast)
                return true;
            if (++m_at >= m_lines.size()) {
                m_at = begin;
                return fail(tr("What begins here with %1 has no end.").arg(QStringLiteral("{")));
            }
            line = m_lines[m_at];
        }
    }

    bool attribute(const QString &id, const QString &content)
    {
        static const QRegularExpression parts(
            QStringLiteral("^(\\S+)\\s+(\\S+)((?:\\s*,?\\s*\\b(?:PK|FK|UK)\\b)*)\\s*(?:\"([^\"]*)\")?$"));
        const auto match = parts.match(content);
        if (!match.hasMatch())
            return fail(tr("An attribute is written: type name keys \"comment\"."));
        Attribute each;
        // A comma has no place in a type there: numeric(10_2).
        static const QRegularExpression digits(QStringLiteral("\\((\\d+)_(\\d+)\\)"));
        each.type = match.captured(1).replace(digits, QStringLiteral("(\\1,\\2)"));
        each.name = match.captured(2);
        if (each.name.startsWith(QLatin1Char('*'))) {
            each.primary = true;
            each.name = each.name.sliced(1);
        }
        const QString keys = match.captured(3);
        each.primary = each.primary || keys.contains(L("PK"));
        each.foreign = keys.contains(L("FK"));
        each.unique = keys.contains(L("UK"));
        each.comment = match.captured(4);
        each.line = m_at + 1;
        m_diagram.entity(id, m_at + 1).attributes.push_back(each);
        return true;
    }

    QStringList m_lines;
    const QString &m_name;
    qsizetype m_at = 0;
    Diagram m_diagram;
    QString m_problem;
};

} // namespace

} // namespace Howdah::Entities

namespace Howdah {

Result<ImportedDesign> mermaidDesign(const QString &text, const QString &name)
{
    return Entities::Reader(text, name).design();
}

} // namespace Howdah
