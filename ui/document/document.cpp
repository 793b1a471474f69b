// SPDX-License-Identifier: Apache-2.0
#include "ui/document/document.h"
#include "ui/document/commands.h"
#include "ui/document/edits.h"

#include "change/hidden.h"
#include "plan/rename.h"
#include "project/project.h"
#include "service/source/source.h"

#include <algorithm>

namespace Howdah {

namespace {

bool isMember(const ObjectRef &ref)
{
    return !ref.member.isEmpty() && ref.kind != ObjectKind::Routine;
}

/// Adds a rename to those before it: a second rename of one thing lengthens the first, and one of a relation moves its
/// members.
void addRename(std::vector<Rename> &all, ObjectRef from, const ObjectRef &to)
{
    for (Rename &earlier : all) {
        if (earlier.to == from) {
            earlier.to = to;
            return;
        }
    }
    for (Rename &earlier : all) {
        if (!isMember(from) && isMember(earlier.to) && earlier.to.name == from.name)
            earlier.to.name = to.name;
        if (isMember(from) && !isMember(earlier.to) && earlier.to.name == from.name)
            from.name = earlier.from.name;
    }
    all.push_back({from, to});
}

/// Values of an enum that were typed over in their place: PostgreSQL renames a value, and cannot drop one.
void addRenamedValues(std::vector<Rename> &all, const Change &change)
{
    const auto *before = std::get_if<EnumType>(&*change.before), *after = std::get_if<EnumType>(&*change.after);
    if (!before || !after || before->values.size() != after->values.size())
        return;
    for (size_t i = 0; i < before->values.size(); ++i) {
        const QString &was = before->values[i], &is = after->values[i];
        if (was != is && !std::ranges::contains(after->values, was) && !std::ranges::contains(before->values, is))
            addRename(all, {ObjectKind::EnumValue, after->name, was}, {ObjectKind::EnumValue, after->name, is});
    }
}

} // namespace

Document::Document(QObject *parent)
    : QObject(parent)
    , m_lookup(std::make_unique<Lookup>(std::make_shared<const Database>()))
{ }

Document::~Document()
{
    // The stack's last signals must find nobody: receivers may be half gone by now.
    m_stack.disconnect();
}

void Document::open(std::shared_ptr<const Database> base, const QString &source)
{
    open(base, base, source, {});
}

void Document::open(std::shared_ptr<const Database> base, std::shared_ptr<const Database> design, const QString &source,
    std::vector<DiagramFile> diagrams)
{
    m_stack.clear();
    m_base = std::move(base);
    m_source = source;
    // A project is a design: its rows are in its databases.
    m_rowsSource = isProject(source) ? QString() : source;
    // A file without tables of its own is the diagram of everything.
    const auto whole
        = std::find_if(diagrams.begin(), diagrams.end(), [](const DiagramFile &file) { return file.tables.empty(); });
    m_diagrams.assign(1, whole == diagrams.end() ? DiagramFile{} : *whole);
    if (whole != diagrams.end())
        diagrams.erase(whole);
    m_diagrams.insert(m_diagrams.end(), diagrams.begin(), diagrams.end());
    m_diagram = 0;
    m_selection = {};
    m_baseIndex = 0;
    m_baseLive = m_designLive = isLive(source);
    ++m_state;
    m_design = std::move(design);
    m_lookup = std::make_unique<Lookup>(m_design ? m_design : std::make_shared<const Database>());
    Q_EMIT opened();
    Q_EMIT databaseChanged();
    Q_EMIT positionsChanged();
    Q_EMIT selectionChanged(m_selection);
}

void Document::recover(std::shared_ptr<const Database> design, const QString &text, const std::vector<Rename> &renames)
{
    // The journal keeps no secrets; the database they were edited from does.
    if (m_base && holdsSecrets(*design)) {
        auto whole = std::make_shared<Database>(*design);
        restoreSecrets(*whole, *m_base);
        design = std::move(whole);
    }
    m_stack.push(new ReplaceCommand(this, std::move(design), text, renames));
}

Result<void> Document::push(const Edit &wanted)
{
    if (!m_design)
        return failure(ErrorKind::Refused, tr("Nothing is open."));
    if (m_locked)
        return failure(
            ErrorKind::Refused, tr("This is a production database: unlock it first, in the band at the top."));
    const Edit edit = Edits::withFollowingNames(*m_design, *m_base, renames(), wanted);
    auto design = std::make_shared<Database>(*m_design);
    for (const Change &change : edit.changes)
        if (const auto applied = apply(change, *design); !applied)
            return applied;
    if (*design == *m_design)
        return {};
    m_stack.push(new ChangeCommand(this, edit, std::move(design)));
    return {};
}

std::vector<Rename> Document::renamesBetween(int first, int last) const
{
    std::vector<Rename> all;
    for (int i = first; i < last; ++i) {
        if (const auto *replace = dynamic_cast<const ReplaceCommand *>(m_stack.command(i)))
            all = replace->renames();
        const auto *command = dynamic_cast<const ChangeCommand *>(m_stack.command(i));
        if (!command)
            continue;
        for (const Change &change : command->changes()) {
            if (!change.before || !change.after)
                continue;
            if (!(refOf(*change.before) == refOf(*change.after)))
                addRename(all, refOf(*change.before), refOf(*change.after));
            addRenamedValues(all, change);
        }
    }
    return all;
}

std::vector<Rename> Document::renames() const
{
    // Undone behind the point where the base took over the design's names, they go the other way.
    std::vector<Rename> all = renamesBetween(m_baseIndex, m_stack.index());
    if (m_stack.index() < m_baseIndex)
        for (const Rename &made : renamesBetween(m_stack.index(), m_baseIndex))
            all.push_back({made.to, made.from});
    // What was made, dropped or named back since is no rename of anything the base has.
    std::erase_if(all, [this](const Rename &rename) {
        return rename.from == rename.to || !isNamed(*m_base, rename.from) || !isNamed(*m_design, rename.to);
    });
    return all;
}

std::vector<Rename> Document::renamesAt(int index) const
{
    return index > 0 ? renamesBetween(index - 1, index) : std::vector<Rename>();
}

void Document::adopt(std::shared_ptr<const Database> settled, const std::vector<SettledState> &states)
{
    if (states.empty() || m_stack.index() < states.back().index)
        return;
    bool moved = false;
    for (const SettledState &state : states) {
        auto *command = const_cast<QUndoCommand *>(m_stack.command(state.index - 1));
        // From the first state on that reads otherwise, changes no longer fit what is there: whole states do.
        if (auto *change = dynamic_cast<ChangeCommand *>(command))
            moved = change->adopt(settled, state.design, moved) || moved;
        else if (auto *replace = dynamic_cast<ReplaceCommand *>(command))
            replace->adopt(state.design);
        settled = state.design;
    }
    if (states.back().design == m_design)
        return;
    setDesign(states.back().design);
}

void Document::moveTables(const Positions &to, const QString &text, int drag)
{
    m_stack.push(new MoveCommand(this, to, text, drag));
}

void Document::select(const ObjectRef &ref)
{
    if (m_selection == ref)
        return;
    m_selection = ref;
    Q_EMIT selectionChanged(ref);
}

void Document::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    Q_EMIT lockedChanged(locked);
}

void Document::setDesign(std::shared_ptr<const Database> design)
{
    m_design = std::move(design);
    ++m_state;
    m_lookup = std::make_unique<Lookup>(m_design);
    Q_EMIT databaseChanged();
}

void Document::followSelection(const Change &change)
{
    if (!change.before || m_selection.name.isEmpty())
        return;
    const ObjectRef from = refOf(*change.before);
    ObjectRef to = change.after ? refOf(*change.after) : ObjectRef{};
    if (from == to)
        return;
    if (m_selection == from) {
        if (!change.after && !from.member.isEmpty() && from.kind != ObjectKind::Routine)
            to = {ObjectKind::Table, from.name, {}};
        select(to);
    } else if (change.after && from.kind == ObjectKind::Table && m_selection.name == from.name
        && !m_selection.member.isEmpty()) {
        select({m_selection.kind, to.name, m_selection.member});
    }
}

QualifiedName Document::baseName(const QualifiedName &relation) const
{
    QualifiedName name = relation;
    const std::vector<Rename> made = renames();
    for (const Rename &rename : made)
        if (rename.to.name == name && (rename.to.kind == ObjectKind::Table || rename.to.kind == ObjectKind::View))
            return rename.from.name;
    for (const Rename &rename : made)
        if (rename.to.kind == ObjectKind::Schema && rename.to.name.name == name.schema)
            name.schema = rename.from.name.name;
    return name;
}

/// A renamed table keeps its place on every diagram.
void Document::followPlaces(const Change &change)
{
    if (!change.before || !change.after)
        return;
    const ObjectRef from = refOf(*change.before), to = refOf(*change.after);
    if (from == to || (from.kind != ObjectKind::Table && from.kind != ObjectKind::Schema))
        return;
    std::vector<std::pair<QualifiedName, QualifiedName>> moved;
    if (from.kind == ObjectKind::Table)
        moved.push_back({from.name, to.name});
    else
        for (const Table &table : m_design->tables)
            if (table.name.schema == from.name.name)
                moved.push_back({table.name, {to.name.name, table.name.name}});
    for (const auto &[old, name] : moved) {
        for (DiagramFile &diagram : m_diagrams) {
            std::replace(diagram.tables.begin(), diagram.tables.end(), old, name);
            if (auto place = diagram.positions.extract(old)) {
                place.key() = name;
                diagram.positions.insert(std::move(place));
            }
        }
        Q_EMIT tableRenamed(old, name);
    }
}

void Document::setPositions(int diagram, const Positions &positions)
{
    m_diagrams[size_t(diagram)].positions = positions;
    m_diagram = diagram;
    Q_EMIT positionsChanged();
}

void Document::setTables(int diagram, const std::vector<QualifiedName> &tables, const QString &text)
{
    const std::vector<QualifiedName> &shown = m_diagrams[size_t(diagram)].tables;
    if (!tables.empty() && !shown.empty() && tables != shown)
        m_stack.push(new AreaCommand(this, diagram, tables, text));
}

void Document::addArea(const DiagramFile &area, const QString &text)
{
    if (!area.tables.empty())
        m_stack.push(new AreaListCommand(this, int(m_diagrams.size()), area, true, text));
}

void Document::removeArea(int diagram, const QString &text)
{
    if (diagram > 0 && diagram < int(m_diagrams.size()))
        m_stack.push(new AreaListCommand(this, diagram, m_diagrams[size_t(diagram)], false, text));
}

void Document::insertArea(int diagram, const DiagramFile &area)
{
    m_diagrams.insert(m_diagrams.begin() + diagram, area);
    m_diagram = diagram;
    Q_EMIT areasChanged();
    Q_EMIT tablesChanged();
    Q_EMIT positionsChanged();
}

void Document::eraseArea(int diagram)
{
    m_diagrams.erase(m_diagrams.begin() + diagram);
    if (m_diagram >= diagram)
        m_diagram = m_diagram == diagram ? 0 : m_diagram - 1;
    Q_EMIT areasChanged();
    Q_EMIT tablesChanged();
    Q_EMIT positionsChanged();
}

void Document::replaceTables(int diagram, const std::vector<QualifiedName> &tables)
{
    m_diagrams[size_t(diagram)].tables = tables;
    Q_EMIT tablesChanged();
}

void Document::followArea(const Change &change, int diagram)
{
    if (diagram < 0 || diagram >= int(m_diagrams.size()) || !change.before == !change.after)
        return;
    const ObjectRef ref = refOf(change.after ? *change.after : *change.before);
    std::vector<QualifiedName> &tables = m_diagrams[size_t(diagram)].tables;
    if (ref.kind != ObjectKind::Table || tables.empty())
        return;
    if (!change.before)
        tables.push_back(ref.name);
    else
        std::erase(tables, ref.name);
}

void Document::showDiagram(int index)
{
    if (index < 0 || index >= int(m_diagrams.size()) || index == m_diagram)
        return;
    m_diagram = index;
    Q_EMIT positionsChanged();
}

void Document::setBase(std::shared_ptr<const Database> base, const QString &rowsSource, bool live)
{
    m_base = std::move(base);
    m_rowsSource = rowsSource;
    m_baseLive = live;
    m_baseIndex = 0;
    ++m_state;
    Q_EMIT baseChanged();
}

void Document::moveBase(std::shared_ptr<const Database> base)
{
    m_base = std::move(base);
    m_baseLive = m_designLive;
    m_baseIndex = m_stack.index();
    ++m_state;
    Q_EMIT baseChanged();
}

} // namespace Howdah
