# SPDX-License-Identifier: Apache-2.0
"""Log every change of an order

Revision ID: b7fe290c6d84
Revises: a0d17e55f0c1
Create Date: 2025-05-20 14:41:09+00:00
"""
from alembic import op

revision = "b7fe290c6d84"
down_revision = "a0d17e55f0c1"
branch_labels = None
depends_on = ("3d51e8b20a97",)


def upgrade():
    op.execute("""
        CREATE FUNCTION audit.log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            INSERT INTO audit.change_log (table_name, operation, old_row, new_row)
            VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, TG_OP,
                    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
                    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
            RETURN NULL;
        END
        $$
    """)
    op.execute('CREATE TRIGGER order_log AFTER INSERT OR UPDATE OR DELETE ON shop."order" FOR EACH ROW EXECUTE FUNCTION audit.log_change()')


def downgrade():
    op.execute('DROP TRIGGER order_log ON shop."order"')
    op.execute("DROP FUNCTION audit.log_change()")
