// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/filteredtree.h"

namespace Howdah {

class Document;
class ObjectTreeModel;
struct ObjectRef;

/// The tree on the left with its filter line. Its selection is the document's.
class ObjectTree : public FilteredTree
{
    Q_OBJECT

public:
    explicit ObjectTree(Document *document, QWidget *parent = nullptr);

    ObjectTreeModel *model() const { return m_model; }

Q_SIGNALS:
    void activated(const ObjectRef &ref);                          ///< double click or Enter
    void menuRequested(const ObjectRef &ref, const QPoint &global); ///< an empty name: the background or a heading

protected:
    void applyFilter(const QString &text) override;

private:
    ObjectTree(Document *document, ObjectTreeModel *model, QWidget *parent);
    void reload();
    void showSelection(const ObjectRef &ref);
    QStringList expandedKeys() const;
    void expandFirst();

    Document *m_document;
    ObjectTreeModel *m_model;
    QStringList m_expandedBeforeFilter;
    bool m_following = false; ///< the view's own selection moves because the document's did
};

} // namespace Howdah
