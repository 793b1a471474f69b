// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"

namespace Howdah::Check {

/// Who decides: Howdah from catalog, statistics or data; a person from evidence; a person alone.
enum class ItemKind { Automatic, Evidence, Person };

/// Where an item stands. `NotMeasured`: it could be decided but was not (no live server, no data, no statistics, no
/// rights, no such check yet), and Item::note and Item::gaps say why. `Asks`: it waits for a person's word.
enum class ItemState { Pass, Attention, Fail, NotApplicable, Waived, NotMeasured, Asks };

/// What a check could not look at, and why: neither a finding nor a pass.
struct Gap {
    ObjectRef object; ///< kind Schema without a name: the whole database
    QString reason; ///< translated, a part of a sentence: "never analysed"

    bool operator==(const Gap &) const = default;
};

/// A row of the checklist with what was found for it.
struct Item {
    QString id;                    ///< "D-fk-4"
    QString title;                 ///< translated
    ItemKind kind = ItemKind::Automatic;
    ItemState state = ItemState::NotMeasured;
    int subjects = 0;              ///< objects its checks looked at
    QString subjectText;           ///< "12 foreign keys"
    QString note;                  ///< why not measured, not applicable; or a person's reason, name and date
    Findings findings;             ///< in the registry's order, then by object
    std::vector<Gap> gaps; ///< each object once for a reason; with one, the item does not pass

    int openFindings() const;      ///< findings that are neither facts nor waived
    bool operator==(const Item &) const = default;
};

struct Group {
    QString key;                   ///< "fk"
    QString title;
    std::vector<Item> items;

    bool operator==(const Group &) const = default;
};

/// What was read before judging; reports say it so that "pass" cannot be mistaken for more than it is.
enum class DataMode { None, Sample, Full };

/// A whole run.
struct Checklist {
    QString source;                ///< as the user spelled it
    QString database;
    int serverVersion = 0;         ///< 170010
    bool live = false;             ///< statistics and sizes of a running system were read
    DataMode data = DataMode::None;
    std::vector<Group> groups;

    int count(ItemState state) const;
    int openFindings() const;      ///< over all groups: what the exit code reports
    int notMeasured() const; ///< objects that some check could not look at, each once for an item
    bool operator==(const Checklist &) const = default;
};

/// "pass", "attention", …: for JSON (untranslated) and, translated, for people.
QString key(ItemState state);
QString word(ItemState state);
QString key(Severity severity);
QString word(Severity severity);
QString key(ItemKind kind);
QString word(ItemKind kind);
QString key(DataMode mode);

/// The gaps for people, one line for a reason: "never analysed: shop.a, shop.b and 12 more".
QStringList gapLines(const Item &item);

} // namespace Howdah::Check
