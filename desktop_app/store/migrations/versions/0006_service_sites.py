"""A service may be written with its site as a fourth part, which older programs cannot read."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """What is stored stays as it is: sites come with what is read from now on."""
