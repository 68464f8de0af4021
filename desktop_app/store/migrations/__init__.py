"""How a library of an older schema becomes one of the present; run by Alembic."""
