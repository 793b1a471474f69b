# SPDX-License-Identifier: Apache-2.0
"""Text search over products

Revision ID: 7c90d3a5be42
Revises: 6b2c85f04e1a
Create Date: 2025-04-15 11:02:27+00:00
"""
from alembic import op

revision = "7c90d3a5be42"
down_revision = "6b2c85f04e1a"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""
        ALTER TABLE shop.product ADD COLUMN search tsvector
            GENERATED ALWAYS AS (setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', description), 'B')) STORED
    """)
    op.execute("""
        CREATE VIEW shop.active_product AS
            SELECT p.id, p.sku, p.name, p.price, avg(r.stars) AS stars, count(r.id) AS reviews
            FROM shop.product p LEFT JOIN shop.review r ON r.product_id = p.id
            WHERE p.is_active
            GROUP BY p.id
    """)


def downgrade():
    op.execute("DROP VIEW shop.active_product")
    op.drop_column("product", "search", schema="shop")
