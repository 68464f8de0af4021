"""What calendar programs hold that take our files, and take the next ones."""
