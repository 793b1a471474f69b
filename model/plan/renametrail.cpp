// SPDX-License-Identifier: Apache-2.0
#include "plan/renametrail.h"

#include "change/rename.h"
#include "plan/typetext.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Sql;

namespace {

constexpr size_t noStep = size_t(-1);

/// Relations are types, too.
bool namesType(ObjectKind kind)
{
    return kind == ObjectKind::EnumType || kind == ObjectKind::CompositeType || kind == ObjectKind::Domain
        || kind == ObjectKind::RangeType || kind == ObjectKind::Table || kind == ObjectKind::View;
}

/// A ref after one rename, the signature of a routine included.
ObjectRef afterOne(ObjectRef ref, const ObjectRef &from, const ObjectRef &to)
{
    ref = renamed(std::move(ref), from, to);
    if (ref.kind == ObjectKind::Routine)
        if (const auto [was, is] = typeText(from, to); !was.isEmpty())
            ref.member = withTypeRenamed(ref.member, was, is);
    return ref;
}

/// The first of `steps` that is not before `from`.
size_t firstOf(const std::vector<size_t> &steps, size_t from)
{
    const auto found = std::ranges::lower_bound(steps, from);
    return found == steps.end() ? noStep : *found;
}

template <typename Map, typename Key>
size_t firstOf(const Map &map, const Key &key, size_t from)
{
    const auto steps = map.constFind(key);
    return steps == map.cend() ? noStep : firstOf(*steps, from);
}

} // namespace

std::pair<QString, QString> typeText(const ObjectRef &from, const ObjectRef &to)
{
    if (from.kind == ObjectKind::Schema)
        return {identifier(from.name.name) + u'.', identifier(to.name.name) + u'.'};
    return namesType(from.kind) ? std::pair(identifier(from.name), identifier(to.name)) : std::pair<QString, QString>();
}

RenameTrail::RenameTrail(const std::vector<Change> &renames)
{
    for (const Change &change : renames)
        if (change.before && change.after)
            add(refOf(*change.before), refOf(*change.after));
}

RenameTrail RenameTrail::back(const std::vector<Change> &renames)
{
    RenameTrail trail;
    for (auto change = renames.rbegin(); change != renames.rend(); ++change)
        if (change->before && change->after)
            trail.add(refOf(*change->after), refOf(*change->before));
    return trail;
}

void RenameTrail::add(const ObjectRef &from, const ObjectRef &to)
{
    const size_t step = m_steps.size();
    m_steps.push_back({from, to});
    m_exact[from].push_back(step);
    if (hasMembers(from.kind))
        m_members[from.name].push_back(step);
    if (from.kind == ObjectKind::Schema) {
        m_schemas[from.name.name].push_back(step);
        m_allSchemas.push_back(step);
    } else if (const QString text = typeText(from, to).first; !text.isEmpty()) {
        m_types[typeWords(text).value(0)].push_back(step);
    }
}

size_t RenameTrail::nextText(const QString &signature, size_t from) const
{
    size_t next = firstOf(m_allSchemas, from);
    for (const QString &word : typeWords(signature))
        next = std::min(next, firstOf(m_types, word, from));
    return next;
}

ObjectRef RenameTrail::followed(ObjectRef ref) const
{
    for (size_t from = 0; from < m_steps.size();) {
        size_t next = firstOf(m_exact, ref, from);
        if (isMember(ref.kind))
            next = std::min(next, firstOf(m_members, ref.name, from));
        next = std::min(next, firstOf(m_schemas, ref.name.schema, from));
        if (ref.kind == ObjectKind::Routine)
            next = std::min(next, nextText(ref.member, from));
        if (next == noStep)
            break;
        ref = afterOne(std::move(ref), m_steps[next].first, m_steps[next].second);
        from = next + 1;
    }
    return ref;
}

} // namespace Howdah
