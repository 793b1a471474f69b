// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace Howdah {

/// The fields of one index; nothing happens until the button is pressed.
class IndexForm : public QWidget
{
    Q_OBJECT

public:
    explicit IndexForm(QWidget *parent);

    void edit(const Index &index, bool isNew);

    /// "created_at DESC, lower(email), embedding vector_cosine_ops" ↔ keys. What is not a plain name is an expression.
    static QString keysText(const std::vector<IndexKey> &keys);
    static std::vector<IndexKey> keysFrom(const QString &text);

Q_SIGNALS:
    void accepted(const Index &index);

private:
    Index edited() const;

    Index m_index;
    QLineEdit *m_name, *m_keys, *m_include, *m_predicate;
    QComboBox *m_method;
    QCheckBox *m_unique;
    QPushButton *m_apply;
};

} // namespace Howdah
