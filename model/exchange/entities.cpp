// SPDX-License-Identifier: Apache-2.0
#include "exchange/entities.h"

#include "base/words.h"
#include "exchange/dbmlsyntax.h"
#include "exchange/dbmltypes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <set>

namespace Howdah::Entities {

namespace {

using L = QLatin1StringView;

QStringList pathOf(const QString &name)
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'));
    return dot > 0 && dot + 1 < name.size() ? QStringList{name.left(dot), name.mid(dot + 1)} : QStringList{name};
}

QString tableOf(const Entity &entity)
{
    return pathOf(entity.name).last();
}

bool isBuiltin(const QString &word)
{
    static const QString all = QStringLiteral(
        " smallint int integer bigint int2 int4 int8 smallserial serial bigserial numeric decimal real float float4 "
        "float8 double precision money text varchar char bpchar character bytea timestamp timestamptz date time timetz "
        "interval boolean bool bit varbit uuid json jsonb xml inet cidr macaddr macaddr8 point line lseg box path "
        "polygon circle tsvector tsquery oid name regclass int4range int8range numrange tsrange tstzrange daterange "
        "citext hstore ltree pg_lsn tid xid jsonpath ");
    return all.contains(QLatin1Char(' ') + word + QLatin1Char(' ')) || word == L("double precision")
        || word == L("character varying") || word == L("bit varying") || word == L("timestamp with time zone")
        || word == L("timestamp without time zone") || word == L("time with time zone")
        || word == L("time without time zone");
}

/// What can be compared with it.
QString kindOf(const QString &type)
{
    static const QRegularExpression whole(QStringLiteral("^(small|big)?(int(eger|[248])?|serial)$")),
        text(QStringLiteral("^(text|string|varchar|char|bpchar|character( varying)?)\\b"));
    const QString word = type.toLower();
    return whole.match(word).hasMatch() ? QStringLiteral("int")
        : text.match(word).hasMatch()   ? QStringLiteral("text")
                                        : word.section(QLatin1Char('('), 0, 0);
}

class Designer
{
public:
    Designer(const Diagram &diagram, const QString &name)
        : m_diagram(diagram)
        , m_name(name)
    { }

    Result<ImportedDesign> design()
    {
        for (const EnumType &each : m_diagram.enums)
            m_file.enums.push_back({pathOf(each.name), each.values, false, {}, each.line});
        for (Entity &entity : m_diagram.entities) {
            // Nobody can refer to rows that nothing tells apart.
            const bool isReferred = std::ranges::any_of(m_diagram.relations, [&](const Relation &each) {
                return parentOf(each).entity == entity.id || (each.left.many && each.right.many);
            });
            if ((entity.attributes.empty() || isReferred) && primaryOf(entity).isEmpty())
                addKey(entity);
        }
        for (const Relation &relation : m_diagram.relations)
            addRelation(relation);
        for (const Entity &entity : m_diagram.entities)
            addTable(entity);
        auto design = Dbml::designOf(std::move(m_file), m_name);
        if (design)
            design->notes = m_notes + design->notes;
        return design;
    }

private:
    void note(const QString &sentence)
    {
        if (!m_notes.contains(sentence))
            m_notes << sentence;
    }
    Entity &find(const End &end) { return m_diagram.entity(end.entity, 1); }

    static Attribute *attribute(Entity &entity, const QString &name)
    {
        const auto found = std::ranges::find(entity.attributes, name, &Attribute::name);
        return found == entity.attributes.end() ? nullptr : &*found;
    }
    static QStringList primaryOf(const Entity &entity)
    {
        QStringList names;
        for (const Attribute &each : entity.attributes)
            if (each.primary)
                names << each.name;
        return names;
    }

    void addKey(Entity &entity)
    {
        if (Attribute *id = attribute(entity, QStringLiteral("id"))) {
            id->primary = true;
            return note(tr("%1 has no key, so its id is.").arg(entity.name));
        }
        const auto unique = std::ranges::find(entity.attributes, true, &Attribute::unique);
        if (unique != entity.attributes.end()) {
            unique->primary = true;
            return note(tr("%1 has no key, so its %2 is.").arg(entity.name, unique->name));
        }
        Attribute id;
        id.name = QStringLiteral("id");
        id.type = QStringLiteral("bigint");
        id.primary = id.counts = true;
        id.line = entity.line;
        entity.attributes.insert(entity.attributes.begin(), id);
        note(tr("%1 has no key, so an id was made for it.").arg(entity.name));
    }

    /// The side that is referred to: of one to many the one; of one to one the left where the columns are known, else
    /// who must be there, else who has no mark of a foreign key.
    const End &parentOf(const Relation &relation) const
    {
        if (relation.left.many != relation.right.many)
            return relation.left.many ? relation.right : relation.left;
        if (!relation.columns.isEmpty())
            return relation.left;
        if (!relation.left.many && relation.left.optional != relation.right.optional)
            return relation.left.optional ? relation.right : relation.left;
        const auto hasMark = [this](const End &end) {
            const auto entity = std::ranges::find(m_diagram.entities, end.entity, &Entity::id);
            return entity != m_diagram.entities.end()
                && std::ranges::any_of(entity->attributes, [](const Attribute &each) { return each.foreign; });
        };
        return hasMark(relation.left) && !hasMark(relation.right) ? relation.right : relation.left;
    }

    void addRelation(const Relation &relation)
    {
        if (relation.left.many && relation.right.many)
            return addManyToMany(relation);
        const bool leftIsParent = &parentOf(relation) == &relation.left;
        Entity &parent = find(leftIsParent ? relation.left : relation.right);
        Entity &child = find(leftIsParent ? relation.right : relation.left);
        const End &to = leftIsParent ? relation.left : relation.right;
        const End &from = leftIsParent ? relation.right : relation.left;
        const QStringList referenced = relation.referenced.isEmpty() ? primaryOf(parent) : relation.referenced;
        QStringList columns
            = relation.columns.isEmpty() ? columnsFor(child, parent, referenced, relation.label) : relation.columns;
        if (columns.isEmpty())
            columns = made(child, parent, referenced, relation);
        for (qsizetype i = 0; i < columns.size(); ++i) {
            Attribute *own = attribute(child, columns[i]), *other = attribute(parent, referenced.value(i));
            if (!own || !other || kindOf(own->type) != kindOf(other->type))
                return note(tr("Line %1: the key of %2 to %3 is left out: %4.")
                        .arg(QString::number(relation.line), child.name, parent.name,
                            own && other ? tr("%1 and %2 cannot be compared").arg(own->type, other->type)
                                         : tr("there is no such column")));
            if (!to.optional)
                own->notNull = true;
            m_used.insert(child.id + QLatin1Char('\n') + own->name);
        }
        promise(parent, referenced);
        if (!from.many)
            promise(child, columns);
        Dbml::RefDef ref;
        const QString label = relation.label;
        ref.name = label.isEmpty() || label.contains(QLatin1Char(' ')) || m_names.contains(label) ? QString() : label;
        // A word that says what it means ("places") is no name for a constraint.
        static const QRegularExpression isName(
            QStringLiteral("[_0-9]|^fk|key$"), QRegularExpression::CaseInsensitiveOption);
        if (!isName.match(ref.name).hasMatch())
            ref.name.clear();
        m_names.insert(ref.name);
        ref.left = {pathOf(child.name), columns};
        ref.right = {pathOf(parent.name), referenced};
        ref.sign = QStringLiteral(">");
        ref.line = relation.line;
        m_file.refs.push_back(ref);
    }

    /// They are unique, in these words, unless they are the primary key.
    void promise(const Entity &entity, const QStringList &columns)
    {
        const QStringList primary = primaryOf(entity);
        const auto asSet = [](const QStringList &list) { return QSet<QString>(list.begin(), list.end()); };
        if (asSet(primary) == asSet(columns) || m_unique.contains({entity.id, columns}))
            return;
        if (columns.size() == 1 && attribute(find({entity.id, false, false}), columns.first())->unique)
            return;
        m_unique.insert({entity.id, columns});
    }

    void addManyToMany(const Relation &relation)
    {
        Dbml::RefDef ref;
        ref.left = {pathOf(find(relation.left).name), primaryOf(find(relation.left))};
        ref.right = {pathOf(find(relation.right).name), primaryOf(find(relation.right))};
        ref.sign = QStringLiteral("<>");
        ref.line = relation.line;
        m_file.refs.push_back(ref);
    }

    bool isFree(const Entity &child, const Attribute &each) const
    {
        return each.foreign && !m_used.contains(child.id + QLatin1Char('\n') + each.name);
    }

    /// Which attributes hold the key, by label, names and marks.
    QStringList columnsFor(
        const Entity &child, const Entity &parent, const QStringList &referenced, const QString &label)
    {
        QStringList free;
        for (const Attribute &each : child.attributes)
            if (isFree(child, each))
                free << each.name;
        // PostgreSQL's own names for keys: table_column_fkey.
        const QString prefix = tableOf(child) + QLatin1Char('_');
        if (label.startsWith(prefix) && label.endsWith(L("_fkey")))
            if (const QStringList named = split(child, label.sliced(prefix.size()).chopped(5), referenced.size());
                !named.isEmpty())
                return named;
        if (referenced.size() > 1)
            return allIn(child, referenced) ? referenced : QStringList();
        if (referenced.isEmpty())
            return {};
        const QString key = referenced.first(), table = tableOf(parent);
        QStringList names{label, table + QLatin1Char('_') + key, table + key};
        for (const char *end : {"s", "es"})
            if (table.endsWith(L(end)))
                names << table.chopped(qsizetype(qstrlen(end))) + QLatin1Char('_') + key
                      << table.chopped(qsizetype(qstrlen(end))) + key;
        if (table.endsWith(L("ies")))
            names << table.chopped(3) + L("y_") + key;
        if (key.compare(L("id"), Qt::CaseInsensitive) != 0 && &child != &parent)
            names << key;
        for (const QString &name : std::as_const(names))
            for (const Attribute &each : child.attributes)
                if (each.name.compare(name, Qt::CaseInsensitive) == 0 && (each.foreign || !each.primary)
                    && !m_used.contains(child.id + QLatin1Char('\n') + each.name))
                    return {each.name};
        std::ranges::stable_sort(free, std::greater<>(), &QString::size);
        for (const QString &name : std::as_const(free))
            if (label.contains(name, Qt::CaseInsensitive))
                return {name};
        return free.size() == 1 ? free : QStringList();
    }

    static bool allIn(const Entity &entity, const QStringList &names)
    {
        return std::ranges::all_of(names, [&entity](const QString &name) {
            return std::ranges::contains(entity.attributes, name, &Attribute::name);
        });
    }

    /// "a_b_c" as so many attributes.
    static QStringList split(const Entity &entity, const QString &joined, qsizetype count)
    {
        for (const Attribute &each : entity.attributes) {
            if (count == 1 && each.name == joined)
                return {joined};
            if (count > 1 && joined.startsWith(each.name + QLatin1Char('_'))) {
                const QStringList rest = split(entity, joined.sliced(each.name.size() + 1), count - 1);
                if (!rest.isEmpty())
                    return QStringList{each.name} + rest;
            }
        }
        return {};
    }

    QStringList made(Entity &child, Entity &parent, const QStringList &referenced, const Relation &relation)
    {
        QStringList columns;
        for (const QString &key : referenced) {
            const QString type = attribute(parent, key)->type;
            Attribute column;
            const QString wanted = key.startsWith(tableOf(parent), Qt::CaseInsensitive)
                ? key
                : tableOf(parent).toLower() + QLatin1Char('_') + key;
            column.name = wanted;
            for (int n = 2; attribute(child, column.name); ++n)
                column.name = wanted + QLatin1Char('_') + QString::number(n);
            static const QRegularExpression serial(
                QStringLiteral("serial$"), QRegularExpression::CaseInsensitiveOption);
            column.type = QString(type).replace(serial, QStringLiteral("int"));
            column.foreign = true;
            column.line = relation.line;
            columns << column.name;
            child.attributes.push_back(column);
        }
        note(tr("%1 got %2 for its key to %3.").arg(child.name, columns.join(QLatin1String(", ")), parent.name));
        return columns;
    }

    static std::vector<Dbml::Token> textToken(const QString &text) { return {{Dbml::TokenKind::Text, text, 1}}; }

    void addTable(const Entity &entity)
    {
        Dbml::TableDef table;
        table.path = pathOf(entity.name);
        table.line = entity.line;
        for (const Attribute &each : entity.attributes) {
            Dbml::ColumnDef column;
            column.name = each.name;
            column.type = typeOf(each);
            column.line = each.line;
            const auto set = [&](const char *word, bool isSet) {
                if (isSet)
                    column.settings.push_back({QLatin1String(word), {}, each.line});
            };
            set("pk", each.primary);
            set("not null", each.notNull && !each.primary);
            set("unique", each.unique && !each.primary);
            set("increment", each.counts);
            if (!each.comment.isEmpty())
                column.settings.push_back({QStringLiteral("note"), textToken(each.comment), each.line});
            table.columns.push_back(column);
        }
        for (const auto &[id, columns] : m_unique)
            if (id == entity.id) {
                Dbml::IndexDef index;
                for (const QString &column : columns)
                    index.keys.push_back({Dbml::TokenKind::Word, column, entity.line});
                index.settings.push_back({QStringLiteral("unique"), {}, entity.line});
                index.line = entity.line;
                table.indexes.push_back(index);
            }
        m_file.tables.push_back(table);
    }

    Dbml::ColumnType typeOf(const Attribute &attribute)
    {
        Dbml::ColumnType type;
        QString text = attribute.type.trimmed();
        while (text.endsWith(L("[]"))) {
            text.chop(2);
            type.arrays += L("[]");
        }
        static const QRegularExpression parts(
            QStringLiteral("^([^(]*?)\\s*(\\([\\w, ]*\\))?([a-z ]*)$"), QRegularExpression::CaseInsensitiveOption);
        const auto match = parts.match(text);
        const QString word = (match.captured(1) + match.captured(3)).toLower();
        const Dbml::KnownType *known = Dbml::knownType(word);
        const QStringList path = pathOf(text);
        const bool isEnum = std::ranges::any_of(m_diagram.enums,
            [&text](const EnumType &each) { return each.name.compare(text, Qt::CaseInsensitive) == 0; });
        if (isEnum)
            type.path = path;
        else if (text.isEmpty() || (!isBuiltin(word) && (!known || known->becomes.isEmpty()))) {
            if (!text.isEmpty())
                note(tr("The type %1 is not known here and was read as text.").arg(text + type.arrays));
            type.path = {QStringLiteral("text")};
        } else {
            type.path = {text};
        }
        return type;
    }

    Diagram m_diagram;
    const QString &m_name;
    QStringList m_notes;
    QSet<QString> m_used, m_names;
    std::set<std::pair<QString, QStringList>> m_unique;
    Dbml::File m_file;
};

} // namespace

Entity &Diagram::entity(const QString &id, qsizetype line)
{
    const auto found = std::ranges::find(entities, id, &Entity::id);
    if (found != entities.end())
        return *found;
    entities.push_back({id, id, {}, line});
    return entities.back();
}

void readKey(const QString &comment, Relation &relation)
{
    static const QRegularExpression key(QStringLiteral("^\\s*key: (.+) -> (.+)$"));
    const auto match = key.match(comment);
    if (!match.hasMatch())
        return;
    relation.columns = match.captured(1).split(QLatin1String(", "));
    relation.referenced = match.captured(2).split(QLatin1String(", "));
}

Result<ImportedDesign> designOf(const Diagram &diagram, const QString &name)
{
    return Designer(diagram, name).design();
}

} // namespace Howdah::Entities
