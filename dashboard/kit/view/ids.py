"""The ids that every page has; a page's own begin with its name (`Page.id`)."""

from __future__ import annotations

ADDRESS = "address"
PAYLOAD = "payload"
STATE = "state"
ROOT = "page"
WANTED = "wanted"

SHELL_ADDRESS = "shell-address"
CONTENT = "shell-content"
THEME = "shell-theme"
