// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/findings.h"
#include "ui/document/document.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Howdah {

FindingsPanel::FindingsPanel(Document *document, QAction *run, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("checkmark"), this))
    , m_list(new QTreeWidget(this))
    , m_onlySelected(new QCheckBox(tr("Only about the &selected object"), this))
{
    m_list->setObjectName(QStringLiteral("findings"));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setHeaderLabels({tr("Object"), tr("Finding"), tr("Item")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->setColumnWidth(0, fontMetrics().horizontalAdvance(QLatin1Char('m')) * 20);
    m_empty->addAction(run);
    m_onlySelected->setContentsMargins(12, 4, 12, 4);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_onlySelected);
    column->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_onlySelected, &QCheckBox::toggled, this, &FindingsPanel::refresh);
    connect(document, &Document::selectionChanged, this, [this] {
        if (m_onlySelected->isChecked())
            refresh();
    });
    connect(document, &Document::opened, this, [this] { show(Check::Checklist()); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT chosen(m_findings[size_t(item->data(0, Qt::UserRole).toInt())].object);
    });
    refresh();
}

void FindingsPanel::show(const Check::Checklist &checklist)
{
    m_findings.clear();
    for (const Check::Group &group : checklist.groups)
        for (const Check::Item &item : group.items)
            for (const Check::Finding &finding : item.findings)
                if (!finding.isWaived() && finding.severity != Check::Severity::Fact)
                    m_findings.push_back(finding);
    std::stable_sort(m_findings.begin(), m_findings.end(),
        [](const Check::Finding &a, const Check::Finding &b) { return a.severity > b.severity; });
    refresh();
}

void FindingsPanel::refresh()
{
    m_list->clear();
    const ObjectRef &selected = m_document->selection();
    for (size_t i = 0; i < m_findings.size(); ++i) {
        const Check::Finding &finding = m_findings[i];
        const auto isAbout = [&](const Check::Finding &each) { return each.object.name == selected.name; };
        if (m_onlySelected->isChecked() && !isAbout(finding)
            && std::none_of(finding.parts.begin(), finding.parts.end(), isAbout))
            continue;
        auto *row = new QTreeWidgetItem(m_list, {display(finding.object), finding.message, finding.item});
        const bool bad = finding.severity == Check::Severity::Fail;
        row->setIcon(0, iconOf(finding.object.kind));
        row->setIcon(1, Theme::icon(bad ? QStringLiteral("data-error") : QStringLiteral("data-warning")));
        row->setToolTip(1, finding.message);
        row->setForeground(2, Theme::quiet(palette()));
        row->setData(0, Qt::UserRole, int(i));
    }
    m_empty->setText(tr("No findings yet"),
        tr("The checklist looks at keys, indexes, types and names. Its findings are listed here."));
    m_stack->setCurrentIndex(m_findings.empty() ? 0 : 1);
}

} // namespace Howdah
