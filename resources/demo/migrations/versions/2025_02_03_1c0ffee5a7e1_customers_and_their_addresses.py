# SPDX-License-Identifier: Apache-2.0
"""Customers and their addresses

Revision ID: 1c0ffee5a7e1
Revises: 
Create Date: 2025-02-03 09:12:44+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "1c0ffee5a7e1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA shop")
    op.execute("CREATE DOMAIN shop.email AS text CHECK (VALUE ~ '^[^@[:space:]]+@[^@[:space:]]+$')")
    op.execute("COMMENT ON DOMAIN shop.email IS 'Something that may be an address; only a letter sent to it proves it.'")
    op.create_table(
        "customer",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("phone1", sa.Text),
        sa.Column("phone2", sa.Text),
        sa.Column("phone3", sa.Text),
        sa.Column("newsletter", sa.CHAR(1), server_default="N"),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("deleted_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="customer_pkey"),
        schema="shop",
        comment="People who have bought, or may.",
    )
    op.execute("ALTER TABLE shop.customer ALTER COLUMN email TYPE shop.email")
    op.create_unique_constraint("customer_email_key", "customer", ["email"], schema="shop")
    op.create_table(
        "address",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("customer_id", sa.BigInteger, nullable=False),
        sa.Column("street", sa.Text, nullable=False),
        sa.Column("postcode", sa.Text, nullable=False),
        sa.Column("city", sa.Text, nullable=False),
        sa.Column("country_code", sa.CHAR(2), nullable=False),
        sa.Column("country_name", sa.Text, nullable=False),
        sa.Column("is_default", sa.VARCHAR(5), server_default="false", nullable=False),
        sa.PrimaryKeyConstraint("id", name="address_pkey"),
        sa.ForeignKeyConstraint(["customer_id"], ["shop.customer.id"], name="address_customer_id_fkey", ondelete="CASCADE"),
        schema="shop",
        comment="Where parcels and invoices go.",
    )
    op.create_index("address_customer_id_idx", "address", ["customer_id"], schema="shop")
    op.execute("""
        CREATE FUNCTION shop.touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.updated_at := now();
            RETURN NEW;
        END
        $$
    """)
    op.execute("CREATE TRIGGER customer_touch BEFORE UPDATE ON shop.customer FOR EACH ROW EXECUTE FUNCTION shop.touch_updated_at()")


def downgrade():
    op.drop_table("address", schema="shop")
    op.drop_table("customer", schema="shop")
    op.execute("DROP FUNCTION shop.touch_updated_at()")
    op.execute("DROP DOMAIN shop.email")
    op.execute("DROP SCHEMA shop")
