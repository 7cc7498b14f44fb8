"""Published quotas: sets, announcements, values and their history."""
