// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace Howdah::Lint {

/// The two ways of a file that holds both under comments of dbmate ("-- migrate:up"), goose ("-- +goose Up") or
/// sql-migrate ("-- +migrate Up"): each is the whole text with blanks where the other one stands, so that every place
/// in it is a place of the file.
struct Sections {
    QByteArray up, down;
    bool upInTransaction = true, downInTransaction = true; ///< these tools begin one unless the file says no
};

/// Unset when the text holds no such comment.
std::optional<Sections> sectionsOf(const QByteArray &text);

} // namespace Howdah::Lint
