# SPDX-License-Identifier: Apache-2.0
"""Warehouses and inventory

Revision ID: 5f64a1d8c92e
Revises: 4e8f07c6d1b3
Create Date: 2025-03-20 07:58:03+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "5f64a1d8c92e"
down_revision = "4e8f07c6d1b3"
branch_labels = ("warehouse",)
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA stock")
    op.create_table(
        "warehouse",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="warehouse_pkey"),
        sa.UniqueConstraint("name", name="warehouse_name_key"),
        schema="stock",
    )
    op.create_table(
        "inventory",
        sa.Column("warehouse_id", sa.BigInteger, nullable=False),
        sa.Column("product_id", sa.Integer, nullable=False),
        sa.Column("quantity", sa.Integer, server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("warehouse_id", "product_id", name="inventory_pkey"),
        sa.ForeignKeyConstraint(["warehouse_id"], ["stock.warehouse.id"], name="inventory_warehouse_id_fkey"),
        sa.ForeignKeyConstraint(["product_id"], ["shop.product.id"], name="inventory_product_id_fkey"),
        schema="stock",
        comment="How much of what is where, now.",
    )
    op.create_index("inventory_product_id_idx", "inventory", ["product_id"], schema="stock")


def downgrade():
    op.drop_table("inventory", schema="stock")
    op.drop_table("warehouse", schema="stock")
    op.execute("DROP SCHEMA stock")
