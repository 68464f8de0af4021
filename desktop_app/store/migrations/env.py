"""Read by Alembic: runs the revisions in the transaction that its caller has begun and will end."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
