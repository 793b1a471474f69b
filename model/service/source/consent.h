// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace Howdah {

class EmbeddedServer;

/// What the person at this program said about SQL that others wrote, where the system's wall around the private server
/// is missing (see EmbeddedServer::isWalled) and only the role's stands. No, until they say otherwise: by --unfenced,
/// by the variable HOWDAH_UNFENCED, or when the window asks. Any thread.
void allowUnfenced(bool allowed);
bool isUnfencedAllowed();

/// Refused, with the word askedForConsent in Error::context, where a wall is missing and nobody allowed it.
Result<void> checkConsent(const EmbeddedServer &server);
constexpr char askedForConsent[] = "unfenced";

} // namespace Howdah
