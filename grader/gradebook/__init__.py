"""What was handed in and how it was judged, kept in one database."""
