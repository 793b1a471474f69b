// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// The texts of a diagram, each with its own font.
enum class TextRole {
    Title,  ///< a table's name: semi-bold, 13 units
    Schema, ///< its schema, quiet: 11 units
    Column, ///< a column's name: 12 units
    Type,   ///< its type, quiet: 11 units
};

/// Size of the role's font in scene units.
double fontSize(TextRole role);

/// How wide texts are, so that boxes can be sized before anything is painted.
class TextMetrics
{
public:
    virtual ~TextMetrics() = default;
    virtual double width(const QString &text, TextRole role) const = 0;
};

/// Widths of a common sans-serif face from a built-in table, a little generous: the same on every machine. For exports
/// that do not paint.
class BuiltinTextMetrics : public TextMetrics
{
public:
    double width(const QString &text, TextRole role) const override;
};

/// `text`, cut and ended with an ellipsis when it is wider than `width`.
QString elided(const QString &text, double width, TextRole role, const TextMetrics &metrics);

} // namespace Howdah
