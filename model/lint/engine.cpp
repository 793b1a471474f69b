// SPDX-License-Identifier: Apache-2.0
#include "lint/engine.h"

#include "lint/context.h"
#include "lint/rule.h"
#include "lint/sections.h"
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
    if (textOf(node, "kind"_L1) == "VAR_RESET_ALL"_L1)
        state.lockTimeout = state.localLockTimeout = state.statementTimeout = state.utc = false;
    const std::vector<Node> values = node["args"_L1].items();
    const Node constant = values.empty() ? Node() : values.front().as("A_Const"_L1);
    const QString value = constant["sval"_L1]["sval"_L1].text();
    const bool isSet = textOf(node, "kind"_L1) == "VAR_SET_VALUE"_L1;
    const bool isZero = constant["ival"_L1] ? constant["ival"_L1]["ival"_L1].number() == 0 : value == "0"_L1;
    if (name == "lock_timeout"_L1)
        (node["is_local"_L1].flag() ? state.localLockTimeout : state.lockTimeout) = isSet && !isZero;
    else if (name == "statement_timeout"_L1 || name == "transaction_timeout"_L1)
        (node["is_local"_L1].flag() ? state.localStatementTimeout : state.statementTimeout) = isSet && !isZero;
    else if (name == "timezone"_L1)
        state.utc = isSet
            && (value.compare("utc"_L1, Qt::CaseInsensitive) == 0
                || value.compare("etc/utc"_L1, Qt::CaseInsensitive) == 0);
}

void endTransaction(State &state)
{
    state.inTransaction = state.implied = false;
    state.localLockTimeout = state.localStatementTimeout = false;
    state.notValid.clear();
    state.newValues.clear();
    state.newTypes.clear();
    state.altered.clear();
    state.kept.clear();
    state.lastAltered.clear();
}

/// An ALTER TABLE that another one of the same table could be part of: validating, attaching and detaching gain from
/// being alone.
bool isMergeable(const ParsedStatement &statement, const std::vector<Action> &actions)
{
    return statement.tree.as("AlterTableStmt"_L1)["objtype"_L1].text() == "OBJECT_TABLE"_L1 && !actions.empty()
        && std::ranges::none_of(actions, [](const Action &action) {
               const QString type = action.node["subtype"_L1].text();
               return type == "AT_ValidateConstraint"_L1 || type.startsWith("AT_Attach"_L1)
                   || type.startsWith("AT_Detach"_L1) || action.parties.empty();
           });
}

/// An enum type loses its name; what takes it should have its labels.
void retire(State &state, const Context &at, const QualifiedName &written)
{
    const EnumType *type = at.scene.enumType(written);
    if (type && !at.scene.isTypeBorn(written, at.migration))
        state.retiredEnums.insert(display(type->name), QStringList(type->values.begin(), type->values.end()));
}

/// REVOKE … FROM PUBLIC
bool isFromPublic(const Node &grant)
{
    return !grant["is_grant"_L1].flag() && std::ranges::any_of(grant["grantees"_L1].items(), [](const Node &item) {
        return textOf(item.as("RoleSpec"_L1), "roletype"_L1) == "ROLESPEC_PUBLIC"_L1;
    });
}

QString shown(const Context &at, const QualifiedName &written)
{
    return display(at.scene.resolved(written));
}

void noteDrop(State &state, const Context &at)
{
    const QString type = textOf(at.node(), "removeType"_L1);
    for (const Node &object : at.node()["objects"_L1].items()) {
        if (at.isNew(qualifiedName(object)))
            continue;
        if (type == "OBJECT_TABLE"_L1 || type == "OBJECT_VIEW"_L1 || type == "OBJECT_MATVIEW"_L1) {
            const QString name = shown(at, qualifiedName(object));
            if (!state.dropped.contains(name))
                state.dropped.insert(name, at.number);
        } else if (type == "OBJECT_INDEX"_L1) {
            if (const Locks::KnownIndex *index = at.scene.index(qualifiedName(object)))
                if (!at.isNew(index->relation) && index->born != at.migration)
                    state.droppedIndexes.push_back({index->relation, index->name.name,
                        index->keys.empty() ? QString() : index->keys.front().column, state.inTransaction});
        } else if (type == "OBJECT_TYPE"_L1) {
            retire(state, at, typeName(object));
        }
    }
}

/// The last statements about rights, owners, comments and statistics of each object.
void noteObject(State &state, const Context &at)
{
    const Node node = at.node();
    if (at.is("CommentStmt"_L1)) {
        const QString name = shown(at, qualifiedName(node["object"_L1]));
        state.granted.insert(name, at.number);
        if (textOf(node, "objtype"_L1) == "OBJECT_TABLE"_L1)
            state.commented.insert(name, at.number);
    } else if (const Node grant = at.statement.tree.as("GrantStmt"_L1)) {
        for (const Node &object : grant["objects"_L1].items()) {
            const Node routine = object.as("ObjectWithArgs"_L1);
            const QString name = shown(at, routine ? qualifiedName(routine["objname"_L1]) : relationName(object));
            state.granted.insert(name, at.number);
            if (routine && isFromPublic(grant))
                state.revoked.insert(name, at.number);
        }
        if (textOf(grant, "targtype"_L1) == "ACL_TARGET_ALL_IN_SCHEMA"_L1 && isFromPublic(grant)
            && textOf(grant, "objtype"_L1) == "OBJECT_FUNCTION"_L1)
            for (const Node &schema : grant["objects"_L1].items())
                state.revoked.insert(schema.text() + u".*"_s, at.number);
    } else if (const Node defaults = at.statement.tree.as("AlterDefaultPrivilegesStmt"_L1)["action"_L1]) {
        if (textOf(defaults, "objtype"_L1) == "OBJECT_FUNCTION"_L1 && isFromPublic(defaults)
            && !state.revoked.contains(QString()))
            state.revoked.insert(QString(), at.number);
    } else if (at.is("VacuumStmt"_L1)) {
        const bool analyzes = !node["is_vacuumcmd"_L1].flag()
            || std::ranges::any_of(node["options"_L1].items(),
                [](const Node &option) { return textOf(option.as("DefElem"_L1), "defname"_L1) == "analyze"_L1; });
        for (const Node &relation : node["rels"_L1].items())
            if (analyzes)
                state.analyzed.insert(
                    shown(at, relationName(relation.as("VacuumRelation"_L1)["relation"_L1])), at.number);
        if (analyzes && node["rels"_L1].items().empty())
            state.analyzed.insert(QString(), at.number);
    } else if (at.is("AlterSeqStmt"_L1)) {
        for (const Node &option : node["options"_L1].items())
            if (textOf(option.as("DefElem"_L1), "defname"_L1) == "as"_L1)
                state.retypedSequences.insert(shown(at, relationName(node["sequence"_L1])));
    } else if (at.is("AlterTableStmt"_L1)) {
        for (const Action &action : at.actions)
            if (action.node["subtype"_L1].text() == "AT_ChangeOwner"_L1 && !action.parties.empty())
                state.granted.insert(display(action.table()), at.number);
    }
}

/// Rows that are changed, and the tables that are.
void noteRows(State &state, const Context &at)
{
    const Node node = at.node();
    const QString relation = shown(at, relationName(node["relation"_L1]));
    if (at.is("UpdateStmt"_L1))
        for (const Node &target : node["targetList"_L1].items())
            state.filled.insert(relation + u'.' + textOf(target.as("ResTarget"_L1), "name"_L1));
    else if (at.is("DeleteStmt"_L1))
        state.filled.insert(relation);
    else if ((at.is("AlterTableStmt"_L1) || at.is("IndexStmt"_L1)) && !state.touched.contains(relation))
        state.touched.insert(relation, at.number);
}

/// What rules ask of the whole file.
void note(State &state, const Context &at)
{
    if (!at.is("VariableSetStmt"_L1) && !at.is("TransactionStmt"_L1))
        (at.isAlone() ? state.didAlone : state.didOther) = true;
    noteRows(state, at);
    if (at.is("DropStmt"_L1))
        noteDrop(state, at);
    else if (at.is("RenameStmt"_L1) && textOf(at.node(), "renameType"_L1) == "OBJECT_TYPE"_L1)
        retire(state, at, qualifiedName(at.node()["object"_L1]));
    else
        noteObject(state, at);
}

/// What the statement leaves for those after it.
void follow(State &state, const ParsedStatement &statement, const std::vector<Action> &actions, const Context &at)
{
    const Node node = statement.tree.body();
    if (statement.tree.is("VariableSetStmt"_L1)) {
        // Outside of a transaction SET LOCAL does nothing: who writes it has a tool that begins one.
        if (node["is_local"_L1].flag() && !state.inTransaction)
            state.inTransaction = state.implied = true;
        set(state, node);
        return;
    }
    if (statement.tree.is("TransactionStmt"_L1)) {
        const QString kind = textOf(node, "kind"_L1);
        if (kind == "TRANS_STMT_BEGIN"_L1 || kind == "TRANS_STMT_START"_L1) {
            state.inTransaction = true;
            state.implied = false;
        } else if (!kind.contains("SAVEPOINT"_L1) && kind != "TRANS_STMT_ROLLBACK_TO"_L1
            && kind != "TRANS_STMT_RELEASE"_L1)
            endTransaction(state);
        return;
    }
    state.lastAltered = isMergeable(statement, actions) ? display(actions.front().table()) : QString();
    if (!state.inTransaction)
        return;
    if (statement.tree.is("CreateEnumStmt"_L1))
        state.newTypes.insert(display(at.scene.resolved(qualifiedName(node["typeName"_L1]))));
    for (const Action &action : actions) {
        if (action.act == Act::AddCheckNotValid || action.act == Act::AddForeignKeyNotValid
            || action.act == Act::AddNotNullNotValid)
            state.notValid.insert(display(action.table()) + u'.' + action.member);
        if (action.act == Act::AddEnumValue && !state.newTypes.contains(action.member))
            state.newValues.insert(textOf(node, "newVal"_L1));
        for (const Locks::RelationFact &fact : Locks::factsOf(action, at.major).relations) {
            const QString name = display(fact.relation);
            if (fact.mode < Locks::Mode::Share || !at.isOthers(action, fact))
                continue;
            if (!state.kept.contains(name))
                state.kept << name;
            if (fact.mode == Locks::Mode::AccessExclusive && !state.altered.contains(name))
                state.altered << name;
        }
    }
}

/// Byte offsets become lines and columns, in one pass for findings in the text's order.
void place(Findings &findings, QByteArrayView text)
{
    std::ranges::stable_sort(findings, [](const Finding &one, const Finding &other) {
        return std::tie(one.offset, one.rule, one.message) < std::tie(other.offset, other.rule, other.message);
    });
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
    Engine(Locks::Scene &scene, int migration, const Settings &settings, const Locks::Scene *last,
        const Circumstances &circumstances)
        : m_scene(scene)
        , m_last(last ? *last : scene)
        , m_migration(migration)
        , m_settings(settings)
        , m_lacksDown(circumstances.lacksDown)
        , m_historyFault(circumstances.historyFault)
    {
        m_state.inTransaction = m_state.implied = circumstances.inTransaction;
        for (const Rule &rule : rules())
            if (isAsked(rule, rule.late))
                (rule.late ? m_lateRules : m_rules).push_back(&rule);
    }

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
                look(own, one, statement, number);
            take(all, own, statement.offset, statement.sql.size(), number);
            ++number;
        }
        for (const Late &late : m_late) {
            Findings own;
            ask(own, late.statement, {}, {}, late.number, true);
            take(all, own, late.offset, late.size, late.number);
        }
        if (m_state.inTransaction && !m_state.implied)
            atEnd(all, text);
        if (m_lacksDown && !statements.empty())
            aboutFile(all, statements.front(), u"HW-616"_s,
                QCoreApplication::translate("Lint", "There is no way back from this migration."));
        if (!m_historyFault.isEmpty() && !statements.empty())
            aboutFile(all, statements.front(), u"HW-615"_s, m_historyFault);
        suppress(all, text, statements);
        for (Finding &finding : all)
            finding.severity = m_settings.severities.value(finding.rule, finding.severity);
        std::erase_if(all, [&](const Finding &finding) { return m_settings.off.contains(finding.rule); });
        place(all, text);
        return all;
    }

private:
    /// A statement that is looked at again when the whole file is known.
    struct Late {
        ParsedStatement statement;
        qsizetype offset = 0, size = 0;
        int number = 0;
    };

    static bool isLookedAtAgain(const Node &tree)
    {
        return tree.is("CreateStmt"_L1) || tree.is("CreateForeignTableStmt"_L1) || tree.is("AlterTableStmt"_L1)
            || tree.is("IndexStmt"_L1) || tree.is("ViewStmt"_L1) || tree.is("CreateFunctionStmt"_L1)
            || tree.is("CreatePolicyStmt"_L1) || tree.is("CreateTableAsStmt"_L1) || tree.is("CreateSeqStmt"_L1)
            || tree.is("AlterSeqStmt"_L1);
    }

    static void take(Findings &all, const Findings &own, qsizetype offset, qsizetype size, int number)
    {
        for (Finding finding : own) {
            finding.length = qMax<qsizetype>(1, size - finding.offset);
            finding.offset += offset;
            finding.statement = number;
            all.push_back(finding);
        }
    }

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
        finding.statement = m_beginNumber;
        finding.length = qMin<qsizetype>(5, text.size() - m_begin);
        add(all, *findRule(u"HW-607"_s), {finding});
    }

    void aboutFile(Findings &all, const ScriptStatement &first, const QString &rule, const QString &message) const
    {
        Finding finding;
        finding.message = message;
        finding.offset = first.offset;
        finding.length = first.sql.size();
        add(all, *findRule(rule), {finding});
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

    /// Rules that are a matter of taste are asked by name.
    bool isAsked(const Rule &rule, bool late) const
    {
        const QString id = QLatin1StringView(rule.id);
        return rule.check && rule.late == late && (!rule.from || m_settings.major >= rule.from)
            && (!rule.until || m_settings.major <= rule.until) && (!rule.policy || m_settings.severities.contains(id));
    }

    void ask(Findings &own, const ParsedStatement &statement, QByteArrayView sql, const std::vector<Action> &actions,
        int number, bool late) const
    {
        Findings found;
        Context context(
            statement, sql, actions, late ? m_last : m_scene, m_state, m_settings, m_migration, number, found);
        for (const Rule *rule : late ? m_lateRules : m_rules) {
            rule->check(context);
            if (!found.empty())
                add(own, *rule, std::exchange(found, {}));
        }
    }

    void look(Findings &own, const ParsedStatement &statement, const ScriptStatement &script, int number)
    {
        const std::vector<Action> actions = Locks::actionsOf(statement, script.sql, m_scene, m_settings.major);
        ask(own, statement, script.sql, actions, number, false);
        if (isLookedAtAgain(statement.tree))
            m_late.push_back({statement, script.offset, script.sql.size(), number});
        const bool was = m_state.inTransaction;
        Findings none;
        const Context context(statement, script.sql, actions, m_scene, m_state, m_settings, m_migration, number, none);
        note(m_state, context);
        follow(m_state, statement, actions, context);
        if (!was && m_state.inTransaction) {
            m_begin = script.offset;
            m_beginNumber = number;
        }
        m_scene.learn(statement.tree, m_migration);
    }

    Locks::Scene &m_scene;
    const Locks::Scene &m_last; ///< what there is when all files have run
    const int m_migration;
    const Settings &m_settings;
    const bool m_lacksDown;
    const QString m_historyFault;
    std::vector<const Rule *> m_rules, m_lateRules;
    State m_state;
    std::vector<Late> m_late;
    qsizetype m_begin = 0;
    int m_beginNumber = 0;
};

} // namespace

namespace {

/// The two ways of one file, each as it would be run.
Result<Findings> lintBoth(const Sections &sections, Locks::Scene &scene, int migration, const Settings &settings,
    const Locks::Scene *last, const Circumstances &circumstances)
{
    const auto up = scriptStatements(sections.up, PsqlCommands::LeaveOut);
    const auto down = scriptStatements(sections.down, PsqlCommands::LeaveOut);
    if (!up || !down)
        return std::unexpected(up ? down.error() : up.error());
    Findings all = Engine(
        scene, migration, settings, last, {sections.upInTransaction, down->empty(), circumstances.historyFault})
                       .run(sections.up, *up);
    Locks::Scene aside = scene;
    for (Finding finding :
        Engine(aside, migration, settings, nullptr, {sections.downInTransaction}).run(sections.down, *down)) {
        finding.statement += int(up->size());
        all.push_back(finding);
    }
    std::ranges::stable_sort(all, {}, &Finding::offset);
    return all;
}

} // namespace

Result<Findings> lint(const QByteArray &text, Locks::Scene &scene, int migration, const Settings &settings,
    const Locks::Scene *last, const Circumstances &circumstances)
{
    if (const auto sections = sectionsOf(text))
        return lintBoth(*sections, scene, migration, settings, last, circumstances);
    const auto statements = scriptStatements(text, PsqlCommands::LeaveOut);
    if (!statements)
        return std::unexpected(statements.error());
    return Engine(scene, migration, settings, last, circumstances).run(text, *statements);
}

Result<void> learn(const QByteArray &text, Locks::Scene &scene, int migration)
{
    const auto learnOne = [&](const ScriptStatement &statement) -> Result<void> {
        for (const ParsedStatement &one : parsedStatements(statement.sql).statements)
            scene.learn(one.tree, migration);
        return {};
    };
    const auto sections = sectionsOf(text);
    return eachStatement(sections ? sections->up : text, learnOne, PsqlCommands::LeaveOut);
}

} // namespace Howdah::Lint
