// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"
#include "exchange/dictionarypages.h"

#include "change/object.h"
#include "exchange/constraintwords.h"
#include "schema/lookup.h"

#include <algorithm>
#include <map>
#include <set>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

DictionaryCell plain(const QString &text)
{
    return {text, {}, false};
}
DictionaryCell code(const QString &text)
{
    return {text, {}, true};
}
QString joined(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(u", "_s);
}

class Pages
{
public:
    explicit Pages(const Database &database)
        : m_lookup(std::make_shared<const Database>(database))
        , m_database(m_lookup.database())
    { }

    DictionaryPages all()
    {
        m_pages.title = m_database.name;
        m_pages.subtitle
            = tr("PostgreSQL %1.%2").arg(m_database.serverVersion / 10000).arg(m_database.serverVersion % 10000);
        // Before anything links to them.
        giveAnchors(m_database.tables);
        giveAnchors(m_database.views);
        giveAnchors(m_database.enums);
        giveAnchors(m_database.domains);
        giveAnchors(m_database.composites);
        giveAnchors(m_database.routines);
        giveAnchors(m_database.sequences);
        readUses();
        for (const Table &each : m_database.tables)
            table(each);
        for (const View &each : m_database.views)
            view(each);
        types();
        for (const Routine &each : m_database.routines)
            routine(each);
        for (const Sequence &each : m_database.sequences)
            if (!each.ownedBy)
                sequence(each);
        std::ranges::stable_sort(m_pages.entries, {}, &DictionaryEntry::schema);
        return std::move(m_pages);
    }

private:
    template <typename T>
    void giveAnchors(const std::vector<T> &list)
    {
        for (const T &object : list) {
            const ObjectRef ref = refOf(object);
            QString anchor;
            for (const QChar c : QString(kindWord(ref.kind) + u'-' + display(ref)))
                anchor += c.isLetterOrNumber() || c == u'_' || c == u'.' ? c : QChar(u'-');
            QString free = anchor;
            for (int number = 2; !m_taken.insert(free).second; ++number)
                free = anchor + u'-' + QString::number(number);
            m_anchors.emplace(ref, free);
        }
    }

    QString anchorOf(const ObjectRef &ref) const
    {
        const auto found = m_anchors.find(ref);
        return found == m_anchors.end() ? QString() : found->second;
    }
    DictionaryCell link(const ObjectRef &ref) const { return {display(ref), anchorOf(ref), false}; }

    /// Views and routines by what they read.
    void readUses()
    {
        for (const Dependency &each : m_database.dependencies) {
            if (each.from.kind != ObjectKind::View && each.from.kind != ObjectKind::Routine)
                continue;
            ObjectRef to = each.to;
            if (to.kind == ObjectKind::Column)
                to = m_lookup.view(to.name) ? ObjectRef{ObjectKind::View, to.name, {}}
                                            : ObjectRef{ObjectKind::Table, to.name, {}};
            if (to != each.from)
                m_uses[to].insert(each.from);
        }
    }

    DictionaryEntry &begin(const ObjectRef &ref, const QString &kind, const QString &comment)
    {
        m_pages.entries.push_back({anchorOf(ref), ref.name.schema, display(ref), kind, comment, {}, {}});
        return m_pages.entries.back();
    }
    static void put(DictionaryEntry &entry, DictionaryTable table)
    {
        if (!table.rows.empty())
            entry.tables.push_back(std::move(table));
    }
    void putUses(DictionaryEntry &entry, const ObjectRef &ref) const
    {
        DictionaryTable list{tr("Used by"), {tr("Object"), tr("Kind")}, {}};
        if (const auto found = m_uses.find(ref); found != m_uses.end())
            for (const ObjectRef &user : found->second)
                list.rows.push_back({link(user), plain(kindWord(user.kind))});
        put(entry, std::move(list));
    }

    static QString defaultWords(const Column &column)
    {
        if (column.identity != Identity::No)
            return tr("counted up");
        if (column.generated != Generated::No)
            return tr("generated: %1").arg(column.expression.value_or(QString()));
        return column.expression.value_or(QString());
    }
    /// "PK", "FK", "U": what a column is part of.
    QString marks(const QualifiedName &table, const QString &column) const
    {
        QStringList words;
        for (const Constraint *each : m_lookup.constraintsOf(table)) {
            const QString word = each->kind == ConstraintKind::PrimaryKey ? u"PK"_s
                : each->kind == ConstraintKind::ForeignKey                ? u"FK"_s
                : each->kind == ConstraintKind::Unique                    ? u"U"_s
                                                                          : QString();
            if (!word.isEmpty() && !words.contains(word) && std::ranges::contains(each->columns, column))
                words << word;
        }
        words.sort();
        return words.join(u", "_s);
    }

    void table(const Table &table)
    {
        DictionaryEntry &entry = begin(refOf(table),
            table.partition                        ? tr("partition of %1").arg(display(table.partition->parent))
                : table.kind == TableKind::Foreign ? tr("foreign table")
                : table.partitionKey.isEmpty()     ? tr("table")
                                                   : tr("table, partitioned by %1").arg(table.partitionKey),
            table.comment);
        DictionaryTable columns{
            tr("Columns"), {tr("Column"), tr("Type"), tr("Null"), tr("Default"), tr("Key"), tr("Description")}, {}};
        for (const Column &each : table.columns)
            columns.rows.push_back({plain(each.name), typeCell(each.type), plain(each.notNull ? tr("no") : tr("yes")),
                code(defaultWords(each)), plain(marks(table.name, each.name)), plain(each.comment)});
        put(entry, std::move(columns));
        constraints(entry, table.name);
        DictionaryTable indexes{tr("Indexes"), {tr("Index"), tr("Definition"), tr("Description")}, {}};
        for (const Index *each : m_lookup.indexesOf(table.name))
            indexes.rows.push_back({plain(each->name.name), code(indexWords(*each)), plain(each->comment)});
        put(entry, std::move(indexes));
        rules(entry, table.name);
        putUses(entry, refOf(table));
    }

    DictionaryCell typeCell(const QString &type) const
    {
        DictionaryCell cell = code(type);
        QString base = type;
        while (base.endsWith("[]"_L1))
            base.chop(2);
        // Names of types that need quotes are rare; they are without a link.
        const QualifiedName name{base.section(u'.', 0, 0), base.section(u'.', 1)};
        for (const ObjectKind kind : {ObjectKind::EnumType, ObjectKind::Domain, ObjectKind::CompositeType})
            if (const QString anchor = anchorOf({kind, name, {}}); !anchor.isEmpty())
                cell.target = anchor;
        return cell;
    }

    void constraints(DictionaryEntry &entry, const QualifiedName &relation) const
    {
        DictionaryTable keys{tr("Foreign keys"), {tr("Key"), tr("Columns"), tr("References"), tr("Description")}, {}};
        DictionaryTable others{tr("Constraints"), {tr("Constraint"), tr("Definition"), tr("Description")}, {}};
        for (const Constraint *each : m_lookup.constraintsOf(relation)) {
            if (each->kind != ConstraintKind::ForeignKey) {
                others.rows.push_back({plain(each->name), code(constraintBody(*each)), plain(each->comment)});
                continue;
            }
            DictionaryCell to = link({ObjectKind::Table, each->referenced, {}});
            to.text += u" (%1)"_s.arg(joined(each->referencedColumns));
            keys.rows.push_back({plain(each->name), plain(joined(each->columns)), to, plain(each->comment)});
        }
        put(entry, std::move(others));
        put(entry, std::move(keys));
        DictionaryTable references{tr("Referenced by"), {tr("Table"), tr("Columns"), tr("Key")}, {}};
        for (const Constraint *each : m_lookup.referencesTo(relation))
            references.rows.push_back(
                {link({ObjectKind::Table, each->relation, {}}), plain(joined(each->columns)), plain(each->name)});
        put(entry, std::move(references));
    }

    static QString indexWords(const Index &index)
    {
        QStringList keys;
        for (const IndexKey &key : index.keys)
            keys << (key.column.isEmpty() ? key.expression : key.column) + (key.descending ? u" DESC"_s : QString());
        QString text = (index.unique ? u"UNIQUE "_s : QString()) + index.method + u" (%1)"_s.arg(keys.join(u", "_s));
        if (!index.include.empty())
            text += u" INCLUDE (%1)"_s.arg(joined(index.include));
        return index.predicate.isEmpty() ? text : text + u" WHERE "_s + index.predicate;
    }

    /// What happens by itself: triggers, rules, row security.
    void rules(DictionaryEntry &entry, const QualifiedName &relation) const
    {
        DictionaryTable triggers{tr("Triggers and rules"), {tr("Name"), tr("Definition"), tr("Description")}, {}};
        for (const Trigger *each : m_lookup.triggersOf(relation))
            triggers.rows.push_back({plain(each->name), code(each->definition), plain(each->comment)});
        for (const Rule *each : m_lookup.rulesOf(relation))
            triggers.rows.push_back({plain(each->name), code(each->definition), plain(each->comment)});
        put(entry, std::move(triggers));
        DictionaryTable policies{
            tr("Policies"), {tr("Policy"), tr("For"), tr("Rows seen"), tr("Rows written"), tr("Description")}, {}};
        for (const Policy *each : m_lookup.policiesOf(relation))
            policies.rows.push_back({plain(each->name), plain(each->command), code(each->usingExpression),
                code(each->checkExpression), plain(each->comment)});
        put(entry, std::move(policies));
    }

    void view(const View &view)
    {
        DictionaryEntry &entry
            = begin(refOf(view), view.materialized ? tr("materialized view") : tr("view"), view.comment);
        DictionaryTable columns{tr("Columns"), {tr("Column"), tr("Type"), tr("Description")}, {}};
        for (const ViewColumn &each : view.columns)
            columns.rows.push_back({plain(each.name), typeCell(each.type), plain(each.comment)});
        put(entry, std::move(columns));
        DictionaryTable indexes{tr("Indexes"), {tr("Index"), tr("Definition"), tr("Description")}, {}};
        for (const Index *each : m_lookup.indexesOf(view.name))
            indexes.rows.push_back({plain(each->name.name), code(indexWords(*each)), plain(each->comment)});
        put(entry, std::move(indexes));
        rules(entry, view.name);
        putUses(entry, refOf(view));
        entry.code = view.definition;
    }

    void types()
    {
        for (const EnumType &each : m_database.enums) {
            DictionaryEntry &entry = begin(refOf(each), tr("enum"), each.comment);
            DictionaryTable values{tr("Values"), {tr("Value")}, {}};
            for (const QString &value : each.values)
                values.rows.push_back({plain(value)});
            put(entry, std::move(values));
            putUses(entry, refOf(each));
        }
        for (const Domain &each : m_database.domains) {
            DictionaryEntry &entry = begin(refOf(each), tr("domain over %1").arg(each.type), each.comment);
            DictionaryTable checks{tr("Constraints"), {tr("Constraint"), tr("Definition"), tr("Description")}, {}};
            if (each.notNull)
                checks.rows.push_back({plain(each.notNullName), code(u"NOT NULL"_s), plain({})});
            for (const DomainConstraint &check : each.constraints)
                checks.rows.push_back(
                    {plain(check.name), code(u"CHECK (%1)"_s.arg(check.expression)), plain(check.comment)});
            put(entry, std::move(checks));
        }
        for (const CompositeType &each : m_database.composites) {
            DictionaryEntry &entry = begin(refOf(each), tr("composite type"), each.comment);
            DictionaryTable attributes{tr("Attributes"), {tr("Attribute"), tr("Type"), tr("Description")}, {}};
            for (const Attribute &attribute : each.attributes)
                attributes.rows.push_back({plain(attribute.name), typeCell(attribute.type), plain(attribute.comment)});
            put(entry, std::move(attributes));
        }
    }

    void routine(const Routine &routine)
    {
        const QString kind = routine.kind == RoutineKind::Procedure ? tr("procedure")
            : routine.kind == RoutineKind::Aggregate                ? tr("aggregate")
                                                                    : tr("function");
        DictionaryEntry &entry = begin(refOf(routine), kind, routine.comment);
        entry.code = routine.definition;
        putUses(entry, refOf(routine));
    }

    void sequence(const Sequence &sequence)
    {
        DictionaryEntry &entry = begin(refOf(sequence), tr("sequence"), sequence.comment);
        put(entry,
            {tr("Numbers"), {tr("Type"), tr("Start"), tr("Step"), tr("Least"), tr("Greatest")},
                {{code(sequence.type), plain(QString::number(sequence.start)),
                    plain(QString::number(sequence.increment)), plain(QString::number(sequence.minimum)),
                    plain(QString::number(sequence.maximum))}}});
    }

    Lookup m_lookup;
    const Database &m_database;
    DictionaryPages m_pages;
    std::map<ObjectRef, QString> m_anchors;
    std::set<QString> m_taken;
    std::map<ObjectRef, std::set<ObjectRef>> m_uses;
};

} // namespace

DictionaryPages dictionaryPages(const Database &database)
{
    return Pages(database).all();
}

} // namespace Howdah
