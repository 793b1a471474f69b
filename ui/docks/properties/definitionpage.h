// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/docks/properties/editor.h"

class QLabel;
class QPushButton;

namespace Howdah {

class SqlView;

/// An object as text: a view's query and an enum's values to edit, anything else as its DDL to read.
class DefinitionPage : public PropertiesPage
{
    Q_OBJECT

public:
    DefinitionPage(Document *document, QWidget *parent);

    void show(const ObjectRef &ref) override;

private:
    void apply();
    void revert();

    ObjectRef m_ref;
    QString m_original;
    QLabel *m_title;
    SqlView *m_text;
    QWidget *m_buttons;
    QPushButton *m_apply, *m_revert;
};

} // namespace Howdah
