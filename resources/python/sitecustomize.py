# SPDX-License-Identifier: Apache-2.0
"""Python runs this before anything else of a program, also of those that a migration starts."""
import howdah_fence  # noqa: F401
