"""One file a task of an admin or a developer; `scripts/<name>` runs `scripts/<name>.py`."""
