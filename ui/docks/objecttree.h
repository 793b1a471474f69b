// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QTreeView;

namespace Howdah {

class DetailDelegate;
class Document;
class ObjectTreeModel;
struct ObjectRef;

/// The tree on the left with its filter line. Its selection is the document's.
class ObjectTree : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectTree(Document *document, QWidget *parent = nullptr);

    void focusFilter();
    ObjectTreeModel *model() const { return m_model; }

Q_SIGNALS:
    void activated(const ObjectRef &ref);                          ///< double click or Enter
    void menuRequested(const ObjectRef &ref, const QPoint &global); ///< an empty name: the background or a heading

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reload();
    void applyFilter();
    void showSelection(const ObjectRef &ref);
    QStringList expandedKeys() const;
    void expandFirst();

    Document *m_document;
    ObjectTreeModel *m_model;
    DetailDelegate *m_delegate;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTreeView *m_view;
    QTimer *m_debounce;
    QStringList m_expandedBeforeFilter;
    bool m_following = false; ///< the view's own selection moves because the document's did
};

} // namespace Howdah
