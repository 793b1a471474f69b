// SPDX-License-Identifier: Apache-2.0
#include "ui/diagram/tab.h"
#include "exchange/databaseformat.h"
#include "exchange/selection.h"
#include "layout/formats/formats.h"
#include "render/export.h"
#include "schema/database.h"
#include "service/jobs.h"
#include "ui/diagram/view.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QProgressBar>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace Howdah {

DiagramTab::DiagramTab(QWidget *parent)
    : QWidget(parent)
    , m_scene(new DiagramScene(this))
    , m_view(new DiagramView(m_scene, this))
{
    build();
    wire();
}

DiagramTab::~DiagramTab()
{
    m_future.cancel();
    delete m_view; // the scene is the older child and would go first, scrolling a view that asks it for tables
}

void DiagramTab::setDatabase(std::shared_ptr<const Database> database)
{
    if (database == m_database)
        return;
    m_database = std::move(database);
    if (!m_database || m_database->tables.empty()) {
        m_future.cancel();
        m_running = false;
        m_scene->setDiagram({});
        m_auto.clear();
        m_fitWanted = true;
        m_empty->setText(m_database ? tr("No tables yet") : tr("Nothing to draw"),
            m_database ? tr("Add the first table and it appears here.")
                       : tr("Open a design, a server or a .sql file to see its tables and foreign keys."));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    refresh();
}

void DiagramTab::setPositions(const Positions &positions)
{
    if (m_given == positions)
        return;
    m_given = positions;
    refresh();
}

void DiagramTab::renameTable(const QualifiedName &from, const QualifiedName &to)
{
    // What no hand and no earlier layout placed stands where it is shown now.
    if (const int at = m_scene->indexOf(from); at >= 0)
        m_auto.try_emplace(from, m_scene->diagram().tables[size_t(at)].position);
    for (Positions *places : {&m_auto, &m_given})
        if (auto place = places->extract(from)) {
            place.key() = to;
            places->insert(std::move(place));
        }
    std::replace(m_only.begin(), m_only.end(), from, to);
}

void DiagramTab::setTables(const std::vector<QualifiedName> &tables)
{
    if (m_only == tables)
        return;
    const auto familiar = std::ranges::count_if(
        tables, [this](const QualifiedName &table) { return std::ranges::contains(m_only, table); });
    // A table more or less moves no other; another subject area is seen as a whole.
    if (size_t(familiar) * 2 < std::max(tables.size(), m_only.size()) || familiar == 0) {
        m_auto.clear();
        m_fitWanted = true;
    }
    m_only = tables;
    refresh();
}

void DiagramTab::setMarks(const ChangeMarks &marks)
{
    m_scene->setMarks(marks);
}

void DiagramTab::setColumnMode(ColumnMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    m_columns->setCurrentIndex(int(mode));
    // Other sizes want other places, but those a person gave stay.
    m_auto.clear();
    m_fitWanted = true;
    refresh();
}

void DiagramTab::arrange()
{
    m_arrangeWanted = true;
    refresh();
}

void DiagramTab::refresh()
{
    if (!m_database || m_database->tables.empty())
        return;
    m_future.cancel();
    auto request = std::make_shared<DiagramRequest>();
    request->database = m_database;
    request->options.columns = m_mode;
    request->options.only = m_only;
    request->arrange = m_arrangeWanted;
    request->places = m_auto;
    for (const auto &[name, at] : m_given)
        request->places.insert_or_assign(name, at);
    if (!m_scene->diagram().isEmpty())
        request->shown = std::make_shared<const Diagram>(m_scene->diagram());
    m_running = true;
    m_future = startJob([request](std::stop_token stop) { return computedDiagram(*request, stop); });
    auto *watcher = new QFutureWatcher<Result<Diagram>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, request] {
        watcher->deleteLater();
        // A later request has taken this one's place when the futures differ.
        const QFuture<Result<Diagram>> future = watcher->future();
        if (future.isCanceled() || future.resultCount() == 0)
            return;
        Result<Diagram> diagram = future.result();
        m_running = false;
        m_progress->hide();
        if (diagram)
            present(*request, std::move(*diagram));
    });
    watcher->setFuture(m_future);
    QTimer::singleShot(150, this, [this] { m_progress->setVisible(m_running); });
}

void DiagramTab::present(const DiagramRequest &request, Diagram diagram)
{
    m_stack->setCurrentWidget(m_view);
    Positions all;
    size_t familiar = 0;
    for (const DiagramTable &table : diagram.tables) {
        all.emplace(table.name, table.position);
        familiar += m_scene->indexOf(table.name) >= 0;
    }
    if (familiar * 2 < diagram.tables.size()) {
        m_auto.clear(); // another database
        m_fitWanted = true;
    }
    // A new diagram moves the view; where all was in sight, all is again.
    const bool wasFitted = m_view->isFitted();
    m_scene->setDiagram(std::move(diagram));
    m_view->diagramChanged();
    fillSearch();
    if (m_fitWanted || request.arrange || wasFitted)
        m_view->fit();
    m_fitWanted = false;
    if (request.arrange) {
        m_arrangeWanted = false;
        m_isArranging = true;
        Q_EMIT tablesMoved(all);
        m_isArranging = false;
    } else {
        // A table pushed aside by a dragged one goes back when the drag is undone: its own place stays.
        for (const auto &[name, at] : all)
            if (!m_given.contains(name))
                m_auto.try_emplace(name, at);
    }
    if (!m_jumpWanted.name.isEmpty())
        m_view->jumpTo(std::exchange(m_jumpWanted, {}));
    Q_EMIT laidOut();
}

bool DiagramTab::jumpTo(const ObjectRef &ref)
{
    if (m_running && m_scene->indexOf(ref.name) < 0) {
        m_jumpWanted = ref;
        return true;
    }
    return m_view->jumpTo(ref);
}

void DiagramTab::select(const ObjectRef &ref)
{
    if (ref == m_scene->currentRef())
        return;
    m_scene->select(ref);
    if (const int index = m_scene->indexOf(ref.name); index >= 0)
        if (const QRectF rect = m_scene->table(index).rect();
            !m_view->mapToScene(m_view->viewport()->rect()).boundingRect().intersects(rect))
            m_view->centerOn(rect.center());
}

Result<void> DiagramTab::keep(const QByteArray &text, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0 || !file.commit())
        return failure(ErrorKind::File, tr("The diagram cannot be written: %1.").arg(file.errorString()), path);
    return {};
}

Result<void> DiagramTab::exportTo(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const Diagram &diagram = m_scene->diagram();
    if (suffix == QLatin1String("png"))
        return writePng(diagram, path, 2, m_scene->isDark());
    if (suffix == QLatin1String("pdf"))
        return writePdf(diagram, path);
    for (const DiagramFormat &format : diagramFormats()) {
        if (suffix == format.suffix)
            return keep(format.write(diagram), path);
    }
    if (const DatabaseFormat *format = databaseFormatOf(suffix))
        return keep(
            m_database ? format->write(m_only.empty() ? *m_database : onlyTables(*m_database, m_only)) : QByteArray(),
            path);
    return failure(ErrorKind::Usage,
        tr("A design is written as .svg, .png, .pdf, .json, .mmd, .dbml, .puml, .dot, .html or .md."), path);
}

} // namespace Howdah
