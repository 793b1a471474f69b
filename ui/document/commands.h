// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/document.h"

#include <QUndoCommand>

namespace Howdah {

/// Any edit of the design. `after` is what the edit already made of the design, so the first redo costs nothing.
class ChangeCommand : public QUndoCommand
{
public:
    ChangeCommand(Document *document, const Edit &edit, std::shared_ptr<const Database> after);
    void redo() override;
    void undo() override;
    const std::vector<Change> &changes() const { return m_changes; }
    /// The states before and after it as a server reads them. Kept whole only where they are needed: when `always`, or
    /// when the changes alone do not lead from one to the other. True when they were kept.
    bool adopt(std::shared_ptr<const Database> before, std::shared_ptr<const Database> after, bool always);

private:
    Document *m_document;
    std::vector<Change> m_changes;
    std::shared_ptr<const Database> m_after; ///< only until the first redo
    std::shared_ptr<const Database> m_settledBefore, m_settledAfter; ///< see adopt(); both or none
    int m_diagram; ///< the one that was shown
};

/// Puts one design in another's place: recovery after a crash.
class ReplaceCommand : public QUndoCommand
{
public:
    ReplaceCommand(
        Document *document, std::shared_ptr<const Database> after, const QString &text, std::vector<Rename> renames);
    const std::vector<Rename> &renames() const { return m_renames; }
    void redo() override { m_document->setDesign(m_after); }
    void undo() override { m_document->setDesign(m_before); }
    void adopt(std::shared_ptr<const Database> after) { m_after = std::move(after); }

private:
    Document *m_document;
    std::shared_ptr<const Database> m_before, m_after;
    std::vector<Rename> m_renames;
};

/// What a subject area shows.
class AreaCommand : public QUndoCommand
{
public:
    AreaCommand(Document *document, int diagram, std::vector<QualifiedName> tables, const QString &text);
    void redo() override { m_document->replaceTables(m_diagram, m_after); }
    void undo() override { m_document->replaceTables(m_diagram, m_before); }

private:
    Document *m_document;
    std::vector<QualifiedName> m_before, m_after;
    int m_diagram;
};

/// A subject area more or less.
class AreaListCommand : public QUndoCommand
{
public:
    AreaListCommand(Document *document, int diagram, DiagramFile area, bool isAdded, const QString &text);
    void redo() override { put(m_isAdded); }
    void undo() override { put(!m_isAdded); }

private:
    void put(bool isThere);

    Document *m_document;
    DiagramFile m_area;
    int m_diagram;
    bool m_isAdded;
};

/// Tables moved on the diagram; one drag is one step however many moves it sends.
class MoveCommand : public QUndoCommand
{
public:
    MoveCommand(Document *document, const Positions &to, const QString &text, int drag);
    void redo() override { m_document->setPositions(m_diagram, m_after); }
    void undo() override { m_document->setPositions(m_diagram, m_before); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    Document *m_document;
    Positions m_before, m_after;
    int m_diagram, m_drag;
};

} // namespace Howdah
