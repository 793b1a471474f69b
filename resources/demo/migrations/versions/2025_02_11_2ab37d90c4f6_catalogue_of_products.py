# SPDX-License-Identifier: Apache-2.0
"""Catalogue of products

Revision ID: 2ab37d90c4f6
Revises: 1c0ffee5a7e1
Create Date: 2025-02-11 14:03:10+00:00
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "2ab37d90c4f6"
down_revision = "1c0ffee5a7e1"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "category",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("parent_id", sa.BigInteger),
        sa.Column("name", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="category_pkey"),
        sa.ForeignKeyConstraint(["parent_id"], ["shop.category.id"], name="category_parent_id_fkey"),
        schema="shop",
        comment="A tree; the top has no parent.",
    )
    op.create_table(
        "product",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("sku", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("description", sa.Text, server_default="", nullable=False),
        sa.Column("price", sa.Double, nullable=False),
        sa.Column("weight_g", sa.Integer),
        sa.Column("colours", sa.Text),
        sa.Column("tags", postgresql.ARRAY(sa.Text), server_default="{}", nullable=False),
        sa.Column("attributes", postgresql.JSONB, server_default="{}", nullable=False),
        sa.Column("image_url", sa.VARCHAR(255)),
        sa.Column("is_active", sa.Boolean),
        sa.Column("updated_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="product_pkey"),
        sa.UniqueConstraint("sku", name="product_sku_key"),
        schema="shop",
        comment="What is sold, whether or not it is in stock.",
    )
    op.create_index("product_weight_idx", "product", ["weight_g"], schema="shop")
    op.create_table(
        "product_category",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("product_id", sa.BigInteger, nullable=False),
        sa.Column("category_id", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="product_category_pkey"),
        sa.ForeignKeyConstraint(["product_id"], ["shop.product.id"], name="product_category_product_id_fkey", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["category_id"], ["shop.category.id"], name="product_category_category_id_fkey"),
        schema="shop",
    )
    op.create_index("product_category_product_id_idx", "product_category", ["product_id"], schema="shop")
    op.create_index("product_category_category_id_idx", "product_category", ["category_id"], schema="shop")
    op.execute("CREATE TRIGGER product_touch BEFORE UPDATE ON shop.product FOR EACH ROW EXECUTE FUNCTION shop.touch_updated_at()")


def downgrade():
    op.drop_table("product_category", schema="shop")
    op.drop_table("product", schema="shop")
    op.drop_table("category", schema="shop")
