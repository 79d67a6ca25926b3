"""One file a version; a file that has been released is never edited."""
