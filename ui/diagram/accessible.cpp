// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/accessible.h"
#include "ui/diagram/scene.h"
#include "ui/diagram/view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

namespace Howdah {

namespace {

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("DiagramAccessible", text, nullptr, count);
}

/// One table. Made on demand, kept in Qt's registry until the diagram changes or the view goes.
class TableAccessible : public QAccessibleInterface
{
public:
    TableAccessible(DiagramView *view, int index)
        : m_view(view)
        , m_index(index)
    { }

    bool isValid() const override { return m_view && m_index < int(m_view->diagramScene()->diagram().tables.size()); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inView = m_view->mapFromScene(table().rect()).boundingRect();
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Description))
            return {};
        if (kind == QAccessible::Description)
            return table().comment;
        QStringList parts{display(table().name),
            words(QT_TRANSLATE_NOOP("DiagramAccessible", "%n column(s)"),
                int(table().rows.size()) + table().hiddenColumns)};
        QStringList referenced;
        for (const DiagramEdge &edge : m_view->diagramScene()->diagram().edges)
            if (edge.from == m_index)
                referenced.append(display(m_view->diagramScene()->table(edge.to).name));
        referenced.removeDuplicates();
        if (!referenced.isEmpty())
            parts.append(words(QT_TRANSLATE_NOOP("DiagramAccessible", "references %1"))
                    .arg(referenced.join(QStringLiteral(", "))));
        return parts.join(QStringLiteral("; "));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.selectable = state.focusable = state.readOnly = true;
        state.selected = m_view->diagramScene()->look(m_index).selected;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->mapFromScene(table().rect()).boundingRect());
        return state;
    }

private:
    const DiagramTable &table() const { return m_view->diagramScene()->table(m_index); }
    QPointer<DiagramView> m_view;
    int m_index;
};

class DiagramAccessible : public QAccessibleWidget
{
public:
    explicit DiagramAccessible(DiagramView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    { }
    ~DiagramAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_view->diagramScene()->diagram().tables.size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id &id = m_children[index];
        if (!id)
            id = QAccessible::registerAccessibleInterface(new TableAccessible(m_view, index));
        return QAccessible::accessibleInterface(id);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[index, id] : m_children.asKeyValueRange())
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const int index
            = m_view->diagramScene()->tableAt(m_view->mapToScene(m_view->viewport()->mapFromGlobal(QPoint(x, y))));
        return child(index);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description
            ? words(QT_TRANSLATE_NOOP("DiagramAccessible", "%n table(s)"), childCount())
            : QAccessibleWidget::text(kind);
    }

private:
    DiagramView *m_view;
    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("Howdah::DiagramView"))
        return nullptr;
    return new DiagramAccessible(static_cast<DiagramView *>(object));
}

} // namespace

void installDiagramAccessibility()
{
    [[maybe_unused]] static const bool isDone = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
}

void announceTable(DiagramView *view, int table)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(table);
    QAccessible::updateAccessibility(&event);
}

} // namespace Howdah
