// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/mainwindow/sqltemplates.h"
#include "ui/services/services.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace Howdah {

class Document;
class Jobs;
struct Actions;
struct ImportedDesign;
struct Edit;

/// What is made and changed by statements: an action for each kind, an object's own statement to change, DDL to and
/// from the clipboard, DBML taken into the design. All of it goes through SqlDialog, so that a server has tried it. GUI
/// thread.
class SqlEdits : public QObject
{
    Q_OBJECT

public:
    using Push = std::function<void(const Edit &edit)>;
    /// `push` takes what was made; `schema` says where new things go.
    SqlEdits(Document *document, Jobs *jobs, const Services &services, const Actions &actions,
        std::function<QString()> schema, Push push, QWidget *window);

    /// The actions of sqlKinds(), for menus.
    void fillMenu(QMenu *menu) const;
    /// Enables what can be done now.
    void refresh(bool editable);
    /// Opens the statements to be looked at; `title` for the dialog.
    void open(const QString &title, const SqlTemplate &statements);

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const QString &path, const Error &error);
    /// There is no design to take it into: it is to be opened.
    void openRequested(const QString &path);

private:
    void copy();
    void paste();
    void import();
    static QString textOf(const ImportedDesign &design);

    Document *m_document;
    Jobs *m_jobs;
    Services m_services;
    const Actions &m_actions;
    std::function<QString()> m_schema;
    Push m_push;
    QWidget *m_window;
};

} // namespace Howdah
