// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "schema/table.h"

#include <QHash>

namespace Howdah::Check {

class Probe;

/// What the values of one text column look like: how many of the `values` read (nulls and blanks apart) have a shape.
struct TextProfile {
    qint64 rows = 0; ///< read
    qint64 values = 0;
    qint64 dates = 0, moments = 0; ///< ISO dates; ISO dates with a time
    qint64 otherDates = 0;         ///< 31.12.2025, 12/31/2025
    qint64 uuids = 0;
    qint64 numbers = 0;            ///< without leading zeros
    qint64 addresses = 0;          ///< IPv4 and IPv6
    qint64 flags = 0;              ///< y/n, yes/no, t/f, true/false, 0/1, on/off
    qint64 distinct = 0;
    qint64 lists = 0;              ///< short items between commas, semicolons or bars
    qint64 items = 0;              ///< lists and single short items
    qint64 longLists = 0; ///< of three items or more
    qint64 documents = 0; ///< JSON objects and arrays
    qint64 parted = 0; ///< two to four parts between commas, slashes or bars
    QString example;

    bool almostAll(qint64 shaped) const { return values >= 5 && shaped * 100 >= values * 99; }
    bool all(qint64 shaped) const { return values >= 5 && shaped == values; }
};

using TextProfiles = QHash<QString, TextProfile>; ///< by column

enum class ValueShape {
    Date,
    Moment,
    OtherDate,
    Uuid,
    Number,
    Address,
    Flag,
    List,
    ListItem,
    ListOfThree,
    Document,
    Parted
};

/// SQL over a text expression: whether the value has the shape. Servers from 16 on are asked whether they would take
/// it.
QString shapeCondition(ValueShape shape, const QString &expression, int serverVersion);

/// Profiles of all text columns of a table, read in one scan (a sample of it when the settings say so) and remembered.
class TextProfiler
{
public:
    /// Empty, and a gap of the probe, where nothing could be read.
    Result<TextProfiles> of(const Table &table, Probe &probe);

private:
    struct Known {
        TextProfiles profiles;
        QString gap; ///< why there is nothing to judge by
    };
    QHash<QualifiedName, Known> m_known;
};

/// "s.t" or a subquery with its alias: what to read of a table under the probe's settings. A sample is bounded by
/// itself, whatever the statistics say or do not say.
QString rowsToRead(const QualifiedName &table, const Probe &probe);

} // namespace Howdah::Check
