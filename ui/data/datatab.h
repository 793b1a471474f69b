// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"
#include "ui/services/services.h"
#include "ui/services/tablepage.h"

#include <QFutureWatcher>
#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace Howdah {

class Document;
class EmptyState;

/// Rows of the selected table, read-only, a page at a time. Reads only while it is shown.
class DataTab : public QWidget
{
    Q_OBJECT

public:
    DataTab(Document *document, const Services &services, QWidget *parent = nullptr);

    bool isLoading() const { return m_watcher.isRunning(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void load(qint64 offset);
    void finish();
    void say(const QString &title, const QString &hint);
    void fill(const TablePage &page);

    Document *m_document;
    std::function<QFuture<Result<TablePage>>(const QString &, const QualifiedName &, qint64, int)> m_reader;
    QFutureWatcher<Result<TablePage>> m_watcher;
    QualifiedName m_table, m_there; ///< as the design calls it, and as the database does
    qint64 m_offset = 0;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_again; ///< shown where the rows could not be read
    QLabel *m_title, *m_range;
    QToolButton *m_back, *m_next;
    QTableWidget *m_rows;
};

} // namespace Howdah
