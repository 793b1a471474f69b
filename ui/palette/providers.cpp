// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/providers.h"
#include "ui/document/document.h"
#include "ui/models/objecticons.h"
#include "ui/revisions/revisionmodel.h"
#include "ui/revisions/revisionstab.h"
#include "ui/widgets/theme.h"

#include "change/object.h"

#include <QAction>

namespace Howdah {

namespace {

QString nameOf(const ObjectRef &ref)
{
    const bool member = !ref.member.isEmpty() && ref.kind != ObjectKind::Routine && ref.kind != ObjectKind::Opaque;
    return member ? ref.member : ref.name.name;
}

int weightOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Table:
        return 30;
    case ObjectKind::View:
        return 24;
    case ObjectKind::Schema:
    case ObjectKind::Routine:
        return 20;
    case ObjectKind::Column:
        return 10;
    default:
        return 0;
    }
}

} // namespace

Palette::Provider commandProvider(const QList<QAction *> &actions)
{
    return [actions](std::vector<PaletteEntry> &entries) {
        for (QAction *action : actions) {
            if (!action->isEnabled())
                continue;
            QString title = action->text();
            title.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            entries.push_back({title, keys.isEmpty() ? Palette::tr("command") : Palette::tr("command  %1").arg(keys),
                action->icon(), 5, [action] { action->trigger(); }});
        }
    };
}

Palette::Provider objectProvider(Document *document, std::function<void(const ObjectRef &)> go)
{
    return [document, go](std::vector<PaletteEntry> &entries) {
        if (!document->isOpen())
            return;
        const Database &design = *document->design();
        // One icon per kind: ten thousand columns share theirs.
        std::map<ObjectKind, QIcon> icons;
        const auto add = [&](const ObjectRef &ref, const QString &detail) {
            const auto icon = icons.try_emplace(ref.kind, iconOf(ref.kind)).first->second;
            entries.push_back({nameOf(ref), detail, icon, weightOf(ref.kind), [go, ref] { go(ref); }});
        };
        const auto addAll = [&](const auto &list) {
            for (const auto &object : list) {
                const ObjectRef ref = refOf(object);
                const bool member = !ref.member.isEmpty() && ref.kind != ObjectKind::Routine;
                add(ref,
                    Palette::tr("%1 in %2")
                        .arg(kindTitle(ref.kind).toLower(), member ? display(ref.name) : ref.name.schema));
            }
        };
        for (const Schema &schema : design.schemas)
            add(refOf(schema), kindTitle(ObjectKind::Schema).toLower());
        addAll(design.tables);
        addAll(design.views);
        addAll(design.routines);
        addAll(design.enums);
        addAll(design.domains);
        addAll(design.composites);
        addAll(design.constraints);
        addAll(design.indexes);
        addAll(design.triggers);
        for (const Table &table : design.tables)
            for (const Column &column : table.columns)
                add(columnRef(table.name, column.name), display(table.name));
    };
}

Palette::Provider revisionProvider(RevisionsTab *tab, std::function<void()> show)
{
    return [tab, show](std::vector<PaletteEntry> &entries) {
        const History *history = tab->model()->history();
        if (!history)
            return;
        const QIcon icon = Theme::icon(QStringLiteral("vcs-commit"));
        for (const Revision &revision : history->graph.revisions()) {
            const QString id = revision.id;
            entries.push_back({revision.message.isEmpty() ? id : revision.message, Palette::tr("revision %1").arg(id),
                icon, 8, [tab, show, id] {
                    show();
                    tab->select(id);
                }});
        }
    };
}

} // namespace Howdah
