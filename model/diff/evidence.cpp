// SPDX-License-Identifier: Apache-2.0
#include "diff/evidence.h"

#include "base/words.h"

#include <algorithm>

namespace Howdah {

namespace {

/// A CREATE statement without the name it gives, plain or quoted: the first that stands where a name may stand.
QString without(const QString &text, QString name)
{
    const QString quoted = QStringLiteral("\"%1\"").arg(QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")));
    for (const QString &spelling : {quoted, name})
        for (qsizetype at = text.indexOf(spelling); at > 0; at = text.indexOf(spelling, at + 1)) {
            const QString after = text.mid(at + spelling.size(), 1);
            if ((text[at - 1] == u' ' || text[at - 1] == u'.')
                && (after == QLatin1String(" ") || after == QLatin1String("(")))
                return text.left(at) + text.mid(at + spelling.size());
        }
    return text;
}

/// What makes a column itself, but for names of sequences that follow it.
bool isAlike(const Column &a, const Column &b)
{
    return a.type == b.type && a.collation == b.collation && a.generated == b.generated && a.identity == b.identity;
}

template <typename T>
Object nameless(T copy)
{
    if constexpr (requires {
                      copy.definition;
                      copy.name.schema;
                  })
        copy.definition = without(copy.definition, copy.name.name);
    else if constexpr (requires { copy.definition; })
        copy.definition = without(copy.definition, copy.name);
    if constexpr (std::is_same_v<T, Routine>)
        if (copy.kind != RoutineKind::Aggregate)
            copy.definition.clear(); // what it says is in the other fields, but for settings that can be altered
    copy.name = decltype(copy.name)();
    if constexpr (requires { copy.owner; })
        copy.owner.clear();
    if constexpr (requires { copy.grants; })
        copy.grants.clear();
    copy.comment.clear();
    return copy;
}

/// The constraint with one column called otherwise, and as if nobody had named it.
Constraint asIf(Constraint c, const QualifiedName &relation, const QString &from, const QString &to)
{
    c.name.clear();
    c.comment.clear();
    c.definition.clear();
    c.indexComment.clear();
    c.relation = relation;
    std::replace(c.columns.begin(), c.columns.end(), from, to);
    return c;
}

/// A text's letters and digits that stand together.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype start = at;
        while (at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_' || text[at] == u'$'))
            ++at;
        if (at > start)
            words.append(text.mid(start, at - start));
    }
    return words;
}

/// What follows its relation and says nothing of the schema; and schemas themselves.
bool isPart(ObjectKind kind)
{
    return kind == ObjectKind::Schema || kind == ObjectKind::Column || kind == ObjectKind::Constraint
        || kind == ObjectKind::Index || kind == ObjectKind::Trigger || kind == ObjectKind::Rule
        || kind == ObjectKind::Policy;
}

/// Elements that only one of two lists has, by the neighbours they stand between: the gap after the nth common element.
template <typename F>
std::vector<std::pair<std::vector<size_t>, std::vector<size_t>>> gaps(size_t before, size_t after, F &&same)
{
    std::vector<std::pair<std::vector<size_t>, std::vector<size_t>>> all(1);
    const auto inAfter = [&](size_t i) {
        for (size_t j = 0; j < after; ++j)
            if (same(i, j))
                return true;
        return false;
    };
    const auto inBefore = [&](size_t j) {
        for (size_t i = 0; i < before; ++i)
            if (same(i, j))
                return true;
        return false;
    };
    size_t j = 0;
    const auto takeNew = [&] {
        for (; j < after && !inBefore(j); ++j)
            all.back().second.push_back(j);
    };
    for (size_t i = 0; i < before; ++i) {
        takeNew();
        if (!inAfter(i)) {
            all.back().first.push_back(i);
            continue;
        }
        if (j >= after || !same(i, j))
            return {}; // what is common was put in another order: no place to go by
        ++j;
        all.emplace_back();
    }
    takeNew();
    return all;
}

} // namespace

std::optional<Object> anonymous(const Object &object)
{
    return std::visit(
        [](const auto &o) -> std::optional<Object> {
            using T = std::decay_t<decltype(o)>;
            if constexpr (std::is_same_v<T, RangeType>) {
                T copy = o;
                copy.multirange = {};
                return nameless(copy);
            } else if constexpr (std::is_same_v<T, View>) {
                T copy = o;
                for (ViewColumn &column : copy.columns) {
                    column.grants.clear();
                    column.comment.clear();
                }
                copy.name = {};
                copy.owner.clear();
                copy.grants.clear();
                copy.comment.clear();
                return copy;
            } else if constexpr (std::is_same_v<T, Constraint>) {
                T copy = o;
                copy.name.clear();
                copy.comment.clear();
                copy.indexComment.clear();
                return copy;
            } else if constexpr (std::is_same_v<T, EnumType> || std::is_same_v<T, CompositeType>
                || std::is_same_v<T, Domain> || std::is_same_v<T, Sequence> || std::is_same_v<T, Routine>
                || std::is_same_v<T, Index> || std::is_same_v<T, Trigger> || std::is_same_v<T, Rule>
                || std::is_same_v<T, Policy> || std::is_same_v<T, StatisticsObject> || std::is_same_v<T, Collation>
                || std::is_same_v<T, EventTrigger> || std::is_same_v<T, Publication>) {
                return nameless(o);
            } else {
                return std::nullopt;
            }
        },
        static_cast<const ObjectVariant &>(object));
}

std::optional<Traits> traitsOf(const Object &object)
{
    Traits traits;
    if (const auto *table = std::get_if<Table>(&object)) {
        for (const Column &column : table->columns)
            traits.all.append(column.name + QChar(0) + column.type);
        traits.needed = (traits.all.size() * 3 + 3) / 4;
    } else if (const auto *type = std::get_if<EnumType>(&object)) {
        traits.all = QStringList(type->values.begin(), type->values.end());
        traits.needed = (traits.all.size() + 1) / 2;
    } else if (const auto *composite = std::get_if<CompositeType>(&object)) {
        for (const Attribute &attribute : composite->attributes)
            traits.all.append(attribute.name + QChar(0) + attribute.type);
        traits.needed = (traits.all.size() + 1) / 2;
    } else {
        return std::nullopt;
    }
    return traits;
}

RenameEvidence::RenameEvidence(const std::vector<Change> &changes)
{
    const auto note = [](const std::optional<Object> &object, bool whole, auto &constraints, auto &bySchema) {
        if (!object)
            return;
        if (const auto *c = std::get_if<Constraint>(&*object))
            constraints[c->relation].push_back(c);
        if (const ObjectRef ref = refOf(*object); whole && !isPart(ref.kind))
            bySchema[ref.name.schema].insert({ref.kind, ref.name, {}});
    };
    for (const Change &change : changes) {
        note(change.before, !change.after, m_constraintsBefore, m_gone);
        note(change.after, !change.before, m_constraintsAfter, m_made);
        const auto *was = change.before && change.after ? std::get_if<TableColumn>(&*change.before) : nullptr;
        const TableColumn *is = was ? &std::get<TableColumn>(*change.after) : nullptr;
        if (!is || !was->column.expression || !is->column.expression || was->column.expression == is->column.expression)
            continue;
        QStringList words = wordsOf(*was->column.expression);
        words.append(QString());
        words.removeDuplicates();
        for (const QString &word : std::as_const(words))
            m_defaultsByWord[word].push_back(m_defaults.size());
        m_defaults.push_back({was, is});
    }
}

std::vector<QString> RenameEvidence::between(const Object &gone, const Object &made) const
{
    if (const auto *table = std::get_if<Table>(&gone))
        return tables(*table, std::get<Table>(made));
    if (const auto *column = std::get_if<TableColumn>(&gone))
        return columns(*column, std::get<TableColumn>(made));
    if (const auto *schema = std::get_if<Schema>(&gone))
        return schemas(*schema, std::get<Schema>(made));
    if (const auto *type = std::get_if<EnumType>(&gone))
        return enums(*type, std::get<EnumType>(made));
    if (const auto *type = std::get_if<CompositeType>(&gone))
        return composites(*type, std::get<CompositeType>(made));
    return {};
}

QString RenameEvidence::sharedUse(const Object &gone, const Object &made) const
{
    const auto *was = std::get_if<Sequence>(&gone), *is = std::get_if<Sequence>(&made);
    if (!was || !is)
        return {};
    const QStringList words = wordsOf(was->name.name);
    for (const size_t at : m_defaultsByWord.value(words.value(0)))
        if (const auto &[before, after] = m_defaults[at];
            before->column.expression->contains(was->name.name) && after->column.expression->contains(is->name.name))
            return tr("the default of %1 counts with either").arg(display(refOf(*after)));
    return {};
}

std::vector<QString> RenameEvidence::enums(const EnumType &gone, const EnumType &made)
{
    const auto same = std::count_if(gone.values.begin(), gone.values.end(), [&](const QString &value) {
        return std::find(made.values.begin(), made.values.end(), value) != made.values.end();
    });
    const auto most = qsizetype(std::max(gone.values.size(), made.values.size()));
    return same > 0 && same * 2 >= most ? std::vector{tr("%1 of %2 values are the same").arg(same).arg(most)}
                                        : std::vector<QString>();
}

std::vector<QString> RenameEvidence::composites(const CompositeType &gone, const CompositeType &made)
{
    const auto same = std::count_if(gone.attributes.begin(), gone.attributes.end(), [&](const Attribute &attribute) {
        return std::any_of(made.attributes.begin(), made.attributes.end(),
            [&](const Attribute &o) { return o.name == attribute.name && o.type == attribute.type; });
    });
    const auto most = qsizetype(std::max(gone.attributes.size(), made.attributes.size()));
    return same > 0 && same * 2 >= most ? std::vector{tr("%1 of %2 attributes are the same").arg(same).arg(most)}
                                        : std::vector<QString>();
}

std::vector<QString> RenameEvidence::tables(const Table &gone, const Table &made) const
{
    const size_t sizes = std::max(gone.columns.size(), made.columns.size()),
                 fewer = std::min(gone.columns.size(), made.columns.size());
    if (gone.kind != made.kind || gone.columns.empty() || gone.partition.has_value() != made.partition.has_value()
        || fewer * 4 < sizes * 3)
        return {};
    int same = 0;
    for (const Column &column : gone.columns)
        same += std::any_of(made.columns.begin(), made.columns.end(),
            [&](const Column &c) { return c.name == column.name && isAlike(c, column); });
    const int most = int(sizes);
    std::vector<QString> found;
    if (same == most)
        found.push_back(tr("all %1 columns are the same").arg(same));
    else if (same >= 2 && same * 4 >= most * 3)
        found.push_back(tr("%1 of %2 columns are the same").arg(same).arg(most));
    else
        return {};
    const auto was = m_constraintsBefore.value(gone.name), is = m_constraintsAfter.value(made.name);
    const auto isThere = [&](const Constraint *c) {
        return std::any_of(
            is.begin(), is.end(), [&](const Constraint *o) { return asIf(*o, {}, {}, {}) == asIf(*c, {}, {}, {}); });
    };
    if (const auto kept = std::count_if(was.begin(), was.end(), isThere); kept > 0)
        found.push_back(tr("%1 of %2 constraints are the same").arg(kept).arg(std::max(was.size(), is.size())));
    return found;
}

QString RenameEvidence::sharedConstraint(const TableColumn &gone, const TableColumn &made) const
{
    for (const Constraint *was : m_constraintsBefore.value(gone.relation)) {
        if (was->kind == ConstraintKind::Check
            || std::find(was->columns.begin(), was->columns.end(), gone.column.name) == was->columns.end())
            continue;
        for (const Constraint *is : m_constraintsAfter.value(made.relation))
            if (asIf(*was, {}, gone.column.name, made.column.name) == asIf(*is, {}, {}, {}))
                return tr("the constraint %1 is on either").arg(is->name);
    }
    return {};
}

std::vector<QString> RenameEvidence::columns(const TableColumn &gone, const TableColumn &made) const
{
    // A column that comes from a parent is called as it is there.
    if (!(gone.relation == made.relation) || !isAlike(gone.column, made.column) || gone.column.inherited
        || made.column.inherited)
        return {};
    std::vector<QString> found;
    if (gone.position == made.position)
        found.push_back(tr("the same type, %1, at the same place").arg(made.column.type));
    else
        found.push_back(tr("the same type, %1").arg(made.column.type));
    if (gone.column.notNull == made.column.notNull && gone.column.expression == made.column.expression)
        found.push_back(tr("the same default and nullability"));
    if (const QString constraint = sharedConstraint(gone, made); !constraint.isEmpty())
        found.push_back(constraint);
    return found;
}

std::vector<QString> RenameEvidence::schemas(const Schema &gone, const Schema &made) const
{
    const QSet<ObjectRef> was = m_gone.value(gone.name), is = m_made.value(made.name);
    const auto isThere = [&](ObjectRef ref) {
        ref.name.schema = made.name;
        return is.contains(ref);
    };
    const qsizetype same = std::count_if(was.begin(), was.end(), isThere),
                    most = qsizetype(std::max(was.size(), is.size()));
    if (same == 0 || same * 2 < most)
        return {};
    return {tr("%1 of %2 objects in it have the same name").arg(same).arg(most)};
}

std::vector<PartRename> renamedParts(const Change &change)
{
    std::vector<PartRename> found;
    if (!change.before || !change.after)
        return found;
    const auto pairs
        = [&](size_t before, size_t after, const auto &same, const auto &fits, const auto &label, const auto &words) {
              for (const auto &[gone, made] : gaps(before, after, same))
                  for (size_t i = 0; i < gone.size(); ++i)
                      for (size_t j = 0; j < made.size(); ++j)
                          if (fits(gone[i], made[j]))
                              found.push_back(
                                  {label(true, gone[i]), label(false, made[j]), gone.size() == 1 && made.size() == 1,
                                      words(gone.size() == made.size() && i == j, made[j])});
          };
    if (const auto *was = std::get_if<EnumType>(&*change.before)) {
        const EnumType &is = std::get<EnumType>(*change.after);
        pairs(
            was->values.size(), is.values.size(), [&](size_t i, size_t j) { return was->values[i] == is.values[j]; },
            [](size_t, size_t) { return true; },
            [&](bool before, size_t i) { return before ? was->values[i] : is.values[i]; },
            [&](bool exact, size_t j) {
                return exact ? tr("the same place, %1 of %2, between the same values").arg(j + 1).arg(is.values.size())
                             : tr("between the same values");
            });
    } else if (const auto *type = std::get_if<CompositeType>(&*change.before)) {
        const CompositeType &is = std::get<CompositeType>(*change.after);
        pairs(
            type->attributes.size(), is.attributes.size(),
            [&](size_t i, size_t j) { return type->attributes[i].name == is.attributes[j].name; },
            [&](size_t i, size_t j) {
                return type->attributes[i].type == is.attributes[j].type
                    && type->attributes[i].collation == is.attributes[j].collation;
            },
            [&](bool before, size_t i) { return before ? type->attributes[i].name : is.attributes[i].name; },
            [&](bool exact, size_t j) {
                return exact ? tr("the same type, %1, at the same place").arg(is.attributes[j].type)
                             : tr("the same type, %1").arg(is.attributes[j].type);
            });
    }
    return found;
}

} // namespace Howdah
