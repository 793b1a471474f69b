// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QDate>

namespace Howdah::Check {

/// A person's word on one finding (a waiver) or on a whole item (`rule` empty).
struct Answer {
    QString item;
    QString rule;
    ObjectRef object;
    ItemState state = ItemState::Waived; ///< Waived, Pass, Attention, Fail or NotApplicable
    QString reason;                      ///< never empty
    QString name;                        ///< who said it
    QDate date;
    QString basis; ///< fingerprint of the evidence it was given on; the answer ends when that changes

    bool operator==(const Answer &) const = default;
};

using Answers = std::vector<Answer>;

/// Fingerprints of the evidence behind a finding and behind an item.
QString fingerprint(const Finding &finding);
QString fingerprint(const Item &item);

/// An answer on what is shown now.
Answer waiver(const Finding &finding, const QString &reason, const QString &name, const QDate &date);
Answer word(const Item &item, ItemState state, const QString &reason, const QString &name, const QDate &date);

/// Adds or replaces the answer on the same thing.
void put(Answers &answers, const Answer &answer);

/// The checklist with waivers and words applied: waived findings are marked, states follow. Answers given on other
/// evidence are left out.
Checklist answered(Checklist checklist, const Answers &answers);

/// Answers as the text of checklist.json: sorted, one object per answer, ending in a newline.
QByteArray toJson(const Answers &answers);
/// Parse when it is no such file, naming the first wrong entry.
Result<Answers> fromJson(const QByteArray &json);

/// Reads checklist.json; a file that is not there has no answers.
Result<Answers> readAnswers(const QString &path);
/// Writes it whole or not at all. Usage when an answer lacks its reason or its name.
Result<void> writeAnswers(const QString &path, const Answers &answers);

} // namespace Howdah::Check
