# SPDX-License-Identifier: Apache-2.0
"""Customers in segments

Revision ID: c3a86d1f42e9
Revises: 9bd42f7e8035
Create Date: 2025-06-03 09:05:47+00:00
"""
from alembic import op

revision = "c3a86d1f42e9"
down_revision = "9bd42f7e8035"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TYPE shop.segment AS ENUM ('new', 'regular', 'gold')")
    op.execute("ALTER TABLE shop.customer ADD COLUMN segment shop.segment NOT NULL DEFAULT 'new'")
    op.execute("COMMENT ON COLUMN shop.customer.segment IS 'Set every night from the orders of a year.'")


def downgrade():
    op.drop_column("customer", "segment", schema="shop")
    op.execute("DROP TYPE shop.segment")
