// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/areadialog.h"
#include "service/jobs.h"
#include "ui/document/document.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace Howdah {

namespace {

enum class From { Selected, Way, Pattern, Schema, Found };

std::vector<QualifiedName> linkedTo(const Lookup &lookup, const QualifiedName &table)
{
    std::vector<QualifiedName> list;
    for (const Constraint *each : lookup.constraintsOf(table))
        if (each->kind == ConstraintKind::ForeignKey && lookup.table(each->referenced))
            list.push_back(each->referenced);
    for (const Constraint *each : lookup.referencesTo(table))
        if (lookup.table(each->relation))
            list.push_back(each->relation);
    std::ranges::sort(list, std::less<>());
    return list;
}

} // namespace

std::vector<QualifiedName> neighbourhood(const Lookup &lookup, const std::vector<QualifiedName> &from, int steps)
{
    std::set<QualifiedName> all(from.begin(), from.end()), edge = all;
    for (int step = 0; step < steps && !edge.empty(); ++step) {
        std::set<QualifiedName> next;
        for (const QualifiedName &table : edge)
            for (const QualifiedName &linked : linkedTo(lookup, table))
                if (all.insert(linked).second)
                    next.insert(linked);
        edge = std::move(next);
    }
    return {all.begin(), all.end()};
}

std::vector<QualifiedName> wayBetween(const Lookup &lookup, const QualifiedName &from, const QualifiedName &to)
{
    std::map<QualifiedName, QualifiedName> cameFrom{{from, from}};
    std::deque<QualifiedName> queue{from};
    while (!queue.empty() && !cameFrom.contains(to)) {
        const QualifiedName table = queue.front();
        queue.pop_front();
        for (const QualifiedName &linked : linkedTo(lookup, table))
            if (cameFrom.emplace(linked, table).second)
                queue.push_back(linked);
    }
    if (!cameFrom.contains(to))
        return {};
    std::vector<QualifiedName> way{to};
    while (!(way.back() == from))
        way.push_back(cameFrom.at(way.back()));
    std::ranges::reverse(way);
    return way;
}

AreaDialog::AreaDialog(Document *document, const std::vector<QualifiedName> &selected, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_selected(selected)
    , m_name(new QLineEdit(this))
    , m_pattern(new QLineEdit(this))
    , m_from(new QComboBox(this))
    , m_steps(new QSpinBox(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("areaDialog"));
    setWindowTitle(tr("New subject area"));
    m_name->setObjectName(QStringLiteral("areaName"));
    m_from->setObjectName(QStringLiteral("areaFrom"));
    m_pattern->setObjectName(QStringLiteral("areaPattern"));
    m_steps->setObjectName(QStringLiteral("areaSteps"));
    m_count->setObjectName(QStringLiteral("areaCount"));
    m_count->setWordWrap(true);
    m_count->setTextFormat(Qt::PlainText);
    // A dialog does not grow with a text that wraps: there is room for a dozen names from the start.
    m_count->setMinimumSize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 4);
    m_count->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    if (!selected.empty())
        m_from->addItem(tr("%n selected table(s)", nullptr, int(selected.size())), int(From::Selected));
    if (selected.size() == 2)
        m_from->addItem(tr("The way between the two"), int(From::Way));
    m_from->addItem(tr("Tables whose name has"), int(From::Pattern));
    for (const Schema &schema : document->design()->schemas) {
        m_from->addItem(tr("The schema %1").arg(schema.name), int(From::Schema));
        m_from->setItemData(m_from->count() - 1, schema.name, Qt::UserRole + 1);
    }
    m_steps->setRange(0, 9);
    m_steps->setValue(selected.size() == 1 ? 1 : 0);
    m_pattern->setAccessibleName(tr("A part of the name"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Begin with"), m_from);
    form->addRow(QString(), m_pattern);
    form->addRow(tr("&Steps along keys"), m_steps);
    form->addRow(m_count);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &AreaDialog::refresh);
    connect(m_pattern, &QLineEdit::textChanged, this, &AreaDialog::refresh);
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        // A found area has a name; one that was typed stays.
        if (From(m_from->currentData().toInt()) == From::Found && !m_name->isModified())
            m_name->setText(m_found[m_from->currentData(Qt::UserRole + 1).toULongLong()].name);
        refresh();
    });
    connect(m_steps, &QSpinBox::valueChanged, this, &AreaDialog::refresh);
    refresh();
    m_name->setFocus();
    // In a schema of ten thousand tables it takes a while.
    startJob([design = document->design()](std::stop_token) {
        return Result<std::vector<FoundArea>>(foundAreas(*design));
    }).then(this, [this](const Result<std::vector<FoundArea>> &found) {
        addFound(found.value_or(std::vector<FoundArea>()));
    });
}

void AreaDialog::addFound(const std::vector<FoundArea> &areas)
{
    m_found = areas;
    for (size_t i = 0; i < m_found.size(); ++i) {
        m_from->addItem(tr("Found by its keys: %1").arg(m_found[i].name), int(From::Found));
        m_from->setItemData(m_from->count() - 1, qulonglong(i), Qt::UserRole + 1);
    }
}

std::vector<QualifiedName> AreaDialog::tables() const
{
    std::vector<QualifiedName> begin;
    const auto take = [this, &begin](auto &&isMeant) {
        for (const Table &table : m_document->design()->tables)
            if (isMeant(table.name))
                begin.push_back(table.name);
    };
    switch (From(m_from->currentData().toInt())) {
    case From::Selected:
        begin = m_selected;
        break;
    case From::Way:
        begin = wayBetween(m_document->lookup(), m_selected.front(), m_selected.back());
        break;
    case From::Pattern:
        if (const QString part = m_pattern->text().trimmed(); !part.isEmpty())
            take([&part](const QualifiedName &name) { return display(name).contains(part, Qt::CaseInsensitive); });
        break;
    case From::Found:
        begin = m_found[m_from->currentData(Qt::UserRole + 1).toULongLong()].tables;
        break;
    case From::Schema:
        take([schema = m_from->currentData(Qt::UserRole + 1).toString()](
                 const QualifiedName &name) { return name.schema == schema; });
        break;
    }
    return neighbourhood(m_document->lookup(), begin, m_steps->value());
}

void AreaDialog::refresh()
{
    m_pattern->setVisible(From(m_from->currentData().toInt()) == From::Pattern);
    const QString name = m_name->text().trimmed();
    const auto isCalledSo
        = [&name](const DiagramFile &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; };
    const bool isTaken = !name.isEmpty() && std::ranges::any_of(m_document->diagrams(), isCalledSo);
    const std::vector<QualifiedName> list = tables();
    QStringList names;
    for (const QualifiedName &each : list)
        names << each.name;
    constexpr qsizetype most = 12;
    const QString some
        = names.mid(0, most).join(QStringLiteral(", ")) + (names.size() > most ? QString(QChar(0x2026)) : QString());
    m_count->setText(isTaken ? tr("There is a subject area of this name.")
            : list.empty()   ? tr("No table is meant.")
                             : tr("%n table(s): %1", nullptr, int(list.size())).arg(some));
    m_ok->setEnabled(!name.isEmpty() && !isTaken && !list.empty());
}

DiagramFile AreaDialog::area() const
{
    return {m_name->text().trimmed(), tables(), {}};
}

} // namespace Howdah
