// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTreeWidget;

namespace Howdah {

class Document;

/// Who uses an object, as a list; it keeps its subject while other things are selected, and follows the design.
/// GUI thread.
class UsagesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit UsagesPanel(Document *document, QWidget *parent = nullptr);

    /// Lists who uses this from now on, and takes the focus.
    void find(const ObjectRef &ref);

Q_SIGNALS:
    void chosen(const ObjectRef &ref); ///< double click or Enter

private:
    void refresh();

    Document *m_document;
    ObjectRef m_subject;
    std::vector<ObjectRef> m_users;
    QLabel *m_heading;
    QTreeWidget *m_list;
};

} // namespace Howdah
