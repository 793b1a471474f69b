// SPDX-License-Identifier: Apache-2.0
#include "ui/document/usages.h"

#include "base/words.h"
#include "change/object.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace Howdah {

namespace {

class Finder
{
public:
    Finder(const Lookup &lookup, const ObjectRef &ref)
        : m_lookup(lookup)
        , m_ref(ref)
        , m_isColumn(ref.kind == ObjectKind::Column)
        , m_isRelation(ref.kind == ObjectKind::Table || ref.kind == ObjectKind::View)
    { }

    std::vector<Usage> all()
    {
        if (m_isColumn)
            ownParts();
        if (m_isColumn || m_isRelation) {
            references();
            heirs();
        }
        dependents();
        mentions();
        std::vector<Usage> list;
        for (const auto &[user, how] : m_certain)
            list.push_back({user, how, true});
        for (const ObjectRef &user : m_mentions)
            list.push_back({user, tr("its text has the name"), false});
        return list;
    }

private:
    void add(const ObjectRef &user, const QString &how) { m_certain.try_emplace(user, how); }
    bool has(const std::vector<QString> &columns) const { return std::ranges::contains(columns, m_ref.member); }

    /// Keys, checks and indexes over the column.
    void ownParts()
    {
        for (const Constraint *each : m_lookup.constraintsOf(m_ref.name))
            if (has(each->columns) || has(each->include))
                add(refOf(*each),
                    each->kind == ConstraintKind::PrimaryKey    ? tr("primary key over it")
                        : each->kind == ConstraintKind::Unique  ? tr("unique key over it")
                        : each->kind == ConstraintKind::Check   ? tr("checks it")
                        : each->kind == ConstraintKind::Exclude ? tr("excludes by it")
                                                                : tr("foreign key from it"));
        for (const Index *each : m_lookup.indexesOf(m_ref.name))
            if (std::ranges::contains(each->keys, m_ref.member, &IndexKey::column) || has(each->include))
                add(refOf(*each), tr("index over it"));
    }

    void references()
    {
        for (const Constraint *each : m_lookup.referencesTo(m_ref.name))
            if (!m_isColumn || has(each->referencedColumns))
                add(refOf(*each), tr("foreign key to it"));
    }

    void heirs()
    {
        for (const Table &each : m_lookup.database().tables)
            if (!m_isColumn && std::ranges::contains(parentsOf(each), m_ref.name))
                add(refOf(each), each.partition ? tr("partition of it") : tr("inherits from it"));
    }

    bool isMeant(const ObjectRef &to) const
    {
        if (to == m_ref)
            return true;
        return m_isRelation && to.kind == ObjectKind::Column && to.name == m_ref.name;
    }
    /// A part of the very thing that is asked about.
    bool isOwn(const ObjectRef &user) const
    {
        if (user == m_ref)
            return true;
        if (!m_isRelation)
            return false;
        if (user.kind == ObjectKind::Index) {
            const Index *index = m_lookup.index(user.name);
            return index && index->relation == m_ref.name;
        }
        if (const Sequence *sequence = user.kind == ObjectKind::Sequence ? m_lookup.sequence(user.name) : nullptr)
            return sequence->ownedBy && sequence->ownedBy->relation == m_ref.name;
        return user.name == m_ref.name;
    }

    void dependents()
    {
        for (const Dependency &each : m_lookup.database().dependencies) {
            if (!isMeant(each.to) || isOwn(each.from) || each.from.kind == ObjectKind::Schema)
                continue;
            switch (each.from.kind) {
            case ObjectKind::View:
                add(each.from, tr("reads it"));
                break;
            case ObjectKind::Column:
                add(each.from, m_isColumn || m_isRelation ? tr("computed from it") : tr("of this type, or by it"));
                break;
            case ObjectKind::Trigger:
                add(each.from, m_ref.kind == ObjectKind::Routine ? tr("runs it") : tr("fires on it"));
                break;
            case ObjectKind::Policy:
                add(each.from, tr("decides by it"));
                break;
            case ObjectKind::Sequence:
                add(each.from, tr("counts it"));
                break;
            default:
                add(each.from, tr("needs it"));
            }
        }
    }

    /// Whether the words stand in the text of a function, which the server does not look into.
    void mentions()
    {
        if (!m_isColumn && !m_isRelation && m_ref.kind != ObjectKind::Routine && m_ref.kind != ObjectKind::Sequence)
            return;
        const auto word = [](const QString &name) {
            return QRegularExpression(QStringLiteral("(?<![\\w$])%1(?![\\w$])").arg(QRegularExpression::escape(name)),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        };
        const QRegularExpression relation = word(m_ref.name.name), member = word(m_ref.member);
        for (const Routine &each : m_lookup.database().routines) {
            const ObjectRef user = refOf(each);
            if (user == m_ref || m_certain.contains(user) || each.source.isEmpty())
                continue;
            const bool hasRelation = relation.match(each.source).hasMatch() || (m_isColumn && isTriggerOf(each));
            if (hasRelation && (!m_isColumn || member.match(each.source).hasMatch()))
                m_mentions.push_back(user);
        }
    }
    /// A trigger's function says NEW and OLD, not the table.
    bool isTriggerOf(const Routine &routine) const
    {
        const auto triggers = m_lookup.triggersOf(m_ref.name);
        return std::ranges::any_of(
            triggers, [&routine](const Trigger *each) { return each->function == routine.name; });
    }

    const Lookup &m_lookup;
    const ObjectRef &m_ref;
    bool m_isColumn, m_isRelation;
    std::map<ObjectRef, QString> m_certain;
    std::vector<ObjectRef> m_mentions;
};

} // namespace

std::vector<Usage> usagesOf(const Lookup &lookup, const ObjectRef &ref)
{
    return ref.name.isEmpty() ? std::vector<Usage>() : Finder(lookup, ref).all();
}

} // namespace Howdah
