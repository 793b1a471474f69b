// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QWidget>

class QCheckBox;
class QStackedWidget;
class QTreeWidget;

namespace Howdah {

class Document;
class EmptyState;

/// What the last run of the checklist found, as one flat list; on request only about the selected object.
class FindingsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `run` is the action that runs the checklist, offered while there is nothing to list.
    FindingsPanel(Document *document, QAction *run, QWidget *parent = nullptr);

    void show(const Check::Checklist &checklist);
    using QWidget::show;

Q_SIGNALS:
    void chosen(const ObjectRef &ref);

private:
    void refresh();

    Document *m_document;
    Check::Findings m_findings;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTreeWidget *m_list;
    QCheckBox *m_onlySelected;
};

} // namespace Howdah
