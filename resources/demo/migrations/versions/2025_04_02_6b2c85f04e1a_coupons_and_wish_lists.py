# SPDX-License-Identifier: Apache-2.0
"""Coupons and wish lists

Revision ID: 6b2c85f04e1a
Revises: 5a19b4e7730d
Create Date: 2025-04-02 13:15:40+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "6b2c85f04e1a"
down_revision = "5a19b4e7730d"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "coupon",
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("percent", sa.SmallInteger, nullable=False),
        sa.Column("valid_from", sa.Date, nullable=False),
        sa.Column("valid_to", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("code", name="coupon_pkey"),
        sa.CheckConstraint("valid_from <= valid_to", name="coupon_valid"),
        schema="shop",
    )
    op.add_column("order", sa.Column("coupon_code", sa.Text), schema="shop")
    op.create_foreign_key("order_coupon_code_fkey", "order", "coupon", ["coupon_code"], ["code"], source_schema="shop", referent_schema="shop")
    op.create_index("order_coupon_code_idx", "order", ["coupon_code"], schema="shop", postgresql_where=sa.text("coupon_code IS NOT NULL"))
    op.create_index("order_placed_idx", "order", ["placed_at"], schema="shop")
    op.create_table(
        "Wishlist",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("customerId", sa.BigInteger, nullable=False),
        sa.Column("productId", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="Wishlist_pkey"),
        sa.UniqueConstraint("customerId", "productId", name="Wishlist_customerId_productId_key"),
        sa.ForeignKeyConstraint(["customerId"], ["shop.customer.id"], name="Wishlist_customerId_fkey", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["productId"], ["shop.product.id"], name="Wishlist_productId_fkey", ondelete="CASCADE"),
        schema="shop",
    )


def downgrade():
    op.drop_table("Wishlist", schema="shop")
    op.drop_index("order_placed_idx", table_name="order", schema="shop")
    op.drop_column("order", "coupon_code", schema="shop")
    op.drop_table("coupon", schema="shop")
