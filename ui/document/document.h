// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "project/diagramfile.h"
#include "schema/lookup.h"
#include "ui/document/edit.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace Howdah {

/// The design after an edit as a server reads it back.
struct SettledState {
    int index; ///< of the undo stack
    std::shared_ptr<const Database> design;
};

/// The one mutable owner of an open design: what was loaded (the base), what it is now (the design), the diagram's
/// positions, the selection and the undo stack. Lives on the GUI thread; what it hands out may cross threads.
/// Every change goes through push() or moveTables(), so that everything can be undone.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    /// Starts over with a loaded database; history, selection and positions are dropped.
    void open(std::shared_ptr<const Database> base, const QString &source);
    /// The same, with a design that already differs from its base: a project's pending changes. Nothing is unsaved.
    void open(std::shared_ptr<const Database> base, std::shared_ptr<const Database> design, const QString &source,
        std::vector<DiagramFile> diagrams);
    /// Another base for the same design: what the pending changes are measured against.
    void setBase(std::shared_ptr<const Database> base, const QString &rowsSource, bool live = false);
    /// What was pending is a revision now: `base` is what there will be once it has run. Renames made so far are in it.
    void moveBase(std::shared_ptr<const Database> base);
    /// Whether the base, or the design, was read from a server, which says who owns what and who may do what.
    bool isBaseLive() const { return m_baseLive; }
    bool isDesignLive() const { return m_designLive; }
    /// The number of what is open now: another one after every change of the design or of its base.
    quint64 state() const { return m_state; }
    /// Where rows can be read: the source itself, a project's environment; empty when there is nowhere.
    const QString &rowsSource() const { return m_rowsSource; }
    /// Puts a recovered design in place as one undoable, unsaved step.
    void recover(std::shared_ptr<const Database> design, const QString &text, const std::vector<Rename> &renames = {});

    bool isOpen() const { return m_base != nullptr; }
    const QString &source() const { return m_source; } ///< the spelling it was loaded from
    /// A new design was saved: it can be read from there from now on.
    void setSource(const QString &source) { m_source = source; }
    std::shared_ptr<const Database> base() const { return m_base; }
    std::shared_ptr<const Database> design() const { return m_design; }
    const Lookup &lookup() const { return *m_lookup; } ///< over design(); valid until databaseChanged
    bool hasPendingChanges() const { return m_base && m_base != m_design && !(*m_base == *m_design); }

    QUndoStack *undoStack() { return &m_stack; }
    bool isModified() const { return !m_stack.isClean(); }

    /// Applies all changes of the edit or none; names that were derived from what is renamed follow (see
    /// Edits::withFollowingNames). Fails with Refused and a sentence for the person who made it.
    Result<void> push(const Edit &wanted);
    /// The renames that the edit before `index` of the undo stack made.
    std::vector<Rename> renamesAt(int index) const;
    /// Puts what a server reads back in the place of the last states, from the one before them, `settled`. Neither an
    /// edit nor undone by itself: undo and redo go through the states as they are now.
    void adopt(std::shared_ptr<const Database> settled, const std::vector<SettledState> &states);
    /// Renames made since the base, from the base's name to today's, for the planner to keep as renames.
    std::vector<Rename> renames() const;

    /// What a relation of the design is called in the base.
    QualifiedName baseName(const QualifiedName &relation) const;

    /// The diagrams of the design; the first shows every table, the others are subject areas. Never empty.
    const std::vector<DiagramFile> &diagrams() const { return m_diagrams; }
    int diagram() const { return m_diagram; } ///< the one that is shown
    const Positions &positions() const { return m_diagrams[size_t(m_diagram)].positions; }
    void showDiagram(int index);
    /// A subject area shows other tables from now on; never none, as that would be every table.
    void setTables(int diagram, const std::vector<QualifiedName> &tables, const QString &text);
    /// Another subject area, of some tables, which is shown then; one step that can be undone.
    void addArea(const DiagramFile &area, const QString &text);
    /// Takes a subject area away, never the first diagram.
    void removeArea(int diagram, const QString &text);
    /// Moves tables on the diagram that is shown. Moves with the same non-zero `drag` number become one undo step.
    void moveTables(const Positions &to, const QString &text, int drag = 0);

    const ObjectRef &selection() const { return m_selection; } ///< its name is empty when nothing is selected
    void select(const ObjectRef &ref);

    /// Read-only until unlocked: push() refuses. Production begins so.
    bool isLocked() const { return m_locked; }
    void setLocked(bool locked);

Q_SIGNALS:
    void opened(); ///< another database altogether
    void databaseChanged(); ///< the design changed, or another was opened
    void selectionChanged(const ObjectRef &ref);
    void positionsChanged(); ///< of the diagram that is shown, or another one is shown now
    void tablesChanged(); ///< of a diagram
    void areasChanged(); ///< one more or less; another may be shown
    void baseChanged();
    void tableRenamed(const QualifiedName &from, const QualifiedName &to); ///< before databaseChanged()
    void lockedChanged(bool locked);

private:
    std::vector<Rename> renamesBetween(int first, int last) const;
    friend class ChangeCommand;
    friend class ReplaceCommand;
    friend class MoveCommand;
    friend class AreaCommand;
    friend class AreaListCommand;
    void setDesign(std::shared_ptr<const Database> design);
    void followSelection(const Change &change);
    void followPlaces(const Change &change);
    void setPositions(int diagram, const Positions &positions);
    void replaceTables(int diagram, const std::vector<QualifiedName> &tables);
    void insertArea(int diagram, const DiagramFile &area);
    void eraseArea(int diagram);
    /// A table that is made while a subject area is shown belongs to it.
    void followArea(const Change &change, int diagram);

    std::shared_ptr<const Database> m_base, m_design;
    std::unique_ptr<Lookup> m_lookup;
    std::vector<DiagramFile> m_diagrams{1};
    int m_diagram = 0;
    ObjectRef m_selection;
    QString m_source, m_rowsSource;
    QUndoStack m_stack;
    bool m_locked = false, m_baseLive = false, m_designLive = false;
    quint64 m_state = 0;
    int m_baseIndex = 0; ///< of the undo stack when the base had the design's names
};

} // namespace Howdah
