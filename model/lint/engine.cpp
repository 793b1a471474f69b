// SPDX-License-Identifier: Apache-2.0
#include "lint/engine.h"

#include "lint/context.h"
#include "lint/rule.h"
#include "lint/suppression.h"
#include "sql/parse/script.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Node &statement, QLatin1StringView field)
{
    return statement[field].text();
}

/// A session setting, as far as rules ask for it.
void set(State &state, const Node &node)
{
    const QString name = textOf(node, "name"_L1).toLower();
    const std::vector<Node> values = node["args"_L1].items();
    const Node constant = values.empty() ? Node() : values.front().as("A_Const"_L1);
    const QString value = constant["sval"_L1]["sval"_L1].text();
    const bool isSet = textOf(node, "kind"_L1) == "VAR_SET_VALUE"_L1;
    const bool isZero = constant["ival"_L1] ? constant["ival"_L1]["ival"_L1].number() == 0 : value == "0"_L1;
    if (name == "lock_timeout"_L1)
        state.lockTimeout = isSet && !isZero;
    else if (name == "statement_timeout"_L1 || name == "transaction_timeout"_L1)
        state.statementTimeout = isSet && !isZero;
    else if (name == "timezone"_L1)
        state.utc = isSet
            && (value.compare("utc"_L1, Qt::CaseInsensitive) == 0
                || value.compare("etc/utc"_L1, Qt::CaseInsensitive) == 0);
}

void endTransaction(State &state)
{
    state.inTransaction = false;
    state.notValid.clear();
    state.newValues.clear();
    state.altered.clear();
    state.lastAltered.clear();
}

/// What the statement leaves for those after it.
void follow(State &state, const ParsedStatement &statement, const std::vector<Action> &actions, int major)
{
    const Node node = statement.tree.body();
    if (statement.tree.is("VariableSetStmt"_L1)) {
        set(state, node);
        return;
    }
    if (statement.tree.is("TransactionStmt"_L1)) {
        const QString kind = textOf(node, "kind"_L1);
        if (kind == "TRANS_STMT_BEGIN"_L1 || kind == "TRANS_STMT_START"_L1)
            state.inTransaction = true;
        else if (!kind.contains("SAVEPOINT"_L1) && kind != "TRANS_STMT_ROLLBACK_TO"_L1
            && kind != "TRANS_STMT_RELEASE"_L1)
            endTransaction(state);
        return;
    }
    state.lastAltered
        = statement.tree.is("AlterTableStmt"_L1) && !actions.empty() ? display(actions.front().table()) : QString();
    if (!state.inTransaction)
        return;
    for (const Action &action : actions) {
        if (action.act == Act::AddCheckNotValid || action.act == Act::AddForeignKeyNotValid
            || action.act == Act::AddNotNullNotValid)
            state.notValid.insert(display(action.table()) + u'.' + action.member);
        if (action.act == Act::AddEnumValue)
            state.newValues.insert(textOf(node, "newVal"_L1));
        for (const Locks::RelationFact &fact : Locks::factsOf(action, major).relations)
            if (fact.mode == Locks::Mode::AccessExclusive)
                state.altered.insert(display(fact.relation));
    }
}

/// Byte offsets become lines and columns, in one pass for findings in the text's order.
void place(Findings &findings, QByteArrayView text)
{
    std::ranges::stable_sort(findings, {}, &Finding::offset);
    qsizetype at = 0;
    int line = 1, column = 1;
    for (Finding &finding : findings) {
        for (; at < finding.offset && at < text.size(); ++at) {
            if (text[at] == '\n') {
                ++line;
                column = 1;
            } else if ((uchar(text[at]) & 0xc0) != 0x80) {
                ++column; // the first byte of a character
            }
        }
        finding.line = line;
        finding.column = column;
    }
}

class Engine
{
public:
    Engine(Locks::Scene &scene, int migration, const Settings &settings)
        : m_scene(scene)
        , m_migration(migration)
        , m_settings(settings)
    { }

    Findings run(const QByteArray &text, const std::vector<ScriptStatement> &statements)
    {
        Findings all;
        int number = 0;
        for (const ScriptStatement &statement : statements) {
            Findings own;
            Parsed parsed = parsedStatements(statement.sql);
            if (!parsed.error.isEmpty())
                add(own, *findRule(u"HW-613"_s), {broken(parsed)});
            for (const ParsedStatement &one : parsed.statements)
                look(own, one, statement);
            for (Finding &finding : own) {
                finding.length = qMax<qsizetype>(1, statement.sql.size() - finding.offset);
                finding.offset += statement.offset;
                finding.statement = number;
            }
            all.insert(all.end(), own.begin(), own.end());
            ++number;
        }
        if (m_state.inTransaction)
            atEnd(all, text);
        suppress(all, text, statements);
        std::erase_if(all, [&](const Finding &finding) { return m_settings.off.contains(finding.rule); });
        place(all, text);
        return all;
    }

private:
    static Finding broken(const Parsed &parsed)
    {
        Finding finding;
        finding.message
            = QCoreApplication::translate("Lint", "PostgreSQL's parser refuses this: %1.").arg(parsed.error);
        finding.offset = parsed.errorAt;
        return finding;
    }

    void atEnd(Findings &all, const QByteArray &text)
    {
        Finding finding;
        finding.message
            = QCoreApplication::translate("Lint", "BEGIN is never followed by COMMIT: nothing of this is kept.");
        finding.offset = m_begin;
        finding.length = qMin<qsizetype>(5, text.size() - m_begin);
        add(all, *findRule(u"HW-607"_s), {finding});
    }

    void add(Findings &all, const Rule &rule, Findings found) const
    {
        const QString id = QLatin1StringView(rule.id);
        for (Finding &finding : found) {
            finding.rule = id;
            finding.severity = m_settings.severities.value(id, rule.severity);
            all.push_back(finding);
        }
    }

    void look(Findings &own, const ParsedStatement &statement, const ScriptStatement &script)
    {
        const std::vector<Action> actions = Locks::actionsOf(statement, script.sql, m_scene, m_settings.major);
        for (const Rule &rule : rules()) {
            if (!rule.check || (rule.from && m_settings.major < rule.from)
                || (rule.until && m_settings.major > rule.until))
                continue;
            Findings found;
            Context context(statement, actions, m_scene, m_state, m_settings.major, m_migration, found);
            rule.check(context);
            add(own, rule, std::move(found));
        }
        const bool was = m_state.inTransaction;
        follow(m_state, statement, actions, m_settings.major);
        if (!was && m_state.inTransaction)
            m_begin = script.offset;
        m_scene.learn(statement.tree, m_migration);
    }

    Locks::Scene &m_scene;
    const int m_migration;
    const Settings &m_settings;
    State m_state;
    qsizetype m_begin = 0;
};

} // namespace

Result<Findings> lint(const QByteArray &text, Locks::Scene &scene, int migration, const Settings &settings)
{
    const auto statements = scriptStatements(text, PsqlCommands::LeaveOut);
    if (!statements)
        return std::unexpected(statements.error());
    return Engine(scene, migration, settings).run(text, *statements);
}

} // namespace Howdah::Lint
