# SPDX-License-Identifier: Apache-2.0
"""Reviews and notes

Revision ID: 5a19b4e7730d
Revises: 4e8f07c6d1b3
Create Date: 2025-03-18 10:31:52+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "5a19b4e7730d"
down_revision = "4e8f07c6d1b3"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "review",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("product_id", sa.BigInteger, nullable=False),
        sa.Column("customer_id", sa.BigInteger, nullable=False),
        sa.Column("stars", sa.SmallInteger, nullable=False),
        sa.Column("body", sa.Text),
        sa.Column("created_at", sa.TIMESTAMP, server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="review_pkey"),
        sa.ForeignKeyConstraint(["product_id"], ["shop.product.id"], name="review_product_id_fkey", ondelete="CASCADE"),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="review_stars_range"),
        schema="shop",
    )
    op.create_index("review_product_id_idx", "review", ["product_id"], schema="shop")
    op.create_table(
        "note",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("subject_type", sa.Text, nullable=False),
        sa.Column("subject_id", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="note_pkey"),
        schema="shop",
        comment="What staff wrote about a customer, an order or a product.",
    )
    op.create_index("note_subject_idx", "note", ["subject_type", "subject_id"], schema="shop")


def downgrade():
    op.drop_table("note", schema="shop")
    op.drop_table("review", schema="shop")
