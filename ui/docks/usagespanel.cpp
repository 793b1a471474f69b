// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/usagespanel.h"
#include "ui/document/document.h"
#include "ui/document/usages.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Howdah {

UsagesPanel::UsagesPanel(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_heading(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    m_heading->setObjectName(QStringLiteral("usagesHeading"));
    m_heading->setContentsMargins(12, 6, 12, 4);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("usages"));
    m_list->setAccessibleName(tr("Usages"));
    m_list->setHeaderLabels({tr("Object"), tr("Kind"), tr("How")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    // How it is used is never out of sight, however long the names and narrow the panel.
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this,
        [this](QTreeWidgetItem *item) { Q_EMIT chosen(m_users[size_t(m_list->indexOfTopLevelItem(item))]); });
    // Another design has other objects; databaseChanged() follows.
    connect(document, &Document::opened, this, [this] { m_subject = {}; });
    connect(document, &Document::databaseChanged, this, &UsagesPanel::refresh);
    refresh();
}

void UsagesPanel::find(const ObjectRef &ref)
{
    m_subject = ref;
    refresh();
    if (QTreeWidgetItem *first = m_list->topLevelItem(0))
        m_list->setCurrentItem(first);
    m_list->setFocus();
}

void UsagesPanel::refresh()
{
    m_list->clear();
    m_users.clear();
    if (m_subject.name.isEmpty())
        return m_heading->setText(tr("Select an object and choose “Find usages”: who needs it is listed here."));
    const std::vector<Usage> usages = usagesOf(m_document->lookup(), m_subject);
    for (const Usage &usage : usages) {
        auto *row = new QTreeWidgetItem(m_list, {display(usage.user), kindWord(usage.user.kind), usage.how});
        row->setIcon(0, iconOf(usage.user.kind));
        if (!usage.isCertain)
            for (int column = 0; column < 3; ++column)
                row->setForeground(column, Theme::quiet(palette()));
        m_users.push_back(usage.user);
    }
    const QString name = display(m_subject);
    m_heading->setText(usages.empty() ? tr("Nothing uses %1.").arg(name)
                                      : tr("%1 is used by %n object(s)", nullptr, int(usages.size())).arg(name));
}

} // namespace Howdah
