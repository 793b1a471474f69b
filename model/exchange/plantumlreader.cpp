// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/entities.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace Howdah::Entities {

namespace {

using L = QLatin1StringView;

/// "<U+002c>" as the character it is.
QString decoded(QString text)
{
    static const QRegularExpression code(QStringLiteral("<U\\+([0-9A-Fa-f]{4})>"));
    for (qsizetype at = 0;;) {
        const auto match = code.match(text, at);
        if (!match.hasMatch())
            return text;
        at = match.capturedStart() + 1;
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    }
}

/// An end of a line, by its sign (IE) or by how many (UML).
std::optional<End> endOf(const QString &sign, const QString &count)
{
    if (!count.isEmpty())
        return End{{}, count.endsWith(QLatin1Char('*')) || count.endsWith(QLatin1Char('n')),
            count.startsWith(QLatin1Char('0')) || count == L("*")};
    if (sign.isEmpty())
        return {};
    return End{{}, sign.contains(QLatin1Char('{')) || sign.contains(QLatin1Char('}')), sign.contains(QLatin1Char('o'))};
}

class PlantUmlReader
{
public:
    PlantUmlReader(const QString &text, const QString &name)
        : m_lines(text.split(QLatin1Char('\n')))
        , m_name(name)
    { }

    Result<ImportedDesign> design()
    {
        for (; m_at < m_lines.size(); ++m_at)
            if (!statement(m_lines[m_at].trimmed()))
                return failure(ErrorKind::Parse, m_problem, QStringLiteral("%1:%2").arg(m_name).arg(m_problemLine + 1));
        if (m_diagram.entities.empty())
            return failure(ErrorKind::Parse, tr("There is no entity in this file."), m_name + QStringLiteral(":1"));
        return designOf(m_diagram, m_name);
    }

private:
    bool fail(const QString &sentence, qsizetype line)
    {
        m_problem = sentence;
        m_problemLine = line;
        return false;
    }

    static QString unquoted(const QString &name)
    {
        return name.size() > 1 && name.startsWith(QLatin1Char('"')) ? name.sliced(1).chopped(1) : name;
    }

    bool statement(const QString &line)
    {
        if (line.startsWith(QLatin1Char('\''))) {
            if (!m_diagram.relations.empty())
                readRelationKey(line.sliced(1));
            return true;
        }
        if (line.startsWith(L("/'")))
            return skipTo(QStringLiteral("'/"));
        static const QRegularExpression block(QStringLiteral("^(note|legend|header|footer|title|skinparam)\\b[^:]*$"));
        if (const auto match = block.match(line); match.hasMatch()) {
            const QString word = match.captured(1);
            if (word == L("skinparam"))
                return line.endsWith(QLatin1Char('{')) ? skipTo(QStringLiteral("}")) : true;
            // "title Shop" is one line, "title" alone is a block.
            if (word == L("note") || line == word || word == L("legend"))
                return skipTo(QStringLiteral("end ") + word, QStringLiteral("end") + word);
            return true;
        }
        static const QRegularExpression entity(QStringLiteral("^(entity|table|class|enum)\\s+(\"[^\"]*\"|[^\\s\"{<#]+)("
                                                              "?:\\s+as\\s+(\"[^\"]*\"|[^\\s\"{<#]+))?\\s*(?:<<[^>]*>>"
                                                              "\\s*)*(?:#\\S*\\s*)?(\\{)?(.*)$"));
        if (const auto match = entity.match(line); match.hasMatch())
            return declared(match);
        return relation(line);
    }

    bool skipTo(const QString &end, const QString &other = {})
    {
        const qsizetype begin = m_at;
        for (; m_at < m_lines.size(); ++m_at)
            if (const QString line = m_lines[m_at].trimmed(); line.endsWith(end, Qt::CaseInsensitive)
                || (!other.isEmpty() && line.endsWith(other, Qt::CaseInsensitive)))
                return true;
        m_at = begin;
        return fail(tr("What begins here has no end."), begin);
    }

    bool declared(const QRegularExpressionMatch &match)
    {
        // Either may come first: entity "Name" as id, entity id as "Name".
        QString name = match.captured(2), id = match.captured(3);
        if (id.startsWith(QLatin1Char('"')))
            std::swap(name, id);
        name = unquoted(name);
        id = id.isEmpty() ? name : unquoted(id);
        const bool isEnum = match.captured(1) == L("enum");
        const qsizetype begin = m_at;
        if (!isEnum)
            m_diagram.entity(id, begin + 1).name = decoded(name);
        QStringList members;
        if (!match.captured(4).isEmpty() && !match.captured(5).trimmed().endsWith(QLatin1Char('}')))
            for (++m_at;; ++m_at) {
                if (m_at >= m_lines.size())
                    return fail(tr("What begins here with %1 has no end.").arg(QStringLiteral("{")), begin);
                const QString line = m_lines[m_at].trimmed();
                if (line == L("}"))
                    break;
                members << line;
            }
        if (isEnum) {
            members.removeIf([](const QString &each) { return each.isEmpty() || each.startsWith(QLatin1Char('\'')); });
            m_diagram.enums.push_back({decoded(name), members, begin + 1});
        } else {
            addAttributes(m_diagram.entity(id, begin + 1), members, begin + 2);
        }
        return true;
    }

    static bool isLine(const QString &member)
    {
        static const QRegularExpression line(QStringLiteral("^(--|\\.\\.|==|__)(.*\\1)?$"));
        return line.match(member).hasMatch();
    }

    /// What stands above the first line is the key.
    void addAttributes(Entity &entity, const QStringList &members, qsizetype line)
    {
        static const QRegularExpression marks(QStringLiteral("<<\\s*([^>]*?)\\s*>>"));
        static const QRegularExpression parts(QStringLiteral("^(\\*?)\\s*([+#~-]?)\\s*(.+?)(?:\\s*:\\s*(.*?))?\\s*$"));
        bool isAbove = std::ranges::any_of(members, isLine);
        for (qsizetype i = 0; i < members.size(); ++i) {
            QString member = members[i];
            if (isLine(member))
                isAbove = false;
            if (member.isEmpty() || member.startsWith(QLatin1Char('\'')) || isLine(member) || member.contains(L("()")))
                continue;
            Attribute each;
            each.primary = isAbove;
            for (auto it = marks.globalMatch(member); it.hasNext();) {
                const QString text = it.next().captured(1).toUpper();
                for (const QString &mark : text.split(QRegularExpression(QStringLiteral("[,\\s]+"))))
                    setMark(each, mark);
            }
            static const QRegularExpression style(QStringLiteral("\\*\\*|__|</?[biu]>"));
            const auto match = parts.match(member.remove(marks).remove(style).trimmed());
            if (!match.hasMatch())
                continue;
            each.notNull = !match.captured(1).isEmpty();
            each.name = decoded(match.captured(3));
            each.type = decoded(match.captured(4));
            // "int id", as classes have it.
            if (const qsizetype space = each.name.indexOf(QLatin1Char(' '));
                each.type.isEmpty() && space > 0 && each.name.count(QLatin1Char(' ')) == 1) {
                each.type = each.name.left(space);
                each.name = each.name.sliced(space + 1);
            }
            each.line = line + i;
            entity.attributes.push_back(each);
        }
    }

    static void setMark(Attribute &attribute, const QString &mark)
    {
        attribute.primary = attribute.primary || mark == L("PK");
        attribute.foreign = attribute.foreign || mark == L("FK");
        attribute.unique = attribute.unique || mark == L("UK") || mark == L("UNIQUE");
        attribute.counts = attribute.counts || mark == L("GENERATED");
    }

    bool relation(const QString &line)
    {
        static const QRegularExpression parts(QStringLiteral(
            "^(\"[^\"]*\"|[\\w.$]+)(?:::\\w+)?\\s*(?:\"([^\"]*)\")?\\s*(\\|o|\\|\\||\\}o|\\}\\||<\\|?|\\*|o)?"
            "(?:-+|\\.+)(?:\\[[^\\]]*\\]|[a-z]+)?(?:-+|\\.+)?(o\\||\\|\\||o\\{|\\|\\{|\\|?>|\\*|o)?"
            "\\s*(?:\"([^\"]*)\")?\\s*(\"[^\"]*\"|[\\w.$]+)(?:::\\w+)?\\s*(?::\\s*(.*))?$"));
        const auto match = parts.match(line);
        if (!match.hasMatch())
            return true; // how it is drawn
        static const QRegularExpression ie(QStringLiteral("^[|o{}]{2}$"));
        const auto sign
            = [&](int group) { return ie.match(match.captured(group)).hasMatch() ? match.captured(group) : QString(); };
        auto left = endOf(sign(3), match.captured(2)), right = endOf(sign(4), match.captured(5));
        // An arrow alone points from many to one.
        if (!left && !right) {
            left = End{{}, true, true};
            right = End{{}, false, false};
        }
        if (!left)
            left = End{{}, !right->many, true};
        if (!right)
            right = End{{}, !left->many, true};
        left->entity = m_diagram.entity(unquoted(match.captured(1)), m_at + 1).id;
        right->entity = m_diagram.entity(unquoted(match.captured(6)), m_at + 1).id;
        QString label = unquoted(match.captured(7).trimmed());
        m_diagram.relations.push_back({*left, *right, label, {}, {}, m_at + 1});
        return true;
    }

    void readRelationKey(const QString &comment)
    {
        Relation &last = m_diagram.relations.back();
        readKey(comment, last);
        // Who refers stands on the left there.
        if (!last.columns.isEmpty())
            std::swap(last.left, last.right);
        for (QStringList *list : {&last.columns, &last.referenced})
            for (QString &name : *list)
                name = decoded(name);
    }

    QStringList m_lines;
    const QString &m_name;
    qsizetype m_at = 0, m_problemLine = 0;
    Diagram m_diagram;
    QString m_problem;
};

} // namespace

} // namespace Howdah::Entities

namespace Howdah {

Result<ImportedDesign> plantUmlDesign(const QString &text, const QString &name)
{
    return Entities::PlantUmlReader(text, name).design();
}

} // namespace Howdah
