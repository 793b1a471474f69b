// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/diagramfile.h"
#include "project/project.h"
#include "ui/mainwindow/services.h"

#include <QObject>

class QWidget;

namespace Howdah {

class Document;
class Jobs;
class Opener;

/// Saves the design as a project folder, on a worker, and asks before unsaved edits would be lost. GUI thread.
class Keeper : public QObject
{
    Q_OBJECT

public:
    Keeper(Document *document, Opener *opener, Jobs *jobs, Services services, QWidget *window);

    /// Into the open project, else asks for a folder. `done` hears whether everything was written.
    void save(std::function<void(bool)> done = {});
    void saveAs(std::function<void(bool)> done = {});
    void saveTo(const QString &folder, std::function<void(bool)> done = {});
    /// Calls `proceed` at once when nothing is unsaved, else after asking: saved, or given up on purpose.
    void askThen(std::function<void()> proceed);

Q_SIGNALS:
    void saved(const QString &folder);
    void failed(const Error &error);

private:
    Project projectFor(const QString &folder) const;

    Document *m_document;
    Opener *m_opener;
    Jobs *m_jobs;
    Services m_services;
    QWidget *m_window;
};

} // namespace Howdah
