# SPDX-License-Identifier: Apache-2.0
"""Suppliers and purchases

Revision ID: 6d0e72bb153c
Revises: 5f64a1d8c92e
Create Date: 2025-04-08 15:44:19+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "6d0e72bb153c"
down_revision = "5f64a1d8c92e"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "supplier",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.VARCHAR(255), nullable=False),
        sa.Column("contact", sa.VARCHAR(255)),
        sa.Column("city", sa.VARCHAR(255)),
        sa.Column("brands", sa.VARCHAR(255)),
        sa.Column("contract_since", sa.Text),
        sa.PrimaryKeyConstraint("id", name="supplier_pkey"),
        schema="stock",
    )
    op.create_table(
        "purchase",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("supplier_id", sa.BigInteger, nullable=False),
        sa.Column("warehouse_id", sa.BigInteger, nullable=False),
        sa.Column("ordered_on", sa.Date, nullable=False),
        sa.Column("received_on", sa.Date),
        sa.PrimaryKeyConstraint("id", name="purchase_pkey"),
        sa.ForeignKeyConstraint(["supplier_id"], ["stock.supplier.id"], name="purchase_supplier_id_fkey"),
        sa.ForeignKeyConstraint(["warehouse_id"], ["stock.warehouse.id"], name="purchase_warehouse_id_fkey"),
        schema="stock",
    )
    op.create_index("purchase_supplier_id_idx", "purchase", ["supplier_id"], schema="stock")
    op.create_table(
        "purchase_line",
        sa.Column("purchase_id", sa.BigInteger, nullable=False),
        sa.Column("product_id", sa.BigInteger, nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("unit_cost", sa.Numeric(12, 2), nullable=False),
        sa.PrimaryKeyConstraint("purchase_id", "product_id", name="purchase_line_pkey"),
        sa.ForeignKeyConstraint(["purchase_id"], ["stock.purchase.id"], name="purchase_line_purchase_id_fkey", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["product_id"], ["shop.product.id"], name="purchase_line_product_id_fkey"),
        schema="stock",
    )
    op.create_index("purchase_line_product_id_idx", "purchase_line", ["product_id"], schema="stock")


def downgrade():
    op.drop_table("purchase_line", schema="stock")
    op.drop_table("purchase", schema="stock")
    op.drop_table("supplier", schema="stock")
