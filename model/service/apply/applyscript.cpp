// SPDX-License-Identifier: Apache-2.0
#include "service/apply/applyscript.h"

#include "base/words.h"
#include "service/rehearse/rehearser.h"
#include "sql/parse/tree.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <optional>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Its place, when the reader gave "line N".
QString placeIn(const QString &name, const QString &where)
{
    const int line = where.section(u' ', -1).toInt();
    return line > 0 ? QStringLiteral("%1:%2").arg(name).arg(line) : name;
}

class Cutter
{
public:
    explicit Cutter(const SqlText &script)
        : m_text(script)
    {
        m_script.name = script.name;
        m_script.checksum
            = QString::fromLatin1(QCryptographicHash::hash(script.content, QCryptographicHash::Sha256).toHex());
    }

    Result<ApplyScript> cut()
    {
        auto all = scriptStatements(m_text.content);
        if (!all) {
            Error error = all.error();
            error.where = placeIn(m_text.name, error.where);
            return std::unexpected(error);
        }
        if (auto may = checkCommands(*all); !may)
            return std::unexpected(may.error());
        m_script.statements.reserve(all->size());
        for (ScriptStatement &statement : *all)
            if (auto taken = take(std::move(statement)); !taken)
                return std::unexpected(taken.error());
        if (m_begin)
            return refuse(tr("The transaction that begins here is never committed."), *m_begin);
        return std::move(m_script);
    }

private:
    std::unexpected<Error> refuse(const QString &sentence, size_t index) const
    {
        return refuseAt(sentence, m_script.statements[index].source.line);
    }
    std::unexpected<Error> refuseAt(const QString &sentence, qsizetype line) const
    {
        return failure(ErrorKind::Unsupported, sentence, QStringLiteral("%1:%2").arg(m_text.name).arg(line));
    }

    /// The reader leaves out what concerns psql alone; these two say where the script goes on, and whether.
    Result<void> checkCommands(const std::vector<ScriptStatement> &all) const
    {
        static const QRegularExpression command(u"^[ \\t]*\\\\(connect|c|q)\\b"_s, QRegularExpression::MultilineOption);
        qsizetype from = 0;
        const auto check = [&](qsizetype end) -> Result<void> {
            const auto found = command.match(QString::fromUtf8(m_text.content.sliced(from, end - from)));
            if (!found.hasMatch())
                return {};
            const qsizetype line = m_text.content.first(from).count('\n')
                + QStringView(found.capturedView(0).data() - found.capturedStart(0), found.capturedStart(0))
                      .count(u'\n');
            return refuseAt(tr("\"\\%1\" is not followed here: a script is applied as a whole, and to one database.")
                                .arg(found.captured(1)),
                line + 1);
        };
        for (const ScriptStatement &statement : all) {
            if (statement.offset > from)
                if (auto fine = check(statement.offset); !fine)
                    return fine;
            from = statement.offset + statement.sql.size();
            if (statement.isCopy) {
                const qsizetype data = m_text.content.indexOf('\n', from) + 1;
                from = data > 0 ? std::min(data + statement.data.size(), m_text.content.size()) : from;
            }
        }
        return check(m_text.content.size());
    }

    Result<void> take(ScriptStatement source)
    {
        const size_t index = m_script.statements.size();
        const Parsed parsed = parsedStatements(source.sql);
        ApplyStatement statement;
        statement.number = int(index) + 1;
        statement.text = Rehearse::statementHead(source.sql, parsed);
        statement.source = std::move(source);
        Node node;
        if (parsed.error.isEmpty() && parsed.statements.size() == 1) {
            statement.kind = parsed.statements.front().tree.kind();
            node = parsed.statements.front().tree.body();
        }
        if (statement.kind == "VariableSetStmt"_L1)
            noteSetting(statement, node);
        m_script.statements.push_back(std::move(statement));
        return place(index, node);
    }

    void noteSetting(ApplyStatement &statement, const Node &node)
    {
        statement.setting = node["name"_L1].text();
        statement.isLocal = node["is_local"_L1].flag();
        if (statement.setting.contains(u'.') && !m_script.ownSettings.contains(statement.setting))
            m_script.ownSettings << statement.setting;
        m_script.setsLockTimeout = m_script.setsLockTimeout || statement.setting == "lock_timeout"_L1;
        m_script.setsRole
            = m_script.setsRole || statement.setting == "role"_L1 || statement.setting == "session_authorization"_L1;
    }

    Result<void> place(size_t index, const Node &node)
    {
        const QString &kind = m_script.statements[index].kind;
        if (kind == "DiscardStmt"_L1 && node["target"_L1].text() == "DISCARD_ALL"_L1)
            return refuse(tr("DISCARD ALL would give up the lock that keeps others from applying meanwhile."), index);
        if (kind == "TransactionStmt"_L1)
            return placeTransaction(index, node);
        if (!m_begin)
            add(kind == "VariableSetStmt"_L1 || kind == "VariableShowStmt"_L1 ? ApplySegment::Kind::Setting
                                                                              : ApplySegment::Kind::Single,
                index, false);
        return {};
    }

    Result<void> placeTransaction(size_t index, const Node &node)
    {
        const QString kind = node["kind"_L1].text();
        if (kind == "TRANS_STMT_PREPARE"_L1 || kind == "TRANS_STMT_COMMIT_PREPARED"_L1
            || kind == "TRANS_STMT_ROLLBACK_PREPARED"_L1)
            return refuse(tr("Transactions that are committed in two phases are not applied."), index);
        if (node["chain"_L1].flag())
            return refuse(tr("AND CHAIN is not applied: write COMMIT and BEGIN."), index);
        const bool undoes = kind == "TRANS_STMT_ROLLBACK"_L1;
        if (kind == "TRANS_STMT_BEGIN"_L1 || kind == "TRANS_STMT_START"_L1) {
            if (!m_begin)
                m_begin = index; // in an open one it does nothing
        } else if (!m_begin) {
            add(ApplySegment::Kind::Setting, index, false); // PostgreSQL only warns
        } else if (undoes || kind == "TRANS_STMT_COMMIT"_L1) {
            add(ApplySegment::Kind::Block, *m_begin, undoes);
            m_begin.reset();
        }
        return {};
    }

    void add(ApplySegment::Kind kind, size_t first, bool isUndone)
    {
        const int number = kind == ApplySegment::Kind::Setting ? 0 : ++m_script.count;
        m_script.segments.push_back({kind, first, m_script.statements.size(), number, isUndone});
    }

    const SqlText &m_text;
    ApplyScript m_script;
    std::optional<size_t> m_begin; ///< of the open transaction
};

} // namespace

Result<ApplyScript> cutScript(const SqlText &script)
{
    return Cutter(script).cut();
}

} // namespace Howdah
