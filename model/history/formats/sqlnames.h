// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace Howdah {

/// How a numbered SQL file (or folder) is named; every usual tool's spelling is read: `0001_x/up.sql`, `001_x.up.sql`,
/// `001_x.sql`, `V1.2__x.sql` beside `U1.2__x.sql`, `2026_01_15_001_x.sql`, `001.do.x.sql`, `001_x_down.sql`.
struct SqlName {
    enum Part { Up, Down };
    QString version; ///< as written, without the "V": "0001", "1.2", "2026_01_15_001"
    std::vector<QString> numbers; ///< its groups of digits, without leading zeros
    QString slug;
    Part part = Up;
    bool isExplicit = false; ///< says "up" or "down" itself
    QString prefix; ///< "V" or "U", as written; else empty

    bool operator==(const SqlName &) const = default;
};

/// `name` without folder, with suffix ".sql" (a folder's has none). Unset when it begins with no number.
std::optional<SqlName> sqlName(const QString &name);

/// Whether `left`'s number is lower than `right`'s, group by group: 9 < 10, 1.9 < 1.10, 20260101 < 20260102.
bool isLower(const std::vector<QString> &left, const std::vector<QString> &right);

/// The parts of a file that holds both ways under comments of dbmate ("-- migrate:up"), goose ("-- +goose Up") or
/// sql-migrate ("-- +migrate Up"). Unset when it holds none of those.
struct SqlSections {
    QString up, down;
    QString mark; ///< "migrate:", "+goose " or "+migrate "
};
std::optional<SqlSections> sqlSections(const QString &text);

} // namespace Howdah
