"""Where submitted code runs: the wire, the walls, the warm servers and the rooms."""
