"""One file a command. A file here imports click and nothing heavy: its work is imported when the command runs."""
