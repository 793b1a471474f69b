// SPDX-License-Identifier: Apache-2.0
#include "ui/document/commands.h"

namespace Howdah {

namespace {

/// One line, short enough for a menu and a button: names may hold anything.
QString undoText(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + QChar(0x2026);
}

} // namespace

ChangeCommand::ChangeCommand(Document *document, const Edit &edit, std::shared_ptr<const Database> after)
    : QUndoCommand(undoText(edit.text))
    , m_document(document)
    , m_changes(edit.changes)
    , m_after(std::move(after))
    , m_diagram(document->diagram())
{ }

bool ChangeCommand::adopt(std::shared_ptr<const Database> before, std::shared_ptr<const Database> after, bool always)
{
    if (!always) {
        Database made = *before;
        bool fits = true;
        for (const Change &change : m_changes)
            fits = fits && apply(change, made).has_value();
        if (fits && made == *after)
            return false;
    }
    m_settledBefore = std::move(before);
    m_settledAfter = std::move(after);
    return true;
}

void ChangeCommand::redo()
{
    if (m_settledAfter)
        m_after = m_settledAfter;
    if (!m_after) {
        auto design = std::make_shared<Database>(*m_document->m_design);
        for (const Change &change : m_changes) {
            [[maybe_unused]] const auto applied = apply(change, *design);
            Q_ASSERT(applied);
        }
        m_after = std::move(design);
    }
    for (const Change &change : m_changes) {
        m_document->followPlaces(change);
        if (!change.before)
            m_document->followArea(change, m_diagram);
    }
    m_document->setDesign(std::exchange(m_after, nullptr));
    for (const Change &change : m_changes)
        m_document->followSelection(change);
}

void ChangeCommand::undo()
{
    for (auto it = m_changes.rbegin(); it != m_changes.rend(); ++it) {
        m_document->followPlaces(inverse(*it));
        if (!it->before)
            m_document->followArea(inverse(*it), m_diagram);
    }
    if (m_settledBefore) {
        m_document->setDesign(m_settledBefore);
    } else {
        auto design = std::make_shared<Database>(*m_document->m_design);
        for (auto it = m_changes.rbegin(); it != m_changes.rend(); ++it) {
            [[maybe_unused]] const auto applied = apply(inverse(*it), *design);
            Q_ASSERT(applied);
        }
        m_document->setDesign(std::move(design));
    }
    for (auto it = m_changes.rbegin(); it != m_changes.rend(); ++it)
        m_document->followSelection(inverse(*it));
}

ReplaceCommand::ReplaceCommand(
    Document *document, std::shared_ptr<const Database> after, const QString &text, std::vector<Rename> renames)
    : QUndoCommand(undoText(text))
    , m_document(document)
    , m_before(document->m_design)
    , m_after(std::move(after))
    , m_renames(std::move(renames))
{ }

AreaCommand::AreaCommand(Document *document, int diagram, std::vector<QualifiedName> tables, const QString &text)
    : QUndoCommand(undoText(text))
    , m_document(document)
    , m_before(document->diagrams()[size_t(diagram)].tables)
    , m_after(std::move(tables))
    , m_diagram(diagram)
{ }

AreaListCommand::AreaListCommand(Document *document, int diagram, DiagramFile area, bool isAdded, const QString &text)
    : QUndoCommand(undoText(text))
    , m_document(document)
    , m_area(std::move(area))
    , m_diagram(diagram)
    , m_isAdded(isAdded)
{ }

void AreaListCommand::put(bool isThere)
{
    if (isThere)
        return m_document->insertArea(m_diagram, m_area);
    // Renames and moves since are part of it.
    m_area = m_document->diagrams()[size_t(m_diagram)];
    m_document->eraseArea(m_diagram);
}

MoveCommand::MoveCommand(Document *document, const Positions &to, const QString &text, int drag)
    : QUndoCommand(undoText(text))
    , m_document(document)
    , m_before(document->positions())
    , m_after(document->positions())
    , m_diagram(document->diagram())
    , m_drag(drag)
{
    for (const auto &[name, point] : to)
        m_after[name] = point;
}

bool MoveCommand::mergeWith(const QUndoCommand *other)
{
    const auto *move = dynamic_cast<const MoveCommand *>(other);
    if (!move || m_drag == 0 || move->m_drag != m_drag || move->m_diagram != m_diagram)
        return false;
    m_after = move->m_after;
    return true;
}

} // namespace Howdah
