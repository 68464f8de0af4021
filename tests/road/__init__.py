"""The program as a person meets it: commands against a server on loopback."""
