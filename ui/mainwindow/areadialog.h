// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/areas.h"
#include "project/diagramfile.h"
#include "schema/lookup.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Howdah {

class Document;

/// The tables within so many steps along foreign keys, in either direction; sorted.
std::vector<QualifiedName> neighbourhood(const Lookup &lookup, const std::vector<QualifiedName> &from, int steps);
/// The tables of a shortest way along foreign keys, ends included; empty when there is none.
std::vector<QualifiedName> wayBetween(const Lookup &lookup, const QualifiedName &from, const QualifiedName &to);

/// "New subject area…": begins with what is selected, a schema, a part of a name, the way between two tables or an area
/// found by the keys, and goes on to their neighbours. GUI thread.
class AreaDialog : public QDialog
{
    Q_OBJECT

public:
    AreaDialog(Document *document, const std::vector<QualifiedName> &selected, QWidget *parent);

    DiagramFile area() const;

private:
    std::vector<QualifiedName> tables() const;
    void refresh();
    void addFound(const std::vector<FoundArea> &areas);

    Document *m_document;
    std::vector<QualifiedName> m_selected;
    std::vector<FoundArea> m_found; ///< those in m_from
    QLineEdit *m_name, *m_pattern;
    QComboBox *m_from;
    QSpinBox *m_steps;
    QLabel *m_count;
    QPushButton *m_ok;
};

} // namespace Howdah
