# SPDX-License-Identifier: Apache-2.0
"""Payments

Revision ID: 4e8f07c6d1b3
Revises: 3d51e8b20a97
Create Date: 2025-03-04 16:20:05+00:00
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "4e8f07c6d1b3"
down_revision = "3d51e8b20a97"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TYPE shop.payment_method AS ENUM ('card', 'transfer', 'voucher')")
    op.create_table(
        "payment",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("order_id", sa.BigInteger, nullable=False),
        sa.Column("method", postgresql.ENUM(name="payment_method", schema="shop", create_type=False), nullable=False),
        sa.Column("amount", sa.Numeric(12, 2), nullable=False),
        sa.Column("fee", sa.REAL, server_default="0", nullable=False),
        sa.Column("paid_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="payment_pkey"),
        sa.ForeignKeyConstraint(["order_id"], ["shop.order.id"], name="payment_order_id_fkey"),
        sa.CheckConstraint("amount > 0", name="payment_amount_positive"),
        schema="shop",
    )
    op.create_index("payment_order_id_idx", "payment", ["order_id"], schema="shop")
    op.create_index("payment_order_id_paid_at_idx", "payment", ["order_id", "paid_at"], schema="shop")
    op.create_table(
        "saved_card",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("customer_id", sa.BigInteger, nullable=False),
        sa.Column("card_token", sa.Text, nullable=False),
        sa.Column("expires", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="saved_card_pkey"),
        sa.ForeignKeyConstraint(["customer_id"], ["shop.customer.id"], name="saved_card_customer_id_fkey", ondelete="CASCADE"),
        schema="shop",
        comment="The bank's token, never the number.",
    )
    op.create_index("saved_card_customer_id_idx", "saved_card", ["customer_id"], schema="shop")
    op.execute("ALTER TABLE shop.saved_card ENABLE ROW LEVEL SECURITY")


def downgrade():
    op.drop_table("saved_card", schema="shop")
    op.drop_table("payment", schema="shop")
    op.execute("DROP TYPE shop.payment_method")
