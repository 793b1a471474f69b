// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/diagramfile.h"
#include "project/project.h"
#include "ui/services/services.h"

#include <QObject>

class QWidget;

namespace Howdah {

class Document;
class Jobs;
class Opener;
class Settler;

/// Saves the design as a project folder, on a worker, once a server has read it back; asks before unsaved edits, what
/// others wrote or what a person wrote by hand would be lost. GUI thread.
class Keeper : public QObject
{
    Q_OBJECT

public:
    Keeper(Document *document, Settler *settler, Opener *opener, Jobs *jobs, Services services, QWidget *window);

    /// Into the open project, else asks for a folder. `done` hears whether everything was written.
    void save(std::function<void(bool)> done = {});
    void saveAs(std::function<void(bool)> done = {});
    void saveTo(const QString &folder, std::function<void(bool)> done = {});
    /// Calls `proceed` at once when nothing is unsaved, else after asking: saved, or given up on purpose. Otherwise
    /// `stay` is called.
    void askThen(std::function<void()> proceed, std::function<void()> stay = {});
    /// Writes the project's settings, as a person changed them, and takes them over.
    Result<void> setProject(const Project &project);

Q_SIGNALS:
    void saved(const QString &folder);
    void failed(const Error &error);
    void compareRequested(const QString &source); ///< with what others wrote

private:
    using Done = std::function<void(bool)>;
    struct Order;
    struct Outcome;

    Project projectFor(const QString &folder) const;
    void write(const QString &folder, const Done &done);
    void start(const Order &order, const Done &done);
    void finish(const Order &order, const Outcome &outcome, const Done &done);
    void askAboutOthers(Order order, const Outcome &outcome, const Done &done);
    void askAboutHandwriting(Order order, const Outcome &outcome, const Done &done);

    Document *m_document;
    Settler *m_settler;
    Opener *m_opener;
    Jobs *m_jobs;
    Services m_services;
    QWidget *m_window;
    std::vector<DiagramFile> m_savedDiagrams; ///< as they are in the project's files
};

} // namespace Howdah
