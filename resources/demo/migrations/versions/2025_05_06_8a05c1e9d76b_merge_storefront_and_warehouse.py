# SPDX-License-Identifier: Apache-2.0
"""Merge storefront and warehouse

Revision ID: 8a05c1e9d76b
Revises: 7c90d3a5be42, 7e33f5069a8d
Create Date: 2025-05-06 12:00:00+00:00
"""
from alembic import op

revision = "8a05c1e9d76b"
down_revision = ("7c90d3a5be42", "7e33f5069a8d")
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
