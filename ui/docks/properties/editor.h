// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/document.h"

#include <QWidget>

namespace Howdah {

/// A part of the properties panel that edits one object through the document.
class PropertiesPage : public QWidget
{
    Q_OBJECT

public:
    explicit PropertiesPage(Document *document, QWidget *parent)
        : QWidget(parent)
        , m_document(document)
    { }

    /// Shows `ref` as the design has it now. Called again after every change of the design.
    virtual void show(const ObjectRef &ref) = 0;
    using QWidget::show;

Q_SIGNALS:
    void refused(const QString &sentence); ///< empty: the last edit went through

protected:
    /// Makes the edit or says why not; true when it was made.
    bool make(const Result<Edit> &edit)
    {
        Result<void> made = edit ? m_document->push(*edit) : Result<void>(std::unexpected(edit.error()));
        Q_EMIT refused(made ? QString() : made.error().message);
        return made.has_value();
    }
    const Database &design() const { return *m_document->design(); }

    Document *m_document;
};

/// "a, b, c" ↔ names. Names that hold a comma are quoted with "".
QString joinedNames(const std::vector<QString> &names);
std::vector<QString> splitNames(const QString &text);

} // namespace Howdah
